//! A host's development plan: its state, and how far what it wants to reach is reached.

use super::{NO_OUTCOME, PLAN_AGREED, PLAN_CLOSED, PLAN_NOT_AGREED};
use crate::refusal::Refusal;

/// The state of a development plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlanState {
    /// The host is writing.
    Draft,
    /// The host's director agreed to it.
    Agreed,
    /// Done, or given up.
    Closed,
}

impl PlanState {
    /// Every state.
    pub const ALL: &'static [PlanState] = &[PlanState::Draft, PlanState::Agreed, PlanState::Closed];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            PlanState::Draft => "draft",
            PlanState::Agreed => "agreed",
            PlanState::Closed => "closed",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<PlanState> {
        PlanState::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// Whether its text and outcomes may change now.
    pub fn change(self) -> Result<PlanState, Refusal> {
        match self {
            PlanState::Draft => Ok(PlanState::Draft),
            PlanState::Agreed => Err(PLAN_AGREED.into()),
            PlanState::Closed => Err(PLAN_CLOSED.into()),
        }
    }

    /// The host's director agrees to a plan with so many outcomes.
    pub fn agree(self, outcomes: usize) -> Result<PlanState, Refusal> {
        self.change()?;
        if outcomes == 0 { Err(NO_OUTCOME.into()) } else { Ok(PlanState::Agreed) }
    }

    /// An agreed or closed plan is opened again, and must be agreed anew.
    pub fn reopen(self) -> Result<PlanState, Refusal> {
        match self {
            PlanState::Draft => Err(PLAN_NOT_AGREED.into()),
            PlanState::Agreed | PlanState::Closed => Ok(PlanState::Draft),
        }
    }

    /// The plan is done, or given up.
    pub fn close(self) -> Result<PlanState, Refusal> {
        if self == PlanState::Closed { Err(PLAN_CLOSED.into()) } else { Ok(PlanState::Closed) }
    }
}

/// How far a value is from baseline to target, in percent rounded to the nearest, not below 0; more than 100 when the target is
/// passed, and 100 only when it is reached.
/// A target may lie below its baseline (fewer infections).
pub fn progress(baseline: i64, target: i64, value: i64) -> i64 {
    let way = i128::from(target) - i128::from(baseline);
    if way == 0 {
        return 0;
    }
    // Of a target below the baseline both are negative.
    let (gone, way) = ((i128::from(value) - i128::from(baseline)) * way.signum(), way.abs());
    let rounded = ((gone * 200 + way) / (2 * way)).max(0);
    i64::try_from(if gone < way { rounded.min(99) } else { rounded }).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_agreed_with_an_outcome_and_changed_as_a_draft_only() {
        assert_eq!(PlanState::Draft.agree(0), Err(NO_OUTCOME.into()));
        assert_eq!(PlanState::Draft.agree(1), Ok(PlanState::Agreed));
        assert_eq!(PlanState::Agreed.agree(1), Err(PLAN_AGREED.into()));
        assert_eq!(PlanState::Closed.agree(1), Err(PLAN_CLOSED.into()));
        assert_eq!(PlanState::ALL.iter().filter(|state| state.change().is_ok()).count(), 1);
        assert_eq!(PlanState::Draft.reopen(), Err(PLAN_NOT_AGREED.into()));
        assert_eq!(PlanState::Agreed.reopen().and_then(PlanState::close), Ok(PlanState::Closed));
        assert_eq!(PlanState::Closed.close(), Err(PLAN_CLOSED.into()));
    }

    #[test]
    fn progress_goes_up_or_down() {
        assert_eq!(progress(0, 80, 40), 50);
        assert_eq!(progress(40, 10, 25), 50, "a target below the baseline");
        assert_eq!(progress(40, 10, 50), 0, "the wrong way");
        assert_eq!(progress(0, 10, 15), 150);
        assert_eq!(progress(0, 9, 8), 89, "88.9");
        assert_eq!(progress(0, 1000, 999), 99, "not there yet");
        assert_eq!(progress(5, 5, 5), 0);
        assert_eq!(progress(i64::MIN, i64::MAX, i64::MAX), 100);
    }

    #[test]
    fn names_come_back() {
        assert!(PlanState::ALL.iter().all(|&state| PlanState::named(state.name()) == Some(state)));
    }
}
