//! Phases: opened and changed by the coordinator or an administrator.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::{Place, Subject, Verb};
use model::{Date, PhaseId, priority};
use serde_json::{Value as Json, json};

use crate::store;

/// Opens a phase of the programme.
pub struct OpenPhase {
    /// Its name, as people say it.
    pub name: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
}

/// Changes a phase.
pub struct ChangePhase {
    /// Which.
    pub phase: PhaseId,
    /// Its name, as people say it.
    pub name: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
    /// The version that was looked at.
    pub version: i64,
}

impl Command for OpenPhase {
    type Done = PhaseId;

    async fn run(&self, work: &mut Work) -> Result<PhaseId, Stop> {
        Stop::unless(work.actor.scope(Verb::Write, Subject::Phase).reaches(Place::default()))?;
        in_order(self.from, self.until)?;
        let id = work.id::<PhaseId>();
        work.tx.run(store::INSERT_PHASE, params![id, &self.name, self.from, self.until]).await?;
        work.record(Change::of("strategy.open-phase", "phase", id).after(told(&self.name, self.from, self.until))).await?;
        Ok(id)
    }
}

impl Command for ChangePhase {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = store::phase(&mut work.tx, self.phase).await?.ok_or(Stop::Gone)?;
        let place = Place { phase: Some(self.phase), ..Place::default() };
        Stop::unless(work.actor.scope(Verb::Write, Subject::Phase).reaches(place))?;
        in_order(self.from, self.until)?;
        let values = params![self.phase, &self.name, self.from, self.until, self.version];
        if work.tx.run(store::UPDATE_PHASE, values).await? == 0 {
            return Err(Stop::Stale);
        }
        let change = Change::of("strategy.change-phase", "phase", self.phase);
        let (before, after) = (told(&row.name, row.from_day, row.until_day), told(&self.name, self.from, self.until));
        work.record(change.before(before).after(after)).await
    }
}

fn in_order(from: Date, until: Date) -> Result<(), Stop> {
    if from < until { Ok(()) } else { Err(Stop::field("until", priority::ENDS_EARLY)) }
}

fn told(name: &str, from: Date, until: Date) -> Json {
    json!({ "name": name, "from": from, "until": until })
}
