//! Requests: a host's demand as terms of reference. Their states and who has the ball; beside them what a block may be,
//! what the terms choose from, the days that must fit, and what must be there before a request is sent for review and
//! before it is published.

mod block;
mod days;
mod standing;
mod terms;

pub use block::{Block, Mode, ONLINE_HOURS, ONLINE_WEEKS, PHYSICAL_WEEKS};
pub use days::{Assignment, check_days, check_phase, country_is_open, takes_applications};
pub use standing::Standing;
pub use terms::{Process, SEATS, Security};

use crate::Refusal;
use crate::access::Verb;

crate::refusals! {
    /// It has no title or no summary.
    NO_BASICS = "requests.no-basics";
    /// It serves no outcome of the host's plan.
    NO_OUTCOME = "requests.no-outcome";
    /// The plan that it serves is not agreed.
    PLAN_NOT_AGREED = "requests.plan-not-agreed";
    /// It has no block of time.
    NO_BLOCK = "requests.no-block";
    /// A block is longer than its mode allows; facts `weeks`, `max`.
    BLOCK_TOO_LONG = "requests.block-too-long";
    /// An online block has no hours a week.
    NO_HOURS = "requests.no-hours";
    /// An online block has more hours a week than are allowed; fact `max`.
    TOO_MANY_HOURS = "requests.too-many-hours";
    /// It has no objective with a deliverable.
    NO_OBJECTIVE = "requests.no-objective";
    /// Nobody at the host is named who learns from the expert.
    NO_COUNTERPART = "requests.no-counterpart";
    /// The host is suspended or closed.
    HOST_CLOSED = "requests.host-closed";
    /// The host has no place to work yet, as far as is known.
    NEEDS_WORKSPACE = "requests.needs-workspace";
    /// The host has no line for online sessions yet, as far as is known.
    NEEDS_CONNECTION = "requests.needs-connection";
    /// The host has no devices for those who learn yet, as far as is known.
    NEEDS_DEVICES = "requests.needs-devices";
    /// The staff have no time to learn yet, as far as is known.
    NEEDS_STAFF_TIME = "requests.needs-staff-time";
    /// The host's people have not read the brief yet, as far as is known.
    NEEDS_BRIEFING = "requests.needs-briefing";
    /// The country is suspended or closed in the phase.
    COUNTRY_NOT_OPEN = "requests.country-not-open";
    /// The deadline for applications has passed.
    DEADLINE_PASSED = "requests.deadline-passed";
    /// The latest start lies before the earliest.
    STARTS_CROSSED = "requests.starts-crossed";
    /// The start lies before the deadline for applications.
    START_BEFORE_DEADLINE = "requests.start-before-deadline";
    /// The latest start lies in the past.
    START_PASSED = "requests.start-passed";
    /// The work would start after the phase has ended; fact `until`.
    START_AFTER_PHASE = "requests.start-after-phase";
    /// Nobody has said how safe the place is.
    NO_SECURITY = "requests.no-security";
    /// Hours a week are counted online only.
    HOURS_ON_THE_SPOT = "requests.hours-on-the-spot";
    /// The colleague stands in the list already.
    SAME_COLLEAGUE = "requests.same-colleague";
    /// It may be changed only while it is being written.
    NOT_EDITABLE = "requests.not-editable";
    /// It is not at the point at which this can be done.
    NOT_NOW = "requests.not-now";
    /// A placement grew from it, which must be ended first.
    HAS_PLACEMENT = "requests.has-placement";
    /// There is no decision to take back.
    NOTHING_TO_UNDO = "requests.nothing-to-undo";
    /// Applications have come in since it was published.
    HAS_APPLICATIONS = "requests.has-applications";
    /// There is no answer.
    NO_ANSWER = "requests.no-answer";
    /// A reason is needed.
    NO_REASON = "requests.no-reason";
    /// A skill, language or sector that the reference tables do not have.
    UNKNOWN_CODE = "requests.unknown-code";
    /// The outcome belongs to another host.
    FOREIGN_OUTCOME = "requests.foreign-outcome";
    /// The priority that the outcome's plan serves has ended.
    PRIORITY_OVER = "requests.priority-over";
}

