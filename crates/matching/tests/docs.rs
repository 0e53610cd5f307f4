//! The worked examples of `docs/matching.md`: each file on the page is given to the engine, each answer compared.
//!
//! An answer on the page may leave keys out; what it shows must be what the engine says.

use std::collections::BTreeMap;

use matching::document::Method;
use matching::{Options, eligible, plan, verify};
use serde_json::Value;

const PAGE: &str = include_str!("../../../docs/matching.md");

/// The JSON blocks: the words after `json`, and the text.
fn blocks() -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = PAGE.lines();
    while let Some(line) = lines.next() {
        if let Some(words) = line.strip_prefix("```json ") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push((words.to_string(), text.join("\n")));
        }
    }
    blocks
}

fn same_where_shown(shown: &Value, answer: &Value, block: &str) {
    for (key, value) in shown.as_object().unwrap() {
        assert_eq!(value, &answer[key], "{key} in {block}");
    }
}

#[test]
fn the_examples_on_the_page_are_what_the_engine_says() {
    let mut files = BTreeMap::new();
    let mut compared = 0;
    for (words, text) in blocks() {
        let words_of: BTreeMap<&str, &str> = words.split(' ').filter_map(|word| word.split_once(':')).collect();
        if let Some(name) = words_of.get("file") {
            files.insert(name.to_string(), text);
            continue;
        }
        let shown: Value = serde_json::from_str(&text).unwrap();
        if let Some(name) = words_of.get("eligible") {
            let answer = eligible(&files[*name], true).unwrap();
            same_where_shown(&shown, &serde_json::to_value(answer).unwrap(), &words);
        } else {
            let file = &files[words_of["plan"]];
            let method: Option<Method> = words_of.get("method").map(|name| serde_json::from_value(Value::from(*name)).unwrap());
            let document = plan(file, Options { method, ..Options::default() }).unwrap();
            verify(file, &document.to_json()).unwrap();
            same_where_shown(&shown, &serde_json::to_value(document).unwrap(), &words);
        }
        compared += 1;
    }
    assert_eq!(compared, 5, "a block of the page was not looked at");
}
