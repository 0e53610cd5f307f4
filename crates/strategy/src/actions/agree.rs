//! Agreeing to a priority: the country office through its focal point, the ministry with its evidence; taking it back.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::{Verb, Via};
use model::priority::{self, Party};
use model::{Actor, Date, Event, Grant, PriorityId, Role};
use serde_json::json;
use uuid::Uuid;

use super::priority::{record_state, save};
use super::{AGREE, priority_at, priority_for};
use crate::store::{self, PriorityRow};

/// The country office says yes to the newest version. Its focal point is the office.
pub struct AgreeForOffice {
    /// Which.
    pub priority: PriorityId,
    /// The newest version, which was looked at.
    pub version: i64,
    /// The name of whoever speaks for the office.
    pub name: String,
}

impl Command for AgreeForOffice {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = priority_at(work, Verb::Decide, self.priority, self.version).await?;
        // Whoever may decide about everything still does not speak for an office in a country.
        if !is_office(&work.actor, &row) {
            return Err(priority::NOT_THE_OFFICE.into());
        }
        let agreed_on = work.today;
        let yes = Yes { party: Party::CountryOffice, name: &self.name, organisation: "", evidence: "", agreed_on, how: "recorded" };
        yes.keep(work, &row).await
    }
}

/// Whether the actor is the country office of a priority: its focal point, or the programme playing that part.
pub fn is_office(actor: &Actor, row: &PriorityRow) -> bool {
    let here = |grant: &&Grant| grant.country == Some(row.country) && grant.phase.is_none_or(|phase| phase == row.phase_id);
    actor.via == Via::Program || actor.grants.iter().filter(|grant| grant.role == Role::FocalPoint).any(|grant| here(&grant))
}

/// Records that the ministry agreed to the newest version, with the evidence of it.
pub struct RecordMinistry {
    /// Which.
    pub priority: PriorityId,
    /// The newest version, which was looked at.
    pub version: i64,
    /// Who agreed for the ministry.
    pub name: String,
    /// The ministry.
    pub organisation: String,
    /// The document that shows it: its reference.
    pub evidence: String,
    /// The day on which it was agreed.
    pub agreed_on: Date,
}

impl Command for RecordMinistry {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = priority_at(work, Verb::Decide, self.priority, self.version).await?;
        let days = row.phase_days();
        days.check_agreed(self.agreed_on, work.today).map_err(|refusal| Stop::field("agreed_on", refusal))?;
        let yes = Yes {
            party: Party::Ministry,
            name: &self.name,
            organisation: &self.organisation,
            evidence: &self.evidence,
            agreed_on: self.agreed_on,
            how: "recorded",
        };
        yes.keep(work, &row).await?;
        work.revoke_links(AGREE, self.priority.0, "").await?;
        Ok(())
    }
}

/// A party's yes on its way to the records.
pub(super) struct Yes<'a> {
    pub party: Party,
    pub name: &'a str,
    pub organisation: &'a str,
    pub evidence: &'a str,
    pub agreed_on: Date,
    pub how: &'static str,
}

impl Yes<'_> {
    /// Keeps it; when it is the second one, the version comes into force and the other slices hear of it.
    pub(super) async fn keep(&self, work: &mut Work, row: &PriorityRow) -> Result<(), Stop> {
        let version = row.newest_version;
        let standing = row.standing().agree(self.party, &row.agreed())?;
        let values = params![
            work.id::<Uuid>(),
            row.id,
            version,
            self.party.name(),
            self.name,
            self.organisation,
            self.evidence,
            self.agreed_on,
            self.how,
            work.actor.account(),
            work.now
        ];
        work.tx.run(store::INSERT_AGREEMENT, values).await?;
        // The name stays out of the trail, which outlives the person's wish to be forgotten.
        let after = json!({ "version": version, "party": self.party.name(), "organisation": self.organisation,
            "evidence": self.evidence, "agreed_on": self.agreed_on, "how": self.how, "state": standing.state().name() });
        work.record(Change::of("strategy.agree-priority", "priority", row.id).after(after)).await?;
        if standing.agreed == Some(version) {
            save(work, row.id, &standing, "").await?;
            work.tx.run_one(store::MARK_AGREED, params![row.id, version, work.now]).await?;
            work.raise(Event::PriorityAgreed { priority: row.id, version }).await?;
        }
        Ok(())
    }
}

/// Takes back an agreement to the newest version that was recorded wrongly. It stays visible, with the reason.
pub struct TakeBackAgreement {
    /// Which priority.
    pub priority: PriorityId,
    /// The newest version, which was looked at.
    pub version: i64,
    /// Whose agreement.
    pub party: Party,
    /// Why.
    pub reason: String,
}

impl Command for TakeBackAgreement {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = priority_for(work, Verb::Undo, self.priority).await?;
        if row.newest_version != self.version {
            return Err(Stop::Stale);
        }
        let earlier: Option<i64> = work.tx.value(store::EARLIER_AGREED, params![self.priority, self.version]).await?;
        let standing = row.standing().take_back(earlier)?;
        let values = params![self.priority, self.version, self.party.name(), work.now, &self.reason];
        if work.tx.run(store::TAKE_BACK, values).await? == 0 {
            return Err(priority::NOT_AGREED.into());
        }
        save(work, self.priority, &standing, "").await?;
        work.tx.run_one(store::MARK_AGREED, params![self.priority, self.version, None::<model::Timestamp>]).await?;
        record_state(work, "strategy.take-back-agreement", self.priority, &row.standing(), &standing, &self.reason).await
    }
}
