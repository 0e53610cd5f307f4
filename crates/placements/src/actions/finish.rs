//! The work is done before the last agreed day: the true days count, and the report can be sent.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::Verb;
use model::placement::{NOT_NOW, State, Stretch, done_earlier};
use model::{Date, PlacementId};
use serde_json::json;

use super::blocks::{check, insert};
use super::run::given;
use super::{letters, prepare, reach};
use crate::store::{self, BlockRow};

/// Says that the work is done on a day before the last agreed one: the block of that day ends with it, and those after it are
/// not done. What was agreed stays visible; the reason stands beside it.
pub struct FinishEarlier {
    /// The placement.
    pub placement: PlacementId,
    /// The last day of the work.
    pub last: Date,
    /// Why it is done earlier.
    pub reason: String,
}

impl Command for FinishEarlier {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (placement, sides) = reach(work, self.placement, Verb::Write, "").await?;
        Stop::unless(sides.programme)?;
        let (State::Running, Some(started)) = (placement.state(), placement.started_on) else { return Err(NOT_NOW.into()) };
        given(&self.reason)?;
        let live = store::live_blocks(&mut work.tx, self.placement).await?;
        let agreed: Vec<Stretch> = live.iter().map(BlockRow::stretch).collect();
        let on_last_day = |refusal| Stop::field("last_day", refusal);
        let (at, stretch) = done_earlier(&agreed, started, self.last).map_err(on_last_day)?;
        check(work, &placement, &stretch, Some(live[at].id)).await.map_err(|stop| match stop {
            Stop::Invalid(mut faults) if !faults.is_empty() => on_last_day(faults.remove(0).refusal),
            other => other,
        })?;
        let new = insert(work, self.placement, &stretch, &live[at].place, &self.reason).await?;
        for block in &live[at..] {
            work.tx.run_one(store::REPLACE_BLOCK, params![self.placement, block.id, new.0]).await?;
        }
        let before = json!({ "until": agreed.iter().map(|block| block.until).max() });
        // Why, in free words, may tell of the expert.
        let change = Change::of("placements.finish", "placement", self.placement).before(before).after(json!({ "until": stretch.until }));
        work.record(change.because(&self.reason).person(placement.expert_id)).await?;
        prepare::sync_tasks(work, self.placement).await?;
        letters::finished(work, &placement, stretch.until, &self.reason).await
    }
}
