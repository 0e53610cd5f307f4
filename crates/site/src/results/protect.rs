//! Small groups of people are not shown.

use model::evaluation::{SMALL_GROUP, is_small_group};
use model::small_group::told;

use crate::store::Count;

/// The counts of one table that may be shown, by how many people or placements are behind each.
pub fn protect(counts: &[Count]) -> Vec<Option<i64>> {
    let people: Vec<i64> = counts.iter().map(|count| count.people).collect();
    counts.iter().zip(told(&people)).map(|(count, told)| told.map(|_| count.value)).collect()
}

/// The same where one placement may be in several groups, as of those on the spot and online: how many are in one alone could be
/// found from how many there are, `of`. All are shown or none.
pub fn protect_overlapping(of: i64, counts: &[Count]) -> Vec<Option<i64>> {
    let all: i64 = counts.iter().map(|count| count.people).sum();
    let few = counts.iter().any(|count| is_small_group(count.people) || is_small_group(of - count.people));
    let may_be_shown = of >= SMALL_GROUP && !few && !is_small_group(all - of);
    counts.iter().map(|count| Some(count.value).filter(|_| may_be_shown)).collect()
}

/// How many placements have begun and how many of these are finished, as far as they may be shown: neither those that go on nor those
/// that wait to begin may be few.
pub fn protect_placements(waiting: i64, begun: i64, finished: i64) -> (Option<i64>, Option<i64>) {
    let begun_shown = Some(begun).filter(|_| !is_small_group(begun) && !is_small_group(waiting));
    let few = is_small_group(finished) || is_small_group(begun - finished);
    (begun_shown, Some(finished).filter(|_| begun_shown.is_some() && !few))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(numbers: &[(i64, i64)]) -> Vec<Count> {
        numbers.iter().map(|(value, people)| Count { name: String::new(), value: *value, people: *people }).collect()
    }

    #[test]
    fn small_groups_are_held_back_and_cannot_be_found_by_subtracting() {
        assert_eq!(protect(&counts(&[(12, 12), (9, 9), (7, 7)])), [Some(12), Some(9), Some(7)]);
        assert_eq!(protect(&counts(&[(12, 12), (3, 3), (7, 7)])), [Some(12), None, None], "with the total, the 3 would be known");
        assert_eq!(protect(&counts(&[(12, 12), (1, 1), (1, 1)])), [None, None, None], "of the two it would be known that they are two");
        assert_eq!(protect(&counts(&[(9, 1), (18, 6)])), [None, None], "nine answers about one placement are about one");
        assert_eq!(protect(&counts(&[(27, 9), (18, 6)])), [Some(27), Some(18)]);
        assert!(protect(&[]).is_empty());
    }

    #[test]
    fn who_is_in_one_group_alone_cannot_be_found_either() {
        assert_eq!(protect_overlapping(20, &counts(&[(15, 15), (10, 10)])), [Some(15), Some(10)]);
        assert_eq!(protect_overlapping(20, &counts(&[(17, 17), (10, 10)])), [None, None], "three would be online only");
        assert_eq!(protect_overlapping(20, &counts(&[(13, 13), (10, 10)])), [None, None], "three would be both");
        assert_eq!(protect_overlapping(6, &counts(&[(6, 6)])), [Some(6)]);
        assert_eq!(protect_overlapping(4, &counts(&[(4, 4)])), [None]);
    }

    #[test]
    fn what_is_finished_tells_nothing_of_the_few_that_are_not() {
        assert_eq!(protect_placements(0, 1, 1), (None, None));
        assert_eq!(protect_placements(0, 6, 5), (Some(6), None), "one is left, and could be counted");
        assert_eq!(protect_placements(7, 12, 5), (Some(12), Some(5)));
        assert_eq!(protect_placements(2, 12, 5), (None, None), "two wait");
        assert_eq!(protect_placements(0, 7, 0), (Some(7), Some(0)));
        assert_eq!(protect_placements(0, 0, 0), (Some(0), Some(0)));
    }
}
