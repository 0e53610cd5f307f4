//! The blocks of a placement: as the request proposes them, as they are planned, what became of them, and how the work was done.

use db::{Result, Tx, params};
use model::placement::{Asked, Stretch, case_number, other_days};
use model::request::Mode;
use model::{BlockId, Date, ExpertId, PlacementId};
use uuid::Uuid;

use super::{BLOCKS, ELSEWHERE};

db::row! {
    /// A block as the request proposes it.
    pub struct ProposedRow { pub mode: String, pub weeks: i64, pub hours_per_week: Option<i64>, pub place: String }
}
db::row! {
    /// A block of time.
    pub struct BlockRow {
        pub id: BlockId,
        pub number: i64,
        pub mode: String,
        pub from_day: Date,
        pub until_day: Date,
        pub hours_per_week: Option<i64>,
        pub place: String,
        pub replaced_by: Option<Uuid>,
        pub reason: String,
    }
}

impl BlockRow {
    /// How it is done.
    pub fn mode(&self) -> Mode {
        Mode::named(&self.mode).unwrap_or(Mode::Physical)
    }

    /// Its time.
    pub fn stretch(&self) -> Stretch {
        Stretch { mode: self.mode(), from: self.from_day, until: self.until_day, hours_per_week: self.hours_per_week }
    }
}

db::row! { struct ElsewhereRow { number: i64, from_day: Date, until_day: Date } }

/// All blocks, also those that were replaced.
pub async fn blocks(tx: &mut Tx, id: PlacementId) -> Result<Vec<BlockRow>> {
    tx.all(BLOCKS, params![id]).await
}

/// The blocks that count.
pub async fn live_blocks(tx: &mut Tx, id: PlacementId) -> Result<Vec<BlockRow>> {
    Ok(blocks(tx, id).await?.into_iter().filter(|block| block.replaced_by.is_none()).collect())
}

/// Their days.
pub async fn days(tx: &mut Tx, id: PlacementId) -> Result<Vec<Stretch>> {
    Ok(live_blocks(tx, id).await?.iter().map(BlockRow::stretch).collect())
}

/// The case of another placement at which the expert is on days of this stretch.
pub async fn clash(tx: &mut Tx, expert: ExpertId, placement: PlacementId, stretch: &Stretch) -> Result<Option<String>> {
    let elsewhere: Vec<ElsewhereRow> = tx.all(ELSEWHERE, params![expert, placement]).await?;
    let other = |row: &ElsewhereRow| Stretch { mode: Mode::Physical, from: row.from_day, until: row.until_day, hours_per_week: None };
    Ok(elsewhere.iter().find(|row| stretch.clashes_with(&other(row))).map(|row| case_number(row.number)))
}

/// What became of a planned block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Became {
    /// It is as it was planned.
    Planned,
    /// The part of it that was done before it was replaced.
    Done,
    /// It ends earlier.
    Shortened,
    /// It is done in another mode.
    Switched,
    /// It has other days.
    Moved,
}

/// Which of the planned blocks a block is, counted from 1 in the order of their days, and what became of it: what takes the
/// place of a block keeps its number.
pub fn place_of(blocks: &[BlockRow], block: &BlockRow) -> (usize, Became) {
    let replaced = |by: &BlockRow| blocks.iter().find(|old| old.replaced_by == Some(by.id.0));
    // The part that was done is stored right after the block that takes the place of the rest.
    let rest_of = |done: &BlockRow| {
        let rest = blocks.iter().find(|rest| rest.number + 1 == done.number)?;
        replaced(rest).filter(|old| old.from_day == done.from_day && !done.reason.is_empty())
    };
    let origin = |block: &BlockRow| replaced(block).or_else(|| rest_of(block));
    let became = match (replaced(block), rest_of(block)) {
        (Some(old), _) if old.mode != block.mode => Became::Switched,
        (Some(old), _) if (old.from_day, old.until_day) == (block.from_day, block.until_day) => Became::Planned,
        // What lies within the days of the old one has fewer of them; everything else has others.
        (Some(old), _) if old.from_day <= block.from_day && block.until_day <= old.until_day => Became::Shortened,
        (Some(_), _) => Became::Moved,
        (None, Some(_)) => Became::Done,
        (None, None) => Became::Planned,
    };
    let mut root = block;
    while let Some(old) = origin(root) {
        root = old;
    }
    let mut planned = blocks.iter().filter_map(|block| origin(block).is_none().then_some(block.id));
    let place = planned.position(|id| id == root.id);
    (place.map_or(0, |place| place + 1), became)
}

/// Whether a block was not done because the work ended before it: what replaced it is another of the planned blocks.
pub fn is_dropped(blocks: &[BlockRow], block: &BlockRow) -> bool {
    let by = blocks.iter().find(|by| block.replaced_by == Some(by.id.0));
    by.is_some_and(|by| place_of(blocks, by).0 != place_of(blocks, block).0)
}

/// What stands now where a block stood: itself, or what replaced it at last.
pub fn stands_now<'a>(blocks: &'a [BlockRow], block: &'a BlockRow) -> &'a BlockRow {
    let mut now = block;
    while let Some(by) = blocks.iter().find(|by| now.replaced_by == Some(by.id.0)) {
        now = by;
    }
    now
}

/// How the work was done until its last day: `physical`, `online` or `hybrid`; none when no block had begun. A block that was
/// replaced from its first day on was not done.
pub fn mode_done(blocks: &[BlockRow], until: Date) -> Option<&'static str> {
    let replaced = |block: &BlockRow| blocks.iter().any(|by| Some(by.id.0) == block.replaced_by && by.from_day <= block.from_day);
    let done = |mode: Mode| blocks.iter().any(|block| block.mode() == mode && block.from_day <= until && !replaced(block));
    match (done(Mode::Physical), done(Mode::Online)) {
        (true, true) => Some("hybrid"),
        (true, false) => Some("physical"),
        (false, true) => Some("online"),
        (false, false) => None,
    }
}

/// Of each way of working the days of these blocks, where they are others than the request asks for.
pub fn others(asked: &[ProposedRow], blocks: &[BlockRow]) -> Vec<Asked> {
    let weeks: Vec<(Mode, i64)> = asked.iter().filter_map(|row| Some((Mode::named(&row.mode)?, row.weeks))).collect();
    let days: Vec<_> = blocks.iter().map(BlockRow::stretch).collect();
    other_days(&weeks, &days)
}
