//! Up to four candidates side by side: what is asked in rows, candidates in columns. On a narrow screen each row becomes a
//! block of its own, with the candidates under each other. Opening it is reading profiles: it is written down.

use askama::Template;
use axum::extract::Path;
use model::application;
use pool::explain::{Mark, MarkTag, SaidScore};
use web::{Answer, Cx, Door, Tag, Tone};

use crate::candidate::{languages, name_here, names_query};
use crate::eligibility;
use crate::explain::{self, Occupation};
use crate::long_list::view::View;
use crate::long_list::{Candidate, Candidates, candidates, open};
use crate::store::Request;
use crate::words::Words;

/// As many as can be read beside each other.
const MOST: usize = 4;

/// A candidate at the head of a column.
struct Head {
    case: String,
    name: String,
    occupation: Occupation,
    city: String,
    tag: Tag,
    /// The page without this column.
    without: String,
}

/// What one candidate has of one thing.
#[derive(Default)]
struct Cell {
    /// Whether it is there, in a mark.
    mark: Option<MarkTag>,
    /// That something is not there without which nobody can go: not the same as a wish that is not met.
    lacks: Option<Tag>,
    lines: Vec<String>,
    /// Points of a part: earned, of, and both as people read them.
    points: Option<(u32, u32, String, String)>,
    /// The profile's own words.
    quote: String,
    /// More than every other candidate here has.
    most: bool,
}

/// One thing, for all candidates.
struct Line {
    label: String,
    /// What is asked of it, or empty.
    asked: String,
    cells: Vec<Cell>,
}

#[derive(Template)]
#[template(path = "compare/compare.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    request: &'a Request,
    title: &'a str,
    heads: Vec<Head>,
    lines: Vec<Line>,
    /// How many were chosen, where they are too many.
    too_many: Option<usize>,
    rule_version: String,
    names: &'static str,
}

/// The page.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let request = open(&cx, &case).await?;
    let mut chosen: Vec<i64> = Vec::new();
    for (_, value) in url::form_urlencoded::parse(cx.query.as_bytes()).filter(|(name, _)| name == "with") {
        let number = application::number_of(&value).ok_or(Door::Gone)?;
        if !chosen.contains(&number) {
            chosen.push(number);
        }
    }
    let Candidates { mut list, parts, rule_version } = candidates(&cx, &request).await?;
    // Nobody of another request is here, whoever asks.
    if !chosen.iter().all(|number| list.iter().any(|candidate| candidate.dossier.number == *number)) {
        return Err(Door::Gone);
    }
    let too_many = (chosen.len() > MOST).then_some(chosen.len());
    chosen.truncate(MOST);
    list.retain(|candidate| chosen.contains(&candidate.dossier.number));
    list.sort_by_key(Candidate::by_score);
    let experts: Vec<_> = list.iter().map(|candidate| candidate.dossier.expert_id).collect();
    command::record_readings(&cx.app.desk, &cx.actor, &experts, cx.reader_name(), "list", &request.case()).await?;
    let w = Words(cx.lang);
    let page = Page {
        w,
        cx: &cx,
        title: request.title_in(cx.lang),
        heads: list.iter().map(|candidate| head(&cx, &request, candidate, &list)).collect(),
        lines: lines(&cx, &request, &list, &parts),
        too_many,
        rule_version: pool::explain::rules_version(cx.lang, &rule_version),
        names: names_query(&cx),
        request: &request,
    };
    cx.sheet(w.plain().compare_title(request.case())).private().show(&page)
}

/// The address of the comparison of some candidates.
fn address(cx: &Cx, request: &Request, of: impl Iterator<Item = String>) -> String {
    let names = View::of(cx).unnamed.then_some(("names", "hidden".to_owned()));
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(of.map(|case| ("with", case)).chain(names)).finish();
    cx.to(&format!("/work/selection/{}/compare?{query}", request.case()))
}

fn head(cx: &Cx, request: &Request, candidate: &Candidate, list: &[Candidate]) -> Head {
    let others = list.iter().filter(|other| other.dossier.number != candidate.dossier.number).map(|other| other.dossier.case());
    Head {
        case: candidate.dossier.case(),
        name: name_here(cx, &candidate.dossier),
        occupation: candidate.occupation(cx),
        city: candidate.city(cx),
        tag: explain::tag(cx.lang, candidate.dossier.state()),
        without: if list.len() > 2 { address(cx, request, others) } else { String::new() },
    }
}

