//! The kind `stable`: how experts rank requests and requests rank experts.

use serde::Deserialize;

use super::{Fault, FileError, Ignored, count, no_pair_twice, parse, seats, within};

/// Experts, seats, and the acceptable pairs with both ranks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StableFile {
    /// How many experts there are.
    pub experts: usize,
    /// Seats of each request.
    pub seats: Vec<u32>,
    /// Number of rank levels; 1 is the best.
    pub levels: u32,
    /// The acceptable pairs; each at most once.
    pub pairs: Vec<StablePair>,
}

/// A pair that both sides accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "(u32, u32, u32, u32)")]
pub struct StablePair {
    /// The expert.
    pub expert: u32,
    /// The request.
    pub request: u32,
    /// How the expert ranks the request.
    pub expert_rank: u32,
    /// How the request ranks the expert.
    pub request_rank: u32,
}

impl From<(u32, u32, u32, u32)> for StablePair {
    fn from((expert, request, expert_rank, request_rank): (u32, u32, u32, u32)) -> Self {
        StablePair { expert, request, expert_rank, request_rank }
    }
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
    levels: u32,
    pairs: Vec<StablePair>,
}

impl StableFile {
    pub(super) fn read(text: &str) -> Result<StableFile, FileError> {
        let raw: Raw = parse(text)?;
        count(raw.experts, || "experts".into())?;
        count(raw.levels, || "levels".into())?;
        seats(&raw.seats)?;
        for (i, pair) in raw.pairs.iter().enumerate() {
            within(pair.expert, raw.experts as usize, || format!("pairs[{i}][0]"))?;
            within(pair.request, raw.seats.len(), || format!("pairs[{i}][1]"))?;
            for (place, rank) in [(2, pair.expert_rank), (3, pair.request_rank)] {
                if rank < 1 || rank > raw.levels {
                    return Err(FileError::new(format!("pairs[{i}][{place}]"), Fault::OutOfRange("1 to levels")));
                }
            }
        }
        no_pair_twice(raw.pairs.iter().map(|pair| (pair.expert, pair.request)), "pairs")?;
        Ok(StableFile { experts: raw.experts as usize, seats: raw.seats, levels: raw.levels, pairs: raw.pairs })
    }
}
