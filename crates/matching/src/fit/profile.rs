//! What is known of an expert. Nothing here is a group attribute: name, sex, age and region of origin are never given.

use serde::{Deserialize, Serialize};

use super::need::{Day, Mode};
use super::week::WorkingWeek;
use crate::code::{Code, Key};

/// A skill as the profile states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillHeld {
    /// The skill's node in the taxonomy.
    pub skill: Code,
    /// 1 (beginner) to 5 (authority).
    pub level: u8,
    /// Whole years of use.
    pub years: u8,
    /// The last calendar year of use; none when not stated, which counts as fresh.
    pub last_used: Option<i16>,
    /// The caller's id of the passage that shows it (a job, a reference).
    pub evidence: Option<Key>,
}

/// A language as the profile states it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageHeld {
    /// BCP 47 tag.
    pub language: Code,
    /// CEFR: 1 is A1, 6 is C2; 7 is a native speaker.
    pub level: u8,
}

/// A time in which the expert can work: from `from`, up to but not including `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// First day.
    pub from: Day,
    /// The day after the last day.
    pub until: Day,
    /// Hours a week the expert can give.
    pub hours_per_week: u8,
}

/// A rule of the programme that keeps this expert out, and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// The rule's code, such as `placed-twice-this-phase`.
    pub rule: Code,
    /// The day from which it holds.
    pub since: Day,
    /// The only request it concerns; none when it concerns all.
    pub request: Option<Key>,
}

/// An expert as the engine sees one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpertProfile {
    /// The caller's id; breaks ties in a ranking.
    pub id: Key,
    /// Whether the expert can be asked at all.
    pub active: bool,
    /// Whether the residence rule holds (a right to return to the country of residence).
    pub residence_ok: bool,
    /// Whether the expert is willing to travel.
    pub travels: bool,
    /// Countries to which the expert has a tie of origin.
    pub origin_ties: Vec<Code>,
    /// Ways of working the expert accepts.
    pub modes: Vec<Mode>,
    /// Sectors the expert has worked in.
    pub sectors: Vec<Code>,
    /// Skills.
    pub skills: Vec<SkillHeld>,
    /// Languages.
    pub languages: Vec<LanguageHeld>,
    /// Whole years of professional experience.
    pub experience_years: u8,
    /// Times in which the expert can work.
    pub available: Vec<Interval>,
    /// When the expert can work online, if stated.
    pub working_week: Option<WorkingWeek>,
    /// Rules that keep the expert out.
    pub exclusions: Vec<Exclusion>,
}
