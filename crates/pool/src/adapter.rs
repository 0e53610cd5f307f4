//! From rows to the matching engine: what a request asks, what a profile holds, and the programme's own rules.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use jiff::civil::Date;
use matching::fit::{
    self, Assessment, Exclusion, ExpertProfile, Interval, LanguageHeld, LanguageNeed, Mode, RequestNeeds, Rules, SkillHeld, SkillNeed,
    Taxonomy, Weight,
};
use matching::{Code, Key};
use model::eligibility::{self, Rule};
use model::reference::{cefr, country, language, skill};
use uuid::Uuid;

use crate::snapshot::Facts;
use crate::store::{Demand, Profile};

/// For how many days after the first possible day the work may start, where the request does not say when at the latest.
const A_YEAR: i64 = 365;
/// Hours a week of somebody who has not said how many: a working week.
const FULL_WEEK: i64 = 40;
/// Years of experience that the request itself asks.
pub const YEARS: &str = "years";

/// The engine's rules in force.
pub static RULES: LazyLock<Rules> = LazyLock::new(Rules::general);

/// The tree of skills of the reference table.
pub static TAXONOMY: LazyLock<Taxonomy> = LazyLock::new(|| {
    let parents = skill::ALL.iter().filter_map(|skill| Some((Code::from(skill.code), Code::from(skill.parent_code?))));
    // The table's own test shows that it has no cycle; an empty tree only loses what is near.
    Taxonomy::new(parents.collect::<BTreeMap<_, _>>()).unwrap_or_default()
});

/// The codes of the reference tables, each once: everybody's profile names the same ones.
static CODES: LazyLock<HashMap<&'static str, Code>> = LazyLock::new(|| {
    let skills = skill::ALL.iter().map(|skill| skill.code);
    let languages = language::ALL.iter().map(|language| language.code);
    let countries = country::ALL.iter().map(|country| country.code);
    skills.chain(languages).chain(countries).map(|code| (code, Code::from(code))).collect()
});

/// A code of a table or, where it is in none, one of its own.
fn code(text: &str) -> Code {
    CODES.get(text).cloned().unwrap_or_else(|| Code::from(text))
}

/// What the engine says of one person for one request.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// What the request asks, as the engine saw it.
    pub needs: RequestNeeds,
    /// The engine's answer: failing gates, score, what is missing.
    pub assessment: Assessment,
    /// The version of the engine's rules.
    pub rule_version: String,
    /// SHA-256 of all that the answer depends on.
    pub digest: String,
}

/// Judges a person for a request. `available_from` is what an application says: work begins on no earlier day. Until when
/// the person has time is for the profile to say.
pub fn judge(demand: &Demand, profile: &Profile, available_from: Option<Date>, today: Date) -> Judgement {
    let needs = needs(demand, today);
    let expert = fitted(&base(profile), &Facts::of(profile), demand, &needs, available_from);
    Judgement {
        assessment: fit::assess(&RULES, &TAXONOMY, &needs, &expert),
        digest: fit::input_sha256(&RULES, &needs, &expert),
        rule_version: RULES.version.clone(),
        needs,
    }
}

/// The engine's name of a record.
pub fn key(id: impl Into<Uuid>) -> Key {
    Key(id.into().as_u128())
}

/// Days since 1970-01-01.
pub fn day(date: Date) -> i32 {
    let days = date.since(Date::constant(1970, 1, 1)).map(|span| span.get_days());
    days.unwrap_or_default()
}

/// The date of a day counted so.
pub fn date_of(day: i32) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().days(day)).ok()
}

fn small(number: i64) -> u8 {
    number.clamp(0, i64::from(u8::MAX)) as u8
}

fn level(name: &str) -> u8 {
    cefr::find(name).map_or(1, |level| level.number())
}

/// The first and last day on which the work may start.
fn window(demand: &Demand, today: Date) -> (Date, Date) {
    let request = &demand.asked;
    let published = request.published_at.map(|at| jiff::tz::TimeZone::UTC.to_datetime(at).date());
    let first = request.earliest_start.or(published).unwrap_or(today);
    let last = request.latest_start.unwrap_or_else(|| first.saturating_add(jiff::Span::new().days(A_YEAR)));
    (first, last.max(first))
}

