//! Codes, states and answers as people read them.

use i18n::Lang;
use model::evaluation::{Answers, CHANGE, EVIDENCE, Factor, Moment, PROCESS};
use model::reference::{country, sector};
use model::request::Process;

use crate::store::ObjectiveRow;
use crate::words::{self, Words};

/// The words of a computed key; the key itself would show only if its words were forgotten, which a test rules out.
pub fn say(lang: Lang, key: &str) -> String {
    lang.find(&words::ROOM, key, &[]).unwrap_or_else(|| key.to_owned())
}

/// The name of a country.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or_else(|| code.to_owned(), |country| country.name.in_language(lang.code()).to_owned())
}

/// The name of a sector.
pub fn sector_name(lang: Lang, code: &str) -> String {
    sector::find(code).map_or_else(|| code.to_owned(), |sector| sector.name.in_language(lang.code()).to_owned())
}

/// The field on capacity change of the objective at a place.
pub fn change_field(place: &usize) -> &'static str {
    CHANGE.get(*place).copied().unwrap_or_default()
}

/// The field on evidence of the objective at a place.
pub fn evidence_field(place: &usize) -> &'static str {
    EVIDENCE.get(*place).copied().unwrap_or_default()
}

/// The field on the process of the objective at a place.
pub fn process_field(place: &usize) -> &'static str {
    PROCESS.get(*place).copied().unwrap_or_default()
}

/// A question with its answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The question.
    pub label: String,
    /// The answer.
    pub value: String,
}

/// What was answered at a moment, question by question.
pub fn lines(lang: Lang, moment: Moment, answers: &Answers, objectives: &[ObjectiveRow]) -> Vec<Line> {
    let w = Words(lang);
    let step = |stem: &str, step: i64| say(lang, &format!("{stem}-{step}"));
    let factors = |list: &[Factor]| match list.is_empty() {
        true => w.nothing_chosen(),
        false => lang.list(&list.iter().map(|factor| say(lang, &format!("factor-{}", factor.name()))).collect::<Vec<_>>()),
    };
    let mut lines = Vec::new();
    let mut add = |label: String, value: String| lines.push(Line { label, value });
    add(w.ask_knowledge(), step("knowledge", answers.knowledge));
    add(w.ask_skills(), step("skills", answers.skills));
    add(w.ask_attitudes(), step("attitudes", answers.attitudes));
    for (place, objective) in objectives.iter().enumerate() {
        let Some(answer) = answers.objectives.iter().find(|answer| answer.objective == objective.id) else { continue };
        let stem = if moment == Moment::Before { "baseline" } else { "change" };
        let mut value = say(lang, &format!("{stem}-{}", answer.change.name()));
        if !answer.evidence.is_empty() {
            value = w.with_evidence(&answer.evidence, value);
        }
        if moment.asks_process() {
            value = w.with_process(say(lang, &format!("process-{}", answer.process.map_or("none", Process::name))), value);
        }
        add(w.objective_line(place + 1, &objective.objective), value);
    }
    match moment {
        Moment::Before => {}
        Moment::After => {
            add(w.ask_satisfaction(), step("satisfaction", answers.satisfaction.unwrap_or_default()));
            add(w.ask_helped(), factors(&answers.helped));
            add(w.ask_hindered(), factors(&answers.hindered));
        }
        Moment::YearLater => {
            add(w.ask_still_used(), say(lang, &format!("use-{}", answers.still_used.map_or("no", |still| still.name()))));
            add(w.ask_still_used_why(), answers.still_used_why.clone());
        }
    }
    if !answers.remarks.is_empty() {
        add(w.ask_remarks(), answers.remarks.clone());
    }
    lines
}
