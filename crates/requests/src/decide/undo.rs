//! Taking a decision back, with a reason.

use axum::extract::Path;
use model::RequestId;
use model::access::Subject;
use model::request::State;
use web::{Answer, Cx, Door, Form, Posted};

use super::{Page, REASON};
use crate::actions::{Undo, state_before, verb_to_undo};
use crate::naming;
use crate::show::{applied, base, open};
use crate::store::Terms;
use crate::words::{self, Words};

/// The request, and where it goes when the visitor takes its last decision back.
async fn ready(cx: &Cx, id: RequestId) -> Result<(Terms, State), Door> {
    let terms = open(cx, id).await?;
    let applied = applied(cx, id).await?;
    if !cx.scope(verb_to_undo(&terms.request, applied), Subject::Request).reaches(terms.request.place()) {
        return Err(Door::Gone);
    }
    let next = state_before(&terms.request, applied, cx.today())?;
    Ok((terms, next))
}

/// What the button says: which decision it takes back.
pub fn named(cx: &Cx, state: State) -> String {
    let w = Words(cx.lang);
    match state.decided_by() {
        Some(step) if !state.is_closed() => w.do_undo(naming::say(cx.lang, &format!("did-{}", step.name()))),
        _ => w.do_reopen(),
    }
}

fn page(cx: &Cx, terms: Terms, next: State, form: Form) -> Answer {
    let w = Words(cx.lang);
    let state = terms.request.state();
    let words = named(cx, state);
    let next = naming::say(cx.lang, &format!("state-{}", next.name()));
    let page = Page {
        w,
        here: format!("{}/{}", base(cx), terms.request.id),
        verb: "undo",
        about: terms.request.title_in(cx.lang).to_owned(),
        title: words.clone(),
        lead: if state.is_closed() { w.lead_reopen(next) } else { w.lead_undo(next) },
        button: words.clone(),
        class: "primary",
        cx: cx.clone(),
        form,
        terms,
    };
    let faulty = page.form.is_faulty();
    cx.sheet(i18n::without_marks(&words)).private().faulty(faulty).show(&page)
}

/// The page that asks for the reason.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let (terms, next) = ready(&cx, id).await?;
    page(&cx, terms, next, Form::empty(&cx, &REASON))
}

/// Takes the decision back.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let (terms, next) = ready(&cx, id).await?;
    let form = Form::typed(&cx, &REASON, posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return page(&cx, terms, next, form.with_faults(faults)),
    };
    let outcome = cx.run(&Undo { request: id, reason }).await;
    form.finish(outcome, |_| cx.done(&format!("{}/{id}", base(&cx)), words::DONE_UNDONE), |form| page(&cx, terms, next, form))
}
