//! `cd4d bench`: measurements beside a named peer in the same run. Machines differ; quote the ratio.

mod matching;
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
    /// Pages, each beside a bare handler of the same framework.
    Web(web::Web),
    /// The matching engine, beside PostgreSQL, OR-tools, lap and HiGHS.
    Matching(matching::Matching),
}

impl Bench {
    /// Prints the table.
    pub async fn run(self) -> Result<(), Failure> {
        match self.what {
            What::Web(web) => web.run().await,
            What::Matching(matching) => matching.run(),
        }
    }
}
