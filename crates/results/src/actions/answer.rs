//! Answering: through the link, signed in as the expert, or by the program itself (demonstration).

use command::{Change, Command, FieldRefusal, Stop, Work};
use db::params;
use model::EvaluationId;
use model::access::Via;
use model::evaluation::{self as rules, Answers, Voice};
use serde_json::json;
use uuid::Uuid;

use crate::store::{self, EvaluationRow};

/// Stores what somebody answered; once.
pub struct Answer {
    /// Which evaluation.
    pub evaluation: EvaluationId,
    /// What was answered.
    pub answers: Answers,
}

impl Command for Answer {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = store::by_id(&mut work.tx, self.evaluation).await?.ok_or(Stop::Gone)?;
        Stop::unless(may_answer(work, &row))?;
        if row.answered_at.is_some() {
            return Err(rules::ALREADY_ANSWERED.into());
        }
        if row.due_on.is_none_or(|due| due > work.today) {
            return Err(rules::NOT_DUE.into());
        }
        Stop::unless(row.closed_at.is_none())?;
        check(work, &row, &self.answers).await?;
        if let Via::Link(link) = work.actor.via {
            if !work.use_link(link).await? {
                return Err(rules::ALREADY_ANSWERED.into());
            }
        } else if let Some(link) = row.link_id {
            // The letter's link then shows what was answered.
            work.use_link(link).await?;
        }
        if !store::save_answers(&mut work.tx, row.id, work.now, &self.answers).await? {
            return Err(rules::ALREADY_ANSWERED.into());
        }
        save_objectives(work, &row, &self.answers).await?;
        // What was said stands in the slice's own tables, where it can be read by those who may; the trail says that it was.
        let after = json!({ "moment": row.moment, "voice": row.voice, "answered": true });
        work.record(Change::of("results.answer", "evaluation", row.id).after(after)).await
    }
}

/// The newest link of the evaluation, its expert signed in, or the program.
fn may_answer(work: &Work, row: &EvaluationRow) -> bool {
    match work.actor.via {
        Via::Program => true,
        Via::Link(link) => row.link_id == Some(link),
        Via::Account(_) => row.voice() == Voice::Expert && work.actor.expert == Some(row.expert_id),
        Via::Nobody => false,
    }
}

/// Whether the answers hold for the moment and the request's objectives.
pub async fn check(work: &mut Work, row: &EvaluationRow, answers: &Answers) -> Result<(), Stop> {
    let asked: Vec<_> = store::objectives(&mut work.tx, row.request_id).await?.into_iter().map(|objective| objective.id).collect();
    let faults = answers.faults(row.moment(), &asked);
    // An answer on an objective of another request is not one that our page sends.
    Stop::unless(answers.objectives.iter().all(|answer| asked.contains(&answer.objective)))?;
    match faults.is_empty() {
        true => Ok(()),
        false => Err(Stop::Invalid(faults.into_iter().map(|(field, refusal)| FieldRefusal { field, refusal }).collect())),
    }
}

/// Stores what was said on each objective.
pub async fn save_objectives(work: &mut Work, row: &EvaluationRow, answers: &Answers) -> Result<(), Stop> {
    for answer in &answers.objectives {
        let process = answer.process.map_or("", model::request::Process::name);
        let values = params![work.id::<Uuid>(), row.id, answer.objective, answer.change.name(), process, &answer.evidence];
        work.tx.run(store::INSERT_CHANGE, values).await?;
    }
    Ok(())
}
