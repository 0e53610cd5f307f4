//! The list of active profiles: name and occupation, and nothing else. It narrows by what a profile holds but does not
//! show it, so looking at it is not logged; opening a profile is.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use askama::Template;
use matching::fit::{ExpertProfile, SkillHeld};
use model::reference::skill;
use web::{Answer, Cx};

use super::need_office;
use crate::me::step;
use crate::profile::{country_name, language_name, occupation_name, skill_name};
use crate::roster::Roster;
use crate::store::{self, Filter};
use crate::words::Words;

/// Rows on a page.
const ROWS: usize = 50;

/// A list of the filter form; its options as markup, the chosen one marked.
struct Choice {
    name: &'static str,
    label: String,
    options: String,
}

/// A filter in use, with the address without it.
struct Chip {
    words: String,
    without: String,
}

/// A line of the list.
struct Line {
    href: String,
    name: String,
    occupation: String,
    /// It is the person's own word for it, in whichever language.
    own: bool,
}

#[derive(Template)]
#[template(path = "office/list/list.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    text: String,
    choices: Vec<Choice>,
    chips: Vec<Chip>,
    count: usize,
    lines: Vec<Line>,
    previous: Option<String>,
    next: Option<String>,
    page: usize,
    pages: usize,
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    need_office(&cx)?;
    let asked = |name: &str| cx.query_value(name).unwrap_or_default();
    let skill = asked("skill");
    // How well and how long is asked of a skill only.
    let least = |name: &str| asked(name).parse::<u8>().ok().filter(|least| *least > 0 && !skill.is_empty());
    let (level, years) = (least("level"), least("years"));
    let filter =
        Filter { text: asked("q"), skill, level, years, language: asked("language"), origin: asked("origin"), mode: asked("mode") };
    let live = cx.app.held.one::<pool::Live>();
    let listed = cx.app.held.one::<Roster>().now(&cx.app.desk.db, &live).await?;
    let w = Words(cx.lang);
    let mut found = listed.found(&filter);
    if filter.level.is_some() || filter.years.is_some() {
        let pool = live.current(&mut cx.read().await?).await?;
        found = found.keep(|expert| pool.person(expert).is_some_and(|(profile, _)| is_practised(profile, &filter)));
    }
    let pages = found.len().div_ceil(ROWS).max(1);
    let page = asked("page").parse::<usize>().unwrap_or(1).clamp(1, pages);
    let line = |row: &store::ListRow| Line {
        href: cx.to(&format!("/work/experts/{}", row.id)),
        name: row.name.to_string(),
        occupation: occupation_name(row.occupation, &row.profession, cx.lang),
        own: !row.profession.is_empty(),
    };
    let page = Page {
        w,
        cx: &cx,
        choices: choices(&cx, &filter, listed.origins()),
        chips: chips(&cx, &filter),
        count: found.len(),
        lines: found.rows((page - 1) * ROWS, ROWS).map(line).collect(),
        previous: (page > 1).then(|| address(&cx, &filter, "", page - 1)),
        next: (page < pages).then(|| address(&cx, &filter, "", page + 1)),
        page,
        pages,
        text: filter.text,
    };
    cx.sheet(w.plain().list_title()).private().show(&page)
}

/// Whether somebody holds the skill, or one that is part of it, at the level and for the years that are asked: as the rules of
/// matching count it.
fn is_practised(profile: &ExpertProfile, filter: &Filter) -> bool {
    let is_under = |code: &str| std::iter::successors(skill::find(code), |held| held.parent()).any(|held| held.code == filter.skill);
    let reaches = |held: &SkillHeld| held.level >= filter.level.unwrap_or(0) && held.years >= filter.years.unwrap_or(0);
    profile.skills.iter().any(|held| reaches(held) && is_under(held.skill.as_str()))
}

/// A number as a filter carries it; empty where none is asked.
fn said(least: Option<u8>) -> String {
    least.map(|least| least.to_string()).unwrap_or_default()
}

