//! The host's link: what it has to do before the expert comes, each with its own answer and note, and who works beside the
//! expert. What was said wrongly can be put right there until the work begins.

use command::{Link, LinkState};
use db::params;
use model::placement::{Party, Task};
use model::{Date, PlacementId};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, LinkVisit};

use crate::actions::{MarkTask, NameCounterparts, TellReady};
use crate::naming;
use crate::store::{self, BlockRow, CounterpartRow, NamedRow, PlacementRow, TaskRow};
use crate::task::{ANSWER, BRIEF, NAMES, lines, people, tells_more};
use crate::told::Told;
use crate::visit::ask;
use crate::words::{self, Words};

const NOTE: Kind = Kind::Text(1000);

/// The form: all tasks of the host, those first without which the expert cannot start.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("seen", words::HOST_TITLE, Kind::Hidden(64)),
    Field::new("workspace", words::TASK_WORKSPACE, ANSWER).required().hint(words::HOST_NEEDED),
    Field::new("workspace_note", words::HOST_NOTE_WORKSPACE, NOTE),
    Field::new("briefing", words::TASK_BRIEFING, ANSWER).required().hint(words::HOST_NEEDED),
    Field::new("briefing_note", words::HOST_NOTE_BRIEFING, NOTE),
    Field::new("counterparts", words::TASK_COUNTERPARTS, ANSWER).required().hint(words::HOST_MAY_WAIT),
    NAMES,
    Field::new("counterparts_note", words::HOST_NOTE_COUNTERPARTS, NOTE).hint(words::TASK_NOTE_HINT),
]);

/// The tasks with the names of their notes.
const TASKS: [(Task, &str); 3] =
    [(Task::Workspace, "workspace_note"), (Task::Briefing, "briefing_note"), (Task::Counterparts, "counterparts_note")];

/// What the host told so far.
struct Ready {
    placement: PlacementRow,
    rows: Vec<TaskRow>,
    named: Vec<NamedRow>,
    /// Who learns, as the request names them.
    known: Vec<CounterpartRow>,
    blocks: Vec<BlockRow>,
    /// Until when the link works.
    until: Date,
}

impl Ready {
    async fn load(cx: &Cx, link: &Link) -> Result<Ready, Door> {
        let mut tx = cx.read().await?;
        let id = PlacementId(link.row.record_id);
        let placement = store::placement(&mut tx, id).await?.ok_or(Door::Gone)?;
        let rows = store::tasks(&mut tx, id).await?.into_iter().filter(|row| row.party == Party::Host.name()).collect();
        let (named, blocks) = (store::named(&mut tx, id).await?, store::live_blocks(&mut tx, id).await?);
        let known = tx.all(store::COUNTERPARTS, params![placement.request_id]).await?;
        let until = cx.app.desk.zone.to_datetime(link.row.expires_at).date();
        Ok(Ready { placement, rows, named, known, blocks, until })
    }

    fn is_done(&self) -> bool {
        self.rows.iter().all(|row| row.done_on.is_some())
    }

    /// Whether answers are still taken: until the work begins, and later as long as something is open.
    fn is_open(&self) -> bool {
        let state = self.placement.state();
        state.is_before_start() || (state.is_under_way() && !self.is_done())
    }

    fn row(&self, task: Task) -> Option<&TaskRow> {
        self.rows.iter().find(|row| row.kind() == Some(task))
    }

    /// The answers as the form has them, and last the fingerprint of them all: whoever answers has seen them.
    fn stored(&self) -> Vec<(&'static str, String)> {
        let mut values = vec![("names", lines(&self.named))];
        for (task, note) in TASKS {
            let row = self.row(task);
            let done = if row.is_some_and(|row| row.done_on.is_some()) { "yes" } else { "no" };
            values.extend([(task.name(), done.to_owned()), (note, row.map(|row| row.note.clone()).unwrap_or_default())]);
        }
        let all: Vec<String> = values.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        values.push(("seen", files::digest(all.join("\n").as_bytes())));
        values
    }

