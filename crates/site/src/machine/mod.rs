//! Addresses for machines: the sitemap, and what is open as Atom and JSON Feed. Both feeds speak Dutch with `?lang=nl`.

mod atom;
mod json_feed;
mod sitemap;
mod xml;

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use i18n::Lang;
use web::App;

use crate::store::{self, Assignment};

/// Puts the addresses into a table.
pub fn add_to(router: Router<Arc<App>>) -> Router<Arc<App>> {
    router.route("/sitemap.xml", get(sitemap)).route("/feed.atom", get(atom)).route("/feed.json", get(json_feed))
}

/// For how long an answer may be kept, in seconds.
const KEEP: &str = "public, max-age=300";

async fn open(app: &App) -> db::Result<Vec<Assignment>> {
    let mut tx = app.read().await?;
    let today = app.desk.today();
    let mut open: Vec<Assignment> = store::board(&mut tx, today).await?.assignments;
    open.retain(|one| one.is_open(today));
    open.sort_by_key(|one| std::cmp::Reverse(one.published_at));
    Ok(open)
}

fn language(query: Option<String>) -> Lang {
    let query = query.unwrap_or_default();
    let wanted = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang").map(|(_, value)| value.into_owned());
    wanted.and_then(|code| Lang::parse(&code)).filter(|lang| Lang::SHIPPED.contains(lang)).unwrap_or(Lang::En)
}

async fn atom(State(app): State<Arc<App>>, RawQuery(query): RawQuery) -> Response {
    let lang = language(query);
    answer(open(&app).await.map(|open| atom::feed(&app, lang, &open)), "application/atom+xml; charset=utf-8")
}

async fn json_feed(State(app): State<Arc<App>>, RawQuery(query): RawQuery) -> Response {
    let lang = language(query);
    answer(open(&app).await.map(|open| json_feed::feed(&app, lang, &open).to_string()), "application/feed+json; charset=utf-8")
}

async fn sitemap(State(app): State<Arc<App>>) -> Response {
    let read = async {
        let mut tx = app.read().await?;
        let today = app.desk.today();
        let board = store::board(&mut tx, today).await?;
        let countries = store::countries(&mut tx, today).await?;
        db::Result::Ok(sitemap::map(&app, &board.assignments, &countries))
    };
    answer(read.await, "application/xml; charset=utf-8")
}

/// The text, or the status of a database that does not answer.
fn answer(text: db::Result<String>, kind: &'static str) -> Response {
    match text {
        Ok(text) => ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, KEEP)], text).into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