/// What a request and the programme's rules ask of an expert, for the engine.
pub fn needs(demand: &Demand, today: Date) -> RequestNeeds {
    let (first, last) = window(demand, today);
    let mut weeks_before = 0;
    let mut blocks = Vec::new();
    for block in &demand.blocks {
        let after = |date: Date| day(date) + 7 * weeks_before;
        let online = block.mode == "online";
        blocks.push(fit::Block {
            mode: if online { Mode::Online } else { Mode::Physical },
            earliest_start: after(first),
            latest_start: after(last),
            duration: u32::try_from(7 * block.weeks).unwrap_or_default(),
            hours_per_week: if online { small(block.hours_per_week.unwrap_or_default()) } else { 0 },
        });
        weeks_before += i32::from(small(block.weeks));
    }
    let weight = |essential: bool| if essential { Weight::Essential } else { Weight::Wished };
    let rule = |rule: Rule| demand.rules.iter().any(|set| set.rule == rule.name());
    RequestNeeds {
        id: key(demand.asked.id),
        country: demand.asked.country.code().into(),
        // Profiles do not say in which sectors somebody worked, so it can neither be asked nor scored.
        sector: None,
        require_sector: false,
        require_origin_tie: demand.asked.origin_tie || rule(Rule::OriginTie),
        travel_required: blocks.iter().any(|block| block.mode != Mode::Online),
        require_residence: rule(Rule::RightToReturn),
        blocks,
        skills: demand
            .skills
            .iter()
            .map(|asked| SkillNeed {
                node: asked.skill.as_str().into(),
                min_level: small(asked.level),
                min_years: small(asked.years),
                weight: weight(asked.essential),
            })
            .collect(),
        languages: demand
            .languages
            .iter()
            .map(|asked| LanguageNeed {
                language: asked.language.as_str().into(),
                min_level: level(&asked.level),
                weight: weight(asked.essential),
            })
            .collect(),
        working_week: None,
        as_of_year: today.year(),
    }
}

/// A profile as the engine sees it, whatever the request: without the programme's rules and without an application.
pub fn base(profile: &Profile) -> ExpertProfile {
    let person = &profile.person;
    let hours_per_week = small(person.hours_per_week.unwrap_or(FULL_WEEK));
    let mut modes = vec![Mode::Physical];
    modes.extend((person.online == Some(true)).then_some(Mode::Online));
    ExpertProfile {
        id: key(person.id),
        active: person.state == "active",
        residence_ok: person.may_return == Some(true),
        travels: person.travels == Some(true),
        origin_ties: profile.origins.iter().map(|country| code(country)).collect(),
        modes,
        sectors: Vec::new(),
        skills: profile
            .skills
            .iter()
            .map(|held| SkillHeld {
                skill: code(&held.skill),
                level: small(held.level),
                years: small(held.years),
                last_used: held.last_used.and_then(|year| i16::try_from(year).ok()),
                evidence: (!held.evidence.is_empty()).then(|| key(held.id)),
            })
            .collect(),
        languages: profile
            .languages
            .iter()
            .map(|held| LanguageHeld { language: variety(&held.language, &held.dialect), level: level(&held.level) })
            .collect(),
        experience_years: small(person.years),
        available: profile
            .available
            .iter()
            .map(|&(from, until)| Interval { from: day(from), until: day(until) + 1, hours_per_week })
            .collect(),
        working_week: None,
        exclusions: Vec::new(),
    }
}

/// The same profile for one request: with the programme's rules that keep its person out, and with the day from which an
/// application says that the person is available.
pub fn fitted(base: &ExpertProfile, facts: &Facts, demand: &Demand, needs: &RequestNeeds, available_from: Option<Date>) -> ExpertProfile {
    let mut expert = base.clone();
    if let Some(wish) = available_from.map(day) {
        let end = needs.blocks.iter().map(|block| block.latest_start + block.duration as i32).max().unwrap_or_default();
        let hours_per_week = small(facts.hours_per_week.unwrap_or(FULL_WEEK));
        let open = Interval { from: wish, until: end.max(wish + 1), hours_per_week };
        expert.available = from_day(&expert.available, wish).unwrap_or_else(|| vec![open]);
    }
    expert.exclusions = exclusions(demand, facts);
    expert
}

