//! Documents that were tampered with on purpose: each must fail, for the reason that was put into it.

use matching::document::Method;
use matching::{Options, plan, verify};
use serde_json::{Value, json};

fn assign() -> Value {
    json!({"format": "cd4d-matching/1", "kind": "assign", "experts": 3, "seats": [1, 1],
           "edges": [[0, 0, 9], [0, 1, 8], [1, 0, 7], [2, 1, 3]]})
}

fn round() -> Value {
    json!({"format": "cd4d-matching/1", "kind": "round",
        "experts": [{"group": "f", "max_assignments": 2}, {"group": "m", "max_assignments": 1}, {"group": "m", "max_assignments": 2}],
        "requests": [
            {"country": "AA", "seats": 1, "priority": 5, "mode": "physical", "start": 0, "end": 10},
            {"country": "AA", "seats": 2, "priority": 2, "mode": "hybrid", "start": 9, "end": 20},
            {"country": "BB", "seats": 1, "priority": 3, "mode": "online", "start": 0, "end": 30}],
        "edges": [[0, 0, 10, 7], [0, 1, 30, 5], [0, 2, 9, 1], [1, 0, 9, 9], [1, 1, 20, 2], [2, 1, 25, 6], [2, 2, 10, 1]],
        "rules": {"budget": {"AA": 13}, "group_floor": {"group": "f", "num": 2, "den": 3}}})
}

/// Plans, tampers, and returns the faults found.
fn faults(file: &Value, options: Options, tamper: impl Fn(&mut Value)) -> Vec<String> {
    let text = file.to_string();
    let honest = plan(&text, options).unwrap().to_json();
    assert!(verify(&text, &honest).is_ok(), "{:?}\n{honest}", verify(&text, &honest));
    let mut document: Value = serde_json::from_str(&honest).unwrap();
    tamper(&mut document);
    verify(&text, &document.to_string()).expect_err(&format!("a tampered document passed: {document}"))
}

fn find(faults: &[String], words: &str) {
    assert!(faults.iter().any(|fault| fault.contains(words)), "{words:?} is not in {faults:?}");
}

fn add(value: &mut Value, by: i64) {
    *value = (value.as_i64().unwrap() + by).into();
}

const PROVE: Options = Options { prove: true, steps: None, method: None };

#[test]
fn prices() {
    let tampered = |tamper: &dyn Fn(&mut Value)| faults(&assign(), PROVE, tamper);
    find(&tampered(&|d| add(&mut d["certificate"]["expert_price"][0], -1)), "below");
    find(&tampered(&|d| add(&mut d["certificate"]["seat_profit"][0], 1)), "bound");
    find(&tampered(&|d| d["pairs"] = json!([[0, 0], [0, 1]])), "expert 0 has 2");
    find(&tampered(&|d| d["pairs"] = json!([[0, 0], [1, 0]])), "request 0 has 2");
    find(&tampered(&|d| d["pairs"] = json!([[1, 1]])), "not a possible pair");
    find(&tampered(&|d| d["input_sha256"] = "00".into()), "input_sha256");
    find(&tampered(&|d| d["gap_ppm"] = 7.into()), "gap_ppm");
    find(&tampered(&|d| d["kind"] = "round".into()), "kind");
    find(&tampered(&|d| add(&mut d["objective"], 1)), "status");
    find(&tampered(&|d| d["colour"] = 1.into()), "colour");
    let mut asking = assign();
    asking["ask"] = json!([{"remove_expert": 0}, {"add_seat_to_request": 0}]);
    find(&faults(&asking, PROVE, |d| add(&mut d["asked"][0], 1)), "asked: the answers are [10, 19]");
    find(&faults(&asking, PROVE, |d| drop(d.as_object_mut().unwrap().remove("asked"))), "asked");
}

