//! What figures are counted from: plain rows with the days on which they came to be, so that a past day can be told.

use db::{Result, Tx, params, scoped_params};
use model::text::Country;
use model::{ApplicationId, Date, EvaluationId, ExpertId, HostId, PhaseId, PlacementId, PriorityId, RequestId, Scope, Timestamp};
use uuid::Uuid;

use super::*;

db::row! {
    /// A request.
    pub struct RequestFact {
        /// Its id.
        pub id: RequestId,
        /// Its number.
        pub number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// The sector's code.
        pub sector: String,
        /// Its state now.
        pub state: String,
        /// Since when.
        pub state_since: Timestamp,
        /// When it was begun.
        pub made_at: Timestamp,
        /// Its title.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
        /// The host's name.
        pub host_name: String,
        /// Blocks on the spot.
        pub physical: i64,
        /// Blocks online.
        pub online: i64,
    }
}

db::row! {
    /// An application that was sent.
    pub struct ApplicationFact {
        /// Its id.
        pub id: ApplicationId,
        /// Its number.
        pub number: i64,
        /// The request's number.
        pub request_number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// Its state now.
        pub state: String,
        /// Since when.
        pub state_since: Timestamp,
        /// When it was sent.
        pub submitted_at: Timestamp,
        /// The sector's code.
        pub sector: String,
        /// The assignment's title.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
        /// The host's name.
        pub host_name: String,
        /// The expert.
        pub expert_id: ExpertId,
        /// The expert's name; empty when erased.
        pub person: String,
        /// The expert's gender; empty when not told.
        pub gender: String,
        /// Blocks on the spot.
        pub physical: i64,
        /// Blocks online.
        pub online: i64,
    }
}

db::row! {
    /// A decision about an application.
    pub struct DecisionFact {
        /// Its id.
        pub id: Uuid,
        /// The application.
        pub application_id: ApplicationId,
        /// What was decided.
        pub decision: String,
        /// The state it led to.
        pub to_state: String,
        /// The decision that it undoes.
        pub undoes: Option<Uuid>,
        /// When.
        pub decided_at: Timestamp,
    }
}

db::row! {
    /// When a CV first went to the host.
    pub struct ShareFact {
        /// The application.
        pub application_id: ApplicationId,
        /// When.
        pub shared_at: Timestamp,
    }
}

db::row! {
    /// A placement.
    pub struct PlacementFact {
        /// Its id.
        pub id: PlacementId,
        /// Its number.
        pub number: i64,
        /// The application.
        pub application_id: ApplicationId,
        /// The request's number.
        pub request_number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// Its state now.
        pub state: String,
        /// Since when.
        pub state_since: Timestamp,
        /// When the work began.
        pub started_on: Option<Date>,
        /// When it ended.
        pub ended_on: Option<Date>,
        /// The sector's code.
        pub sector: String,
        /// The assignment's title.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
        /// The host's name.
        pub host_name: String,
        /// The expert.
        pub expert_id: ExpertId,
        /// The expert's name; empty when erased.
        pub person: String,
        /// The expert's gender; empty when not told.
        pub gender: String,
        /// Blocks on the spot.
        pub physical: i64,
        /// Blocks online.
        pub online: i64,
    }
}

db::row! {
    /// An answered evaluation.
    pub struct AnswerFact {
        /// Its id.
        pub id: EvaluationId,
        /// The placement.
        pub placement_id: PlacementId,
        /// When it was asked for.
        pub moment: String,
        /// Who answered.
        pub voice: String,
        /// When.
        pub answered_at: Timestamp,
        /// What the team knows, 0 to 4.
        pub knowledge: Option<i64>,
        /// What it can do, 0 to 4.
        pub skills: Option<i64>,
        /// How it feels about it, 0 to 4.
        pub attitudes: Option<i64>,
        /// How content the person is, 1 to 5.
        pub satisfaction: Option<i64>,
        /// `yes`, `partly`, `no`, or empty where it was not asked.
        pub still_used: String,
        /// Who; empty when the account was closed.
        pub person_name: String,
    }
}

db::row! {
    /// Somebody was asked about a placement at a moment.
    pub struct AskedFact {
        /// The placement.
        pub placement_id: PlacementId,
        /// When it was asked for.
        pub moment: String,
        /// From which day; none where that is not kept.
        pub due_on: Option<Date>,
    }
}

db::row! {
    /// What one answer said of one objective.
    pub struct ChangeFact {
        /// Its id.
        pub id: Uuid,
        /// The answer.
        pub evaluation_id: EvaluationId,
        /// `none`, `low`, `medium` or `high`.
        pub change: String,
    }
}

db::row! {
    /// A change of which the audit trail tells.
    pub struct StateChange {
        /// The record.
        pub subject_id: Uuid,
        /// When.
        pub at: Timestamp,
        /// Before, after and reason, as JSON.
        pub content: String,
    }
}

db::row! {
    /// A host.
    pub struct HostFact {
        /// Its id.
        pub id: HostId,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// Its state now.
        pub state: String,
    }
}

db::row! {
    /// A host came into a state.
    pub struct HostStep {
        /// The host.
        pub host_id: HostId,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// The state.
        pub state: String,
        /// When.
        pub taken_at: Timestamp,
    }
}

db::row! {
    /// A priority.
    pub struct PriorityFact {
        /// Its id.
        pub id: PriorityId,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// Its state now.
        pub state: String,
        /// When its first version was written.
        pub made_at: Timestamp,
        /// When a version was first agreed.
        pub agreed_at: Option<Timestamp>,
    }
}

db::row! {
    /// A status of a country in a phase.
    pub struct CountryFact {
        /// The phase.
        pub phase_id: PhaseId,
        /// The country.
        pub country: Country,
        /// Which status in order.
        pub number: i64,
        /// The status.
        pub status: String,
        /// From when.
        pub from_day: Date,
    }
}

db::row! {
    /// An expert, once for each country of origin.
    pub struct ExpertFact {
        /// Its id.
        pub id: ExpertId,
        /// The gender; empty when not told.
        pub gender: String,
        /// The state of the profile.
        pub state: String,
        /// When the profile was opened.
        pub made_at: Timestamp,
        /// A country of origin; empty when none was told.
        pub country: String,
    }
}

db::row! {
    /// A phase.
    pub struct PhaseRow {
        /// Its id.
        pub phase_id: PhaseId,
        /// Its name.
        pub phase_name: String,
        /// Its first day.
        pub phase_from: Date,
    }
}

/// All rows of one kind in a scope.
pub async fn scoped<T: db::FromRow>(tx: &mut Tx, statement: &'static str, scope: &Scope) -> Result<Vec<T>> {
    tx.all(statement, scoped_params![scope]).await
}

/// What the audit trail tells of states before a moment.
pub async fn state_changes(tx: &mut Tx, before: Timestamp) -> Result<Vec<StateChange>> {
    tx.all(STATE_CHANGES, params![before]).await
}

/// Experts with their ties.
pub async fn experts(tx: &mut Tx) -> Result<Vec<ExpertFact>> {
    tx.all(EXPERT_FACTS, params![]).await
}

/// The phases, newest first.
pub async fn phases(tx: &mut Tx) -> Result<Vec<PhaseRow>> {
    tx.all(PHASES, params![]).await
}
