//! Which languages are asked for, and how well. One that is asked for already is changed.

use axum::extract::Path;
use model::RequestId;
use model::reference::cefr::{self, Level};
use model::reference::language;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::skills::ESSENTIAL;
use super::{Beside, Line, page, to_section, wanted_row, writable};
use crate::actions::PutLanguage;
use crate::count;
use crate::naming;
use crate::section::Section;
use crate::store::{LanguageRow, Terms};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("language", words::FIELD_LANGUAGE, Kind::Pick).required(),
    Field::new("level", words::FIELD_LANGUAGE_LEVEL, Kind::Choice(LEVELS)).required(),
    Field::new("essential", words::FIELD_ESSENTIAL, Kind::Choice(ESSENTIAL)).required().hint(words::FIELD_ESSENTIAL_HINT),
]);

const LEVELS: &[(&str, i18n::Msg)] = &[
    (Level::A1.name(), words::CEFR_A1),
    (Level::A2.name(), words::CEFR_A2),
    (Level::B1.name(), words::CEFR_B1),
    (Level::B2.name(), words::CEFR_B2),
    (Level::C1.name(), words::CEFR_C1),
    (Level::C2.name(), words::CEFR_C2),
    (Level::Native.name(), words::CEFR_NATIVE),
];

fn offering(cx: &Cx, form: Form) -> Form {
    let languages = language::ALL.iter().map(|language| (language.code.to_owned(), language.name.in_language(cx.lang.code()).to_owned()));
    form.offer("language", naming::sorted(languages))
}

fn beside(cx: &Cx, terms: &Terms, changing: bool) -> Beside {
    let w = Words(cx.lang);
    let line = |row: &LanguageRow| Line {
        id: row.id,
        head: naming::language_name(cx.lang, &row.language),
        text: naming::level_name(cx.lang, &row.level),
        note: if row.essential { w.needed() } else { w.wished() },
    };
    Beside { lines: Some(terms.languages.iter().map(line).collect()), changing, ..Beside::default() }
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let row = wanted_row(&cx).and_then(|wanted| terms.languages.iter().find(|row| row.id == wanted));
    let form = match row {
        None => Form::empty(&cx, &FORM),
        Some(row) => {
            let essential = if row.essential { "essential" } else { "wished" };
            Form::stored(
                &cx,
                &FORM,
                [("language", row.language.clone()), ("level", row.level.clone()), ("essential", essential.to_owned())],
            )
        }
    };
    let count = count::of(&cx, &terms, Some(Section::Languages)).await?;
    page(&cx, &terms, Section::Languages, offering(&cx, form), Beside { count, ..beside(&cx, &terms, row.is_some()) })
}

/// Adds or changes one.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let form = offering(&cx, Form::typed(&cx, &FORM, posted));
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Languages, form.with_faults(faults), beside(&cx, &terms, false)),
    };
    let command = PutLanguage {
        request: id,
        language: values.text("language"),
        level: cefr::find(&values.text("level")).unwrap_or(Level::A1),
        essential: values.text("essential") == "essential",
    };
    let outcome = cx.run(&command).await;
    form.finish(
        outcome,
        |()| to_section(&cx, id, Section::Languages),
        |form| page(&cx, &terms, Section::Languages, form, beside(&cx, &terms, false)),
    )
}
