//! Closing a round, and opening it again: the page that asks why.

use axum::extract::Path;
use model::access::Verb;
use web::{Answer, Ask, Cx, Field, Form, FormSpec, Kind, Posted};

use crate::actions::SetState;
use crate::plan;
use crate::store::Round;
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("state", words::COL_STATE, Kind::Hidden(10)).required(),
    Field::new("reason", words::CLOSE_REASON, Kind::Text(1000)).required().hint(words::CLOSE_REASON_HINT),
]);

fn page(cx: &Cx, round: &Round, form: Form) -> Answer {
    let w = Words(cx.lang);
    let (title, lead, button) = match round.is_closed() {
        true => (w.reopen_title(&round.name), w.reopen_lead(), w.round_reopen()),
        false => (w.close_title(&round.name), w.close_lead(), w.round_close()),
    };
    Ask::new(cx, title, button, form).lead(lead).back(round.path(), w.round_number(round.number)).show()
}

/// The page.
pub async fn get(cx: Cx, Path(number): Path<String>) -> Answer {
    let round = plan::open(&cx, &number, Verb::Decide).await?;
    // The state to come travels with the form, so that pressing twice does not open again what was closed.
    let state = if round.is_closed() { "open" } else { "closed" };
    page(&cx, &round, Form::stored(&cx, &FORM, [("state", state.to_owned())]))
}

/// Closes it, or opens it again.
pub async fn post(cx: Cx, Path(number): Path<String>, posted: Posted) -> Answer {
    let round = plan::open(&cx, &number, Verb::Decide).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let (closed, reason) = match form.read() {
        Ok(values) => (values.text("state") == "closed", values.text("reason")),
        Err(faults) => return page(&cx, &round, form.with_faults(faults)),
    };
    let outcome = cx.run(&SetState { round: round.number, closed, reason }).await;
    let news = if closed { words::DONE_CLOSED } else { words::DONE_REOPENED };
    form.finish(outcome, |()| cx.done(&round.path(), news), |form| page(&cx, &round, form))
}
