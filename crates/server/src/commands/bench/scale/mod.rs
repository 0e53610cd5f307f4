//! `cd4d bench scale`: a programme with a large pool of invented experts, made in a temporary folder (or in a database that
//! is named), and what people wait for in it. Each row names what it is measured beside, in the same run.

mod lists;
mod people;
mod rounds;

use std::sync::Arc;

use clap::Args;
use web::App;

use super::stage::{self, Folder};
use super::table::Table;
use crate::cli::Failure;

/// A large pool: making it, indexing it, the long list, the live count, and rounds.
#[derive(Args)]
pub struct Scale {
    /// Experts beside the scenario.
    #[arg(long, default_value_t = 100_000)]
    experts: u64,
    /// Rounds that are planned.
    #[arg(long, default_value_t = 20)]
    rounds: u64,
    /// An empty PostgreSQL database instead of SQLite in the temporary folder.
    #[arg(long)]
    database: Option<String>,
    /// One JSON document instead of the table.
    #[arg(long)]
    json: bool,
}

/// Requests of a round.
const REQUESTS: u64 = 45;

/// What every part needs.
struct Stage {
    app: Arc<App>,
    experts: u64,
}

impl Scale {
    /// Prints the table.
    pub async fn run(self) -> Result<(), Failure> {
        let folder = Folder::new()?;
        let data = folder.path().join("demo");
        let plan = stage::plan(&data, self.database.clone());
        let mut table = Table::new(self.json);
        people::made(&mut table, &plan, self.experts, self.rounds * REQUESTS).await?;
        let stage = Stage { app: stage::app(&plan).await?, experts: self.experts };
        people::indexed(&mut table, &stage).await?;
        lists::live_count(&mut table, &stage).await?;
        lists::long_list(&mut table, &stage).await?;
        rounds::planned(&mut table, &stage, self.rounds).await?;
        let session = stage::sign_in(&stage.app).await?;
        stage.app.desk.db.close().await;
        if self.database.is_none() {
            people::memory(&mut table, &data, self.experts, &session).await?;
        }
        table.end();
        Ok(())
    }
}
