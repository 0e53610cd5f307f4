//! What a requirement asks of the records of one segment: of a single one, or of all of them at once, a bit each.

use super::bits::Bits;
use super::record::{ACTIVE, FIRST_MODE, RESIDENCE, Record, TRAVELS};
use super::segment::Segment;
use crate::fit::{Block, RequestNeeds, Requirement, Weight, starts};

/// What somebody's record must show.
pub(super) enum Gate<'a> {
    Flag(u32),
    Tie(Option<u32>),
    Sector(Option<u32>),
    Language(LanguageGate),
    Skill(Option<u32>, u8, u8),
    Time(&'a Block),
}

/// A language asked for.
pub(super) struct LanguageGate {
    /// Its number, if anybody has it.
    number: Option<u32>,
    /// For each language of the segment whether it answers.
    answers: Vec<bool>,
    level: u8,
}

impl<'a> Gate<'a> {
    /// What a requirement asks of the records of a segment; several where a request asks it several times.
    pub fn of(segment: &Segment, needs: &'a RequestNeeds, requirement: &Requirement) -> Vec<Gate<'a>> {
        let numbers = &segment.vocabulary;
        let essential = |weight: Weight| weight == Weight::Essential;
        match requirement {
            Requirement::Active => vec![Gate::Flag(ACTIVE)],
            Requirement::Exclusion(_) => Vec::new(),
            Requirement::OriginTie => needs.require_origin_tie.then(|| Gate::Tie(numbers.others.get(&needs.country))).into_iter().collect(),
            Requirement::Residence => needs.require_residence.then_some(Gate::Flag(RESIDENCE)).into_iter().collect(),
            Requirement::Mode(block) => vec![Gate::Flag(FIRST_MODE << needs.blocks[*block].mode as u32)],
            Requirement::Sector => {
                let sector = needs.sector.as_ref().filter(|_| needs.require_sector);
                sector.map(|sector| Gate::Sector(numbers.others.get(sector))).into_iter().collect()
            }
            Requirement::Travel => needs.travel_required.then_some(Gate::Flag(TRAVELS)).into_iter().collect(),
            Requirement::Language(language) => {
                let asked = needs.languages.iter().filter(|need| essential(need.weight) && need.language == *language);
                let answers = || numbers.languages.codes.iter().map(|held| held.is_variety_of(language)).collect();
                let number = numbers.languages.get(language);
                asked.map(|need| Gate::Language(LanguageGate { number, answers: answers(), level: need.min_level })).collect()
            }
            Requirement::Skill(node) => {
                let asked = needs.skills.iter().filter(|need| essential(need.weight) && need.node == *node);
                asked.map(|need| Gate::Skill(numbers.skills.get(node), need.min_level, need.min_years)).collect()
            }
            Requirement::Availability(block) => vec![Gate::Time(&needs.blocks[*block])],
        }
    }

    /// Whether a record shows it.
    pub fn holds(&self, segment: &Segment, record: Record) -> bool {
        match self {
            Gate::Flag(flag) => record.flags() & flag != 0,
            Gate::Tie(country) => country.is_some_and(|country| record.ties().contains(&country)),
            Gate::Sector(sector) => sector.is_some_and(|sector| record.sectors().contains(&sector)),
            Gate::Language(asked) => record.languages().any(|(language, held)| asked.answers[language as usize] && held >= asked.level),
            Gate::Skill(node, level, years) => node.is_some_and(|node| {
                record.skills().any(|held| held.level >= *level && held.years >= *years && segment.path(held.skill).contains(&node))
            }),
            Gate::Time(block) => record.intervals().any(|interval| starts(block, &interval).is_some()),
        }
    }

    /// Everybody whose record shows it. What the sets of the segment know is not asked of the records.
    pub fn everybody(&self, segment: &Segment) -> Bits {
        let mut found = Bits::default();
        match self {
            Gate::Flag(flag) => segment.flagged(*flag).each(|at| found.set(at)),
            Gate::Tie(country) => {
                if let Some(set) = country.and_then(|country| segment.with_tie(country)) {
                    set.each(|at| found.set(at));
                }
            }
            Gate::Sector(sector) => {
                if let Some(set) = sector.and_then(|sector| segment.with_sector(sector)) {
                    set.each(|at| found.set(at));
                }
            }
            Gate::Language(asked) if (1..=7).contains(&asked.level) => {
                if let Some(set) = asked.number.and_then(|language| segment.with_language(language, asked.level)) {
                    set.each(|at| found.set(at));
                }
            }
            Gate::Skill(node, level, years) => {
                let set = node.and_then(|node| segment.under(node));
                let any = (*level, *years) == (0, 0);
                if let Some(set) = set {
                    set.each(|at| {
                        if any || self.holds(segment, segment.record(at)) {
                            found.set(at);
                        }
                    });
                }
            }
            Gate::Language(_) | Gate::Time(_) => {
                let holding = segment.records().filter(|(.., record)| self.holds(segment, *record));
                holding.for_each(|(at, ..)| found.set(at));
            }
        }
        found
    }
}
