//! Planning: rounds (many requests planned at once), and supply and demand.
//!
//! A plan is a proposal: it tells nobody anything, and what the office decides on it is only written down here. The steps
//! that are done stand in `selection`. Not here: the planner itself (`matching`), who is in the pool (`pool`).
//! The journey: `list` and `new` (which requests, whom, which rules), `gather` and `runner` (the job that plans, checks the
//! plan and prices the rules), `plan` (the page), `choose` (accept, somebody else, or nobody), `close`, `board` (what waits),
//! `supply`.

pub mod actions;
mod board;
pub mod choose;
mod close;
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
use web::{App, Cx, Door, FormSpec, LinkPages, Routes, Who};

pub use board::waiting;
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
        .form("/work/rounds/{round}/close", Who::OFFICE, &close::FORM, close::get, close::post)
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

/// Where a visitor of the programme office may see or decide applications.
pub(crate) fn office(cx: &Cx, verb: Verb) -> Result<Scope, Door> {
    let scope = Scope { hosts: Vec::new(), expert: None, ..cx.scope(verb, Subject::Application) };
    if scope.is_empty() { Err(Door::Gone) } else { Ok(scope) }
}
