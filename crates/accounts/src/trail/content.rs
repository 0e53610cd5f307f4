//! What an entry of the trail holds, field by field. What somebody tells of themselves is read on their own pages, where
//! each reading is written down for that person to see. The trail would be a way around that log, so it names the fields
//! that changed and keeps back what they say.

use std::collections::HashMap;

use command::AuditEntry;
use i18n::Lang;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::fields;
use crate::words::Words;

/// Fields of an entry about a person that say where something stands, or what whoever decided declared, and nothing of the person.
const OPEN: [&str; 28] = [
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
    "no_interest",
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
    pub fn of(lang: Lang, entry: &AuditEntry, names: &HashMap<Uuid, String>) -> Content {
        if entry.content.is_empty() {
            return Content { erased: true, ..Content::default() };
        }
        let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
        let told = Told { lang, subject: &entry.subject, names };
        let show = |key: &str, value: &Json| match is_kept_back(entry, key) {
            true => Words(lang).audit_kept_back(),
            false => told.field(key, value),
        };
        let (before, after) = (fields_of(&content["before"]), fields_of(&content["after"]));
        let mut keys: Vec<&String> = before.keys().chain(after.keys()).collect();
        keys.sort();
        keys.dedup();
        let fields = keys
            .into_iter()
            .filter(|key| before.get(*key) != after.get(*key) && fields::is_told(&entry.subject, key) && is_asked(key, &after))
            .map(|key| {
                let said = |map: &Map<String, Json>| map.get(key).filter(|value| !is_nothing(value)).map(|value| show(key, value));
                FieldChange { name: told.name(key), before: said(&before), after: said(&after) }
            })
            .filter(|field| field.before.is_some() || field.after.is_some())
            .collect();
        let reason = content["reason"].as_str().filter(|reason| !reason.is_empty());
        Content { erased: false, fields, reason: reason.map(|reason| show("reason", &Json::from(reason))) }
    }
}

/// Whether a field tells of a person, so that it is named and what it says is kept back. Accounts are the readers' own work:
/// name, roles and language stand on the account's page anyway. What the office decides on a seat of a round is its own as well,
/// and only why it does so tells of the person.
pub(super) fn is_kept_back(entry: &AuditEntry, key: &str) -> bool {
    let tells = match entry.subject.as_str() {
        "account" => false,
        "round" => matches!(key, "reason" | "reason_code"),
        _ => !OPEN.contains(&key),
    };
    tells && entry.person_id.is_some()
}

/// Whether a field was asked at all: a declaration that is not true was asked of nobody, for without it nothing is done.
fn is_asked(key: &str, after: &Map<String, Json>) -> bool {
    key != "no_interest" || after.get(key) == Some(&Json::Bool(true))
}

/// The fields of a record, or the one value that stands for it.
pub(super) fn fields_of(value: &Json) -> Map<String, Json> {
    match value {
        Json::Object(map) => map.clone(),
        Json::Null => Map::new(),
        other => Map::from_iter([("value".to_owned(), other.clone())]),
    }
}

pub(super) fn is_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.is_empty(),
        Json::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// The ids in the content of an entry, each with the field in which it stands.
