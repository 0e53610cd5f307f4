//! The timeline of a placement, from the audit trail.

use command::AuditEntry;
use db::{Tx, params};
use i18n::Lang;
use model::placement::{Party, Task};
use model::{Date, LinkId};
use serde_json::Value as Json;
use uuid::Uuid;
use web::{Cx, Door};

use crate::actions::{AGREEMENT_SET, CERTIFICATE_SET};
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

/// What the trail of a placement says, newest first; that documents were set tells people nothing. The expert has one name in all of
/// it, by account or by link.
pub async fn read(tx: &mut Tx, cx: &Cx, trail: &[AuditEntry], placement: &PlacementRow) -> Result<Vec<Entry>, Door> {
    let w = Words(cx.lang);
    let expert = Some(&placement.expert_name).filter(|name| !name.is_empty());
    let own = tx.values::<Uuid>(store::EXPERT_ACCOUNT, params![placement.expert_id]).await?.pop();
    let mut entries = Vec::new();
    for row in trail.iter().filter(|row| row.action != AGREEMENT_SET && row.action != CERTIFICATE_SET) {
        let who = match (row.actor_kind.as_str(), row.actor_id, expert) {
            ("account", Some(account), Some(name)) if own == Some(account) => name.clone(),
            ("account", Some(account), _) => store::account_name(tx, account).await?,
            ("link", Some(link), _) => match (command::find_link(tx, LinkId(link)).await?, expert) {
                (Some(link), Some(name)) if link.part == Party::Expert.name() => w.by_link_of(name),
                (Some(link), _) if !link.person_name.is_empty() => w.by_link_of(&link.person_name),
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

/// What was done: which task, for which party somebody signed, and what became of which days.
fn what(cx: &Cx, verb: &str, content: &Json) -> String {
    let w = Words(cx.lang);
    let after = &content["after"];
    let task = after["task"].as_str().and_then(Task::named).map(|task| naming::task(cx.lang, task));
    let party = after["party"].as_str().and_then(Party::named).map(|party| naming::say(cx.lang, &format!("party-{}", party.name())));
    match (verb, task, party) {
        ("task", Some(task), _) if after["done"] == true => return w.did_task_done(task),
        ("task", Some(task), _) => return w.did_task_open(task),
        ("sign", _, Some(party)) => return w.did_sign_for(party),
        ("hold-back", _, Some(party)) => return w.did_hold_back_for(party),
        _ => {}
    }
    match (verb, days(cx.lang, &content["before"]), days(cx.lang, after)) {
        ("block", Some(was), Some(now)) => w.did_block_changed(now, was),
        ("block", None, Some(now)) => w.did_block_planned(now),
        ("remove-block", Some(was), _) => w.did_block_removed(was),
        ("replace-block", Some(was), Some(now)) => w.did_block_replaced(now, was),
        _ => naming::say(cx.lang, &format!("did-{verb}")),
    }
}

/// The days of a block as the trail holds them, in a sentence.
fn days(lang: Lang, told: &Json) -> Option<String> {
    let day = |name: &str| -> Option<Date> { told[name].as_str()?.parse().ok() };
    Some(naming::days_in(lang, told["mode"].as_str()?, day("from")?, day("until")?))
}
