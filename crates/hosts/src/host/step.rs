//! Taking a host a step further, stopping it, or undoing that: one page that says what happens, with a reason.

use axum::extract::Path;
use i18n::Msg;
use model::HostId;
use model::host::Step;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::MoveHost;
use crate::labels::{country_name, step_name};
use crate::side::load_host;
use crate::store::HostRow;
use crate::words::{self, Words};

/// The form of a step that may go without a reason.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("reason", words::REASON, Kind::Text(1000)).hint(words::REASON_HINT)]);

/// The form of a step that asks for one.
const REASONED: FormSpec = FormSpec::new(&[Field::new("reason", words::REASON, Kind::Text(1000)).sometimes().hint(words::REASON_HINT)]);

/// The form of a step.
const fn form_of(step: Step) -> &'static FormSpec {
    if step.asks_reason() { &REASONED } else { &FORM }
}

async fn load(cx: &Cx, id: HostId, step: &str) -> Result<(HostRow, Step), Door> {
    let step = Step::named(step).ok_or(Door::Gone)?;
    Ok((load_host(cx, step.verb(), id).await?, step))
}

fn page(cx: &Cx, row: &HostRow, step: Step, form: Form) -> Answer {
    let w = Words(cx.lang);
    let lead = match step {
        Step::Assess => w.step_assess_lead(),
        Step::Approve => w.step_approve_lead(),
        Step::Activate => w.step_activate_lead(),
        Step::Rest => w.step_rest_lead(),
        Step::Suspend => w.step_suspend_lead(),
        Step::Lift => w.step_lift_lead(),
        Step::Close => w.step_close_lead(),
        Step::Reopen => w.step_reopen_lead(),
    };
    Ask::new(cx, step_name(w, step), step_name(w, step), form)
        .back(format!("/work/hosts/{}", row.id), row.name.clone())
        .about(row.country.code(), country_name(cx.lang, row.country))
        .lead(lead)
        .danger(matches!(step, Step::Suspend | Step::Close))
        .show()
}

/// The form.
pub async fn get(cx: Cx, Path((id, step)): Path<(HostId, String)>) -> Answer {
    let (row, step) = load(&cx, id, &step).await?;
    row.state().take(step, row.plans_agreed > 0)?;
    page(&cx, &row, step, Form::empty(&cx, form_of(step)))
}

/// What the page says after a step.
fn done(step: Step) -> Msg {
    match step {
        Step::Assess => words::DONE_STEP_ASSESS,
        Step::Approve => words::DONE_STEP_APPROVE,
        Step::Activate => words::DONE_STEP_ACTIVATE,
        Step::Rest => words::DONE_STEP_REST,
        Step::Suspend => words::DONE_STEP_SUSPEND,
        Step::Lift => words::DONE_STEP_LIFT,
        Step::Close => words::DONE_STEP_CLOSE,
        Step::Reopen => words::DONE_STEP_REOPEN,
    }
}

/// Takes the step.
pub async fn post(cx: Cx, Path((id, step)): Path<(HostId, String)>, posted: Posted) -> Answer {
    let (row, step) = load(&cx, id, &step).await?;
    let form = Form::typed(&cx, form_of(step), posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return page(&cx, &row, step, form.with_faults(faults)),
    };
    let outcome = cx.run(&MoveHost { host: id, step, reason }).await;
    form.finish(outcome, |_| cx.done(&format!("/work/hosts/{id}"), done(step)), |form| page(&cx, &row, step, form))
}
