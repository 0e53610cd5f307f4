//! Pure assignments beside OR-tools and lap, and a withdrawal beside a whole new solution.

use matching::generate::{Shape, market_file};
use matching::measure::{assignment, percentile};

use super::Measure;
use super::table::{Row, Table, Target, time};
use crate::cli::Failure;

/// Name, shape, requests, experts, runs, the peer asked, and the targets against it.
type Case = (&'static str, Shape, u32, u32, usize, &'static str, f64, f64);

const CASES: [Case; 4] = [
    ("plentiful", Shape::Plentiful, 5_000, 100_000, 20, "OR-tools flow", 50.0, 200.0),
    ("scarce", Shape::Scarce, 5_000, 100_000, 20, "OR-tools flow", 5.0, 25.0),
    ("dense-uniform", Shape::DenseUniform, 1_000, 1_000, 20, "lap", 1.0, 3.0),
    ("dense-adversarial", Shape::DenseAdversarial, 1_000, 1_000, 20, "lap", 0.4, 1.0),
];

pub fn measure(measure: &Measure, table: &mut Table) -> Result<(), Failure> {
    for (name, shape, requests, experts, runs, peer, reach, beyond) in CASES {
        let (requests, experts, runs) = if measure.quick { (requests / 10, experts / 10, 3) } else { (requests, experts, runs) };
        let figures = measure.with(|clocks| assignment(clocks, name, shape, requests, experts, runs));
        // A flow of two million pairs takes the peer a minute: three runs say enough.
        let peer_runs = if peer == "lap" { runs } else { 3 };
        let said = measure.peers.time(&[(name.to_owned(), market_file(name, shape, requests, experts).to_string(), peer_runs)]);
        let ours = percentile(&figures.solve, 50);
        let found = said.as_ref().ok().and_then(|list| list.iter().find(|said| said.peer == peer));
        if let Some(value) = found.and_then(|said| said.value)
            && value as i64 != figures.objective
        {
            return Err(Failure::Work(format!("{name}: {peer} found {value}, the engine {}", figures.objective)));
        }
        let ratio = found.map(|said| said.nanoseconds() as f64 / ours as f64);
        let told = match (&said, found) {
            (_, Some(said)) => format!("{peer} {} ({} runs, same value)", time(said.nanoseconds()), said.runs),
            (Err(why), _) => why.clone(),
            (Ok(_), None) => format!("peer not here: {peer} did not answer"),
        };
        table.add(Row {
            what: format!("assignment, {name}"),
            instance: format!("{requests} requests x {experts} experts, {} pairs", figures.edges),
            ours: format!("{} ({runs} runs; {} with building)", time(ours), time(percentile(&figures.whole, 50))),
            peer: told,
            ratio,
            reach: Target::times(reach, ratio),
            beyond: Target::times(beyond, ratio),
        });
        let again = percentile(&figures.withdraw, 50);
        let ratio = Some(ours as f64 / again.max(1) as f64);
        table.add(Row {
            what: format!("withdrawal, {name}"),
            instance: format!("{} withdrawals in a row", figures.withdraw.len()),
            ours: format!("{} / p95 {}", time(again), time(percentile(&figures.withdraw, 95))),
            peer: format!("own full solve {}", time(ours)),
            ratio,
            reach: Target::times(50.0, ratio),
            beyond: Target::times(500.0, ratio),
        });
    }
    Ok(())
}
