//! Runs of imports: what became a profile, and what waits in quarantine.

use db::{Result, Tx, params};
use model::{ExpertId, Timestamp};
use uuid::Uuid;

db::statements! {
    PUT_RUN = "insert into import_run (id, kind, at, good, quarantined) values ($1, 'experts', $2, $3, $4)";
    PUT_ROW = "insert into import_row (id, run_id, expert_id, file, recognised, unrecognised) values ($1, $2, $3, $4, $5, $6)";
    PUT_QUARANTINE = "insert into quarantine (id, run_id, file, place, reason, content, note, solved_at) \
                      values ($1, $2, $3, $4, $5, $6, '', null)";
    RUNS = "select r.id, r.at, r.good, r.quarantined, \
            (select count(*) from quarantine q where q.run_id = r.id and q.solved_at is null) as open \
            from import_run r where r.kind = 'experts' order by r.id desc limit 200";
    RUN = "select r.id, r.at, r.good, r.quarantined, \
           (select count(*) from quarantine q where q.run_id = r.id and q.solved_at is null) as open \
           from import_run r where r.id = $1 and r.kind = 'experts'";
    ROWS = "select i.expert_id, e.state, i.file, i.recognised, i.unrecognised from import_row i join expert e on e.id = i.expert_id \
            where i.run_id = $1 order by i.id limit 1000";
    QUARANTINE = "select id, run_id, file, place, reason, content, note, solved_at from quarantine where run_id = $1 order by id limit 1000";
    QUARANTINED = "select id, run_id, file, place, reason, content, note, solved_at from quarantine where id = $1";
    /// What was in the file is not needed any more.
    SOLVE = "update quarantine set solved_at = $2, note = $3, content = '' where id = $1 and solved_at is null";
    HOLDING = "select id, run_id, file, place, reason, content, note, solved_at from quarantine where content <> ''";
    BLANK = "update quarantine set content = '', file = '' where id = $1";
    FORGET_ROWS = "update import_row set file = '', recognised = '', unrecognised = '' where expert_id = $1";
}

db::row! {
    /// A run of an import.
    pub struct RunRow {
        /// Its id.
        pub id: Uuid,
        /// When.
        pub at: Timestamp,
        /// Files that became profiles.
        pub good: i64,
        /// Files that did not.
        pub quarantined: i64,
        /// Quarantined files that nobody solved yet.
        pub open: i64,
    }
}

db::row! {
    /// A file that became a profile.
    pub struct ImportedRow {
        /// The profile.
        pub expert_id: ExpertId,
        /// Its state now, by name.
        pub state: String,
        /// The file; empty after the person was erased.
        pub file: String,
        /// What was recognised, one a line.
        pub recognised: String,
        /// What was not, one a line.
        pub unrecognised: String,
    }
}

db::row! {
    /// A file that could not be read in.
    pub struct QuarantineRow {
        /// Its id.
        pub id: Uuid,
        /// The run.
        pub run_id: Uuid,
        /// The file.
        pub file: String,
        /// Where in the file, as a JSON path.
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

/// The newest 200 runs.
pub async fn runs(tx: &mut Tx) -> Result<Vec<RunRow>> {
    tx.all(RUNS, params![]).await
}

/// One run.
pub async fn run(tx: &mut Tx, id: Uuid) -> Result<Option<RunRow>> {
    tx.maybe(RUN, params![id]).await
}

/// Files of a run that became profiles.
pub async fn rows(tx: &mut Tx, run: Uuid) -> Result<Vec<ImportedRow>> {
    tx.all(ROWS, params![run]).await
}

/// Files of a run that did not.
pub async fn quarantine(tx: &mut Tx, run: Uuid) -> Result<Vec<QuarantineRow>> {
    tx.all(QUARANTINE, params![run]).await
}

/// One quarantined file.
pub async fn quarantined(tx: &mut Tx, id: Uuid) -> Result<Option<QuarantineRow>> {
    tx.maybe(QUARANTINED, params![id]).await
}

/// Forgets what imports hold of a person: the names of files, and quarantined files in which the address stands.
pub async fn erase(tx: &mut Tx, expert: ExpertId, email_key: &str) -> Result<()> {
    tx.run(FORGET_ROWS, params![expert]).await?;
    let holding: Vec<QuarantineRow> = tx.all(HOLDING, params![]).await?;
    for row in holding.iter().filter(|row| !email_key.is_empty() && row.content.to_lowercase().contains(email_key)) {
        tx.run(BLANK, params![row.id]).await?;
    }
    Ok(())
}
