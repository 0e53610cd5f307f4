//! Rounds: every rule looked at in the plan itself, and the bound worked out again from the multipliers.

use std::collections::{BTreeMap, BTreeSet};

use super::{Checked, Faults, tree};
use crate::document::{Certificate, Multipliers, PlanDocument, Reference, Status};
use crate::file::{FileBlock, GroupFloor, RoundFile};
use crate::fit::Mode;

/// A round with the value of each pair, and the places that must be filled by the floor's third reading.
pub(super) struct Round<'a> {
    pub file: &'a RoundFile,
    /// In the order of the file's edges.
    pub value: Vec<i64>,
    pub place: BTreeMap<(u32, u32), usize>,
    of_expert: Vec<Vec<usize>>,
    pub filled: Option<i64>,
}

/// The edges decided in and out, by their position in the file.
#[derive(Clone, Default)]
pub(super) struct Sides {
    pub inside: BTreeSet<usize>,
    pub outside: BTreeSet<usize>,
}

/// What a set of edges uses.
pub(super) struct Used<'a> {
    /// For each request.
    filled: Vec<i64>,
    /// For each country.
    spent: BTreeMap<&'a str, i128>,
}

/// A round at multipliers.
pub(super) struct Priced {
    /// The multipliers times their limits.
    limits: i128,
    /// What is left of the value of each edge.
    worth: Vec<i128>,
    /// So many of these make one of a value.
    unit: i128,
}

/// What a plan or a bound claims.
pub(super) struct Claim<'a> {
    pub status: Status,
    pub objective: Option<i64>,
    pub bound: Option<i64>,
    pub pairs: &'a [(u32, u32)],
    pub certificate: &'a Certificate,
}

pub(super) fn check(file: &RoundFile, document: &PlanDocument, faults: &mut Faults) -> Checked {
    let claim = Claim {
        status: document.status,
        objective: document.objective,
        bound: document.bound,
        pairs: &document.pairs,
        certificate: &document.certificate,
    };
    if let Some(replan) = &file.replan {
        let mut previous = replan.previous_plan.clone();
        previous.sort_unstable();
        let chosen: BTreeSet<_> = document.pairs.iter().collect();
        let (kept, moved): (Vec<_>, Vec<_>) = previous.into_iter().partition(|pair| chosen.contains(pair));
        faults.unless(document.kept.as_ref() == Some(&kept), || "kept: not the earlier pairs in the plan".into());
        faults.unless(document.moved.as_ref() == Some(&moved), || "moved: not the earlier pairs out of it".into());
    }
    check_claim(file, &claim, faults)
}

fn check_claim(file: &RoundFile, claim: &Claim, faults: &mut Faults) -> Checked {
    let (filled, reference) = check_reference(file, claim, faults);
    let round = Round::new(file, filled);
    if claim.objective.is_some() {
        let plan: BTreeSet<usize> = claim.pairs.iter().filter_map(|pair| round.place.get(pair).copied()).collect();
        faults.unless(plan.len() == claim.pairs.len(), || "pairs: one is not among the edges".into());
        faults.list.extend(round.broken_limits(&plan));
        faults.list.extend(round.broken_floors(&plan));
        let sum: i128 = plan.iter().map(|at| i128::from(round.value[*at])).sum();
        faults.unless(claim.objective.map(i128::from) == Some(sum), || format!("objective: the pairs sum to {sum}"));
    }
    check_bound(&round, claim, faults).min(reference)
}

/// Where the floor keeps the filled places: how many there are without it, by a plan that is checked as well.
fn check_reference(file: &RoundFile, claim: &Claim, faults: &mut Faults) -> (Option<i64>, Checked) {
    let keeps = matches!(file.rules.group_floor, Some(GroupFloor::Share { keep_filled: true, .. }));
    let reference = reference_in(claim.certificate);
    match (keeps, reference) {
        (false, None) => (None, Checked::Everything),
        (true, Some(reference)) => {
            let mut without = file.clone();
            without.rules.group_floor = None;
            let inner = Claim {
                status: reference.status,
                objective: reference.objective,
                bound: reference.bound,
                pairs: &reference.pairs,
                certificate: &reference.certificate,
            };
            let mut inside = Faults::default();
            let checked = check_claim(&without, &inner, &mut inside);
            faults.list.extend(inside.list.into_iter().map(|fault| format!("reference: {fault}")));
            let proven = reference.status == Status::Optimal && reference.objective == reference.bound;
            let claims_proof = matches!(claim.status, Status::Optimal | Status::Infeasible);
            let none_at_all = matches!(claim.certificate, Certificate::WithoutFloor { .. });
            faults.unless(proven || none_at_all || !claims_proof, || "reference: not proven, so nothing else is".into());
            (Some(reference.pairs.len() as i64), checked)
        }
        (true, None) if matches!(claim.certificate, Certificate::FixedPairs) => (None, Checked::Everything),
        _ => {
            faults.list.push("certificate: a reference belongs to a floor with keep_filled, and only there".into());
            (None, Checked::Everything)
        }
    }
}

