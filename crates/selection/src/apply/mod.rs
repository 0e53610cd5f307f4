//! Applying for an assignment: the rules with their answers, and what the person adds.

pub mod check;

use askama::Template;
use axum::extract::Path;
use command::Stop;
use i18n::Lang;
use jiff::civil::Date;
use model::application::{self, State};
use model::{ExpertId, expert};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted, Tag};

use crate::actions::SaveDraft;
use crate::eligibility::{self, Judgement, PROFILE};
use crate::explain::{self, SaidCheck};
use crate::store::{self, CheckRow, Dossier, Request};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("motivation", words::APPLY_MOTIVATION, Kind::Text(3000)).hint(words::APPLY_MOTIVATION_HINT),
    Field::new("available_from", words::APPLY_AVAILABLE, Kind::Day).required().hint(words::APPLY_AVAILABLE_HINT),
    Field::new("ref", words::APPLY_REFERRED, Kind::Hidden(80)),
    Field::new("then", words::APPLY_CONTINUE, Kind::Hidden(10)),
]);

/// What a page about a person and an assignment shows of the rules.
pub(crate) struct Answers {
    /// Each rule with its answer, and the page of the profile where an answer that falls short is changed, or empty; what is
    /// not met stands first.
    pub checks: Vec<(SaidCheck, Tag, String)>,
    /// Whether the profile is still being filled in, and does not say what the rules ask.
    pub is_new: bool,
    /// Whether all are met.
    pub eligible: bool,
    /// Whether the dates are still to be checked, once the person says when work can begin.
    pub days_open: bool,
    /// Whether it is only the dates that do not fit.
    pub only_days: bool,
    /// Where the day can be changed.
    pub day_path: String,
    /// Placements of the person in the days of this assignment, each in one sentence. They keep nobody out.
    pub overlaps: Vec<String>,
}

impl Answers {
    /// The answers to show. While the person has not said when work can begin, time is still to be answered and not a rule that
    /// fails, unless the times of the profile leave no day at all.
    pub(crate) fn of(lang: Lang, desk: &Desk, day_is_given: bool) -> Answers {
        let (judgement, slug) = (&desk.judgement, &desk.request.slug);
        let no_day = |check: &CheckRow| !check.holds && !desk.available.is_empty();
        let is_asked = |check: &&CheckRow| day_is_given || !eligibility::is_about_time(check) || no_day(check);
        let asked: Vec<&CheckRow> = judgement.checks.iter().filter(is_asked).collect();
        let is_draft = asked.iter().any(|check| check.rule == PROFILE && check.found == expert::State::Draft.name());
        let mut said: Vec<(&str, SaidCheck)> = asked.iter().map(|check| (check.rule.as_str(), explain::check(lang, check))).collect();
        let is_new = is_draft && said.iter().any(|(_, check)| !check.holds && !check.told);
        said.sort_by_key(|(_, check)| check.holds);
        let answer = |(rule, check): (&str, SaidCheck)| {
            let untold = is_new && !check.holds && (!check.told || rule == PROFILE);
            let tag = if untold { SaidCheck::tag_untold(lang) } else { check.tag(lang) };
            let change = !check.holds && !check.page.is_empty() && (!is_new || rule == PROFILE);
            let path = if change { format!("{}?from=apply:{slug}", check.page) } else { String::new() };
            (check, tag, path)
        };
        Answers {
            eligible: said.iter().all(|(_, check)| check.holds),
            is_new,
            days_open: asked.len() < judgement.checks.len(),
            only_days: asked.iter().filter(|check| !check.holds).all(|check| eligibility::is_about_time(check)),
            day_path: format!("/assignments/{slug}/apply#f-available_from"),
            overlaps: desk.overlaps.iter().map(|part| part.said(lang, true)).collect(),
            checks: said.into_iter().map(answer).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "apply/apply.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    request: &'a Request,
    title: &'a str,
    country: String,
    answers: Answers,
    /// Where the draft is thrown away; empty where nothing was saved yet.
    discard: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "apply/ask.html")]
struct Ask<'a> {
    w: Words,
    cx: &'a Cx,
    request: &'a Request,
    title: &'a str,
    next: String,
}

/// The assignment, the person and the person's draft, if there is one.
pub(crate) struct Desk {
    /// The assignment.
    pub request: Request,
    /// The person.
    pub expert: ExpertId,
    /// The draft, or what was sent before.
    pub dossier: Option<Dossier>,
    /// What the rules say of the person now.
    pub judgement: Judgement,
    /// The times of the profile: first and last day.
    pub available: Vec<(Date, Date)>,
    /// Placements of the person in the days of the assignment.
    pub overlaps: Vec<pool::Placed>,
}

