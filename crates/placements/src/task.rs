//! Doing a task of the checklist: each side its own. What the host does through its link stands in `ready`.

use axum::extract::Path;
use model::PlacementId;
use model::access::Verb;
use model::placement::{Party, TELL_HOW, Task};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{MarkTask, NameCounterparts, TellReady};
use crate::naming;
use crate::store::{self, NamedRow, PlacementRow, TaskRow};
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// Where the guidance about receiving an expert stands.
pub const BRIEF: &str = "/help/receiving";

/// Whether a task is done.
pub const ANSWER: Kind = Kind::Choice(&[("yes", words::TASK_DONE_YES), ("no", words::TASK_DONE_NO)]);
const DONE: Field = Field::new("done", words::TASK_DONE, ANSWER).required();
const NOTE: Field = Field::new("note", words::TASK_NOTE, Kind::Text(4000)).hint(words::TASK_NOTE_HINT);
/// Who works beside the expert.
pub const NAMES: Field = Field::new("names", words::HOST_NAMES, Kind::Text(2000)).hint(words::HOST_NAMES_HINT);

/// The form of one task.
pub const FORM: FormSpec = FormSpec::new(&[DONE, NOTE]);

/// The form of a task that is told in its note.
const TOLD_FORM: FormSpec =
    FormSpec::new(&[DONE, Field::new("note", words::TASK_NOTE_TOLD, Kind::Text(4000)).sometimes().hint(words::TASK_NOTE_HINT)]);

/// The form in which a host names who works beside the expert.
const NAMED_FORM: FormSpec = FormSpec::new(&[DONE, NAMES, NOTE]);

/// The form of this task, on this side.
fn spec(task: Task, side: Side) -> &'static FormSpec {
    if names(task, side) {
        &NAMED_FORM
    } else if task.is_told() {
        &TOLD_FORM
    } else {
        &FORM
    }
}

/// Whether names are asked: of a host, of its own people.
fn names(task: Task, side: Side) -> bool {
    task == Task::Counterparts && side.0 == Party::Host
}

/// A task with its placement.
struct Open {
    placement: PlacementRow,
    task: Task,
    row: TaskRow,
    /// Whether it is a work plan that comes too late for the agreement.
    late: bool,
    /// Who works beside the expert, as the host named them.
    named: Vec<NamedRow>,
}

async fn open(cx: &Cx, id: PlacementId, name: &str) -> Result<Open, Door> {
    let (mut tx, placement) = load(cx, id, Verb::Write).await?;
    let task = Task::named(name).filter(|task| task.is_by_hand()).ok_or(Door::Gone)?;
    let side = Side::of(cx).0;
    if side != Party::Programme && side != task.party() {
        return Err(Door::Gone);
    }
    let tasks = store::tasks(&mut tx, id).await?;
    let row = tasks.into_iter().find(|row| row.task == name).ok_or(Door::Gone)?;
    let made = store::agreement(&mut tx, id).await?.is_some_and(|agreement| agreement.state != "void");
    let (late, named) = (made && task == Task::WorkPlan, store::named(&mut tx, id).await?);
    Ok(Open { placement, task, row, late, named })
}

fn page(cx: &Cx, open: &Open, form: Form) -> Answer {
    let (w, task) = (Words(cx.lang), open.task);
    let is_own = Side::of(cx).0 == task.party();
    let lead = if open.late { w.task_work_plan_late() } else { naming::task_lead(cx.lang, task, is_own) };
    // Neither side writes to the other before all have signed: the office brings them together.
    let lead = match task {
        Task::WorkPlan if is_own => format!("{lead} {}", w.task_work_plan_language(&cx.app.brand.help_email)),
        Task::WorkPlan => format!("{lead} {}", w.task_work_plan_language_office()),
        Task::Insurance if is_own => format!("{lead} {}", w.office_at(&cx.app.brand.help_email)),
        _ => lead,
    };
    let page = ask(cx, &open.placement, naming::task(cx.lang, task), w.task_button(), form).lead(lead);
    if task == Task::Briefing { page.more(BRIEF, w.brief_link()).show() } else { page.show() }
}

/// The page.
pub async fn get(cx: Cx, Path((id, name)): Path<(PlacementId, String)>) -> Answer {
    let open = open(&cx, id, &name).await?;
    let done = if open.row.done_on.is_some() { "yes" } else { "" };
    let values = [("done", done.to_owned()), ("note", open.row.note.clone()), ("names", lines(&open.named))];
    page(&cx, &open, Form::stored(&cx, spec(open.task, Side::of(&cx)), values))
}

/// Marks it. A host may change the names of its people also when the task cannot be marked any more.
pub async fn post(cx: Cx, Path((id, name)): Path<(PlacementId, String)>, posted: Posted) -> Answer {
    let open = open(&cx, id, &name).await?;
    let side = Side::of(&cx);
    let form = Form::typed(&cx, spec(open.task, side), posted);
    let (command, named) = match form.read() {
        Ok(values) => (
            MarkTask { placement: id, task: open.task, done: values.text("done") == "yes", note: values.text("note") },
            names(open.task, side).then(|| NameCounterparts { placement: id, people: people(&values.text("names")) }),
        ),
        Err(faults) => return page(&cx, &open, form.with_faults(faults)),
    };
    if command.done && open.task.is_told() && command.note.is_empty() {
        return page(&cx, &open, form.with_faults(vec![("note", Fault::Refused(TELL_HOW.into()))]));
    }
    let outcome = match named {
        Some(names) => {
            cx.run(&TellReady { names, marks: Some(command).filter(|mark| tells_more(mark, &open.row)).into_iter().collect() }).await
        }
        None => cx.run(&command).await,
    };
    form.finish(outcome, |()| cx.done(&side.path(id), words::DONE_TASK), |form| page(&cx, &open, form))
}

/// Whether it tells something else of a task than what is stored.
pub fn tells_more(mark: &MarkTask, row: &TaskRow) -> bool {
    mark.done != row.done_on.is_some() || mark.note != row.note
}

/// People as a host types them: one on each line, the position after the first comma.
pub fn people(text: &str) -> Vec<NamedRow> {
    let person = |line: &str| {
        let (name, job) = line.split_once(',').unwrap_or((line, ""));
        NamedRow { name: name.trim().to_owned(), job: job.trim().to_owned() }
    };
    text.lines().map(person).filter(|person| !person.name.is_empty()).collect()
}

/// The same people as text.
pub fn lines(people: &[NamedRow]) -> String {
    let line = |person: &NamedRow| if person.job.is_empty() { person.name.clone() } else { format!("{}, {}", person.name, person.job) };
    people.iter().map(line).collect::<Vec<_>>().join("\n")
}
