//! Pinning a candidate, setting one aside with a reason, and taking both back. All of it stays in the office.

use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::Path;
use axum::http::StatusCode;
use command::Stop;
use i18n::Msg;
use model::access::Verb;
use model::application::Decision;
use model::mark::Mark;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted};

use super::view::View;
use crate::actions::PutMark;
use crate::candidate;
use crate::finding::office_scope;
use crate::store::{self, Dossier, MarkRow};
use crate::words::{self, Words};

/// What a button posts: where to go back to, and the newest mark that its page showed.
pub const BUTTON: FormSpec =
    FormSpec::new(&[Field::new("back", words::DECIDE_BACK, Kind::Hidden(1000)), Field::new("seen", words::DECIDE_BACK, Kind::Hidden(20))]);

/// Setting somebody aside.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("reason", words::SET_ASIDE_WHY, Kind::Text(1000)).required().hint(words::SET_ASIDE_WHY_HINT),
    Field::new("no_interest", words::DECIDE_NO_INTEREST, Kind::Tick).required().hint(words::DECIDE_NO_INTEREST_HINT),
    Field::new("back", words::DECIDE_BACK, Kind::Hidden(1000)),
    Field::new("seen", words::DECIDE_BACK, Kind::Hidden(20)),
]);

/// The buttons that mark one candidate.
#[derive(Template)]
#[template(path = "long_list/marks.html")]
pub(crate) struct Marks {
    w: Words,
    base: String,
    csrf: String,
    name: String,
    may: bool,
    pinned: bool,
    aside: bool,
    can_pin: bool,
    can_set_aside: bool,
    back: String,
    seen: i64,
}

impl HtmlSafe for Marks {}

impl Marks {
    /// The buttons for one candidate, for somebody who may decide or not; `back` is the query of the list.
    pub fn of(cx: &Cx, dossier: &Dossier, newest: Option<&MarkRow>, name: &str, may: bool, back: &str) -> Marks {
        let state = dossier.state();
        let mark = newest.map_or(Mark::Plain, MarkRow::mark).counted(state);
        // Where no seat is given any more, nobody is put first or aside.
        let can_be = |mark: Mark| mark.fits(state).is_ok() && dossier.check_request(Decision::Select).is_ok();
        Marks {
            w: Words(cx.lang),
            base: cx.to(&format!("/work/selection/{}/{}", dossier.request_case(), dossier.case())),
            csrf: cx.csrf.clone(),
            name: name.to_owned(),
            may: may && cx.actor.expert != Some(dossier.expert_id),
            pinned: mark == Mark::Pinned,
            aside: mark == Mark::SetAside,
            can_pin: can_be(Mark::Pinned),
            can_set_aside: can_be(Mark::SetAside),
            back: back.to_owned(),
            seen: newest.map_or(0, |row| row.place),
        }
    }
}

/// A mark in words: what, by whom, when.
pub(crate) fn said(cx: &Cx, row: &MarkRow) -> String {
    let w = Words(cx.lang);
    let by = if row.made_by_name.is_empty() { w.by_former() } else { row.made_by_name.clone() };
    match row.mark() {
        Mark::SetAside => w.mark_set_aside(by, cx.moment(row.made_at)),
        _ => w.mark_pinned(by, cx.moment(row.made_at)),
    }
}

/// The application, for somebody who may decide about it.
async fn open(cx: &Cx, cases: &Path<(String, String)>) -> Result<Dossier, Door> {
    let Path((request, case)) = cases;
    let dossier = candidate::open(cx, request, case).await?;
    if office_scope(cx, Verb::Decide).reaches(dossier.office_place()) { Ok(dossier) } else { Err(Door::Gone) }
}

/// The list as it was, from its head: there stands what was done.
fn to_list(dossier: &Dossier, back: &str) -> String {
    let query = View::read(back.strip_prefix('?').unwrap_or(back)).query();
    format!("/work/selection/{}{query}", dossier.request_case())
}

async fn press(cx: Cx, cases: Path<(String, String)>, posted: Posted, mark: Mark, news: Msg) -> Answer {
    let dossier = open(&cx, &cases).await?;
    put(&cx, &dossier, &posted, mark, news).await
}

async fn put(cx: &Cx, dossier: &Dossier, posted: &Posted, mark: Mark, news: Msg) -> Answer {
    // A button without its number cannot say what its reader saw: it counts as old.
    let seen = Some(posted.one("seen").parse().unwrap_or(-1));
    cx.run(&PutMark::plain(dossier.id, mark, seen)).await?;
    cx.done(&to_list(dossier, posted.one("back")), news)
}

