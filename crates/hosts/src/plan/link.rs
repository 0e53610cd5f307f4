//! The director's page behind the signed link: the plan in full, and a yes or what must change. No account, no script.

use command::LinkState;
use model::PlanId;
use web::{Answer, Door, Form, FormSpec, LinkVisit};

use super::agree::{ANSWER, AnswerPage, REMARKS, SIGNED};
use crate::actions::AnswerPlan;
use crate::store;

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[ANSWER, REMARKS, SIGNED]);

/// Shows the plan, or takes the answer.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let row = store::plan(&mut tx, PlanId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    let answers = store::answers(&mut tx, row.id).await?;
    drop(tx);
    if link.state == LinkState::Used {
        let mut page = AnswerPage::of(&cx, &row, None).await?;
        let said = answers.into_iter().find(|answer| answer.link_id == Some(link.row.id));
        page.said = said.map(|answer| (answer.name, cx.moment(answer.answered_at), answer.agrees, answer.remarks));
        return page.show();
    }
    let Some(posted) = posted else {
        let form = Form::stored(&cx, &FORM, [("name", link.row.person_name.clone())]);
        return AnswerPage::of(&cx, &row, Some(form)).await?.show();
    };
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => AnswerPlan {
            link: link.row.id,
            agrees: values.text("answer") == "agreed",
            name: values.text("name"),
            remarks: values.text("remarks"),
        },
        Err(faults) => return AnswerPage::of(&cx, &row, Some(form.with_faults(faults))).await?.show(),
    };
    cx.run(&command).await?;
    let here = cx.path.clone();
    cx.go(&here)
}
