//! How many, when, and under which conditions. No amounts: allowances belong to the phase.

use axum::extract::Path;
use command::Stop;
use model::RequestId;
use model::request::{SEATS, Security};
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::{Beside, both_versions, page, to_tasks, typed, writable};
use crate::actions::SaveConditions;
use crate::count;
use crate::section::Section;
use crate::store::Terms;
use crate::words;

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("version", words::KIND, Kind::Hidden(20)).required(),
    Field::new("seats", words::FIELD_SEATS, Kind::Number(1, SEATS)).required(),
    Field::new("years", words::FIELD_YEARS, Kind::Number(0, 40)).required(),
    Field::new("origin_tie", words::FIELD_ORIGIN_TIE, Kind::Tick),
    Field::new("deadline", words::FIELD_DEADLINE, Kind::Day).hint(words::FIELD_DEADLINE_HINT),
    Field::new("earliest_start", words::FIELD_EARLIEST, Kind::Day),
    Field::new("latest_start", words::FIELD_LATEST, Kind::Day),
    Field::new("security", words::FIELD_SECURITY, Kind::Choice(SECURITY)).sometimes().hint(words::FIELD_SECURITY_HINT),
    Field::new("conditions", words::FIELD_CONDITIONS, Kind::Text(2000)).hint(words::FIELD_CONDITIONS_HINT),
]);

const SECURITY: &[(&str, i18n::Msg)] = &[
    (Security::Low.name(), words::SECURITY_LOW),
    (Security::Moderate.name(), words::SECURITY_MODERATE),
    (Security::High.name(), words::SECURITY_HIGH),
];

fn stored(terms: &Terms) -> Vec<(&'static str, String)> {
    let request = &terms.request;
    let day = |day: Option<model::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    vec![
        ("version", request.version.to_string()),
        ("seats", request.seats.to_string()),
        ("years", request.years.to_string()),
        ("origin_tie", if request.origin_tie { "yes".to_owned() } else { String::new() }),
        ("deadline", day(request.deadline)),
        ("earliest_start", day(request.earliest_start)),
        ("latest_start", day(request.latest_start)),
        ("security", request.security.clone()),
        ("conditions", request.conditions.clone()),
    ]
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let count = count::of(&cx, &terms, Some(Section::Conditions)).await?;
    page(&cx, &terms, Section::Conditions, Form::stored(&cx, &FORM, stored(&terms)), Beside { count, ..Beside::default() })
}

/// Saves them.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Conditions, form.with_faults(faults), Beside::default()),
    };
    let command = SaveConditions {
        request: id,
        version: values.number("version").unwrap_or_default(),
        seats: values.number("seats").unwrap_or(1),
        years: values.number("years").unwrap_or_default(),
        origin_tie: values.ticked("origin_tie"),
        deadline: values.day("deadline"),
        earliest_start: values.day("earliest_start"),
        latest_start: values.day("latest_start"),
        security: Security::named(&values.text("security")),
        conditions: values.text("conditions"),
    };
    let again = typed(&FORM, &values);
    let outcome = cx.run(&command).await;
    if matches!(outcome, Err(Stop::Stale)) {
        let now = writable(&cx, id).await?;
        let (form, beside) = both_versions(&cx, &FORM, again, &stored(&now));
        return page(&cx, &now, Section::Conditions, form, beside);
    }
    form.finish(outcome, |()| to_tasks(&cx, id), |form| page(&cx, &terms, Section::Conditions, form, Beside::default()))
}
