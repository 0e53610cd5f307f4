//! Placements: one expert doing one assignment. Its states and who has the ball, the checklist with its gates, what a block
//! may be, the order of signatures, what must be there before the report is sent, and the code of a certificate.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::Refusal;
use crate::request::{Mode, ONLINE_HOURS, ONLINE_WEEKS, PHYSICAL_WEEKS};

crate::refusals! {
    /// It is not at the point at which this can be done.
    NOT_NOW = "placements.not-now";
    /// The agreement is not signed by all.
    NOT_SIGNED = "placements.not-signed";
    /// Tasks without which it cannot start are open; fact `count`.
    GATES_OPEN = "placements.gates-open";
    /// The country is suspended, and a block lies there.
    COUNTRY_SUSPENDED = "placements.country-suspended";
    /// It has no block of time.
    NO_BLOCK = "placements.no-block";
    /// The last day of a block lies before its first.
    DAYS_CROSSED = "placements.days-crossed";
    /// A block is longer than its mode allows; fact `max`, in weeks.
    BLOCK_TOO_LONG = "placements.block-too-long";
    /// An online block has no hours a week.
    NO_HOURS = "placements.no-hours";
    /// An online block has more hours a week than are allowed; fact `max`.
    TOO_MANY_HOURS = "placements.too-many-hours";
    /// The expert is at another place in these days; fact `case`.
    BLOCKS_OVERLAP = "placements.blocks-overlap";
    /// A change begins outside the block that it changes.
    OUTSIDE_BLOCK = "placements.outside-block";
    /// Somebody else signs first.
    NOT_YOUR_TURN = "placements.not-your-turn";
    /// This party signed already.
    SIGNED_ALREADY = "placements.signed-already";
    /// The text was changed after it was read.
    TEXT_CHANGED = "placements.text-changed";
    /// Nobody at the host can sign.
    NO_DIRECTOR = "placements.no-director";
    /// A reason is needed.
    NO_REASON = "placements.no-reason";
    /// More women than people.
    MORE_WOMEN = "placements.more-women";
    /// The month lies outside the placement.
    NOT_ITS_MONTH = "placements.not-its-month";
    /// The report is not written.
    NO_REPORT = "placements.no-report";
    /// Objectives have no result yet; fact `count`.
    OBJECTIVES_OPEN = "placements.objectives-open";
    /// Nothing says what stays behind and who keeps it.
    NO_HANDOVER = "placements.no-handover";
    /// The host did not say what is missing.
    SAY_WHAT_IS_MISSING = "placements.say-what-is-missing";
    /// The host did not say how satisfied it is.
    SAY_HOW_SATISFIED = "placements.say-how-satisfied";
    /// A task that is done by another step, not by hand.
    NOT_BY_HAND = "placements.not-by-hand";
    /// The link did what it was for.
    LINK_USED = "placements.link-used";
    /// The certificate was revoked before.
    REVOKED_ALREADY = "placements.revoked-already";
}

/// Where a placement stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// The checklist is being done.
    Preparing,
    /// All have signed the agreement.
    Agreed,
    /// The expert is at work.
    Running,
    /// Stopped for now by the programme.
    Suspended,
    /// The expert sent the report.
    Reported,
    /// The host said that the work was done.
    Confirmed,
    /// The certificate is there.
    Completed,
    /// Stopped for good before its time.
    EndedEarly,
    /// Given up before it started.
    Withdrawn,
}

