//! Setting a country's status: active, suspended or closed, from a day on and with a reason.

use axum::extract::Path;
use model::PhaseId;
use model::access::{Subject, Verb};
use model::priority::CountryStatus;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use super::{load, path};
use crate::actions::SetCountryStatus;
use crate::labels::country_name;
use crate::store::CountryRow;
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new(
        "status",
        words::STATUS,
        Kind::Choice(&[("active", words::STATUS_ACTIVE), ("suspended", words::STATUS_SUSPENDED), ("closed", words::STATUS_CLOSED)]),
    )
    .required()
    .hint(words::STATUS_HINT),
    Field::new("from", words::STATUS_FROM, Kind::Day).required().hint(words::STATUS_FROM_HINT),
    Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::STATUS_REASON_HINT),
]);

fn page(cx: &Cx, row: &CountryRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let name = country_name(cx.lang, row.country);
    Ask::new(cx, w.status_set(), w.status_save(), form)
        .back(path(row.phase_id, row.country), name.clone())
        .about(row.country.code(), name)
        .lead(w.status_lead())
        .show()
}

/// The form.
pub async fn get(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>) -> Answer {
    let row = load(&cx, Verb::Decide, Subject::Phase, phase, &code).await?;
    page(&cx, &row, Form::stored(&cx, &FORM, [("from", cx.today().to_string())]))
}

/// Sets the status.
pub async fn post(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>, posted: Posted) -> Answer {
    let row = load(&cx, Verb::Decide, Subject::Phase, phase, &code).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => {
            let (Some(status), Some(from)) = (CountryStatus::named(&values.text("status")), values.day("from")) else {
                return Err(Door::Unreadable);
            };
            SetCountryStatus { phase, country: row.country, status, from, reason: values.text("reason") }
        }
        Err(faults) => return page(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&path(phase, row.country), words::DONE_STATUS), |form| page(&cx, &row, form))
}
