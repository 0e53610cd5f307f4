//! Closing a request for applications: it says first how many applied and until when people may still apply.

use axum::extract::Path;
use model::RequestId;
use model::request::Step;
use web::{Answer, Cx, Form, FormSpec, Posted};

use super::{Page, ready};
use crate::actions::Move;
use crate::naming;
use crate::show::{applied, base};
use crate::words::{self, Words};

/// The page that asks.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = ready(&cx, id, Step::BeginSelection).await?;
    let (w, applied) = (Words(cx.lang), applied(&cx, id).await?);
    let announced = match terms.request.deadline {
        Some(day) => w.close_announced(day),
        None => w.close_open_ended(),
    };
    let button = naming::say(cx.lang, "do-begin-selection");
    let page = Page {
        w,
        here: format!("{}/{id}", base(&cx)),
        verb: Step::BeginSelection.name(),
        about: terms.request.title_in(cx.lang).to_owned(),
        title: w.close_title(terms.request.case()),
        lead: [w.close_applied(applied), announced, w.close_after()].join(" "),
        button,
        class: "primary",
        form: Form::empty(&cx, &FormSpec::EMPTY),
        cx: cx.clone(),
        terms,
    };
    cx.sheet(i18n::without_marks(&page.title)).private().show(&page)
}

/// Closes it.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, _posted: Posted) -> Answer {
    cx.run(&Move { request: id, step: Step::BeginSelection, note: String::new() }).await?;
    let news = if applied(&cx, id).await? == 0 { words::DONE_CLOSED_NONE } else { words::DONE_CLOSED };
    cx.done(&format!("{}/{id}", base(&cx)), news)
}
