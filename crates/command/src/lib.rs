//! How anything changes: a [`Command`] runs in one transaction, writes its audit entries there, raises events that other
//! slices answer in the same transaction, and enqueues what happens later. When two transactions collide, the command is
//! run again from the start: inside it only SQL is awaited.

mod audit;
mod clock;
mod desk;
mod link;
mod quarantine;
mod reading;
mod stop;
mod table;
mod work;

pub use audit::{
    AUDIT_STATEMENTS, AuditEntry, Break, Narrow, Seal, Verified, entries_about, entries_about_or_by, entries_naming, entries_of,
    erase_about, last_seal, recent_entries, seal, verify, verify_whole,
};
pub use clock::{Clock, FixedClock, Ids, RandomIds, SystemClock};
pub use desk::{Desk, Listener, Register};
pub use link::{
    Key, LINK_STATEMENTS, Link, LinkPerson, LinkRow, LinkState, NewLink, find_link, last_part, link_mark, link_persons, links_to,
};
pub use quarantine::{
    ImportRun, KeptBack, QUARANTINE_STATEMENTS, Quarantined, forget_address, import_run, import_runs, keep_run, kept_text, not_waiting,
    quarantine_of_kind, quarantine_of_run, quarantined, solve_quarantined,
};
pub use reading::{READING_STATEMENTS, Reading, reading_for_round, readings_of, record_reading, record_readings};
pub use stop::{FieldRefusal, Stop};
pub use table::{NoCells, Table, TableFault, TableLine, read_table};
pub use work::{Change, Work};

/// Something that changes the programme's records.
pub trait Command: Sync {
    /// What the caller is told.
    type Done: Send;

    /// Loads, asks who may, acts on the model, saves, records. May be run more than once; only the last run counts.
    fn run(&self, work: &mut Work) -> impl Future<Output = Result<Self::Done, Stop>> + Send;
}
