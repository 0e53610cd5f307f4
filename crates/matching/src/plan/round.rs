//! `round` and `replan`: the search's answer as a document, with multipliers or a whole proof.

use super::{Options, Outcome, document};
use crate::document::{Certificate, Mark, Multipliers, PlanDocument, Reference, Status};
use crate::file::{GroupFloor, RoundFile};
use crate::round::{Found, Problem, RowOf, SearchMark, Stats, search};

/// Pairs looked at in all, where no limit is asked: bounds times pairs.
const PAIRS_LOOKED_AT: u64 = 60_000_000;

pub(super) fn plan(file: &RoundFile, options: Options) -> PlanDocument {
    let steps = options.steps.unwrap_or_else(|| if options.prove { u64::MAX } else { PAIRS_LOOKED_AT / (file.edges.len() as u64 + 1) });
    let kind = if file.replan.is_some() { "replan" } else { "round" };
    let reference = match reference(file, options) {
        Some(reference) if reference.status == Status::Infeasible => {
            let document = document(kind, Outcome::NoPlan, Certificate::WithoutFloor { reference }, &[]);
            return with_changes(file, document);
        }
        reference => reference,
    };
    let places = reference.as_ref().map(|reference| reference.pairs.len() as u32);
    let problem = Problem::new(file, places);
    let found = search(&problem, steps);
    let Stats { bounds, nodes, drafts, probes, entries } = found.stats;
    let stats = [("bounds", bounds), ("nodes", nodes), ("drafts", drafts), ("probes", probes), ("entries", entries)];
    let outcome = outcome(&problem, &found);
    let unproven = reference.as_ref().is_some_and(|reference| reference.status != Status::Optimal);
    if let (true, Some(reference)) = (unproven, &reference) {
        // How many places to keep filled is not settled, so only the bound without the floor holds.
        let bound = reference.bound.unwrap_or(i64::MAX);
        let outcome = match outcome {
            Outcome::Plan { value, pairs, .. } => Outcome::Plan { value, bound, pairs },
            _ => Outcome::NothingYet { bound },
        };
        let certificate = Certificate::WithoutFloor { reference: reference.clone() };
        return with_changes(file, document(kind, outcome, certificate, &stats));
    }
    let certificate = certificate(&problem, &found, reference, &outcome);
    with_changes(file, document(kind, outcome, certificate, &stats))
}

/// For a round planned again: says which of the earlier pairs stay.
fn with_changes(file: &RoundFile, mut document: PlanDocument) -> PlanDocument {
    if let Some(replan) = &file.replan {
        let mut previous = replan.previous_plan.clone();
        previous.sort_unstable();
        let (kept, moved) = previous.into_iter().partition(|pair| document.pairs.binary_search(pair).is_ok());
        (document.kept, document.moved) = (Some(kept), Some(moved));
    }
    document
}

/// The plan without the floor, where its third reading asks how many places that fills.
fn reference(file: &RoundFile, options: Options) -> Option<Box<Reference>> {
    let Some(GroupFloor::Share { keep_filled: true, .. }) = file.rules.group_floor else { return None };
    let mut without = file.clone();
    without.rules.group_floor = None;
    let answer = plan(&without, options);
    Some(Box::new(Reference {
        status: answer.status,
        objective: answer.objective,
        bound: answer.bound,
        pairs: answer.pairs,
        certificate: answer.certificate,
    }))
}

/// What the search says.
fn outcome(problem: &Problem, found: &Found) -> Outcome {
    match &found.plan {
        Some(plan) => {
            let pair = |at: &u32| (problem.pairs[*at as usize].expert, problem.pairs[*at as usize].request);
            Outcome::Plan { value: found.value, bound: found.bound.max(found.value), pairs: plan.iter().map(pair).collect() }
        }
        None if found.finished => Outcome::NoPlan,
        None => Outcome::NothingYet { bound: found.bound },
    }
}

/// The root's multipliers where they give the bound; else the search that does, or the note that there was one.
fn certificate(problem: &Problem, found: &Found, reference: Option<Box<Reference>>, outcome: &Outcome) -> Certificate {
    let (scale, root_bound) = (found.scale, found.root_bound.div_euclid(i128::from(found.scale)) as i64);
    let root = Certificate::Multipliers { scale, root: multipliers(problem, &found.root), reference: reference.clone() };
    let by_root = match outcome {
        Outcome::Plan { bound, .. } | Outcome::NothingYet { bound } => *bound == root_bound,
        Outcome::NoPlan => false,
    };
    match &found.proof {
        _ if !found.fixed_fits => Certificate::FixedPairs,
        _ if by_root => root,
        Some(proof) => Certificate::Leaves {
            scale,
            multipliers: proof.multipliers.iter().map(|set| multipliers(problem, set)).collect(),
            marks: proof.marks.iter().map(|found| mark(problem, *found)).collect(),
            reference,
        },
        None => Certificate::Search { root: Box::new(root), root_bound },
    }
}

fn multipliers(problem: &Problem, set: &[i64]) -> Multipliers {
    let mut named = Multipliers::default();
    for (row, multiplier) in problem.rows.iter().zip(set) {
        match &row.of {
            RowOf::Seats => named.seats.push(*multiplier),
            RowOf::Budget(country) => {
                named.budget.insert(country.clone(), *multiplier);
            }
            RowOf::GroupFloor => named.group_floor = *multiplier,
            RowOf::CountryMinimum(country) => {
                named.country_min_filled.insert(country.clone(), *multiplier);
            }
            RowOf::Filled => named.filled = *multiplier,
        }
    }
    named
}

fn mark(problem: &Problem, mark: SearchMark) -> Mark {
    let pair = |at: u32| (problem.pairs[at as usize].expert, problem.pairs[at as usize].request);
    match mark {
        SearchMark::Branch(at) => Mark::Branch(pair(at).0, pair(at).1),
        SearchMark::MustBeIn(at, set) => Mark::In(pair(at).0, pair(at).1, set),
        SearchMark::MustBeOut(at, set) => Mark::Out(pair(at).0, pair(at).1, set),
        SearchMark::Cut(set) => Mark::Cut(set),
        SearchMark::NoPlan(set) => Mark::NoPlan(set),
        SearchMark::Decided => Mark::Decided,
    }
}
