//! The timeline of a placement, from the audit trail.

use command::AuditEntry;
use db::Tx;
use model::placement::{Party, Task};
use model::{LinkId, PlacementId};
use serde_json::Value as Json;
use web::{Cx, Door};

use crate::naming;
use crate::store::{self, PlacementRow};
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
            ("link", Some(link)) => match command::find_link(tx, LinkId(link)).await? {
                Some(link) if !link.person_name.is_empty() => w.by_link_of(&link.person_name),
                _ => w.by_link(),
            },
            _ => w.by_program(),
        };
        let verb = row.action.rsplit('.').next().unwrap_or_default();
        let content: Json = serde_json::from_str(&row.content).unwrap_or_default();
        entries.push(Entry {
            datetime: row.at.to_string(),
            when: cx.moment(row.at),
            what: what(cx, verb, &content),
            who,
            reason: content["reason"].as_str().unwrap_or_default().to_owned(),
        });
    }
    Ok(entries)
}

/// Why the work began before the first agreed day; nothing when it did not.
pub fn early(trail: &[AuditEntry], placement: &PlacementRow) -> Option<String> {
    placement.started_on?;
    let start = trail.iter().find(|row| row.action == "placements.start")?;
    let content: Json = serde_json::from_str(&start.content).unwrap_or_default();
    content["reason"].as_str().filter(|reason| !reason.is_empty()).map(str::to_owned)
}

/// What was done: which task, and for which party somebody signed, are named.
fn what(cx: &Cx, verb: &str, content: &Json) -> String {
    let w = Words(cx.lang);
    let after = &content["after"];
    let task = after["task"].as_str().and_then(Task::named).map(|task| naming::task(cx.lang, task));
    let party = after["party"].as_str().and_then(Party::named).map(|party| naming::say(cx.lang, &format!("party-{}", party.name())));
    match (verb, task, party) {
        ("task", Some(task), _) if after["done"] == true => w.did_task_done(task),
        ("task", Some(task), _) => w.did_task_open(task),
        ("block", ..) if !content["before"].is_null() => w.did_block_changed(),
        ("sign", _, Some(party)) => w.did_sign_for(party),
        ("hold-back", _, Some(party)) => w.did_hold_back_for(party),
        _ => naming::say(cx.lang, &format!("did-{verb}")),
    }
}
