//! Recording what was measured of an outcome.

use axum::extract::Path;
use model::OutcomeId;
use model::access::Verb;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use super::MOST;
use crate::actions::RecordMeasure;
use crate::labels::{country_name, in_language};
use crate::side::{Side, load_outcome};
use crate::store::{OutcomeRow, PlanRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("measured_on", words::MEASURED_ON, Kind::Day).required(),
    Field::new("value", words::VALUE, Kind::Number(0, MOST)).required(),
    Field::new("evidence", words::EVIDENCE, Kind::Text(1000)).required().hint(words::EVIDENCE_HINT),
]);

fn page(cx: &Cx, plan: &PlanRow, row: &OutcomeRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let title = in_language(cx.lang, &row.title, &row.title_nl);
    Ask::new(cx, w.measure_new(), w.measure_save(), form)
        .back(Side::of(cx).plan(plan.id), plan.title.clone())
        .about(plan.country.code(), country_name(cx.lang, plan.country))
        .case(plan.host_name.clone())
        .lead(w.measure_lead(&row.indicator, title, &row.unit))
        .show()
}

/// The form.
pub async fn get(cx: Cx, Path(id): Path<OutcomeId>) -> Answer {
    let (plan, row) = load_outcome(&cx, Verb::Write, id).await?;
    page(&cx, &plan, &row, Form::stored(&cx, &FORM, [("measured_on", cx.today().to_string())]))
}

/// Records it.
pub async fn post(cx: Cx, Path(id): Path<OutcomeId>, posted: Posted) -> Answer {
    let (plan, row) = load_outcome(&cx, Verb::Write, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => {
            let (Some(measured_on), Some(value)) = (values.day("measured_on"), values.number("value")) else {
                return Err(Door::Unreadable);
            };
            RecordMeasure { outcome: id, measured_on, value, evidence: values.text("evidence") }
        }
        Err(faults) => return page(&cx, &plan, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |plan| cx.done(&Side::of(&cx).plan(plan), words::DONE_MEASURE), |form| page(&cx, &plan, &row, form))
}
