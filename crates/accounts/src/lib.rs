//! Accounts: signing in and out, passwords, invitations, roles, sessions, a person's own data.
//!
//! Not here: what a role may do (`model::access`), the audit trail itself (`command`), an expert's profile (`experts`).

pub mod actions;
pub mod password;
mod sessions;
pub mod sign_in;
pub mod store;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use sessions::signed_in;

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::Event;
use web::{App, FormSpec, LinkPages, Routes, Who};

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .form("/sign-in", Who::Anyone, &sign_in::FORM, sign_in::get, sign_in::post)
        .action("/sign-out", Who::Anyone, &FormSpec::EMPTY, sign_in::sign_out)
}

/// The pages behind signed links.
pub fn links(_pages: &mut LinkPages) {}

/// The jobs.
pub fn jobs(_runner: &mut jobs::Runner<App>) {}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(_event: &'a Event, _work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move { Ok(()) }.boxed()
}
