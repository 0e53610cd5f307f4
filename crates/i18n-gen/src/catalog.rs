//! The messages and terms of one language, taken apart into what the checks and the code need.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry as Syntax, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

use crate::Source;
use crate::problem::{Fault, Problem};

/// Everything one language says, by key: `key`, `key.attr`, `-term`, `-term.attr`.
pub(crate) struct Catalog {
    pub(crate) language: String,
    pub(crate) entries: BTreeMap<String, Entry>,
}

/// One text with a key of its own.
pub(crate) struct Entry {
    pub(crate) file: String,
    /// Variables it names itself.
    pub(crate) variables: BTreeSet<String>,
    /// Keys of the messages and terms it refers to.
    pub(crate) references: BTreeSet<String>,
    pub(crate) functions: BTreeSet<String>,
    /// As written, for the documentation.
    pub(crate) text: String,
}

impl Catalog {
    /// Reads all files of one language; faults go to `problems` and what is sound is kept.
    pub(crate) fn read(language: &str, sources: &[Source], problems: &mut Vec<Problem>) -> Catalog {
        let mut catalog = Catalog { language: language.to_owned(), entries: BTreeMap::new() };
        for source in sources.iter().filter(|source| source.language == language) {
            let resource = parser::parse(source.text.as_str()).unwrap_or_else(|(resource, errors)| {
                problems.extend(errors.iter().map(|error| syntax_problem(source, error)));
                resource
            });
            for entry in resource.body {
                let (key, value, attributes) = match entry {
                    Syntax::Message(message) => (message.id.name.to_owned(), message.value, message.attributes),
                    Syntax::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                    _ => continue,
                };
                if let Some(pattern) = value {
                    catalog.add(source, key.clone(), pattern, problems);
                }
                for attribute in attributes {
                    catalog.add(source, format!("{key}.{}", attribute.id.name), attribute.value, problems);
                }
            }
        }
        catalog
    }

    /// The messages: entries that pages can ask for, so no terms.
    pub(crate) fn messages(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.entries.iter().map(|(key, entry)| (key.as_str(), entry)).filter(|(key, _)| !key.starts_with('-'))
    }

    /// The variables a caller must give: its own, and those of the messages it includes. Terms do not see them.
    pub(crate) fn variables(&self, key: &str) -> BTreeSet<String> {
        let messages = self.reachable(key, |reference| !reference.starts_with('-'));
        let keys = messages.iter().map(String::as_str).chain([key]);
        keys.filter_map(|key| self.entries.get(key)).flat_map(|entry| entry.variables.iter().cloned()).collect()
    }

    /// All keys that `key` includes, directly or through others, following only the references that `follow` admits.
    pub(crate) fn reachable(&self, key: &str, follow: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open = vec![key.to_owned()];
        while let Some(entry) = open.pop().and_then(|next| self.entries.get(&next)) {
            for reference in entry.references.iter().filter(|reference| follow(reference)) {
                if found.insert(reference.clone()) && self.entries.contains_key(reference) {
                    open.push(reference.clone());
                }
            }
        }
        found
    }

    fn add(&mut self, source: &Source, key: String, pattern: Pattern<&str>, problems: &mut Vec<Problem>) {
        if let Some(first) = self.entries.get(&key) {
            let fault = Fault::Duplicate { first: first.file.clone() };
            problems.push(Problem { file: source.file.clone(), key, fault });
            return;
        }
        let mut entry = Entry {
            file: source.file.clone(),
            variables: BTreeSet::new(),
            references: BTreeSet::new(),
            functions: BTreeSet::new(),
            text: String::new(),
        };
        entry.walk(&pattern);
        entry.text = as_written(&key, pattern);
        self.entries.insert(key, entry);
    }
}

impl Entry {
    fn walk(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.walk_expression(expression);
            }
        }
    }

    fn walk_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.walk_inline(inline),
            Expression::Select { selector, variants } => {
                self.walk_inline(selector);
                variants.iter().for_each(|variant| self.walk(&variant.value));
            }
        }
    }

    fn walk_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.references.insert(reference("", id, attribute));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.references.insert(reference("-", id, attribute));
                arguments.iter().for_each(|arguments| self.walk_arguments(arguments));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.walk_arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.walk_expression(expression),
        }
    }

    fn walk_arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.walk_inline(argument));
        arguments.named.iter().for_each(|argument| self.walk_inline(&argument.value));
    }
}

fn reference(mark: &str, id: &Identifier<&str>, attribute: &Option<Identifier<&str>>) -> String {
    match attribute {
        Some(attribute) => format!("{mark}{}.{}", id.name, attribute.name),
        None => format!("{mark}{}", id.name),
    }
}

fn as_written(key: &str, value: Pattern<&str>) -> String {
    let message = Message { id: Identifier { name: key }, value: Some(value), attributes: vec![], comment: None };
    serializer::serialize(&Resource { body: vec![Syntax::Message(message)] }).trim_end().to_owned()
}

fn syntax_problem(source: &Source, error: &parser::ParserError) -> Problem {
    let line = source.text.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
    let fault = Fault::Syntax { line, said: error.kind.to_string() };
    Problem { file: source.file.clone(), key: String::new(), fault }
}
