//! The face that pages use: gates with reasons, scores that sum, order, near misses.

use std::collections::BTreeMap;

use super::*;
use crate::code::{Code, Key};

fn taxonomy() -> Taxonomy {
    let tree = [("wells", "water"), ("dams", "water"), ("water", "engineering"), ("nursing", "health")];
    Taxonomy::new(tree.iter().map(|(child, parent)| (Code::from(*child), Code::from(*parent))).collect()).unwrap()
}

fn needs() -> RequestNeeds {
    RequestNeeds {
        id: Key(1),
        country: "SO".into(),
        sector: Some("14020".into()),
        require_sector: false,
        require_origin_tie: true,
        travel_required: true,
        require_residence: true,
        blocks: vec![
            Block { mode: Mode::Online, earliest_start: 100, latest_start: 109, duration: 10, hours_per_week: 16 },
            Block { mode: Mode::Physical, earliest_start: 120, latest_start: 129, duration: 60, hours_per_week: 40 },
        ],
        skills: vec![
            SkillNeed { node: "water".into(), min_level: 3, min_years: 4, weight: Weight::Essential },
            SkillNeed { node: "nursing".into(), min_level: 1, min_years: 0, weight: Weight::Wished },
        ],
        languages: vec![
            LanguageNeed { language: "so".into(), min_level: 4, weight: Weight::Essential },
            LanguageNeed { language: "en".into(), min_level: 3, weight: Weight::Wished },
        ],
        working_week: None,
        as_of_year: 2026,
    }
}

fn expert() -> ExpertProfile {
    ExpertProfile {
        id: Key(7),
        active: true,
        residence_ok: true,
        travels: true,
        origin_ties: vec!["SO".into()],
        modes: vec![Mode::Physical, Mode::Online],
        sectors: vec!["14020".into()],
        skills: vec![SkillHeld { skill: "wells".into(), level: 4, years: 7, last_used: Some(2025), evidence: Some(Key(70)) }],
        languages: vec![LanguageHeld { language: "so".into(), level: 7 }],
        experience_years: 12,
        available: vec![Interval { from: 0, until: 400, hours_per_week: 40 }],
        working_week: None,
        exclusions: vec![],
    }
}

fn assessed(needs: &RequestNeeds, expert: &ExpertProfile) -> Assessment {
    assess(&Rules::general(), &taxonomy(), needs, expert)
}

#[test]
fn parts_sum_to_the_score() {
    let answer = assessed(&needs(), &expert());
    assert!(answer.is_eligible());
    let (total, of) = answer.score.components.iter().fold((0, 0), |(t, o), part| (t + part.points, o + part.of));
    assert_eq!((answer.score.total, answer.score.of), (total, of));
    // Everything but the working week is asked; the two wishes are the only parts not earned.
    assert_eq!((total, of), (9_500 - 1_500 - 500, 9_500));
    let missing: Vec<_> = answer.missing.iter().map(|lost| (lost.name, lost.points, lost.entirely)).collect();
    assert_eq!(missing, [(ComponentName::WishedSkill, 1500, true), (ComponentName::WishedLanguage, 500, true)]);
    assert!(answer.score.components.iter().any(|part| part.evidence.passage() == Some(Key(70))));
}

#[test]
fn every_failing_gate_is_named_not_only_the_first() {
    let nobody = ExpertProfile {
        active: false,
        residence_ok: false,
        travels: false,
        origin_ties: vec![],
        modes: vec![],
        sectors: vec![],
        skills: vec![],
        languages: vec![],
        available: vec![],
        exclusions: vec![
            Exclusion { rule: "placed-twice".into(), since: 50, request: None },
            Exclusion { rule: "former-host".into(), since: 50, request: Some(Key(99)) },
        ],
        ..expert()
    };
    let asked = RequestNeeds { require_sector: true, ..needs() };
    let found: Vec<_> = assessed(&asked, &nobody).failures.iter().map(Reason::requirement).collect();
    let expected = [
        Requirement::Active,
        Requirement::Exclusion("placed-twice".into()),
        Requirement::OriginTie,
        Requirement::Residence,
        Requirement::Mode(0),
        Requirement::Mode(1),
        Requirement::Sector,
        Requirement::Travel,
        Requirement::Language("so".into()),
        Requirement::Skill("water".into()),
        Requirement::Availability(0),
        Requirement::Availability(1),
    ];
    assert_eq!(found, expected);
}

