//! Correcting an answer, with the reason.

use askama::Template;
use axum::extract::Path;
use model::access::{Subject, Verb};
use model::evaluation::NOT_ANSWERED;
use model::{EvaluationId, Refusal};
use web::{Answer, Cx, Door, Form, Posted};

use crate::actions;
use crate::evaluate::{Asked, form};
use crate::read::reached;
use crate::words::Words;

#[derive(Template)]
#[template(path = "correct/correct.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    asked: &'a Asked,
    form: Form,
}

/// An answered evaluation that the visitor may correct.
async fn correctable(cx: &Cx, id: EvaluationId) -> Result<Asked, Door> {
    let asked = reached(cx, id).await?;
    match cx.scope(Verb::Write, Subject::Evaluation).reaches(asked.row.place()) {
        false => Err(Door::Gone),
        true if asked.answers.is_none() => Err(Refusal::from(NOT_ANSWERED).into()),
        true => Ok(asked),
    }
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<EvaluationId>) -> Answer {
    let asked = correctable(&cx, id).await?;
    let spec = form::spec(asked.row.moment(), asked.objectives.len(), true);
    let values = asked.answers.as_ref().map(|answers| form::stored(answers, &asked.objectives)).unwrap_or_default();
    show(&cx, &asked, form::offered(&cx, Form::stored(&cx, spec, values)))
}

/// Takes it.
pub async fn post(cx: Cx, Path(id): Path<EvaluationId>, posted: Posted) -> Answer {
    let asked = correctable(&cx, id).await?;
    let spec = form::spec(asked.row.moment(), asked.objectives.len(), true);
    let form = form::offered(&cx, Form::typed(&cx, spec, posted));
    let (answers, reason) = match form.read() {
        Ok(values) => (form::answers(&values, &asked.row, &asked.objectives), values.text("reason")),
        Err(faults) => return show(&cx, &asked, form.with_faults(faults)),
    };
    let outcome = cx.run(&actions::Correct { evaluation: id, answers, reason }).await;
    form.finish(outcome, |()| cx.go(&format!("/work/results/evaluations/{id}")), |form| show(&cx, &asked, form))
}

fn show(cx: &Cx, asked: &Asked, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    cx.sheet(w.plain().correct_title()).private().faulty(faulty).show(&Page { w, cx, asked, form })
}
