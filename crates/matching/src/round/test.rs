//! Parts of the round solver by themselves; whole rounds are tested against brute force in `tests/rounds.rs`.

use super::problem::Problem;
use super::schedule::Scheduler;
use super::window::search;
use crate::file::MatchingFile;

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