/// Where a request stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// The host, or the focal point for it, is writing.
    Draft,
    /// Sent to the programme office for review.
    Submitted,
    /// The programme office asked for edits.
    EditsRequested,
    /// Found good; waits to be published.
    Approved,
    /// Public; experts may apply.
    Published,
    /// Applications are being decided on.
    Selection,
    /// Every seat is taken.
    Filled,
    /// An expert is at work.
    Running,
    /// The work is over.
    Completed,
    /// Turned down by the programme office.
    Rejected,
    /// Taken back by those who wrote it.
    Withdrawn,
    /// Stopped by the programme.
    Cancelled,
}

impl State {
    /// Every state, in the order of the journey.
    pub const ALL: &'static [State] = &[
        State::Draft,
        State::Submitted,
        State::EditsRequested,
        State::Approved,
        State::Published,
        State::Selection,
        State::Filled,
        State::Running,
        State::Completed,
        State::Rejected,
        State::Withdrawn,
        State::Cancelled,
    ];

    /// Its name in tables, addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Submitted => "submitted",
            State::EditsRequested => "edits-requested",
            State::Approved => "approved",
            State::Published => "published",
            State::Selection => "selection",
            State::Filled => "filled",
            State::Running => "running",
            State::Completed => "completed",
            State::Rejected => "rejected",
            State::Withdrawn => "withdrawn",
            State::Cancelled => "cancelled",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// Whether its text may be changed.
    pub const fn is_editable(self) -> bool {
        matches!(self, State::Draft | State::EditsRequested)
    }

    /// Whether the public sees it.
    pub const fn is_public(self) -> bool {
        matches!(self, State::Published | State::Selection | State::Filled | State::Running | State::Completed)
    }

    /// Whether its experts are still being chosen.
    pub const fn is_choosing(self) -> bool {
        matches!(self, State::Published | State::Selection)
    }

    /// Whether a seat of it that is free, or becomes free, can still be given to somebody.
    pub const fn gives_seats(self) -> bool {
        matches!(self, State::Published | State::Selection | State::Filled | State::Running)
    }

    /// Whether it was stopped before its work was done.
    pub const fn is_closed(self) -> bool {
        matches!(self, State::Rejected | State::Withdrawn | State::Cancelled)
    }

    /// Who must act now.
    pub const fn ball(self) -> Ball {
        match self {
            State::Draft | State::EditsRequested => Ball::Writer,
            State::Submitted | State::Approved => Ball::Office,
            State::Published => Ball::Experts,
            State::Selection => Ball::OfficeAndHost,
            State::Filled | State::Running => Ball::Placement,
            State::Completed | State::Rejected | State::Withdrawn | State::Cancelled => Ball::Nobody,
        }
    }

    /// The state after a step, or why the step cannot be taken.
    pub fn after(self, step: Step) -> Result<State, Refusal> {
        use State::*;
        match (self, step) {
            (Draft | EditsRequested, Step::Submit) => Ok(Submitted),
            (Submitted | Approved, Step::RequestEdits) => Ok(EditsRequested),
            (Submitted, Step::Approve) => Ok(Approved),
            (Submitted | Approved, Step::Reject) => Ok(Rejected),
            (Approved, Step::Publish) => Ok(Published),
            (Published, Step::BeginSelection) => Ok(Selection),
            (Published | Selection, Step::Fill) => Ok(Filled),
            (Filled, Step::FreeSeat) => Ok(Selection),
            (Published | Selection | Filled, Step::Start) => Ok(Running),
            (Running, Step::Complete) => Ok(Completed),
            (Filled | Running, Step::Withdraw | Step::Cancel) => Err(HAS_PLACEMENT.into()),
            (Completed | Rejected | Withdrawn | Cancelled, Step::Withdraw | Step::Cancel) => Err(NOT_NOW.into()),
            (_, Step::Withdraw) => Ok(Withdrawn),
            (_, Step::Cancel) => Ok(Cancelled),
            _ => Err(NOT_NOW.into()),
        }
    }

    /// The decision that led here, which an undo takes back.
    pub const fn decided_by(self) -> Option<Step> {
        match self {
            State::EditsRequested => Some(Step::RequestEdits),
            State::Approved => Some(Step::Approve),
            State::Rejected => Some(Step::Reject),
            State::Published => Some(Step::Publish),
            State::Selection => Some(Step::BeginSelection),
            State::Withdrawn => Some(Step::Withdraw),
            State::Cancelled => Some(Step::Cancel),
            State::Draft | State::Submitted | State::Filled | State::Running | State::Completed => None,
        }
    }

    /// Where the last decision is taken back to. `closed_from` is the state in which a withdrawn or cancelled request
    /// stood. One that was public must be published again, so that its conditions are looked at again.
    pub fn undone(self, closed_from: Option<State>) -> Result<State, Refusal> {
        match self {
            State::EditsRequested | State::Approved | State::Rejected => Ok(State::Submitted),
            State::Published => Ok(State::Approved),
            State::Selection => Ok(State::Published),
            State::Withdrawn | State::Cancelled => Ok(match closed_from {
                Some(before) if before.is_public() => State::Approved,
                Some(before) => before,
                None => State::Draft,
            }),
            State::Filled | State::Running | State::Completed => Err(HAS_PLACEMENT.into()),
            State::Draft | State::Submitted => Err(NOTHING_TO_UNDO.into()),
        }
    }
}