#[test]
fn one_single_skill_must_have_level_and_years() {
    let held = |skill: &str, level, years| SkillHeld { skill: skill.into(), level, years, last_used: None, evidence: None };
    let expert = ExpertProfile { skills: vec![held("wells", 5, 1), held("dams", 1, 20)], ..expert() };
    let answer = assessed(&needs(), &expert);
    let [Reason::Skill { lack, found, .. }] = &answer.failures[..] else { panic!("{:?}", answer.failures) };
    assert_eq!((*lack, found.as_ref().unwrap().skill.as_str()), (SkillLack::Years, "wells"));
}

#[test]
fn a_near_skill_counts_in_the_score_and_never_at_the_gate() {
    let mut asked = needs();
    asked.skills[0].node = "dams".into();
    let answer = assessed(&asked, &expert());
    assert!(matches!(&answer.failures[..], [Reason::Skill { lack: SkillLack::Missing, .. }]));
    // Siblings under "water", at depth 2 of 3: 5,000 x 4 / 6 = 3,333 parts; 3,500 points x 0.3333.
    assert_eq!(answer.score.components[0].points, 1166);
}

#[test]
fn unused_skill_fades_to_the_floor() {
    let points = |last_used| {
        let mut expert = expert();
        expert.skills[0].last_used = last_used;
        assessed(&needs(), &expert).score.components[0].points
    };
    assert_eq!([None, Some(2024), Some(2023), Some(2000)].map(points), [3500, 3500, 3150, 1050]);
}

#[test]
fn a_variety_is_met_by_itself_and_only_partly_by_its_language() {
    let mut asked = needs();
    asked.languages[0] = LanguageNeed { language: "so-may".into(), min_level: 4, weight: Weight::Essential };
    let answer = assessed(&asked, &expert());
    assert!(matches!(&answer.failures[..], [Reason::Language { found: Some(held), .. }] if held.language.as_str() == "so"));
    let part = answer.score.components.iter().find(|c| c.name == ComponentName::EssentialLanguage).unwrap();
    assert_eq!((part.points, part.of), (750, 1500));
    let speaker = ExpertProfile { languages: vec![LanguageHeld { language: "so-may".into(), level: 4 }], ..expert() };
    assert!(assessed(&asked, &speaker).is_eligible());
    assert!(assessed(&needs(), &speaker).is_eligible());
}

#[test]
fn a_block_needs_one_interval_with_the_days_and_the_hours() {
    let with = |available| assessed(&needs(), &ExpertProfile { available, ..expert() });
    let split = with(vec![Interval { from: 90, until: 150, hours_per_week: 40 }, Interval { from: 150, until: 300, hours_per_week: 40 }]);
    assert!(matches!(&split.failures[..], [Reason::Availability { block: 1, days_found: 39, .. }]));
    let part_time = with(vec![Interval { from: 0, until: 400, hours_per_week: 20 }]);
    assert!(matches!(&part_time.failures[..], [Reason::Availability { block: 1, .. }]));
    let tight = with(vec![Interval { from: 109, until: 180, hours_per_week: 40 }]);
    assert!(tight.is_eligible());
    let part = tight.score.components.iter().find(|c| c.name == ComponentName::Availability).unwrap();
    let Evidence::Availability { first_starts, days_found, days_asked } = &part.evidence else { panic!() };
    assert_eq!((&first_starts[..], *days_found, *days_asked), (&[Some(109), Some(120)][..], 2, 20));
}

#[test]
fn equal_scores_are_ordered_by_id() {
    let experts: Vec<_> = [9, 3, 5].map(|id| ExpertProfile { id: Key(id), ..expert() }).to_vec();
    let list = long_list(&Rules::general(), &taxonomy(), &needs(), &experts);
    assert_eq!(list.ranked.iter().map(|a| a.expert.0).collect::<Vec<_>>(), [3, 5, 9]);
    let shuffled: Vec<_> = list.ranked.iter().rev().cloned().collect();
    assert_eq!(rank(&shuffled).into_iter().cloned().collect::<Vec<_>>(), list.ranked);
}

