//! Running jobs: claim, handle, mark. Handlers must bear being run twice, for a worker may die after its work.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use db::{Db, params};
use futures_util::future::BoxFuture;
use jiff::{Timestamp, ToSpan};
use serde_json::Value as Json;

use crate::{AGAIN, Claimed, DEAD, DONE, claim};

/// Why a job did not do its work.
#[derive(Debug)]
pub enum JobError {
    /// Worth another try: the other side is down, slow or busy.
    Later(String),
    /// Will never work.
    Never(String),
}

impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            JobError::Later(why) | JobError::Never(why) => f.write_str(why),
        }
    }
}

/// Does the work of one kind of job, with the state `S` of the program.
pub type Handler<S> = fn(Arc<S>, Json) -> BoxFuture<'static, Result<(), JobError>>;

/// Knows who handles which kind.
pub struct Runner<S> {
    handlers: HashMap<&'static str, Handler<S>>,
}

impl<S> Default for Runner<S> {
    fn default() -> Self {
        Runner { handlers: HashMap::new() }
    }
}

/// A job is tried this often; pauses double from half a minute, so that the last try comes after about a day.
const TRIES: i64 = 12;

impl<S: Send + Sync + 'static> Runner<S> {
    /// Lets `handler` do the jobs of `kind`.
    pub fn handle(&mut self, kind: &'static str, handler: Handler<S>) {
        self.handlers.insert(kind, handler);
    }

    /// The kinds that somebody handles.
    pub fn kinds(&self) -> impl Iterator<Item = &'static str> {
        self.handlers.keys().copied()
    }

    /// Runs what is due at `now`; how many jobs it ran. Call it until it answers 0.
    pub async fn run_due(&self, state: &Arc<S>, db: &Db, now: Timestamp) -> db::Result<usize> {
        let mut tx = db.write().await?;
        let claimed = claim(&mut tx, db.engine(), now).await?;
        tx.commit().await?;
        for job in &claimed {
            let outcome = self.run_one(state, job).await;
            let mut tx = db.write().await?;
            match outcome {
                Ok(()) => tx.run(DONE, params![job.id, now]).await?,
                Err(JobError::Later(why)) if job.attempts < TRIES => {
                    let pause = (30i64 << (job.attempts - 1).clamp(0, 12)).seconds();
                    tracing::warn!(kind = job.kind, attempt = job.attempts, why, "job will be tried again");
                    tx.run(AGAIN, params![job.id, now + pause, why]).await?
                }
                Err(error) => {
                    tracing::error!(kind = job.kind, attempt = job.attempts, %error, "job failed for good");
                    tx.run(DEAD, params![job.id, now, error.to_string()]).await?
                }
            };
            tx.commit().await?;
        }
        Ok(claimed.len())
    }

    async fn run_one(&self, state: &Arc<S>, job: &Claimed) -> Result<(), JobError> {
        let handler = self.handlers.get(job.kind.as_str()).ok_or_else(|| JobError::Never(format!("nobody handles {}", job.kind)))?;
        let payload = serde_json::from_str(&job.payload).map_err(|error| JobError::Never(error.to_string()))?;
        handler(state.clone(), payload).await
    }
}
