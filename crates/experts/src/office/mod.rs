//! The programme office's pages: the list of experts, a profile, imports.

mod imports;
mod list;
mod profile;
mod read_in;

pub use imports::why_kept_back;
pub use read_in::import_experts;

use model::access::{Subject, Verb};
use model::expert;
use web::{Cx, Door, Routes, Who};

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .page("/work/experts", Who::OFFICE, list::get)
        .page("/work/experts/imports", Who::OFFICE, imports::runs)
        .page("/work/experts/imports/{run}", Who::OFFICE, imports::run)
        .form("/work/experts/imports/solve/{row}", Who::OFFICE, &imports::FORM, imports::ask, imports::solve)
        .page("/work/experts/{id}", Who::OFFICE, profile::get)
        .page("/work/experts/{id}/cv/{file}", Who::OFFICE, profile::cv)
}

/// [`Door::Gone`] unless the visitor works for a programme office.
fn need_office(cx: &Cx) -> Result<(), Door> {
    let scope = cx.need(Verb::See, Subject::Expert)?;
    if expert::is_office(&scope) { Ok(()) } else { Err(Door::Gone) }
}
