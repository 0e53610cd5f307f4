//! Rounds: many requests, many experts, the rules of a programme; a plan, a bound, and a proof that others can check.

mod branch;
mod draft;
mod dual;
mod problem;
mod proof;
mod relaxed;
mod schedule;
mod search;
mod simplex;
mod window;

#[cfg(test)]
mod test;

pub(crate) use problem::{Problem, RowOf};
pub(crate) use proof::SearchMark;
pub(crate) use search::Stats;
pub(crate) use window::{Found, search};
