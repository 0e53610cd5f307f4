//! What a run came to, beside the plan's document: kept with the run, shown on its page.

use std::collections::{BTreeMap, BTreeSet};

use matching::document::Status;
use matching::fit::Reason;
use matching::plan::{Effect, WhatIf};
use matching::verify::Checked;
use model::application::State;
use model::round::Floor;
use model::{ExpertId, RequestId};
use serde::{Deserialize, Serialize};

use crate::store::{Decision, Minimum, Pair, Request, RoundApplicant, Run};

/// What the page shows beside the plan.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Content {
    /// The experts, by their place in the file.
    pub people: Vec<ExpertId>,
    /// The requests, by their place in the file, each with the seats that were open.
    pub requests: Vec<(RequestId, i64)>,
    /// How heavily each of them counts, in the same order.
    #[serde(default)]
    pub weights: Vec<i64>,
    /// How many had applied for each of them, in the same order.
    #[serde(default)]
    pub applications: Vec<usize>,
    /// What the plan would be worth if every seat had somebody who fits fully, in hundredths of a point.
    #[serde(default)]
    pub most: i64,
    /// Points for keeping what was accepted, in hundredths, that the planner counted in the value of the plan.
    #[serde(default)]
    pub bonus: i64,
    /// Whether decisions on the plan before went into it.
    #[serde(default)]
    pub decided: bool,
    /// Who applied and was set aside on the long list, and so is not proposed.
    #[serde(default)]
    pub aside: Vec<(ExpertId, RequestId)>,
    /// Where there is no plan: for each country with a minimum, the most seats that can be filled there by itself.
    #[serde(default)]
    pub most_filled: Vec<(String, i64)>,
    /// Where there is no plan: the highest number or share for the women's seats that can be met by itself.
    #[serde(default)]
    pub most_women: Option<i64>,
    /// How many seats that is.
    #[serde(default)]
    pub women_seats: Option<i64>,
    /// What each rule costs.
    pub prices: Vec<Price>,
    /// Requests with seats that the plan leaves open.
    pub gaps: Vec<Gap>,
    /// Who is placed otherwise than in the run before.
    pub moves: Vec<Move>,
    /// Whom the office had chosen in the run before, and who is not in this plan there.
    #[serde(default)]
    pub fallen: Vec<Fallen>,
}

/// The round without one of its rules.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Price {
    /// The rule that is left out.
    pub change: WhatIf,
    /// What is known of the plan without it.
    pub status: Status,
    /// What the plan without it is worth, without the points for keeping.
    pub objective: Option<i64>,
    /// Seats that it fills.
    pub filled: usize,
    /// Requests of which it fills more seats than the plan does.
    #[serde(default)]
    pub more: Vec<RequestId>,
    /// Who has a seat in the plan without it, where that plan is worth more; empty where the rule costs nothing.
    #[serde(default)]
    pub pairs: Vec<(ExpertId, RequestId)>,
}

/// Seats that the plan leaves open.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Gap {
    /// The request.
    pub request: RequestId,
    /// How many seats.
    pub open: i64,
    /// How many people could be placed there.
    pub eligible: usize,
    /// What alone keeps others out, and how many.
    pub reasons: Vec<(Reason, usize)>,
    /// Where only those who applied can be proposed and nobody did: how many of the pool meet all rules.
    #[serde(default)]
    pub in_pool: Option<usize>,
}

/// Somebody who is placed otherwise than in the run before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Move {
    /// Who.
    pub expert: ExpertId,
    /// Where before.
    pub from: Vec<RequestId>,
    /// Where now.
    pub to: Vec<RequestId>,
    /// Which of these were the office's own choice instead of a proposal.
    #[serde(default)]
    pub chosen: Vec<RequestId>,
}

/// A decision of the run before that does not hold any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fallen {
    /// Who was chosen.
    pub expert: ExpertId,
    /// Where.
    pub request: RequestId,
    /// Why not any more.
    #[serde(default)]
    pub why: Why,
}

