//! What stands in the fields of entries, and how it is said. Every field and every code has its words; where one has none,
//! it would be shown as the machine writes it, and [`unsaid`] names it.

use command::AuditEntry;
use i18n::Lang;
use model::reference::{country, language, sector, skill};
use serde_json::Value as Json;

use super::content::{fields_of, is_kept_back, is_nothing};
use crate::words::ROOM;

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Holds {
    /// What people typed, days, numbers, and records by their ids.
    Told,
    /// One of our codes.
    Code,
    /// Codes of countries, with commas between, or a number.
    Countries,
    /// A country and a number of seats.
    Minimum,
    /// The code of a language.
    Language,
    /// A level of a language by its name, or of a skill as a number.
    Level,
    /// The code of a sector.
    Sector,
    /// The code of a skill.
    Skill,
    /// Hundredths of a point.
    Points,
    /// The id of a row without a name of its own, which says nothing to anybody.
    Row,
}

/// What a field of an entry about this kind of record holds.
pub(super) fn holds(subject: &str, key: &str) -> Option<Holds> {
    Some(match (subject, key) {
        ("round", "objective" | "bound") => Holds::Points,
        ("placement", "answer") => Holds::Told,
        ("quarantine", "reason") => Holds::Code,
        ("eligibility_rule", "value") => Holds::Countries,
        (_, "state" | "from_state" | "to_state" | "stage" | "step" | "status" | "track" | "mark" | "decision" | "choice") => Holds::Code,
        (_, "role" | "party" | "voice" | "moment" | "task" | "purpose" | "how" | "kind" | "answer" | "code" | "reason_code") => Holds::Code,
        (_, "mode" | "process" | "section" | "security" | "applications" | "rule" | "reach" | "floor") => Holds::Code,
        (_, "country") => Holds::Countries,
        (_, "minimums") => Holds::Minimum,
        (_, "language") => Holds::Language,
        (_, "level") => Holds::Level,
        (_, "sector") => Holds::Sector,
        (_, "skill") => Holds::Skill,
        (_, "row" | "entry" | "period" | "origin" | "file" | "first" | "last") => Holds::Row,
        (_, key) if TOLD.contains(&key) => Holds::Told,
        _ => return None,
    })
}

/// Fields that say what was typed, when, how many, or which record.
const TOLD: &[&str] = &[
    "name",
    "title",
    "title_nl",
    "summary",
    "summary_nl",
    "organisation",
    "evidence",
    "note",
    "place",
    "number",
    "version",
    "rule_version",
    "from",
    "until",
    "host",
    "phase",
    "priority",
    "outcome",
    "request",
    "requests",
    "application",
    "placement",
    "certificate",
    "agreement",
    "contact",
    "expert",
    "proposed",
    "follows",
    "copies",
    "city",
    "ministry",
    "mission",
    "website",
    "workspace",
    "connection",
    "devices",
    "staff-time",
    "briefing",
    "situation",
    "change_sought",
    "assumptions",
    "indicator",
    "unit",
    "baseline",
    "baseline_on",
    "target",
    "target_on",
    "target_unit",
    "measured_on",
    "value",
    "held_on",
    "participants",
    "opportunities",
    "challenges",
    "decisions",
    "strategy_title",
    "strategy_url",
    "diaspora_policy",
    "diaspora_office",
    "sdg_target",
    "no_interest",
    "weight",
    "agreed",
    "agreed_on",
    "agrees",
    "department",
    "background",
    "seats",
    "years",
    "origin_tie",
    "deadline",
    "earliest_start",
    "latest_start",
    "conditions",
    "weeks",
    "hours",
    "objective",
    "deliverable",
    "job",
    "learns",
    "understudy",
    "essential",
    "month",
    "confirmed",
    "satisfaction",
    "remarks",
    "done",
    "given",
    "rank",
    "due_on",
    "answered",
    "another_person_or_address",
    "sessions",
    "profiles",
    "good",
    "quarantined",
    "run",
    "seat",
    "cap",
    "floor_value",
    "keep_points",
    "input",
    "rules",
];

