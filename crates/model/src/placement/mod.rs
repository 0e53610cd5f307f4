//! Placements: one expert doing one assignment. Its states, who has the ball, and the order of signatures; beside them the
//! checklist with its gates, the blocks of time, and what closes a placement.

mod checklist;
mod closing;
mod days;
mod due;
mod signing;
mod stretch;

pub use checklist::{Task, check_country, check_done, check_named, check_start};
pub use closing::{Reporting, check_answer, check_reached, check_total, code_of, read_code};
pub use days::{
    Asked, Worked, check_blocks_ahead, check_days, check_report_day, done_earlier, first_working_day, goes_on_the_spot, is_day_of_rest,
    other_days, proposed_day,
};
pub use due::{Due, Preparation};
pub use signing::{check_no_amounts, check_signer};
pub use stretch::Stretch;

use crate::Refusal;

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
    /// Another block of the same placement has these days.
    BLOCKS_OVERLAP_HERE = "placements.blocks-overlap-here";
    /// A change begins before the work began.
    BEFORE_START = "placements.before-start";
    /// The day on which the work is done is not before the last agreed day.
    NOT_EARLIER = "placements.not-earlier";
    /// Somebody else signs first.
    NOT_YOUR_TURN = "placements.not-your-turn";
    /// The name is not the one of the party that signs; fact `name`.
    NOT_THE_SIGNER = "placements.not-the-signer";
    /// Somebody else than the named director signs for the host, without saying in which position; fact `name`.
    NO_POSITION = "placements.no-position";
    /// The host does not say what must change before it signs.
    SAY_WHAT_MUST_CHANGE = "placements.say-what-must-change";
    /// The first agreed day has not come, and nobody said why the work starts before it.
    BEFORE_FIRST_DAY = "placements.before-first-day";
    /// The last agreed day has not come.
    BEFORE_LAST_DAY = "placements.before-last-day";
    /// A block lies wholly in the past.
    BLOCK_IS_OVER = "placements.block-is-over";
    /// This party signed already.
    SIGNED_ALREADY = "placements.signed-already";
    /// The text was changed after it was read.
    TEXT_CHANGED = "placements.text-changed";
    /// Nobody at the host can sign.
    NO_DIRECTOR = "placements.no-director";
    /// Fewer days are to be agreed on than the request asks for, and nobody says why.
    FEWER_DAYS = "placements.fewer-days";
    /// A special arrangement names an amount of money.
    NO_AMOUNTS = "placements.no-amounts";
    /// Counterparts are said to be named, and nobody is.
    NAME_SOMEBODY = "placements.name-somebody";
    /// A task that is told in its note has none.
    TELL_HOW = "placements.tell-how";
    /// The month has a note, which would be replaced.
    NOTE_THERE = "placements.note-there";
    /// A reason is needed.
    NO_REASON = "placements.no-reason";
    /// More women than people.
    MORE_WOMEN = "placements.more-women";
    /// The report counts fewer people than a monthly note; fact `count`.
    FEWER_THAN_NOTED = "placements.fewer-than-noted";
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
    /// The first day on the spot has not come, so nobody can be met there; fact `day`.
    NOT_ARRIVED = "placements.not-arrived";
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

    /// Who must act now. `due` is what must happen next before the start; it counts only until then.
    pub fn ball(self, due: Option<Due>) -> Ball {
        match self {
            State::Preparing | State::Agreed => due.map_or(Ball::Programme, Due::ball),
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

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Step::Agree => "agree",
            Step::Void => "void",
            Step::Start => "start",
            Step::Suspend => "suspend",
            Step::Resume => "resume",
            Step::Report => "report",
            Step::SendBack => "send-back",
            Step::Confirm => "confirm",
            Step::Certify => "certify",
            Step::EndEarly => "end-early",
            Step::Withdraw => "withdraw",
            Step::Revive => "revive",
            Step::Reopen => "reopen",
        }
    }
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
    /// The programme's office in the country.
    Country,
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
            Ball::Country => "country",
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

/// The case number, as people write it.
pub fn case_number(number: i64) -> String {
    format!("P-{number:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Party::ALL.iter().all(|&party| Party::named(party.name()) == Some(party)));
        assert!(Task::ALL.iter().all(|&task| Task::named(task.name()) == Some(task)));
        assert_eq!(State::named("Running"), None);
        assert_eq!(case_number(15), "P-0015");
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
        assert_eq!(State::Preparing.ball(Some(Due::Tasks(Ball::Host))), Ball::Host);
        assert_eq!(State::Agreed.ball(Some(Due::FirstDay)), Ball::Nobody);
        assert_eq!(State::Running.ball(Some(Due::Tasks(Ball::Host))), Ball::Expert);
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
}
