//! Planning: rounds (many requests planned at once), and supply and demand.
//!
//! A plan is a proposal: it tells nobody anything, and what the office decides on it is only written down here. The steps
//! that are done stand in `selection`. Not here: the planner itself (`matching`), who is in the pool (`pool`).
//! The journey: `list` and `new` (which requests, whom, which rules), `gather` and `runner` (the job that plans, checks the
//! plan and prices the rules), `plan` (the page), `choose` (accept, somebody else, or nobody), `supply`.

pub mod actions;
pub mod choose;
mod gather;
mod list;
mod new;
mod outcome;
pub mod plan;
mod runner;
pub mod store;
pub mod supply;

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
use model::access::{Scope, Subject, Verb};
use web::{App, Cx, Door, FormSpec, LinkPages, Routes, Waiting, Who};

pub use runner::{PROVE, RUN};

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .page("/work/rounds", Who::OFFICE, list::get)
        .form("/work/rounds/new", Who::OFFICE, &new::FORM, new::get, new::post)
        .page("/work/rounds/supply", Who::OFFICE, supply::get)
        .page("/work/rounds/{round}", Who::OFFICE, plan::get)
        .action("/work/rounds/{round}/plan", Who::OFFICE, &FormSpec::EMPTY, plan::again)
        .action("/work/rounds/{round}/cancel", Who::OFFICE, &FormSpec::EMPTY, plan::cancel)
        .action("/work/rounds/{round}/prove", Who::OFFICE, &FormSpec::EMPTY, plan::prove)
        .action("/work/rounds/{round}/stop", Who::OFFICE, &FormSpec::EMPTY, plan::stop)
        .action("/work/rounds/{round}/accept", Who::OFFICE, &choose::ACCEPT, choose::accept)
        .form("/work/rounds/{round}/{request}/{seat}", Who::OFFICE, &choose::FORM, choose::get, choose::post)
}

/// No page of this slice stands behind a signed link.
pub fn links(_: &mut LinkPages) {}

/// The jobs.
pub fn jobs(runner: &mut jobs::Runner<App>) {
    runner.handle(RUN, |app, payload| runner::run(app, payload).boxed());
    runner.handle(PROVE, |app, payload| runner::prove(app, payload).boxed());
}

/// What this slice does when another one acts, in the same transaction: it forgets a person who closed the account.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move {
        match event {
            Event::AccountClosed { account, expert } => actions::forget(work, *account, *expert).await,
            _ => Ok(()),
        }
    }
    .boxed()
}

/// What waits for the office: rounds whose newest plan has seats that nobody decided on.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move {
        let Ok(scope) = office(&cx, Verb::See) else { return Ok(Vec::new()) };
        let w = words::Words(cx.lang).plain();
        let mut tx = cx.read().await?;
        let mut list = Vec::new();
        for round in store::waiting_rounds(&mut tx, &scope).await? {
            let Some(run) = store::runs(&mut tx, round.id).await?.into_iter().next() else { continue };
            let (pairs, decisions) = (store::pairs(&mut tx, run.id).await?, store::newest_decisions(&mut tx, run.id).await?);
            let content = outcome::Content::of(&run);
            // A seat of an assignment that is not open any more waits for nobody.
            let requests = store::requests(&mut tx, round.id).await?;
            let is_open = |request: &&store::Request| {
                let goes_on = matches!(request.state.as_str(), "published" | "selection");
                goes_on && request.open_seats() > 0
            };
            let open = requests.iter().filter(is_open);
            let seats = open.flat_map(|request| outcome::seats(request.id, content.seats(request.id), &pairs, &decisions));
            let undecided = seats.filter(|seat| seat.decision.is_none() && seat.proposed.is_some()).count();
            if undecided > 0 {
                list.push(Waiting {
                    what: w.waiting_round(&round.name, undecided),
                    path: round.path(),
                    case: w.round_number(round.number),
                    country: String::new(),
                    since: run.ended_at.unwrap_or(run.asked_at),
                    ball: w.ball_office(),
                    mine: cx.scope(Verb::Decide, Subject::Application).reaches(round.place()),
                });
            }
        }
        Ok(list)
    }
    .boxed()
}

/// Where a visitor of the programme office may see or decide applications.
pub(crate) fn office(cx: &Cx, verb: Verb) -> Result<Scope, Door> {
    let scope = Scope { hosts: Vec::new(), expert: None, ..cx.scope(verb, Subject::Application) };
    if scope.is_empty() { Err(Door::Gone) } else { Ok(scope) }
}
