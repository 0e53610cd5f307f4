//! A check in words. It is stored as the code of its rule with what is asked and what was found, in short codes, so that it
//! can be said in any language at any time, to the person as to the office.

use i18n::Lang;
use jiff::civil::Date;
use model::eligibility::Rule;

use super::{country_name, language_line, language_name, level, skill_line, skill_name};
use crate::adapter::YEARS;
use crate::words::Words;

/// The profile is complete and its person is available.
pub const PROFILE: &str = "profile";
/// Willing to travel to the host.
pub const TRAVEL: &str = "travel";
/// Works online.
pub const ONLINE: &str = "online";
/// Has time for a block, whose number follows.
pub const TIME: &str = "availability";
/// Has the hours a week that online work asks.
pub const HOURS: &str = "hours";
/// Yes, as stored in a check.
pub const YES: &str = "yes";
/// No, as stored in a check; nothing at all stands for what is not said.
pub const NO: &str = "no";
/// Not told yet, as stored in a check of a figure that is nought until somebody tells it.
pub const UNTOLD: &str = "untold";

/// What a check asks, and what was found.
pub fn check(lang: Lang, rule: &str, asked: &str, found: &str) -> (String, String) {
    let w = Words(lang);
    let (kind, of) = rule.split_once('/').unwrap_or((rule, ""));
    let yes_no = |found: &str| match found {
        YES => w.found_yes(),
        NO => w.found_no(),
        _ => w.found_unsaid(),
    };
    let names =
        |codes: &str| -> Vec<String> { codes.split(',').filter(|code| !code.is_empty()).map(|code| country_name(lang, code)).collect() };
    let countries = |codes: &str| {
        let names = names(codes);
        if names.is_empty() { w.found_unsaid() } else { lang.list(&names) }
    };
    let date = |text: &str| text.parse::<Date>().map(|date| lang.date(date)).unwrap_or_else(|_| w.found_unsaid());
    // Nothing stands where the person has left: then nothing is known of it any more.
    let years = |found: &str| match found {
        "" => w.found_gone(),
        UNTOLD => w.found_unsaid(),
        years => w.found_years(number(years)),
    };
    let profile = |found: &str| match found {
        "active" => w.found_active(),
        "paused" => w.found_paused(),
        "" => w.found_gone(),
        _ => w.found_draft(),
    };
    let parts: Vec<&str> = asked.split(' ').collect();
    let part = |n: usize| parts.get(n).copied().unwrap_or_default();
    match kind {
        // Living in one of them is enough.
        _ if kind == Rule::Residence.name() => (w.check_residence(lang.either(&names(asked))), countries(found)),
        _ if kind == Rule::RightToReturn.name() => (w.check_right_to_return(), yes_no(found)),
        _ if kind == Rule::OriginTie.name() => (w.check_origin_tie(countries(asked)), countries(found)),
        _ if kind == Rule::Experience.name() => (w.check_years(number(asked)), years(found)),
        YEARS => (w.check_years_here(number(asked)), years(found)),
        PROFILE => (w.check_profile(), profile(found)),
        TRAVEL => (w.check_travel(countries(asked)), yes_no(found)),
        ONLINE => (w.check_online(), yes_no(found)),
        HOURS => (w.check_hours(number(asked)), if found.is_empty() { w.found_gone() } else { w.found_hours(number(found)) }),
        "language" => (w.check_language(language_name(lang, of), level(lang, asked)), held_language(lang, found)),
        "skill" => (w.check_skill(number(part(0)), skill_name(lang, of), number(part(1))), held_skill(lang, found)),
        TIME => {
            let weeks = number(part(2));
            // A second day is the last one of a time that is too short.
            let found = match found.split_once(' ') {
                Some((from, until)) => w.found_ends(date(from), date(until), weeks),
                None if found.is_empty() => w.found_nothing(),
                None => w.found_from(date(found)),
            };
            (w.check_time(date(part(0)), date(part(1)), weeks), found)
        }
        _ => (rule.to_owned(), found.to_owned()),
    }
}

fn number(text: &str) -> i64 {
    text.parse().unwrap_or_default()
}

fn held_language(lang: Lang, found: &str) -> String {
    match found.split_once(' ') {
        Some((code, name)) => language_line(lang, code, name),
        None => Words(lang).found_nothing(),
    }
}

fn held_skill(lang: Lang, found: &str) -> String {
    let parts: Vec<&str> = found.split(' ').collect();
    match parts.as_slice() {
        [code, level, years] => skill_line(lang, code, number(level), number(years)),
        _ => Words(lang).found_nothing(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_is_left_in_a_check() {
        let said = |rule, asked, found| {
            let (asked, found) = check(Lang::En, rule, asked, found);
            (i18n::without_marks(&asked), i18n::without_marks(&found))
        };
        assert_eq!(said("residence", "NL,GB", "NL"), ("Lives in: Netherlands or United Kingdom".into(), "Netherlands".into()));
        assert_eq!(said("years", "3", "9"), ("At least 3 years of experience, asked for this assignment".into(), "9 years".into()));
        assert_eq!(said("years", "3", UNTOLD).1, "not answered");
        assert_eq!(said("hours", "8", "4"), ("8 hours a week for online work".into(), "4 hours a week in the profile".into()));
        assert_eq!(said("profile", "active", ""), ("A complete profile, and available".into(), "not kept: the person has left".into()));
        assert_eq!(said("language/en", "B2", ""), ("English, at least B2".into(), "not in the profile".into()));
        assert!(said("availability/1", "2026-05-01 2026-07-01 6", "2026-05-04").1.contains("4 May 2026"));
        assert_eq!(
            said("availability/1", "2027-01-19 2027-03-20 10", "2027-03-01 2027-04-15").1,
            "can begin 1 March 2027, but the time in the profile ends on 15 April 2027: too early for 10 weeks"
        );
    }
}
