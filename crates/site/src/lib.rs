//! Site: the public pages, feeds and data for search engines. It reads only what is published, and changes nothing.
//!
//! Not here: anything that needs a role; applying (`selection`); the terms as PDF (`requests`).

mod assignment;
mod assignments;
mod countries;
mod etag;
mod home;
mod machine;
mod naming;
mod results;
pub mod store;
mod texts;

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

use axum::Router;
use web::{App, Routes, Who};

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .page("/", Who::Anyone, home::get)
        .page("/assignments", Who::Anyone, assignments::get)
        .page("/assignments/{slug}", Who::Anyone, assignment::get)
        .page("/countries", Who::Anyone, countries::all)
        .page("/countries/{iso2}", Who::Anyone, countries::one)
        .page("/results", Who::Anyone, results::get)
        .page("/stories", Who::Anyone, texts::stories)
        .page("/about", Who::Anyone, texts::about)
        .page("/help", Who::Anyone, texts::help)
        .page("/help/host-brief", Who::Anyone, texts::host_brief)
        .page("/help/receiving", Who::Anyone, texts::receiving)
        .page("/help/programme", Who::Anyone, texts::roles)
        .page("/privacy", Who::Anyone, texts::privacy)
        .page("/accessibility", Who::Anyone, texts::accessibility)
        .page("/disclaimer", Who::Anyone, texts::disclaimer)
}

/// The addresses for machines: feeds and the sitemap.
pub fn machine(router: Router<Arc<App>>) -> Router<Arc<App>> {
    machine::add_to(router)
}
