//! One request: what is waiting, what happens next and who has the ball; its text; its history.

mod gaps;
mod history;
#[cfg(test)]
mod test;
mod text;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use db::params;
use model::RequestId;
use model::access::{Subject, Verb};
use model::request::{State, Step};
use web::{Answer, Cx, Door, RouteLine, Tag, Tone};

use crate::actions::{state_before, verb_to_undo};
use crate::count::{self, Count};
use crate::naming;
use crate::section::Section;
use crate::store::{self, OutcomeRow, Terms};
use crate::turn::Turn;
use crate::words::Words;

use gaps::Gaps;
pub use history::Entry;
pub use text::{TermsText, length, starts};

/// Where the pages of requests lie for this visitor.
pub fn base(cx: &Cx) -> &'static str {
    if cx.path.starts_with("/host/") { "/host/requests" } else { "/work/requests" }
}

/// The request with its parts, when the visitor may see it.
pub async fn open(cx: &Cx, id: RequestId) -> Result<Terms, Door> {
    let scope = cx.need(Verb::See, Subject::Request)?;
    let mut tx = cx.read().await?;
    if !store::is_within(&mut tx, &scope, id).await? {
        return Err(Door::Gone);
    }
    store::terms(&mut tx, id).await?.ok_or(Door::Gone)
}

/// How many sent an application.
pub async fn applied(cx: &Cx, id: RequestId) -> Result<i64, Door> {
    let mut tx = cx.read().await?;
    Ok(store::count(&mut tx, store::APPLICATIONS, params![id]).await?)
}

struct Task {
    section: &'static str,
    name: String,
    note: String,
    tag: Tag,
}

/// A decision that the visitor may take now.
struct Choice {
    path: String,
    words: String,
    class: &'static str,
    /// Taken at once by its button; otherwise it has a page that asks first.
    at_once: bool,
}

#[derive(Template)]
#[template(path = "show/show.html")]
struct Page {
    w: Words,
    cx: Cx,
    base: &'static str,
    terms: Terms,
    tag: Tag,
    route: RouteLine,
    country: String,
    /// The title in the reader's language.
    name: String,
    next: String,
    /// The priority that it serves, when that has ended and somebody still works on the request; empty otherwise.
    ended: String,
    missing: Vec<Gaps>,
    /// A step was tried that cannot be taken yet.
    refused: bool,
    tasks: Vec<Task>,
    done: usize,
    choices: Vec<Choice>,
    may_write: bool,
    deadline: String,
    since: String,
    text: TermsText,
    history: Vec<Entry>,
    public: bool,
    /// The candidates, for those who may know of them.
    candidates: Option<String>,
    pdf: bool,
    count: Option<Count>,
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    page(&cx, id, StatusCode::OK).await
}

/// The page after a step that something kept from being taken: it lists everything that is missing.
pub async fn kept(cx: &Cx, id: RequestId) -> Answer {
    page(cx, id, StatusCode::CONFLICT).await
}

async fn page(cx: &Cx, id: RequestId, status: StatusCode) -> Answer {
    let terms = open(cx, id).await?;
    let w = Words(cx.lang);
    let request = &terms.request;
    let state = request.state();
    let (base, paused) = (base(cx), request.is_paused(cx.today()));
    let may_write = cx.scope(Verb::Write, Subject::Request).reaches(request.place());
    let editing = state.is_editable() && may_write;
    let tasks: Vec<Task> = if editing { Section::ALL.iter().map(|&section| task(cx, section, &terms)).collect() } else { Vec::new() };
    let name = request.title_in(cx.lang).to_owned();
    let title = format!("{} {name}", request.case());
    let applied = applied(cx, id).await?;
    let turn = Turn::of(cx, &request.facts(applied));
    let count = if count::is_useful(state) { count::of(cx, &terms, None).await? } else { None };
    let page = Page {
        w,
        base,
        tag: naming::tag_now(cx.lang, state, paused, request.waits_for_host()),
        route: naming::route(cx, request, turn),
        country: naming::country_name(cx.lang, request.country.code()),
        name,
        next: naming::next(cx, request, turn),
        ended: ended(cx, &terms),
        missing: gaps::of(cx, &terms, editing),
        refused: status != StatusCode::OK,
        done: Section::ALL.iter().filter(|section| section.is_done(&terms)).count(),
        tasks,
        choices: choices(cx, base, &terms, applied),
        may_write,
        deadline: match request.deadline {
            _ if state.is_public() && state != State::Published => w.deadline_over(),
            Some(day) => cx.lang.date(day),
            None => w.no_deadline(),
        },
        since: cx.moment(request.state_since),
        text: TermsText::of(cx, &terms),
        history: history::of(cx, request).await?,
        public: request.published_at.is_some() && state.is_public(),
        candidates: candidates(cx, base, &terms, applied),
        pdf: pdf::available(),
        count,
        cx: cx.clone(),
        terms,
    };
    cx.sheet(title).private().status(status).show(&page)
}

