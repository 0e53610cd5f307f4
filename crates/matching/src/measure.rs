//! What the engine takes for named instances, by a clock that the caller brings: the engine has none of its own.
//!
//! `cd4d bench matching` prints these beside other people's solvers; `--example bench` prints them alone.

use std::sync::Arc;

use crate::assign::{Market, Steps};
use crate::code::Key;
use crate::fit::{ExpertProfile, RequestNeeds, Rules};
use crate::generate::{People, RoundShape, Sequence, Shape, market, round};
use crate::pool::{Change, PoolSnapshot};
use crate::{Options, PlanDocument, plan};

/// Nanoseconds since some moment.
pub type Clock<'a> = &'a dyn Fn() -> u64;

/// Two clocks: on a busy machine the wall's tells of others' work too.
#[derive(Clone, Copy)]
pub struct Clocks<'a> {
    /// For what takes microseconds: the wall's, which is fine.
    pub short: Clock<'a>,
    /// For what takes milliseconds and more: the processor's, where there is one.
    pub long: Clock<'a>,
}

fn timed<T>(clock: Clock, work: impl FnOnce() -> T) -> (T, u64) {
    let begun = clock();
    let done = work();
    (done, clock() - begun)
}

/// The value below which so many of a hundred lie; 0 of none.
pub fn percentile(times: &[u64], share: usize) -> u64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() * share / 100).copied().unwrap_or(0)
}

/// A pool in memory, measured. All times in nanoseconds.
#[derive(Debug)]
pub struct PoolFigures {
    /// Building the index of everybody, each time.
    pub build: Vec<u64>,
    /// Bytes of the index, profiles left aside.
    pub index_bytes: usize,
    /// Entries of the index: skills with all nodes above them, language levels, ties, sectors, modes, flags.
    pub entries: usize,
    /// Ids and points of the best fifty, for each request the least of three times.
    pub best: Vec<u64>,
    /// The best fifty with their whole assessments, for each request.
    pub explained: Vec<u64>,
    /// The count of eligible experts, for each request.
    pub count: Vec<u64>,
    /// The near misses, for some of the requests.
    pub near: Vec<u64>,
    /// One changed profile made visible.
    pub change: Vec<u64>,
    /// One pass over as many bytes as the index has.
    pub pass: Vec<u64>,
    /// The answers: id and points.
    pub answers: Vec<Vec<(u64, u32)>>,
}

/// The people and requests that [`pool`] measures.
pub fn people(experts: u64, requests: u64) -> (People, Vec<ExpertProfile>, Vec<RequestNeeds>) {
    let people = People::default();
    let mut next = Sequence::named("requests");
    let needs = (0..requests).map(|id| people.needs(&mut next, id)).collect();
    let pool = people.pool("pool", experts);
    (people, pool, needs)
}

/// Measures a pool.
pub fn pool(clocks: Clocks, experts: u64, requests: u64, builds: usize) -> PoolFigures {
    let (people, profiles, needs) = people(experts, requests);
    let entries = entries(&people, &profiles);
    let profiles: Vec<_> = profiles.into_iter().map(Arc::new).collect();
    let (taxonomy, rules) = (Arc::new(people.taxonomy()), Rules::general());
    let mut build = Vec::new();
    let mut pool = PoolSnapshot::build(taxonomy.clone(), [], 0);
    for _ in 0..builds {
        let (built, time) = timed(clocks.long, || PoolSnapshot::build(taxonomy.clone(), profiles.iter().cloned(), 0));
        build.push(time);
        pool = built;
    }
    let each = |work: &dyn Fn(&RequestNeeds) -> usize| {
        let least = |needs| (0..3).map(|_| timed(clocks.short, || std::hint::black_box(work(needs))).1).min().unwrap_or(0);
        needs.iter().map(least).collect::<Vec<u64>>()
    };
    let best = each(&|needs| pool.best(&rules, needs, 50).len());
    let explained = each(&|needs| pool.top(&rules, needs, 50).experts.len());
    let count = each(&|needs| pool.count(needs));
    let near = needs.iter().take(20).map(|needs| timed(clocks.short, || pool.near(needs)).1).collect();
    let number = |(id, points): (Key, u32)| (id.0 as u64, points);
    let answers = needs.iter().map(|needs| pool.best(&rules, needs, 50).into_iter().map(number).collect()).collect();
    let index_bytes = pool.index_bytes();
    let bytes: Vec<u64> = (0..index_bytes as u64 / 8).collect();
    let pass = (0..5).map(|_| timed(clocks.long, || std::hint::black_box(bytes.iter().fold(0u64, |sum, word| sum ^ word))).1).collect();
    let mut change = Vec::new();
    let mut next = Sequence::named("changes");
    for sequence in 1..=200 {
        let id = next.below(experts);
        let put = Change::Put(Box::new(people.expert(&mut next, id)));
        let (after, time) = timed(clocks.short, || pool.after(sequence, put));
        pool = after.unwrap_or_else(|gap| panic!("{gap}"));
        change.push(time);
    }
    PoolFigures { build, index_bytes, entries, best, explained, count, near, change, pass, answers }
}

