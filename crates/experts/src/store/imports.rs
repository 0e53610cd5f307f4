//! Files that an import made into profiles, and what of them was recognised. What it could not read lies in the quarantine
//! of `command`.

use db::{Result, Tx, params};
use model::ExpertId;
use uuid::Uuid;

/// What runs of CVs are called among the runs of imports.
pub const KIND: &str = "experts";

db::statements! {
    PUT_ROW = "insert into import_row (id, run_id, expert_id, file, recognised, unrecognised) values ($1, $2, $3, $4, $5, $6)";
    ROWS = "select i.expert_id, e.state, i.file, i.recognised, i.unrecognised from import_row i join expert e on e.id = i.expert_id \
            where i.run_id = $1 order by i.id limit 1000";
    FORGET_ROWS = "update import_row set file = '', recognised = '', unrecognised = '' where expert_id = $1";
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

/// Files of a run that became profiles.
pub async fn rows(tx: &mut Tx, run: Uuid) -> Result<Vec<ImportedRow>> {
    tx.all(ROWS, params![run]).await
}

/// Forgets what imports hold of a person: the names of files, and quarantined files in which the address stands.
pub async fn erase(tx: &mut Tx, expert: ExpertId, email_key: &str) -> Result<()> {
    tx.run(FORGET_ROWS, params![expert]).await?;
    command::forget_address(tx, email_key).await
}
