//! Rounds of up to seven experts and four requests with all rules, against every plan there is; changes that must or
//! must not change the answer; and proofs that are tampered with.

use std::collections::BTreeMap;

use matching::document::{Certificate, Status};
use matching::generate::{RoundShape, round as named};
use matching::{Checked, Options, PlanDocument, plan, verify};
use proptest::prelude::*;
use serde_json::{Value, json};

const PROVE: Options = Options { prove: true, steps: None, method: None };

/// A round with every rule now and then.
fn round() -> impl Strategy<Value = Value> {
    let expert = (0..2usize, 1..4u32).prop_map(|(g, cap)| json!({"group": (["f", "m"][g]), "max_assignments": cap}));
    let block = (0..3usize, 0..10i64, 1..8i64)
        .prop_map(|(mode, start, days)| json!({"mode": (["physical", "online", "hybrid"][mode]), "start": start, "end": start + days}));
    let request = (0..2usize, 0..3u32, 1..6u32, proptest::collection::vec(block, 1..3)).prop_map(
        |(country, seats, priority, blocks)| {
            json!({"country": (["AA", "BB"][country]), "seats": seats, "priority": priority, "blocks": blocks})
        },
    );
    let floor = prop_oneof![
        3 => Just(Value::Null),
        2 => (0..5u32).prop_map(|num| json!({"group": "f", "num": num, "den": 4})),
        1 => (0..4u32).prop_map(|min| json!({"group": "f", "min": min})),
        2 => (0..5u32).prop_map(|num| json!({"group": "f", "num": num, "den": 4, "keep_filled": true})),
    ];
    let budget = proptest::option::of(0..25i64);
    let minimum = proptest::option::weighted(0.3, 0..3u32);
    (
        proptest::collection::vec(expert, 1..=7),
        proptest::collection::vec(request, 1..=4),
        proptest::collection::vec(proptest::option::weighted(0.5, (-2..30i64, 0..12i64)), 28),
        floor,
        budget,
        minimum,
        proptest::option::weighted(0.2, 0..28usize),
    )
        .prop_map(|(experts, requests, pairs, floor, budget, minimum, fixed)| {
            let mut edges = Vec::new();
            for (at, pair) in pairs.iter().enumerate() {
                let (expert, request) = (at / 4, at % 4);
                if let Some((score, cost)) = pair.filter(|_| expert < experts.len() && request < requests.len()) {
                    edges.push(json!([expert, request, score, cost]));
                }
            }
            edges.truncate(14);
            let mut rules = serde_json::Map::new();
            rules.extend(budget.map(|b| ("budget".into(), json!({"AA": b, "BB": b + 3}))));
            rules.extend(minimum.map(|m| ("country_min_filled".into(), json!({"AA": m}))));
            rules.extend((!floor.is_null()).then(|| ("group_floor".into(), floor)));
            let fixed: Vec<Value> = fixed.and_then(|at| edges.get(at)).map(|edge| json!([edge[0], edge[1]])).into_iter().collect();
            json!({"format": "cd4d-matching/1", "kind": "round", "experts": experts, "requests": requests,
                   "edges": edges, "rules": rules, "fixed": fixed})
        })
}

