//! The page on which a voice answers: through a signed link without account, or signed in as the expert.

pub mod form;
#[cfg(test)]
mod test;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use model::EvaluationId;
use model::evaluation::{Answers, Voice};
use web::{Answer, Cx, Door, Form, LinkVisit, Posted};

use crate::actions;
use crate::naming::{self, Line};
use crate::store::{self, EvaluationRow, ObjectiveRow};
use crate::words::Words;

/// What a page of one evaluation shows of it.
pub struct Asked {
    /// The evaluation.
    pub row: EvaluationRow,
    /// The objectives that it asks about.
    pub objectives: Vec<ObjectiveRow>,
    /// What was answered.
    pub answers: Option<Answers>,
}

/// Reads an evaluation with its objectives and answers.
pub async fn asked(cx: &Cx, id: EvaluationId) -> Result<Asked, Door> {
    let mut tx = cx.read().await?;
    let row = store::by_id(&mut tx, id).await?.ok_or(Door::Gone)?;
    let objectives = store::objectives(&mut tx, row.request_id).await?;
    let changes = store::changes(&mut tx, row.id).await?;
    Ok(Asked { answers: row.answers(&changes), objectives, row })
}

#[derive(Template)]
#[template(path = "evaluate/evaluate.html")]
struct Page<'a> {
    w: Words,
    asked: &'a Asked,
    title: String,
    moment: String,
    voice: String,
    country: String,
    /// Who reads the answer.
    private: String,
    /// Where a mistake is told.
    email: &'a str,
    action: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "evaluate/answered.html")]
struct Answered<'a> {
    w: Words,
    asked: &'a Asked,
    title: String,
    country: String,
    on: String,
    lines: Vec<Line>,
    /// Who reads the answer.
    private: String,
    /// Where a mistake is told.
    email: &'a str,
    again: bool,
}

#[derive(Template)]
#[template(path = "evaluate/over.html")]
struct Over {
    w: Words,
}

/// The page behind the link.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let asked = match asked(&cx, EvaluationId(link.row.record_id)).await {
        // The question is gone, the link is not: nobody has to answer any more.
        Err(Door::Gone) => return over(&cx),
        Ok(asked) if asked.row.closed_at.is_some() => return over(&cx),
        other => other?,
    };
    serve(&cx, asked, &format!("/l/{}", link.token), posted).await
}

/// The same for the expert, signed in.
pub async fn get(cx: Cx, Path(id): Path<EvaluationId>) -> Answer {
    let asked = own(&cx, id).await?;
    serve(&cx, asked, &format!("/me/evaluations/{id}"), None).await
}

/// Takes the expert's answer.
pub async fn post(cx: Cx, Path(id): Path<EvaluationId>, posted: Posted) -> Answer {
    let asked = own(&cx, id).await?;
    serve(&cx, asked, &format!("/me/evaluations/{id}"), Some(posted)).await
}

/// An evaluation that the visitor is asked for as the expert; before its day there is nothing to answer.
async fn own(cx: &Cx, id: EvaluationId) -> Result<Asked, Door> {
    let asked = asked(cx, id).await?;
    let row = &asked.row;
    let mine = row.voice() == Voice::Expert && cx.actor.expert == Some(row.expert_id);
    let due = row.closed_at.is_none() && row.due_on.is_some_and(|due| due <= cx.today());
    if mine && (due || row.answered_at.is_some()) { Ok(asked) } else { Err(Door::Gone) }
}

async fn serve(cx: &Cx, asked: Asked, path: &str, posted: Option<Posted>) -> Answer {
    if let Some(answers) = &asked.answers {
        return answered(cx, &asked, answers, posted.is_some());
    }
    let spec = form::spec(asked.row.moment(), asked.objectives.len(), false);
    let Some(posted) = posted else {
        return show(cx, &asked, path, form::offered(cx, Form::empty(cx, spec)));
    };
    let form = form::offered(cx, Form::typed(cx, spec, posted));
    let answers = match form.read() {
        Ok(values) => form::answers(&values, &asked.row, &asked.objectives),
        Err(faults) => return show(cx, &asked, path, form.with_faults(faults)),
    };
    let outcome = cx.run(&actions::Answer { evaluation: asked.row.id, answers }).await;
    form.finish(outcome, |()| cx.go(path), |form| show(cx, &asked, path, form))
}

fn show(cx: &Cx, asked: &Asked, path: &str, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let row = &asked.row;
    let page = Page {
        w,
        asked,
        title: row.title_in(cx.lang).to_owned(),
        moment: naming::say(cx.lang, &format!("evaluate-lead-{}", row.moment)),
        voice: naming::say(cx.lang, &format!("voice-{}", row.voice)),
        country: naming::country_name(cx.lang, row.country.code()),
        private: private(w, row),
        email: &cx.app.brand.help_email,
        action: cx.to(path),
        form,
    };
    cx.sheet(w.plain().evaluate_title()).private().faulty(faulty).show(&page)
}

/// Who reads the answer, as whoever gives it is told.
fn private(w: Words, row: &EvaluationRow) -> String {
    if row.voice() == Voice::Expert { w.private_text_expert() } else { w.private_text() }
}

/// The page of a question that is not asked any more.
fn over(cx: &Cx) -> Answer {
    let w = Words(cx.lang);
    cx.sheet(w.plain().over_title()).status(StatusCode::GONE).private().show(&Over { w })
}

/// What was answered; `again` when something was sent after it, which counts for nothing.
fn answered(cx: &Cx, asked: &Asked, answers: &Answers, again: bool) -> Answer {
    let w = Words(cx.lang);
    let page = Answered {
        w,
        asked,
        title: asked.row.title_in(cx.lang).to_owned(),
        country: naming::country_name(cx.lang, asked.row.country.code()),
        on: asked.row.answered_at.map(|at| cx.moment(at)).unwrap_or_default(),
        lines: naming::lines(cx.lang, asked.row.moment(), answers, &asked.objectives),
        private: private(w, &asked.row),
        email: &cx.app.brand.help_email,
        again,
    };
    cx.sheet(w.plain().answered_title()).private().show(&page)
}
