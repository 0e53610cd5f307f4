//! Parts of the page of a round: its rules, its steps, what is known of the plan, one request with its seats.

use std::collections::{BTreeMap, BTreeSet};

use i18n::{Arg, Lang};
use matching::document::Status;
use matching::plan::WhatIf;
use model::access::{Subject, Verb};
use model::application::{State, case_number};
use model::evaluation::{SMALL_GROUP, is_small_group};
use model::round::{Choice, Floor, OTHER, Reach};
use model::{ExpertId, RequestId, request};
use pool::explain::{self, country_name};
use web::{Cx, Tag, Tone};

use super::changes::floor_keeps_out;
use super::{Facts, GapView, Person, RequestView, Ruling, SeatView, rule};
use crate::outcome::{Content, Price, Seat, Stopped};
use crate::store::{Asked, Decision, Minimum, Pair, Request, Round, Run};
use crate::words::{ROOM, Words};

/// What a run does, in order.
const STEPS: [&str; 4] = ["reading", "planning", "checking", "pricing"];

/// The rules of a round, each by its name.
pub fn rules(cx: &Cx, round: &Round, minimums: &[Minimum]) -> Vec<(String, String)> {
    let w = Words(cx.lang);
    let reach = cx.lang.find(&ROOM, &format!("reach-{}", round.reach), &[]).unwrap_or_default();
    let floor = match round.floor() {
        Floor::None => w.floor_none(),
        Floor::Share(share) => w.said_share(share),
        Floor::Number(places) => w.said_number(places),
        Floor::ShareKeepFilled(share) => w.said_share_keep_filled(share),
    };
    let minimum = |row: &Minimum| format!("{} {}", country_name(cx.lang, row.country.code()), row.places);
    let minimums = if minimums.is_empty() { w.no_minimum() } else { cx.lang.list(&minimums.iter().map(minimum).collect::<Vec<_>>()) };
    vec![
        (w.field_reach(), reach),
        (w.field_cap(), cx.lang.number(round.cap)),
        (w.said_minimums(), minimums),
        (w.field_floor(), floor),
        (w.said_keep(), w.keep_points(round.keep_points)),
    ]
}

/// The steps of a run, each done, now or next.
pub fn steps(cx: &Cx, run: &Run) -> Vec<(String, &'static str)> {
    let now = STEPS.iter().position(|step| *step == run.step);
    let said = |(n, step): (usize, &&str)| {
        let name = cx.lang.find(&ROOM, &format!("step-{step}"), &[]).unwrap_or_default();
        let place = match now {
            Some(now) if n < now => "done",
            Some(now) if n == now => "now",
            _ => "next",
        };
        (name, place)
    };
    STEPS.iter().enumerate().map(said).collect()
}

/// Hundredths of a point, in points.
pub fn points(cx: &Cx, hundredths: i64) -> String {
    cx.lang.number((hundredths + 50).div_euclid(100))
}

/// How far two values are apart, as the page shows them.
pub fn difference(cx: &Cx, one: i64, other: i64) -> String {
    let whole = |hundredths: i64| (hundredths + 50).div_euclid(100);
    cx.lang.number((whole(one) - whole(other)).abs())
}

/// What is known of a plan.
pub struct Result {
    /// In one line.
    pub line: String,
    /// How good it is at least, or that it is the best.
    pub proof: String,
    /// What the second program checked.
    pub checked: String,
    /// Whether that found something wrong.
    pub faulty: bool,
    /// Whether there is a plan.
    pub is_plan: bool,
    /// The share of the best that is reached at least, when it is not proven best.
    pub provable: bool,
    /// What the proof does.
    pub proving: String,
}

