//! What a run came to, beside the plan's document: kept with the run, shown on its page.

use std::collections::{BTreeMap, BTreeSet};

use matching::document::Status;
use matching::fit::Reason;
use matching::plan::{Effect, WhatIf};
use matching::verify::Checked;
use model::{ExpertId, RequestId};
use serde::{Deserialize, Serialize};

use crate::store::{Decision, Pair, Run};

/// What the page shows beside the plan.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Content {
    /// The experts, by their place in the file.
    pub people: Vec<ExpertId>,
    /// The requests, by their place in the file, each with the seats that were open.
    pub requests: Vec<(RequestId, i64)>,
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
    /// What the plan without it is worth.
    pub objective: Option<i64>,
    /// Places that it fills.
    pub filled: usize,
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
}

/// A decision of the run before that does not hold any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fallen {
    /// Who was chosen.
    pub expert: ExpertId,
    /// Where.
    pub request: RequestId,
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
}

/// The price of each rule from the planner's answers; the first of them is the round as it is.
pub fn prices(effects: Vec<Effect>) -> Vec<Price> {
    let price = |effect: Effect| {
        Some(Price { change: effect.change?, status: effect.status, objective: effect.objective, filled: effect.pairs.len() })
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
}

impl Seat {
    /// Who has the seat as things stand: whom the office decided on, or who is proposed while it has not decided.
    pub fn person(&self) -> Option<ExpertId> {
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
            Seat { number, proposed: at.map(|at| proposed.remove(at)), decision }
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

/// Who stands where as things stand: for every request, the people of its seats.
pub fn standing(content: &Content, pairs: &[Pair], decisions: &BTreeMap<(RequestId, i64), Decision>) -> BTreeSet<(ExpertId, RequestId)> {
    let mut set = BTreeSet::new();
    for (request, open) in &content.requests {
        let people = seats(*request, *open, pairs, decisions).into_iter().filter_map(|seat| seat.person());
        set.extend(people.map(|expert| (expert, *request)));
    }
    set
}

/// Who is placed otherwise after than before.
pub fn moves(before: &BTreeSet<(ExpertId, RequestId)>, after: &BTreeSet<(ExpertId, RequestId)>) -> Vec<Move> {
    let people: BTreeSet<ExpertId> = before.iter().chain(after).map(|(expert, _)| *expert).collect();
    let of = |set: &BTreeSet<(ExpertId, RequestId)>, expert: ExpertId| {
        set.iter().filter(|(other, _)| *other == expert).map(|(_, request)| *request).collect::<Vec<_>>()
    };
    let moved = people.into_iter().map(|expert| Move { expert, from: of(before, expert), to: of(after, expert) });
    moved.filter(|row| row.from != row.to).collect()
}
