//! The time of a placement: adjusting blocks before the start, replacing one while the work is going on.

use command::{Change, Command, Stop, Work};
use db::params;
use jiff::ToSpan;
use model::access::Verb;
use model::placement::{
    BEFORE_START, BLOCK_IS_OVER, BLOCKS_OVERLAP, BLOCKS_OVERLAP_HERE, NO_REASON, NOT_NOW, State, Stretch, check_country,
};
use model::request::Mode;
use model::{BlockId, PlacementId, Refusal};
use serde_json::{Value as Json, json};

use super::agreement::{Revised, revise};
use super::prepare::follow_days;
use super::{letters, reach};
use crate::store::{self, BlockRow, PlacementRow};

/// Adds or adjusts a block before the start. An agreement that was made gets a new version, to be signed again.
pub struct PutBlock {
    /// The placement.
    pub placement: PlacementId,
    /// The block; a new one when none.
    pub block: Option<BlockId>,
    /// Mode, days and hours.
    pub stretch: Stretch,
    /// Where the expert works.
    pub place: String,
}

impl Command for PutBlock {
    /// What became of the agreement.
    type Done = Revised;

    async fn run(&self, work: &mut Work) -> Result<Revised, Stop> {
        let placement = before_start(work, self.placement).await?;
        check(work, &placement, &self.stretch, self.block).await?;
        if self.stretch.until < work.today {
            return Err(Stop::field("until_day", BLOCK_IS_OVER));
        }
        let Stretch { mode, from, until, hours_per_week } = self.stretch;
        let (blocks, place) = (store::live_blocks(&mut work.tx, self.placement).await?, self.stretch.place(&self.place));
        let mut before = Json::Null;
        match self.block {
            Some(id) => {
                before = blocks.iter().find(|block| block.id == id).map(told).ok_or(Stop::Gone)?;
                work.tx.run_one(store::SET_BLOCK, params![self.placement, id, mode.name(), from, until, hours_per_week, place]).await?;
            }
            None => {
                insert(work, self.placement, &self.stretch, &self.place, "").await?;
            }
        }
        let after = json!({ "mode": mode.name(), "from": from, "until": until, "hours": hours_per_week, "place": place });
        work.record(Change::of("placements.block", "placement", self.placement).before(before).after(after)).await?;
        let open = follow_days(work, &placement, &blocks).await?;
        letters::tasks_open(work, &placement, &open).await?;
        revise(work, &placement).await
    }
}

/// Removes a block before the start.
pub struct RemoveBlock {
    /// The placement.
    pub placement: PlacementId,
    /// The block.
    pub block: BlockId,
}

impl Command for RemoveBlock {
    /// What became of the agreement.
    type Done = Revised;

    async fn run(&self, work: &mut Work) -> Result<Revised, Stop> {
        let placement = before_start(work, self.placement).await?;
        let blocks = store::live_blocks(&mut work.tx, self.placement).await?;
        let block = blocks.iter().find(|block| block.id == self.block).ok_or(Stop::Gone)?;
        work.tx.run_one(store::DROP_BLOCK, params![self.placement, self.block]).await?;
        work.record(Change::of("placements.remove-block", "placement", self.placement).before(told(block))).await?;
        let open = follow_days(work, &placement, &blocks).await?;
        letters::tasks_open(work, &placement, &open).await?;
        revise(work, &placement).await
    }
}

/// Replaces a block, or the rest of it, while the work is going on or suspended: another mode or other days, with a reason
/// and without a new agreement. The old block stays visible; the part of it that was done counts.
pub struct ReplaceBlock {
    /// The placement.
    pub placement: PlacementId,
    /// The block that is replaced.
    pub block: BlockId,
    /// What comes in its place; no day of it lies before the work began.
    pub stretch: Stretch,
    /// Where the expert works then.
    pub place: String,
    /// Why.
    pub reason: String,
}