impl State {
    /// Every state, in the order of the journey.
    pub const ALL: &'static [State] = &[
        State::Preparing,
        State::Agreed,
        State::Running,
        State::Suspended,
        State::Reported,
        State::Confirmed,
        State::Completed,
        State::EndedEarly,
        State::Withdrawn,
    ];

    /// Its name in tables, addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            State::Preparing => "preparing",
            State::Agreed => "agreed",
            State::Running => "running",
            State::Suspended => "suspended",
            State::Reported => "reported",
            State::Confirmed => "confirmed",
            State::Completed => "completed",
            State::EndedEarly => "ended-early",
            State::Withdrawn => "withdrawn",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// Whether it has not started.
    pub const fn is_before_start(self) -> bool {
        matches!(self, State::Preparing | State::Agreed)
    }

    /// Whether the work is going on, or stopped for now.
    pub const fn is_under_way(self) -> bool {
        matches!(self, State::Running | State::Suspended)
    }

    /// Whether it was stopped before its work was done.
    pub const fn is_stopped(self) -> bool {
        matches!(self, State::EndedEarly | State::Withdrawn)
    }

    /// The state after a step, or why the step cannot be taken.
    pub fn after(self, step: Step) -> Result<State, Refusal> {
        use State::*;
        match (self, step) {
            (Preparing, Step::Agree) => Ok(Agreed),
            (Preparing | Agreed, Step::Void) => Ok(Preparing),
            (Preparing, Step::Start) => Err(NOT_SIGNED.into()),
            (Agreed, Step::Start) => Ok(Running),
            (Running, Step::Suspend) => Ok(Suspended),
            (Suspended, Step::Resume) => Ok(Running),
            (Running, Step::Report) => Ok(Reported),
            (Reported, Step::SendBack) => Ok(Running),
            (Reported, Step::Confirm) => Ok(Confirmed),
            (Confirmed, Step::Certify) => Ok(Completed),
            (Running | Suspended | Reported, Step::EndEarly) => Ok(EndedEarly),
            (Preparing | Agreed, Step::Withdraw) => Ok(Withdrawn),
            (Withdrawn, Step::Revive) => Ok(Preparing),
            (Confirmed | Completed, Step::Reopen) => Ok(Reported),
            _ => Err(NOT_NOW.into()),
        }
    }

    /// Who must act now. `open` is whose task is the first that is open; it counts only while the checklist is being done.
    pub fn ball(self, open: Option<Party>) -> Ball {
        match self {
            State::Preparing => open.map_or(Ball::Programme, Ball::from),
            State::Agreed => open.map_or(Ball::Programme, Ball::from),
            State::Running => Ball::Expert,
            State::Suspended | State::Confirmed => Ball::Programme,
            State::Reported => Ball::Host,
            State::Completed | State::EndedEarly | State::Withdrawn => Ball::Nobody,
        }
    }
}

/// What moves a placement from one state to the next.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Step {
    /// The last party signed.
    Agree,
    /// What was agreed changed: signatures do not count any more.
    Void,
    /// Begin the work.
    Start,
    /// Stop for now.
    Suspend,
    /// Go on.
    Resume,
    /// Send the report.
    Report,
    /// The host says what is missing.
    SendBack,
    /// The host says that the work was done.
    Confirm,
    /// Issue the certificate.
    Certify,
    /// Stop for good.
    EndEarly,
    /// Give up before the start.
    Withdraw,
    /// The same expert was selected again.
    Revive,
    /// Take the confirmation back.
    Reopen,
}

impl Step {
    /// Every step.
    pub const ALL: &'static [Step] = &[
        Step::Agree,
        Step::Void,
        Step::Start,
        Step::Suspend,
        Step::Resume,
        Step::Report,
        Step::SendBack,
        Step::Confirm,
        Step::Certify,
        Step::EndEarly,
        Step::Withdraw,
        Step::Revive,
        Step::Reopen,
    ];
}

/// Who does a task or signs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Party {
    /// The expert.
    Expert,
    /// The host.
    Host,
    /// The programme office.
    Programme,
}

impl Party {
    /// Every party, in the order in which they sign.
    pub const ALL: &'static [Party] = &[Party::Expert, Party::Host, Party::Programme];

    /// Its name in tables, links and words.
    pub const fn name(self) -> &'static str {
        match self {
            Party::Expert => "expert",
            Party::Host => "host",
            Party::Programme => "programme",
        }
    }

    /// The party of that name.
    pub fn named(name: &str) -> Option<Party> {
        Party::ALL.iter().copied().find(|party| party.name() == name)
    }
}

