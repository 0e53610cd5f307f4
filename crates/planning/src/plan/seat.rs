//! One seat on the page of a round: who has it and with which points, what was decided about it, and how it goes on.

use std::collections::BTreeMap;

use model::access::{Subject, Verb};
use model::application::case_number;
use model::{ExpertId, request};
use pool::explain::{self, SaidScore};
use web::{Cx, Tag, Tone};

use super::Facts;
use super::ruling::{Ruling, by_name, ruling};
use crate::outcome::Seat;
use crate::store::{Asked, Decision, Pair, Request};
use crate::words::Words;

/// A seat as the page shows it; who steps in is added by the request.
pub struct SeatView {
    pub number: i64,
    pub person: Option<Person>,
    pub points: String,
    pub score: Option<SaidScore>,
    /// Who was proposed, where the office decided differently; empty otherwise.
    pub instead: String,
    /// Who steps in, or why nobody does.
    pub reserve: String,
    /// Who that is.
    pub next: Option<ExpertId>,
    /// Nobody is proposed because a rule of the round keeps the seat open: then who else fits is not named beside it.
    pub by_rule: bool,
    pub ruling: Option<Ruling>,
    /// Whether a proposal waits for a decision.
    pub waits: bool,
    /// Whether one press accepts what is proposed.
    pub can_accept: bool,
    /// That somebody was selected for it since the plan was made.
    pub taken: Option<Tag>,
    /// What the office had decided, where somebody else was selected: that does not go on. Empty otherwise.
    pub overridden: String,
    /// Whether it can be decided on: not once the request is filled or stopped, or somebody was selected for the seat.
    pub is_open: bool,
    /// What is wrong with who has it: lost, or in too many seats.
    pub flags: Vec<String>,
    /// How it goes on with the person who was chosen: an address and its name.
    pub way: Option<(String, String)>,
    /// That this person was asked to apply, here or elsewhere, when and by whom; empty otherwise.
    pub asked: String,
    pub path: String,
}

/// Somebody on the page.
pub struct Person {
    pub id: ExpertId,
    pub name: String,
    /// The address of the profile after the language; empty for who may not read it.
    pub path: String,
    pub line: String,
    /// What else this person has: placements, and seats in other rounds; a sentence each.
    pub elsewhere: Vec<String>,
}

/// A seat without who steps in.
pub fn seat_view(cx: &Cx, facts: &Facts, round: i64, request: &Request, seat: Seat) -> SeatView {
    let said = |pair: &Pair| {
        let answer = serde_json::from_str(&pair.assessment).ok()?;
        Some(explain::say(cx.lang, &answer, &facts.passages).asking(cx.lang, request.years))
    };
    // While nothing is decided, or the proposal is accepted, the proposal is shown; otherwise who was chosen instead.
    let shown = seat.person().and_then(|expert| facts.pairs.iter().find(|pair| pair.request_id == request.id && pair.expert_id == expert));
    let person = |expert: ExpertId| {
        let known = facts.names.get(&expert);
        let parts = known.map(|name| [name.profession.clone(), name.residence_city.clone()]).unwrap_or_default();
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let path = if known.is_some() && facts.reads_profiles { profile(expert) } else { String::new() };
        Person { id: expert, name: facts.name(cx, expert), path, line, elsewhere: engagements(cx, facts, expert) }
    };
    let chosen_one = seat.decision.as_ref().and_then(|decision| decision.expert_id);
    let is_open = request.is_open() && seat.taken_by.is_none();
    let is_lost = seat.taken_by.is_none() && seat.person().is_some_and(|expert| !facts.active.contains(&expert));
    let waits = seat.decision.is_none() && seat.proposed.is_some() && !is_lost && is_open;
    let is_overridden = seat.person() != seat.planned();
    let instead = seat.proposed.as_ref().filter(|pair| Some(pair.expert_id) != seat.person());
    SeatView {
        instead: instead.map(|pair| Words(cx.lang).instead_of(facts.name(cx, pair.expert_id), points_of(cx, pair))).unwrap_or_default(),
        number: seat.number,
        points: shown.map(|pair| points_of(cx, pair)).unwrap_or_default(),
        score: shown.and_then(said),
        can_accept: waits,
        is_open,
        taken: seat.taken_by.map(|_| Tag::new(Words(cx.lang).seat_taken(), Tone::Ok)),
        overridden: seat.decision.as_ref().filter(|_| is_overridden).map(|decision| overridden(cx, facts, decision)).unwrap_or_default(),
        waits,
        flags: is_lost.then(|| Words(cx.lang).seat_lost()).into_iter().collect(),
        way: chosen_one.filter(|_| is_open).and_then(|expert| way(cx, facts, request, expert)),
        asked: seat.person().map(|expert| was_asked(cx, facts, request, expert)).unwrap_or_default(),
        path: format!("/work/rounds/{round}/{}/{}", request.case(), seat.number),
        ruling: seat.decision.as_ref().filter(|_| !is_overridden).map(|decision| ruling(cx, decision, &facts.taken_over)),
        person: seat.person().map(person),
        reserve: String::new(),
        next: None,
        by_rule: false,
    }
}

