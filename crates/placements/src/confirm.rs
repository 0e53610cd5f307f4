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
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// The form. A yes is sent once it is looked at; only then, with `sure`, it confirms.
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
    Field::new("sure", words::CONFIRM_ANSWER, Kind::Hidden(5)),
]);

/// The same, carried along while a yes is looked at once more.
const SURE: FormSpec = FormSpec::new(&[
    Field::new("answer", words::CONFIRM_ANSWER, Kind::Hidden(20)),
    Field::new("satisfaction", words::SATISFACTION, Kind::Hidden(5)),
    Field::new("remarks", words::CONFIRM_REMARKS, Kind::Hidden(3000)),
    Field::new("name", words::SIGN_NAME, Kind::Hidden(200)),
    Field::new("position", words::CONFIRM_POSITION, Kind::Hidden(200)),
    Field::new("sure", words::CONFIRM_ANSWER, Kind::Hidden(5)),
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
    /// What the host said was missing, who said it, and what was changed since.
    before: Option<(String, String, String)>,
    report: Report,
    form: Form,
}

async fn page(cx: &Cx, placement: &PlacementRow, form: Form) -> Answer {
    if placement.state() != State::Reported {
        return Told::refused(cx, placement, &NOT_NOW.into()).show();
    }
    let mut tx = cx.read().await?;
    let report = Report::load(&mut tx, cx.lang, placement).await?;
    let before = store::missing(&mut tx, placement.id).await?;
    drop(tx);
    let before = before.map(|(answer, parts)| (answer.name, answer.remarks, naming::changed(cx.lang, &parts)));
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
        before,
        report,
        form,
    };
    cx.sheet(w.plain().confirm_title()).private().faulty(faulty).show(&page)
}

/// The page that asks once more before a yes counts: it says what follows from it.
fn ask_again(cx: &Cx, placement: &PlacementRow, command: &Confirm, asked: &str) -> Answer {
    let w = Words(cx.lang);
    let values = [
        ("answer", "confirmed".to_owned()),
        ("satisfaction", command.satisfaction.map(|points| points.to_string()).unwrap_or_default()),
        ("remarks", command.remarks.clone()),
        ("name", command.name.clone()),
        ("position", command.position.clone()),
        ("sure", "yes".to_owned()),
    ];
    let lead = w.sure_lead(&placement.expert_name, command.answerer(asked), command.satisfaction.unwrap_or_default());
    ask(cx, placement, w.sure_title(&placement.expert_name), w.sure_button(), Form::stored(cx, &SURE, values))
        .lead(lead)
        .back(cx.path.clone(), w.sure_back())
        .show()
}

/// Takes the answer of the person who was `asked`, or of somebody else there.
async fn take(cx: &Cx, placement: &PlacementRow, posted: Posted, asked: &str, on: &str) -> Answer {
    let form = Form::typed(cx, &FORM, posted);
    let (command, sure) = match form.read() {
        Ok(values) => {
            let command = Confirm {
                placement: placement.id,
                confirmed: values.text("answer") == "confirmed",
                name: values.text("name"),
                position: values.text("position"),
                remarks: values.text("remarks"),
                satisfaction: values.number("satisfaction"),
            };
            (command, values.text("sure") == "yes")
        }
        Err(faults) => return page(cx, placement, form.with_faults(faults)).await,
    };
    if command.confirmed && !sure && placement.state() == State::Reported && command.check(asked).is_ok() {
        return ask_again(cx, placement, &command, asked);
    }
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
    take(&cx, &placement, posted, cx.reader_name(), &Side::of(&cx).path(id)).await
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
        let next = match (yes, placement.state()) {
            (true, _) => w.confirm_next_yes(),
            // The report came again since then, with a link of its own.
            (false, State::Reported) => w.confirm_next_again(placement.case()),
            (false, _) => w.confirm_next_no(),
        };
        return Told::new(&cx, w.confirm_done_title(), text, next).about(&placement).not_stored(posted.is_some()).show();
    }
    match posted {
        None => page(&cx, &placement, Form::stored(&cx, &FORM, [("name", link.row.person_name.clone())])).await,
        Some(posted) => take(&cx, &placement, posted, &link.row.person_name, &format!("/l/{}", link.token)).await,
    }
}

/// The page behind a link to the report that was ended: somebody answered, a newer link was sent, or the work ended.
pub async fn ended(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, .. } = visit;
    let mut tx = cx.read().await?;
    let placement = store::placement(&mut tx, PlacementId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    drop(tx);
    let w = Words(cx.lang);
    let next = match placement.state() {
        State::Reported => w.confirm_next_again(placement.case()),
        State::Confirmed | State::Completed => w.confirm_ended_yes(&placement.host_name),
        State::Running | State::Suspended => w.confirm_ended_no(&placement.host_name),
        _ => w.confirm_ended_over(),
    };
    Told::ended(&cx, &placement, w.confirm_ended_text(), next).show()
}
