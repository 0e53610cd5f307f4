//! Accounts: signing in and out, passwords, invitations, roles, sessions, a person's own account, the audit trail to be read.
//!
//! Not here: what a role may do (`model::access`), the audit trail itself (`command`), an expert's profile (`experts`).

pub mod actions;
pub mod export;
mod forgot;
mod naming;
mod own;
pub mod password;
mod people;
mod register;
mod sessions;
pub mod sign_in;
pub mod store;
mod trail;
mod upkeep;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use sessions::{actor, signed_in};
pub use trail::unsaid;

use std::sync::Arc;

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jobs::JobError;
use model::{Actor, Event, Role};
use web::{App, FormSpec, LinkPages, Routes, Who};

/// Who looks after accounts.
const KEEPERS: Who = Who::Roles(&[Role::Administrator, Role::Coordinator]);

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .form("/sign-in", Who::Anyone, &sign_in::FORM, sign_in::get, sign_in::post)
        .action("/sign-out", Who::Anyone, &FormSpec::EMPTY, sign_in::sign_out)
        .form("/register", Who::Anyone, &register::FORM, register::get, register::post)
        .form("/forgot", Who::Anyone, &forgot::FORM, forgot::get, forgot::post)
        .page("/account", Who::SignedIn, own::get)
        .page("/account/home", Who::SignedIn, own::home)
        .page("/account/export", Who::SignedIn, own::download)
        .form("/account/details", Who::SignedIn, &own::DETAILS, own::get_details, own::post_details)
        .form("/account/email", Who::SignedIn, &own::EMAIL, own::get_email, own::post_email)
        .form("/account/password", Who::SignedIn, &own::PASSWORD, own::get_password, own::post_password)
        .form("/account/close", Who::SignedIn, &own::CLOSE, own::get_close, own::post_close)
        .action("/account/sessions/{id}/end", Who::SignedIn, &FormSpec::EMPTY, own::end_session)
        .page("/work/people", KEEPERS, people::list)
        .form("/work/people/invite", KEEPERS, &people::INVITE, people::get_invite, people::post_invite)
        .page("/work/people/{id}", KEEPERS, people::person)
        .action("/work/people/{id}/roles", KEEPERS, &people::GRANT, people::grant)
        .action("/work/people/{id}/roles/{grant}/end", KEEPERS, &people::END, people::end)
        .action("/work/people/{id}/invite-again", KEEPERS, &FormSpec::EMPTY, people::invite_again)
        .action("/work/people/{id}/sessions/end", KEEPERS, &FormSpec::EMPTY, people::end_sessions)
        .page("/work/audit", KEEPERS, trail::get)
        .page("/work/audit/verify", KEEPERS, trail::verify)
        .page("/work/upkeep", KEEPERS, upkeep::show)
        .action("/work/upkeep/{id}/again", KEEPERS, &FormSpec::EMPTY, upkeep::revive)
}

/// The pages behind signed links.
pub fn links(pages: &mut LinkPages) {
    pages.serve("accounts.join", &register::JOIN_FORM, |visit| register::join(visit).boxed());
    pages.serve("accounts.password", &forgot::SET_FORM, |visit| forgot::set(visit).boxed());
    pages.serve("accounts.email", &FormSpec::EMPTY, |visit| own::confirm_email(visit).boxed());
}

/// The kind of the job that seals the audit trail and sweeps what is over.
pub const KEEP: &str = "accounts.keep";

/// The jobs.
pub fn jobs(runner: &mut jobs::Runner<App>) {
    runner.handle(KEEP, |app, _| keep(app).boxed());
}

/// Seals entries that wait, and removes sessions and tries that are over.
async fn keep(app: Arc<App>) -> Result<(), JobError> {
    let later = |error: db::DbError| JobError::Later(error.to_string());
    loop {
        let mut tx = app.desk.db.write().await.map_err(later)?;
        let sealed = command::seal(&mut tx).await.map_err(later)?;
        tx.commit().await.map_err(later)?;
        if sealed == 0 {
            break;
        }
    }
    app.desk.run(&Actor::program(), &actions::sweep()).await.map_err(|stop| JobError::Later(format!("{stop:?}")))
}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move {
        match event {
            Event::Renamed { account, name } => actions::renamed(work, *account, name).await,
            event => actions::invited(work, event).await,
        }
    }
    .boxed()
}
