//! What the office of the programme in a country has to do with a placement there.

use model::Date;
use model::placement::{State, Task};

use super::ListRow;

db::row! {
    /// A country's status.
    pub struct CountryRow { pub status: String, pub status_from: Date, pub status_reason: String }
}
db::row! {
    /// A focal point, whom we write to.
    pub struct FocalRow { pub name: String, pub email: String, pub language: String }
}

impl ListRow {
    /// What the country office does on a day: it tells how to stay safe there once all have signed, and meets the expert on
    /// the day of the arrival.
    pub fn of_country(&self, today: Date) -> Option<Task> {
        let is_on = matches!(self.state(), State::Agreed | State::Running);
        match (self.briefing_due, self.arrival_due) {
            _ if !is_on => None,
            (Some(_), _) => Some(Task::SafetyBriefing),
            (None, Some(day)) if day <= today => Some(Task::Arrival),
            _ => None,
        }
    }
}
