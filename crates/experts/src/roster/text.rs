//! The words of everybody on the roster, each with whose profile it stands in.
//!
//! All different words lie in one text, in order, so that looking for letters anywhere in a word is one pass over it. Whose
//! profile holds a word is a list of rising numbers, kept as the differences between them, most of which fit into a byte.
//! What changed since the index was made is kept beside it as it is, and looked through.

use std::collections::HashMap;
use std::sync::Arc;

/// Between two words: no word holds it.
const BREAK: char = '\n';

/// The words of many profiles. A profile is known by its number: first come, first counted.
#[derive(Debug, Default)]
struct Index {
    /// All words in order, each followed by a break.
    words: String,
    /// Where in `words` each begins.
    starts: Vec<u32>,
    /// Numbers of the profiles of all words, as differences.
    lists: Vec<u8>,
    /// Where in `lists` those of each word end.
    ends: Vec<u32>,
}

/// Numbers of profiles, each a bit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Numbers(Vec<u64>);

impl Numbers {
    fn none(count: usize) -> Numbers {
        Numbers(vec![0; count.div_ceil(64)])
    }

    fn add(&mut self, number: u32) {
        if let Some(word) = self.0.get_mut(number as usize / 64) {
            *word |= 1 << (number % 64);
        }
    }

    /// Whether a number is among them.
    pub fn has(&self, number: u32) -> bool {
        self.0.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    fn keep(&mut self, others: &Numbers) {
        self.0.iter_mut().zip(&others.0).for_each(|(own, other)| *own &= other);
    }
}

/// A list that grows: the last number and the differences so far.
#[derive(Default)]
struct Growing {
    last: u32,
    bytes: Vec<u8>,
}

impl Growing {
    /// Adds a number that is not below the last; the same again is left out.
    fn push(&mut self, number: u32) {
        if number == self.last && !self.bytes.is_empty() {
            return;
        }
        let mut difference = number - self.last;
        while difference >= 0x80 {
            self.bytes.push(difference as u8 | 0x80);
            difference >>= 7;
        }
        self.bytes.push(difference as u8);
        self.last = number;
    }
}

/// The numbers of a list.
fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let (mut last, mut difference, mut shift) = (0, 0, 0);
    bytes.iter().filter_map(move |byte| {
        difference |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 != 0 {
            return None;
        }
        last += difference;
        (difference, shift) = (0, 0);
        Some(last)
    })
}

/// An index on its way.
#[derive(Default)]
pub(super) struct Building {
    lists: HashMap<Box<str>, Growing>,
    count: u32,
}

impl Building {
    /// Adds the folded text of the next profile, and says its number.
    pub fn add(&mut self, text: &str) -> u32 {
        let number = self.count;
        for word in text.split_whitespace() {
            match self.lists.get_mut(word) {
                Some(list) => list.push(number),
                None => self.lists.entry(word.into()).or_default().push(number),
            }
        }
        self.count += 1;
        number
    }

    /// The texts of them all.
    pub fn finish(self) -> Texts {
        let mut lists: Vec<_> = self.lists.into_iter().collect();
        lists.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut index = Index::default();
        for (word, list) in lists {
            index.starts.push(index.words.len() as u32);
            index.words.push_str(&word);
            index.words.push(BREAK);
            index.lists.extend(list.bytes);
            index.ends.push(index.lists.len() as u32);
        }
        index.words.shrink_to_fit();
        index.lists.shrink_to_fit();
        Texts { index: Arc::new(index), indexed: self.count, since: Vec::new() }
    }
}

impl Index {
    /// Adds the profiles in which letters stand anywhere in a word.
    fn find(&self, letters: &str, found: &mut Numbers) {
        let mut from = 0;
        while let Some(at) = self.words.get(from..).and_then(|rest| rest.find(letters)) {
            let word = self.starts.partition_point(|start| *start as usize <= from + at) - 1;
            let begins = if word == 0 { 0 } else { self.ends[word - 1] as usize };
            numbers(&self.lists[begins..self.ends[word] as usize]).for_each(|number| found.add(number));
            from = self.starts.get(word + 1).map_or(self.words.len(), |next| *next as usize);
        }
    }
}

