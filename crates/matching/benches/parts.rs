//! The parts of the engine by themselves, each against what it took before: `cargo bench -p matching -- [PART]`.
//! `cd4d bench matching` sets the whole beside other people's solvers.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use matching::assign::Market;
use matching::document::Method;
use matching::fit::{RequestNeeds, Rules};
use matching::generate::{RoundShape, Sequence, Shape, files, market, round};
use matching::measure::people;
use matching::pool::{Change, PoolSnapshot};
use matching::{Options, plan};

const EXPERTS: u64 = 100_000;

/// The pool: ranking, near misses, building, one change.
fn pool(criterion: &mut Criterion) {
    let (people, profiles, needs) = people(EXPERTS, 100);
    let profiles: Vec<_> = profiles.into_iter().map(Arc::new).collect();
    let (taxonomy, rules) = (Arc::new(people.taxonomy()), Rules::general());
    let pool = PoolSnapshot::build(taxonomy.clone(), profiles.iter().cloned(), 0);
    let mut group = criterion.benchmark_group("100,000 experts");
    let mut of_each = |name: &str, work: &dyn Fn(&RequestNeeds) -> usize| {
        let mut turn = needs.iter().cycle();
        group.bench_function(name, |bencher| bencher.iter(|| turn.next().map(|needs| black_box(work(needs)))));
    };
    of_each("rank", &|needs| pool.best(&rules, needs, 50).len());
    of_each("rank with reasons", &|needs| pool.top(&rules, needs, 50).experts.len());
    of_each("count", &|needs| pool.count(needs));
    of_each("near", &|needs| pool.near(needs).len());
    of_each("tally", &|needs| pool.tally(needs).asked.len());
    let mut next = Sequence::named("changes");
    let mut changed = pool.clone();
    group.bench_function("change", |bencher| {
        let someone = |next: &mut Sequence| {
            let id = next.below(EXPERTS);
            Change::Put(Box::new(people.expert(next, id)))
        };
        bencher.iter_batched(
            || someone(&mut next),
            |change| {
                if let Ok(after) = changed.after(changed.sequence() + 1, change) {
                    changed = after;
                }
            },
            BatchSize::SmallInput,
        );
    });
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    group.bench_function("build", |bencher| bencher.iter(|| PoolSnapshot::build(taxonomy.clone(), profiles.iter().cloned(), 0)));
    group.finish();
}

/// Assignments: from the list of pairs to the proof, and one expert's withdrawal.
fn assign(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("assign");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    for (name, shape, requests, experts) in [
        ("plentiful", Shape::Plentiful, 500, 10_000),
        ("scarce", Shape::Scarce, 500, 10_000),
        ("dense-uniform", Shape::DenseUniform, 500, 500),
        ("dense-adversarial", Shape::DenseAdversarial, 500, 500),
    ] {
        let (seats, edges) = market(name, shape, requests, experts);
        let made = Market::new(experts as usize, &seats, edges.into_iter());
        let solve = |mut market: Market| {
            market.solve();
            market
        };
        group.bench_function(BenchmarkId::new("solve", name), |bencher| {
            bencher.iter_batched(|| made.clone(), solve, BatchSize::LargeInput);
        });
        let mut solved = solve(made.clone());
        let leaving = solved.pairs().get(100).map_or(0, |(expert, _)| *expert);
        // The second withdrawal: the first one puts offers in order for all that follow.
        solved.withdraw(solved.pairs().first().map_or(0, |(expert, _)| *expert));
        group.bench_function(BenchmarkId::new("withdraw", name), |bencher| {
            bencher.iter_batched_ref(|| solved.clone(), |market| market.withdraw(leaving), BatchSize::LargeInput);
        });
    }
    group.finish();
}

/// Files to plans: a round with rules, and the three methods for stable plans.
fn files_to_plans(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("plan");
    group.sampling_mode(SamplingMode::Flat).sample_size(10);
    let file = round("round-0", RoundShape::usual(160, 45)).to_string();
    for steps in [250, 1_000] {
        let options = Options { prove: false, steps: Some(steps), method: None };
        group.bench_function(BenchmarkId::new("round 160 x 45", steps), |bencher| bencher.iter(|| plan(black_box(&file), options)));
    }
    let stable = files().into_iter().filter(|file| file.name.starts_with("stable")).max_by_key(|file| file.text.len());
    for method in [Method::DeferredAcceptance, Method::BestStable, Method::Optimum] {
        let Some(file) = &stable else { continue };
        let options = Options { prove: false, steps: None, method: Some(method) };
        let id = BenchmarkId::new(&file.name, format!("{method:?}"));
        group.bench_function(id, |bencher| bencher.iter(|| plan(black_box(&file.text), options)));
    }
    group.finish();
}

criterion_group!(parts, pool, assign, files_to_plans);
criterion_main!(parts);
