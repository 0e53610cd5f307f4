//! Files that no record names: left by an import that was cut off, or by a page whose command was refused once the document
//! lay in its folder. Erasing a person cannot reach them, so they go by themselves.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use db::Tx;
use files::{Files, Stored};
use futures_util::FutureExt;
use jobs::{JobError, Runner};
use web::App;

/// The kind of the job that removes them.
pub const SWEEP: &str = "files.sweep";
/// How long a file may lie without a record: far longer than any command takes between storing a document and naming it.
pub const PATIENCE: Duration = Duration::from_secs(24 * 60 * 60);

/// The job.
pub fn jobs(runner: &mut Runner<App>) {
    runner.handle(SWEEP, |app, _| sweep(app).boxed());
}

/// The names of all documents that records name.
pub async fn named(tx: &mut Tx) -> db::Result<BTreeSet<String>> {
    Ok(tx.values::<String>(schema::DOCUMENTS, db::params![]).await?.into_iter().collect())
}

/// The files that are not named.
pub async fn unnamed(files: &Files, named: &BTreeSet<String>) -> std::io::Result<Vec<Stored>> {
    let mut all = files.all().await?;
    all.retain(|file| !named.contains(&file.name));
    Ok(all)
}

/// Removes what no record has named for a day.
async fn sweep(app: Arc<App>) -> Result<(), JobError> {
    // The clock of files is that of the machine.
    let before = SystemTime::now() - PATIENCE;
    let mut tx = app.read().await.map_err(|error| JobError::Later(error.to_string()))?;
    let named = named(&mut tx).await.map_err(|error| JobError::Later(error.to_string()))?;
    drop(tx);
    let found = unnamed(&app.files, &named).await.map_err(|error| JobError::Later(error.to_string()))?;
    let mut swept = 0;
    for file in found.iter().filter(|file| file.at < before) {
        swept += usize::from(app.files.sweep(&file.name, before).await.map_err(|error| JobError::Later(error.to_string()))?);
    }
    if swept > 0 {
        tracing::info!(swept, "files that no record had named for a day were removed");
    }
    Ok(())
}
