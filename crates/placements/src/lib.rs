//! Placements: preparation gate, agreement signed in order, blocks, monthly notes, final report, handover, the host's
//! confirmation, certificate.
//!
//! The same pages serve the programme under `/work/placements`, the expert under `/me/placements` and the host under
//! `/host/placements`. Not here: who was selected (`selection`), evaluations (`results`).

pub mod actions;
mod agreement;
mod block;
mod certificate;
mod confirm;
mod documents;
mod finish;
mod list;
mod naming;
mod note;
mod ready;
mod report;
mod run;
mod show;
mod sides;
pub mod store;
mod task;
mod terms;
mod told;
mod verify;
mod visit;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod test;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::Event;
use model::access::{Subject, Verb};
use model::placement::{Ball, Due, State};
use web::{App, Cx, Door, FormSpec, Hit, LinkPages, Routes, Waiting, Who};

/// The three addresses of a page: for the programme, the expert and the host.
macro_rules! all_sides {
    ($tail:literal) => {
        [
            (concat!("/work/placements", $tail), Who::STAFF),
            (concat!("/me/placements", $tail), Who::EXPERT),
            (concat!("/host/placements", $tail), Who::HOST),
        ]
    };
}

/// The pages.
pub fn routes() -> Routes {
    let mut routes = Routes::new().page("/work/placements.csv", Who::STAFF, list::csv).page("/verify", Who::Anyone, verify::ask).page(
        "/verify/{code}",
        Who::Anyone,
        verify::answer,
    );
    for (path, who) in all_sides!("") {
        routes = routes.page(path, who, list::get);
    }
    for (path, who) in all_sides!("/{id}") {
        routes = routes.page(path, who, show::get);
    }
    for (path, who) in all_sides!("/{id}/tasks/{task}") {
        routes = routes.form(path, who, &task::FORM, task::get, task::post);
    }
    for (path, who) in all_sides!("/{id}/agreement") {
        routes = routes.page(path, who, agreement::get);
    }
    for (path, who) in all_sides!("/{id}/agreement.pdf") {
        routes = routes.page(path, who, documents::agreement);
    }
    for (path, who) in all_sides!("/{id}/sign") {
        let form = if path.starts_with("/host") { &agreement::SIGN_FOR } else { &agreement::SIGN };
        routes = routes.form(path, who, form, agreement::get_sign, agreement::post_sign);
    }
    for (path, who) in all_sides!("/{id}/certificate.pdf") {
        routes = routes.page(path, who, documents::certificate);
    }
    reporting(office(routes))
}

/// What the programme does.
fn office(routes: Routes) -> Routes {
    routes
        .form("/work/placements/{id}/agreement/make", Who::OFFICE, &agreement::MAKE, agreement::get_make, agreement::post_make)
        .form("/work/placements/{id}/blocks/new", Who::STAFF, &block::FORM, block::get_new, block::post_new)
        .form("/work/placements/{id}/blocks/{block}", Who::STAFF, &block::FORM, block::get, block::post)
        .form("/work/placements/{id}/blocks/{block}/replace", Who::STAFF, &block::REPLACE, block::get_replace, block::post_replace)
        .form("/work/placements/{id}/blocks/{block}/remove", Who::STAFF, &FormSpec::EMPTY, block::get_remove, block::remove)
        .form("/work/placements/{id}/start", Who::OFFICE, &run::START, run::get_start, run::start)
        .form("/work/placements/{id}/suspend", Who::OFFICE, &run::REASON, run::get, run::post)
        .form("/work/placements/{id}/resume", Who::OFFICE, &run::REASON, run::get, run::post)
        .form("/work/placements/{id}/finish", Who::STAFF, &finish::FORM, finish::get, finish::post)
        .form("/work/placements/{id}/end", Who::OFFICE, &run::END, run::get_end, run::post_end)
        .form("/work/placements/{id}/alarm", Who::STAFF, &note::ANSWER, note::get_answer, note::post_answer)
        .action("/work/placements/{id}/certificate", Who::OFFICE, &FormSpec::EMPTY, certificate::issue)
        .form("/work/placements/{id}/revoke", Who::OFFICE, &run::REASON, run::get, run::post)
        .form("/work/placements/{id}/reopen", Who::OFFICE, &run::REASON, run::get, run::post)
}

/// What the expert tells, and what the host answers.
fn reporting(routes: Routes) -> Routes {
    routes
        .form("/me/placements/{id}/note", Who::EXPERT, &note::FORM, note::get, note::post)
        .form("/me/placements/{id}/objectives/{objective}", Who::EXPERT, &report::RESULT, report::get_result, report::post_result)
        .form("/me/placements/{id}/report", Who::EXPERT, &report::FORM, report::get, report::post)
        .form("/me/placements/{id}/handover", Who::EXPERT, &report::HANDOVER, report::get_handover, report::post_handover)
        .form("/me/placements/{id}/send", Who::EXPERT, &FormSpec::EMPTY, report::get_send, report::send)
        .form("/host/placements/{id}/confirm", Who::HOST, &confirm::FORM, confirm::get, confirm::post)
}

