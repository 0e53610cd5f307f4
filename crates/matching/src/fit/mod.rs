//! One request and one expert: every gate that fails, and a score that explains itself.
//!
//! [`assess`] both computes and explains; a ranking, a page that says why, and a stored result all come from it.

mod gate;
mod near;
mod need;
mod profile;
mod rank;
mod rules;
mod score;
mod taxonomy;
mod week;

#[cfg(test)]
mod test;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub(crate) use gate::starts;
pub use gate::{Reason, Requirement, SkillLack, failures};
pub use near::{Improvement, Near, Relaxation, improve, near, only_requirement};
pub(crate) use near::{in_order, near_of_counts, relaxations, requirements};
pub use need::{Block, Day, LanguageNeed, Mode, RequestNeeds, SkillNeed, Weight};
pub use profile::{Exclusion, ExpertProfile, Interval, LanguageHeld, SkillHeld};
pub use rank::{Assessed, LongList, long_list, rank};
pub use rules::{Rules, RulesError, WHOLE, Weights};
pub use score::{Component, ComponentName, Evidence, Missing, Score, score};
pub(crate) use score::{block_quality, freshness, language_quality, part, reach, shares, skill_quality, start_days, working_week};
pub(crate) use taxonomy::similarity;
pub use taxonomy::{Cycle, Taxonomy};
pub use week::WorkingWeek;

/// What the engine has to say of one expert for one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Every gate that fails; empty means eligible.
    pub failures: Vec<Reason>,
    /// The score and its parts; given also for who is not eligible.
    pub score: Score,
    /// The parts that did not earn all their points.
    pub missing: Vec<Missing>,
}

impl Assessment {
    /// Whether every gate is passed.
    pub fn is_eligible(&self) -> bool {
        self.failures.is_empty()
    }
}

/// Assesses one expert for one request.
pub fn assess(rules: &Rules, taxonomy: &Taxonomy, needs: &RequestNeeds, expert: &ExpertProfile) -> Assessment {
    let score = score::score(rules, taxonomy, needs, expert);
    Assessment { failures: gate::failures(taxonomy, needs, expert), missing: score.missing(), score }
}

/// SHA-256 of everything an assessment depends on but the taxonomy, as 64 hexadecimal digits, to be stored with it.
pub fn input_sha256(rules: &Rules, needs: &RequestNeeds, expert: &ExpertProfile) -> String {
    let text = serde_json::to_string(&(rules, needs, expert)).expect("plain data is always written");
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
