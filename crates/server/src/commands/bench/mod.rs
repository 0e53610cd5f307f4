//! `cd4d bench`: measurements beside a named peer in the same run. Machines differ; quote the ratio.

mod line;
mod matching;
mod scale;
mod stage;
mod table;
mod web;

use clap::{Args, Subcommand};

use crate::cli::Failure;

/// Measure against a named baseline in the same run.
#[derive(Args)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
}

/// What can be measured.
#[derive(Subcommand)]
enum What {
    /// Pages beside a bare handler of the same framework, a durable write beside a bare insert, start and memory.
    Web(web::Web),
    /// The matching engine, beside PostgreSQL, OR-tools, lap and HiGHS.
    Matching(matching::Matching),
    /// A large pool: making it, indexing it, the long list, the live count, and rounds.
    Scale(scale::Scale),
}

impl Bench {
    /// Prints the table.
    pub async fn run(self) -> Result<(), Failure> {
        match self.what {
            What::Web(web) => web.run().await,
            What::Matching(matching) => matching.run(),
            What::Scale(scale) => scale.run().await,
        }
    }
}