/// Who must do something now.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Ball {
    /// The expert.
    Expert,
    /// The host.
    Host,
    /// The programme office.
    Programme,
    /// Nobody: it is over, or waits for its day.
    Nobody,
}

impl Ball {
    /// Its name in words.
    pub const fn name(self) -> &'static str {
        match self {
            Ball::Expert => "expert",
            Ball::Host => "host",
            Ball::Programme => "programme",
            Ball::Nobody => "nobody",
        }
    }
}

impl From<Party> for Ball {
    fn from(party: Party) -> Ball {
        match party {
            Party::Expert => Ball::Expert,
            Party::Host => Ball::Host,
            Party::Programme => Ball::Programme,
        }
    }
}

/// Who signs next: expert, then host, then programme; nobody when all have.
pub fn next_signer(signed: &[Party]) -> Option<Party> {
    Party::ALL.iter().copied().find(|party| !signed.contains(party))
}

/// Whether it is this party's turn to sign.
pub fn check_turn(party: Party, signed: &[Party]) -> Result<(), Refusal> {
    match next_signer(signed) {
        _ if signed.contains(&party) => Err(SIGNED_ALREADY.into()),
        Some(next) if next == party => Ok(()),
        _ => Err(NOT_YOUR_TURN.into()),
    }
}

/// One thing to do before the start. Both sides are prepared (field notes 4, rows 5 to 8).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Task {
    /// The obligatory course before a first assignment.
    PreparationCourse,
    /// Passport valid, and the right to return to the country of residence.
    TravelPapers,
    /// Insured for the journey and the stay.
    Insurance,
    /// Confirms the own health insurance: the programme's does not cover work from home (field notes 3.3).
    OwnInsurance,
    /// What is done in which week.
    WorkPlan,
    /// Counterparts named, and what they need to learn collected.
    Counterparts,
    /// A place to work, a connection and devices.
    Workspace,
    /// The host read the guidance.
    Briefing,
    /// The agreement made and signed by all.
    Agreement,
    /// The journey booked.
    Travel,
}

impl Task {
    /// Every task, in the order of the checklist.
    pub const ALL: &'static [Task] = &[
        Task::PreparationCourse,
        Task::TravelPapers,
        Task::Insurance,
        Task::OwnInsurance,
        Task::WorkPlan,
        Task::Counterparts,
        Task::Workspace,
        Task::Briefing,
        Task::Agreement,
        Task::Travel,
    ];

    /// Its name in tables, addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Task::PreparationCourse => "preparation-course",
            Task::TravelPapers => "travel-papers",
            Task::Insurance => "insurance",
            Task::OwnInsurance => "own-insurance",
            Task::WorkPlan => "work-plan",
            Task::Counterparts => "counterparts",
            Task::Workspace => "workspace",
            Task::Briefing => "briefing",
            Task::Agreement => "agreement",
            Task::Travel => "travel",
        }
    }

    /// The task of that name.
    pub fn named(name: &str) -> Option<Task> {
        Task::ALL.iter().copied().find(|task| task.name() == name)
    }

    /// Who does it.
    pub const fn party(self) -> Party {
        match self {
            Task::PreparationCourse | Task::TravelPapers | Task::Insurance | Task::OwnInsurance | Task::WorkPlan => Party::Expert,
            Task::Counterparts | Task::Workspace | Task::Briefing => Party::Host,
            Task::Agreement | Task::Travel => Party::Programme,
        }
    }

    /// Whether the placement cannot start without it.
    pub const fn is_gate(self) -> bool {
        !matches!(self, Task::OwnInsurance | Task::Counterparts | Task::Travel)
    }

    /// Whether somebody says that it is done; the agreement is done when the last party signs.
    pub const fn is_by_hand(self) -> bool {
        !matches!(self, Task::Agreement)
    }

    /// Whether a placement with blocks in these modes needs it.
    pub fn is_needed(self, modes: &[Mode]) -> bool {
        match self {
            Task::TravelPapers | Task::Insurance | Task::Travel => modes.contains(&Mode::Physical),
            Task::OwnInsurance => modes.contains(&Mode::Online),
            _ => true,
        }
    }
}

