//! Parts of the round solver by themselves; whole rounds are tested against brute force in `tests/rounds.rs`.

use super::problem::Problem;
use super::schedule::Scheduler;
use super::simplex::{Run, Table, WHOLE};
use super::window::search;
use crate::file::MatchingFile;
use crate::generate::Sequence;

/// One expert with cap 2, and requests 0 to 3 of which 0 clashes with 1, and 1 with 2.
fn problem() -> Problem {
    let request = |start: i64, end: i64| serde_json::json!({"country": "AA", "seats": 1, "priority": 1, "mode": "physical", "start": start, "end": end});
    let file = serde_json::json!({
        "format": "cd4d-matching/1", "kind": "round", "rules": {},
        "experts": [{"group": "m", "max_assignments": 2}],
        "requests": [request(0, 10), request(9, 20), request(19, 30), request(40, 50)],
        "edges": [[0, 0, 6, 0], [0, 1, 10, 0], [0, 2, 6, 0], [0, 3, 1, 0]],
    });
    let MatchingFile::Round(file) = MatchingFile::read(&file.to_string()).unwrap() else { panic!() };
    Problem::new(&file, None)
}

#[test]
fn the_best_schedule_is_not_always_the_greedy_one() {
    let problem = problem();
    let mut scheduler = Scheduler::default();
    let mut best = |worths: [i64; 4], cap| {
        worths.iter().enumerate().for_each(|(pair, worth)| scheduler.offer(*worth, pair as u32));
        let (worth, set) = scheduler.best(&problem, cap);
        (worth, set.to_vec())
    };
    assert_eq!(best([6, 10, 6, 1], 1), (10, vec![1]));
    assert_eq!(best([6, 10, 6, 1], 2), (12, vec![0, 2]));
    assert_eq!(best([6, 10, 6, 1], 3), (13, vec![0, 2, 3]));
    assert_eq!(best([-6, 10, -6, 0], 2), (10, vec![1]));
    assert_eq!(best([6, 10, 6, 1], 0), (0, vec![]));
}

#[test]
fn equal_inputs_take_equal_steps() {
    let problem = problem();
    let (one, other) = (search(&problem, 1000), search(&problem, 1000));
    assert_eq!((one.value, one.finished, one.stats), (12, true, other.stats));
    assert_eq!(one.root, other.root);
}

/// A programme of a few variables and rows; entries of thousandths, some of them below zero.
struct Programme {
    costs: Vec<(u32, i64)>,
    rows: Vec<(u32, i64, Vec<(usize, i64)>)>,
}

fn programme(next: &mut Sequence) -> Programme {
    let (columns, rows) = (next.between(1, 9) as usize, next.between(1, 7) as u32);
    let costs = (0..columns as u32).map(|name| (name, next.between(-20, 90) << 20)).collect();
    let mut row = |name: u32| {
        let terms = (0..columns).filter(|_| next.percent(60)).collect::<Vec<_>>();
        let terms = terms.into_iter().map(|column| (column, next.between(-900, 2_000) * WHOLE / 1_000)).collect();
        (name, next.between(-300, 3_000) * WHOLE / 1_000, terms)
    };
    let rows = (0..rows).map(&mut row).collect();
    Programme { costs, rows }
}

impl Programme {
    /// What no point exceeds at these multipliers.
    fn bound(&self, multipliers: &[(u32, i64)]) -> i64 {
        let product = |one: i64, other: i64| ((i128::from(one) * i128::from(other)) >> 30) as i64;
        let of = |row: u32| multipliers.iter().find(|(name, _)| *name == row).map_or(0, |(_, multiplier)| *multiplier);
        let fixed: i64 = self.rows.iter().map(|(name, limit, _)| product(of(*name), *limit)).sum();
        let worth = |(column, (_, cost)): (usize, &(u32, i64))| {
            let terms = self.rows.iter().flat_map(|(name, _, terms)| terms.iter().map(|term| (*name, *term)));
            cost - terms.filter(|(_, (at, _))| *at == column).map(|(name, (_, term))| product(of(name), term)).sum::<i64>()
        };
        fixed + self.costs.iter().enumerate().map(|cost| worth(cost).max(0)).sum::<i64>()
    }

    /// How far a point is from keeping to the rows, and its value.
    fn point(&self, shares: &[(u32, i64)]) -> (i64, i64) {
        let product = |one: i64, other: i64| ((i128::from(one) * i128::from(other)) >> 30) as i64;
        let of = |column: usize| shares.iter().find(|(name, _)| *name == column as u32).map_or(0, |(_, share)| *share);
        let used = |terms: &Vec<(usize, i64)>| terms.iter().map(|(column, term)| product(of(*column), *term)).sum::<i64>();
        let broken = self.rows.iter().map(|(_, limit, terms)| used(terms) - limit).max().unwrap_or(0);
        (broken, self.costs.iter().enumerate().map(|(column, (_, cost))| product(of(column), *cost)).sum())
    }
}

#[test]
fn a_point_and_multipliers_of_one_value_show_that_both_are_the_best() {
    let mut next = Sequence::named("programmes");
    let (mut best, mut empty) = (0, 0);
    for _ in 0..3_000 {
        let programme = programme(&mut next);
        let mut table = Table::new(&programme.costs, &programme.rows);
        let low = -(1 << 40);
        let mut run = table.run(low, 500);
        // Some are held at an end afterwards, as a search does.
        let held = next.below(4) as u32;
        for round in 0..2 {
            let multipliers: Vec<_> = table.multipliers().collect();
            match run {
                Run::Best if round == 0 => {
                    best += 1;
                    let shares: Vec<_> = table.moving().chain(table.resting()).collect();
                    let (broken, value) = programme.point(&shares);
                    assert!(broken < WHOLE / 10_000, "{broken}");
                    assert!(shares.iter().all(|(_, share)| (-WHOLE / 10_000..=WHOLE + WHOLE / 10_000).contains(share)));
                    assert!((value - table.value).abs() < 1 << 10 && (programme.bound(&multipliers) - value).abs() < 1 << 10);
                }
                Run::Empty if round == 0 => {
                    empty += 1;
                    assert!(programme.bound(&multipliers) < low + (1 << 30), "{}", programme.bound(&multipliers));
                }
                Run::Best => {
                    let mut smaller = Programme { costs: programme.costs.clone(), rows: programme.rows.clone() };
                    for cost in smaller.costs.iter_mut().filter(|(name, _)| *name == held) {
                        cost.1 = -(1 << 50);
                    }
                    assert!((smaller.bound(&multipliers) - table.value).abs() < 1 << 10);
                }
                Run::Empty => {}
                Run::Below | Run::Spent => panic!("{run:?}"),
            }
            table.hold(|name| (name == held).then_some(0));
            run = table.run(low, 500);
        }
    }
    assert!(best > 1_000 && empty > 50, "{best} {empty}");
}
