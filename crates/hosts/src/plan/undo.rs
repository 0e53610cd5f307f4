//! Correcting with a reason: opening a plan again, closing one.

use axum::extract::Path;
use model::PlanId;
use model::access::Verb;
use web::{Answer, Ask, Cx, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{ClosePlan, ReopenPlan};
use crate::labels::country_name;
use crate::side::{Side, load_plan};
use crate::store::PlanRow;
use crate::words::{self, Words};

/// The form of what only needs a reason.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::REASON_HINT)]);

fn page(cx: &Cx, row: &PlanRow, title: String, lead: String, form: Form) -> Answer {
    Ask::new(cx, title.clone(), title, form)
        .back(Side::Staff.plan(row.id), row.title.clone())
        .about(row.country.code(), country_name(cx.lang, row.country))
        .case(row.host_name.clone())
        .lead(lead)
        .show()
}

fn reopening(cx: &Cx, row: &PlanRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    page(cx, row, w.plan_reopen(), w.plan_reopen_lead(), form)
}

/// The form for opening a plan again.
pub async fn reopen_page(cx: Cx, Path(id): Path<PlanId>) -> Answer {
    let (_, row) = load_plan(&cx, Verb::Decide, id).await?;
    reopening(&cx, &row, Form::empty(&cx, &FORM))
}

/// Opens it again.
pub async fn reopen(cx: Cx, Path(id): Path<PlanId>, posted: Posted) -> Answer {
    let (_, row) = load_plan(&cx, Verb::Decide, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return reopening(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&ReopenPlan { plan: id, reason }).await;
    form.finish(outcome, |()| cx.done(&Side::Staff.plan(id), words::DONE_PLAN_REOPENED), |form| reopening(&cx, &row, form))
}

fn closing(cx: &Cx, row: &PlanRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    page(cx, row, w.plan_close(), w.plan_close_lead(), form)
}

/// The form for closing a plan.
pub async fn close_page(cx: Cx, Path(id): Path<PlanId>) -> Answer {
    let (_, row) = load_plan(&cx, Verb::Decide, id).await?;
    closing(&cx, &row, Form::empty(&cx, &FORM))
}

/// Closes it.
pub async fn close(cx: Cx, Path(id): Path<PlanId>, posted: Posted) -> Answer {
    let (_, row) = load_plan(&cx, Verb::Decide, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return closing(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&ClosePlan { plan: id, reason }).await;
    form.finish(outcome, |()| cx.done(&Side::Staff.plan(id), words::DONE_PLAN_CLOSED), |form| closing(&cx, &row, form))
}