fn reference_in(certificate: &Certificate) -> Option<&Reference> {
    match certificate {
        Certificate::Multipliers { reference, .. } | Certificate::Leaves { reference, .. } => reference.as_deref(),
        Certificate::WithoutFloor { reference } => Some(reference),
        Certificate::Search { root, .. } => reference_in(root),
        _ => None,
    }
}

fn check_bound(round: &Round, claim: &Claim, faults: &mut Faults) -> Checked {
    let fixed = Sides { inside: round.fixed(), outside: BTreeSet::new() };
    match claim.certificate {
        Certificate::Multipliers { scale, root, .. } => {
            let bound = round.bound(root, *scale, &fixed, true);
            faults.unless(bound.is_some() && bound == claim.bound.map(i128::from), || format!("bound: the multipliers give {bound:?}"));
            faults.unless(claim.status != Status::Infeasible, || "certificate: shows no infeasibility".into());
        }
        Certificate::Leaves { scale, multipliers, marks, .. } => {
            let bounded = claim.bound.is_some() || claim.status == Status::Infeasible;
            faults.unless(bounded, || "status: a whole proof gives a bound, or rules every plan out".into());
            faults.list.extend(tree::check(round, *scale, multipliers, marks, claim.bound, fixed).err());
        }
        Certificate::Search { root, root_bound } => {
            let Certificate::Multipliers { scale, root, .. } = &**root else {
                faults.list.push("certificate: multipliers are asked for".into());
                return Checked::RootBoundOnly;
            };
            let bound = round.bound(root, *scale, &fixed, true);
            faults.unless(bound == Some(i128::from(*root_bound)), || format!("root_bound: the multipliers give {bound:?}"));
            faults.unless(claim.bound.is_none_or(|bound| bound <= *root_bound), || "bound: above the root's".into());
            return Checked::RootBoundOnly;
        }
        Certificate::FixedPairs => {
            let broken = round.broken_limits(&fixed.inside);
            faults.unless(!broken.is_empty(), || "certificate: the pairs that must stay break no rule".into());
            faults.unless(claim.status == Status::Infeasible, || "status: no plan has been shown possible".into());
        }
        Certificate::WithoutFloor { reference } => {
            // The floor can only take plans away, so what bounds the round without it bounds the round.
            let same = (reference.status == Status::Infeasible) == (claim.status == Status::Infeasible);
            faults.unless(same && reference.bound == claim.bound, || "bound: not that of the reference".into());
        }
        Certificate::Prices { .. } => faults.list.push("certificate: not one for a round".into()),
    }
    Checked::Everything
}

