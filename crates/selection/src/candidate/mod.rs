//! One candidate, for the programme: the profile beside what the request asks, the score, the rules, the history, and what
//! can be decided now. Opening it is written down.

use askama::Template;
use axum::extract::Path;
use model::access::Verb;
use model::application::{self, Decision, State};
use model::mark::Mark;
use web::{Answer, Cx, Door, Posted, RouteLine, Tag};

use crate::actions::{
    AskWhetherItStands, TAKEN_DOWN, WriteToHost, WrittenAgain, allows_undo, asked_since_pause, can_be_shown, last_in_force, last_written,
    placements_of_seats, written_again,
};
use crate::eligibility::{PROFILE, begins};
use crate::explain::{self, Occupation, SaidCheck};
use crate::finding::{office_scope, shown_name};
use crate::long_list::mark::{self, Marks};
use crate::long_list::reads_experts;
use crate::store::{self, DecisionRow, Dossier, Experience, Placement, Profile, Share};
use crate::words::{self, Words};
use pool::explain::SaidScore;

/// Something that can be decided now: a link to the page where it is.
pub(crate) struct Action {
    /// What the button says.
    pub label: String,
    /// Where, after the language.
    pub path: String,
    /// Whether it is the usual next step.
    pub first: bool,
}

/// What can be decided about an application now, by somebody who may, with so many seats of the request taken; the usual next
/// step first. `is_first`: of the reserves, this one steps in next.
/// Addresses keep whether names are hidden.
pub(crate) fn actions(cx: &Cx, dossier: &Dossier, decides: bool, taken: i64, is_first: bool) -> Vec<Action> {
    if !decides || cx.actor.expert == Some(dossier.expert_id) {
        return Vec::new();
    }
    let offered: &[(Decision, i18n::Msg)] = &[
        (Decision::LongList, words::DO_LONG_LIST),
        (Decision::Share, words::DO_SHARE),
        (Decision::Select, words::DO_SELECT),
        (Decision::StepIn, words::DO_STEP_IN),
        (Decision::Reserve, words::DO_RESERVE),
        (Decision::NotLongList, words::DO_NOT_LONG_LIST),
        (Decision::NotSelect, words::DO_NOT_SELECT),
    ];
    let state = dossier.state();
    let seat_is_free = taken < dossier.seats;
    let may_be = |decision: Decision| match decision {
        Decision::Select => seat_is_free,
        Decision::StepIn => seat_is_free && is_first,
        Decision::Share => can_be_shown(dossier, taken).is_ok(),
        Decision::NotSelect => state != State::Selected,
        // Who is on the long list already is not selected, or the decision is undone.
        Decision::NotLongList => state != State::LongListed,
        _ => true,
    };
    let fits = |decision: Decision| decision.from(state).is_ok() && dossier.check_request(decision).is_ok() && may_be(decision);
    let base = format!("/work/selection/{}/{}", dossier.request_case(), dossier.case());
    let open = offered.iter().filter(|(decision, _)| fits(*decision)).enumerate();
    open.map(|(n, (decision, label))| {
        // A reserve steps in on the page where seats are given.
        let page = if *decision == Decision::StepIn { Decision::Select } else { *decision };
        let first = n == 0 && !matches!(decision, Decision::NotLongList | Decision::NotSelect);
        Action { label: cx.lang.say(*label), path: format!("{base}/{}{}", page.name(), names_query(cx)), first }
    })
    .collect()
}

/// The name as the office reads it here: initials while it looks without names.
pub(crate) fn name_here(cx: &Cx, dossier: &Dossier) -> String {
    if names_query(cx).is_empty() { shown_name(cx, dossier) } else { application::initials(&dossier.name) }
}

/// What addresses carry while the office looks without names; empty otherwise.
pub(crate) fn names_query(cx: &Cx) -> &'static str {
    if cx.query_value("names").is_some_and(|names| names == "hidden") { "?names=hidden" } else { "" }
}

/// A decision as the history shows it.
pub(crate) struct Event {
    /// What was decided, and by whom.
    pub what: String,
    /// When, for machines.
    pub at: model::Timestamp,
    /// When, in words.
    pub when: String,
    /// By whom.
    pub by: String,
    /// The reason, or empty.
    pub why: String,
    /// Whether it was undone later.
    pub undone: bool,
    /// Who declared to have no interest in the person, in words; empty where nobody did.
    pub declared: String,
}

