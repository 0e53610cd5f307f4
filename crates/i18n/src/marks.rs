//! Invisible marks that steer the direction of text (Unicode Annex 9).

use std::borrow::Cow;

use crate::Lang;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const POP_ISOLATE: char = '\u{2069}';
const RIGHT_TO_LEFT_OVERRIDE: char = '\u{202E}';
const POP_OVERRIDE: char = '\u{202C}';

/// Is it one of the marks of Annex 9: embeddings, overrides, isolates, and the three single marks?
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// The text without any direction marks: for file names, mail subjects, CSV, and comparing in tests.
pub fn without_marks(text: &str) -> String {
    text.chars().filter(|letter| !is_mark(*letter)).collect()
}

/// Keeps a formatted number or date in its own order inside a right-to-left page; elsewhere it is left alone.
pub(crate) fn keep_order(lang: Lang, text: String) -> String {
    match lang.dir() {
        "rtl" => format!("{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"),
        _ => text,
    }
}

/// Sets a foreign text apart when its letters run against the language around it.
pub(crate) fn set_apart(lang: Lang, text: &str) -> Cow<'_, str> {
    match lang.dir() == "rtl" || text.chars().any(runs_right_to_left) {
        true => format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}").into(),
        false => text.into(),
    }
}

/// The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.
fn runs_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The text of a message in the pretended language: the same letters, shown from right to left.
///
/// Lines are turned one by one, because a line break ends every override. Spaces at either end stay outside.
pub(crate) fn pretend(text: &str) -> Cow<'_, str> {
    if text.trim().is_empty() {
        return text.into();
    }
    let turn = |line: &str| {
        let words = line.trim();
        match words {
            "" => line.to_owned(),
            _ => line.replacen(words, &format!("{RIGHT_TO_LEFT_OVERRIDE}{words}{POP_OVERRIDE}"), 1),
        }
    };
    text.split('\n').map(turn).collect::<Vec<_>>().join("\n").into()
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn marks_are_taken_out_and_nothing_else() {
        assert_eq!(without_marks("\u{2068}Aster\u{2069} \u{202E}é\u{202C}, \u{200E}x"), "Aster é, x");
    }

    #[test]
    fn only_right_to_left_pages_need_numbers_kept_in_order() {
        assert_eq!(keep_order(Lang::Nl, "-5".into()), "-5");
        assert_eq!(keep_order(Lang::ArXb, "-5".into()), "\u{2066}-5\u{2069}");
    }

    #[test]
    fn pretending_turns_every_line_and_keeps_spaces_outside() {
        assert_eq!(pretend("Dear "), "\u{202E}Dear\u{202C} ");
        assert_eq!(pretend("a b\n\n c"), "\u{202E}a b\u{202C}\n\n \u{202E}c\u{202C}");
        assert_eq!(pretend(" \n"), " \n");
    }
}