/// A part of a placement's time; both days are included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// How it is done.
    pub mode: Mode,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
    /// Hours a week, of an online block.
    pub hours_per_week: Option<i64>,
}

impl Stretch {
    /// As many weeks as asked, from a day on.
    pub fn of_weeks(mode: Mode, from: Date, weeks: i64, hours_per_week: Option<i64>) -> Stretch {
        Stretch { mode, from, until: from.saturating_add((weeks * 7 - 1).days()), hours_per_week }
    }

    /// How many days it takes.
    pub fn days(&self) -> i64 {
        i64::from((self.until - self.from).get_days()) + 1
    }

    /// Whether it keeps within its mode; the fault names a field.
    pub fn check(&self) -> Result<(), (&'static str, Refusal)> {
        if self.until < self.from {
            return Err(("until_day", DAYS_CROSSED.into()));
        }
        let weeks = if self.mode == Mode::Physical { PHYSICAL_WEEKS } else { ONLINE_WEEKS };
        if self.days() > weeks * 7 {
            return Err(("until_day", Refusal::from(BLOCK_TOO_LONG).with("max", weeks)));
        }
        match (self.mode, self.hours_per_week) {
            (Mode::Online, None) => Err(("hours_per_week", NO_HOURS.into())),
            (Mode::Online, Some(hours)) if hours > ONLINE_HOURS => {
                Err(("hours_per_week", Refusal::from(TOO_MANY_HOURS).with("max", ONLINE_HOURS)))
            }
            _ => Ok(()),
        }
    }

    /// Whether one person cannot be at both: nobody is at two places on one day.
    pub fn clashes_with(&self, other: &Stretch) -> bool {
        self.mode == Mode::Physical && other.mode == Mode::Physical && self.from <= other.until && other.from <= self.until
    }
}

/// Whether the work may begin or go on: all gates done, and nobody sent to a suspended country.
pub fn check_start(open_gates: usize, country_open: bool, physical_ahead: bool) -> Result<(), Refusal> {
    if open_gates > 0 {
        return Err(Refusal::from(GATES_OPEN).with("count", open_gates));
    }
    check_country(country_open, physical_ahead)
}

/// Whether nobody is sent to, or kept in, a suspended country.
pub fn check_country(country_open: bool, physical_ahead: bool) -> Result<(), Refusal> {
    if physical_ahead && !country_open { Err(COUNTRY_SUSPENDED.into()) } else { Ok(()) }
}

/// What is there of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reporting {
    /// Objectives of the request.
    pub objectives: usize,
    /// How many of them have a result.
    pub results: usize,
    /// Whether the report itself is written.
    pub report: bool,
    /// Whether the handover plan is written.
    pub handover: bool,
}

impl Reporting {
    /// What keeps it from being sent.
    pub fn gaps(&self) -> Vec<Refusal> {
        let mut gaps = Vec::new();
        let open = self.objectives.saturating_sub(self.results);
        if open > 0 {
            gaps.push(Refusal::from(OBJECTIVES_OPEN).with("count", open));
        }
        if !self.report {
            gaps.push(NO_REPORT.into());
        }
        if !self.handover {
            gaps.push(NO_HANDOVER.into());
        }
        gaps
    }
}

/// Whether a count of women fits the count of all.
pub fn check_reached(people: i64, women: i64) -> Result<(), (&'static str, Refusal)> {
    if women > people { Err(("women_reached", MORE_WOMEN.into())) } else { Ok(()) }
}

/// The case number, as people write it.
pub fn case_number(number: i64) -> String {
    format!("P-{number:04}")
}