/// Why a decision of the run before does not hold any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The plan as a whole is worth more so, also with the points for keeping.
    #[default]
    Better,
    /// The person is not available any more, or does not meet the rules of the request.
    Gone,
    /// The person was set aside on the long list.
    SetAside,
    /// The request was filled meanwhile.
    Filled,
    /// The request was stopped meanwhile.
    Stopped,
    /// Another decision takes the person or the seat.
    Collides,
    /// With it no plan meets all rules of the round.
    Rules,
}

impl Why {
    /// Every reason.
    pub const ALL: &'static [Why] = &[Why::Better, Why::Gone, Why::SetAside, Why::Filled, Why::Stopped, Why::Collides, Why::Rules];

    /// Its name among the words.
    pub const fn name(self) -> &'static str {
        match self {
            Why::Better => "better",
            Why::Gone => "gone",
            Why::SetAside => "set-aside",
            Why::Filled => "filled",
            Why::Stopped => "stopped",
            Why::Collides => "collides",
            Why::Rules => "rules",
        }
    }
}

impl Content {
    /// That of a run; empty while there is none.
    pub fn of(run: &Run) -> Content {
        serde_json::from_str(&run.content).unwrap_or_default()
    }

    /// Seats of a request that were open when the run began.
    pub fn seats(&self, request: RequestId) -> i64 {
        self.requests.iter().find(|(id, _)| *id == request).map_or(0, |(_, seats)| *seats)
    }

    /// How heavily a request counted.
    pub fn weight(&self, request: RequestId) -> Option<i64> {
        let at = self.requests.iter().position(|(id, _)| *id == request)?;
        self.weights.get(at).copied()
    }

    /// How many had applied for a request.
    pub fn applied(&self, request: RequestId) -> Option<usize> {
        let at = self.requests.iter().position(|(id, _)| *id == request)?;
        self.applications.get(at).copied()
    }

    /// Rules without which somebody would have a seat at a request.
    pub fn ruled_out(&self, expert: ExpertId, request: RequestId) -> impl Iterator<Item = &Price> {
        self.prices.iter().filter(move |price| price.pairs.contains(&(expert, request)))
    }

    /// Whether it is known that no rule of the round costs anything.
    pub fn rules_are_free(&self) -> bool {
        self.prices.iter().all(|price| price.objective.is_some() && price.pairs.is_empty())
    }

    /// What somebody adds to the plan's value at a request, in hundredths of a point: as in the file of the run.
    fn value(&self, pair: &Pair) -> i64 {
        let weight = self.weight(pair.request_id).unwrap_or_default();
        if pair.score_of > 0 { pair.score * 1_000_000 / pair.score_of / 100 * weight } else { 0 }
    }
}

/// What those who have the seats are worth together, in hundredths of a point. Who has more seats than the round allows counts
/// for those that the person was selected for, and of the others only for as many as are left, the best of them.
pub fn worth(
    content: &Content,
    pairs: &[Pair],
    seated: &BTreeSet<(ExpertId, RequestId)>,
    selected: &BTreeSet<(ExpertId, RequestId)>,
    cap: i64,
) -> i64 {
    let mut people: BTreeMap<ExpertId, (i64, Vec<i64>)> = BTreeMap::new();
    let mut total = 0;
    for pair in pairs.iter().filter(|pair| seated.contains(&(pair.expert_id, pair.request_id))) {
        let (fixed, values) = people.entry(pair.expert_id).or_default();
        if selected.contains(&(pair.expert_id, pair.request_id)) {
            *fixed += 1;
            total += content.value(pair);
        } else {
            values.push(content.value(pair));
        }
    }
    for (fixed, mut values) in people.into_values() {
        values.sort_unstable_by_key(|value| std::cmp::Reverse(*value));
        total += values.into_iter().take((cap - fixed).max(0) as usize).sum::<i64>();
    }
    total
}