/// What moves a request from one state to the next.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Step {
    /// Send it to the programme office, for the first time or again.
    Submit,
    /// Ask the writer for edits.
    RequestEdits,
    /// Find it good.
    Approve,
    /// Turn it down.
    Reject,
    /// Make it public.
    Publish,
    /// Close it for applications.
    BeginSelection,
    /// The last free seat was taken.
    Fill,
    /// A taken seat became free.
    FreeSeat,
    /// An expert began.
    Start,
    /// The last placement is over.
    Complete,
    /// Take it back.
    Withdraw,
    /// Stop it.
    Cancel,
}

impl Step {
    /// Every step.
    pub const ALL: &'static [Step] = &[
        Step::Submit,
        Step::RequestEdits,
        Step::Approve,
        Step::Reject,
        Step::Publish,
        Step::BeginSelection,
        Step::Fill,
        Step::FreeSeat,
        Step::Start,
        Step::Complete,
        Step::Withdraw,
        Step::Cancel,
    ];

    /// Its name in addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Step::Submit => "submit",
            Step::RequestEdits => "request-edits",
            Step::Approve => "approve",
            Step::Reject => "reject",
            Step::Publish => "publish",
            Step::BeginSelection => "begin-selection",
            Step::Fill => "fill",
            Step::FreeSeat => "free-seat",
            Step::Start => "start",
            Step::Complete => "complete",
            Step::Withdraw => "withdraw",
            Step::Cancel => "cancel",
        }
    }

    /// The step of that name.
    pub fn named(name: &str) -> Option<Step> {
        Step::ALL.iter().copied().find(|step| step.name() == name)
    }

    /// Whether people decide on it; the others follow from selections and placements.
    pub const fn is_decided(self) -> bool {
        !matches!(self, Step::Fill | Step::FreeSeat | Step::Start | Step::Complete)
    }

    /// What somebody must be allowed to do to the request in order to take the step.
    pub const fn verb(self) -> Verb {
        match self {
            Step::Submit | Step::Withdraw => Verb::Write,
            _ => Verb::Decide,
        }
    }

    /// Whether others are owed a reason.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Step::RequestEdits | Step::Reject | Step::Withdraw | Step::Cancel)
    }
}

/// Who must do something now.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ball {
    /// The host, or the focal point for it.
    Writer,
    /// The programme office.
    Office,
    /// Experts who might apply.
    Experts,
    /// The programme office and the host, who decide on applications.
    OfficeAndHost,
    /// Whoever has the ball of the placement.
    Placement,
    /// Nobody: it is over.
    Nobody,
}

