//! What is open to one expert: the published assignments that fit, and what one true step more in the profile would open.
//!
//! Every count is an exact what-if: the profile is changed as the person would change it, and held against every open
//! assignment by the same gates as the long list. Facts that nobody should bend for an assignment (where somebody lives,
//! ties of origin, years of experience, the right to return) are never steps. A step is as small as an assignment that it
//! opens lets it be: one that only another assignment asks, and that does not open that one, is larger than it needs to be.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use matching::fit::{self, Reason, RequestNeeds, SkillLack};
use model::reference::{cefr, language, skill};
use uuid::Uuid;

use crate::adapter::{TAXONOMY, base, date_of, fitted, needs};
use crate::explain::level_name;
use crate::snapshot::Facts;
use crate::store::{Demand, HeldLanguage, HeldSkill, Profile};

/// A level that is learnt; above it people are native speakers or not.
const HIGHEST_LEARNT: u8 = 6;

/// One step more in a profile.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A language at a level: one level more than the profile says, or one that it does not name.
    Language {
        /// Its code.
        language: String,
        /// The level that the profile says, by its number.
        from: Option<u8>,
        /// The level after the step.
        level: u8,
    },
    /// A skill at a level: one level more than the profile says, or one that it does not name.
    Skill {
        /// Its code.
        skill: String,
        /// The level that the profile says.
        from: Option<u8>,
        /// The level after the step.
        level: u8,
        /// The years of a skill that is new in the profile; those that it has otherwise.
        years: u8,
    },
    /// Works on the spot.
    Travel,
    /// Works online.
    Online,
    /// Has so many hours a week for online work.
    Hours(u8),
    /// Is free from the first day to the last.
    Period(Date, Date),
}

/// A step, and the assignments that it would open, by their place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The step.
    pub step: Step,
    /// What fits with it and does not fit now.
    pub opens: Vec<usize>,
}

/// What is open to one expert.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Openings {
    /// The assignments that fit now, by their place in the list.
    pub fit: Vec<usize>,
    /// The steps that would open something, most first.
    pub steps: Vec<Opening>,
    /// The one that misses least among those that miss what the profile may say one day, and what it misses.
    pub nearest: Option<(usize, Vec<Reason>)>,
}

/// Holds a profile against the open assignments, without those for which the person `applied`, by their place in the list.
/// Nobody is advised to change the profile for a country with which there is no tie; what comes nearest may lie in one, where none
/// is asked. A profile that is not active yet is taken as if it were: its
/// person is told what will be open.
pub fn openings<'a>(
    open: impl IntoIterator<Item = &'a Demand>,
    profile: &Profile,
    today: Date,
    applied: impl Fn(usize) -> bool,
) -> Openings {
    let open: Vec<(&Demand, RequestNeeds)> = open.into_iter().map(|demand| (demand, needs(demand, today))).collect();
    let mut profile = profile.clone();
    "active".clone_into(&mut profile.person.state);
    let mut answer = Openings::default();
    // Each step, with the assignments that ask just this one.
    let mut steps: BTreeMap<Step, Vec<usize>> = BTreeMap::new();
    let mut refused = Vec::new();
    for (at, (demand, needs)) in open.iter().enumerate() {
        if applied(at) {
            continue;
        }
        let reasons = reasons(&profile, demand, needs);
        let is_tied = || profile.origins.iter().any(|country| country == demand.asked.country.code());
        if reasons.is_empty() {
            answer.fit.push(at);
        } else {
            if is_tied() {
                for step in reasons.iter().filter_map(|reason| step(reason, &profile, needs, today)) {
                    steps.entry(step).or_default().push(at);
                }
                refused.push(at);
            }
            let is_nearer = answer.nearest.as_ref().is_none_or(|(_, least)| reasons.len() < least.len());
            if is_nearer && !reasons.iter().any(is_of_a_life) {
                answer.nearest = Some((at, reasons));
            }
        }
    }
    for (step, asking) in steps {
        let better = step.taken(&profile);
        let fits = |at: &usize| reasons(&better, open[*at].0, &open[*at].1).is_empty();
        let opens: Vec<usize> = refused.iter().copied().filter(fits).collect();
        if opens.iter().any(|at| asking.contains(at)) {
            answer.steps.push(Opening { step, opens });
        }
    }
    answer.steps.sort_by(|a, b| b.opens.len().cmp(&a.opens.len()).then_with(|| a.step.cmp(&b.step)));
    answer
}

