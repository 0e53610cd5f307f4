//! A check and a score in sentences. Of a score: every part with what in the profile earned it, what is missing, and every gate that fails.
//! Whoever shows a score shows these, so that a person reads the same reasons on every page.

mod check;
mod gates;
mod points;
mod reasons;

use i18n::{Arg, Lang};
use matching::fit::{Assessment, Component, ComponentName, Evidence, Reason, Relaxation, Requirement, WHOLE};
use model::reference::{cefr, country, language, skill};
use uuid::Uuid;

use crate::adapter::YEARS;
use crate::store::{Demand, HeldSkill};
use crate::tally::{FEW, Told};
use crate::words::{ROOM, Words};

pub use check::{HOURS, NO, ONLINE, PROFILE, TIME, TRAVEL, UNTOLD, YES, check};
pub use gates::{gate, missed};
pub use points::{Ahead, RulePart, ahead, rules};
pub use reasons::{Mark, MarkTag, Reasons};

/// The name in addresses of the part for years of experience.
const EXPERIENCE: &str = "experience";

/// The name of a level by its number.
pub fn level_name(number: u8) -> &'static str {
    cefr::ALL.iter().find(|level| level.number() == number).map_or("", |level| level.name())
}

/// A country's name.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or(code, |country| country.name.in_language(lang.code())).to_owned()
}

/// A language's name; a variety by the name of its language where it has none.
pub fn language_name(lang: Lang, code: &str) -> String {
    let known = language::find(code).or_else(|| language::find(code.split('-').next().unwrap_or(code)));
    known.map_or(code, |language| language.name.in_language(lang.code())).to_owned()
}

/// A skill's name.
pub fn skill_name(lang: Lang, code: &str) -> String {
    skill::find(code).map_or(code, |skill| skill.name.in_language(lang.code())).to_owned()
}

/// A level in words.
pub fn level(lang: Lang, name: &str) -> String {
    if cefr::find(name) == Some(cefr::Level::Native) { Words(lang).level_native() } else { name.to_owned() }
}

/// The person has just this skill, named for the page of a host or an officer.
pub fn skill_line(lang: Lang, code: &str, level: i64, years: i64) -> String {
    Words(lang).skill_held(level, skill_name(lang, code), years)
}

/// A language with its level.
pub fn language_line(lang: Lang, code: &str, name_of_level: &str) -> String {
    Words(lang).language_held(language_name(lang, code), level(lang, name_of_level))
}

/// A part of a score in words.
#[derive(Clone, Debug)]
pub struct Part {
    /// What the part is called.
    pub label: String,
    /// Points earned.
    pub points: u32,
    /// Points that could be earned.
    pub of: u32,
    /// The same two, on the scale on which a whole score is 100.
    pub said: (String, String),
    /// What is asked, as a thing: "level 4, used for 5 years".
    pub asked: String,
    /// What the profile has of it, in the same way.
    pub found: String,
    /// Why that counts for less than it says, or empty.
    pub note: String,
    /// What would earn all points, or empty where they are earned.
    pub most: String,
    /// How far the part has what is asked.
    pub mark: Mark,
    /// The profile's own words that show it, or empty.
    pub evidence: String,
    /// The name of the part in addresses: what it is, and of which skill or language.
    pub key: String,
    /// Whether nothing at all of it was earned.
    pub absent: bool,
    /// Its colour, 1 to 6, shared with the legend.
    pub colour: u8,
    /// Where its bar begins, and how long it is, in percent of all points.
    pub bar: (String, String),
}

/// A score with its parts in words.
#[derive(Clone, Debug, Default)]
pub struct SaidScore {
    /// The points as people read them everywhere, see [`in_hundred`].
    pub said: String,
    /// Points earned.
    pub total: u32,
    /// Points that could be earned.
    pub of: u32,
    /// The parts.
    pub parts: Vec<Part>,
    /// The strongest words of the profile itself, or empty.
    pub evidence: String,
}

