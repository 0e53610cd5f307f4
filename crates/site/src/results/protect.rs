//! Small groups of people are not shown.

/// Groups smaller than this are not shown.
pub const SMALLEST: i64 = 5;

/// The counts that may be shown. When just one is held back, the smallest of the others is held back as well: from the
/// total and the rest it could be found by subtracting.
pub fn protect(counts: &[i64]) -> Vec<Option<i64>> {
    let small = |count: i64| (1..SMALLEST).contains(&count);
    let mut shown: Vec<Option<i64>> = counts.iter().map(|&count| Some(count).filter(|&count| !small(count))).collect();
    if shown.iter().filter(|value| value.is_none()).count() == 1
        && let Some(next) = shown.iter_mut().filter(|value| value.is_some_and(|count| count > 0)).min_by_key(|value| **value)
    {
        *next = None;
    }
    shown
}

/// How many placements have begun and how many of these are finished, as far as they may be shown: the two with what is left
/// between them are one row.
pub fn protect_placements(begun: i64, finished: i64) -> (Option<i64>, Option<i64>) {
    let begun_shown = protect(&[begun])[0];
    let finished_shown = protect(&[finished, begun - finished])[0];
    (begun_shown, finished_shown.filter(|_| begun_shown.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_groups_are_held_back_and_cannot_be_found_by_subtracting() {
        assert_eq!(protect(&[12, 9, 7]), [Some(12), Some(9), Some(7)]);
        assert_eq!(protect(&[12, 3, 7]), [Some(12), None, None], "12 + 3 + 7 with the total would give the 3");
        assert_eq!(protect(&[12, 3, 4]), [Some(12), None, None]);
        assert_eq!(protect(&[0, 5]), [Some(0), Some(5)], "nobody is no group");
        assert_eq!(protect(&[0, 4]), [Some(0), None]);
        assert_eq!(protect(&[4]), [None]);
        assert_eq!(protect(&[]), []);
    }

    #[test]
    fn what_is_finished_tells_nothing_of_the_few_that_are_not() {
        assert_eq!(protect_placements(1, 1), (None, None));
        assert_eq!(protect_placements(6, 5), (Some(6), None), "one is left, and could be counted");
        assert_eq!(protect_placements(12, 5), (Some(12), Some(5)));
        assert_eq!(protect_placements(7, 0), (Some(7), Some(0)));
        assert_eq!(protect_placements(0, 0), (Some(0), Some(0)));
    }
}