/// The pages behind signed links.
pub fn links(pages: &mut LinkPages) {
    pages.serve(actions::HOST, &ready::FORM, |visit| ready::page(visit).boxed());
    pages.serve(actions::SIGN, &agreement::SIGN_FOR, |visit| agreement::link(visit).boxed());
    pages.explain(actions::SIGN, |visit| agreement::ended(visit).boxed());
    pages.serve(actions::READ, &FormSpec::EMPTY, |visit| agreement::read(visit).boxed());
    pages.serve(actions::CONFIRM, &confirm::FORM, |visit| confirm::link(visit).boxed());
    pages.explain(actions::CONFIRM, |visit| confirm::ended(visit).boxed());
}

/// The jobs.
pub fn jobs(runner: &mut jobs::Runner<App>) {
    runner.handle(actions::DOCUMENTS, |app, payload| documents::set(app, payload).boxed());
    runner.handle(actions::FORGET, |app, payload| documents::forget(app, payload).boxed());
    runner.handle(actions::ISSUE, |app, payload| certificate::issue_job(app, payload).boxed());
}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    actions::follow::answer(event, work).boxed()
}

/// What waits for whom, within the visitor's scope: notes that ask for help, and placements in which somebody must act.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move {
        let scope = cx.scope(Verb::See, Subject::Placement);
        let decides = cx.actor.may(Verb::Decide, Subject::Placement);
        // Whoever writes and does not decide is the country office.
        let is_there = !decides && cx.actor.may(Verb::Write, Subject::Placement);
        let mut tx = cx.read().await?;
        let rows = store::open(&mut tx, &scope, cx.today()).await?;
        let mut waiting = Vec::new();
        for row in rows {
            let w = words::Words(cx.lang);
            let (state, due, ball) = (row.state(), row.due(cx.today()), row.ball(cx.today()));
            let entry = |what: String, since, ball: Ball, mine| Waiting {
                what,
                path: format!("/work/placements/{}", row.id),
                case: row.case(),
                country: row.country.to_string(),
                since,
                ball: if due == Some(Due::FirstDay) && ball == Ball::Nobody { w.ball_first_day() } else { naming::ball(cx.lang, ball) },
                mine,
            };
            if let Some(since) = row.alarm_since {
                waiting.push(entry(w.waits_alarm(), since, Ball::Programme, true));
            }
            if let Some(task) = row.of_country(cx.today()).filter(|_| !row.is_affected(cx.today())) {
                let what = naming::say(cx.lang, &format!("waits-{}", task.name()));
                waiting.push(entry(what, row.state_since, Ball::Country, is_there));
            }
            if let Some(since) = row.held_since {
                waiting.push(entry(w.waits_held(), since, Ball::Programme, decides));
            } else if state == State::Running {
                // The expert works; from the last agreed day on the report is due.
                if row.last_day.is_some_and(|last| last <= cx.today()) {
                    waiting.push(entry(w.waits_report(), row.state_since, ball, false));
                }
            } else if ball != Ball::Country && (ball != Ball::Nobody || due.is_some()) {
                let what = match (due, row.first_day) {
                    (Some(Due::FirstDay), Some(day)) => w.waits_first_day(day),
                    _ if row.is_affected(cx.today()) => w.waits_affected(),
                    (Some(due), _) => naming::say(cx.lang, &format!("waits-{}", due.name())),
                    (None, _) => naming::say(cx.lang, &format!("waits-{}", state.name())),
                };
                waiting.push(entry(what, row.state_since, ball, decides && ball == Ball::Programme));
            }
        }
        Ok(waiting)
    }
    .boxed()
}

/// What a search finds here, within the visitor's scope.
pub fn find(cx: Cx, query: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    async move {
        let scope = cx.scope(Verb::See, Subject::Placement);
        let mut tx = cx.read().await?;
        let rows = store::list(&mut tx, &scope, cx.today()).await?;
        let hit = |row: store::ListRow| Hit {
            kind: words::Words(cx.lang).kind(),
            title: format!("{} {}", row.case(), row.title_in(cx.lang)),
            path: format!("/work/placements/{}", row.id),
            note: format!("{}, {}, {}", row.expert_name, row.host_name, naming::country_name(cx.lang, row.country.code())),
        };
        Ok(rows.into_iter().filter(|row| i18n::holds_words(&row.search_text(), &query)).take(20).map(hit).collect())
    }
    .boxed()
}
