//! The pool: from the programme's rows to the matching engine, and everybody who can be asked, held in memory.
//!
//! Here stands the one adapter between views and the engine ([`judge`], [`needs`], [`base`]), the live snapshot
//! ([`Live`]) with its change feed ([`note`]), and the sentences in which a score explains itself ([`explain`]).
//! Not here: the engine itself (`matching`), who applied (`selection`), rounds (`planning`).
//!
//! Group attributes (gender, age) are read nowhere in this room.

mod adapter;
pub mod explain;
pub mod feed;
mod live;
mod openings;
mod overlap;
mod postings;
mod snapshot;
pub mod store;
mod tally;

#[allow(missing_docs)]
pub mod words {
    //! The words in which a score explains itself.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use adapter::{Judgement, RULES, TAXONOMY, YEARS, admits, base, date_of, day, fitted, judge, key, needs};
pub use live::{Differences, KEEP_DAYS, Live, note, note_many, prune};
pub use openings::{Opening, Openings, Step, openings};
pub use overlap::{Placed, overlaps, placed, placed_of_request};
pub use postings::{Posting, postings};
pub use snapshot::{Facts, Pool, Reach};
pub use store::{Demand, Profile, demand, profile, profiles_of_request};
pub use tally::{FEW, Told, tally, told};
