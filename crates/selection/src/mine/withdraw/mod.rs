//! Withdrawing an application, with a reason.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use command::Stop;
use model::application::{self, Decision, State};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::Withdraw;
use crate::store::{self, Dossier, Placement};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("reason_code", words::WITHDRAW_WHY, Kind::Choice(REASONS)).required(),
    Field::new("reason", words::WITHDRAW_WORDS, Kind::Text(1000)).sometimes().hint(words::WITHDRAW_WORDS_HINT),
]);
/// In the order of [`model::application::WITHDRAW_REASONS`].
const REASONS: &[(&str, i18n::Msg)] = &[
    ("personal", words::REASON_WITHDRAW_PERSONAL),
    ("employer", words::REASON_WITHDRAW_EMPLOYER),
    ("other-offer", words::REASON_WITHDRAW_OTHER_OFFER),
    ("other", words::REASON_WITHDRAW_OTHER),
];

#[derive(Template)]
#[template(path = "mine/withdraw/withdraw.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    dossier: &'a Dossier,
    title: &'a str,
    has_seat: bool,
    form: Form,
}

fn page(cx: &Cx, dossier: &Dossier, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let page = Page { w, cx, dossier, title: dossier.title_in(cx.lang), has_seat: dossier.state() == State::Selected, form };
    cx.sheet(w.plain().withdraw_title(dossier.case())).private().faulty(faulty).show(&page)
}

#[derive(Template)]
#[template(path = "mine/withdraw/at_work.html")]
struct AtWork<'a> {
    w: Words,
    cx: &'a Cx,
    dossier: &'a Dossier,
    placement: &'a Placement,
}

/// The placement of a seat that cannot be given up here any more.
async fn started(cx: &Cx, dossier: &Dossier) -> Result<Option<Placement>, Door> {
    let mut tx = cx.read().await?;
    let placement = store::placement_of(&mut tx, dossier.id).await?.filter(|_| dossier.state() == State::Selected);
    Ok(placement.filter(|placement| application::check_seat_can_come_free(Some(placement.state())).is_err()))
}

/// Why withdrawing is not the way any more, and the way to the placement.
fn at_work(cx: &Cx, dossier: &Dossier, placement: &Placement) -> Answer {
    let w = Words(cx.lang);
    let sheet = cx.sheet(w.plain().withdraw_title(dossier.case())).private().status(StatusCode::CONFLICT);
    sheet.show(&AtWork { w, cx, dossier, placement })
}

/// The page. Of an application that is over already, its own page says what holds.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let dossier = super::own(&cx, &case).await?;
    if Decision::Withdraw.from(dossier.state()).is_err() {
        return cx.go(&format!("/me/applications/{case}"));
    }
    if let Some(placement) = started(&cx, &dossier).await? {
        return at_work(&cx, &dossier, &placement);
    }
    page(&cx, &dossier, Form::empty(&cx, &FORM))
}

/// Withdraws. Pressing twice leads to the application, which says that it was withdrawn.
pub async fn post(cx: Cx, Path(case): Path<String>, posted: Posted) -> Answer {
    let dossier = super::own(&cx, &case).await?;
    if Decision::Withdraw.from(dossier.state()).is_err() {
        return cx.go(&format!("/me/applications/{case}"));
    }
    let form = Form::typed(&cx, &FORM, posted);
    let outcome = match form.read() {
        Err(faults) => return page(&cx, &dossier, form.with_faults(faults)),
        Ok(values) => {
            let (reason_code, reason) = (values.text("reason_code"), values.text("reason"));
            cx.run(&Withdraw { application: dossier.id, reason_code, reason }).await
        }
    };
    if matches!(&outcome, Err(Stop::Refused(refusal)) if refusal.why == application::PLACEMENT_STARTED)
        && let Some(placement) = started(&cx, &dossier).await?
    {
        return at_work(&cx, &dossier, &placement);
    }
    form.finish(outcome, |()| cx.done(&format!("/me/applications/{case}"), words::DONE_WITHDRAWN), |form| page(&cx, &dossier, form))
}
