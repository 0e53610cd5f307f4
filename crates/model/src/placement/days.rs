//! The agreed days: what may not happen before them, and what may not be agreed after them.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{BEFORE_FIRST_DAY, BEFORE_LAST_DAY, BEFORE_START, BLOCK_IS_OVER, NO_BLOCK, NOT_EARLIER, Stretch};
use crate::Refusal;
use crate::reference::country::workplace;
use crate::request::Mode;

/// What is known of the days on which the work was done. Until it began there are agreed days only; whoever tells the days of
/// a placement says which they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Worked {
    /// The work did not begin.
    NotYet,
    /// At work since a day.
    Since(Date),
    /// From one day to another, both included: the days of a certificate.
    Between(Date, Date),
}

impl Worked {
    /// From the first day and the last one, as far as they are known. What was stopped before its start has a last one only.
    pub fn of(started_on: Option<Date>, ended_on: Option<Date>) -> Worked {
        match (started_on, ended_on) {
            (Some(from), Some(until)) => Worked::Between(from, until),
            (Some(from), None) => Worked::Since(from),
            (None, _) => Worked::NotYet,
        }
    }
}

/// Whether the work may start today: not before the first agreed day unless somebody says why, and not when all days are
/// over. The fault names a field where one can mend it.
pub fn check_days(blocks: &[Stretch], today: Date, reason: &str) -> Result<(), (Option<&'static str>, Refusal)> {
    let Some(first) = blocks.iter().map(|block| block.from).min() else { return Err((None, NO_BLOCK.into())) };
    if blocks.iter().all(|block| block.until < today) {
        return Err((None, BLOCK_IS_OVER.into()));
    }
    if today < first && reason.is_empty() { Err((Some("reason"), BEFORE_FIRST_DAY.into())) } else { Ok(()) }
}

/// Whether the report may be sent today: from the last agreed day on. When the work was done earlier, the programme says
/// so first, with its reason; see [`done_earlier`].
pub fn check_report_day(blocks: &[Stretch], today: Date) -> Result<(), Refusal> {
    match blocks.iter().map(|block| block.until).max() {
        Some(last) if today < last => Err(BEFORE_LAST_DAY.into()),
        _ => Ok(()),
    }
}

/// What becomes of the agreed blocks, in the order of their days, when the work is done on a day before the last of them:
/// from which one on they do not count any more, and the block in which the work ends instead. Work that began before the
/// agreed days, and is done before them, was the first block.
pub fn done_earlier(blocks: &[Stretch], started: Date, last: Date) -> Result<(usize, Stretch), Refusal> {
    let (Some(first), Some(agreed)) = (blocks.first(), blocks.iter().map(|block| block.until).max()) else { return Err(NO_BLOCK.into()) };
    if last < started {
        return Err(BEFORE_START.into());
    }
    if last >= agreed {
        return Err(NOT_EARLIER.into());
    }
    Ok(match blocks.iter().rposition(|block| block.from <= last) {
        Some(at) => (at, Stretch { until: last.min(blocks[at].until), ..blocks[at] }),
        None => (0, Stretch { from: started, until: last, ..*first }),
    })
}

/// Whether days on the spot came to those that were planned: papers, insurance and journey were for the days before.
pub fn goes_on_the_spot(before: &[Stretch], now: &[Stretch]) -> bool {
    let on_the_spot = |blocks: &[Stretch]| blocks.iter().filter(|block| block.mode == Mode::Physical).copied().collect::<Vec<_>>();
    let before = on_the_spot(before);
    on_the_spot(now).iter().any(|block| !before.iter().any(|old| old.from <= block.from && block.until <= old.until))
}

/// Whether days may be agreed on today: a block that is over cannot be.
pub fn check_blocks_ahead(blocks: &[Stretch], today: Date) -> Result<(), Refusal> {
    if blocks.iter().any(|block| block.until < today) { Err(BLOCK_IS_OVER.into()) } else { Ok(()) }
}

