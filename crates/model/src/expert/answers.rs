//! What the steps of a profile take as an answer, and what they do not.

use super::{
    BIRTH_YEAR, ENDS_FIRST, FUTURE_MONTH, NO_EVIDENCE, NOT_A_MONTH, NOT_A_PHONE, PERIOD_OVER, PERIOD_TURNED, PERIOD_TWICE, SHORT_EVIDENCE,
};
use crate::Date;
use crate::refusal::Refusal;
use crate::text::month_named;

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
            Purpose::StoreProfile | Purpose::Contact => "1",
            Purpose::Matching | Purpose::ShareCv => "2",
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

/// A month as stored, `2026-03`, or a year alone, `2026`, where no more is known. Read as people write it: `2026-03`, `03-2026`,
/// `3/2026`, `March 2026` or `maart 2026`.
pub fn month(text: &str) -> Result<String, Refusal> {
    let parts: Vec<String> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).map(str::to_lowercase).collect();
    let year = |part: &str| (part.len() == 4).then(|| part.parse::<i64>().ok()).flatten().filter(|year| (1900..=2200).contains(year));
    let month = |part: &str| {
        let number = (part.len() <= 2).then(|| part.parse::<i64>().ok()).flatten();
        month_named(part).map(i64::from).or(number).filter(|month| (1..=12).contains(month))
    };
    let read = match parts.as_slice() {
        [only] => year(only).map(|year| year.to_string()),
        [first, second] => match (year(first).or_else(|| year(second)), month(first).or_else(|| month(second))) {
            (Some(year), Some(month)) => Some(format!("{year}-{month:02}")),
            _ => None,
        },
        _ => None,
    };
    read.ok_or_else(|| NOT_A_MONTH.into())
}

/// Checks that a month, or a year alone, has come.
pub fn month_has_come(month: &str, today: Date) -> Result<(), Refusal> {
    let now = format!("{:04}-{:02}", today.year(), today.month());
    if month > &now[..month.len().min(now.len())] { Err(FUTURE_MONTH.into()) } else { Ok(()) }
}

/// Checks a telephone number: digits, with what people put between them.
pub fn phone(text: &str) -> Result<(), Refusal> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = text.chars().all(|c| c.is_ascii_digit() || "+-() ./".contains(c));
    if text.is_empty() || (plain && (6..=17).contains(&digits)) { Ok(()) } else { Err(NOT_A_PHONE.into()) }
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

/// Checks that a period lies beside those that are there: each day is told once.
pub fn beside(from: Date, until: Date, others: &[(Date, Date)]) -> Result<(), Refusal> {
    if others.iter().any(|&(first, last)| from <= last && first <= until) { Err(PERIOD_TWICE.into()) } else { Ok(()) }
}

/// How old somebody is at least, and at most, who works.
pub const YOUNGEST: i64 = 16;
/// See [`YOUNGEST`].
pub const OLDEST: i64 = 100;

/// Checks the year of birth of somebody who works.
pub fn birth_year(year: i64, today: Date) -> Result<i64, Refusal> {
    let age = i64::from(today.year()) - year;
    if (YOUNGEST..=OLDEST).contains(&age) { Ok(year) } else { Err(BIRTH_YEAR.into()) }
}

/// The fewest characters in which somebody can say where and for what a skill was used.
pub const SHORTEST_EVIDENCE: usize = 15;

/// Checks the sentence that shows a skill: it says something.
pub fn evidence(text: &str) -> Result<(), Refusal> {
    match text.trim().chars().count() {
        0 => Err(NO_EVIDENCE.into()),
        count if count < SHORTEST_EVIDENCE => Err(Refusal::from(SHORT_EVIDENCE).with("least", SHORTEST_EVIDENCE)),
        _ => Ok(()),
    }
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
        for written in ["2014-5", "05-2014", "5/2014", "May 2014", "mei 2014", "MAY  2014", "2014.05"] {
            assert_eq!(month(written).as_deref(), Ok("2014-05"), "{written}");
        }
        for bad in ["", "14", "May", "May 14", "2014-13", "2014-00", "2014-01-02", "٢٠١٤", "20-01", "1899", "2014 2015", "5-6"] {
            assert!(month(bad).is_err(), "{bad}");
        }
        let today = date(2026, 3, 2);
        for come in ["2026-03", "2026", "2014-05"] {
            assert!(month_has_come(come, today).is_ok(), "{come}");
        }
        for ahead in ["2026-04", "2027", "2035-01"] {
            assert_eq!(month_has_come(ahead, today), Err(FUTURE_MONTH.into()), "{ahead}");
        }
        assert!(span("2014-05", "").is_ok() && span("2014-05", "2014-05").is_ok() && span("2014-05", "2014").is_ok());
        assert!(span("2014-05", "2014-04").is_err() && span("2014", "2013-12").is_err());
    }

    #[test]
    fn a_telephone_number_has_digits() {
        for good in ["", "+31 6 0000 0000", "071-526 0000", "(020) 123.4567"] {
            assert!(phone(good).is_ok(), "{good}");
        }
        for bad in ["abc", "12345", "+31 six", "123456789012345678"] {
            assert_eq!(phone(bad), Err(NOT_A_PHONE.into()), "{bad}");
        }
    }

    #[test]
    fn evidence_says_something() {
        assert_eq!(evidence(" \n"), Err(NO_EVIDENCE.into()));
        assert_eq!(evidence("Ik").map_err(|refusal| refusal.why), Err(SHORT_EVIDENCE));
        assert_eq!(evidence("Ward in Leiden").map_err(|refusal| refusal.why), Err(SHORT_EVIDENCE), "14 characters");
        assert!(evidence("Wards in Leiden").is_ok());
    }

    #[test]
    fn a_day_is_told_once() {
        let there = [(date(2026, 4, 1), date(2026, 4, 30))];
        assert!(beside(date(2026, 5, 1), date(2026, 5, 2), &there).is_ok() && beside(date(2026, 3, 1), date(2026, 3, 31), &there).is_ok());
        assert_eq!(beside(date(2026, 4, 30), date(2026, 6, 1), &there), Err(PERIOD_TWICE.into()));
        assert_eq!(beside(date(2026, 3, 1), date(2026, 6, 1), &there), Err(PERIOD_TWICE.into()));
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
