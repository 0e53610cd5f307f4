//! What waits for whom, and what can be found: slices fill these lists, the staff's home and the search show them.

use futures_util::future::BoxFuture;
use model::Timestamp;

use crate::cx::Cx;
use crate::door::Door;

/// Something that waits for somebody to act.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What must happen, in words.
    pub what: String,
    /// Where, after the language.
    pub path: String,
    /// The case number, such as `R-0008`.
    pub case: String,
    /// ISO code of the country.
    pub country: String,
    /// Since when it waits.
    pub since: Timestamp,
    /// Who has the ball, in words.
    pub ball: String,
    /// Whether the reader is the one who must act.
    pub mine: bool,
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The kind of record, in words.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Where, after the language.
    pub path: String,
    /// One line more.
    pub note: String,
}

/// Gives what waits, for this visitor's scope.
pub type WaitingList = fn(Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>>;

/// Finds records whose folded text holds every word of the folded query, in any order, within this visitor's scope; at most 20.
pub type Finder = fn(Cx, String) -> BoxFuture<'static, Result<Vec<Hit>, Door>>;
