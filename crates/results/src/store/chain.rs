//! The links of the chain from a country's priority to what is left of it.

use db::{Result, Tx, params};
use model::access::{Place, Scope};
use model::text::Country;
use model::{
    ApplicationId, Date, ExpertId, HostId, ObjectiveId, OutcomeId, PhaseId, PlacementId, PlanId, PriorityId, RequestId, Timestamp,
};
use uuid::Uuid;

use super::*;

db::row! {
    /// A placement with its request and host.
    pub struct ChainRow {
        /// Its id.
        pub id: PlacementId,
        /// Its number.
        pub number: i64,
        /// The application.
        pub application_id: ApplicationId,
        /// The request.
        pub request_id: RequestId,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// The expert.
        pub expert_id: ExpertId,
        /// Its state.
        pub state: String,
        /// When the work began.
        pub started_on: Option<Date>,
        /// When it ended.
        pub ended_on: Option<Date>,
        /// The expert's name.
        pub expert_name: String,
        /// The request's number.
        pub request_number: i64,
        /// Its title.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
        /// The sector's code.
        pub sector: String,
        /// The request's state.
        pub request_state: String,
        /// When it was published.
        pub published_at: Option<Timestamp>,
        /// The outcome that it serves.
        pub outcome_id: Option<OutcomeId>,
        /// The host's name.
        pub host_name: String,
        /// Its city.
        pub host_city: String,
        /// Whether it is ready for an expert.
        pub host_ready: bool,
    }
}

impl Chain {
    /// The decision in force: the last one that takes nothing back and was not taken back.
    pub fn decision(&self) -> Option<&ChainDecision> {
        let undone = |id| self.decisions.iter().any(|other| other.undoes == Some(id));
        self.decisions.iter().find(|decision| decision.undoes.is_none() && !undone(decision.id))
    }
}

impl ChainRow {
    /// Where it stands, for scopes.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), host: Some(self.host_id), expert: Some(self.expert_id) }
    }
}

db::row! {
    /// The outcome with its plan and priority.
    pub struct ChainOutcome {
        /// What changes.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
        /// What is measured.
        pub indicator: String,
        /// In which unit.
        pub unit: String,
        /// Before.
        pub baseline: i64,
        /// On which day.
        pub baseline_on: Date,
        /// What it is to become.
        pub target: i64,
        /// By which day.
        pub target_on: Date,
        /// The plan.
        pub plan_id: PlanId,
        /// Its title.
        pub plan_title: String,
        /// Its state.
        pub plan_state: String,
        /// The priority that it serves.
        pub priority_id: PriorityId,
        /// Its title.
        pub priority_title: String,
        /// The same in Dutch, or empty.
        pub priority_title_nl: String,
        /// The version under which the request was published.
        pub priority_version: i64,
        /// The version that counts now.
        pub priority_now: i64,
        /// Its state.
        pub priority_state: String,
        /// Its number in the country.
        pub priority_number: i64,
    }
}

db::row! {
    /// Somebody agreed with a priority.
    pub struct ChainAgreement {
        /// `country-office` or `ministry`.
        pub party: String,
        /// Which.
        pub organisation: String,
        /// When.
        pub agreed_on: Date,
    }
}

db::row! {
    /// A measurement of the outcome.
    pub struct ChainMeasure {
        /// When.
        pub measured_on: Date,
        /// The value.
        pub value: i64,
        /// What shows it.
        pub evidence: String,
    }
}

db::row! {
    /// The application with its score.
    pub struct ChainApplication {
        /// Its number.
        pub number: i64,
        /// Its state.
        pub state: String,
        /// When it was sent.
        pub submitted_at: Option<Timestamp>,
        /// By which rules it was scored.
        pub rule_version: Option<String>,
        /// The score.
        pub total: Option<i64>,
        /// Of how many points.
        pub total_of: Option<i64>,
    }
}

db::row! {
    /// A decision about it.
    pub struct ChainDecision {
        /// Its id.
        pub id: Uuid,
        /// What.
        pub decision: String,
        /// Why.
        pub reason: String,
        /// Which decision it takes back.
        pub undoes: Option<Uuid>,
        /// When.
        pub decided_at: Timestamp,
    }
}

db::row! {
    /// A rule that it was checked by.
    pub struct ChainCheck {
        /// The rule.
        pub rule: String,
        /// From when the rule holds.
        pub rule_from: Option<Date>,
        /// Whether it was met.
        pub holds: bool,
    }
}

db::row! {
    /// A block of the placement.
    pub struct ChainBlock {
        /// `physical` or `online`.
        pub mode: String,
        /// The first day.
        pub from_day: Date,
        /// The last day.
        pub until_day: Date,
        /// Where.
        pub place: String,
        /// Whether it was planned before the work began: what came in the place of a block was not.
        pub planned: bool,
        /// Whether it counts: no other one came in its place.
        pub counts: bool,
    }
}

