//! Strategy: phases, countries with their dated status, the country dialogue, priorities that the country office and the ministry agree.
//!
//! Not here: accounts, host plans (`hosts`), the public country pages (`site`).

pub mod actions;
mod changes;
mod country;
mod labels;
mod ministry;
mod phase;
mod priority;
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

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::{Event, Role};
use web::{App, Cx, Door, FormSpec, Hit, LinkPages, Routes, Waiting, Who};

/// Whoever reads strategy.
const READERS: Who = Who::Roles(&[Role::Coordinator, Role::Officer, Role::FocalPoint, Role::Administrator]);
/// Whoever opens phases and lets countries take part.
const PHASES: Who = Who::Roles(&[Role::Coordinator, Role::Administrator]);
/// Whoever undoes what others decided, or stops a country.
const COORDINATOR: Who = Who::Roles(&[Role::Coordinator]);
/// Whoever agrees for a country office, or records the ministry's word.
const DECIDERS: Who = Who::Roles(&[Role::Coordinator, Role::FocalPoint]);

/// The pages.
pub fn routes() -> Routes {
    let phases = Routes::new()
        .page("/work/strategy", READERS, phase::list)
        .form("/work/strategy/new", PHASES, &phase::FORM, phase::new, phase::open)
        .form("/work/strategy/{phase}/edit", PHASES, &phase::FORM, phase::edit, phase::change)
        .form("/work/strategy/{phase}/remove", PHASES, &FormSpec::EMPTY, phase::remove_page, phase::remove)
        .form("/work/strategy/{phase}/add", PHASES, &country::add::FORM, country::add::get, country::add::post);
    let countries = Routes::new()
        .page("/work/strategy/{phase}/{country}", READERS, country::show)
        .form("/work/strategy/{phase}/{country}/status", COORDINATOR, &country::status::FORM, country::status::get, country::status::post)
        .form(
            "/work/strategy/{phase}/{country}/describe",
            Who::STAFF,
            &country::describe::FORM,
            country::describe::get,
            country::describe::post,
        )
        .form(
            "/work/strategy/{phase}/{country}/consult",
            Who::STAFF,
            &country::consult::FORM,
            country::consult::get,
            country::consult::post,
        )
        .form("/work/strategy/{phase}/{country}/write", Who::STAFF, &priority::write::FORM, priority::write::new, priority::write::add);
    let priorities = Routes::new()
        .page("/work/strategy/priorities/{priority}", READERS, priority::show)
        .form(
            "/work/strategy/priorities/{priority}/change",
            Who::STAFF,
            &priority::write::FORM,
            priority::write::edit,
            priority::write::change,
        )
        .action("/work/strategy/priorities/{priority}/propose", Who::STAFF, &priority::step::VERSION, priority::step::propose)
        .action("/work/strategy/priorities/{priority}/agree", DECIDERS, &priority::step::VERSION, priority::step::agree)
        .form(
            "/work/strategy/priorities/{priority}/record",
            DECIDERS,
            &priority::record::FORM,
            priority::record::get,
            priority::record::post,
        )
        .form("/work/strategy/priorities/{priority}/ask", DECIDERS, &priority::ask::FORM, priority::ask::get, priority::ask::post)
        .form(
            "/work/strategy/priorities/{priority}/retire",
            DECIDERS,
            &priority::undo::FORM,
            priority::undo::retire_page,
            priority::undo::retire,
        )
        .form(
            "/work/strategy/priorities/{priority}/restore",
            COORDINATOR,
            &priority::undo::FORM,
            priority::undo::restore_page,
            priority::undo::restore,
        )
        .form(
            "/work/strategy/priorities/{priority}/take-back",
            COORDINATOR,
            &priority::undo::TAKE_BACK,
            priority::undo::take_back_page,
            priority::undo::take_back,
        );
    phases.and(countries).and(priorities)
}

/// The pages behind signed links.
pub fn links(pages: &mut LinkPages) {
    pages.serve(actions::AGREE, &ministry::FORM, |visit| ministry::page(visit).boxed());
}

/// The jobs.
pub fn jobs(_runner: &mut jobs::Runner<App>) {}

/// What this slice does when another one acts, in the same transaction: nothing. Who spoke for an office or a ministry
/// stays in its records also when that person's account is closed, because it was said in office.
pub fn on<'a>(_event: &'a Event, _work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move { Ok(()) }.boxed()
}

/// What waits for whom, within the visitor's scope.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    today::waiting(cx).boxed()
}

/// What a search finds here, within the visitor's scope.
pub fn find(cx: Cx, query: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    today::find(cx, query).boxed()
}
