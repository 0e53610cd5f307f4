//! The commands of this slice. A profile has one writer, its person; the programme itself (jobs, imports, the
//! demonstration) may write for a person, the programme office may not: what a profile says is the person's own word.

mod availability;
mod consent;
mod cv;
mod erase;
mod import;
mod own;
mod person;
mod skills;
mod state;
mod whole;
mod work;

pub use availability::{AddPeriod, ChangePeriod, RemovePeriod, SaveAvailability};
pub use consent::{SaveConsents, agreed, taken_back};
pub use cv::{AttachCv, REMOVE_FILE, RemoveCv, remove_file};
pub use erase::erase;
pub use import::{ImportExperts, ImportFile, SolveQuarantine};
pub use own::{join, open, rename};
pub use person::{RemoveOrigin, SaveGroup, SaveName, SaveOrigin, SaveResidence, SaveVisibility};
pub use skills::{RemoveLanguage, RemoveSkill, SaveLanguage, SaveSkill};
pub use state::{Activate, Pause};
pub use whole::add_profiles;
pub use work::{RemoveExperience, SaveExperience, SaveWork};
