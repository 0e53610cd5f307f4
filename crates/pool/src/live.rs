//! The live pool: built at the first question, then kept current by the change feed.
//!
//! Whoever changes a profile adds a row to the feed in the same transaction ([`note`]). No row is ever changed, so
//! writers do not wait for each other. Before a reader answers, it counts the feed in its own snapshot of the database;
//! where the count has grown, it reads the new rows and the profiles that they name. So each answer has seen every
//! change that was stored before its snapshot, on whichever node it was made, and the count is the number of the answer.
//!
//! Rows are looked for from some minutes before the newest one that was seen, because a transaction that began earlier
//! may be stored later. If the rows found do not add up to the count, the pool is built anew.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use db::{Db, Result, Tx, params};
use jiff::{SignedDuration, Timestamp};
use model::ExpertId;
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::snapshot::{Building, Pool};
use crate::{feed, store};

/// How much later than the newest row an older one may still appear.
const WINDOW: SignedDuration = SignedDuration::from_mins(10);
/// With more new rows than this it is quicker to build anew.
const MANY: usize = 2_000;
/// Days for which rows of the feed are kept.
pub const KEEP_DAYS: i64 = 2;

/// Adds to the feed that a person's profile, consents or state changed. Belongs into the transaction of the change.
pub async fn note(tx: &mut Tx, id: Uuid, expert: ExpertId, now: Timestamp) -> Result<()> {
    tx.run_one(feed::NOTE, params![id, expert, now]).await
}

/// Adds to the feed that many profiles changed at once, without naming them: whoever follows builds the pool anew, which for
/// so many is quicker. Belongs into the transaction of the change.
pub async fn note_many(tx: &mut Tx, id: Uuid, experts: usize, now: Timestamp) -> Result<()> {
    let stands_for = i64::try_from(experts).unwrap_or(i64::MAX);
    tx.run_one(feed::STANDS_FOR, params![id, now, stands_for]).await
}

/// Takes away rows of the feed from before a moment; one row that stands for them keeps the count whole.
pub async fn prune(tx: &mut Tx, id: Uuid, before: Timestamp) -> Result<u64> {
    let counted: i64 = tx.value(feed::FEED_BEFORE, params![before]).await?;
    let gone = tx.run(feed::PRUNE, params![before]).await?;
    if counted > 0 {
        tx.run_one(feed::STANDS_FOR, params![id, before - SignedDuration::from_secs(1), counted]).await?;
    }
    Ok(gone)
}

/// What a rebuilt pool found wrong in the one that was kept current.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Who should have been in the pool.
    pub missing: Vec<ExpertId>,
    /// Who should not have been.
    pub surplus: Vec<ExpertId>,
    /// Whose profile was another.
    pub changed: Vec<ExpertId>,
}

impl Differences {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.surplus.is_empty() && self.changed.is_empty()
    }
}

/// The pool of one node of the program.
#[derive(Debug, Default)]
pub struct Live {
    state: Mutex<Option<State>>,
}

#[derive(Debug)]
struct State {
    pool: Arc<Pool>,
    /// Rows of the window that were seen, with their moments.
    seen: BTreeSet<(Timestamp, Uuid)>,
    /// Who changed last, in order, the newest at the end: one for each number of the sequence.
    changed: VecDeque<ExpertId>,
}

impl Live {
    /// The pool with every change in it that this transaction can see.
    pub async fn current(&self, tx: &mut Tx) -> Result<Arc<Pool>> {
        let mut state = self.state.lock().await;
        let total = feed::changes(tx).await?;
        if let Some(known) = state.as_mut() {
            if known.pool.sequence() >= total {
                return Ok(known.pool.clone());
            }
            if known.follow(tx, total).await? {
                return Ok(known.pool.clone());
            }
        }
        let fresh = State::build(tx, total).await?;
        let pool = fresh.pool.clone();
        *state = Some(fresh);
        Ok(pool)
    }

