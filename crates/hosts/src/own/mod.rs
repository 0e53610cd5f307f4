//! A host's own page: what waits for it, its plans, readiness and requests.

use askama::Template;
use model::access::{Subject, Verb};
use model::host::PlanState;
use web::{Answer, Cx, Door, RouteLine, Tag};

use crate::host::{PlanLine, RequestLine, plan_lines, request_lines};
use crate::labels::{Turn, country_name, route, state_tag, turn, turn_words};
use crate::readiness::{Checklist, checklist};
use crate::side::Side;
use crate::store::{self, Filter, HostRow, PlanRow};
use crate::words::Words;

/// Something that waits for the host's people: what, and where.
struct Todo {
    what: String,
    path: String,
}

/// One institution of the reader.
struct Own {
    row: HostRow,
    country: String,
    tag: Tag,
    route: RouteLine,
    ball: Option<String>,
    mine: bool,
    todos: Vec<Todo>,
    plans: Vec<PlanLine>,
    checklist: Checklist,
    requests: Vec<RequestLine>,
}

#[derive(Template)]
#[template(path = "own/own.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    hosts: Vec<Own>,
}

fn todos(cx: &Cx, row: &HostRow, plans: &[PlanRow], checklist: &Checklist) -> Vec<Todo> {
    let (w, side) = (Words(cx.lang), Side::Host);
    let mut list = Vec::new();
    if plans.is_empty() {
        list.push(Todo { what: w.todo_plan(), path: side.host_page(row.id, "plans/new") });
    }
    for plan in plans.iter().filter(|plan| plan.state() == PlanState::Draft) {
        let what = match (plan.outcomes, plan.asked_at) {
            (0, _) => w.todo_outcome(&plan.title),
            (_, Some(_)) if cx.actor.directs(row.id) => w.todo_agree(&plan.title),
            (_, Some(_)) => continue,
            _ => w.todo_ask(&plan.title),
        };
        list.push(Todo { what, path: side.plan(plan.id) });
    }
    if checklist.ready < checklist.items.len() {
        list.push(Todo { what: w.todo_readiness(), path: side.host_page(row.id, "readiness") });
    }
    list
}

async fn own(cx: &Cx, row: HostRow) -> Result<Own, Door> {
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let plans = store::plans(&mut tx, row.id).await?;
    let readiness = store::readiness(&mut tx, row.id).await?;
    let requests = store::requests(&mut tx, row.id).await?;
    let checklist = checklist(w, readiness.as_ref());
    Ok(Own {
        country: country_name(cx.lang, row.country),
        tag: state_tag(w, &row),
        route: route(w, cx.lang, &row),
        ball: turn_words(w, turn(&row)),
        mine: turn(&row) == Turn::Host,
        todos: todos(cx, &row, &plans, &checklist),
        plans: plan_lines(cx, &plans),
        requests: request_lines(cx, &requests),
        checklist,
        row,
    })
}

/// The page.
pub async fn show(cx: Cx) -> Answer {
    let scope = cx.need(Verb::See, Subject::Host)?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let rows = store::hosts(&mut tx, &scope, &Filter::default()).await?;
    drop(tx);
    let mut hosts = Vec::new();
    // A person of the programme may hold a role at a host as well: this page is about the latter only.
    for row in rows.into_iter().filter(|row| scope.hosts.contains(&row.id)) {
        hosts.push(own(&cx, row).await?);
    }
    cx.page(w.plain().own_title(), &Page { w, cx: &cx, hosts })
}
