//! The host's side: candidates whose CV was shown to it, and its decision, by a signed link or with an account.
//!
//! A host sees what its request needs and no more: never gender, birth year or other origins; no name where the person
//! keeps it from the country of origin and has not agreed to tell it. Opening is written down under the reader's name.

mod decided;

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use command::{LinkState, Stop};
use i18n::{Lang, Msg};
use model::access::{Scope, Subject, Verb};
use model::application::{self, State};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, LinkVisit, Posted, RouteLine, Tag, Tone};

use crate::actions::{DeclareInterest, HostDecide};
use crate::candidate::send_cv;
use crate::eligibility;
use crate::explain::{self, Occupation};
use crate::letters;
use crate::overview::days;
use crate::store::{self, Demand, Dossier, Experience, Objective, Profile};
use crate::words::{self, Words};
use pool::explain::SaidScore;

use decided::{Answered, decided};

/// The form. Sent once it is checked; only then, with `confirm`, it decides.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("answer", words::HOST_ANSWER, Kind::Choice(ANSWERS)).required(),
    Field::new("no_interest", words::HOST_NO_INTEREST, Kind::Tick).hint(words::HOST_NO_INTEREST_HINT),
    Field::new("reason_code", words::HOST_WHY, Kind::Choice(DECLINE_REASONS)).sometimes().hint(words::HOST_WHY_HINT),
    Field::new("reason", words::HOST_WORDS, Kind::Text(1000)).sometimes().hint(words::HOST_WORDS_HINT),
    Field::new("confirm", words::HOST_ANSWER, Kind::Hidden(5)),
    Field::new("back", words::CONFIRM_CANCEL, Kind::Hidden(5)),
    Field::new("version", words::HOST_ANSWER, Kind::Hidden(20)),
]);
/// Whoever has an interest in the person answers neither yes nor no.
const ANSWERS: &[(&str, Msg)] = &[("accept", words::HOST_ACCEPT), ("decline", words::HOST_DECLINE), ("interest", words::HOST_INTEREST)];
/// In the order of [`model::application::DECLINE_REASONS`].
pub(crate) const DECLINE_REASONS: &[(&str, Msg)] = &[
    ("skills", words::REASON_DECLINE_SKILLS),
    ("language", words::REASON_DECLINE_LANGUAGE),
    ("dates", words::REASON_DECLINE_DATES),
    ("conditions-changed", words::REASON_DECLINE_CONDITIONS_CHANGED),
    ("other", words::REASON_DECLINE_OTHER),
];

/// A candidate as a host may see one.
struct Shown {
    name: String,
    hidden: bool,
    occupation: Occupation,
    summary: String,
    years: i64,
    motivation: String,
    available: String,
    skills: Vec<(String, String)>,
    languages: Vec<String>,
    experience: Vec<Experience>,
    score: Option<SaidScore>,
    has_cv: bool,
}

#[derive(Template)]
#[template(path = "host/candidate.html")]
struct Page<'a> {
    w: Words,
    lang: Lang,
    dossier: &'a Dossier,
    demand: &'a Demand,
    title: &'a str,
    summary: &'a str,
    objectives: Vec<Objective>,
    blocks: Vec<String>,
    shown: Shown,
    tag: Tag,
    /// What the host answered, and what came of it.
    answered: Option<Answered>,
    /// The way of the question, while it is open.
    line: Option<RouteLine>,
    /// Until when an answer is awaited; empty when none is.
    until: String,
    /// Where the form goes; empty when there is nothing to decide for this reader.
    action: String,
    /// Where the CV is, or empty.
    cv: String,
    /// Where the list of candidates is, or empty.
    back: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "host/confirm.html")]
struct Confirm<'a> {
    w: Words,
    dossier: &'a Dossier,
    name: String,
    title: &'a str,
    given: Given,
    /// Whether the host has another director, who can be asked instead.
    another: bool,
    why: String,
    /// What the person reads about the reason for a no.
    letter: String,
    reason: String,
    action: &'a str,
    hidden: Vec<(&'static str, String)>,
    token: String,
}

struct Row {
    case: String,
    name: String,
    title: String,
    tag: Tag,
    /// The person paused the profile since.
    paused: bool,
    age: i64,
    /// Whether an answer of the host is awaited, and whether it is this reader's to give.
    waits: bool,
    mine: bool,
}

