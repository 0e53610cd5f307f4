//! Codes and names of public classifications, as far as the programme uses them, and our own vocabulary of skills.
//!
//! Codes and names are facts; each table names its source and year. Every entry has its name in the two languages that
//! the programme ships. Whole data sets of others stay outside the project and are imported.

pub mod cefr;
pub mod country;
pub mod language;
pub mod occupation;
pub mod sdg;
pub mod sector;
pub mod skill;

/// A name in the languages that the programme ships.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Label {
    /// English.
    pub en: &'static str,
    /// Dutch.
    pub nl: &'static str,
}

impl Label {
    /// The name in a language, given by its BCP 47 code. Dutch for `nl` and its varieties, English for all others.
    pub fn in_language(&self, language: &str) -> &'static str {
        match language.split('-').next() {
            Some(primary) if primary.eq_ignore_ascii_case("nl") => self.nl,
            _ => self.en,
        }
    }
}

const fn label(en: &'static str, nl: &'static str) -> Label {
    Label { en, nl }
}

/// The row with a code, in a table that is sorted by code.
fn find_sorted<T>(table: &'static [T], code: &str, code_of: impl Fn(&T) -> &str) -> Option<&'static T> {
    let place = table.binary_search_by(|row| code_of(row).cmp(code)).ok()?;
    table.get(place)
}

/// A name as it is recognised: lower case, with hyphens and any run of white space as one space.
fn fold(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '_'));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod source;

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn a_label_answers_in_dutch_only_when_asked() {
        let tea = label("tea", "thee");
        for (language, expected) in [("nl", "thee"), ("nl-BE", "thee"), ("NL", "thee"), ("en", "tea"), ("ar-XB", "tea"), ("", "tea")] {
            assert_eq!(tea.in_language(language), expected, "{language}");
        }
    }

    #[test]
    fn case_and_spacing_do_not_count() {
        assert_eq!(fold("  Problem-Based   learning\t"), "problem based learning");
        assert_eq!(fold("C++"), "c++");
        assert_eq!(fold(" - "), "");
    }
}
