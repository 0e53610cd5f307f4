//! The engine's own times, without peers: `cargo run --release -p matching --example bench [-- PART]`.
//! `cd4d bench matching` sets them beside other solvers.

use std::time::Instant;

use matching::generate::{RoundShape, Shape};
use matching::measure::{Clocks, assignment, percentile, planned, pool};

fn main() {
    let begun = Instant::now();
    let short = || begun.elapsed().as_nanos() as u64;
    let long = || processor().unwrap_or_else(short);
    let clocks = Clocks { short: &short, long: &long };
    let part = std::env::args().nth(1).unwrap_or_default();
    let asked = |name: &str| part.is_empty() || part == name;
    if asked("pool") {
        let size = std::env::args().nth(2).and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
        let figures = pool(clocks, size, 200, 3);
        let bytes = figures.index_bytes / size as usize;
        println!("{size} experts: {bytes} bytes an expert for {} entries", figures.entries / size as usize);
        for (name, times) in [
            ("build", &figures.build),
            ("best 50", &figures.best),
            ("best 50 explained", &figures.explained),
            ("count", &figures.count),
            ("near", &figures.near),
            ("change", &figures.change),
            ("one pass over the bytes", &figures.pass),
        ] {
            say(name, times);
        }
        let lengths: Vec<u64> = figures.answers.iter().map(|list| list.len() as u64).collect();
        println!("answers: median {} of 50", percentile(&lengths, 50));
    }
    for (name, shape, requests, experts) in [
        ("plentiful", Shape::Plentiful, 5_000, 100_000),
        ("scarce", Shape::Scarce, 5_000, 100_000),
        ("dense-uniform", Shape::DenseUniform, 1_000, 1_000),
        ("dense-adversarial", Shape::DenseAdversarial, 1_000, 1_000),
    ] {
        if asked("assign") || part == name {
            let figures = assignment(clocks, name, shape, requests, experts, 5);
            println!("{name}: {} pairs, worth {}, {:?}", figures.edges, figures.objective, figures.steps);
            say("solve", &figures.solve);
            say("build and solve", &figures.whole);
            say("withdraw", &figures.withdraw);
        }
    }
    if asked("round") {
        for steps in [150, 250, 400] {
            let rounds: Vec<_> =
                (0..20).map(|seed| planned(clocks, &format!("round-{seed}"), RoundShape::usual(160, 45), Some(steps), false)).collect();
            let gaps: Vec<u64> = rounds.iter().filter_map(|round| round.document.gap_ppm).collect();
            println!("160 x 45, {steps} steps: gap ppm median {}, most {}", percentile(&gaps, 50), percentile(&gaps, 100 - 1));
            say("plan", &rounds.iter().map(|round| round.time).collect::<Vec<_>>());
        }
    }
    if part == "exact" {
        let steps = std::env::args().nth(2).and_then(|text| text.parse().ok()).unwrap_or(400_000);
        let round = planned(clocks, "round-exact-0", RoundShape::usual(160, 45), Some(steps), true);
        let document = &round.document;
        println!("160 x 45 exact: {:?}, {:?} of {:?}, {:?}", document.status, document.objective, document.bound, document.stats);
        say("plan", &[round.time]);
    }
}

/// The processor time of this thread in nanoseconds, where the system tells it.
///
/// It is brought up to date when the scheduler looks at the thread, which giving way makes it do; else it lags by whole ticks.
fn processor() -> Option<u64> {
    std::thread::yield_now();
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

fn say(name: &str, times: &[u64]) {
    let [half, most] = [50, 95].map(|share| percentile(times, share) as f64 / 1000.0);
    println!("  {name:24} p50 {half:12.1} µs   p95 {most:12.1} µs");
}
