//! The home page: what is needed now, in which country, by when.

use askama::Template;
use axum::http::HeaderMap;
use model::eligibility::Rule;
use web::{Answer, Cx};

use crate::assignments::{Line, lines};
use crate::etag::tagged;
use crate::results::protect::protect_placements;
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
    /// Whether the reader may still have to register.
    register: bool,
    /// Whether a country takes part.
    begun: bool,
    lines: Vec<Line>,
    published: usize,
    countries: String,
    /// Where experts may live, by the rules in force; empty where no rule says it.
    residences: String,
    /// What has come of it; empty while one of the figures is kept back: too little has come of it to boast of.
    figures: Vec<Figure>,
}

/// The page.
pub async fn get(cx: Cx, headers: HeaderMap) -> Answer {
    let (w, lang, today) = (Words(cx.lang), cx.lang, cx.today());
    let mut tx = cx.read().await?;
    let board = store::board(&mut tx, today).await?;
    let countries = store::countries(&mut tx, today).await?;
    let (hosts, waiting, started, finished) = (
        store::count(&mut tx, store::HOSTS).await?,
        store::count(&mut tx, store::WAITING).await?,
        store::count(&mut tx, store::STARTED).await?,
        store::count(&mut tx, store::FINISHED).await?,
    );
    let active: Vec<&store::CountryRow> = countries.iter().filter(|row| row.status == "active" && row.track == "assignments").collect();
    let mut residences: Vec<String> = Vec::new();
    for row in &active {
        let rules = pool::store::rules(&mut tx, row.phase_id, row.country, today).await?;
        for code in rules.iter().filter(|rule| rule.rule == Rule::Residence.name()).flat_map(|rule| rule.value.split(',')) {
            if !residences.iter().any(|known| known == code) {
                residences.push(code.to_owned());
            }
        }
    }
    drop(tx);
    let names: Vec<String> = active.iter().map(|row| crate::naming::country_name(lang, row.country.code())).collect();
    let all = lines(&cx, &board);
    let open = all.iter().filter(|line| line.open).count();
    let published = all.len();
    let (begun, ended) = protect_placements(waiting, started, finished);
    let told = [(Some(hosts), w.figure_hosts()), (begun, w.figure_started()), (ended, w.figure_finished())];
    let figures: Option<Vec<Figure>> =
        told.into_iter().map(|(number, words)| Some(Figure { number: lang.number(number?), words })).collect();
    let (title, register) = (if open > 0 { w.plain().home_title() } else { w.plain().home_title_none() }, cx.person.is_none());
    let page = Page {
        w,
        open,
        register,
        begun: !active.is_empty(),
        lines: all.into_iter().filter(|line| line.open).take(BOARD).collect(),
        published,
        figures: figures.unwrap_or_default(),
        // Roots in one of them are enough.
        countries: lang.either(&names),
        residences: crate::naming::one_of(lang, &residences.join(",")),
        cx: cx.clone(),
    };
    tagged(&headers, cx.sheet(title).description(w.plain().home_description()).show(&page)).await
}
