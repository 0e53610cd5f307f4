//! The steps that hold several entries: what is there, with ways to change and remove it, and a form that adds one.

mod experience;
mod languages;
mod origin;
mod periods;
mod skills;

use askama::Template;
use command::Stop;
use i18n::Msg;
use uuid::Uuid;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted, Routes};

pub(crate) use experience::months;

use super::ME;
use super::openings::Advice;
use super::step::{Finder, Place, Step, back, came_from, here, keeping, pass};
use crate::words::{self, Words};

/// The form of a button that removes an entry.
pub const REMOVE: FormSpec = FormSpec::new(&[Field::new("entry", words::REMOVE, Kind::Hidden(40)).required()]);

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .form("/me/profile/origin", ME, &origin::FORM, origin::get, origin::post)
        .action("/me/profile/origin/remove", ME, &REMOVE, origin::remove)
        .form("/me/profile/experience", ME, &experience::FORM, experience::get, experience::post)
        .action("/me/profile/experience/remove", ME, &REMOVE, experience::remove)
        .form("/me/profile/skills", ME, &skills::FORM, skills::get, skills::post)
        .action("/me/profile/skills/remove", ME, &REMOVE, skills::remove)
        .form("/me/profile/languages", ME, &languages::FORM, languages::get, languages::post)
        .action("/me/profile/languages/remove", ME, &REMOVE, languages::remove)
        .form("/me/profile/periods", ME, &periods::FORM, periods::get, periods::post)
        .action("/me/profile/periods/remove", ME, &REMOVE, periods::remove)
}

/// An entry that is there.
struct Entry {
    id: Uuid,
    title: String,
    lines: Vec<String>,
    /// The value of `change` in the address of the page that changes it; empty when it can only be removed.
    change: String,
}

/// What a page of entries says beside its step.
struct Listing {
    step: &'static Step,
    /// What stands above the form.
    add: Msg,
    /// What its button says.
    save: Msg,
    /// What stands where nothing is there yet.
    none: Msg,
}

#[derive(Template)]
#[template(path = "me/lists/entries.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    place: Option<Place>,
    title: String,
    lead: String,
    add: String,
    save: String,
    none: String,
    path: String,
    action: String,
    /// What addresses of this page carry on, where the person came from elsewhere.
    keep: String,
    /// Whether the way on leads back to an application.
    to_application: bool,
    remove: String,
    back: String,
    next: String,
    changing: bool,
    /// Whether the form waits under its words: there are entries, and nothing was typed.
    folded: bool,
    /// Where somebody goes on to who has nothing to add; empty when an entry is needed.
    pass: String,
    finder: Option<Finder>,
    entries: Vec<Entry>,
    /// What one true step more would open.
    advice: Option<Advice>,
    form: Form,
}

fn page(cx: &Cx, listing: &Listing, entries: Vec<Entry>, form: Form) -> Answer {
    page_with(cx, listing, entries, form, Beside::default())
}

/// What a page of entries may show beside them.
#[derive(Default)]
struct Beside {
    /// A list that can be narrowed.
    finder: Option<Finder>,
    /// What one true step more would open.
    advice: Option<Advice>,
}

/// The same, with more beside it.
fn page_with(cx: &Cx, listing: &Listing, entries: Vec<Entry>, form: Form, beside: Beside) -> Answer {
    let w = Words(cx.lang);
    let step = listing.step;
    let faulty = form.is_faulty();
    let from = came_from(cx);
    let page = Page {
        w,
        cx,
        place: step.place(w),
        title: cx.lang.say(step.title),
        lead: cx.lang.say(step.lead),
        add: cx.lang.say(listing.add),
        save: cx.lang.say(listing.save),
        folded: !entries.is_empty()
            && change(cx).is_none()
            && !faulty
            && beside.finder.as_ref().is_none_or(|finder| finder.words.is_empty()),
        none: cx.lang.say(listing.none),
        path: cx.to(step.path),
        action: here(cx, step.path),
        keep: from.as_ref().map(|from| format!("&{}", from.query)).unwrap_or_default(),
        to_application: from.as_ref().is_some_and(|from| from.is_application),
        remove: here(cx, &format!("{}/remove", step.path)),
        back: back(cx),
        next: cx.to(from.as_ref().map_or(step.next, |from| from.path.as_str())),
        changing: change(cx).is_some(),
        pass: pass(cx, step),
        finder: beside.finder,
        advice: beside.advice,
        entries,
        form,
    };
    cx.sheet(cx.lang.plain(step.title, &[])).private().faulty(faulty).show(&page)
}

/// Which entry the page was opened to change.
fn change(cx: &Cx) -> Option<String> {
    cx.query_value("change").filter(|value| !value.is_empty())
}

/// Goes back to the list after something was added or changed.
fn again(cx: &Cx, step: &Step) -> Answer {
    cx.go(&keeping(cx, step.path))
}

/// The entry that a button names.
fn entry(cx: &Cx, posted: Posted) -> Result<Uuid, Door> {
    let form = Form::typed(cx, &REMOVE, posted);
    let entry = form.read().ok().and_then(|values| values.parse("entry"));
    entry.ok_or(Door::Gone)
}

/// Ends the post of a button.
fn removed(cx: &Cx, step: &Step, outcome: Result<(), Stop>) -> Answer {
    outcome?;
    cx.done(&keeping(cx, step.path), words::DONE_REMOVED)
}
