//! The named files on which the engine is compared with other solvers, and whose answers have committed digests.

use serde_json::{Map, Value, json};

use super::markets::{Shape, market_file};
use super::rounds::{RoundShape, round};
use super::{People, Sequence};
use crate::file::FORMAT;

/// A generated file.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its name, from which it is made.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Every named file: small enough that other solvers prove theirs in seconds, of every kind and with every rule.
pub fn files() -> Vec<Named> {
    let mut list = Vec::new();
    let mut add = |name: String, value: Value| list.push(Named { text: value.to_string(), name });
    for (shape, word) in [
        (Shape::Plentiful, "plentiful"),
        (Shape::Scarce, "scarce"),
        (Shape::DenseUniform, "uniform"),
        (Shape::DenseAdversarial, "adversarial"),
    ] {
        for (requests, experts) in [(8, 12), (60, 60), (30, 400)] {
            let name = format!("assign-{word}-{requests}x{experts}");
            let mut file = market_file(&name, shape, requests, experts);
            let mut next = Sequence::named(&name);
            let experts = (0..3).map(|_| json!({"remove_expert": next.below(u64::from(experts))})).collect::<Vec<_>>();
            let seats = (0..3).map(|_| json!({"add_seat_to_request": next.below(u64::from(requests))}));
            file["ask"] = experts.into_iter().chain(seats).collect();
            add(name, file);
        }
    }
    for floor in 0..=3 {
        for (experts, requests, minimums) in [(12, 5, false), (24, 8, true), (40, 12, false)] {
            let name = format!("round-{experts}x{requests}-floor-{floor}");
            add(name.clone(), round(&name, RoundShape { experts, requests, density: 25, floor, minimums }));
        }
    }
    for experts in [10, 24] {
        let name = format!("replan-{experts}");
        add(name.clone(), replan(&name, experts));
    }
    for (experts, requests) in [(8, 4), (14, 6), (60, 20)] {
        let name = format!("stable-{experts}x{requests}");
        add(name.clone(), stable(&name, experts, requests));
    }
    for experts in [20, 120] {
        let name = format!("eligibility-{experts}");
        add(name.clone(), eligibility(&name, experts));
    }
    list
}

/// A round in which some pairs were told already.
fn replan(name: &str, experts: u64) -> Value {
    let mut file = round(name, RoundShape { experts, requests: 6, density: 30, floor: 1, minimums: false });
    let edges = file["edges"].as_array().cloned().unwrap_or_default();
    file["kind"] = "replan".into();
    file["keep_bonus"] = 150.into();
    file["previous_plan"] = edges.iter().step_by(4).map(|edge| json!([edge[0], edge[1]])).collect();
    file
}

/// Ranks on both sides, with ties.
fn stable(name: &str, experts: u64, requests: u64) -> Value {
    let mut next = Sequence::named(name);
    let levels = 6;
    let mut pairs = Vec::new();
    for expert in 0..experts {
        for request in 0..requests {
            if next.percent(45) {
                pairs.push(json!([expert, request, next.between(1, levels), next.between(1, levels)]));
            }
        }
    }
    let seats: Vec<i64> = (0..requests).map(|_| next.between(1, 3)).collect();
    json!({"format": FORMAT, "kind": "stable", "experts": experts, "seats": seats, "levels": levels, "pairs": pairs})
}

/// Generated people and requests in the form of the kind `eligibility`.
fn eligibility(name: &str, experts: u64) -> Value {
    const CEFR: [&str; 7] = ["A1", "A2", "B1", "B2", "C1", "C2", "C2"];
    let people = People::default();
    let mut next = Sequence::named(name);
    let cefr = |level: u8| CEFR[usize::from(level.clamp(1, 7)) - 1];
    let parents: Map<String, Value> = people
        .taxonomy()
        .nodes()
        .into_iter()
        .filter_map(|node| Some((node.to_string(), json!(people.taxonomy().parent(node)?.as_str()))))
        .collect();
    let pool: Vec<Value> = (0..experts)
        .map(|id| people.expert(&mut next, id))
        .map(|expert| {
            let languages: Vec<_> = expert.languages.iter().map(|l| json!({"lang": l.language.as_str(), "cefr": cefr(l.level)})).collect();
            let skills: Vec<_> =
                expert.skills.iter().map(|s| json!({"skill": s.skill.as_str(), "level": s.level, "years": s.years})).collect();
            let available: Vec<_> = expert.available.iter().map(|i| json!([i.from, i.until])).collect();
            json!({"active": expert.active, "origin_ties": expert.origin_ties, "modes": expert.modes, "sectors": expert.sectors,
                "travels": expert.travels, "languages": languages, "skills": skills, "available": available})
        })
        .collect();
    let requests: Vec<Value> = (0..12)
        .map(|id| people.needs(&mut next, id))
        .map(|needs| {
            let languages: Vec<_> =
                needs.languages.iter().map(|l| json!({"lang": l.language.as_str(), "min_cefr": cefr(l.min_level)})).collect();
            let skills: Vec<_> = needs.skills[..1]
                .iter()
                .map(|s| json!({"node": s.node.as_str(), "min_level": s.min_level, "min_years": s.min_years}))
                .collect();
            let block = &needs.blocks[0];
            let mut request = json!({"country": needs.country.as_str(), "mode": block.mode, "duration": block.duration,
                "earliest_start": block.earliest_start, "latest_start": block.latest_start, "languages": languages,
                "required_skills": skills, "require_origin_tie": true, "require_sector": needs.sector.is_some(),
                "travel_required": needs.travel_required});
            if let Some(sector) = &needs.sector {
                request["sector"] = sector.as_str().into();
            }
            request
        })
        .collect();
    json!({"format": FORMAT, "kind": "eligibility", "taxonomy_parent": parents, "experts": pool, "requests": requests})
}
