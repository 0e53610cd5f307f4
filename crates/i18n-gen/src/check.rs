//! Do all languages say the same things, and does every reference lead somewhere?

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::names::snake;
use crate::problem::{Fault, Problem};

/// Names that the generated code needs for itself, as methods or (in capitals) as constants.
const OWN_NAMES: [&str; 2] = ["plain", "room"];

/// What is wrong inside one language: references, circles, functions.
pub(crate) fn within(catalog: &Catalog) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, entry) in &catalog.entries {
        let mut report = |fault| problems.push(Problem { file: entry.file.clone(), key: key.clone(), fault });
        for reference in entry.references.iter().filter(|reference| !catalog.entries.contains_key(*reference)) {
            report(Fault::Dangling(reference.clone()));
        }
        for function in entry.functions.iter().filter(|function| *function != "NUMBER") {
            report(Fault::UnknownFunction(function.clone()));
        }
        if catalog.reachable(key, |_| true).contains(key) {
            report(Fault::Circular);
        }
    }
    problems
}

/// Where a language differs from English: messages missing, messages too many, other variables.
pub(crate) fn against(english: &Catalog, other: &Catalog) -> Vec<Problem> {
    let missing = english.messages().filter(|(key, _)| !other.entries.contains_key(*key)).map(|(key, entry)| {
        let fault = Fault::Missing { language: other.language.clone() };
        Problem { file: entry.file.clone(), key: key.to_owned(), fault }
    });
    let different = other.messages().filter_map(|(key, entry)| {
        let fault = if english.entries.contains_key(key) {
            let (wanted, given) = (english.variables(key), other.variables(key));
            (wanted != given).then(|| Fault::Variables { english: wanted.into_iter().collect(), here: given.into_iter().collect() })
        } else {
            Some(Fault::NotInEnglish)
        };
        Some(Problem { file: entry.file.clone(), key: key.to_owned(), fault: fault? })
    });
    missing.chain(different).collect()
}

/// Messages, or variables of one message, that would get the same Rust name.
pub(crate) fn names(english: &Catalog) -> Vec<Problem> {
    let mut taken: BTreeMap<String, &str> = OWN_NAMES.map(|name| (name.to_owned(), "generated code")).into();
    let mut problems = Vec::new();
    for (key, entry) in english.messages() {
        let mut report = |name: String| {
            problems.push(Problem { file: entry.file.clone(), key: key.to_owned(), fault: Fault::NameTaken(name) });
        };
        if taken.insert(snake(key), key).is_some() {
            report(snake(key));
        }
        let mut parameters: Vec<String> = english.variables(key).iter().map(|variable| snake(variable)).collect();
        parameters.sort();
        for pair in parameters.windows(2).filter(|pair| pair[0] == pair[1]) {
            report(pair[0].clone());
        }
    }
    problems
}
