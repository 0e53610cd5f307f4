//! The checklist: how it comes to be, and how its tasks are done.

use command::{Change, Command, Stop, Work};
use db::params;
use jiff::ToSpan;
use model::PlacementId;
use model::access::Verb;
use model::placement::{NOT_BY_HAND, NOT_NOW, Party, Task};
use model::request::Mode;
use serde_json::json;
use uuid::Uuid;

use super::{HOST, actor_name, reach, use_up};
use crate::store;

/// A task is due this many days before the first block begins.
pub(super) const DAYS_BEFORE: i64 = 14;

/// Says that a task of the checklist is done, or that it is not after all.
pub struct MarkTask {
    /// The placement.
    pub placement: PlacementId,
    /// The task; not the agreement, which is done when all have signed.
    pub task: Task,
    /// Whether it is done.
    pub done: bool,
    /// The work plan, what trainees need, or how it was done.
    pub note: String,
}

impl Command for MarkTask {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (placement, sides) = reach(work, self.placement, Verb::Write, HOST).await?;
        let party = self.task.party();
        Stop::unless(sides.programme || sides.is(party))?;
        if !self.task.is_by_hand() {
            return Err(NOT_BY_HAND.into());
        }
        let state = placement.state();
        if !state.is_before_start() && !state.is_under_way() {
            return Err(NOT_NOW.into());
        }
        let tasks = store::tasks(&mut work.tx, self.placement).await?;
        let before = tasks.iter().find(|row| row.task == self.task.name()).ok_or(Stop::Gone)?;
        let by = actor_name(work).await?;
        let done_on = self.done.then_some(work.today);
        work.tx.run_one(store::SET_TASK, params![self.placement, self.task.name(), done_on, &by, &self.note]).await?;
        let change = Change::of("placements.task", "placement", self.placement)
            .before(json!({ "task": self.task.name(), "done": before.done_on.is_some(), "note": before.note }))
            .after(json!({ "task": self.task.name(), "done": self.done, "note": self.note }))
            .person(placement.expert_id);
        work.record(change).await?;
        let last_of_host = self.done
            && party == Party::Host
            && tasks.iter().all(|row| row.party != party.name() || row.done_on.is_some() || row.task == self.task.name());
        if last_of_host { use_up(work).await } else { Ok(()) }
    }
}

/// Makes the checklist fit the blocks: adds what is needed now, removes what is not and was not done.
pub(super) async fn sync_tasks(work: &mut Work, id: PlacementId) -> Result<(), Stop> {
    let blocks = store::live_blocks(&mut work.tx, id).await?;
    let modes: Vec<Mode> = blocks.iter().map(|block| block.mode()).collect();
    let due = blocks.first().map(|block| block.from_day.saturating_sub(DAYS_BEFORE.days()).max(work.today));
    work.tx.run(store::SET_DUE, params![id, due]).await?;
    let there = store::tasks(&mut work.tx, id).await?;
    for (position, &task) in Task::ALL.iter().enumerate() {
        let has = there.iter().any(|row| row.task == task.name());
        match (task.is_needed(&modes), has) {
            (true, false) => {
                let position = i64::try_from(position).unwrap_or(i64::MAX);
                let values = params![work.id::<Uuid>(), id, task.name(), position, task.party().name(), task.is_gate(), due];
                work.tx.run_one(store::PUT_TASK, values).await?;
            }
            (false, true) => drop(work.tx.run(store::DROP_TASK, params![id, task.name()]).await?),
            _ => {}
        }
    }
    Ok(())
}

/// Marks the agreement as signed by all, or as not.
pub(super) async fn set_agreement_task(work: &mut Work, id: PlacementId, done: bool) -> Result<(), Stop> {
    let done_on = done.then_some(work.today);
    work.tx.run(store::SET_TASK, params![id, Task::Agreement.name(), done_on, "", ""]).await?;
    Ok(())
}
