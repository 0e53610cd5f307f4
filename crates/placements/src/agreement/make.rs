//! Making the agreement, or a new version of it.

use axum::extract::Path;
use db::{Result, Tx};
use model::PlacementId;
use model::access::Verb;
use model::placement::Task;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use crate::actions::MakeAgreement;
use crate::store::{self, PlacementRow};
use crate::terms::Terms;
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("special", words::MAKE_SPECIAL, Kind::Text(4000)).hint(words::MAKE_SPECIAL_HINT)]);

/// The page; `planned` says whether the work plan is there, which the agreement takes over.
fn page(cx: &Cx, placement: &PlacementRow, form: Form, planned: bool) -> Answer {
    let w = Words(cx.lang);
    let lead = if planned { w.make_lead() } else { format!("{} {}", w.make_lead(), w.make_without_plan()) };
    ask(cx, placement, w.make_title(), w.make_button(), form).lead(lead).show()
}

async fn is_planned(tx: &mut Tx, id: PlacementId) -> Result<bool> {
    Ok(store::tasks(tx, id).await?.iter().any(|row| row.kind() == Some(Task::WorkPlan) && row.done_on.is_some()))
}

/// The page; the special arrangements of the version before stand in it.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Decide).await?;
    let before = store::agreement(&mut tx, id).await?.and_then(|row| Terms::thaw(&row.terms)).map(|terms| terms.special);
    let planned = is_planned(&mut tx, id).await?;
    drop(tx);
    page(&cx, &placement, Form::stored(&cx, &FORM, [("special", before.unwrap_or_default())]), planned)
}

/// Makes it.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Decide).await?;
    let planned = is_planned(&mut tx, id).await?;
    drop(tx);
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => MakeAgreement { placement: id, organisation: cx.app.brand.organisation.clone(), special: values.text("special") },
        Err(faults) => return page(&cx, &placement, form.with_faults(faults), planned),
    };
    let outcome = cx.run(&command).await;
    form.finish(
        outcome,
        |_| cx.done(&format!("{}/agreement", Side::of(&cx).path(id)), words::DONE_MAKE),
        |form| page(&cx, &placement, form, planned),
    )
}