fn entries(people: &People, profiles: &[ExpertProfile]) -> usize {
    let taxonomy = people.taxonomy();
    let of = |expert: &ExpertProfile| {
        let skills: usize = expert.skills.iter().map(|held| taxonomy.path(&held.skill).count()).sum();
        let levels: usize = expert.languages.iter().map(|held| usize::from(held.level)).sum();
        let flags = [expert.active, expert.travels, expert.residence_ok].iter().filter(|holds| **holds).count();
        skills + levels + flags + expert.origin_ties.len() + expert.sectors.len() + expert.modes.len()
    };
    profiles.iter().map(of).sum()
}

/// An assignment, measured.
#[derive(Debug)]
pub struct MarketFigures {
    /// Solving to the end with its proof, each time.
    pub solve: Vec<u64>,
    /// The same from the list of pairs on.
    pub whole: Vec<u64>,
    /// One expert withdraws and the plan is best again, each time.
    pub withdraw: Vec<u64>,
    /// The value of the plan.
    pub objective: i64,
    /// The number of pairs.
    pub edges: usize,
    /// The work of one solution.
    pub steps: Steps,
}

/// Measures an assignment.
pub fn assignment(clocks: Clocks, name: &str, shape: Shape, requests: u32, experts: u32, runs: usize) -> MarketFigures {
    let (seats, edges) = market(name, shape, requests, experts);
    let (mut solve, mut whole) = (Vec::new(), Vec::new());
    let mut solved = Market::new(0, &[], [].into_iter());
    for _ in 0..runs {
        let (mut market, building) = timed(clocks.long, || Market::new(experts as usize, &seats, edges.iter().copied()));
        let ((), solving) = timed(clocks.long, || market.solve());
        solve.push(solving);
        whole.push(building + solving);
        solved = market;
    }
    assert_eq!(solved.objective(), solved.dual_value(), "value and bound of {name}");
    let (objective, steps) = (solved.objective(), solved.steps());
    let pairs = solved.pairs();
    let leaving: Vec<u32> = pairs.iter().step_by((pairs.len() / 20).max(1)).take(20).map(|(expert, _)| *expert).collect();
    let withdraw = leaving.iter().map(|expert| timed(clocks.short, || solved.withdraw(*expert)).1).collect();
    assert_eq!(solved.objective(), solved.dual_value(), "value and bound of {name} after withdrawals");
    MarketFigures { solve, whole, withdraw, objective, edges: edges.len(), steps }
}

/// A round, measured.
#[derive(Debug)]
pub struct RoundFigures {
    /// Nanoseconds.
    pub time: u64,
    /// The plan.
    pub document: PlanDocument,
}

/// Measures a round; `steps` as in [`Options`].
pub fn planned(clocks: Clocks, name: &str, shape: RoundShape, steps: Option<u64>, prove: bool) -> RoundFigures {
    let file = round(name, shape).to_string();
    let (document, time) = timed(clocks.long, || plan(&file, Options { steps, prove, method: None }));
    RoundFigures { time, document: document.unwrap_or_else(|fault| panic!("{name}: {fault}")) }
}