/// What profiles can be found by. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    index: Arc<Index>,
    /// How many profiles the index counted.
    indexed: u32,
    /// Folded texts that came since, numbered on from those in the index.
    since: Vec<Arc<str>>,
}

impl Texts {
    /// Adds a text that is new, and says its number.
    pub fn add(&mut self, text: &str) -> u32 {
        self.since.push(text.into());
        self.indexed + self.since.len() as u32 - 1
    }

    /// How many came since the index was made.
    pub fn since(&self) -> usize {
        self.since.len()
    }

    /// Whose text holds every one of some words, in any order, each anywhere in a word; none when no word is asked.
    pub fn found(&self, asked: &str) -> Option<Numbers> {
        let asked = i18n::fold(asked);
        let mut all: Option<Numbers> = None;
        for letters in asked.split_whitespace() {
            let mut found = Numbers::none(self.indexed as usize + self.since.len());
            self.index.find(letters, &mut found);
            let since = (self.indexed..).zip(&self.since).filter(|(_, text)| text.contains(letters));
            since.for_each(|(number, _)| found.add(number));
            match &mut all {
                Some(all) => all.keep(&found),
                None => all = Some(found),
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words out of few letters, so that many are part of others; the same for the same seed.
    fn texts(seed: u32, count: usize) -> Vec<String> {
        let mut state = seed;
        let mut next = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        let mut text = || {
            let words = (0..next(9)).map(|_| (0..1 + next(4)).map(|_| ['a', 'b', 'é', 'ሰ'][next(4) as usize]).collect::<String>());
            i18n::fold(&words.collect::<Vec<_>>().join(" "))
        };
        (0..count).map(|_| text()).collect()
    }

    #[test]
    fn the_index_finds_what_looking_through_every_text_finds() {
        let all = texts(7, 700);
        for since in [0, 1, 300, 700] {
            let mut building = Building::default();
            let (old, new) = all.split_at(all.len() - since);
            for (number, text) in (0..).zip(old) {
                assert_eq!(building.add(text), number);
            }
            let mut held = building.finish();
            let numbers: Vec<u32> = new.iter().map(|text| held.add(text)).collect();
            assert!(numbers.iter().copied().eq(old.len() as u32..all.len() as u32) && held.since() == since);
            for asked in texts(11, 200) {
                let words: Vec<&str> = asked.split_whitespace().collect();
                let Some(found) = held.found(&asked) else {
                    assert!(words.is_empty());
                    continue;
                };
                for (number, text) in (0..).zip(&all) {
                    assert_eq!(found.has(number), words.iter().all(|word| text.contains(word)), "{asked} in {text}");
                }
            }
        }
    }

    #[test]
    fn words_are_found_in_any_order_and_however_they_are_spelt() {
        let mut building = Building::default();
        let amina = building.add(&i18n::fold("Amina Bello Ward nurse"));
        let other = building.add(&i18n::fold("Bello Musa"));
        let held = building.finish();
        let found = held.found("BELLÓ amina").expect("words");
        assert!(found.has(amina) && !found.has(other));
        assert!(held.found("ello").expect("a word").has(other) && !held.found("mina musa").expect("words").has(other));
        assert!(!held.found("o a").is_none_or(|found| found.has(2)), "letters of one word only");
        assert_eq!(held.found(" \u{200b} "), None);
    }

    #[test]
    fn a_list_holds_far_and_near_numbers() {
        let mut list = Growing::default();
        let all = [0, 1, 127, 128, 255, 16_511, 16_512, 5_000_000, u32::MAX];
        all.iter().for_each(|number| list.push(*number));
        list.push(u32::MAX);
        assert!(numbers(&list.bytes).eq(all));
    }
}
