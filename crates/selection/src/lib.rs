//! Selection: applications, eligibility by dated rules, explained ranking, sharing a CV by consent, the host's decision, reserves.
//!
//! Not here: the terms of reference (`requests`), what follows a selection (`placements`), the ranking itself (`matching`).
//! The journey: `apply` (the expert writes, checks and sends), `mine` (follows and withdraws), `overview` and `long_list`
//! (the office ranks, marks and sets aside), `compare` (up to four side by side), `candidate` and `decide` (the office decides),
//! `told` (the office takes down what a host says by telephone), `host` (the host decides), `invite` (the office asks somebody
//! to apply), `rules` (the dated rules).

pub mod actions;
pub mod apply;
pub mod candidate;
pub mod compare;
pub mod decide;
pub mod eligibility;
pub mod explain;
pub mod figures;
mod finding;
pub mod host;
pub mod invite;
mod letters;
pub mod long_list;
pub mod mine;
pub mod overview;
pub mod rules;
pub mod store;
pub mod told;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod test;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use figures::{Funnel, funnel};
pub use finding::{find, waiting};

use std::sync::Arc;

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jobs::JobError;
use model::{Actor, Event};
use serde::Deserialize;
use web::{App, FormSpec, LinkPages, Routes, Who};

/// The pages.
pub fn routes() -> Routes {
    // Whoever has not signed in is told there how to apply.
    let apply = Routes::new().form("/assignments/{slug}/apply", Who::Anyone, &apply::FORM, apply::get, apply::post).of_expert();
    decide::routes(apply)
        .form("/assignments/{slug}/apply/check", Who::EXPERT, &apply::check::FORM, apply::check::get, apply::check::post)
        .page("/me/applications", Who::EXPERT, mine::list)
        .page("/me/applications/{application}", Who::EXPERT, mine::get)
        .action("/me/applications/{application}/agree", Who::EXPERT, &mine::AGREE, mine::agree)
        .form("/me/applications/{application}/discard", Who::EXPERT, &FormSpec::EMPTY, mine::discard::get, mine::discard::post)
        .form("/me/applications/{application}/withdraw", Who::EXPERT, &mine::withdraw::FORM, mine::withdraw::get, mine::withdraw::post)
        .page("/work/selection", Who::STAFF, overview::get)
        .form("/work/selection/rules", Who::STAFF, &rules::FORM, rules::get, rules::post)
        .page("/work/selection/{request}", Who::STAFF, long_list::get)
        .form("/work/selection/{request}/invite", Who::OFFICE, &invite::FORM, invite::get, invite::post)
        .page("/work/selection/{request}/compare", Who::STAFF, compare::get)
        .page("/work/selection/{request}/{application}", Who::STAFF, candidate::get)
        .action("/work/selection/{request}/{application}/ask-standing", Who::OFFICE, &FormSpec::EMPTY, candidate::ask_standing)
        .action("/work/selection/{request}/{application}/write-host", Who::OFFICE, &FormSpec::EMPTY, candidate::write_to_host)
        .form("/work/selection/{request}/{application}/told", Who::OFFICE, &told::FORM, told::get, told::post)
        .action("/work/selection/{request}/{application}/pin", Who::OFFICE, &long_list::mark::BUTTON, long_list::mark::pin)
        .action("/work/selection/{request}/{application}/unpin", Who::OFFICE, &long_list::mark::BUTTON, long_list::mark::unpin)
        .action("/work/selection/{request}/{application}/put-back", Who::OFFICE, &long_list::mark::BUTTON, long_list::mark::put_back)
        .form(
            "/work/selection/{request}/{application}/set-aside",
            Who::OFFICE,
            &long_list::mark::FORM,
            long_list::mark::get,
            long_list::mark::post,
        )
        .page("/work/selection/{request}/{application}/cv", Who::STAFF, candidate::cv)
        .page("/host/candidates", Who::HOST, host::list)
        .form("/host/candidates/{application}", Who::HOST, &host::FORM, host::get, host::post)
        .page("/host/candidates/{application}/cv", Who::HOST, host::cv)
}

/// The pages behind signed links.
pub fn links(pages: &mut LinkPages) {
    pages.serve(actions::LINK, &host::FORM, |visit| host::by_link(visit).boxed());
    pages.explain(actions::LINK, |visit| host::by_ended_link(visit).boxed());
}

/// The jobs.
pub fn jobs(runner: &mut jobs::Runner<App>) {
    runner.handle(actions::REMIND, |app, payload| remind_host(app, payload).boxed());
}

#[derive(Deserialize)]
struct Reminder {
    application: model::ApplicationId,
    link: model::LinkId,
}

async fn remind_host(app: Arc<App>, payload: serde_json::Value) -> Result<(), JobError> {
    let Reminder { application, link } = serde_json::from_value(payload).map_err(|error| JobError::Never(error.to_string()))?;
    match app.desk.run(&Actor::program(), &actions::RemindHost { application, link }).await {
        Ok(_) | Err(Stop::Gone) => Ok(()),
        Err(Stop::Fault(error)) => Err(JobError::Later(error.to_string())),
        Err(other) => Err(JobError::Never(format!("{other:?}"))),
    }
}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move {
        match event {
            Event::RequestClosed { request } => actions::close_request(work, *request).await,
            Event::PlacementStarted { placement } | Event::PlacementCompleted { placement } | Event::PlacementEnded { placement } => {
                actions::let_go(work, *placement).await
            }
            Event::ConsentTakenBack { expert, purpose, .. } => actions::consent_taken_back(work, *expert, purpose).await,
            Event::AccountClosed { account, expert } => actions::close_account(work, *account, *expert).await,
            _ => Ok(()),
        }
    }
    .boxed()
}
