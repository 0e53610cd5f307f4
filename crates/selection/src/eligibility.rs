//! From rows to the matching engine, and from its answer to checks that people can read.
//!
//! A check has the code of its rule, what is asked and what was found, all as short codes, so that it can be said in any
//! language at any time: `residence`, `right-to-return`, `origin-tie`, `experience` (the programme's dated rules);
//! `profile`, `years`, `travel`, `online`, `language/CODE`, `skill/CODE`, `availability/N` (what the request asks).
//! Whether a check holds is always the engine's word, so that the page, the state and the ranking cannot differ.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use matching::fit::{
    self, Assessment, Exclusion, ExpertProfile, Interval, LanguageHeld, LanguageNeed, Mode, RequestNeeds, Requirement, Rules, SkillHeld,
    SkillNeed, Taxonomy, Weight,
};
use matching::{Code, Key};
use model::eligibility::{Facts, Rule};
use model::reference::{cefr, skill};
use uuid::Uuid;

use crate::store::{CheckRow, Demand, Profile};

/// For how many days after the first possible day somebody who names one is taken to be available, where the request does
/// not say when its work starts at the latest.
const A_YEAR: i64 = 365;
/// Hours a week of somebody who has not said how many: a working week.
const FULL_WEEK: i64 = 40;

/// What the rules and the engine say of one person for one request.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Every rule with its answer.
    pub checks: Vec<CheckRow>,
    /// The engine's answer: failing gates, score, what is missing.
    pub assessment: Assessment,
    /// The version of the engine's rules.
    pub rule_version: String,
    /// SHA-256 of all that the answer depends on.
    pub digest: String,
}

/// Judges a person for a request. `available_from` is what the application says: before that day the profile does not count.
pub fn judge(demand: &Demand, profile: &Profile, available_from: Option<Date>, today: Date) -> Judgement {
    static RULES: LazyLock<Rules> = LazyLock::new(Rules::general);
    let needs = needs(demand, today);
    let expert = expert(demand, profile, available_from, &needs);
    let assessment = fit::assess(&RULES, &TAXONOMY, &needs, &expert);
    Judgement {
        checks: checks(demand, profile, available_from, &needs, &assessment),
        digest: fit::input_sha256(&RULES, &needs, &expert),
        rule_version: RULES.version.clone(),
        assessment,
    }
}

/// The tree of skills of the reference table.
static TAXONOMY: LazyLock<Taxonomy> = LazyLock::new(|| {
    let parents = skill::ALL.iter().filter_map(|skill| Some((Code::from(skill.code), Code::from(skill.parent_code?))));
    // The table's own test shows that it has no cycle; an empty tree only loses what is near.
    Taxonomy::new(parents.collect::<BTreeMap<_, _>>()).unwrap_or_default()
});

fn key(id: impl Into<Uuid>) -> Key {
    Key(id.into().as_u128())
}

/// Days since 1970-01-01.
fn day(date: Date) -> i32 {
    let days = date.since(Date::constant(1970, 1, 1)).map(|span| span.get_days());
    days.unwrap_or_default()
}

fn date_of(day: i32) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().days(day)).ok()
}

fn small(number: i64) -> u8 {
    number.clamp(0, i64::from(u8::MAX)) as u8
}

/// The first and last day on which the work may start.
fn window(demand: &Demand, today: Date) -> (Date, Date) {
    let request = &demand.request;
    let published = request.published_at.map(|at| jiff::tz::TimeZone::UTC.to_datetime(at).date());
    let first = request.earliest_start.or(published).unwrap_or(today);
    let last = request.latest_start.unwrap_or_else(|| first.saturating_add(jiff::Span::new().days(A_YEAR)));
    (first, last.max(first))
}

