//! The codes of a profile in words.

use command::Reading;
use i18n::Lang;

use crate::words::{self, Words};

/// Words of a computed key; the code itself where there are none.
fn find(lang: Lang, kind: &str, code: &str) -> String {
    lang.find(&words::ROOM, &format!("{kind}-{}", code.to_ascii_lowercase()), &[]).unwrap_or_else(|| code.to_owned())
}

/// A purpose of a consent; one that was given for a single case has the case number behind a colon.
pub fn purpose(lang: Lang, code: &str) -> String {
    match code.split_once(':') {
        Some((purpose, case)) => format!("{} ({case})", find(lang, "purpose", purpose)),
        None => find(lang, "purpose", code),
    }
}

/// A tie with a country.
pub fn tie(lang: Lang, code: &str) -> String {
    find(lang, "tie", code)
}

/// A level of a language.
pub fn language_level(lang: Lang, code: &str) -> String {
    find(lang, "level", code)
}

/// A level of a skill, 1 to 5.
pub fn skill_level(lang: Lang, level: i64) -> String {
    find(lang, "skill-level", &level.to_string())
}

/// A kind of experience.
pub fn experience(lang: Lang, code: &str) -> String {
    find(lang, "experience", code)
}

/// For what a profile was read: a case number stands as it is, and so does what was stored in words before.
pub fn read_for(lang: Lang, reading: &Reading) -> String {
    reading.round().map_or_else(|| reading.why.clone(), |number| Words(lang).read_for_round(number))
}

/// How somebody wants to be counted; empty when not answered.
pub fn gender(lang: Lang, code: &str) -> String {
    if code.is_empty() { String::new() } else { find(lang, "gender", code) }
}

/// A state of an application.
pub fn application_state(lang: Lang, code: &str) -> String {
    find(lang, "application-state", code)
}

/// What was decided about an application.
pub fn decision(lang: Lang, code: &str) -> String {
    find(lang, "decision", code)
}

/// A state of a placement.
pub fn placement_state(lang: Lang, code: &str) -> String {
    find(lang, "placement-state", code)
}

/// A state of a profile.
pub fn state(lang: Lang, code: &str) -> String {
    find(lang, "state", code)
}