impl Ball {
    /// Its name in words.
    pub const fn name(self) -> &'static str {
        match self {
            Ball::Writer => "writer",
            Ball::Office => "office",
            Ball::Experts => "experts",
            Ball::OfficeAndHost => "office-and-host",
            Ball::Placement => "placement",
            Ball::Nobody => "nobody",
        }
    }
}

/// The case number by which people call a request: `R-0008`.
pub fn case_number(number: i64) -> String {
    format!("R-{number:04}")
}

/// The number behind a case number.
pub fn number_of(case: &str) -> Option<i64> {
    case.strip_prefix("R-")?.parse().ok().filter(|&number| number > 0 && case_number(number) == case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Step::ALL.iter().all(|&step| Step::named(step.name()) == Some(step)));
        assert_eq!(State::named("submitted "), None);
        assert_eq!([number_of("R-0008"), number_of("R-12345")], [Some(8), Some(12345)]);
        for other in ["R-8", "r-0008", "R-0000", "R-00008", "A-0008", "R-", ""] {
            assert_eq!(number_of(other), None, "{other}");
        }
    }

    /// Each step, the states from which it may be taken, and where it leads.
    #[test]
    fn every_state_answers_every_step() {
        use State::*;
        let open = &[Draft, Submitted, EditsRequested, Approved, Published, Selection][..];
        let table: &[(Step, &[State], State)] = &[
            (Step::Submit, &[Draft, EditsRequested], Submitted),
            (Step::RequestEdits, &[Submitted, Approved], EditsRequested),
            (Step::Approve, &[Submitted], Approved),
            (Step::Reject, &[Submitted, Approved], Rejected),
            (Step::Publish, &[Approved], Published),
            (Step::BeginSelection, &[Published], Selection),
            (Step::Fill, &[Published, Selection], Filled),
            (Step::FreeSeat, &[Filled], Selection),
            (Step::Start, &[Published, Selection, Filled], Running),
            (Step::Complete, &[Running], Completed),
            (Step::Withdraw, open, Withdrawn),
            (Step::Cancel, open, Cancelled),
        ];
        assert_eq!(table.len(), Step::ALL.len());
        for &(step, from, to) in table {
            for &state in State::ALL {
                let expected = from.contains(&state).then_some(to);
                assert_eq!(state.after(step).ok(), expected, "{state:?} {step:?}");
            }
        }
        assert_eq!(Running.after(Step::Cancel).unwrap_err().why, HAS_PLACEMENT);
    }

    #[test]
    fn a_decision_is_taken_back_to_where_it_was_made() {
        use State::*;
        for &state in State::ALL {
            let back = state.undone(Some(Selection)).ok();
            let expected = match state {
                EditsRequested | Approved | Rejected => Some(Submitted),
                Published => Some(Approved),
                Selection => Some(Published),
                Withdrawn | Cancelled => Some(Approved),
                Draft | Submitted | Filled | Running | Completed => None,
            };
            assert_eq!(back, expected, "{state:?}");
        }
        assert!(State::ALL.iter().all(|state| state.undone(None).is_ok() == state.decided_by().is_some()), "what is undone has a name");
        assert!(
            State::ALL
                .iter()
                .all(|&state| state.decided_by().is_none_or(|step| { State::ALL.iter().any(|from| from.after(step) == Ok(state)) }))
        );
        assert_eq!(Cancelled.undone(Some(Draft)), Ok(Draft), "one that was never public goes back to where it stood");
        assert!(
            State::ALL.iter().all(|state| state.undone(None).is_ok_and(|to| to == Published) == (*state == Selection)),
            "only re-opening makes public"
        );
    }

    #[test]
    fn the_text_may_change_only_while_the_writer_has_the_ball() {
        for &state in State::ALL {
            assert_eq!(state.is_editable(), state.ball() == Ball::Writer, "{state:?}");
            assert_eq!(state.is_editable(), state.after(Step::Submit).is_ok(), "{state:?}");
        }
    }
}
