//! The days of a phase, what must lie within them, and when a version holds.

use jiff::civil::Date;

use super::{
    AGREED_AHEAD, AGREED_EARLY, ENDS_EARLY, OUTSIDE_PHASE, PHASE_BEGAN, PHASE_HAS_COUNTRIES, STATUS_AHEAD, STATUS_BEFORE_LAST,
    STATUS_OUTSIDE,
};
use crate::refusal::Refusal;

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

    /// A status of a country begins within the phase, not ahead of today, and not before the one that it follows (`last`). Its
    /// first one may wait for the first day of a phase that begins later.
    pub fn check_status(self, from: Date, last: Option<Date>, today: Date) -> Result<(), Refusal> {
        let latest = if last.is_none() { today.max(self.from) } else { today };
        if from > latest {
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

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
        assert_eq!(later.check_status(today, None, today).unwrap_err().why, STATUS_OUTSIDE);
        assert_eq!(later.check_status(later.from, None, today), Ok(()), "a country joins a phase that begins later from its first day");
        assert_eq!(later.check_status(date(2028, 1, 2), None, today).unwrap_err().why, STATUS_AHEAD);
        assert_eq!(later.check_status(later.from, Some(later.from), today).unwrap_err().why, STATUS_AHEAD);
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
}