impl<'a> Round<'a> {
    fn new(file: &'a RoundFile, filled: Option<i64>) -> Round<'a> {
        let mut of_expert = vec![Vec::new(); file.experts.len()];
        let mut place = BTreeMap::new();
        let mut value = Vec::new();
        for (at, edge) in file.edges.iter().enumerate() {
            of_expert[edge.expert as usize].push(at);
            place.insert((edge.expert, edge.request), at);
            let told = file.replan.as_ref().filter(|r| r.previous_plan.contains(&(edge.expert, edge.request)));
            let bonus = told.map_or(0, |replan| replan.keep_bonus);
            value.push(file.requests[edge.request as usize].priority * edge.score + bonus);
        }
        Round { file, value, place, of_expert, filled }
    }

    fn fixed(&self) -> BTreeSet<usize> {
        self.file.fixed.iter().filter_map(|pair| self.place.get(pair).copied()).collect()
    }

    fn country(&self, at: usize) -> &str {
        &self.file.requests[self.file.edges[at].request as usize].country
    }

    fn overlap(&self, one: usize, other: usize) -> bool {
        let blocks = |at: usize| self.file.requests[self.file.edges[at].request as usize].blocks.iter();
        let away = |block: &&FileBlock| block.mode != Mode::Online;
        blocks(one)
            .filter(away)
            .any(|a| blocks(other).filter(away).any(|b| a.start < b.end && b.start < a.end && a.start < a.end && b.start < b.end))
    }

    /// Seats, caps, time, budgets, and pairs that must stay: what a set of edges breaks.
    pub fn broken_limits(&self, plan: &BTreeSet<usize>) -> Vec<String> {
        let mut broken = Vec::new();
        for (request, of) in self.file.requests.iter().enumerate() {
            let filled = plan.iter().filter(|at| self.file.edges[**at].request as usize == request).count();
            if filled > of.seats as usize {
                broken.push(format!("pairs: request {request} has {filled} for {} seats", of.seats));
            }
        }
        for (expert, own) in self.of_expert.iter().enumerate() {
            let own: Vec<usize> = own.iter().copied().filter(|at| plan.contains(at)).collect();
            if own.len() > self.file.experts[expert].max_assignments as usize {
                broken.push(format!("pairs: expert {expert} has {}", own.len()));
            }
            if own.iter().enumerate().any(|(i, a)| own[..i].iter().any(|b| self.overlap(*a, *b))) {
                broken.push(format!("pairs: expert {expert} would be in two places at once"));
            }
        }
        for (country, budget) in &self.file.rules.budget {
            let spent: i128 = self.cost_in(country, plan);
            if spent > i128::from(*budget) {
                broken.push(format!("rules.budget.{country}: {spent} of {budget}"));
            }
        }
        if !self.fixed().is_subset(plan) {
            broken.push("fixed: a pair that must stay is missing".into());
        }
        broken
    }

    fn cost_in(&self, country: &str, plan: &BTreeSet<usize>) -> i128 {
        let within = plan.iter().filter(|at| self.country(**at) == country);
        within.map(|at| i128::from(self.file.edges[*at].cost)).sum()
    }

    /// Floors and minimums: what a set of edges breaks.
    pub fn broken_floors(&self, plan: &BTreeSet<usize>) -> Vec<String> {
        let mut broken = Vec::new();
        let in_group = |group: &str| {
            let member = |at: &&usize| self.group(**at) == Some(group);
            plan.iter().filter(member).count() as i128
        };
        let all = plan.len() as i128;
        match &self.file.rules.group_floor {
            Some(GroupFloor::Share { group, num, den, .. }) if i128::from(*den) * in_group(group) < i128::from(*num) * all => {
                broken.push(format!("rules.group_floor: {} of {all}", in_group(group)));
            }
            Some(GroupFloor::Number { group, min }) if in_group(group) < i128::from(*min) => {
                broken.push(format!("rules.group_floor: {} of at least {min}", in_group(group)));
            }
            _ => {}
        }
        for (country, min) in &self.file.rules.country_min_filled {
            let filled = plan.iter().filter(|at| self.country(**at) == country).count();
            if filled < *min as usize {
                broken.push(format!("rules.country_min_filled.{country}: {filled} of at least {min}"));
            }
        }
        if self.filled.is_some_and(|filled| all < i128::from(filled)) {
            broken.push(format!("rules.group_floor: {all} places filled, fewer than without the floor"));
        }
        broken
    }

    fn group(&self, at: usize) -> Option<&str> {
        self.file.experts[self.file.edges[at].expert as usize].group.as_deref()
    }

    /// The places and the money that a set of edges takes.
    pub fn used(&self, inside: &BTreeSet<usize>) -> Used<'_> {
        let mut used = Used { filled: vec![0; self.file.requests.len()], spent: BTreeMap::new() };
        for at in inside {
            used.filled[self.file.edges[*at].request as usize] += 1;
            *used.spent.entry(self.country(*at)).or_default() += i128::from(self.file.edges[*at].cost);
        }
        used
    }

    /// Whether an edge can join those inside, which use so much: seats, cap, time, budget.
    pub fn can_join(&self, at: usize, inside: &BTreeSet<usize>, used: &Used) -> bool {
        let edge = &self.file.edges[at];
        let expert = &self.file.experts[edge.expert as usize];
        let request = &self.file.requests[edge.request as usize];
        let own = || self.of_expert[edge.expert as usize].iter().filter(|other| inside.contains(other));
        let spent = used.spent.get(request.country.as_str()).copied().unwrap_or(0);
        let budget = self.file.rules.budget.get(&request.country);
        used.filled[edge.request as usize] < i64::from(request.seats)
            && budget.is_none_or(|budget| spent + i128::from(edge.cost) <= i128::from(*budget))
            && own().count() < expert.max_assignments as usize
            && !own().any(|other| self.overlap(at, *other))
    }

    /// What no plan with these sides can exceed, rounded down to a whole value; none if the multipliers are not usable.
    ///
    /// Without values: below zero means that there is no such plan.
    pub fn bound(&self, multipliers: &Multipliers, scale: i64, sides: &Sides, valued: bool) -> Option<i128> {
        Some(self.bound_of(&self.priced(multipliers, scale, valued)?, sides))
    }

