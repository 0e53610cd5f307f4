//! Experts: profiles with evidence, consents, imported CVs that their person claims, who read a profile.
//!
//! Who reads what: unclaimed and draft profiles are in no list and no search. The programme office's list and search show
//! name and occupation and nothing else, and log nothing; everything more stands on the profile's page, which is logged
//! before it is shown, as is each download of a CV. Hosts and country offices read profiles through applications only.
//!
//! Not here: applying and being selected (`selection`), signing in (`accounts`).

pub mod actions;
mod board;
pub mod cv;
mod events;
pub mod export;
pub mod import;
pub mod me;
pub mod office;
pub mod profile;
pub mod resumes;
pub mod roster;
pub mod store;
mod waits;

#[cfg(test)]
mod tests;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use office::{import_experts, why_kept_back};

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::Event;
use web::{App, Cx, Door, Hit, LinkPages, Routes, Waiting};

/// The pages.
pub fn routes() -> Routes {
    me::routes().and(office::routes())
}

/// The pages behind signed links: none; a claim is made at the link of `accounts`.
pub fn links(_pages: &mut LinkPages) {}

/// The jobs.
pub fn jobs(runner: &mut jobs::Runner<App>) {
    runner.handle(actions::REMOVE_FILE, actions::remove_file);
}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    events::on(event, work).boxed()
}

/// What waits for whom, within the visitor's scope.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    board::waiting(cx).boxed()
}

/// What a search finds here, within the visitor's scope.
pub fn find(cx: Cx, query: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    board::find(cx, query).boxed()
}