/// The history in words, newest first.
pub(crate) fn history(cx: &Cx, rows: &[DecisionRow]) -> Vec<Event> {
    let w = Words(cx.lang);
    let said = |row: &DecisionRow| {
        let kind = row.decision.as_str();
        let coded = explain::reason(cx.lang, kind, &row.reason_code);
        let why: Vec<String> = [coded, row.reason.clone()].into_iter().filter(|part| !part.is_empty()).collect();
        Event {
            what: row.decision().map(|decision| explain::decision(cx.lang, decision)).unwrap_or_default(),
            at: row.decided_at,
            when: cx.moment(row.decided_at),
            by: match (row.decided_by_kind.as_str(), row.decided_by_name.as_str()) {
                ("program", _) => w.by_rules(),
                (_, "") => w.by_former(),
                ("link", name) => w.by_link(name),
                (TAKEN_DOWN, name) => w.by_taken_down(name),
                (_, name) => name.to_owned(),
            },
            why: why.join(". "),
            undone: rows.iter().any(|later| later.undoes == Some(row.id)),
            declared: match row.decided_by_kind.as_str() {
                _ if !row.no_interest => String::new(),
                // The officer took down what the director said.
                TAKEN_DOWN => w.declared_no_interest_told(),
                _ => w.declared_no_interest(),
            },
        }
    };
    rows.iter().rev().map(said).collect()
}

/// The history with the letters that the host got after the first one, newest first.
fn with_letters(cx: &Cx, rows: &[DecisionRow], written: Vec<WrittenAgain>) -> Vec<Event> {
    let w = Words(cx.lang);
    let letter = |letter: WrittenAgain| Event {
        what: w.written_again(),
        at: letter.at,
        when: cx.moment(letter.at),
        by: match letter.by {
            None => w.by_program(),
            Some(name) if name.is_empty() => w.by_former(),
            Some(name) => name,
        },
        why: String::new(),
        undone: false,
        declared: String::new(),
    };
    let mut events = history(cx, rows);
    events.extend(written.into_iter().map(letter));
    events.sort_by_key(|event| std::cmp::Reverse(event.at));
    events
}

/// What can be done while the host has not answered.
struct AtHost {
    /// When it was written to, the last time.
    written: String,
    /// Whether that was before today, so that it can be written to again.
    may_write: bool,
}

#[derive(Template)]
#[template(path = "candidate/candidate.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    dossier: Dossier,
    title: String,
    country: String,
    name: String,
    names: &'static str,
    tag: Tag,
    line: RouteLine,
    ball: String,
    actions: Vec<Action>,
    undo: bool,
    /// Why the last decision cannot be undone, and what can be done, where its kind could be.
    no_undo: Option<(String, String)>,
    /// Whether the last decision is one that somebody else in the office can undo.
    undo_elsewhere: bool,
    score: Option<SaidScore>,
    rule_version: String,
    checks: Vec<(SaidCheck, Tag)>,
    profile: Option<Profile>,
    skills: Vec<(String, String)>,
    languages: Vec<String>,
    occupation: Occupation,
    experience: Vec<Experience>,
    consent: bool,
    /// Whether the next step is to show the profile to the host, for which consent is needed.
    may_be_shown: bool,
    shares: Vec<(Share, String)>,
    events: Vec<Event>,
    has_cv: bool,
    available: String,
    /// The day that the person wrote and why it is not that one; empty where it is.
    wrote: String,
    /// Other placements of the person in the days of the request, each in one sentence; only for the programme office.
    overlaps: Vec<String>,
    /// When the person was asked whether the application stands, since the profile was paused.
    asked: Option<String>,
    /// Whether the reader may ask that.
    may_ask: bool,
    /// What can be done while the host has not answered, for a reader who may decide.
    at_host: Option<AtHost>,
    /// The whole profile, for those who may open it.
    whole: Option<String>,
    placement: Option<Placement>,
    /// The office's own mark in words, why, and the buttons that change it.
    mark: String,
    mark_reason: String,
    marks: Marks,
}

/// The application of two case numbers, for a reader of the programme.
pub(crate) async fn open(cx: &Cx, request: &str, case: &str) -> Result<Dossier, Door> {
    let number = application::number_of(case).ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let dossier = store::dossier_numbered(&mut tx, number).await?.filter(|dossier| dossier.request_case() == request);
    let dossier = dossier.filter(|dossier| dossier.state() != State::Draft).ok_or(Door::Gone)?;
    if office_scope(cx, Verb::See).reaches(dossier.office_place()) { Ok(dossier) } else { Err(Door::Gone) }
}

