//! Checks a plan against its file, with nothing of the solvers: rules, values and bounds are worked out again here,
//! the plain way.

mod prices;
mod round;
mod stable;
mod tree;

use sha2::{Digest, Sha256};

use crate::document::{PlanDocument, Status};
use crate::file::{FORMAT, MatchingFile};

/// What a check without a fault has covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checked {
    /// The plan's rules and value; its bound comes from a search that was not written down, of which only the root's
    /// bound was checked.
    RootBoundOnly,
    /// The plan's rules and value, and its bound or that there is no plan.
    Everything,
}

/// Checks a plan document against the file it was made for.
///
/// # Errors
/// Every fault found, each in a sentence with the place in the plan.
pub fn verify(file: &str, plan: &str) -> Result<Checked, Vec<String>> {
    let input = MatchingFile::read(file).map_err(|error| vec![format!("file: {error}")])?;
    let document: PlanDocument = crate::file::parse(plan).map_err(|error| vec![format!("plan: {error}")])?;
    let mut faults = Faults::default();
    faults.unless(document.format == FORMAT, || "format: not ours".into());
    let hash: String = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
    faults.unless(document.input_sha256 == hash, || "input_sha256: not of this file".into());
    envelope(&document, &mut faults);
    let ascending = document.pairs.windows(2).all(|two| two[0] < two[1]);
    faults.unless(ascending, || "pairs: not ascending, or one twice".into());
    let kind = match &input {
        MatchingFile::Assign(_) => "assign",
        MatchingFile::Round(round) if round.replan.is_some() => "replan",
        MatchingFile::Round(_) => "round",
        MatchingFile::Stable(_) => "stable",
        MatchingFile::Eligibility(_) => return Err(vec!["kind: an eligibility file has no plan".into()]),
    };
    faults.unless(document.kind == kind, || format!("kind: {:?}, but the file is {kind:?}", document.kind));
    if !faults.list.is_empty() {
        return Err(faults.list);
    }
    let checked = match &input {
        MatchingFile::Assign(file) => prices::check_assign(file, &document, &mut faults),
        MatchingFile::Stable(file) => stable::check(file, &document, &mut faults),
        MatchingFile::Round(file) => round::check(file, &document, &mut faults),
        MatchingFile::Eligibility(_) => Checked::Everything,
    };
    if faults.list.is_empty() { Ok(checked) } else { Err(faults.list) }
}

/// Status, objective, bound and gap must agree with each other.
fn envelope(document: &PlanDocument, faults: &mut Faults) {
    let agrees = match (document.status, document.objective, document.bound) {
        (Status::Optimal, Some(objective), Some(bound)) => objective == bound,
        (Status::Feasible, Some(objective), Some(bound)) => objective < bound,
        (Status::Infeasible, None, None) => document.pairs.is_empty(),
        (Status::Unknown, None, _) => document.pairs.is_empty(),
        _ => false,
    };
    faults.unless(agrees, || "status: does not agree with objective and bound".into());
    let gap = document.objective.zip(document.bound).map(|(objective, bound)| {
        let (gap, bound) = (i128::from(bound) - i128::from(objective), i128::from(bound));
        if gap == 0 {
            0
        } else if bound <= 0 {
            1_000_000
        } else {
            // Rounded up: the least number of millionths that reaches the gap.
            let down = gap * 1_000_000 / bound;
            down + i128::from(down * bound < gap * 1_000_000)
        }
    });
    faults.unless(gap == document.gap_ppm.map(i128::from), || "gap_ppm: not (bound - objective) / bound".into());
}

/// The faults found so far.
#[derive(Debug, Default)]
struct Faults {
    list: Vec<String>,
}

impl Faults {
    fn unless(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.list.push(fault());
        }
    }
}
