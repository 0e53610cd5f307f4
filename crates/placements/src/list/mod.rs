//! The list of placements: filters in the address, sorting by links, the same rows as a file.

mod csv;
mod wish;

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;
use i18n::sort_key;
use model::access::{Subject, Verb};
use model::placement::{Ball, Party, State};
use web::{Answer, Cx, Door, Tag};

use crate::naming;
use crate::store::{self, ListRow};
use crate::visit::Side;
use crate::words::Words;
use wish::Wish;

/// Rows on one page.
const PAGE: usize = 50;
/// A placement that waits this many days is old, and late after the second.
const AGES: (i64, i64) = (9, 21);
/// How placements are done.
const MODES: [&str; 3] = ["physical", "online", "hybrid"];

struct Row {
    row: ListRow,
    tag: Tag,
    country: String,
    mode: String,
    days: i64,
    age: &'static str,
    /// Whether nothing is to happen any more, so that its days count for nobody.
    over: bool,
}

struct Column {
    label: String,
    href: String,
    sorted: Option<&'static str>,
    number: bool,
}

#[derive(Template)]
#[template(path = "list/list.html")]
struct Page {
    w: Words,
    cx: Cx,
    base: &'static str,
    staff: bool,
    /// Whether the expert of each is named.
    names_expert: bool,
    title: String,
    lead: String,
    /// How many there are, and what stands there when there are none.
    count: String,
    none: String,
    none_do: String,
    /// Where one can go then.
    none_way: Option<(&'static str, String)>,
    wish: Wish,
    states: Vec<(String, String)>,
    countries: Vec<(String, String)>,
    modes: Vec<(String, String)>,
    chips: Vec<(String, String)>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    pages: Vec<(usize, String, bool)>,
    csv: Option<String>,
}

/// The rows of this side that the visitor may see and asked for, sorted; and the countries of all of them.
async fn rows(cx: &Cx, side: Side, wish: &Wish) -> Result<(Vec<ListRow>, BTreeSet<String>), Door> {
    cx.need(Verb::See, Subject::Placement)?;
    let mut tx = cx.read().await?;
    let all = store::list(&mut tx, &side.scope(cx, Verb::See), cx.today()).await?;
    let countries = all.iter().map(|row| row.country.to_string()).collect();
    let mut rows: Vec<ListRow> = all.into_iter().filter(|row| wish.fits(row)).collect();
    match wish.sort.trim_start_matches('-') {
        "title" => rows.sort_by_cached_key(|row| sort_key(row.title_in(cx.lang))),
        "expert" => rows.sort_by_cached_key(|row| sort_key(&row.expert_name)),
        "country" => rows.sort_by_cached_key(|row| sort_key(&naming::country_name(cx.lang, row.country.code()))),
        "mode" => rows.sort_by_key(|row| row.mode()),
        "state" => rows.sort_by_key(|row| row.state()),
        "tasks" => rows.sort_by_key(|row| row.tasks - row.tasks_done),
        "since" => rows.sort_by_key(|row| std::cmp::Reverse(row.state_since)),
        _ => rows.sort_by_key(|row| row.number),
    }
    if wish.sort.starts_with('-') {
        rows.reverse();
    }
    Ok((rows, countries))
}

/// The page of the side whose address it is.
pub async fn get(cx: Cx) -> Answer {
    let (w, side, wish) = (Words(cx.lang), Side::of(&cx), Wish::of(&cx));
    let (all, codes) = rows(&cx, side, &wish).await?;
    let path = cx.to(side.base());
    let staff = side.0 == Party::Programme;
    let total = all.len();
    let last = total.div_ceil(PAGE).max(1);
    let here = wish.page.min(last);
    let named = |prefix: &str, code: &str| (code.to_owned(), naming::say(cx.lang, &format!("{prefix}-{code}")));
    let mut countries: Vec<(String, String)> = codes.into_iter().map(|code| (code.clone(), naming::country_name(cx.lang, &code))).collect();
    countries.sort_by_cached_key(|(_, name)| sort_key(name));
    let say = |part: &str| naming::say(cx.lang, &format!("{part}-{}", side.0.name()));
    let page = Page {
        w,
        base: side.base(),
        staff,
        names_expert: side.0 != Party::Expert,
        title: say("list-title"),
        lead: say("list-lead"),
        none_do: say("list-none-do"),
        none_way: match side.0 {
            Party::Programme => Some(("/work/selection", w.list_none_way_programme())),
            Party::Expert => Some(("/assignments", w.list_none_way_expert())),
            Party::Host => None,
        },
        states: State::ALL.iter().map(|state| named("state", state.name())).collect(),
        count: match side.0 {
            Party::Programme => w.list_count(total),
            Party::Expert => w.list_count_expert(total),
            Party::Host => w.list_count_host(total),
        },
        none: say("list-none"),
        countries,
        modes: MODES.iter().map(|mode| named("mode", mode)).collect(),
        chips: wish.chips(&cx, &path),
        columns: columns(&wish, w, &path, side.0),
        rows: all.into_iter().skip((here - 1) * PAGE).take(PAGE).map(|row| shown(&cx, side.0, row)).collect(),
        pages: (1..=last).map(|n| (n, wish.href(&path, "page", &n.to_string()), n == here)).collect(),
        csv: staff.then(|| wish.href(&cx.to("/work/placements.csv"), "page", "")),
        wish,
        cx: cx.clone(),
    };
    cx.sheet(i18n::without_marks(&page.title)).private().show(&page)
}

fn shown(cx: &Cx, reader: Party, row: ListRow) -> Row {
    let days = (cx.now.as_second() - row.state_since.as_second()).max(0) / 86_400;
    let ball = row.ball(cx.today());
    let waits = ball != Ball::Nobody && row.state() != State::Running;
    let age = match days {
        days if waits && days >= AGES.1 => "age late",
        days if waits && days >= AGES.0 => "age old",
        _ => "age",
    };
    Row {
        tag: naming::tag(cx.lang, row.state(), row.due(cx.today()), reader),
        country: naming::country_name(cx.lang, row.country.code()),
        mode: naming::say(cx.lang, &format!("mode-{}", row.mode())),
        days,
        age,
        over: row.state() == State::Completed || row.state().is_stopped(),
        row,
    }
}

fn columns(wish: &Wish, w: Words, path: &str, reader: Party) -> Vec<Column> {
    let column = |sort: &'static str, label: String| {
        let (up, down) = (wish.sort == sort, wish.sort == format!("-{sort}"));
        let next = if up { format!("-{sort}") } else { sort.to_owned() };
        let sorted = if up { Some("ascending") } else { down.then_some("descending") };
        Column { label, href: wish.href(path, "sort", &next), sorted, number: matches!(sort, "since" | "tasks") }
    };
    let labels = [
        ("number", w.column_case()),
        ("title", w.column_title()),
        ("expert", w.party_expert()),
        ("country", w.column_country()),
        ("mode", w.block_mode()),
        ("state", w.column_state()),
        ("tasks", w.checklist()),
        ("since", w.column_since()),
    ];
    // An expert need not read the own name in each row.
    let shown = labels.into_iter().filter(|(sort, _)| reader != Party::Expert || *sort != "expert");
    shown.map(|(sort, label)| column(sort, label)).collect()
}

/// The same rows, all of them, as a file for a spreadsheet.
pub async fn csv(cx: Cx) -> Result<Response, Door> {
    let (rows, _) = rows(&cx, Side(Party::Programme), &Wish::of(&cx)).await?;
    Ok(web::csv_file("placements.csv", &csv::lines(&cx, &rows)))
}