/// Says a stored assessment; `held` are the skills of the profile, where the evidence stands. `None` when it was erased.
pub fn score(lang: Lang, stored: &str, held: &[HeldSkill]) -> Option<SaidScore> {
    Some(say(lang, &read(stored)?, held))
}

/// A stored assessment as it was. `None` when it was erased.
pub fn read(stored: &str) -> Option<Assessment> {
    serde_json::from_str(stored).ok()
}

/// Says an assessment; `held` are the skills of the profile, where the evidence stands.
pub fn say(lang: Lang, assessment: &Assessment, held: &[HeldSkill]) -> SaidScore {
    let score = &assessment.score;
    let whole = f64::from(score.of.max(1));
    let mut begins = 0u32;
    let mut parts = Vec::new();
    for component in &score.components {
        let bar = |points: u32| format!("{:.2}", f64::from(points) * 100.0 / whole);
        parts.push(Part {
            label: label(lang, component),
            points: component.points,
            of: component.of,
            said: (in_hundred(lang, component.points, score.of), in_hundred(lang, component.of, score.of)),
            asked: asked_of(lang, component),
            found: found_in(lang, component),
            note: note(lang, component),
            most: if component.points < component.of { points::most(lang, component) } else { String::new() },
            mark: points::mark(component),
            evidence: words_of(component, held),
            key: key(component),
            absent: component.points == 0,
            colour: colour(component.name),
            bar: (bar(begins), bar(component.points)),
        });
        begins += component.points;
    }
    let mut best: Vec<&Part> = parts.iter().filter(|part| part.points > 0 && part.points * 2 >= part.of).collect();
    best.sort_by_key(|part| std::cmp::Reverse(part.points));
    let evidence = best.iter().map(|part| &part.evidence).find(|words| !words.is_empty()).cloned().unwrap_or_default();
    SaidScore { said: in_hundred(lang, score.total, score.of), total: score.total, of: score.of, evidence, parts }
}

/// The legend of the colours: class number and words.
pub fn legend(lang: Lang) -> Vec<(u8, String)> {
    let w = Words(lang);
    vec![
        (1, w.part_skills()),
        (2, w.part_wished_skills()),
        (3, w.part_languages()),
        (4, w.part_wished_languages()),
        (5, w.part_experience()),
        (6, w.part_time()),
    ]
}

fn colour(name: ComponentName) -> u8 {
    match name {
        ComponentName::EssentialSkill => 1,
        ComponentName::WishedSkill => 2,
        ComponentName::EssentialLanguage => 3,
        ComponentName::WishedLanguage => 4,
        ComponentName::Sector | ComponentName::Experience => 5,
        ComponentName::Availability | ComponentName::WorkingWeek => 6,
    }
}

/// The name of a part in addresses, see [`Part::key`].
pub fn key(component: &Component) -> String {
    let of = |what: &str, code: &str| format!("{what}/{code}");
    match (&component.evidence, component.name) {
        (Evidence::Skill { asked, .. }, ComponentName::WishedSkill) => of("wished-skill", asked.as_str()),
        (Evidence::Skill { asked, .. }, _) => of("skill", asked.as_str()),
        (Evidence::Language { asked, .. }, ComponentName::WishedLanguage) => of("wished-language", asked.as_str()),
        (Evidence::Language { asked, .. }, _) => of("language", asked.as_str()),
        (Evidence::Sector { .. }, _) => "sector".to_owned(),
        (Evidence::Experience { .. }, _) => EXPERIENCE.to_owned(),
        (Evidence::Availability { .. }, _) => "time".to_owned(),
        (Evidence::WorkingWeek { .. }, _) => "working-week".to_owned(),
    }
}

