//! The staff's home, the global search and the page of a partner organisation: what no slice has alone.

pub mod partner;

use askama::Template;
use i18n::fold;
use model::Role;
use model::reference::country;
use web::{Answer, Cx, Hit, Routes, Waiting, Who};

use crate::words::Words;

/// The pages.
pub fn routes() -> Routes {
    Routes::new().page("/work/today", Who::STAFF, today).page("/work/search", Who::STAFF, search).page(
        "/partner",
        Who::Roles(&[Role::Partner]),
        partner::get,
    )
}

#[derive(Template)]
#[template(path = "home/today.html")]
struct Today {
    w: Words,
    cx: Cx,
    mine: Vec<Waiting>,
    others: Vec<Waiting>,
}

impl Today {
    fn days(&self, waiting: &Waiting) -> i64 {
        (self.cx.now.as_second() - waiting.since.as_second()).max(0) / 86_400
    }

    /// The country's name, beside its colour; empty where the case is the country itself.
    fn country(&self, waiting: &Waiting) -> &'static str {
        let name = country::find(&waiting.country).map_or("", |country| country.name.in_language(self.cx.lang.code()));
        if name == waiting.case { "" } else { name }
    }
}

/// What waits, since when, and who has the ball: the oldest first.
async fn today(cx: Cx) -> Answer {
    let mut all = Vec::new();
    for list in &cx.app.waiting {
        all.extend(list(cx.clone()).await?);
    }
    all.sort_by_key(|waiting| waiting.since);
    let (mine, others) = all.into_iter().partition(|waiting| waiting.mine);
    let w = Words(cx.lang);
    cx.page(w.plain().today_title(), &Today { w, cx: cx.clone(), mine, others })
}

#[derive(Template)]
#[template(path = "home/search.html")]
struct Search {
    w: Words,
    cx: Cx,
    query: String,
    hits: Vec<Hit>,
}

async fn search(cx: Cx) -> Answer {
    let query: String = cx.query_value("q").unwrap_or_default().trim().chars().take(200).collect();
    let folded = fold(&query);
    let mut hits = Vec::new();
    if !folded.is_empty() {
        for find in &cx.app.finders {
            hits.extend(find(cx.clone(), folded.clone()).await?);
        }
    }
    let w = Words(cx.lang);
    cx.page(w.plain().search_title(), &Search { w, cx: cx.clone(), query, hits })
}