db::row! {
    /// A deliverable and what came of it.
    pub struct ChainDeliverable {
        /// The objective.
        pub id: ObjectiveId,
        /// Its place.
        pub number: i64,
        /// Its words.
        pub objective: String,
        /// What is there when it is reached.
        pub deliverable: String,
        /// The process it aimed at.
        pub process: String,
        /// The process that the report says was reached, or empty.
        pub process_reached: String,
        /// Whether the report says that it is there: `yes`, `partly`, `no`, or empty.
        pub done: String,
    }
}

db::row! {
    /// The certificate.
    pub struct ChainCertificate {
        /// The code by which anybody can check it.
        pub code: String,
        /// When it was issued.
        pub issued_on: Date,
        /// When it was revoked.
        pub revoked_at: Option<Timestamp>,
    }
}

db::row! {
    /// What a voice said of an objective.
    pub struct ChainChange {
        /// When it was asked.
        pub moment: String,
        /// Who said it.
        pub voice: String,
        /// The objective.
        pub objective_id: ObjectiveId,
        /// How far.
        pub change: String,
        /// What shows it.
        pub evidence: String,
    }
}

db::row! {
    /// A request that continues the placement.
    pub struct ChainFollowUp {
        /// Its id.
        pub id: RequestId,
        /// Its number.
        pub number: i64,
        /// Its title.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
        /// Its state.
        pub state: String,
    }
}

/// Everything that one placement hangs on.
pub struct Chain {
    /// The placement, its request and host.
    pub row: ChainRow,
    /// The outcome, when the request serves one.
    pub outcome: Option<ChainOutcome>,
    /// Who agreed with the priority.
    pub agreements: Vec<ChainAgreement>,
    /// What was measured.
    pub measures: Vec<ChainMeasure>,
    /// The application.
    pub application: Option<ChainApplication>,
    /// What was decided about it, last first.
    pub decisions: Vec<ChainDecision>,
    /// The rules that it was checked by.
    pub checks: Vec<ChainCheck>,
    /// The blocks.
    pub blocks: Vec<ChainBlock>,
    /// The deliverables.
    pub deliverables: Vec<ChainDeliverable>,
    /// The evaluations.
    pub evaluations: Vec<EvaluationRow>,
    /// What they said of capacity.
    pub changes: Vec<ChainChange>,
    /// The certificate.
    pub certificate: Option<ChainCertificate>,
    /// What continues it.
    pub follow_ups: Vec<ChainFollowUp>,
}

/// Whether a placement is within one of these scopes: asked before anything of it is read, so that one elsewhere is as quickly refused
/// as one that is not there.
pub async fn is_within(tx: &mut Tx, scopes: [&Scope; 2], placement: PlacementId) -> Result<bool> {
    for scope in scopes {
        if !tx.values::<PlacementId>(CHAIN_WITHIN, db::scoped_params![scope, placement]).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads the chain of a placement.
pub async fn chain(tx: &mut Tx, placement: PlacementId) -> Result<Option<Chain>> {
    let Some(row) = tx.maybe::<ChainRow>(CHAIN, params![placement]).await? else { return Ok(None) };
    let outcome: Option<ChainOutcome> = match row.outcome_id {
        Some(id) => tx.maybe(CHAIN_OUTCOME, params![id, row.published_at]).await?,
        None => None,
    };
    let agreements = match &outcome {
        Some(outcome) => tx.all(CHAIN_AGREEMENTS, params![outcome.priority_id, outcome.priority_version]).await?,
        None => Vec::new(),
    };
    let measures = match row.outcome_id {
        Some(id) => tx.all(CHAIN_MEASURES, params![id]).await?,
        None => Vec::new(),
    };
    Ok(Some(Chain {
        agreements,
        measures,
        application: tx.maybe(CHAIN_APPLICATION, params![row.application_id]).await?,
        decisions: tx.all(CHAIN_DECISIONS, params![row.application_id]).await?,
        checks: tx.all(CHAIN_CHECKS, params![row.application_id]).await?,
        blocks: tx.all(CHAIN_BLOCKS, params![placement]).await?,
        deliverables: tx.all(CHAIN_DELIVERABLES, params![row.request_id, placement]).await?,
        evaluations: of_placement(tx, placement).await?,
        changes: tx.all(CHAIN_CHANGES, params![placement]).await?,
        certificate: tx.maybe(CHAIN_CERTIFICATE, params![placement]).await?,
        follow_ups: tx.all(CHAIN_FOLLOW_UPS, params![placement]).await?,
        outcome,
        row,
    }))
}
