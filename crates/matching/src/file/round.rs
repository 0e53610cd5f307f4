//! The kinds `round` and `replan`: many requests, many experts, and the rules of a programme.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Fault, FileError, Ignored, count, no_pair_twice, parse, weight, within};
use crate::fit::Mode;

/// A round to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundFile {
    /// The experts.
    pub experts: Vec<RoundExpert>,
    /// The requests.
    pub requests: Vec<RoundRequest>,
    /// The possible pairs, each at most once.
    pub edges: Vec<Edge>,
    /// The rules.
    pub rules: RoundRules,
    /// Pairs that must stay; each is among the edges.
    pub fixed: Vec<(u32, u32)>,
    /// For a round planned again: what people were told, and what keeping a pair is worth.
    pub replan: Option<Replan>,
}

/// The earlier plan and the bonus of each pair that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replan {
    /// The earlier pairs.
    pub previous_plan: Vec<(u32, u32)>,
    /// What each kept pair adds to the objective.
    pub keep_bonus: i64,
}

/// An expert of a round.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundExpert {
    /// The group that a floor may name; never part of a score.
    #[serde(default)]
    pub group: Option<String>,
    /// The most assignments in this round.
    pub max_assignments: u32,
}

/// A request of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundRequest {
    /// The country whose budget and minimum it counts in.
    pub country: String,
    /// Places.
    pub seats: u32,
    /// 1 to 5; the weight of the country's strategy.
    pub priority: i64,
    /// Its time.
    pub blocks: Vec<FileBlock>,
}

/// A part of a request's time, half-open in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileBlock {
    /// How it is done.
    pub mode: Mode,
    /// First day.
    pub start: i64,
    /// The day after the last day.
    pub end: i64,
}

/// First day and the day after the last.
pub type Span = (i64, i64);

/// A possible pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "(u32, u32, i64, i64)")]
pub struct Edge {
    /// The expert.
    pub expert: u32,
    /// The request.
    pub request: u32,
    /// The score; times the priority it is the value.
    pub score: i64,
    /// The cost, in the unit of the budgets.
    pub cost: i64,
}

impl From<(u32, u32, i64, i64)> for Edge {
    fn from((expert, request, score, cost): (u32, u32, i64, i64)) -> Self {
        Edge { expert, request, score, cost }
    }
}

/// The rules of a round. Without any, only seats, caps and time bind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundRules {
    /// The most that the pairs of a country may cost together.
    pub budget: BTreeMap<String, i64>,
    /// A floor for one group.
    pub group_floor: Option<GroupFloor>,
    /// The fewest filled places of a country.
    pub country_min_filled: BTreeMap<String, u32>,
}

