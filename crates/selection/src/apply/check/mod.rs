//! Checking the answers before sending, the consents, and sending.

use askama::Template;
use axum::extract::Path;
use command::Stop;
use model::application::{self, State};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use super::{Answers, Desk};
use crate::actions::Submit;
use crate::explain;
use crate::store::{self, Dossier};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("share_cv", words::CHECK_SHARE_CV, Kind::Tick).hint(words::CHECK_SHARE_CV_HINT),
    Field::new("show_name", words::CHECK_SHOW_NAME, Kind::Tick).hint(words::CHECK_SHOW_NAME_HINT),
]);

#[derive(Template)]
#[template(path = "apply/check/check.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    desk: &'a Desk,
    dossier: &'a Dossier,
    title: &'a str,
    country: String,
    from: String,
    answers: Answers,
    form: Form,
}

async fn open(cx: &Cx, slug: &str) -> Result<Desk, Door> {
    let expert = cx.actor.expert.ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let request = store::assignment(&mut tx, slug).await?.ok_or(Door::Gone)?;
    drop(tx);
    super::desk(cx, request, expert).await
}

/// The draft of the desk, or where to go instead.
fn draft(desk: &Desk) -> Result<&Dossier, String> {
    match &desk.dossier {
        Some(dossier) if dossier.state() == State::Draft && dossier.available_from.is_none() => {
            Err(format!("/assignments/{}/apply", desk.request.slug))
        }
        Some(dossier) if dossier.state() == State::Draft => Ok(dossier),
        Some(sent) => Err(format!("/me/applications/{}", sent.case())),
        None => Err(format!("/assignments/{}/apply", desk.request.slug)),
    }
}

fn page(cx: &Cx, desk: &Desk, dossier: &Dossier, form: Form) -> Answer {
    let w = Words(cx.lang);
    let page = Page {
        w,
        cx,
        desk,
        dossier,
        title: desk.request.title_in(cx.lang),
        country: explain::country_name(cx.lang, desk.request.country.code()),
        from: dossier.available_from.map(|day| cx.lang.date(day)).unwrap_or_default(),
        answers: Answers::of(cx.lang, desk, true),
        form,
    };
    let faulty = page.form.is_faulty();
    cx.sheet(w.plain().check_title()).private().faulty(faulty).show(&page)
}

/// The page.
pub async fn get(cx: Cx, Path(slug): Path<String>) -> Answer {
    let desk = open(&cx, &slug).await?;
    match draft(&desk) {
        Ok(dossier) => page(&cx, &desk, dossier, Form::empty(&cx, &FORM)),
        Err(path) => cx.go(&path),
    }
}

/// Sends the application. Pressing twice leads to the page of what was sent.
pub async fn post(cx: Cx, Path(slug): Path<String>, posted: Posted) -> Answer {
    let desk = open(&cx, &slug).await?;
    let dossier = match draft(&desk) {
        Ok(dossier) => dossier,
        Err(path) => return cx.go(&path),
    };
    let form = Form::typed(&cx, &FORM, posted);
    let outcome = match form.read() {
        Err(faults) => return page(&cx, &desk, dossier, form.with_faults(faults)),
        Ok(values) => {
            let (share_cv, show_name) = (values.ticked("share_cv"), values.ticked("show_name"));
            cx.run(&Submit { application: dossier.id, share_cv, show_name }).await
        }
    };
    // Pressed twice at once: the other press sent it, and this one leads to what was sent.
    if let Err(Stop::Refused(refusal)) = &outcome
        && refusal.why == application::APPLIED_ALREADY
    {
        return cx.go(&format!("/me/applications/{}", dossier.case()));
    }
    form.finish(outcome, |_| cx.go(&format!("/me/applications/{}?sent", dossier.case())), |form| page(&cx, &desk, dossier, form))
}
