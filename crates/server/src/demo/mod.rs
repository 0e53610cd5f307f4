//! The demonstration: a programme with invented people, played through the same commands that people use, on a simulated
//! clock that ends today.

mod calendar;
pub mod crowd;
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

/// How large a crowd there is beside the scenario.
#[derive(Clone, Debug)]
pub struct Crowd {
    /// How many invented experts.
    pub experts: u64,
    /// How many open requests, for planning rounds of any size.
    pub requests: u64,
    /// The name from which they follow.
    pub seed: String,
}

impl Default for Crowd {
    fn default() -> Self {
        Crowd { experts: 0, requests: 0, seed: crowd::SEED.to_owned() }
    }
}

/// Plays the calendar into the database, unless it was played before.
pub async fn fill(plan: &Plan) -> Result<(), String> {
    fill_with(plan, &Crowd::default()).await
}

/// The same, with a crowd beside the scenario. Who is missing of it is added to what is there.
pub async fn fill_with(plan: &Plan, crowd: &Crowd) -> Result<(), String> {
    let clock = Arc::new(FixedClock::at(SystemClock.now()));
    let app = Arc::new(setup::app_with(plan, clock.clone(), Arc::new(RandomIds::default())).await?);
    let trouble = |stop: command::Stop| format!("the demonstration could not be made: {stop:?}");
    if !people::exist(&app).await.map_err(|error| error.to_string())? {
        let password = accounts::password::hash(PASSWORD.to_owned()).await.map_err(trouble)?;
        let mut scene = scene::Scene::new(app.clone(), clock.clone(), SystemClock.now());
        calendar::play(&mut scene, &password).await.map_err(trouble)?;
    }
    clock.set(SystemClock.now());
    if crowd.experts > 0 {
        let password = accounts::password::hash(PASSWORD.to_owned()).await.map_err(trouble)?;
        crowd::add(&app, &crowd.seed, crowd.experts, app.desk.today(), &password).await.map_err(trouble)?;
    }
    if crowd.requests > 0 {
        let password = accounts::password::hash(PASSWORD.to_owned()).await.map_err(trouble)?;
        let mut scene = scene::Scene::new(app.clone(), clock, SystemClock.now());
        crowd::add_requests(&mut scene, &crowd.seed, crowd.requests, &password).await.map_err(trouble)?;
    }
    app.desk.db.close().await;
    Ok(())
}