/// Pins a candidate.
pub async fn pin(cx: Cx, cases: Path<(String, String)>, posted: Posted) -> Answer {
    press(cx, cases, posted, Mark::Pinned, words::DONE_PINNED).await
}

/// Takes the pin away.
pub async fn unpin(cx: Cx, cases: Path<(String, String)>, posted: Posted) -> Answer {
    press(cx, cases, posted, Mark::Plain, words::DONE_UNPINNED).await
}

/// Puts somebody back who was set aside: with the pin, where there was one.
pub async fn put_back(cx: Cx, cases: Path<(String, String)>, posted: Posted) -> Answer {
    let dossier = open(&cx, &cases).await?;
    let mut tx = cx.read().await?;
    let marks: Vec<Mark> = store::last_marks(&mut tx, dossier.id).await?.iter().map(MarkRow::mark).collect();
    drop(tx);
    // Pressed twice, it finds the candidate back already, as the first press left it.
    let mark = match marks[..] {
        [Mark::SetAside, Mark::Pinned] | [Mark::Pinned, ..] => Mark::Pinned,
        _ => Mark::Plain,
    };
    let news = if mark == Mark::Pinned { words::DONE_PUT_BACK_PINNED } else { words::DONE_PUT_BACK };
    put(&cx, &dossier, &posted, mark, news).await
}

#[derive(Template)]
#[template(path = "long_list/set_aside.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    dossier: &'a Dossier,
    name: String,
    title: &'a str,
    /// The list as it was.
    list: String,
    /// What a colleague did since the page was opened.
    meanwhile: String,
    form: Form,
}

async fn page(cx: &Cx, dossier: &Dossier, back: &str, form: Form, stale: bool) -> Answer {
    let mut tx = cx.read().await?;
    let newest = store::newest_mark(&mut tx, dossier.id).await?;
    drop(tx);
    let w = Words(cx.lang);
    let meanwhile = match newest.filter(|_| stale) {
        Some(row) if row.mark() != Mark::Plain => said(cx, &row),
        Some(_) => w.mark_taken_away(),
        None => String::new(),
    };
    let page = Page {
        w,
        cx,
        dossier,
        name: candidate::name_here(cx, dossier),
        title: dossier.title_in(cx.lang),
        list: to_list(dossier, back),
        meanwhile,
        form,
    };
    let sheet = cx.sheet(w.plain().set_aside_title(dossier.case())).private().faulty(page.form.is_faulty());
    if stale { sheet.status(StatusCode::CONFLICT).show(&page) } else { sheet.show(&page) }
}

/// Asks for the reason.
pub async fn get(cx: Cx, cases: Path<(String, String)>) -> Answer {
    let dossier = open(&cx, &cases).await?;
    Mark::SetAside.fits(dossier.state()).map_err(Door::Refused)?;
    let mut tx = cx.read().await?;
    let seen = store::newest_mark(&mut tx, dossier.id).await?.map_or(0, |row| row.place);
    drop(tx);
    let back = View::of(&cx).query();
    let form = Form::stored(&cx, &FORM, [("back", back.clone()), ("seen", seen.to_string())]);
    page(&cx, &dossier, &back, form, false).await
}

/// Sets the candidate aside.
pub async fn post(cx: Cx, cases: Path<(String, String)>, posted: Posted) -> Answer {
    let dossier = open(&cx, &cases).await?;
    let back = posted.one("back").to_owned();
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Err(faults) => return page(&cx, &dossier, &back, form.with_faults(faults), false).await,
        Ok(values) => PutMark {
            application: dossier.id,
            mark: Mark::SetAside,
            seen: Some(values.number("seen").unwrap_or(-1)),
            reason: values.text("reason"),
            no_interest: values.ticked("no_interest"),
        },
    };
    match cx.run(&command).await {
        Ok(()) => cx.done(&to_list(&dossier, &back), words::DONE_SET_ASIDE),
        Err(Stop::Stale) => {
            let mut tx = cx.read().await?;
            let seen = store::newest_mark(&mut tx, dossier.id).await?.map_or(0, |row| row.place);
            drop(tx);
            page(&cx, &dossier, &back, form.renewed([("seen", seen.to_string())]), true).await
        }
        Err(Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, Fault::Refused(fault.refusal))).collect();
            page(&cx, &dossier, &back, form.with_faults(faults), false).await
        }
        Err(other) => Err(Door::from(other)),
    }
}
