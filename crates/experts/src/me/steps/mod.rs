//! The steps that are one form each: shown as stored, saved when posted, and on to the next.

mod about;
mod availability;
mod consent;
mod trades;
mod work;

use command::Stop;
use web::{Answer, Cx, Form, Routes};

use super::ME;
use super::step::{Step, onward, page};

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .form("/me/profile/name", ME, &about::NAME_FORM, about::name, about::save_name)
        .form("/me/profile/residence", ME, &about::RESIDENCE_FORM, about::residence, about::save_residence)
        .form("/me/profile/group", ME, &about::GROUP_FORM, about::group, about::save_group)
        .form("/me/profile/visibility", ME, &about::VISIBILITY_FORM, about::visibility, about::save_visibility)
        .form("/me/profile/work", ME, &work::FORM, work::get, work::post)
        .form("/me/profile/availability", ME, &availability::FORM, availability::get, availability::post)
        .form("/me/profile/consent", ME, &consent::FORM, consent::get, consent::post)
}

/// Ends the post of a step.
fn saved(cx: &Cx, step: &Step, form: Form, later: bool, outcome: Result<(), Stop>) -> Answer {
    form.finish(outcome, |()| onward(cx, step, later), |form| page(cx, step, form))
}

/// Whether the person pressed the button that comes back later.
fn is_later(values: &web::Values<'_>) -> bool {
    values.text("then") == "later"
}

/// A number as a form shows it; nothing for none.
fn number(value: Option<i64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
