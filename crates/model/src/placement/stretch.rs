//! The time of a placement: what a block may be, and which two cannot be.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{BLOCK_TOO_LONG, DAYS_CROSSED, NO_HOURS, TOO_MANY_HOURS};
use crate::Refusal;
use crate::request::{Mode, ONLINE_HOURS, ONLINE_WEEKS, PHYSICAL_WEEKS};

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

    /// Where it is done; online work has no place.
    pub fn place<'a>(&self, place: &'a str) -> &'a str {
        if self.mode == Mode::Physical { place } else { "" }
    }

    /// Whether they share a day.
    pub fn overlaps(&self, other: &Stretch) -> bool {
        self.from <= other.until && other.from <= self.until
    }

    /// Whether one person cannot be at both: nobody is at two places on one day.
    pub fn clashes_with(&self, other: &Stretch) -> bool {
        self.mode == Mode::Physical && other.mode == Mode::Physical && self.overlaps(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_block_keeps_within_its_mode() {
        let from = date(2026, 4, 1);
        let check =
            |mode, weeks, hours| Stretch::of_weeks(mode, from, weeks, hours).check().map_err(|(field, refusal)| (field, refusal.why));
        assert_eq!(Stretch::of_weeks(Mode::Physical, from, 6, None).until, date(2026, 5, 12));
        assert_eq!(check(Mode::Physical, 13, None), Ok(()));
        assert_eq!(check(Mode::Physical, 14, None), Err(("until_day", BLOCK_TOO_LONG)));
        assert_eq!(check(Mode::Online, 12, Some(20)), Ok(()));
        assert_eq!(check(Mode::Online, 13, Some(20)), Err(("until_day", BLOCK_TOO_LONG)));
        assert_eq!(check(Mode::Online, 12, Some(21)), Err(("hours_per_week", TOO_MANY_HOURS)));
        assert_eq!(check(Mode::Online, 12, None), Err(("hours_per_week", NO_HOURS)));
        let crossed = Stretch { mode: Mode::Physical, from, until: date(2026, 3, 31), hours_per_week: None };
        assert_eq!(crossed.check().unwrap_err().1.why, DAYS_CROSSED);
        assert_eq!(crossed.place("Osogbo"), "Osogbo");
        assert_eq!(Stretch { mode: Mode::Online, ..crossed }.place("Osogbo"), "", "online work has no place");
    }

    #[test]
    fn nobody_is_at_two_places_on_one_day() {
        let block = |mode, from, until| Stretch { mode, from, until, hours_per_week: None };
        let april = block(Mode::Physical, date(2026, 4, 1), date(2026, 4, 30));
        assert!(april.clashes_with(&block(Mode::Physical, date(2026, 4, 30), date(2026, 5, 20))));
        assert!(!april.clashes_with(&block(Mode::Physical, date(2026, 5, 1), date(2026, 5, 20))));
        assert!(!april.clashes_with(&block(Mode::Online, date(2026, 4, 1), date(2026, 4, 30))));
    }
}
