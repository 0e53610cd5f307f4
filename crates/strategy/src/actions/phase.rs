//! Phases: opened and changed by the coordinator or an administrator, and removed while nothing hangs on them.

use command::{Change, Command, Stop, Work};
use db::{Tx, params};
use i18n::fold;
use model::access::{Place, Subject, Verb};
use model::priority::{self, PhaseDays};
use model::{Date, PhaseId};
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
        check(work, None, &self.name, self.from, self.until).await?;
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
        check(work, Some(self.phase), &self.name, self.from, self.until).await?;
        let values = params![self.phase, &self.name, self.from, self.until, self.version];
        if work.tx.run(store::UPDATE_PHASE, values).await? == 0 {
            return Err(Stop::Stale);
        }
        let change = Change::of("strategy.change-phase", "phase", self.phase);
        let (before, after) = (told(&row.name, row.from_day, row.until_day), told(&self.name, self.from, self.until));
        work.record(change.before(before).after(after)).await
    }
}

/// Removes a phase that was opened by mistake.
pub struct RemovePhase {
    /// Which.
    pub phase: PhaseId,
}

impl Command for RemovePhase {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = store::phase(&mut work.tx, self.phase).await?.ok_or(Stop::Gone)?;
        let place = Place { phase: Some(self.phase), ..Place::default() };
        Stop::unless(work.actor.scope(Verb::Write, Subject::Phase).reaches(place))?;
        check_unused(&mut work.tx, self.phase).await?;
        work.tx.run_one(store::DELETE_PHASE, params![self.phase]).await?;
        let before = told(&row.name, row.from_day, row.until_day);
        work.record(Change::of("strategy.remove-phase", "phase", self.phase).before(before)).await
    }
}

/// Refuses to let a phase go on which something hangs, and says what.
pub(crate) async fn check_unused(tx: &mut Tx, phase: PhaseId) -> Result<(), Stop> {
    if tx.value::<i64>(store::PHASE_USE, params![phase]).await? > 0 {
        return Err(priority::PHASE_USED.into());
    }
    if tx.value::<i64>(store::PHASE_RULES, params![phase]).await? > 0 {
        return Err(priority::PHASE_HAS_RULES.into());
    }
    if !tx.all::<store::HolderRow>(store::PHASE_ROLES, params![phase]).await?.is_empty() {
        return Err(priority::PHASE_HAS_ROLES.into());
    }
    Ok(())
}

/// Its name is its own; its days are in order and hold what takes part in it.
async fn check(work: &mut Work, phase: Option<PhaseId>, name: &str, from: Date, until: Date) -> Result<(), Stop> {
    let others: Vec<store::PhaseRow> = work.tx.all(store::PHASE_NAMES, params![]).await?;
    if others.iter().any(|other| Some(other.id) != phase && fold(&other.name) == fold(name)) {
        return Err(Stop::field("name", priority::PHASE_THERE));
    }
    let (first, open): (Option<Date>, i64) = match phase {
        Some(id) => (work.tx.value(store::PHASE_FIRST, params![id]).await?, work.tx.value(store::PHASE_OPEN, params![id]).await?),
        None => (None, 0),
    };
    let open = usize::try_from(open).unwrap_or_default();
    PhaseDays { from, until }.check(first, open, work.today).map_err(|(field, refusal)| Stop::field(field, refusal))
}

fn told(name: &str, from: Date, until: Date) -> Json {
    json!({ "name": name, "from": from, "until": until })
}
