//! Near misses: how many more if one requirement were relaxed, exactly; and what one step of an expert would open.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::gate::{Reason, Requirement, failures};
use super::need::{RequestNeeds, Weight};
use super::profile::{ExpertProfile, LanguageHeld};
use super::taxonomy::Taxonomy;
use crate::code::Code;

/// One requirement of a request, made weaker while all others stay.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "relax", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Relaxation {
    /// No tie of origin asked.
    OriginTie,
    /// No residence rule.
    Residence,
    /// This block in any mode.
    Mode {
        /// Position of the block.
        block: usize,
    },
    /// The sector a wish.
    Sector,
    /// No travel asked.
    Travel,
    /// The language at a lower level.
    LanguageLevel {
        /// The language.
        language: Code,
        /// The new level, 1 to 6.
        level: u8,
    },
    /// The language a wish.
    Language {
        /// The language.
        language: Code,
    },
    /// The skill one level lower.
    SkillLevel {
        /// The node.
        node: Code,
        /// The new level.
        level: u8,
    },
    /// The skill with fewer years.
    SkillYears {
        /// The node.
        node: Code,
        /// The new years: half, rounded down.
        years: u8,
    },
    /// The skill a wish.
    Skill {
        /// The node.
        node: Code,
    },
    /// This block may start this many days earlier or later.
    Dates {
        /// Position of the block.
        block: usize,
        /// Days on each side.
        days: u16,
    },
    /// This block whenever it may be.
    AnyTime {
        /// Position of the block.
        block: usize,
    },
}

/// What a relaxation would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The requirement made weaker.
    #[serde(flatten)]
    pub relax: Relaxation,
    /// How many more experts would be eligible.
    pub more: usize,
}

/// Days on each side that are tried for the dates of a block.
const DATE_STEPS: [u16; 2] = [14, 30];

/// How many more experts would be eligible if one requirement were relaxed, for each requirement, exactly.
///
/// Most first; equal counts in the order of [`Relaxation`]; relaxations that bring nobody are left out.
pub fn near(taxonomy: &Taxonomy, needs: &RequestNeeds, experts: &[ExpertProfile]) -> Vec<Near> {
    let missed: Vec<(Requirement, &ExpertProfile)> =
        experts.iter().filter_map(|expert| Some((only_requirement(&failures(taxonomy, needs, expert))?, expert))).collect();
    near_of_counts(needs, |relax, relaxed| {
        // Only who fails this requirement alone can be won by relaxing it.
        let requirement = relax.requirement();
        let candidates = missed.iter().filter(|(fails, _)| *fails == requirement).map(|(_, expert)| *expert);
        match relaxed {
            Some(relaxed) => candidates.filter(|expert| failures(taxonomy, relaxed, expert).is_empty()).count(),
            None => candidates.count(),
        }
    })
}

/// The same from a count of how many more there are with a relaxation: of the request with it, or where it has no form
/// in a request, of the request with the whole requirement left aside.
pub(crate) fn near_of_counts(needs: &RequestNeeds, more: impl Fn(&Relaxation, Option<&RequestNeeds>) -> usize) -> Vec<Near> {
    let count = |relax: Relaxation| {
        let has_form = !matches!(relax, Relaxation::Mode { .. } | Relaxation::AnyTime { .. });
        let relaxed = has_form.then(|| relax.apply(needs));
        Near { more: more(&relax, relaxed.as_ref()), relax }
    };
    in_order(relaxations(needs).into_iter().map(count).collect())
}

/// Most first, equal counts in the order of [`Relaxation`], each once, without those that bring nobody.
pub(crate) fn in_order(mut list: Vec<Near>) -> Vec<Near> {
    list.retain(|near| near.more > 0);
    list.sort_by(|a, b| b.more.cmp(&a.more).then_with(|| a.relax.cmp(&b.relax)));
    list.dedup();
    list
}

/// The requirement behind all reasons, if there is just one.
pub fn only_requirement(reasons: &[Reason]) -> Option<Requirement> {
    let first = reasons.first()?.requirement();
    reasons.iter().all(|reason| reason.requirement() == first).then_some(first)
}

/// The requirements of a request that can be relaxed, each once.
pub(crate) fn requirements(needs: &RequestNeeds) -> BTreeSet<Requirement> {
    relaxations(needs).iter().map(Relaxation::requirement).collect()
}

/// Every relaxation this request allows.
pub(crate) fn relaxations(needs: &RequestNeeds) -> Vec<Relaxation> {
    let mut list = Vec::new();
    let flags = [
        (needs.require_origin_tie, Relaxation::OriginTie),
        (needs.require_residence, Relaxation::Residence),
        (needs.require_sector, Relaxation::Sector),
        (needs.travel_required, Relaxation::Travel),
    ];
    list.extend(flags.into_iter().filter(|(asked, _)| *asked).map(|(_, relax)| relax));
    for need in needs.languages.iter().filter(|need| need.weight == Weight::Essential) {
        let language = &need.language;
        let lower = 1..need.min_level.min(7);
        list.extend(lower.map(|level| Relaxation::LanguageLevel { language: language.clone(), level }));
        list.push(Relaxation::Language { language: language.clone() });
    }
    for need in needs.skills.iter().filter(|need| need.weight == Weight::Essential) {
        let node = &need.node;
        if need.min_level > 1 {
            list.push(Relaxation::SkillLevel { node: node.clone(), level: need.min_level - 1 });
        }
        if need.min_years > 0 {
            list.push(Relaxation::SkillYears { node: node.clone(), years: need.min_years / 2 });
        }
        list.push(Relaxation::Skill { node: node.clone() });
    }
    for block in 0..needs.blocks.len() {
        list.push(Relaxation::Mode { block });
        list.extend(DATE_STEPS.map(|days| Relaxation::Dates { block, days }));
        list.push(Relaxation::AnyTime { block });
    }
    list
}

