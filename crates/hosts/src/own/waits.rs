//! What waits for a host: its plans and readiness, its requests, and what selection, placements and evaluations ask of it.
//! Each line leads to the page where it is done.

use db::params;
use model::access::{Subject, Verb};
use model::host::PlanState;
use model::placement::Task;
use model::request::State as RequestState;
use model::{Date, application, placement, request};
use web::{Cx, Door};

use crate::labels::{day_of, in_language, is_of_office};
use crate::readiness::Checklist;
use crate::side::{Side, place};
use crate::store::waits::{self, CandidateRow, PlacementRow, TaskRow};
use crate::store::{HostRow, PlanRow, RequestRow};
use crate::words::Words;

/// Something that waits for the host's people: what, where, and since or until when.
pub struct Todo {
    pub what: String,
    pub path: String,
    pub note: String,
    /// Whether only the director can do it, and the reader is not the director.
    pub of_director: bool,
}

impl Todo {
    fn new(what: String, path: String) -> Todo {
        Todo { what, path, note: String::new(), of_director: false }
    }
}

/// What waits, the most urgent first: people who wait for an answer, then papers, then preparation.
pub async fn of(
    cx: &Cx,
    tx: &mut db::Tx,
    row: &HostRow,
    plans: &[PlanRow],
    requests: &[RequestRow],
    checklist: &Checklist,
) -> Result<Vec<Todo>, Door> {
    let mut list = elsewhere(cx, tx, row).await?;
    list.extend(requests.iter().filter_map(|request| asked(cx, request)));
    list.extend(plan_todos(cx, row, plans));
    if checklist.ready < checklist.items.len() {
        let mut todo = Todo::new(Words(cx.lang).todo_readiness(), Side::Host.host_page(row.id, "readiness"));
        todo.note = Words(cx.lang).readiness_count(checklist.items.len(), checklist.ready);
        list.push(todo);
    }
    Ok(list)
}

