//! A host's own page: what waits for it, its plans, readiness and requests.

mod waits;

use askama::Template;
use model::access::{Subject, Verb};
use web::{Answer, Cx, Door, RouteLine, Tag};

use crate::host::{PlanLine, RequestLine, plan_lines, request_lines};
use crate::labels::{Turn, country_name, route, state_tag, turn, turn_words};
use crate::readiness::{Checklist, checklist};
use crate::store::{self, Filter, HostRow};
use crate::words::Words;
use waits::Todo;

/// One institution of the reader.
struct Own {
    row: HostRow,
    country: String,
    tag: Tag,
    route: RouteLine,
    ball: Option<String>,
    mine: bool,
    todos: Vec<Todo>,
    /// What waits for the director, where that is somebody else.
    of_director: Vec<Todo>,
    /// What the programme office is at work on.
    with_office: Vec<Todo>,
    plans: Vec<PlanLine>,
    checklist: Checklist,
    requests: Vec<RequestLine>,
    may_request: bool,
}

#[derive(Template)]
#[template(path = "own/own.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    hosts: Vec<Own>,
}

async fn own(cx: &Cx, mut row: HostRow) -> Result<Own, Door> {
    // Whoever reads this page is there and can sign in, also when nobody wrote them down among the people at the host.
    row.people = row.people.max(1);
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let plans = store::plans(&mut tx, row.id).await?;
    let readiness = store::readiness(&mut tx, row.id).await?;
    let requests = store::requests(&mut tx, row.id).await?;
    let checklist = checklist(w, readiness.as_ref());
    let todos = waits::of(cx, &mut tx, &row, &plans, &requests, &checklist).await?;
    let with_office = waits::with_office(cx, &mut tx, &row).await?;
    let (todos, of_director) = todos.into_iter().partition(|todo: &Todo| !todo.of_director);
    let mine = turn(&row) == Turn::Host;
    let ball = if mine { Some(w.ball_you()) } else { turn_words(w, turn(&row)) };
    Ok(Own {
        country: country_name(cx.lang, row.country),
        tag: state_tag(w, &row),
        route: route(w, cx.lang, &row, ball.clone()),
        ball,
        mine,
        todos,
        of_director,
        with_office,
        plans: plan_lines(cx, &plans),
        requests: request_lines(cx, &requests),
        checklist,
        may_request: row.state().may_ask(),
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