/// The days that a request asks for in one way of working, and those that are planned instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    /// In which way.
    pub mode: Mode,
    /// How many days the request asks for.
    pub asked: i64,
    /// How many are planned.
    pub planned: i64,
}

impl Asked {
    /// Whether fewer days are planned than are asked for.
    pub const fn is_fewer(&self) -> bool {
        self.planned < self.asked
    }
}

/// Of each way of working the days that are planned, where they are others than the request asks for: its blocks, in weeks.
pub fn other_days(asked: &[(Mode, i64)], planned: &[Stretch]) -> Vec<Asked> {
    let of = |mode: Mode| Asked {
        mode,
        asked: asked.iter().filter(|(of, _)| *of == mode).map(|(_, weeks)| weeks * 7).sum(),
        planned: planned.iter().filter(|block| block.mode == mode).map(Stretch::days).sum(),
    };
    [Mode::Physical, Mode::Online].map(of).into_iter().filter(|row| row.asked != row.planned).collect()
}

/// Whether offices in a country are closed on a day because of the day of the week. Of holidays nothing is known.
pub fn is_day_of_rest(country: &str, day: Date) -> bool {
    workplace(country).is_some_and(|place| !place.works_on(day.weekday()))
}

/// The first day from this one on that is no day of rest in a country.
pub fn first_working_day(country: &str, from: Date) -> Date {
    from.series(1.day()).take(7).find(|day| !is_day_of_rest(country, *day)).unwrap_or(from)
}

/// Whether it is one of the days at the turn of the year on which nobody plans to begin without a reason.
fn is_turn_of_year(day: Date) -> bool {
    matches!((day.month(), day.day()), (12, 25 | 26) | (1, 1))
}

