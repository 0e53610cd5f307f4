//! Correcting an answer: the programme does it, says why, and both versions stay.

use command::{Change, Command, Stop, Work};
use db::params;
use model::EvaluationId;
use model::access::Verb;
use model::evaluation::{self as rules, Answers};
use uuid::Uuid;

use super::{answer, reach, told};
use crate::store;

/// Replaces answers that hold a mistake.
pub struct Correct {
    /// Which evaluation.
    pub evaluation: EvaluationId,
    /// The answers as they should have been.
    pub answers: Answers,
    /// Why.
    pub reason: String,
}

impl Command for Correct {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = reach(work, self.evaluation, Verb::Write).await?;
        let changes = store::changes(&mut work.tx, row.id).await?;
        let Some(before) = row.answers(&changes) else { return Err(rules::NOT_ANSWERED.into()) };
        if self.reason.trim().is_empty() {
            return Err(Stop::field("reason", rules::NO_REASON));
        }
        answer::check(work, &row, &self.answers).await?;
        if before == self.answers {
            return Err(Stop::field("reason", rules::NOTHING_CORRECTED));
        }
        let (was, is) = (told::json(&before).to_string(), told::json(&self.answers).to_string());
        let values = params![work.id::<Uuid>(), row.id, was, is, self.reason.trim(), work.actor.account(), work.now];
        work.tx.run(store::INSERT_CORRECTION, values).await?;
        store::replace_answers(&mut work.tx, row.id, &self.answers).await?;
        work.tx.run(store::DROP_CHANGES, params![row.id]).await?;
        answer::save_objectives(work, &row, &self.answers).await?;
        work.record(Change::of("results.correct", "evaluation", row.id).because(self.reason.trim())).await
    }
}
