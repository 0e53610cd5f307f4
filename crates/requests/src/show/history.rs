//! What happened to a request, in words: the audit entries about it.

use command::AuditEntry;
use db::params;
use model::request::State;
use model::{AccountId, RequestId};
use serde_json::Value as Json;
use web::{Cx, Door};

use crate::naming;
use crate::store;
use crate::words::Words;

/// One thing that happened.
pub struct Entry {
    /// When, for machines.
    pub at: String,
    /// When, for people.
    pub when: String,
    /// What.
    pub what: String,
    /// Which part of the text, or empty.
    pub detail: String,
    /// Why, or empty.
    pub reason: String,
    /// By whom.
    pub by: String,
}

/// The history of a request, newest first.
pub async fn of(cx: &Cx, id: RequestId) -> Result<Vec<Entry>, Door> {
    let mut tx = cx.read().await?;
    let mut history = Vec::new();
    for entry in command::entries_about(&mut tx, id).await? {
        let by = match (entry.actor_kind.as_str(), entry.actor_id) {
            ("account", Some(account)) => {
                tx.maybe::<Name>(store::ACCOUNT_NAME, params![AccountId(account)]).await?.map(|name| name.value).unwrap_or_default()
            }
            ("link", _) => Words(cx.lang).by_link(),
            _ => Words(cx.lang).by_program(),
        };
        history.push(told(cx, &entry, by));
    }
    Ok(history)
}

db::row! { struct Name { value: String } }

fn told(cx: &Cx, entry: &AuditEntry, by: String) -> Entry {
    let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
    let text = |field: &str| content["after"][field].as_str().unwrap_or_default().to_owned();
    let verb = entry.action.rsplit('.').next().unwrap_or_default();
    let changed = if content["before"].is_null() { "added" } else { "changed" };
    let what = match verb {
        "block" | "objective" | "counterpart" | "skill" | "language" => naming::say(cx.lang, &format!("did-{verb}-{changed}")),
        _ => naming::say(cx.lang, &format!("did-{verb}")),
    };
    let detail = match verb {
        "draft" | "outcome" => text("title"),
        "objective" => text("objective"),
        "counterpart" => text("name"),
        "skill" => naming::skill_name(cx.lang, &text("skill")),
        "language" => naming::language_name(cx.lang, &text("language")),
        "remove" => naming::say(cx.lang, &format!("section-{}", content["before"]["section"].as_str().unwrap_or_default())),
        "undo" => State::named(&text("state")).map(|state| naming::say(cx.lang, &format!("state-{}", state.name()))).unwrap_or_default(),
        _ => String::new(),
    };
    Entry {
        at: entry.at.to_string(),
        when: cx.moment(entry.at),
        what,
        detail,
        reason: content["reason"].as_str().unwrap_or_default().to_owned(),
        by,
    }
}
