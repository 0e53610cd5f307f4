//! What a run came to, beside the plan's document: kept with the run, shown on its page. Beside it who has which seat with the
//! decisions on it, what these people are worth, and which rules they meet.

mod rules;
mod seat;
mod value;

use std::collections::BTreeSet;

use matching::document::Status;
use matching::fit::Reason;
use matching::plan::{Effect, WhatIf};
use matching::verify::Checked;
use model::{ExpertId, RequestId};
use serde::{Deserialize, Serialize};

use crate::store::Run;

pub use self::rules::{filled, floor_asks, floor_holds, unmet};
pub use self::seat::{Seat, confirmed, is_as_proposed, present, seated, seats, seats_now, selected, standing, standing_now};
pub use self::value::{Stopped, worth};

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