#[derive(Template)]
#[template(path = "host/list.html")]
struct List<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
}

/// Hosts of the visitor.
fn hosts(cx: &Cx, verb: Verb) -> Scope {
    Scope { hosts: cx.scope(verb, Subject::Application).hosts, ..Scope::default() }
}

/// Whether the host may know the name.
async fn may_know_name(tx: &mut db::Tx, dossier: &Dossier) -> Result<bool, Door> {
    if !dossier.hidden {
        return Ok(true);
    }
    Ok(store::name_consent(tx, dossier.expert_id, dossier.number).await?.is_some())
}

fn name_for_host(dossier: &Dossier, known: bool) -> String {
    if known { dossier.name.clone() } else { application::initials(&dossier.name) }
}

/// Candidates of the visitor's hosts.
pub async fn list(cx: Cx) -> Answer {
    let scope = hosts(&cx, Verb::See);
    let decides = hosts(&cx, Verb::Decide);
    let mut tx = cx.read().await?;
    let dossiers = store::at_hosts(&mut tx, &scope).await?;
    let mut rows = Vec::new();
    for dossier in &dossiers {
        let known = may_know_name(&mut tx, dossier).await?;
        let state = dossier.state();
        let mine = state == State::Shared && decides.reaches(dossier.host_place());
        rows.push(Row {
            case: dossier.case(),
            name: name_for_host(dossier, known),
            title: dossier.title_in(cx.lang).to_owned(),
            tag: if mine { Tag::new(Words(cx.lang).host_turn(), Tone::Wait) } else { explain::tag_of(cx.lang, dossier) },
            waits: state == State::Shared,
            paused: dossier.is_paused(),
            age: days(cx.now, dossier.state_since),
            mine,
        });
    }
    drop(tx);
    // Each person finds there for which application it was.
    for dossier in &dossiers {
        command::record_reading(&cx.app.desk, &cx.actor, dossier.expert_id, cx.reader_name(), "list", &dossier.case()).await?;
    }
    let w = Words(cx.lang);
    cx.sheet(w.plain().host_list_title()).private().show(&List { w, cx: &cx, rows })
}

/// The candidate of a case number, for a person of its host.
async fn own(cx: &Cx, case: &str) -> Result<Dossier, Door> {
    let number = application::number_of(case).ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let dossier = store::dossier_numbered(&mut tx, number).await?.ok_or(Door::Gone)?;
    let shared = !store::shares(&mut tx, dossier.id).await?.is_empty();
    if shared && hosts(cx, Verb::See).reaches(dossier.host_place()) { Ok(dossier) } else { Err(Door::Gone) }
}

/// States in which a host sees a candidate. One that was taken back from the host is not seen any more: its page says so.
fn is_for_host(state: State) -> bool {
    matches!(state, State::Shared | State::Accepted | State::Declined | State::Selected | State::Reserve)
}

/// Who reads, and from where the page is opened.
struct Reader<'a> {
    name: &'a str,
    action: String,
    cv: String,
    /// The list of candidates, for who has an account.
    back: String,
}

fn with_account<'a>(cx: &'a Cx, dossier: &Dossier) -> Reader<'a> {
    let path = format!("/host/candidates/{}", dossier.case());
    let decides = dossier.state() == State::Shared && hosts(cx, Verb::Decide).reaches(dossier.host_place());
    let action = if decides { cx.to(&path) } else { String::new() };
    Reader { name: cx.reader_name(), action, cv: cx.to(&format!("{path}/cv")), back: cx.to("/host/candidates") }
}

/// The page for a person with an account.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let dossier = own(&cx, &case).await?;
    if !is_for_host(dossier.state()) {
        return decided(&cx, &dossier, false, StatusCode::GONE).await;
    }
    let form = fresh(&cx, &dossier);
    page(&cx, &dossier, &with_account(&cx, &dossier), form).await
}

