//! A round: many requests planned at once. Its rules, its runs, and what the programme office decides on its plan.
//!
//! A plan is a proposal. What people decide on it is kept with a reason where they decide differently, and tells nobody
//! anything: the steps that do stand in selection.

use crate::refusal::Refusal;

crate::refusals! {
    /// A round without requests.
    NO_REQUESTS = "planning.no-requests";
    /// The floor needs a number that fits its reading.
    FLOOR_VALUE = "planning.floor-value";
    /// A country has two minimums.
    MINIMUMS = "planning.minimums";
    /// A minimum for a country of which no request is in the round.
    OTHER_COUNTRY = "planning.other-country";
    /// A plan is being made already.
    BUSY = "planning.busy";
    /// There is nothing to stop.
    NOT_RUNNING = "planning.not-running";
    /// The proof is done, or there is nothing to prove.
    PROVEN = "planning.proven";
    /// Somebody planned again meanwhile.
    OLD_PLAN = "planning.old-plan";
    /// Nobody is proposed for this seat.
    NOBODY_PROPOSED = "planning.nobody-proposed";
    /// This person does not meet the rules for the request, or is in another seat of it.
    NOT_ELIGIBLE = "planning.not-eligible";
    /// Who decides differently says why.
    NEEDS_REASON = "planning.needs-reason";
    /// The reason "other" needs words.
    SAY_WHICH_REASON = "planning.say-which-reason";
    /// Who is proposed is accepted, and somebody else or a reason is named as well.
    ACCEPTED_AND_MORE = "planning.accepted-and-more";
    /// Who is chosen is not in the pool any more.
    LOST = "planning.lost";
    /// Somebody was selected for the seat.
    SEAT_TAKEN = "planning.seat-taken";
    /// The round is closed.
    CLOSED = "planning.closed";
    /// The round is not closed.
    NOT_CLOSED = "planning.not-closed";
    /// The request is filled or was stopped: no seat of it is decided on.
    REQUEST_CLOSED = "planning.request-closed";
    /// Whoever closes a round or opens it again says why.
    SAY_WHY = "planning.say-why";
}

/// Who can be proposed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Those who applied for the request.
    Applicants,
    /// Also everybody in the pool who agreed to be written to about assignments.
    Pool,
}

impl Reach {
    /// Both.
    pub const ALL: &'static [Reach] = &[Reach::Applicants, Reach::Pool];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Reach::Applicants => "applicants",
            Reach::Pool => "pool",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Reach> {
        Reach::ALL.iter().copied().find(|reach| reach.name() == name)
    }
}

/// A floor for women in three readings, which are different promises.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Floor {
    /// None.
    None,
    /// At least so many of a hundred places that are filled. Leaving places open can meet it.
    Share(i64),
    /// At least so many places.
    Number(i64),
    /// At least so many of a hundred, and no fewer places filled than without the floor.
    ShareKeepFilled(i64),
}

impl Floor {
    /// The names of all readings.
    pub const NAMES: &'static [&'static str] = &["none", "share", "number", "share-keep-filled"];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Floor::None => "none",
            Floor::Share(_) => "share",
            Floor::Number(_) => "number",
            Floor::ShareKeepFilled(_) => "share-keep-filled",
        }
    }

    /// Its number; 0 without a floor.
    pub const fn value(self) -> i64 {
        match self {
            Floor::None => 0,
            Floor::Share(value) | Floor::Number(value) | Floor::ShareKeepFilled(value) => value,
        }
    }

    /// The floor of that name with a number as people type it: of a share "40" and "40%" say the same.
    pub fn typed(name: &str, text: &str) -> Result<Floor, Refusal> {
        let text = text.trim();
        let number = if name == "number" { text } else { text.strip_suffix('%').unwrap_or(text).trim_end() };
        Floor::read(name, number.parse().ok())
    }

    /// The floor of that name with this number; a share is at most the whole.
    pub fn read(name: &str, value: Option<i64>) -> Result<Floor, Refusal> {
        match (name, value) {
            ("none" | "", _) => Ok(Floor::None),
            ("share", Some(value @ 1..=100)) => Ok(Floor::Share(value)),
            ("share-keep-filled", Some(value @ 1..=100)) => Ok(Floor::ShareKeepFilled(value)),
            ("number", Some(value @ 1..=1000)) => Ok(Floor::Number(value)),
            _ => Err(FLOOR_VALUE.into()),
        }
    }
}

