//! The director's page behind the signed link: the plan in full, and a yes or what must change. No account, no script.

use command::{LinkState, Stop};
use model::{LinkId, PlanId};
use web::{Answer, Cx, Door, Form, FormSpec, LinkVisit};

use super::agree::{ANSWER, AnswerPage, REMARKS, SIGNED, is_nameless, wrong};
use crate::actions::AnswerPlan;
use crate::store::{self, PlanRow};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[ANSWER, REMARKS, SIGNED]);

/// Shows the plan, or takes the answer.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let row = store::plan(&mut tx, PlanId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    drop(tx);
    if link.state == LinkState::Used {
        return answered(&cx, &row, link.row.id, posted.is_some()).await;
    }
    let Some(posted) = posted else { return AnswerPage::of(&cx, &row, Some(Form::empty(&cx, &FORM))).await?.show() };
    let nameless = is_nameless(&posted);
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(_) if nameless => return AnswerPage::of(&cx, &row, Some(wrong(form, Vec::new(), nameless))).await?.show(),
        Ok(values) => AnswerPlan {
            link: link.row.id,
            agrees: values.text("answer") == "agreed",
            name: values.text("name"),
            remarks: values.text("remarks"),
        },
        Err(faults) => return AnswerPage::of(&cx, &row, Some(wrong(form, faults, nameless))).await?.show(),
    };
    match cx.run(&command).await {
        Err(Stop::Invalid(faults)) => AnswerPage::of(&cx, &row, Some(form.refused(faults))).await?.show(),
        // Another tab was faster.
        Err(Stop::Gone) => answered(&cx, &row, link.row.id, true).await,
        outcome => {
            outcome?;
            let here = cx.path.clone();
            cx.go(&here)
        }
    }
}

/// The page after the answer; `late` when another answer came after it.
async fn answered(cx: &Cx, row: &PlanRow, link: LinkId, late: bool) -> Answer {
    let mut tx = cx.read().await?;
    let said = store::answers(&mut tx, row.id).await?.into_iter().find(|answer| answer.link_id == Some(link)).ok_or(Door::Gone)?;
    drop(tx);
    let mut page = AnswerPage::of(cx, row, None).await?;
    page.said = Some((said.name, cx.moment(said.answered_at), said.agrees, said.remarks));
    page.late = late;
    page.show()
}