/// The three readings of a floor for a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupFloor {
    /// `den x pairs of the group >= num x all pairs`.
    Share {
        /// The group.
        group: String,
        /// Numerator.
        num: i64,
        /// Denominator.
        den: i64,
        /// Whether at least as many places must be filled as the best plan without the floor fills.
        keep_filled: bool,
    },
    /// At least this many pairs of the group.
    Number {
        /// The group.
        group: String,
        /// The number.
        min: u32,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFloor {
    group: String,
    num: Option<u32>,
    den: Option<u32>,
    min: Option<u32>,
    #[serde(default)]
    keep_filled: bool,
}

impl RawFloor {
    fn reading(self) -> Result<GroupFloor, FileError> {
        let fault = |fault| FileError::new("rules.group_floor", fault);
        match (self.num, self.den, self.min) {
            (Some(num), Some(den), None) if den > 0 && num <= den && den <= 1_000_000 => {
                let (num, den) = (i64::from(num), i64::from(den));
                Ok(GroupFloor::Share { group: self.group, num, den, keep_filled: self.keep_filled })
            }
            (None, None, Some(min)) if !self.keep_filled => Ok(GroupFloor::Number { group: self.group, min }),
            (Some(_), Some(_), None) => Err(fault(Fault::OutOfRange("num <= den, and den from 1 to a million"))),
            _ => Err(fault(Fault::Keys("either num and den, with or without keep_filled, or min alone"))),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRules {
    #[serde(default)]
    budget: BTreeMap<String, i64>,
    group_floor: Option<RawFloor>,
    #[serde(default)]
    country_min_filled: BTreeMap<String, u32>,
}

impl RawRules {
    fn rules(self) -> Result<RoundRules, FileError> {
        for (country, budget) in &self.budget {
            weight(*budget, || format!("rules.budget.{country}"))?;
        }
        let group_floor = self.group_floor.map(RawFloor::reading).transpose()?;
        Ok(RoundRules { budget: self.budget, group_floor, country_min_filled: self.country_min_filled })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRequest {
    country: String,
    seats: u32,
    priority: i64,
    mode: Option<Mode>,
    start: Option<i64>,
    end: Option<i64>,
    blocks: Option<Vec<FileBlock>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(rename = "format")]
    _format: String,
    kind: String,
    #[serde(rename = "expect")]
    _expect: Ignored,
    experts: Vec<RoundExpert>,
    requests: Vec<RawRequest>,
    edges: Vec<Edge>,
    #[serde(default)]
    rules: RawRules,
    #[serde(default)]
    fixed: Vec<(u32, u32)>,
    previous_plan: Option<Vec<(u32, u32)>>,
    keep_bonus: Option<i64>,
}

impl RoundFile {
    pub(super) fn read(text: &str) -> Result<RoundFile, FileError> {
        let raw: Raw = parse(text)?;
        let requests = raw.requests.into_iter().enumerate().map(|(i, r)| request(i, r)).collect::<Result<Vec<_>, _>>()?;
        let (people, places) = (raw.experts.len(), requests.len());
        let pair = |name: &str, i: usize, expert: u32, request: u32| {
            within(expert, people, || format!("{name}[{i}][0]"))?;
            within(request, places, || format!("{name}[{i}][1]"))
        };
        for (i, edge) in raw.edges.iter().enumerate() {
            pair("edges", i, edge.expert, edge.request)?;
            weight(edge.score, || format!("edges[{i}][2]"))?;
            weight(edge.cost, || format!("edges[{i}][3]"))?;
            if edge.cost < 0 {
                return Err(FileError::new(format!("edges[{i}][3]"), Fault::OutOfRange("a cost is not negative")));
            }
        }
        no_pair_twice(raw.edges.iter().map(|edge| (edge.expert, edge.request)), "edges")?;
        for (i, (expert, request)) in raw.fixed.iter().enumerate() {
            pair("fixed", i, *expert, *request)?;
            if !raw.edges.iter().any(|edge| (edge.expert, edge.request) == (*expert, *request)) {
                return Err(FileError::new(format!("fixed[{i}]"), Fault::NoSuchPair));
            }
        }
        no_pair_twice(raw.fixed.iter().copied(), "fixed")?;
        let rules = raw.rules.rules()?;
        let replan = match (raw.kind.as_str(), raw.previous_plan, raw.keep_bonus) {
            ("round", None, None) => None,
            ("replan", Some(previous_plan), Some(keep_bonus)) => {
                for (i, (expert, request)) in previous_plan.iter().enumerate() {
                    pair("previous_plan", i, *expert, *request)?;
                }
                no_pair_twice(previous_plan.iter().copied(), "previous_plan")?;
                weight(keep_bonus, || "keep_bonus".into())?;
                Some(Replan { previous_plan, keep_bonus })
            }
            ("replan", ..) => {
                return Err(FileError::new("", Fault::Keys("a replan has previous_plan and keep_bonus")));
            }
            _ => return Err(FileError::new("", Fault::Keys("previous_plan and keep_bonus belong to a replan"))),
        };
        Ok(RoundFile { experts: raw.experts, requests, edges: raw.edges, rules, fixed: raw.fixed, replan })
    }
}

fn request(i: usize, raw: RawRequest) -> Result<RoundRequest, FileError> {
    let at = |key: &str| format!("requests[{i}]{key}");
    count(raw.seats, || at(".seats"))?;
    if !(1..=5).contains(&raw.priority) {
        return Err(FileError::new(at(".priority"), Fault::OutOfRange("1 to 5")));
    }
    let blocks = match (raw.blocks, raw.mode, raw.start, raw.end) {
        (Some(blocks), None, None, None) => blocks,
        (None, Some(mode), Some(start), Some(end)) => vec![FileBlock { mode, start, end }],
        _ => return Err(FileError::new(at(""), Fault::Keys("either blocks, or mode with start and end"))),
    };
    if blocks.iter().any(|block| block.start > block.end) {
        return Err(FileError::new(at(""), Fault::OutOfRange("a block ends no earlier than it starts")));
    }
    Ok(RoundRequest { country: raw.country, seats: raw.seats, priority: raw.priority, blocks })
}
