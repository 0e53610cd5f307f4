//! The text of the terms of reference, as a part of a page.

use askama::Template;
use askama::filters::HtmlSafe;
use i18n::Lang;
use model::request::{Mode, Security};
use web::Cx;

use crate::naming;
use crate::store::Terms;
use crate::words::Words;

/// A text that people wrote, in one language.
pub struct Written {
    /// The text.
    pub text: String,
    /// Its language.
    pub lang: &'static str,
}

impl Written {
    /// How that language names itself.
    pub fn own_name(&self) -> &'static str {
        if self.lang == Lang::Nl.code() { Lang::Nl.own_name() } else { Lang::En.own_name() }
    }
}

struct BlockLine {
    mode: String,
    length: String,
    place: String,
}

struct ObjectiveLine {
    objective: String,
    deliverable: String,
    process: String,
}

struct PersonLine {
    name: String,
    job: String,
    learns: String,
    understudy: bool,
}

struct AskedLine {
    name: String,
    level: String,
    essential: bool,
}

/// The terms of reference.
#[derive(Template)]
#[template(path = "show/text.html")]
pub struct TermsText {
    w: Words,
    /// Whether the reader's language is not the one in which hosts write.
    foreign: bool,
    summaries: Vec<Written>,
    /// The title in the language that is not the reader's.
    other_title: Option<(String, Written)>,
    department: String,
    background: String,
    sector: String,
    outcome: Option<(String, String, String)>,
    blocks: Vec<BlockLine>,
    objectives: Vec<ObjectiveLine>,
    people: Vec<PersonLine>,
    skills: Vec<AskedLine>,
    languages: Vec<AskedLine>,
    years: i64,
    origin_tie: bool,
    starts: String,
    /// How safe the place is; nothing where nobody travels and nobody said it.
    security: Option<String>,
    conditions: String,
}

impl HtmlSafe for TermsText {}

/// The length of a block in words: "6 weeks", "8 weeks, 12 hours a week".
pub fn length(w: Words, weeks: i64, hours: Option<i64>) -> String {
    match hours {
        Some(hours) => w.block_online(hours, weeks),
        None => w.block_weeks(weeks),
    }
}

impl TermsText {
    /// The terms in the reader's language, with what people wrote as they wrote it.
    pub fn of(cx: &Cx, terms: &Terms) -> TermsText {
        let (lang, w, request) = (cx.lang, Words(cx.lang), &terms.request);
        let blocks = terms.blocks.iter().map(|row| BlockLine {
            mode: naming::say(lang, if row.block().mode == Mode::Online { "mode-online" } else { "mode-physical" }),
            length: length(w, row.weeks, row.hours_per_week),
            place: row.place.clone(),
        });
        let objectives = terms.objectives.iter().map(|row| ObjectiveLine {
            objective: row.objective.clone(),
            deliverable: row.deliverable.clone(),
            process: naming::say(lang, &format!("process-{}", row.process().name())),
        });
        let people = terms.counterparts.iter().map(|row| PersonLine {
            name: row.name.clone(),
            job: row.job.clone(),
            learns: row.learns.clone(),
            understudy: row.understudy,
        });
        let skills = terms.skills.iter().map(|row| AskedLine {
            name: naming::skill_name(lang, &row.skill),
            level: w.skill_level(row.level, row.years),
            essential: row.essential,
        });
        let languages = terms.languages.iter().map(|row| AskedLine {
            name: naming::language_name(lang, &row.language),
            level: naming::level_name(lang, &row.level),
            essential: row.essential,
        });
        let written = |text: &str, lang| (!text.is_empty()).then(|| Written { text: text.to_owned(), lang });
        let level = Security::named(&request.security);
        let other = if lang == Lang::Nl {
            (w.field_title(), request.title.as_str(), "en")
        } else {
            (w.field_title_nl(), request.title_nl.as_str(), "nl")
        };
        TermsText {
            w,
            foreign: lang != Lang::En,
            summaries: [written(&request.summary, "en"), written(&request.summary_nl, "nl")].into_iter().flatten().collect(),
            other_title: written(other.1, other.2).map(|written| (other.0, written)),
            department: request.department.clone(),
            background: request.background.clone(),
            sector: naming::sector_name(lang, &request.sector),
            outcome: terms.outcome.as_ref().map(|outcome| {
                let title = lang.of_two(&outcome.title, &outcome.title_nl);
                let measure = w.outcome_measure(outcome.baseline, &outcome.indicator, outcome.target, outcome.target_on, &outcome.unit);
                (title.to_owned(), outcome.plan_title.clone(), measure)
            }),
            blocks: blocks.collect(),
            objectives: objectives.collect(),
            people: people.collect(),
            skills: skills.collect(),
            languages: languages.collect(),
            years: request.years,
            origin_tie: request.origin_tie,
            starts: starts(w, request.earliest_start, request.latest_start),
            security: level
                .map(|level| naming::say(lang, &format!("security-{}", level.name())))
                .or_else(|| terms.travels().then(|| w.not_filled_in())),
            conditions: request.conditions.clone(),
        }
    }
}

/// When the work can begin, in words.
pub fn starts(w: Words, earliest: Option<model::Date>, latest: Option<model::Date>) -> String {
    match (earliest, latest) {
        (Some(earliest), Some(latest)) => w.starts_between(earliest, latest),
        (Some(earliest), None) => w.starts_from(earliest),
        (None, Some(latest)) => w.starts_until(latest),
        (None, None) => w.starts_open(),
    }
}
