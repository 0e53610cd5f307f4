//! Against brute force, and against itself under changes.

use proptest::prelude::*;

use super::*;

/// The best sum over all assignments, tried one by one.
pub(crate) fn brute_force(seats: &[u32], edges: &[(u32, u32, i64)], experts: u32) -> i64 {
    fn go(expert: u32, experts: u32, open: &mut [u32], edges: &[(u32, u32, i64)]) -> i64 {
        if expert == experts {
            return 0;
        }
        let mut best = go(expert + 1, experts, open, edges);
        for (_, request, score) in edges.iter().filter(|edge| edge.0 == expert) {
            if open[*request as usize] > 0 {
                open[*request as usize] -= 1;
                best = best.max(score + go(expert + 1, experts, open, edges));
                open[*request as usize] += 1;
            }
        }
        best
    }
    go(0, experts, &mut seats.to_vec(), edges)
}

type Instance = (Vec<u32>, Vec<(u32, u32, i64)>);

fn instance() -> impl Strategy<Value = Instance> {
    let seats = proptest::collection::vec(0..4u32, 1..=4);
    let scores = proptest::collection::vec(proptest::option::weighted(0.7, -3..12i64), 7 * 4);
    (seats, scores).prop_map(|(seats, scores)| {
        let pair = |(i, score): (usize, Option<i64>)| Some(((i / 4) as u32, (i % 4) as u32, score?));
        let edges = scores.into_iter().enumerate().filter_map(pair);
        let requests = seats.len() as u32;
        (seats, edges.filter(|edge| edge.1 < requests).collect())
    })
}

fn solved((seats, edges): &Instance) -> Market {
    let mut market = Market::new(7, seats, edges.iter().copied());
    market.solve();
    market
}

fn check(market: &Market, edges: &[(u32, u32, i64)]) {
    assert_eq!(market.objective(), market.dual_value());
    assert!(market.price.iter().chain(&market.profit).all(|dual| *dual >= 0));
    for (expert, request, score) in edges.iter().filter(|edge| !market.paths.is_banned(edge.0)) {
        assert!(market.profit[*request as usize] + market.price[*expert as usize] >= *score);
    }
    for (request, held) in market.held.iter().enumerate() {
        assert!(held.len() <= market.seats[request] as usize);
        assert!(held.iter().all(|expert| market.holder[*expert as usize] == request as u32));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_best_and_its_proof(instance in instance()) {
        let market = solved(&instance);
        check(&market, &instance.1);
        prop_assert_eq!(market.objective(), brute_force(&instance.0, &instance.1, 7));
    }

    #[test]
    fn what_ifs_are_exact(instance in instance(), expert in 0..7u32) {
        let mut market = solved(&instance);
        let left: Vec<_> = instance.1.iter().copied().filter(|edge| edge.0 != expert).collect();
        let without = brute_force(&instance.0, &left, 7);
        prop_assert_eq!(market.objective_without(expert), without);
        for request in 0..instance.0.len() {
            let mut seats = instance.0.clone();
            seats[request] += 1;
            prop_assert_eq!(market.objective_with_seat(request), brute_force(&seats, &instance.1, 7));
        }
        market.withdraw(expert);
        check(&market, &left);
        prop_assert_eq!(market.objective(), without);
    }
}

/// The same with every search in the table, whose numbers are wide where scores are large.
fn in_table((seats, edges): &Instance, times: i64) -> Market {
    let edges = edges.iter().map(|(expert, request, score)| (*expert, *request, score * times));
    let mut market = Market::new(7, seats, edges);
    market.in_table = u32::MAX;
    // Only where requests bid are there such searches while solving.
    market.seats.iter_mut().for_each(|seats| *seats = 0);
    market.solve();
    for (request, seats) in seats.iter().enumerate() {
        for _ in 0..*seats {
            market.seats[request] += 1;
            if market.wants_more(request) {
                market.fill_one(request);
            }
        }
    }
    market
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_table_finds_what_the_lists_find(instance in instance(), expert in 0..7u32, wide: bool) {
        let times = if wide { 1 << 40 } else { 1 };
        let mut market = in_table(&instance, times);
        let scaled = |edges: &[(u32, u32, i64)]| edges.iter().map(|(e, r, score)| (*e, *r, score * times)).collect::<Vec<_>>();
        check(&market, &scaled(&instance.1));
        prop_assert_eq!(market.objective(), times * brute_force(&instance.0, &instance.1, 7));
        let left: Vec<_> = instance.1.iter().copied().filter(|edge| edge.0 != expert).collect();
        let without = times * brute_force(&instance.0, &left, 7);
        prop_assert_eq!(market.objective_without(expert), without);
        market.withdraw(expert);
        check(&market, &scaled(&left));
        prop_assert_eq!(market.objective(), without);
    }
}

#[test]
fn a_dense_market_is_solved_to_the_end_in_its_table() {
    for (requests, experts) in [(150u32, 150u32), (130, 170)] {
        let edges = (0..experts).flat_map(|e| (0..requests).map(move |r| (e, r, i64::from(e + 1) * i64::from(r + 1))));
        let edges: Vec<_> = edges.filter(|(e, r, _)| (e + r) % 11 != 0).collect();
        let mut market = Market::new(experts as usize, &vec![1; requests as usize], edges.iter().copied());
        market.solve();
        check(&market, &edges);
        assert!(market.dense.is_some(), "searches went far");
        for expert in (0..experts).step_by(9) {
            let without = market.objective_without(expert);
            market.withdraw(expert);
            check(&market, &edges);
            assert_eq!(market.objective(), without);
        }
    }
}

#[test]
fn scarce_and_plentiful_experts_are_both_solved_to_the_end() {
    for (experts, requests, seats) in [(400u32, 30u32, 2u32), (60, 30, 4)] {
        // A small linear congruential sequence: the same on every machine.
        let mut state = 7u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let mut edges = Vec::new();
        for expert in 0..experts {
            let pairs = (0..requests).map(|request| (expert, request, next(30_000) as i64));
            edges.extend(pairs.filter(|(_, _, score)| *score < 10_000));
        }
        let mut market = Market::new(experts as usize, &vec![seats; requests as usize], edges.iter().copied());
        market.solve();
        check(&market, &edges);
        assert!(market.objective() > 0);
    }
}
