//! Times the engine on named, generated instances: `cargo run --release --example bench -p matching`.
//!
//! Every row is the median of its runs. The instances come from a fixed sequence, so that they are the same everywhere.

use std::sync::Arc;
use std::time::{Duration, Instant};

use matching::assign::Market;
use matching::fit::{
    Block, ExpertProfile, Interval, LanguageHeld, LanguageNeed, Mode, RequestNeeds, Rules, SkillHeld, SkillNeed, Taxonomy, Weight,
};
use matching::pool::{Change, PoolSnapshot};
use matching::{Code, Key, Options, plan, verify};
use serde_json::{Value, json};

/// A linear congruential sequence with Knuth's constants.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn main() {
    println!("| What | Instance | Median | Note |\n| --- | --- | --- | --- |");
    pools();
    rounds();
    assignments();
}

/// A pool in memory: build, rank, count, near misses, and a change made visible.
fn pools() {
    for size in [100_000, 1_000_000] {
        let mut next = Sequence(42);
        let words = Words::new();
        let experts: Vec<_> = (0..size).map(|id| Arc::new(words.expert(&mut next, id))).collect();
        let instance = format!("{size} experts, seed 42");
        let taxonomy = Arc::new(words.taxonomy());
        let (pool, time) = timed(|| PoolSnapshot::build(taxonomy, experts, 0));
        let bytes = pool.index_bytes() / size as usize;
        row("index build", &instance, vec![time], &format!("{bytes} bytes of index an expert, profiles left aside"));
        let rules = Rules::general();
        let requests: Vec<_> = (0..200).map(|_| words.needs(&mut next)).collect();
        let counts: Vec<usize> = requests.iter().map(|needs| pool.count(needs)).collect();
        let note = format!("eligible: median {}", counts[counts.len() / 2]);
        row("best 50", &instance, requests.iter().map(|needs| timed(|| pool.top(&rules, needs, 50)).1).collect(), &note);
        row("count of eligible", &instance, requests.iter().map(|needs| timed(|| pool.count(needs)).1).collect(), "");
        row("near misses", &instance, requests.iter().map(|needs| timed(|| pool.near(needs)).1).collect(), "");
        let mut now = pool;
        let mut times = Vec::new();
        for sequence in 1..=200 {
            let change = Change::Put(Box::new(words.expert(&mut next, sequence * 37)));
            let (after, time) = timed(|| now.after(sequence, change).expect("the numbers follow each other"));
            times.push(time);
            now = after;
        }
        row("one change visible", &instance, times, "");
    }
}

/// The vocabulary of generated profiles: 60 skills in ten groups.
struct Words {
    skills: Vec<Code>,
    groups: Vec<Code>,
    languages: Vec<Code>,
    countries: Vec<Code>,
    sectors: Vec<Code>,
}

impl Words {
    fn new() -> Words {
        let named = |name: &str, count: usize| (0..count).map(|i| Code::from(format!("{name}{i:02}"))).collect();
        Words {
            skills: named("skill", 60),
            groups: named("group", 10),
            languages: named("l", 12),
            countries: named("C", 8),
            sectors: named("sector", 12),
        }
    }

    fn taxonomy(&self) -> Taxonomy {
        let parents = self.skills.iter().enumerate().map(|(i, skill)| (skill.clone(), self.groups[i % 10].clone()));
        Taxonomy::new(parents.collect()).expect("two levels have no cycle")
    }

    fn expert(&self, next: &mut Sequence, id: u64) -> ExpertProfile {
        let one = |next: &mut Sequence, of: &[Code]| of[next.below(of.len() as u64) as usize].clone();
        let skills = (0..1 + next.below(6)).map(|_| SkillHeld {
            skill: one(next, &self.skills),
            level: 1 + next.below(5) as u8,
            years: next.below(15) as u8,
            last_used: Some(2015 + next.below(12) as i16),
            evidence: None,
        });
        let skills = skills.collect();
        let languages =
            (0..1 + next.below(3)).map(|_| LanguageHeld { language: one(next, &self.languages), level: 1 + next.below(7) as u8 }).collect();
        let from = next.below(200) as i32;
        ExpertProfile {
            id: Key(u128::from(id)),
            active: next.below(20) > 0,
            residence_ok: next.below(10) > 0,
            travels: next.below(3) > 0,
            origin_ties: vec![one(next, &self.countries)],
            modes: if next.below(2) == 0 { vec![Mode::Physical, Mode::Online] } else { vec![Mode::Online] },
            sectors: vec![one(next, &self.sectors)],
            skills,
            languages,
            experience_years: next.below(25) as u8,
            available: vec![Interval { from, until: from + 60 + next.below(200) as i32, hours_per_week: 40 }],
            working_week: None,
            exclusions: vec![],
        }
    }

