//! Reading CVs in the open format JSON Resume (schema 1.x), or from the lines of a table: pure, from bytes to a draft or a reason.
//!
//! Nothing is guessed and nothing is dropped. What the vocabulary does not know stays in the profile as text and is
//! reported; a file that does not hold goes to quarantine with its place and reason; the file itself is kept.

mod draft;
mod fluency;
mod report;
mod resume;
mod shape;
mod table;
#[cfg(test)]
mod test;

pub use draft::{Draft, DraftExperience, DraftLanguage, DraftSkill, draft};
pub use fluency::{language_level, skill_level};
pub use report::{Found, Imported, Report};
pub use resume::{Resume, read};
pub use shape::{Fault, Reason};
pub use table::{COLUMNS, place_in_table, read_table, resume_of};
