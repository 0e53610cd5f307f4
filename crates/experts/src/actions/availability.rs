//! How and when the person is available.

use command::{Command, Stop, Work};
use db::params;
use model::expert;
use model::{Date, ExpertId};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::own::{changed, own, state_of};
use crate::store;
use crate::store::parts;

/// Saves how the person wants to work. Of a profile that nobody can find yet, neither way may be chosen so far.
pub struct SaveAvailability {
    /// Whose.
    pub expert: ExpertId,
    /// Willing to travel and work at a host.
    pub travels: bool,
    /// Willing to work online.
    pub online: bool,
    /// Hours a week for online work.
    pub hours_per_week: Option<i64>,
    /// What the employer allows, in own words, or empty.
    pub employer_leave: String,
}

impl Command for SaveAvailability {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        if !self.travels && !self.online && state_of(&row).is_found() {
            return Err(Stop::field("modes", expert::NO_MODE));
        }
        let values = params![self.expert, self.travels, self.online, self.hours_per_week, &self.employer_leave, work.now];
        work.tx.run_one(store::SET_AVAILABILITY, values).await?;
        let before = json!({ "travels": row.travels, "online": row.online, "hours_per_week": row.hours_per_week });
        let after = json!({ "travels": self.travels, "online": self.online, "hours_per_week": self.hours_per_week });
        changed(work, "experts.save-availability", self.expert, before, after).await
    }
}

/// Adds a period in which the person is available.
pub struct AddPeriod {
    /// Whose.
    pub expert: ExpertId,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

impl Command for AddPeriod {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        expert::period(self.from, self.until, work.today).map_err(|refusal| Stop::field("until", refusal))?;
        let there = parts::periods(&mut work.tx, self.expert).await?;
        let there: Vec<_> = there.iter().map(|period| (period.from_day, period.until_day)).collect();
        expert::beside(self.from, self.until, &there).map_err(|refusal| Stop::field("from", refusal))?;
        work.tx.run_one(parts::PUT_PERIOD, params![work.id::<Uuid>(), self.expert, self.from, self.until]).await?;
        let after = json!({ "from": self.from.to_string(), "until": self.until.to_string() });
        changed(work, "experts.add-period", self.expert, Json::Null, after).await
    }
}

/// Changes the days of a period.
pub struct ChangePeriod {
    /// Whose.
    pub expert: ExpertId,
    /// Which row.
    pub period: Uuid,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

impl Command for ChangePeriod {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        expert::period(self.from, self.until, work.today).map_err(|refusal| Stop::field("until", refusal))?;
        let there = parts::periods(&mut work.tx, self.expert).await?;
        let (this, others): (Vec<_>, Vec<_>) = there.iter().partition(|row| row.id == self.period);
        let before = this.first().ok_or(Stop::Gone)?;
        // Beside all others: it may grow over its own days.
        let others: Vec<_> = others.iter().map(|row| (row.from_day, row.until_day)).collect();
        expert::beside(self.from, self.until, &others).map_err(|refusal| Stop::field("from", refusal))?;
        work.tx.run_one(parts::CHANGE_PERIOD, params![self.period, self.expert, self.from, self.until]).await?;
        let told = |from: Date, until: Date| json!({ "from": from.to_string(), "until": until.to_string() });
        let (before, after) = (told(before.from_day, before.until_day), told(self.from, self.until));
        changed(work, "experts.change-period", self.expert, before, after).await
    }
}

/// Removes a period.
pub struct RemovePeriod {
    /// Whose.
    pub expert: ExpertId,
    /// Which row.
    pub period: Uuid,
}

impl Command for RemovePeriod {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        Stop::unless(work.tx.run(parts::DROP_PERIOD, params![self.expert, self.period]).await? == 1)?;
        changed(work, "experts.remove-period", self.expert, json!({ "period": self.period }), Json::Null).await
    }
}
