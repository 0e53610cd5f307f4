//! What every command of a person starts and ends with, and how a profile begins.

use command::{Change, Stop, Work};
use db::params;
use model::access::Via;
use model::expert::{Purpose, State};
use model::{AccountId, ExpertId};
use serde_json::{Value as Json, json};

use super::consent;
use crate::profile;
pub(super) use crate::profile::state_of;
use crate::store::{self, ExpertRow};

/// The profile, when the actor is its person (or the programme) and it can be written in.
pub(super) async fn own(work: &mut Work, expert: ExpertId) -> Result<ExpertRow, Stop> {
    Stop::unless(work.actor.expert == Some(expert) || work.actor.via == Via::Program)?;
    let row = store::by_id(&mut work.tx, expert).await?.ok_or(Stop::Gone)?;
    state_of(&row).edit()?;
    Ok(row)
}

/// Ends a command that changed a profile: what it is found by, the pool, and the audit trail.
pub(super) async fn changed(work: &mut Work, action: &'static str, expert: ExpertId, before: Json, after: Json) -> Result<(), Stop> {
    profile::refresh(&mut work.tx, expert).await?;
    tell_pool(work, expert).await?;
    work.record(Change::of(action, "expert", expert).before(before).after(after).person(expert)).await
}

/// Lets the pool of those who can be found take in what changed.
pub(super) async fn tell_pool(work: &mut Work, expert: ExpertId) -> Result<(), Stop> {
    let (id, now) = (work.id(), work.now);
    Ok(pool::note(&mut work.tx, id, expert, now).await?)
}

/// Opens the profile of a person who registered. One that was imported under the same address is theirs: the address
/// was proven by the registration.
pub async fn open(work: &mut Work, account: AccountId, name: &str, email: &str) -> Result<(), Stop> {
    let found = store::by_email(&mut work.tx, email).await?;
    if let Some(row) = found.filter(|row| state_of(row) == State::Unclaimed) {
        return join(work, row.id, account).await;
    }
    let expert = work.id::<ExpertId>();
    store::insert(&mut work.tx, expert, account, name, email, work.now).await?;
    changed(work, "experts.register", expert, Json::Null, json!({ "state": State::Draft.name(), "name": name })).await?;
    kept(work, expert).await
}

/// Who registers or takes a profile over has agreed there that the programme keeps it: the ledger begins with that yes.
async fn kept(work: &mut Work, expert: ExpertId) -> Result<(), Stop> {
    let purpose = Purpose::StoreProfile;
    consent::agreed(work, expert, purpose.name(), purpose.text_version()).await
}

/// Takes over the name that the person told in the account. A profile that has it already stays as it is.
pub async fn rename(work: &mut Work, account: AccountId, name: &str) -> Result<(), Stop> {
    let Some(row) = store::by_account(&mut work.tx, account).await?.filter(|row| row.name != name) else { return Ok(()) };
    work.tx.run_one(store::RENAME, params![row.id, name, work.now]).await?;
    changed(work, "experts.save-name", row.id, json!({ "name": row.name }), json!({ "name": name })).await
}

/// Gives an imported profile to the person who claimed it.
pub async fn join(work: &mut Work, expert: ExpertId, account: AccountId) -> Result<(), Stop> {
    let row = store::by_id(&mut work.tx, expert).await?.ok_or(Stop::Gone)?;
    let state = state_of(&row).claim()?;
    work.tx.run_one(store::CLAIM, params![expert, account, state.name(), work.now]).await?;
    changed(work, "experts.claim", expert, json!({ "state": row.state }), json!({ "state": state.name() })).await?;
    kept(work, expert).await
}
