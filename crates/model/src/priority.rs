//! Priorities of a country: written by the country office, agreed version by version by the country office and by the
//! ministry. The last agreed version stays in force until a newer one is agreed.

use jiff::civil::Date;

use crate::refusal::Refusal;
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
    /// Something hangs on the phase: a country that takes part or took part, a rule, or a role.
    PHASE_USED = "strategy.phase-used";
    /// Countries took part before the phase would begin; fact `day`.
    PHASE_BEGAN = "strategy.phase-began";
    /// Whoever wants changes says which.
    NO_REMARKS = "strategy.no-remarks";
    /// The name is not that of the person who was asked; fact `name`.
    OTHER_NAME = "strategy.other-name";
    /// The country office speaks for itself.
    NOT_THE_OFFICE = "strategy.not-the-office";
}

/// What a country takes part in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Track {
    /// Experts are placed at hosts.
    Assignments,
    /// Diaspora entrepreneurs are supported.
    Entrepreneurship,
    /// Nothing new; the people of earlier phases stay in touch.
    Alumni,
}

impl Track {
    /// Every track.
    pub const ALL: &'static [Track] = &[Track::Assignments, Track::Entrepreneurship, Track::Alumni];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Track::Assignments => "assignments",
            Track::Entrepreneurship => "entrepreneurship",
            Track::Alumni => "alumni",
        }
    }

    /// The track of that name.
    pub fn named(name: &str) -> Option<Track> {
        Track::ALL.iter().copied().find(|track| track.name() == name)
    }
}

/// Whether a country takes part at the moment. A change is a new dated row; the history stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CountryStatus {
    /// Open for requests.
    Active,
    /// Nothing new is published; what runs on the spot stops.
    Suspended,
    /// Over in this phase.
    Closed,
}

impl CountryStatus {
    /// Every status.
    pub const ALL: &'static [CountryStatus] = &[CountryStatus::Active, CountryStatus::Suspended, CountryStatus::Closed];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            CountryStatus::Active => "active",
            CountryStatus::Suspended => "suspended",
            CountryStatus::Closed => "closed",
        }
    }

    /// The status of that name.
    pub fn named(name: &str) -> Option<CountryStatus> {
        CountryStatus::ALL.iter().copied().find(|status| status.name() == name)
    }

    /// The status that follows. Every other status may follow, also after closing: a country can be opened again.
    pub fn becomes(self, next: CountryStatus) -> Result<CountryStatus, Refusal> {
        if self == next { Err(STATUS_SAME.into()) } else { Ok(next) }
    }
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
}

/// Where a priority stands: the version in force, the newest version and how far that is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The version in force, once there is one.
    pub agreed: Option<i64>,
    /// The newest version.
    pub newest: i64,
    /// How far the newest version is.
    pub stage: Stage,
    /// No longer a priority.
    pub retired: bool,
}

impl Standing {
    /// A priority that was just written.
    pub const fn new() -> Standing {
        Standing { agreed: None, newest: 1, stage: Stage::Draft, retired: false }
    }

    /// The state as others see it.
    pub fn state(&self) -> State {
        match (self.retired, self.agreed, self.stage) {
            (true, _, _) => State::Retired,
            (false, Some(_), _) | (false, None, Stage::Agreed) => State::Agreed,
            (false, None, Stage::Proposed) => State::Proposed,
            (false, None, Stage::Draft) => State::Draft,
        }
    }

    /// The version that counts: the agreed one once there is one, the newest until then.
    pub fn current(&self) -> i64 {
        self.agreed.unwrap_or(self.newest)
    }

    /// A change: always a new version, which must be agreed anew.
    pub fn change(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        Ok(Standing { newest: self.newest + 1, stage: Stage::Draft, ..self })
    }

    /// Lays the newest version before the country office and the ministry.
    pub fn propose(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        match self.stage {
            Stage::Draft => Ok(Standing { stage: Stage::Proposed, ..self }),
            Stage::Proposed | Stage::Agreed => Err(NOT_DRAFT.into()),
        }
    }

