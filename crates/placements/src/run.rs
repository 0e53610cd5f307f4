//! Starting, suspending, going on, ending early, and what a coordinator takes back: each with its reason.

use axum::extract::Path;
use command::Stop;
use model::PlacementId;
use model::access::Verb;
use model::placement::{State, check_days};
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{EndEarly, Reopen, Resume, RevokeCertificate, Start, Suspend};
use crate::naming;
use crate::store::{self, PlacementRow};
use crate::told::Told;
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// A reason.
pub const REASON: FormSpec = FormSpec::new(&[Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::REASON_HINT)]);

/// A start, with a reason when the first agreed day has not come.
pub const START: FormSpec =
    FormSpec::new(&[Field::new("reason", words::START_REASON, Kind::Text(1000)).sometimes().hint(words::START_REASON_HINT)]);

/// An early end.
pub const END: FormSpec = FormSpec::new(&[
    Field::new(
        "code",
        words::END_CODE,
        Kind::Choice(&[
            ("health", words::END_HEALTH),
            ("family", words::END_FAMILY),
            ("employer", words::END_EMPLOYER),
            ("security", words::END_SECURITY),
            ("host-not-ready", words::END_HOST_NOT_READY),
            ("not-fitting", words::END_NOT_FITTING),
            ("conduct", words::END_CONDUCT),
            ("other", words::END_OTHER),
        ]),
    )
    .required(),
    Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::REASON_HINT),
]);

/// The page of a start before the first agreed day: it says what becomes of the days.
async fn start_page(cx: &Cx, placement: &PlacementRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let blocks = store::live_blocks(&mut cx.read().await?, placement.id).await?;
    let days = blocks.iter().map(|block| naming::stretch(cx.lang, block));
    let lead: Vec<String> = std::iter::once(w.start_lead()).chain(days).chain(std::iter::once(w.start_days())).collect();
    ask(cx, placement, w.start_title(), w.start_button(), form).lead(lead.join(" ")).show()
}

/// The page that asks why the work starts before the first agreed day; from that day on it asks nothing.
pub async fn get_start(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Decide).await?;
    let days = store::days(&mut tx, id).await?;
    drop(tx);
    if check_days(&days, cx.today(), "").is_err() {
        return start_page(&cx, &placement, Form::empty(&cx, &START)).await;
    }
    let w = Words(cx.lang);
    ask(&cx, &placement, w.start_now_title(), w.start_button(), Form::empty(&cx, &FormSpec::EMPTY)).lead(w.start_now_lead()).show()
}

/// Begins the work.
pub async fn start(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Decide).await?;
    drop(tx);
    let form = Form::typed(&cx, &START, posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return start_page(&cx, &placement, form.with_faults(faults)).await,
    };
    match cx.run(&Start { placement: id, reason }).await {
        Err(Stop::Refused(refusal)) => Told::refused(&cx, &placement, &refusal).show(),
        Err(Stop::Invalid(faults)) => start_page(&cx, &placement, form.refused(faults)).await,
        outcome => {
            outcome?;
            cx.done(&Side::of(&cx).path(id), words::DONE_START)
        }
    }
}

/// The verb at the end of the address, and the right that it needs.
fn what(cx: &Cx) -> (&str, Verb) {
    let verb = cx.path.rsplit('/').next().unwrap_or_default();
    (verb, if matches!(verb, "revoke" | "reopen") { Verb::Undo } else { Verb::Decide })
}

fn page(cx: &Cx, placement: &PlacementRow, form: Form) -> Answer {
    let (verb, _) = what(cx);
    let say = |part: &str| naming::say(cx.lang, &format!("{verb}-{part}"));
    ask(cx, placement, say("title"), say("button"), form).lead(say("lead")).show()
}

/// The page that asks for the reason.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (_, placement) = load(&cx, id, what(&cx).1).await?;
    page(&cx, &placement, Form::empty(&cx, &REASON))
}

/// Does it.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (verb, right) = what(&cx);
    let (tx, placement) = load(&cx, id, right).await?;
    drop(tx);
    let form = Form::typed(&cx, &REASON, posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return page(&cx, &placement, form.with_faults(faults)),
    };
    let outcome = act(&cx, verb, id, reason).await;
    let news = match verb {
        "suspend" => words::DONE_SUSPEND,
        "resume" => words::DONE_RESUME,
        "revoke" => words::DONE_REVOKE,
        _ => words::DONE_REOPEN,
    };
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), news), |form| page(&cx, &placement, form))
}

async fn act(cx: &Cx, verb: &str, placement: PlacementId, reason: String) -> Result<(), Stop> {
    match verb {
        "suspend" => cx.run(&Suspend { placement, reason }).await,
        "resume" => cx.run(&Resume { placement, reason }).await,
        "revoke" => cx.run(&RevokeCertificate { placement, reason }).await,
        "reopen" => cx.run(&Reopen { placement, reason }).await,
        _ => Err(Stop::Gone),
    }
}

fn end_page(cx: &Cx, placement: &PlacementRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let (title, lead) = match placement.state() {
        State::Reported => (w.offer_end_reported(), w.end_lead_reported()),
        _ => (w.end_title(), w.end_lead()),
    };
    ask(cx, placement, title, w.end_button(), form).lead(lead).show()
}

/// The page that ends a placement.
pub async fn get_end(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (_, placement) = load(&cx, id, Verb::Decide).await?;
    end_page(&cx, &placement, Form::empty(&cx, &END))
}

/// Ends it.
pub async fn post_end(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Decide).await?;
    drop(tx);
    let form = Form::typed(&cx, &END, posted);
    let command = match form.read() {
        Ok(values) => EndEarly { placement: id, code: values.text("code"), reason: values.text("reason") },
        Err(faults) => return end_page(&cx, &placement, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), words::DONE_END), |form| end_page(&cx, &placement, form))
}
