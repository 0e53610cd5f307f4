//! Hosts: institutions from suggestion to active partner, their people, readiness, development plans with outcomes.
//!
//! Not here: what a host asks for (`requests`), how it decides about candidates (`selection`).

pub mod actions;
mod contact;
mod host;
pub mod import;
mod imports;
mod labels;
mod list;
mod outcome;
mod own;
mod plan;
mod readiness;
mod side;
pub mod store;
mod today;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod test;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use imports::why_kept_back;

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::{Event, Role};
use web::{App, Cx, Door, FormSpec, Hit, LinkPages, Routes, Waiting, Who};

/// Whoever reads hosts.
const READERS: Who = Who::Roles(&[Role::Coordinator, Role::Officer, Role::FocalPoint, Role::Administrator]);
/// Whoever decides for one host.
const DIRECTOR: Who = Who::Roles(&[Role::HostDirector]);

/// The pages.
pub fn routes() -> Routes {
    staff().and(shared()).and(own_pages())
}

/// What only the programme's people use.
fn staff() -> Routes {
    Routes::new()
        .page("/work/hosts", READERS, list::show)
        .page("/work/hosts/imports", Who::OFFICE, imports::show)
        .form("/work/hosts/imports/{row}", Who::OFFICE, &imports::FORM, imports::ask, imports::solve)
        .form("/work/hosts/new", Who::STAFF, &host::edit::NEW, host::edit::new, host::edit::suggest)
        .page("/work/hosts/{host}", READERS, host::show)
        .form("/work/hosts/{host}/edit", Who::STAFF, &host::edit::FORM, host::edit::get, host::edit::change)
        .form("/work/hosts/{host}/step/{step}", Who::STAFF, &host::step::FORM, host::step::get, host::step::post)
        .form("/work/hosts/{host}/contacts/new", Who::STAFF, &contact::FORM, contact::new, contact::add)
        .form("/work/hosts/contacts/{contact}/edit", Who::STAFF, &contact::FORM, contact::edit, contact::change)
        .action("/work/hosts/contacts/{contact}/invite", Who::STAFF, &FormSpec::EMPTY, contact::invite)
        .form("/work/hosts/contacts/{contact}/remove", Who::STAFF, &FormSpec::EMPTY, contact::remove_page, contact::remove)
        .form("/work/hosts/{host}/ask-readiness", Who::STAFF, &readiness::ask::FORM, readiness::ask::get, readiness::ask::post)
        .form("/work/hosts/plans/{plan}/reopen", Who::STAFF, &plan::undo::FORM, plan::undo::reopen_page, plan::undo::reopen)
        .form("/work/hosts/plans/{plan}/close", Who::STAFF, &plan::undo::FORM, plan::undo::close_page, plan::undo::close)
}

/// What the programme's people and the host's own people use alike, each under their own address.
fn shared() -> Routes {
    /// The same page under both addresses.
    macro_rules! both {
        ($tail:literal) => {
            [(concat!("/work/hosts", $tail), Who::STAFF), (concat!("/host", $tail), Who::HOST)]
        };
    }
    let mut routes = Routes::new();
    for (path, who) in both!("/{host}/readiness") {
        routes = routes.form(path, who, &readiness::FORM, readiness::get, readiness::post);
    }
    for (path, who) in both!("/{host}/plans/new") {
        routes = routes.form(path, who, &plan::write::FORM, plan::write::new, plan::write::add);
    }
    for (path, _) in both!("/plans/{plan}") {
        let who = if path.starts_with("/work") { READERS } else { Who::HOST };
        routes = routes.page(path, who, plan::show);
    }
    for (path, who) in both!("/plans/{plan}/edit") {
        routes = routes.form(path, who, &plan::write::FORM, plan::write::edit, plan::write::change);
    }
    for (path, who) in both!("/plans/{plan}/ask") {
        routes = routes.action(path, who, &plan::agree::VERSION, plan::agree::ask);
    }
    for (path, who) in both!("/plans/{plan}/outcomes/new") {
        routes = routes.form(path, who, &outcome::FORM, outcome::new, outcome::add);
    }
    for (path, who) in both!("/outcomes/{outcome}/edit") {
        routes = routes.form(path, who, &outcome::FORM, outcome::edit, outcome::change);
    }
    for (path, who) in both!("/outcomes/{outcome}/remove") {
        routes = routes.action(path, who, &FormSpec::EMPTY, outcome::remove);
    }
    for (path, who) in both!("/outcomes/{outcome}/measure") {
        routes = routes.form(path, who, &outcome::measure::FORM, outcome::measure::get, outcome::measure::post);
    }
    routes
}

/// What only the host's own people use.
fn own_pages() -> Routes {
    Routes::new().page("/host", Who::HOST, own::show).form(
        "/host/plans/{plan}/agree",
        DIRECTOR,
        &plan::agree::FORM,
        plan::agree::get,
        plan::agree::post,
    )
}

/// The pages behind signed links.
pub fn links(pages: &mut LinkPages) {
    pages.serve(actions::READINESS, &readiness::link::FORM, |visit| readiness::link::page(visit).boxed());
    pages.serve(actions::AGREE_PLAN, &plan::link::FORM, |visit| plan::link::page(visit).boxed());
}

/// The jobs.
pub fn jobs(_runner: &mut jobs::Runner<App>) {}

/// What this slice does when another one acts, in the same transaction: a host with a published request takes part; the person
/// of a closed account is forgotten.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move {
        match event {
            Event::RequestPublished { request } => actions::takes_part(work, *request).await,
            Event::AccountClosed { account, .. } => actions::erase(work, *account).await,
            _ => Ok(()),
        }
    }
    .boxed()
}

/// What waits for whom, within the visitor's scope.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    today::waiting(cx).boxed()
}

/// What a search finds here, within the visitor's scope.
pub fn find(cx: Cx, query: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    today::find(cx, query).boxed()
}