    /// The number of the last change, where nothing was stored since the pool was last asked; none where something was, or
    /// nobody asked yet. One look, for pages that show what they hold beside the pool.
    pub async fn unchanged(&self, db: &Db) -> Result<Option<u64>> {
        let total = feed::changes_now(db).await?;
        let known = self.state.lock().await.as_ref().map(|known| known.pool.sequence());
        Ok(known.filter(|known| *known >= total))
    }

    /// Who changed after one number of the sequence and up to another, in order; none where that was too long ago, or the
    /// pool was built in between. For what is kept beside the pool.
    pub async fn changed(&self, after: u64, until: u64) -> Option<Vec<ExpertId>> {
        let state = self.state.lock().await;
        let known = state.as_ref()?;
        let first = known.pool.sequence() - known.changed.len() as u64;
        let (skip, count) = (after.checked_sub(first)?, until.checked_sub(after)?);
        let changed: Vec<_> = known.changed.iter().skip(skip as usize).take(count as usize).copied().collect();
        (changed.len() as u64 == count).then_some(changed)
    }

    /// Builds the pool anew, says in what the one that was kept differed, and goes on with the new one.
    pub async fn rebuild(&self, tx: &mut Tx) -> Result<Differences> {
        let kept = self.current(tx).await?;
        let mut state = self.state.lock().await;
        let total = feed::changes(tx).await?;
        let fresh = State::build(tx, total).await?;
        // While another reader went on in between, what it has seen cannot be compared with this snapshot.
        let differs = if kept.sequence() == total {
            let (missing, surplus, changed) = kept.differences(&fresh.pool);
            Differences { missing, surplus, changed }
        } else {
            Differences::default()
        };
        if state.as_ref().is_none_or(|known| known.pool.sequence() <= total) {
            *state = Some(fresh);
        }
        Ok(differs)
    }
}

impl State {
    async fn build(tx: &mut Tx, total: u64) -> Result<State> {
        let (mut building, mut after) = (Building::default(), ExpertId(Uuid::nil()));
        loop {
            let people = store::next_people(tx, after).await?;
            let Some(last) = people.last() else { break };
            after = last.person.id;
            building.add(&people);
        }
        let newest = feed::newest_change(tx).await?;
        let seen = match newest {
            Some(at) => feed::changes_since(tx, at - WINDOW).await?.into_iter().map(|row| (row.at, row.id)).collect(),
            None => BTreeSet::new(),
        };
        Ok(State { pool: Arc::new(building.finish(total)), seen, changed: VecDeque::new() })
    }

    /// Takes in the rows that are new; false when they do not add up, or are too many.
    async fn follow(&mut self, tx: &mut Tx, total: u64) -> Result<bool> {
        let since = self.seen.last().map_or(Timestamp::UNIX_EPOCH, |(at, _)| *at - WINDOW);
        let mut rows = feed::changes_since(tx, since).await?;
        rows.retain(|row| !self.seen.contains(&(row.at, row.id)));
        if rows.len() > MANY || self.pool.sequence() + rows.len() as u64 != total {
            return Ok(false);
        }
        let mut pool = self.pool.as_ref().clone();
        for row in &rows {
            let profile = store::profile(tx, row.expert_id).await?.filter(|profile| profile.person.state == "active");
            match pool.after(row.expert_id, profile.as_ref()) {
                Some(next) => pool = next,
                None => return Ok(false),
            }
        }
        self.seen.extend(rows.iter().map(|row| (row.at, row.id)));
        if let Some((newest, _)) = self.seen.last().copied() {
            self.seen.retain(|(at, _)| *at >= newest - WINDOW);
        }
        self.changed.extend(rows.iter().map(|row| row.expert_id));
        let too_many = self.changed.len().saturating_sub(MANY);
        self.changed.drain(..too_many);
        self.pool = Arc::new(pool);
        Ok(true)
    }
}
