//! The commands of this slice: everything that changes a phase, a country or a priority.

mod agree;
mod country;
mod ministry;
mod phase;
mod priority;

pub use agree::{AgreeForOffice, RecordMinistry, TakeBackAgreement, is_office};
pub use country::{AddCountry, DescribeCountry, RecordConsultation, SetCountryStatus};
pub use ministry::{AGREE, ASK_DAYS, AnswerAsMinistry, AskMinistry};
pub(crate) use phase::check_unused;
pub use phase::{ChangePhase, OpenPhase, RemovePhase};
pub use priority::{ChangePriority, PriorityText, ProposePriority, RestorePriority, RetirePriority, WritePriority};

use command::{Stop, Work};
use model::access::{Place, Subject, Verb};
use model::text::Country;
use model::{PhaseId, PriorityId};

use crate::store::{self, CountryRow, PriorityRow};

/// The country of a phase, when the actor may do this there.
async fn country_for(work: &mut Work, verb: Verb, subject: Subject, phase: PhaseId, country: Country) -> Result<CountryRow, Stop> {
    let row = store::country(&mut work.tx, phase, country).await?.ok_or(Stop::Gone)?;
    let place = Place { phase: Some(phase), country: Some(country), ..Place::default() };
    Stop::unless(work.actor.scope(verb, subject).reaches(place))?;
    Ok(row)
}

/// The priority, when the actor may do this with it.
async fn priority_for(work: &mut Work, verb: Verb, id: PriorityId) -> Result<PriorityRow, Stop> {
    let row = store::priority(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    let place = Place { phase: Some(row.phase_id), country: Some(row.country), ..Place::default() };
    Stop::unless(work.actor.scope(verb, Subject::Strategy).reaches(place))?;
    Ok(row)
}

/// The same, and only while the newest version is the one that the actor looked at.
async fn priority_at(work: &mut Work, verb: Verb, id: PriorityId, version: i64) -> Result<PriorityRow, Stop> {
    let row = priority_for(work, verb, id).await?;
    if row.newest_version == version { Ok(row) } else { Err(Stop::Stale) }
}
