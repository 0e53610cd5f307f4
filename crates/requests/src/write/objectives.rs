//! What must be achieved: objectives, each with its deliverable and the way in which knowledge is to pass over.

use axum::extract::Path;
use model::RequestId;
use model::request::Process;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::{Beside, Line, page, to_section, wanted_row, writable};
use crate::actions::PutObjective;
use crate::naming;
use crate::section::Section;
use crate::store::{ObjectiveRow, Terms};
use crate::words;

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("row", words::KIND, Kind::Hidden(36)),
    Field::new("objective", words::FIELD_OBJECTIVE, Kind::Text(500)).required().hint(words::FIELD_OBJECTIVE_HINT),
    Field::new("deliverable", words::FIELD_DELIVERABLE, Kind::Text(500)).required().hint(words::FIELD_DELIVERABLE_HINT),
    Field::new("process", words::FIELD_PROCESS, Kind::Choice(PROCESSES)).required().hint(words::FIELD_PROCESS_HINT),
]);

const PROCESSES: &[(&str, i18n::Msg)] = &[
    (Process::Transmit.name(), words::PROCESS_TRANSMIT),
    (Process::Create.name(), words::PROCESS_CREATE),
    (Process::BuildCapacity.name(), words::PROCESS_BUILD_CAPACITY),
];

fn beside(cx: &Cx, terms: &Terms, changing: bool) -> Beside {
    let line = |row: &ObjectiveRow| Line {
        id: row.id.0,
        head: row.objective.clone(),
        text: row.deliverable.clone(),
        note: naming::say(cx.lang, &format!("process-{}", row.process)),
    };
    Beside { lines: Some(terms.objectives.iter().map(line).collect()), changing, ..Beside::default() }
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let row = wanted_row(&cx).and_then(|wanted| terms.objectives.iter().find(|row| row.id.0 == wanted));
    let form = match row {
        None => Form::empty(&cx, &FORM),
        Some(row) => {
            let values = [
                ("row", row.id.to_string()),
                ("objective", row.objective.clone()),
                ("deliverable", row.deliverable.clone()),
                ("process", row.process.clone()),
            ];
            Form::stored(&cx, &FORM, values)
        }
    };
    page(&cx, &terms, Section::Objectives, form, beside(&cx, &terms, row.is_some()))
}

/// Adds or changes one.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let changing = !posted.one("row").is_empty();
    let form = Form::typed(&cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Objectives, form.with_faults(faults), beside(&cx, &terms, changing)),
    };
    let command = PutObjective {
        request: id,
        row: values.parse("row"),
        objective: values.text("objective"),
        deliverable: values.text("deliverable"),
        process: Process::named(&values.text("process")).unwrap_or(Process::Transmit),
    };
    let outcome = cx.run(&command).await;
    form.finish(
        outcome,
        |()| to_section(&cx, id, Section::Objectives),
        |form| page(&cx, &terms, Section::Objectives, form, beside(&cx, &terms, changing)),
    )
}
