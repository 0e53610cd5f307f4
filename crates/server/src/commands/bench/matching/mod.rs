//! `cd4d bench matching`: the table of targets of the matching engine, measured here, each beside its peer in the same run.
//!
//! A peer that is not at hand is named in its row. Times of peers are of solving alone, and so are ours of assignments
//! (with building beside it); ours of rounds are from the text of the file to the plan with its proof. What takes
//! milliseconds is told in processor time on both sides, because the wall's clock tells of everybody else's work too;
//! PostgreSQL and what takes microseconds by the least of three runs.

mod assignments;
mod peers;
mod postgres;
mod ranking;
mod rounds;

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use matching::measure::Clocks;

use super::table::{self, Table};
use crate::cli::Failure;
use peers::Peers;

/// The matching engine, beside PostgreSQL, OR-tools, lap and HiGHS.
#[derive(Args)]
pub struct Matching {
    /// Only this part: pool, assign or round.
    #[arg(long)]
    only: Option<String>,
    /// Small sizes, to see whether everything works.
    #[arg(long)]
    quick: bool,
    /// One JSON document instead of the table.
    #[arg(long)]
    json: bool,
    /// A PostgreSQL server on which a database may be made; also TEST_PG_URL.
    #[arg(long, env = "TEST_PG_URL")]
    database: Option<String>,
    /// A Python with the packages of `crates/matching/oracle/requirements.txt`.
    #[arg(long, env = "CD4D_ORACLE_PYTHON")]
    python: Option<PathBuf>,
}

/// The parts and what each measures.
const PARTS: [(&str, fn(&Measure, &mut Table) -> Result<(), Failure>); 3] =
    [("pool", ranking::measure), ("assign", assignments::measure), ("round", rounds::measure)];

/// What every part needs.
struct Measure {
    quick: bool,
    database: Option<String>,
    peers: Peers,
    begun: Instant,
}

impl Measure {
    /// Runs a measurement with the wall's clock and, where the system tells it, the processor's.
    fn with<T>(&self, work: impl FnOnce(Clocks) -> T) -> T {
        let short = || self.begun.elapsed().as_nanos() as u64;
        let long = || processor().unwrap_or_else(short);
        work(Clocks { short: &short, long: &long })
    }
}

/// The processor time of this thread in nanoseconds. Linux tells it.
///
/// It is brought up to date when the scheduler looks at the thread, which giving way makes it do; else it lags by whole ticks.
fn processor() -> Option<u64> {
    std::thread::yield_now();
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split(' ').next()?.parse().ok()
}

impl Matching {
    /// Prints the table.
    pub fn run(self) -> Result<(), Failure> {
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
        if let Some(other) = self.only.as_deref().filter(|only| !names.contains(only)) {
            return Err(Failure::Use(format!("`{other}` is not a part; there are: {}", names.join(", "))));
        }
        let peers = Peers::new(self.python)?;
        let measure = Measure { quick: self.quick, database: self.database, peers, begun: Instant::now() };
        let mut table = Table::new(self.json);
        for (name, part) in PARTS {
            if self.only.as_deref().is_none_or(|only| only == name) {
                part(&measure, &mut table)?;
            }
        }
        table.end();
        Ok(())
    }
}
