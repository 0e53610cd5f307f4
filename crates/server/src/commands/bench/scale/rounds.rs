//! Named rounds, planned as people plan them: made by an officer, planned and checked by the job, with every rule.

use std::time::{Duration, Instant};

use db::params;
use matching::Options;
use model::PhaseId;
use model::round::{Floor, Reach};
use model::text::Country;
use planning::actions::MakeRound;

use super::{REQUESTS, Stage};
use crate::cli::Failure;
use crate::commands::bench::stage::{self, at};
use crate::commands::bench::table::{Row, Table, Target, time};
use crate::demo::crowd;

/// What rounds are called.
const NAMES: [&str; 20] = [
    "Acacia",
    "Baobab",
    "Cedar",
    "Date palm",
    "Ebony",
    "Fig",
    "Gum",
    "Hazel",
    "Iroko",
    "Juniper",
    "Kapok",
    "Linden",
    "Mango",
    "Neem",
    "Olive",
    "Pine",
    "Quince",
    "Rowan",
    "Shea",
    "Tamarind",
];

db::row! {
    struct Run { state: String, status: String, checked: String, gap_ppm: Option<i64>, input: String }
}

/// How a round was planned.
struct Planned {
    /// The whole job: reading, planning, checking, pricing the rules, keeping.
    whole: Duration,
    /// Planning the same file, and checking the plan.
    engine: Duration,
    gap: i64,
    pairs: usize,
}

/// The rules of a round: every kind of floor, with and without minimums, one or two assignments each.
fn round(number: u64, phase: PhaseId, countries: &[Country]) -> MakeRound {
    let from = number * REQUESTS;
    MakeRound {
        phase,
        name: NAMES[number as usize % NAMES.len()].to_owned(),
        requests: crowd::request_ids(crowd::SEED, from, from + REQUESTS),
        reach: Reach::Pool,
        cap: 1 + (number % 2) as i64,
        floor: [Floor::ShareKeepFilled(40), Floor::None, Floor::Share(35), Floor::Number(15)][number as usize % 4],
        minimums: if number.is_multiple_of(3) { countries.iter().map(|country| (*country, 4)).collect() } else { Vec::new() },
        keep_points: 25,
    }
}

/// Plans them one after the other.
pub async fn planned(table: &mut Table, stage: &Stage, rounds: u64) -> Result<(), Failure> {
    let app = &stage.app;
    let officer = stage::officer_as_actor(app).await?;
    let runner = crate::register::jobs();
    while runner.run_due(app, &app.desk.db, app.now()).await? > 0 {}
    let mut tx = app.read().await?;
    let phase: PhaseId = tx.value("select phase_id as value from request where number = 1", params![]).await?;
    drop(tx);
    let countries: Vec<Country> = ["NG", "SO", "IQ"].iter().filter_map(|code| code.parse().ok()).collect();
    let mut all = Vec::new();
    for number in 0..rounds {
        let made = app.desk.run(&officer, &round(number, phase, &countries)).await.map_err(stage::stopped)?;
        let begun = Instant::now();
        while runner.run_due(app, &app.desk.db, app.now()).await? > 0 {}
        all.push(look(stage, made, begun.elapsed()).await?);
    }
    rows(table, &all);
    Ok(())
}

/// Looks at the plan of a round, and plans its file again to time the engine alone.
async fn look(stage: &Stage, round: i64, whole: Duration) -> Result<Planned, Failure> {
    let mut tx = stage.app.read().await?;
    let sql = "select n.state, n.status, n.checked, n.gap_ppm, n.input from round_run n join round o on o.id = n.round_id \
               where o.number = $1 order by n.number desc limit 1";
    let run: Run = tx.one(sql, params![round]).await?;
    drop(tx);
    if run.state != "done" || run.checked == "faulty" || run.checked.is_empty() {
        return Err(Failure::Work(format!("round {round} is {}, {}, checked: {}", run.state, run.status, run.checked)));
    }
    let begun = Instant::now();
    let document = matching::plan(&run.input, Options::default()).map_err(|error| error.to_string())?;
    matching::verify(&run.input, &document.to_json()).map_err(|faults| faults.join("; "))?;
    let engine = begun.elapsed();
    Ok(Planned { whole, engine, gap: run.gap_ppm.unwrap_or(1_000_000), pairs: document.pairs.len() })
}

fn rows(table: &mut Table, all: &[Planned]) {
    let sorted = |of: fn(&Planned) -> Duration| {
        let mut times: Vec<Duration> = all.iter().map(of).collect();
        times.sort();
        times
    };
    let (whole, engine) = (sorted(|planned| planned.whole), sorted(|planned| planned.engine));
    let mut gaps: Vec<i64> = all.iter().map(|planned| planned.gap).collect();
    gaps.sort_unstable();
    let percent = |gap: i64| format!("{:.2} %", gap as f64 / 10_000.0);
    let (median, worst) = (gaps.get(gaps.len() / 2).copied().unwrap_or_default(), gaps.last().copied().unwrap_or_default());
    let pairs: usize = all.iter().map(|planned| planned.pairs).sum();
    let our = at(&whole, 50);
    table.add(Row {
        what: "round planned, checked, priced and kept".to_owned(),
        instance: format!("{} rounds of {REQUESTS} requests, {} seats filled each", all.len(), pairs / all.len().max(1)),
        ours: format!("median {}, p95 {}, longest {}", time(our), time(at(&whole, 95)), time(at(&whole, 100))),
        peer: format!(
            "the engine alone on the same files, with the check: median {}, longest {}",
            time(at(&engine, 50)),
            time(at(&engine, 100))
        ),
        ratio: Some(at(&engine, 50) as f64 / our.max(1) as f64),
        reach: Target::most("2 s", our <= 2_000_000_000),
        beyond: Target::none(),
    });
    table.add(Row {
        what: "certified gap of these rounds".to_owned(),
        instance: format!("{} rounds, every plan checked by the second program", all.len()),
        ours: format!("median {}, widest {}", percent(median), percent(worst)),
        peer: "a limit".to_owned(),
        ratio: None,
        reach: Target::most("1 %, none over 3 %", median <= 10_000 && worst <= 30_000),
        beyond: Target::none(),
    });
}