#[test]
fn rules_of_a_round() {
    let tampered = |pairs: Value| faults(&round(), PROVE, |d| d["pairs"] = pairs.clone());
    find(&tampered(json!([[0, 0], [0, 1]])), "two places at once");
    find(&tampered(json!([[0, 0], [1, 0]])), "request 0 has 2");
    find(&tampered(json!([[1, 0], [1, 1]])), "expert 1 has 2");
    find(&tampered(json!([[0, 0], [2, 1], [2, 2]])), "group_floor");
    find(&tampered(json!([[0, 1], [1, 0]])), "budget.AA");
    find(&tampered(json!([[0, 0]])), "objective");
}

/// Nine people of whom the budget pays three and a half: the bound alone cannot prove the best plan.
fn three_and_a_half() -> Value {
    let people: Vec<Value> = (0..9).map(|_| json!({"max_assignments": 1})).collect();
    let edges: Vec<Value> = (0..9).map(|expert| json!([expert, 0, 30 - 2 * expert, 2])).collect();
    json!({"format": "cd4d-matching/1", "kind": "round", "rules": {"budget": {"AA": 7}}, "experts": people, "edges": edges,
        "requests": [{"country": "AA", "seats": 9, "priority": 1, "mode": "online", "start": 0, "end": 10}]})
}

#[test]
fn proofs_of_a_round() {
    let honest = plan(&three_and_a_half().to_string(), PROVE).unwrap().to_json();
    let document: Value = serde_json::from_str(&honest).unwrap();
    assert_eq!(document["certificate"]["by"], "leaves", "{honest}");
    let tampered = |tamper: &dyn Fn(&mut Value)| faults(&three_and_a_half(), PROVE, tamper);
    find(&tampered(&|d| drop(d["certificate"]["marks"].as_array_mut().unwrap().pop())), "end too early");
    find(&tampered(&|d| d["certificate"]["marks"].as_array_mut().unwrap().push("decided".into())), "covered before");
    find(&tampered(&|d| d["certificate"]["marks"] = json!(["decided"])), "not decided");
    let nothing = json!({"seats": [0]});
    find(&tampered(&|d| d["certificate"]["multipliers"].as_array_mut().unwrap().fill(nothing.clone())), "cut off");
    find(&tampered(&|d| d["certificate"]["scale"] = 0.into()), "cut off");
    let negative = json!({"seats": [0], "budget": {"AA": -1}});
    find(&tampered(&|d| d["certificate"]["multipliers"].as_array_mut().unwrap().fill(negative.clone())), "cut off");
    find(&tampered(&|d| d["certificate"] = json!({"by": "fixed-pairs"})), "break no rule");
    // A plan that is not the best, with its own value, and the same proof.
    find(
        &tampered(&|d| {
            d["pairs"] = json!([[2, 0]]);
            d["objective"] = 8.into();
            d["bound"] = 8.into();
        }),
        "certificate.marks",
    );
}

#[test]
fn stable_plans() {
    let file = json!({"format": "cd4d-matching/1", "kind": "stable", "experts": 2, "seats": [1, 1], "levels": 3,
                      "pairs": [[0, 0, 1, 1], [0, 1, 2, 1], [1, 0, 2, 2]]});
    let by = |method, tamper: &dyn Fn(&mut Value)| faults(&file, Options { method: Some(method), ..PROVE }, tamper);
    find(&by(Method::Optimum, &|d| d["blocking_pairs"] = json!([])), "there are 1");
    find(&by(Method::Optimum, &|d| d["method"] = "best-stable".into()), "not stable");
    find(&by(Method::BestStable, &|d| d["certificate"]["root_bound"] = 7.into()), "prices give 9");
}

#[test]
fn kept_and_moved() {
    let mut file = round();
    file["kind"] = "replan".into();
    file["previous_plan"] = json!([[0, 0], [1, 1]]);
    file["keep_bonus"] = 1.into();
    find(&faults(&file, PROVE, |d| d["kept"] = json!([[0, 2]])), "kept");
    find(&faults(&file, PROVE, |d| d["moved"] = json!([[0, 2]])), "moved");
}
