//! How things stood on a past day, told from dated rows and the audit trail.

use std::collections::{HashMap, HashSet};

use db::{Result, Tx};
use jiff::tz::TimeZone;
use model::application::Decision;
use model::{ApplicationId, Date, Timestamp};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::store::{self, DecisionFact};

/// The end of a day (midnight, UTC), or the end of time where no day is asked for.
pub fn cut(as_of: Option<Date>) -> Timestamp {
    let next_midnight = |day: Date| TimeZone::UTC.to_timestamp(day.tomorrow().ok()?.at(0, 0, 0, 0)).ok();
    as_of.and_then(next_midnight).unwrap_or(Timestamp::MAX)
}

/// The last states that the audit trail names before a moment. Empty when no day is asked for: then rows say it themselves.
pub struct Trail(HashMap<Uuid, String>);

impl Trail {
    /// Reads the trail up to the end of a day.
    pub async fn until(tx: &mut Tx, as_of: Option<Date>) -> Result<Trail> {
        if as_of.is_none() {
            return Ok(Trail(HashMap::new()));
        }
        let mut states = HashMap::new();
        for change in store::state_changes(tx, cut(as_of)).await? {
            let content: Json = serde_json::from_str(&change.content).unwrap_or_default();
            if let Some(state) = content["after"]["state"].as_str() {
                states.insert(change.subject_id, state.to_owned());
            }
        }
        Ok(Trail(states))
    }

    /// The state of a record before the cut: the row's own when it is that old, else the trail's, else `first`.
    pub fn state(&self, id: Uuid, now: &str, since: Timestamp, cut: Timestamp, first: &str) -> String {
        if since < cut { now.to_owned() } else { self.0.get(&id).cloned().unwrap_or_else(|| first.to_owned()) }
    }

    /// What the trail itself says of a record.
    pub fn told(&self, id: Uuid) -> Option<&str> {
        self.0.get(&id).map(String::as_str)
    }
}

/// What was decided about applications before a moment.
pub struct Decisions(HashMap<ApplicationId, Vec<DecisionFact>>);

impl Decisions {
    /// Sorts decisions by application, in order, up to the cut.
    pub fn until(rows: Vec<DecisionFact>, cut: Timestamp) -> Decisions {
        let mut all: HashMap<ApplicationId, Vec<DecisionFact>> = HashMap::new();
        for row in rows.into_iter().filter(|row| row.decided_at < cut) {
            all.entry(row.application_id).or_default().push(row);
        }
        Decisions(all)
    }

    fn of(&self, application: ApplicationId) -> &[DecisionFact] {
        self.0.get(&application).map_or(&[], Vec::as_slice)
    }

    /// The state to which the last decision led.
    pub fn state(&self, application: ApplicationId) -> Option<&str> {
        self.of(application).last().map(|row| row.to_state.as_str())
    }

    /// Decisions that were not undone.
    fn standing(&self, application: ApplicationId) -> impl Iterator<Item = &DecisionFact> {
        let rows = self.of(application);
        let undone: HashSet<Uuid> = rows.iter().filter_map(|row| row.undoes).collect();
        rows.iter().filter(move |row| row.decision != Decision::Undo.name() && !undone.contains(&row.id))
    }

    /// Whether a decision that stands led to a state.
    pub fn led_to(&self, application: ApplicationId, state: &str) -> bool {
        self.standing(application).any(|row| row.to_state == state)
    }

    /// Whether a decision stands.
    pub fn decided(&self, application: ApplicationId, decision: Decision) -> bool {
        self.standing(application).any(|row| row.decision == decision.name())
    }

    /// When a seat was first given.
    pub fn seated_at(&self, application: ApplicationId) -> Option<Timestamp> {
        self.of(application).iter().find(|row| row.to_state == model::application::State::Selected.name()).map(|row| row.decided_at)
    }
}