    /// What is done, as it was told: which, when, and the note.
    fn told(&self, cx: &Cx) -> Vec<String> {
        let w = Words(cx.lang);
        let told = |row: &TaskRow| {
            let (name, day) = (naming::task(cx.lang, row.kind()?), row.done_on?);
            Some(if row.note.is_empty() { w.host_told(day, name) } else { w.host_told_note(day, name, &row.note) })
        };
        self.rows.iter().filter_map(told).collect()
    }

    /// The page with the form; `beside` when somebody else answered meanwhile.
    fn page(&self, cx: &Cx, form: Form, beside: bool) -> Answer {
        let w = Words(cx.lang);
        let (placement, done) = (&self.placement, self.is_done());
        let due = self.rows.iter().filter(|row| row.done_on.is_none() && row.gate).filter_map(|row| row.due_on).min();
        let told = self.told(cx);
        let (lead, next) = if done {
            (w.host_done_text(&placement.expert_name), Some(w.host_done_next()))
        } else {
            (w.host_lead(&placement.expert_name, placement.title_in(cx.lang)), None)
        };
        let mut days: Vec<String> = self.blocks.iter().map(|block| naming::stretch(cx.lang, block)).collect();
        days.extend(due.map(|day| if day > cx.today() { w.host_due(day) } else { w.host_due_now() }));
        let known: Vec<String> = self.known.iter().map(|person| person.name.clone()).collect();
        let known = (!known.is_empty()).then(|| w.host_known(cx.lang.list(&known)));
        let stored = (!told.is_empty()).then(|| w.host_stored(told.join("; ")));
        let lines = next.into_iter().chain([days.join(" ")]).chain(known).chain(stored).chain([w.host_until(self.until)]);
        let title = if done { w.host_done_title() } else { w.host_title() };
        let page = ask(cx, placement, title, w.host_button(), form).lead(lead).lines(lines).more(BRIEF, w.brief_link());
        if beside { page.beside(self.stored()).show() } else { page.show() }
    }
}

/// The page behind the link.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let ready = Ready::load(&cx, &link).await?;
    let w = Words(cx.lang);
    if link.state == LinkState::Used || !ready.is_open() {
        return Told::new(&cx, w.host_done_title(), w.host_done_text(&ready.placement.expert_name), w.host_done_next())
            .with(ready.told(&cx))
            .about(&ready.placement)
            .not_stored(posted.is_some())
            .show();
    }
    let Some(posted) = posted else { return ready.page(&cx, Form::stored(&cx, &FORM, ready.stored()), false) };
    let form = Form::typed(&cx, &FORM, posted);
    let (marks, names, seen) = match form.read() {
        Ok(values) => {
            let mark = |(task, note): (Task, &str)| MarkTask {
                placement: ready.placement.id,
                task,
                done: values.text(task.name()) == "yes",
                note: values.text(note),
            };
            (TASKS.map(mark), people(&values.text("names")), values.text("seen"))
        }
        Err(faults) => return ready.page(&cx, form.with_faults(faults), false),
    };
    // Somebody else answered meanwhile: both stand there, and what was typed is as it was.
    if !ready.stored().contains(&("seen", seen)) {
        return ready.page(&cx, form, true);
    }
    let is_ready = marks.iter().all(|mark| mark.done);
    let is_new = |mark: &MarkTask| ready.row(mark.task).is_some_and(|row| tells_more(mark, row));
    let names = NameCounterparts { placement: ready.placement.id, people: names };
    let outcome = cx.run(&TellReady { names, marks: marks.into_iter().filter(is_new).collect() }).await;
    let done = if is_ready { words::DONE_TASK } else { words::DONE_READY_PART };
    form.finish(outcome, |()| cx.done(&format!("/l/{}", link.token), done), |form| ready.page(&cx, form, false))
}