/// The price of each rule from the planner's answers; the first of them is the round as it is. `bonus` says how many points
/// for keeping are in the value of some pairs.
pub fn prices(
    effects: Vec<Effect>,
    plan: &[(u32, u32)],
    people: &[ExpertId],
    requests: &[(RequestId, i64)],
    bonus: impl Fn(&[(u32, u32)]) -> i64,
) -> Vec<Price> {
    let as_it_is = effects.iter().find(|effect| effect.change.is_none()).and_then(|effect| effect.objective);
    let named = |(expert, at): &(u32, u32)| Some((*people.get(*expert as usize)?, requests.get(*at as usize)?.0));
    let filled = |pairs: &[(u32, u32)], at: u32| pairs.iter().filter(|(_, there)| *there == at).count();
    let price = |effect: Effect| {
        let fuller = (0u32..).zip(requests).filter(|(at, _)| filled(&effect.pairs, *at) > filled(plan, *at));
        let more: Vec<RequestId> = fuller.map(|(_, (request, _))| *request).collect();
        let objective = effect.objective.map(|value| value - bonus(&effect.pairs));
        let costs = as_it_is.is_some_and(|with| effect.objective.is_some_and(|without| without > with));
        let pairs = if costs { effect.pairs.iter().filter_map(named).collect() } else { Vec::new() };
        Some(Price { status: effect.status, objective, filled: effect.pairs.len(), more, pairs, change: effect.change? })
    };
    effects.into_iter().filter_map(price).collect()
}

/// The name of what was checked, and what was found wrong.
pub fn checked(outcome: Result<Checked, Vec<String>>) -> (&'static str, String) {
    match outcome {
        Ok(Checked::Everything) => ("everything", String::new()),
        Ok(Checked::RootBoundOnly) => ("root-bound", String::new()),
        Err(faults) => ("faulty", faults.join("\n")),
    }
}

/// The name of a status in tables.
pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::Optimal => "optimal",
        Status::Feasible => "feasible",
        Status::Infeasible => "infeasible",
        Status::Unknown => "unknown",
    }
}

/// One seat: who is proposed, and what was decided.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Its number, from 1.
    pub number: i64,
    /// Who is proposed.
    pub proposed: Option<Pair>,
    /// The newest decision.
    pub decision: Option<Decision>,
    /// Who was selected for it since the plan was made.
    pub taken_by: Option<ExpertId>,
}

impl Seat {
    /// Who has the seat as things stand: who was selected for it, or who stands there in the plan.
    pub fn person(&self) -> Option<ExpertId> {
        self.taken_by.or_else(|| self.planned())
    }

    /// Who stands there in the plan: whom the office decided on, or who is proposed while it has not decided.
    pub fn planned(&self) -> Option<ExpertId> {
        match &self.decision {
            Some(decision) => decision.expert_id,
            None => self.proposed.as_ref().map(|pair| pair.expert_id),
        }
    }
}

/// The seats of a request that were open. A seat on which somebody decided keeps the person who was proposed then.
pub fn seats(request: RequestId, open: i64, pairs: &[Pair], decisions: &BTreeMap<(RequestId, i64), Decision>) -> Vec<Seat> {
    let mut proposed: Vec<Pair> = pairs.iter().filter(|pair| pair.request_id == request && pair.kind == "proposed").cloned().collect();
    let mut seats: Vec<Seat> = (1..=open)
        .map(|number| {
            let decision = decisions.get(&(request, number)).cloned();
            let then = decision.as_ref().and_then(|decision| decision.proposed_id);
            let at = proposed.iter().position(|pair| Some(pair.expert_id) == then);
            Seat { number, proposed: at.map(|at| proposed.remove(at)), decision, taken_by: None }
        })
        .collect();
    let mut rest = proposed.into_iter();
    for undecided in [true, false] {
        for seat in seats.iter_mut().filter(|seat| seat.proposed.is_none() && seat.decision.is_none() == undecided) {
            seat.proposed = rest.next();
        }
    }
    seats
}