/// Whether a field is told at all.
pub(super) fn is_told(subject: &str, key: &str) -> bool {
    holds(subject, key) != Some(Holds::Row)
}

/// The name of a field in words; some words mean something else in one kind of record.
pub(super) fn name(lang: Lang, subject: &str, key: &str) -> Option<String> {
    let key = key.replace('_', "-");
    let find = |name: &str| lang.find(&ROOM, name, &[]);
    find(&format!("field-{}-{key}", subject.replace('_', "-"))).or_else(|| find(&format!("field-{key}")))
}

/// A code of a field in words; some codes mean something else in one field.
pub(super) fn word(lang: Lang, key: &str, code: &str) -> Option<String> {
    let key = key.replace('_', "-");
    let find = |name: &str| lang.find(&ROOM, name, &[]);
    let role = if key == "role" { find(&format!("role-{code}")) } else { None };
    role.or_else(|| find(&format!("value-{key}-{code}"))).or_else(|| find(&format!("value-{code}")))
}

/// The text of a field in words, where it is a code of ours or of a classification.
pub(super) fn said(lang: Lang, subject: &str, key: &str, text: &str) -> Option<String> {
    let country = |code: &str| country::find(code).map_or_else(|| code.to_owned(), |found| found.name.in_language(lang.code()).to_owned());
    match holds(subject, key)? {
        Holds::Code => word(lang, key, text),
        Holds::Level => word(lang, key, text).or_else(|| Some(text.to_owned())),
        Holds::Countries => Some(text.split(',').map(|code| country(code.trim())).collect::<Vec<_>>().join(", ")),
        Holds::Minimum => text.split_once(' ').map(|(code, seats)| format!("{}: {seats}", country(code))),
        Holds::Language => language::find(text).map(|found| found.name.in_language(lang.code()).to_owned()),
        Holds::Sector => sector::find(text).map(|found| found.name.in_language(lang.code()).to_owned()),
        Holds::Skill => skill::find(text).map(|found| found.name.in_language(lang.code()).to_owned()),
        Holds::Told | Holds::Points | Holds::Row => None,
    }
}

/// A number of a field as the pages show it, where that is not as it is stored.
pub(super) fn number(lang: Lang, subject: &str, key: &str, value: i64) -> Option<String> {
    // Whole points, as the page of the plan rounds them.
    (holds(subject, key) == Some(Holds::Points)).then(|| lang.number((value + 50).div_euclid(100)))
}

/// What of an entry would be shown as a machine writes it: fields and codes without words, and fields of which is not known what
/// they hold. Nothing, as a test over a played programme holds.
pub fn unsaid(lang: Lang, entry: &AuditEntry) -> Vec<String> {
    let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
    let mut missing = Vec::new();
    for side in ["before", "after"] {
        for (key, value) in fields_of(&content[side]).iter().filter(|(_, value)| !is_nothing(value)) {
            look(lang, entry, key, value, &mut missing);
        }
    }
    missing
}

