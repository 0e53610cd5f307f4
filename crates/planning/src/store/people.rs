//! The people of a round: who applied, who is placed already, their names and the passages behind their scores.

use std::collections::{BTreeMap, BTreeSet};

use db::{Result, Tx, params};
use jiff::Timestamp;
use jiff::civil::Date;
use model::round::Floor;
use model::{ExpertId, RequestId, placement};
use uuid::Uuid;

use super::*;

db::row! {
    /// Somebody who applied.
    pub struct Applicant {
        /// The number of the application.
        pub number: i64,
        /// The expert.
        pub expert_id: ExpertId,
        /// How far it is.
        pub state: String,
        /// The first day that the application names.
        pub available_from: Option<Date>,
    }
}

db::row! {
    /// Somebody who applied for a request of a round.
    pub struct RoundApplicant {
        /// The number of the application.
        pub number: i64,
        /// The request.
        pub request_id: RequestId,
        /// The expert.
        pub expert_id: ExpertId,
        /// How far it is.
        pub state: String,
        /// Since when.
        pub state_since: Timestamp,
    }
}

db::row! {
    /// That somebody was asked by letter to apply for a request.
    pub struct Asked {
        /// The request.
        pub request_id: RequestId,
        /// The number of its case number.
        pub request: i64,
        /// The expert.
        pub expert_id: ExpertId,
        /// By whom; empty when that person has left.
        pub asked_by_name: String,
        /// When.
        pub asked_at: Timestamp,
    }
}

db::row! {
    /// A person's name for the page.
    pub struct Name {
        /// The expert.
        pub id: ExpertId,
        /// The full name.
        pub name: String,
        /// Where the person lives.
        pub residence_city: String,
        /// What the person does.
        pub profession: String,
    }
}

db::row! {
    /// Somebody who has a placement.
    pub struct Placed {
        /// The expert.
        pub expert_id: ExpertId,
        /// The number of the placement.
        pub number: i64,
        /// How far it is.
        pub state: String,
    }
}

impl Placed {
    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        matches!(placement::State::named(&self.state), Some(placement::State::Completed | placement::State::EndedEarly))
    }
}

impl Name {
    /// The name with what the person does and where, so that two of a list can be told apart.
    pub fn told(&self) -> String {
        let parts = [&self.name, &self.profession, &self.residence_city];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }
}

/// Placements of the people of a run: before them, under way, or over.
pub async fn placed(tx: &mut Tx, run: Uuid) -> Result<Vec<Placed>> {
    tx.all(PLACED, params![run]).await
}

/// Who of the people of a run was asked by letter to apply, for this request or another, the newest first.
pub async fn asked_to_apply(tx: &mut Tx, run: Uuid) -> Result<Vec<Asked>> {
    tx.all(ASKED, params![run]).await
}

/// Who is a woman, where a round has a floor for women; nobody is looked up where it has none.
pub async fn women(tx: &mut Tx, round: &Round) -> Result<BTreeSet<ExpertId>> {
    match round.floor() {
        Floor::None => Ok(BTreeSet::new()),
        _ => Ok(tx.values::<Uuid>(WOMEN, Vec::new()).await?.into_iter().map(ExpertId).collect()),
    }
}

/// Whether the profile of somebody was changed since a moment, as the audit trail keeps it. What the person agrees to is no part
/// of it.
pub async fn has_changed(tx: &mut Tx, expert: ExpertId, since: Timestamp) -> Result<bool> {
    let entries = command::entries_about(tx, expert).await?;
    Ok(entries.iter().any(|entry| entry.at >= since && entry.action.starts_with("experts.") && entry.action != "experts.consent"))
}

/// Who applied for a request.
pub async fn applicants(tx: &mut Tx, request: RequestId) -> Result<Vec<Applicant>> {
    tx.all(APPLICANTS, params![request]).await
}

/// Who applied for the requests of a round.
pub async fn applicants_of_round(tx: &mut Tx, round: Uuid) -> Result<Vec<RoundApplicant>> {
    tx.all(APPLICANTS_OF_ROUND, params![round]).await
}

/// The names of everybody in a run, in the run before it, and among the applicants.
pub async fn names(tx: &mut Tx, run: Uuid, round: Uuid, before: Uuid) -> Result<BTreeMap<ExpertId, Name>> {
    let rows: Vec<Name> = tx.all(NAMES, params![run, round, before]).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The passages behind the scores of a run.
pub async fn passages(tx: &mut Tx, run: Uuid) -> Result<Vec<pool::store::HeldSkill>> {
    tx.all(PASSAGES, params![run]).await
}
