//! Instances made from a name: the same name gives the same people, markets and rounds on every machine.
//!
//! Tests, benchmarks and the comparison with other solvers all take theirs from here, so that what is proven of one
//! instance is proven of the one that is timed.

mod files;
mod markets;
mod people;
mod rounds;
mod sequence;

pub use files::{Named, files};
pub use markets::{Edges, Shape, market, market_file};
pub use people::People;
pub use rounds::{RoundShape, round};
pub use sequence::Sequence;
