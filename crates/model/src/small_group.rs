//! Small groups: what may be told of people to readers who are told no group of fewer than five.
//!
//! Numbers that can be held against one another are told from one parting of the people into groups, each of at least
//! five: a number is told when what it counts is made up of whole groups. Whatever is added to or taken from such numbers is
//! again a number of whole groups, so of nobody or of at least five. How a group is made up inside is told nowhere.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::evaluation::{SMALL_GROUP, is_small_group};

/// Records that are each about one person, in groups of at least five people. The same person may be in several.
#[derive(Clone, Debug)]
pub struct Groups<P> {
    people: Vec<P>,
    /// The group of each record, by number.
    of: Vec<usize>,
    /// Whether there are fewer than five people in all.
    small: bool,
}

impl<P: Copy + Eq + Hash> Groups<P> {
    /// All records as one group; `people` says whom each is about.
    pub fn of(people: Vec<P>) -> Groups<P> {
        let small = is_few(people.iter().copied());
        Groups { of: vec![0; people.len()], people, small }
    }

    /// Parts every group into the records for which something holds and the others. False, and nothing is parted, where that
    /// would leave a group of fewer than five.
    pub fn part(&mut self, holds: &[bool]) -> bool {
        let held = self.people.iter().zip(holds).filter(|(_, holds)| **holds).map(|(person, _)| *person);
        if is_few(held) {
            return false;
        }
        let mut pieces: HashMap<(usize, bool), HashSet<P>> = HashMap::new();
        for ((person, group), holds) in self.people.iter().zip(&self.of).zip(holds) {
            pieces.entry((*group, *holds)).or_default().insert(*person);
        }
        if pieces.values().any(|people| is_small(people.len())) {
            return false;
        }
        let mut numbers: HashMap<(usize, bool), usize> = HashMap::new();
        for (group, holds) in self.of.iter_mut().zip(holds) {
            let next = numbers.len();
            *group = *numbers.entry((*group, *holds)).or_insert(next);
        }
        true
    }

    /// Whether the records for which something holds are whole groups. No records are no group: nothing is said against them.
    pub fn is_whole(&self, holds: &[bool]) -> bool {
        let (mut within, mut without) = (HashSet::new(), HashSet::new());
        for (group, holds) in self.of.iter().zip(holds) {
            if *holds {
                within.insert(*group)
            } else {
                without.insert(*group)
            };
        }
        within.is_empty() || (!self.small && within.is_disjoint(&without))
    }
}