/// The page.
pub async fn get(cx: Cx, Path((request, case)): Path<(String, String)>) -> Answer {
    let dossier = open(&cx, &request, &case).await?;
    command::record_reading(&cx.app.desk, &cx.actor, dossier.expert_id, cx.reader_name(), "profile", &dossier.case()).await?;
    let lang = cx.lang;
    let mut tx = cx.read().await?;
    let profile = store::profile(&mut tx, dossier.expert_id).await?;
    let score = store::scores(&mut tx, dossier.request_id).await?.into_iter().rfind(|score| score.application_id == dossier.id);
    let checks = store::checks(&mut tx, dossier.id).await?;
    let experience = store::experience(&mut tx, dossier.expert_id).await?;
    let consent = store::share_consent(&mut tx, dossier.expert_id, dossier.number).await?;
    let shares = store::shares(&mut tx, dossier.id).await?;
    let decisions = store::decisions(&mut tx, dossier.id).await?;
    let seats = placements_of_seats(&mut tx, dossier.request_id).await?;
    let first = store::first_reserve(&mut tx, dossier.request_id).await?;
    let has_cv = store::cv(&mut tx, dossier.expert_id).await?.is_some();
    let placement = store::placement_of(&mut tx, dossier.id).await?;
    let asked = if dossier.is_paused() { asked_since_pause(&mut tx, &dossier).await? } else { None };
    let again = written_again(&mut tx, &dossier).await?;
    let written = if dossier.state() == State::Shared { last_written(&shares, &again) } else { None };
    let request = store::request(&mut tx, dossier.request_id).await?;
    let demand = store::demand(&mut tx, request, cx.today()).await?;
    let placed = pool::placed(&mut tx, dossier.expert_id).await?;
    let newest = store::newest_mark(&mut tx, dossier.id).await?;
    drop(tx);
    let held = profile.as_ref().map_or(&[][..], |profile| &profile.skills);
    let free = profile.as_ref().map_or(&[][..], |profile| &profile.available);
    let (begins, years) = (begins(&demand.request, free, dossier.available_from), demand.request.years);
    let state = dossier.state();
    // The country office is not told where else in the world somebody is placed.
    let overlaps = profile.as_ref().filter(|_| state.is_open() && reads_experts(&cx)).map_or_else(Vec::new, |profile| {
        let parts = pool::overlaps(&placed, &demand, profile, dossier.available_from, cx.today());
        parts.into_iter().map(|part| part.said(lang, false)).collect()
    });
    let decides = office_scope(&cx, Verb::Decide).reaches(dossier.office_place());
    let is_first = first.is_some_and(|first| first.id == dossier.id);
    let may_undo = office_scope(&cx, Verb::Undo).reaches(dossier.office_place());
    let undoes = may_undo && cx.actor.expert != Some(dossier.expert_id);
    let last = last_in_force(&decisions).filter(|row| row.is_undoable());
    let seat = last.map(|row| allows_undo(&dossier, row, placement.as_ref(), &seats));
    let can_be_undone = matches!(seat, Some(Ok(())));
    let marked = newest.as_ref().filter(|row| row.mark().counted(state) != Mark::Plain);
    let w = Words(lang);
    // What was found of somebody who left was blanked: the answers stay, for the counts.
    let is_gone = profile.is_none();
    let said = |check: &store::CheckRow| {
        let paused = dossier.is_paused() && check.rule == PROFILE;
        let check = explain::check(lang, check);
        let check = match (is_gone, paused) {
            (true, _) => SaidCheck { found: w.found_gone(), ..check },
            // Whoever paused the profile after the check does not meet it now.
            (_, true) => SaidCheck { found: w.found_paused(), holds: false, ..check },
            _ => check,
        };
        (check.clone(), check.tag(lang))
    };
    let mut checks: Vec<(SaidCheck, Tag)> = checks.iter().map(said).collect();
    // What is not met stands first.
    checks.sort_by_key(|(check, _)| check.holds);
    let page = Page {
        w,
        cx: &cx,
        title: dossier.title_in(lang).to_owned(),
        country: explain::country_name(lang, dossier.country.code()),
        name: name_here(&cx, &dossier),
        names: names_query(&cx),
        tag: explain::tag_of(lang, &dossier),
        line: explain::line(lang, &dossier, last_in_force(&decisions).map(DecisionRow::from_state)),
        ball: explain::ball(lang, state, &dossier.host_name),
        actions: actions(&cx, &dossier, decides, seats.len() as i64, is_first),
        undo: undoes && can_be_undone,
        undo_elsewhere: decides && !may_undo && can_be_undone,
        no_undo: seat.filter(|_| undoes).and_then(Result::err).map(|refusal| explain::refusal(lang, &refusal)),
        score: score.as_ref().and_then(|score| pool::explain::score(lang, &score.components, held)).map(|score| score.asking(lang, years)),
        rule_version: score.map(|score| pool::explain::rules_version(lang, &score.rule_version)).unwrap_or_default(),
        checks,
        skills: held
            .iter()
            .map(|skill| (pool::explain::skill_line(lang, &skill.skill, skill.level, skill.years), skill.evidence.clone()))
            .collect(),
        languages: languages(&cx, profile.as_ref()),
        occupation: explain::occupation(lang, &dossier.occupation, &dossier.profession),
        profile,
        experience,
        consent: consent.is_some(),
        may_be_shown: state == State::LongListed,
        shares: shares.into_iter().map(|share| (share.clone(), cx.moment(share.shared_at))).collect(),
        events: with_letters(&cx, &decisions, again),
        has_cv,
        available: begins.map(|day| lang.date(day)).unwrap_or_default(),
        wrote: match (begins, dossier.available_from) {
            (Some(day), Some(wrote)) if day != wrote && demand.request.earliest_start == Some(day) => w.available_asked(wrote),
            (Some(day), Some(wrote)) if day != wrote => w.available_free(wrote),
            _ => String::new(),
        },
        overlaps,
        asked: asked.map(|at| cx.moment(at)),
        at_host: written.filter(|_| decides && cx.actor.expert != Some(dossier.expert_id)).map(|at| AtHost {
            written: cx.moment(at),
            may_write: consent.is_some() && !dossier.is_paused() && cx.app.desk.zone.to_datetime(at).date() < cx.today(),
        }),
        may_ask: decides && cx.actor.expert != Some(dossier.expert_id),
        whole: whole_profile(&cx, &dossier).filter(|_| !is_gone),
        placement,
        marks: Marks::of(&cx, &dossier, newest.as_ref(), "", decides, names_query(&cx)),
        mark: marked.map(|row| mark::said(&cx, row)).unwrap_or_default(),
        mark_reason: marked.map(|row| row.reason.clone()).unwrap_or_default(),
        dossier,
    };
    cx.sheet(w.plain().candidate_title(page.dossier.case())).private().show(&page)
}

