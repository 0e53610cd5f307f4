//! Serving: the listener, the worker beside it with the jobs that belong to no slice, and an orderly end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use jobs::{JobError, Runner};
use model::LetterId;
use serde_json::Value as Json;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;
use web::{App, House};

use crate::{machine, register};

/// Everything that answers requests.
pub fn house(app: Arc<App>) -> House {
    let demo = app.demo;
    House::new(app, register::routes(demo), machine::routes(demo))
}

/// The nightly rebuilding of the pool.
pub const REBUILD_POOL: &str = "pool.rebuild";

/// The jobs that belong to no slice: sending letters, and looking after the pool.
pub fn jobs(runner: &mut Runner<App>) {
    runner.handle(mail::DELIVER, |app, payload| deliver(app, payload).boxed());
    runner.handle(REBUILD_POOL, |app, _| rebuild_pool(app).boxed());
}

/// Builds the pool anew, says in what the one that was kept current differed, and takes old rows of its feed away.
async fn rebuild_pool(app: Arc<App>) -> Result<(), JobError> {
    let later = |error: db::DbError| JobError::Later(error.to_string());
    let mut tx = app.read().await.map_err(later)?;
    let found = app.held.one::<pool::Live>().rebuild(&mut tx).await.map_err(later)?;
    drop(tx);
    app.held.one::<experts::roster::Roster>().forget().await;
    if found.is_empty() {
        tracing::info!("the pool was rebuilt and is as it was kept");
    } else {
        let (missing, surplus, changed) = (found.missing.len(), found.surplus.len(), found.changed.len());
        tracing::error!(missing, surplus, changed, "the pool was rebuilt and was not as it should have been");
    }
    let before = app.now() - jiff::SignedDuration::from_hours(24 * pool::KEEP_DAYS);
    let mut tx = app.desk.db.write().await.map_err(later)?;
    pool::prune(&mut tx, app.desk.ids.id(app.now()), before).await.map_err(later)?;
    tx.commit().await.map_err(later)
}

async fn deliver(app: Arc<App>, payload: Json) -> Result<(), JobError> {
    let id: LetterId = serde_json::from_value(payload["letter"].clone()).map_err(|error| JobError::Never(error.to_string()))?;
    mail::deliver(&app.desk, &app.brand.base_url, &app.carrier, id).await
}

/// How often the worker looks for jobs that are due.
const PACE: Duration = Duration::from_secs(2);
/// How long a request may take to send the next piece of its body.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long everything under way, requests and jobs together, may take to end when the program is told to stop.
const GRACE: Duration = Duration::from_secs(8);
/// How long the database may take to close after that.
const CLOSING: Duration = Duration::from_secs(1);

/// Serves until told to stop (SIGTERM or Ctrl-C): then takes no new request, answers those under way, and ends.
pub async fn serve(app: Arc<App>, listener: TcpListener, work: bool) -> Result<(), String> {
    let (stop, stopped) = watch::channel(false);
    let router = house(app.clone())
        .router()
        .layer(CompressionLayer::new())
        .layer(RequestBodyTimeoutLayer::new(PATIENCE))
        .layer(CatchPanicLayer::new());
    let worker = tokio::spawn(worker(app.clone(), work, stopped.clone()));
    tokio::spawn(gather(app.clone()));
    let ended = stopped.clone();
    let server = axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).with_graceful_shutdown(told(ended));
    let server = tokio::spawn(async move { server.await });
    signal().await;
    let _ = stop.send(true);
    end(&app, async { tokio::join!(server, worker) }).await;
    Ok(())
}

/// Waits for what is under way, within one deadline, and closes the database. What does not end in time is cut off: it was not
/// answered, so nobody takes it for stored.
pub async fn end(app: &App, under_way: impl Future) {
    let _ = tokio::time::timeout(GRACE, under_way).await;
    let _ = tokio::time::timeout(CLOSING, app.desk.db.close()).await;
}

/// Brings everybody who can be found into memory while the first pages are answered, so that nobody has to wait for it.
async fn gather(app: Arc<App>) {
    let Ok(mut tx) = app.read().await else { return };
    let (roster, live) = (app.held.one::<experts::roster::Roster>(), app.held.one::<pool::Live>());
    if let Err(error) = roster.current(&mut tx, &live).await {
        tracing::warn!(%error, "the pool cannot be read yet; the first question will");
    }
}

/// Runs jobs until told to stop.
pub async fn worker(app: Arc<App>, work: bool, mut stopped: watch::Receiver<bool>) {
    let runner = register::jobs();
    while work && !*stopped.borrow() {
        if let Err(error) = register::keep_scheduled(&app).await {
            tracing::warn!(%error, "the schedule cannot be kept");
        }
        let ran = match runner.run_due(&app, &app.desk.db, app.now()).await {
            Ok(ran) => ran,
            Err(error) => {
                tracing::warn!(%error, "the worker cannot reach the database");
                0
            }
        };
        if ran == 0 {
            let _ = tokio::time::timeout(PACE, stopped.changed()).await;
        }
    }
}

async fn told(mut stopped: watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stop| *stop).await;
}

/// Waits for the operator's sign to stop.
pub async fn signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut term) = signal(SignalKind::terminate()) {
            tokio::select! { _ = term.recv() => {}, _ = tokio::signal::ctrl_c() => {} }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
