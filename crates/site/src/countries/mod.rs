//! The countries that take part, and one of them: its status with its day, what it wants to improve, what is asked.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use db::params;
use model::priority::Holds;
use model::text::Country;
use web::{Answer, Cx, Door, Tag, Tone};

use crate::assignments::{Line, lines};
use crate::etag::tagged;
use crate::naming;
use crate::store::{self, CountryRow, Priority, Said};
use crate::words::Words;

struct Row {
    code: String,
    name: String,
    tag: Tag,
    track: String,
    hosts: i64,
    priorities: usize,
    open: usize,
}

#[derive(Template)]
#[template(path = "countries/countries.html")]
struct All {
    w: Words,
    cx: Cx,
    rows: Vec<Row>,
}

/// Where a country stands, in words.
fn tag(cx: &Cx, row: &CountryRow) -> Tag {
    let tone = match row.status.as_str() {
        "active" => Tone::Ok,
        "suspended" => Tone::Bad,
        _ => Tone::Off,
    };
    // A country that takes part in something else than assignments is open for that only.
    let key = match (row.status.as_str(), row.track.as_str()) {
        ("active", track) if track != "assignments" => format!("status-active-{track}"),
        (status, _) => format!("status-{status}"),
    };
    Tag::new(naming::say(cx.lang, &key), tone)
}

/// Every country.
pub async fn all(cx: Cx, headers: HeaderMap) -> Answer {
    let (w, lang, today) = (Words(cx.lang), cx.lang, cx.today());
    let mut tx = cx.read().await?;
    let board = store::board(&mut tx, today).await?;
    let mut rows = Vec::new();
    for row in store::countries(&mut tx, today).await? {
        let priorities = store::priorities(&mut tx, row.phase_id, row.country, today).await?;
        rows.push(Row {
            code: row.country.code().to_ascii_lowercase(),
            name: naming::country_name(lang, row.country.code()),
            tag: tag(&cx, &row),
            track: naming::say(lang, &format!("track-{}", row.track)),
            hosts: tx.value(store::COUNTRY_HOSTS, params![row.phase_id, row.country]).await?,
            priorities: priorities.iter().filter(|priority| priority.holds(today) == Holds::Now).count(),
            open: board.assignments.iter().filter(|one| one.country == row.country && one.is_open(today)).count(),
        });
    }
    rows.sort_by_cached_key(|row| i18n::sort_key(&row.name));
    tagged(&headers, cx.sheet(w.plain().countries_title()).description(w.plain().countries_lead()).show(&All { w, cx: cx.clone(), rows }))
        .await
}

struct PriorityLine {
    title: Said,
    /// From which day it holds, where that lies ahead.
    later: Option<String>,
    sector: String,
    sdg: String,
    target: String,
}

#[derive(Template)]
#[template(path = "countries/country.html")]
struct One {
    w: Words,
    cx: Cx,
    name: String,
    hue: String,
    row: CountryRow,
    tag: Tag,
    since: String,
    track: String,
    phase: String,
    /// Where whoever works there lives.
    residence: String,
    hosts: i64,
    priorities: Vec<PriorityLine>,
    lines: Vec<Line>,
    strategy_link: bool,
}

impl One {
    /// Why nothing can be asked here, where that is so.
    fn not_asking(&self) -> Option<String> {
        match (self.row.status.as_str(), self.row.track.as_str()) {
            ("active", "assignments") => None,
            ("active", _) => Some(self.w.country_no_need_other()),
            ("suspended", _) => Some(self.w.country_no_need_suspended()),
            _ => Some(self.w.country_no_need_closed()),
        }
    }
}

/// One country, by its code in capitals or small letters.
pub async fn one(cx: Cx, Path(code): Path<String>, headers: HeaderMap) -> Answer {
    let (w, lang, today) = (Words(cx.lang), cx.lang, cx.today());
    let country: Country = code.parse().map_err(|()| Door::Gone)?;
    let mut tx = cx.read().await?;
    let row = store::countries(&mut tx, today).await?.into_iter().find(|row| row.country == country).ok_or(Door::Gone)?;
    let board = store::board(&mut tx, today).await?;
    let hosts = tx.value(store::COUNTRY_HOSTS, params![row.phase_id, row.country]).await?;
    let priorities = store::priorities(&mut tx, row.phase_id, row.country, today).await?;
    let rules = pool::store::rules(&mut tx, row.phase_id, row.country, today).await?;
    drop(tx);
    let hue = country.code().to_ascii_lowercase();
    let name = naming::country_name(lang, country.code());
    let page = One {
        w,
        tag: tag(&cx, &row),
        since: lang.date(row.status_from),
        track: naming::say(lang, &format!("track-{}", row.track)),
        phase: w.country_phase(row.phase_from, &row.phase_name, row.phase_until),
        residence: naming::residence(lang, &rules),
        hosts,
        priorities: priorities.into_iter().map(|priority| priority_line(&cx, priority)).collect(),
        lines: lines(&cx, &board).into_iter().filter(|line| line.hue == hue).collect(),
        // An address of another scheme would run as a program.
        strategy_link: row.strategy_url.starts_with("https://"),
        row,
        hue,
        name: name.clone(),
        cx: cx.clone(),
    };
    let description = i18n::without_marks(&w.country_description(&name));
    tagged(&headers, cx.sheet(name).description(description).show(&page)).await
}

fn priority_line(cx: &Cx, priority: Priority) -> PriorityLine {
    PriorityLine {
        title: Said::of(cx.lang, &priority.title, &priority.title_nl),
        later: (priority.holds(cx.today()) == Holds::Later).then(|| Words(cx.lang).priority_from(priority.from_day)),
        sector: naming::sector_name(cx.lang, &priority.sector),
        sdg: priority.sdg_target,
        target: format!("{} {}", cx.lang.number(priority.target), priority.target_unit),
    }
}
