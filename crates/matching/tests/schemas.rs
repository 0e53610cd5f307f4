//! The shipped schemas accept what the engine reads and writes, and refuse what it refuses.
//!
//! The validator below knows just the words that the schemas use, and fails on any other.

use matching::document::Method;
use matching::file::MatchingFile;
use matching::{Options, plan};
use serde_json::{Value, json};

fn schema(name: &str) -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas").join(format!("{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn fits(root: &Value, schema: &Value, value: &Value) -> bool {
    let Some(words) = schema.as_object() else { return schema == &json!(true) };
    words.iter().all(|(word, of)| match word.as_str() {
        "$schema" | "$defs" | "title" | "description" | "required" | "additionalProperties" if word != "required" => {
            word != "additionalProperties" || extra_keys_fit(root, schema, value)
        }
        "required" => value.as_object().is_none_or(|map| of.as_array().unwrap().iter().all(|key| map.contains_key(key.as_str().unwrap()))),
        "properties" => {
            value.as_object().is_none_or(|map| map.iter().all(|(key, inner)| of.get(key).is_none_or(|schema| fits(root, schema, inner))))
        }
        "type" => of.as_array().cloned().unwrap_or_else(|| vec![of.clone()]).iter().any(|name| is_a(name, value)),
        "items" => value.as_array().is_none_or(|list| {
            let before = schema["prefixItems"].as_array().map_or(0, Vec::len);
            list.iter().skip(before).all(|item| fits(root, of, item))
        }),
        "prefixItems" => {
            value.as_array().is_none_or(|list| of.as_array().unwrap().iter().zip(list).all(|(schema, item)| fits(root, schema, item)))
        }
        "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= of.as_u64().unwrap()),
        "minimum" => value.as_i64().is_none_or(|number| number >= of.as_i64().unwrap()),
        "maximum" => value.as_i64().is_none_or(|number| number <= of.as_i64().unwrap()),
        "const" => value == of,
        "enum" => of.as_array().unwrap().contains(value),
        "oneOf" => of.as_array().unwrap().iter().filter(|schema| fits(root, schema, value)).count() == 1,
        "$ref" => fits(root, root.pointer(of.as_str().unwrap().trim_start_matches('#')).unwrap(), value),
        other => panic!("the validator does not know {other}"),
    })
}

fn extra_keys_fit(root: &Value, schema: &Value, value: &Value) -> bool {
    let known = |key: &str| schema["properties"].get(key).is_some();
    let extra = &schema["additionalProperties"];
    value.as_object().is_none_or(|map| map.iter().all(|(key, inner)| known(key) || fits(root, extra, inner)))
}

fn is_a(name: &Value, value: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the validator does not know {other}"),
    }
}

fn accepts(name: &str, value: &Value) -> bool {
    let schema = schema(name);
    fits(&schema, &schema, value)
}

/// One small file of each kind, with every key.
fn files() -> Vec<(&'static str, Value)> {
    let round = json!({"format": "cd4d-matching/1", "kind": "round",
        "experts": [{"group": "f", "max_assignments": 2}, {"max_assignments": 1}],
        "requests": [{"country": "AA", "seats": 1, "priority": 3, "mode": "online", "start": 1, "end": 5},
                     {"country": "AA", "seats": 1, "priority": 5, "blocks": [{"mode": "hybrid", "start": 1, "end": 9}]}],
        "edges": [[0, 0, 5, 2], [0, 1, 6, 2], [1, 1, 9, 2]], "fixed": [[0, 0]],
        "rules": {"budget": {"AA": 4}, "country_min_filled": {"AA": 1},
                  "group_floor": {"group": "f", "num": 1, "den": 2, "keep_filled": true}}, "expect": {"any": "thing"}});
    let mut replan = round.clone();
    replan["kind"] = "replan".into();
    replan["previous_plan"] = json!([[0, 1]]);
    replan["keep_bonus"] = 20.into();
    replan["rules"]["group_floor"] = json!({"group": "f", "min": 1});
    vec![
        (
            "assign",
            json!({"format": "cd4d-matching/1", "kind": "assign", "experts": 2, "seats": [1], "edges": [[0, 0, 5], [1, 0, 4]],
            "ask": [{"remove_expert": 0}, {"add_seat_to_request": 0}]}),
        ),
        ("round", round),
        ("replan", replan),
        (
            "stable",
            json!({"format": "cd4d-matching/1", "kind": "stable", "experts": 1, "seats": [1], "levels": 2,
            "pairs": [[0, 0, 1, 2]]}),
        ),
        (
            "eligibility",
            json!({"format": "cd4d-matching/1", "kind": "eligibility", "taxonomy_parent": {"a": "b"},
            "experts": [{"active": true, "origin_ties": ["SO"], "modes": ["online"], "sectors": ["x"], "travels": false,
                "languages": [{"lang": "so", "cefr": "B2"}], "skills": [{"skill": "a", "level": 1, "years": 2}], "available": [[0, 9]]}],
            "requests": [{"country": "SO", "mode": "online", "duration": 3, "earliest_start": 0, "latest_start": 4,
                "languages": [{"lang": "so", "min_cefr": "A1"}], "required_skills": [{"node": "b", "min_level": 1, "min_years": 1}],
                "sector": "x", "require_origin_tie": true, "require_sector": true, "travel_required": false}]}),
        ),
    ]
}

