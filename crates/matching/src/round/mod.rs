//! Rounds: many requests, many experts, the rules of a programme; a plan, a bound, and a proof that others can check.

mod draft;
mod dual;
mod problem;
mod schedule;
mod search;

#[cfg(test)]
mod test;

pub(crate) use problem::{Problem, RowOf};
pub(crate) use search::{Found, SearchMark, search};
