//! The commands of this slice: asking, answering, correcting.

mod answer;
mod ask;
mod correct;
mod make;
pub mod told;

pub use answer::Answer;
pub use ask::{AskDue, Asked, Daily, Resend};
pub use correct::Correct;

use command::{Stop, Work};
use model::EvaluationId;
use model::Event;
use model::access::{Subject, Verb};
use model::evaluation::Moment;

use crate::store::{self, EvaluationRow};

/// The purpose of the links by which people answer; the record is the evaluation.
pub const EVALUATE: &str = "results.evaluate";

/// The kind of the daily job that asks and reminds.
pub const ASK: &str = "results.ask";

/// What this slice does when another one acts.
pub async fn follow(work: &mut Work, event: &Event) -> Result<(), Stop> {
    match event {
        Event::Selected { application, .. } => make::at_selection(work, *application).await,
        Event::Unselected { application, .. } => make::dropped(work, *application).await,
        Event::PlacementStarted { placement } => {
            make::due(work, *placement, Moment::Before).await?;
            ask::ask_placement(work, *placement).await?;
            ask::keep_daily(work).await
        }
        Event::PlacementCompleted { placement } | Event::PlacementEnded { placement } => {
            make::at_the_end(work, *placement).await?;
            ask::ask_placement(work, *placement).await?;
            ask::keep_daily(work).await
        }
        Event::AccountClosed { account, expert } => make::forgotten(work, *account, *expert).await,
        _ => Ok(()),
    }
}

/// An evaluation that the actor may do something with as one of the programme's people.
async fn reach(work: &mut Work, id: EvaluationId, verb: Verb) -> Result<EvaluationRow, Stop> {
    let row = store::by_id(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    Stop::unless(work.actor.scope(verb, Subject::Evaluation).reaches(row.place()))?;
    Ok(row)
}
