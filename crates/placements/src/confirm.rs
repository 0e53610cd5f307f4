//! The host answers to the report: through its link, or signed in as director.

use askama::Template;
use axum::extract::Path;
use command::LinkState;
use db::params;
use model::PlacementId;
use model::access::Verb;
use model::placement::{NOT_NOW, State};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, LinkVisit, Posted};

use crate::actions::Confirm;
use crate::naming;
use crate::show::Report;
use crate::store::{self, ConfirmationRow, PlacementRow};
use crate::told::Told;
use crate::visit::{Side, load};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("answer", words::CONFIRM_ANSWER, Kind::Choice(&[("confirmed", words::CONFIRM_YES), ("missing", words::CONFIRM_NO)]))
        .required(),
    Field::new(
        "satisfaction",
        words::SATISFACTION,
        Kind::Choice(&[
            ("5", words::SATISFACTION_5),
            ("4", words::SATISFACTION_4),
            ("3", words::SATISFACTION_3),
            ("2", words::SATISFACTION_2),
            ("1", words::SATISFACTION_1),
        ]),
    )
    .sometimes()
    .hint(words::SATISFACTION_HINT),
    Field::new("remarks", words::CONFIRM_REMARKS, Kind::Text(3000)).sometimes().hint(words::CONFIRM_REMARKS_HINT),
    Field::new("name", words::SIGN_NAME, Kind::Line(200)).required().hint(words::CONFIRM_NAME_HINT).autocomplete("name"),
    Field::new("position", words::CONFIRM_POSITION, Kind::Line(200)).sometimes().hint(words::CONFIRM_POSITION_HINT),
]);

#[derive(Template)]
#[template(path = "confirm.html")]
struct Page {
    w: Words,
    cx: Cx,
    back: String,
    case: String,
    country: String,
    country_name: String,
    expert: String,
    title: String,
    report: Report,
    form: Form,
}

async fn page(cx: &Cx, placement: &PlacementRow, form: Form) -> Answer {
    if placement.state() != State::Reported {
        return Told::refused(cx, placement, &NOT_NOW.into()).show();
    }
    let mut tx = cx.read().await?;
    let report = Report::load(&mut tx, cx.lang, placement).await?;
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let page = Page {
        w,
        cx: cx.clone(),
        back: if cx.path.starts_with("/l/") { String::new() } else { Side::of(cx).path(placement.id) },
        case: placement.case(),
        country: placement.country.code().to_ascii_lowercase(),
        country_name: naming::country_name(cx.lang, placement.country.code()),
        expert: placement.expert_name.clone(),
        title: placement.title_in(cx.lang).to_owned(),
        report,
        form,
    };
    cx.sheet(w.plain().confirm_title()).private().faulty(faulty).show(&page)
}

async fn take(cx: &Cx, placement: &PlacementRow, posted: Posted, on: &str) -> Answer {
    let form = Form::typed(cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => Confirm {
            placement: placement.id,
            confirmed: values.text("answer") == "confirmed",
            name: values.text("name"),
            position: values.text("position"),
            remarks: values.text("remarks"),
            satisfaction: values.number("satisfaction"),
        },
        Err(faults) => return page(cx, placement, form.with_faults(faults)).await,
    };
    match cx.run(&command).await {
        Err(command::Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, web::Fault::Refused(fault.refusal))).collect();
            page(cx, placement, form.with_faults(faults)).await
        }
        Err(command::Stop::Refused(refusal)) => Told::refused(cx, placement, &refusal).show(),
        outcome => {
            outcome?;
            if on.starts_with("/l/") { cx.go(on) } else { cx.done(on, words::DONE_CONFIRM) }
        }
    }
}

/// The page of a director who signed in.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Decide).await?;
    drop(tx);
    page(&cx, &placement, Form::stored(&cx, &FORM, [("name", cx.reader_name().to_owned())])).await
}

/// Answers.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Decide).await?;
    drop(tx);
    take(&cx, &placement, posted, &Side::of(&cx).path(id)).await
}

/// The page behind the link; afterwards it shows what was answered.
pub async fn link(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let placement = store::placement(&mut tx, PlacementId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    let last: Option<ConfirmationRow> = tx.maybe(store::CONFIRMATIONS, params![placement.id]).await?;
    drop(tx);
    if link.state == LinkState::Used {
        let w = Words(cx.lang);
        let yes = last.is_some_and(|answer| answer.confirmed);
        let text = if yes { w.confirm_done_yes(&placement.expert_name) } else { w.confirm_done_no(&placement.expert_name) };
        let next = if yes { w.confirm_next_yes() } else { w.confirm_next_no() };
        return Told::new(&cx, w.confirm_done_title(), text, next).about(&placement).not_stored(posted.is_some()).show();
    }
    match posted {
        None => page(&cx, &placement, Form::stored(&cx, &FORM, [("name", link.row.person_name.clone())])).await,
        Some(posted) => take(&cx, &placement, posted, &format!("/l/{}", link.token)).await,
    }
}
