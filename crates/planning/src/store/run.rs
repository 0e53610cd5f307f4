//! Runs of the planner: what they came to, who may be placed where, and what the office decided.

use std::collections::BTreeMap;

use db::{Result, Tx, params};
use jiff::Timestamp;
use model::round::{Choice, RunState};
use model::{ExpertId, RequestId};
use uuid::Uuid;

use super::*;

db::row! {
    /// A run of the planner.
    pub struct Run {
        /// Its id.
        pub id: Uuid,
        /// Its round.
        pub round_id: Uuid,
        /// Its number within the round.
        pub number: i64,
        /// Its state.
        pub state: String,
        /// What is being done.
        pub step: String,
        /// SHA-256 of what went in.
        pub input_sha256: String,
        /// The version of the rules that scored.
        pub rule_version: String,
        /// How many changes the pool had seen.
        pub pool_sequence: i64,
        /// What is known of the plan.
        pub status: String,
        /// Its value, in hundredths of a point.
        pub objective: Option<i64>,
        /// What no plan can exceed.
        pub bound: Option<i64>,
        /// How far apart they are, in millionths.
        pub gap_ppm: Option<i64>,
        /// What the second program checked: `everything`, `root-bound` or `faulty`.
        pub checked: String,
        /// What it found wrong, or why the run failed.
        pub faults: String,
        /// What the page shows beside, as JSON.
        pub content: String,
        /// How far the proof is.
        pub proof: String,
        /// How often it was given more time.
        pub proof_level: i64,
        /// Who asked for it.
        pub asked_by_name: String,
        /// When.
        pub asked_at: Timestamp,
        /// When it ended.
        pub ended_at: Option<Timestamp>,
    }
}

impl Run {
    /// Its state.
    pub fn state(&self) -> RunState {
        RunState::named(&self.state).unwrap_or(RunState::Failed)
    }
}

db::row! {
    /// Somebody who may be placed at a request.
    pub struct Pair {
        /// The request.
        pub request_id: RequestId,
        /// The expert.
        pub expert_id: ExpertId,
        /// `confirmed`, `proposed` or `eligible`.
        pub kind: String,
        /// The place among those of the request, from 1.
        pub rank: i64,
        /// Points.
        pub score: i64,
        /// Points that could be earned.
        pub score_of: i64,
        /// What the engine said, as JSON; empty for those far down.
        pub assessment: String,
    }
}

db::row! {
    /// A decision of the office.
    pub struct Decision {
        /// The request.
        pub request_id: RequestId,
        /// The seat, from 1.
        pub seat: i64,
        /// Its place among the decisions on the seat.
        pub place: i64,
        /// What was chosen.
        pub choice: String,
        /// Who is to have the seat.
        pub expert_id: Option<ExpertId>,
        /// Who was proposed.
        pub proposed_id: Option<ExpertId>,
        /// Why it was decided differently.
        pub reason_code: String,
        /// In words.
        pub reason: String,
        /// Taken over from the run before.
        pub carried: bool,
        /// Who decided.
        pub decided_by_name: String,
        /// When.
        pub decided_at: Timestamp,
    }
}

impl Decision {
    /// What was chosen.
    pub fn choice(&self) -> Choice {
        Choice::named(&self.choice).unwrap_or(Choice::Open)
    }
}

/// The runs of a round, newest first.
pub async fn runs(tx: &mut Tx, round: Uuid) -> Result<Vec<Run>> {
    tx.all(RUNS, params![round]).await
}

/// One run.
pub async fn run(tx: &mut Tx, run: Uuid) -> Result<Option<Run>> {
    tx.maybe(RUN, params![run]).await
}

/// Who may be placed where.
pub async fn pairs(tx: &mut Tx, run: Uuid) -> Result<Vec<Pair>> {
    tx.all(PAIRS, params![run]).await
}

/// Every decision on a run, oldest first.
pub async fn decisions(tx: &mut Tx, run: Uuid) -> Result<Vec<Decision>> {
    tx.all(DECISIONS, params![run]).await
}

/// The newest decision on each seat of a run.
pub async fn newest_decisions(tx: &mut Tx, run: Uuid) -> Result<BTreeMap<(RequestId, i64), Decision>> {
    Ok(decisions(tx, run).await?.into_iter().map(|row| ((row.request_id, row.seat), row)).collect())
}
