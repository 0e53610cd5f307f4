//! Profession, and what the person tells about the work: the longest text of the profile, so a change that was made
//! meanwhile on another device is shown beside what was typed.

use command::Stop;
use model::reference::occupation::{self, Level};
use web::{Answer, Ask, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::step::{Step, mine, my_id, page};
use super::{is_later, saved};
use crate::actions::SaveWork;
use crate::store::ExpertRow;
use crate::words::{self, Words};

const STEP: Step = Step {
    title: words::WORK_TITLE,
    lead: words::WORK_LEAD,
    path: "/me/profile/work",
    next: "/me/profile/experience",
    number: Some(4),
    halved: false,
};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("occupation", words::OCCUPATION, Kind::Pick).required().hint(words::OCCUPATION_HINT),
    Field::new("profession", words::PROFESSION, Kind::Line(120)).hint(words::PROFESSION_HINT).autocomplete("organization-title"),
    Field::new("years", words::YEARS_OF_WORK, Kind::Number(0, 60)).required().hint(words::YEARS_OF_WORK_HINT),
    Field::new("summary", words::SUMMARY, Kind::Text(6000)).required().hint(words::SUMMARY_HINT),
    Field::new("motivation", words::MOTIVATION, Kind::Text(2000)).hint(words::MOTIVATION_HINT),
    Field::new("version", words::WORK_TITLE, Kind::Hidden(20)),
]);

fn stored(row: ExpertRow) -> [(&'static str, String); 6] {
    [
        ("occupation", row.occupation),
        ("profession", row.profession),
        ("years", row.years.to_string()),
        ("summary", row.summary),
        ("motivation", row.motivation),
        ("version", row.version.to_string()),
    ]
}

/// Minor groups of the classification, by name in the reader's language.
fn occupations(cx: &Cx) -> Vec<(String, String)> {
    let language = cx.lang.code();
    let minor = occupation::ALL.iter().filter(|group| group.level() == Level::Minor);
    let mut options: Vec<(String, String)> =
        minor.map(|group| (group.code.to_owned(), group.name.in_language(language).to_owned())).collect();
    options.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
    options
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let row = mine(&cx).await?.row;
    page(&cx, &STEP, Form::stored(&cx, &FORM, stored(row)).offer("occupation", occupations(&cx)))
}

/// Saves it.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted).offer("occupation", occupations(&cx));
    let (command, later) = match form.read() {
        Err(faults) => return page(&cx, &STEP, form.with_faults(faults)),
        Ok(v) => {
            let command = SaveWork {
                expert,
                occupation: v.text("occupation"),
                profession: v.text("profession"),
                summary: v.text("summary"),
                years: v.number("years").unwrap_or_default(),
                motivation: v.text("motivation"),
                version: v.number("version"),
            };
            (command, is_later(&v))
        }
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => {
            let w = Words(cx.lang);
            let row = mine(&cx).await?.row;
            Ask::new(&cx, w.work_title(), w.save_and_go_on(), form).back("/me", w.back_to_profile()).beside(stored(row)).show()
        }
        outcome => saved(&cx, &STEP, form, later, outcome),
    }
}
