//! The matching files: reading them strictly, and saying where in the document a fault is.
//!
//! These are plain data. What the figures mean (values, overlaps, rules) is worked out once by the solvers and once
//! more, separately, by [`mod@crate::verify`].

mod assign;
mod eligibility;
mod error;
mod place;
mod round;
mod stable;

#[cfg(test)]
mod test;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

pub use assign::{AssignFile, Question};
pub use eligibility::EligibilityFile;
pub use error::{Fault, FileError};
pub use round::{Edge, FileBlock, GroupFloor, Replan, RoundExpert, RoundFile, RoundRequest, RoundRules, Span};
pub use stable::{StableFile, StablePair};

/// The format that every file names.
pub const FORMAT: &str = "cd4d-matching/1";

/// The largest weight of a pair, 2^40, so that sums stay far within 64 bits.
pub const MAX_WEIGHT: i64 = 1 << 40;

/// The most experts of a file that only counts them, seats of a request, and levels of a rank: far more than a programme has, and little
/// enough to be kept in memory.
pub const MOST: u32 = 1_000_000;

/// A file of one of the kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatchingFile {
    /// Seats and scores.
    Assign(AssignFile),
    /// A round with rules, or a round to be planned again.
    Round(RoundFile),
    /// Ranks on both sides.
    Stable(StableFile),
    /// Profiles and requests.
    Eligibility(EligibilityFile),
}

impl MatchingFile {
    /// Reads a file of any kind.
    ///
    /// # Errors
    /// [`FileError`] with the place in the document: not JSON, another format, an unknown key, a figure out of range.
    pub fn read(text: &str) -> Result<MatchingFile, FileError> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            kind: String,
        }
        let head: Head = parse(text)?;
        if head.format != FORMAT {
            return Err(FileError::new("format", Fault::Format(head.format)));
        }
        match head.kind.as_str() {
            "assign" => AssignFile::read(text).map(MatchingFile::Assign),
            "round" | "replan" => RoundFile::read(text).map(MatchingFile::Round),
            "stable" => StableFile::read(text).map(MatchingFile::Stable),
            "eligibility" => EligibilityFile::read(text).map(MatchingFile::Eligibility),
            _ => Err(FileError::new("kind", Fault::Kind(head.kind))),
        }
    }
}

/// Parses typed JSON; a fault is given its place in the document.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, FileError> {
    serde_json::from_str(text).map_err(|error| {
        let path = place::of_error(text, &error);
        FileError { path, fault: Fault::Json(error.to_string()) }
    })
}

/// A key that is allowed and not looked at.
pub(crate) type Ignored = Option<IgnoredAny>;

/// Checks that an index is within a list.
pub(crate) fn within(index: u32, len: usize, path: impl FnOnce() -> String) -> Result<(), FileError> {
    if (index as usize) < len { Ok(()) } else { Err(FileError { path: path(), fault: Fault::NoSuchIndex { index, len } }) }
}

/// Checks that a weight is within 2^40 on either side of zero.
pub(crate) fn weight(value: i64, path: impl FnOnce() -> String) -> Result<(), FileError> {
    if value.abs() <= MAX_WEIGHT { Ok(()) } else { Err(FileError { path: path(), fault: Fault::TooLarge(value) }) }
}

/// Checks that a count is at most [`MOST`].
pub(crate) fn count(value: u32, path: impl FnOnce() -> String) -> Result<(), FileError> {
    if value <= MOST { Ok(()) } else { Err(FileError { path: path(), fault: Fault::OutOfRange("at most a million") }) }
}

/// Checks the seats of each request.
pub(crate) fn seats(each: &[u32]) -> Result<(), FileError> {
    each.iter().enumerate().try_for_each(|(i, seats)| count(*seats, || format!("seats[{i}]")))
}

/// Refuses a pair of expert and request that occurs twice; `pairs` gives the position of each.
pub(crate) fn no_pair_twice(pairs: impl Iterator<Item = (u32, u32)>, name: &str) -> Result<(), FileError> {
    let mut seen: Vec<(u32, u32, usize)> = pairs.enumerate().map(|(i, (expert, request))| (expert, request, i)).collect();
    seen.sort_unstable();
    match seen.windows(2).find(|two| (two[0].0, two[0].1) == (two[1].0, two[1].1)) {
        Some(two) => Err(FileError { path: format!("{name}[{}]", two[1].2), fault: Fault::PairTwice }),
        None => Ok(()),
    }
}
