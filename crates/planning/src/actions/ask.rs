//! Asking for a plan or a proof, saying how far it is, and stopping it.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::Via;
use model::round::{self, RunState};
use serde_json::json;
use uuid::Uuid;

use super::{by, for_office, newest};
use crate::store;

/// Begins a run of a round.
pub(super) async fn begin(work: &mut Work, round: Uuid) -> Result<(), Stop> {
    let run = work.id::<Uuid>();
    let number: i64 = work.tx.value(store::NEXT_RUN, params![round]).await?;
    let (account, name) = by(work).await?;
    work.tx.run_one(store::INSERT_RUN, params![run, round, number, account, name, work.now]).await?;
    work.record(Change::of("planning.run", "round", round).after(json!({ "run": number }))).await?;
    work.enqueue(crate::RUN, json!({ "run": run }), work.now).await
}

/// Asks for a plan of a round with the rules that it has and the people who are there now.
pub struct AskRun {
    /// The round's number.
    pub round: i64,
}

impl Command for AskRun {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let round = for_office(work, self.round).await?;
        if newest(work, &round).await?.is_some_and(|run| run.state().is_open()) {
            return Err(round::BUSY.into());
        }
        begin(work, round.id).await
    }
}

/// Stops the run that is on its way.
pub struct CancelRun {
    /// The round's number.
    pub round: i64,
}

impl Command for CancelRun {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let round = for_office(work, self.round).await?;
        let run = newest(work, &round).await?.filter(|run| run.state().is_open()).ok_or(Stop::from(round::NOT_RUNNING))?;
        work.tx.run_one(store::END, params![run.id, RunState::Cancelled.name(), work.now, ""]).await?;
        let change = Change::of("planning.cancel", "round", round.id).before(json!({ "run": run.number, "state": run.state }));
        work.record(change.after(json!({ "run": run.number, "state": RunState::Cancelled.name() }))).await
    }
}

/// Says what a run is doing; answers whether it is still wanted. Only the program itself says so.
pub struct Step {
    /// The run.
    pub run: Uuid,
    /// What is being done.
    pub name: &'static str,
}

impl Command for Step {
    type Done = bool;

    async fn run(&self, work: &mut Work) -> Result<bool, Stop> {
        Stop::unless(work.actor.via == Via::Program)?;
        Ok(work.tx.run(store::STEP, params![self.run, self.name]).await? == 1)
    }
}

/// Ends a run that our own program could not do.
pub struct Fail {
    /// The run.
    pub run: Uuid,
    /// Why, for the log of the run.
    pub why: String,
}

impl Command for Fail {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Program)?;
        work.tx.run(store::END, params![self.run, RunState::Failed.name(), work.now, &self.why]).await?;
        Ok(())
    }
}

/// Asks for a proof of the newest plan, or to go on with it.
pub struct AskProof {
    /// The round's number.
    pub round: i64,
}

impl Command for AskProof {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let round = for_office(work, self.round).await?;
        let run = newest(work, &round).await?.filter(|run| run.state() == RunState::Done && run.status == "feasible");
        let run = run.filter(|run| matches!(run.proof.as_str(), "" | "stopped")).ok_or(Stop::from(round::PROVEN))?;
        work.tx.run_one(store::PROOF, params![run.id, "running", run.proof_level]).await?;
        work.record(Change::of("planning.prove", "round", round.id).after(json!({ "run": run.number }))).await?;
        work.enqueue(crate::PROVE, json!({ "run": run.id }), work.now).await
    }
}

/// Stops the proof; it can go on later where it was.
pub struct StopProof {
    /// The round's number.
    pub round: i64,
}

impl Command for StopProof {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let round = for_office(work, self.round).await?;
        let run = newest(work, &round).await?.filter(|run| run.proof == "running").ok_or(Stop::from(round::NOT_RUNNING))?;
        work.tx.run_one(store::PROOF, params![run.id, "stopped", run.proof_level]).await?;
        work.record(Change::of("planning.stop-proof", "round", round.id).after(json!({ "run": run.number }))).await
    }
}

/// Ends a turn of a proof: done, all time spent, or one more turn.
pub struct Proven {
    /// The run.
    pub run: Uuid,
    /// How many turns there are at most.
    pub levels: i64,
}

impl Command for Proven {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Program)?;
        let run = store::run(&mut work.tx, self.run).await?.ok_or(Stop::Gone)?;
        if run.proof != "running" {
            return Ok(());
        }
        let level = run.proof_level + 1;
        let proof = match run.status.as_str() {
            "optimal" => "done",
            _ if level > self.levels => "spent",
            _ => "running",
        };
        work.tx.run_one(store::PROOF, params![run.id, proof, level]).await?;
        if proof == "running" { work.enqueue(crate::PROVE, json!({ "run": run.id }), work.now).await } else { Ok(()) }
    }
}
