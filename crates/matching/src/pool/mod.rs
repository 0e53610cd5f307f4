//! The live pool: everybody's profile in memory, indexed, for long lists and counts over a million experts.
//!
//! A [`PoolSnapshot`] never changes under its reader. A [`Change`] makes a new snapshot that shares almost everything
//! with the old one; both say which sequence number they have seen. Answers are those of [`crate::fit`] over all
//! profiles, which the tests hold against each other after thousands of changes.

mod bits;
mod gate;
mod numbers;
mod question;
mod record;
mod segment;
mod set;
mod snapshot;
mod tally;

#[cfg(test)]
mod test;

pub use snapshot::{Change, OutOfSequence, PoolSnapshot, Top};
pub use tally::{Tallied, Tally};
