//! The matching engine: who may, who fits best and why, who nearly fits, and the best plan for a round.
//!
//! Pure: no input or output, no clock, no randomness, no thread, and no other crate of this house. Everything is
//! counted in integers, ties are broken by id, and work limits are counted in steps, so that equal inputs give equal
//! answers on every machine. The engine proposes; people decide.
//!
//! * [`mod@fit`]: one request and one expert: every failing gate, and a score whose parts sum to it.
//! * [`pool`]: everybody in memory, indexed, with snapshots and a change feed.
//! * [`mod@file`] and [`document`]: the matching files, read strictly, and the plan document.
//! * [`mod@plan`] and [`mod@verify`]: from a file to a plan with its proof, and from both to what is wrong with them.
//! * [`mod@generate`]: instances from names, for tests and measurements.
//! * [`mod@eligible`]: who may, for a whole file. [`mod@assign`] and [`stable`]: the solvers without files.

pub mod assign;
pub mod code;
pub mod document;
pub mod eligible;
pub mod file;
pub mod fit;
pub mod generate;
pub mod measure;
pub mod plan;
pub mod pool;
mod round;
pub mod stable;
pub mod verify;

pub use code::{Code, Key};
pub use document::PlanDocument;
pub use eligible::{eligible, rank_file};
pub use plan::{Options, plan};
pub use verify::{Checked, verify};

/// The Rust examples of the page about the engine, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/matching.md")]
struct Page;