impl Relaxation {
    /// The requirement it weakens.
    pub fn requirement(&self) -> Requirement {
        match self {
            Relaxation::OriginTie => Requirement::OriginTie,
            Relaxation::Residence => Requirement::Residence,
            Relaxation::Mode { block } => Requirement::Mode(*block),
            Relaxation::Sector => Requirement::Sector,
            Relaxation::Travel => Requirement::Travel,
            Relaxation::LanguageLevel { language, .. } | Relaxation::Language { language } => Requirement::Language(language.clone()),
            Relaxation::SkillLevel { node, .. } | Relaxation::SkillYears { node, .. } | Relaxation::Skill { node } => {
                Requirement::Skill(node.clone())
            }
            Relaxation::Dates { block, .. } | Relaxation::AnyTime { block } => Requirement::Availability(*block),
        }
    }

    /// The request with this requirement relaxed. A mode or a time that is free has no form in a request, so
    /// [`Relaxation::Mode`] and [`Relaxation::AnyTime`] leave it as it is.
    pub fn apply(&self, needs: &RequestNeeds) -> RequestNeeds {
        let mut relaxed = needs.clone();
        match self {
            Relaxation::OriginTie => relaxed.require_origin_tie = false,
            Relaxation::Residence => relaxed.require_residence = false,
            Relaxation::Sector => relaxed.require_sector = false,
            Relaxation::Travel => relaxed.travel_required = false,
            Relaxation::LanguageLevel { language, level } => {
                for need in relaxed.languages.iter_mut().filter(|need| need.language == *language) {
                    need.min_level = need.min_level.min(*level);
                }
            }
            Relaxation::Language { language } => {
                for need in relaxed.languages.iter_mut().filter(|need| need.language == *language) {
                    need.weight = Weight::Wished;
                }
            }
            Relaxation::SkillLevel { node, level } => {
                for need in relaxed.skills.iter_mut().filter(|need| need.node == *node) {
                    need.min_level = need.min_level.min(*level);
                }
            }
            Relaxation::SkillYears { node, years } => {
                for need in relaxed.skills.iter_mut().filter(|need| need.node == *node) {
                    need.min_years = need.min_years.min(*years);
                }
            }
            Relaxation::Skill { node } => {
                for need in relaxed.skills.iter_mut().filter(|need| need.node == *node) {
                    need.weight = Weight::Wished;
                }
            }
            Relaxation::Dates { block, days } => {
                relaxed.blocks[*block].earliest_start = relaxed.blocks[*block].earliest_start.saturating_sub(i32::from(*days));
                relaxed.blocks[*block].latest_start = relaxed.blocks[*block].latest_start.saturating_add(i32::from(*days));
            }
            Relaxation::Mode { .. } | Relaxation::AnyTime { .. } => {}
        }
        relaxed
    }
}

/// One step an expert could take.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "improve", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Improvement {
    /// Reach this level of a language.
    Language {
        /// The language.
        language: Code,
        /// The level, 1 to 7.
        level: u8,
    },
    /// Have a skill at this level with these years (or record it, if it is there already).
    Skill {
        /// The node.
        node: Code,
        /// The level, 1 to 5.
        level: u8,
        /// The years.
        years: u8,
    },
    /// Be willing to travel.
    Travel,
}

/// How many more of the requests would be open to the expert after one step, exactly, most first.
pub fn improve(taxonomy: &Taxonomy, requests: &[RequestNeeds], expert: &ExpertProfile) -> Vec<(Improvement, usize)> {
    let refused: Vec<(Vec<Reason>, &RequestNeeds)> =
        requests.iter().map(|needs| (failures(taxonomy, needs, expert), needs)).filter(|(reasons, _)| !reasons.is_empty()).collect();
    let mut steps = BTreeMap::new();
    for reason in refused.iter().filter(|(reasons, _)| reasons.len() == 1).map(|(reasons, _)| &reasons[0]) {
        if let Some(step) = Improvement::answering(reason) {
            steps.entry(step).or_insert(0);
        }
    }
    for (step, more) in &mut steps {
        let better = step.apply(expert);
        *more = refused.iter().filter(|(_, needs)| failures(taxonomy, needs, &better).is_empty()).count();
    }
    let mut list: Vec<_> = steps.into_iter().collect();
    list.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    list
}

impl Improvement {
    /// The step that answers a reason, where a step of the expert can.
    fn answering(reason: &Reason) -> Option<Improvement> {
        match reason {
            Reason::Language { asked, level, .. } => Some(Improvement::Language { language: asked.clone(), level: *level }),
            Reason::Skill { asked, level, years, .. } => Some(Improvement::Skill { node: asked.clone(), level: *level, years: *years }),
            Reason::Travel => Some(Improvement::Travel),
            _ => None,
        }
    }

    /// The profile after the step.
    fn apply(&self, expert: &ExpertProfile) -> ExpertProfile {
        let mut better = expert.clone();
        match self {
            Improvement::Language { language, level } => {
                better.languages.push(LanguageHeld { language: language.clone(), level: *level });
            }
            Improvement::Skill { node, level, years } => {
                better.skills.push(super::SkillHeld { skill: node.clone(), level: *level, years: *years, last_used: None, evidence: None })
            }
            Improvement::Travel => better.travels = true,
        }
        better
    }
}
