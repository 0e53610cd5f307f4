//! The timeline of a placement, from the audit trail.

use db::Tx;
use model::PlacementId;
use serde_json::Value as Json;
use web::{Cx, Door};

use crate::naming;
use crate::store;
use crate::words::Words;

/// One line.
pub struct Entry {
    /// When, for machines.
    pub datetime: String,
    /// When, in words.
    pub when: String,
    /// What was done.
    pub what: String,
    /// By whom.
    pub who: String,
    /// Why, where a reason was given.
    pub reason: String,
}

/// The entries about a placement, newest first.
pub async fn read(tx: &mut Tx, cx: &Cx, id: PlacementId) -> Result<Vec<Entry>, Door> {
    let w = Words(cx.lang);
    let mut entries = Vec::new();
    for row in command::entries_about(tx, id.0).await? {
        let who = match (row.actor_kind.as_str(), row.actor_id) {
            ("account", Some(account)) => store::account_name(tx, account).await?,
            ("link", _) => w.by_link(),
            _ => w.by_program(),
        };
        let verb = row.action.rsplit('.').next().unwrap_or_default();
        let content: Json = serde_json::from_str(&row.content).unwrap_or_default();
        entries.push(Entry {
            datetime: row.at.to_string(),
            when: cx.moment(row.at),
            what: naming::say(cx.lang, &format!("did-{verb}")),
            who,
            reason: content["reason"].as_str().unwrap_or_default().to_owned(),
        });
    }
    Ok(entries)
}
