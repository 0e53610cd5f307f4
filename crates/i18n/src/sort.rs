//! The order people expect.

use crate::fold;

/// A key whose bytes sort as people expect: case, accents and letter variants do not count at first, and numbers in
/// the text count by value ("Round 9" before "Round 10"). Equal otherwise, the text as written decides.
///
/// Compare the keys byte by byte; in PostgreSQL that is `collate "C"`. The key holds no NUL.
pub fn sort_key(text: &str) -> String {
    let folded = fold(text);
    let mut key = String::with_capacity(folded.len() + text.len() + 4);
    let mut rest = folded.as_str();
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let (digits, after) = from.split_at(from.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(from.len()));
        key.push_str(before);
        push_number(&mut key, digits);
        rest = after;
    }
    key.push_str(rest);
    // Below every printable character: what merely begins the same way comes later.
    key.push('\u{1}');
    key.extend(text.chars().filter(|letter| *letter != '\0'));
    key
}

/// A number with its length in front, so that more digits sort after fewer.
fn push_number(key: &mut String, digits: &str) {
    let value = digits.trim_start_matches('0');
    let length = u8::try_from(value.len()).unwrap_or(u8::MAX).min(9);
    key.push(char::from(b'0' + length));
    key.push_str(value);
}

#[cfg(test)]
mod test {
    use super::sort_key;

    #[test]
    fn people_find_names_where_they_look() {
        let mut sorted = vec!["zoe b", "ሰላም", "Round 10", "أحمد", "Zoë", "Round 2", "Ruud", "محمد", "round 9", "", "Abel"];
        sorted.sort_by_key(|name| sort_key(name));
        assert_eq!(sorted, ["", "Abel", "Round 2", "round 9", "Round 10", "Ruud", "Zoë", "zoe b", "أحمد", "محمد", "ሰላም"]);
    }

    #[test]
    fn the_same_letters_in_another_dress_stay_together() {
        let mut sorted = vec!["Émile B", "emile a", "Emile C", "EMILE"];
        sorted.sort_by_key(|name| sort_key(name));
        assert_eq!(sorted, ["EMILE", "emile a", "Émile B", "Emile C"]);
        assert_ne!(sort_key("Émile"), sort_key("Emile"));
        assert_eq!(sort_key("a\0"), sort_key("a"));
    }
}
