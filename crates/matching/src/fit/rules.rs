//! The weights and rates of a score: data with a version, never constants in the code.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Shares are written in parts of this: 10,000 is the whole, 5,000 a half.
pub const WHOLE: u32 = 10_000;

/// Everything about a score that a programme may decide. Stored results keep `version`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The name that stored results keep, such as `general-1`.
    pub version: String,
    /// The most points that each part of a score can bring.
    pub weights: Weights,
    /// How much of a skill's points its level decides, in parts of [`WHOLE`]; its years decide the rest.
    pub skill_level_share: u32,
    /// A skill or language this many levels above the minimum earns its full level share.
    pub headroom_levels: u8,
    /// A skill held this many years longer than the minimum earns its full years share.
    pub headroom_years: u8,
    /// What a near skill keeps of its similarity to the asked one, in parts of [`WHOLE`].
    pub near_factor: u32,
    /// A skill counts in full up to this many years after its last use.
    pub fresh_years: u8,
    /// What a skill loses for each year after that, in parts of [`WHOLE`].
    pub decay_a_year: u32,
    /// What an unused skill keeps at the least, in parts of [`WHOLE`].
    pub decay_floor: u32,
    /// What a language brings where a variety of it was asked, in parts of [`WHOLE`].
    pub language_of_variety: u32,
    /// Years of experience that earn the full points.
    pub full_experience_years: u8,
}

/// The most points of each part. A part that a request does not ask for is left out of the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // each is named after its part
pub struct Weights {
    pub essential_skills: u32,
    pub wished_skills: u32,
    pub essential_languages: u32,
    pub wished_languages: u32,
    pub sector: u32,
    pub experience: u32,
    pub availability: u32,
    pub working_week: u32,
}

/// Why a set of rules cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesError {
    /// The text is not the JSON of [`Rules`]; the reader's own words.
    Unreadable(String),
    /// A share above the whole; the name of the field.
    ShareAboveWhole(&'static str),
    /// The weights sum to more than a million points.
    TooManyPoints,
    /// The version is empty.
    NoVersion,
}

impl fmt::Display for RulesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RulesError::Unreadable(why) => write!(f, "rules cannot be read: {why}"),
            RulesError::ShareAboveWhole(field) => write!(f, "{field} is above {WHOLE}"),
            RulesError::TooManyPoints => write!(f, "weights sum to more than a million"),
            RulesError::NoVersion => write!(f, "version is empty"),
        }
    }
}

impl std::error::Error for RulesError {}

impl Rules {
    /// The rules that come with the program, for a phase and country that has none of its own.
    pub fn general() -> Rules {
        Rules::from_json(include_str!("../../rules/general-1.json")).expect("the shipped rules are valid")
    }

    /// Reads and checks rules.
    ///
    /// # Errors
    /// [`RulesError`] when the text is not valid JSON of this shape, has an unknown key, or a figure out of range.
    pub fn from_json(text: &str) -> Result<Rules, RulesError> {
        let rules: Rules = serde_json::from_str(text).map_err(|e| RulesError::Unreadable(e.to_string()))?;
        rules.check()?;
        Ok(rules)
    }

    /// Checks the ranges that keep every score within 32 bits.
    ///
    /// # Errors
    /// [`RulesError`] naming the first figure out of range.
    pub fn check(&self) -> Result<(), RulesError> {
        let shares = [
            ("skill_level_share", self.skill_level_share),
            ("near_factor", self.near_factor),
            ("decay_a_year", self.decay_a_year),
            ("decay_floor", self.decay_floor),
            ("language_of_variety", self.language_of_variety),
        ];
        if let Some((field, _)) = shares.iter().find(|(_, share)| *share > WHOLE) {
            return Err(RulesError::ShareAboveWhole(field));
        }
        if self.version.is_empty() {
            return Err(RulesError::NoVersion);
        }
        if self.weights.sum() > 1_000_000 {
            return Err(RulesError::TooManyPoints);
        }
        Ok(())
    }
}

impl Weights {
    /// The points of a perfect score for a request that asks for every part.
    pub fn sum(&self) -> u64 {
        [
            self.essential_skills,
            self.wished_skills,
            self.essential_languages,
            self.wished_languages,
            self.sector,
            self.experience,
            self.availability,
            self.working_week,
        ]
        .iter()
        .map(|points| u64::from(*points))
        .sum()
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn the_shipped_rules_make_a_perfect_score_ten_thousand() {
        assert_eq!(Rules::general().weights.sum(), 10_000);
    }

    #[test]
    fn bad_rules_are_refused_by_name() {
        let mut rules = Rules::general();
        rules.near_factor = WHOLE + 1;
        assert_eq!(rules.check(), Err(RulesError::ShareAboveWhole("near_factor")));
        let text = serde_json::to_string(&Rules::general()).unwrap().replacen("version", "verzion", 1);
        assert!(matches!(Rules::from_json(&text), Err(RulesError::Unreadable(why)) if why.contains("verzion")));
    }
}
