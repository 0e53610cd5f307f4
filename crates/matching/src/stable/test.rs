//! Against brute force on small instances.

use proptest::prelude::*;

use super::*;

fn instance() -> impl Strategy<Value = StableFile> {
    let seats = proptest::collection::vec(0..3u32, 1..=3);
    let ranks = proptest::collection::vec(proptest::option::weighted(0.7, (1..4u32, 1..4u32)), 5 * 3);
    (seats, ranks).prop_map(|(seats, ranks)| {
        let pair = |(i, ranks): (usize, Option<(u32, u32)>)| {
            let (expert_rank, request_rank) = ranks?;
            Some(StablePair { expert: (i / 3) as u32, request: (i % 3) as u32, expert_rank, request_rank })
        };
        let pairs = ranks.into_iter().enumerate().filter_map(pair);
        let requests = seats.len() as u32;
        StableFile { experts: 5, levels: 3, pairs: pairs.filter(|pair| pair.request < requests).collect(), seats }
    })
}

/// Every plan within the seats.
fn all_plans(file: &StableFile) -> Vec<Vec<(u32, u32)>> {
    fn go(file: &StableFile, expert: u32, plan: &mut Vec<(u32, u32)>, all: &mut Vec<Vec<(u32, u32)>>) {
        if expert as usize == file.experts {
            all.push(plan.clone());
            return;
        }
        go(file, expert + 1, plan, all);
        for pair in file.pairs.iter().filter(|pair| pair.expert == expert) {
            let filled = plan.iter().filter(|(_, request)| *request == pair.request).count();
            if filled < file.seats[pair.request as usize] as usize {
                plan.push((expert, pair.request));
                go(file, expert + 1, plan, all);
                plan.pop();
            }
        }
    }
    let mut all = Vec::new();
    go(file, 0, &mut Vec::new(), &mut all);
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn deferred_acceptance_is_stable_and_the_best_is_best(file in instance()) {
        let (plan, _) = deferred_acceptance(&file);
        prop_assert!(blocking_pairs(&file, &plan).is_empty());
        let all = all_plans(&file);
        let best = |plans: &mut dyn Iterator<Item = &Vec<(u32, u32)>>| plans.map(|plan| value_of(&file, plan)).max();
        let found = best_stable(&file, u64::MAX);
        prop_assert!(found.finished && blocking_pairs(&file, &found.pairs).is_empty());
        let stable = best(&mut all.iter().filter(|plan| blocking_pairs(&file, plan).is_empty()));
        prop_assert_eq!(Some(value_of(&file, &found.pairs)), stable);
        prop_assert_eq!(Some(optimum(&file).objective()), best(&mut all.iter()));
    }
}

#[test]
fn a_search_cut_short_says_so_and_still_gives_a_stable_plan() {
    let pair = |expert, request, expert_rank, request_rank| StablePair { expert, request, expert_rank, request_rank };
    let file = StableFile { experts: 2, seats: vec![1, 1], levels: 2, pairs: vec![pair(0, 0, 1, 1), pair(0, 1, 1, 1), pair(1, 0, 1, 1)] };
    // The lower index takes request 0 and leaves the other expert without any; a tie allows both.
    let cut = best_stable(&file, 0);
    assert_eq!((cut.pairs, cut.finished), (vec![(0, 0)], false));
    assert_eq!(best_stable(&file, 10).pairs, [(0, 1), (1, 0)]);
}