    /// A party agrees to the newest version, to which `before` agreed already. In force when both did.
    pub fn agree(self, party: Party, before: &[Party]) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        if self.stage != Stage::Proposed {
            return Err(NOT_PROPOSED.into());
        }
        if before.contains(&party) {
            return Err(AGREED_ALREADY.into());
        }
        let all = Party::ALL.iter().all(|other| *other == party || before.contains(other));
        Ok(if all { Standing { agreed: Some(self.newest), stage: Stage::Agreed, ..self } } else { self })
    }

    /// A party asks for changes instead: the focal point writes again.
    pub fn send_back(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        match self.stage {
            Stage::Proposed => Ok(Standing { stage: Stage::Draft, ..self }),
            Stage::Draft | Stage::Agreed => Err(NOT_PROPOSED.into()),
        }
    }

    /// Takes back an agreement to the newest version; `earlier` is the version that was in force before it, if any.
    pub fn take_back(self, earlier: Option<i64>) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        match self.stage {
            Stage::Draft => Err(NOT_AGREED.into()),
            Stage::Proposed => Ok(self),
            Stage::Agreed => Ok(Standing { agreed: earlier, stage: Stage::Proposed, ..self }),
        }
    }

    /// No longer a priority.
    pub fn retire(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        Ok(Standing { retired: true, ..self })
    }

    /// Undoes retiring: everything is as it was.
    pub fn restore(self) -> Result<Standing, Refusal> {
        if self.retired { Ok(Standing { retired: false, ..self }) } else { Err(NOT_RETIRED.into()) }
    }

    fn unless_retired(&self) -> Result<(), Refusal> {
        if self.retired { Err(RETIRED.into()) } else { Ok(()) }
    }
}

impl Default for Standing {
    fn default() -> Self {
        Standing::new()
    }
}

/// The days of a phase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PhaseDays {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
}

impl PhaseDays {
    fn refuse(self, why: crate::Why) -> Refusal {
        Refusal::from(why).with("from", self.from).with("until", self.until)
    }

    /// A status of a country begins within the phase, and not before the one that it follows (`last`).
    pub fn check_status(self, from: Date, last: Option<Date>, today: Date) -> Result<(), Refusal> {
        if from > today {
            return Err(STATUS_AHEAD.into());
        }
        if from < self.from || from > self.until {
            return Err(self.refuse(STATUS_OUTSIDE));
        }
        match last {
            Some(last) if from < last => Err(Refusal::from(STATUS_BEFORE_LAST).with("day", last)),
            _ => Ok(()),
        }
    }

    /// A priority lies within the phase; one without a last day ends with it. The refusal names its field.
    pub fn check_priority(self, from: Date, until: Option<Date>) -> Result<(), (&'static str, Refusal)> {
        if from < self.from || from > self.until {
            return Err(("from", self.refuse(OUTSIDE_PHASE)));
        }
        match until {
            Some(until) if until <= from => Err(("until", ENDS_EARLY.into())),
            Some(until) if until > self.until => Err(("until", self.refuse(OUTSIDE_PHASE))),
            _ => Ok(()),
        }
    }

    /// An agreement was given within the phase, and before it is recorded.
    pub fn check_agreed(self, on: Date, today: Date) -> Result<(), Refusal> {
        if on > today {
            return Err(AGREED_AHEAD.into());
        }
        if on < self.from { Err(Refusal::from(AGREED_EARLY).with("day", self.from)) } else { Ok(()) }
    }

    /// The phase gets these days: in order, not after a country's first day in it (`first`), and over only when no country
    /// takes part any more (`open`).
    pub fn check(self, first: Option<Date>, open: usize, today: Date) -> Result<(), (&'static str, Refusal)> {
        if self.until <= self.from {
            return Err(("until", ENDS_EARLY.into()));
        }
        if let Some(day) = first.filter(|day| *day < self.from) {
            return Err(("from", Refusal::from(PHASE_BEGAN).with("day", day)));
        }
        if self.until < today && open > 0 {
            return Err(("until", Refusal::from(PHASE_HAS_COUNTRIES).with("count", open)));
        }
        Ok(())
    }
}

/// When a version holds, as seen on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// It begins later.
    Later,
    /// It holds.
    Now,
    /// Its last day has passed.
    Past,
}

