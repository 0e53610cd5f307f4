//! What a request asks: gates that must hold, and wishes that count.

use serde::{Deserialize, Serialize};

use super::week::WorkingWeek;
use crate::code::{Code, Key};

/// A day, counted from 1970-01-01 (or from any day, when all inputs count from the same one).
pub type Day = i32;

/// How a block of work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// At the host.
    Physical,
    /// From home.
    Online,
    /// Both within the same block.
    Hybrid,
}

/// Whether something asked is a gate or a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Without it the expert is not eligible.
    Essential,
    /// It counts, and nobody is refused for lack of it.
    Wished,
}

/// One part of the request's time. Each block must fit into one interval of the expert's availability.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// How it is done.
    pub mode: Mode,
    /// First day on which it may start.
    pub earliest_start: Day,
    /// Last day on which it may start, itself included.
    pub latest_start: Day,
    /// Length in days.
    pub duration: u32,
    /// Hours of work a week.
    pub hours_per_week: u8,
}

/// A skill asked: one single skill at or under `node` must have both the level and the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillNeed {
    /// A skill or a group of skills.
    pub node: Code,
    /// 1 (beginner) to 5 (authority).
    pub min_level: u8,
    /// Whole years.
    pub min_years: u8,
    /// Gate or wish.
    pub weight: Weight,
}

/// A language asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageNeed {
    /// A language ("ar") accepts its varieties; a variety ("ar-IQ") is met only by itself, partly by its language.
    pub language: Code,
    /// CEFR: 1 is A1, 6 is C2; 7 is a native speaker.
    pub min_level: u8,
    /// Gate or wish.
    pub weight: Weight,
}

/// Everything a request asks of an expert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestNeeds {
    /// The caller's id.
    pub id: Key,
    /// Where the host is.
    pub country: Code,
    /// The sector of the work, when known.
    pub sector: Option<Code>,
    /// Whether experience in that sector is a gate; otherwise it is a wish.
    pub require_sector: bool,
    /// Whether a tie of origin to the country is a gate. It never counts in the score.
    pub require_origin_tie: bool,
    /// Whether the expert must travel to the host: usually when a block is physical or hybrid.
    pub travel_required: bool,
    /// Whether the residence rule must hold (a right to return to the country of residence).
    pub require_residence: bool,
    /// The time of the work.
    pub blocks: Vec<Block>,
    /// Skills, essential and wished.
    pub skills: Vec<SkillNeed>,
    /// Languages, essential and wished.
    pub languages: Vec<LanguageNeed>,
    /// When people at the host work; counts for blocks that are not physical.
    pub working_week: Option<WorkingWeek>,
    /// The year from which "last used" is counted back.
    pub as_of_year: i16,
}
