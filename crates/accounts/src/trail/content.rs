//! What an entry of the trail holds, field by field. What somebody tells of themselves is read on their own pages, where
//! each reading is written down for that person to see. The trail would be a way around that log, so it names the fields
//! that changed and keeps back what they say.

use command::AuditEntry;
use i18n::Lang;
use serde_json::{Map, Value as Json};

use crate::words::{ROOM, Words};

/// Fields of an entry about a person that say where something stands, and nothing of the person.
const OPEN: [&str; 27] = [
    "state",
    "mark",
    "from_state",
    "to_state",
    "stage",
    "step",
    "decision",
    "place",
    "party",
    "task",
    "done",
    "voice",
    "moment",
    "version",
    "rule_version",
    "number",
    "purpose",
    "given",
    "request",
    "application",
    "placement",
    "certificate",
    "agreement",
    "rank",
    "role",
    "until",
    "seats",
];
/// Longer values are cut: whoever needs them whole opens the record.
const LONGEST: usize = 300;

/// One field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct FieldChange {
    /// Its name in words.
    pub name: String,
    /// What it said before, where there was something.
    pub before: Option<String>,
    /// What it says now.
    pub after: Option<String>,
}

/// What an entry says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Content {
    /// The person's data were erased, and this with them.
    pub erased: bool,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
    /// Why, where a reason was asked.
    pub reason: Option<String>,
}

impl Content {
    /// Reads an entry for a reader of the trail.
    pub fn of(lang: Lang, entry: &AuditEntry) -> Content {
        if entry.content.is_empty() {
            return Content { erased: true, ..Content::default() };
        }
        let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
        // Accounts are the readers' own work: name, roles and language stand on the account's page anyway.
        let personal = entry.person_id.is_some() && entry.subject != "account";
        let show = |key: &str, value: &Json| match personal && !OPEN.contains(&key) {
            true => Words(lang).audit_kept_back(),
            false => text_of(lang, value),
        };
        let (before, after) = (fields_of(&content["before"]), fields_of(&content["after"]));
        let mut keys: Vec<&String> = before.keys().chain(after.keys()).collect();
        keys.sort();
        keys.dedup();
        let fields = keys
            .into_iter()
            .filter(|key| before.get(*key) != after.get(*key))
            .map(|key| {
                let said = |map: &Map<String, Json>| map.get(key).filter(|value| !is_nothing(value)).map(|value| show(key, value));
                FieldChange { name: field_name(lang, key), before: said(&before), after: said(&after) }
            })
            .filter(|field| field.before.is_some() || field.after.is_some())
            .collect();
        let reason = content["reason"].as_str().filter(|reason| !reason.is_empty());
        Content { erased: false, fields, reason: reason.map(|reason| show("reason", &Json::from(reason))) }
    }
}

/// The fields of a record, or the one value that stands for it.
fn fields_of(value: &Json) -> Map<String, Json> {
    match value {
        Json::Object(map) => map.clone(),
        Json::Null => Map::new(),
        other => Map::from_iter([("value".to_owned(), other.clone())]),
    }
}

fn is_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.is_empty(),
        Json::Array(list) => list.is_empty(),
        _ => false,
    }
}

fn field_name(lang: Lang, key: &str) -> String {
    lang.find(&ROOM, &format!("field-{}", key.replace('_', "-")), &[]).unwrap_or_else(|| key.replace('_', " "))
}

fn text_of(lang: Lang, value: &Json) -> String {
    let w = Words(lang);
    match value {
        Json::Bool(true) => w.audit_yes(),
        Json::Bool(false) => w.audit_no(),
        Json::String(text) => match text.parse::<model::Date>() {
            Ok(day) => lang.date(day),
            Err(_) => cut(text),
        },
        Json::Array(list) => cut(&list.iter().map(|item| text_of(lang, item)).collect::<Vec<_>>().join(", ")),
        Json::Object(map) => {
            let pairs = map.iter().filter(|(_, value)| !is_nothing(value));
            cut(&pairs.map(|(key, value)| format!("{}: {}", field_name(lang, key), text_of(lang, value))).collect::<Vec<_>>().join("; "))
        }
        other => other.to_string(),
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use uuid::Uuid;

    fn entry(subject: &str, person: Option<Uuid>, content: &Json) -> AuditEntry {
        AuditEntry {
            id: Uuid::nil(),
            at: "2026-03-02T08:00:00Z".parse().unwrap(),
            action: "test".to_owned(),
            subject: subject.to_owned(),
            subject_id: Uuid::nil(),
            actor_kind: "program".to_owned(),
            actor_id: None,
            person_id: person,
            content: content.to_string(),
            salt: String::new(),
            digest: String::new(),
            position: None,
            link: None,
        }
    }

    #[test]
    fn what_a_person_tells_is_kept_back_and_the_fields_are_named() {
        let content = json!({ "before": { "summary": "Old words", "state": "draft" }, "after": { "summary": "Led a ward", "state": "active", "may_return": true }, "reason": "moved to Leiden" });
        let told = Content::of(Lang::En, &entry("expert", Some(Uuid::nil()), &content));
        let said = format!("{told:?}");
        assert!(!said.contains("ward") && !said.contains("Old words") && !said.contains("Leiden") && !said.contains("yes"), "{said}");
        assert!(told.fields.iter().any(|field| field.after.as_deref() == Some("active")), "{said}");
        assert_eq!(told.fields.len(), 3, "{said}");
        assert!(told.reason.is_some());
    }

    #[test]
    fn other_entries_show_what_changed_and_only_that() {
        let content = json!({ "before": { "name": "A", "city": "Osogbo" }, "after": { "name": "B", "city": "Osogbo", "from": "2026-03-02", "ready": false, "list": [] }, "reason": null });
        let told = Content::of(Lang::En, &entry("host", None, &content));
        let names: Vec<_> = told.fields.iter().map(|field| (field.before.as_deref(), field.after.as_deref())).collect();
        assert_eq!(names, [(None, Some("2 March 2026")), (Some("A"), Some("B")), (None, Some("no"))]);
        assert_eq!(told.reason, None);
        assert!(Content::of(Lang::En, &AuditEntry { content: String::new(), ..entry("host", None, &content) }).erased);
    }
}
