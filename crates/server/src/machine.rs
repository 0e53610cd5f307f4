//! Addresses for machines: health, and in a demonstration the letters as JSON.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use web::App;

/// The machine addresses, and whether only a demonstration has each.
pub const ADDRESSES: [(&str, bool); 9] = [
    ("/healthz", false),
    ("/readyz", false),
    ("/metrics", false),
    ("/robots.txt", false),
    ("/.well-known/security.txt", false),
    ("/sitemap.xml", false),
    ("/feed.atom", false),
    ("/feed.json", false),
    ("/demo/mail.json", true),
];

/// The machine addresses as they are served.
pub fn routes(demo: bool) -> Router<Arc<App>> {
    let router = Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .route("/robots.txt", get(robots))
        .route("/.well-known/security.txt", get(security));
    let router = site::machine(router);
    if demo { router.route("/demo/mail.json", get(letters)) } else { router }
}

/// Whether the database answers and takes a change; it is up to date, for migrations run before anything is served.
async fn ready(State(app): State<Arc<App>>) -> Response {
    let answer = async { app.desk.db.write().await?.value::<i64>("select cast(1 as bigint) as value", db::params![]).await };
    match answer.await {
        Ok(_) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database takes no change\n").into_response()
        }
    }
}

/// Numbers for the operator, in the text form that Prometheus reads: answers by route, their times, jobs by state.
async fn metrics(State(app): State<Arc<App>>) -> Response {
    let counts = async { jobs::counts(&mut app.read().await?).await };
    match counts.await {
        Ok(counts) => counts.iter().for_each(|count| app.meter.jobs(&count.state, count.n)),
        // The other numbers still hold, and say that something is wrong.
        Err(error) => tracing::warn!(%error, "jobs cannot be counted"),
    }
    match app.meter.text() {
        Ok(text) => ([(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "metrics");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn robots(State(app): State<Arc<App>>) -> impl IntoResponse {
    let body = if app.demo {
        "User-agent: *\nDisallow: /\n".to_owned()
    } else {
        format!(
            "User-agent: *\nDisallow: /*/work/\nDisallow: /*/me/\nDisallow: /*/host/\nDisallow: /*/l/\nSitemap: {}\n",
            app.url("/sitemap.xml")
        )
    };
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], body)
}

/// RFC 9116: where to report a weakness; valid for a year from the program's day.
async fn security(State(app): State<Arc<App>>) -> impl IntoResponse {
    let until = app.desk.today().saturating_add(jiff::Span::new().days(364));
    let body = format!(
        "Contact: mailto:{}\nExpires: {until}T00:00:00Z\nPreferred-Languages: en, nl\nCanonical: {}\n",
        app.brand.help_email,
        app.url("/.well-known/security.txt")
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], body)
}

/// Every letter of the demonstration, newest first.
async fn letters(State(app): State<Arc<App>>) -> Response {
    let list = async {
        let mut tx = app.read().await?;
        let mut list = Vec::new();
        for row in mail::recent(&mut tx).await? {
            let parcel = mail::ready(&mut tx, &app.desk, &app.brand.base_url, &row).await?;
            list.push(serde_json::json!({
                "to": parcel.to, "subject": parcel.subject, "language": parcel.language, "text": parcel.text, "links": parcel.links,
                "at": row.made_at.to_string(),
            }));
        }
        db::Result::Ok(list)
    };
    match list.await {
        Ok(list) => ([(header::CACHE_CONTROL, "no-store")], Json(list)).into_response(),
        Err(error) => {
            tracing::error!(%error, "letters");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
