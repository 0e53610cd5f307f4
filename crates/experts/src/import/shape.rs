//! The shape of JSON Resume: which field holds what, checked before anything is read. Source: the schema of the project
//! jsonresume/resume-schema, version 1.2. Fields that it does not name are allowed and ignored.

use serde_json::Value as Json;

/// Why a file does not hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reason {
    /// Larger than a CV can be.
    TooLarge,
    /// Not JSON, or nested too deep.
    NotJson,
    /// A line of a table with more or fewer cells than columns.
    Cells,
    /// A line of a table that is not UTF-8.
    NotUtf8,
    /// Text is wanted here.
    NotText,
    /// A list is wanted here.
    NotAList,
    /// An object is wanted here.
    NotAnObject,
    /// A date such as 2014-06-29, 2014-06 or 2014 is wanted here.
    NotADate,
    /// No name.
    NoName,
    /// A name of more than 200 characters.
    LongName,
    /// A name with an address in it.
    BadName,
    /// No e-mail address: nobody could be asked.
    NoEmail,
    /// Not an e-mail address.
    BadEmail,
    /// The address belongs to another file of this import, or to a profile that is there.
    Duplicate,
}

impl Reason {
    /// Every reason.
    pub const ALL: &'static [Reason] = &[
        Reason::TooLarge,
        Reason::NotJson,
        Reason::Cells,
        Reason::NotUtf8,
        Reason::NotText,
        Reason::NotAList,
        Reason::NotAnObject,
        Reason::NotADate,
        Reason::NoName,
        Reason::LongName,
        Reason::BadName,
        Reason::NoEmail,
        Reason::BadEmail,
        Reason::Duplicate,
    ];

    /// Its name in the quarantine; the words stand under `reason-NAME`.
    pub const fn name(self) -> &'static str {
        match self {
            Reason::TooLarge => "too-large",
            Reason::NotJson => "not-json",
            Reason::Cells => "cells",
            Reason::NotUtf8 => "not-utf8",
            Reason::NotText => "not-text",
            Reason::NotAList => "not-a-list",
            Reason::NotAnObject => "not-an-object",
            Reason::NotADate => "not-a-date",
            Reason::NoName => "no-name",
            Reason::LongName => "long-name",
            Reason::BadName => "bad-name",
            Reason::NoEmail => "no-email",
            Reason::BadEmail => "bad-email",
            Reason::Duplicate => "duplicate",
        }
    }
}

/// What is wrong with a file, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// A JSON path such as `$.work[0].startDate`; a line and column where the file is not JSON, or is a table.
    pub place: String,
    /// Why.
    pub reason: Reason,
}

impl Fault {
    /// A fault at a place.
    pub fn at(place: impl Into<String>, reason: Reason) -> Fault {
        Fault { place: place.into(), reason }
    }
}

/// What a field holds.
enum Shape {
    Text,
    Date,
    List(&'static Shape),
    Object(&'static [(&'static str, Shape)]),
}

use Shape::{Date, List, Object, Text};

const TEXTS: Shape = List(&Text);

const RESUME: Shape = Object(&[
    ("$schema", Text),
    ("basics", BASICS),
    ("work", List(&WORK)),
    ("volunteer", List(&VOLUNTEER)),
    ("education", List(&EDUCATION)),
    ("awards", List(&Object(&[("title", Text), ("date", Date), ("awarder", Text), ("summary", Text)]))),
    ("certificates", List(&Object(&[("name", Text), ("date", Date), ("url", Text), ("issuer", Text)]))),
    ("publications", List(&PUBLICATION)),
    ("skills", List(&Object(&[("name", Text), ("level", Text), ("keywords", TEXTS)]))),
    ("languages", List(&Object(&[("language", Text), ("fluency", Text)]))),
    ("interests", List(&Object(&[("name", Text), ("keywords", TEXTS)]))),
    ("references", List(&Object(&[("name", Text), ("reference", Text)]))),
    ("projects", List(&PROJECT)),
    ("meta", Object(&[("canonical", Text), ("version", Text), ("lastModified", Text)])),
]);

const BASICS: Shape = Object(&[
    ("name", Text),
    ("label", Text),
    ("image", Text),
    ("email", Text),
    ("phone", Text),
    ("url", Text),
    ("summary", Text),
    ("location", Object(&[("address", Text), ("postalCode", Text), ("city", Text), ("countryCode", Text), ("region", Text)])),
    ("profiles", List(&Object(&[("network", Text), ("username", Text), ("url", Text)]))),
]);

const WORK: Shape = Object(&[
    ("name", Text),
    ("location", Text),
    ("description", Text),
    ("position", Text),
    ("url", Text),
    ("startDate", Date),
    ("endDate", Date),
    ("summary", Text),
    ("highlights", TEXTS),
]);

const VOLUNTEER: Shape = Object(&[
    ("organization", Text),
    ("position", Text),
    ("url", Text),
    ("startDate", Date),
    ("endDate", Date),
    ("summary", Text),
    ("highlights", TEXTS),
]);

const EDUCATION: Shape = Object(&[
    ("institution", Text),
    ("url", Text),
    ("area", Text),
    ("studyType", Text),
    ("startDate", Date),
    ("endDate", Date),
    ("score", Text),
    ("courses", TEXTS),
]);

const PUBLICATION: Shape = Object(&[("name", Text), ("publisher", Text), ("releaseDate", Date), ("url", Text), ("summary", Text)]);

const PROJECT: Shape = Object(&[
    ("name", Text),
    ("description", Text),
    ("highlights", TEXTS),
    ("keywords", TEXTS),
    ("startDate", Date),
    ("endDate", Date),
    ("url", Text),
    ("roles", TEXTS),
    ("entity", Text),
    ("type", Text),
]);

/// The first fault in the shape of a CV, in the order of the schema.
pub fn check(json: &Json) -> Result<(), Fault> {
    fit("$", json, &RESUME)
}

fn fit(place: &str, json: &Json, shape: &Shape) -> Result<(), Fault> {
    match (shape, json) {
        (Text, Json::String(_)) => Ok(()),
        (Text, _) => Err(Fault::at(place, Reason::NotText)),
        (Date, Json::String(text)) if is_date(text) => Ok(()),
        (Date, _) => Err(Fault::at(place, Reason::NotADate)),
        (List(inner), Json::Array(items)) => items.iter().enumerate().try_for_each(|(n, item)| fit(&format!("{place}[{n}]"), item, inner)),
        (List(_), _) => Err(Fault::at(place, Reason::NotAList)),
        (Object(fields), Json::Object(found)) => fields
            .iter()
            .filter_map(|(name, inner)| found.get(*name).map(|value| (name, value, inner)))
            .try_for_each(|(name, value, inner)| fit(&format!("{place}.{name}"), value, inner)),
        (Object(_), _) => Err(Fault::at(place, Reason::NotAnObject)),
    }
}

/// A date of which everything after the year may be missing, from 1000 to 2999.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, length: usize, from: u32, to: u32| {
        part.len() == length && part.bytes().all(|b| b.is_ascii_digit()) && part.parse::<u32>().is_ok_and(|n| (from..=to).contains(&n))
    };
    match parts.as_slice() {
        [year] => number(year, 4, 1000, 2999),
        [year, month] => number(year, 4, 1000, 2999) && number(month, 2, 1, 12),
        [_, _, _] => text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok_and(|day| (1000..=2999).contains(&day.year())),
        _ => false,
    }
}
