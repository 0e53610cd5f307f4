//! The demonstration: a programme with invented people, played through the same commands that people use, on a simulated
//! clock that ends today.

mod letters;
mod people;

use std::path::Path;
use std::sync::Arc;

use command::{FixedClock, RandomIds};
use model::Timestamp;
use web::Routes;

use crate::setup::{self, Plan};

pub use people::{PASSWORD, people_text};

/// The pages that only a demonstration has.
pub fn routes() -> Routes {
    letters::routes()
}

/// Removes a demonstration's folder, when it is one.
pub fn remove(data: &Path) -> Result<(), String> {
    if data.join("cd4d.sqlite").exists() {
        std::fs::remove_dir_all(data).map_err(|error| format!("{}: {error}", data.display()))?;
    }
    Ok(())
}

/// Plays the scenario into the database, unless it was played before.
pub async fn fill(plan: &Plan) -> Result<(), String> {
    let clock = Arc::new(FixedClock::at(Timestamp::now()));
    let app = Arc::new(setup::app_with(plan, clock.clone(), Arc::new(RandomIds::default())).await?);
    let there = people::exist(&app).await.map_err(|error| error.to_string())?;
    if !there {
        people::open(&app, &clock).await.map_err(|stop| format!("the demonstration could not be made: {stop:?}"))?;
    }
    app.desk.db.close().await;
    Ok(())
}