/// The day on which a block is proposed to begin: this one, or where it lies at the turn of the year the first working day after.
pub fn proposed_day(country: &str, day: Date) -> Date {
    if !is_turn_of_year(day) {
        return day;
    }
    day.series(1.day()).take(14).find(|day| !is_turn_of_year(*day) && !is_day_of_rest(country, *day)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn blocks() -> [Stretch; 2] {
        let block = |from, until| Stretch { mode: Mode::Physical, from, until, hours_per_week: None };
        [block(date(2026, 4, 1), date(2026, 4, 30)), block(date(2026, 6, 1), date(2026, 6, 30))]
    }

    #[test]
    fn nobody_starts_before_the_first_day_without_a_reason_or_after_the_last() {
        let why = |today, reason| check_days(&blocks(), today, reason).map_err(|(field, refusal)| (field, refusal.why));
        assert_eq!(why(date(2026, 3, 31), ""), Err((Some("reason"), BEFORE_FIRST_DAY)));
        assert_eq!(why(date(2026, 3, 31), "The ward asked for it"), Ok(()));
        assert_eq!(why(date(2026, 4, 1), ""), Ok(()));
        assert_eq!(why(date(2026, 6, 30), ""), Ok(()));
        assert_eq!(why(date(2026, 7, 1), "Late"), Err((None, BLOCK_IS_OVER)));
        assert_eq!(check_days(&[], date(2026, 4, 1), "").unwrap_err().1.why, NO_BLOCK);
    }

    #[test]
    fn days_are_worked_from_the_start_on_and_agreed_before() {
        let (first, last) = (date(2026, 4, 2), date(2026, 6, 20));
        assert_eq!(Worked::of(None, None), Worked::NotYet);
        assert_eq!(Worked::of(None, Some(last)), Worked::NotYet, "stopped before the start");
        assert_eq!(Worked::of(Some(first), None), Worked::Since(first));
        assert_eq!(Worked::of(Some(first), Some(last)), Worked::Between(first, last));
    }

    #[test]
    fn a_report_comes_from_the_last_day_on() {
        assert_eq!(check_report_day(&blocks(), date(2026, 6, 29)).unwrap_err().why, BEFORE_LAST_DAY);
        assert_eq!(check_report_day(&blocks(), date(2026, 6, 30)), Ok(()));
    }

    #[test]
    fn work_that_is_done_earlier_ends_in_the_block_of_its_last_day() {
        let blocks = blocks();
        let done = |started, last| done_earlier(&blocks, started, last).map_err(|refusal| refusal.why);
        let (first, second) = (blocks[0], blocks[1]);
        assert_eq!(done(first.from, date(2026, 6, 10)), Ok((1, Stretch { until: date(2026, 6, 10), ..second })));
        assert_eq!(done(first.from, date(2026, 4, 10)), Ok((0, Stretch { until: date(2026, 4, 10), ..first })));
        assert_eq!(done(first.from, date(2026, 5, 20)), Ok((0, first)), "the second block is not done");
        let early = date(2026, 3, 2);
        assert_eq!(done(early, date(2026, 3, 20)), Ok((0, Stretch { from: early, until: date(2026, 3, 20), ..first })));
        assert_eq!(done(early, date(2026, 3, 1)), Err(BEFORE_START));
        assert_eq!(done(early, second.until), Err(NOT_EARLIER));
        assert_eq!(done_earlier(&[], early, early).unwrap_err().why, NO_BLOCK);
    }

    #[test]
    fn papers_and_insurance_are_for_the_days_on_the_spot_that_were_planned() {
        let [first, second] = blocks();
        let online = Stretch { mode: Mode::Online, from: date(2026, 7, 1), until: date(2026, 7, 31), hours_per_week: Some(8) };
        let shorter = Stretch { until: date(2026, 4, 20), ..first };
        assert!(goes_on_the_spot(&[first], &[first, second]), "a second journey");
        assert!(goes_on_the_spot(&[shorter], &[first]), "more days");
        assert!(goes_on_the_spot(&[online], &[first]), "from online to on the spot");
        assert!(!goes_on_the_spot(&[first, second], &[shorter, online]));
        assert!(!goes_on_the_spot(&[first], &[first, online]));
    }

    #[test]
    fn a_first_day_is_moved_past_the_days_of_rest_of_the_country() {
        let saturday = date(2026, 4, 4);
        assert!(is_day_of_rest("NG", saturday) && !is_day_of_rest("SO", saturday) && !is_day_of_rest("XX", saturday));
        assert_eq!(first_working_day("NG", saturday), date(2026, 4, 6));
        assert_eq!(first_working_day("SO", saturday), saturday);
        assert_eq!(proposed_day("NG", saturday), saturday, "a day that was asked for stays");
        assert_eq!(proposed_day("NG", date(2026, 12, 25)), date(2026, 12, 28), "after Christmas and the weekend");
        assert_eq!(proposed_day("NG", date(2027, 1, 1)), date(2027, 1, 4));
    }

    #[test]
    fn days_that_are_planned_are_compared_with_those_that_are_asked_for() {
        let [first, second] = blocks();
        let asked = [(Mode::Online, 2), (Mode::Physical, 6)];
        let online = Stretch { mode: Mode::Online, from: date(2026, 3, 2), until: date(2026, 3, 15), hours_per_week: Some(8) };
        let spot = Stretch { until: date(2026, 5, 12), ..first };
        assert!(other_days(&asked, &[online, spot]).is_empty());
        let halves = [online, Stretch { until: date(2026, 4, 21), ..first }, Stretch { until: date(2026, 6, 21), ..second }];
        assert!(other_days(&asked, &halves).is_empty(), "two blocks of three weeks are six weeks");
        let day = Stretch { until: online.from, ..online };
        let told: Vec<_> = other_days(&asked, &[day]).iter().map(|row| (row.mode, row.asked, row.planned, row.is_fewer())).collect();
        assert_eq!(told, [(Mode::Physical, 42, 0, true), (Mode::Online, 14, 1, true)]);
        assert!(!other_days(&asked, &[online, first, second])[0].is_fewer(), "60 days are more than 42");
    }

    #[test]
    fn days_that_are_over_are_not_agreed_on() {
        assert_eq!(check_blocks_ahead(&blocks(), date(2026, 4, 30)), Ok(()));
        assert_eq!(check_blocks_ahead(&blocks(), date(2026, 5, 1)).unwrap_err().why, BLOCK_IS_OVER);
    }
}
