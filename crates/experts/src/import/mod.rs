//! Reading CVs in the open format JSON Resume (schema 1.x): pure, from bytes to a draft or a reason.
//!
//! Nothing is guessed and nothing is dropped. What the vocabulary does not know stays in the profile as text and is
//! reported; a file that does not hold goes to quarantine with its place and reason; the file itself is kept.

mod draft;
mod fluency;
mod report;
mod resume;
mod shape;
#[cfg(test)]
mod test;

pub use draft::{Draft, DraftExperience, DraftLanguage, DraftSkill, draft};
pub use fluency::{language_level, skill_level};
pub use report::{Found, Imported, Quarantined, Report};
pub use resume::{Resume, read};
pub use shape::{Fault, Reason};
