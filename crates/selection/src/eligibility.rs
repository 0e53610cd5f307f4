//! From the engine's answer to checks that people can read. The adapter to the engine itself stands in the room `pool`.
//!
//! A check has the code of its rule, what is asked and what was found, all as short codes, so that it can be said in any
//! language at any time (`pool::explain::check`): `residence`, `right-to-return`, `origin-tie`, `experience` (the programme's dated rules);
//! `profile`, `years`, `travel`, `online`, `language/CODE`, `skill/CODE`, `availability/N`, `hours` (what the request asks).
//! Whether a check holds is always the engine's word, so that the page, the state and the ranking cannot differ.

use jiff::civil::Date;
use matching::fit::{self, Assessment, Mode, RequestNeeds, Requirement};
use model::eligibility::Rule;
use model::expert::State;
pub use pool::explain::PROFILE;
use pool::explain::{HOURS, NO, ONLINE, TIME, TRAVEL, UNTOLD, YES, level_name};
use pool::{YEARS, date_of, day};

use crate::store::{CheckRow, Demand, Profile, Request};

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
    let judged = pool::judge(demand, profile, available_from, today);
    // The engine holds days and hours in one gate. Where the hours fall short, it is asked once more of the days alone, so that
    // people read which of the two it is.
    let hours = hours(&judged.needs, profile);
    let short = hours.as_ref().is_some_and(|hours| !hours.holds);
    let days = short.then(|| pool::judge(&at_any_hours(demand), profile, available_from, today).assessment);
    let days = days.as_ref().unwrap_or(&judged.assessment);
    let mut checks = checks(demand, profile, &judged.needs, &judged.assessment);
    checks.extend(answered(time(&judged.needs, profile, available_from, days), days));
    checks.extend(hours);
    Judgement { checks, assessment: judged.assessment, rule_version: judged.rule_version, digest: judged.digest }
}

/// The first day, from the wished one on, on which the person has time by the profile; the wish itself where the profile
/// names no time from then on.
pub fn free_from(available: &[(Date, Date)], wish: Date) -> Date {
    available.iter().filter(|(_, until)| wish <= *until).map(|&(from, _)| from.max(wish)).min().unwrap_or(wish)
}

/// The first day on which the work can begin with a person, for everybody who reads it: what the application says, none before the
/// request asks, and one on which the person has time.
pub fn begins(request: &Request, available: &[(Date, Date)], available_from: Option<Date>) -> Option<Date> {
    let first = request.earliest_start;
    available_from.map(|day| free_from(available, first.map_or(day, |first| first.max(day))))
}

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

/// All checks but those of time, each with the engine's answer.
fn checks(demand: &Demand, profile: &Profile, needs: &RequestNeeds, assessment: &Assessment) -> Vec<CheckRow> {
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
    answered(list, assessment)
}

/// Checks with the engine's answer to each.
fn answered(list: Vec<Asked>, assessment: &Assessment) -> Vec<CheckRow> {
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

/// The hours a week of the block that asks most, where the profile says how many its person has.
fn hours(needs: &RequestNeeds, profile: &Profile) -> Option<CheckRow> {
    let asked = needs.blocks.iter().map(|block| i64::from(block.hours_per_week)).max().filter(|asked| *asked > 0)?;
    let found = profile.person.hours_per_week?;
    let (rule, asked_hours, found_hours) = (HOURS.to_owned(), asked.to_string(), found.to_string());
    Some(CheckRow { rule, rule_from: None, holds: found >= asked, asked: asked_hours, found: found_hours })
}

/// The same demand without the hours a week that it asks.
fn at_any_hours(demand: &Demand) -> pool::Demand {
    let mut free = demand.asked.clone();
    free.blocks.iter_mut().for_each(|block| block.hours_per_week = None);
    free
}

/// Years of experience as a check keeps them: nought says nothing in a profile that is still being filled in.
fn years(profile: &Profile) -> String {
    let person = &profile.person;
    if person.years == 0 && person.state == State::Draft.name() { UNTOLD.to_owned() } else { person.years.to_string() }
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
                Rule::Experience => (Requirement::Exclusion(rule.name().into()), set.value.clone(), years(profile)),
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
        let (asked, found) = (demand.request.years.to_string(), years(profile));
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

fn time(needs: &RequestNeeds, profile: &Profile, available_from: Option<Date>, assessment: &Assessment) -> Vec<Asked> {
    let starts = assessment.score.components.iter().find_map(|component| match &component.evidence {
        fit::Evidence::Availability { first_starts, .. } => Some(first_starts.clone()),
        _ => None,
    });
    let starts = in_turn(&needs.blocks, &starts.unwrap_or_default(), &profile.available);
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
                None => match ends_early(n, block, assessment) {
                    Some((from, until)) => format!("{} {}", text(from), text(until)),
                    None => available_from.map(|date| date.to_string()).unwrap_or_default(),
                },
            },
        })
        .collect()
}