    fn needs(&self, next: &mut Sequence) -> RequestNeeds {
        let start = 60 + next.below(120) as i32;
        let country = next.below(8) as usize;
        RequestNeeds {
            id: Key(0),
            country: self.countries[country].clone(),
            sector: Some(self.sectors[next.below(12) as usize].clone()),
            require_sector: false,
            require_origin_tie: true,
            travel_required: true,
            require_residence: true,
            blocks: vec![Block { mode: Mode::Physical, earliest_start: start, latest_start: start + 30, duration: 60, hours_per_week: 40 }],
            skills: vec![SkillNeed {
                node: self.skills[next.below(60) as usize].clone(),
                min_level: 2 + next.below(2) as u8,
                min_years: 2,
                weight: Weight::Essential,
            }],
            languages: vec![LanguageNeed {
                language: self.languages[next.below(12) as usize].clone(),
                min_level: 3,
                weight: Weight::Essential,
            }],
            working_week: None,
            as_of_year: 2026,
        }
    }
}

/// Rounds with budgets, a floor, caps and overlaps: bound and plan at once.
fn rounds() {
    for (experts, requests, runs, steps) in [(60, 20, 20, None), (160, 45, 20, None), (160, 45, 20, Some(1_500)), (300, 80, 5, Some(1_500))]
    {
        let options = Options { steps, ..Options::default() };
        let mut times = Vec::new();
        let mut gaps = Vec::new();
        for seed in 1..=runs {
            let file = round(experts, requests, seed).to_string();
            let (document, time) = timed(|| plan(&file, options).expect("a generated round is well formed"));
            verify(&file, &document.to_json()).expect("every plan is verified");
            times.push(time);
            gaps.push(document.gap_ppm.expect("a round without minimums has a plan"));
        }
        gaps.sort_unstable();
        let note = format!("gap ppm: median {}, most {}", gaps[gaps.len() / 2], gaps[gaps.len() - 1]);
        row("round with rules", &format!("{experts} x {requests}, steps {steps:?}, seeds 1 to {runs}"), times, &note);
    }
}

fn round(experts: u64, requests: u64, seed: u64) -> Value {
    let mut next = Sequence(seed);
    let countries = ["AA", "BB", "CC"];
    let mut people = Vec::new();
    for _ in 0..experts {
        people.push(json!({"group": if next.below(10) < 4 { "f" } else { "m" }, "max_assignments": 1 + next.below(2)}));
    }
    let mut places = [0; 3];
    let mut work = Vec::new();
    for _ in 0..requests {
        let (country, seats, start) = (next.below(3) as usize, 1 + next.below(5), next.below(240));
        places[country] += seats;
        work.push(json!({"country": countries[country], "seats": seats, "priority": 1 + next.below(5),
            "mode": (["physical", "hybrid", "online"][next.below(3) as usize]), "start": start, "end": start + 10 + next.below(80)}));
    }
    let mut edges = Vec::new();
    for expert in 0..experts {
        for request in 0..requests {
            if next.below(100) < 18 {
                edges.push(json!([expert, request, 1 + next.below(999), 1 + next.below(60)]));
            }
        }
    }
    let budget: serde_json::Map<_, _> = countries.iter().zip(places).map(|(c, p)| (c.to_string(), json!(p * 10))).collect();
    json!({"format": "cd4d-matching/1", "kind": "round", "experts": people, "requests": work, "edges": edges,
           "rules": {"budget": budget, "group_floor": {"group": "f", "num": 45, "den": 100}}})
}

/// Pure assignments: solved to the end, and repaired after a withdrawal.
fn assignments() {
    for (name, experts, requests, seats, edges_each) in
        [("plentiful", 100_000u64, 5_000u64, 1u32, 20), ("scarce", 5_000, 5_000, 20, 20), ("dense", 1_000, 1_000, 1, 1_000)]
    {
        let mut next = Sequence(42);
        let mut edges = Vec::new();
        for expert in 0..experts {
            if edges_each == requests {
                edges.extend((0..requests).map(|request| (expert as u32, request as u32, 1 + next.below(10_000) as i64)));
                continue;
            }
            let mut chosen: Vec<u64> = (0..edges_each).map(|_| next.below(requests)).collect();
            chosen.sort_unstable();
            chosen.dedup();
            edges.extend(chosen.into_iter().map(|request| (expert as u32, request as u32, 1 + next.below(10_000) as i64)));
        }
        let seats = vec![seats; requests as usize];
        let mut times = Vec::new();
        let mut solved = None;
        for _ in 0..5 {
            let (market, time) = timed(|| {
                let mut market = Market::new(experts as usize, &seats, edges.iter().copied());
                market.solve();
                market
            });
            assert_eq!(market.objective(), market.dual_value());
            times.push(time);
            solved = Some(market);
        }
        let mut market = solved.expect("it was solved five times");
        let note = format!("{} pairs, {:?}", edges.len(), market.steps());
        row("assignment", &format!("{experts} x {requests} {name}"), times, &note);
        let leave: Vec<u32> = market.pairs().iter().step_by(market.pairs().len() / 20).map(|(e, _)| *e).collect();
        let times = leave.iter().map(|expert| timed(|| market.withdraw(*expert)).1).collect();
        row("withdrawal", &format!("{experts} x {requests} {name}"), times, "");
        assert_eq!(market.objective(), market.dual_value());
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

fn row(what: &str, instance: &str, mut times: Vec<Duration>, note: &str) {
    times.sort_unstable();
    println!("| {what} | {instance} | {:?} | {note} |", times[times.len() / 2]);
}
