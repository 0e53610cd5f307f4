//! The plan document: what is written for a planned file, and read again to be verified. Data only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A plan with its value, its bound, and what proves the bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanDocument {
    /// Always [`crate::file::FORMAT`].
    pub format: String,
    /// The kind of the file that was planned.
    pub kind: String,
    /// SHA-256 of that file's bytes, in hexadecimal.
    pub input_sha256: String,
    /// What is known of the plan.
    pub status: Status,
    /// The plan's value; none without a plan.
    pub objective: Option<i64>,
    /// No plan is worth more; none where it is shown that there is no plan, or nothing is known.
    pub bound: Option<i64>,
    /// (bound - objective) / bound in parts per million, rounded up; 0 only for an optimal plan.
    pub gap_ppm: Option<u64>,
    /// Expert and request, ascending.
    pub pairs: Vec<(u32, u32)>,
    /// What proves the bound.
    pub certificate: Certificate,
    /// Work done, in steps that are the same on every machine.
    pub stats: BTreeMap<String, u64>,
    /// `assign`: the exact objective of each question, in order.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub asked: Option<Vec<i64>>,
    /// `stable`: how the plan was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub method: Option<Method>,
    /// `stable`: the pairs who would both rather have each other, ascending.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub blocking_pairs: Option<Vec<(u32, u32)>>,
    /// `replan`: the pairs of the earlier plan that stay, ascending.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub kept: Option<Vec<(u32, u32)>>,
    /// `replan`: the pairs of the earlier plan that do not stay, ascending.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub moved: Option<Vec<(u32, u32)>>,
}

/// What is known of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// No plan is better: objective and bound are equal.
    Optimal,
    /// A plan that keeps all rules; a better one may exist, at most as good as the bound.
    Feasible,
    /// No plan keeps all rules.
    Infeasible,
    /// The steps were spent before a plan was found or ruled out.
    Unknown,
}

/// How a stable file is planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Experts propose; ties go to the lower index.
    #[default]
    DeferredAcceptance,
    /// The plan of most value without a blocking pair.
    BestStable,
    /// The plan of most value, blocking pairs or not.
    Optimum,
}

/// What proves a bound. Everything in it can be checked from the input alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Certificate {
    /// Profit + price is at least the value on every pair, so no plan is worth more than
    /// `sum(seats x profit) + sum(price)`.
    Prices {
        /// For each request what a seat is worth, not below zero.
        seat_profit: Vec<i64>,
        /// For each expert what the expert is worth, not below zero.
        expert_price: Vec<i64>,
    },
    /// Multipliers of the rules, and the bound they give.
    Multipliers {
        /// Multipliers are in units of 1 / scale of a value.
        scale: i64,
        /// One multiplier for each rule, not below zero.
        root: Multipliers,
        /// Where the floor says `keep_filled`: the plan without it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reference: Option<Box<Reference>>,
    },
    /// A search for plans above the bound, every cut of it written down: there is none.
    Leaves {
        /// Multipliers are in units of 1 / scale of a value.
        scale: i64,
        /// The sets of multipliers that the marks point at.
        multipliers: Vec<Multipliers>,
        /// The search from the root on; a branch is followed by its "in" side and then its "out" side.
        marks: Vec<Mark>,
        /// Where the floor says `keep_filled`: the plan without it.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        reference: Option<Box<Reference>>,
    },
    /// Such a search, too long to write down; only the bound at its root can be checked.
    Search {
        /// What proves the bound at the root.
        root: Box<Certificate>,
        /// The bound at the root.
        root_bound: i64,
    },
    /// The pairs that must stay break a rule by themselves.
    FixedPairs,
    /// The bound of the round without its floor, or that even that one has no plan.
    WithoutFloor {
        /// The round without it.
        reference: Box<Reference>,
    },
}

/// One multiplier for each rule of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Multipliers {
    /// For each request.
    pub seats: Vec<i64>,
    /// For each country with a budget: for each unit of cost.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub budget: BTreeMap<String, i64>,
    /// The floor of a group.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub group_floor: i64,
    /// For each country with a minimum of filled places.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub country_min_filled: BTreeMap<String, i64>,
    /// The places that must be filled in all, by the floor's third reading.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub filled: i64,
}

fn is_zero(value: &i64) -> bool {
    *value == 0
}

/// The plan of the same round without its floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// What is known of it.
    pub status: Status,
    /// Its value.
    pub objective: Option<i64>,
    /// Its bound.
    pub bound: Option<i64>,
    /// Its pairs; their number is the number of places to be filled.
    pub pairs: Vec<(u32, u32)>,
    /// What proves its bound.
    pub certificate: Certificate,
}

/// One mark of a search: a pair is expert and request, the last number points at a set of multipliers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Two sides follow: the pair in, then the pair out.
    Branch(u32, u32),
    /// The pair is in: with it out, the bound worked out again is no higher than the plan's bound.
    In(u32, u32, usize),
    /// The pair is out: with it in, the bound worked out again is no higher than the plan's bound.
    Out(u32, u32, usize),
    /// The bound worked out here is no higher than the plan's bound.
    Cut(usize),
    /// With values left aside the bound is below zero: there is no plan here.
    NoPlan(usize),
    /// Everything is decided here.
    Decided,
}

impl PlanDocument {
    /// The document as JSON, the same bytes for the same plan, with a line end.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string(self).expect("plain data is always written");
        text.push('\n');
        text
    }
}
