//! The score: named parts in whole points, which sum to it exactly, each with the evidence that earned it.
//!
//! A part's points are `of x quality / 10,000`, rounded down. The parts:
//!
//! * **Skill** (one for each skill asked): nearness x freshness x (level share + years share). The level share is full
//!   at `headroom_levels` above the minimum, the years share at `headroom_years` above it, both in proportion below.
//!   Freshness is whole for `fresh_years` after the last use and then falls by `decay_a_year` to `decay_floor`. That
//!   unused skill fades is the finding of Arthur, Bennett, Stanush and McNelly (*Human Performance* 11, 1998); the
//!   straight line and its rates are the programme's rule. The best skill counts.
//! * **Language** (one for each language asked): in proportion to the level, full at `headroom_levels` above the
//!   minimum; `language_of_variety` of that where only the language of the asked variety is held.
//! * **Sector**: all or nothing. **Experience**: in proportion, full at `full_experience_years`.
//! * **Availability**: the share of the possible start days on which each block can start, averaged over the blocks.
//! * **Working week**: the shared hours against the hours asked, for the blocks that are not physical.

use serde::{Deserialize, Serialize};

use super::gate::{language_of_variety, starts, strongest_language};
use super::need::{Block, Day, LanguageNeed, Mode, RequestNeeds, SkillNeed, Weight};
use super::profile::{ExpertProfile, Interval, LanguageHeld, SkillHeld};
use super::rules::{Rules, WHOLE};
use super::taxonomy::Taxonomy;
use crate::code::{Code, Key};

/// A score and its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Points earned: exactly the sum of the components' points.
    pub total: u32,
    /// Points that could be earned for this request: exactly the sum of the components' `of`.
    pub of: u32,
    /// The parts that the request asks for, in a fixed order.
    pub components: Vec<Component>,
}

/// One part of a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    /// Which part.
    pub name: ComponentName,
    /// Points earned.
    pub points: u32,
    /// Points that could be earned.
    pub of: u32,
    /// What in the profile earned them.
    pub evidence: Evidence,
}

/// The parts of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // described at the head of the module
pub enum ComponentName {
    EssentialSkill,
    WishedSkill,
    EssentialLanguage,
    WishedLanguage,
    Sector,
    Experience,
    Availability,
    WorkingWeek,
}

/// What was asked and what in the profile answers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Evidence {
    /// A skill.
    Skill {
        /// The node asked.
        asked: Code,
        /// The level asked.
        level: u8,
        /// The years asked.
        years: u8,
        /// The skill that counts, if any.
        found: Option<SkillHeld>,
        /// How near it is to the asked node, in parts of 10,000.
        nearness: u32,
        /// How fresh it is, in parts of 10,000.
        freshness: u32,
    },
    /// A language.
    Language {
        /// The language asked.
        asked: Code,
        /// The level asked.
        level: u8,
        /// The language that counts, if any.
        found: Option<LanguageHeld>,
        /// Whether only the language of the asked variety is held.
        partly: bool,
    },
    /// The sector.
    Sector {
        /// The sector asked.
        asked: Code,
        /// Whether the expert has worked in it.
        found: bool,
    },
    /// Years of experience.
    Experience {
        /// Years that earn the full points.
        full: u8,
        /// Years of the expert.
        found: u8,
    },
    /// Availability.
    Availability {
        /// The first possible start of each block; none where it cannot start.
        first_starts: Vec<Option<Day>>,
        /// Start days that work, over all blocks.
        days_found: u64,
        /// Start days that the request allows, over all blocks.
        days_asked: u64,
    },
    /// The working week.
    WorkingWeek {
        /// Minutes a week asked of the blocks that are not physical, the most of any.
        minutes_asked: u32,
        /// Minutes a week in which host and expert both work; none when the expert has not said.
        minutes_found: Option<u32>,
    },
}

/// A part that did not earn all its points, for "what is missing".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// Which part.
    pub name: ComponentName,
    /// Position of the component in the score.
    pub component: usize,
    /// Points not earned.
    pub points: u32,
    /// Whether nothing at all was found.
    pub entirely: bool,
    /// The caller's id of the passage behind what was found, if any.
    pub evidence: Option<Key>,
}