fn is_small(count: usize) -> bool {
    is_small_group(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Whether these are somebody, and fewer than five different people.
pub fn is_few<P: Eq + Hash>(people: impl IntoIterator<Item = P>) -> bool {
    is_small(people.into_iter().collect::<HashSet<P>>().len())
}

/// The counts of one table beside their sum, as far as they may be told. From the largest down, counts are told while what is left
/// is nobody or at least five; equal ones together, so that nobody learns from which of them is told. That a count is nought is told
/// only where nothing is kept back. Where only fours would be kept back, their sum would say so: then all are. So nobody finds a small
/// count, not even who knows this rule.
pub fn told(counts: &[i64]) -> Vec<Option<i64>> {
    let mut by_size = counts.to_vec();
    by_size.sort_unstable_by_key(|count| Reverse(*count));
    let mut hidden: i64 = by_size.iter().sum();
    let mut least = i64::MAX;
    for equal in by_size.chunk_by(|one, other| one == other) {
        let left = hidden - equal.iter().sum::<i64>();
        if equal[0] < SMALL_GROUP || is_small_group(left) {
            break;
        }
        (hidden, least) = (left, equal[0]);
    }
    let below = counts.iter().filter(|count| **count < least).count();
    let only_fours = i64::try_from(below).is_ok_and(|below| hidden == below * (SMALL_GROUP - 1));
    let is_told = |count: i64| hidden == 0 || (count >= least && !only_fours);
    counts.iter().map(|count| Some(*count).filter(|count| is_told(*count))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_parted_until_one_would_be_small() {
        let mut groups = Groups::of((0..13).collect());
        let below = |n: usize| (0..13).map(|place| place < n).collect::<Vec<bool>>();
        assert!(groups.is_whole(&below(13)) && groups.is_whole(&below(0)));
        assert!(!groups.part(&below(4)) && !groups.part(&below(9)), "four would be known, in it or left");
        assert!(groups.part(&below(7)) && groups.is_whole(&below(7)));
        assert!(!groups.part(&below(5)) && !groups.is_whole(&below(5)), "of the seven, two would be left");
        assert!(groups.part(&below(0)) && groups.part(&below(13)), "nothing is parted");
    }

    #[test]
    fn many_records_of_few_people_are_a_small_group() {
        let nine = [true; 9];
        assert!(!Groups::of(vec![1; 9]).is_whole(&nine));
        let mut six = Groups::of(vec![1, 1, 1, 1, 1, 2, 3, 4, 5, 6]);
        let of_one: Vec<bool> = (0..10).map(|place| place < 5).collect();
        assert!(!six.part(&of_one) && !six.is_whole(&of_one), "five records of one person");
        assert!(six.is_whole(&[true; 10]));
    }

    #[test]
    fn counts_beside_their_sum_give_no_small_one_away() {
        assert_eq!(told(&[9, 5, 7]), [Some(9), Some(5), Some(7)]);
        assert_eq!(told(&[9, 2, 7]), [Some(9), None, None], "one alone would be found by subtraction");
        assert_eq!(told(&[9, 1, 1]), [None, None, None], "two that hold two would be known to hold two");
        assert_eq!(told(&[9, 3, 4, 5]), [Some(9), None, None, Some(5)]);
        assert_eq!(told(&[4, 9, 9]), [None, None, None], "beside one nine alone, the other would give the four away");
        assert_eq!(told(&[9, 4, 4, 5]), [None, None, None, None], "two that hold eight could be known to hold four each");
        assert_eq!((told(&[0, 9]), told(&[0, 0]), told(&[0, 4])), (vec![Some(0), Some(9)], vec![Some(0), Some(0)], vec![None, None]));
        assert!(told(&[]).is_empty());
    }

    /// Every row of so many counts that add up to `most` or less.
    fn rows(length: usize, most: i64) -> Vec<Vec<i64>> {
        let longer = |row: Vec<i64>| (0..=most - row.iter().sum::<i64>()).map(move |count| [row.as_slice(), &[count]].concat());
        (0..length).fold(vec![Vec::new()], |rows, _| rows.into_iter().flat_map(longer).collect())
    }

    /// For every row of up to four counts: nobody can find a small one from what is told and the sum, not even who knows by which rule
    /// it is told.
    #[test]
    fn hidden_counts_stay_hidden() {
        for rows in (1..=4).map(|length| rows(length, 24)) {
            let mut seen: HashMap<(Option<i64>, Vec<Option<i64>>), Vec<HashSet<i64>>> = HashMap::new();
            // Of fewer than five in all not even the sum is told.
            let known = |row: &[i64]| (Some(row.iter().sum()).filter(|sum| !is_small_group(*sum)), told(row));
            for row in &rows {
                let told = told(row);
                let hidden: i64 = row.iter().zip(&told).filter(|(_, told)| told.is_none()).map(|(count, _)| count).sum();
                assert!(told.iter().all(|told| told.is_none_or(|n| !is_small_group(n))), "{row:?}");
                assert!(!is_small_group(hidden) || is_small_group(row.iter().sum()), "{row:?}");
                let possible = seen.entry(known(row)).or_insert_with(|| vec![HashSet::new(); row.len()]);
                possible.iter_mut().zip(row).for_each(|(possible, count)| _ = possible.insert(*count));
            }
            for row in &rows {
                for (count, possible) in row.iter().zip(&seen[&known(row)]) {
                    assert!(!is_small_group(*count) || possible.len() > 1, "{row:?}: {count} is known");
                }
            }
        }
    }
}
