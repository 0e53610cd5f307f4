//! The kind `eligibility`: profiles and requests in the words of a file, turned into those of [`crate::fit`].

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Fault, FileError, Ignored, parse};
use crate::code::{Code, Key};
use crate::fit;

/// Profiles, requests and the taxonomy, ready for [`crate::fit`]. Ids are positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EligibilityFile {
    /// The skills' tree.
    pub taxonomy: fit::Taxonomy,
    /// The experts, `Key(position)`.
    pub experts: Vec<fit::ExpertProfile>,
    /// The requests, `Key(position)`.
    pub requests: Vec<fit::RequestNeeds>,
}

#[derive(Clone, Copy, Deserialize)]
enum Cefr {
    A1 = 1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "kind")]
    _kind: String,
    #[serde(rename = "expect")]
    _expect: Ignored,
    taxonomy_parent: BTreeMap<Code, Code>,
    experts: Vec<FileExpert>,
    requests: Vec<FileRequest>,
}

/// An expert as the file writes one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileExpert {
    active: bool,
    origin_ties: Vec<Code>,
    modes: Vec<fit::Mode>,
    sectors: Vec<Code>,
    travels: bool,
    languages: Vec<FileLanguage>,
    skills: Vec<FileSkill>,
    available: Vec<(i32, i32)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileLanguage {
    lang: Code,
    cefr: Cefr,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSkill {
    skill: Code,
    level: u8,
    years: u8,
}

/// A request as the file writes one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRequest {
    country: Code,
    mode: fit::Mode,
    duration: u32,
    earliest_start: i32,
    latest_start: i32,
    languages: Vec<FileLanguageNeed>,
    required_skills: Vec<FileSkillNeed>,
    sector: Option<Code>,
    require_origin_tie: bool,
    require_sector: bool,
    travel_required: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileLanguageNeed {
    lang: Code,
    min_cefr: Cefr,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileSkillNeed {
    node: Code,
    min_level: u8,
    min_years: u8,
}

impl EligibilityFile {
    pub(super) fn read(text: &str) -> Result<EligibilityFile, FileError> {
        let raw: Raw = parse(text)?;
        let taxonomy = fit::Taxonomy::new(raw.taxonomy_parent)
            .map_err(|cycle| FileError::new("taxonomy_parent", Fault::Cycle(cycle.0.to_string())))?;
        if let Some(i) = raw.requests.iter().position(|r| r.require_sector && r.sector.is_none()) {
            return Err(FileError::new(format!("requests[{i}]"), Fault::Keys("require_sector needs a sector")));
        }
        let experts = raw.experts.into_iter().enumerate().map(|(i, e)| e.profile(Key(i as u128))).collect();
        let requests = raw.requests.into_iter().enumerate().map(|(i, r)| r.needs(Key(i as u128))).collect();
        Ok(EligibilityFile { taxonomy, experts, requests })
    }
}

impl FileExpert {
    fn profile(self, id: Key) -> fit::ExpertProfile {
        let skill = |s: FileSkill| fit::SkillHeld { skill: s.skill, level: s.level, years: s.years, last_used: None, evidence: None };
        let language = |l: FileLanguage| fit::LanguageHeld { language: l.lang, level: l.cefr as u8 };
        fit::ExpertProfile {
            id,
            active: self.active,
            residence_ok: true,
            travels: self.travels,
            origin_ties: self.origin_ties,
            modes: self.modes,
            sectors: self.sectors,
            skills: self.skills.into_iter().map(skill).collect(),
            languages: self.languages.into_iter().map(language).collect(),
            experience_years: 0,
            available: self.available.into_iter().map(interval).collect(),
            working_week: None,
            exclusions: vec![],
        }
    }
}

/// The file knows no hours, so every interval has all of them.
fn interval((from, until): (i32, i32)) -> fit::Interval {
    fit::Interval { from, until, hours_per_week: u8::MAX }
}

impl FileRequest {
    fn needs(self, id: Key) -> fit::RequestNeeds {
        let weight = fit::Weight::Essential;
        let language = |l: FileLanguageNeed| fit::LanguageNeed { language: l.lang, min_level: l.min_cefr as u8, weight };
        let skill = |s: FileSkillNeed| fit::SkillNeed { node: s.node, min_level: s.min_level, min_years: s.min_years, weight };
        fit::RequestNeeds {
            id,
            country: self.country,
            sector: self.sector,
            require_sector: self.require_sector,
            require_origin_tie: self.require_origin_tie,
            travel_required: self.travel_required,
            require_residence: false,
            blocks: vec![fit::Block {
                mode: self.mode,
                earliest_start: self.earliest_start,
                latest_start: self.latest_start,
                duration: self.duration,
                hours_per_week: 0,
            }],
            skills: self.required_skills.into_iter().map(skill).collect(),
            languages: self.languages.into_iter().map(language).collect(),
            working_week: None,
            as_of_year: 0,
        }
    }
}