/// The seats of a request with those who were selected for it since. Who stands in one has that one; others take one that had
/// somebody when the plan was made and came free, then one for which nobody stands there, then one that nobody decided on.
pub fn seats_now(mut seats: Vec<Seat>, request: RequestId, pairs: &[Pair], selected: &BTreeSet<(ExpertId, RequestId)>) -> Vec<Seat> {
    let here = |pair: &(ExpertId, RequestId)| (pair.1 == request).then_some(pair.0);
    let then: BTreeSet<ExpertId> = confirmed(pairs).filter_map(|pair| here(&pair)).collect();
    let now: BTreeSet<ExpertId> = selected.iter().filter_map(here).collect();
    let mut new: Vec<ExpertId> = now.difference(&then).copied().collect();
    for seat in &mut seats {
        let at = new.iter().position(|expert| seat.planned() == Some(*expert));
        seat.taken_by = at.map(|at| new.remove(at));
    }
    let came_free = then.difference(&now).count();
    let mut left: Vec<&mut Seat> = seats.iter_mut().filter(|seat| seat.taken_by.is_none()).collect();
    left.sort_by_key(|seat| (seat.planned().is_some(), seat.decision.is_some()));
    for (seat, expert) in left.into_iter().zip(new.into_iter().skip(came_free)) {
        seat.taken_by = Some(expert);
    }
    seats
}

/// Who stands where today: for every request, the people of its seats, with those who were selected since.
pub fn standing_now(
    content: &Content,
    pairs: &[Pair],
    decisions: &BTreeMap<(RequestId, i64), Decision>,
    selected: &BTreeSet<(ExpertId, RequestId)>,
) -> BTreeSet<(ExpertId, RequestId)> {
    let of = |(request, open): &(RequestId, i64)| {
        let seats = seats_now(seats(*request, *open, pairs, decisions), *request, pairs, selected);
        let request = *request;
        seats.into_iter().filter_map(move |seat| Some((seat.person()?, request)))
    };
    content.requests.iter().flat_map(of).collect()
}

/// What the seats of requests that were stopped since are in a plan, in hundredths of a point: no figure counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// What those who have them are worth in the plan.
    pub value: i64,
    /// What they would be worth with people who fit fully.
    pub most: i64,
}

impl Stopped {
    /// Those of a plan.
    pub fn of(content: &Content, pairs: &[Pair], requests: &[Request]) -> Stopped {
        let mut all = Stopped::default();
        for request in requests.iter().filter(|request| !request.has_seats()) {
            let here = || pairs.iter().filter(|pair| pair.request_id == request.id);
            let before = here().filter(|pair| pair.kind == "confirmed").count() as i64;
            let weight = content.weight(request.id).unwrap_or_default();
            all.most += (content.seats(request.id) + before) * weight * 10_000;
            all.value += here().filter(|pair| pair.kind != "eligible").map(|pair| content.value(pair)).sum::<i64>();
        }
        all
    }
}

/// Who stands where in the plan: for every request, the people of its seats.
pub fn standing(content: &Content, pairs: &[Pair], decisions: &BTreeMap<(RequestId, i64), Decision>) -> BTreeSet<(ExpertId, RequestId)> {
    let mut set = BTreeSet::new();
    for (request, open) in &content.requests {
        let people = seats(*request, *open, pairs, decisions).into_iter().filter_map(|seat| seat.person());
        set.extend(people.map(|expert| (expert, *request)));
    }
    set
}

/// Of people in seats, those who are there now.
pub fn present(standing: &BTreeSet<(ExpertId, RequestId)>, is_there: impl Fn(&ExpertId) -> bool) -> BTreeSet<(ExpertId, RequestId)> {
    standing.iter().copied().filter(|(expert, _)| is_there(expert)).collect()
}

/// Whom the planner proposes where.
pub fn proposed(pairs: &[Pair]) -> BTreeSet<(ExpertId, RequestId)> {
    pairs.iter().filter(|pair| pair.kind == "proposed").map(|pair| (pair.expert_id, pair.request_id)).collect()
}

/// Who was selected before, where.
pub fn confirmed(pairs: &[Pair]) -> impl Iterator<Item = (ExpertId, RequestId)> {
    pairs.iter().filter(|pair| pair.kind == "confirmed").map(|pair| (pair.expert_id, pair.request_id))
}

/// Who is selected for the requests of a round now, where.
pub fn selected(applicants: &[RoundApplicant]) -> BTreeSet<(ExpertId, RequestId)> {
    let selected = applicants.iter().filter(|row| row.state == State::Selected.name());
    selected.map(|row| (row.expert_id, row.request_id)).collect()
}

