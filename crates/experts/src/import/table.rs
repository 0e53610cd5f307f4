//! CVs in a table (CSV), one a line, for lists that people keep in a spreadsheet: the parts of a CV that fit into a cell.

use command::{NoCells, Table, TableFault, TableLine};

use super::resume::{Basics, Language, Location, Resume, Skill};
use super::shape::{Fault, Reason};

/// The columns, by the names in the first line. They may stand in any order; only name and e-mail address must be there.
pub const COLUMNS: [&str; 9] = ["name", "email", "phone", "profession", "country", "city", "summary", "skills", "languages"];

/// Reads a table of CVs.
pub fn read_table(bytes: &[u8]) -> Result<Table, TableFault> {
    command::read_table(bytes, &COLUMNS, &COLUMNS[..2])
}

/// The CV of a line. Skills and languages stand one after the other with semicolons, each with its level in brackets:
/// `Nursing (advanced); Infection control`.
pub fn resume_of(line: &TableLine) -> Result<Resume, Fault> {
    let cells = line.cells.as_ref().map_err(|why| match why {
        NoCells::Count => Fault::at("$", Reason::Cells),
        NoCells::NotText => Fault::at("$", Reason::NotUtf8),
    })?;
    let [name, email, phone, profession, country, city, summary, skills, languages] = cells.as_slice() else {
        return Err(Fault::at("$", Reason::Cells));
    };
    let basics = Basics {
        name: name.clone(),
        label: profession.clone(),
        email: email.clone(),
        phone: phone.clone(),
        summary: summary.clone(),
        location: Location { city: city.clone(), country: country.clone() },
    };
    let skills = parts(skills).map(|(name, level)| Skill { name, level, keywords: Vec::new() }).collect();
    let languages = parts(languages).map(|(language, fluency)| Language { language, fluency }).collect();
    Ok(Resume { basics, skills, languages, ..Resume::default() })
}

/// What stands in a cell one after the other: each text with what follows it in brackets, or nothing.
fn parts(cell: &str) -> impl Iterator<Item = (String, String)> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty()).map(|part| {
        let bracketed = part.strip_suffix(')').and_then(|part| part.rsplit_once('('));
        let (text, level) = bracketed.unwrap_or((part, ""));
        (text.trim().to_owned(), level.trim().to_owned())
    })
}

/// Where in the table something stands that a CV has at a JSON path: line and column.
pub fn place_in_table(line: u64, path: &str) -> String {
    let column = match path {
        "$.basics.name" => "name",
        "$.basics.email" => "email",
        "$.basics.location.countryCode" => "country",
        path if path.starts_with("$.skills") => "skills",
        path if path.starts_with("$.languages") => "languages",
        _ => return line.to_string(),
    };
    format!("{line}:{column}")
}