/// The first day of each part, the parts one after the other: the engine looks at each by itself, and nobody begins one in the
/// middle of another. A part that finds no such day in the profile keeps the day that it has by itself.
fn in_turn(blocks: &[fit::Block], own: &[Option<i32>], available: &[(Date, Date)]) -> Vec<Option<i32>> {
    let mut over = None;
    let mut starts = Vec::new();
    for (block, own) in blocks.iter().zip(own) {
        let later = own.zip(over).and_then(|(own, over): (i32, i32)| first_from(block, own.max(over), available));
        let start = later.or(*own);
        over = start.map(|start| start + block.duration as i32).or(over);
        starts.push(start);
    }
    starts
}

/// The first day, from one on, on which the profile has time for the whole part; that day itself where it names no times.
fn first_from(block: &fit::Block, from: i32, available: &[(Date, Date)]) -> Option<i32> {
    let fits = |&(first, last): &(Date, Date)| {
        let start = day(first).max(from);
        (start + block.duration as i32 <= day(last) + 1).then_some(start)
    };
    let first = if available.is_empty() { Some(from) } else { available.iter().filter_map(fits).min() };
    first.filter(|start| *start <= block.latest_start)
}

/// First and last day of the time that would allow a start, and is too short for the block.
fn ends_early(position: usize, block: &fit::Block, assessment: &Assessment) -> Option<(i32, i32)> {
    let free = assessment.failures.iter().find_map(|reason| match reason {
        fit::Reason::Availability { block, found: Some(found), .. } if *block == position => Some(*found),
        _ => None,
    })?;
    let from = free.from.max(block.earliest_start);
    let too_short = i64::from(free.until) - i64::from(from) < i64::from(block.duration);
    (from <= block.latest_start && too_short).then_some((from, free.until - 1))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn no_day_counts_on_which_the_profile_has_no_time() {
        let times = [(date(2027, 3, 1), date(2027, 4, 15)), (date(2027, 1, 19), date(2027, 2, 1))];
        assert_eq!(free_from(&times, date(2027, 1, 4)), date(2027, 1, 19), "the later of both");
        assert_eq!(free_from(&times, date(2027, 1, 25)), date(2027, 1, 25));
        assert_eq!(free_from(&times, date(2027, 2, 10)), date(2027, 3, 1), "between two times");
        assert_eq!(free_from(&times, date(2027, 5, 1)), date(2027, 5, 1), "the rules say that no time is left");
        assert_eq!(free_from(&[], date(2027, 1, 4)), date(2027, 1, 4));
    }

    #[test]
    fn a_part_begins_when_the_one_before_is_over() {
        let block = |mode, earliest: Date, latest: Date, weeks: u32| fit::Block {
            mode,
            earliest_start: day(earliest),
            latest_start: day(latest),
            duration: 7 * weeks,
            hours_per_week: 0,
        };
        let blocks =
            [block(Mode::Physical, date(2027, 2, 1), date(2027, 3, 31), 6), block(Mode::Online, date(2027, 3, 15), date(2027, 5, 12), 4)];
        // Each by itself, from 1 March on: the second could begin in the middle of the first.
        let own = [Some(day(date(2027, 3, 1))), Some(day(date(2027, 3, 15)))];
        let in_turn = |times: &[(Date, Date)]| -> Vec<Option<Date>> {
            in_turn(&blocks, &own, times).into_iter().map(|start| start.and_then(date_of)).collect()
        };
        assert_eq!(in_turn(&[]), [Some(date(2027, 3, 1)), Some(date(2027, 4, 12))]);
        assert_eq!(in_turn(&[(date(2027, 3, 1), date(2027, 12, 31))])[1], Some(date(2027, 4, 12)));
        let times = [(date(2027, 3, 1), date(2027, 4, 20)), (date(2027, 5, 3), date(2027, 8, 1))];
        assert_eq!(in_turn(&times)[1], Some(date(2027, 5, 3)), "the first time ends too early for both");
    }
}