#[test]
fn near_counts_are_what_relaxing_really_brings() {
    let level_a2 = ExpertProfile { languages: vec![LanguageHeld { language: "so".into(), level: 2 }], ..expert() };
    let no_language = ExpertProfile { languages: vec![], ..expert() };
    let two_faults = ExpertProfile { travels: false, ..no_language.clone() };
    let late = ExpertProfile { available: vec![Interval { from: 115, until: 400, hours_per_week: 40 }], ..expert() };
    let pool = [level_a2, no_language, two_faults, late];
    let near = near(&taxonomy(), &needs(), &pool);
    let more = |relax: Relaxation| near.iter().find(|n| n.relax == relax).map_or(0, |n| n.more);
    let so = || Code::from("so");
    assert_eq!(more(Relaxation::Language { language: so() }), 2);
    assert_eq!(more(Relaxation::LanguageLevel { language: so(), level: 2 }), 1);
    assert_eq!(more(Relaxation::LanguageLevel { language: so(), level: 3 }), 0);
    assert_eq!(more(Relaxation::Dates { block: 0, days: 14 }), 1);
    assert_eq!(more(Relaxation::Travel), 0);
    for answer in &near {
        if matches!(answer.relax, Relaxation::Mode { .. } | Relaxation::AnyTime { .. }) {
            continue;
        }
        let relaxed = answer.relax.apply(&needs());
        let eligible = pool.iter().filter(|e| failures(&taxonomy(), &relaxed, e).is_empty()).count();
        assert_eq!(eligible, answer.more, "{:?}", answer.relax);
    }
}

#[test]
fn one_step_of_an_expert_opens_requests() {
    let beginner = ExpertProfile { languages: vec![LanguageHeld { language: "so".into(), level: 2 }], ..expert() };
    let harder = {
        let mut harder = needs();
        harder.languages[0].min_level = 6;
        harder
    };
    let steps = improve(&taxonomy(), &[needs(), needs(), harder], &beginner);
    let to = |level| Improvement::Language { language: "so".into(), level };
    assert_eq!(steps, [(to(6), 3), (to(4), 2)]);
}

#[test]
fn names_in_json_are_stable() {
    let mut asked = needs();
    asked.skills[0].node = "dams".into();
    let answer = serde_json::to_value(assessed(&asked, &ExpertProfile { origin_ties: vec![], ..expert() })).unwrap();
    assert_eq!(answer["failures"][0]["reason"], "origin-tie");
    assert_eq!(answer["failures"][1]["lack"], "missing");
    assert_eq!(answer["score"]["components"][0]["name"], "essential-skill");
    assert_eq!(answer["score"]["components"][0]["evidence"]["found"]["last_used"], 2025);
    let back: Assessment = serde_json::from_value(answer).unwrap();
    assert_eq!(back, assessed(&asked, &ExpertProfile { origin_ties: vec![], ..expert() }));
}

#[test]
fn the_input_hash_changes_with_any_input() {
    let hash = |version: &str, level| {
        let rules = Rules { version: version.into(), ..Rules::general() };
        let mut expert = expert();
        expert.languages[0].level = level;
        input_sha256(&rules, &needs(), &expert)
    };
    assert_eq!(hash("a", 5), hash("a", 5));
    assert_ne!(hash("a", 5), hash("b", 5));
    assert_ne!(hash("a", 5), hash("a", 6));
    assert_eq!(hash("a", 5).len(), 64);
}

#[test]
fn an_empty_request_asks_only_for_experience() {
    let asked = RequestNeeds { sector: None, blocks: vec![], skills: vec![], languages: vec![], ..needs() };
    let answer = assessed(&asked, &expert());
    assert_eq!((answer.score.total, answer.score.of, answer.score.ppm()), (1000, 1000, 1_000_000));
    assert!(Taxonomy::new(BTreeMap::new()).is_ok());
}
