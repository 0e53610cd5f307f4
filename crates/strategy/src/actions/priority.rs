//! Priorities: written, changed (always as a new version), proposed, retired and restored.

use command::{Change, Command, Stop, Work};
use db::params;
use i18n::fold;
use model::access::{Subject, Verb};
use model::priority::{self, CountryStatus, PhaseDays, Standing};
use model::reference::{sdg, sector};
use model::text::Country;
use model::{Date, PhaseId, PriorityId};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{AGREE, country_for, priority_at, priority_for};
use crate::store;

/// The text of a priority: one version of it.
#[derive(Clone, Debug)]
pub struct PriorityText {
    /// What is to improve.
    pub title: String,
    /// The same in Dutch, or empty.
    pub title_nl: String,
    /// The sector, as a DAC purpose code.
    pub sector: String,
    /// The SDG target, such as `3.3`.
    pub sdg_target: String,
    /// What shows that it is needed.
    pub evidence: String,
    /// How heavily it counts, 1 to 5.
    pub weight: i64,
    /// The figure to be reached.
    pub target: i64,
    /// What that figure counts.
    pub target_unit: String,
    /// From this day.
    pub from: Date,
    /// Until this day; open when none.
    pub until: Option<Date>,
}

impl PriorityText {
    fn check(&self, days: PhaseDays) -> Result<(), Stop> {
        if sector::find(&self.sector).is_none() {
            return Err(Stop::field("sector", priority::NO_SECTOR));
        }
        if sdg::find(&self.sdg_target).is_none() {
            return Err(Stop::field("sdg_target", priority::NO_SDG_TARGET));
        }
        days.check_priority(self.from, self.until).map_err(|(field, refusal)| Stop::field(field, refusal))
    }

    /// Two priorities of a country do not have one title: pressing Back and saving again does not make a second one.
    async fn is_new(&self, work: &mut Work, country: Uuid, own: Option<PriorityId>) -> Result<(), Stop> {
        let others = store::priorities_of(&mut work.tx, country).await?;
        let same = others.iter().find(|other| Some(other.id) != own && fold(&other.newest_title) == fold(&self.title));
        match same {
            Some(other) => Err(Stop::field("title", model::Refusal::from(priority::PRIORITY_THERE).with("case", other.case()))),
            None => Ok(()),
        }
    }

    fn told(&self, version: i64) -> Json {
        json!({ "version": version, "title": self.title, "title_nl": self.title_nl, "sector": self.sector, "sdg_target": self.sdg_target,
            "evidence": self.evidence, "weight": self.weight, "target": self.target, "target_unit": self.target_unit,
            "from": self.from, "until": self.until })
    }

    async fn insert(&self, work: &mut Work, priority: PriorityId, version: i64) -> Result<(), Stop> {
        let values = params![
            work.id::<Uuid>(),
            priority,
            version,
            &self.title,
            &self.title_nl,
            &self.sector,
            &self.sdg_target,
            &self.evidence,
            self.weight,
            self.target,
            &self.target_unit,
            self.from,
            self.until,
            work.actor.account(),
            work.now
        ];
        work.tx.run(store::INSERT_VERSION, values).await?;
        Ok(())
    }
}

/// Writes a new priority as a draft.
pub struct WritePriority {
    /// The phase.
    pub phase: PhaseId,
    /// The country.
    pub country: Country,
    /// The first version.
    pub text: PriorityText,
}

impl Command for WritePriority {
    type Done = PriorityId;

    async fn run(&self, work: &mut Work) -> Result<PriorityId, Stop> {
        let country = country_for(work, Verb::Write, Subject::Strategy, self.phase, self.country).await?;
        if country.status() == CountryStatus::Closed {
            return Err(priority::COUNTRY_CLOSED.into());
        }
        self.text.check(country.phase_days())?;
        self.text.is_new(work, country.id, None).await?;
        let id = work.id::<PriorityId>();
        let number: i64 = work.tx.value(store::NEXT_NUMBER, params![country.id]).await?;
        work.tx.run(store::INSERT_PRIORITY, params![id, country.id, number, work.now]).await?;
        self.text.insert(work, id, 1).await?;
        work.record(Change::of("strategy.write-priority", "priority", id).after(self.text.told(1))).await?;
        Ok(id)
    }
}

