//! Who learns. The programme transfers, it does not replace: without a counterpart nothing is sent.

use axum::extract::Path;
use i18n::Lang;
use model::RequestId;
use model::text::Email;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use super::{Beside, Line, page, to_section, wanted_row, writable};
use crate::actions::PutCounterpart;
use crate::section::Section;
use crate::store::{CounterpartRow, Terms};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("row", words::KIND, Kind::Hidden(36)),
    Field::new("name", words::FIELD_NAME, Kind::Line(120)).required(),
    Field::new("job", words::FIELD_JOB, Kind::Line(120)).required(),
    Field::new("email", words::FIELD_EMAIL, Kind::Email).required().hint(words::FIELD_EMAIL_HINT),
    Field::new("language", words::FIELD_LANGUAGE_OF_LETTERS, Kind::Pick).required(),
    Field::new("learns", words::FIELD_LEARNS, Kind::Text(500)).required().hint(words::FIELD_LEARNS_HINT),
    Field::new("understudy", words::FIELD_UNDERSTUDY, Kind::Tick),
]);

/// Letters are written in the languages that the programme ships.
fn offering(form: Form) -> Form {
    form.offer("language", Lang::SHIPPED.iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())))
}

fn beside(cx: &Cx, terms: &Terms, changing: bool) -> Beside {
    let w = Words(cx.lang);
    let line = |row: &CounterpartRow| Line {
        id: row.id,
        head: row.name.clone(),
        text: row.learns.clone(),
        note: if row.understudy { format!("{} ({})", row.job, w.understudy()) } else { row.job.clone() },
    };
    Beside { lines: Some(terms.counterparts.iter().map(line).collect()), changing, ..Beside::default() }
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let row = wanted_row(&cx).and_then(|wanted| terms.counterparts.iter().find(|row| row.id == wanted));
    let form = match row {
        None => Form::empty(&cx, &FORM),
        Some(row) => {
            let values = [
                ("row", row.id.to_string()),
                ("name", row.name.clone()),
                ("job", row.job.clone()),
                ("email", row.email.clone()),
                ("language", row.language.clone()),
                ("learns", row.learns.clone()),
                ("understudy", if row.understudy { "yes".to_owned() } else { String::new() }),
            ];
            Form::stored(&cx, &FORM, values)
        }
    };
    page(&cx, &terms, Section::Counterparts, offering(form), beside(&cx, &terms, row.is_some()))
}

/// Adds or changes one.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let changing = !posted.one("row").is_empty();
    let form = offering(Form::typed(&cx, &FORM, posted));
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Counterparts, form.with_faults(faults), beside(&cx, &terms, changing)),
    };
    let command = PutCounterpart {
        request: id,
        row: values.parse("row"),
        name: values.text("name"),
        job: values.text("job"),
        email: values.parse::<Email>("email").ok_or(Door::Unreadable)?,
        language: values.text("language"),
        learns: values.text("learns"),
        understudy: values.ticked("understudy"),
    };
    let outcome = cx.run(&command).await;
    form.finish(
        outcome,
        |()| to_section(&cx, id, Section::Counterparts),
        |form| page(&cx, &terms, Section::Counterparts, form, beside(&cx, &terms, changing)),
    )
}
