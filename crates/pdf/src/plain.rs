//! Makes people's text fit for the page: what cannot be drawn is shown as U+FFFD, and what would reach beyond itself is tamed.
//!
//! The standards forbid a character without a glyph, so one emoji in a name would otherwise cost the whole letter.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts;

/// Shown in place of a character that no face holds.
const MISSING: char = '\u{fffd}';
/// A place to break a line where the text offers none.
const BREAK: char = '\u{200b}';
/// Letters in a row after which a line may be broken: longer than any word, shorter than a line.
const LONGEST_WORD: usize = 40;
/// Letters of a title that are kept. The standard allows 32,767 bytes; a reader's title bar shows far fewer.
const LONGEST_TITLE: usize = 300;

/// The value with every string in it made fit for the page. Keys stay as they are: a template reads them, nobody sees them.
pub fn value(value: Value) -> Value {
    match value {
        Value::String(said) => Value::String(text(&said)),
        Value::Array(items) => Value::Array(items.into_iter().map(self::value).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(key, item)| (key, self::value(item))).collect()),
        other => other,
    }
}

/// A title: one line, of a length that every reader of the file accepts.
pub fn title(said: &str) -> String {
    text(&said.split_whitespace().collect::<Vec<_>>().join(" ")).graphemes(true).take(LONGEST_TITLE).collect()
}

/// One string made fit for the page.
pub fn text(said: &str) -> String {
    let mut shown = String::with_capacity(said.len());
    let mut unbroken = 0;
    let mut word = 0;
    let mut isolates = 0;
    for cluster in said.graphemes(true) {
        match cluster {
            "\n" | "\r\n" | "\r" => shown.push('\n'),
            "\t" => shown.push(' '),
            // An isolate may be closed only by the string that opened it.
            "\u{2066}" | "\u{2067}" | "\u{2068}" => {
                isolates += 1;
                shown.push_str(cluster);
            }
            "\u{2069}" if isolates > 0 => {
                isolates -= 1;
                shown.push_str(cluster);
            }
            "\u{2069}" => {}
            _ if cluster.chars().all(is_dropped) => {}
            _ if fonts::cover(cluster.chars().filter(|letter| !is_joiner(*letter))) => shown.push_str(cluster),
            _ => shown.push(MISSING),
        }
        let is_over = cluster.chars().any(char::is_whitespace);
        unbroken = if is_over || breaks_itself(&shown[word..]) { 0 } else { unbroken + 1 };
        if unbroken == LONGEST_WORD {
            shown.push(BREAK);
            unbroken = 0;
        }
        if is_over || shown.ends_with(BREAK) {
            word = shown.len();
        }
    }
    shown.extend(std::iter::repeat_n('\u{2069}', isolates));
    shown
}

/// Whether the typesetter can break a word after its last letter without our help: it breaks addresses, and what is copied
/// from the page must stay the address. After a slash it always can, elsewhere where a name follows the scheme.
fn breaks_itself(word: &str) -> bool {
    let Some((_, rest)) = word.split_once("://") else { return false };
    rest.ends_with('/') || rest.starts_with(char::is_alphabetic) && rest.ends_with(char::is_alphanumeric)
}

/// Characters that draw nothing and would do harm: controls, the marks that turn all following text around (U+202A-202E,
/// a way to forge an amount), the byte order mark, soft hyphens and old format characters.
fn is_dropped(letter: char) -> bool {
    let separator = matches!(letter, '\u{ad}' | '\u{2028}' | '\u{2029}' | '\u{feff}');
    let format = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}');
    letter.is_control() || separator || format
}

/// Characters without a glyph of their own that shape their neighbours or set a direction for themselves alone.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_the_faces_hold_stays_as_it_is() {
        for said in ["Zoë's €1,234.50", "#import \"x\": $ \\ *_`<a>@b", "می‌خواهم", "ሰላም።", "e\u{301}", "one\ntwo"] {
            assert_eq!(text(said), said);
        }
    }

    #[test]
    fn what_no_face_holds_becomes_one_replacement_a_letter() {
        assert_eq!(text("ok 👩🏽‍⚕️!"), "ok \u{fffd}!");
        assert_eq!(text("漢字"), "\u{fffd}\u{fffd}");
        assert_eq!(text("\u{e000}"), "\u{fffd}", "private characters have no agreed meaning");
        assert_eq!(text("ሰ\u{64e}"), "\u{fffd}", "a letter and an accent of two faces cannot be set together");
    }

    #[test]
    fn direction_marks_end_with_their_string() {
        assert_eq!(text("100\u{202e}000"), "100000");
        assert_eq!(text("\u{2067}open"), "\u{2067}open\u{2069}");
        assert_eq!(text("shut\u{2069}"), "shut");
        assert_eq!(text("\u{2068}a\u{2069}"), "\u{2068}a\u{2069}");
        assert_eq!(text("a\u{200f}b"), "a\u{200f}b");
    }

    #[test]
    fn controls_vanish_and_line_ends_agree() {
        assert_eq!(text("a\u{0}b\u{7}c\u{feff}"), "abc");
        assert_eq!(text("a\r\nb\rc\td"), "a\nb\nc d");
    }

    #[test]
    fn an_endless_word_may_be_broken() {
        let shown = text(&"x".repeat(100));
        assert_eq!(shown.matches(BREAK).count(), 2);
        assert_eq!(shown.replace(BREAK, ""), "x".repeat(100));
    }

    #[test]
    fn an_address_is_copied_as_it_is() {
        for address in [
            "https://cd4d.example/en/verify/H7QK-2M9P-X4TD".to_owned(),
            "http://127.0.0.1:8080/en/verify/H7QK-2M9P-X4TD-AAAA".to_owned(),
            format!("https://files.example/d/{}/edit", "a1B2".repeat(20)),
        ] {
            assert_eq!(text(&format!("Look at {address} today")), format!("Look at {address} today"));
        }
        assert_eq!(text(&format!("https://{}", ".".repeat(100))).matches(BREAK).count(), 2, "what no line can break is broken");
        assert!(text(&format!("https://a.example {}", "x".repeat(50))).contains(BREAK), "the next word is no address");
    }

    #[test]
    fn strings_are_found_however_deep() {
        let shown = value(json!({ "a": [{ "b": "x\u{0}" }], "n": 1, "t": true, "z": null }));
        assert_eq!(shown, json!({ "a": [{ "b": "x" }], "n": 1, "t": true, "z": null }));
    }

    #[test]
    fn a_title_is_one_short_line() {
        assert_eq!(title(" Letter\n of \tagreement "), "Letter of agreement");
        assert_eq!(title(&"é ".repeat(9000)).graphemes(true).count(), LONGEST_TITLE);
    }
}
