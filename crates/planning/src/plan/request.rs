//! One request on the page of a round: its seats, who steps in, today's choice, and what alone keeps others out.

use std::collections::{BTreeMap, BTreeSet};

use matching::plan::WhatIf;
use model::application::State;
use model::{ExpertId, RequestId, request};
use pool::explain::{self, country_name};
use web::Cx;

use super::Facts;
use super::changes::floor_keeps_out;
use super::rules::rule;
use super::seat::{SeatView, points_of, seat_view};
use crate::outcome::Seat;
use crate::store::{Pair, Request, Round};
use crate::words::{ROOM, Words};

/// A request with its seats, as the page shows it.
pub struct RequestView {
    pub request: Request,
    pub title: String,
    pub country: String,
    pub priority: String,
    pub weight: String,
    /// Why nothing more can be done here; empty while something can.
    pub stands: String,
    /// Who is selected and stands in none of the seats below.
    pub confirmed: Vec<String>,
    /// Who was selected when the plan was made and is not today.
    pub confirmed_then: Vec<String>,
    /// Who applied and is set aside on the long list.
    pub aside: Vec<String>,
    pub today: Vec<String>,
    pub seats: Vec<SeatView>,
    pub gap: Option<GapView>,
}

impl RequestView {
    /// How many of its seats have a proposal that waits for a decision.
    pub fn waiting(&self) -> usize {
        self.seats.iter().filter(|seat| seat.waits).count()
    }
}

/// Seats for which nobody stands in the plan as things are, the decisions of the office among them.
pub struct GapView {
    pub open: usize,
    /// Which rule keeps them open, or how many more could be placed there, in words.
    pub eligible: String,
    /// How many lack only one thing.
    pub alone: usize,
    pub reasons: Vec<(String, usize)>,
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
