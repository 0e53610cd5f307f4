//! The pool beside PostgreSQL: the best fifty, what they take in memory, how soon a change shows.

use matching::measure::{PoolFigures, percentile, pool};

use super::table::{Row, Table, Target, time};
use super::{Measure, postgres};
use crate::cli::Failure;

pub fn measure(measure: &Measure, table: &mut Table) -> Result<(), Failure> {
    let (experts, requests) = if measure.quick { (20_000, 40) } else { (1_000_000, 200) };
    let figures = measure.with(|clocks| pool(clocks, experts, requests, if measure.quick { 3 } else { 10 }));
    let peer = postgres::rank(measure, experts, requests);
    if let Ok(found) = &peer
        && let Some(at) = (0..found.answers.len()).find(|at| found.answers[*at] != figures.answers[*at])
    {
        return Err(Failure::Work(format!("request {at}: PostgreSQL and the engine rank differently")));
    }
    ranking(table, experts, &figures, &peer);
    limits(table, experts, &figures);
    Ok(())
}

fn ranking(table: &mut Table, experts: u64, figures: &PoolFigures, peer: &Result<postgres::Ranked, String>) {
    for (share, reach, beyond) in [(50, 200.0, 1_000.0), (95, 100.0, 600.0)] {
        let ours = percentile(&figures.best, share);
        let theirs = peer.as_ref().ok().map(|peer| percentile(&peer.times, share));
        let ratio = theirs.map(|theirs| theirs as f64 / ours as f64);
        table.add(Row {
            what: format!("rank best 50, p{share}"),
            instance: format!("{experts} experts, {} requests", figures.best.len()),
            ours: time(ours),
            peer: match peer {
                Ok(peer) => format!("PostgreSQL {} (same answers)", time(percentile(&peer.times, share))),
                Err(why) => why.clone(),
            },
            ratio,
            reach: Target::times(reach, ratio),
            beyond: Target::times(beyond, ratio),
        });
    }
    let whole = |name: &str, times: &[u64]| Row {
        what: name.to_owned(),
        instance: format!("{experts} experts"),
        ours: format!("{} / p95 {}", time(percentile(times, 50)), time(percentile(times, 95))),
        peer: String::new(),
        ratio: None,
        reach: Target::none(),
        beyond: Target::none(),
    };
    table.add(whole("best 50 with every reason", &figures.explained));
    table.add(whole("count of eligible", &figures.count));
    table.add(whole("near misses", &figures.near));
    let mut floor = whole("read-bandwidth floor", &figures.pass);
    floor.instance = format!("one pass over {} MB, what a full scan would read", figures.index_bytes / 1_000_000);
    table.add(floor);
}

fn limits(table: &mut Table, experts: u64, figures: &PoolFigures) {
    let each = figures.index_bytes / experts as usize;
    table.add(Row {
        what: "memory an expert".to_owned(),
        instance: format!("{} index entries an expert; index and records, profiles left aside", figures.entries / experts as usize),
        ours: format!("{each} B"),
        peer: "a limit".to_owned(),
        ratio: None,
        reach: Target::most("400 B", each <= 400),
        beyond: Target::most("250 B", each <= 250),
    });
    let build = percentile(&figures.build, 50);
    table.add(Row {
        what: "index build".to_owned(),
        instance: format!("{experts} experts, {} times", figures.build.len()),
        ours: time(build),
        peer: "a limit".to_owned(),
        ratio: None,
        reach: Target::most("1.5 s", build <= 1_500_000_000),
        beyond: Target::most("0.4 s", build <= 400_000_000),
    });
    let change = percentile(&figures.change, 50);
    table.add(Row {
        what: "one change visible".to_owned(),
        instance: format!("{experts} experts, {} changes in a row", figures.change.len()),
        ours: format!("{} / p95 {}", time(change), time(percentile(&figures.change, 95))),
        peer: "a limit".to_owned(),
        ratio: None,
        reach: Target::most("1 ms", change <= 1_000_000),
        beyond: Target::most("50 µs", change <= 50_000),
    });
}
