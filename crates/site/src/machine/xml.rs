//! Text within XML.

/// Text as XML text or attribute value. Characters that XML 1.0 does not allow are left out: one of them would make
/// every entry unreadable.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_ends_the_element_and_nothing_is_forbidden() {
        assert_eq!(escaped("]]></title><x a=\"'\">&amp;"), "]]&gt;&lt;/title&gt;&lt;x a=&quot;&apos;&quot;&gt;&amp;amp;");
        assert_eq!(escaped("a\u{b}\u{0}b\nc\u{ffff}"), "ab\nc");
    }
}
