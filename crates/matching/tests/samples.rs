//! The samples that come with the programme's papers, where they are at hand; the same checks on built-in instances.

use std::path::PathBuf;

use matching::document::{Certificate, Method, Status};
use matching::{Checked, Options, PlanDocument, eligible, plan, rank_file, verify};
use serde_json::Value;

/// The folder of samples: named by `MATCHING_SAMPLES`, or beside the checkout.
fn samples(kind: &str) -> Vec<(String, String)> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/matching");
    let folder = std::env::var_os("MATCHING_SAMPLES").map_or(beside, PathBuf::from);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no samples of kind {kind}");
        return Vec::new();
    };
    let mut list: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
        .filter(|(_, text)| serde_json::from_str::<Value>(text).unwrap()["kind"] == kind)
        .collect();
    list.sort();
    list
}

fn planned(text: &str, options: Options) -> PlanDocument {
    let document = plan(text, options).unwrap();
    let json = document.to_json();
    let checked = verify(text, &json).unwrap();
    let searched = matches!(document.certificate, Certificate::Search { .. });
    assert_eq!(checked, if searched { Checked::RootBoundOnly } else { Checked::Everything }, "{json}");
    assert_eq!(plan(text, options).unwrap().to_json(), json);
    document
}

const TINY: &str = r#"{"format":"cd4d-matching/1","kind":"assign","experts":3,"seats":[1,1],
 "edges":[[0,0,9],[0,1,8],[1,0,7],[2,1,3]],"expect":{"objective":15,"marginals":[
 {"remove_expert":0,"objective":10},{"remove_expert":1,"objective":12},{"add_seat_to_request":0,"objective":19}]}}"#;

#[test]
fn assign() {
    let mut all = samples("assign");
    all.push(("built in".into(), TINY.into()));
    for (name, text) in all {
        let mut file: Value = serde_json::from_str(&text).unwrap();
        let marginals = file["expect"]["marginals"].as_array().unwrap().clone();
        let question = |answer: &Value| {
            let mut question = answer.clone();
            question.as_object_mut().unwrap().remove("objective");
            question
        };
        file["ask"] = marginals.iter().map(question).collect();
        let document = planned(&file.to_string(), Options::default());
        assert_eq!(Value::from(document.objective), file["expect"]["objective"], "{name}");
        assert_eq!((document.status, document.gap_ppm), (Status::Optimal, Some(0)), "{name}");
        let expected: Vec<i64> = marginals.iter().map(|answer| answer["objective"].as_i64().unwrap()).collect();
        assert_eq!(document.asked, Some(expected), "{name}");
    }
}

const ROUND: &str = r#"{"format":"cd4d-matching/1","kind":"round",
 "experts":[{"group":"f","max_assignments":2},{"group":"m","max_assignments":1},{"group":"m","max_assignments":2}],
 "requests":[{"country":"AA","seats":1,"priority":5,"mode":"physical","start":0,"end":10},
  {"country":"AA","seats":2,"priority":2,"mode":"hybrid","start":9,"end":20},
  {"country":"BB","seats":1,"priority":3,"mode":"online","start":0,"end":30}],
 "edges":[[0,0,10,4],[0,1,30,5],[0,2,9,1],[1,0,9,9],[1,1,20,2],[2,1,25,6],[2,2,10,1]],
 "rules":{"budget":{"AA":12},"group_floor":{"group":"f","num":1,"den":2}},
 "expect":{"objective":167,"objective_without_group_floor":170,"status":"optimal"}}"#;

#[test]
fn rounds() {
    let mut all = samples("round");
    all.push(("built in".into(), ROUND.into()));
    for (name, text) in all {
        let file: Value = serde_json::from_str(&text).unwrap();
        let expected = &file["expect"];
        let document = planned(&text, Options { prove: true, ..Options::default() });
        assert_eq!(serde_json::to_value(document.status).unwrap(), expected["status"], "{name}");
        assert_eq!(Value::from(document.objective), expected["objective"], "{name}");
        let whole = matches!(document.certificate, Certificate::Leaves { .. } | Certificate::Multipliers { .. });
        assert!(whole || name != "built in", "a small proof is written down");
        let soon = planned(&text, Options { steps: Some(500), ..Options::default() });
        let objective = expected["objective"].as_i64().unwrap();
        assert!(soon.objective.unwrap() <= objective && soon.bound.unwrap() >= objective, "{name}");
        let mut without = file.clone();
        without["rules"].as_object_mut().unwrap().remove("group_floor");
        let document = planned(&without.to_string(), Options { prove: true, ..Options::default() });
        assert_eq!(Value::from(document.objective), expected["objective_without_group_floor"], "{name}");
    }
}

