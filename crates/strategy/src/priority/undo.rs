//! Correcting with a reason: retiring a priority, restoring it, taking an agreement back.

use axum::extract::Path;
use command::Stop;
use db::params;
use model::access::{Subject, Verb};
use model::priority::Party;
use model::{PriorityId, placement, request};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{RestorePriority, RetirePriority, TakeBackAgreement};
use crate::labels::in_language;
use crate::store::{self, PriorityRow, UnderRow};
use crate::words::{self, Words};

/// The form of what only needs a reason.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::REASON_HINT)]);

/// The form of taking an agreement back.
pub const TAKE_BACK: FormSpec = FormSpec::new(&[
    Field::new(
        "party",
        words::TAKE_BACK_PARTY,
        Kind::Choice(&[("country-office", words::PARTY_OFFICE), ("ministry", words::PARTY_MINISTRY)]),
    )
    .required(),
    Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::REASON_HINT),
    Field::new("version", words::VERSION, Kind::Hidden(20)).required(),
]);

/// How many of the records under a priority are named before the rest is counted.
const NAMED: usize = 10;

fn ask(cx: &Cx, row: &PriorityRow, title: String, lead: String, button: String, form: Form) -> Answer {
    super::asking(cx, row, title, button, form).lead(lead).show()
}

/// What goes on under the priority is named before it ends: nobody expects it to stop by itself, or to go on unseen.
async fn retiring(cx: &Cx, row: &PriorityRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let requests: Vec<UnderRow> = tx.all(store::REQUESTS_UNDER, params![row.id]).await?;
    let placements: Vec<UnderRow> = tx.all(store::PLACEMENTS_UNDER, params![row.id]).await?;
    drop(tx);
    let page = super::asking(cx, row, w.retire_title(), w.retire_button(), form);
    let count = requests.len() + placements.len();
    if count == 0 {
        return page.lead(w.retire_lead()).show();
    }
    let lead = format!("{} {}", w.retire_lead(), w.retire_serving(placements.len(), requests.len()));
    let requests = requests.iter().map(|under| named(cx, under, Subject::Request, "requests", request::case_number(under.number)));
    let placements =
        placements.iter().map(|under| named(cx, under, Subject::Placement, "placements", placement::case_number(under.number)));
    let more = (count > NAMED).then(|| (None, w.retire_more(count - NAMED)));
    page.lead(lead).touches(requests.chain(placements).take(NAMED).chain(more).collect()).show()
}

/// A record under a priority: its number and title, with its address for those who may open it.
fn named(cx: &Cx, under: &UnderRow, subject: Subject, room: &str, case: String) -> (Option<String>, String) {
    let opens = cx.scope(Verb::See, subject).reaches(under.place());
    let name = format!("{case} {}", in_language(cx.lang, &under.title, &under.title_nl));
    (opens.then(|| format!("/work/{room}/{}", under.id)), name)
}

/// The form for retiring.
pub async fn retire_page(cx: Cx, Path(id): Path<PriorityId>) -> Answer {
    let row = super::load(&cx, Verb::Decide, id).await?;
    retiring(&cx, &row, Form::empty(&cx, &FORM)).await
}

/// Retires a priority.
pub async fn retire(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let row = super::load(&cx, Verb::Decide, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return retiring(&cx, &row, form.with_faults(faults)).await,
    };
    match cx.run(&RetirePriority { priority: id, reason }).await {
        Err(Stop::Invalid(faults)) => retiring(&cx, &row, form.refused(faults)).await,
        outcome => {
            outcome?;
            cx.done(&super::path(id), words::DONE_RETIRED)
        }
    }
}

fn restoring(cx: &Cx, row: &PriorityRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    ask(cx, row, w.restore_title(), w.restore_lead(), w.restore_button(), form)
}

/// The form for restoring.
pub async fn restore_page(cx: Cx, Path(id): Path<PriorityId>) -> Answer {
    let row = super::load(&cx, Verb::Undo, id).await?;
    restoring(&cx, &row, Form::empty(&cx, &FORM))
}

/// Restores a priority.
pub async fn restore(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let row = super::load(&cx, Verb::Undo, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let reason = match form.read() {
        Ok(values) => values.text("reason"),
        Err(faults) => return restoring(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&RestorePriority { priority: id, reason }).await;
    form.finish(outcome, |()| cx.done(&super::path(id), words::DONE_RESTORED), |form| restoring(&cx, &row, form))
}

fn taking_back(cx: &Cx, row: &PriorityRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    ask(cx, row, w.take_back_title(), w.take_back_lead(), w.take_back_button(), form)
}

/// The form for taking an agreement back.
pub async fn take_back_page(cx: Cx, Path(id): Path<PriorityId>) -> Answer {
    let row = super::load(&cx, Verb::Undo, id).await?;
    taking_back(&cx, &row, Form::stored(&cx, &TAKE_BACK, [("version", row.newest_version.to_string())]))
}

/// Takes an agreement back.
pub async fn take_back(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let row = super::load(&cx, Verb::Undo, id).await?;
    let form = Form::typed(&cx, &TAKE_BACK, posted);
    let command = match form.read() {
        Ok(values) => TakeBackAgreement {
            priority: id,
            version: values.number("version").ok_or(Door::Unreadable)?,
            party: Party::named(&values.text("party")).ok_or(Door::Unreadable)?,
            reason: values.text("reason"),
        },
        Err(faults) => return taking_back(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&super::path(id), words::DONE_TAKEN_BACK), |form| taking_back(&cx, &row, form))
}
