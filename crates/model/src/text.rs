//! Small values that people type: an e-mail address, a country code, the name of a month.

use std::fmt;
use std::str::FromStr;

/// An e-mail address as mail servers take it: one `@`, a dotted domain, no white space, at most 254 characters.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Email(String);

impl Email {
    /// The address as typed, trimmed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which two spellings of one address are the same.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for Email {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(())?;
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
        let labels = || domain.split('.');
        let fits = text.len() <= 254 && !local.is_empty() && local.len() <= 64 && !local.contains('@');
        let domain_ok = labels().count() >= 2
            && labels()
                .all(|l| !l.is_empty() && !l.starts_with('-') && !l.ends_with('-') && l.chars().all(|c| c.is_alphanumeric() || c == '-'));
        if fits && domain_ok && local.chars().all(plain) { Ok(Email(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An ISO 3166-1 alpha-2 country code that the reference table knows, in capitals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Country([u8; 2]);

impl Country {
    /// The code, in capitals.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }
}

impl FromStr for Country {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let upper = text.trim().to_ascii_uppercase();
        match upper.as_bytes() {
            [a, b] if crate::reference::country::find(&upper).is_some() => Ok(Country([*a, *b])),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Names of months as people write them, in the languages that we ship.
const MONTHS: [&[&str]; 12] = [
    &["january", "januari", "jan"],
    &["february", "februari", "feb"],
    &["march", "maart", "mar", "mrt"],
    &["april", "apr"],
    &["may", "mei"],
    &["june", "juni", "jun"],
    &["july", "juli", "jul"],
    &["august", "augustus", "aug"],
    &["september", "sep", "sept"],
    &["october", "oktober", "oct", "okt"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The number of a month, 1 to 12, by its name or how it is shortened, in any of those languages; capitals do not matter.
pub fn month_named(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let place = MONTHS.iter().position(|names| names.contains(&name.as_str()))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["a@b.test", " amina.bello@demo.example ", "x+y@sub.domain.nl"] {
            assert!(good.parse::<Email>().is_ok(), "{good}");
        }
        for bad in ["", "a", "@b.test", "a@b", "a b@c.nl", "a@b..nl", "a@-b.nl", "a@b.nl\r\nBcc: c@d.nl", "<a@b.nl>"] {
            assert!(bad.parse::<Email>().is_err(), "{bad}");
        }
    }
}
