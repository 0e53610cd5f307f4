//! The CV as a document. It is looked at before it is taken ([`crate::cv`]); the bytes lie in the store of documents,
//! where the page puts them before this command names them.

use std::sync::Arc;

use command::{Command, Stop, Work};
use db::params;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jobs::JobError;
use model::{ExpertId, FileId};
use serde_json::{Value as Json, json};
use web::App;

use super::own::{changed, own};
use crate::store::parts::{self, FileRow};

/// The job that removes a document which no profile holds any more.
pub const REMOVE_FILE: &str = "experts.remove-file";

/// Attaches a CV; one that was there is removed.
pub struct AttachCv {
    /// Whose.
    pub expert: ExpertId,
    /// The name to save it under.
    pub name: String,
    /// What it is, as its content says.
    pub media_type: &'static str,
    /// SHA-256 of its content.
    pub digest: String,
    /// Bytes.
    pub size: i64,
}

impl Command for AttachCv {
    type Done = FileId;

    async fn run(&self, work: &mut Work) -> Result<FileId, Stop> {
        own(work, self.expert).await?;
        for old in parts::files(&mut work.tx, self.expert).await?.iter().filter(|file| file.kind == "cv") {
            let_go(work, self.expert, old).await?;
        }
        let id = work.id::<FileId>();
        let values = params![id, self.expert, "cv", &self.name, self.media_type, &self.digest, self.size, work.now];
        work.tx.run_one(parts::PUT_FILE, values).await?;
        let after = json!({ "file": id, "kind": self.media_type, "digest": self.digest });
        changed(work, "experts.attach-cv", self.expert, Json::Null, after).await?;
        Ok(id)
    }
}

/// Removes the CV.
pub struct RemoveCv {
    /// Whose.
    pub expert: ExpertId,
    /// Which document.
    pub file: FileId,
}

impl Command for RemoveCv {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        let files = parts::files(&mut work.tx, self.expert).await?;
        let file = files.iter().find(|file| file.id == self.file && file.kind == "cv").ok_or(Stop::Gone)?;
        let_go(work, self.expert, file).await?;
        changed(work, "experts.remove-cv", self.expert, json!({ "file": self.file, "digest": file.digest }), Json::Null).await
    }
}

/// Forgets a document, and lets a job remove its content.
async fn let_go(work: &mut Work, expert: ExpertId, file: &FileRow) -> Result<(), Stop> {
    work.tx.run_one(parts::DROP_FILE, params![expert, file.id]).await?;
    enqueue_removal(work, &file.digest).await
}

/// Lets a job remove a content once this transaction is stored.
pub(super) async fn enqueue_removal(work: &mut Work, digest: &str) -> Result<(), Stop> {
    let now = work.now;
    work.enqueue(REMOVE_FILE, json!({ "digest": digest }), now).await
}

/// Does the job: two people may have sent the same document, so it goes only when nobody holds it.
pub fn remove_file(app: Arc<App>, payload: Json) -> BoxFuture<'static, Result<(), JobError>> {
    async move {
        let digest = payload["digest"].as_str().ok_or_else(|| JobError::Never("no digest".to_owned()))?;
        let mut tx = app.read().await.map_err(|error| JobError::Later(error.to_string()))?;
        let holders: i64 = tx.value(parts::FILE_HOLDERS, params![digest]).await.map_err(|error| JobError::Later(error.to_string()))?;
        drop(tx);
        if holders > 0 {
            return Ok(());
        }
        app.files.remove(digest).await.map_err(|error| JobError::Later(error.to_string()))
    }
    .boxed()
}
