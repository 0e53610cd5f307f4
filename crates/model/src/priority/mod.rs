//! Priorities of a country: written by the country office, agreed version by version by the country office and by the
//! ministry. Their states here; beside them where a priority stands, how its country takes part, and the days of the phase.

mod country;
mod days;
mod standing;

pub use country::{CountryStatus, Track};
pub use days::{Holds, PhaseDays, holds};
pub use standing::Standing;

use jiff::civil::Date;

use crate::text::Country;

crate::refusals! {
    /// Retired priorities do not change.
    RETIRED = "strategy.priority-retired";
    /// Only a draft can be proposed.
    NOT_DRAFT = "strategy.priority-not-draft";
    /// Only what was proposed can be agreed.
    NOT_PROPOSED = "strategy.priority-not-proposed";
    /// This party agreed to this version already.
    AGREED_ALREADY = "strategy.priority-agreed-already";
    /// There is no agreement of this party to take back.
    NOT_AGREED = "strategy.priority-not-agreed";
    /// The priority is not retired, so there is nothing to undo.
    NOT_RETIRED = "strategy.priority-not-retired";
    /// A priority ends after it begins.
    ENDS_EARLY = "strategy.ends-before-it-begins";
    /// No such sector in the list.
    NO_SECTOR = "strategy.no-sector";
    /// No such SDG target in the list.
    NO_SDG_TARGET = "strategy.no-sdg-target";
    /// The country is closed in this phase.
    COUNTRY_CLOSED = "strategy.country-closed";
    /// A status is set when it begins, not before.
    STATUS_AHEAD = "strategy.status-ahead";
    /// The country has this status already.
    STATUS_SAME = "strategy.status-same";
    /// The country takes part in this phase already.
    COUNTRY_THERE = "strategy.country-there";
    /// A consultation is recorded after it was held.
    HELD_AHEAD = "strategy.held-ahead";
    /// An agreement is recorded after it was given.
    AGREED_AHEAD = "strategy.agreed-ahead";
    /// An agreement belongs to the phase; fact `day`, its first day.
    AGREED_EARLY = "strategy.agreed-early";
    /// A status begins within the phase; facts `from`, `until`.
    STATUS_OUTSIDE = "strategy.status-outside";
    /// A status begins when or after the one before it began; fact `day`.
    STATUS_BEFORE_LAST = "strategy.status-before-last";
    /// A priority lies within its phase; facts `from`, `until`.
    OUTSIDE_PHASE = "strategy.outside-phase";
    /// Another priority of the country has this title; fact `case`.
    PRIORITY_THERE = "strategy.priority-there";
    /// A phase of this name exists.
    PHASE_THERE = "strategy.phase-there";
    /// Countries still take part in a phase that is to be over; fact `count`.
    PHASE_HAS_COUNTRIES = "strategy.phase-has-countries";
    /// A country takes part or took part in the phase, with all that hangs on it.
    PHASE_USED = "strategy.phase-used";
    /// A rule of the programme holds or held for the phase only.
    PHASE_HAS_RULES = "strategy.phase-has-rules";
    /// Somebody holds or held a role in the phase only.
    PHASE_HAS_ROLES = "strategy.phase-has-roles";
    /// Countries took part before the phase would begin; fact `day`.
    PHASE_BEGAN = "strategy.phase-began";
    /// Whoever wants changes says which.
    NO_REMARKS = "strategy.no-remarks";
    /// The name is not that of the person who was asked; fact `name`.
    OTHER_NAME = "strategy.other-name";
    /// The country office speaks for itself.
    NOT_THE_OFFICE = "strategy.not-the-office";
}

/// Who must agree to a priority.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Party {
    /// The programme's office in the country; its focal point records the yes.
    CountryOffice,
    /// The ministry that answers for the sector.
    Ministry,
}

impl Party {
    /// Both.
    pub const ALL: &'static [Party] = &[Party::CountryOffice, Party::Ministry];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Party::CountryOffice => "country-office",
            Party::Ministry => "ministry",
        }
    }

    /// The party of that name.
    pub fn named(name: &str) -> Option<Party> {
        Party::ALL.iter().copied().find(|party| party.name() == name)
    }
}

/// How far the newest version is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    /// The focal point is writing.
    Draft,
    /// Laid before the country office and the ministry.
    Proposed,
    /// Both said yes.
    Agreed,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: &'static [Stage] = &[Stage::Draft, Stage::Proposed, Stage::Agreed];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Proposed => "proposed",
            Stage::Agreed => "agreed",
        }
    }

    /// The stage of that name.
    pub fn named(name: &str) -> Option<Stage> {
        Stage::ALL.iter().copied().find(|stage| stage.name() == name)
    }
}

/// The state of a priority as others see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// No version was proposed or agreed.
    Draft,
    /// The first version waits for agreement.
    Proposed,
    /// A version is in force, also while a newer one is on its way.
    Agreed,
    /// No longer a priority.
    Retired,
}

impl State {
    /// Every state.
    pub const ALL: &'static [State] = &[State::Draft, State::Proposed, State::Agreed, State::Retired];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Proposed => "proposed",
            State::Agreed => "agreed",
            State::Retired => "retired",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// Whether a priority in this state has ended on a day: it was taken off, or its last day has passed.
    pub fn is_over(self, until: Option<Date>, day: Date) -> bool {
        self == State::Retired || until.is_some_and(|until| until < day)
    }
}

/// How people call a priority: its country and its number there, such as `NG-2`.
pub fn case_number(country: Country, number: i64) -> String {
    format!("{country}-{number}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_priority_is_over_when_it_is_taken_off_or_after_its_last_day() {
        let last = date(2026, 3, 2);
        assert!(!State::Agreed.is_over(None, last));
        assert!(!State::Agreed.is_over(Some(last), last), "its last day counts");
        assert!(State::Agreed.is_over(Some(last), date(2026, 3, 3)));
        assert!(State::Retired.is_over(None, last));
    }

    #[test]
    fn names_come_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Stage::ALL.iter().all(|&stage| Stage::named(stage.name()) == Some(stage)));
        assert!(Party::ALL.iter().all(|&party| Party::named(party.name()) == Some(party)));
    }
}
