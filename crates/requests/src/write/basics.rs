//! What it is about: titles, summaries, department, background.

use axum::extract::Path;
use command::Stop;
use model::RequestId;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted, sectors};

use super::{Beside, both_versions, page, to_tasks, typed, writable};
use crate::actions::SaveBasics;
use crate::section::Section;
use crate::store::Terms;
use crate::words;

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("version", words::KIND, Kind::Hidden(20)).required(),
    Field::new("title", words::FIELD_TITLE, Kind::Line(120)).required().hint(words::FIELD_TITLE_HINT),
    Field::new("title_nl", words::FIELD_TITLE_NL, Kind::Line(120)).hint(words::FIELD_TITLE_NL_HINT),
    Field::new("summary", words::FIELD_SUMMARY, Kind::Text(1500)).required().hint(words::FIELD_SUMMARY_HINT),
    Field::new("summary_nl", words::FIELD_SUMMARY_NL, Kind::Text(1500)).hint(words::FIELD_TITLE_NL_HINT),
    Field::new("sector", words::FIELD_SECTOR, Kind::Pick).required().hint(words::FIELD_SECTOR_HINT),
    Field::new("department", words::FIELD_DEPARTMENT, Kind::Line(200)),
    Field::new("background", words::FIELD_BACKGROUND, Kind::Text(4000)).hint(words::FIELD_BACKGROUND_HINT),
]);

fn stored(terms: &Terms) -> Vec<(&'static str, String)> {
    let request = &terms.request;
    vec![
        ("version", request.version.to_string()),
        ("title", request.title.clone()),
        ("title_nl", request.title_nl.clone()),
        ("summary", request.summary.clone()),
        ("summary_nl", request.summary_nl.clone()),
        ("sector", request.sector.clone()),
        ("department", request.department.clone()),
        ("background", request.background.clone()),
    ]
}

fn offering(cx: &Cx, form: Form) -> Form {
    form.offer("sector", sectors(cx.lang))
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let form = offering(&cx, Form::stored(&cx, &FORM, stored(&terms)));
    page(&cx, &terms, Section::Basics, form, Beside::default())
}

/// Saves it.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let form = offering(&cx, Form::typed(&cx, &FORM, posted));
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Basics, form.with_faults(faults), Beside::default()),
    };
    let command = SaveBasics {
        request: id,
        version: values.number("version").unwrap_or_default(),
        title: values.text("title"),
        title_nl: values.text("title_nl"),
        summary: values.text("summary"),
        summary_nl: values.text("summary_nl"),
        department: values.text("department"),
        background: values.text("background"),
        sector: values.text("sector"),
    };
    let again = typed(&FORM, &values);
    let outcome = cx.run(&command).await;
    if matches!(outcome, Err(Stop::Stale)) {
        let now = writable(&cx, id).await?;
        let (form, beside) = both_versions(&cx, &FORM, again, &stored(&now));
        return page(&cx, &now, Section::Basics, offering(&cx, form), beside);
    }
    form.finish(outcome, |()| to_tasks(&cx, id), |form| page(&cx, &terms, Section::Basics, form, Beside::default()))
}
