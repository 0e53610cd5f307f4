//! The hard gates: every one that fails, each with what was asked and what was found.

use serde::{Deserialize, Serialize};

use super::need::{Block, Day, LanguageNeed, Mode, RequestNeeds, SkillNeed, Weight};
use super::profile::{ExpertProfile, Interval, LanguageHeld, SkillHeld};
use super::taxonomy::Taxonomy;
use crate::code::Code;

/// One failing gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Reason {
    /// The expert cannot be asked at all.
    Inactive,
    /// A rule of the programme keeps the expert out.
    Excluded {
        /// The rule's code.
        rule: Code,
        /// The day from which it holds.
        since: Day,
    },
    /// No tie of origin to the country of the request.
    OriginTie {
        /// The request's country.
        asked: Code,
        /// The countries to which there is a tie.
        found: Vec<Code>,
    },
    /// The residence rule does not hold.
    Residence,
    /// The expert does not work in the way a block asks.
    Mode {
        /// Position of the block in the request.
        block: usize,
        /// The block's mode.
        asked: Mode,
        /// The modes the expert accepts.
        found: Vec<Mode>,
    },
    /// No experience in the sector.
    Sector {
        /// The request's sector.
        asked: Code,
        /// The expert's sectors.
        found: Vec<Code>,
    },
    /// The expert is not willing to travel.
    Travel,
    /// An essential language is missing or below the level.
    Language {
        /// The language asked.
        asked: Code,
        /// The level asked, 1 to 7.
        level: u8,
        /// The strongest language held that answers it, or else the language of which the asked one is a variety.
        found: Option<LanguageHeld>,
    },
    /// No single skill at or under the node has both the level and the years.
    Skill {
        /// The node asked.
        asked: Code,
        /// The level asked, 1 to 5.
        level: u8,
        /// The years asked.
        years: u8,
        /// What is lacking.
        lack: SkillLack,
        /// The skill at or under the node that comes nearest.
        found: Option<SkillHeld>,
    },
    /// A block fits into no interval of the expert's availability.
    Availability {
        /// Position of the block in the request.
        block: usize,
        /// The block.
        asked: Block,
        /// The interval with the most days in the block's window.
        found: Option<Interval>,
        /// Those days.
        days_found: u32,
    },
}

/// Why the skills held do not answer the skill asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SkillLack {
    /// No skill at or under the node.
    Missing,
    /// The nearest skill is below the level only.
    Level,
    /// The nearest skill is below the years only.
    Years,
    /// The nearest skill is below both.
    LevelAndYears,
}

/// What a failing gate belongs to; two reasons of one requirement vanish when it is relaxed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "requirement", content = "of", rename_all = "kebab-case")]
#[allow(missing_docs)] // named as the reasons are
pub enum Requirement {
    Active,
    Exclusion(Code),
    OriginTie,
    Residence,
    Mode(usize),
    Sector,
    Travel,
    Language(Code),
    Skill(Code),
    Availability(usize),
}

impl Reason {
    /// The requirement that fails.
    pub fn requirement(&self) -> Requirement {
        match self {
            Reason::Inactive => Requirement::Active,
            Reason::Excluded { rule, .. } => Requirement::Exclusion(rule.clone()),
            Reason::OriginTie { .. } => Requirement::OriginTie,
            Reason::Residence => Requirement::Residence,
            Reason::Mode { block, .. } => Requirement::Mode(*block),
            Reason::Sector { .. } => Requirement::Sector,
            Reason::Travel => Requirement::Travel,
            Reason::Language { asked, .. } => Requirement::Language(asked.clone()),
            Reason::Skill { asked, .. } => Requirement::Skill(asked.clone()),
            Reason::Availability { block, .. } => Requirement::Availability(*block),
        }
    }
}

