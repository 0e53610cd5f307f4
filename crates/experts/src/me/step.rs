//! What the steps of the profile share: whose it is, the page around a form, where to go on to.

use askama::Template;
use db::DbError;
use i18n::Msg;
use model::ExpertId;
use model::reference::{country, language, skill};
use web::{Answer, Cx, Door, Form};

use crate::profile::{self, Profile};
use crate::words::Words;

/// A step with its place in the order.
pub struct Step {
    /// The question.
    pub title: Msg,
    /// Why it is asked, and of what use it is.
    pub lead: Msg,
    /// Its address.
    pub path: &'static str,
    /// Where to go on to.
    pub next: &'static str,
    /// Its number among the eight; none for what is not counted.
    pub number: Option<usize>,
    /// The next step asks the other half of the same question.
    pub halved: bool,
}

/// The profile of the visitor.
pub async fn mine(cx: &Cx) -> Result<Profile, Door> {
    let mut tx = cx.read().await?;
    let profile = profile::load(&mut tx, my_id(cx)?).await?;
    profile.ok_or(Door::from(DbError::Missing))
}

/// Whose profile it is.
pub fn my_id(cx: &Cx) -> Result<ExpertId, Door> {
    cx.actor.expert.ok_or(Door::Gone)
}

#[derive(Template)]
#[template(path = "me/step.html")]
struct Page<'a> {
    w: Words,
    step: &'a Step,
    title: String,
    lead: String,
    action: String,
    back: String,
    form: Form,
}

/// The page of a step that is one form.
pub fn page(cx: &Cx, step: &Step, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let page =
        Page { w, step, title: cx.lang.say(step.title), lead: cx.lang.say(step.lead), action: here(cx, step.path), back: back(cx), form };
    cx.sheet(cx.lang.plain(step.title, &[])).private().faulty(faulty).show(&page)
}

/// The address of a step that remembers where the person came from.
pub fn here(cx: &Cx, path: &str) -> String {
    if from_check(cx) { format!("{}?from=check", cx.to(path)) } else { cx.to(path) }
}

/// Where the page's back link leads.
pub fn back(cx: &Cx) -> String {
    cx.to(if from_check(cx) { "/me/profile/check" } else { "/me" })
}

/// Where to go on to after a step: back to the answers when it was opened from there, home when the person comes back
/// later, else to the next step. A step that is the first half of a question goes on to its other half in any case.
pub fn onward(cx: &Cx, step: &Step, later: bool) -> Answer {
    match (from_check(cx), later) {
        (_, true) => cx.go("/me"),
        (true, false) if step.halved => cx.go(&format!("{}?from=check", step.next)),
        (true, false) => cx.go("/me/profile/check"),
        (false, false) => cx.go(step.next),
    }
}

fn from_check(cx: &Cx) -> bool {
    cx.query_value("from").as_deref() == Some("check")
}

/// Countries, by name in the reader's language.
pub fn countries(cx: &Cx) -> Vec<(String, String)> {
    let language = cx.lang.code();
    sorted(country::ALL.iter().map(|country| (country.code.to_owned(), country.name.in_language(language).to_owned())).collect())
}

/// Languages, by name in the reader's language, each with its own name.
pub fn languages(cx: &Cx) -> Vec<(String, String)> {
    let language = cx.lang.code();
    let named = |known: &language::Language| match known.name.in_language(language) {
        name if name == known.own_name => name.to_owned(),
        name => format!("{name} ({})", known.own_name),
    };
    sorted(language::ALL.iter().map(|known| (known.code.to_owned(), named(known))).collect())
}

/// Skills in the order of the vocabulary, each after the field that it belongs to.
pub fn skills(cx: &Cx) -> Vec<(String, String)> {
    let language = cx.lang.code();
    let named = |known: &'static skill::Skill| match known.parent() {
        Some(_) => format!("{}: {}", known.field().name.in_language(language), known.name.in_language(language)),
        None => known.name.in_language(language).to_owned(),
    };
    skill::ALL.iter().map(|known| (known.code.to_owned(), named(known))).collect()
}

fn sorted(mut options: Vec<(String, String)>) -> Vec<(String, String)> {
    options.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
    options
}
