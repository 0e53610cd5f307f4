//! Which skills are asked for. One that is asked for already is changed.

use axum::extract::Path;
use model::RequestId;
use model::reference::skill;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::{Beside, Line, page, to_section, wanted_row, writable};
use crate::actions::PutSkill;
use crate::count;
use crate::naming;
use crate::section::Section;
use crate::store::{SkillRow, Terms};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("skill", words::FIELD_SKILL, Kind::Pick).required().hint(words::FIELD_SKILL_HINT),
    Field::new("level", words::FIELD_LEVEL, Kind::Choice(LEVELS)).required(),
    Field::new("years", words::FIELD_SKILL_YEARS, Kind::Number(0, 40)).required(),
    Field::new("essential", words::FIELD_ESSENTIAL, Kind::Choice(ESSENTIAL)).required().hint(words::FIELD_ESSENTIAL_HINT),
]);

const LEVELS: &[(&str, i18n::Msg)] =
    &[("1", words::LEVEL_1), ("2", words::LEVEL_2), ("3", words::LEVEL_3), ("4", words::LEVEL_4), ("5", words::LEVEL_5)];

/// Whether something is needed or wished.
pub const ESSENTIAL: &[(&str, i18n::Msg)] = &[("essential", words::CHOICE_NEEDED), ("wished", words::CHOICE_WISHED)];

/// Every skill by its name, with the field that it belongs to.
fn offering(cx: &Cx, form: Form) -> Form {
    let code = cx.lang.code();
    let label = |skill: &'static skill::Skill| match skill.parent() {
        Some(_) => format!("{} ({})", skill.name.in_language(code), skill.field().name.in_language(code)),
        None => skill.name.in_language(code).to_owned(),
    };
    form.offer("skill", naming::sorted(skill::ALL.iter().map(|skill| (skill.code.to_owned(), label(skill)))))
}

fn beside(cx: &Cx, terms: &Terms, changing: bool) -> Beside {
    let w = Words(cx.lang);
    let line = |row: &SkillRow| Line {
        id: row.id,
        head: naming::skill_name(cx.lang, &row.skill),
        text: w.skill_level(row.level, row.years),
        note: if row.essential { w.needed() } else { w.wished() },
    };
    Beside { lines: Some(terms.skills.iter().map(line).collect()), changing, ..Beside::default() }
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let row = wanted_row(&cx).and_then(|wanted| terms.skills.iter().find(|row| row.id == wanted));
    let form = match row {
        None => Form::empty(&cx, &FORM),
        Some(row) => {
            let essential = if row.essential { "essential" } else { "wished" };
            let values = [
                ("skill", row.skill.clone()),
                ("level", row.level.to_string()),
                ("years", row.years.to_string()),
                ("essential", essential.to_owned()),
            ];
            Form::stored(&cx, &FORM, values)
        }
    };
    let count = count::of(&cx, &terms, Some(Section::Skills)).await?;
    page(&cx, &terms, Section::Skills, offering(&cx, form), Beside { count, ..beside(&cx, &terms, row.is_some()) })
}

/// Adds or changes one.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let form = offering(&cx, Form::typed(&cx, &FORM, posted));
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Skills, form.with_faults(faults), beside(&cx, &terms, false)),
    };
    let command = PutSkill {
        request: id,
        skill: values.text("skill"),
        level: values.number("level").unwrap_or(1),
        years: values.number("years").unwrap_or_default(),
        essential: values.text("essential") == "essential",
    };
    let outcome = cx.run(&command).await;
    form.finish(
        outcome,
        |()| to_section(&cx, id, Section::Skills),
        |form| page(&cx, &terms, Section::Skills, form, beside(&cx, &terms, false)),
    )
}
