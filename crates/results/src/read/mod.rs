//! One evaluation with its answers, both versions where it was corrected, and the way to ask again.

use askama::Template;
use axum::extract::Path;
use model::EvaluationId;
use model::access::{Subject, Verb};
use model::text::Email;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted, Tag};

use crate::actions::{self, told};
use crate::evaluate::{Asked, asked};
use crate::follow::{self, Standing};
use crate::naming::{self, Line};
use crate::store::{self, CorrectionRow};
use crate::words::{self, Words};

/// The form that asks again.
pub const RESEND: FormSpec = FormSpec::new(&[
    Field::new("name", words::RESEND_NAME, Kind::Line(200)).required(),
    Field::new("email", words::RESEND_EMAIL, Kind::Email).hint(words::RESEND_EMAIL_HINT).required(),
]);

/// A correction: what differs, before and after.
struct Correction {
    reason: String,
    by: String,
    at: String,
    lines: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "read/read.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    asked: &'a Asked,
    moment: String,
    tag: Tag,
    ball: Option<String>,
    country: String,
    facts: Vec<Line>,
    lines: Vec<Line>,
    corrections: Vec<Correction>,
    may_correct: bool,
    resend: Option<Form>,
}

/// An evaluation that the visitor may see with names.
pub async fn reached(cx: &Cx, id: EvaluationId) -> Result<Asked, Door> {
    let asked = asked(cx, id).await?;
    if cx.scope(Verb::See, Subject::Evaluation).reaches(asked.row.place()) { Ok(asked) } else { Err(Door::Gone) }
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<EvaluationId>) -> Answer {
    let asked = reached(&cx, id).await?;
    let row = &asked.row;
    let form = Form::stored(&cx, &RESEND, [("name", row.person_name.clone()), ("email", row.person_email.clone())]);
    show(&cx, &asked, form).await
}

/// Asks again.
pub async fn resend(cx: Cx, Path(id): Path<EvaluationId>, posted: Posted) -> Answer {
    let asked = reached(&cx, id).await?;
    let form = Form::typed(&cx, &RESEND, posted);
    let (name, email) = match form.read() {
        Ok(values) => (values.text("name"), values.parse::<Email>("email").ok_or(Door::Unreadable)?),
        Err(faults) => return show(&cx, &asked, form.with_faults(faults)).await,
    };
    cx.run(&actions::Resend { evaluation: id, name, email }).await?;
    cx.go(&format!("/work/results/evaluations/{id}"))
}

async fn show(cx: &Cx, asked: &Asked, form: Form) -> Answer {
    let w = Words(cx.lang);
    let row = &asked.row;
    let mut tx = cx.read().await?;
    let corrections: Vec<CorrectionRow> = tx.all(store::CORRECTIONS, db::params![row.id]).await?;
    drop(tx);
    let standing = follow::standing(cx, row);
    let writes = cx.scope(Verb::Write, Subject::Evaluation).reaches(row.place());
    let faulty = form.is_faulty();
    let open = !matches!(standing, Standing::Later | Standing::Answered | Standing::Over);
    let line = |label: String, value: String| Line { label, value };
    let when = |at: Option<model::Timestamp>| at.map_or_else(|| w.not_yet(), |at| cx.moment(at));
    let page = Page {
        w,
        cx,
        moment: naming::say(cx.lang, &format!("moment-{}", row.moment)),
        tag: follow::tag(cx, standing),
        ball: follow::ball(cx, row, standing),
        country: naming::country_name(cx.lang, row.country.code()),
        facts: vec![
            line(w.label_assignment(), row.title_in(cx.lang).to_owned()),
            line(w.label_host(), row.host_name.clone()),
            line(w.column_voice(), naming::say(cx.lang, &format!("voice-{}", row.voice))),
            line(w.column_person(), if row.person_name.is_empty() { w.person_gone() } else { row.person_name.clone() }),
            line(w.column_due(), row.due_on.map_or_else(|| w.due_at_start(), |day| cx.lang.date(day))),
            line(w.column_asked(), when(row.asked_at)),
            line(w.column_reminders(), cx.lang.number(row.reminders)),
            line(w.column_answered(), when(row.answered_at)),
        ],
        lines: asked.answers.as_ref().map(|answers| naming::lines(cx.lang, row.moment(), answers, &asked.objectives)).unwrap_or_default(),
        corrections: corrections.iter().map(|row| correction(cx, asked, row)).collect(),
        may_correct: writes && asked.answers.is_some(),
        resend: (writes && open).then_some(form),
        asked,
    };
    cx.sheet(w.plain().read_title()).private().faulty(faulty).show(&page)
}

fn correction(cx: &Cx, asked: &Asked, row: &CorrectionRow) -> Correction {
    let read = |text: &str| {
        told::read(text).map(|answers| naming::lines(cx.lang, asked.row.moment(), &answers, &asked.objectives)).unwrap_or_default()
    };
    let (before, after) = (read(&row.before), read(&row.after));
    let said =
        |lines: &[Line], label: &str| lines.iter().find(|line| line.label == label).map(|line| line.value.clone()).unwrap_or_default();
    let mut labels: Vec<&String> = before.iter().chain(&after).map(|line| &line.label).collect();
    let mut seen = std::collections::BTreeSet::new();
    labels.retain(|label| seen.insert(label.as_str()));
    let lines = labels
        .into_iter()
        .map(|label| (label.clone(), said(&before, label), said(&after, label)))
        .filter(|(_, was, is)| was != is)
        .collect();
    let by = if row.corrected_by.is_empty() { Words(cx.lang).the_programme() } else { row.corrected_by.clone() };
    Correction { reason: row.reason.clone(), by, at: cx.moment(row.corrected_at), lines }
}