/// Who has the seats of a round as things are: the one set that every figure counts. That is who is selected, and in a request
/// that is still decided on also who stands in the plan with the decisions on it and is there, as far as seats are left. A
/// request that was stopped has no seats.
pub fn seated(
    requests: &[Request],
    selected: &BTreeSet<(ExpertId, RequestId)>,
    standing: &BTreeSet<(ExpertId, RequestId)>,
    is_there: impl Fn(&ExpertId) -> bool,
) -> BTreeSet<(ExpertId, RequestId)> {
    let mut seated = BTreeSet::new();
    for request in requests.iter().filter(|request| request.has_seats()) {
        let of = |set: &BTreeSet<(ExpertId, RequestId)>| set.iter().copied().filter(|pair| pair.1 == request.id).collect::<BTreeSet<_>>();
        let has = of(selected);
        let left = if request.is_open() { request.seats - has.len() as i64 } else { 0 };
        let others = of(standing).into_iter().filter(|pair| is_there(&pair.0) && !has.contains(pair));
        seated.extend(others.take(left.max(0) as usize));
        seated.extend(has);
    }
    seated
}

/// Whether the seats are as the planner proposed them, beside those who were selected before.
pub fn is_as_proposed(seated: &BTreeSet<(ExpertId, RequestId)>, pairs: &[Pair]) -> bool {
    let mut whole = proposed(pairs);
    whole.extend(confirmed(pairs));
    *seated == whole
}

/// How many women the floor asks with so many seats filled.
pub fn floor_asks(floor: Floor, filled: usize) -> i64 {
    match floor {
        Floor::None => 0,
        Floor::Number(places) => places,
        // Of people there is no part: a share is rounded up.
        Floor::Share(share) | Floor::ShareKeepFilled(share) => (share * filled as i64 + 99).div_euclid(100),
    }
}

/// Whether the floor for women is met with these people in their seats.
pub fn floor_holds(floor: Floor, women: &BTreeSet<ExpertId>, seated: &BTreeSet<(ExpertId, RequestId)>) -> bool {
    let filled = seated.iter().filter(|(expert, _)| women.contains(expert)).count() as i64;
    filled >= floor_asks(floor, seated.len())
}

/// How many seats are filled in the country of a minimum, with these people in their seats.
pub fn filled(minimum: &Minimum, requests: &[Request], seated: &BTreeSet<(ExpertId, RequestId)>) -> i64 {
    let here = |request: &RequestId| requests.iter().any(|other| other.id == *request && other.country == minimum.country);
    seated.iter().filter(|(_, request)| here(request)).count() as i64
}

/// Rules of a round that are not met with these people in their seats.
pub fn unmet(
    floor: Floor,
    minimums: &[Minimum],
    requests: &[Request],
    women: &BTreeSet<ExpertId>,
    seated: &BTreeSet<(ExpertId, RequestId)>,
) -> Vec<WhatIf> {
    let short = minimums.iter().filter(|row| filled(row, requests, seated) < row.places);
    let short = short.map(|row| WhatIf::WithoutCountryMinimum(row.country.code().to_owned()));
    (!floor_holds(floor, women, seated)).then_some(WhatIf::WithoutGroupFloor).into_iter().chain(short).collect()
}

/// Who is placed otherwise after than before; `chosen` are the office's own choices instead of a proposal.
pub fn moves(
    before: &BTreeSet<(ExpertId, RequestId)>,
    after: &BTreeSet<(ExpertId, RequestId)>,
    chosen: &BTreeSet<(ExpertId, RequestId)>,
) -> Vec<Move> {
    let people: BTreeSet<ExpertId> = before.iter().chain(after).map(|(expert, _)| *expert).collect();
    let of = |set: &BTreeSet<(ExpertId, RequestId)>, expert: ExpertId| {
        set.iter().filter(|(other, _)| *other == expert).map(|(_, request)| *request).collect::<Vec<_>>()
    };
    let moved =
        people.into_iter().map(|expert| Move { expert, from: of(before, expert), to: of(after, expert), chosen: of(chosen, expert) });
    moved.filter(|row| row.from != row.to).collect()
}