impl Result {
    /// That of a run that is done, without the seats that were stopped since.
    pub fn of(cx: &Cx, round: &Round, run: &Run, stopped: Stopped) -> Option<Result> {
        let w = Words(cx.lang);
        let is_plan = run.objective.is_some();
        let content = Content::of(run);
        // The points for keeping are how the planner weighs a move, not what people are worth.
        let value = points(cx, run.objective.unwrap_or_default() - content.bonus - stopped.value);
        let most = content.most - stopped.most;
        let line = if most > 0 { w.value_line(points(cx, most), value) } else { w.value_alone(value) };
        let line = if stopped.most > 0 { format!("{line} {}", w.value_stopped()) } else { line };
        let line = if content.bonus > 0 { format!("{line} {}", w.value_bonus(points(cx, content.bonus))) } else { line };
        let (line, proof) = match run.status.as_str() {
            "optimal" if content.decided => (line, w.plan_optimal_decided()),
            "optimal" => (line, w.plan_optimal()),
            "feasible" => (line, w.plan_reaches(reached(cx.lang, run.gap_ppm.unwrap_or(1_000_000)))),
            "infeasible" => (w.plan_infeasible(), in_the_way(cx, round.reach(), &content)),
            "unknown" => (w.plan_unknown(), w.plan_unknown_do()),
            _ => return None,
        };
        let checked = match run.checked.as_str() {
            "everything" if run.status == "infeasible" => w.checked_no_plan(),
            "everything" | "root-bound" if !is_plan => String::new(),
            "everything" => w.checked_everything(),
            "root-bound" => w.checked_root_bound(),
            _ => w.checked_faulty(),
        };
        let proving = cx.lang.find(&ROOM, &format!("proof-{}", run.proof), &[]).unwrap_or_default();
        let provable = run.status == "feasible";
        Some(Result { line, proof, checked, faulty: run.checked == "faulty", is_plan, provable, proving })
    }
}

/// Which rule stands in the way of a plan: each was tried away by itself.
fn in_the_way(cx: &Cx, reach: Reach, content: &Content) -> String {
    let w = Words(cx.lang);
    let without = |price: &&Price| price.objective.is_some();
    let rules: Vec<String> = content.prices.iter().filter(without).map(|price| rule(cx, &price.change)).collect();
    if !rules.is_empty() {
        return w.infeasible_rule(rules.len(), cx.lang.list(&rules));
    }
    match content.prices.iter().all(|price| price.status == Status::Infeasible) {
        true => {
            let said = w.infeasible_together(content.prices.len());
            let wider = reach == Reach::Applicants && !content.prices.is_empty();
            if wider { format!("{said} {}", w.infeasible_wider()) } else { said }
        }
        false => w.infeasible_unknown(),
    }
}

/// Where there is no plan: the most that can be reached for each rule by itself.
pub fn possible(cx: &Cx, run: &Run, floor: Floor, minimums: &[Minimum]) -> Vec<String> {
    let asked = |code: &str| minimums.iter().find(|row| row.country.code() == code).map_or(0, |row| row.places);
    let said = |(code, most): &(String, i64)| Words(cx.lang).possible_country(asked(code), country_name(cx.lang, code), *most);
    let content = Content::of(run);
    let women = possible_women(cx, floor, &content);
    content.most_filled.iter().map(said).chain(women).collect()
}

/// The highest number or share for the women's seats that can be met. Beside names a small number tells who is a woman: it is
/// only told that it is small.
fn possible_women(cx: &Cx, floor: Floor, content: &Content) -> Option<String> {
    let w = Words(cx.lang);
    let (most, few) = (content.most_women?, is_small_group(content.women_seats?));
    match floor {
        Floor::None => None,
        Floor::Number(asked) if few => Some(w.possible_women_few(asked, SMALL_GROUP)),
        Floor::Number(asked) => Some(w.possible_women(asked, most)),
        Floor::Share(asked) | Floor::ShareKeepFilled(asked) if few => Some(w.possible_women_share_few(asked, SMALL_GROUP)),
        Floor::Share(asked) | Floor::ShareKeepFilled(asked) => Some(w.possible_women_share(asked, most)),
    }
}