/// The page of the person's whole profile, also of a paused one, for those who read profiles and see the name here.
fn whole_profile(cx: &Cx, dossier: &Dossier) -> Option<String> {
    let reads = reads_experts(cx) && names_query(cx).is_empty();
    reads.then(|| cx.to(&format!("/work/experts/{}?case={}", dossier.expert_id, dossier.case())))
}

/// Asks whether the application of somebody who paused the profile still stands.
pub async fn ask_standing(cx: Cx, Path((request, case)): Path<(String, String)>, _posted: Posted) -> Answer {
    let dossier = open(&cx, &request, &case).await?;
    cx.run(&AskWhetherItStands { application: dossier.id }).await?;
    cx.done(&format!("/work/selection/{request}/{case}"), words::DONE_ASKED_STANDING)
}

/// Writes to the host again.
pub async fn write_to_host(cx: Cx, Path((request, case)): Path<(String, String)>, _posted: Posted) -> Answer {
    let dossier = open(&cx, &request, &case).await?;
    cx.run(&WriteToHost { application: dossier.id }).await?;
    cx.done(&format!("/work/selection/{request}/{case}{}", names_query(&cx)), words::DONE_WRITTEN)
}

/// Languages of a profile in words.
pub(crate) fn languages(cx: &Cx, profile: Option<&Profile>) -> Vec<String> {
    let held = profile.map_or(&[][..], |profile| &profile.languages);
    held.iter().map(|held| pool::explain::language_line(cx.lang, &held.language, &held.level)).collect()
}

/// The CV. Opening it is written down.
pub async fn cv(cx: Cx, Path((request, case)): Path<(String, String)>) -> Answer {
    let dossier = open(&cx, &request, &case).await?;
    let reader = cx.reader_name().to_owned();
    send_cv(&cx, &dossier, &reader).await
}

/// Hands out the CV of an application, after writing down who reads it.
pub(crate) async fn send_cv(cx: &Cx, dossier: &Dossier, reader: &str) -> Answer {
    let mut tx = cx.read().await?;
    let cv = store::cv(&mut tx, dossier.expert_id).await?.ok_or(Door::Gone)?;
    drop(tx);
    command::record_reading(&cx.app.desk, &cx.actor, dossier.expert_id, reader, "cv", &dossier.case()).await?;
    let bytes = cx.app.files.get(&cv.digest).await.map_err(|error| Door::Fault(format!("CV {}: {error}", cv.digest)))?;
    // The kind is one of those that the experts' pages take; a browser never has to guess it.
    let kind = match cv.media_type.as_str() {
        "application/pdf" => "application/pdf",
        _ => "application/octet-stream",
    };
    Ok(web::attachment(kind, &cv.name, bytes))
}
