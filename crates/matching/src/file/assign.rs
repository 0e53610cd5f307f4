//! The kind `assign`: seats, experts and the score of each possible pair.

use serde::Deserialize;

use super::{FileError, Ignored, count, no_pair_twice, parse, seats, weight, within};

/// Experts and requests with seats; the sum of the scores of the chosen pairs is to be the largest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignFile {
    /// How many experts there are.
    pub experts: usize,
    /// Seats of each request.
    pub seats: Vec<u32>,
    /// Expert, request, score; each pair at most once.
    pub edges: Vec<(u32, u32, i64)>,
    /// What-if questions, answered in order.
    pub ask: Vec<Question>,
}

/// A change whose effect on the best total is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Question {
    /// Without this expert.
    RemoveExpert(u32),
    /// With one more seat at this request.
    AddSeatToRequest(u32),
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
    experts: u32,
    seats: Vec<u32>,
    edges: Vec<(u32, u32, i64)>,
    #[serde(default)]
    ask: Vec<Question>,
}

impl AssignFile {
    pub(super) fn read(text: &str) -> Result<AssignFile, FileError> {
        let raw: Raw = parse(text)?;
        count(raw.experts, || "experts".into())?;
        seats(&raw.seats)?;
        let (experts, requests) = (raw.experts as usize, raw.seats.len());
        for (i, (expert, request, score)) in raw.edges.iter().enumerate() {
            within(*expert, experts, || format!("edges[{i}][0]"))?;
            within(*request, requests, || format!("edges[{i}][1]"))?;
            weight(*score, || format!("edges[{i}][2]"))?;
        }
        no_pair_twice(raw.edges.iter().map(|(expert, request, _)| (*expert, *request)), "edges")?;
        for (i, question) in raw.ask.iter().enumerate() {
            match question {
                Question::RemoveExpert(e) => within(*e, experts, || format!("ask[{i}].remove_expert"))?,
                Question::AddSeatToRequest(r) => within(*r, requests, || format!("ask[{i}].add_seat_to_request"))?,
            }
        }
        Ok(AssignFile { experts, seats: raw.seats, edges: raw.edges, ask: raw.ask })
    }
}
