//! The home page: what is needed now, in which country, by when.

use askama::Template;
use axum::http::HeaderMap;
use web::{Answer, Cx};

use crate::assignments::{Line, lines};
use crate::etag::tagged;
use crate::store;
use crate::words::Words;

/// Lines on the board.
const BOARD: usize = 12;

struct Figure {
    number: String,
    words: String,
}

#[derive(Template)]
#[template(path = "home/home.html")]
struct Page {
    w: Words,
    cx: Cx,
    open: usize,
    lines: Vec<Line>,
    published: usize,
    countries: String,
    figures: Vec<Figure>,
}

/// The page.
pub async fn get(cx: Cx, headers: HeaderMap) -> Answer {
    let (w, lang, today) = (Words(cx.lang), cx.lang, cx.today());
    let mut tx = cx.read().await?;
    let board = store::board(&mut tx, today).await?;
    let countries = store::countries(&mut tx, today).await?;
    let (hosts, started, finished) = (
        store::count(&mut tx, store::HOSTS).await?,
        store::count(&mut tx, store::STARTED).await?,
        store::count(&mut tx, store::FINISHED).await?,
    );
    drop(tx);
    let active = countries.iter().filter(|row| row.status == "active" && row.track == "assignments");
    let names: Vec<String> = active.map(|row| crate::naming::country_name(lang, row.country.code())).collect();
    let all = lines(&cx, &board);
    let open = all.iter().filter(|line| line.open).count();
    let published = all.len();
    let figure = |number: i64, words: String| Figure { number: lang.number(number), words };
    let page = Page {
        w,
        open,
        lines: all.into_iter().filter(|line| line.open).take(BOARD).collect(),
        published,
        figures: vec![figure(hosts, w.figure_hosts()), figure(started, w.figure_started()), figure(finished, w.figure_finished())],
        countries: lang.list(&names),
        cx: cx.clone(),
    };
    tagged(&headers, cx.sheet(w.plain().home_title()).description(w.plain().home_description()).show(&page)).await
}