/// The priority of a request on which somebody still works, when the priority has ended.
fn ended(cx: &Cx, terms: &Terms) -> String {
    let state = terms.request.state();
    let goes_on = !state.is_closed() && state != State::Completed;
    let name = |row: &OutcomeRow| {
        let case = model::priority::case_number(terms.request.country, row.priority_number);
        format!("{case} {}", cx.lang.of_two(&row.priority_title, &row.priority_title_nl))
    };
    terms.outcome.as_ref().filter(|row| goes_on && row.priority_over(cx.today())).map(name).unwrap_or_default()
}

fn task(cx: &Cx, section: Section, terms: &Terms) -> Task {
    let w = Words(cx.lang);
    let tag = match (section.is_done(terms), section.may_wait()) {
        (true, _) => Tag::new(w.task_done(), Tone::Ok),
        (false, true) => Tag::new(w.task_may_wait(), Tone::Info),
        (false, false) => Tag::new(w.task_open(), Tone::Wait),
    };
    let count = match section {
        Section::Blocks => terms.blocks.len(),
        Section::Objectives => terms.objectives.len(),
        Section::Counterparts => terms.counterparts.len(),
        Section::Skills => terms.skills.len(),
        Section::Languages => terms.languages.len(),
        Section::Basics | Section::Outcome | Section::Conditions => 0,
    };
    let note = if count > 0 { w.task_count(count) } else { String::new() };
    Task { section: section.name(), name: naming::say(cx.lang, &format!("section-{}", section.name())), note, tag }
}

/// Where the programme finds who applied. The programme office also invites people there, as long as nobody applied; for others there is
/// nothing to see before.
fn candidates(cx: &Cx, base: &str, terms: &Terms, applied: i64) -> Option<String> {
    let request = &terms.request;
    let may = |verb| cx.scope(verb, Subject::Application).reaches(request.place());
    let sees = base.starts_with("/work") && may(Verb::See) && (applied > 0 || may(Verb::Decide));
    (sees && request.state().is_public()).then(|| cx.to(&format!("/work/selection/{}", request.case())))
}

/// The decisions that the visitor may take, the one that moves it on first.
fn choices(cx: &Cx, base: &str, terms: &Terms, applied: i64) -> Vec<Choice> {
    const ORDER: [(Step, &str); 8] = [
        (Step::Submit, "primary"),
        (Step::Approve, "primary"),
        (Step::Publish, "primary"),
        (Step::BeginSelection, "secondary"),
        (Step::RequestEdits, "secondary"),
        (Step::Reject, "danger"),
        (Step::Withdraw, "danger"),
        (Step::Cancel, "danger"),
    ];
    let (request, standing) = (&terms.request, terms.standing(cx.today()));
    let may = |verb| cx.scope(verb, Subject::Request).reaches(request.place());
    let decides = may(Verb::Decide);
    let here = format!("{base}/{}", request.id);
    let mut choices: Vec<Choice> = ORDER
        .into_iter()
        .filter(|&(step, _)| request.state().after(step).is_ok() && may(step.verb()))
        // The office stops a request by cancelling it; taking it back is for those who wrote it.
        .filter(|&(step, _)| !(step == Step::Withdraw && decides))
        // What cannot be done yet is no button: the list of what is missing stands in its place.
        .filter(|&(step, _)| standing.before(step, cx.today()).is_empty())
        .map(|(step, class)| Choice {
            path: format!("{here}/{}", step.name()),
            words: naming::say(cx.lang, &format!("do-{}", step.name())),
            class,
            at_once: !step.needs_reason() && step != Step::BeginSelection,
        })
        .collect();
    if may(verb_to_undo(request, applied)) && state_before(request, applied, cx.today()).is_ok() {
        let words = crate::decide::undo::named(cx, request.state());
        choices.push(Choice { path: format!("{here}/undo"), words, class: "secondary", at_once: false });
    }
    choices
}
