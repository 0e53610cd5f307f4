//! The questions of an evaluation: which are asked at which moment, and how answers are read.

use i18n::Msg;
use model::evaluation::{Answers, CHANGE, Change, EVIDENCE, Factor, MOST_OBJECTIVES, Moment, OnObjective, PROCESS, Use};
use model::request::Process;
use web::{Cx, Field, Form, FormSpec, Kind, Values};

use crate::naming;
use crate::store::{EvaluationRow, ObjectiveRow};
use crate::words;

type Options = &'static [(&'static str, Msg)];

const KNOWLEDGE_STEPS: Options = &[
    ("0", words::KNOWLEDGE_0),
    ("1", words::KNOWLEDGE_1),
    ("2", words::KNOWLEDGE_2),
    ("3", words::KNOWLEDGE_3),
    ("4", words::KNOWLEDGE_4),
];
const SKILLS_STEPS: Options =
    &[("0", words::SKILLS_0), ("1", words::SKILLS_1), ("2", words::SKILLS_2), ("3", words::SKILLS_3), ("4", words::SKILLS_4)];
const ATTITUDES_STEPS: Options = &[
    ("0", words::ATTITUDES_0),
    ("1", words::ATTITUDES_1),
    ("2", words::ATTITUDES_2),
    ("3", words::ATTITUDES_3),
    ("4", words::ATTITUDES_4),
];
const SATISFACTION_STEPS: Options = &[
    ("1", words::SATISFACTION_1),
    ("2", words::SATISFACTION_2),
    ("3", words::SATISFACTION_3),
    ("4", words::SATISFACTION_4),
    ("5", words::SATISFACTION_5),
];
const BASELINE_STEPS: Options =
    &[("none", words::BASELINE_NONE), ("low", words::BASELINE_LOW), ("medium", words::BASELINE_MEDIUM), ("high", words::BASELINE_HIGH)];
const CHANGE_STEPS: Options =
    &[("none", words::CHANGE_NONE), ("low", words::CHANGE_LOW), ("medium", words::CHANGE_MEDIUM), ("high", words::CHANGE_HIGH)];
const PROCESSES: Options = &[
    ("transmit", words::PROCESS_TRANSMIT),
    ("create", words::PROCESS_CREATE),
    ("build-capacity", words::PROCESS_BUILD_CAPACITY),
    ("none", words::PROCESS_NONE),
];
const USES: Options = &[("yes", words::USE_YES), ("partly", words::USE_PARTLY), ("no", words::USE_NO)];

const ASK_BASELINE: [Msg; MOST_OBJECTIVES] = [
    words::ASK_BASELINE_1,
    words::ASK_BASELINE_2,
    words::ASK_BASELINE_3,
    words::ASK_BASELINE_4,
    words::ASK_BASELINE_5,
    words::ASK_BASELINE_6,
    words::ASK_BASELINE_7,
    words::ASK_BASELINE_8,
];
const ASK_CHANGE: [Msg; MOST_OBJECTIVES] = [
    words::ASK_CHANGE_1,
    words::ASK_CHANGE_2,
    words::ASK_CHANGE_3,
    words::ASK_CHANGE_4,
    words::ASK_CHANGE_5,
    words::ASK_CHANGE_6,
    words::ASK_CHANGE_7,
    words::ASK_CHANGE_8,
];
const ASK_EVIDENCE: [Msg; MOST_OBJECTIVES] = [
    words::ASK_EVIDENCE_1,
    words::ASK_EVIDENCE_2,
    words::ASK_EVIDENCE_3,
    words::ASK_EVIDENCE_4,
    words::ASK_EVIDENCE_5,
    words::ASK_EVIDENCE_6,
    words::ASK_EVIDENCE_7,
    words::ASK_EVIDENCE_8,
];
const ASK_PROCESS: [Msg; MOST_OBJECTIVES] = [
    words::ASK_PROCESS_1,
    words::ASK_PROCESS_2,
    words::ASK_PROCESS_3,
    words::ASK_PROCESS_4,
    words::ASK_PROCESS_5,
    words::ASK_PROCESS_6,
    words::ASK_PROCESS_7,
    words::ASK_PROCESS_8,
];

