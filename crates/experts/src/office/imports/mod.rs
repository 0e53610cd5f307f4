//! Runs of imports: what became a profile and what of it was recognised, what waits in quarantine and why.

use askama::Template;
use axum::extract::Path;
use command::{ImportRun, Quarantined};
use db::DbError;
use i18n::Lang;
use uuid::Uuid;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Tag};

use super::need_office;
use crate::actions::SolveQuarantine;
use crate::me::{show, tone};
use crate::store::imports::{self, KIND};
use crate::words::{self, Words};
use model::expert::State;

/// The form that closes a quarantined file.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("note", words::SOLVE_NOTE, Kind::Text(600)).required().hint(words::SOLVE_NOTE_HINT)]);

/// A run in words.
struct Run {
    href: String,
    when: String,
    good: i64,
    quarantined: i64,
    open: i64,
}

#[derive(Template)]
#[template(path = "office/imports/runs.html")]
struct Runs<'a> {
    w: Words,
    cx: &'a Cx,
    runs: Vec<Run>,
}

fn run_of(cx: &Cx, row: &ImportRun) -> Run {
    let href = cx.to(&format!("/work/experts/imports/{}", row.id));
    Run { href, when: cx.moment(row.at), good: row.good, quarantined: row.quarantined, open: row.open }
}

/// All runs.
pub async fn runs(cx: Cx) -> Answer {
    need_office(&cx)?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let runs = command::import_runs(&mut tx, KIND).await?.iter().map(|row| run_of(&cx, row)).collect();
    cx.sheet(w.plain().imports_title()).private().show(&Runs { w, cx: &cx, runs })
}

/// A file that became a profile.
struct Good {
    file: String,
    state: Tag,
    recognised: Vec<String>,
    unrecognised: Vec<String>,
}

/// A file that did not.
struct Bad {
    file: String,
    place: String,
    reason: String,
    solve: Option<String>,
    solved: String,
}

#[derive(Template)]
#[template(path = "office/imports/run.html")]
struct OneRun<'a> {
    w: Words,
    cx: &'a Cx,
    run: Run,
    good: Vec<Good>,
    bad: Vec<Bad>,
}

/// One run.
pub async fn run(cx: Cx, Path(id): Path<Uuid>) -> Answer {
    need_office(&cx)?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let row = command::import_run(&mut tx, KIND, id).await?.ok_or(Door::Gone)?;
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    let good = |row: &imports::ImportedRow| Good {
        file: if row.file.is_empty() { w.import_forgotten() } else { row.file.clone() },
        state: Tag::new(show::state(cx.lang, &row.state), tone(State::named(&row.state).unwrap_or(State::Erased))),
        recognised: lines(&row.recognised),
        unrecognised: lines(&row.unrecognised),
    };
    let good = imports::rows(&mut tx, id).await?.iter().map(good).collect();
    let bad = command::quarantine_of_run(&mut tx, id).await?.iter().map(|row| bad_of(&cx, row)).collect();
    let page = OneRun { w, cx: &cx, run: run_of(&cx, &row), good, bad };
    cx.sheet(w.plain().import_title()).private().show(&page)
}

fn bad_of(cx: &Cx, row: &Quarantined) -> Bad {
    let w = Words(cx.lang);
    Bad {
        file: if row.file.is_empty() { w.import_forgotten() } else { row.file.clone() },
        place: row.place.clone(),
        reason: why_kept_back(cx.lang, &row.reason),
        solve: row.solved_at.is_none().then(|| cx.to(&format!("/work/experts/imports/solve/{}", row.id))),
        solved: row.solved_at.map(|at| w.solved_at(&row.note, cx.moment(at))).unwrap_or_default(),
    }
}

/// Why something went to quarantine, in words.
pub fn why_kept_back(lang: Lang, name: &str) -> String {
    lang.find(&words::ROOM, &format!("reason-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

async fn quarantined(cx: &Cx, id: Uuid) -> Result<Quarantined, Door> {
    need_office(cx)?;
    let mut tx = cx.read().await?;
    command::quarantined(&mut tx, KIND, id).await?.ok_or(Door::from(DbError::Missing))
}

fn ask_page(cx: &Cx, row: &Quarantined, form: Form) -> Answer {
    let w = Words(cx.lang);
    let lead = format!("{} ({}): {}", row.file, row.place, why_kept_back(cx.lang, &row.reason));
    let back = format!("/work/experts/imports/{}", row.run_id);
    Ask::new(cx, w.solve_title(), w.solve_button(), form).back(back, w.import_title()).lead(lead).show()
}

/// The page that asks how a quarantined file was solved.
pub async fn ask(cx: Cx, Path(id): Path<Uuid>) -> Answer {
    let row = quarantined(&cx, id).await?;
    ask_page(&cx, &row, Form::empty(&cx, &FORM))
}

/// Closes it.
pub async fn solve(cx: Cx, Path(id): Path<Uuid>, posted: Posted) -> Answer {
    let row = quarantined(&cx, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let note = match form.read() {
        Ok(values) => values.text("note"),
        Err(faults) => return ask_page(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&SolveQuarantine { row: id, note }).await;
    form.finish(outcome, |()| cx.go(&format!("/work/experts/imports/{}", row.run_id)), |form| ask_page(&cx, &row, form))
}
