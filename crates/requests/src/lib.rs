//! Requests: a host's demand as terms of reference, from draft through review to publication.
//!
//! The same pages serve the programme's people under `/work/requests` and a host's under `/host/requests`; scopes decide
//! what each finds there. Not here: the public page (`site`), applications (`selection`).

pub mod actions;
mod count;
mod decide;
mod draft;
mod follow;
mod list;
mod naming;
mod read;
pub mod section;
mod show;
pub mod store;
mod terms;
mod turn;
pub mod whole;
mod write;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod test;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use std::sync::Arc;

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::access::{Subject, Verb};
use model::{Actor, Event, RequestId};
use web::{App, Cx, Door, FormSpec, Hit, LinkPages, Routes, Waiting, Who};

use crate::turn::{Facts, Turn};

/// The two addresses of a page: for the programme's people and for a host's.
macro_rules! both {
    ($tail:literal) => {
        [(concat!("/work/requests", $tail), Who::STAFF), (concat!("/host/requests", $tail), Who::HOST)]
    };
}

/// The pages.
pub fn routes() -> Routes {
    let mut routes = Routes::new()
        .page("/work/requests.csv", Who::STAFF, list::csv)
        .page("/assignments/{slug}/terms.pdf", Who::Anyone, terms::public)
        .action("/work/requests/follow-up", Who::STAFF, &draft::FOLLOW, draft::follow_up);
    for (path, who) in both!("") {
        routes = routes.page(path, who, list::get);
    }
    for (path, who) in both!("/new") {
        routes = routes.form(path, who, &draft::FORM, draft::get, draft::post);
    }
    for (path, who) in both!("/{id}") {
        routes = routes.page(path, who, show::get);
    }
    for (path, who) in both!("/{id}/terms.pdf") {
        routes = routes.page(path, who, terms::get);
    }
    for (path, who) in both!("/{id}/duplicate") {
        routes = routes.action(path, who, &FormSpec::EMPTY, draft::duplicate);
    }
    decisions(sections(routes))
}

/// The sections of the terms of reference.
fn sections(mut routes: Routes) -> Routes {
    for (path, who) in both!("/{id}/basics") {
        routes = routes.form(path, who, &write::basics::FORM, write::basics::get, write::basics::post);
    }
    for (path, who) in both!("/{id}/outcome") {
        routes = routes.form(path, who, &write::outcome::FORM, write::outcome::get, write::outcome::post);
    }
    for (path, who) in both!("/{id}/blocks") {
        routes = routes.form(path, who, &write::blocks::FORM, write::blocks::get, write::blocks::post);
    }
    for (path, who) in both!("/{id}/objectives") {
        routes = routes.form(path, who, &write::objectives::FORM, write::objectives::get, write::objectives::post);
    }
    for (path, who) in both!("/{id}/counterparts") {
        routes = routes.form(path, who, &write::counterparts::FORM, write::counterparts::get, write::counterparts::post);
    }
    for (path, who) in both!("/{id}/skills") {
        routes = routes.form(path, who, &write::skills::FORM, write::skills::get, write::skills::post);
    }
    for (path, who) in both!("/{id}/languages") {
        routes = routes.form(path, who, &write::languages::FORM, write::languages::get, write::languages::post);
    }
    for (path, who) in both!("/{id}/conditions") {
        routes = routes.form(path, who, &write::conditions::FORM, write::conditions::get, write::conditions::post);
    }
    for (path, who) in both!("/{id}/remove") {
        routes = routes.form(path, who, &write::REMOVE, write::asked, write::remove);
    }
    routes
}

