//! The decisions on a request. What needs no words is done by its button; what others are owed a reason for has a page.

pub mod close;
pub mod undo;

#[cfg(test)]
mod test;

use askama::Template;
use axum::extract::Path;
use command::Stop;
use model::RequestId;
use model::access::Subject;
use model::request::{NOT_NOW, Step};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::Move;
use crate::naming;
use crate::show::{self, base, open};
use crate::store::Terms;
use crate::words::{self, Words};

/// The form of a decision that others are owed a reason for.
pub const NOTE: FormSpec = FormSpec::new(&[Field::new("note", words::FIELD_NOTE, Kind::Text(2000)).required()]);
/// The form that takes a decision back.
pub const REASON: FormSpec = FormSpec::new(&[Field::new("reason", words::FIELD_REASON, Kind::Text(2000)).required()]);

#[derive(Template)]
#[template(path = "decide/decide.html")]
struct Page {
    w: Words,
    cx: Cx,
    here: String,
    verb: &'static str,
    terms: Terms,
    /// The title of the request in the reader's language.
    about: String,
    title: String,
    lead: String,
    button: String,
    class: &'static str,
    form: Form,
}

/// The step that the address names.
fn step_of(cx: &Cx) -> Result<Step, Door> {
    cx.path.rsplit('/').next().and_then(Step::named).ok_or(Door::Gone)
}

/// The request, when the visitor may take the step; a step that cannot be taken now is refused before anything is typed.
async fn ready(cx: &Cx, id: RequestId, step: Step) -> Result<Terms, Door> {
    let terms = open(cx, id).await?;
    if !cx.scope(step.verb(), Subject::Request).reaches(terms.request.place()) {
        return Err(Door::Gone);
    }
    terms.request.state().after(step)?;
    Ok(terms)
}

fn page(cx: &Cx, terms: Terms, step: Step, form: Form) -> Answer {
    let name = step.name();
    let say = |what: &str| naming::say(cx.lang, &format!("{what}-{name}"));
    let title = format!("{} {}", i18n::without_marks(&say("do")), terms.request.case());
    let page = Page {
        w: Words(cx.lang),
        here: format!("{}/{}", base(cx), terms.request.id),
        verb: name,
        about: terms.request.title_in(cx.lang).to_owned(),
        title: say("do"),
        lead: say("lead"),
        button: say("do"),
        class: if step == Step::RequestEdits { "primary" } else { "danger" },
        cx: cx.clone(),
        form,
        terms,
    };
    let faulty = page.form.is_faulty();
    cx.sheet(title).private().faulty(faulty).show(&page)
}

/// The page that asks for the reason.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let step = step_of(&cx)?;
    let terms = ready(&cx, id, step).await?;
    page(&cx, terms, step, Form::empty(&cx, &NOTE))
}

/// Takes the step with its reason.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let step = step_of(&cx)?;
    let terms = ready(&cx, id, step).await?;
    let form = Form::typed(&cx, &NOTE, posted);
    let note = match form.read() {
        Ok(values) => values.text("note"),
        Err(faults) => return page(&cx, terms, step, form.with_faults(faults)),
    };
    let outcome = cx.run(&Move { request: id, step, note }).await;
    form.finish(outcome, |_| cx.done(&format!("{}/{id}", base(&cx)), done(step)), |form| page(&cx, terms, step, form))
}

/// Takes a step that needs no words.
pub async fn press(cx: Cx, Path(id): Path<RequestId>, _posted: Posted) -> Answer {
    let step = step_of(&cx)?;
    match cx.run(&Move { request: id, step, note: String::new() }).await {
        Ok(_) => {
            let unready = step == Step::Approve && open(&cx, id).await?.request.waits_for_host();
            cx.done(&format!("{}/{id}", base(&cx)), if unready { words::DONE_APPROVED_NOT_READY } else { done(step) })
        }
        // An old page still had the button: this one says everything that is missing, not only the first thing.
        Err(Stop::Refused(refusal)) if refusal.why != NOT_NOW => show::kept(&cx, id).await,
        Err(stop) => Err(stop.into()),
    }
}

/// The news of a step that was taken here; closing for applications has its own.
fn done(step: Step) -> i18n::Msg {
    match step {
        Step::Submit => words::DONE_SENT,
        Step::RequestEdits => words::DONE_EDITS,
        Step::Approve => words::DONE_APPROVED,
        Step::Reject => words::DONE_REJECTED,
        Step::Publish => words::DONE_PUBLISHED,
        Step::Withdraw => words::DONE_WITHDRAWN,
        _ => words::DONE_CANCELLED,
    }
}