fn look(lang: Lang, entry: &AuditEntry, key: &str, value: &Json, missing: &mut Vec<String>) {
    let subject = entry.subject.as_str();
    if !is_told(subject, key) {
        return;
    }
    if name(lang, subject, key).is_none() {
        missing.push(format!("{}: the name of {key}", entry.action));
    }
    if is_kept_back(entry, key) {
        return;
    }
    let Some(held) = holds(subject, key) else {
        missing.push(format!("{}: what {key} holds", entry.action));
        return;
    };
    match value {
        Json::String(text) if held != Holds::Told && said(lang, subject, key, text).is_none() && !text.is_empty() => {
            missing.push(format!("{}: {key} {text}", entry.action));
        }
        Json::Array(list) => list.iter().filter(|item| !is_nothing(item)).for_each(|item| look(lang, entry, key, item, missing)),
        Json::Object(map) => {
            map.iter().filter(|(_, value)| !is_nothing(value)).for_each(|(key, value)| look(lang, entry, key, value, missing));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{access, application, eligibility, evaluation, expert, host, mark, placement, priority, request, round};

    #[test]
    fn every_code_that_an_entry_can_hold_has_words() {
        fn codes<T: Copy>(key: &'static str, all: &[T], name: impl Fn(T) -> &'static str) -> Vec<(&'static str, &'static str)> {
            all.iter().map(|one| (key, name(*one))).collect()
        }
        let mut all: Vec<(&str, &str)> = [
            codes("role", access::Role::ALL, access::Role::name),
            codes("state", application::State::ALL, application::State::name),
            codes("decision", application::Decision::ALL, application::Decision::name),
            codes("rule", eligibility::Rule::ALL, eligibility::Rule::name),
            codes("moment", evaluation::Moment::ALL, evaluation::Moment::name),
            codes("voice", evaluation::Voice::ALL, evaluation::Voice::name),
            codes("state", expert::State::ALL, expert::State::name),
            codes("purpose", expert::Purpose::ALL, expert::Purpose::name),
            codes("kind", host::Kind::ALL, host::Kind::name),
            codes("state", host::State::ALL, host::State::name),
            codes("step", host::Step::ALL, host::Step::name),
            codes("answer", host::Ready::ALL, host::Ready::name),
            codes("state", host::PlanState::ALL, host::PlanState::name),
            codes("mark", mark::Mark::ALL, mark::Mark::name),
            codes("state", placement::State::ALL, placement::State::name),
            codes("party", placement::Party::ALL, placement::Party::name),
            codes("task", placement::Task::ALL, placement::Task::name),
            codes("track", priority::Track::ALL, priority::Track::name),
            codes("status", priority::CountryStatus::ALL, priority::CountryStatus::name),
            codes("party", priority::Party::ALL, priority::Party::name),
            codes("stage", priority::Stage::ALL, priority::Stage::name),
            codes("state", priority::State::ALL, priority::State::name),
            codes("state", request::State::ALL, request::State::name),
            codes("mode", request::Mode::ALL, request::Mode::name),
            codes("process", request::Process::ALL, request::Process::name),
            codes("security", request::Security::ALL, request::Security::name),
            codes("reach", round::Reach::ALL, round::Reach::name),
            codes("state", round::RunState::ALL, round::RunState::name),
            codes("choice", round::Choice::ALL, round::Choice::name),
            codes("floor", round::Floor::NAMES, |name| name),
            codes("reason_code", round::REASONS, |name| name),
        ]
        .concat();
        all.extend(["optimal", "feasible", "infeasible", "unknown"].map(|status| ("status", status)));
        all.extend(["invited", "active", "signing", "signed", "void"].map(|state| ("state", state)));
        for (key, code) in all {
            for lang in [Lang::En, Lang::Nl] {
                assert!(word(lang, key, code).is_some(), "{key} {code}");
            }
        }
    }

    #[test]
    fn classifications_are_said_by_their_names_and_points_as_the_pages_round_them() {
        assert_eq!(said(Lang::En, "eligibility_rule", "value", "NL,GB").as_deref(), Some("Netherlands, United Kingdom"));
        assert_eq!(said(Lang::Nl, "eligibility_rule", "value", "3").as_deref(), Some("3"));
        assert_eq!(said(Lang::Nl, "round", "minimums", "SO 1").as_deref(), Some("Somalië: 1"));
        assert_eq!(said(Lang::En, "request", "level", "B2").as_deref(), Some("B2"));
        assert_eq!(said(Lang::En, "request", "title", "selection"), None, "what people type stays as it is");
        assert_eq!(number(Lang::En, "round", "objective", 72_835).map(|points| i18n::without_marks(&points)).as_deref(), Some("728"));
        assert_eq!(number(Lang::En, "request", "seats", 2), None);
    }
}
