//! The outcome of the host's plan that it serves. Demand first: without one, nothing is sent.

use axum::extract::Path;
use command::Stop;
use model::RequestId;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use super::{Beside, both_versions, page, to_tasks, typed, writable};
use crate::actions::SaveOutcome;
use crate::section::Section;
use crate::store::{self, OutcomeRow, Terms};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("version", words::KIND, Kind::Hidden(20)).required(),
    Field::new("outcome", words::FIELD_OUTCOME, Kind::Pick).required().hint(words::FIELD_OUTCOME_HINT),
]);

fn stored(terms: &Terms) -> Vec<(&'static str, String)> {
    let outcome = terms.request.outcome_id.map(|id| id.to_string()).unwrap_or_default();
    vec![("version", terms.request.version.to_string()), ("outcome", outcome)]
}

/// The outcomes of the host's plans; those of a plan that is not agreed yet, or whose priority has ended, say so.
async fn offering(cx: &Cx, terms: &Terms, form: Form) -> Result<Form, Door> {
    let w = Words(cx.lang).plain();
    let mut tx = cx.read().await?;
    let outcomes = store::outcomes(&mut tx, terms.request.host_id).await?;
    let label = |row: &OutcomeRow| {
        let title = cx.lang.of_two(&row.title, &row.title_nl);
        match row.plan_state.as_str() {
            _ if row.priority_over(cx.today()) => w.outcome_priority_over(&row.plan_title, title),
            "agreed" => w.outcome_agreed(&row.plan_title, title),
            _ => w.outcome_not_agreed(&row.plan_title, title),
        }
    };
    Ok(form.offer("outcome", outcomes.iter().map(|row| (row.id.to_string(), label(row)))))
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let form = offering(&cx, &terms, Form::stored(&cx, &FORM, stored(&terms))).await?;
    page(&cx, &terms, Section::Outcome, form, Beside::default())
}

/// Saves it.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let form = offering(&cx, &terms, Form::typed(&cx, &FORM, posted)).await?;
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Outcome, form.with_faults(faults), Beside::default()),
    };
    let version = values.number("version").unwrap_or_default();
    let outcome = values.parse("outcome").ok_or(Door::Unreadable)?;
    let again = typed(&FORM, &values);
    let outcome = cx.run(&SaveOutcome { request: id, version, outcome }).await;
    if matches!(outcome, Err(Stop::Stale)) {
        let now = writable(&cx, id).await?;
        let (form, beside) = both_versions(&cx, &FORM, again, &stored(&now));
        let form = offering(&cx, &now, form).await?;
        return page(&cx, &now, Section::Outcome, form, beside);
    }
    form.finish(outcome, |()| to_tasks(&cx, id), |form| page(&cx, &terms, Section::Outcome, form, Beside::default()))
}
