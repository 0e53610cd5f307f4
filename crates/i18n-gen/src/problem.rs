//! What can be wrong with the words of a slice, said so that it can be put right.

use std::fmt;

/// One thing to put right, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as given in [`Source::file`](crate::Source::file).
    pub file: String,
    /// The message or term (`-term`), with its attribute (`key.attr`); empty when the fault is not about one message.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// The kinds of fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not valid Fluent; what the parser said, and the line (from 1).
    Syntax {
        /// Line in the file, from 1.
        line: usize,
        /// The parser's own words.
        said: String,
    },
    /// A required language has no files at all.
    NoLanguage(String),
    /// A message that a language lacks.
    Missing {
        /// The language without it.
        language: String,
    },
    /// A message that the English files do not have.
    NotInEnglish,
    /// The variables differ from those of the English message.
    Variables {
        /// Variables of the English message.
        english: Vec<String>,
        /// Variables of this one.
        here: Vec<String>,
    },
    /// The key was used before in the same language, in the named file.
    Duplicate {
        /// Where it was first.
        first: String,
    },
    /// It refers to a message or term that does not exist.
    Dangling(String),
    /// It refers back to itself.
    Circular,
    /// It calls a function other than `NUMBER`.
    UnknownFunction(String),
    /// Its Rust name is already taken, by another key or by the generated code itself.
    NameTaken(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Problem { file, key, fault } = self;
        match key.is_empty() {
            true => write!(out, "{file}: {fault}"),
            false => write!(out, "{file}, {key}: {fault}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Syntax { line, said } => write!(out, "line {line} is not valid Fluent: {said}"),
            Fault::NoLanguage(language) => write!(out, "there are no words in the required language {language}"),
            Fault::Missing { language } => write!(out, "missing in {language}"),
            Fault::NotInEnglish => write!(out, "the English words do not have it"),
            Fault::Variables { english, here } => {
                write!(out, "variables [{}], but [{}] in English", here.join(", "), english.join(", "))
            }
            Fault::Duplicate { first } => write!(out, "already defined in {first}"),
            Fault::Dangling(reference) => {
                write!(out, "refers to {reference}, which does not exist")
            }
            Fault::Circular => write!(out, "refers back to itself"),
            Fault::UnknownFunction(name) => write!(out, "calls {name}(); only NUMBER() exists"),
            Fault::NameTaken(name) => write!(out, "its Rust name {name} is already taken"),
        }
    }
}
