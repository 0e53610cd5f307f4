//! A set of positions in blocks of 4,096: nothing for an empty block, a list for few, bits for many. What few have in
//! common is found block by block, and a block that one set leaves empty is never looked at.

use super::bits::{Bits, ones};

/// Positions in a block.
const BLOCK: usize = 4096;
const WORDS: usize = BLOCK / 64;
/// With as many as this the bits take less room than the list.
const MANY: usize = BLOCK / 16;

/// A set of positions, filled in ascending order.
#[derive(Clone, Debug, Default)]
pub(super) struct Set(Vec<Part>);

#[derive(Clone, Debug, Default)]
enum Part {
    #[default]
    Empty,
    /// Ascending.
    Few(Vec<u16>),
    Many(Box<[u64; WORDS]>),
}

impl Set {
    /// Adds a position that is not before any in the set.
    pub fn push(&mut self, at: u32) {
        let (block, low) = (at as usize / BLOCK, (at as usize % BLOCK) as u16);
        if block >= self.0.len() {
            self.shrink();
            self.0.resize_with(block + 1, Part::default);
        }
        let part = &mut self.0[block];
        match part {
            Part::Empty => *part = Part::Few(vec![low]),
            Part::Few(list) if list.last() == Some(&low) => {}
            Part::Few(list) if list.len() < MANY => list.push(low),
            Part::Few(list) => {
                let mut words = Box::new([0u64; WORDS]);
                list.iter().chain([&low]).for_each(|low| words[usize::from(*low) / 64] |= 1 << (low % 64));
                *part = Part::Many(words);
            }
            Part::Many(words) => words[usize::from(low) / 64] |= 1 << (low % 64),
        }
    }

    /// Shows `visit` every position, in ascending order.
    pub fn each(&self, mut visit: impl FnMut(u32)) {
        for (block, part) in self.0.iter().enumerate() {
            let first = (block * BLOCK) as u32;
            match part {
                Part::Empty => {}
                Part::Few(list) => list.iter().for_each(|low| visit(first + u32::from(*low))),
                Part::Many(words) => {
                    let of = |(at, word): (usize, &u64)| ones(*word).map(move |bit| first + at as u32 * 64 + bit);
                    words.iter().enumerate().flat_map(of).for_each(&mut visit);
                }
            }
        }
    }

    /// Gives back the room that a list was grown into and does not need.
    pub fn shrink(&mut self) {
        if let Some(Part::Few(list)) = self.0.last_mut() {
            list.shrink_to_fit();
        }
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let of = |part: &Part| match part {
            Part::Empty => 0,
            Part::Few(list) => list.capacity() * 2,
            Part::Many(_) => WORDS * 8,
        };
        self.0.capacity() * size_of::<Part>() + self.0.iter().map(of).sum::<usize>()
    }
}

impl Part {
    fn has(&self, low: u16) -> bool {
        match self {
            Part::Empty => false,
            Part::Few(list) => list.binary_search(&low).is_ok(),
            Part::Many(words) => words[usize::from(low) / 64] >> (low % 64) & 1 == 1,
        }
    }
}

/// Shows `visit` every position below `length` that is in all sets and not in `gone`, in ascending order.
pub(super) fn in_all(sets: &[&Set], gone: &Bits, length: usize, mut visit: impl FnMut(u32)) {
    let mut parts: Vec<&Part> = Vec::with_capacity(sets.len());
    let blocks = sets.iter().map(|set| set.0.len()).min().unwrap_or(length.div_ceil(BLOCK));
    'blocks: for block in 0..blocks {
        parts.clear();
        let mut shortest: Option<(&[u16], usize)> = None;
        for (at, set) in sets.iter().enumerate() {
            match &set.0[block] {
                Part::Empty => continue 'blocks,
                Part::Few(list) if shortest.is_none_or(|(other, _)| list.len() < other.len()) => shortest = Some((list, at)),
                _ => {}
            }
            parts.push(&set.0[block]);
        }
        let first = (block * BLOCK) as u32;
        if let Some((list, at)) = shortest {
            parts.swap_remove(at);
            for low in list {
                if parts.iter().all(|part| part.has(*low)) && !gone.has(first + u32::from(*low)) {
                    visit(first + u32::from(*low));
                }
            }
            continue;
        }
        let mut left = [u64::MAX; WORDS];
        for part in &parts {
            if let Part::Many(words) = part {
                left.iter_mut().zip(words.iter()).for_each(|(left, word)| *left &= word);
            }
        }
        for (word, left) in left.into_iter().enumerate() {
            let left = left & !gone.word(block * WORDS + word);
            let places = ones(left).map(|bit| first + word as u32 * 64 + bit);
            places.filter(|at| (*at as usize) < length).for_each(&mut visit);
        }
    }
}

#[cfg(test)]
mod test {
    use std::collections::BTreeSet;

    use super::*;
    use crate::generate::Sequence;

    #[test]
    fn what_all_sets_have_is_what_they_have_in_common() {
        let mut next = Sequence::named("sets");
        for round in 0..60 {
            let length = 3 + next.below(20_000) as u32;
            let sparse = |next: &mut Sequence| {
                let one_in = [1, 2, 9, 40, 3_000][next.below(5) as usize];
                (0..length).filter(|_| next.below(one_in) == 0).collect::<BTreeSet<u32>>()
            };
            let plain: Vec<BTreeSet<u32>> = (0..round % 4).map(|_| sparse(&mut next)).collect();
            let away = sparse(&mut next);
            let mut gone = Bits::default();
            away.iter().for_each(|at| gone.set(*at));
            let sets: Vec<Set> = plain
                .iter()
                .map(|list| {
                    let mut set = Set::default();
                    // Twice each: what is in the set already is not added again.
                    list.iter().flat_map(|at| [at, at]).for_each(|at| set.push(*at));
                    set
                })
                .collect();
            let mut found = Vec::new();
            in_all(&sets.iter().collect::<Vec<_>>(), &gone, length as usize, |at| found.push(at));
            let expected: Vec<u32> = (0..length).filter(|at| !away.contains(at) && plain.iter().all(|list| list.contains(at))).collect();
            assert_eq!(found, expected);
        }
    }
}
