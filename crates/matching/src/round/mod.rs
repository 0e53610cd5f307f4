//! Rounds: many requests, many experts, the rules of a programme; a plan, a bound, and a proof that others can check.

mod draft;
mod dual;
mod problem;
mod proof;
mod schedule;
mod search;
mod window;

#[cfg(test)]
mod test;

pub(crate) use problem::{Problem, RowOf};
pub(crate) use proof::SearchMark;
pub(crate) use window::{Found, search};
