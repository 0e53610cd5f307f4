//! Imports and their quarantine: what could not be taken over is kept with its place and reason, in the transaction that
//! stores what could, until somebody closes it. Slices import; what they keep back lies here, so that it is kept one way.

use std::collections::HashSet;

use db::{Result, Tx, params};
use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use crate::{Change, Stop, Work};

macro_rules! run_columns {
    () => {
        "select r.id, r.at, r.good, r.quarantined, \
         (select count(*) from quarantine q where q.run_id = r.id and q.solved_at is null) as open from import_run r where r.kind = $1 "
    };
}

macro_rules! columns {
    () => {
        "select q.id, q.run_id, r.kind, q.file, q.place, q.reason, q.content, q.note, q.solved_at \
         from quarantine q join import_run r on r.id = q.run_id where "
    };
}

db::statements! {
    /// Keeps a run.
    PUT_RUN = "insert into import_run (id, kind, at, good, quarantined) values ($1, $2, $3, $4, $5)";
    /// Keeps what a run could not take over.
    PUT = "insert into quarantine (id, run_id, file, place, reason, content, note, solved_at) values ($1, $2, $3, $4, $5, $6, '', null)";
    /// The newest runs of a kind.
    RUNS = concat!(run_columns!(), "order by r.id desc limit 200");
    /// One run of a kind.
    RUN = concat!(run_columns!(), "and r.id = $2");
    /// What a run kept back.
    OF_RUN = concat!(columns!(), "q.run_id = $1 order by q.id limit 1000");
    /// What all runs of a kind kept back, what is still to be solved first.
    OF_KIND = concat!(columns!(), "r.kind = $1 order by case when q.solved_at is null then 0 else 1 end, q.id limit 1000");
    /// One row.
    ONE = concat!(columns!(), "q.id = $1");
    /// What all runs of a kind kept back and nobody solved yet.
    WAITING = concat!(columns!(), "r.kind = $1 and q.solved_at is null");
    /// What was in the file is not needed any more.
    SOLVE = "update quarantine set solved_at = $2, note = $3, content = '' where id = $1 and solved_at is null";
    /// Rows that still hold what was in the file.
    HOLDING = concat!(columns!(), "q.content <> ''");
    /// Forgets what a row holds.
    BLANK = "update quarantine set content = '', file = '' where id = $1";
}

/// The statements of this file, for the test that prepares every one.
pub const QUARANTINE_STATEMENTS: &[(&str, &str)] = ALL;

/// Something that an import could not take over: as it is kept, and, without what the file holds, as the operator is told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct KeptBack {
    /// The file.
    pub file: String,
    /// Where in the file.
    pub place: String,
    /// Why, by name.
    pub reason: &'static str,
    /// What the file holds there.
    #[serde(skip)]
    pub content: String,
}

db::row! {
    /// A run of an import.
    pub struct ImportRun {
        /// Its id.
        pub id: Uuid,
        /// When.
        pub at: Timestamp,
        /// How many were taken over.
        pub good: i64,
        /// How many were not.
        pub quarantined: i64,
        /// How many of those nobody solved yet.
        pub open: i64,
    }
}

db::row! {
    /// Something that lies in quarantine.
    pub struct Quarantined {
        /// Its id.
        pub id: Uuid,
        /// The run.
        pub run_id: Uuid,
        /// What the run imported, such as `experts`.
        pub kind: String,
        /// The file; empty when its person was forgotten.
        pub file: String,
        /// Where in the file.
        pub place: String,
        /// Why, by name.
        pub reason: String,
        /// What the file held; blanked when the row is solved.
        pub content: String,
        /// How it was solved.
        pub note: String,
        /// When it was solved.
        pub solved_at: Option<Timestamp>,
    }
}

/// Bytes as text that every engine keeps, at most a million characters.
pub fn kept_text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace('\0', "\u{fffd}").chars().take(1_000_000).collect()
}

/// Keeps a run and what it could not take over.
pub async fn keep_run(work: &mut Work, run: Uuid, kind: &'static str, good: usize, kept_back: &[KeptBack]) -> Result<()> {
    work.tx.run_one(PUT_RUN, params![run, kind, work.now, count(good), count(kept_back.len())]).await?;
    for row in kept_back {
        let values = params![work.id::<Uuid>(), run, &row.file, &row.place, row.reason, &row.content];
        work.tx.run_one(PUT, values).await?;
    }
    Ok(())
}

/// Those of which the very same does not wait to be solved already, from reading the same before.
pub async fn not_waiting(tx: &mut Tx, kind: &'static str, kept_back: &[KeptBack]) -> Result<Vec<KeptBack>> {
    if kept_back.is_empty() {
        return Ok(Vec::new());
    }
    let waiting: Vec<Quarantined> = tx.all(WAITING, params![kind]).await?;
    let known: HashSet<[&str; 4]> = waiting.iter().map(|row| [&*row.file, &*row.place, &*row.reason, &*row.content]).collect();
    let is_new = |row: &&KeptBack| !known.contains(&[&*row.file, &*row.place, row.reason, &*row.content]);
    Ok(kept_back.iter().filter(is_new).cloned().collect())
}

/// The newest 200 runs of a kind.
pub async fn import_runs(tx: &mut Tx, kind: &str) -> Result<Vec<ImportRun>> {
    tx.all(RUNS, params![kind]).await
}

/// One run of a kind.
pub async fn import_run(tx: &mut Tx, kind: &str, id: Uuid) -> Result<Option<ImportRun>> {
    tx.maybe(RUN, params![kind, id]).await
}

/// What a run kept back, at most 1000.
pub async fn quarantine_of_run(tx: &mut Tx, run: Uuid) -> Result<Vec<Quarantined>> {
    tx.all(OF_RUN, params![run]).await
}

/// What all runs of a kind kept back, what is still to be solved first, at most 1000.
pub async fn quarantine_of_kind(tx: &mut Tx, kind: &str) -> Result<Vec<Quarantined>> {
    tx.all(OF_KIND, params![kind]).await
}

/// One row of the quarantine of a kind.
pub async fn quarantined(tx: &mut Tx, kind: &str, id: Uuid) -> Result<Option<Quarantined>> {
    let row: Option<Quarantined> = tx.maybe(ONE, params![id]).await?;
    Ok(row.filter(|row| row.kind == kind))
}

/// Closes a row: it was put right and read in again, or set aside. What it held is blanked. False when it was closed before.
pub async fn solve_quarantined(work: &mut Work, action: &'static str, row: &Quarantined, note: &str) -> std::result::Result<bool, Stop> {
    if work.tx.run(SOLVE, params![row.id, work.now, note]).await? == 0 {
        return Ok(false);
    }
    let before = serde_json::json!({ "place": row.place, "reason": row.reason });
    work.record(Change::of(action, "quarantine", row.id).before(before).because(note)).await?;
    Ok(true)
}

/// Forgets rows in which an e-mail address stands.
pub async fn forget_address(tx: &mut Tx, address: &str) -> Result<()> {
    let key = address.to_lowercase();
    if key.is_empty() {
        return Ok(());
    }
    let holding: Vec<Quarantined> = tx.all(HOLDING, params![]).await?;
    for row in holding.iter().filter(|row| row.content.to_lowercase().contains(&key)) {
        tx.run(BLANK, params![row.id]).await?;
    }
    Ok(())
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