/// Takes the answer of a person with an account.
pub async fn post(cx: Cx, Path(case): Path<String>, posted: Posted) -> Answer {
    let dossier = own(&cx, &case).await?;
    if !is_for_host(dossier.state()) {
        return decided(&cx, &dossier, true, StatusCode::GONE).await;
    }
    let reader = with_account(&cx, &dossier);
    if dossier.state() != State::Shared && hosts(&cx, Verb::Decide).reaches(dossier.host_place()) {
        return decided(&cx, &dossier, true, StatusCode::CONFLICT).await;
    }
    if reader.action.is_empty() {
        // Whoever may look and not decide is shown the page.
        return cx.go(&format!("/host/candidates/{case}"));
    }
    answer(&cx, &dossier, &reader, posted).await
}

/// The CV, for a person with an account.
pub async fn cv(cx: Cx, Path(case): Path<String>) -> Answer {
    let dossier = own(&cx, &case).await?;
    if !is_for_host(dossier.state()) {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    readable_cv(&mut tx, &dossier).await?;
    drop(tx);
    let reader = cx.reader_name().to_owned();
    send_cv(&cx, &dossier, &reader).await
}

/// The page behind the director's link.
pub async fn by_link(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let dossier = store::dossier(&mut tx, link.row.record_id.into()).await?.ok_or(Door::Gone)?;
    drop(tx);
    if link.state == LinkState::Used || dossier.state() != State::Shared {
        let status = if posted.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
        return decided(&cx, &dossier, posted.is_some(), status).await;
    }
    let path = format!("/l/{}", link.token);
    let cv = format!("{}?document=cv", cx.to(&path));
    let reader = Reader { name: &link.row.person_name, action: cx.to(&path), cv, back: String::new() };
    if posted.is_none() && cx.query_value("document").as_deref() == Some("cv") {
        let mut tx = cx.read().await?;
        readable_cv(&mut tx, &dossier).await?;
        drop(tx);
        return send_cv(&cx, &dossier, reader.name).await;
    }
    match posted {
        None => page(&cx, &dossier, &reader, fresh(&cx, &dossier)).await,
        Some(posted) => answer(&cx, &dossier, &reader, posted).await,
    }
}

/// The page behind a link that was ended: what was decided meanwhile, instead of an answer.
pub async fn by_ended_link(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let dossier = store::dossier(&mut tx, link.row.record_id.into()).await?.ok_or(Door::Gone)?;
    drop(tx);
    decided(&cx, &dossier, posted.is_some(), StatusCode::GONE).await
}

fn fresh(cx: &Cx, dossier: &Dossier) -> Form {
    Form::stored(cx, &FORM, [("version", dossier.version.to_string())])
}

/// [`Door::Refused`] unless the CV may be read: agreed to, and not naming somebody whose name is kept.
async fn readable_cv(tx: &mut db::Tx, dossier: &Dossier) -> Result<(), Door> {
    agreed(tx, dossier).await?;
    if may_know_name(tx, dossier).await? { Ok(()) } else { Err(Door::Gone) }
}

/// [`application::NO_CONSENT`] when the person took back that this host may see the CV.
async fn agreed(tx: &mut db::Tx, dossier: &Dossier) -> Result<(), Door> {
    let consent = store::share_consent(tx, dossier.expert_id, dossier.number).await?;
    consent.map(drop).ok_or_else(|| Door::Refused(application::NO_CONSENT.into()))
}

async fn page(cx: &Cx, dossier: &Dossier, reader: &Reader<'_>, form: Form) -> Answer {
    let mut tx = cx.read().await?;
    agreed(&mut tx, dossier).await?;
    drop(tx);
    command::record_reading(&cx.app.desk, &cx.actor, dossier.expert_id, reader.name, "profile", &dossier.case()).await?;
    let mut tx = cx.read().await?;
    let request = store::request(&mut tx, dossier.request_id).await?;
    let demand = store::demand(&mut tx, request, cx.today()).await?;
    let objectives = store::objectives(&mut tx, dossier.request_id).await?;
    let shown = shown(cx, &mut tx, dossier, &demand).await?;
    let asked = store::shares(&mut tx, dossier.id).await?.into_iter().next().filter(|_| dossier.state() == State::Shared);
    let decisions = store::decisions(&mut tx, dossier.id).await?;
    let placement = store::placement_of(&mut tx, dossier.id).await?;
    drop(tx);
    let answered = Answered::of(cx, dossier, &decisions, placement.as_ref()).filter(|_| dossier.state() != State::Shared);
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let blocks = demand.blocks.iter().map(|block| match block.mode.as_str() {
        "online" => w.block_online(block.hours_per_week.unwrap_or_default(), block.weeks),
        _ => w.block_physical(block.place.as_str(), block.weeks),
    });
    let page = Page {
        w,
        lang: cx.lang,
        dossier,
        title: dossier.title_in(cx.lang),
        summary: demand.request.summary_in(cx.lang),
        objectives,
        blocks: blocks.collect(),
        tag: if reader.action.is_empty() { explain::tag_of(cx.lang, dossier) } else { Tag::new(w.host_turn(), Tone::Wait) },
        answered,
        line: line(cx.lang, dossier),
        until: asked.map(|share| cx.lang.date(until(cx, share.shared_at, demand.request.earliest_start))).unwrap_or_default(),
        action: reader.action.clone(),
        back: reader.back.clone(),
        cv: if shown.has_cv { reader.cv.clone() } else { String::new() },
        shown,
        demand: &demand,
        form,
    };
    cx.sheet(w.plain().host_title(dossier.request_case())).private().faulty(faulty).show(&page)
}

/// The way of the question as its host follows it, while it is open.
fn line(lang: Lang, dossier: &Dossier) -> Option<RouteLine> {
    let w = Words(lang);
    let (now, ball) = match dossier.state() {
        State::Shared => (1, w.host_stop_you()),
        State::Accepted => (2, w.ball_office()),
        _ => return None,
    };
    let names = vec![w.host_stop_shown(), w.host_stop_answer(), w.host_stop_decision(), w.host_stop_placement()];
    Some(RouteLine::at(lang, dossier.country.code(), w.line_label(), names, now, Some(ball)))
}

/// Until which day an answer is awaited: as long as the link works that came with the question, before the work can begin.
fn until(cx: &Cx, asked: model::Timestamp, starts: Option<model::Date>) -> model::Date {
    application::answer_until(cx.app.desk.zone.to_datetime(asked).date(), starts)
}

/// What of the profile the host sees: what the request asks, and what the person says to the host.
async fn shown(cx: &Cx, tx: &mut db::Tx, dossier: &Dossier, demand: &Demand) -> Result<Shown, Door> {
    let lang = cx.lang;
    let known = may_know_name(tx, dossier).await?;
    let profile: Profile = store::profile(tx, dossier.expert_id).await?.ok_or(Door::Gone)?;
    let score = store::scores(tx, dossier.request_id).await?.into_iter().rfind(|score| score.application_id == dossier.id);
    let said = score.and_then(|score| pool::explain::score(lang, &score.components, &profile.skills));
    let said = said.map(|score| score.asking(lang, demand.request.years));
    // Skills that the request asks, and those by which it is answered.
    let asked: BTreeSet<&str> = demand.skills.iter().map(|asked| asked.skill.as_str()).collect();
    let under = |code: &str| {
        std::iter::successors(model::reference::skill::find(code), |skill| skill.parent()).any(|skill| asked.contains(skill.code))
    };
    let skills = profile.skills.iter().filter(|held| asked.contains(held.skill.as_str()) || under(&held.skill));
    let languages: BTreeSet<&str> = demand.languages.iter().map(|asked| asked.language.as_str()).collect();
    let experience = if known { store::experience(tx, dossier.expert_id).await? } else { Vec::new() };
    Ok(Shown {
        name: name_for_host(dossier, known),
        hidden: !known,
        occupation: explain::occupation(lang, &profile.person.occupation, if known { &profile.person.profession } else { "" }),
        // Free text may hold a name: without it, only what is asked is shown.
        summary: if known { profile.person.summary.clone() } else { String::new() },
        motivation: if known { dossier.motivation.clone() } else { String::new() },
        years: profile.person.years,
        available: eligibility::begins(&demand.request, &profile.available, dossier.available_from)
            .map(|day| lang.date(day))
            .unwrap_or_default(),
        skills: skills.map(|held| (pool::explain::skill_line(lang, &held.skill, held.level, held.years), held.evidence.clone())).collect(),
        languages: profile
            .languages
            .iter()
            .filter(|held| languages.contains(held.language.as_str()))
            .map(|held| pool::explain::language_line(lang, &held.language, &held.level))
            .collect(),
        experience,
        score: said,
        has_cv: known && store::cv(tx, dossier.expert_id).await?.is_some(),
    })
}

/// What a host answers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Accept,
    Decline,
    /// Somebody else must answer.
    Interest,
}