/// Letters and digits that are not taken for one another: no 0 and O, no 1 and I.
const CODE_LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The code of a certificate, of unpredictable bytes: four groups of four, 80 bits.
pub fn code_of(bytes: [u8; 16]) -> String {
    let letters = bytes.map(|byte| char::from(CODE_LETTERS[usize::from(byte & 31)]));
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// A code as somebody typed it, in the form in which it is stored; none when it cannot be one.
pub fn read_code(typed: &str) -> Option<String> {
    let letters: String = typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    let fits = letters.len() == 16 && letters.bytes().all(|letter| CODE_LETTERS.contains(&letter));
    fits.then(|| [&letters[..4], &letters[4..8], &letters[8..12], &letters[12..]].join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn names_lead_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Party::ALL.iter().all(|&party| Party::named(party.name()) == Some(party)));
        assert!(Task::ALL.iter().all(|&task| Task::named(task.name()) == Some(task)));
        assert_eq!(State::named("Running"), None);
    }

    #[test]
    fn every_state_answers_every_step() {
        use State::*;
        let table: &[(Step, &[State], State)] = &[
            (Step::Agree, &[Preparing], Agreed),
            (Step::Void, &[Preparing, Agreed], Preparing),
            (Step::Start, &[Agreed], Running),
            (Step::Suspend, &[Running], Suspended),
            (Step::Resume, &[Suspended], Running),
            (Step::Report, &[Running], Reported),
            (Step::SendBack, &[Reported], Running),
            (Step::Confirm, &[Reported], Confirmed),
            (Step::Certify, &[Confirmed], Completed),
            (Step::EndEarly, &[Running, Suspended, Reported], EndedEarly),
            (Step::Withdraw, &[Preparing, Agreed], Withdrawn),
            (Step::Revive, &[Withdrawn], Preparing),
            (Step::Reopen, &[Confirmed, Completed], Reported),
        ];
        assert_eq!(table.len(), Step::ALL.len());
        for &(step, from, to) in table {
            for &state in State::ALL {
                assert_eq!(state.after(step).ok(), from.contains(&state).then_some(to), "{state:?} {step:?}");
            }
        }
        assert_eq!(Preparing.after(Step::Start).unwrap_err().why, NOT_SIGNED);
    }

    #[test]
    fn somebody_has_the_ball_until_it_is_over() {
        for &state in State::ALL {
            let over = matches!(state, State::Completed | State::EndedEarly | State::Withdrawn);
            assert_eq!(state.ball(None) == Ball::Nobody, over, "{state:?}");
        }
        assert_eq!(State::Preparing.ball(Some(Party::Host)), Ball::Host);
        assert_eq!(State::Running.ball(Some(Party::Host)), Ball::Expert);
    }

    #[test]
    fn they_sign_one_after_the_other() {
        use Party::*;
        assert_eq!(check_turn(Host, &[]).unwrap_err().why, NOT_YOUR_TURN);
        assert_eq!(check_turn(Expert, &[]), Ok(()));
        assert_eq!(check_turn(Expert, &[Expert]).unwrap_err().why, SIGNED_ALREADY);
        assert_eq!(check_turn(Programme, &[Expert]).unwrap_err().why, NOT_YOUR_TURN);
        assert_eq!(check_turn(Programme, &[Expert, Host]), Ok(()));
        assert_eq!(next_signer(&[Expert, Host, Programme]), None);
    }

    #[test]
    fn the_checklist_follows_the_modes() {
        let needed = |modes: &[Mode]| Task::ALL.iter().copied().filter(|task| task.is_needed(modes)).collect::<Vec<_>>();
        let physical = needed(&[Mode::Physical]);
        assert_eq!(physical.len(), 9);
        assert!(!physical.contains(&Task::OwnInsurance));
        let online = needed(&[Mode::Online]);
        assert!(online.contains(&Task::OwnInsurance));
        assert!([Task::TravelPapers, Task::Insurance, Task::Travel].iter().all(|task| !online.contains(task)));
        assert_eq!(needed(&[Mode::Online, Mode::Physical]).len(), Task::ALL.len());
        assert_eq!(Task::ALL.iter().filter(|task| !task.is_by_hand()).collect::<Vec<_>>(), [&Task::Agreement]);
    }

    #[test]
    fn a_block_keeps_within_its_mode() {
        let from = date(2026, 4, 1);
        let check = |mode, weeks, hours| Stretch::of_weeks(mode, from, weeks, hours).check().map_err(|(field, refusal)| (field, refusal.why));
        assert_eq!(Stretch::of_weeks(Mode::Physical, from, 6, None).until, date(2026, 5, 12));
        assert_eq!(check(Mode::Physical, 13, None), Ok(()));
        assert_eq!(check(Mode::Physical, 14, None), Err(("until_day", BLOCK_TOO_LONG)));
        assert_eq!(check(Mode::Online, 12, Some(20)), Ok(()));
        assert_eq!(check(Mode::Online, 13, Some(20)), Err(("until_day", BLOCK_TOO_LONG)));
        assert_eq!(check(Mode::Online, 12, Some(21)), Err(("hours_per_week", TOO_MANY_HOURS)));
        assert_eq!(check(Mode::Online, 12, None), Err(("hours_per_week", NO_HOURS)));
        let crossed = Stretch { mode: Mode::Physical, from, until: date(2026, 3, 31), hours_per_week: None };
        assert_eq!(crossed.check().unwrap_err().1.why, DAYS_CROSSED);
    }

    #[test]
    fn nobody_is_at_two_places_on_one_day() {
        let block = |mode, from, until| Stretch { mode, from, until, hours_per_week: None };
        let april = block(Mode::Physical, date(2026, 4, 1), date(2026, 4, 30));
        assert!(april.clashes_with(&block(Mode::Physical, date(2026, 4, 30), date(2026, 5, 20))));
        assert!(!april.clashes_with(&block(Mode::Physical, date(2026, 5, 1), date(2026, 5, 20))));
        assert!(!april.clashes_with(&block(Mode::Online, date(2026, 4, 1), date(2026, 4, 30))));
    }

    #[test]
    fn a_start_needs_every_gate_and_an_open_country() {
        assert_eq!(check_start(2, true, true).unwrap_err(), Refusal::from(GATES_OPEN).with("count", 2));
        assert_eq!(check_start(0, false, true).unwrap_err().why, COUNTRY_SUSPENDED);
        assert_eq!(check_start(0, false, false), Ok(()), "online work goes on");
        assert_eq!(check_start(0, true, true), Ok(()));
    }

    #[test]
    fn a_report_is_sent_whole() {
        let whole = Reporting { objectives: 2, results: 2, report: true, handover: true };
        assert!(whole.gaps().is_empty());
        let whys = |reporting: Reporting| reporting.gaps().into_iter().map(|gap| gap.why).collect::<Vec<_>>();
        assert_eq!(whys(Reporting { results: 1, ..whole }), [OBJECTIVES_OPEN]);
        assert_eq!(whys(Reporting { report: false, ..whole }), [NO_REPORT]);
        assert_eq!(whys(Reporting { handover: false, ..whole }), [NO_HANDOVER]);
        assert!(check_reached(3, 4).is_err() && check_reached(3, 3).is_ok());
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = code_of([0, 1, 2, 3, 4, 5, 6, 7, 8, 30, 31, 32, 255, 100, 64, 33]);
        assert_eq!(code, "2345-6789-AYZ2-Z623");
        assert_eq!(read_code(" 2345 6789 ayz2z623 ").as_deref(), Some(code.as_str()));
        for wrong in ["", "2345-6789-AYZ2-Z62", "2345-6789-AYZ2-Z620", "2345-6789-AYZ2-Z62I", "2345-6789-AYZ2-Z6233"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
        assert_eq!(case_number(15), "P-0015");
    }
}
