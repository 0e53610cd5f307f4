//! The long list: who is eligible, best first, and who is not here and why.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::need::RequestNeeds;
use super::profile::ExpertProfile;
use super::rules::Rules;
use super::taxonomy::Taxonomy;
use super::{Assessment, assess};
use crate::code::Key;

/// An expert with the assessment for the request at hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessed {
    /// The expert's id.
    pub expert: Key,
    /// What the engine says.
    pub assessment: Assessment,
}

/// Everybody, in two lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LongList {
    /// The version of the rules that made it.
    pub rule_version: String,
    /// Who is eligible, best first.
    pub ranked: Vec<Assessed>,
    /// Who is not, those who fail the fewest gates first.
    pub others: Vec<Assessed>,
}

/// The eligible ones, highest score first; equal scores by the lower id.
pub fn rank(assessed: &[Assessed]) -> Vec<&Assessed> {
    let mut list: Vec<_> = assessed.iter().filter(|a| a.assessment.is_eligible()).collect();
    list.sort_by_key(|a| (Reverse(a.assessment.score.total), a.expert));
    list
}

/// Assesses everybody and orders them; the order of `experts` does not matter.
pub fn long_list(rules: &Rules, taxonomy: &Taxonomy, needs: &RequestNeeds, experts: &[ExpertProfile]) -> LongList {
    let assessed = experts.iter().map(|expert| Assessed { expert: expert.id, assessment: assess(rules, taxonomy, needs, expert) });
    let (mut ranked, mut others): (Vec<_>, Vec<_>) = assessed.partition(|a| a.assessment.is_eligible());
    ranked.sort_by_key(|a| (Reverse(a.assessment.score.total), a.expert));
    others.sort_by_key(|a| (a.assessment.failures.len(), Reverse(a.assessment.score.total), a.expert));
    LongList { rule_version: rules.version.clone(), ranked, others }
}
