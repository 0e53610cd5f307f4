//! Where a host stands, and the steps by which it moves.

use super::{HOST_CLOSED, NO_AGREED_PLAN, NOT_FROM_HERE};
use crate::access::Verb;
use crate::refusal::Refusal;

/// The state of a host.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Somebody named it.
    Suggested,
    /// The country office looks at needs and plan.
    UnderAssessment,
    /// Its plan is agreed.
    Approved,
    /// It takes part.
    Active,
    /// It takes part, without a request at the moment.
    Dormant,
    /// Stopped by the programme.
    Suspended,
    /// Over.
    Closed,
}

impl State {
    /// Every state.
    pub const ALL: &'static [State] =
        &[State::Suggested, State::UnderAssessment, State::Approved, State::Active, State::Dormant, State::Suspended, State::Closed];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            State::Suggested => "suggested",
            State::UnderAssessment => "under-assessment",
            State::Approved => "approved",
            State::Active => "active",
            State::Dormant => "dormant",
            State::Suspended => "suspended",
            State::Closed => "closed",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// Whether the host may ask for experts now: it takes part, or is about to.
    pub const fn may_ask(self) -> bool {
        matches!(self, State::Approved | State::Active | State::Dormant)
    }

    /// The state after a step; `plan_agreed` says whether the host has an agreed development plan.
    pub fn take(self, step: Step, plan_agreed: bool) -> Result<State, Refusal> {
        use State::*;
        match (self, step) {
            (Suggested, Step::Assess) => Ok(UnderAssessment),
            (UnderAssessment, Step::Approve) if plan_agreed => Ok(Approved),
            (UnderAssessment, Step::Approve) => Err(NO_AGREED_PLAN.into()),
            (Approved | Dormant, Step::Activate) => Ok(Active),
            (Active, Step::Rest) => Ok(Dormant),
            (Approved | Active | Dormant, Step::Suspend) => Ok(Suspended),
            (Suspended, Step::Lift) => Ok(Active),
            (Suggested | UnderAssessment | Approved | Active | Dormant | Suspended, Step::Close) => Ok(Closed),
            (Closed, Step::Reopen) => Ok(UnderAssessment),
            (Closed, _) => Err(HOST_CLOSED.into()),
            _ => Err(NOT_FROM_HERE.into()),
        }
    }

    /// The steps of this state in the order of the page, each with what still keeps it from being taken.
    pub fn steps(self, plan_agreed: bool) -> impl Iterator<Item = (Step, Option<Refusal>)> {
        let here = move |step: &Step| self.take(*step, true).is_ok();
        Step::ALL.iter().copied().filter(here).map(move |step| (step, self.take(step, plan_agreed).err()))
    }
}

/// What changes a host's state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Begin to look at needs and plan.
    Assess,
    /// Approve on an agreed plan.
    Approve,
    /// Let it take part (again).
    Activate,
    /// No request at the moment.
    Rest,
    /// Stop it for the time being.
    Suspend,
    /// Let a suspended host go on.
    Lift,
    /// End the cooperation, or turn a suggestion down.
    Close,
    /// Undo the closing.
    Reopen,
}

impl Step {
    /// Every step.
    pub const ALL: &'static [Step] =
        &[Step::Assess, Step::Approve, Step::Activate, Step::Rest, Step::Lift, Step::Suspend, Step::Close, Step::Reopen];

    /// Its name in addresses and in the audit trail.
    pub const fn name(self) -> &'static str {
        match self {
            Step::Assess => "assess",
            Step::Approve => "approve",
            Step::Activate => "activate",
            Step::Rest => "rest",
            Step::Suspend => "suspend",
            Step::Lift => "lift",
            Step::Close => "close",
            Step::Reopen => "reopen",
        }
    }

    /// The step of that name.
    pub fn named(name: &str) -> Option<Step> {
        Step::ALL.iter().copied().find(|step| step.name() == name)
    }

    /// What one must be allowed to do with hosts: what stops or ends a cooperation is undone by those who may undo.
    pub const fn verb(self) -> Verb {
        match self {
            Step::Lift | Step::Reopen => Verb::Undo,
            Step::Assess | Step::Approve | Step::Activate | Step::Rest | Step::Suspend | Step::Close => Verb::Decide,
        }
    }

    /// Whether a reason must be given.
    pub const fn asks_reason(self) -> bool {
        matches!(self, Step::Suspend | Step::Lift | Step::Close | Step::Reopen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_a_host() {
        let mut state = State::Suggested;
        for (step, next) in [
            (Step::Assess, State::UnderAssessment),
            (Step::Approve, State::Approved),
            (Step::Activate, State::Active),
            (Step::Rest, State::Dormant),
            (Step::Activate, State::Active),
            (Step::Suspend, State::Suspended),
            (Step::Lift, State::Active),
            (Step::Close, State::Closed),
            (Step::Reopen, State::UnderAssessment),
        ] {
            state = state.take(step, true).unwrap();
            assert_eq!(state, next, "{step:?}");
        }
    }

    #[test]
    fn every_other_step_is_refused() {
        use State::*;
        let allowed = |state: State, step: Step| match step {
            Step::Assess => state == Suggested,
            Step::Approve => state == UnderAssessment,
            Step::Activate => matches!(state, Approved | Dormant),
            Step::Rest => state == Active,
            Step::Suspend => matches!(state, Approved | Active | Dormant),
            Step::Lift => state == Suspended,
            Step::Close => state != Closed,
            Step::Reopen => state == Closed,
        };
        for &state in State::ALL {
            for &step in Step::ALL {
                let expected = if state == Closed { HOST_CLOSED } else { NOT_FROM_HERE };
                match state.take(step, true) {
                    Ok(_) => assert!(allowed(state, step), "{state:?} {step:?}"),
                    Err(refusal) => assert!(!allowed(state, step) && refusal == expected.into(), "{state:?} {step:?}"),
                }
            }
        }
    }

    #[test]
    fn approval_needs_an_agreed_plan() {
        assert_eq!(State::UnderAssessment.take(Step::Approve, false), Err(NO_AGREED_PLAN.into()));
        assert_eq!(State::Suggested.take(Step::Assess, false), Ok(State::UnderAssessment), "other steps do not");
        let steps: Vec<_> = State::UnderAssessment.steps(false).collect();
        assert_eq!(steps, [(Step::Approve, Some(NO_AGREED_PLAN.into())), (Step::Close, None)], "what keeps a step is said beside it");
        assert!(State::UnderAssessment.steps(true).all(|(_, kept)| kept.is_none()));
    }

    #[test]
    fn a_host_asks_for_experts_while_it_takes_part() {
        let may: Vec<State> = State::ALL.iter().copied().filter(|state| state.may_ask()).collect();
        assert_eq!(may, [State::Approved, State::Active, State::Dormant]);
    }

    #[test]
    fn what_stops_a_cooperation_is_undone_by_those_who_may_undo() {
        let undo: Vec<Step> = Step::ALL.iter().copied().filter(|step| step.verb() == Verb::Undo).collect();
        assert_eq!(undo, [Step::Lift, Step::Reopen]);
        assert!(undo.iter().all(|step| step.asks_reason()));
    }

    #[test]
    fn names_come_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Step::ALL.iter().all(|&step| Step::named(step.name()) == Some(step)));
    }
}
