//! From Fluent keys to Rust names.

/// Words that cannot be Rust names as they stand.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else", "enum", "extern",
    "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv",
    "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// The name of a method or parameter: `applied-on.hint` becomes `applied_on_hint`, `type` becomes `type_`.
pub(crate) fn snake(key: &str) -> String {
    let mut name = String::new();
    for letter in key.chars() {
        let separates = matches!(letter, '-' | '.');
        if (separates || letter.is_ascii_uppercase()) && !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
        if !separates {
            name.push(letter.to_ascii_lowercase());
        }
    }
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// The name of a constant: `applied-on` becomes `APPLIED_ON`.
pub(crate) fn screaming(key: &str) -> String {
    snake(key).trim_end_matches('_').to_ascii_uppercase()
}

#[cfg(test)]
mod test {
    use super::{screaming, snake};

    #[test]
    fn keys_become_names() {
        for (key, method, constant) in [
            ("title", "title", "TITLE"),
            ("applied-on", "applied_on", "APPLIED_ON"),
            ("appliedOn", "applied_on", "APPLIED_ON"),
            ("applied-On.hint", "applied_on_hint", "APPLIED_ON_HINT"),
            ("type", "type_", "TYPE"),
            ("step_2", "step_2", "STEP_2"),
        ] {
            assert_eq!(snake(key), method);
            assert_eq!(screaming(key), constant);
        }
    }
}
