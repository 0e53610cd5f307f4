//! The list of requests: filters in the address, sorting by links, the same rows as a file.

mod csv;
#[cfg(test)]
mod test;

use askama::Template;
use axum::response::Response;
use i18n::sort_key;
use model::access::{Subject, Verb};
use model::request::State;
use web::{Answer, Cx, Door, Tag};

use crate::naming;
use crate::show::base;
use crate::store::{self, Filters, ListRow};
use crate::words::Words;

/// Rows on one page.
const PAGE: usize = 50;
/// A request that waits this many days is old, and late after the second.
const AGES: (i64, i64) = (9, 21);

/// What a list can be sorted by; a minus in front turns it around.
const SORTS: [&str; 6] = ["number", "title", "host", "country", "state", "since"];

struct Row {
    row: ListRow,
    title: String,
    tag: Tag,
    country: String,
    days: i64,
    age: &'static str,
    /// Whether nothing is to happen any more, so that its days count for nobody.
    over: bool,
    /// Whether somebody can still apply, or will.
    applies: bool,
    deadline: Option<String>,
}

struct Column {
    label: String,
    href: String,
    sorted: Option<&'static str>,
    number: bool,
}

struct Chip {
    words: String,
    href: String,
}

#[derive(Template)]
#[template(path = "list/list.html")]
struct Page {
    w: Words,
    cx: Cx,
    base: &'static str,
    host: bool,
    may_write: bool,
    filters: Filters,
    states: Vec<(String, String)>,
    countries: Vec<(String, String)>,
    chips: Vec<Chip>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    total: usize,
    pages: Vec<(usize, String, bool)>,
    csv: Option<String>,
}

/// What the address asks for.
struct Wish {
    filters: Filters,
    sort: String,
    page: usize,
}

impl Wish {
    fn of(cx: &Cx) -> Wish {
        let value = |name: &str| cx.query_value(name).unwrap_or_default().trim().chars().take(100).collect::<String>();
        let filters = Filters { state: value("state"), country: value("country").to_ascii_uppercase(), text: value("q") };
        let sort = Some(value("sort")).filter(|sort| SORTS.contains(&sort.trim_start_matches('-'))).unwrap_or_else(|| "-number".to_owned());
        Wish { filters, sort, page: value("page").parse().unwrap_or(1).max(1) }
    }

