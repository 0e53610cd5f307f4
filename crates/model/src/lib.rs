//! The trade itself: what exists, which states it can be in, what is allowed, and who may do or see it.
//!
//! Pure: no SQL, no HTTP, no async, no clock, no randomness. A transition is a method that returns the new state
//! or a [`Refusal`], which says why not and what can be done. Everything above this crate calls it; it calls nobody.

pub mod access;
pub mod account;
pub mod application;
pub mod eligibility;
pub mod evaluation;
pub mod event;
pub mod expert;
pub mod host;
pub mod id;
pub mod mark;
pub mod password;
pub mod placement;
pub mod priority;
pub mod reference;
pub mod refusal;
pub mod request;
pub mod round;
pub mod small_group;
pub mod text;

pub use access::{Actor, Grant, Role, Scope};
pub use event::Event;
pub use id::*;
pub use jiff::Timestamp;
pub use jiff::civil::Date;
pub use refusal::{Refusal, Why};