#[test]
fn files_that_are_read_fit_their_schema() {
    for (kind, file) in files() {
        MatchingFile::read(&file.to_string()).unwrap();
        assert!(accepts(kind, &file), "{kind}");
    }
}

#[test]
fn an_unknown_key_anywhere_is_refused_by_reader_and_schema() {
    fn spoil(value: &Value, path: &str, spoilt: &mut Vec<(String, Value)>, rebuild: &dyn Fn(Value) -> Value) {
        match value {
            Value::Object(map) if !path.ends_with("expect") => {
                let named_by_data = ["budget", "country_min_filled", "taxonomy_parent"].iter().any(|key| path.ends_with(key));
                if !named_by_data {
                    let mut extra = map.clone();
                    extra.insert("colour".into(), json!("blue"));
                    spoilt.push((path.to_string(), rebuild(Value::Object(extra))));
                }
                for (key, inner) in map {
                    let put = |new| {
                        let mut map = map.clone();
                        map.insert(key.clone(), new);
                        rebuild(Value::Object(map))
                    };
                    spoil(inner, &format!("{path}.{key}"), spoilt, &put);
                }
            }
            Value::Array(list) => {
                for (at, inner) in list.iter().enumerate() {
                    let put = |new| {
                        let mut list = list.clone();
                        list[at] = new;
                        rebuild(Value::Array(list))
                    };
                    spoil(inner, &format!("{path}[{at}]"), spoilt, &put);
                }
            }
            _ => {}
        }
    }
    for (kind, file) in files() {
        let mut spoilt = Vec::new();
        spoil(&file, "", &mut spoilt, &|value| value);
        assert!(!spoilt.is_empty());
        for (path, file) in spoilt {
            let error = MatchingFile::read(&file.to_string()).unwrap_err();
            let expected = format!("{path}.colour");
            let asked_one_of_two = path.contains("ask");
            assert!(asked_one_of_two || error.path == expected.trim_start_matches('.'), "{kind}: {error} at {expected}");
            assert!(!accepts(kind, &file), "{kind}{path}");
        }
    }
}

#[test]
fn plans_fit_their_schema() {
    let stable = [Method::DeferredAcceptance, Method::BestStable, Method::Optimum].map(Some);
    for (kind, file) in files().into_iter().filter(|(kind, _)| *kind != "eligibility") {
        for method in if kind == "stable" { &stable[..] } else { &[None] } {
            for steps in [None, Some(1)] {
                let document = plan(&file.to_string(), Options { prove: steps.is_none(), steps, method: *method }).unwrap();
                let value: Value = serde_json::from_str(&document.to_json()).unwrap();
                assert!(accepts("plan", &value), "{value}");
                let mut spoilt = value.clone();
                spoilt["certificate"]["colour"] = "blue".into();
                assert!(!accepts("plan", &spoilt));
                assert!(serde_json::from_value::<matching::PlanDocument>(spoilt).is_err());
            }
        }
    }
}