    /// The address of the same list with one thing changed.
    fn href(&self, path: &str, change: &[(&str, &str)]) -> String {
        let now =
            [("q", self.filters.text.as_str()), ("state", &self.filters.state), ("country", &self.filters.country), ("sort", &self.sort)];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in now {
            let value = change.iter().find(|(changed, _)| *changed == name).map_or(value, |(_, value)| value);
            if !value.is_empty() && (name, value) != ("sort", "-number") {
                query.append_pair(name, value);
            }
        }
        for (name, value) in change.iter().filter(|(name, _)| *name == "page") {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    fn sort(&self, cx: &Cx, rows: &mut [ListRow]) {
        let key = self.sort.trim_start_matches('-');
        match key {
            "title" => rows.sort_by_cached_key(|row| sort_key(row.title_in(cx.lang))),
            "host" => rows.sort_by_cached_key(|row| sort_key(&row.host_name)),
            "country" => rows.sort_by_cached_key(|row| sort_key(&naming::country_name(cx.lang, row.country.code()))),
            "state" => rows.sort_by_key(|row| row.state()),
            "since" => rows.sort_by_key(|row| std::cmp::Reverse(row.state_since)),
            _ => rows.sort_by_key(|row| row.number),
        }
        if self.sort.starts_with('-') {
            rows.reverse();
        }
    }
}

/// The rows that the visitor may see and asked for, sorted.
async fn rows(cx: &Cx, wish: &Wish) -> Result<Vec<ListRow>, Door> {
    let scope = cx.need(Verb::See, Subject::Request)?;
    let mut tx = cx.read().await?;
    let mut rows = store::list(&mut tx, &scope, &wish.filters).await?;
    wish.sort(cx, &mut rows);
    Ok(rows)
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let w = Words(cx.lang);
    let wish = Wish::of(&cx);
    let all = rows(&cx, &wish).await?;
    let base = base(&cx);
    let path = cx.to(base);
    let host = base.starts_with("/host");
    let total = all.len();
    let last = total.div_ceil(PAGE).max(1);
    let here = wish.page.min(last);
    let rows = all.into_iter().skip((here - 1) * PAGE).take(PAGE).map(|row| shown(&cx, row)).collect();
    let pages = (1..=last).map(|n| (n, wish.href(&path, &[("page", &n.to_string())]), n == here)).collect();
    let title = if host { w.plain().host_title() } else { w.plain().name() };
    let page = Page {
        w,
        base,
        host,
        may_write: cx.actor.may(Verb::Write, Subject::Request),
        states: State::ALL
            .iter()
            .map(|state| (state.name().to_owned(), naming::say(cx.lang, &format!("state-{}", state.name()))))
            .collect(),
        countries: countries(&cx).await?,
        chips: chips(&cx, &wish, &path),
        columns: columns(&wish, w, &path),
        rows,
        total,
        pages,
        csv: (!host).then(|| wish.href(&cx.to("/work/requests.csv"), &[])),
        filters: wish.filters,
        cx: cx.clone(),
    };
    cx.sheet(title).private().show(&page)
}

fn shown(cx: &Cx, row: ListRow) -> Row {
    let days = (cx.now.as_second() - row.state_since.as_second()).max(0) / 86_400;
    let waits = matches!(row.state(), State::Draft | State::Submitted | State::EditsRequested | State::Approved | State::Selection);
    let age = match days {
        days if waits && days >= AGES.1 => "age late",
        days if waits && days >= AGES.0 => "age old",
        _ => "age",
    };
    let state = row.state();
    Row {
        over: state.is_closed() || state == State::Completed,
        applies: !state.is_closed() && (!state.is_public() || state == State::Published),
        title: row.title_in(cx.lang).to_owned(),
        tag: naming::tag_now(cx.lang, row.state(), row.is_paused(cx.today()), row.waits_for_host()),
        country: naming::country_name(cx.lang, row.country.code()),
        deadline: row.deadline.map(|day| cx.lang.date_short(day)),
        days,
        age,
        row,
    }
}

/// The countries of the requests that the visitor may see.
async fn countries(cx: &Cx) -> Result<Vec<(String, String)>, Door> {
    let mut tx = cx.read().await?;
    let all = store::list(&mut tx, &cx.scope(Verb::See, Subject::Request), &Filters::default()).await?;
    let codes: std::collections::BTreeSet<String> = all.iter().map(|row| row.country.to_string()).collect();
    Ok(naming::sorted(codes.into_iter().map(|code| (code.clone(), naming::country_name(cx.lang, &code)))))
}

fn columns(wish: &Wish, w: Words, path: &str) -> Vec<Column> {
    let column = |sort: &'static str, label: String| {
        let (up, down) = (wish.sort == sort, wish.sort == format!("-{sort}"));
        let next = if up { format!("-{sort}") } else { sort.to_owned() };
        let sorted = if up { Some("ascending") } else { down.then_some("descending") };
        Column { label, href: wish.href(path, &[("sort", &next)]), sorted, number: sort == "since" }
    };
    vec![
        column("number", w.column_case()),
        column("title", w.column_title()),
        column("host", w.column_host()),
        column("country", w.column_country()),
        column("state", w.column_state()),
        column("since", w.column_age()),
    ]
}

fn chips(cx: &Cx, wish: &Wish, path: &str) -> Vec<Chip> {
    let filters = &wish.filters;
    let state = State::named(&filters.state).map(|state| naming::say(cx.lang, &format!("state-{}", state.name())));
    let country = (!filters.country.is_empty()).then(|| naming::country_name(cx.lang, &filters.country));
    let text = (!filters.text.is_empty()).then(|| filters.text.clone());
    [("q", text), ("state", state), ("country", country)]
        .into_iter()
        .filter_map(|(name, words)| words.map(|words| Chip { words, href: wish.href(path, &[(name, "")]) }))
        .collect()
}

/// The same rows, all of them, as a file for a spreadsheet.
pub async fn csv(cx: Cx) -> Result<Response, Door> {
    let rows = rows(&cx, &Wish::of(&cx)).await?;
    Ok(web::csv_file("requests.csv", &csv::lines(&cx, &rows)))
}