/// Scores the expert for the request. Gates play no part here: a score exists also for who is not eligible.
pub fn score(rules: &Rules, taxonomy: &Taxonomy, needs: &RequestNeeds, expert: &ExpertProfile) -> Score {
    let weights = &rules.weights;
    let mut components = Vec::new();
    for (name, weight, points) in [
        (ComponentName::EssentialSkill, Weight::Essential, weights.essential_skills),
        (ComponentName::WishedSkill, Weight::Wished, weights.wished_skills),
    ] {
        let asked: Vec<_> = needs.skills.iter().filter(|need| need.weight == weight).collect();
        for (of, need) in shares(points, asked.len()).zip(asked) {
            let (quality, evidence) = skill(rules, taxonomy, need, needs.as_of_year, expert);
            components.push(Component::new(name, of, quality, evidence));
        }
    }
    for (name, weight, points) in [
        (ComponentName::EssentialLanguage, Weight::Essential, weights.essential_languages),
        (ComponentName::WishedLanguage, Weight::Wished, weights.wished_languages),
    ] {
        let asked: Vec<_> = needs.languages.iter().filter(|need| need.weight == weight).collect();
        for (of, need) in shares(points, asked.len()).zip(asked) {
            let (quality, evidence) = language(rules, need, expert);
            components.push(Component::new(name, of, quality, evidence));
        }
    }
    if let Some(sector) = &needs.sector {
        let found = expert.sectors.contains(sector);
        let evidence = Evidence::Sector { asked: sector.clone(), found };
        components.push(Component::new(ComponentName::Sector, weights.sector, if found { WHOLE } else { 0 }, evidence));
    }
    let (full, found) = (rules.full_experience_years, expert.experience_years);
    let evidence = Evidence::Experience { full, found };
    components.push(Component::new(ComponentName::Experience, weights.experience, reach(found, full), evidence));
    if !needs.blocks.is_empty() {
        let (quality, evidence) = availability(&needs.blocks, expert);
        components.push(Component::new(ComponentName::Availability, weights.availability, quality, evidence));
    }
    if let Some((quality, evidence)) = working_week(needs, expert) {
        components.push(Component::new(ComponentName::WorkingWeek, weights.working_week, quality, evidence));
    }
    Score { total: components.iter().map(|part| part.points).sum(), of: components.iter().map(|part| part.of).sum(), components }
}

impl Score {
    /// The score in parts per million of what could be earned: comparable between requests.
    pub fn ppm(&self) -> u32 {
        if self.of == 0 { 0 } else { (u64::from(self.total) * 1_000_000 / u64::from(self.of)) as u32 }
    }

    /// The parts that did not earn all their points, in the order of the components.
    pub fn missing(&self) -> Vec<Missing> {
        let lost = |(component, part): (usize, &Component)| {
            (part.points < part.of).then(|| Missing {
                name: part.name,
                component,
                points: part.of - part.points,
                entirely: part.points == 0,
                evidence: part.evidence.passage(),
            })
        };
        self.components.iter().enumerate().filter_map(lost).collect()
    }
}

impl Component {
    fn new(name: ComponentName, of: u32, quality: u32, evidence: Evidence) -> Component {
        Component { name, points: part(of, quality), of, evidence }
    }
}

impl Evidence {
    /// The caller's id of the passage that shows a skill.
    pub fn passage(&self) -> Option<Key> {
        match self {
            Evidence::Skill { found, .. } => found.as_ref().and_then(|held| held.evidence),
            _ => None,
        }
    }
}

/// `quality` parts of 10,000 of `of`, rounded down.
pub(crate) fn part(of: u32, quality: u32) -> u32 {
    (u64::from(of) * u64::from(quality) / u64::from(WHOLE)) as u32
}

/// Splits points over `n` equal needs so that they sum exactly.
pub(crate) fn shares(points: u32, n: usize) -> impl Iterator<Item = u32> {
    let upto = move |i: usize| (u64::from(points) * i as u64 / n as u64) as u32;
    (0..n).map(move |i| upto(i + 1) - upto(i))
}

/// How far `found` reaches towards `full`, in parts of 10,000.
pub(crate) fn reach(found: u8, full: u8) -> u32 {
    if full == 0 { WHOLE } else { u32::from(found.min(full)) * WHOLE / u32::from(full) }
}

/// How strong a skill is for a need, by level and years alone, in parts of 10,000.
fn strength(rules: &Rules, need: &SkillNeed, level: u8, years: u8) -> u32 {
    let full_level = need.min_level.saturating_add(rules.headroom_levels).min(5);
    let full_years = need.min_years.saturating_add(rules.headroom_years);
    part(rules.skill_level_share, reach(level, full_level)) + part(WHOLE - rules.skill_level_share, reach(years, full_years))
}

/// What a skill earns for a need, in parts of 10,000.
pub(crate) fn skill_quality(rules: &Rules, need: &SkillNeed, nearness: u32, freshness: u32, level: u8, years: u8) -> u32 {
    part(part(strength(rules, need, level, years), nearness), freshness)
}

