//! The pool answers as brute force does, also after ten thousand changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::code::{Code, Key};
use crate::fit::*;

/// A linear congruential sequence with Knuth's constants.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn one(&mut self, of: &[&str]) -> Code {
        Code::from(of[self.below(of.len() as u64) as usize])
    }

    fn some(&mut self, of: &[&str], most: u64) -> Vec<Code> {
        let count = self.below(most + 1);
        let chosen: std::collections::BTreeSet<_> = (0..count).map(|_| self.one(of)).collect();
        chosen.into_iter().collect()
    }
}

const SKILLS: [&str; 8] = ["wells", "dams", "sewers", "nursing", "surgery", "water", "health", "law"];
const LANGUAGES: [&str; 5] = ["so", "so-may", "en", "ar", "ar-IQ"];
const COUNTRIES: [&str; 3] = ["SO", "IQ", "NG"];
const SECTORS: [&str; 3] = ["14020", "12191", "15130"];
const MODES: [Mode; 3] = [Mode::Physical, Mode::Online, Mode::Hybrid];

fn taxonomy() -> Taxonomy {
    let tree = [("wells", "water"), ("dams", "water"), ("sewers", "water"), ("nursing", "health"), ("surgery", "health")];
    Taxonomy::new(tree.iter().map(|(child, parent)| (Code::from(*child), Code::from(*parent))).collect()).unwrap()
}

fn expert(next: &mut Sequence, id: u64) -> ExpertProfile {
    let skills = next.some(&SKILLS, 4).into_iter().map(|skill| SkillHeld {
        skill,
        level: 1 + next.below(5) as u8,
        years: next.below(12) as u8,
        last_used: (next.below(3) > 0).then(|| 2012 + next.below(15) as i16),
        evidence: None,
    });
    let skills = skills.collect();
    let languages = next.some(&LANGUAGES, 4).into_iter();
    let languages = languages.map(|language| LanguageHeld { language, level: 1 + next.below(7) as u8 }).collect();
    let from = next.below(100) as i32;
    ExpertProfile {
        id: Key(u128::from(id)),
        active: next.below(10) > 0,
        residence_ok: next.below(10) > 0,
        travels: next.below(4) > 0,
        origin_ties: next.some(&COUNTRIES, 2),
        modes: MODES.into_iter().filter(|_| next.below(3) > 0).collect(),
        sectors: next.some(&SECTORS, 2),
        skills,
        languages,
        experience_years: next.below(15) as u8,
        available: vec![Interval { from, until: from + next.below(200) as i32, hours_per_week: 20 + next.below(21) as u8 }],
        working_week: None,
        exclusions: match next.below(20) {
            0 => vec![Exclusion { rule: "placed-twice".into(), since: 1, request: None }],
            _ => vec![],
        },
    }
}

fn needs(next: &mut Sequence) -> RequestNeeds {
    let weight = |wished: bool| if wished { Weight::Wished } else { Weight::Essential };
    let skills = next.some(&SKILLS, 3).into_iter().map(|node| SkillNeed {
        node,
        min_level: 1 + next.below(4) as u8,
        min_years: next.below(5) as u8,
        weight: weight(next.below(2) == 0),
    });
    let skills = skills.collect();
    let languages = next.some(&LANGUAGES, 2).into_iter().map(|language| LanguageNeed {
        language,
        min_level: 1 + next.below(5) as u8,
        weight: weight(next.below(3) == 0),
    });
    let languages = languages.collect();
    let earliest_start = next.below(120) as i32;
    RequestNeeds {
        id: Key(9),
        country: next.one(&COUNTRIES),
        sector: (next.below(2) == 0).then(|| next.one(&SECTORS)),
        require_sector: next.below(3) == 0,
        require_origin_tie: next.below(2) == 0,
        travel_required: next.below(2) == 0,
        require_residence: next.below(2) == 0,
        blocks: vec![Block {
            mode: MODES[next.below(3) as usize],
            earliest_start,
            latest_start: earliest_start + next.below(30) as i32,
            duration: 1 + next.below(60) as u32,
            hours_per_week: 16 + next.below(10) as u8,
        }],
        skills,
        languages,
        working_week: None,
        as_of_year: 2026,
    }
}

/// Every answer of the pool against the same from all profiles.
fn compare(pool: &PoolSnapshot, all: &BTreeMap<Key, ExpertProfile>, next: &mut Sequence) -> usize {
    let (rules, taxonomy, needs) = (Rules::general(), taxonomy(), needs(next));
    let profiles: Vec<_> = all.values().cloned().collect();
    let list = long_list(&rules, &taxonomy, &needs, &profiles);
    assert_eq!(pool.len(), all.len());
    assert_eq!(pool.count(&needs), list.ranked.len());
    for top in [0, 1, 5, 1_000] {
        let answer = pool.top(&rules, &needs, top);
        assert_eq!(answer.experts, list.ranked[..top.min(list.ranked.len())]);
        assert_eq!(answer.sequence, pool.sequence());
    }
    assert_eq!(pool.near(&needs), near(&taxonomy, &needs, &profiles));
    counted(&pool.tally(&needs), &taxonomy, &needs, &profiles);
    list.ranked.len()
}