const STABLE: &str = r#"{"format":"cd4d-matching/1","kind":"stable","experts":2,"seats":[1,1],"levels":2,
 "pairs":[[0,0,1,1],[0,1,1,1],[1,0,1,1]],"expect":{"da_expert_proposing_lowest_index":[[0,0]],"da_value":4,
 "max_weakly_stable_value":8,"max_value_without_stability":8}}"#;

#[test]
fn stable() {
    let mut all = samples("stable");
    all.push(("built in".into(), STABLE.into()));
    for (name, text) in all {
        let expected = &serde_json::from_str::<Value>(&text).unwrap()["expect"];
        let by = |method| {
            let document = plan(&text, Options { method: Some(method), ..Options::default() }).unwrap();
            verify(&text, &document.to_json()).unwrap();
            document
        };
        let deferred = by(Method::DeferredAcceptance);
        let pairs = serde_json::to_value(&deferred.pairs).unwrap();
        assert_eq!(pairs, expected["da_expert_proposing_lowest_index"], "{name}");
        assert_eq!(Value::from(deferred.objective), expected["da_value"], "{name}");
        let best = by(Method::BestStable);
        assert_eq!(Value::from(best.objective), expected["max_weakly_stable_value"], "{name}");
        assert_eq!((best.status, best.blocking_pairs), (Status::Optimal, Some(vec![])), "{name}");
        let optimum = by(Method::Optimum);
        assert_eq!(Value::from(optimum.objective), expected["max_value_without_stability"], "{name}");
    }
}

const ELIGIBILITY: &str = r#"{"format":"cd4d-matching/1","kind":"eligibility",
 "taxonomy_parent":{"wells":"water"},
 "experts":[
  {"active":true,"origin_ties":["SO"],"modes":["physical"],"sectors":["wash"],"travels":true,
   "languages":[{"lang":"so","cefr":"B2"}],"skills":[{"skill":"wells","level":3,"years":5}],"available":[[0,50]]},
  {"active":true,"origin_ties":[],"modes":["physical"],"sectors":[],"travels":true,
   "languages":[{"lang":"so","cefr":"B1"}],"skills":[{"skill":"wells","level":5,"years":1},{"skill":"water","level":1,"years":9}],
   "available":[[0,25],[25,50]]},
  {"active":false,"origin_ties":["SO"],"modes":["physical"],"sectors":["wash"],"travels":true,
   "languages":[{"lang":"so","cefr":"C2"}],"skills":[{"skill":"water","level":2,"years":4}],"available":[[10,40]]}],
 "requests":[{"country":"SO","mode":"physical","duration":30,"earliest_start":0,"latest_start":10,
   "languages":[{"lang":"so","min_cefr":"B2"}],"required_skills":[{"node":"water","min_level":2,"min_years":4}],
   "sector":"wash","require_origin_tie":true,"require_sector":false,"travel_required":true}],
 "expect":{"eligible":[[0,0]],"eligible_pairs":1,"per_request":[{
   "fails":{"inactive":1,"origin_tie":1,"language:so":1,"skill:water":1,"availability":1},"only_failure":{"inactive":1}}]}}"#;

#[test]
fn eligibility() {
    let mut all = samples("eligibility");
    all.push(("built in".into(), ELIGIBILITY.into()));
    for (name, text) in all {
        let expected = &serde_json::from_str::<Value>(&text).unwrap()["expect"];
        let answer = serde_json::to_value(eligible(&text, true).unwrap()).unwrap();
        assert_eq!(answer["eligible"], expected["eligible"], "{name}");
        let counts = answer["per_request"].as_array().unwrap();
        let expected_counts = expected["per_request"].as_array().unwrap();
        assert!(!expected_counts.is_empty() && counts[..expected_counts.len()] == expected_counts[..], "{name}");
        let none = answer["reasons"].as_array().unwrap().iter().flat_map(|row| row.as_array().unwrap());
        let free = none.filter(|reasons| reasons.as_array().unwrap().is_empty()).count();
        assert_eq!(Value::from(free), expected["eligible_pairs"], "{name}");
        let ranking = rank_file(&text, 0, usize::MAX).unwrap();
        assert!(ranking.experts.windows(2).all(|two| two[0].score >= two[1].score), "{name}");
        for expert in &ranking.experts {
            let eligible = answer["eligible"].as_array().unwrap().contains(&serde_json::json!([expert.id, 0]));
            assert_eq!(expert.missing.is_empty(), eligible, "{name}");
        }
    }
}
