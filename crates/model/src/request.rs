//! Requests: a host's demand as terms of reference. Their states and who has the ball, what a block may be, and what
//! must be there before a request is sent for review and before it is published.

use jiff::civil::Date;

use crate::Refusal;
use crate::access::Verb;
use crate::host::Need;

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
}

/// Longest physical block, in weeks: three months (the cap of the programme, field notes 3.3).
pub const PHYSICAL_WEEKS: i64 = 13;
/// Longest online block, in weeks (as the UN Volunteers' online assignments have it, field notes 3.3).
pub const ONLINE_WEEKS: i64 = 12;
/// Most hours a week of an online block (same source).
pub const ONLINE_HOURS: i64 = 20;
/// Most experts that one request may ask for.
pub const SEATS: i64 = 20;

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

/// How a block is done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mode {
    /// On the spot, at the host.
    Physical,
    /// From a distance.
    Online,
}

impl Mode {
    /// Both modes.
    pub const ALL: &'static [Mode] = &[Mode::Physical, Mode::Online];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Mode::Physical => "physical",
            Mode::Online => "online",
        }
    }

    /// The mode of that name.
    pub fn named(name: &str) -> Option<Mode> {
        Mode::ALL.iter().copied().find(|mode| mode.name() == name)
    }

    /// The longest block, in weeks.
    pub const fn most_weeks(self) -> i64 {
        match self {
            Mode::Physical => PHYSICAL_WEEKS,
            Mode::Online => ONLINE_WEEKS,
        }
    }
}

/// A part of the time that a request asks for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Block {
    /// How it is done.
    pub mode: Mode,
    /// Its length in weeks.
    pub weeks: i64,
    /// Hours a week; only online blocks count them.
    pub hours_per_week: Option<i64>,
}

impl Block {
    /// Whether it keeps within what its mode allows.
    pub fn check(self) -> Result<(), Refusal> {
        let max = self.mode.most_weeks();
        if !(1..=max).contains(&self.weeks) {
            return Err(Refusal::from(BLOCK_TOO_LONG).with("weeks", self.weeks).with("max", max));
        }
        match (self.mode, self.hours_per_week) {
            (Mode::Physical, None) => Ok(()),
            (Mode::Physical, Some(_)) => Err(HOURS_ON_THE_SPOT.into()),
            (Mode::Online, None) => Err(NO_HOURS.into()),
            (Mode::Online, Some(hours)) if (1..=ONLINE_HOURS).contains(&hours) => Ok(()),
            (Mode::Online, Some(_)) => Err(Refusal::from(TOO_MANY_HOURS).with("max", ONLINE_HOURS)),
        }
    }
}

/// How knowledge is to pass over for one objective. Passing on is common; the other two change an institution.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Process {
    /// The expert passes on what he or she knows.
    Transmit,
    /// Expert and colleagues work out something new.
    Create,
    /// The institution becomes able to do more by itself.
    BuildCapacity,
}

impl Process {
    /// All three, from passing on to what stays.
    pub const ALL: &'static [Process] = &[Process::Transmit, Process::Create, Process::BuildCapacity];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Process::Transmit => "transmit",
            Process::Create => "create",
            Process::BuildCapacity => "build-capacity",
        }
    }

    /// The process of that name.
    pub fn named(name: &str) -> Option<Process> {
        Process::ALL.iter().copied().find(|process| process.name() == name)
    }
}

/// How dangerous the place is, as the programme office judges it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Security {
    /// Ordinary care is enough.
    Low,
    /// The country office gives a briefing and advises on travel.
    Moderate,
    /// Travel needs the consent of the country office each time.
    High,
}

impl Security {
    /// All levels.
    pub const ALL: &'static [Security] = &[Security::Low, Security::Moderate, Security::High];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Security::Low => "low",
            Security::Moderate => "moderate",
            Security::High => "high",
        }
    }

    /// The level of that name.
    pub fn named(name: &str) -> Option<Security> {
        Security::ALL.iter().copied().find(|level| level.name() == name)
    }
}

/// Whether a country takes requests on a day, by its newest status (`active`, `suspended`, `closed`) and the day from
/// which that holds. A stop that was announced for later does not hold yet, and neither does an opening.
pub fn country_is_open(status: &str, from: Date, day: Date) -> bool {
    (status == "active") == (from <= day)
}

/// The case number by which people call a request: `R-0008`.
pub fn case_number(number: i64) -> String {
    format!("R-{number:04}")
}

/// What is known of a request when it is to be sent or published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// It has a title and a summary.
    pub basics: bool,
    /// The outcome that it serves: whether the plan behind it is agreed.
    pub outcome: Option<bool>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// How many objectives with a deliverable it has.
    pub objectives: usize,
    /// How many people at the host are to learn.
    pub counterparts: usize,
    /// Somebody has said how safe the place is.
    pub security: bool,
    /// The host is neither suspended nor closed.
    pub host_open: bool,
    /// What the host's readiness still lacks.
    pub host_needs: Vec<Need>,
    /// The country takes requests.
    pub country_open: bool,
    /// The last day for applications.
    pub deadline: Option<Date>,
}