const REASON: Field = Field::new("reason", words::CORRECT_REASON, Kind::Text(500)).hint(words::CORRECT_REASON_HINT).required();
const KNOWLEDGE: Field = Field::new("knowledge", words::ASK_KNOWLEDGE, Kind::Choice(KNOWLEDGE_STEPS)).required();
const SKILLS: Field = Field::new("skills", words::ASK_SKILLS, Kind::Choice(SKILLS_STEPS)).required();
const ATTITUDES: Field = Field::new("attitudes", words::ASK_ATTITUDES, Kind::Choice(ATTITUDES_STEPS)).required();
const SATISFACTION: Field = Field::new("satisfaction", words::ASK_SATISFACTION, Kind::Choice(SATISFACTION_STEPS)).required();
const HELPED: Field = Field::new("helped", words::ASK_HELPED, Kind::Picks).hint(words::ASK_HELPED_HINT);
const HINDERED: Field = Field::new("hindered", words::ASK_HINDERED, Kind::Picks).hint(words::ASK_HINDERED_HINT);
const STILL_USED: Field = Field::new("still_used", words::ASK_STILL_USED, Kind::Choice(USES)).required();
const STILL_USED_WHY: Field = Field::new("still_used_why", words::ASK_STILL_USED_WHY, Kind::Text(1000)).required();
const REMARKS: Field = Field::new("remarks", words::ASK_REMARKS, Kind::Text(2000));

const fn baseline(place: usize) -> Field {
    Field::new(CHANGE[place], ASK_BASELINE[place], Kind::Choice(BASELINE_STEPS)).required()
}

const fn change(place: usize) -> Field {
    Field::new(CHANGE[place], ASK_CHANGE[place], Kind::Choice(CHANGE_STEPS)).required()
}

const fn evidence(place: usize) -> Field {
    Field::new(EVIDENCE[place], ASK_EVIDENCE[place], Kind::Text(500)).sometimes().hint(words::ASK_EVIDENCE_HINT)
}

const fn process(place: usize) -> Field {
    Field::new(PROCESS[place], ASK_PROCESS[place], Kind::Choice(PROCESSES)).required()
}

/// Fields that stand once, then those that stand once for each of eight objectives.
macro_rules! questions {
    ([$($once:expr),+], [$($each:ident),+]) => {
        &[
            $($once,)+
            $($each(0),)+ $($each(1),)+ $($each(2),)+ $($each(3),)+ $($each(4),)+ $($each(5),)+ $($each(6),)+ $($each(7),)+
        ]
    };
}

const BEFORE: &[Field] = questions!([REASON, KNOWLEDGE, SKILLS, ATTITUDES, REMARKS], [baseline, evidence]);
const AFTER: &[Field] =
    questions!([REASON, KNOWLEDGE, SKILLS, ATTITUDES, SATISFACTION, HELPED, HINDERED, REMARKS], [change, evidence, process]);
const YEAR_LATER: &[Field] =
    questions!([REASON, KNOWLEDGE, SKILLS, ATTITUDES, STILL_USED, STILL_USED_WHY, REMARKS], [change, evidence, process]);

/// Every question of every moment: what the link's address takes.
pub const ANY: FormSpec = FormSpec::new(questions!(
    [KNOWLEDGE, SKILLS, ATTITUDES, SATISFACTION, HELPED, HINDERED, STILL_USED, STILL_USED_WHY, REMARKS],
    [change, evidence, process]
));

/// The same with the reason that a correction gives.
pub const ANY_CORRECTED: FormSpec = FormSpec::new(questions!(
    [REASON, KNOWLEDGE, SKILLS, ATTITUDES, SATISFACTION, HELPED, HINDERED, STILL_USED, STILL_USED_WHY, REMARKS],
    [change, evidence, process]
));

const fn part(fields: &'static [Field], from: usize, count: usize) -> FormSpec {
    FormSpec::new(fields.split_at(from).1.split_at(count).0)
}

/// The forms for 0 to 8 objectives, `from` a field on, with `once` fields and `each` for an objective.
const fn forms(fields: &'static [Field], from: usize, once: usize, each: usize) -> [FormSpec; MOST_OBJECTIVES + 1] {
    [
        part(fields, from, once),
        part(fields, from, once + each),
        part(fields, from, once + 2 * each),
        part(fields, from, once + 3 * each),
        part(fields, from, once + 4 * each),
        part(fields, from, once + 5 * each),
        part(fields, from, once + 6 * each),
        part(fields, from, once + 7 * each),
        part(fields, from, once + 8 * each),
    ]
}

type Forms = [FormSpec; MOST_OBJECTIVES + 1];

static ASKED_BEFORE: Forms = forms(BEFORE, 1, 4, 2);
static ASKED_AFTER: Forms = forms(AFTER, 1, 7, 3);
static ASKED_YEAR_LATER: Forms = forms(YEAR_LATER, 1, 6, 3);
static CORRECTED_BEFORE: Forms = forms(BEFORE, 0, 5, 2);
static CORRECTED_AFTER: Forms = forms(AFTER, 0, 8, 3);
static CORRECTED_YEAR_LATER: Forms = forms(YEAR_LATER, 0, 7, 3);