/// Opens the desk of the visitor for an assignment; a sent application leads to its own page.
pub(crate) async fn desk(cx: &Cx, request: Request, expert: ExpertId) -> Result<Desk, Door> {
    let mut tx = cx.read().await?;
    let dossier = store::dossier_of(&mut tx, request.id, expert).await?;
    store::check_open(&mut tx, &request, cx.today()).await??;
    let profile = store::profile(&mut tx, expert).await?.ok_or(Door::Refused(application::PROFILE_NOT_ACTIVE.into()))?;
    let demand = store::demand(&mut tx, request, cx.today()).await?;
    let from = dossier.as_ref().and_then(|dossier| dossier.available_from);
    let judgement = eligibility::judge(&demand, &profile, from, cx.today());
    let placed = pool::placed(&mut tx, expert).await?;
    let overlaps = pool::overlaps(&placed, &demand, &profile, from, cx.today()).into_iter().cloned().collect();
    Ok(Desk { request: demand.request, expert, dossier, judgement, available: profile.known.available, overlaps })
}

async fn assignment(cx: &Cx, slug: &str) -> Result<Request, Door> {
    let mut tx = cx.read().await?;
    store::assignment(&mut tx, slug).await?.ok_or(Door::Gone)
}

/// The page; people who are not signed in as an expert are asked to do that, or to register, first.
pub async fn get(cx: Cx, Path(slug): Path<String>) -> Answer {
    let request = assignment(&cx, &slug).await?;
    let Some(expert) = own_expert(&cx) else { return ask(&cx, &request) };
    let desk = desk(&cx, request, expert).await?;
    let referred = cx.query_value("ref").unwrap_or_default();
    let form = match &desk.dossier {
        Some(sent) if sent.state() != State::Draft => return cx.go(&format!("/me/applications/{}?again", sent.case())),
        Some(draft) => {
            let referred = if referred.is_empty() { draft.referred_by.clone() } else { referred };
            let day = draft.available_from.map(|day| day.to_string()).unwrap_or_default();
            Form::stored(&cx, &FORM, [("motivation", draft.motivation.clone()), ("available_from", day), ("ref", referred)])
        }
        None => Form::stored(&cx, &FORM, [("ref", referred)]),
    };
    page(&cx, &desk, form)
}

fn own_expert(cx: &Cx) -> Option<ExpertId> {
    cx.actor.expert.filter(|_| cx.actor.is(model::Role::Expert))
}

fn ask(cx: &Cx, request: &Request) -> Answer {
    let w = Words(cx.lang);
    let back = if cx.query.is_empty() { cx.path.clone() } else { format!("{}?{}", cx.path, cx.query) };
    let next: String = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &back).finish();
    let page = Ask { w, cx, request, title: request.title_in(cx.lang), next };
    cx.page(w.plain().apply_ask_title(), &page)
}

fn page(cx: &Cx, desk: &Desk, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let day_is_given = desk.dossier.as_ref().is_some_and(|draft| draft.available_from.is_some());
    let page = Page {
        w,
        cx,
        request: &desk.request,
        title: desk.request.title_in(cx.lang),
        country: explain::country_name(cx.lang, desk.request.country.code()),
        answers: Answers::of(cx.lang, desk, day_is_given),
        discard: desk.dossier.as_ref().map(|draft| format!("/me/applications/{}/discard", draft.case())).unwrap_or_default(),
        form,
    };
    cx.sheet(w.plain().apply_title(desk.request.title_in(cx.lang))).private().faulty(faulty).show(&page)
}

/// Saves the draft, and goes on to check the answers or back to the list.
pub async fn post(cx: Cx, Path(slug): Path<String>, posted: Posted) -> Answer {
    let request = assignment(&cx, &slug).await?;
    let Some(expert) = own_expert(&cx) else { return Err(Door::SignIn) };
    let desk = desk(&cx, request, expert).await?;
    let form = Form::typed(&cx, &FORM, posted);
    // Who comes back later keeps what is there; who goes on answers everything.
    let read = match form.read_so_far() {
        Ok(values) if values.text("then") == "later" => Ok(values),
        _ => form.read(),
    };
    let outcome = match read {
        Err(faults) => return page(&cx, &desk, form.with_faults(faults)),
        Ok(values) => {
            let save = SaveDraft {
                request: desk.request.id,
                expert: desk.expert,
                motivation: values.text("motivation"),
                available_from: values.day("available_from"),
                referred_by: values.text("ref"),
            };
            let later = values.text("then") == "later";
            let is_moved = save.available_from.is_some_and(|day| eligibility::free_from(&desk.available, day) != day);
            cx.run(&save).await.map(|_| (later, is_moved))
        }
    };
    let slug = desk.request.slug.clone();
    let check = format!("/assignments/{slug}/apply/check");
    let done = |(later, is_moved): (bool, bool)| match (later, is_moved) {
        (true, _) => cx.done("/me/applications", words::DONE_DRAFT),
        (false, true) => cx.done(&check, words::DONE_DAY_OF_PROFILE),
        (false, false) => cx.go(&check),
    };
    match outcome {
        // Two windows on one draft: both texts are the person's own; the page is shown again with the newer one typed.
        Err(Stop::Stale) => page(&cx, &desk, form),
        outcome => form.finish(outcome, done, |form| page(&cx, &desk, form)),
    }
}
