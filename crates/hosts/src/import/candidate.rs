//! From the cells of a line to a candidate: what is known of an institution and of a person there.

use command::{NoCells, TableLine};
use model::host::Kind;
use model::reference::sector;
use model::text::{Country, Email};
use web::FormSpec;

use super::table::COLUMNS;
use crate::{contact, host};

/// Why a line does not hold.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Reason {
    /// More or fewer cells than columns.
    Cells,
    /// Not UTF-8.
    NotText,
    /// The cell is empty and must not be.
    Missing,
    /// More characters than the form takes.
    TooLong,
    /// Not a kind of institution.
    NoKind,
    /// Not a country.
    NoCountry,
    /// The country takes no part in the programme, or not in the phase.
    CountryElsewhere,
    /// The country is closed in the phase.
    CountryClosed,
    /// Not a sector.
    NoSector,
    /// Not an e-mail address.
    BadEmail,
    /// A line before it has the same name and country.
    Twice,
}

impl Reason {
    /// Every reason.
    pub const ALL: &'static [Reason] = &[
        Reason::Cells,
        Reason::NotText,
        Reason::Missing,
        Reason::TooLong,
        Reason::NoKind,
        Reason::NoCountry,
        Reason::CountryElsewhere,
        Reason::CountryClosed,
        Reason::NoSector,
        Reason::BadEmail,
        Reason::Twice,
    ];

    /// Its name in the quarantine; the words stand under `row-NAME`.
    pub const fn name(self) -> &'static str {
        match self {
            Reason::Cells => "cells",
            Reason::NotText => "not-text",
            Reason::Missing => "missing",
            Reason::TooLong => "too-long",
            Reason::NoKind => "no-kind",
            Reason::NoCountry => "no-country",
            Reason::CountryElsewhere => "country-elsewhere",
            Reason::CountryClosed => "country-closed",
            Reason::NoSector => "no-sector",
            Reason::BadEmail => "bad-email",
            Reason::Twice => "twice",
        }
    }
}

/// What is wrong with a line, and in which column; in none when it is the line as a whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The column, or empty.
    pub column: &'static str,
    /// Why.
    pub reason: Reason,
}

impl Fault {
    /// A fault in a column.
    pub const fn at(column: &'static str, reason: Reason) -> Fault {
        Fault { column, reason }
    }

    /// Where it stands: the number of the line, and the column where there is one.
    pub fn place(&self, line: u64) -> String {
        if self.column.is_empty() { line.to_string() } else { format!("{line}:{}", self.column) }
    }
}

/// What a line tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The institution's name.
    pub name: String,
    /// The kind of institution.
    pub kind: Kind,
    /// The country.
    pub country: Country,
    /// Where it is.
    pub city: String,
    /// The ministry above it, or empty.
    pub ministry: String,
    /// Its sector.
    pub sector: String,
    /// The person there: name and address.
    pub contact: Option<(String, Email)>,
}

/// The candidate of a line, or the first fault in the order of the columns.
pub fn candidate(line: &TableLine) -> Result<Candidate, Fault> {
    let cells = line.cells.as_ref().map_err(|why| match why {
        NoCells::Count => Fault::at("", Reason::Cells),
        NoCells::NotText => Fault::at("", Reason::NotText),
    })?;
    let [name, kind, country, city, ministry, sector, contact_name, contact_email] = cells.as_slice() else {
        return Err(Fault::at("", Reason::Cells));
    };
    for (column, text) in COLUMNS.into_iter().zip(cells) {
        asked(&host::edit::NEW, column, column, text)?;
    }
    let kind_name = kind.to_lowercase().replace(' ', "-");
    let kind = Kind::named(&kind_name).ok_or(Fault::at("kind", Reason::NoKind))?;
    let country = country.parse::<Country>().map_err(|()| Fault::at("country", Reason::NoCountry))?;
    if sector::find(sector).is_none() {
        return Err(Fault::at("sector", Reason::NoSector));
    }
    let contact = if contact_name.is_empty() && contact_email.is_empty() {
        None
    } else {
        asked(&contact::FORM, "name", "contact_name", contact_name)?;
        asked(&contact::FORM, "email", "contact_email", contact_email)?;
        let email = contact_email.parse::<Email>().map_err(|()| Fault::at("contact_email", Reason::BadEmail))?;
        Some((contact_name.clone(), email))
    };
    let (name, city, ministry, sector) = (name.clone(), city.clone(), ministry.clone(), sector.clone());
    Ok(Candidate { name, kind, country, city, ministry, sector, contact })
}

/// What a form asks of a field: that it is there, and not too long.
fn asked(form: &FormSpec, field: &str, column: &'static str, text: &str) -> Result<(), Fault> {
    let Some(field) = form.field(field) else { return Ok(()) };
    if text.is_empty() {
        return if field.required { Err(Fault::at(column, Reason::Missing)) } else { Ok(()) };
    }
    match field.kind {
        web::Kind::Line(most) if text.chars().count() > most => Err(Fault::at(column, Reason::TooLong)),
        _ => Ok(()),
    }
}
