//! Outcomes of a plan: adding, changing and removing them while the plan is a draft.

pub mod measure;

use axum::extract::Path;
use command::Stop;
use model::access::Verb;
use model::{OutcomeId, PlanId};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Values};

use crate::actions::{AddOutcome, ChangeOutcome, OutcomeText, RemoveOutcome};
use crate::labels::country_name;
use crate::side::{Side, load_outcome, load_plan};
use crate::store::{OutcomeRow, PlanRow};
use crate::words::{self, Words};

/// The largest value of an indicator.
const MOST: i64 = 1_000_000_000;

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("title", words::OUTCOME_TITLE, Kind::Line(160)).required().hint(words::OUTCOME_TITLE_HINT),
    Field::new("title_nl", words::OUTCOME_TITLE_NL, Kind::Line(160)),
    Field::new("indicator", words::INDICATOR, Kind::Line(200)).required().hint(words::INDICATOR_HINT),
    Field::new("unit", words::UNIT, Kind::Line(80)).required().hint(words::UNIT_HINT),
    Field::new("baseline", words::BASELINE, Kind::Number(0, MOST)).required().hint(words::BASELINE_HINT),
    Field::new("baseline_on", words::BASELINE_ON, Kind::Day).required(),
    Field::new("target", words::TARGET, Kind::Number(0, MOST)).required().hint(words::TARGET_HINT),
    Field::new("target_on", words::TARGET_ON, Kind::Day).required(),
    Field::new("version", words::PLAN, Kind::Hidden(20)),
]);

fn text_of(values: &Values<'_>) -> Option<OutcomeText> {
    Some(OutcomeText {
        title: values.text("title"),
        title_nl: values.text("title_nl"),
        indicator: values.text("indicator"),
        unit: values.text("unit"),
        baseline: values.number("baseline")?,
        baseline_on: values.day("baseline_on")?,
        target: values.number("target")?,
        target_on: values.day("target_on")?,
    })
}

fn stored(plan: &PlanRow, row: &OutcomeRow) -> [(&'static str, String); 9] {
    [
        ("title", row.title.clone()),
        ("title_nl", row.title_nl.clone()),
        ("indicator", row.indicator.clone()),
        ("unit", row.unit.clone()),
        ("baseline", row.baseline.to_string()),
        ("baseline_on", row.baseline_on.to_string()),
        ("target", row.target.to_string()),
        ("target_on", row.target_on.to_string()),
        ("version", plan.version.to_string()),
    ]
}

fn page(cx: &Cx, plan: &PlanRow, title: String, button: String, form: Form) -> Ask {
    Ask::new(cx, title, button, form)
        .back(Side::of(cx).plan(plan.id), plan.title.clone())
        .about(plan.country.code(), country_name(cx.lang, plan.country))
        .case(plan.host_name.clone())
}

fn adding(cx: &Cx, plan: &PlanRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    page(cx, plan, w.outcome_new(), w.outcome_add(), form).show()
}

/// The form for a new outcome.
pub async fn new(cx: Cx, Path(id): Path<PlanId>) -> Answer {
    let (_, plan) = load_plan(&cx, Verb::Write, id).await?;
    plan.state().change()?;
    adding(&cx, &plan, Form::empty(&cx, &FORM))
}

/// Adds an outcome.
pub async fn add(cx: Cx, Path(id): Path<PlanId>, posted: Posted) -> Answer {
    let (_, plan) = load_plan(&cx, Verb::Write, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let text = match form.read() {
        Ok(values) => text_of(&values).ok_or(Door::Unreadable)?,
        Err(faults) => return adding(&cx, &plan, form.with_faults(faults)),
    };
    let outcome = cx.run(&AddOutcome { plan: id, text }).await;
    form.finish(outcome, |_| cx.done(&Side::of(&cx).plan(id), words::DONE_OUTCOME), |form| adding(&cx, &plan, form))
}

fn changing(cx: &Cx, plan: &PlanRow, form: Form) -> Ask {
    let w = Words(cx.lang);
    page(cx, plan, w.outcome_change(), w.save(), form)
}

/// The form of an outcome.
pub async fn edit(cx: Cx, Path(id): Path<OutcomeId>) -> Answer {
    let (plan, row) = load_outcome(&cx, Verb::Write, id).await?;
    plan.state().change()?;
    changing(&cx, &plan, Form::stored(&cx, &FORM, stored(&plan, &row))).show()
}

/// Changes an outcome.
pub async fn change(cx: Cx, Path(id): Path<OutcomeId>, posted: Posted) -> Answer {
    let (plan, row) = load_outcome(&cx, Verb::Write, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => {
            let version = values.number("version").unwrap_or_default();
            ChangeOutcome { outcome: id, text: text_of(&values).ok_or(Door::Unreadable)?, version }
        }
        Err(faults) => return changing(&cx, &plan, form.with_faults(faults)).show(),
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => changing(&cx, &plan, form).beside(stored(&plan, &row)).show(),
        outcome => {
            form.finish(outcome, |()| cx.done(&Side::of(&cx).plan(plan.id), words::DONE_SAVED), |form| changing(&cx, &plan, form).show())
        }
    }
}

/// Removes an outcome.
pub async fn remove(cx: Cx, Path(id): Path<OutcomeId>, _posted: Posted) -> Answer {
    let plan = cx.run(&RemoveOutcome { outcome: id }).await?;
    cx.done(&Side::of(&cx).plan(plan), words::DONE_OUTCOME_REMOVED)
}