/// Whether a version from `from` to `until` holds on a day.
pub fn holds(from: Date, until: Option<Date>, today: Date) -> Holds {
    if today < from {
        Holds::Later
    } else if until.is_some_and(|until| until < today) {
        Holds::Past
    } else {
        Holds::Now
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

    /// Every standing that can be told apart by the rules.
    fn all() -> Vec<Standing> {
        let mut list = Vec::new();
        for retired in [false, true] {
            for &stage in Stage::ALL {
                for agreed in [None, Some(1), Some(2)] {
                    if (stage == Stage::Agreed) == (agreed == Some(2)) {
                        list.push(Standing { agreed, newest: 2, stage, retired });
                    }
                }
            }
        }
        list
    }

    #[test]
    fn both_must_agree_and_then_it_is_in_force() {
        let proposed = Standing::new().propose().unwrap();
        for (first, second) in [(Party::CountryOffice, Party::Ministry), (Party::Ministry, Party::CountryOffice)] {
            let half = proposed.agree(first, &[]).unwrap();
            assert_eq!((half.state(), half.agreed), (State::Proposed, None), "{first:?} alone is not enough");
            assert_eq!(half.agree(first, &[first]), Err(AGREED_ALREADY.into()));
            let whole = half.agree(second, &[first]).unwrap();
            assert_eq!((whole.state(), whole.agreed, whole.stage), (State::Agreed, Some(1), Stage::Agreed));
        }
    }

    #[test]
    fn a_change_is_a_new_version_and_the_agreed_one_stays_in_force() {
        for standing in all() {
            match standing.change() {
                Err(refusal) => assert!(standing.retired && refusal == RETIRED.into(), "{standing:?}"),
                Ok(next) => {
                    assert!(!standing.retired);
                    assert_eq!((next.newest, next.stage, next.agreed), (standing.newest + 1, Stage::Draft, standing.agreed));
                    assert_eq!(next.current(), standing.agreed.unwrap_or(next.newest), "{standing:?}");
                }
            }
        }
    }

    #[test]
    fn each_step_is_taken_from_its_own_stage_only() {
        for standing in all() {
            let open = !standing.retired;
            assert_eq!(standing.propose().is_ok(), open && standing.stage == Stage::Draft, "propose {standing:?}");
            assert_eq!(standing.agree(Party::Ministry, &[]).is_ok(), open && standing.stage == Stage::Proposed, "agree {standing:?}");
            assert_eq!(standing.send_back().is_ok(), open && standing.stage == Stage::Proposed, "send back {standing:?}");
            assert_eq!(standing.take_back(None).is_ok(), open && standing.stage != Stage::Draft, "take back {standing:?}");
            assert_eq!(standing.retire().is_ok(), open, "retire {standing:?}");
            assert_eq!(standing.restore().is_ok(), standing.retired, "restore {standing:?}");
        }
    }

    #[test]
    fn retiring_can_be_undone_without_loss() {
        for standing in all().into_iter().filter(|standing| !standing.retired) {
            let retired = standing.retire().unwrap();
            assert_eq!(retired.state(), State::Retired);
            assert_eq!(retired.restore(), Ok(standing));
        }
    }

    #[test]
    fn an_agreement_taken_back_brings_the_earlier_version_into_force() {
        let agreed = Standing { agreed: Some(2), newest: 2, stage: Stage::Agreed, retired: false };
        let back = agreed.take_back(Some(1)).unwrap();
        assert_eq!((back.agreed, back.stage, back.state(), back.current()), (Some(1), Stage::Proposed, State::Agreed, 1));
        assert_eq!(agreed.take_back(None).unwrap().state(), State::Proposed);
    }

    const PHASE: PhaseDays = PhaseDays { from: date(2026, 1, 1), until: date(2028, 12, 31) };

    #[test]
    fn a_status_begins_within_the_phase_and_after_the_last_one() {
        let today = date(2026, 3, 2);
        let check = |from, last| PHASE.check_status(from, last, today).map_err(|refusal| refusal.why);
        assert_eq!(check(date(2026, 1, 1), None), Ok(()));
        assert_eq!(check(today, Some(today)), Ok(()), "two statuses on one day");
        assert_eq!(check(date(2026, 3, 3), None), Err(STATUS_AHEAD));
        assert_eq!(check(date(2025, 12, 31), None), Err(STATUS_OUTSIDE));
        assert_eq!(check(date(2026, 2, 1), Some(date(2026, 2, 2))), Err(STATUS_BEFORE_LAST));
        let later = PhaseDays { from: date(2028, 1, 1), until: date(2030, 1, 1) };
        assert_eq!(later.check_status(today, None, today).unwrap_err().why, STATUS_OUTSIDE, "a phase that has not begun takes no country");
    }

    #[test]
    fn a_priority_lies_within_its_phase() {
        let check = |from, until| PHASE.check_priority(from, until).map_err(|(field, refusal)| (field, refusal.why));
        assert_eq!(check(date(2026, 1, 1), Some(date(2028, 12, 31))), Ok(()));
        assert_eq!(check(date(2026, 5, 1), None), Ok(()));
        assert_eq!(check(date(2025, 12, 31), None), Err(("from", OUTSIDE_PHASE)));
        assert_eq!(check(date(2026, 1, 1), Some(date(2029, 1, 1))), Err(("until", OUTSIDE_PHASE)));
        assert_eq!(check(date(2026, 1, 1), Some(date(2026, 1, 1))), Err(("until", ENDS_EARLY)));
    }

    #[test]
    fn an_agreement_is_neither_older_than_the_phase_nor_ahead() {
        let today = date(2026, 3, 2);
        let check = |on| PHASE.check_agreed(on, today).map_err(|refusal| refusal.why);
        assert_eq!(check(date(2010, 1, 1)), Err(AGREED_EARLY));
        assert_eq!(check(date(2026, 1, 1)), Ok(()));
        assert_eq!(check(date(2026, 3, 3)), Err(AGREED_AHEAD));
    }

    #[test]
    fn a_phase_is_over_when_no_country_takes_part() {
        let today = date(2029, 3, 2);
        let check = |first, open, today| PHASE.check(first, open, today).map_err(|(field, refusal)| (field, refusal.why));
        assert_eq!(check(None, 0, today), Ok(()));
        assert_eq!(check(None, 1, today), Err(("until", PHASE_HAS_COUNTRIES)));
        assert_eq!(check(Some(date(2026, 1, 1)), 3, date(2026, 3, 2)), Ok(()));
        assert_eq!(check(Some(date(2025, 6, 1)), 3, date(2026, 3, 2)), Err(("from", PHASE_BEGAN)));
        let crossed = PhaseDays { from: PHASE.until, until: PHASE.from };
        assert_eq!(crossed.check(None, 0, today).unwrap_err().1.why, ENDS_EARLY);
    }

    #[test]
    fn a_version_holds_between_its_days() {
        let (from, until) = (date(2026, 3, 1), Some(date(2026, 4, 1)));
        assert_eq!(holds(from, until, date(2026, 2, 28)), Holds::Later);
        assert_eq!(holds(from, until, date(2026, 4, 1)), Holds::Now);
        assert_eq!(holds(from, until, date(2026, 4, 2)), Holds::Past);
        assert_eq!(holds(from, None, date(2040, 4, 2)), Holds::Now);
    }

    #[test]
    fn names_come_back() {
        assert!(State::ALL.iter().all(|&state| State::named(state.name()) == Some(state)));
        assert!(Stage::ALL.iter().all(|&stage| Stage::named(stage.name()) == Some(stage)));
        assert!(Party::ALL.iter().all(|&party| Party::named(party.name()) == Some(party)));
        assert!(Track::ALL.iter().all(|&track| Track::named(track.name()) == Some(track)));
        assert!(CountryStatus::ALL.iter().all(|&status| CountryStatus::named(status.name()) == Some(status)));
    }

    #[test]
    fn a_country_can_be_suspended_closed_and_opened_again() {
        for &from in CountryStatus::ALL {
            for &to in CountryStatus::ALL {
                assert_eq!(from.becomes(to).is_ok(), from != to, "{from:?} to {to:?}");
            }
        }
    }
}
