//! Countries of a phase: taking part, their dated status, their strategy, the country dialogue.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::{Place, Subject, Verb};
use model::priority::{self, CountryStatus, PhaseDays, Track};
use model::text::Country;
use model::{Date, Event, PhaseId};
use serde_json::json;
use uuid::Uuid;

use super::country_for;
use crate::store;

/// Lets a country take part in a phase, active from a day on: from its first day when the phase begins later.
pub struct AddCountry {
    /// The phase.
    pub phase: PhaseId,
    /// The country.
    pub country: Country,
    /// What it takes part in.
    pub track: Track,
    /// From this day.
    pub from: Date,
    /// Why, for the history.
    pub reason: String,
}

impl Command for AddCountry {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let phase = store::phase(&mut work.tx, self.phase).await?.ok_or(Stop::Gone)?;
        let place = Place { phase: Some(self.phase), country: Some(self.country), ..Place::default() };
        Stop::unless(work.actor.scope(Verb::Write, Subject::Phase).reaches(place))?;
        if store::country(&mut work.tx, self.phase, self.country).await?.is_some() {
            return Err(Stop::field("country", priority::COUNTRY_THERE));
        }
        let days = PhaseDays { from: phase.from_day, until: phase.until_day };
        days.check_status(self.from, None, work.today).map_err(|refusal| Stop::field("from", refusal))?;
        let id = work.id::<Uuid>();
        work.tx.run(store::INSERT_COUNTRY, params![id, self.phase, self.country, self.track.name()]).await?;
        insert_status(work, id, 1, CountryStatus::Active, self.from, &self.reason).await?;
        let after = json!({ "country": self.country.code(), "track": self.track.name(), "status": "active", "from": self.from });
        work.record(Change::of("strategy.add-country", "phase_country", id).after(after).because(&self.reason)).await
    }
}

/// Sets a country's status from a day on. The history keeps every status; suspending, and ending
/// that, tells the other slices.
pub struct SetCountryStatus {
    /// The phase.
    pub phase: PhaseId,
    /// The country.
    pub country: Country,
    /// The status.
    pub status: CountryStatus,
    /// From this day; not later than today.
    pub from: Date,
    /// Why.
    pub reason: String,
}

impl Command for SetCountryStatus {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = country_for(work, Verb::Decide, Subject::Phase, self.phase, self.country).await?;
        let status = row.status().becomes(self.status).map_err(|refusal| Stop::field("status", refusal))?;
        let days = row.phase_days();
        days.check_status(self.from, Some(row.from_day), work.today).map_err(|refusal| Stop::field("from", refusal))?;
        insert_status(work, row.id, row.number + 1, status, self.from, &self.reason).await?;
        let before = json!({ "status": row.status().name(), "from": row.from_day });
        let after = json!({ "status": status.name(), "from": self.from });
        work.record(Change::of("strategy.set-status", "phase_country", row.id).before(before).after(after).because(&self.reason)).await?;
        if status == CountryStatus::Suspended {
            work.raise(Event::CountrySuspended { phase: self.phase, country: self.country }).await?;
        }
        if status == CountryStatus::Active && row.status() == CountryStatus::Suspended {
            work.raise(Event::CountryReopened { phase: self.phase, country: self.country }).await?;
        }
        Ok(())
    }
}

async fn insert_status(work: &mut Work, country: Uuid, number: i64, status: CountryStatus, from: Date, reason: &str) -> Result<(), Stop> {
    let values = params![work.id::<Uuid>(), country, number, status.name(), from, reason, work.actor.account(), work.now];
    work.tx.run(store::INSERT_STATUS, values).await?;
    Ok(())
}

/// Writes down a country's strategy document, its diaspora policy and the office that answers for it.
pub struct DescribeCountry {
    /// The phase.
    pub phase: PhaseId,
    /// The country.
    pub country: Country,
    /// The title of the national strategy document.
    pub strategy_title: String,
    /// Where it can be read, or empty.
    pub strategy_url: String,
    /// What the country's diaspora policy says.
    pub diaspora_policy: String,
    /// The office that answers for it.
    pub diaspora_office: String,
    /// The version that was looked at.
    pub version: i64,
}

impl Command for DescribeCountry {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = country_for(work, Verb::Write, Subject::Strategy, self.phase, self.country).await?;
        let values = params![row.id, &self.strategy_title, &self.strategy_url, &self.diaspora_policy, &self.diaspora_office, self.version];
        if work.tx.run(store::UPDATE_COUNTRY, values).await? == 0 {
            return Err(Stop::Stale);
        }
        let told = |title: &str, url: &str, policy: &str, office: &str| json!({ "strategy_title": title, "strategy_url": url, "diaspora_policy": policy, "diaspora_office": office });
        let before = told(&row.strategy_title, &row.strategy_url, &row.diaspora_policy, &row.diaspora_office);
        let after = told(&self.strategy_title, &self.strategy_url, &self.diaspora_policy, &self.diaspora_office);
        work.record(Change::of("strategy.describe-country", "phase_country", row.id).before(before).after(after)).await
    }
}

/// Records a meeting of the country dialogue.
pub struct RecordConsultation {
    /// The phase.
    pub phase: PhaseId,
    /// The country.
    pub country: Country,
    /// When it was held.
    pub held_on: Date,
    /// Where.
    pub place: String,
    /// Who took part.
    pub participants: String,
    /// What could be done.
    pub opportunities: String,
    /// What stands in the way.
    pub challenges: String,
    /// What was decided.
    pub decisions: String,
}

impl Command for RecordConsultation {
    type Done = Uuid;

    async fn run(&self, work: &mut Work) -> Result<Uuid, Stop> {
        let row = country_for(work, Verb::Write, Subject::Strategy, self.phase, self.country).await?;
        if self.held_on > work.today {
            return Err(Stop::field("held_on", priority::HELD_AHEAD));
        }
        let id = work.id::<Uuid>();
        let values = params![
            id,
            row.id,
            self.held_on,
            &self.place,
            &self.participants,
            &self.opportunities,
            &self.challenges,
            &self.decisions,
            work.actor.account(),
            work.now
        ];
        work.tx.run(store::INSERT_CONSULTATION, values).await?;
        let after = json!({ "held_on": self.held_on, "place": self.place, "participants": self.participants,
            "opportunities": self.opportunities, "challenges": self.challenges, "decisions": self.decisions });
        work.record(Change::of("strategy.record-consultation", "consultation", id).after(after)).await?;
        Ok(id)
    }
}
