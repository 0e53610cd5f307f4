//! Host institutions: from a suggestion to an active partner, whether they are ready, and their development plans.

use crate::access::Verb;
use crate::refusal::Refusal;

crate::refusals! {
    /// This step is not taken from this state.
    NOT_FROM_HERE = "hosts.not-from-here";
    /// A host is approved on an agreed development plan.
    NO_AGREED_PLAN = "hosts.no-agreed-plan";
    /// The host is closed.
    HOST_CLOSED = "hosts.host-closed";
    /// The country is closed in this phase.
    COUNTRY_CLOSED = "hosts.country-closed";
    /// This step needs a reason.
    NO_REASON = "hosts.no-reason";
    /// A host of this name exists in the country.
    HOST_THERE = "hosts.host-there";
    /// A host has one director.
    ONE_DIRECTOR = "hosts.one-director";
    /// Nobody is known as director.
    NO_DIRECTOR = "hosts.no-director";
    /// The contact does not work there any more.
    CONTACT_GONE = "hosts.contact-gone";
    /// A contact of this address works at the host already.
    CONTACT_THERE = "hosts.contact-there";
    /// A plan serves an agreed priority of the host's own country and phase.
    PRIORITY_ELSEWHERE = "hosts.priority-elsewhere";
    /// The priority that the plan serves has ended: nobody agrees to it any more.
    PRIORITY_OVER = "hosts.priority-over";
    /// No such sector in the list.
    NO_SECTOR = "hosts.no-sector";
    /// An agreed plan does not change.
    PLAN_AGREED = "hosts.plan-agreed";
    /// The plan is closed.
    PLAN_CLOSED = "hosts.plan-closed";
    /// Only an agreed plan can be opened again.
    PLAN_NOT_AGREED = "hosts.plan-not-agreed";
    /// A plan has at least one outcome.
    NO_OUTCOME = "hosts.plan-no-outcome";
    /// An outcome that a request or a measure refers to stays.
    OUTCOME_USED = "hosts.outcome-used";
    /// The baseline was measured already.
    BASELINE_AHEAD = "hosts.baseline-ahead";
    /// The target comes after the baseline.
    TARGET_EARLY = "hosts.target-early";
    /// The target differs from the baseline.
    TARGET_SAME = "hosts.target-same";
    /// A measure is not taken in the future.
    MEASURED_AHEAD = "hosts.measured-ahead";
    /// A measure is not taken before the baseline.
    MEASURED_EARLY = "hosts.measured-early";
    /// Whoever wants changes says which.
    NO_REMARKS = "hosts.no-remarks";
    /// The name is not that of the director; fact `name`.
    OTHER_NAME = "hosts.other-name";
    /// A line of an import that was solved already.
    SOLVED = "hosts.solved";
}

/// The kind of institution.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A ministry or a part of one.
    Ministry,
    /// A municipality, province or region.
    LocalGovernment,
    /// An agency of the state with a task of its own.
    Agency,
    /// A hospital or clinic.
    Hospital,
    /// A university, polytechnic or teacher college.
    HigherEducation,
    /// A school or centre for a trade.
    VocationalTraining,
    /// An institute for research.
    Research,
    /// An association or foundation.
    CivilSociety,
    /// Another institution.
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Kind] = &[
        Kind::Ministry,
        Kind::LocalGovernment,
        Kind::Agency,
        Kind::Hospital,
        Kind::HigherEducation,
        Kind::VocationalTraining,
        Kind::Research,
        Kind::CivilSociety,
        Kind::Other,
    ];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Ministry => "ministry",
            Kind::LocalGovernment => "local-government",
            Kind::Agency => "agency",
            Kind::Hospital => "hospital",
            Kind::HigherEducation => "higher-education",
            Kind::VocationalTraining => "vocational-training",
            Kind::Research => "research",
            Kind::CivilSociety => "civil-society",
            Kind::Other => "other",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

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

/// What must be there before an expert comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// A place to work.
    Workspace,
    /// A line that carries online sessions.
    Connection,
    /// Devices for the people who learn.
    Devices,
    /// Time of the staff who learn.
    StaffTime,
    /// The host's people read the brief.
    Briefing,
}

impl Need {
    /// Every need, in the order of the list.
    pub const ALL: &'static [Need] = &[Need::Workspace, Need::Connection, Need::Devices, Need::StaffTime, Need::Briefing];

    /// Its name in tables and forms.
    pub const fn name(self) -> &'static str {
        match self {
            Need::Workspace => "workspace",
            Need::Connection => "connection",
            Need::Devices => "devices",
            Need::StaffTime => "staff-time",
            Need::Briefing => "briefing",
        }
    }
}

/// The answer to one need.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ready {
    /// It is there.
    Ready,
    /// It is not there yet.
    NotYet,
    /// Nobody looked.
    Unknown,
}

impl Ready {
    /// Every answer.
    pub const ALL: &'static [Ready] = &[Ready::Ready, Ready::NotYet, Ready::Unknown];

    /// Its name in tables and forms.
    pub const fn name(self) -> &'static str {
        match self {
            Ready::Ready => "ready",
            Ready::NotYet => "not-yet",
            Ready::Unknown => "unknown",
        }
    }

    /// The answer of that name.
    pub fn named(name: &str) -> Option<Ready> {
        Ready::ALL.iter().copied().find(|ready| ready.name() == name)
    }
}

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
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Step::ALL.iter().all(|&step| Step::named(step.name()) == Some(step)));
        assert!(Kind::ALL.iter().all(|&kind| Kind::named(kind.name()) == Some(kind)));
        assert!(Ready::ALL.iter().all(|&ready| Ready::named(ready.name()) == Some(ready)));
        assert!(PlanState::ALL.iter().all(|&state| PlanState::named(state.name()) == Some(state)));
    }
}
