//! A crate's messages, and the name of one.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::{Arg, Lang, marks, numbers};

/// All messages of one crate. Made by the generated code; a language is read when it is first spoken, and kept.
pub struct Room {
    name: &'static str,
    sources: &'static [(&'static str, &'static str)],
    bundles: [OnceLock<FluentBundle<FluentResource>>; Lang::ALL.len()],
}

impl Room {
    /// A room with its Fluent text for each language code. Of a text that is not valid Fluent, the valid messages
    /// are used: the generator has refused the others already.
    pub const fn new(name: &'static str, sources: &'static [(&'static str, &'static str)]) -> Room {
        Room { name, sources, bundles: [const { OnceLock::new() }; Lang::ALL.len()] }
    }

    /// The crate whose messages these are.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The keys of all English messages, sorted, with attributes as `key.attribute`.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = Vec::new();
        if let Some(resource) = self.source(Lang::En).map(resource) {
            for entry in resource.entries() {
                if let fluent_syntax::ast::Entry::Message(message) = entry {
                    let id = message.id.name;
                    keys.extend(message.value.as_ref().map(|_| id.to_owned()));
                    keys.extend(message.attributes.iter().map(|attribute| format!("{id}.{}", attribute.id.name)));
                }
            }
        }
        keys.sort();
        keys
    }

    /// The text of a message in exactly this language, with isolates around its variables.
    pub(crate) fn format(&self, lang: Lang, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let bundle = self.bundles[lang as usize].get_or_init(|| self.bundle(lang));
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let values: FluentArgs = args.iter().map(|(name, arg)| (*name, arg.value(lang))).collect();
        // A missing variable shows as its name in braces. The generator rules it out for typed calls.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }

    fn bundle(&self, lang: Lang) -> FluentBundle<FluentResource> {
        let spoken = if lang == Lang::ArXb { Lang::En } else { lang };
        let locale = spoken.code().parse().expect("a language's code is a valid language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.add_builtins().expect("a new bundle has no function yet");
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| numbers::in_message(Lang::En, value),
            Lang::Nl => |value, _| numbers::in_message(Lang::Nl, value),
            Lang::ArXb => |value, _| numbers::in_message(Lang::ArXb, value),
        }));
        if lang == Lang::ArXb {
            bundle.set_transform(Some(marks::pretend));
        }
        if let Some(text) = self.source(spoken) {
            bundle.add_resource_overriding(resource(text));
        }
        bundle
    }

    fn source(&self, lang: Lang) -> Option<&'static str> {
        self.sources.iter().find(|(code, _)| *code == lang.code()).map(|(_, text)| *text)
    }
}

fn resource(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable)
}

impl fmt::Debug for Room {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Room").field(&self.name).finish()
    }
}

/// A message by key, usually one without variables: it can stand in constants, such as tables and form declarations.
#[derive(Clone, Copy, Debug)]
pub struct Msg {
    /// Where it is kept.
    pub room: &'static Room,
    /// Its key, or `key.attribute`.
    pub key: &'static str,
}

impl PartialEq for Msg {
    fn eq(&self, other: &Msg) -> bool {
        self.room.name == other.room.name && self.key == other.key
    }
}

impl Eq for Msg {}
