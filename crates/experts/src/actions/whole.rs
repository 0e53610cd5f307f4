//! Many whole profiles at once, for a generated pool. People write theirs step by step.

use command::{Change, Stop, Work};
use model::access::Via;
use serde_json::json;
use uuid::Uuid;

use crate::store::whole::{self, Rows};

/// Puts in these profiles as they are, as one change: one entry in the audit trail, under an id that stands for all of them,
/// and one in the feed of the pool. Only the program itself may.
pub async fn add_profiles(work: &mut Work, together: Uuid, profiles: &Rows) -> Result<(), Stop> {
    Stop::unless(work.actor.via == Via::Program)?;
    whole::add(&mut work.tx, profiles).await?;
    let (id, now) = (work.id(), work.now);
    pool::note_many(&mut work.tx, id, profiles.ids().len(), now).await?;
    let ids = profiles.ids();
    let after = json!({ "profiles": ids.len(), "first": ids.first(), "last": ids.last() });
    work.record(Change::of("experts.generate", "expert", together).after(after)).await
}