/// Points of a hundred, as the page shows them.
pub fn points_of(cx: &Cx, pair: &Pair) -> String {
    explain::in_hundred(cx.lang, pair.score, pair.score_of)
}

/// That a decision does not go on, because somebody else was selected for the seat.
fn overridden(cx: &Cx, facts: &Facts, decision: &Decision) -> String {
    let w = Words(cx.lang);
    let (by, when) = (by_name(cx, &decision.decided_by_name), cx.moment(decision.decided_at));
    match decision.expert_id {
        Some(expert) => w.overridden(by, facts.name(cx, expert), when),
        None => w.overridden_open(by, when),
    }
}

/// What somebody has beside this plan: placements, and seats in other rounds.
fn engagements(cx: &Cx, facts: &Facts, expert: ExpertId) -> Vec<String> {
    let w = Words(cx.lang);
    let mut said = Vec::new();
    if let Some((has, had)) = facts.placed.get(&expert) {
        if !has.is_empty() {
            said.push(w.has_placement(cx.lang.list(has)));
        }
        if !had.is_empty() {
            said.push(w.had_placement(cx.lang.list(had)));
        }
    }
    let mut rounds: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for row in facts.other_seats.iter().filter(|row| row.expert_id == expert) {
        rounds.entry(row.round).or_default().push(request::case_number(row.request));
    }
    said.extend(rounds.into_iter().map(|(round, cases)| w.has_other_seat(cx.lang.list(&cases), round)));
    said
}

/// How it goes on with somebody whom the office chose: the application, or a letter that asks for one, as long as it can go.
fn way(cx: &Cx, facts: &Facts, request: &Request, expert: ExpertId) -> Option<(String, String)> {
    let w = Words(cx.lang);
    if let Some(case) = facts.application(expert, request.id).map(|row| case_number(row.number)) {
        return Some((format!("/work/selection/{}/{case}", request.case()), w.way_application(case)));
    }
    let can_be_asked = request.takes_applications(cx.today()) && facts.active.contains(&expert);
    let was_asked = facts.asked.iter().any(|row| row.expert_id == expert && row.request_id == request.id);
    (can_be_asked && !was_asked).then(|| (format!("/work/selection/{}/invite?expert={expert}", request.case()), w.way_invite()))
}

/// When and by whom somebody was asked by letter to apply: for this request, and for others.
fn was_asked(cx: &Cx, facts: &Facts, request: &Request, expert: ExpertId) -> String {
    let w = Words(cx.lang);
    let said = |row: &Asked| {
        let by = by_name(cx, &row.asked_by_name);
        let when = cx.moment(row.asked_at);
        match row.request_id == request.id {
            false => Some(w.was_asked_elsewhere(by, model::request::case_number(row.request), when)),
            true => facts.application(expert, request.id).is_none().then(|| w.was_asked(by, when)),
        }
    };
    let letters = facts.asked.iter().filter(|row| row.expert_id == expert);
    letters.filter_map(said).collect::<Vec<_>>().join(" ")
}

/// Whether the visitor may read experts' profiles.
pub(crate) fn reads_profiles(cx: &Cx) -> bool {
    model::expert::is_office(&cx.scope(Verb::See, Subject::Expert))
}

/// The address of a profile, after the language.
pub(crate) fn profile(expert: ExpertId) -> String {
    format!("/work/experts/{expert}")
}
