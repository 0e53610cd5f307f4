//! Words for how well somebody speaks a language or masters a skill, in English and Dutch.
//!
//! Languages: the usual wordings of CVs, set beside the Common European Framework (self-assessment grid, Council of Europe,
//! 2001) at the lowest level that the wording promises.

use model::reference::cefr::{self, Level};

/// Wordings, folded, with the level that they promise at least.
const LANGUAGE: &[(&str, Level)] = &[
    ("native", Level::Native),
    ("native speaker", Level::Native),
    ("mother tongue", Level::Native),
    ("first language", Level::Native),
    ("bilingual", Level::Native),
    ("native or bilingual", Level::Native),
    ("native or bilingual proficiency", Level::Native),
    ("moedertaal", Level::Native),
    ("tweetalig", Level::Native),
    ("near native", Level::C2),
    ("mastery", Level::C2),
    ("full professional proficiency", Level::C1),
    ("fluent", Level::C1),
    ("fluently", Level::C1),
    ("proficient", Level::C1),
    ("advanced", Level::C1),
    ("vloeiend", Level::C1),
    ("gevorderd", Level::C1),
    ("uitstekend", Level::C1),
    ("professional", Level::B2),
    ("professional working proficiency", Level::B2),
    ("upper intermediate", Level::B2),
    ("very good", Level::B2),
    ("goed", Level::B2),
    ("good", Level::B2),
    ("zeer goed", Level::B2),
    ("intermediate", Level::B1),
    ("limited working proficiency", Level::B1),
    ("conversational", Level::B1),
    ("redelijk", Level::B1),
    ("gemiddeld", Level::B1),
    ("elementary", Level::A2),
    ("elementary proficiency", Level::A2),
    ("pre intermediate", Level::A2),
    ("basic", Level::A2),
    ("basis", Level::A2),
    ("fair", Level::A2),
    ("matig", Level::A2),
    ("beginner", Level::A1),
    ("beginning", Level::A1),
    ("beginnend", Level::A1),
];

/// Wordings for skills, folded, from 1 (knows the basics) to 5 (others come to ask).
const SKILL: &[(&str, i64)] = &[
    ("master", 5),
    ("expert", 5),
    ("meester", 5),
    ("advanced", 4),
    ("senior", 4),
    ("proficient", 4),
    ("gevorderd", 4),
    ("intermediate", 3),
    ("competent", 3),
    ("gemiddeld", 3),
    ("basic", 2),
    ("junior", 2),
    ("basis", 2),
    ("beginner", 1),
    ("novice", 1),
    ("beginner level", 1),
    ("beginnend", 1),
];

fn folded(text: &str) -> String {
    let words = i18n::fold(text);
    words.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The level that a wording promises: a CEFR level as such, or one of the usual words.
pub fn language_level(text: &str) -> Option<Level> {
    let text = folded(text);
    let named = text.split(['(', ')', ' ', ',']).find_map(cefr::find);
    named.or_else(|| LANGUAGE.iter().find(|(words, _)| *words == text).map(|(_, level)| *level))
}

/// The level of a skill that a wording promises.
pub fn skill_level(text: &str) -> Option<i64> {
    let text = folded(text);
    SKILL.iter().find(|(words, _)| *words == text).map(|(_, level)| *level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_wordings_and_cefr_levels_are_understood() {
        let cases = [
            ("Native speaker", Some(Level::Native)),
            ("Full  Professional proficiency", Some(Level::C1)),
            ("Vloeiend", Some(Level::C1)),
            ("B2", Some(Level::B2)),
            ("Independent (b1)", Some(Level::B1)),
            ("Upper-intermediate", Some(Level::B2)),
            ("so-so", None),
            ("", None),
        ];
        for (text, level) in cases {
            assert_eq!(language_level(text), level, "{text}");
        }
        assert_eq!((skill_level("Master"), skill_level("gevorderd"), skill_level("ninja")), (Some(5), Some(4), None));
    }

    #[test]
    fn no_wording_stands_twice_or_unfolded() {
        let mut all: Vec<&str> = LANGUAGE.iter().map(|(words, _)| *words).collect();
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(LANGUAGE.iter().all(|(words, _)| folded(words) == *words) && SKILL.iter().all(|(words, _)| folded(words) == *words));
    }
}