/// What a part is called, see [`Part::label`].
pub fn label(lang: Lang, component: &Component) -> String {
    let w = Words(lang);
    match (&component.evidence, component.name) {
        (Evidence::Skill { asked, .. }, ComponentName::WishedSkill) => w.part_wished(skill_name(lang, asked.as_str())),
        (Evidence::Skill { asked, .. }, _) => skill_name(lang, asked.as_str()),
        (Evidence::Language { asked, .. }, ComponentName::WishedLanguage) => w.part_wished(language_name(lang, asked.as_str())),
        (Evidence::Language { asked, .. }, _) => language_name(lang, asked.as_str()),
        (Evidence::Sector { .. }, _) => w.part_sector(),
        (Evidence::Experience { .. }, _) => w.part_experience(),
        (Evidence::Availability { .. }, _) => w.part_time(),
        (Evidence::WorkingWeek { .. }, _) => w.part_working_week(),
    }
}

/// What is asked of a part, as a thing.
fn asked_of(lang: Lang, component: &Component) -> String {
    let w = Words(lang);
    match &component.evidence {
        Evidence::Skill { level, years, .. } => w.level_and_years(*level, *years),
        Evidence::Language { level: wanted, .. } => level(lang, level_name(*wanted)),
        Evidence::Sector { .. } => w.asked_sector(),
        Evidence::Experience { .. } => w.asked_experience(),
        // The days of an assignment in blocks are those of all its blocks together.
        Evidence::Availability { first_starts, .. } if first_starts.len() > 1 => w.asked_starts_blocks(),
        Evidence::Availability { .. } => w.asked_starts(),
        Evidence::WorkingWeek { minutes_asked, .. } => w.most_week(minutes_asked / 60),
    }
}

/// What answers it, in the same way.
fn found_in(lang: Lang, component: &Component) -> String {
    let w = Words(lang);
    match &component.evidence {
        Evidence::Skill { asked, found: Some(held), .. } => {
            let own = w.level_and_years(held.level, held.years);
            if held.skill == *asked { own } else { w.found_as(skill_name(lang, held.skill.as_str()), own) }
        }
        Evidence::Language { asked, found: Some(held), .. } => {
            let own = level(lang, level_name(held.level));
            if held.language == *asked { own } else { w.found_as(language_name(lang, held.language.as_str()), own) }
        }
        Evidence::Sector { found: true, .. } => w.found_sector(),
        Evidence::Skill { found: None, .. } | Evidence::Language { found: None, .. } | Evidence::Sector { found: false, .. } => {
            w.found_nothing()
        }
        Evidence::Experience { found, .. } => w.most_experience(*found),
        Evidence::Availability { first_starts, days_found, days_asked } => match (first_starts.len() > 1, days_found == days_asked) {
            (true, true) => w.found_starts_all_blocks(),
            (true, false) => w.found_starts_blocks(*days_asked, *days_found),
            (false, true) => w.found_starts_all(*days_asked),
            (false, false) => w.found_starts(*days_asked, *days_found),
        },
        Evidence::WorkingWeek { minutes_found: Some(minutes), .. } => w.most_week(minutes / 60),
        Evidence::WorkingWeek { minutes_found: None, .. } => w.found_not_given(),
    }
}

/// Why what was found counts for less than it says.
fn note(lang: Lang, component: &Component) -> String {
    let w = Words(lang);
    match &component.evidence {
        Evidence::Skill { asked, found: Some(held), nearness, freshness, .. } => {
            let close = (held.skill != *asked && *nearness < WHOLE).then(|| w.why_near(skill_name(lang, asked.as_str())));
            let stale = held.last_used.filter(|_| *freshness < WHOLE).map(|year| w.why_stale(Arg::from(year.to_string())));
            close.into_iter().chain(stale).collect::<Vec<_>>().join(" ")
        }
        Evidence::Language { asked, found: Some(held), partly: true, .. } => {
            w.why_variety(language_name(lang, asked.as_str()), language_name(lang, held.language.as_str()))
        }
        _ => String::new(),
    }
}