/// The times of a profile as they stand when its person names the first day, which is the newest word: no earlier day
/// counts, and the first time that is left begins on that day. Where a time ends is what the profile says. `None` for a
/// profile that names no times.
fn from_day(available: &[Interval], wish: i32) -> Option<Vec<Interval>> {
    if available.is_empty() {
        return None;
    }
    let mut left: Vec<Interval> = available.iter().filter(|free| wish < free.until).copied().collect();
    left.sort_by_key(|free| free.from);
    for (n, free) in left.iter_mut().enumerate() {
        free.from = if n == 0 { wish } else { free.from.max(wish) };
    }
    Some(left)
}

/// The dialect where it is given as a code of the language ("ar-IQ"), otherwise the language.
fn variety(language: &str, dialect: &str) -> Code {
    let is_code = dialect.strip_prefix(language).is_some_and(|rest| rest.starts_with('-'));
    code(if is_code { dialect } else { language })
}

/// Whether the programme's rules and the years that the request asks let a person in: those of them that the engine does
/// not know by itself.
pub fn admits(demand: &Demand, facts: &Facts) -> bool {
    facts.years >= demand.asked.years && broken(demand, facts).next().is_none()
}

/// The dated rules of residence and experience, which the engine does not know as gates.
fn set_rules(demand: &Demand) -> impl Iterator<Item = (Rule, &crate::store::RuleRow)> {
    demand.rules.iter().filter_map(|set| {
        let rule = Rule::named(&set.rule).filter(|rule| matches!(rule, Rule::Residence | Rule::Experience))?;
        Some((rule, set))
    })
}

/// Those of them that a person does not meet.
fn broken<'a>(demand: &'a Demand, facts: &'a Facts) -> impl Iterator<Item = (Rule, &'a crate::store::RuleRow)> {
    set_rules(demand).filter(|(rule, set)| !holds(*rule, set, &facts.residence, facts.years))
}

fn holds(rule: Rule, set: &crate::store::RuleRow, residence: &str, years: i64) -> bool {
    // The other facts belong to rules that the engine knows as gates.
    let said = eligibility::Facts { residence, may_return: None, origins: &[], host_country: "", years };
    rule.holds(&set.value, said)
}

/// The codes of what the engine does not know by itself, as exclusions name it: the programme's rules, and the years that
/// the request asks.
pub(crate) fn outside(demand: &Demand) -> Vec<Code> {
    let years = (demand.asked.years > 0).then_some(YEARS);
    set_rules(demand).map(|(rule, _)| rule.name()).chain(years).map(Code::from).collect()
}

/// Which of them somebody of this residence and so many years of experience breaks, by bits in the same order.
pub(crate) fn breaks(demand: &Demand, residence: &str, years: i64) -> u32 {
    let asked = (demand.asked.years > 0).then_some(years >= demand.asked.years);
    let holding = set_rules(demand).map(|(rule, set)| holds(rule, set, residence, years)).chain(asked);
    holding.enumerate().fold(0, |bits, (at, holds)| bits | u32::from(!holds) << at)
}

/// Rules of the programme, and years that the request asks, which the engine does not know by itself.
fn exclusions(demand: &Demand, facts: &Facts) -> Vec<Exclusion> {
    let programme =
        broken(demand, facts).map(|(rule, set)| Exclusion { rule: rule.name().into(), since: day(set.from_day), request: None });
    let too_few = facts.years < demand.asked.years;
    let years = too_few.then(|| Exclusion { rule: YEARS.into(), since: 0, request: Some(key(demand.asked.id)) });
    programme.chain(years).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn free(from: i32, until: i32) -> Interval {
        Interval { from, until, hours_per_week: 40 }
    }

    #[test]
    fn the_day_of_an_application_begins_a_time_and_does_not_lengthen_it() {
        let times = [free(10, 20), free(30, 40)];
        assert_eq!(from_day(&times, 15), Some(vec![free(15, 20), free(30, 40)]), "no earlier day counts");
        assert_eq!(from_day(&times, 5), Some(vec![free(5, 20), free(30, 40)]), "the newest word begins it");
        assert_eq!(from_day(&times, 25), Some(vec![free(25, 40)]));
        assert_eq!(from_day(&times, 40), Some(Vec::new()), "the profile's last time is over");
        assert_eq!(from_day(&[], 5), None, "who names no times has none that ends");
    }
}
