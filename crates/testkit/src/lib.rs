//! For tests: an empty database on either engine, a stage with a fixed clock, a client that behaves like a browser, and
//! letters that can be read and followed.

mod browser;
mod engine;
mod stage;

pub use browser::{Browser, Page};
pub use engine::{TestDb, engines};
pub use stage::{Slice, Stage};
