//! Why a file is refused.

use std::fmt;

/// A fault in a file and the place of it, such as `requests[2].colour`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The place, empty for the whole document.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What can be wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON of the documented shape (also: an unknown key); the JSON reader's own words.
    Json(String),
    /// Another format than ours.
    Format(String),
    /// A kind we do not know, or one that this command does not take.
    Kind(String),
    /// An index beyond the end of its list.
    NoSuchIndex {
        /// The index.
        index: u32,
        /// The length of the list.
        len: usize,
    },
    /// A weight beyond 2^40.
    TooLarge(i64),
    /// The same pair of expert and request a second time.
    PairTwice,
    /// A pair that is not among the edges.
    NoSuchPair,
    /// A figure that makes no sense where it stands.
    OutOfRange(&'static str),
    /// Keys that exclude each other, or one that needs another.
    Keys(&'static str),
    /// The taxonomy is not a tree.
    Cycle(String),
    /// A method that this kind does not have.
    Method(String),
}

impl FileError {
    /// A fault at a place.
    pub fn new(path: impl Into<String>, fault: Fault) -> FileError {
        FileError { path: path.into(), fault }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        match &self.fault {
            Fault::Json(why) => f.write_str(why),
            Fault::Format(found) => write!(f, "format is {found:?}, not {:?}", super::FORMAT),
            Fault::Kind(found) => write!(f, "kind {found:?} is not one this command takes"),
            Fault::NoSuchIndex { index, len } => write!(f, "{index} is beyond the list of {len}"),
            Fault::TooLarge(value) => write!(f, "{value} is beyond 2^40"),
            Fault::PairTwice => f.write_str("the pair occurs twice"),
            Fault::NoSuchPair => f.write_str("the pair is not among the edges"),
            Fault::OutOfRange(range) => write!(f, "out of range: {range}"),
            Fault::Keys(rule) => f.write_str(rule),
            Fault::Cycle(node) => write!(f, "{node} is its own ancestor"),
            Fault::Method(name) => write!(f, "no method {name:?}"),
        }
    }
}

impl std::error::Error for FileError {}