/// Changes a priority: makes a new version, which must be agreed anew. The agreed version stays in force meanwhile. A text in which
/// nothing is changed makes no version; then the newest one is given back.
pub struct ChangePriority {
    /// Which.
    pub priority: PriorityId,
    /// The newest version, which was looked at.
    pub version: i64,
    /// The new text.
    pub text: PriorityText,
}

impl Command for ChangePriority {
    type Done = i64;

    async fn run(&self, work: &mut Work) -> Result<i64, Stop> {
        let row = priority_at(work, Verb::Write, self.priority, self.version).await?;
        let standing = row.standing().change()?;
        self.text.check(row.phase_days())?;
        self.text.is_new(work, row.country_id, Some(self.priority)).await?;
        let before = told(&store::version(&mut work.tx, self.priority, self.version).await?);
        if before == self.text.told(self.version) {
            return Ok(self.version);
        }
        self.text.insert(work, self.priority, standing.newest).await?;
        save(work, self.priority, &standing, "").await?;
        super::ministry::text_changed(work, &row).await?;
        let after = self.text.told(standing.newest);
        work.record(Change::of("strategy.change-priority", "priority", self.priority).before(before).after(after)).await?;
        Ok(standing.newest)
    }
}

fn told(row: &store::VersionRow) -> Json {
    json!({ "version": row.version, "title": row.title, "title_nl": row.title_nl, "sector": row.sector, "sdg_target": row.sdg_target,
        "evidence": row.evidence, "weight": row.weight, "target": row.target, "target_unit": row.target_unit,
        "from": row.from_day, "until": row.until_day })
}

/// Lays the newest version before the country office and the ministry.
pub struct ProposePriority {
    /// Which.
    pub priority: PriorityId,
    /// The newest version, which was looked at.
    pub version: i64,
}

impl Command for ProposePriority {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = priority_at(work, Verb::Write, self.priority, self.version).await?;
        let standing = row.standing().propose()?;
        save(work, self.priority, &standing, "").await?;
        let after = json!({ "version": self.version, "stage": standing.stage.name() });
        work.record(Change::of("strategy.propose-priority", "priority", self.priority).after(after)).await
    }
}

/// Says that something is no longer a priority.
pub struct RetirePriority {
    /// Which.
    pub priority: PriorityId,
    /// Why.
    pub reason: String,
}

impl Command for RetirePriority {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = priority_for(work, Verb::Decide, self.priority).await?;
        let standing = row.standing().retire()?;
        save(work, self.priority, &standing, &self.reason).await?;
        work.revoke_links(AGREE, self.priority.0, "").await?;
        record_state(work, "strategy.retire-priority", self.priority, &row.standing(), &standing, &self.reason).await
    }
}

/// Undoes retiring: the priority is again what it was.
pub struct RestorePriority {
    /// Which.
    pub priority: PriorityId,
    /// Why.
    pub reason: String,
}

impl Command for RestorePriority {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = priority_for(work, Verb::Undo, self.priority).await?;
        let standing = row.standing().restore()?;
        save(work, self.priority, &standing, "").await?;
        record_state(work, "strategy.restore-priority", self.priority, &row.standing(), &standing, &self.reason).await
    }
}

/// Stores where a priority stands from now on.
pub(super) async fn save(work: &mut Work, id: PriorityId, standing: &Standing, retired_because: &str) -> Result<(), Stop> {
    let now = work.now;
    Ok(store::save_standing(&mut work.tx, id, standing, now, retired_because).await?)
}

/// Records a change of state with its reason.
pub(super) async fn record_state(
    work: &mut Work,
    action: &'static str,
    id: PriorityId,
    before: &Standing,
    after: &Standing,
    reason: &str,
) -> Result<(), Stop> {
    let told = |standing: &Standing| json!({ "state": standing.state().name(), "stage": standing.stage.name(), "agreed": standing.agreed });
    work.record(Change::of(action, "priority", id).before(told(before)).after(told(after)).because(reason)).await
}
