//! What changed from one version of a priority to a later one, in the reader's words.

use db::{Result, Tx, params};
use i18n::Lang;
use model::PriorityId;

use crate::labels::{sdg_name, sector_name};
use crate::store::{self, VersionRow};
use crate::words::Words;

/// The changes since an earlier version.
pub struct Changes {
    /// The earlier version.
    pub before: i64,
    /// One sentence for each part of the text that is another one.
    pub told: Vec<String>,
}

/// What changed in a version since the one that the ministry agreed to or answered about last; nothing when it knows none.
pub async fn since_known(tx: &mut Tx, lang: Lang, priority: PriorityId, version: i64) -> Result<Option<Changes>> {
    let before: Option<i64> = tx.value(store::KNOWN_TO_MINISTRY, params![priority, version]).await?;
    let Some(before) = before else { return Ok(None) };
    let earlier = store::version(tx, priority, before).await?;
    let later = store::version(tx, priority, version).await?;
    Ok(Some(Changes { before, told: told(lang, &earlier, &later) }))
}

/// Each part that is another one in the later version, with what it was.
pub fn told(lang: Lang, earlier: &VersionRow, later: &VersionRow) -> Vec<String> {
    let w = Words(lang);
    let parts = |row: &VersionRow| {
        [
            row.title.clone(),
            row.title_nl.clone(),
            sector_name(lang, &row.sector),
            sdg_name(lang, &row.sdg_target),
            w.weight_of(row.weight),
            format!("{} {}", lang.number(row.target), row.target_unit),
            match row.until_day {
                Some(until) => w.from_until(row.from_day, until),
                None => w.from_on(row.from_day),
            },
        ]
    };
    let names = [w.title(), w.title_nl(), w.sector(), w.sdg_target(), w.weight(), w.target(), w.dates()];
    let pairs = names.into_iter().zip(parts(earlier).into_iter().zip(parts(later)));
    let mut told: Vec<String> =
        pairs.filter(|(_, (was, is))| was != is).map(|(name, (was, is))| w.change_of(or_none(is), name, or_none(was))).collect();
    if earlier.evidence != later.evidence {
        told.push(w.change_of_evidence());
    }
    told
}

/// A dash where a part was left open.
fn or_none(part: String) -> String {
    if part.is_empty() { "–".to_owned() } else { part }
}