impl Standing {
    /// Everything that keeps it from being sent for review on a day; empty when nothing does.
    pub fn before_submission(&self, today: Date) -> Vec<Refusal> {
        let mut gaps: Vec<Refusal> = Vec::new();
        let mut ask = |holds: bool, why: crate::Why| {
            if !holds {
                gaps.push(why.into());
            }
        };
        ask(self.basics, NO_BASICS);
        ask(self.outcome.is_some(), NO_OUTCOME);
        ask(self.outcome != Some(false), PLAN_NOT_AGREED);
        ask(!self.blocks.is_empty(), NO_BLOCK);
        ask(self.objectives > 0, NO_OBJECTIVE);
        ask(self.counterparts > 0, NO_COUNTERPART);
        ask(self.security, NO_SECURITY);
        ask(self.host_open, HOST_CLOSED);
        ask(self.country_open, COUNTRY_NOT_OPEN);
        ask(self.deadline.is_none_or(|deadline| today <= deadline), DEADLINE_PASSED);
        gaps.extend(self.blocks.iter().filter_map(|block| block.check().err()));
        gaps
    }

    /// Everything that keeps it from being published on a day; empty when nothing does.
    pub fn before_publication(&self, today: Date) -> Vec<Refusal> {
        let mut gaps = self.before_submission(today);
        gaps.extend(self.only_publication());
        gaps
    }

    /// What keeps it from being published and not from being sent: the host has until then to get ready.
    pub fn only_publication(&self) -> Vec<Refusal> {
        let lacking = |need: &Need| match need {
            Need::Workspace => NEEDS_WORKSPACE.into(),
            Need::Connection => NEEDS_CONNECTION.into(),
            Need::Devices => NEEDS_DEVICES.into(),
            Need::StaffTime => NEEDS_STAFF_TIME.into(),
            Need::Briefing => NEEDS_BRIEFING.into(),
        };
        self.host_needs.iter().map(lacking).collect()
    }

    /// Everything that keeps a step from being taken on a day; steps without a gate have nothing.
    pub fn before(&self, step: Step, today: Date) -> Vec<Refusal> {
        match step {
            Step::Submit => self.before_submission(today),
            Step::Publish => self.before_publication(today),
            _ => Vec::new(),
        }
    }
}

/// Whether the days of a request follow each other: today, deadline, then the earliest start, then the latest.
pub fn check_days(
    deadline: Option<Date>,
    earliest: Option<Date>,
    latest: Option<Date>,
    today: Date,
) -> Result<(), (&'static str, Refusal)> {
    if deadline.is_some_and(|deadline| deadline < today) {
        return Err(("deadline", DEADLINE_PASSED.into()));
    }
    let crossed = |first: Option<Date>, second: Option<Date>| matches!((first, second), (Some(a), Some(b)) if b < a);
    if crossed(earliest, latest) {
        return Err(("latest_start", STARTS_CROSSED.into()));
    }
    if crossed(deadline, earliest) {
        return Err(("earliest_start", START_BEFORE_DEADLINE.into()));
    }
    if latest.is_some_and(|latest| latest < today) {
        return Err(("latest_start", START_PASSED.into()));
    }
    Ok(())
}

