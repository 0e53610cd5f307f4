//! The checklist: how it comes to be, and how its tasks are done.

use command::{Change, Command, Stop, Work};
use db::params;
use jiff::ToSpan;
use model::PlacementId;
use model::access::Verb;
use model::placement::{NOT_BY_HAND, NOT_NOW, Stretch, Task, check_done, check_named, goes_on_the_spot};
use model::request::Mode;
use serde_json::json;
use uuid::Uuid;

use super::{HOST, actor_name, reach};
use crate::store::{self, BlockRow, CounterpartRow, NamedRow, PlacementRow};

/// A task is due this many days before the block for which it is needed.
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
        // What the start waited for was done when the work began.
        if !self.done && before.gate && state.is_under_way() {
            return Err(NOT_NOW.into());
        }
        if self.done && before.done_on.is_none() {
            let blocks = store::live_blocks(&mut work.tx, self.placement).await?;
            let on_the_spot = blocks.iter().filter(|block| block.mode() == Mode::Physical).map(|block| block.from_day).min();
            check_done(self.task, on_the_spot, work.today).map_err(|refusal| Stop::field("done", refusal))?;
            let named = store::named(&mut work.tx, self.placement).await?.len();
            let known: Vec<CounterpartRow> = work.tx.all(store::COUNTERPARTS, params![placement.request_id]).await?;
            check_named(self.task, named, known.len()).map_err(|refusal| Stop::field("names", refusal))?;
        }
        let by = actor_name(work).await?;
        let done_on = self.done.then_some(work.today);
        work.tx.run_one(store::SET_TASK, params![self.placement, self.task.name(), done_on, &by, &self.note]).await?;
        let change = Change::of("placements.task", "placement", self.placement)
            .before(json!({ "task": self.task.name(), "done": before.done_on.is_some(), "note": before.note }))
            .after(json!({ "task": self.task.name(), "done": self.done, "note": self.note }))
            .person(placement.expert_id);
        work.record(change).await
    }
}

/// Names who works beside the expert. Their names belong to the host, which can change them and take them away at any time;
/// they stay out of the trail, which outlives the wish to be forgotten.
pub struct NameCounterparts {
    /// The placement.
    pub placement: PlacementId,
    /// All of them.
    pub people: Vec<NamedRow>,
}

impl Command for NameCounterparts {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (_, sides) = reach(work, self.placement, Verb::Write, HOST).await?;
        Stop::unless(sides.host)?;
        let before = store::named(&mut work.tx, self.placement).await?;
        if before == self.people {
            return Ok(());
        }
        work.tx.run(store::DROP_NAMED, params![self.placement]).await?;
        for (place, person) in (1i64..).zip(&self.people) {
            let values = params![work.id::<Uuid>(), self.placement, place, &person.name, &person.job];
            work.tx.run_one(store::PUT_NAMED, values).await?;
        }
        let change = Change::of("placements.counterparts", "placement", self.placement);
        work.record(change.before(json!({ "total": before.len() })).after(json!({ "total": self.people.len() }))).await
    }
}

/// What a host tells of its part at once: who works beside the expert, and which tasks are done. Kept whole or not at all.
pub struct TellReady {
    /// Who works beside the expert.
    pub names: NameCounterparts,
    /// The tasks of which something else is told than before.
    pub marks: Vec<MarkTask>,
}

impl Command for TellReady {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        self.names.run(work).await?;
        for mark in &self.marks {
            mark.run(work).await?;
        }
        Ok(())
    }
}

/// Makes the checklist fit days that were others `before`: what was done for the days on the spot that were planned then is
/// open again when others came to them. Gives the tasks that are new, or open again.
pub(super) async fn follow_days(work: &mut Work, placement: &PlacementRow, before: &[BlockRow]) -> Result<Vec<Task>, Stop> {
    let days = |blocks: &[BlockRow]| blocks.iter().map(BlockRow::stretch).collect::<Vec<Stretch>>();
    let now = store::live_blocks(&mut work.tx, placement.id).await?;
    let mut open = sync_tasks(work, placement.id).await?;
    if !goes_on_the_spot(&days(before), &days(&now)) {
        return Ok(open);
    }
    for row in store::tasks(&mut work.tx, placement.id).await?.iter().filter(|row| row.done_on.is_some()) {
        let Some(task) = row.kind().filter(|task| task.is_for_days()) else { continue };
        work.tx.run_one(store::SET_TASK, params![placement.id, task.name(), None::<model::Date>, "", &row.note]).await?;
        let told = |done: bool| json!({ "task": task.name(), "done": done, "note": row.note });
        let change = Change::of("placements.task", "placement", placement.id).before(told(true)).after(told(false));
        work.record(change.person(placement.expert_id)).await?;
        open.push(task);
    }
    Ok(open)
}

/// Makes the checklist fit the blocks: adds what is needed now, removes what is not and was not done. Gives the tasks that
/// are new.
pub(super) async fn sync_tasks(work: &mut Work, id: PlacementId) -> Result<Vec<Task>, Stop> {
    let blocks = store::live_blocks(&mut work.tx, id).await?;
    let modes: Vec<Mode> = blocks.iter().map(|block| block.mode()).collect();
    let (today, first) = (work.today, blocks.first().map(|block| block.mode()));
    // The journey leads to the first block on the spot, and ends on its first day; everything else is due before the first block.
    let due = |task: Task| {
        let ahead = blocks.iter().find(|block| !task.is_of_journey() || block.mode() == Mode::Physical);
        let days = if task == Task::Arrival { 0 } else { DAYS_BEFORE };
        ahead.map(|block| block.from_day.saturating_sub(days.days()).max(today))
    };
    let there = store::tasks(&mut work.tx, id).await?;
    let mut new = Vec::new();
    for (position, &task) in Task::ALL.iter().enumerate() {
        let has = there.iter().any(|row| row.task == task.name());
        match (task.is_needed(&modes), has) {
            (true, false) => {
                let position = i64::try_from(position).unwrap_or(i64::MAX);
                let (party, gate) = (task.party().name(), task.is_gate_of(first));
                let values = params![work.id::<Uuid>(), id, task.name(), position, party, gate, due(task)];
                work.tx.run_one(store::PUT_TASK, values).await?;
                new.push(task);
            }
            (true, true) => drop(work.tx.run(store::RESET_TASK, params![id, task.name(), task.is_gate_of(first), due(task)]).await?),
            (false, true) => drop(work.tx.run(store::DROP_TASK, params![id, task.name()]).await?),
            (false, false) => {}
        }
    }
    Ok(new)
}

/// Marks the agreement as signed by all, or as not.
pub(super) async fn set_agreement_task(work: &mut Work, id: PlacementId, done: bool) -> Result<(), Stop> {
    let done_on = done.then_some(work.today);
    work.tx.run(store::SET_TASK, params![id, Task::Agreement.name(), done_on, "", ""]).await?;
    Ok(())
}
