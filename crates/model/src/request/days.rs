//! The days of a request: in which order they come, whether the phase lasts until then, and whether the country takes
//! requests on a day.

use jiff::civil::Date;

use super::{DEADLINE_PASSED, START_AFTER_PHASE, START_BEFORE_DEADLINE, START_PASSED, STARTS_CROSSED, State};
use crate::Refusal;

/// Whether a country takes requests on a day, by its newest status (`active`, `suspended`, `closed`) and the day from
/// which that holds. A stop that was announced for later does not hold yet, and neither does an opening. A country without
/// a status does not take part.
pub fn country_is_open(status: Option<&str>, from: Option<Date>, day: Date) -> bool {
    let (Some(status), Some(from)) = (status, from) else { return false };
    (status == "active") == (from <= day)
}

/// Whether a request takes applications on a day: it is published, its country takes part, and the last day for applying
/// has not passed. Without a last day it takes them until the choice begins.
pub fn takes_applications(state: State, country_is_open: bool, deadline: Option<Date>, day: Date) -> bool {
    state == State::Published && country_is_open && deadline.is_none_or(|last| day <= last)
}

/// What of an assignment says whether people can apply for it, as rows tell it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Assignment<'a> {
    /// Its state; none where the name is none of ours.
    pub state: Option<State>,
    /// The last day to apply.
    pub deadline: Option<Date>,
    /// The newest status of its country, and from when that holds.
    pub country: (Option<&'a str>, Option<Date>),
}

impl Assignment<'_> {
    /// Whether one can apply on a day.
    pub fn is_open(self, day: Date) -> bool {
        self.is_open_if(self.country_is_open(day), day)
    }

    /// Whether one cannot on a day, and can when its country is open again. What is closed does not open again.
    pub fn is_paused(self, day: Date) -> bool {
        let ended = self.country.0.is_none_or(|status| status == "closed");
        !ended && !self.country_is_open(day) && self.is_open_if(true, day)
    }

    fn country_is_open(self, day: Date) -> bool {
        country_is_open(self.country.0, self.country.1, day)
    }

    fn is_open_if(self, country_is_open: bool, day: Date) -> bool {
        self.state.is_some_and(|state| takes_applications(state, country_is_open, self.deadline, day))
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

    #[test]
    fn a_status_holds_from_its_day() {
        let (before, day, after) = (date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3));
        let open = |status, from| country_is_open(Some(status), Some(from), day);
        assert!(open("active", before));
        assert!(open("active", day));
        assert!(!open("active", after));
        assert!(!open("suspended", day));
        assert!(open("suspended", after));
        assert!(!open("closed", before));
        assert!(!country_is_open(None, None, day), "without a status it does not take part");
    }

    #[test]
    fn people_apply_until_the_last_day_while_it_is_published() {
        let (last, next) = (date(2026, 3, 1), date(2026, 3, 2));
        assert!(takes_applications(State::Published, true, Some(last), last));
        assert!(takes_applications(State::Published, true, None, next));
        assert!(!takes_applications(State::Published, true, Some(last), next));
        assert!(!takes_applications(State::Published, false, None, last));
        for state in State::ALL.iter().filter(|state| **state != State::Published) {
            assert!(!takes_applications(*state, true, None, last), "{}", state.name());
        }
    }

    #[test]
    fn an_assignment_is_paused_while_only_a_suspended_country_keeps_people_from_applying() {
        let (before, day, after) = (date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1));
        let of = |status, from| Assignment { state: Some(State::Published), deadline: Some(day), country: (Some(status), Some(from)) };
        assert!(of("active", before).is_open(day) && !of("active", before).is_paused(day));
        assert!(!of("suspended", before).is_open(day) && of("suspended", before).is_paused(day));
        assert!(!of("suspended", before).is_paused(after), "its last day has passed");
        assert!(of("suspended", after).is_open(day), "that is announced only");
        assert!(!of("closed", before).is_open(day) && !of("closed", before).is_paused(day));
        let nowhere = Assignment { country: (None, None), ..of("active", before) };
        assert!(!nowhere.is_open(day) && !nowhere.is_paused(day));
        let unknown = Assignment { state: None, ..of("active", before) };
        assert!(!unknown.is_open(day));
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