fn lines(cx: &Cx, request: &Request, list: &[Candidate], parts: &[(String, String)]) -> Vec<Line> {
    let w = Words(cx.lang);
    let scores: Vec<Option<SaidScore>> = list.iter().map(|candidate| candidate.said(cx)).collect();
    let mut lines = vec![with_most(
        w.col_score(),
        scores.iter().map(|score| {
            let score = score.as_ref();
            let said = score.map_or_else(|| w.not_given(), |score| w.score_of_hundred(&score.said));
            (score.map_or(0, |score| score.total), Cell { lines: vec![said], ..Cell::default() })
        }),
    )];
    lines.extend(parts.iter().map(|(key, label)| {
        let of = |score: &'_ Option<SaidScore>| score.iter().flat_map(|score| &score.parts).find(|part| part.key == *key).cloned();
        let asked = scores.iter().find_map(of).map(|part| part.asked).unwrap_or_default();
        let line = with_most(
            label.clone(),
            scores.iter().map(|score| match of(score) {
                None => (0, Cell { lines: vec![w.not_given()], ..Cell::default() }),
                Some(part) => {
                    let points = Some((part.points, part.of, part.said.0.clone(), part.said.1.clone()));
                    let lines = [&part.found, &part.note].into_iter().filter(|words| !words.is_empty()).cloned().collect();
                    let lacks = (is_needed(&part.key) && part.mark == Mark::Absent).then(|| Tag::new(w.compare_lacks(), Tone::Bad));
                    let mark = lacks.is_none().then(|| part.mark.tag(cx.lang));
                    (part.points, Cell { mark, lacks, lines, points, quote: part.evidence, most: false })
                }
            }),
        );
        Line { asked, ..line }
    }));
    let plain = |label: String, of: &dyn Fn(&Candidate) -> Vec<String>| Line {
        label,
        asked: String::new(),
        cells: list
            .iter()
            .map(|candidate| {
                let mut lines = of(candidate);
                if lines.is_empty() {
                    lines.push(w.not_given());
                }
                Cell { lines, ..Cell::default() }
            })
            .collect(),
    };
    lines.push(plain(w.compare_time(), &|candidate| {
        let free = candidate.profile.as_ref().map_or(&[][..], |profile| &profile.available);
        let begins = eligibility::begins(request, free, candidate.dossier.available_from).map(|day| w.compare_begins(day));
        let periods = candidate.profile.iter().flat_map(|profile| &profile.available).map(|&(from, until)| w.compare_period(from, until));
        begins.into_iter().chain(periods).collect()
    }));
    lines.push(plain(w.mode(), &|candidate| {
        let Some(person) = candidate.profile.as_ref().map(|profile| &profile.person) else { return Vec::new() };
        let online = match person.hours_per_week {
            Some(hours) => w.compare_online_hours(hours),
            None => w.mode_online(),
        };
        let ways = [(person.travels, w.mode_physical()), (person.online, online)];
        ways.into_iter().filter(|(works, _)| *works == Some(true)).map(|(_, words)| words).collect()
    }));
    lines.push(plain(w.profile_languages(), &|candidate| languages(cx, candidate.profile.as_ref())));
    lines.push(plain(w.lives(), &|candidate| {
        let Some(person) = candidate.profile.as_ref().map(|profile| &profile.person) else { return Vec::new() };
        let country = explain::country_name(cx.lang, &person.residence_country);
        let city = if names_query(cx).is_empty() { person.residence_city.clone() } else { String::new() };
        let place: Vec<String> = [city, country].into_iter().filter(|part| !part.is_empty()).collect();
        if place.is_empty() { Vec::new() } else { vec![place.join(", ")] }
    }));
    lines
}

/// Whether a part is one without which nobody can go: a skill or a language that is asked, and not only wished.
fn is_needed(key: &str) -> bool {
    key.starts_with("skill/") || key.starts_with("language/")
}

/// A line in which whoever has more than all others is marked, in words.
fn with_most(label: String, cells: impl Iterator<Item = (u32, Cell)>) -> Line {
    let mut cells: Vec<(u32, Cell)> = cells.collect();
    let most = cells.iter().map(|(points, _)| *points).max().unwrap_or_default();
    let alone = cells.len() > 1 && cells.iter().filter(|(points, _)| *points == most).count() == 1;
    for (points, cell) in &mut cells {
        cell.most = alone && *points == most;
    }
    Line { label, asked: String::new(), cells: cells.into_iter().map(|(_, cell)| cell).collect() }
}