/// Every gate of the request that the expert does not pass, in the order of [`Reason`]. Empty means eligible.
pub fn failures(taxonomy: &Taxonomy, needs: &RequestNeeds, expert: &ExpertProfile) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if !expert.active {
        reasons.push(Reason::Inactive);
    }
    let concerns = |request: Option<_>| request.is_none_or(|id| id == needs.id);
    for exclusion in expert.exclusions.iter().filter(|exclusion| concerns(exclusion.request)) {
        reasons.push(Reason::Excluded { rule: exclusion.rule.clone(), since: exclusion.since });
    }
    if needs.require_origin_tie && !expert.origin_ties.contains(&needs.country) {
        reasons.push(Reason::OriginTie { asked: needs.country.clone(), found: expert.origin_ties.clone() });
    }
    if needs.require_residence && !expert.residence_ok {
        reasons.push(Reason::Residence);
    }
    for (block, asked) in needs.blocks.iter().enumerate() {
        if !expert.modes.contains(&asked.mode) {
            reasons.push(Reason::Mode { block, asked: asked.mode, found: expert.modes.clone() });
        }
    }
    if let Some(sector) = needs.sector.as_ref().filter(|_| needs.require_sector)
        && !expert.sectors.contains(sector)
    {
        reasons.push(Reason::Sector { asked: sector.clone(), found: expert.sectors.clone() });
    }
    if needs.travel_required && !expert.travels {
        reasons.push(Reason::Travel);
    }
    let essential = |weight: Weight| weight == Weight::Essential;
    reasons.extend(needs.languages.iter().filter(|need| essential(need.weight)).filter_map(|n| language(n, expert)));
    reasons.extend(needs.skills.iter().filter(|need| essential(need.weight)).filter_map(|n| skill(taxonomy, n, expert)));
    reasons.extend(needs.blocks.iter().enumerate().filter_map(|(i, block)| availability(i, block, expert)));
    reasons
}

fn language(need: &LanguageNeed, expert: &ExpertProfile) -> Option<Reason> {
    let strongest = strongest_language(need, expert);
    if strongest.is_some_and(|held| held.level >= need.min_level) {
        return None;
    }
    let found = strongest.or_else(|| language_of_variety(need, expert)).cloned();
    Some(Reason::Language { asked: need.language.clone(), level: need.min_level, found })
}

/// The strongest language held that is the asked one or a variety of it.
pub(super) fn strongest_language<'a>(need: &LanguageNeed, expert: &'a ExpertProfile) -> Option<&'a LanguageHeld> {
    let answers = |held: &&LanguageHeld| held.language.is_variety_of(&need.language);
    expert.languages.iter().filter(answers).max_by(|a, b| (a.level, &b.language).cmp(&(b.level, &a.language)))
}

/// The strongest language held of which the asked one is a variety.
pub(super) fn language_of_variety<'a>(need: &LanguageNeed, expert: &'a ExpertProfile) -> Option<&'a LanguageHeld> {
    let contains = |held: &&LanguageHeld| need.language.is_variety_of(&held.language);
    expert.languages.iter().filter(contains).max_by(|a, b| (a.level, &b.language).cmp(&(b.level, &a.language)))
}

fn skill(taxonomy: &Taxonomy, need: &SkillNeed, expert: &ExpertProfile) -> Option<Reason> {
    let reach = |held: &SkillHeld| (held.level >= need.min_level, held.years >= need.min_years);
    let merit = |held: &SkillHeld| {
        let (level, years) = reach(held);
        (u8::from(level) + u8::from(years), held.level, held.years)
    };
    let under = expert.skills.iter().filter(|held| taxonomy.is_under(&held.skill, &need.node));
    let found = under.max_by(|a, b| (merit(a), &b.skill).cmp(&(merit(b), &a.skill)));
    let lack = match found.map(reach) {
        Some((true, true)) => return None,
        Some((true, false)) => SkillLack::Years,
        Some((false, true)) => SkillLack::Level,
        Some((false, false)) => SkillLack::LevelAndYears,
        None => SkillLack::Missing,
    };
    Some(Reason::Skill { asked: need.node.clone(), level: need.min_level, years: need.min_years, lack, found: found.cloned() })
}

fn availability(position: usize, block: &Block, expert: &ExpertProfile) -> Option<Reason> {
    if expert.available.iter().any(|interval| starts(block, interval).is_some()) {
        return None;
    }
    let days = |interval: &Interval| {
        let end = i64::from(block.latest_start) + i64::from(block.duration);
        let until = i64::from(interval.until).min(end);
        (until - i64::from(interval.from.max(block.earliest_start))).max(0)
    };
    let found = expert.available.iter().filter(|i| days(i) > 0).max_by_key(|i| (days(i), -i64::from(i.from)));
    Some(Reason::Availability { block: position, asked: block.clone(), found: found.copied(), days_found: found.map_or(0, days) as u32 })
}

/// First and last day on which the block can start in this interval, if it can.
pub(crate) fn starts(block: &Block, interval: &Interval) -> Option<(Day, Day)> {
    if interval.hours_per_week < block.hours_per_week {
        return None;
    }
    let first = interval.from.max(block.earliest_start);
    let last = i64::from(block.latest_start).min(i64::from(interval.until) - i64::from(block.duration));
    (i64::from(first) <= last).then_some((first, last as Day))
}