/// The counts by requirement against every reason of every profile.
fn counted(tally: &Tally, taxonomy: &Taxonomy, needs: &RequestNeeds, profiles: &[ExpertProfile]) {
    let failing: Vec<std::collections::BTreeSet<Requirement>> =
        profiles.iter().map(|profile| failures(taxonomy, needs, profile).iter().map(Reason::requirement).collect()).collect();
    assert_eq!(tally.people, profiles.len());
    assert_eq!(tally.eligible, failing.iter().filter(|reasons| reasons.is_empty()).count());
    assert_eq!(tally.near, near(taxonomy, needs, profiles));
    for one in &tally.asked {
        let fails = failing.iter().filter(|reasons| reasons.contains(&one.requirement));
        assert_eq!((one.fails, one.sole), (fails.clone().count(), fails.filter(|reasons| reasons.len() == 1).count()), "{one:?}");
    }
    let known = |reason: &&Requirement| !matches!(reason, Requirement::Exclusion(_));
    assert!(failing.iter().flatten().filter(known).all(|reason| tally.asked.iter().any(|one| one.requirement == *reason)));
}

#[test]
fn the_pool_answers_as_brute_force_does_after_ten_thousand_changes() {
    let mut next = Sequence(11);
    let mut all: BTreeMap<Key, ExpertProfile> = BTreeMap::new();
    for id in 0..300 {
        all.insert(Key(id.into()), expert(&mut next, id));
    }
    let shared = |all: &BTreeMap<Key, ExpertProfile>| all.values().cloned().map(Arc::new).collect::<Vec<_>>();
    let mut pool = PoolSnapshot::build(Arc::new(taxonomy()), shared(&all), 0);
    let mut eligible = 0;
    for sequence in 1..=10_000 {
        let id = next.below(400);
        let change = if next.below(3) == 0 {
            all.remove(&Key(id.into()));
            Change::Remove(Key(id.into()))
        } else {
            let expert = expert(&mut next, id);
            all.insert(expert.id, expert.clone());
            Change::Put(Box::new(expert))
        };
        pool = pool.after(sequence, change).unwrap();
        if sequence % 50 == 0 {
            eligible += compare(&pool, &all, &mut next);
        }
    }
    assert!(eligible > 1_000, "the comparison saw {eligible} eligible experts");
    let rebuilt = PoolSnapshot::build(Arc::new(taxonomy()), shared(&all), 10_000);
    for _ in 0..50 {
        let mut same = Sequence(next.below(1 << 30));
        let needs = needs(&mut same);
        let answers = [&pool, &pool.compact(), &rebuilt].map(|pool| pool.top(&Rules::general(), &needs, 20));
        assert!(answers[0] == answers[1] && answers[1] == answers[2]);
    }
}

#[test]
fn a_reader_keeps_its_snapshot_and_a_gap_is_refused() {
    let mut next = Sequence(5);
    let before = PoolSnapshot::build(Arc::new(taxonomy()), [], 7);
    let someone = expert(&mut next, 1);
    let after = before.after(8, Change::Put(Box::new(someone.clone()))).unwrap();
    assert!(before.is_empty() && before.get(someone.id).is_none());
    assert_eq!(after.get(someone.id).map(|found| &**found), Some(&someone));
    assert_eq!(after.after(10, Change::Remove(someone.id)).unwrap_err(), OutOfSequence { due: 9, came: 10 });
    assert!(after.after(9, Change::Remove(someone.id)).unwrap().is_empty());
}

#[test]
fn rules_that_profiles_do_not_hold_are_counted_beside_what_is_asked() {
    let mut next = Sequence(23);
    let profiles: Vec<_> = (0..400).map(|id| expert(&mut next, id)).collect();
    let pool = PoolSnapshot::build(Arc::new(taxonomy()), profiles.iter().cloned().map(Arc::new), 0);
    let broken = |expert: &ExpertProfile| u32::from(expert.experience_years < 5) | u32::from(expert.id.0.is_multiple_of(3)) << 1;
    for _ in 0..60 {
        let (needs, taxonomy) = (needs(&mut next), taxonomy());
        let (tally, sole) = pool.tally_where(&needs, 2, broken);
        let fit = |expert: &&ExpertProfile| failures(&taxonomy, &needs, expert).is_empty();
        for (bits, counted) in [(0, tally.eligible), (1, sole[0]), (2, sole[1])] {
            assert_eq!(profiles.iter().filter(fit).filter(|expert| broken(expert) == bits).count(), counted);
        }
        let admitted: Vec<_> = profiles.iter().filter(|expert| broken(expert) == 0).cloned().collect();
        assert_eq!(tally.near, near(&taxonomy, &needs, &admitted));
    }
}
