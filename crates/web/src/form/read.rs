//! From strings to typed values, with every fault named at once.

use model::Date;
use model::text::{Email, month_named};

use super::{Fault, Field, Filled, Form, Kind};
use crate::posted::Upload;

/// Values of a form that holds. A getter of a field that the declaration does not have is a mistake of ours and
/// answers as an empty field.
pub struct Values<'a> {
    form: &'a Form,
}

pub(super) fn read(form: &Form) -> Filled<'_> {
    within(form, faults(form))
}

pub(super) fn read_so_far(form: &Form) -> Filled<'_> {
    within(form, faults(form).into_iter().filter(|(_, fault)| *fault != Fault::Missing).collect())
}

fn faults(form: &Form) -> Vec<(&'static str, Fault)> {
    form.spec.fields.iter().filter_map(|field| check(form, field).map(|fault| (field.name, fault))).collect()
}

fn within<'a>(form: &'a Form, faults: Vec<(&'static str, Fault)>) -> Filled<'a> {
    if faults.is_empty() { Ok(Values { form }) } else { Err(faults) }
}

fn check(form: &Form, field: &Field) -> Option<Fault> {
    let text = form.posted.one(field.name);
    let given = match field.kind {
        Kind::Picks => form.posted.many(field.name).iter().any(|value| !value.is_empty()),
        Kind::File(_) => form.posted.file(field.name).is_some(),
        Kind::Password | Kind::NewPassword => !text.is_empty(),
        _ => !text.trim().is_empty(),
    };
    if !given {
        return field.required.then_some(Fault::Missing);
    }
    let length = text.trim().chars().count();
    let too_long = |max: usize| (length > max).then_some(Fault::TooLong(max));
    let wrong = |fault: Fault, right: bool| (!right).then_some(fault);
    match field.kind {
        Kind::Line(max) => too_long(max).or_else(|| wrong(Fault::NotOffered, !text.trim().contains('\n'))),
        Kind::Text(max) | Kind::Hidden(max) => too_long(max),
        Kind::Email => wrong(Fault::NotAnEmail, text.parse::<Email>().is_ok()),
        Kind::Url => too_long(500).or_else(|| {
            wrong(Fault::NotAUrl, url::Url::parse(&web_address(text)).is_ok_and(|url| url.scheme() == "https" && url.host().is_some()))
        }),
        Kind::NewPassword => {
            wrong(Fault::TooShort(12), text.chars().count() >= 12).or_else(|| wrong(Fault::TooLong(200), text.chars().count() <= 200))
        }
        Kind::Password => wrong(Fault::TooLong(200), text.chars().count() <= 200),
        Kind::Number(min, max) => wrong(Fault::NotInRange(min, max), text.trim().parse::<i64>().is_ok_and(|n| (min..=max).contains(&n))),
        Kind::Year(min, max) => wrong(Fault::NotAYear(min, max), text.trim().parse::<i64>().is_ok_and(|n| (min..=max).contains(&n))),
        Kind::BirthYear(youngest, oldest) => {
            let this = i64::from(form.cx.today().year());
            let (first, last) = (this - oldest, this - youngest);
            wrong(Fault::NotAYear(first, last), text.trim().parse::<i64>().is_ok_and(|year| (first..=last).contains(&year)))
        }
        Kind::Day => wrong(Fault::NotADate, day(text).is_some()),
        Kind::Tick => wrong(Fault::NotOffered, text == "yes"),
        Kind::Choice(options) => wrong(Fault::NotOffered, options.iter().any(|(value, _)| *value == text)),
        Kind::Pick => wrong(Fault::NotOffered, offered(form, field.name, text)),
        Kind::Picks => {
            wrong(Fault::NotOffered, form.posted.many(field.name).iter().all(|value| value.is_empty() || offered(form, field.name, value)))
        }
        Kind::File(max) => form.posted.file(field.name).and_then(|upload| wrong(Fault::TooLong(max), upload.bytes.len() <= max)),
    }
}

fn offered(form: &Form, field: &'static str, value: &str) -> bool {
    form.offers.get(field).is_some_and(|options| options.iter().any(|(offer, _)| offer == value))
}

/// An address of the web as people type it: whoever leaves out how it begins means https.
fn web_address(text: &str) -> String {
    let text = text.trim();
    let is_bare = text.contains('.') && !text.contains(':') && !text.contains(char::is_whitespace);
    if is_bare { format!("https://{text}") } else { text.to_owned() }
}

/// A day from 1900 to 2200, as people type it (27-3-2027, 27/03/2027, 27.3.2027, 27 3 2027 or 27 March 2027) or as machines do
/// (2027-03-27). The day comes before the month: all languages that we ship write it so.
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let date = text.parse::<Date>().ok().or_else(|| {
        let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
        let [day, month, year] = parts[..] else { return None };
        let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
        let month = month_named(month).or_else(|| month.parse().ok())?;
        Date::new(year, month, day.parse().ok()?).ok()
    });
    date.filter(|day| (1900..=2200).contains(&day.year()))
}

/// A day as it stands in its field: what machines sent is written as people write it; what cannot be read stays as typed.
pub fn written(text: &str) -> String {
    day(text).map_or_else(|| text.to_owned(), |day| day.strftime("%d-%m-%Y").to_string())
}

impl<'a> Values<'a> {
    /// Text, trimmed; empty when nothing was given.
    pub fn text(&self, name: &str) -> String {
        let text = self.form.posted.one(name);
        match self.form.spec.field(name).map(|field| field.kind) {
            Some(Kind::Url) => web_address(text),
            _ => text.trim().to_owned(),
        }
    }

    /// Text, when something was given.
    pub fn maybe(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// A password: exactly as typed.
    pub fn password(&self, name: &str) -> String {
        self.form.posted.one(name).to_owned()
    }

    /// A whole number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.form.posted.one(name).trim().parse().ok()
    }

    /// A day.
    pub fn day(&self, name: &str) -> Option<Date> {
        day(self.form.posted.one(name))
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.form.posted.one(name) == "yes"
    }

    /// What was chosen of a `Picks` field.
    pub fn picks(&self, name: &str) -> Vec<String> {
        self.form.posted.many(name).iter().filter(|value| !value.is_empty()).cloned().collect()
    }

    /// What was given, read as a type of the trade (an id, a country).
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.form.posted.one(name).trim().parse().ok()
    }

    /// A file.
    pub fn file(&self, name: &str) -> Option<&'a Upload> {
        self.form.posted.file(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_web_may_leave_out_how_it_begins() {
        assert_eq!(web_address(" www.hospital.example/about "), "https://www.hospital.example/about");
        for as_it_is in ["https://a.example", "http://a.example", "javascript:alert(1)", "a b.example", "hospital", ""] {
            assert_eq!(web_address(as_it_is), as_it_is);
        }
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let spring = Some(Date::constant(2027, 3, 27));
        for text in ["2027-03-27", "27-3-2027", " 27/03/2027 ", "27.3.2027", "27 3 2027", "27 March 2027", "27 mrt. 2027", "27-MAR-2027"] {
            assert_eq!(day(text), spring, "{text}");
        }
        for text in ["", "27-3-27", "3-27-2027", "31-2-2027", "27-3", "27-3-2027-1", "1-1-1899", "tomorrow", "27 spring 2027"] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(written("2027-03-27"), "27-03-2027");
        assert_eq!(written("31-2-2027"), "31-2-2027");
    }
}
