//! Its time, in blocks: physical or online, each within what its mode allows.

use axum::extract::Path;
use model::RequestId;
use model::request::{Block, Mode};
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::{Beside, Line, page, to_section, wanted_row, writable};
use crate::actions::PutBlock;
use crate::count;
use crate::naming;
use crate::section::Section;
use crate::show::length;
use crate::store::Terms;
use crate::words::{self, Words};

/// The form. Weeks and hours are taken as typed: the rules of the modes say what is too much, and why.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("row", words::KIND, Kind::Hidden(36)),
    Field::new("mode", words::FIELD_MODE, Kind::Choice(MODES)).required(),
    Field::new("weeks", words::FIELD_WEEKS, Kind::Number(1, 99)).required().hint(words::FIELD_WEEKS_HINT),
    Field::new("hours", words::FIELD_HOURS, Kind::Number(1, 99)).sometimes().hint(words::FIELD_HOURS_HINT),
    Field::new("place", words::FIELD_PLACE, Kind::Line(120)).hint(words::FIELD_PLACE_HINT),
]);

const MODES: &[(&str, i18n::Msg)] = &[(Mode::Physical.name(), words::MODE_PHYSICAL), (Mode::Online.name(), words::MODE_ONLINE)];

fn beside(cx: &Cx, terms: &Terms, changing: bool) -> Beside {
    let w = Words(cx.lang);
    let line = |row: &crate::store::BlockRow| Line {
        id: row.id.0,
        head: w.block_number(row.number),
        text: format!("{}, {}", naming::say(cx.lang, &format!("mode-{}", row.mode)), length(w, row.weeks, row.hours_per_week)),
        note: row.place.clone(),
    };
    Beside { lines: Some(terms.blocks.iter().map(line).collect()), changing, ..Beside::default() }
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let row = wanted_row(&cx).and_then(|wanted| terms.blocks.iter().find(|row| row.id.0 == wanted));
    let form = match row {
        None => Form::empty(&cx, &FORM),
        Some(row) => {
            let hours = row.hours_per_week.map(|hours| hours.to_string()).unwrap_or_default();
            let values = [
                ("row", row.id.to_string()),
                ("mode", row.mode.clone()),
                ("weeks", row.weeks.to_string()),
                ("hours", hours),
                ("place", row.place.clone()),
            ];
            Form::stored(&cx, &FORM, values)
        }
    };
    let count = count::of(&cx, &terms, Some(Section::Blocks)).await?;
    page(&cx, &terms, Section::Blocks, form, Beside { count, ..beside(&cx, &terms, row.is_some()) })
}

/// Adds or changes one.
pub async fn post(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let terms = writable(&cx, id).await?;
    let changing = !posted.one("row").is_empty();
    let form = Form::typed(&cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, &terms, Section::Blocks, form.with_faults(faults), beside(&cx, &terms, changing)),
    };
    let mode = Mode::named(&values.text("mode")).unwrap_or(Mode::Physical);
    let block = Block { mode, weeks: values.number("weeks").unwrap_or_default(), hours_per_week: values.number("hours") };
    let command = PutBlock { request: id, row: values.parse("row"), block, place: values.text("place") };
    let outcome = cx.run(&command).await;
    form.finish(
        outcome,
        |()| to_section(&cx, id, Section::Blocks),
        |form| page(&cx, &terms, Section::Blocks, form, beside(&cx, &terms, changing)),
    )
}
