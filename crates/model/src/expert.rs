//! An expert's profile: its states here, its eight steps and when each is done in `steps`, the answers that they take in
//! `answers`.

mod answers;
mod steps;

pub use answers::{
    Experience, Gender, OLDEST, Purpose, SHORTEST_EVIDENCE, Tie, YOUNGEST, beside, birth_year, evidence, month, month_has_come, period,
    phone, span,
};
pub use steps::{Facts, Part};

use crate::access::Scope;
use crate::refusal::Refusal;

crate::refusals! {
    /// The profile was imported and its person has not claimed it yet.
    UNCLAIMED = "experts.unclaimed";
    /// Only an imported profile can be claimed.
    CLAIMED = "experts.claimed";
    /// Only an active profile can be paused.
    NOT_ACTIVE = "experts.not-active";
    /// The profile is active already.
    ALREADY_ACTIVE = "experts.already-active";
    /// The profile was erased.
    ERASED = "experts.erased";
    /// A profile without a name.
    NO_NAME = "experts.no-name";
    /// A profile without a country of origin.
    NO_ORIGIN = "experts.no-origin";
    /// A profile that does not say where the person lives, or whether they may return there.
    NO_RESIDENCE = "experts.no-residence";
    /// A profile without a profession.
    NO_WORK = "experts.no-work";
    /// A profile without a skill that has evidence.
    NO_SKILL = "experts.no-skill";
    /// A profile without a language.
    NO_LANGUAGE = "experts.no-language";
    /// A profile that does not say how and when the person is available.
    NO_AVAILABILITY = "experts.no-availability";
    /// A profile without the two consents that it needs.
    NO_CONSENT = "experts.no-consent";
    /// An occupation that is not in the classification.
    UNKNOWN_OCCUPATION = "experts.unknown-occupation";
    /// A skill that is not in the vocabulary.
    UNKNOWN_SKILL = "experts.unknown-skill";
    /// A language that is not in the table.
    UNKNOWN_LANGUAGE = "experts.unknown-language";
    /// A level outside its scale.
    UNKNOWN_LEVEL = "experts.unknown-level";
    /// Evidence that says nothing.
    NO_EVIDENCE = "experts.no-evidence";
    /// Evidence of a word or two.
    SHORT_EVIDENCE = "experts.short-evidence";
    /// A month that is not written as year and month.
    NOT_A_MONTH = "experts.not-a-month";
    /// Work or study that begins after its end.
    ENDS_FIRST = "experts.ends-first";
    /// A month that has not come yet.
    FUTURE_MONTH = "experts.future-month";
    /// A telephone number without digits, or with other signs.
    NOT_A_PHONE = "experts.not-a-phone";
    /// A country of origin that was added already.
    ORIGIN_THERE = "experts.origin-there";
    /// A skill that was added already.
    SKILL_THERE = "experts.skill-there";
    /// A language that was added already.
    LANGUAGE_THERE = "experts.language-there";
    /// A period that shares days with another one.
    PERIOD_TWICE = "experts.period-twice";
    /// A year that has not come yet.
    FUTURE_YEAR = "experts.future-year";
    /// Neither on the spot nor online.
    NO_MODE = "experts.no-mode";
    /// A period that ends before it begins.
    PERIOD_TURNED = "experts.period-turned";
    /// A period that is over already.
    PERIOD_OVER = "experts.period-over";
    /// A year of birth that no working adult has.
    BIRTH_YEAR = "experts.birth-year";
    /// A file of a kind that is not taken as a CV.
    CV_KIND = "experts.cv-kind";
    /// A document that would run something when it is opened.
    CV_ACTIVE = "experts.cv-active";
    /// A document that opens or fetches something that lies elsewhere.
    CV_OUTSIDE = "experts.cv-outside";
    /// A document with another file inside it.
    CV_INSIDE = "experts.cv-inside";
    /// A document that cannot be looked into.
    CV_LOCKED = "experts.cv-locked";
    /// A document that unpacks to far more than it weighs.
    CV_BOMB = "experts.cv-bomb";
    /// A document that is damaged.
    CV_DAMAGED = "experts.cv-damaged";
    /// A document that is too large.
    CV_LARGE = "experts.cv-large";
    /// A row of an import that was solved already.
    SOLVED = "experts.solved";
}

/// Where a profile stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// Imported; its person has not claimed it. In no search.
    Unclaimed,
    /// Its person is filling it in. In no search.
    Draft,
    /// Can be found by the programme office and can apply.
    Active,
    /// Was active; its person is not available for now. In no search.
    Paused,
    /// Its person left; only what no name hangs on is kept, for counts.
    Erased,
}

impl State {
    /// Every state.
    pub const ALL: &'static [State] = &[State::Unclaimed, State::Draft, State::Active, State::Paused, State::Erased];

    /// Its name in tables and the API.
    pub const fn name(self) -> &'static str {
        match self {
            State::Unclaimed => "unclaimed",
            State::Draft => "draft",
            State::Active => "active",
            State::Paused => "paused",
            State::Erased => "erased",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// The person takes over an imported profile.
    pub fn claim(self) -> Result<State, Refusal> {
        match self {
            State::Unclaimed => Ok(State::Draft),
            State::Draft | State::Active | State::Paused => Err(CLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// The person lets the programme find the profile; all needed steps must be done.
    pub fn activate(self, facts: &Facts) -> Result<State, Refusal> {
        match self {
            State::Draft | State::Paused => match facts.missing().first() {
                Some(part) => Err(part.refusal()),
                None => Ok(State::Active),
            },
            State::Active => Err(ALREADY_ACTIVE.into()),
            State::Unclaimed => Err(UNCLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// The person is not available for now, or took back a consent that an active profile needs.
    pub fn pause(self) -> Result<State, Refusal> {
        match self {
            State::Active => Ok(State::Paused),
            State::Draft | State::Paused => Err(NOT_ACTIVE.into()),
            State::Unclaimed => Err(UNCLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// Whether its person may write in it.
    pub fn edit(self) -> Result<(), Refusal> {
        match self {
            State::Draft | State::Active | State::Paused => Ok(()),
            State::Unclaimed => Err(UNCLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// Whether lists and searches of the programme office show it.
    pub fn is_found(self) -> bool {
        self == State::Active
    }

    /// Whether the programme office may open it at all: it was active at some time, so that running work goes on.
    pub fn is_open_to_office(self) -> bool {
        matches!(self, State::Active | State::Paused)
    }
}

/// Whether a scope over experts is that of a programme office. Experts belong to no phase and no country: whoever sees
/// experts for a phase sees them all, and a country office sees them through applications only.
pub fn is_office(scope: &Scope) -> bool {
    scope.everything || !scope.places.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use steps::tests::complete;

    #[test]
    fn names_of_states_read_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert_eq!(State::named("Active"), None);
    }

    #[test]
    fn each_state_takes_only_its_own_ways() {
        let facts = complete();
        for &state in State::ALL {
            let ways = (state.claim().ok(), state.activate(&facts).ok(), state.pause().ok(), state.edit().is_ok());
            let expected = match state {
                State::Unclaimed => (Some(State::Draft), None, None, false),
                State::Draft => (None, Some(State::Active), None, true),
                State::Active => (None, None, Some(State::Paused), true),
                State::Paused => (None, Some(State::Active), None, true),
                State::Erased => (None, None, None, false),
            };
            assert_eq!(ways, expected, "{state:?}");
            assert_eq!(state.is_found(), state == State::Active);
        }
        assert!(!State::Draft.is_open_to_office() && !State::Unclaimed.is_open_to_office() && !State::Erased.is_open_to_office());
    }
}
