//! From a file to a plan document.

mod assign;
mod round;
mod stable;
mod what_if;

#[cfg(test)]
mod test;

pub use what_if::{Effect, WhatIf, price_of_rules, what_if};

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::document::{Certificate, Method, PlanDocument, Status};
use crate::file::{FORMAT, Fault, FileError, MatchingFile};

/// How far to go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Go on until the gap is 0 (or `steps` are spent), however long that takes.
    pub prove: bool,
    /// The most steps; none for as many as are sensible (or, with `prove`, for no limit). A step is one bound worked
    /// out for a round, or as much work in its linear programme; one plan solved for `best-stable`.
    pub steps: Option<u64>,
    /// For `stable`; none for deferred acceptance.
    pub method: Option<Method>,
}

/// Plans a file of the kinds `assign`, `round`, `replan` or `stable`. Equal inputs give equal documents.
///
/// # Errors
/// [`FileError`] with the place in the file; also for a kind that has no plan, or a method for a kind without methods.
pub fn plan(json: &str, options: Options) -> Result<PlanDocument, FileError> {
    let file = MatchingFile::read(json)?;
    if options.method.is_some() && !matches!(file, MatchingFile::Stable(_)) {
        return Err(FileError::new("kind", Fault::Method("stable only".into())));
    }
    let document = match &file {
        MatchingFile::Assign(file) => assign::plan(file),
        MatchingFile::Round(file) => round::plan(file, options),
        MatchingFile::Stable(file) => stable::plan(file, options),
        MatchingFile::Eligibility(_) => return Err(FileError::new("kind", Fault::Kind("eligibility".into()))),
    };
    Ok(PlanDocument { input_sha256: sha256(json), ..document })
}

/// SHA-256 of a text, in hexadecimal.
fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A document with what every kind has; the bound is the objective where the plan is optimal.
fn document(kind: &str, found: Outcome, certificate: Certificate, stats: &[(&str, u64)]) -> PlanDocument {
    let (status, objective, bound, pairs) = match found {
        Outcome::Plan { value, bound, pairs } if bound == value => (Status::Optimal, Some(value), Some(value), pairs),
        Outcome::Plan { value, bound, pairs } => (Status::Feasible, Some(value), Some(bound), pairs),
        Outcome::NoPlan => (Status::Infeasible, None, None, vec![]),
        Outcome::NothingYet { bound } => (Status::Unknown, None, Some(bound), vec![]),
    };
    PlanDocument {
        format: FORMAT.into(),
        kind: kind.into(),
        input_sha256: String::new(),
        status,
        objective,
        bound,
        gap_ppm: objective.zip(bound).map(|(objective, bound)| gap_ppm(objective, bound)),
        pairs,
        certificate,
        stats: stats.iter().map(|(name, count)| (name.to_string(), *count)).collect::<BTreeMap<_, _>>(),
        asked: None,
        method: None,
        blocking_pairs: None,
        kept: None,
        moved: None,
    }
}

/// What a solver came to.
enum Outcome {
    /// A plan, its value and the bound on every plan.
    Plan { value: i64, bound: i64, pairs: Vec<(u32, u32)> },
    /// It is shown that there is no plan.
    NoPlan,
    /// Neither a plan nor that there is none.
    NothingYet { bound: i64 },
}

/// (bound - objective) / bound in parts per million, rounded up; the whole where the bound is not above zero.
pub(crate) fn gap_ppm(objective: i64, bound: i64) -> u64 {
    let gap = i128::from(bound) - i128::from(objective);
    if gap <= 0 {
        0
    } else if bound <= 0 {
        1_000_000
    } else {
        ((gap * 1_000_000 + i128::from(bound) - 1) / i128::from(bound)).min(u64::MAX.into()) as u64
    }
}
