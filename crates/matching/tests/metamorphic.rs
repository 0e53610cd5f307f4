//! Changes of a question whose effect on the answer is known without solving either: other numbers for the same people,
//! one more expert, scores scaled, somebody who withdraws and returns.

use std::sync::Arc;

use matching::assign::Market;
use matching::fit::{Rules, WorkingWeek, long_list, near};
use matching::generate::{Edges, People, Sequence, Shape, market};
use matching::pool::{Change, PoolSnapshot};
use matching::{Code, Key};

const SHAPES: [Shape; 4] = [Shape::Plentiful, Shape::Scarce, Shape::DenseUniform, Shape::DenseAdversarial];

/// The value of the best plan; its bound must be the same.
fn value(seats: &[u32], edges: &Edges, experts: u32) -> i64 {
    let mut market = Market::new(experts as usize, seats, edges.iter().copied());
    market.solve();
    assert_eq!(market.objective(), market.dual_value());
    market.objective()
}

/// Every shape in small and lopsided sizes: seats, edges, requests, experts.
fn markets() -> impl Iterator<Item = (Vec<u32>, Edges, u32, u32)> {
    let sizes = [(3, 7), (20, 20), (7, 40), (40, 7), (60, 300)];
    SHAPES.into_iter().flat_map(move |shape| {
        sizes.into_iter().map(move |(requests, experts)| {
            let (seats, edges) = market(&format!("metamorphic {shape:?} {requests}x{experts}"), shape, requests, experts);
            (seats, edges, requests, experts)
        })
    })
}

#[test]
fn other_numbers_for_the_same_people_change_no_value() {
    for (seats, edges, requests, experts) in markets() {
        let before = value(&seats, &edges, experts);
        let turned: Edges = edges.iter().rev().map(|(e, r, score)| (experts - 1 - e, requests - 1 - r, *score)).collect();
        let turned_seats: Vec<u32> = seats.iter().rev().copied().collect();
        assert_eq!(value(&turned_seats, &turned, experts), before);
    }
}

#[test]
fn scores_three_times_as_high_are_worth_three_times_as_much() {
    for (seats, edges, _, experts) in markets() {
        let scaled: Edges = edges.iter().map(|(e, r, score)| (*e, *r, score * 3)).collect();
        assert_eq!(value(&seats, &scaled, experts), 3 * value(&seats, &edges, experts));
    }
}

#[test]
fn one_more_expert_adds_what_was_foretold_and_takes_nothing() {
    for (seats, mut edges, requests, experts) in markets() {
        let before = value(&seats, &edges, experts);
        let mut next = Sequence::named("one more");
        edges.extend((0..requests).map(|request| (experts, request, next.between(1, 10_000))));
        let mut with = Market::new(experts as usize + 1, &seats, edges.iter().copied());
        with.solve();
        assert!(with.objective() >= before);
        assert_eq!(with.objective_without(experts), before);
        with.withdraw(experts);
        assert_eq!(with.objective(), before);
    }
}

#[test]
fn a_plan_repaired_after_withdrawals_is_as_good_as_a_new_one() {
    for (seats, edges, _, experts) in markets() {
        let mut repaired = Market::new(experts as usize, &seats, edges.iter().copied());
        repaired.solve();
        let gone: Vec<u32> = (0..experts).step_by(3).collect();
        gone.iter().for_each(|expert| repaired.withdraw(*expert));
        let left: Edges = edges.iter().copied().filter(|edge| edge.0 % 3 != 0).collect();
        assert_eq!(repaired.objective(), value(&seats, &left, experts));
        assert_eq!(repaired.objective(), repaired.dual_value());
    }
}

#[test]
fn more_seats_are_worth_what_was_foretold() {
    for (mut seats, edges, _, experts) in markets() {
        let mut before = Market::new(experts as usize, &seats, edges.iter().copied());
        before.solve();
        let foretold = before.objective_with_seat(0);
        seats[0] += 1;
        assert_eq!(value(&seats, &edges, experts), foretold);
    }
}

/// The pool in blocks of like people answers as a look at everybody does, also where only profiles can answer.
#[test]
fn a_pool_of_several_blocks_answers_as_a_look_at_everybody() {
    let (people, rules) = (People::default(), Rules::general());
    let taxonomy = people.taxonomy();
    let mut next = Sequence::named("several blocks");
    let mut profiles = people.pool("several blocks", 9_000);
    let week = |from: u16| WorkingWeek { utc_offset: 60, days: [true; 7], opens: from, closes: from + 480 };
    for (at, profile) in profiles.iter_mut().enumerate() {
        profile.working_week = (at % 3 == 0).then(|| week(480 + (at % 5) as u16 * 60));
        if at % 50 == 0 {
            // More skills than a record holds.
            profile.skills = (0..300).flat_map(|_| profile.skills.clone()).collect();
        }
        if at % 70 == 0 {
            profile.exclusions = vec![matching::fit::Exclusion { rule: Code::from("rule"), since: 1, request: Some(Key(3)) }];
        }
    }
    let pool = PoolSnapshot::build(Arc::new(taxonomy.clone()), profiles.iter().cloned().map(Arc::new), 0);
    let mut eligible = 0;
    for request in 0..12 {
        let mut needs = people.needs(&mut next, request);
        match request % 4 {
            0 => needs.working_week = Some(week(540)),
            1 => needs.languages[0].min_level = 0,
            2 => needs.skills.clear(),
            _ => {}
        }
        let list = long_list(&rules, &taxonomy, &needs, &profiles);
        assert_eq!(pool.top(&rules, &needs, 30).experts, list.ranked[..list.ranked.len().min(30)]);
        assert_eq!(pool.count(&needs), list.ranked.len());
        assert_eq!(pool.near(&needs), near(&taxonomy, &needs, &profiles));
        eligible += list.ranked.len();
    }
    assert!(eligible > 40, "only {eligible} were eligible");
}

#[test]
fn who_withdraws_and_returns_stands_where_they_stood() {
    let (people, rules) = (People::default(), Rules::general());
    let profiles = people.pool("return", 4_000);
    let before = PoolSnapshot::build(Arc::new(people.taxonomy()), profiles.iter().cloned().map(Arc::new), 0);
    let mut next = Sequence::named("return");
    let mut sequence = 0;
    let mut pool = before.clone();
    for request in 0..40 {
        let needs = people.needs(&mut next, request);
        let Some((first, _)) = before.best(&rules, &needs, 1).first().copied() else { continue };
        sequence += 2;
        let without = pool.after(sequence - 1, Change::Remove(first)).unwrap();
        assert!(without.best(&rules, &needs, 5).iter().all(|(id, _)| *id != first));
        pool = without.after(sequence, Change::Put(Box::new(profiles[first.0 as usize].clone()))).unwrap();
        assert_eq!(pool.best(&rules, &needs, 5), before.best(&rules, &needs, 5));
    }
    assert!(sequence > 10);
}
