//! Writes the Rust code.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::catalog::{Catalog, Entry};
use crate::names::{screaming, snake};
use crate::problem::{Fault, Problem};
use crate::{REFERENCE, REQUIRED, Source, check};

/// The code for all messages of `sources`, or every problem found in them.
///
/// `room` is the name of the room of messages: the crate's name. Files of one language are read in the order given.
pub fn render(room: &str, sources: &[Source]) -> Result<String, Vec<Problem>> {
    let languages: BTreeSet<&str> = sources.iter().map(|source| source.language.as_str()).chain(REQUIRED).collect();
    let mut problems = Vec::new();
    for language in REQUIRED.iter().filter(|required| sources.iter().all(|source| source.language != **required)) {
        let fault = Fault::NoLanguage((*language).to_owned());
        problems.push(Problem { file: room.to_owned(), key: String::new(), fault });
    }
    let catalogs: Vec<Catalog> = languages.iter().map(|language| Catalog::read(language, sources, &mut problems)).collect();
    // A file that cannot be read, or a language that is absent, would only bring a flood of missing messages.
    if !problems.iter().any(|problem| matches!(problem.fault, Fault::Syntax { .. } | Fault::NoLanguage(_))) {
        problems.extend(compare(&catalogs));
    }
    if problems.is_empty() { Ok(code(room, sources, &languages, reference(&catalogs))) } else { Err(problems) }
}

fn reference(catalogs: &[Catalog]) -> &Catalog {
    catalogs.iter().find(|catalog| catalog.language == REFERENCE).expect("English is always read")
}

fn compare(catalogs: &[Catalog]) -> Vec<Problem> {
    let english = reference(catalogs);
    let others = catalogs.iter().filter(|catalog| catalog.language != REFERENCE);
    let within = catalogs.iter().flat_map(check::within);
    let across = others.flat_map(|other| check::against(english, other));
    within.chain(across).chain(check::names(english)).collect()
}

fn code(room: &str, sources: &[Source], languages: &BTreeSet<&str>, english: &Catalog) -> String {
    let mut out = String::from("// Written by i18n-gen from the Fluent files; changes here are lost.\n\n");
    out.push_str("/// All messages of this crate.\n");
    out.push_str("pub static ROOM: ::i18n::Room = ::i18n::Room::new(\n");
    let _ = writeln!(out, "    {room:?},\n    &[");
    for language in languages {
        let files = sources.iter().filter(|source| source.language == **language);
        let texts: Vec<&str> = files.map(|source| source.text.trim_end_matches('\n')).collect();
        let _ = writeln!(out, "        ({language:?}, {:?}),", texts.join("\n\n") + "\n");
    }
    out.push_str("    ],\n);\n\n");
    for (key, entry) in english.messages().filter(|(key, _)| english.variables(key).is_empty()) {
        document(&mut out, "", entry);
        let _ = writeln!(out, "pub const {}: ::i18n::Msg = {};\n", screaming(key), msg(key));
    }
    out.push_str("/// The messages as methods, for text in a page.\n");
    speaker(&mut out, "Words", "say", english);
    out.push_str("/// The messages as methods, for text outside a page: no marks that isolate the variables.\n");
    speaker(&mut out, "PlainWords", "plain", english);
    out.push_str("impl Words {\n    /// The same words for titles, mail subjects, CSV and file names.\n");
    out.push_str("    pub fn plain(self) -> PlainWords {\n        PlainWords(self.0)\n    }\n}\n");
    out
}

/// One struct with a method for each message; `call` is how it asks the language for the text.
fn speaker(out: &mut String, name: &str, call: &str, english: &Catalog) {
    let _ = writeln!(out, "#[derive(Clone, Copy, Debug)]\npub struct {name}(pub ::i18n::Lang);\n");
    // Keys are chosen by writers: `from`, `to`, `new` and long lists of variables are all right here.
    let _ = writeln!(out, "#[allow(clippy::all)]\nimpl {name} {{");
    for (key, entry) in english.messages() {
        let variables = english.variables(key);
        document(out, "    ", entry);
        let _ = write!(out, "    pub fn {}(&self", snake(key));
        for variable in &variables {
            let _ = write!(out, ", {}: impl Into<::i18n::Arg>", snake(variable));
        }
        let arguments: Vec<String> = variables.iter().map(|variable| format!("({variable:?}, {}.into())", snake(variable))).collect();
        let call = match call {
            "say" if variables.is_empty() => "say".to_owned(),
            "say" => "say_with".to_owned(),
            other => other.to_owned(),
        };
        let rest = if call == "say" { String::new() } else { format!(", &[{}]", arguments.join(", ")) };
        let _ = writeln!(out, ") -> String {{\n        self.0.{call}({}{rest})\n    }}", msg(key));
    }
    out.push_str("}\n\n");
}

fn msg(key: &str) -> String {
    format!("::i18n::Msg {{ room: &ROOM, key: {key:?} }}")
}

fn document(out: &mut String, indent: &str, entry: &Entry) {
    let lines = ["```text"].into_iter().chain(entry.text.lines()).chain(["```"]);
    for line in lines {
        let _ = writeln!(out, "{indent}#[doc = {line:?}]");
    }
}