fn needs(demand: &Demand, today: Date) -> RequestNeeds {
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
        id: key(demand.request.id),
        country: demand.request.country.code().into(),
        // Profiles do not say in which sectors somebody worked, so it can neither be asked nor scored.
        sector: None,
        require_sector: false,
        require_origin_tie: demand.request.origin_tie || rule(Rule::OriginTie),
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

fn level(name: &str) -> u8 {
    cefr::find(name).map_or(1, |level| level.number())
}

fn expert(demand: &Demand, profile: &Profile, available_from: Option<Date>, needs: &RequestNeeds) -> ExpertProfile {
    let person = &profile.person;
    let hours = small(person.hours_per_week.unwrap_or(FULL_WEEK));
    let interval = |from: Date, until: i32| Interval { from: day(from), until, hours_per_week: hours };
    let end = needs.blocks.iter().map(|block| block.latest_start + block.duration as i32).max().unwrap_or_default();
    // The day in the application is the person's newest word: no earlier day of the profile counts.
    let first = |from: Date| available_from.map_or(from, |wish| wish.max(from));
    let periods = profile.available.iter().filter(|&&(from, until)| first(from) <= until);
    let mut available: Vec<Interval> = periods.map(|&(from, until)| interval(first(from), day(until) + 1)).collect();
    available.extend(available_from.map(|from| interval(from, end.max(day(from) + 1))));
    let mut modes = vec![Mode::Physical];
    modes.extend((person.online == Some(true)).then_some(Mode::Online));
    ExpertProfile {
        id: key(person.id),
        active: person.state == "active",
        residence_ok: person.may_return == Some(true),
        travels: person.travels == Some(true),
        origin_ties: profile.origins.iter().map(|country| country.as_str().into()).collect(),
        modes,
        sectors: Vec::new(),
        skills: profile
            .skills
            .iter()
            .map(|held| SkillHeld {
                skill: held.skill.as_str().into(),
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
        available,
        working_week: None,
        exclusions: exclusions(demand, profile),
    }
}

/// The dialect where it is given as a code of the language ("ar-IQ"), otherwise the language.
fn variety(language: &str, dialect: &str) -> Code {
    let is_code = dialect.strip_prefix(language).is_some_and(|rest| rest.starts_with('-'));
    Code::from(if is_code { dialect } else { language })
}

/// Rules of the programme, and years that the request asks, which the engine does not know by itself.
fn exclusions(demand: &Demand, profile: &Profile) -> Vec<Exclusion> {
    let facts = facts(demand, profile);
    let programme = demand.rules.iter().filter_map(|set| {
        let rule = Rule::named(&set.rule).filter(|rule| matches!(rule, Rule::Residence | Rule::Experience))?;
        (!rule.holds(&set.value, facts)).then(|| Exclusion { rule: rule.name().into(), since: day(set.from_day), request: None })
    });
    let years = (profile.person.years < demand.request.years).then(|| Exclusion {
        rule: YEARS.into(),
        since: 0,
        request: Some(key(demand.request.id)),
    });
    programme.chain(years).collect()
}

fn facts<'a>(demand: &'a Demand, profile: &'a Profile) -> Facts<'a> {
    Facts {
        residence: &profile.person.residence_country,
        may_return: profile.person.may_return,
        origins: &profile.origins,
        host_country: demand.request.country.code(),
        years: profile.person.years,
    }
}

/// Years of experience that the request itself asks.
pub const YEARS: &str = "years";
/// The profile is complete and its person is available.
pub const PROFILE: &str = "profile";
/// Willing to travel to the host.
pub const TRAVEL: &str = "travel";
/// Works online.
pub const ONLINE: &str = "online";
/// Has time for a block, whose number follows.
pub const TIME: &str = "availability";
/// Yes, as stored in a check.
pub const YES: &str = "yes";
/// No, as stored in a check; nothing at all stands for what is not said.
pub const NO: &str = "no";

/// Whether a check is about when the person has time.
pub fn is_about_time(check: &CheckRow) -> bool {
    check.rule.split('/').next() == Some(TIME)
}

/// One check on its way: the engine's name for it, and what is shown.
struct Asked {
    requirement: Requirement,
    rule: String,
    from: Option<Date>,
    asked: String,
    found: String,
}

fn checks(
    demand: &Demand,
    profile: &Profile,
    available_from: Option<Date>,
    needs: &RequestNeeds,
    assessment: &Assessment,
) -> Vec<CheckRow> {
    let mut list = vec![Asked {
        requirement: Requirement::Active,
        rule: PROFILE.to_owned(),
        from: None,
        asked: "active".to_owned(),
        found: profile.person.state.clone(),
    }];
    list.extend(programme_rules(demand, profile));
    list.extend(request_rules(demand, profile, needs));
    list.extend(languages_and_skills(demand, assessment));
    list.extend(time(needs, available_from, assessment));
    let failed: Vec<Requirement> = assessment.failures.iter().map(|reason| reason.requirement()).collect();
    list.into_iter()
        .map(|check| CheckRow {
            holds: !failed.contains(&check.requirement),
            rule: check.rule,
            rule_from: check.from,
            asked: check.asked,
            found: check.found,
        })
        .collect()
}

fn said(answer: Option<bool>) -> String {
    answer.map_or("", |yes| if yes { YES } else { NO }).to_owned()
}

fn programme_rules(demand: &Demand, profile: &Profile) -> Vec<Asked> {
    let origins = || profile.origins.join(",");
    let mut list: Vec<Asked> = demand
        .rules
        .iter()
        .filter_map(|set| {
            let rule = Rule::named(&set.rule)?;
            let (requirement, asked, found) = match rule {
                Rule::Residence => {
                    (Requirement::Exclusion(rule.name().into()), set.value.clone(), profile.person.residence_country.clone())
                }
                Rule::Experience => (Requirement::Exclusion(rule.name().into()), set.value.clone(), profile.person.years.to_string()),
                Rule::RightToReturn => (Requirement::Residence, YES.to_owned(), said(profile.person.may_return)),
                Rule::OriginTie => (Requirement::OriginTie, demand.request.country.to_string(), origins()),
            };
            Some(Asked { requirement, rule: rule.name().to_owned(), from: Some(set.from_day), asked, found })
        })
        .collect();
    if demand.request.origin_tie && !list.iter().any(|check| check.requirement == Requirement::OriginTie) {
        list.push(Asked {
            requirement: Requirement::OriginTie,
            rule: Rule::OriginTie.name().to_owned(),
            from: None,
            asked: demand.request.country.to_string(),
            found: origins(),
        });
    }
    list
}

fn request_rules(demand: &Demand, profile: &Profile, needs: &RequestNeeds) -> Vec<Asked> {
    let person = &profile.person;
    let check =
        |requirement, rule: &str, asked: String, found: String| Asked { requirement, rule: rule.to_owned(), from: None, asked, found };
    let mut list = Vec::new();
    if demand.request.years > 0 {
        let (asked, found) = (demand.request.years.to_string(), person.years.to_string());
        list.push(check(Requirement::Exclusion(YEARS.into()), YEARS, asked, found));
    }
    if needs.travel_required {
        list.push(check(Requirement::Travel, TRAVEL, demand.request.country.to_string(), said(person.travels)));
    }
    if let Some(block) = needs.blocks.iter().position(|block| block.mode == Mode::Online) {
        list.push(check(Requirement::Mode(block), ONLINE, YES.to_owned(), said(person.online)));
    }
    list
}

fn languages_and_skills(demand: &Demand, assessment: &Assessment) -> Vec<Asked> {
    let mut list = Vec::new();
    for component in &assessment.score.components {
        match (&component.name, &component.evidence) {
            (fit::ComponentName::EssentialLanguage, fit::Evidence::Language { asked, found, .. }) => {
                let wanted = demand.languages.iter().find(|need| need.language == asked.as_str()).map_or("", |need| need.level.as_str());
                let held = found.as_ref().map(|held| format!("{} {}", held.language, level_name(held.level))).unwrap_or_default();
                list.push((Requirement::Language(asked.clone()), format!("language/{asked}"), wanted.to_owned(), held));
            }
            (fit::ComponentName::EssentialSkill, fit::Evidence::Skill { asked, level, years, found, .. }) => {
                // The nearest skill in the whole profile counts for points; a gate names what the profile has of the skill itself.
                let held = assessment.failures.iter().find_map(|reason| match reason {
                    fit::Reason::Skill { asked: failed, found, .. } if failed == asked => Some(found.clone()),
                    _ => None,
                });
                let held = held.unwrap_or_else(|| found.clone());
                let held = held.map(|held| format!("{} {} {}", held.skill, held.level, held.years)).unwrap_or_default();
                list.push((Requirement::Skill(asked.clone()), format!("skill/{asked}"), format!("{level} {years}"), held));
            }
            _ => {}
        }
    }
    list.into_iter().map(|(requirement, rule, asked, found)| Asked { requirement, rule, from: None, asked, found }).collect()
}

/// The name of a level by its number.
pub fn level_name(number: u8) -> &'static str {
    cefr::ALL.iter().find(|level| level.number() == number).map_or("", |level| level.name())
}

fn time(needs: &RequestNeeds, available_from: Option<Date>, assessment: &Assessment) -> Vec<Asked> {
    let starts = assessment.score.components.iter().find_map(|component| match &component.evidence {
        fit::Evidence::Availability { first_starts, .. } => Some(first_starts.clone()),
        _ => None,
    });
    let starts = starts.unwrap_or_default();
    let text = |day: i32| date_of(day).map(|date| date.to_string()).unwrap_or_default();
    needs
        .blocks
        .iter()
        .enumerate()
        .map(|(n, block)| Asked {
            requirement: Requirement::Availability(n),
            rule: format!("{TIME}/{}", n + 1),
            from: None,
            asked: format!("{} {} {}", text(block.earliest_start), text(block.latest_start), block.duration / 7),
            found: match starts.get(n).copied().flatten() {
                Some(day) => text(day),
                None => available_from.map(|date| date.to_string()).unwrap_or_default(),
            },
        })
        .collect()
}