/// Points on the scale on which a whole score is 100, with one decimal, rounded to the nearest: the one form in which people
/// read the points of a score and of its parts, so that no head of a card says another figure than the sum beneath it.
pub fn in_hundred(lang: Lang, points: impl Into<i64>, of: impl Into<i64>) -> String {
    in_tenths(lang, tenths(points, of))
}

/// The tenths of a point on that scale. What is told of the points between two scores is the difference of these, so that whoever
/// subtracts finds the same.
fn tenths(points: impl Into<i64>, of: impl Into<i64>) -> i64 {
    let (points, of): (i64, i64) = (points.into(), of.into());
    let of = of.max(1);
    (points * 2000 + of) / (of * 2)
}

fn in_tenths(lang: Lang, tenths: i64) -> String {
    if tenths % 10 == 0 { lang.number(tenths / 10) } else { lang.tenths(tenths) }
}

/// A version of the rules for points in words: `general-1` is "general, version 1".
pub fn rules_version(lang: Lang, version: &str) -> String {
    let Some((name, number)) = version.rsplit_once('-') else { return version.to_owned() };
    let name = lang.find(&ROOM, &format!("rules-{name}"), &[]).unwrap_or_else(|| name.to_owned());
    Words(lang).rules_version(name, number)
}

/// The profile's own words behind a part.
fn words_of(component: &Component, held: &[HeldSkill]) -> String {
    let passage = component.evidence.passage().map(|key| Uuid::from_u128(key.0));
    let found = passage.and_then(|id| held.iter().find(|skill| skill.id == id));
    found.map(|skill| skill.evidence.clone()).unwrap_or_default()
}

/// A number of people within a sentence or in a table.
pub fn people(lang: Lang, told: Told) -> String {
    let w = Words(lang);
    match told {
        Told::Exactly(count) => lang.number(count as i64),
        Told::AtLeast(count) => w.told_at_least(lang.number(count as i64)),
        Told::Few => w.told_few(FEW),
    }
}

/// What a request or the programme asks, in words: "Hausa, B2".
pub fn asked(lang: Lang, demand: &Demand, requirement: &Requirement) -> String {
    let w = Words(lang);
    let several = demand.blocks.len() > 1;
    match requirement {
        Requirement::Active => w.asked_active(),
        Requirement::Exclusion(rule) if rule.as_str() == YEARS => w.asked_years(demand.asked.years),
        Requirement::Exclusion(rule) => lang.find(&ROOM, &format!("asked-rule-{}", rule.as_str()), &[]).unwrap_or_else(|| w.asked_rule()),
        Requirement::OriginTie => w.asked_origin_tie(country_name(lang, demand.asked.country.code())),
        Requirement::Residence => w.asked_residence(),
        Requirement::Mode(_) if demand.blocks.iter().all(|block| block.mode == "online") => w.asked_online(),
        Requirement::Mode(block) => match demand.blocks.get(*block).is_some_and(|block| block.mode == "online") {
            true => w.asked_online_block(block + 1),
            false => w.asked_physical(),
        },
        Requirement::Sector => w.part_sector(),
        Requirement::Travel => w.asked_travel(),
        Requirement::Language(code) => {
            let need = demand.languages.iter().find(|need| need.language == code.as_str());
            language_line(lang, code.as_str(), need.map_or("", |need| need.level.as_str()))
        }
        Requirement::Skill(code) => {
            let need = demand.skills.iter().find(|need| need.skill == code.as_str());
            skill_line(lang, code.as_str(), need.map_or(0, |need| need.level), need.map_or(0, |need| need.years))
        }
        Requirement::Availability(block) if several => w.asked_time_of(block + 1),
        Requirement::Availability(_) => w.asked_time(),
    }
}

