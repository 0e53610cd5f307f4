//! How the person wants to work; when, is the next step.

use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::openings::{self, At};
use super::super::step::{Step, mine, my_id, page, page_advised, typed};
use super::{is_later, number, saved};
use crate::actions::SaveAvailability;
use crate::words::{self, Words};

const STEP: Step = Step {
    title: words::AVAILABILITY_TITLE,
    lead: words::AVAILABILITY_LEAD,
    path: "/me/profile/availability",
    next: "/me/profile/periods",
    number: Some(7),
    halved: true,
    optional: false,
};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("modes", words::MODES, Kind::Picks).required().hint(words::MODES_HINT),
    Field::new("hours_per_week", words::HOURS, Kind::Number(1, 40)).hint(words::HOURS_HINT),
    Field::new("employer_leave", words::LEAVE, Kind::Text(600)).hint(words::LEAVE_HINT),
]);

fn modes(cx: &Cx) -> [(String, String); 2] {
    let w = Words(cx.lang);
    [("physical".to_owned(), w.mode_physical()), ("online".to_owned(), w.mode_online())]
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let row = mine(&cx).await?.row;
    let chosen = [("physical", row.travels), ("online", row.online)].into_iter().filter(|(_, wants)| *wants == Some(true));
    let stored = chosen
        .map(|(mode, _)| ("modes", mode.to_owned()))
        .chain([("hours_per_week", number(row.hours_per_week)), ("employer_leave", row.employer_leave)]);
    let advice = openings::advice(&cx, At::Modes).await?;
    page_advised(&cx, &STEP, Form::stored(&cx, &FORM, stored).offer("modes", modes(&cx)), advice)
}

/// Saves it.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let state = mine(&cx).await?.state();
    let form = Form::typed(&cx, &FORM, posted).offer("modes", modes(&cx));
    let (command, later) = match typed(&form, state) {
        Err(faults) => return page(&cx, &STEP, form.with_faults(faults)),
        Ok(v) => {
            let wanted = v.picks("modes");
            let wants = |mode: &str| wanted.iter().any(|chosen| chosen == mode);
            let command = SaveAvailability {
                expert,
                travels: wants("physical"),
                online: wants("online"),
                hours_per_week: v.number("hours_per_week"),
                employer_leave: v.text("employer_leave"),
            };
            (command, is_later(&v))
        }
    };
    saved(&cx, &STEP, form, later, cx.run(&command).await)
}
