//! Rounds with rules beside HiGHS: the certified gap within ten times the linear relaxation, and the exact optimum.

use matching::document::Status;
use matching::generate::{RoundShape, round};
use matching::measure::{RoundFigures, percentile, planned};

use super::Measure;
use super::peers::Said;
use super::table::{Row, Table, Target, time};
use crate::cli::Failure;

/// Bounds worked out for a plan within ten times the linear relaxation: about as long as that takes on two cores.
const STEPS: u64 = 250;
/// Steps after which an exact proof is given up.
const EXACT_STEPS: u64 = 4_000_000;

pub fn measure(measure: &Measure, table: &mut Table) -> Result<(), Failure> {
    gap(measure, table);
    exact(measure, table)
}

fn gap(measure: &Measure, table: &mut Table) {
    let (shape, seeds) = if measure.quick { (RoundShape::usual(60, 20), 3) } else { (RoundShape::usual(160, 45), 20) };
    let names: Vec<String> = (0..seeds).map(|seed| format!("round-{seed}")).collect();
    let instances: Vec<_> = names.iter().map(|name| (name.clone(), round(name, shape).to_string(), 3)).collect();
    let said = measure.peers.time(&instances);
    let rounds: Vec<RoundFigures> =
        names.iter().map(|name| measure.with(|clocks| planned(clocks, name, shape, Some(STEPS), false))).collect();
    let times: Vec<u64> = rounds.iter().map(|round| round.time).collect();
    let gaps: Vec<u64> = rounds.iter().map(|round| round.document.gap_ppm.unwrap_or(1_000_000)).collect();
    let (ours, median, most) = (percentile(&times, 50), percentile(&gaps, 50), gaps.iter().copied().max().unwrap_or(0));
    let relaxed = said.as_ref().ok().map(|list| percentile(&list.iter().map(|said| said.nanoseconds()).collect::<Vec<_>>(), 50));
    let percent = |ppm: u64| ppm as f64 / 10_000.0;
    let within = relaxed.map(|relaxed| ours <= 10 * relaxed);
    let told = match (&said, relaxed) {
        (_, Some(relaxed)) => format!("HiGHS relaxed {}, ten times {}", time(relaxed), time(10 * relaxed)),
        (Err(why), None) => why.clone(),
        (Ok(_), None) => String::new(),
    };
    table.add(Row {
        what: "round with rules, certified gap".to_owned(),
        instance: format!("{} x {}, {seeds} named rounds, {STEPS} steps", shape.experts, shape.requests),
        ours: format!("gap {:.2} % (most {:.2} %) in {}", percent(median), percent(most), time(ours)),
        peer: told,
        ratio: relaxed.map(|relaxed| 10.0 * relaxed as f64 / ours as f64),
        reach: Target { asked: "1 %".to_owned(), met: within.map(|within| within && median <= 10_000) },
        beyond: Target { asked: "0.35 %".to_owned(), met: within.map(|within| within && median <= 3_500) },
    });
    let rounds: Vec<RoundFigures> = names.iter().map(|name| measure.with(|clocks| planned(clocks, name, shape, None, false))).collect();
    let gaps: Vec<u64> = rounds.iter().map(|round| round.document.gap_ppm.unwrap_or(1_000_000)).collect();
    let median = percentile(&gaps, 50);
    let ours = percentile(&rounds.iter().map(|round| round.time).collect::<Vec<_>>(), 50);
    let most = gaps.iter().copied().max().unwrap_or(0);
    table.add(Row {
        what: "round with rules, usual steps".to_owned(),
        instance: format!("{} x {}, {seeds} named rounds", shape.experts, shape.requests),
        ours: format!("gap {:.2} % (most {:.2} %) in {}", percent(median), percent(most), time(ours)),
        peer: "limits of the issue".to_owned(),
        ratio: None,
        reach: Target::most("median 1 %, none over 3 %, 2 s", median <= 10_000 && most <= 30_000 && ours <= 2_000_000_000),
        beyond: Target::none(),
    });
}

fn exact(measure: &Measure, table: &mut Table) -> Result<(), Failure> {
    let (shape, seeds) = if measure.quick { (RoundShape::usual(24, 8), 3) } else { (RoundShape::usual(160, 45), 20) };
    let names: Vec<String> = (0..seeds).map(|seed| format!("round-exact-{seed}")).collect();
    let rounds: Vec<RoundFigures> =
        names.iter().map(|name| measure.with(|clocks| planned(clocks, name, shape, Some(EXACT_STEPS), true))).collect();
    let instances: Vec<_> = names.iter().map(|name| (name.clone(), round(name, shape).to_string(), 1)).collect();
    let said = measure.peers.time(&instances).map(|list| list.into_iter().filter(|said| said.peer == "HiGHS").collect::<Vec<_>>());
    let finished = |said: &Said| said.status.as_deref() == Some("optimal");
    let peers: &[Said] = said.as_deref().unwrap_or_default();
    for (name, round) in names.iter().zip(&rounds).filter(|(_, round)| round.document.status == Status::Optimal) {
        let other = peers.iter().find(|said| said.instance == *name && finished(said)).and_then(|said| said.value);
        if other.is_some_and(|value| Some(value.round() as i64) != round.document.objective) {
            return Err(Failure::Work(format!("{name}: HiGHS found {other:?}, the engine {:?}", round.document.objective)));
        }
    }
    let proven = rounds.iter().filter(|round| round.document.status == Status::Optimal).count();
    let times: Vec<u64> = rounds.iter().map(|round| round.time).collect();
    let (ours, most) = (percentile(&times, 50), times.iter().copied().max().unwrap_or(0));
    let others: Vec<u64> = peers.iter().map(Said::nanoseconds).collect();
    let other = (!others.is_empty()).then(|| percentile(&others, 50));
    let told = match (&said, other) {
        (_, Some(other)) => format!("HiGHS {} ({} of {seeds} proven)", time(other), peers.iter().filter(|said| finished(said)).count()),
        (Err(why), _) => why.clone(),
        (Ok(_), None) => "peer not here: HiGHS did not answer".to_owned(),
    };
    // A round that is not proven in its steps has no time: the median holds while more than half are.
    let ratio = other.filter(|_| proven > names.len() / 2).map(|other| other as f64 / ours as f64);
    let target = |least: f64| Target { asked: format!("{least}x"), met: other.map(|_| ratio.is_some_and(|ratio| ratio >= least)) };
    table.add(Row {
        what: "round with rules, exact".to_owned(),
        instance: format!("{} x {}, {seeds} named rounds", shape.experts, shape.requests),
        ours: format!("p50 {}, most {} ({proven} of {seeds} proven)", time(ours), time(most)),
        peer: told,
        ratio,
        reach: target(0.2),
        beyond: target(1.0),
    });
    Ok(())
}