impl Given {
    fn named(name: &str) -> Given {
        match name {
            "accept" => Given::Accept,
            "interest" => Given::Interest,
            _ => Given::Decline,
        }
    }
}

/// Checks an answer, shows it once more to confirm, and only then decides.
async fn answer(cx: &Cx, dossier: &Dossier, reader: &Reader<'_>, posted: Posted) -> Answer {
    let form = Form::typed(cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(cx, dossier, reader, form.with_faults(faults)).await,
    };
    if !values.text("back").is_empty() {
        // "Change the answer": the form again, with everything that was typed.
        return page(cx, dossier, reader, form).await;
    }
    let given = Given::named(&values.text("answer"));
    let (code, reason) = (values.text("reason_code"), values.text("reason"));
    let no_interest = values.ticked("no_interest");
    let confirmed = values.text("confirm") == "yes";
    let version = values.number("version").unwrap_or(-1);
    let fault = match given {
        Given::Accept if !no_interest => Some(("no_interest", application::DECLARE_NO_INTEREST.into())),
        Given::Decline => application::check_reason(application::DECLINE_REASONS, &code, &reason).err().map(|refusal| {
            let field = if refusal.why == application::SAY_WHICH_REASON { "reason" } else { "reason_code" };
            (field, refusal)
        }),
        _ => None,
    };
    if let Some((field, refusal)) = fault {
        return page(cx, dossier, reader, form.with_faults(vec![(field, Fault::Refused(refusal))])).await;
    }
    if !confirmed {
        let kept = ["answer", "no_interest", "reason_code", "reason", "version"].map(|name| (name, values.text(name)));
        return confirm(cx, dossier, &reader.action, given, kept.into_iter().collect()).await;
    }
    let (application, version) = (dossier.id, Some(version));
    let outcome = match given {
        Given::Interest => cx.run(&DeclareInterest { application, version, reason }).await,
        _ => cx.run(&HostDecide { application, version, accept: given == Given::Accept, reason_code: code, reason, no_interest }).await,
    };
    match outcome {
        // The page behind a link is itself the answer's receipt.
        Ok(_) if cx.path.starts_with("/l/") => cx.go(&cx.path),
        Ok(_) => cx.done(&cx.path, words::DONE_ANSWERED),
        Err(Stop::Stale) => {
            let mut tx = cx.read().await?;
            let now = store::dossier(&mut tx, dossier.id).await?.ok_or(Door::Gone)?;
            drop(tx);
            match now.state() {
                State::Shared => page(cx, &now, reader, fresh(cx, &now)).await,
                _ => decided(cx, &now, true, StatusCode::CONFLICT).await,
            }
        }
        Err(other) => Err(Door::from(other)),
    }
}

async fn confirm(cx: &Cx, dossier: &Dossier, action: &str, given: Given, kept: Vec<(&'static str, String)>) -> Answer {
    let mut tx = cx.read().await?;
    let known = may_know_name(&mut tx, dossier).await?;
    let directors = store::contacts(&mut tx, dossier.host_id).await?.into_iter().filter(|contact| contact.role == "director").count();
    drop(tx);
    let w = Words(cx.lang);
    let typed = |name: &str| kept.iter().find(|(field, _)| *field == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let page = Confirm {
        w,
        dossier,
        name: name_for_host(dossier, known),
        title: dossier.title_in(cx.lang),
        given,
        another: directors > 1,
        letter: if given == Given::Decline { letters::host_reason(cx.lang, &typed("reason_code")) } else { String::new() },
        why: if given == Given::Decline { explain::reason(cx.lang, "decline", &typed("reason_code")) } else { String::new() },
        reason: typed("reason"),
        action,
        hidden: kept.into_iter().chain([("confirm", "yes".to_owned())]).collect(),
        token: cx.csrf.clone(),
    };
    cx.sheet(w.plain().confirm_title()).private().show(&page)
}