fn skill(rules: &Rules, taxonomy: &Taxonomy, need: &SkillNeed, year: i16, expert: &ExpertProfile) -> (u32, Evidence) {
    let quality = |held: &SkillHeld| {
        let nearness = taxonomy.nearness(&held.skill, &need.node, rules.near_factor);
        let freshness = freshness(rules, held.last_used, year);
        (skill_quality(rules, need, nearness, freshness, held.level, held.years), nearness, freshness)
    };
    let judged = expert.skills.iter().map(|held| (quality(held), held)).filter(|((_, nearness, _), _)| *nearness > 0);
    let best = judged.max_by(|(a, held_a), (b, held_b)| (a, &held_b.skill).cmp(&(b, &held_a.skill)));
    let ((quality, nearness, freshness), found) = match best {
        Some((figures, held)) => (figures, Some(held.clone())),
        None => ((0, 0, 0), None),
    };
    let (asked, level, years) = (need.node.clone(), need.min_level, need.min_years);
    (quality, Evidence::Skill { asked, level, years, found, nearness, freshness })
}

/// How fresh a skill is, in parts of 10,000.
pub(crate) fn freshness(rules: &Rules, last_used: Option<i16>, year: i16) -> u32 {
    let unused = last_used.map_or(0, |last| i32::from(year) - i32::from(last));
    let stale = (unused - i32::from(rules.fresh_years)).max(0) as u32;
    WHOLE.saturating_sub(stale.saturating_mul(rules.decay_a_year)).max(rules.decay_floor)
}

/// What a level of a language earns, or of the language of which the asked one is a variety, in parts of 10,000.
pub(crate) fn language_quality(rules: &Rules, need: &LanguageNeed, level: u8, partly: bool) -> u32 {
    let whole = reach(level, need.min_level.saturating_add(rules.headroom_levels).min(7));
    if partly { part(whole, rules.language_of_variety) } else { whole }
}

fn language(rules: &Rules, need: &LanguageNeed, expert: &ExpertProfile) -> (u32, Evidence) {
    let judged = |held: &'_ LanguageHeld, partly: bool| language_quality(rules, need, held.level, partly);
    let whole = strongest_language(need, expert).map(|held| (judged(held, false), held, false));
    let partly = language_of_variety(need, expert).map(|held| (judged(held, true), held, true));
    let best = whole.into_iter().chain(partly).max_by_key(|(quality, _, partly)| (*quality, !partly));
    let (quality, found, partly) = best.map_or((0, None, false), |(q, held, partly)| (q, Some(held.clone()), partly));
    (quality, Evidence::Language { asked: need.language.clone(), level: need.min_level, found, partly })
}

fn availability(blocks: &[Block], expert: &ExpertProfile) -> (u32, Evidence) {
    let (mut quality, mut days_found, mut days_asked, mut first_starts) = (0, 0, 0, Vec::new());
    for block in blocks {
        let (found, first) = start_days(block, expert.available.iter().copied());
        quality += block_quality(block, found);
        days_found += found;
        days_asked += start_days_asked(block);
        first_starts.push(first);
    }
    let quality = (quality / blocks.len() as u64) as u32;
    (quality, Evidence::Availability { first_starts, days_found, days_asked })
}

fn start_days_asked(block: &Block) -> u64 {
    (i64::from(block.latest_start) - i64::from(block.earliest_start) + 1).max(0) as u64
}

/// The share of a block's start days that were found, in parts of 10,000. A score averages it over the blocks.
pub(crate) fn block_quality(block: &Block, found: u64) -> u64 {
    (found * u64::from(WHOLE)).checked_div(start_days_asked(block)).unwrap_or(0)
}

/// On how many days a block can start, and the first of them.
pub(crate) fn start_days(block: &Block, intervals: impl Iterator<Item = Interval>) -> (u64, Option<Day>) {
    let mut spans = intervals.filter_map(|interval| starts(block, &interval));
    let Some(only) = spans.next() else { return (0, None) };
    let Some(second) = spans.next() else { return (days_covered(&[only]), Some(only.0)) };
    let mut all: Vec<_> = [only, second].into_iter().chain(spans).collect();
    all.sort_unstable();
    (days_covered(&all), Some(all[0].0))
}

/// Days in the union of sorted spans, both ends included.
fn days_covered(sorted: &[(Day, Day)]) -> u64 {
    let (mut days, mut next) = (0, i64::MIN);
    for (first, last) in sorted {
        let from = i64::from(*first).max(next);
        days += (i64::from(*last) + 1 - from).max(0) as u64;
        next = next.max(i64::from(*last) + 1);
    }
    days
}

pub(crate) fn working_week(needs: &RequestNeeds, expert: &ExpertProfile) -> Option<(u32, Evidence)> {
    let host = needs.working_week.as_ref()?;
    let online = needs.blocks.iter().filter(|block| block.mode != Mode::Physical);
    let minutes_asked = online.map(|block| u32::from(block.hours_per_week) * 60).max()?;
    let minutes_found = expert.working_week.as_ref().map(|week| week.overlap(host));
    let quality = match minutes_found {
        Some(found) if found < minutes_asked => found * WHOLE / minutes_asked,
        Some(_) => WHOLE,
        None => 0,
    };
    Some((quality, Evidence::WorkingWeek { minutes_asked, minutes_found }))
}
