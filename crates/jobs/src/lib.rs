//! The queue of work for later, in the database: a job is enqueued in the caller's transaction, so it exists exactly
//! when the change that wants it does. Workers claim jobs, run them, try again with growing pauses, and keep what failed
//! for good where people can see it and send it on its way again.

mod runner;

pub use runner::{Handler, JobError, Runner};

use db::{Engine, Result, Tx, params};
use jiff::{Timestamp, ToSpan};
use serde_json::Value as Json;
use uuid::Uuid;

db::statements! {
    /// Adds a job.
    INSERT = "insert into job (id, kind, payload, state, run_at, made_at, attempts) values ($1, $2, $3, 'waiting', $4, $5, 0)";
    /// Claims jobs that are due, or whose worker died, for a while.
    CLAIM = "update job set state = 'running', attempts = attempts + 1, leased_until = $2 \
             where id in (select id from job where (state = 'waiting' and run_at <= $1) or (state = 'running' and leased_until < $1) \
             order by run_at, id limit 20) returning id, kind, payload, attempts";
    /// The same where several workers share a server: each takes jobs that no other is taking.
    CLAIM_SHARED = "update job set state = 'running', attempts = attempts + 1, leased_until = $2 \
             where id in (select id from job where (state = 'waiting' and run_at <= $1) or (state = 'running' and leased_until < $1) \
             order by run_at, id limit 20 for update skip locked) returning id, kind, payload, attempts";
    /// Ends a job that did its work.
    DONE = "update job set state = 'done', done_at = $2, last_error = null where id = $1";
    /// Lets a job wait for another try.
    AGAIN = "update job set state = 'waiting', run_at = $2, last_error = $3 where id = $1";
    /// Keeps a job that failed for good.
    DEAD = "update job set state = 'dead', done_at = $2, last_error = $3 where id = $1";
    /// Sends a dead job on its way again.
    REVIVE = "update job set state = 'waiting', run_at = $2, attempts = 0 where id = $1 and state = 'dead'";
    /// Jobs by state.
    COUNTS = "select state, count(*) as n from job group by state order by state";
    /// The newest jobs that failed for good.
    FAILED = "select id, kind, attempts, last_error, done_at from job where state = 'dead' order by done_at desc limit 100";
    /// What waits, by kind: how many, and when the first of them is due.
    WAITS = "select kind, count(*) as n, min(run_at) as run_at, max(attempts) as attempts from job where state = 'waiting' \
             group by kind order by min(run_at), kind";
    /// Whether a job of a kind waits already.
    WAITING = "select count(*) as value from job where kind = $1 and state in ('waiting', 'running')";
}

/// How long a worker may take for one job before another takes it over.
const LEASE_MINUTES: i64 = 5;

/// Adds a job that starts at the earliest at `at`; it exists only when the transaction commits.
pub async fn enqueue(tx: &mut Tx, id: Uuid, kind: &'static str, payload: &Json, at: Timestamp, now: Timestamp) -> Result<()> {
    tx.run(INSERT, params![id, kind, payload.to_string(), at, now]).await.map(drop)
}

/// Whether a job of this kind waits or runs: for jobs of which one is enough.
pub async fn is_waiting(tx: &mut Tx, kind: &str) -> Result<bool> {
    Ok(tx.value::<i64>(WAITING, params![kind]).await? > 0)
}

db::row! {
    /// A job that a worker took.
    pub struct Claimed {
        /// Its id.
        pub id: Uuid,
        /// Its kind; the runner knows who handles it.
        pub kind: String,
        /// What it is about, as JSON.
        pub payload: String,
        /// Which try this is, from 1.
        pub attempts: i64,
    }
}

db::row! {
    /// Jobs of one state.
    pub struct Count {
        /// `waiting`, `running`, `done` or `dead`.
        pub state: String,
        /// How many.
        pub n: i64,
    }
}

db::row! {
    /// Jobs of one kind that wait.
    pub struct Waits {
        /// Their kind.
        pub kind: String,
        /// How many.
        pub n: i64,
        /// When the first of them is due.
        pub run_at: Timestamp,
        /// How often one of them was tried before, at most.
        pub attempts: i64,
    }
}

db::row! {
    /// A job that failed for good.
    pub struct Failed {
        /// Its id.
        pub id: Uuid,
        /// Its kind.
        pub kind: String,
        /// How often it was tried.
        pub attempts: i64,
        /// What went wrong last.
        pub last_error: Option<String>,
        /// When it was given up.
        pub done_at: Option<Timestamp>,
    }
}

/// Takes at most 20 jobs that are due.
pub async fn claim(tx: &mut Tx, engine: Engine, now: Timestamp) -> Result<Vec<Claimed>> {
    let sql = match engine {
        Engine::Sqlite => CLAIM,
        Engine::Postgres => CLAIM_SHARED,
    };
    tx.all(sql, params![now, now + LEASE_MINUTES.minutes()]).await
}

/// Jobs by state.
pub async fn counts(tx: &mut Tx) -> Result<Vec<Count>> {
    tx.all(COUNTS, params![]).await
}

/// What waits, by kind, the soonest first.
pub async fn waits(tx: &mut Tx) -> Result<Vec<Waits>> {
    tx.all(WAITS, params![]).await
}

/// The newest 100 jobs that failed for good.
pub async fn failed(tx: &mut Tx) -> Result<Vec<Failed>> {
    tx.all(FAILED, params![]).await
}

/// Sends a dead job on its way again; false when it is not dead.
pub async fn revive(tx: &mut Tx, id: Uuid, now: Timestamp) -> Result<bool> {
    Ok(tx.run(REVIVE, params![id, now]).await? == 1)
}