pub(super) fn ids(content: &Json) -> Vec<(String, Uuid)> {
    fn look(key: &str, value: &Json, found: &mut Vec<(String, Uuid)>) {
        match value {
            Json::String(text) => found.extend(text.parse::<Uuid>().ok().map(|id| (key.to_owned(), id))),
            Json::Array(list) => list.iter().for_each(|item| look(key, item, found)),
            Json::Object(map) => map.iter().for_each(|(key, value)| look(key, value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    look("", content, &mut found);
    found
}

/// Tells names and values of fields in the reader's words.
struct Told<'a> {
    lang: Lang,
    /// The kind of record that the entry is about.
    subject: &'a str,
    names: &'a HashMap<Uuid, String>,
}

impl Told<'_> {
    /// The name of a field.
    fn name(&self, key: &str) -> String {
        fields::name(self.lang, self.subject, key).unwrap_or_else(|| key.replace(['_', '-'], " "))
    }

    /// The value of a field.
    fn field(&self, key: &str, value: &Json) -> String {
        let w = Words(self.lang);
        match value {
            Json::Bool(true) => w.audit_yes(),
            Json::Bool(false) => w.audit_no(),
            Json::String(text) => fields::said(self.lang, self.subject, key, text).unwrap_or_else(|| self.string(text)),
            Json::Array(list) => cut(&list.iter().map(|item| self.field(key, item)).collect::<Vec<_>>().join(", ")),
            Json::Object(map) => {
                let pairs = map.iter().filter(|(_, value)| !is_nothing(value));
                cut(&pairs.map(|(key, value)| format!("{}: {}", self.name(key), self.field(key, value))).collect::<Vec<_>>().join("; "))
            }
            other => {
                let number = other.as_i64().and_then(|number| fields::number(self.lang, self.subject, key, number));
                number.unwrap_or_else(|| other.to_string())
            }
        }
    }

    /// Days in words, records by their number or name, and of digests as much as tells two apart.
    fn string(&self, text: &str) -> String {
        if let Ok(day) = text.parse::<model::Date>() {
            return self.lang.date(day);
        }
        if let Ok(id) = text.parse::<Uuid>() {
            return self.names.get(&id).cloned().unwrap_or_else(|| short(id));
        }
        let is_digest = text.len() >= 40 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if is_digest { format!("{}…", &text[..8]) } else { cut(text) }
    }
}

/// A record that has neither number nor name: the end of its id. The last characters are chance, the first are time.
pub(super) fn short(id: Uuid) -> String {
    format!("…{}", &id.simple().to_string()[24..])
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

    fn said(entry: &AuditEntry) -> Content {
        Content::of(Lang::En, entry, &HashMap::new())
    }

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
        let told = said(&entry("expert", Some(Uuid::nil()), &content));
        let said = format!("{told:?}");
        assert!(!said.contains("ward") && !said.contains("Old words") && !said.contains("Leiden") && !said.contains("yes"), "{said}");
        assert!(told.fields.iter().any(|field| field.after.as_deref() == Some("active")), "{said}");
        assert_eq!(told.fields.len(), 3, "{said}");
        assert!(told.reason.is_some());
    }

    #[test]
    fn why_a_placement_ended_is_named_and_kept_back() {
        let content =
            json!({ "before": { "state": "running" }, "after": { "state": "ended-early", "reason_code": "health" }, "reason": "Ill" });
        let told = said(&entry("placement", Some(Uuid::nil()), &content));
        let values: Vec<_> = told.fields.iter().map(|field| (field.name.as_str(), field.after.as_deref())).collect();
        assert_eq!(values, [("reason, as chosen", Some("(not shown)")), ("state", Some("ended early"))]);
        assert_eq!(told.reason.as_deref(), Some("(not shown)"));
    }

    #[test]
    fn a_declaration_is_told_where_it_was_asked() {
        let said = |declared: bool| {
            let content = json!({ "before": { "state": "submitted" }, "after": { "state": "eligible", "no_interest": declared } });
            said(&entry("application", Some(Uuid::nil()), &content))
        };
        assert_eq!(said(false).fields.len(), 1, "nobody was asked");
        let told = said(true);
        assert!(told.fields.iter().any(|field| field.name == "no interest in the person" && field.after.as_deref() == Some("yes")));
    }

    #[test]
    fn other_entries_show_what_changed_and_only_that() {
        let content = json!({ "before": { "name": "A", "city": "Osogbo" }, "after": { "name": "B", "city": "Osogbo", "from": "2026-03-02", "ready": false, "list": [] }, "reason": null });
        let told = said(&entry("host", None, &content));
        let names: Vec<_> = told.fields.iter().map(|field| (field.before.as_deref(), field.after.as_deref())).collect();
        assert_eq!(names, [(None, Some("2 March 2026")), (Some("A"), Some("B")), (None, Some("no"))]);
        assert_eq!(told.reason, None);
        assert!(said(&AuditEntry { content: String::new(), ..entry("host", None, &content) }).erased);
    }

    #[test]
    fn what_the_office_decides_on_a_seat_is_told_with_numbers_and_names() {
        let (request, expert) = (Uuid::from_u128(8), Uuid::from_u128(9));
        let content = json!({ "after": { "choice": "other", "reason_code": "better-fit", "request": request, "expert": expert }, "reason": "Knows the ward" });
        let names = HashMap::from([(request, "R-0008".to_owned()), (expert, "Bilal Farah".to_owned())]);
        let told = Content::of(Lang::En, &entry("round", Some(expert), &content), &names);
        let values: Vec<_> = told.fields.iter().filter_map(|field| field.after.as_deref()).collect();
        assert_eq!(values, ["somebody else", "Bilal Farah", "(not shown)", "R-0008"]);
        assert_eq!(told.reason.as_deref(), Some("(not shown)"), "why it is that person and not another one tells of both");
        let told = said(&entry("round", None, &json!({ "after": { "state": "closed" }, "reason": "All seats are given" })));
        assert_eq!(told.reason.as_deref(), Some("All seats are given"));
        let found = ids(&content);
        assert_eq!(found.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), ["expert", "request"]);
        let plan = json!({ "after": { "input": "c".repeat(64), "bound": 72_835 } });
        let told = said(&entry("round", None, &plan));
        let values: Vec<_> = told.fields.iter().filter_map(|field| field.after.as_deref()).map(i18n::without_marks).collect();
        assert_eq!(values, ["728", "cccccccc…"]);
    }
}
