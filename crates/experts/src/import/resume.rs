//! From bytes to a CV whose shape holds.

use serde::Deserialize;
use serde_json::Value as Json;

use super::shape::{self, Fault, Reason};

/// What a CV may weigh, in bytes.
const LIMIT: usize = 1024 * 1024;

/// The parts of a CV that are taken over.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Resume {
    /// Who.
    pub basics: Basics,
    /// Paid work.
    pub work: Vec<Work>,
    /// Unpaid work.
    pub volunteer: Vec<Volunteer>,
    /// Studies.
    pub education: Vec<Education>,
    /// Certificates.
    pub certificates: Vec<Certificate>,
    /// Skills.
    pub skills: Vec<Skill>,
    /// Languages.
    pub languages: Vec<Language>,
    /// Parts that have no place in a profile, by name; they stay in the file.
    #[serde(skip)]
    pub left: Vec<String>,
}

/// Who.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Basics {
    /// Full name.
    pub name: String,
    /// Profession.
    pub label: String,
    /// E-mail address.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// What the person tells.
    pub summary: String,
    /// Where the person lives.
    pub location: Location,
}

/// Where the person lives.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Location {
    /// City.
    pub city: String,
    /// ISO code of the country.
    #[serde(rename = "countryCode")]
    pub country: String,
}

/// Paid work.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Work {
    /// Employer.
    pub name: String,
    /// Place, as written.
    pub location: String,
    /// What the employer does.
    pub description: String,
    /// Job.
    pub position: String,
    /// First day, month or year.
    pub start_date: String,
    /// Last one; empty when it goes on.
    pub end_date: String,
    /// What was done.
    pub summary: String,
    /// What was reached.
    pub highlights: Vec<String>,
}

/// Unpaid work.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Volunteer {
    /// Where.
    pub organization: String,
    /// What as.
    pub position: String,
    /// First day, month or year.
    pub start_date: String,
    /// Last one; empty when it goes on.
    pub end_date: String,
    /// What was done.
    pub summary: String,
    /// What was reached.
    pub highlights: Vec<String>,
}

/// A study.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Education {
    /// Where.
    pub institution: String,
    /// What.
    pub area: String,
    /// Which degree.
    pub study_type: String,
    /// First day, month or year.
    pub start_date: String,
    /// Last one; empty when it goes on.
    pub end_date: String,
    /// With which result.
    pub score: String,
    /// Courses.
    pub courses: Vec<String>,
}

/// A certificate: a study that ended with a paper.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Certificate {
    /// For what.
    pub name: String,
    /// Who gave it.
    pub issuer: String,
    /// Day, month or year of it.
    pub date: String,
}

/// A skill.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Skill {
    /// Its name, as written.
    pub name: String,
    /// Its level, in words.
    pub level: String,
    /// What belongs to it.
    pub keywords: Vec<String>,
}

/// A language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Language {
    /// Its name, as written.
    pub language: String,
    /// How well, in words.
    pub fluency: String,
}

/// Parts of the format that a profile has no place for. References hold the words and names of other people, interests may
/// tell a belief; neither is asked for anywhere. Awards, publications and projects have no field, and would make somebody
/// known whose name is kept back if they stood in the summary.
const LEFT: [&str; 5] = ["awards", "publications", "interests", "references", "projects"];
/// Addresses of the person's own pages, left for the same reason.
const PAGES: [&str; 2] = ["url", "profiles"];

/// Reads a CV. Its shape must be that of JSON Resume; a name and an e-mail address are asked for by [`super::draft`].
pub fn read(bytes: &[u8]) -> Result<Resume, Fault> {
    if bytes.len() > LIMIT {
        return Err(Fault::at("$", Reason::TooLarge));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let not_json = |error: serde_json::Error| Fault::at(format!("{}:{}", error.line(), error.column()), Reason::NotJson);
    let mut json: Json = serde_json::from_slice(bytes).map_err(not_json)?;
    shape::check(&json)?;
    clean(&mut json);
    let told = |value: &Json| value.as_array().is_some_and(|list| !list.is_empty()) || value.as_str().is_some_and(|text| !text.is_empty());
    let left = LEFT.iter().filter(|part| told(&json[**part])).map(|part| (*part).to_owned());
    let pages = PAGES.iter().filter(|part| told(&json["basics"][**part])).map(|part| format!("basics.{part}"));
    let left = left.chain(pages).collect();
    let resume: Resume = serde_json::from_value(json).map_err(not_json)?;
    Ok(Resume { left, ..resume })
}

/// Text as we store it: no character that an engine does not keep, no white space around.
fn clean(json: &mut Json) {
    match json {
        Json::String(text) => *text = text.replace("\r\n", "\n").replace('\0', "\u{fffd}").trim().to_owned(),
        Json::Array(items) => items.iter_mut().for_each(clean),
        Json::Object(fields) => fields.values_mut().for_each(clean),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}