/// The decisions: those that need words have a page of their own.
fn decisions(mut routes: Routes) -> Routes {
    for (path, who) in both!("/{id}/submit") {
        routes = routes.action(path, who, &FormSpec::EMPTY, decide::press);
    }
    for (path, who) in both!("/{id}/withdraw") {
        routes = routes.form(path, who, &decide::NOTE, decide::get, decide::post);
    }
    for path in ["/work/requests/{id}/approve", "/work/requests/{id}/publish"] {
        routes = routes.action(path, Who::OFFICE, &FormSpec::EMPTY, decide::press);
    }
    let (get, post) = (decide::close::get, decide::close::post);
    routes = routes.form("/work/requests/{id}/begin-selection", Who::OFFICE, &FormSpec::EMPTY, get, post);
    for path in ["/work/requests/{id}/request-edits", "/work/requests/{id}/reject", "/work/requests/{id}/cancel"] {
        routes = routes.form(path, Who::OFFICE, &decide::NOTE, decide::get, decide::post);
    }
    routes.form("/work/requests/{id}/undo", Who::OFFICE, &decide::REASON, decide::undo::get, decide::undo::post)
}

/// The pages behind signed links.
pub fn links(pages: &mut LinkPages) {
    pages.serve(read::PURPOSE, &read::FORM, |visit| read::page(visit).boxed());
}

/// The jobs.
pub fn jobs(runner: &mut jobs::Runner<App>) {
    runner.handle(actions::DEADLINE, |app, payload| close_at_deadline(app, payload).boxed());
}

async fn close_at_deadline(app: Arc<App>, payload: serde_json::Value) -> Result<(), jobs::JobError> {
    let request =
        serde_json::from_value::<RequestId>(payload["request"].clone()).map_err(|error| jobs::JobError::Never(error.to_string()))?;
    match app.desk.run(&Actor::program(), &actions::CloseAtDeadline { request }).await {
        Ok(()) | Err(Stop::Gone | Stop::Refused(_) | Stop::Invalid(_)) => Ok(()),
        Err(Stop::Stale) => Err(jobs::JobError::Later("changed meanwhile".to_owned())),
        Err(Stop::Fault(error)) => Err(jobs::JobError::Later(error.to_string())),
    }
}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    follow::answer(event, work).boxed()
}

/// What waits for whom, within the visitor's scope. What is in selection is listed there, application by application.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move {
        let scope = cx.scope(Verb::See, Subject::Request);
        let mut tx = cx.read().await?;
        let rows = store::open(&mut tx, &scope).await?;
        let entry = |row: store::ListRow| {
            let (state, unready) = (row.state(), row.waits_for_host());
            // What is in selection stands among these only when nobody applied.
            let turn = Turn::of(&cx, &Facts { state, unready, applied: 0, place: row.place(), made_by: row.made_by });
            let what = waits(cx.lang, if unready { "not-ready" } else { state.name() }, row.title_in(cx.lang));
            Waiting {
                what: if row.priority_over(cx.today()) { words::Words(cx.lang).waits_priority_over(what) } else { what },
                path: format!("/work/requests/{}", row.id),
                case: row.case(),
                country: row.country.to_string(),
                since: row.state_since,
                ball: naming::ball(cx.lang, turn.ball),
                mine: turn.is_mine,
            }
        };
        Ok(rows.into_iter().map(entry).collect())
    }
    .boxed()
}

/// What must happen to a request, with its title; `what` is its state, or that its host is not ready.
fn waits(lang: i18n::Lang, what: &str, title: &str) -> String {
    let key = format!("waits-{what}");
    lang.find(&words::ROOM, &key, &[("title", i18n::Arg::from(title))]).unwrap_or(key)
}

/// What a search finds here, within the visitor's scope.
pub fn find(cx: Cx, query: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    async move {
        let scope = cx.scope(Verb::See, Subject::Request);
        let mut tx = cx.read().await?;
        let rows = store::search(&mut tx, &scope, &query).await?;
        let hit = |row: store::ListRow| Hit {
            kind: words::Words(cx.lang).kind(),
            title: format!("{} {}", row.case(), row.title_in(cx.lang)),
            path: format!("/work/requests/{}", row.id),
            note: format!("{}, {}", row.host_name, naming::country_name(cx.lang, row.country.code())),
        };
        Ok(rows.into_iter().map(hit).collect())
    }
    .boxed()
}