    /// The limits and every edge at these multipliers; none if they are not usable.
    pub fn priced(&self, multipliers: &Multipliers, scale: i64, valued: bool) -> Option<Priced> {
        let rules = &self.file.rules;
        let named = |of: &BTreeMap<String, i64>| of.values().all(|m| *m >= 0);
        let usable = scale > 0
            && multipliers.seats.len() == self.file.requests.len()
            && multipliers.seats.iter().all(|m| *m >= 0)
            && named(&multipliers.budget)
            && named(&multipliers.country_min_filled)
            && multipliers.budget.keys().all(|country| rules.budget.contains_key(country))
            && multipliers.country_min_filled.keys().all(|country| rules.country_min_filled.contains_key(country))
            && multipliers.group_floor >= 0
            && multipliers.filled >= 0
            && (multipliers.group_floor == 0 || rules.group_floor.is_some())
            && (multipliers.filled == 0 || self.filled.is_some());
        if !usable {
            return None;
        }
        let times = |m: i64, limit: i64| i128::from(m) * i128::from(limit);
        let of = |map: &BTreeMap<String, i64>, country: &str| map.get(country).copied().unwrap_or(0);
        let mut total: i128 = 0;
        for (m, request) in multipliers.seats.iter().zip(&self.file.requests) {
            total += times(*m, i64::from(request.seats));
        }
        for (country, budget) in &rules.budget {
            total += times(of(&multipliers.budget, country), *budget);
        }
        for (country, min) in &rules.country_min_filled {
            total -= times(of(&multipliers.country_min_filled, country), i64::from(*min));
        }
        if let Some(GroupFloor::Number { min, .. }) = &rules.group_floor {
            total -= times(multipliers.group_floor, i64::from(*min));
        }
        total -= times(multipliers.filled, self.filled.unwrap_or(0));
        let worth = |at: usize| {
            let edge = &self.file.edges[at];
            let mut worth = if valued { i128::from(self.value[at]) * i128::from(scale) } else { 0 };
            worth -= i128::from(multipliers.seats[edge.request as usize]);
            worth -= times(of(&multipliers.budget, self.country(at)), edge.cost);
            worth += i128::from(of(&multipliers.country_min_filled, self.country(at)));
            worth += i128::from(multipliers.filled);
            let floor = i128::from(multipliers.group_floor);
            worth += match &rules.group_floor {
                Some(GroupFloor::Share { group, num, den, .. }) => {
                    let member = if self.group(at) == Some(group) { i128::from(*den) } else { 0 };
                    floor * (member - i128::from(*num))
                }
                Some(GroupFloor::Number { group, .. }) if self.group(at) == Some(group) => floor,
                _ => 0,
            };
            worth
        };
        Some(Priced { limits: total, worth: (0..self.value.len()).map(worth).collect(), unit: if valued { i128::from(scale) } else { 1 } })
    }

    /// The bound at prices: the limits, and for each expert the best set with these sides.
    pub fn bound_of(&self, priced: &Priced, sides: &Sides) -> i128 {
        let mut total = priced.limits;
        let used = self.used(&sides.inside);
        for (expert, own) in self.of_expert.iter().enumerate() {
            let (inside, others): (Vec<usize>, Vec<usize>) = own.iter().partition(|at| sides.inside.contains(at));
            total += inside.iter().map(|at| priced.worth[*at]).sum::<i128>();
            let joins = |at: &usize| !sides.outside.contains(at) && self.can_join(*at, &sides.inside, &used);
            let worths = others.into_iter().map(|at| (priced.worth[at], at));
            let mut open: Vec<(i128, usize)> = worths.filter(|(worth, at)| *worth > 0 && joins(at)).collect();
            open.sort_unstable_by(|a, b| b.cmp(a));
            let left = (self.file.experts[expert].max_assignments as usize).saturating_sub(inside.len());
            total += self.best(&open, left, &mut Vec::new());
        }
        total.div_euclid(priced.unit)
    }

    /// The most that a set of at most `left` of these edges, without overlap, is worth beside those already taken.
    fn best(&self, open: &[(i128, usize)], left: usize, taken: &mut Vec<usize>) -> i128 {
        let Some(((worth, at), rest)) = open.split_first() else { return 0 };
        if left == 0 {
            return 0;
        }
        if left == 1 && taken.is_empty() {
            return *worth;
        }
        if taken.iter().any(|other| self.overlap(*at, *other)) {
            return self.best(rest, left, taken);
        }
        taken.push(*at);
        let with = worth + self.best(rest, left - 1, taken);
        taken.pop();
        // Leaving the best one out is worth at most the next ones together.
        let most: i128 = rest.iter().take(left).map(|(worth, _)| worth).sum();
        if most <= with { with } else { with.max(self.best(rest, left, taken)) }
    }
}
