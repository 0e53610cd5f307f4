//! The parts of a report, and which of them were kept again since the host said what was missing.

use db::{Result, Tx, params};
use model::{PlacementId, Timestamp};

use super::{CONFIRMATIONS, ConfirmationRow};

/// The parts, as the commands that keep them are named.
const PARTS: [&str; 3] = ["result", "report", "handover"];

/// The host's last answer, when it says what is missing from the report, with the parts that were kept since.
pub async fn missing(tx: &mut Tx, id: PlacementId) -> Result<Option<(ConfirmationRow, Vec<&'static str>)>> {
    let last = tx.maybe::<ConfirmationRow>(CONFIRMATIONS, params![id]).await?;
    let Some(answer) = last.filter(|answer| !answer.confirmed) else { return Ok(None) };
    let parts = parts_since(tx, id, answer.confirmed_at).await?;
    Ok(Some((answer, parts)))
}

/// Which parts of the report were kept after a moment.
async fn parts_since(tx: &mut Tx, id: PlacementId, moment: Timestamp) -> Result<Vec<&'static str>> {
    let rows = command::entries_about(tx, id.0).await?;
    let is_kept = |part: &str| rows.iter().any(|row| row.at > moment && row.action == format!("placements.{part}"));
    Ok(PARTS.into_iter().filter(|part| is_kept(part)).collect())
}
