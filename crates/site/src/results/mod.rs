//! Figures for the public, each with its definition. Groups of people under five are not shown, nor can they be found
//! by subtracting the shown ones from a total.

pub mod protect;

use askama::Template;
use axum::http::HeaderMap;
use model::evaluation::SMALL_GROUP;
use web::{Answer, Cx, Door};

use crate::etag::tagged;
use crate::naming;
use crate::store::{self, Count};
use crate::words::Words;
use protect::{protect, protect_overlapping, protect_placements};

struct Figure {
    words: String,
    number: String,
    meaning: String,
}

struct Group {
    title: String,
    meaning: String,
    rows: Vec<(String, String)>,
    /// How many people or placements there are in all.
    whole: i64,
}

#[derive(Template)]
#[template(path = "results/results.html")]
struct Page {
    w: Words,
    day: String,
    figures: Vec<Figure>,
    groups: Vec<Group>,
    /// The titles of groups that have nobody in them yet.
    empty: String,
    /// The titles of groups that hold fewer than five in all: of these not even the rows are told.
    few: String,
}

/// The page.
pub async fn get(cx: Cx, headers: HeaderMap) -> Answer {
    let w = Words(cx.lang);
    let (told, rest): (Vec<Group>, Vec<Group>) = groups(&cx).await?.into_iter().partition(|group| group.whole >= SMALL_GROUP);
    let titles = |few: bool| {
        let titles: Vec<String> = rest.iter().filter(|group| (group.whole > 0) == few).map(|group| group.title.clone()).collect();
        cx.lang.list(&titles)
    };
    let (empty, few) = (titles(false), titles(true));
    let page = Page { w, day: cx.lang.date(cx.today()), figures: figures(&cx).await?, groups: told, empty, few };
    tagged(&headers, cx.sheet(w.plain().results_title()).description(w.plain().results_lead()).show(&page)).await
}

/// Totals of what is public anyway, and of placements.
async fn figures(cx: &Cx) -> Result<Vec<Figure>, Door> {
    let mut tx = cx.read().await?;
    let mut figures = Vec::new();
    let countries =
        store::countries(&mut tx, cx.today()).await?.iter().filter(|row| row.status == "active" && row.track == "assignments").count();
    figures.push(figure(cx, "countries", i64::try_from(countries).unwrap_or_default()));
    for (name, statement) in [("priorities", store::PRIORITIES_AGREED), ("hosts", store::HOSTS), ("assignments", store::ASSIGNMENTS)] {
        figures.push(figure(cx, name, store::count(&mut tx, statement).await?));
    }
    let (begun, finished) = (store::count(&mut tx, store::STARTED).await?, store::count(&mut tx, store::FINISHED).await?);
    let told = protect_placements(store::count(&mut tx, store::WAITING).await?, begun, finished);
    for (name, count) in [("started", told.0), ("finished", told.1)] {
        figures.push(Figure { number: shown(cx, count), ..figure(cx, name, 0) });
    }
    Ok(figures)
}

fn figure(cx: &Cx, name: &str, number: i64) -> Figure {
    Figure {
        words: naming::say(cx.lang, &format!("figure-{name}")),
        number: cx.lang.number(number),
        meaning: naming::say(cx.lang, &format!("meaning-{name}")),
    }
}

/// Placements, experts and answers by group.
async fn groups(cx: &Cx) -> Result<Vec<Group>, Door> {
    let mut tx = cx.read().await?;
    let begun = store::count(&mut tx, store::STARTED).await?;
    let mut groups = Vec::new();
    for (name, statement) in [
        ("country", store::STARTED_BY_COUNTRY),
        ("mode", store::STARTED_BY_MODE),
        ("gender", store::EXPERTS_BY_GENDER),
        ("moment", store::ANSWERS_BY_MOMENT),
        ("still-used", store::STILL_USED),
    ] {
        let counts = store::groups(&mut tx, statement).await?;
        groups.push(group(cx, name, begun, &counts));
    }
    Ok(groups)
}

fn group(cx: &Cx, name: &str, begun: i64, counts: &[Count]) -> Group {
    let shown_values = if name == "mode" { protect_overlapping(begun, counts) } else { protect(counts) };
    let label = |count: &Count| match (name, count.name.as_str()) {
        ("country", code) => naming::country_name(cx.lang, code),
        (_, "") => Words(cx.lang).group_not_said(),
        (_, value) => naming::say(cx.lang, &format!("{name}-{value}")),
    };
    Group {
        title: naming::say(cx.lang, &format!("group-{name}")),
        meaning: naming::say(cx.lang, &format!("meaning-{name}")),
        whole: counts.iter().map(|count| count.people).sum(),
        rows: counts.iter().zip(shown_values).map(|(count, value)| (label(count), shown(cx, value))).collect(),
    }
}

fn shown(cx: &Cx, value: Option<i64>) -> String {
    value.map_or_else(|| Words(cx.lang).too_few(), |value| cx.lang.number(value))
}
