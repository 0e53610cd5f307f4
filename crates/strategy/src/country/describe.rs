//! Writing down a country's strategy document, diaspora policy and responsible office.

use axum::extract::Path;
use command::Stop;
use model::PhaseId;
use model::access::{Subject, Verb};
use web::{Answer, Ask, Cx, Field, Form, FormSpec, Kind, Posted};

use super::{load, path};
use crate::actions::DescribeCountry;
use crate::labels::country_name;
use crate::store::CountryRow;
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("strategy_title", words::STRATEGY_DOCUMENT, Kind::Line(200)).hint(words::STRATEGY_DOCUMENT_HINT),
    Field::new("strategy_url", words::STRATEGY_URL, Kind::Url),
    Field::new("diaspora_policy", words::DIASPORA_POLICY, Kind::Text(2000)).hint(words::DIASPORA_POLICY_HINT),
    Field::new("diaspora_office", words::DIASPORA_OFFICE, Kind::Line(200)),
    Field::new("version", words::STRATEGY_DOCUMENT, Kind::Hidden(20)),
]);

fn stored(row: &CountryRow) -> [(&'static str, String); 5] {
    [
        ("strategy_title", row.strategy_title.clone()),
        ("strategy_url", row.strategy_url.clone()),
        ("diaspora_policy", row.diaspora_policy.clone()),
        ("diaspora_office", row.diaspora_office.clone()),
        ("version", row.version.to_string()),
    ]
}

fn page(cx: &Cx, row: &CountryRow, form: Form) -> Ask {
    let w = Words(cx.lang);
    let name = country_name(cx.lang, row.country);
    Ask::new(cx, w.describe_title(), w.save(), form).back(path(row.phase_id, row.country), name.clone()).about(row.country.code(), name)
}

/// The form with what is known.
pub async fn get(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>) -> Answer {
    let row = load(&cx, Verb::Write, Subject::Strategy, phase, &code).await?;
    page(&cx, &row, Form::stored(&cx, &FORM, stored(&row))).show()
}

/// Writes it down.
pub async fn post(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>, posted: Posted) -> Answer {
    let row = load(&cx, Verb::Write, Subject::Strategy, phase, &code).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => DescribeCountry {
            phase,
            country: row.country,
            strategy_title: values.text("strategy_title"),
            strategy_url: values.text("strategy_url"),
            diaspora_policy: values.text("diaspora_policy"),
            diaspora_office: values.text("diaspora_office"),
            version: values.number("version").unwrap_or_default(),
        },
        Err(faults) => return page(&cx, &row, form.with_faults(faults)).show(),
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => page(&cx, &row, form).beside(stored(&row)).show(),
        outcome => form.finish(outcome, |()| cx.done(&path(phase, row.country), words::DONE_SAVED), |form| page(&cx, &row, form).show()),
    }
}
