//! Twins: two people who differ only in what the engine must not weigh. It cannot, because it has no place for it.

use std::collections::BTreeSet;

use matching::fit::{Rules, assess, long_list};
use matching::generate::{People, Sequence};
use matching::{Code, Key};
use serde_json::Value;

/// Everything the engine is told of a person. A new name in this list is a decision of the programme, not of a commit.
const TOLD: [&str; 13] = [
    "active",
    "available",
    "exclusions",
    "experience_years",
    "id",
    "languages",
    "modes",
    "origin_ties",
    "residence_ok",
    "sectors",
    "skills",
    "travels",
    "working_week",
];

/// What is told of each skill, language and interval.
const TOLD_INSIDE: [(&str, &[&str]); 3] = [
    ("available", &["from", "hours_per_week", "until"]),
    ("languages", &["language", "level"]),
    ("skills", &["evidence", "last_used", "level", "skill", "years"]),
];

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_engine_is_told_nothing_of_name_gender_age_or_region() {
    let people = People::default().pool("twins", 200);
    for expert in &people {
        let written = serde_json::to_value(expert).unwrap();
        assert_eq!(keys(&written), BTreeSet::from(TOLD));
        for (list, told) in TOLD_INSIDE {
            for item in written[list].as_array().unwrap() {
                assert_eq!(keys(item), told.iter().copied().collect(), "{list}");
            }
        }
    }
    // Handed in all the same, it is refused and not quietly dropped.
    for attribute in ["name", "gender", "age", "birth_year", "region_of_origin", "photo"] {
        let mut written = serde_json::to_value(&people[0]).unwrap();
        written[attribute] = "whatever".into();
        assert!(serde_json::from_value::<matching::fit::ExpertProfile>(written).is_err(), "{attribute} was taken");
    }
}

/// Twins come with two ids, as two records do, and in either order.
#[test]
fn twins_score_alike_and_stand_side_by_side() {
    let (people, rules) = (People::default(), Rules::general());
    let taxonomy = people.taxonomy();
    let mut next = Sequence::named("requests of twins");
    let pool = people.pool("twins", 300);
    let mut eligible = 0;
    for request in 0..40 {
        let mut needs = people.needs(&mut next, request);
        // Fewer gates, so that more twins pass them.
        needs.languages.clear();
        needs.skills.truncate(1);
        needs.skills[0].min_level = 1;
        needs.skills[0].min_years = 0;
        needs.blocks[0].latest_start += 120;
        needs.blocks[0].hours_per_week = 16;
        needs.blocks[0].duration = 15;
        let mut both = pool.clone();
        both.extend(pool.iter().cloned().map(|mut twin| {
            twin.id = Key(twin.id.0 + 1_000);
            twin
        }));
        for one in &pool {
            let twin = matching::fit::ExpertProfile { id: Key(one.id.0 + 1_000), ..one.clone() };
            assert_eq!(assess(&rules, &taxonomy, &needs, one), assess(&rules, &taxonomy, &needs, &twin));
        }
        let list = long_list(&rules, &taxonomy, &needs, &both);
        let scores: Vec<u32> = list.ranked.iter().map(|found| found.assessment.score.total).collect();
        for found in list.ranked.iter().filter(|found| found.expert < Key(1_000)) {
            let twin = list.ranked.iter().find(|other| other.expert == Key(found.expert.0 + 1_000)).unwrap();
            assert_eq!(found.assessment.score.total, twin.assessment.score.total);
            eligible += 1;
        }
        assert!(scores.is_sorted_by(|a, b| a >= b));
    }
    assert!(eligible > 20, "only {eligible} twins were eligible");
}

/// A tie of origin opens or shuts a gate; among those it lets in, it moves no score.
#[test]
fn a_tie_of_origin_is_a_gate_and_never_points() {
    let (people, rules) = (People::default(), Rules::general());
    let taxonomy = people.taxonomy();
    let mut next = Sequence::named("ties");
    for (request, expert) in people.pool("ties", 200).into_iter().enumerate() {
        let needs = people.needs(&mut next, request as u64);
        let mut elsewhere = expert.clone();
        elsewhere.origin_ties = vec![Code::from("XX"), needs.country.clone()];
        let scores = [&expert, &elsewhere].map(|who| assess(&rules, &taxonomy, &needs, who).score);
        assert_eq!(scores[0], scores[1]);
    }
}