impl Command for ReplaceBlock {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (placement, sides) = reach(work, self.placement, Verb::Write, "").await?;
        Stop::unless(sides.programme)?;
        if !placement.state().is_under_way() {
            return Err(NOT_NOW.into());
        }
        if self.reason.is_empty() {
            return Err(Stop::field("reason", NO_REASON));
        }
        let blocks = store::blocks(&mut work.tx, self.placement).await?;
        let old = blocks.iter().find(|block| block.id == self.block).ok_or(Stop::Gone)?;
        if old.replaced_by.is_some() {
            return Err(Stop::Stale);
        }
        if self.stretch.from < placement.started_on.map_or(old.from_day, |started| started.min(old.from_day)) {
            return Err(Stop::field("from_day", BEFORE_START));
        }
        check(work, &placement, &self.stretch, Some(self.block)).await?;
        check_country(placement.country_open(work.today), self.stretch.mode == Mode::Physical)?;
        let new = insert(work, self.placement, &self.stretch, &self.place, &self.reason).await?;
        work.tx.run_one(store::REPLACE_BLOCK, params![self.placement, self.block, new.0]).await?;
        // The part of the old block before the new one counts; of a suspended placement only the days before it was suspended.
        let mut last = self.stretch.from.saturating_sub(1.day()).min(old.until_day);
        if placement.state() == State::Suspended {
            last = last.min(work.zone().to_datetime(placement.state_since).date().saturating_sub(1.day()));
        }
        if last >= old.from_day {
            insert(work, self.placement, &Stretch { until: last, ..old.stretch() }, &old.place, &self.reason).await?;
        }
        let Stretch { mode, from, until, hours_per_week } = self.stretch;
        let after =
            json!({ "mode": mode.name(), "from": from, "until": until, "hours": hours_per_week, "place": self.stretch.place(&self.place) });
        // Why, in free words, may tell of the expert.
        let change = Change::of("placements.replace-block", "placement", self.placement).before(told(old)).after(after);
        work.record(change.because(&self.reason).person(placement.expert_id)).await?;
        let live: Vec<BlockRow> = blocks.iter().filter(|block| block.replaced_by.is_none()).cloned().collect();
        let open = follow_days(work, &placement, &live).await?;
        letters::block_replaced(work, &placement, &self.stretch, &self.reason, &open).await
    }
}

async fn before_start(work: &mut Work, id: PlacementId) -> Result<PlacementRow, Stop> {
    let (placement, sides) = reach(work, id, Verb::Write, "").await?;
    Stop::unless(sides.programme)?;
    if placement.state().is_before_start() { Ok(placement) } else { Err(NOT_NOW.into()) }
}

/// A block keeps within its mode. Blocks of one placement share no day, and nobody is at two places on one day.
pub(super) async fn check(work: &mut Work, placement: &PlacementRow, stretch: &Stretch, itself: Option<BlockId>) -> Result<(), Stop> {
    stretch.check().map_err(|(field, refusal)| Stop::field(field, refusal))?;
    let own = store::live_blocks(&mut work.tx, placement.id).await?;
    if own.iter().any(|block| Some(block.id) != itself && block.stretch().overlaps(stretch)) {
        return Err(Stop::field("from_day", BLOCKS_OVERLAP_HERE));
    }
    match store::clash(&mut work.tx, placement.expert_id, placement.id, stretch).await? {
        Some(case) => Err(Stop::field("from_day", Refusal::from(BLOCKS_OVERLAP).with("case", case))),
        None => Ok(()),
    }
}

/// Adds a block under the next number.
pub(super) async fn insert(work: &mut Work, id: PlacementId, stretch: &Stretch, place: &str, reason: &str) -> Result<BlockId, Stop> {
    let block = work.id::<BlockId>();
    let number: i64 = work.tx.value(store::NEXT_BLOCK, params![id]).await?;
    let (mode, place) = (stretch.mode.name(), stretch.place(place));
    let values = params![block, id, number, mode, stretch.from, stretch.until, stretch.hours_per_week, place, reason];
    work.tx.run_one(store::INSERT_BLOCK, values).await?;
    Ok(block)
}

fn told(block: &BlockRow) -> Json {
    json!({ "mode": block.mode, "from": block.from_day, "until": block.until_day, "hours": block.hours_per_week, "place": block.place })
}
