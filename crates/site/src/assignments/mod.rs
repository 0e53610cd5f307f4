//! The list of published assignments. Filters stand in the address; no script is needed.

use askama::Template;
use axum::http::HeaderMap;
use i18n::{fold, holds_words};
use model::reference::sector;
use web::{Answer, Cx, Tag};

use crate::etag::tagged;
use crate::naming::{self, Way};
use crate::store::{self, Assignment, Board};
use crate::words::Words;

/// An assignment in a list.
pub struct Line {
    /// Its public address.
    pub slug: String,
    /// The title.
    pub title: String,
    /// The title's language, when it is not the reader's.
    pub foreign: Option<&'static str>,
    /// The host and its city.
    pub host: String,
    /// ISO code in small letters: the hue.
    pub hue: String,
    /// The country's name.
    pub country: String,
    /// How all blocks together are done.
    pub way: Way,
    /// How the time is laid out.
    pub layout: String,
    /// The languages that are essential.
    pub languages: String,
    /// The last day to apply, for machines and for people, and how far off it is.
    pub deadline: Option<(String, String, String)>,
    /// Whether it is close.
    pub presses: bool,
    /// Where it stands.
    pub tag: Tag,
    /// Whether people can apply.
    pub open: bool,
    sector: String,
    /// What words are looked for in, folded.
    folded: String,
}

/// A deadline within this many days presses.
const PRESSING_DAYS: i64 = 14;

/// Every published assignment as a line, those that people can apply for first.
pub fn lines(cx: &Cx, board: &Board) -> Vec<Line> {
    board.assignments.iter().map(|one| line(cx, board, one)).collect()
}

fn line(cx: &Cx, board: &Board, one: &Assignment) -> Line {
    let (lang, today) = (cx.lang, cx.today());
    let blocks = board.blocks_of(one.id);
    let title = one.title_in(lang);
    let languages: Vec<String> =
        board.languages_of(one.id).iter().filter(|row| row.essential).map(|row| naming::language_name(lang, &row.language)).collect();
    let left = |deadline: model::Date| deadline.duration_since(today).as_hours() / 24;
    Line {
        slug: one.slug.clone(),
        title: title.text,
        foreign: title.foreign,
        host: format!("{}, {}", one.host_name, one.host_city),
        hue: one.country.code().to_ascii_lowercase(),
        country: naming::country_name(lang, one.country.code()),
        way: Way::of(&blocks),
        layout: naming::layout(lang, &blocks),
        languages: lang.list(&languages),
        deadline: one.deadline.map(|day| (day.to_string(), lang.date_short(day), naming::days_left(lang, day, today))),
        presses: one.deadline.is_some_and(|day| (0..=PRESSING_DAYS).contains(&left(day))),
        tag: naming::tag(lang, one, today),
        open: one.is_open(today),
        folded: fold(&format!(
            "{} {} {} {} {} {} {}",
            one.title,
            one.title_nl,
            one.summary,
            one.summary_nl,
            one.host_name,
            one.host_city,
            one.case()
        )),
        sector: sector::find(&one.sector).map(|sector| sector.category_code().to_owned()).unwrap_or_default(),
    }
}

/// What the address asks for; empty lets all pass.
struct Wish {
    text: String,
    country: String,
    mode: String,
    sector: String,
    open: bool,
}

impl Wish {
    fn of(cx: &Cx) -> Wish {
        let value = |name: &str| cx.query_value(name).unwrap_or_default().trim().chars().take(100).collect::<String>();
        Wish {
            text: value("q"),
            country: value("country").to_ascii_lowercase(),
            mode: value("mode"),
            sector: value("sector"),
            open: value("open") == "yes",
        }
    }

    fn fits(&self, line: &Line) -> bool {
        // Who looks for online work also wants what is partly online; the same at the host.
        let mode = self.mode.is_empty() || self.mode == line.way.name() || (line.way == Way::Both && self.mode != Way::Both.name());
        let text = holds_words(&line.folded, &fold(&self.text));
        text && mode
            && (self.country.is_empty() || self.country == line.hue)
            && (self.sector.is_empty() || self.sector == line.sector)
            && (!self.open || line.open)
    }

    /// How many filters are in use.
    fn in_use(&self) -> usize {
        let asked = [&self.text, &self.country, &self.mode, &self.sector].into_iter().filter(|value| !value.is_empty()).count();
        asked + usize::from(self.open)
    }
}

#[derive(Template)]
#[template(path = "assignments/assignments.html")]
struct Page {
    w: Words,
    cx: Cx,
    wish: Wish,
    countries: Vec<(String, String)>,
    modes: Vec<(&'static str, String)>,
    sectors: Vec<(String, String)>,
    lines: Vec<Line>,
    filtered: bool,
}

/// The page.
pub async fn get(cx: Cx, headers: HeaderMap) -> Answer {
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let board = store::board(&mut tx, cx.today()).await?;
    drop(tx);
    let all = lines(&cx, &board);
    let wish = Wish::of(&cx);
    let category = |code: &str| {
        sector::find_category(code).map_or_else(|| code.to_owned(), |category| category.name.in_language(cx.lang.code()).to_owned())
    };
    let page = Page {
        w,
        countries: naming::sorted(all.iter().map(|line| (line.hue.clone(), line.country.clone())).collect()),
        modes: Way::ALL.iter().map(|way| (way.name(), naming::say(cx.lang, &format!("way-{}", way.name())))).collect(),
        sectors: naming::sorted(
            all.iter().filter(|line| !line.sector.is_empty()).map(|line| (line.sector.clone(), category(&line.sector))).collect(),
        ),
        filtered: wish.in_use() > 0,
        lines: all.into_iter().filter(|line| wish.fits(line)).collect(),
        wish,
        cx: cx.clone(),
    };
    tagged(&headers, cx.sheet(w.plain().assignments_title()).description(w.plain().assignments_description()).show(&page)).await
}
