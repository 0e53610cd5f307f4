//! Reading hosts from a table (CSV): pure, from bytes to candidates or a reason. What a cell must hold is asked of the form
//! of a new host, so that both ways in ask the same.
//!
//! Nothing is guessed and nothing is dropped: a row that does not hold goes to quarantine with its line, column and reason.

mod candidate;
mod report;
mod table;
#[cfg(test)]
mod test;

pub use candidate::{Candidate, Fault, Reason, candidate};
pub use report::{NewHost, Report, There};
pub use table::{COLUMNS, read};
