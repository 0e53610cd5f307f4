//! Which record an entry is about, and which records somebody looks for: numbers, names, kinds and ids.

use std::collections::HashMap;

use command::AuditEntry;
use db::{Result, Tx, params};
use i18n::{Lang, fold, holds_words};
use model::{LinkId, application, placement, priority, request};
use serde_json::Value as Json;
use uuid::Uuid;

use super::{content, fields};
use crate::store::{self, Named, Numbered};
use crate::words::{ROOM, Words};

/// Kinds of records whose number people know, with the statement that finds it and the one that finds them by it. Rounds are found by
/// their number behind the word for them.
const NUMBERED: [(&str, &str, &str); 5] = [
    ("request", store::NUMBER_OF_REQUEST, store::REQUESTS_NUMBERED),
    ("placement", store::NUMBER_OF_PLACEMENT, store::PLACEMENTS_NUMBERED),
    ("application", store::NUMBER_OF_APPLICATION, store::APPLICATIONS_NUMBERED),
    ("priority", store::NUMBER_OF_PRIORITY, store::PRIORITIES_NUMBERED),
    ("evaluation", store::NUMBER_OF_EVALUATION, store::EVALUATIONS_NUMBERED),
];
/// The records that a name may find; more would be no answer.
const MOST: usize = 20;

/// What a reader of the trail looks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    /// Everything.
    All,
    /// A kind of record, as its table is named.
    Kind(String),
    /// These records; none when nothing is called so.
    These(Vec<Uuid>),
    /// A request with its applications and placements, and what rounds decided on its seats.
    Request(Uuid, Vec<Uuid>),
}

/// The number of a record as people write it.
fn case(kind: &str, row: &Numbered) -> String {
    match (kind, row.country) {
        ("placement" | "evaluation", _) => placement::case_number(row.number),
        ("round", _) => row.number.to_string(),
        ("application", _) => application::case_number(row.number),
        ("priority", Some(country)) => priority::case_number(country, row.number),
        _ => request::case_number(row.number),
    }
}

/// The kind of a record in words.
pub(super) fn kind(lang: Lang, kind: &str) -> String {
    lang.find(&ROOM, &format!("kind-{}", kind.replace('_', "-")), &[]).unwrap_or_else(|| kind.replace('_', " "))
}

/// Reads what was typed: a number such as R-0008 or Round 3, an id, a kind of record, or a name or a part of one.
pub(super) async fn wanted(tx: &mut Tx, lang: Lang, typed: &str) -> Result<Wanted> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(Wanted::All);
    }
    if let Some(id) = typed.split_whitespace().next_back().and_then(|last| last.parse::<Uuid>().ok()) {
        return Ok(Wanted::These(vec![id]));
    }
    let folded = fold(typed);
    let is_kind = |table: &&str| fold(&kind(lang, table)) == folded || fold(table) == folded || fold(&table.replace('_', " ")) == folded;
    if let Some(table) = store::KINDS.iter().copied().find(is_kind) {
        return Ok(Wanted::Kind(table.to_owned()));
    }
    if let Some((word, number)) = typed.rsplit_once(' ')
        && let Ok(number) = number.parse::<i64>()
        && (fold(word.trim()) == fold(&kind(lang, "round")) || fold(word.trim()) == "round")
    {
        return Ok(Wanted::These(tx.values(store::ROUNDS_NUMBERED, params![number]).await?));
    }
    let number = typed.rsplit_once('-').and_then(|(_, number)| number.parse::<i64>().ok());
    if let Some(number) = number {
        let mut found: Vec<Uuid> = Vec::new();
        for (kind, _, by_number) in NUMBERED {
            let rows: Vec<Numbered> = tx.all(by_number, params![number]).await?;
            let called: Vec<Uuid> = rows.iter().filter(|row| case(kind, row).eq_ignore_ascii_case(typed)).map(|row| row.id).collect();
            if let (&[request], "request") = (called.as_slice(), kind) {
                return Ok(Wanted::Request(request, tx.values(store::HANGING_ON_REQUEST, params![request]).await?));
            }
            found.extend(called);
        }
        if !found.is_empty() {
            return Ok(Wanted::These(found));
        }
    }
    let names: Vec<Named> = tx.all(store::NAMES, params![]).await?;
    Ok(Wanted::These(names.into_iter().filter(|row| holds_words(&fold(&row.name), &folded)).map(|row| row.id).take(MOST).collect()))
}

/// Who acted, by a name or a part of one: accounts and those who answered through a link, or the program itself. Nothing when
/// nobody is called so.
pub(super) async fn people(tx: &mut Tx, lang: Lang, typed: &str) -> Result<Vec<String>> {
    let folded = fold(typed.trim());
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    let is_called = |name: &str| holds_words(&fold(name), &folded);
    let accounts: Vec<Named> = tx.all(store::ACCOUNT_NAMES, params![]).await?;
    let mut found: Vec<String> = accounts.iter().filter(|row| is_called(&row.name)).map(|row| row.id.to_string()).collect();
    let links = command::link_persons(tx).await?;
    found.extend(links.iter().filter(|link| is_called(&link.name)).map(|link| link.id.to_string()));
    if is_called(&Words(lang).audit_by_program()) {
        found.push("program".to_owned());
    }
    Ok(found)
}

