//! Making the agreement, or a new version of it.

use axum::extract::Path;
use db::{Result, Tx, params};
use model::PlacementId;
use model::access::Verb;
use model::placement::{Asked, Task};
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use crate::actions::MakeAgreement;
use crate::naming;
use crate::store::{self, PlacementRow, ProposedRow, SignatureRow};
use crate::terms::Terms;
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

const SPECIAL: Field = Field::new("special", words::MAKE_SPECIAL, Kind::Text(4000)).hint(words::MAKE_SPECIAL_HINT);

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[SPECIAL]);

/// The form where fewer days are planned than the request asks for: it asks why.
const FORM_FEWER: FormSpec =
    FormSpec::new(&[Field::new("reason", words::MAKE_REASON, Kind::Text(1000)).required().hint(words::MAKE_REASON_HINT), SPECIAL]);

/// What is known of what the agreement takes over.
struct Known {
    /// Whether the work plan is there.
    planned: bool,
    /// Where the planned days are others than the request asks for.
    others: Vec<Asked>,
    /// The place of the party that said what must change, under the version before.
    held: Option<SignatureRow>,
}

impl Known {
    async fn read(tx: &mut Tx, placement: &PlacementRow) -> Result<Known> {
        let tasks = store::tasks(tx, placement.id).await?;
        let asked: Vec<ProposedRow> = tx.all(store::REQUEST_BLOCKS, params![placement.request_id]).await?;
        let signatures = match store::agreement(tx, placement.id).await? {
            Some(before) => store::signatures(tx, before.id).await?,
            None => Vec::new(),
        };
        Ok(Known {
            held: signatures.into_iter().find(SignatureRow::is_held),
            planned: tasks.iter().any(|row| row.kind() == Some(Task::WorkPlan) && row.done_on.is_some()),
            others: store::others(&asked, &store::live_blocks(tx, placement.id).await?),
        })
    }

    fn spec(&self) -> &'static FormSpec {
        if self.others.iter().any(Asked::is_fewer) { &FORM_FEWER } else { &FORM }
    }

    fn page(&self, cx: &Cx, placement: &PlacementRow, form: Form) -> Answer {
        let w = Words(cx.lang);
        let plan = (!self.planned).then(|| w.make_without_plan());
        let held = self.held.iter().flat_map(|row| [w.make_asked(&row.remarked_by, &row.remark), w.make_asked_still()]);
        let others = self.others.iter().map(|row| naming::other_days(cx.lang, row));
        let page = ask(cx, placement, w.make_title(), w.make_button(), form).lead(w.make_lead());
        page.lines(held.chain(plan).chain(others)).show()
    }
}

/// The page; the special arrangements of the version before stand in it, and why its days were fewer.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Decide).await?;
    let before = store::agreement(&mut tx, id).await?.and_then(|row| Terms::thaw(&row.terms));
    let known = Known::read(&mut tx, &placement).await?;
    drop(tx);
    let (special, reason) = before.map(|terms| (terms.special, terms.fewer_reason)).unwrap_or_default();
    let form = Form::stored(&cx, known.spec(), [("special", special), ("reason", reason)]);
    known.page(&cx, &placement, form)
}

/// Makes it.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Decide).await?;
    let known = Known::read(&mut tx, &placement).await?;
    drop(tx);
    let form = Form::typed(&cx, known.spec(), posted);
    let command = match form.read() {
        Ok(values) => MakeAgreement {
            placement: id,
            organisation: cx.app.brand.organisation.clone(),
            special: values.text("special"),
            reason: if known.spec().field("reason").is_some() { values.text("reason") } else { String::new() },
        },
        Err(faults) => return known.page(&cx, &placement, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(
        outcome,
        |_| cx.done(&format!("{}/agreement", Side::of(&cx).path(id)), words::DONE_MAKE),
        |form| known.page(&cx, &placement, form),
    )
}
