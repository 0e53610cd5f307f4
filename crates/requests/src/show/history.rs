//! What happened to a request, in words: the audit entries about it.

use std::collections::BTreeSet;

use command::AuditEntry;
use db::params;
use model::AccountId;
use model::request::State;
use serde_json::Value as Json;
use uuid::Uuid;
use web::{Cx, Door};

use crate::naming;
use crate::store::{self, RequestRow};
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
    /// A decision that was taken back later.
    pub undone: bool,
    /// What the host answered to the edits that are asked for now.
    pub answers_edits: bool,
}

/// The history of a request, newest first.
pub async fn of(cx: &Cx, request: &RequestRow) -> Result<Vec<Entry>, Door> {
    let mut tx = cx.read().await?;
    let mut history = Vec::new();
    let entries = command::entries_about(&mut tx, request.id).await?;
    let undone = undone(&entries);
    for entry in entries {
        let by = match (entry.actor_kind.as_str(), entry.actor_id) {
            ("account", Some(account)) => {
                tx.maybe::<Name>(store::ACCOUNT_NAME, params![AccountId(account)]).await?.map(|name| name.value).unwrap_or_default()
            }
            ("link", _) => by_link(cx, &entry),
            _ => Words(cx.lang).by_program(),
        };
        let is_answer = entry.action == crate::actions::ANSWER && entry.at >= request.state_since;
        let answers_edits = is_answer && request.state() == State::EditsRequested;
        history.push(Entry { undone: undone.contains(&entry.id), answers_edits, ..told(cx, &entry, by) });
    }
    Ok(history)
}

db::row! { struct Name { value: String } }

/// Who acted through a link, as far as the entry says.
fn by_link(cx: &Cx, entry: &AuditEntry) -> String {
    let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
    let w = Words(cx.lang);
    content["after"]["name"].as_str().map_or_else(|| w.by_link(), |name| w.by_link_of(name))
}

/// The decisions that were taken back: for each undoing the newest decision before it that led to the state which it left.
fn undone(entries: &[AuditEntry]) -> BTreeSet<Uuid> {
    let mut in_order: Vec<&AuditEntry> = entries.iter().collect();
    in_order.sort_by_key(|entry| (entry.at, entry.id));
    let verb = |entry: &AuditEntry| entry.action.rsplit('.').next().unwrap_or_default().to_owned();
    let mut undone = BTreeSet::new();
    for (n, entry) in in_order.iter().enumerate().filter(|(_, entry)| verb(entry) == "undo") {
        let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
        let left = State::named(content["before"]["state"].as_str().unwrap_or_default()).and_then(State::decided_by);
        let Some(step) = left else { continue };
        let decision = in_order[..n].iter().rev().find(|earlier| verb(earlier) == step.name() && !undone.contains(&earlier.id));
        undone.extend(decision.map(|decision| decision.id));
    }
    undone
}

fn told(cx: &Cx, entry: &AuditEntry, by: String) -> Entry {
    let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
    let text = |field: &str| content["after"][field].as_str().unwrap_or_default().to_owned();
    let verb = entry.action.rsplit('.').next().unwrap_or_default();
    let changed = if content["before"].is_null() { "added" } else { "changed" };
    let what = match verb {
        "draft" if !text("copies").is_empty() => Words(cx.lang).did_draft_copy(text("copies")),
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
        "undo" => undo_detail(cx, &content),
        _ => String::new(),
    };
    Entry {
        at: entry.at.to_string(),
        when: cx.moment(entry.at),
        what,
        detail,
        reason: content["reason"].as_str().unwrap_or_default().to_owned(),
        by,
        undone: false,
        answers_edits: false,
    }
}

/// Which decision was taken back, and where the request stands since.
fn undo_detail(cx: &Cx, content: &Json) -> String {
    let state = |side: &str| State::named(content[side]["state"].as_str().unwrap_or_default());
    let decision = state("before").and_then(State::decided_by).map(|step| naming::say(cx.lang, &format!("did-{}", step.name())));
    let now = state("after").map(|state| naming::say(cx.lang, &format!("state-{}", state.name())));
    [decision, now].into_iter().flatten().collect::<Vec<_>>().join(" → ")
}
