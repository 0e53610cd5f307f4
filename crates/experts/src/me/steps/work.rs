//! Profession, and what the person tells about the work: the longest text of the profile, so a change that was made
//! meanwhile on another device is shown beside what was typed.

use command::Stop;
use model::reference::occupation;
use web::{Answer, Ask, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::step::{Step, in_all_languages, looks_for, mine, my_id, narrowed, narrowed_to, occupations, page_with, typed};
use super::{is_later, saved, trades};
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
    optional: true,
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
    // Nought years is an answer only where something was answered at all.
    let untold = row.years == 0 && row.occupation.is_empty() && row.summary.is_empty();
    [
        ("occupation", row.occupation),
        ("profession", row.profession),
        ("years", if untold { String::new() } else { row.years.to_string() }),
        ("summary", row.summary),
        ("motivation", row.motivation),
        ("version", row.version.to_string()),
    ]
}

/// The names of a group in all languages, and those of every day.
fn names(code: &str) -> String {
    format!("{} {}", in_all_languages(occupation::find(code).map(|group| group.name)), trades::names(code))
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let row = mine(&cx).await?.row;
    let (finder, groups) = narrowed(&cx, occupations(&cx), &row.occupation, names);
    page_with(&cx, &STEP, Form::stored(&cx, &FORM, stored(row)).offer_groups("occupation", groups), Some(finder))
}

/// Saves it.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let state = mine(&cx).await?.state();
    if let Some(words) = looks_for(&posted) {
        let (finder, groups) = narrowed_to(words, occupations(&cx), posted.one("occupation"), names);
        return page_with(&cx, &STEP, Form::typed(&cx, &FORM, posted).offer_groups("occupation", groups), Some(finder));
    }
    let (finder, _) = narrowed_to(String::new(), occupations(&cx), "", names);
    let form = Form::typed(&cx, &FORM, posted).offer_groups("occupation", occupations(&cx));
    let (command, later) = match typed(&form, state) {
        Err(faults) => return page_with(&cx, &STEP, form.with_faults(faults), Some(finder)),
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
