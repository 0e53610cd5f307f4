//! Who has which seat: as proposed, with the decisions of the office, and as things are once somebody is selected.

use std::collections::{BTreeMap, BTreeSet};

use model::application::State;
use model::{ExpertId, RequestId};

use super::Content;
use crate::store::{Decision, Pair, Request, RoundApplicant};

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
fn proposed(pairs: &[Pair]) -> BTreeSet<(ExpertId, RequestId)> {
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
