//! The hosts that the reader sees, narrowed by country, state and text: an address that can be shared.

use askama::Template;
use i18n::{fold, sort_key};
use model::access::{Scope, Subject, Verb};
use model::host::State;
use web::{Answer, Cx, Door, Tag};

use crate::actions::is_office;
use crate::labels::{country_name, is_mine, kind_name, sector_name, state_tag, stop_name, turn, turn_words};
use crate::store::{self, Filter};
use crate::words::Words;

/// A host in the table.
struct Line {
    path: String,
    name: String,
    city: String,
    code: String,
    country: String,
    kind: String,
    sector: String,
    tag: Tag,
    ready: bool,
    ball: Option<String>,
    mine: bool,
}

/// Something that can be chosen in a filter.
struct Choice {
    value: String,
    words: String,
    chosen: bool,
}

/// A filter in use, and the address without it.
struct Chip {
    words: String,
    without: String,
}

#[derive(Template)]
#[template(path = "list/list.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    may_suggest: bool,
    may_import: bool,
    text: String,
    countries: Vec<Choice>,
    states: Vec<Choice>,
    chips: Vec<Chip>,
    lines: Vec<Line>,
}

/// What the address asks for; what it cannot mean narrows nothing.
fn filter_of(cx: &Cx) -> (Filter, String) {
    let value = |name| cx.query_value(name).unwrap_or_default();
    let text: String = value("q").trim().chars().take(200).collect();
    let country = value("country").parse::<model::text::Country>().map(|country| country.code().to_owned()).unwrap_or_default();
    let state = State::named(&value("state")).map(|state| state.name().to_owned()).unwrap_or_default();
    (Filter { country, state, text: fold(&text) }, text)
}

fn address<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    format!("/work/hosts?{}", query.finish())
}

fn chips(cx: &Cx, filter: &Filter, text: &str) -> Vec<Chip> {
    let w = Words(cx.lang);
    let in_use = [("country", filter.country.as_str()), ("state", filter.state.as_str()), ("q", text)];
    let words = |name: &str, value: &str| match name {
        "country" => value.parse().map(|code| country_name(cx.lang, code)).unwrap_or_default(),
        "state" => State::named(value).map(|state| stop_name(w, state)).unwrap_or_default(),
        _ => value.to_owned(),
    };
    let chip = |&(name, value): &(&str, &str)| Chip {
        words: words(name, value),
        without: address(in_use.into_iter().filter(|(other, _)| *other != name)),
    };
    in_use.iter().filter(|(_, value)| !value.is_empty()).map(chip).collect()
}

async fn lines(cx: &Cx, scope: &Scope, filter: &Filter) -> Result<Vec<Line>, Door> {
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let mut rows = store::hosts(&mut tx, scope, filter).await?;
    rows.sort_by_key(|row| (country_name(cx.lang, row.country), sort_key(&row.name)));
    let lines = rows.into_iter().map(|row| {
        let whose = turn(&row);
        let mine = is_mine(cx, &row, whose);
        Line {
            path: format!("/work/hosts/{}", row.id),
            code: row.country.code().to_ascii_lowercase(),
            country: country_name(cx.lang, row.country),
            kind: kind_name(w, row.kind()),
            sector: sector_name(cx.lang, &row.sector),
            tag: state_tag(w, &row),
            ready: row.ready,
            ball: if mine { Some(w.ball_you()) } else { turn_words(w, whose) },
            mine,
            name: row.name,
            city: row.city,
        }
    });
    Ok(lines.collect())
}

/// The page.
pub async fn show(cx: Cx) -> Answer {
    let scope = cx.need(Verb::See, Subject::Host)?;
    let w = Words(cx.lang);
    let (filter, text) = filter_of(&cx);
    let lines = lines(&cx, &scope, &filter).await?;
    let mut tx = cx.read().await?;
    let mut codes: Vec<_> = store::countries(&mut tx, &scope).await?.into_iter().map(|row| row.country).collect();
    codes.sort();
    codes.dedup();
    let country = |code: model::text::Country| Choice {
        value: code.code().to_owned(),
        words: country_name(cx.lang, code),
        chosen: code.code() == filter.country,
    };
    let state =
        |state: &State| Choice { value: state.name().to_owned(), words: stop_name(w, *state), chosen: state.name() == filter.state };
    let page = Page {
        w,
        cx: &cx,
        may_suggest: cx.actor.may(Verb::Write, Subject::Host),
        may_import: is_office(&cx.actor),
        countries: codes.into_iter().map(country).collect(),
        states: State::ALL.iter().map(state).collect(),
        chips: chips(&cx, &filter, &text),
        text,
        lines,
    };
    cx.page(w.plain().hosts_title(), &page)
}
