//! What the steps of a profile take as an answer, and what they do not.

use super::{BIRTH_YEAR, ENDS_FIRST, NOT_A_MONTH, PERIOD_OVER, PERIOD_TURNED};
use crate::Date;
use crate::refusal::Refusal;

/// A use of the profile that the person allows or not, each by itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Purpose {
    /// The programme keeps the profile.
    StoreProfile,
    /// The programme compares the profile with what hosts ask.
    Matching,
    /// The CV may go to a host; asked again at each application.
    ShareCv,
    /// The programme writes about assignments that may fit.
    Contact,
}

impl Purpose {
    /// Every purpose, in the order in which they are asked.
    pub const ALL: &'static [Purpose] = &[Purpose::StoreProfile, Purpose::Matching, Purpose::ShareCv, Purpose::Contact];

    /// Its name in the ledger.
    pub const fn name(self) -> &'static str {
        match self {
            Purpose::StoreProfile => "programme-stores-profile",
            Purpose::Matching => "matching",
            Purpose::ShareCv => "share-cv-with-host",
            Purpose::Contact => "contact-about-assignments",
        }
    }

    /// The purpose of that name.
    pub fn named(name: &str) -> Option<Purpose> {
        Purpose::ALL.iter().copied().find(|purpose| purpose.name() == name)
    }

    /// Which wording is asked today. Whoever changes the sentence on the page gives it the next number.
    pub const fn text_version(self) -> &'static str {
        match self {
            Purpose::StoreProfile | Purpose::Matching | Purpose::ShareCv | Purpose::Contact => "1",
        }
    }

    /// Whether an active profile needs it.
    pub const fn is_needed(self) -> bool {
        matches!(self, Purpose::StoreProfile | Purpose::Matching)
    }
}

/// A person's bond with a country of origin.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Tie {
    /// Born there.
    Birth,
    /// A parent or grandparent comes from there.
    Descent,
    /// Another bond, told in own words.
    Other,
}

impl Tie {
    /// Every tie.
    pub const ALL: &'static [Tie] = &[Tie::Birth, Tie::Descent, Tie::Other];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Tie::Birth => "birth",
            Tie::Descent => "descent",
            Tie::Other => "other",
        }
    }

    /// The tie of that name.
    pub fn named(name: &str) -> Option<Tie> {
        Tie::ALL.iter().copied().find(|tie| tie.name() == name)
    }
}

/// What an entry of somebody's experience is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Experience {
    /// Paid work.
    Work,
    /// A study or training.
    Education,
    /// Unpaid work.
    Volunteer,
}

impl Experience {
    /// Every kind.
    pub const ALL: &'static [Experience] = &[Experience::Work, Experience::Education, Experience::Volunteer];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Experience::Work => "work",
            Experience::Education => "education",
            Experience::Volunteer => "volunteer",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Experience> {
        Experience::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// How a person wants to be counted. Asked for figures only, never shown to hosts, and left out when not answered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Gender {
    /// Woman.
    Woman,
    /// Man.
    Man,
    /// In another way.
    Other,
}

impl Gender {
    /// Every answer.
    pub const ALL: &'static [Gender] = &[Gender::Woman, Gender::Man, Gender::Other];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Gender::Woman => "woman",
            Gender::Man => "man",
            Gender::Other => "other",
        }
    }

    /// The answer of that name.
    pub fn named(name: &str) -> Option<Gender> {
        Gender::ALL.iter().copied().find(|gender| gender.name() == name)
    }
}

/// A month as stored: `2026-03`; a year alone (`2026`) where a CV says no more.
pub fn month(text: &str) -> Result<String, Refusal> {
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let year_ok = |year: &str| digits(year, 4) && ("1900"..="2200").contains(&year);
    let good = match text.split_once('-') {
        None => year_ok(text),
        Some((year, month)) => year_ok(year) && digits(month, 2) && ("01"..="12").contains(&month),
    };
    if good { Ok(text.to_owned()) } else { Err(NOT_A_MONTH.into()) }
}

/// Checks the months of an entry of experience; an empty end means that it goes on.
pub fn span(from: &str, until: &str) -> Result<(), Refusal> {
    // Compared by their common length, so that `2014` holds all of 2014.
    let common = from.len().min(until.len());
    if !until.is_empty() && until[..common] < from[..common] { Err(ENDS_FIRST.into()) } else { Ok(()) }
}

/// Checks a period of availability, both days included.
pub fn period(from: Date, until: Date, today: Date) -> Result<(), Refusal> {
    if until < from {
        Err(PERIOD_TURNED.into())
    } else if until < today {
        Err(PERIOD_OVER.into())
    } else {
        Ok(())
    }
}

/// Checks the year of birth of somebody who works: 16 to 100 years ago.
pub fn birth_year(year: i64, today: Date) -> Result<i64, Refusal> {
    let age = i64::from(today.year()) - year;
    if (16..=100).contains(&age) { Ok(year) } else { Err(BIRTH_YEAR.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn names_read_back_and_nothing_else_does() {
        assert!(Purpose::ALL.iter().all(|&p| Purpose::named(p.name()) == Some(p)));
        assert!(Tie::ALL.iter().all(|&t| Tie::named(t.name()) == Some(t)));
        assert!(Experience::ALL.iter().all(|&e| Experience::named(e.name()) == Some(e)));
        assert!(Gender::ALL.iter().all(|&g| Gender::named(g.name()) == Some(g)));
        assert_eq!((Purpose::named(""), Tie::named("Birth")), (None, None));
    }

    #[test]
    fn months() {
        for good in ["2014", "2014-01", "1999-12"] {
            assert_eq!(month(good).as_deref(), Ok(good));
        }
        for bad in ["", "14", "2014-1", "2014-13", "2014-00", "2014-01-02", "٢٠١٤", "20-01", "1899"] {
            assert!(month(bad).is_err(), "{bad}");
        }
        assert!(span("2014-05", "").is_ok() && span("2014-05", "2014-05").is_ok() && span("2014-05", "2014").is_ok());
        assert!(span("2014-05", "2014-04").is_err() && span("2014", "2013-12").is_err());
    }

    #[test]
    fn periods_and_years_of_birth() {
        let today = date(2026, 3, 2);
        assert!(period(date(2026, 1, 1), today, today).is_ok());
        assert_eq!(period(date(2026, 4, 2), date(2026, 4, 1), today), Err(PERIOD_TURNED.into()));
        assert_eq!(period(date(2026, 1, 1), date(2026, 3, 1), today), Err(PERIOD_OVER.into()));
        assert!(birth_year(1980, today).is_ok() && birth_year(2011, today).is_err() && birth_year(1925, today).is_err());
    }
}