fn choices(cx: &Cx, filter: &Filter, origins: &[&str]) -> Vec<Choice> {
    let w = Words(cx.lang);
    let choice = |name, label, options: String, chosen: &str| Choice { name, label, options: choose(options, chosen) };
    let countries = step::sorted(origins.iter().map(|code| ((*code).to_owned(), country_name(code, cx.lang))).collect());
    let modes = vec![("physical".to_owned(), w.mode_physical()), ("online".to_owned(), w.mode_online())];
    vec![
        choice("skill", w.skill(), kept(cx, "skill", || in_one_list(step::skills(cx))), &filter.skill),
        choice("level", w.filter_level(), markup(numbers(5)), &said(filter.level)),
        choice("years", w.filter_years(), markup(numbers(30)), &said(filter.years)),
        choice("language", w.language(), kept(cx, "language", || step::languages(cx)), &filter.language),
        choice("origin", w.origin_country(), markup(countries), &filter.origin),
        choice("mode", w.modes(), markup(modes), &filter.mode),
    ]
}

/// The numbers up to one, as a list offers them.
fn numbers(most: u8) -> Vec<(String, String)> {
    (1..=most).map(|number| (number.to_string(), number.to_string())).collect()
}

/// Options as markup.
fn markup(options: Vec<(String, String)>) -> String {
    options.iter().map(|(value, words)| format!("<option value=\"{}\">{}</option>", escaped(value), escaped(words))).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The options of a list that is the same for every page in a language: hundreds, in order, made once.
fn kept(cx: &Cx, name: &'static str, options: impl FnOnce() -> Vec<(String, String)>) -> String {
    static KEPT: Mutex<BTreeMap<(&str, &str), String>> = Mutex::new(BTreeMap::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.entry((cx.lang.code(), name)).or_insert_with(|| markup(options())).clone()
}

/// Marks the option with a value, when there is one.
fn choose(mut options: String, chosen: &str) -> String {
    if chosen.is_empty() {
        return options;
    }
    if let Some(place) = options.find(&format!("value=\"{chosen}\">")) {
        options.insert_str(place + "value=\"\"".len() + chosen.len(), " selected");
    }
    options
}

fn chips(cx: &Cx, filter: &Filter) -> Vec<Chip> {
    let w = Words(cx.lang);
    let mode = match filter.mode.as_str() {
        "physical" => w.mode_physical(),
        "online" => w.mode_online(),
        other => other.to_owned(),
    };
    let used = [
        ("q", filter.text.clone()),
        ("skill", skill_name(&filter.skill, cx.lang)),
        ("level", filter.level.map(|level| w.level_at_least(level)).unwrap_or_default()),
        ("years", filter.years.map(|years| w.years_at_least(years)).unwrap_or_default()),
        ("language", language_name(&filter.language, cx.lang)),
        ("origin", country_name(&filter.origin, cx.lang)),
        ("mode", mode),
    ];
    let chip = |(name, words): (&str, String)| Chip { words, without: address(cx, filter, name, 1) };
    used.into_iter().filter(|(_, words)| !words.is_empty()).map(chip).collect()
}

/// The address of the list with these filters, without one of them, on a page.
fn address(cx: &Cx, filter: &Filter, without: &str, page: usize) -> String {
    let (level, years) = (said(filter.level), said(filter.years));
    let fields = [
        ("q", &filter.text),
        ("skill", &filter.skill),
        ("level", &level),
        ("years", &years),
        ("language", &filter.language),
        ("origin", &filter.origin),
        ("mode", &filter.mode),
    ];
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields.into_iter().filter(|(name, value)| *name != without && !value.is_empty()) {
        query.append_pair(name, value);
    }
    if page > 1 {
        query.append_pair("page", &page.to_string());
    }
    format!("{}?{}", cx.to("/work/experts"), query.finish())
}

/// A list in groups as one list, each value after its group.
fn in_one_list(groups: step::Groups) -> Vec<(String, String)> {
    let named = |group: &str, name: String| if name == group { name } else { format!("{group}: {name}") };
    groups.into_iter().flat_map(|(group, options)| options.into_iter().map(move |(code, name)| (code, named(&group, name)))).collect()
}