/// A requirement that somebody does not meet, in one sentence, as [`gate`] says it.
pub fn unmet(lang: Lang, demand: &Demand, requirement: &Requirement) -> String {
    let w = Words(lang);
    match requirement {
        Requirement::Active => w.gate_inactive(),
        Requirement::Exclusion(rule) => gate(lang, &Reason::Excluded { rule: rule.clone(), since: 0 }),
        Requirement::OriginTie => w.gate_origin_tie(country_name(lang, demand.asked.country.code())),
        Requirement::Residence => w.gate_residence(),
        Requirement::Mode(block) => match demand.blocks.get(*block).is_some_and(|block| block.mode == "online") {
            true => w.gate_online(),
            false => w.gate_physical(),
        },
        Requirement::Sector => w.why_sector_missing(),
        Requirement::Travel => w.gate_travel(),
        Requirement::Language(code) => {
            let wanted = demand.languages.iter().find(|need| need.language == code.as_str()).map_or("", |need| need.level.as_str());
            w.gate_language(language_name(lang, code.as_str()), level(lang, wanted))
        }
        Requirement::Skill(code) => {
            let need = demand.skills.iter().find(|need| need.skill == code.as_str());
            let (level, years) = need.map_or((0, 0), |need| (need.level, need.years));
            w.gate_skill(level, skill_name(lang, code.as_str()), years)
        }
        Requirement::Availability(block) => {
            let time = if *block == 0 { w.gate_time() } else { w.gate_time_of(block + 1) };
            let hours = demand.blocks.get(*block).filter(|block| block.mode == "online").and_then(|block| block.hours_per_week);
            hours.map_or(time.clone(), |hours| w.gate_time_or_hours(hours, time))
        }
    }
}

/// One requirement made weaker, in words.
pub fn relaxed(lang: Lang, relax: &Relaxation) -> String {
    let w = Words(lang);
    match relax {
        Relaxation::OriginTie => w.relax_origin_tie(),
        Relaxation::Residence => w.relax_residence(),
        Relaxation::Mode { .. } => w.relax_mode(),
        Relaxation::Sector => w.relax_sector(),
        Relaxation::Travel => w.relax_travel(),
        Relaxation::LanguageLevel { language, level: to } => {
            w.relax_language_level(language_name(lang, language.as_str()), level(lang, level_name(*to)))
        }
        Relaxation::Language { language } => w.relax_wish(language_name(lang, language.as_str())),
        Relaxation::SkillLevel { node, level } => w.relax_skill_level(i64::from(*level), skill_name(lang, node.as_str())),
        Relaxation::SkillYears { node, years } => w.relax_skill_years(skill_name(lang, node.as_str()), i64::from(*years)),
        Relaxation::Skill { node } => w.relax_wish(skill_name(lang, node.as_str())),
        Relaxation::Dates { days, .. } => w.relax_dates(i64::from(*days)),
        Relaxation::AnyTime { .. } => w.relax_any_time(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_rounded_and_not_cut() {
        let said = |points: i64, of: i64| in_hundred(Lang::En, points, of);
        assert_eq!(said(7580, 8000), "94.8", "94.75");
        assert_eq!([said(1, 3), said(2, 3), said(0, 0), said(8000, 8000)], ["33.3", "66.7", "0", "100"]);
        assert_eq!(in_hundred(Lang::Nl, 1u32, 3u32), "33,3");
        assert_eq!(in_hundred(Lang::ArXb, 651u32, 1000u32), "\u{2066}65.1\u{2069}", "a figure is read from left to right as a whole");
    }

    #[test]
    fn a_version_of_the_rules_is_told_in_words() {
        let said = |lang, version| i18n::without_marks(&rules_version(lang, version));
        assert_eq!(said(Lang::En, "general-1"), "general, version 1");
        assert_eq!(said(Lang::Nl, "general-1"), "algemeen, versie 1");
        assert_eq!((said(Lang::En, "pilot-2"), said(Lang::En, "")), ("pilot, version 2".to_owned(), String::new()));
    }
}
