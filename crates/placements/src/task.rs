//! Doing a task of the checklist: each side its own, the host also through its link.

use axum::extract::Path;
use command::LinkState;
use model::PlacementId;
use model::access::Verb;
use model::placement::{Party, TELL_HOW, Task};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, LinkVisit, Posted};

use crate::actions::MarkTask;
use crate::naming;
use crate::store::{self, TaskRow};
use crate::told::Told;
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// Where the guidance about receiving an expert stands.
const BRIEF: &str = "/help/receiving";

const DONE: Field =
    Field::new("done", words::TASK_DONE, Kind::Choice(&[("yes", words::TASK_DONE_YES), ("no", words::TASK_DONE_NO)])).required();
const NOTE: Field = Field::new("note", words::TASK_NOTE, Kind::Text(4000)).hint(words::TASK_NOTE_HINT);

/// The form of one task.
pub const FORM: FormSpec = FormSpec::new(&[DONE, NOTE]);

/// The form of a task that is told in its note.
const TOLD_FORM: FormSpec =
    FormSpec::new(&[DONE, Field::new("note", words::TASK_NOTE_TOLD, Kind::Text(4000)).sometimes().hint(words::TASK_NOTE_HINT)]);

/// The form of this task.
fn spec(task: Task) -> &'static FormSpec {
    if task.is_told() { &TOLD_FORM } else { &FORM }
}

/// The form of the host's link: all of its open tasks.
pub const HOST_FORM: FormSpec =
    FormSpec::new(&[Field::new("tasks", words::HOST_TASKS, Kind::Picks).required().hint(words::HOST_TASKS_HINT), NOTE]);

/// A task with its placement, and whether it is a work plan that comes too late for the agreement.
async fn row(cx: &Cx, id: PlacementId, name: &str) -> Result<(store::PlacementRow, Task, TaskRow, bool), Door> {
    let (mut tx, placement) = load(cx, id, Verb::Write).await?;
    let task = Task::named(name).filter(|task| task.is_by_hand()).ok_or(Door::Gone)?;
    let side = Side::of(cx).0;
    if side != Party::Programme && side != task.party() {
        return Err(Door::Gone);
    }
    let tasks = store::tasks(&mut tx, id).await?;
    let row = tasks.into_iter().find(|row| row.task == name).ok_or(Door::Gone)?;
    let made = store::agreement(&mut tx, id).await?.is_some_and(|agreement| agreement.state != "void");
    Ok((placement, task, row, made && task == Task::WorkPlan))
}

fn page(cx: &Cx, placement: &store::PlacementRow, task: Task, late: bool, form: Form) -> Answer {
    let lead = if late { Words(cx.lang).task_work_plan_late() } else { naming::say(cx.lang, &format!("task-{}-lead", task.name())) };
    let page = ask(cx, placement, naming::task(cx.lang, task), Words(cx.lang).task_button(), form).lead(lead);
    if task == Task::Briefing { page.more(BRIEF, Words(cx.lang).brief_link()).show() } else { page.show() }
}

/// The page.
pub async fn get(cx: Cx, Path((id, name)): Path<(PlacementId, String)>) -> Answer {
    let (placement, task, row, late) = row(&cx, id, &name).await?;
    let done = if row.done_on.is_some() { "yes" } else { "" };
    page(&cx, &placement, task, late, Form::stored(&cx, spec(task), [("done", done.to_owned()), ("note", row.note)]))
}

/// Marks it.
pub async fn post(cx: Cx, Path((id, name)): Path<(PlacementId, String)>, posted: Posted) -> Answer {
    let (placement, task, _, late) = row(&cx, id, &name).await?;
    let form = Form::typed(&cx, spec(task), posted);
    let command = match form.read() {
        Ok(values) => MarkTask { placement: id, task, done: values.text("done") == "yes", note: values.text("note") },
        Err(faults) => return page(&cx, &placement, task, late, form.with_faults(faults)),
    };
    if command.done && task.is_told() && command.note.is_empty() {
        return page(&cx, &placement, task, late, form.with_faults(vec![("note", Fault::Refused(TELL_HOW.into()))]));
    }
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), words::DONE_TASK), |form| page(&cx, &placement, task, late, form))
}

/// A task of the host that is done, as it was told: which, when, and the note.
fn told(cx: &Cx, row: &TaskRow) -> Option<String> {
    let (task, day) = (row.kind()?, row.done_on?);
    let w = Words(cx.lang);
    let name = naming::task(cx.lang, task);
    Some(if row.note.is_empty() { w.host_told(day, name) } else { w.host_told_note(day, name, &row.note) })
}

/// The host's link: what it has to do before the expert comes.
pub async fn host(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let id = PlacementId(link.row.record_id);
    let placement = store::placement(&mut tx, id).await?.ok_or(Door::Gone)?;
    let rows: Vec<TaskRow> = store::tasks(&mut tx, id).await?.into_iter().filter(|row| row.party == Party::Host.name()).collect();
    let open: Vec<Task> = rows.iter().filter(|row| row.done_on.is_none()).filter_map(TaskRow::kind).collect();
    let due = rows.iter().filter(|row| row.done_on.is_none()).filter_map(|row| row.due_on).min();
    let stored: Vec<String> = rows.iter().filter_map(|row| told(&cx, row)).collect();
    let blocks = store::live_blocks(&mut tx, id).await?;
    drop(tx);
    let w = Words(cx.lang);
    if link.state == LinkState::Used || open.is_empty() {
        return Told::new(&cx, w.host_done_title(), w.host_done_text(&placement.expert_name), w.host_done_next())
            .with(stored)
            .about(&placement)
            .not_stored(posted.is_some())
            .show();
    }
    let offers: Vec<(String, String)> = open.iter().map(|task| (task.name().to_owned(), naming::task(cx.lang, *task))).collect();
    let page = |form: Form| {
        let days =
            blocks.iter().map(|block| w.host_days(block.from_day, naming::say(cx.lang, &format!("mode-{}", block.mode)), block.until_day));
        let done = (!stored.is_empty()).then(|| w.host_stored(stored.join("; ")));
        let lead = w.host_lead(&placement.expert_name, placement.title_in(cx.lang));
        let due = due.map(|day| w.host_due(day));
        let lead = [lead].into_iter().chain(days).chain(due).chain(done).collect::<Vec<_>>().join(" ");
        let page = ask(&cx, &placement, w.host_title(), w.host_button(), form).lead(lead);
        if open.contains(&Task::Briefing) { page.more(BRIEF, w.brief_link()).show() } else { page.show() }
    };
    let Some(posted) = posted else { return page(Form::empty(&cx, &HOST_FORM).offer("tasks", offers)) };
    let form = Form::typed(&cx, &HOST_FORM, posted).offer("tasks", offers.clone());
    let (picked, note) = match form.read() {
        Ok(values) => (values.picks("tasks"), values.text("note")),
        Err(faults) => return page(form.with_faults(faults)),
    };
    for task in open.iter().copied().filter(|task| picked.iter().any(|name| name == task.name())) {
        cx.run(&MarkTask { placement: id, task, done: true, note: note.clone() }).await?;
    }
    cx.done(&format!("/l/{}", link.token), words::DONE_TASK)
}