/// The best value of all sets of edges that keep all rules; `filled` is the fewest places, where that is a rule.
fn brute_force(file: &Value, filled: Option<usize>) -> Option<i64> {
    let edges = file["edges"].as_array().unwrap();
    let sets = (0..1u32 << edges.len()).map(|set| (0..edges.len()).filter(|at| set >> at & 1 == 1).collect::<Vec<_>>());
    sets.filter(|set| keeps_rules(file, set, filled)).map(|set| set.iter().map(|at| value(file, *at)).sum()).max()
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn value(file: &Value, at: usize) -> i64 {
    let edge = &file["edges"][at];
    let told = file["previous_plan"].as_array().is_some_and(|plan| plan.contains(&json!([edge[0], edge[1]])));
    let bonus = if told { number(&file["keep_bonus"]) } else { 0 };
    number(&edge[2]) * number(&file["requests"][number(&edge[1]) as usize]["priority"]) + bonus
}

fn keeps_rules(file: &Value, set: &[usize], filled: Option<usize>) -> bool {
    let edge = |at: &usize| &file["edges"][*at];
    let request = |at: &usize| &file["requests"][number(&edge(at)[1]) as usize];
    let (mut of_expert, mut of_request) = (BTreeMap::<i64, i64>::new(), BTreeMap::<i64, i64>::new());
    let (mut cost, mut places) = (BTreeMap::<&str, i64>::new(), BTreeMap::<&str, i64>::new());
    let mut group = 0;
    for (i, at) in set.iter().enumerate() {
        let country = request(at)["country"].as_str().unwrap();
        *of_expert.entry(number(&edge(at)[0])).or_default() += 1;
        *of_request.entry(number(&edge(at)[1])).or_default() += 1;
        *cost.entry(country).or_default() += number(&edge(at)[3]);
        *places.entry(country).or_default() += 1;
        group += i64::from(file["experts"][number(&edge(at)[0]) as usize]["group"] == "f");
        for other in set[..i].iter().filter(|other| edge(other)[0] == edge(at)[0]) {
            for a in request(at)["blocks"].as_array().unwrap().iter().filter(|b| b["mode"] != "online") {
                for b in request(other)["blocks"].as_array().unwrap().iter().filter(|b| b["mode"] != "online") {
                    if number(&a["start"]).max(number(&b["start"])) < number(&a["end"]).min(number(&b["end"])) {
                        return false;
                    }
                }
            }
        }
    }
    let rules = &file["rules"];
    let all = set.len() as i64;
    let floor = &rules["group_floor"];
    let share = floor["num"].is_null() || number(&floor["den"]) * group >= number(&floor["num"]) * all;
    let least = floor["min"].is_null() || group >= number(&floor["min"]);
    let within = |budgets: &Value, used: &BTreeMap<&str, i64>, holds: fn(i64, i64) -> bool| {
        let of = |country: &str| used.get(country).copied().unwrap_or(0);
        budgets.as_object().is_none_or(|map| map.iter().all(|(country, limit)| holds(of(country), number(limit))))
    };
    of_expert.iter().all(|(e, count)| *count <= number(&file["experts"][*e as usize]["max_assignments"]))
        && of_request.iter().all(|(r, count)| *count <= number(&file["requests"][*r as usize]["seats"]))
        && within(&rules["budget"], &cost, |used, limit| used <= limit)
        && within(&rules["country_min_filled"], &places, |used, limit| used >= limit)
        && share
        && least
        && filled.is_none_or(|filled| set.len() >= filled)
        && file["fixed"].as_array().unwrap().iter().all(|pair| set.iter().any(|at| edge(at)[0] == pair[0] && edge(at)[1] == pair[1]))
}

/// The places that the plan without the floor fills, as the proof states them.
fn places(document: &PlanDocument) -> Option<usize> {
    fn inside(certificate: &Certificate) -> Option<usize> {
        match certificate {
            Certificate::Multipliers { reference, .. } | Certificate::Leaves { reference, .. } => {
                reference.as_ref().map(|reference| reference.pairs.len())
            }
            Certificate::Search { root, .. } => inside(root),
            _ => None,
        }
    }
    inside(&document.certificate)
}

fn proven(file: &Value) -> PlanDocument {
    let text = file.to_string();
    let document = plan(&text, PROVE).unwrap();
    match verify(&text, &document.to_json()) {
        Ok(Checked::Everything) => document,
        other => panic!("{other:?}\n{text}\n{}", document.to_json()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn the_plan_is_the_best_of_all_plans(file in round()) {
        let document = proven(&file);
        let best = brute_force(&file, places(&document));
        prop_assert_eq!(document.objective, best);
        prop_assert_eq!(document.status, if best.is_some() { Status::Optimal } else { Status::Infeasible });
        let soon = plan(&file.to_string(), Options { steps: Some(5), ..Options::default() }).unwrap();
        prop_assert_eq!(verify(&file.to_string(), &soon.to_json()).map(|_| ()), Ok(()));
        if file["rules"]["group_floor"]["keep_filled"].is_null() {
            prop_assert!(soon.objective.is_none_or(|objective| Some(objective) <= best));
            prop_assert!(soon.bound.is_none_or(|bound| best.is_none_or(|best| best <= bound)));
        }
    }

    #[test]
    fn planning_again_weighs_who_was_told(file in round(), bonus in 0..40i64, told in proptest::collection::vec(0..14usize, 0..5)) {
        let mut file = file;
        let edges = file["edges"].as_array().unwrap().clone();
        let told: std::collections::BTreeSet<usize> = told.into_iter().filter(|at| *at < edges.len()).collect();
        file["kind"] = "replan".into();
        file["keep_bonus"] = bonus.into();
        file["previous_plan"] = told.iter().map(|at| json!([edges[*at][0], edges[*at][1]])).collect();
        let document = proven(&file);
        prop_assert_eq!(document.objective, brute_force(&file, places(&document)));
        prop_assert_eq!(document.kept.unwrap().len() + document.moved.unwrap().len(), told.len());
    }

    #[test]
    fn changes_that_leave_the_answer_or_move_it_one_way(file in round()) {
        let value = proven(&file).objective;
        // Turned round, the experts have other numbers and the plan the same value.
        let experts = file["experts"].as_array().unwrap().len();
        let mut turned = file.clone();
        turned["experts"].as_array_mut().unwrap().reverse();
        for list in ["edges", "fixed"] {
            for pair in turned[list].as_array_mut().unwrap() {
                pair[0] = (experts as u64 - 1 - pair[0].as_u64().unwrap()).into();
            }
            turned[list].as_array_mut().unwrap().reverse();
        }
        let keeps = !file["rules"]["group_floor"]["keep_filled"].is_null();
        if !keeps {
            prop_assert_eq!(proven(&turned).objective, value);
        }
        // Scores times three, value times three.
        let mut scaled = file.clone();
        for edge in scaled["edges"].as_array_mut().unwrap() {
            edge[2] = (number(&edge[2]) * 3).into();
        }
        if !keeps {
            prop_assert_eq!(proven(&scaled).objective, value.map(|value| value * 3));
        }
        // One more expert who may do anything at no cost does not make it worse, unless a floor counts heads.
        let mut more = file.clone();
        more["experts"].as_array_mut().unwrap().push(json!({"group": "f", "max_assignments": 1}));
        more["edges"].as_array_mut().unwrap().push(json!([experts, 0, 5, 0]));
        if !keeps {
            prop_assert!(proven(&more).objective >= value);
            // Withdrawn again, everything is as it was.
            more["edges"].as_array_mut().unwrap().pop();
            prop_assert_eq!(proven(&more).objective, value);
        }
    }

    #[test]
    fn no_tampered_document_proves_a_falsehood(file in round(), at in 0..10_000usize, by in prop_oneof![-3i64..0, 1..4i64]) {
        let text = file.to_string();
        let document = proven(&file);
        let best = brute_force(&file, places(&document));
        let mut tampered = serde_json::to_value(&document).unwrap();
        if !tamper(&mut tampered, at, by) {
            return Ok(());
        }
        if verify(&text, &tampered.to_string()).is_ok() {
            // What still passes must still be true.
            let read: PlanDocument = serde_json::from_value(tampered).unwrap();
            if places(&read) == places(&document) {
                prop_assert!(read.bound.is_none_or(|bound| best.is_none_or(|best| bound >= best)));
                prop_assert!(read.status != Status::Optimal || read.objective == best);
                prop_assert!(read.status != Status::Infeasible || best.is_none());
            }
        }
    }
}

/// Adds `by` to one of the integers of a document, counted from `at`; false if there is none.
fn tamper(document: &mut Value, at: usize, by: i64) -> bool {
    let mut skip = at % count(document).max(1);
    let mut done = false;
    change(document, &mut skip, by, &mut done);
    done
}

fn count(value: &Value) -> usize {
    match value {
        Value::Number(_) => 1,
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(map) => map.iter().filter(|(key, _)| *key != "stats").map(|(_, v)| count(v)).sum(),
        _ => 0,
    }
}

fn change(value: &mut Value, skip: &mut usize, by: i64, done: &mut bool) {
    match value {
        _ if *done => {}
        Value::Number(number) => {
            if *skip == 0 {
                *value = json!(number.as_i64().unwrap() + by);
                *done = true;
            } else {
                *skip -= 1;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| change(item, skip, by, done)),
        Value::Object(map) => {
            map.iter_mut().filter(|(key, _)| *key != "stats").for_each(|(_, v)| change(v, skip, by, done));
        }
        _ => {}
    }
}

#[test]
fn the_largest_weights_do_not_overflow() {
    let most = 1i64 << 40;
    let experts: Vec<Value> = (0..12).map(|at| json!({"group": (["f", "m"][at % 2]), "max_assignments": 2})).collect();
    let request = |start: i64| json!({"country": "AA", "seats": 4, "priority": 5, "mode": "physical", "start": start, "end": start + 9});
    let edges: Vec<Value> = (0..24).map(|at| json!([at / 2, at % 2, most - at * 1_000_003, most - at * 7])).collect();
    let file = json!({"format": "cd4d-matching/1", "kind": "round", "experts": experts, "requests": [request(0), request(9)],
        "edges": edges, "fixed": [],
        "rules": {"budget": {"AA": most}, "group_floor": {"group": "f", "num": 499_999, "den": 1_000_000}}});
    let document = proven(&file);
    // The budget pays one pair, and alone it must be one of the group.
    assert_eq!((document.objective, document.pairs), (Some(most * 5), vec![(0, 0)]));
}

#[test]
fn rounds_of_a_programme_are_proven_in_few_steps() {
    // The values that HiGHS finds too.
    for (name, best) in [("round-exact-1", 304_301), ("round-exact-5", 324_121)] {
        let text = named(name, RoundShape::usual(160, 45)).to_string();
        let document = plan(&text, Options { prove: true, steps: Some(30_000), method: None }).unwrap();
        assert_eq!((document.status, document.objective), (Status::Optimal, Some(best)), "{name}");
        assert_eq!(verify(&text, &document.to_json()), Ok(Checked::Everything), "{name}");
        // No set of multipliers stands there for nothing: without prices nothing is cut off.
        let mut tampered = serde_json::to_value(&document).unwrap();
        for set in tampered["certificate"]["multipliers"].as_array_mut().unwrap() {
            set["budget"] = json!({});
        }
        assert!(verify(&text, &tampered.to_string()).is_err(), "{name}");
    }
}

#[test]
fn a_proof_fails_without_any_one_of_its_branches_and_cuts() {
    let text = named("round-exact-small", RoundShape::usual(24, 8)).to_string();
    let document = plan(&text, PROVE).unwrap();
    let honest = serde_json::to_value(&document).unwrap();
    let marks = honest["certificate"]["marks"].as_array().unwrap();
    let splits = |mark: &Value| mark == "decided" || ["branch", "cut", "no-plan"].iter().any(|kind| mark.get(kind).is_some());
    let places: Vec<usize> = (0..marks.len()).filter(|at| splits(&marks[*at])).collect();
    assert!(places.len() > 4, "{} of {}", places.len(), marks.len());
    for at in places {
        let mut tampered = honest.clone();
        tampered["certificate"]["marks"].as_array_mut().unwrap().remove(at);
        assert!(verify(&text, &tampered.to_string()).is_err(), "mark {at}");
    }
}
