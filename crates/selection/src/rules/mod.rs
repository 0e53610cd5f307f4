//! The dated rules of a phase: which held when, and setting a new one.

use std::collections::BTreeMap;

use askama::Template;
use model::PhaseId;
use model::access::Verb;
use model::eligibility::Rule;
use model::text::Country;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::SetRule;
use crate::explain;
use crate::finding::office_scope;
use crate::store::{self, CheckRow, PlacedRule};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("where", words::RULE_WHERE, Kind::Pick).required(),
    Field::new("rule", words::RULE_WHICH, Kind::Choice(RULES)).required(),
    Field::new("value", words::RULE_VALUE, Kind::Line(200)).hint(words::RULE_VALUE_HINT),
    Field::new("from", words::RULE_FROM, Kind::Day).required(),
    Field::new("until", words::RULE_UNTIL, Kind::Day),
    Field::new("note", words::RULE_NOTE, Kind::Text(500)).required().hint(words::RULE_NOTE_HINT),
]);
const RULES: &[(&str, i18n::Msg)] = &[
    ("residence", words::RULE_RESIDENCE),
    ("right-to-return", words::RULE_RIGHT_TO_RETURN),
    ("origin-tie", words::RULE_ORIGIN_TIE),
    ("experience", words::RULE_EXPERIENCE),
];

struct Row {
    phase: String,
    country: String,
    asked: String,
    from: String,
    until: String,
    note: String,
    in_force: bool,
}

#[derive(Template)]
#[template(path = "rules/rules.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
    may_set: bool,
    form: Form,
}

/// Phases and countries for which the visitor may set rules: the value of the option, and its words.
async fn places(cx: &Cx) -> Result<Vec<(String, String)>, Door> {
    let mut tx = cx.read().await?;
    let all = store::phase_countries(&mut tx, &office_scope(cx, Verb::Undo)).await?;
    let mut phases: BTreeMap<PhaseId, (String, Vec<Country>)> = BTreeMap::new();
    for place in all {
        phases.entry(place.phase_id).or_insert((place.phase_name, Vec::new())).1.push(place.country);
    }
    let w = Words(cx.lang);
    let mut options = Vec::new();
    for (phase, (name, countries)) in phases {
        options.push((format!("{phase}/"), w.rule_place(w.rule_all_countries(), &name)));
        for country in countries {
            options.push((format!("{phase}/{country}"), w.rule_place(explain::country_name(cx.lang, country.code()), &name)));
        }
    }
    Ok(options)
}

async fn page(cx: &Cx, form: Form) -> Answer {
    let mut tx = cx.read().await?;
    let rules = store::all_rules(&mut tx, &office_scope(cx, Verb::See)).await?;
    drop(tx);
    let w = Words(cx.lang);
    let rows = rules.iter().map(|rule| row(cx, rule)).collect();
    let faulty = form.is_faulty();
    let may_set = !office_scope(cx, Verb::Undo).is_empty();
    cx.sheet(w.plain().rules_title()).private().faulty(faulty).show(&Page { w, cx, rows, may_set, form })
}

fn row(cx: &Cx, rule: &PlacedRule) -> Row {
    let w = Words(cx.lang);
    let country = if rule.country.is_empty() { w.rule_all_countries() } else { explain::country_name(cx.lang, &rule.country) };
    // A tie is asked with the country of the host, which a rule for all countries leaves open.
    let asked = match Rule::named(&rule.rule) {
        Some(Rule::OriginTie) => w.rule_origin_tie(),
        _ => {
            let check = CheckRow { rule: rule.rule.clone(), rule_from: None, holds: true, asked: rule.value.clone(), found: String::new() };
            explain::check(cx.lang, &check).asked
        }
    };
    Row {
        phase: rule.phase_name.clone(),
        country,
        asked,
        from: cx.lang.date(rule.from_day),
        until: rule.until_day.map(|day| cx.lang.date(day)).unwrap_or_default(),
        note: rule.note.clone(),
        in_force: model::access::in_force(rule.from_day, rule.until_day, cx.today()),
    }
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    if office_scope(&cx, Verb::See).is_empty() {
        return Err(Door::Gone);
    }
    let form = Form::stored(&cx, &FORM, [("from", cx.today().to_string())]).offer("where", places(&cx).await?);
    page(&cx, form).await
}

/// Sets a rule.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    if office_scope(&cx, Verb::Undo).is_empty() {
        return Err(Door::Gone);
    }
    let form = Form::typed(&cx, &FORM, posted).offer("where", places(&cx).await?);
    let outcome = match form.read() {
        Err(faults) => return page(&cx, form.with_faults(faults)).await,
        Ok(values) => {
            let place = values.text("where");
            let (phase, country) = place.split_once('/').unwrap_or((&place, ""));
            let (Ok(phase), Some(rule), Some(from)) = (phase.parse(), Rule::named(&values.text("rule")), values.day("from")) else {
                return Err(Door::Unreadable);
            };
            let set = SetRule {
                phase,
                country: country.parse().ok(),
                rule,
                value: values.text("value"),
                from,
                until: values.day("until"),
                note: values.text("note"),
            };
            cx.run(&set).await
        }
    };
    match outcome {
        Ok(_) => cx.done("/work/selection/rules", words::DONE_RULE),
        Err(command::Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, web::Fault::Refused(fault.refusal))).collect();
            page(&cx, form.with_faults(faults)).await
        }
        Err(other) => Err(Door::from(other)),
    }
}
