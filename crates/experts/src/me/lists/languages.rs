//! Languages with their levels and dialects.

use model::expert;
use model::reference::cefr;
use web::{Answer, Cx, Fault, Field, Form, FormSpec, Kind, Posted};

use super::super::openings::{self, At};
use super::super::show;
use super::super::step::{Step, languages, mine, my_id};
use super::{Beside, Entry, Listing, again, change, entry, page, page_with, removed};
use crate::actions::{RemoveLanguage, SaveLanguage};
use crate::profile::{Profile, language_name};
use crate::words;

const STEP: Step = Step {
    title: words::LANGUAGES_TITLE,
    lead: words::LANGUAGES_LEAD,
    path: "/me/profile/languages",
    next: "/me/profile/availability",
    number: Some(6),
    halved: false,
    optional: false,
};
const LISTING: Listing = Listing { step: &STEP, add: words::LANGUAGES_ADD, save: words::LANGUAGES_SAVE, none: words::LANGUAGES_NONE };

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("language", words::LANGUAGE, Kind::Pick).required(),
    Field::new(
        "level",
        words::LANGUAGE_LEVEL,
        Kind::Choice(&[
            ("A1", words::LEVEL_A1),
            ("A2", words::LEVEL_A2),
            ("B1", words::LEVEL_B1),
            ("B2", words::LEVEL_B2),
            ("C1", words::LEVEL_C1),
            ("C2", words::LEVEL_C2),
            ("native", words::LEVEL_NATIVE),
        ]),
    )
    .required(),
    Field::new("dialect", words::DIALECT, Kind::Line(80)).hint(words::DIALECT_HINT),
    Field::new("entry", words::LANGUAGE, Kind::Hidden(40)),
]);

fn entries(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let entry = |held: &crate::store::parts::LanguageRow| Entry {
        id: held.id,
        title: language_name(&held.language, cx.lang),
        lines: [show::language_level(cx.lang, &held.level), held.dialect.clone()].into_iter().filter(|line| !line.is_empty()).collect(),
        change: held.language.clone(),
    };
    profile.languages.iter().map(entry).collect()
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let chosen = change(&cx).and_then(|code| profile.languages.iter().find(|held| held.language == code));
    let stored = chosen.map(|held| {
        let entry = ("entry", held.language.clone());
        [("language", held.language.clone()), ("level", held.level.clone()), ("dialect", held.dialect.clone()), entry]
    });
    // What is changed is the language that is there; another one is added.
    let offers = match chosen {
        Some(held) => vec![(held.language.clone(), language_name(&held.language, cx.lang))],
        None => languages(&cx),
    };
    let form = Form::stored(&cx, &FORM, stored.into_iter().flatten()).offer("language", offers);
    let advice = openings::advice(&cx, At::Languages).await?;
    page_with(&cx, &LISTING, entries(&cx, &profile), form, Beside { advice, ..Beside::default() })
}

/// Adds or changes one.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let id = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted).offer("language", languages(&cx));
    let profile = mine(&cx).await?;
    let command = match form.read() {
        Err(faults) => return page(&cx, &LISTING, entries(&cx, &profile), form.with_faults(faults)),
        Ok(v) if v.text("entry").is_empty() && profile.languages.iter().any(|held| held.language == v.text("language")) => {
            let there = vec![("language", Fault::Refused(expert::LANGUAGE_THERE.into()))];
            return page(&cx, &LISTING, entries(&cx, &profile), form.with_faults(there));
        }
        Ok(v) => match cefr::find(&v.text("level")) {
            Some(level) => SaveLanguage { expert: id, language: v.text("language"), level, dialect: v.text("dialect") },
            None => return page(&cx, &LISTING, entries(&cx, &profile), form),
        },
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| again(&cx, &STEP), |form| page(&cx, &LISTING, entries(&cx, &profile), form))
}

/// Removes one.
pub async fn remove(cx: Cx, posted: Posted) -> Answer {
    let command = RemoveLanguage { expert: my_id(&cx)?, language: entry(&cx, posted)? };
    removed(&cx, &STEP, cx.run(&command).await)
}