/// The share of the best that is reached at least, in per cent with one decimal, rounded down.
fn reached(lang: Lang, gap_ppm: i64) -> Arg {
    Arg::from(lang.tenths((1_000_000 - gap_ppm).clamp(0, 999_999) / 1_000))
}

fn points_of(cx: &Cx, pair: &Pair) -> String {
    explain::in_hundred(cx.lang, pair.score, pair.score_of)
}

/// One request with its seats, today's choice and what alone keeps others out. `placed` is where everybody is: in a seat as
/// things stand, or selected before.
pub fn request(
    cx: &Cx,
    facts: &Facts,
    round: &Round,
    request: &Request,
    placed: &BTreeMap<ExpertId, Vec<RequestId>>,
    cases: &BTreeMap<RequestId, String>,
) -> RequestView {
    let w = Words(cx.lang);
    let seats = facts.seats(request.id);
    let here: Vec<&Pair> = facts.pairs.iter().filter(|pair| pair.request_id == request.id).collect();
    let seated: BTreeSet<ExpertId> = seats.iter().filter_map(Seat::person).collect();
    let selected: BTreeSet<ExpertId> = facts.selected().into_iter().filter(|pair| pair.1 == request.id).map(|pair| pair.0).collect();
    let has_seat = |expert: &ExpertId| seated.contains(expert) || selected.contains(expert);
    let is_other = |pair: &&Pair| pair.kind != "confirmed" && !has_seat(&pair.expert_id) && facts.active.contains(&pair.expert_id);
    let others: Vec<&Pair> = here.iter().copied().filter(is_other).collect();
    let is_busy = |pair: &Pair| placed.contains_key(&pair.expert_id);
    // Who is in no other seat steps in first.
    let mut reserves = others.clone();
    reserves.sort_by_key(|pair| (is_busy(pair), pair.rank));
    // Rules without which the plan fills more seats here.
    let ruling = facts.content.prices.iter().filter(|price| facts.has_plan && price.more.contains(&request.id));
    let ruling: Vec<String> = ruling.map(|price| rule(cx, &price.change)).collect();
    let kept_out = |pair: &Pair| !is_busy(pair) && floor_keeps_out(round, facts, pair.expert_id, request.id);
    let confirmed = selected.iter().filter(|expert| !seated.contains(expert)).map(|expert| facts.name(cx, *expert)).collect();
    let no_more = here.iter().filter(|pair| pair.kind == "confirmed" && !selected.contains(&pair.expert_id));
    let confirmed_then = no_more.map(|pair| facts.name(cx, pair.expert_id)).collect();
    let mut views: Vec<SeatView> = Vec::new();
    for seat in seats {
        // For a seat that somebody was selected for, nobody of the plan steps in.
        if seat.taken_by.is_some() {
            views.push(seat_view(cx, facts, round.number, request, seat));
            continue;
        }
        // Only beside a seat that the plan leaves open is it told whom a rule keeps out, and then nobody is named.
        let left_open = facts.has_plan && seat.person().is_none() && seat.decision.is_none();
        let free: Vec<&Pair> = reserves.iter().copied().filter(|pair| !is_busy(pair)).collect();
        let rules = match left_open {
            true if !ruling.is_empty() => ruling.clone(),
            true if !free.is_empty() && free.iter().all(|pair| kept_out(pair)) => vec![rule(cx, &WhatIf::WithoutGroupFloor)],
            _ => Vec::new(),
        };
        let first = reserves.iter().position(|pair| !left_open || !kept_out(pair));
        let next = first.filter(|_| rules.is_empty()).map(|at| reserves.remove(at));
        let reserve = match next {
            Some(pair) => {
                let (name, points) = (facts.name(cx, pair.expert_id), points_of(cx, pair));
                let there = elsewhere(cx, pair.expert_id, request.id, placed, cases);
                if there.is_empty() { w.reserve_line(name, points) } else { w.reserve_busy(there, name, points) }
            }
            None if !rules.is_empty() => w.reserve_rule(rules.len(), cx.lang.list(&rules)),
            None if others.is_empty() => w.reserve_none(),
            None => w.reserve_named(),
        };
        let by_rule = left_open && !ruling.is_empty();
        let next = next.map(|pair| pair.expert_id);
        let there = seat.person().filter(|expert| placed.get(expert).is_some_and(|seats| seats.len() as i64 > round.cap));
        let over = there.map(|expert| elsewhere(cx, expert, request.id, placed, cases)).filter(|cases| !cases.is_empty());
        let mut view = seat_view(cx, facts, round.number, request, seat);
        // Somebody who would have too many seats is not accepted with one press: the page of the decision warns first.
        view.can_accept &= over.is_none();
        view.flags.extend(over.map(|cases| w.seat_over(cases)));
        views.push(SeatView { by_rule, reserve, next, ..view });
    }
    let open = views.iter().filter(|seat| seat.person.is_none()).count();
    let busy = others.iter().filter(|pair| is_busy(pair)).count();
    let said = facts.content.gaps.iter().find(|gap| gap.request == request.id);
    let reasons = said.map_or(&[][..], |gap| &gap.reasons);
    let aside = facts.content.aside.iter().filter(|(_, there)| *there == request.id).map(|(expert, _)| facts.name(cx, *expert));
    let eligible = match said.and_then(|gap| gap.in_pool) {
        _ if views.iter().any(|seat| seat.by_rule) => w.gap_rule(ruling.len(), cx.lang.list(&ruling)),
        Some(people) => w.gap_nobody_applied(people),
        None if !facts.has_plan => w.gap_eligible_no_plan(others.len()),
        None if others.is_empty() => w.gap_nobody(),
        None => {
            let parts = [(busy > 0).then(|| w.gap_busy(busy)), (others.len() > busy).then(|| w.gap_free(others.len() - busy))];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
    };
    let gap = (open > 0).then(|| GapView {
        open,
        eligible,
        alone: reasons.iter().take(6).map(|(_, n)| n).sum(),
        reasons: reasons.iter().take(6).map(|(reason, n)| (explain::gate(cx.lang, reason), *n)).collect(),
    });
    RequestView {
        title: request.title_in(cx.lang).to_owned(),
        country: country_name(cx.lang, request.country.code()),
        priority: request.priority_in(cx.lang).to_owned(),
        confirmed,
        confirmed_then,
        aside: aside.collect(),
        weight: match facts.content.weight(request.id).filter(|then| *then != request.weight) {
            Some(then) => w.weight_then(then, request.weight),
            None => w.weight(request.weight),
        },
        stands: stands(cx, request),
        today: today(cx, facts, request, placed, cases),
        seats: views,
        gap,
        request: request.clone(),
    }
}

fn elsewhere(
    cx: &Cx,
    expert: ExpertId,
    request: RequestId,
    placed: &BTreeMap<ExpertId, Vec<RequestId>>,
    cases: &BTreeMap<RequestId, String>,
) -> String {
    let there = placed.get(&expert).into_iter().flatten().filter(|other| **other != request);
    let names: Vec<String> = there.filter_map(|other| cases.get(other).cloned()).collect();
    if names.is_empty() { String::new() } else { cx.lang.list(&names) }
}

fn seat_view(cx: &Cx, facts: &Facts, round: i64, request: &Request, seat: Seat) -> SeatView {
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

/// Why nobody can be asked to apply for a request, or no seat of it can be decided on any more; empty while both can be done.
fn stands(cx: &Cx, request: &Request) -> String {
    let w = Words(cx.lang);
    match request.state() {
        _ if request.takes_applications(cx.today()) => String::new(),
        Some(request::State::Published) if !request.country_is_open() => w.stands_country(),
        Some(request::State::Published) => w.stands_late(),
        Some(request::State::Selection) => w.stands_selection(),
        Some(state) if state.is_public() => w.stands_filled(),
        _ => w.stands_off(),
    }
}

/// By whom something was done; the office, where that person has left.
pub(crate) fn by_name(cx: &Cx, name: &str) -> String {
    if name.is_empty() { Words(cx.lang).ball_office() } else { name.to_owned() }
}

/// Whether the visitor may read experts' profiles.
pub(crate) fn reads_profiles(cx: &Cx) -> bool {
    model::expert::is_office(&cx.scope(Verb::See, Subject::Expert))
}

/// The address of a profile, after the language.
pub(crate) fn profile(expert: ExpertId) -> String {
    format!("/work/experts/{expert}")
}

/// What was chosen, in words; where nobody was proposed, nobody was chosen instead of a proposal.
fn chosen(cx: &Cx, decision: &Decision) -> String {
    if decision.choice() == Choice::Other && decision.proposed_id.is_none() {
        return Words(cx.lang).chosen_somebody();
    }
    cx.lang.find(&ROOM, &format!("chosen-{}", decision.choice), &[]).unwrap_or_default()
}

/// A decision in words; `taken_over` says from where one comes that was taken over.
pub(crate) fn ruling(cx: &Cx, decision: &Decision, taken_over: &str) -> Ruling {
    let tone = match decision.choice() {
        Choice::Accept => Tone::Ok,
        Choice::Other => Tone::Go,
        Choice::Open => Tone::Off,
    };
    // "Another reason" says nothing: the words do.
    let coded = Some(&decision.reason_code).filter(|code| *code != OTHER || decision.reason.is_empty());
    let coded = coded.and_then(|code| cx.lang.find(&ROOM, &format!("reason-{code}"), &[]));
    Ruling {
        tag: Tag::new(chosen(cx, decision), tone),
        why: coded.unwrap_or_default(),
        words: decision.reason.clone(),
        by: decision.decided_by_name.clone(),
        when: cx.moment(decision.decided_at),
        carried: if decision.carried { taken_over.to_owned() } else { String::new() },
    }
}

/// How far somebody must be to count as today's choice, the furthest first.
const TODAY: [State; 5] = [State::Selected, State::Accepted, State::Shared, State::LongListed, State::Reserve];

/// Who is furthest on the way to the request's seats today, without the plan.
fn today(
    cx: &Cx,
    facts: &Facts,
    request: &Request,
    placed: &BTreeMap<ExpertId, Vec<RequestId>>,
    cases: &BTreeMap<RequestId, String>,
) -> Vec<String> {
    let w = Words(cx.lang);
    let stage = |name: &str| TODAY.iter().position(|state| state.name() == name);
    let here = facts.applicants.iter().filter(|row| row.request_id == request.id);
    let mut list: Vec<_> = here.filter_map(|row| Some((stage(&row.state)?, row))).collect();
    list.sort_by_key(|(stage, row)| (*stage, row.number));
    let said = |(_, row): &(usize, &crate::store::RoundApplicant)| {
        let how = cx.lang.find(&ROOM, &format!("today-{}", row.state), &[]).unwrap_or_default();
        let name = facts.name(cx, row.expert_id);
        let there = elsewhere(cx, row.expert_id, request.id, placed, cases);
        let here = placed.get(&row.expert_id).is_some_and(|seats| seats.contains(&request.id));
        match facts.has_plan && !here && row.state != State::Selected.name() {
            false => w.today_line(how, name),
            true if there.is_empty() => w.today_line_no_seat(how, name),
            true => w.today_line_elsewhere(there, how, name),
        }
    };
    // Everybody who is with the host or further, and of the others as many as there are seats.
    let with_host = stage(State::Shared.name()).unwrap_or_default();
    let seats = request.seats.max(1) as usize;
    list.iter().enumerate().filter(|(at, (stage, _))| *at < seats || *stage <= with_host).map(|(_, one)| said(one)).collect()
}
