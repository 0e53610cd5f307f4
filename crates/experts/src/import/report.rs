//! What an import tells: for each file what became of it. Made to be printed by the operator's command.

use command::KeptBack;
use model::ExpertId;
use serde::Serialize;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Nothing was stored.
    pub dry_run: bool,
    /// Files that became profiles, or would.
    pub good: Vec<Imported>,
    /// Files that did not.
    pub quarantined: Vec<KeptBack>,
}

/// A file that became a profile.
#[derive(Clone, Debug, Serialize)]
pub struct Imported {
    /// The file.
    pub file: String,
    /// Its content's name in the store of documents.
    pub digest: String,
    /// The profile; none in a dry run.
    pub expert: Option<ExpertId>,
    /// Whose.
    pub name: String,
    /// Where the claim letter goes.
    pub email: String,
    /// Number of entries of experience.
    pub experience: usize,
    /// Number of skills.
    pub skills: usize,
    /// Number of languages.
    pub languages: usize,
    /// What was recognised, with its code.
    pub recognised: Vec<Found>,
    /// What was not, and stays as text.
    pub unrecognised: Vec<Found>,
    /// Parts of the file that a profile has no place for; they stay in the file.
    pub left: Vec<String>,
}

/// A text of a CV, and the code that it means.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Found {
    /// Where, as a JSON path.
    pub place: String,
    /// The text.
    pub text: String,
    /// The code, when it is recognised.
    pub code: Option<String>,
}

impl Imported {
    /// What was recognised, one a line: `Web Development = urn:cd4d:skill:web-development`.
    pub fn recognised_lines(&self) -> String {
        let lines = self.recognised.iter().map(|found| format!("{} = {}", found.text, found.code.as_deref().unwrap_or_default()));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What was not recognised and what was left in the file, one a line with its place.
    pub fn unrecognised_lines(&self) -> String {
        let texts = self.unrecognised.iter().map(|found| format!("{} ({})", found.text, found.place));
        let left = self.left.iter().map(|part| format!("$.{part}"));
        texts.chain(left).collect::<Vec<_>>().join("\n")
    }
}
