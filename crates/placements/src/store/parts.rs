//! The parts of a report, and which of them were kept again.

use db::{Result, Tx};
use model::{PlacementId, Timestamp};

/// The parts, as the commands that keep them are named.
const PARTS: [&str; 3] = ["result", "report", "handover"];

/// Which parts of the report were kept after a moment.
pub async fn parts_since(tx: &mut Tx, id: PlacementId, moment: Timestamp) -> Result<Vec<&'static str>> {
    let rows = command::entries_about(tx, id.0).await?;
    let is_kept = |part: &str| rows.iter().any(|row| row.at > moment && row.action == format!("placements.{part}"));
    Ok(PARTS.into_iter().filter(|part| is_kept(part)).collect())
}