/// How far a run is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RunState {
    /// Waits for the worker.
    Waiting,
    /// Under way.
    Running,
    /// There is a plan, or it is shown that there is none.
    Done,
    /// Stopped by somebody.
    Cancelled,
    /// Our own failure.
    Failed,
}

impl RunState {
    /// Every state.
    pub const ALL: &'static [RunState] = &[RunState::Waiting, RunState::Running, RunState::Done, RunState::Cancelled, RunState::Failed];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            RunState::Waiting => "waiting",
            RunState::Running => "running",
            RunState::Done => "done",
            RunState::Cancelled => "cancelled",
            RunState::Failed => "failed",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<RunState> {
        RunState::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// Whether it is on its way.
    pub const fn is_open(self) -> bool {
        matches!(self, RunState::Waiting | RunState::Running)
    }
}

/// What the office decides about a seat of a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// The person who is proposed.
    Accept,
    /// Another person who meets the rules.
    Other,
    /// Nobody for now.
    Open,
}

impl Choice {
    /// Every choice.
    pub const ALL: &'static [Choice] = &[Choice::Accept, Choice::Other, Choice::Open];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Choice::Accept => "accept",
            Choice::Other => "other",
            Choice::Open => "open",
        }
    }

    /// The choice of that name.
    pub fn named(name: &str) -> Option<Choice> {
        Choice::ALL.iter().copied().find(|choice| choice.name() == name)
    }
}

/// Why somebody decides differently from the plan.
pub const REASONS: &[&str] = &["host-wish", "knows-the-place", "dates", "better-fit", "wait", "other"];
/// The reason that needs words.
pub const OTHER: &str = "other";

/// Whether a choice has the reason that it needs.
pub fn check_reason(choice: Choice, code: &str, words: &str) -> Result<(), (&'static str, Refusal)> {
    if choice == Choice::Accept {
        let is_alone = code.is_empty() && words.trim().is_empty();
        return if is_alone { Ok(()) } else { Err(("choice", ACCEPTED_AND_MORE.into())) };
    }
    if !REASONS.contains(&code) {
        return Err(("reason_code", NEEDS_REASON.into()));
    }
    if code == OTHER && words.trim().is_empty() {
        return Err(("reason", SAY_WHICH_REASON.into()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_floor_reads_back_with_a_number_that_fits() {
        for floor in [Floor::None, Floor::Share(40), Floor::Number(3), Floor::ShareKeepFilled(100)] {
            assert_eq!(Floor::read(floor.name(), Some(floor.value())), Ok(floor));
            assert!(Floor::NAMES.contains(&floor.name()));
        }
        assert!(Floor::read("share", Some(101)).is_err());
        assert!(Floor::read("number", None).is_err());
        assert!(Floor::read("half", Some(1)).is_err());
        for text in ["40", "40%", " 40 % "] {
            assert_eq!(Floor::typed("share", text), Ok(Floor::Share(40)), "{text}");
        }
        assert_eq!(Floor::typed("none", "40 women"), Ok(Floor::None));
        for (name, text) in [("number", "40%"), ("share", "101%"), ("share", "2 of 5"), ("number", "")] {
            assert!(Floor::typed(name, text).is_err(), "{name} {text}");
        }
    }

    #[test]
    fn who_decides_differently_says_why() {
        assert!(check_reason(Choice::Accept, "", "").is_ok());
        for (code, words) in [("dates", ""), ("", "The matron asked for her")] {
            assert_eq!(check_reason(Choice::Accept, code, words).unwrap_err(), ("choice", ACCEPTED_AND_MORE.into()));
        }
        assert_eq!(check_reason(Choice::Open, "", "").unwrap_err().0, "reason_code");
        assert_eq!(check_reason(Choice::Other, "other", " ").unwrap_err().0, "reason");
        assert!(check_reason(Choice::Other, "dates", "").is_ok());
    }
}
