//! Throwing a draft away, after a question.

use axum::extract::Path;
use command::Stop;
use model::application::{self, State};
use web::{Answer, Ask, Cx, Form, FormSpec, Posted};

use crate::actions::DiscardDraft;
use crate::words::{self, Words};

/// The question. What was sent is no draft any more: its own page says what holds.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let dossier = super::own(&cx, &case).await?;
    if dossier.state() != State::Draft {
        return cx.go(&format!("/me/applications/{case}"));
    }
    let w = Words(cx.lang);
    Ask::new(&cx, w.discard_title(dossier.case()), w.discard_button(), Form::empty(&cx, &FormSpec::EMPTY))
        .back("/me/applications", w.mine_back())
        .lead(w.discard_lead(dossier.title_in(cx.lang)))
        .show()
}

/// Throws it away.
pub async fn post(cx: Cx, Path(case): Path<String>, _posted: Posted) -> Answer {
    let dossier = super::own(&cx, &case).await?;
    match cx.run(&DiscardDraft { application: dossier.id }).await {
        Ok(()) => cx.done("/me/applications", words::DONE_DISCARDED),
        Err(Stop::Refused(refusal)) if refusal.why == application::APPLIED_ALREADY => cx.go(&format!("/me/applications/{case}")),
        Err(stop) => Err(stop.into()),
    }
}