/// Whether the work starts while the phase lasts; a phase of which the end is not known does not end.
pub fn check_phase(earliest: Option<Date>, latest: Option<Date>, until: Option<Date>) -> Result<(), (&'static str, Refusal)> {
    let Some(until) = until else { return Ok(()) };
    let after = |day: Option<Date>| day.is_some_and(|day| day > until);
    let refusal = || Refusal::from(START_AFTER_PHASE).with("until", until);
    match (after(earliest), after(latest)) {
        (true, _) => Err(("earliest_start", refusal())),
        (_, true) => Err(("latest_start", refusal())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn whole() -> Standing {
        Standing {
            basics: true,
            outcome: Some(true),
            blocks: vec![Block { mode: Mode::Physical, weeks: 6, hours_per_week: None }],
            objectives: 1,
            counterparts: 1,
            security: true,
            host_open: true,
            host_needs: vec![],
            country_open: true,
            deadline: Some(date(2026, 4, 1)),
        }
    }

    fn whys(refusals: &[Refusal]) -> Vec<crate::Why> {
        refusals.iter().map(|refusal| refusal.why).collect()
    }

    #[test]
    fn names_lead_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Step::ALL.iter().all(|&step| Step::named(step.name()) == Some(step)));
        assert!(Mode::ALL.iter().all(|&mode| Mode::named(mode.name()) == Some(mode)));
        assert!(Process::ALL.iter().all(|&process| Process::named(process.name()) == Some(process)));
        assert!(Security::ALL.iter().all(|&level| Security::named(level.name()) == Some(level)));
        assert_eq!(State::named("submitted "), None);
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

    #[test]
    fn a_block_keeps_within_its_mode() {
        let block = |mode, weeks, hours_per_week| Block { mode, weeks, hours_per_week }.check().map_err(|refusal| refusal.why);
        assert_eq!(block(Mode::Physical, 13, None), Ok(()));
        assert_eq!(block(Mode::Physical, 14, None), Err(BLOCK_TOO_LONG));
        assert_eq!(block(Mode::Physical, 0, None), Err(BLOCK_TOO_LONG));
        assert_eq!(block(Mode::Physical, 6, Some(40)), Err(HOURS_ON_THE_SPOT));
        assert_eq!(block(Mode::Online, 12, Some(20)), Ok(()));
        assert_eq!(block(Mode::Online, 13, Some(20)), Err(BLOCK_TOO_LONG));
        assert_eq!(block(Mode::Online, 12, Some(21)), Err(TOO_MANY_HOURS));
        assert_eq!(block(Mode::Online, 12, None), Err(NO_HOURS));
    }

    #[test]
    fn each_gap_keeps_it_from_being_sent_and_published() {
        let today = date(2026, 3, 2);
        assert!(whole().before_publication(today).is_empty());
        let gaps: [(Standing, crate::Why); 10] = [
            (Standing { deadline: Some(date(2026, 3, 1)), ..whole() }, DEADLINE_PASSED),
            (Standing { basics: false, ..whole() }, NO_BASICS),
            (Standing { outcome: None, ..whole() }, NO_OUTCOME),
            (Standing { outcome: Some(false), ..whole() }, PLAN_NOT_AGREED),
            (Standing { blocks: vec![], ..whole() }, NO_BLOCK),
            (Standing { objectives: 0, ..whole() }, NO_OBJECTIVE),
            (Standing { counterparts: 0, ..whole() }, NO_COUNTERPART),
            (Standing { security: false, ..whole() }, NO_SECURITY),
            (Standing { host_open: false, ..whole() }, HOST_CLOSED),
            (Standing { country_open: false, ..whole() }, COUNTRY_NOT_OPEN),
        ];
        for (standing, why) in gaps {
            assert_eq!(whys(&standing.before_submission(today)), [why]);
            assert_eq!(whys(&standing.before_publication(today)), [why]);
        }
        let long = Standing { blocks: vec![Block { mode: Mode::Physical, weeks: 14, hours_per_week: None }], ..whole() };
        assert_eq!(whys(&long.before_submission(today)), [BLOCK_TOO_LONG]);
    }

    #[test]
    fn each_need_of_the_host_is_named_and_keeps_it_from_being_published_only() {
        let today = date(2026, 3, 2);
        let unready = Standing { host_needs: vec![Need::Devices, Need::Briefing], ..whole() };
        assert!(unready.before_submission(today).is_empty());
        assert_eq!(whys(&unready.before_publication(today)), [NEEDS_DEVICES, NEEDS_BRIEFING]);
        assert_eq!(whys(&unready.before(Step::Publish, today)), [NEEDS_DEVICES, NEEDS_BRIEFING]);
        assert!(unready.before(Step::Submit, today).is_empty() && unready.before(Step::Approve, today).is_empty());
        let all = Standing { host_needs: Need::ALL.to_vec(), ..whole() };
        assert_eq!(all.only_publication().len(), Need::ALL.len());
        assert!(Standing { deadline: Some(today), ..whole() }.before_publication(today).is_empty());
    }

    #[test]
    fn a_status_holds_from_its_day() {
        let (before, day, after) = (date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3));
        assert!(country_is_open("active", before, day));
        assert!(country_is_open("active", day, day));
        assert!(!country_is_open("active", after, day));
        assert!(!country_is_open("suspended", day, day));
        assert!(country_is_open("suspended", after, day));
        assert!(!country_is_open("closed", before, day));
    }

    #[test]
    fn work_starts_while_the_phase_lasts() {
        let (end, next) = (Some(date(2028, 5, 27)), Some(date(2028, 6, 1)));
        assert_eq!(check_phase(end, end, end), Ok(()));
        assert_eq!(check_phase(next, next, None), Ok(()));
        assert_eq!(check_phase(None, next, end).unwrap_err().0, "latest_start");
        assert_eq!(check_phase(next, next, end).unwrap_err().0, "earliest_start");
    }

    #[test]
    fn days_follow_each_other() {
        let (a, b, c) = (Some(date(2026, 3, 1)), Some(date(2026, 4, 1)), Some(date(2026, 5, 1)));
        let today = date(2026, 3, 1);
        assert_eq!(check_days(a, b, c, today), Ok(()));
        assert_eq!(check_days(None, None, None, today), Ok(()));
        assert_eq!(check_days(a, c, b, today).unwrap_err().0, "latest_start");
        assert_eq!(check_days(b, a, c, today).unwrap_err().0, "earliest_start");
        assert_eq!(check_days(a, b, c, date(2026, 3, 2)).unwrap_err(), ("deadline", DEADLINE_PASSED.into()));
        assert_eq!(check_days(None, None, b, date(2026, 4, 2)).unwrap_err(), ("latest_start", START_PASSED.into()));
    }
}
