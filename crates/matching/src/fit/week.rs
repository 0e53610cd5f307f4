//! Working weeks in different places, and how much of them falls together.

use serde::{Deserialize, Serialize};

const DAY: i32 = 24 * 60;
const WEEK: i32 = 7 * DAY;

/// The hours of a working week in local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingWeek {
    /// Minutes that local time is ahead of UTC.
    pub utc_offset: i16,
    /// Working days from Monday to Sunday.
    pub days: [bool; 7],
    /// Minutes after local midnight at which the day starts.
    pub opens: u16,
    /// Minutes after local midnight at which the day ends; at most 1,440 and not before `opens`.
    pub closes: u16,
}

impl WorkingWeek {
    /// Minutes a week in which both work, seen on the circle of the week in UTC.
    pub fn overlap(&self, other: &WorkingWeek) -> u32 {
        let mut minutes = 0;
        for (from, until) in self.spans() {
            for (start, end) in other.spans() {
                // The same week, the one before and the one after: spans may cross the turn of the week.
                for shift in [-WEEK, 0, WEEK] {
                    minutes += (until.min(end + shift) - from.max(start + shift)).max(0);
                }
            }
        }
        minutes as u32
    }

    /// Each working day as minutes of the week in UTC.
    fn spans(&self) -> impl Iterator<Item = (i32, i32)> + '_ {
        (0..7).filter(|day| self.days[*day as usize]).map(|day| {
            let midnight = day * DAY - i32::from(self.utc_offset);
            (midnight + i32::from(self.opens), midnight + i32::from(self.closes))
        })
    }
}

#[cfg(test)]
mod test {
    use super::*;

    const OFFICE: WorkingWeek =
        WorkingWeek { utc_offset: 60, days: [true, true, true, true, true, false, false], opens: 540, closes: 1020 };

    #[test]
    fn weeks_overlap_where_days_and_hours_do() {
        let mogadishu = WorkingWeek { utc_offset: 180, days: [true, true, true, true, false, true, true], ..OFFICE };
        // Monday to Thursday, eight hours less the two hours between the zones.
        assert_eq!(OFFICE.overlap(&mogadishu), 4 * 6 * 60);
        assert_eq!(mogadishu.overlap(&OFFICE), 4 * 6 * 60);
        assert_eq!(OFFICE.overlap(&OFFICE), 5 * 8 * 60);
    }

    #[test]
    fn the_turn_of_the_week_is_no_wall() {
        let sunday_night =
            WorkingWeek { utc_offset: -600, days: [false, false, false, false, false, false, true], opens: 20 * 60, closes: 24 * 60 };
        let monday_morning = WorkingWeek { utc_offset: 0, days: [true, false, false, false, false, false, false], opens: 360, closes: 600 };
        assert_eq!(sunday_night.overlap(&monday_morning), 240);
    }
}