/// The form for a moment and so many objectives, at most eight; a correction asks for a reason first.
pub fn spec(moment: Moment, objectives: usize, correction: bool) -> &'static FormSpec {
    let forms: &'static Forms = match (moment, correction) {
        (Moment::Before, false) => &ASKED_BEFORE,
        (Moment::After, false) => &ASKED_AFTER,
        (Moment::YearLater, false) => &ASKED_YEAR_LATER,
        (Moment::Before, true) => &CORRECTED_BEFORE,
        (Moment::After, true) => &CORRECTED_AFTER,
        (Moment::YearLater, true) => &CORRECTED_YEAR_LATER,
    };
    &forms[objectives.min(MOST_OBJECTIVES)]
}

/// With what its boxes offer.
pub fn offered(cx: &Cx, form: Form) -> Form {
    let factors =
        || Factor::ALL.iter().map(|factor| (factor.name().to_owned(), naming::say(cx.lang, &format!("factor-{}", factor.name()))));
    form.offer("helped", factors()).offer("hindered", factors())
}

/// What was filled in, as answers.
pub fn answers(values: &Values<'_>, row: &EvaluationRow, objectives: &[ObjectiveRow]) -> Answers {
    let factors = |name: &str| values.picks(name).iter().filter_map(|factor| Factor::named(factor)).collect();
    let on = |(place, objective): (usize, &ObjectiveRow)| OnObjective {
        objective: objective.id,
        change: Change::named(&values.text(CHANGE[place])).unwrap_or(Change::None),
        process: Some(values.text(PROCESS[place])).filter(|_| row.moment().asks_process()).and_then(|name| Process::named(&name)),
        evidence: values.text(EVIDENCE[place]),
    };
    let after = row.moment() == Moment::After;
    let later = row.moment() == Moment::YearLater;
    Answers {
        knowledge: values.number("knowledge").unwrap_or(-1),
        skills: values.number("skills").unwrap_or(-1),
        attitudes: values.number("attitudes").unwrap_or(-1),
        satisfaction: values.number("satisfaction").filter(|_| after),
        still_used: Use::named(&values.text("still_used")).filter(|_| later),
        still_used_why: if later { values.text("still_used_why") } else { String::new() },
        helped: if after { factors("helped") } else { Vec::new() },
        hindered: if after { factors("hindered") } else { Vec::new() },
        remarks: values.text("remarks"),
        objectives: objectives.iter().take(MOST_OBJECTIVES).enumerate().map(on).collect(),
    }
}

/// Answers as the values of a form, for a correction.
pub fn stored(answers: &Answers, objectives: &[ObjectiveRow]) -> Vec<(&'static str, String)> {
    let mut values: Vec<(&'static str, String)> = vec![
        ("knowledge", answers.knowledge.to_string()),
        ("skills", answers.skills.to_string()),
        ("attitudes", answers.attitudes.to_string()),
        ("still_used_why", answers.still_used_why.clone()),
        ("remarks", answers.remarks.clone()),
    ];
    values.extend(answers.satisfaction.map(|step| ("satisfaction", step.to_string())));
    values.extend(answers.still_used.map(|still| ("still_used", still.name().to_owned())));
    values.extend(answers.helped.iter().map(|factor| ("helped", factor.name().to_owned())));
    values.extend(answers.hindered.iter().map(|factor| ("hindered", factor.name().to_owned())));
    for (place, objective) in objectives.iter().take(MOST_OBJECTIVES).enumerate() {
        if let Some(answer) = answers.objectives.iter().find(|answer| answer.objective == objective.id) {
            values.push((CHANGE[place], answer.change.name().to_owned()));
            values.push((PROCESS[place], answer.process.map_or("none", Process::name).to_owned()));
            values.push((EVIDENCE[place], answer.evidence.clone()));
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_ends_where_its_objectives_end() {
        for &moment in Moment::ALL {
            for count in 0..=MOST_OBJECTIVES {
                let form = spec(moment, count, false);
                assert_eq!(form.fields.iter().filter(|field| field.name.starts_with("change_")).count(), count, "{moment:?}");
                assert_eq!(form.field("process_1").is_some(), count > 0 && moment.asks_process(), "{moment:?} {count}");
                assert!(form.field("remarks").is_some() && form.field("reason").is_none());
                let corrected = spec(moment, count, true);
                assert_eq!(corrected.fields.len(), form.fields.len() + 1);
                assert_eq!(corrected.fields[0].name, "reason");
            }
        }
        assert!(ANY.fields.iter().all(|field| ANY_CORRECTED.field(field.name).is_some()));
    }
}
