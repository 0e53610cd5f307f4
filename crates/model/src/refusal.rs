//! Why something is not done. A refusal is an answer, not an error: it has words for people in the slice that refuses.

use std::fmt;

/// The reason of a refusal, named `room.key`: the words stand in that slice as `refusal-key` (why) and
/// `refusal-key-do` (what can be done).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Why(pub &'static str);

impl Why {
    /// The slice whose words explain it.
    pub fn room(self) -> &'static str {
        self.0.split_once('.').map_or(self.0, |(room, _)| room)
    }

    /// The name within the slice.
    pub fn key(self) -> &'static str {
        self.0.split_once('.').map_or(self.0, |(_, key)| key)
    }
}

/// Declares the refusals of a concept, and lists them in `REFUSALS` so that a test can ask for their words.
#[macro_export]
macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        $($(#[$doc])* pub const $name: $crate::Why = $crate::Why($code);)+
        /// Every refusal of this concept.
        pub const REFUSALS: &[$crate::Why] = &[$($name),+];
    };
}

/// Something that is not allowed or not possible now: why, and the facts that its words need.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// The reason.
    pub why: Why,
    /// Facts for the words, by the name of the variable.
    pub facts: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A fact that the words name.
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }
}

impl From<Why> for Refusal {
    fn from(why: Why) -> Self {
        Refusal { why, facts: Vec::new() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.why.0)
    }
}

impl std::error::Error for Refusal {}
