//! Codes as small numbers, so that an index compares numbers and not words.

use std::collections::HashMap;

use crate::code::Code;

/// Entries of the short memory below.
const RECENT: usize = 1 << 10;

/// The number of each code, in the order in which they were first seen.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    of: HashMap<Code, u32>,
    pub codes: Vec<Code>,
    /// Where a code's text lies, how long it is, and its number: clones of one code share their text.
    recent: Vec<(usize, usize, u32)>,
}

impl Numbers {
    /// The number of a code, new or known. The code must stay alive until [`Numbers::finish`], because it may be
    /// recognised by where its text lies.
    pub fn take(&mut self, code: &Code) -> u32 {
        if self.recent.is_empty() {
            self.recent.resize(RECENT, (0, 0, 0));
        }
        let (place, length) = (code.as_str().as_ptr() as usize, code.as_str().len());
        let slot = (place >> 4) % RECENT;
        let (known, known_length, number) = self.recent[slot];
        if (known, known_length) == (place, length) && length > 0 {
            return number;
        }
        let number = match self.of.get(code) {
            Some(number) => *number,
            None => {
                let number = self.codes.len() as u32;
                self.of.insert(code.clone(), number);
                self.codes.push(code.clone());
                number
            }
        };
        self.recent[slot] = (place, length, number);
        number
    }

    /// Forgets where texts lie.
    pub fn finish(&mut self) {
        self.recent = Vec::new();
    }

    /// The number of a code, if it was ever seen.
    pub fn get(&self, code: &Code) -> Option<u32> {
        self.of.get(code).copied()
    }

    /// Bytes held, the texts left aside.
    pub fn bytes(&self) -> usize {
        self.of.capacity() * size_of::<(Code, u32)>() + self.codes.capacity() * size_of::<Code>()
    }
}
