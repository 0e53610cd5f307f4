//! The demonstration: a programme with invented people, played through the same commands that people use, on a simulated
//! clock that ends today.

mod calendar;
mod experts;
mod hosts;
mod letters;
mod people;
mod programme;
mod requests;
mod round;
mod scene;

use std::path::Path;
use std::sync::Arc;

use command::{Clock, FixedClock, RandomIds, SystemClock};
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

/// Plays the calendar into the database, unless it was played before.
pub async fn fill(plan: &Plan) -> Result<(), String> {
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let app = Arc::new(setup::app_with(plan, clock.clone(), Arc::new(RandomIds::default())).await?);
    if !people::exist(&app).await.map_err(|error| error.to_string())? {
        let mut scene = scene::Scene::new(app.clone(), clock, SystemClock.now());
        let trouble = |stop: command::Stop| format!("the demonstration could not be made: {stop:?}");
        let password = accounts::password::hash(PASSWORD.to_owned()).await.map_err(trouble)?;
        calendar::play(&mut scene, &password).await.map_err(trouble)?;
    }
    app.desk.db.close().await;
    Ok(())
}
