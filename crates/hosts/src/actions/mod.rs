//! The commands of this slice: everything that changes a host, its people, its readiness and its plans.

mod agree;
mod contact;
mod host;
mod import;
mod outcome;
mod plan;
mod readiness;

pub use agree::{AGREE_PLAN, AgreePlan, AnswerPlan, AskPlan};
pub use contact::{AddContact, ChangeContact, ContactText, InviteContact, RemoveContact, erase};
pub(crate) use host::takes_part;
pub use host::{ChangeHost, HostText, MoveHost, SuggestHost};
pub use import::{HostTable, ImportHosts, KIND, SolveQuarantine, is_office};
pub use outcome::{AddOutcome, ChangeOutcome, OutcomeText, RecordMeasure, RemoveOutcome};
pub use plan::{ChangePlan, ClosePlan, PlanText, ReopenPlan, WritePlan};
pub use readiness::{AnswerReadiness, Answers, AskReadiness, READINESS, TellReadiness};

use command::{Stop, Work};
use model::access::{Place, Subject, Verb};
use model::{HostId, PlanId};

use crate::store::{self, HostRow, PlanRow};

/// For how many days a letter's link works.
pub const LINK_DAYS: i64 = 30;

/// The host, when the actor may do this with it.
async fn host_for(work: &mut Work, verb: Verb, id: HostId) -> Result<HostRow, Stop> {
    let row = store::host(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    let place = Place { phase: Some(row.phase_id), country: Some(row.country), host: Some(id), ..Place::default() };
    Stop::unless(work.actor.scope(verb, Subject::Host).reaches(place))?;
    Ok(row)
}

/// The plan, when the actor may do this with its host.
async fn plan_for(work: &mut Work, verb: Verb, id: PlanId) -> Result<PlanRow, Stop> {
    let row = store::plan(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    host_for(work, verb, row.host_id).await?;
    Ok(row)
}

/// The same, and only while the plan is as the actor looked at it.
async fn plan_at(work: &mut Work, verb: Verb, id: PlanId, version: i64) -> Result<PlanRow, Stop> {
    let row = plan_for(work, verb, id).await?;
    if row.version == version { Ok(row) } else { Err(Stop::Stale) }
}