/// What other rooms ask of the host. Who may only read is told as well who must act: it is the same institution.
async fn elsewhere(cx: &Cx, tx: &mut db::Tx, row: &HostRow) -> Result<Vec<Todo>, Door> {
    let w = Words(cx.lang);
    let may = |verb, subject| cx.scope(verb, subject).reaches(place(row));
    let (director, writes) = (cx.actor.directs(row.id), may(Verb::Write, Subject::Placement));
    let since = |at| w.since(day_of(cx, at));
    let mut list = Vec::new();
    for found in tx.all::<CandidateRow>(waits::CANDIDATES, params![row.id]).await? {
        let case = application::case_number(found.number);
        let what = w.todo_candidate(&case, in_language(cx.lang, &found.title, &found.title_nl));
        let note = w.todo_answer(application::answer_until(day_of(cx, found.since), found.earliest_start));
        list.push(Todo { what, path: format!("/host/candidates/{case}"), note, of_director: !director });
    }
    let asked: [(&'static str, &str, fn(Words, &str, &str) -> String); 3] = [
        (waits::SIGNATURES, "/sign", |w, case, title| w.todo_sign(case, title)),
        (waits::REPORTS, "/confirm", |w, case, title| w.todo_report(case, title)),
        (waits::EVALUATIONS, "", |w, case, title| w.todo_evaluation(case, title)),
    ];
    for (statement, page, words) in asked {
        for found in tx.all::<PlacementRow>(statement, params![row.id]).await? {
            let (case, title) = (placement::case_number(found.number), in_language(cx.lang, &found.title, &found.title_nl));
            // What only the director may do leads others to the placement itself.
            let page = if director { page } else { "" };
            list.push(Todo {
                what: words(w, &case, title),
                path: format!("/host/placements/{}{page}", found.id),
                note: since(found.since),
                of_director: !director,
            });
        }
    }
    for found in tx.all::<TaskRow>(waits::TASKS, params![row.id]).await?.into_iter().filter(|_| writes) {
        let (case, title) = (placement::case_number(found.number), in_language(cx.lang, &found.title, &found.title_nl));
        list.push(Todo {
            what: w.todo_task(&case, task_words(w, &found.task), title),
            path: format!("/host/placements/{}/tasks/{}", found.id, found.task),
            note: found.due_on.map(|day| task_due(w, &found.task, day)).unwrap_or_default(),
            of_director: false,
        });
    }
    Ok(list)
}

/// What the programme office is at work on for the host: agreements that it does not sign before a change.
pub async fn with_office(cx: &Cx, tx: &mut db::Tx, row: &HostRow) -> Result<Vec<Todo>, Door> {
    let w = Words(cx.lang);
    let held: Vec<PlacementRow> = tx.all(waits::HELD, params![row.id]).await?;
    let line = |found: PlacementRow| Todo {
        what: w.office_changes(placement::case_number(found.number), in_language(cx.lang, &found.title, &found.title_nl)),
        path: format!("/host/placements/{}", found.id),
        note: w.since(day_of(cx, found.since)),
        of_director: false,
    };
    Ok(held.into_iter().map(line).collect())
}

/// What a task of the host asks, in words.
fn task_words(w: Words, task: &str) -> String {
    match Task::named(task) {
        Some(Task::Counterparts) => w.task_counterparts(),
        Some(Task::Workspace) => w.task_workspace(),
        Some(Task::Briefing) => w.task_briefing(),
        _ => task.to_owned(),
    }
}

/// Until when a task is to be done. Of what the start of the placement does not wait for, that is said with the day.
fn task_due(w: Words, task: &str, day: Date) -> String {
    if Task::named(task).is_some_and(Task::is_gate) { w.todo_due(day) } else { w.todo_due_later(day) }
}

/// A request that the host writes or must change.
fn asked(cx: &Cx, request: &RequestRow) -> Option<Todo> {
    let w = Words(cx.lang);
    let (case, title) = (request::case_number(request.number), in_language(cx.lang, &request.title, &request.title_nl));
    let what = match RequestState::named(&request.state)? {
        RequestState::EditsRequested => w.todo_edits(&case, title),
        RequestState::Draft => w.todo_request(&case, title),
        _ => return None,
    };
    let note = w.since(day_of(cx, request.state_since));
    Some(Todo { what, path: format!("/host/requests/{}", request.id), note, of_director: false })
}

fn plan_todos(cx: &Cx, row: &HostRow, plans: &[PlanRow]) -> Vec<Todo> {
    let (w, side) = (Words(cx.lang), Side::Host);
    if plans.is_empty() {
        return vec![Todo::new(w.todo_plan(), side.host_page(row.id, "plans/new"))];
    }
    // What the country office is still writing waits for nobody at the host, nor does a plan whose priority has ended.
    let by_host = |plan: &&PlanRow| plan.asked_at.is_some() || !is_of_office(side, plan);
    let waiting = |plan: &&PlanRow| by_host(plan) && !plan.priority_over(cx.today());
    let drafts = plans.iter().filter(|plan| plan.state() == PlanState::Draft).filter(waiting);
    let todo = |plan: &PlanRow| {
        let director = cx.actor.directs(row.id);
        let path = side.plan(plan.id);
        match (plan.outcomes, plan.asked_at) {
            (0, _) => Todo::new(w.todo_outcome(&plan.title), path),
            (_, Some(at)) => {
                let path = if director { format!("{path}/agree") } else { path };
                Todo { what: w.todo_agree(&plan.title), path, note: w.since(day_of(cx, at)), of_director: !director }
            }
            // The director is asked by nobody: the own yes is enough.
            (_, None) if director => Todo::new(w.todo_agree(&plan.title), format!("{path}/agree")),
            (_, None) => Todo::new(w.todo_ask(&plan.title), path),
        }
    };
    drafts.map(todo).collect()
}
