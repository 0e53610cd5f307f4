//! What must happen next before the work starts, and whose turn it is: one answer, which every page and list shows.

use jiff::civil::Date;

use super::{Ball, Party};

/// What is known of a placement that has not started.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Preparation {
    /// Whether the programme must settle something first: the country is suspended, or a party says what must change
    /// before it signs.
    pub kept_back: bool,
    /// Who does the first task that is open, of those without which nobody starts. The agreement does not count, and what
    /// comes after it counts when all have signed.
    pub open: Option<Ball>,
    /// Whether there is an agreement that counts.
    pub made: bool,
    /// Who signs it next; nobody when there is none, or when all have.
    pub signer: Option<Party>,
    /// The first of the planned days.
    pub first: Option<Date>,
    /// The day on which the first block is over.
    pub first_over: Option<Date>,
    /// The last of the planned days.
    pub last: Option<Date>,
}

/// What must happen next before the work starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Due {
    /// The programme settles what keeps it back.
    Settle,
    /// A party signs the agreement.
    Sign(Party),
    /// Somebody does the tasks that are open.
    Tasks(Ball),
    /// The programme plans days: there are none, or those that were planned are over.
    Plan,
    /// The programme makes the agreement.
    Make,
    /// Everything is ready, and the first agreed day has not come.
    FirstDay,
    /// The programme starts the work.
    Start,
}

impl Preparation {
    /// What must happen next. A signature that is due comes first, for the others wait for it; the agreement is made when
    /// the tasks are done, but may be made before.
    pub fn due(&self, today: Date) -> Due {
        let over = |day: Option<Date>| day.is_none_or(|day| day < today);
        match (self.signer, self.open) {
            _ if self.kept_back => Due::Settle,
            (Some(party), _) => Due::Sign(party),
            (None, Some(doer)) => Due::Tasks(doer),
            // Days that are over cannot be agreed on; those that were agreed on may begin late.
            _ if over(if self.made { self.last } else { self.first_over }) => Due::Plan,
            _ if !self.made => Due::Make,
            _ if self.first.is_some_and(|first| first > today) => Due::FirstDay,
            _ => Due::Start,
        }
    }
}

impl Due {
    /// Its name in words.
    pub const fn name(self) -> &'static str {
        match self {
            Due::Settle => "settle",
            Due::Sign(_) => "sign",
            Due::Tasks(_) => "tasks",
            Due::Plan => "plan",
            Due::Make => "make",
            Due::FirstDay => "first-day",
            Due::Start => "start",
        }
    }

    /// Who must act.
    pub fn ball(self) -> Ball {
        match self {
            Due::Sign(party) => Ball::from(party),
            Due::Tasks(doer) => doer,
            Due::Settle | Due::Plan | Due::Make | Due::Start => Ball::Programme,
            Due::FirstDay => Ball::Nobody,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_thing_is_due_at_a_time_from_the_selection_to_the_start() {
        let day = Some(date(2026, 4, 1));
        let (before, after) = (date(2026, 3, 2), date(2026, 4, 2));
        let fresh = Preparation {
            kept_back: false,
            open: Some(Ball::Expert),
            made: false,
            signer: None,
            first: day,
            first_over: Some(date(2026, 5, 12)),
            last: Some(date(2026, 5, 12)),
        };
        assert_eq!(fresh.due(before), Due::Tasks(Ball::Expert));
        assert_eq!(Preparation { kept_back: true, ..fresh }.due(before), Due::Settle);
        let done = Preparation { open: None, ..fresh };
        assert_eq!(done.due(before), Due::Make);
        assert_eq!(done.due(date(2026, 5, 13)), Due::Plan);
        assert_eq!(Preparation { first: None, first_over: None, last: None, ..done }.due(before), Due::Plan);
        let signing = Preparation { made: true, signer: Some(Party::Programme), ..fresh };
        assert_eq!(signing.due(before), Due::Sign(Party::Programme), "a signature comes before open tasks of others");
        assert_eq!(signing.due(before).ball(), Ball::Programme);
        let signed = Preparation { signer: None, ..signing };
        assert_eq!(signed.due(before), Due::Tasks(Ball::Expert));
        let ready = Preparation { open: None, ..signed };
        assert_eq!((ready.due(before), ready.due(before).ball()), (Due::FirstDay, Ball::Nobody));
        assert_eq!(ready.due(after), Due::Start);
        assert_eq!(ready.due(date(2026, 5, 13)), Due::Plan);
    }
}