fn reasons(profile: &Profile, demand: &Demand, needs: &RequestNeeds) -> Vec<Reason> {
    fit::failures(&TAXONOMY, needs, &fitted(&base(profile), &Facts::of(profile), demand, needs, None))
}

/// Whether a reason is a fact of a life, which nobody should bend for an assignment.
fn is_of_a_life(reason: &Reason) -> bool {
    matches!(reason, Reason::Inactive | Reason::Excluded { .. } | Reason::OriginTie { .. } | Reason::Residence)
}

/// The step that may answer a reason; none where only the facts of a life would.
fn step(reason: &Reason, profile: &Profile, needs: &RequestNeeds, today: Date) -> Option<Step> {
    match reason {
        Reason::Language { asked, level, .. } => {
            let held = profile.languages.iter().find(|held| held.language == asked.as_str());
            match held.and_then(|held| cefr::find(&held.level)).map(cefr::Level::number) {
                Some(held) => (held < HIGHEST_LEARNT).then(|| (Some(held), held + 1)),
                None => language::find(asked.as_str()).map(|_| (None, *level)),
            }
            .map(|(from, level)| Step::Language { language: asked.to_string(), from, level })
        }
        Reason::Skill { asked, level, years, lack: SkillLack::Missing, .. } => {
            skill::find(asked.as_str())?;
            Some(Step::Skill { skill: asked.to_string(), from: None, level: *level, years: *years })
        }
        Reason::Skill { lack: SkillLack::Level, found: Some(held), .. } => {
            Some(Step::Skill { skill: held.skill.to_string(), from: Some(held.level), level: held.level + 1, years: held.years })
        }
        Reason::Travel => Some(Step::Travel),
        Reason::Mode { asked: fit::Mode::Online, .. } => Some(Step::Online),
        Reason::Availability { asked, .. } => {
            let hours = profile.person.hours_per_week.and_then(|hours| u8::try_from(hours).ok());
            if hours.is_some_and(|hours| hours < asked.hours_per_week) {
                return Some(Step::Hours(asked.hours_per_week));
            }
            period(needs, today)
        }
        _ => None,
    }
}

/// From the first day on which the work can begin to the day on which it then ends.
fn period(needs: &RequestNeeds, today: Date) -> Option<Step> {
    let first = needs.blocks.first()?;
    let late = (crate::day(today) - first.earliest_start).max(0);
    if late > first.latest_start - first.earliest_start {
        return None;
    }
    let end = needs.blocks.iter().map(|block| block.earliest_start + block.duration as i32).max()?;
    Some(Step::Period(date_of(first.earliest_start + late)?, date_of(end + late - 1)?))
}

impl Step {
    /// The profile after the step, as its person would write it.
    pub fn taken(&self, profile: &Profile) -> Profile {
        let mut after = profile.clone();
        let expert_id = after.person.id;
        match self {
            Step::Language { language, level, .. } => {
                let level = level_name(*level).to_owned();
                match after.languages.iter_mut().find(|held| held.language == *language) {
                    Some(held) => held.level = level,
                    None => after.languages.push(HeldLanguage { expert_id, language: language.clone(), level, dialect: String::new() }),
                }
            }
            Step::Skill { skill, level, years, .. } => match after.skills.iter_mut().find(|held| held.skill == *skill) {
                Some(held) => held.level = i64::from(*level),
                None => after.skills.push(HeldSkill {
                    id: Uuid::nil(),
                    expert_id,
                    skill: skill.clone(),
                    level: i64::from(*level),
                    years: i64::from(*years),
                    last_used: None,
                    evidence: String::new(),
                }),
            },
            Step::Travel => after.person.travels = Some(true),
            Step::Online => after.person.online = Some(true),
            Step::Hours(hours) => after.person.hours_per_week = Some(i64::from(*hours)),
            Step::Period(from, until) => join(&mut after.available, *from, *until),
        }
        after
    }
}

/// Adds a period; those that it touches become one with it, as a person who is free all the time is free all the time.
fn join(periods: &mut Vec<(Date, Date)>, from: Date, until: Date) {
    let (mut from, mut until) = (from, until);
    periods.retain(|&(first, last)| {
        let apart = last < from.saturating_sub(1.day()) || first > until.saturating_add(1.day());
        if !apart {
            (from, until) = (from.min(first), until.max(last));
        }
        apart
    });
    periods.push((from, until));
}
