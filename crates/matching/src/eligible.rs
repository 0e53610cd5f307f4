//! Who may, for a whole file: the `eligibility` kind, by the same gates as [`crate::fit`].

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::file::{EligibilityFile, FORMAT, Fault, FileError, MatchingFile};
use crate::fit::{Requirement, failures};

/// Every eligible pair, and for each request how many fail what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Eligible {
    /// Expert and request, ascending.
    pub eligible: Vec<(u32, u32)>,
    /// For each request.
    pub per_request: Vec<Counts>,
    /// For each expert and request the reasons, if they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Vec<Vec<Vec<String>>>>,
}

/// How many experts fail each gate of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Experts who fail the gate.
    pub fails: BTreeMap<String, u32>,
    /// Experts who fail that gate and no other: who would be won by relaxing it.
    pub only_failure: BTreeMap<String, u32>,
}

/// Experts of one request by the number of wishes met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileRanking {
    /// [`FORMAT`].
    pub format: &'static str,
    /// The request.
    pub request: u32,
    /// The best, first.
    pub experts: Vec<RankedInFile>,
}

/// An expert in a ranking by wishes met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RankedInFile {
    /// The expert.
    pub id: u32,
    /// Requirements met.
    pub score: u32,
    /// The requirements met, by the names of their reasons.
    pub met: Vec<String>,
    /// The requirements not met.
    pub missing: Vec<String>,
}

/// Who is eligible for what in a file of the kind `eligibility`; with `reasons`, also why not for every pair.
///
/// # Errors
/// [`FileError`] with the place in the file; also for another kind.
pub fn eligible(json: &str, reasons: bool) -> Result<Eligible, FileError> {
    let file = read(json)?;
    let mut answer = Eligible { eligible: Vec::new(), per_request: vec![Counts::default(); file.requests.len()], reasons: None };
    let mut all = Vec::new();
    for expert in 0..file.experts.len() {
        let mut row = Vec::new();
        for (request, counts) in answer.per_request.iter_mut().enumerate() {
            let names = failing(&file, expert, request);
            for name in &names {
                *counts.fails.entry(name.clone()).or_default() += 1;
            }
            match &names[..] {
                [] => answer.eligible.push((expert as u32, request as u32)),
                [only] => *counts.only_failure.entry(only.clone()).or_default() += 1,
                _ => {}
            }
            if reasons {
                row.push(names);
            }
        }
        all.push(row);
    }
    answer.reasons = reasons.then_some(all);
    Ok(answer)
}

/// The best `top` experts of one request in a file of the kind `eligibility`, by the number of requirements met; equal
/// numbers by the lower id. Who meets all is eligible.
///
/// # Errors
/// [`FileError`] with the place in the file; also for another kind or a request that is not there.
pub fn rank_file(json: &str, request: u32, top: usize) -> Result<FileRanking, FileError> {
    let file = read(json)?;
    crate::file::within(request, file.requests.len(), || "requests".into())?;
    let asked = asked(&file, request as usize);
    let ranked = |expert: usize| {
        let missing = failing(&file, expert, request as usize);
        let met: Vec<String> = asked.iter().filter(|name| !missing.contains(name)).cloned().collect();
        RankedInFile { id: expert as u32, score: met.len() as u32, met, missing }
    };
    let mut experts: Vec<_> = (0..file.experts.len()).map(ranked).collect();
    experts.sort_by_key(|expert| (Reverse(expert.score), expert.id));
    experts.truncate(top);
    Ok(FileRanking { format: FORMAT, request, experts })
}

fn read(json: &str) -> Result<EligibilityFile, FileError> {
    match MatchingFile::read(json)? {
        MatchingFile::Eligibility(file) => Ok(file),
        _ => Err(FileError::new("kind", Fault::Kind("not eligibility".into()))),
    }
}

/// The names of the gates an expert fails, each once.
fn failing(file: &EligibilityFile, expert: usize, request: usize) -> Vec<String> {
    let reasons = failures(&file.taxonomy, &file.requests[request], &file.experts[expert]);
    let mut names: Vec<String> = reasons.iter().map(|reason| name(&reason.requirement())).collect();
    names.dedup();
    names
}

/// The names of all gates of a request.
fn asked(file: &EligibilityFile, request: usize) -> Vec<String> {
    let needs = &file.requests[request];
    let mut asked = vec![Requirement::Active];
    asked.extend(needs.require_origin_tie.then_some(Requirement::OriginTie));
    asked.push(Requirement::Mode(0));
    asked.extend(needs.require_sector.then_some(Requirement::Sector));
    asked.extend(needs.travel_required.then_some(Requirement::Travel));
    asked.extend(needs.languages.iter().map(|need| Requirement::Language(need.language.clone())));
    asked.extend(needs.skills.iter().map(|need| Requirement::Skill(need.node.clone())));
    asked.push(Requirement::Availability(0));
    let mut names: Vec<String> = asked.iter().map(name).collect();
    names.dedup();
    names
}

/// The name of a gate in the file format.
fn name(requirement: &Requirement) -> String {
    match requirement {
        Requirement::Active => "inactive".into(),
        Requirement::Exclusion(rule) => format!("excluded:{rule}"),
        Requirement::OriginTie => "origin_tie".into(),
        Requirement::Residence => "residence".into(),
        Requirement::Mode(_) => "mode".into(),
        Requirement::Sector => "sector".into(),
        Requirement::Travel => "travel".into(),
        Requirement::Language(language) => format!("language:{language}"),
        Requirement::Skill(node) => format!("skill:{node}"),
        Requirement::Availability(_) => "availability".into(),
    }
}
