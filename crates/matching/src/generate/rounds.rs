//! Rounds with budgets, a floor, minimums, caps and work that overlaps.

use serde_json::{Map, Value, json};

use super::Sequence;
use crate::file::FORMAT;

/// How large a round is and which rules it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundShape {
    /// Experts.
    pub experts: u64,
    /// Requests, with one to five seats each.
    pub requests: u64,
    /// Of a hundred pairs, how many are possible.
    pub density: u64,
    /// The floor's reading: 0 none, 1 a share, 2 a number of places, 3 a share that keeps places filled.
    pub floor: u8,
    /// Whether each country has a minimum of filled places.
    pub minimums: bool,
}

impl RoundShape {
    /// A round with a share for a group, as most rounds of a programme have it.
    pub fn usual(experts: u64, requests: u64) -> RoundShape {
        RoundShape { experts, requests, density: 18, floor: 1, minimums: false }
    }
}

/// A file of the kind `round`.
pub fn round(name: &str, shape: RoundShape) -> Value {
    let mut next = Sequence::named(name);
    let countries = ["AA", "BB", "CC"];
    let people: Vec<Value> = (0..shape.experts)
        .map(|_| json!({"group": if next.percent(40) { "f" } else { "m" }, "max_assignments": next.between(1, 2)}))
        .collect();
    let mut places = [0; 3];
    let mut work = Vec::new();
    for _ in 0..shape.requests {
        let (country, seats, start) = (next.below(3) as usize, next.between(1, 5), next.between(0, 239));
        places[country] += seats;
        let mode = ["physical", "hybrid", "online"][next.below(3) as usize];
        work.push(json!({"country": countries[country], "seats": seats, "priority": next.between(1, 5), "mode": mode,
            "start": start, "end": start + next.between(10, 89)}));
    }
    let mut edges = Vec::new();
    for expert in 0..shape.experts {
        for request in 0..shape.requests {
            if next.percent(shape.density) {
                edges.push(json!([expert, request, next.between(1, 999), next.between(1, 60)]));
            }
        }
    }
    let of_places = |part: i64| countries.iter().zip(places).map(|(c, p)| (c.to_string(), json!(p * part / 10))).collect::<Map<_, _>>();
    let mut rules = Map::new();
    rules.insert("budget".into(), Value::Object(of_places(100)));
    match shape.floor {
        1 => drop(rules.insert("group_floor".into(), json!({"group": "f", "num": 45, "den": 100}))),
        2 => drop(rules.insert("group_floor".into(), json!({"group": "f", "min": shape.experts / 6}))),
        3 => drop(rules.insert("group_floor".into(), json!({"group": "f", "num": 2, "den": 5, "keep_filled": true}))),
        _ => {}
    }
    if shape.minimums {
        rules.insert("country_min_filled".into(), Value::Object(of_places(2)));
    }
    json!({"format": FORMAT, "kind": "round", "experts": people, "requests": work, "edges": edges, "rules": rules})
}
