//! Erasing a person who closed the account. What stays carries no name: country of residence, countries of origin,
//! gender and year of birth, so that counts of past years stay true.

use command::{Change, Stop, Work};
use db::params;
use model::expert::State;
use model::{AccountId, ExpertId};
use serde_json::json;

use super::cv::enqueue_removal;
use super::own::{state_of, tell_pool};
use crate::store::{self, imports, parts};

/// Erases the profile of an account that closes. An account without a profile is left alone.
pub async fn erase(work: &mut Work, account: AccountId, expert: Option<ExpertId>) -> Result<(), Stop> {
    let row = match expert {
        Some(expert) => store::by_id(&mut work.tx, expert).await?,
        None => store::by_account(&mut work.tx, account).await?,
    };
    let Some(row) = row.filter(|row| state_of(row) != State::Erased) else { return Ok(()) };
    for file in parts::files(&mut work.tx, row.id).await? {
        enqueue_removal(work, &file.digest).await?;
    }
    parts::erase(&mut work.tx, row.id).await?;
    imports::erase(&mut work.tx, row.id, &row.email_key).await?;
    work.tx.run_one(store::ERASE, params![row.id, work.now]).await?;
    tell_pool(work, row.id).await?;
    let after = json!({ "state": State::Erased.name() });
    work.record(Change::of("experts.erase", "expert", row.id).before(json!({ "state": row.state })).after(after)).await
}
