//! How well somebody speaks a language: the six levels of the Common European Framework of Reference for Languages
//! (Council of Europe, 2001), and above them the language a person grew up with.

/// A level of a language, lowest first: a higher level includes the lower ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Beginner: familiar phrases.
    A1,
    /// Everyday matters in simple words.
    A2,
    /// Gets along at work and on the road.
    B1,
    /// Takes part in discussions about one's own field.
    B2,
    /// Fluent, also in demanding texts.
    C1,
    /// Understands practically everything.
    C2,
    /// Grew up with it.
    Native,
}

/// Every level, lowest first.
pub const ALL: &[Level] = &[Level::A1, Level::A2, Level::B1, Level::B2, Level::C1, Level::C2, Level::Native];

impl Level {
    /// Its name in tables, forms and the API: `A1` to `C2`, or `native`.
    pub const fn name(self) -> &'static str {
        match self {
            Level::A1 => "A1",
            Level::A2 => "A2",
            Level::B1 => "B1",
            Level::B2 => "B2",
            Level::C1 => "C1",
            Level::C2 => "C2",
            Level::Native => "native",
        }
    }

    /// 1 for A1 to 7 for native, as the matching engine counts.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// The level of a name, in any case of letters.
pub fn find(name: &str) -> Option<Level> {
    ALL.iter().copied().find(|level| level.name().eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn levels_rise_from_beginner_to_native() {
        assert!(ALL.is_sorted_by(|a, b| a < b));
        assert_eq!(ALL.iter().map(|level| level.number()).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
        assert!(Level::Native > Level::C2 && Level::B2 >= Level::B2);
    }

    #[test]
    fn names_read_back() {
        for &level in ALL {
            assert_eq!(find(level.name()), Some(level));
        }
        assert_eq!(find("c1"), Some(Level::C1));
        for unknown in ["", "B", "B3", "fluent"] {
            assert_eq!(find(unknown), None, "{unknown}");
        }
    }
}
