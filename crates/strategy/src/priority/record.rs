//! Recording that the ministry agreed, with the evidence of it.

use axum::extract::Path;
use model::PriorityId;
use model::access::Verb;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::RecordMinistry;
use crate::store::PriorityRow;
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("organisation", words::MINISTRY, Kind::Line(200)).required(),
    Field::new("name", words::MINISTRY_NAME, Kind::Line(120)).required(),
    Field::new("evidence", words::MINISTRY_EVIDENCE, Kind::Line(300)).required().hint(words::MINISTRY_EVIDENCE_HINT),
    Field::new("agreed_on", words::AGREED_ON, Kind::Day).required(),
    Field::new("version", words::VERSION, Kind::Hidden(20)).required(),
]);

fn page(cx: &Cx, row: &PriorityRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    super::asking(cx, row, w.record_title(), w.record_button(), form).lead(w.record_lead(row.newest_version.to_string())).show()
}

/// The form.
pub async fn get(cx: Cx, Path(id): Path<PriorityId>) -> Answer {
    let row = super::load(&cx, Verb::Decide, id).await?;
    page(&cx, &row, Form::stored(&cx, &FORM, [("version", row.newest_version.to_string())]))
}

/// Records it.
pub async fn post(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let row = super::load(&cx, Verb::Decide, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => RecordMinistry {
            priority: id,
            version: values.number("version").ok_or(Door::Unreadable)?,
            name: values.text("name"),
            organisation: values.text("organisation"),
            evidence: values.text("evidence"),
            agreed_on: values.day("agreed_on").ok_or(Door::Unreadable)?,
        },
        Err(faults) => return page(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&super::path(id), words::DONE_RECORDED), |form| page(&cx, &row, form))
}
