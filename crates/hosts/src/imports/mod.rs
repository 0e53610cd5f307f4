//! Lines of imported tables that could not become hosts: why each waits, and closing one.

use askama::Template;
use axum::extract::Path;
use command::Quarantined;
use i18n::Lang;
use uuid::Uuid;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{KIND, SolveQuarantine, is_office};
use crate::words::{self, Words};

/// The form that closes a line.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("note", words::SOLVE_NOTE, Kind::Text(600)).required().hint(words::SOLVE_NOTE_HINT)]);

/// A line in words.
struct Row {
    file: String,
    place: String,
    reason: String,
    content: String,
    solve: Option<String>,
    solved: String,
}

#[derive(Template)]
#[template(path = "imports/imports.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
}

/// [`Door::Gone`] unless the visitor works for the programme office.
fn need_office(cx: &Cx) -> Result<(), Door> {
    if is_office(&cx.actor) { Ok(()) } else { Err(Door::Gone) }
}

fn file(w: Words, row: &Quarantined) -> String {
    if row.file.is_empty() { w.import_forgotten() } else { row.file.clone() }
}

/// Why something went to quarantine, in words.
pub fn why_kept_back(lang: Lang, name: &str) -> String {
    lang.find(&words::ROOM, &format!("row-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

fn row_of(cx: &Cx, row: &Quarantined) -> Row {
    let w = Words(cx.lang);
    Row {
        file: file(w, row),
        place: row.place.clone(),
        reason: why_kept_back(cx.lang, &row.reason),
        content: row.content.clone(),
        solve: row.solved_at.is_none().then(|| cx.to(&format!("/work/hosts/imports/{}", row.id))),
        solved: row.solved_at.map(|at| w.solved_at(&row.note, cx.moment(at))).unwrap_or_default(),
    }
}

/// All of them, what is still to be solved first.
pub async fn show(cx: Cx) -> Answer {
    need_office(&cx)?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let rows = command::quarantine_of_kind(&mut tx, KIND).await?.iter().map(|row| row_of(&cx, row)).collect();
    cx.sheet(w.plain().imports_title()).private().show(&Page { w, cx: &cx, rows })
}

async fn load(cx: &Cx, id: Uuid) -> Result<Quarantined, Door> {
    need_office(cx)?;
    let mut tx = cx.read().await?;
    command::quarantined(&mut tx, KIND, id).await?.ok_or(Door::Gone)
}

fn page(cx: &Cx, row: &Quarantined, form: Form) -> Answer {
    let w = Words(cx.lang);
    let lead = format!("{} ({}): {}", file(w, row), row.place, why_kept_back(cx.lang, &row.reason));
    Ask::new(cx, w.solve_title(), w.solve_button(), form).back("/work/hosts/imports", w.imports_title()).lead(lead).show()
}

/// The page that asks how a line was solved.
pub async fn ask(cx: Cx, Path(id): Path<Uuid>) -> Answer {
    let row = load(&cx, id).await?;
    page(&cx, &row, Form::empty(&cx, &FORM))
}

/// Closes it.
pub async fn solve(cx: Cx, Path(id): Path<Uuid>, posted: Posted) -> Answer {
    let row = load(&cx, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let note = match form.read() {
        Ok(values) => values.text("note"),
        Err(faults) => return page(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&SolveQuarantine { row: id, note }).await;
    form.finish(outcome, |()| cx.done("/work/hosts/imports", words::DONE_SOLVED), |form| page(&cx, &row, form))
}
