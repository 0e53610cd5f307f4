//! Recording a meeting of the country dialogue.

use axum::extract::Path;
use model::PhaseId;
use model::access::{Subject, Verb};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use super::{load, path};
use crate::actions::RecordConsultation;
use crate::labels::country_name;
use crate::store::CountryRow;
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("held_on", words::HELD_ON, Kind::Day).required(),
    Field::new("place", words::PLACE, Kind::Line(120)).required(),
    Field::new("participants", words::PARTICIPANTS, Kind::Text(2000)).required().hint(words::PARTICIPANTS_HINT),
    Field::new("opportunities", words::OPPORTUNITIES, Kind::Text(4000)).required(),
    Field::new("challenges", words::CHALLENGES, Kind::Text(4000)).required(),
    Field::new("decisions", words::DECISIONS, Kind::Text(4000)).required().hint(words::DECISIONS_HINT),
]);

fn page(cx: &Cx, row: &CountryRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let name = country_name(cx.lang, row.country);
    Ask::new(cx, w.consultation_new(), w.consultation_save(), form)
        .back(path(row.phase_id, row.country), name.clone())
        .about(row.country.code(), name)
        .show()
}

/// The form.
pub async fn get(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>) -> Answer {
    let row = load(&cx, Verb::Write, Subject::Strategy, phase, &code).await?;
    page(&cx, &row, Form::empty(&cx, &FORM))
}

/// Records the meeting.
pub async fn post(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>, posted: Posted) -> Answer {
    let row = load(&cx, Verb::Write, Subject::Strategy, phase, &code).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => RecordConsultation {
            phase,
            country: row.country,
            held_on: values.day("held_on").ok_or(Door::Unreadable)?,
            place: values.text("place"),
            participants: values.text("participants"),
            opportunities: values.text("opportunities"),
            challenges: values.text("challenges"),
            decisions: values.text("decisions"),
        },
        Err(faults) => return page(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |_| cx.done(&path(phase, row.country), words::DONE_CONSULTATION), |form| page(&cx, &row, form))
}
