//! The jobs: planning a round in steps, and proving a plan in the background with more time at each turn. Both look before
//! each step whether somebody stopped them; a proof that was stopped goes on where it was.

use std::sync::Arc;

use command::Stop;
use jobs::JobError;
use matching::Options;
use matching::document::Status;
use matching::plan::price_of_rules;
use model::Actor;
use serde::Deserialize;
use uuid::Uuid;
use web::App;

use crate::actions::{Better, Fail, Finish, Proven, Step, decided_before};
use crate::gather::{self, gather};
use crate::outcome::{self, Content, Gap};
use crate::store;

/// Planning a round.
pub const RUN: &str = "planning.run";
/// Proving a plan.
pub const PROVE: &str = "planning.prove";
/// How often a proof is given four times more time.
pub const LEVELS: i64 = 4;
/// Pairs that the first turn of a proof looks at.
const PAIRS_LOOKED_AT: u64 = 120_000_000;

#[derive(Deserialize)]
struct Payload {
    run: Uuid,
}

fn read(payload: serde_json::Value) -> Result<Uuid, JobError> {
    serde_json::from_value::<Payload>(payload).map(|payload| payload.run).map_err(|error| JobError::Never(error.to_string()))
}

fn failed(stop: Stop) -> JobError {
    match stop {
        Stop::Fault(error) => JobError::Later(error.to_string()),
        other => JobError::Never(format!("{other:?}")),
    }
}

/// Plans a round.
pub async fn run(app: Arc<App>, payload: serde_json::Value) -> Result<(), JobError> {
    let run = read(payload)?;
    match plan(&app, run).await {
        Err(JobError::Never(why)) => {
            app.desk.run(&Actor::program(), &Fail { run, why: why.clone() }).await.map_err(failed)?;
            Err(JobError::Never(why))
        }
        other => other,
    }
}

/// Says what is being done; false when somebody stopped the run.
async fn step(app: &App, run: Uuid, name: &'static str) -> Result<bool, JobError> {
    app.desk.run(&Actor::program(), &Step { run, name }).await.map_err(failed)
}

/// Work that takes long, beside the threads that answer people.
async fn beside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, JobError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| JobError::Never(error.to_string()))
}

async fn plan(app: &Arc<App>, run: Uuid) -> Result<(), JobError> {
    let later = |error: db::DbError| JobError::Later(error.to_string());
    if !step(app, run, "reading").await? {
        return Ok(());
    }
    let mut tx = app.read().await.map_err(later)?;
    let round = store::round_of_run(&mut tx, run).await.map_err(later)?.ok_or_else(|| JobError::Never("no such round".to_owned()))?;
    let pool = app.held.one::<pool::Live>().current(&mut tx).await.map_err(later)?;
    let decided = decided_before(&mut tx, &round, run).await.map_err(later)?;
    let mut gathered = gather(&mut tx, pool, &round, &decided, app.desk.today()).await.map_err(later)?;
    drop(tx);
    if !step(app, run, "planning").await? {
        return Ok(());
    }
    // Where what was chosen leaves no plan, the oldest choices are given up until there is one.
    let planned = beside(move || {
        let mut document = matching::plan(&gathered.file, Options::default())?;
        while document.status == Status::Infeasible && gathered.loosen() {
            document = matching::plan(&gathered.file, Options::default())?;
        }
        Ok::<_, matching::file::FileError>((gathered, document))
    });
    let (gathered, document) = planned.await?.map_err(|error| JobError::Never(error.to_string()))?;
    let gathered = Arc::new(gathered);
    if !step(app, run, "checking").await? {
        return Ok(());
    }
    let (given, plan) = (gathered.clone(), document.to_json());
    let (checked, faults) = beside(move || outcome::checked(matching::verify(&given.file, &plan))).await?;
    if !step(app, run, "pricing").await? {
        return Ok(());
    }
    let (given, plan) = (gathered.clone(), document.clone());
    let content = beside(move || content(&given, &plan)).await?;
    let finish = Finish { run, gathered, document, checked, faults, content, rule_version: gather::rule_version() };
    app.desk.run(&Actor::program(), &finish).await.map_err(failed)
}

/// What the page shows beside the plan.
fn content(gathered: &gather::Gathered, document: &matching::PlanDocument) -> Content {
    let effects = price_of_rules(&gathered.file, Options::default()).unwrap_or_default();
    let mut content = Content {
        people: gathered.people.clone(),
        requests: gathered.requests.iter().map(|request| (request.id, request.open_seats())).collect(),
        weights: gathered.requests.iter().map(|request| request.weight).collect(),
        most: gathered.requests.iter().map(|request| request.seats.max(request.taken) * request.weight * 10_000).sum(),
        bonus: gathered.bonus(&document.pairs),
        decided: gathered.has_decisions(),
        aside: gathered.aside.clone(),
        applications: gathered.applications.clone(),
        ..Content::default()
    };
    content.prices = outcome::prices(effects, &document.pairs, &content.people, &content.requests, |pairs| gathered.bonus(pairs));
    if document.status == Status::Infeasible {
        content.most_filled = gathered.most_filled();
        (content.most_women, content.women_seats) = gathered.most_women().unzip();
    }
    for (at, request) in (0u32..).zip(&gathered.requests) {
        let filled = document.pairs.iter().filter(|(_, there)| *there == at).count() as i64;
        let open = request.seats - filled.max(request.taken);
        if open > 0 {
            let (eligible, reasons) = (gathered.eligible(at), gathered.sole_reasons(at));
            content.gaps.push(Gap { request: request.id, open, eligible, reasons, in_pool: gathered.in_pool(at) });
        }
    }
    content
}

/// Goes on proving a plan for one more turn.
pub async fn prove(app: Arc<App>, payload: serde_json::Value) -> Result<(), JobError> {
    let run = read(payload)?;
    let later = |error: db::DbError| JobError::Later(error.to_string());
    let mut tx = app.read().await.map_err(later)?;
    let row = store::run(&mut tx, run).await.map_err(later)?.ok_or_else(|| JobError::Never("no such run".to_owned()))?;
    let file: String = tx.value(store::INPUT, db::params![run]).await.map_err(later)?;
    drop(tx);
    if row.proof != "running" || file.is_empty() {
        return Ok(());
    }
    let edges = file.matches("],[").count() as u64 + 1;
    let steps = (PAIRS_LOOKED_AT << (2 * row.proof_level.clamp(0, LEVELS))) / edges;
    let better = beside(move || {
        let document = matching::plan(&file, Options { prove: true, steps: Some(steps), method: None })?;
        let (checked, faults) = outcome::checked(matching::verify(&file, &document.to_json()));
        Ok::<_, matching::file::FileError>(Better { run, document, checked, faults })
    });
    let better = better.await?.map_err(|error| JobError::Never(error.to_string()))?;
    app.desk.run(&Actor::program(), &better).await.map_err(failed)?;
    app.desk.run(&Actor::program(), &Proven { run, levels: LEVELS }).await.map_err(failed)
}
