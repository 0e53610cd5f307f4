//! The programme office's pages: the list of experts, a profile, imports.

mod imports;
mod list;
mod profile;

use model::access::{Subject, Verb};
use model::{Actor, expert};
use web::{App, Cx, Door, Routes, Who};

use crate::actions::{ImportExperts, ImportFile};
use crate::import::Report;

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

/// Reads in CVs: keeps the documents of those that will become profiles, then does it all in one transaction. A dry run
/// stores nothing and only reports.
pub async fn import_experts(
    app: &App,
    actor: &Actor,
    files: Vec<ImportFile>,
    language: &str,
    dry_run: bool,
) -> Result<Report, command::Stop> {
    let mut command = ImportExperts { files, language: language.to_owned(), dry_run: true };
    let preview = app.desk.run(actor, &command).await?;
    if dry_run {
        return Ok(preview);
    }
    for file in &command.files {
        if preview.good.iter().any(|good| good.digest == files::digest(&file.bytes)) {
            let stored = app.files.put(file.bytes.clone()).await;
            stored.map_err(|error| command::Stop::Fault(db::DbError::Other(error.to_string())))?;
        }
    }
    command.dry_run = false;
    app.desk.run(actor, &command).await
}