/// Whether an entry is about a decision that nobody took by name: the rules did, or it followed from another one.
fn is_by_rule(entry: &AuditEntry) -> bool {
    let decision = entry.action.strip_prefix("selection.").and_then(application::Decision::named);
    let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
    decision.is_some_and(|decision| decision.is_by_rule(content["after"]["reason_code"].as_str().unwrap_or_default()))
}

/// Words for the records and people of a page of entries; each is looked up once.
#[derive(Default)]
pub(super) struct Names(HashMap<Uuid, String>);

impl Names {
    /// The record of an entry, by its number or name; where it has neither, the end of its id.
    pub async fn record(&mut self, tx: &mut Tx, lang: Lang, entry: &AuditEntry) -> Result<String> {
        if let Some(name) = self.0.get(&entry.subject_id) {
            return Ok(name.clone());
        }
        let id = entry.subject_id;
        let found = match entry.subject.as_str() {
            "round" => tx.maybe::<Numbered>(store::NUMBER_OF_ROUND, params![id]).await?.map(|row| case("round", &row)),
            "eligibility_rule" => {
                let rule = tx.values::<String>(store::RULE_OF, params![id]).await?.into_iter().next();
                rule.and_then(|rule| fields::word(lang, "rule", &rule))
            }
            subject => match NUMBERED.iter().find(|(kind, _, _)| *kind == subject) {
                Some((kind, of, _)) => tx.maybe::<Numbered>(*of, params![id]).await?.map(|row| case(kind, &row)),
                None => self.name(tx, id).await?,
            },
        };
        let name = found.unwrap_or_else(|| content::short(id));
        self.0.insert(id, name.clone());
        Ok(name)
    }

    /// The numbers and names of the records that the content of an entry names by their ids.
    pub async fn learn(&mut self, tx: &mut Tx, entry: &AuditEntry) -> Result<()> {
        for (key, id) in content::ids(&serde_json::from_str(&entry.content).unwrap_or_default()) {
            if self.0.contains_key(&id) {
                continue;
            }
            let found = match NUMBERED.iter().find(|(kind, _, _)| *kind == key) {
                Some((kind, of, _)) => tx.maybe::<Numbered>(*of, params![id]).await?.map(|row| case(kind, &row)),
                None => self.name(tx, id).await?,
            };
            self.0.insert(id, found.unwrap_or_else(|| content::short(id)));
        }
        Ok(())
    }

    /// What is known so far.
    pub fn known(&self) -> &HashMap<Uuid, String> {
        &self.0
    }

    async fn name(&self, tx: &mut Tx, id: Uuid) -> Result<Option<String>> {
        Ok(tx.values::<String>(store::NAME_OF, params![id]).await?.into_iter().find(|name| !name.is_empty()))
    }

    /// Who acted.
    pub async fn actor(&mut self, tx: &mut Tx, lang: Lang, entry: &AuditEntry) -> Result<String> {
        let w = Words(lang);
        if is_by_rule(entry) {
            return Ok(w.audit_by_rules());
        }
        let Some(id) = entry.actor_id else {
            return Ok(if entry.actor_kind == "program" { w.audit_by_program() } else { w.audit_by_nobody() });
        };
        if let Some(name) = self.0.get(&id) {
            return Ok(name.clone());
        }
        let name = if entry.actor_kind == "link" {
            let link = command::find_link(tx, LinkId(id)).await?;
            link.filter(|link| !link.person_name.is_empty()).map_or_else(|| w.audit_by_link(), |link| w.audit_by_link_of(link.person_name))
        } else {
            self.name(tx, id).await?.unwrap_or_else(|| w.audit_by_closed())
        };
        self.0.insert(id, name.clone());
        Ok(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn entry(action: &str, reason_code: &str) -> AuditEntry {
        AuditEntry {
            id: Uuid::nil(),
            at: "2026-03-02T08:00:00Z".parse().unwrap(),
            action: action.to_owned(),
            subject: "application".to_owned(),
            subject_id: Uuid::nil(),
            actor_kind: "account".to_owned(),
            actor_id: Some(Uuid::nil()),
            person_id: Some(Uuid::nil()),
            content: json!({ "after": { "reason_code": reason_code } }).to_string(),
            salt: String::new(),
            digest: String::new(),
            position: None,
            link: None,
        }
    }

    #[test]
    fn what_follows_from_the_rules_is_told_of_nobody() {
        assert!(is_by_rule(&entry("selection.admit", "")));
        assert!(is_by_rule(&entry("selection.reserve", application::FILLED)), "the last seat went to somebody else");
        assert!(!is_by_rule(&entry("selection.reserve", "")), "an officer kept a reserve");
        assert!(!is_by_rule(&entry("selection.not-select", "dates")));
        assert!(!is_by_rule(&entry("planning.decide", application::FILLED)));
        assert!(is_by_rule(&AuditEntry { content: String::new(), ..entry("selection.exclude", "") }), "also when it is erased");
    }
}
