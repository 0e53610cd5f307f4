//! The rows behind a figure: exactly as many as the figure says, with what the reader may know of each.

#[cfg(test)]
mod test;

use std::collections::BTreeSet;

use askama::Template;
use axum::response::Response;
use model::access::{Subject, Verb};
use model::application::State as ApplicationState;
use model::request::State as RequestState;
use model::{PlacementId, Scope};
use web::{Answer, Cx, Door};

use crate::figures::{Dimension, Fact, Figure, Kind, Part};
use crate::look::{Finished, Look, figure_words, href, state_words};
use crate::naming;
use crate::words::Words;

/// Rows on one page.
const PAGE: usize = 100;

/// A row as the reader may know it; what is not theirs to know is `None`.
struct Row {
    case: Option<(String, Option<String>)>,
    title: Option<String>,
    host: Option<String>,
    person: Option<String>,
    country: Option<(String, String)>,
    sector: Option<String>,
    mode: Option<String>,
    state: Option<String>,
    chain: Option<String>,
    /// Why there is no chain to open.
    no_chain: String,
}

#[derive(Template)]
#[template(path = "rows/rows.html")]
struct Page {
    w: Words,
    title: String,
    back: String,
    chips: Vec<(String, String)>,
    total: usize,
    inside: bool,
    /// Whether titles are told: inside, and of requests that are public.
    titles: bool,
    cases: bool,
    rows: Vec<Row>,
    pages: Vec<(usize, String, bool)>,
    csv: String,
}

impl Page {
    /// Whether any row is about a person whom the reader may know: a request that nobody fills is about none.
    fn has_people(&self) -> bool {
        self.rows.iter().any(|row| row.person.is_some())
    }
}

/// A figure with its rows.
struct Opened {
    look: Look,
    figure: Figure,
    rows: Vec<Row>,
    inside: bool,
    titles: bool,
    /// Whether each row is told apart from the others, by its case number and the way to its chain.
    cases: bool,
}

/// Opens the figure that the address names. A figure that is kept back has no page.
async fn open(cx: &Cx) -> Result<Opened, Door> {
    let figure = cx.query_value("figure").and_then(|name| Figure::named(&name)).ok_or(Door::Gone)?;
    let look = Look::of(cx).await?;
    look.lens.count(&figure, &look.filter).0.ok_or(Door::Gone)?;
    let guarded = look.lens.keeps_back(&figure, &look.filter);
    // By a case number the rows of several figures could be laid beside one another, and their order would be one.
    let cases = !guarded;
    let told = Told::of(&look, &figure, guarded);
    let by_name = cx.scope(Verb::See, Subject::Placement);
    let finished = look.finished();
    let facts = look.lens.rows(&figure, &look.filter);
    let mut rows: Vec<Row> = facts.map(|fact| row(cx, (&look, &figure, &finished), fact, &told, &by_name)).collect();
    if guarded {
        rows.sort_by_cached_key(|row| (row.country.is_none(), row.country.as_ref().map(|(_, name)| i18n::sort_key(name))));
    }
    let inside = !guarded && !look.lens.outside;
    let titles = inside || (!guarded && figure.kind == Kind::Request);
    Ok(Opened { inside, titles, rows, look, figure, cases })
}

/// What these rows tell: no more than figures do. Where small groups are kept back, a row has the values that the figure and its
/// filter name, and its country where the number of that country is told beside it; never two things that no figure joins.
struct Told<'a> {
    look: &'a Look,
    guarded: bool,
    countries: BTreeSet<String>,
    /// The state that the figure names.
    state: bool,
}

impl<'a> Told<'a> {
    fn of(look: &'a Look, figure: &Figure, guarded: bool) -> Told<'a> {
        let within = |country: &String| look.lens.count(figure, &look.filter.with(Dimension::Country, country)).0.is_some();
        let of_figure = |fact: &&Fact| fact.kind == figure.kind;
        let countries: BTreeSet<String> = look.lens.facts().iter().filter(of_figure).map(|fact| Dimension::Country.of(fact)).collect();
        let countries = countries.into_iter().filter(|country| guarded && within(country)).collect();
        Told { look, guarded, countries, state: matches!(figure.part, Part::State(_)) }
    }

    fn value(&self, dimension: Dimension, fact: &Fact) -> Option<String> {
        let value = dimension.of(fact);
        let is_told = !self.guarded
            || self.look.filter.value(dimension).is_some()
            || (dimension == Dimension::Country && self.countries.contains(&value));
        is_told.then_some(value)
    }
}

fn row(cx: &Cx, (look, figure, finished): (&Look, &Figure, &Finished<'_>), fact: &Fact, told: &Told<'_>, by_name: &Scope) -> Row {
    let lang = cx.lang;
    let named = by_name.reaches(fact.place()) && !told.guarded;
    let opens = |_: &PlacementId| !told.guarded && (by_name.reaches(fact.place()) || finished.holds(fact));
    // The address names the figure, so that the chain leads back to these rows.
    let chain = fact.placement.filter(opens).map(|placement| href(cx, &format!("/work/chain/{placement}"), Some(figure), &look.filter));
    Row {
        case: (!told.guarded).then(|| (fact.case.clone(), if named { record(cx, fact) } else { None })),
        title: (named || is_public(fact)).then(|| lang.of_two(&fact.title, &fact.title_nl).to_owned()),
        host: named.then(|| fact.host_name.clone()),
        person: named.then(|| fact.person.clone()).filter(|name| !name.is_empty() && cx.actor.may(Verb::See, Subject::Evaluation)),
        country: told.value(Dimension::Country, fact).map(|code| (code.to_ascii_lowercase(), naming::country_name(lang, &code))),
        sector: told.value(Dimension::Sector, fact).map(|code| naming::sector_name(lang, &code)),
        mode: told.value(Dimension::Mode, fact).map(|mode| naming::say(lang, &format!("mode-{mode}"))),
        state: (named || !fact.kind.is_of_people() || told.state).then(|| state(cx, fact)),
        chain,
        // Whether a request has somebody yet is not told outside the programme.
        no_chain: match fact.placement {
            _ if is_public(fact) && !named => Words(lang).chain_when_finished(),
            None => Words(lang).chain_none_yet(),
            Some(_) if is_public(fact) || is_seated(fact) => Words(lang).chain_when_finished(),
            Some(_) => Words(lang).chain_not_open(),
        },
    }
}

/// Whether an application has a seat, so that its work is to be finished.
fn is_seated(fact: &Fact) -> bool {
    fact.kind == Kind::Application && fact.state == ApplicationState::Selected.name()
}

/// Whether a request has a public page.
fn is_public(fact: &Fact) -> bool {
    let state = RequestState::named(&fact.state).filter(|_| fact.kind == Kind::Request);
    matches!(
        state,
        Some(RequestState::Published | RequestState::Selection | RequestState::Filled | RequestState::Running | RequestState::Completed)
    )
}

fn state(cx: &Cx, fact: &Fact) -> String {
    match fact.kind {
        Kind::Answer | Kind::Capacity => figure_words(cx.lang, &Figure::state(fact.kind, fact.state.clone())),
        kind => state_words(cx.lang, kind, &fact.state),
    }
}

/// The page of the record, for those who may open it.
fn record(cx: &Cx, fact: &Fact) -> Option<String> {
    Some(match (fact.kind, fact.evaluation) {
        (Kind::Request, _) => cx.to(&format!("/work/requests/{}", fact.id)),
        (Kind::Application, _) => cx.to(&format!("/work/selection/{}/{}", fact.request_case, fact.case)),
        (Kind::Placement | Kind::GivenUp, _) => cx.to(&format!("/work/placements/{}", fact.id)),
        (Kind::Answer | Kind::Capacity | Kind::Use, evaluation) => cx.to(&format!("/work/results/evaluations/{}", evaluation?)),
    })
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let Opened { look, figure, rows, inside, titles, cases } = open(&cx).await?;
    let w = Words(cx.lang);
    let total = rows.len();
    let last = total.div_ceil(PAGE).max(1);
    let here = cx.query_value("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, last);
    let this = href(&cx, "/work/results/rows", Some(&figure), &look.filter);
    let page = Page {
        w,
        title: figure_words(cx.lang, &figure),
        back: href(&cx, "/work/results", None, &look.filter),
        chips: look.chips(&cx, "/work/results/rows", Some(&figure)),
        total,
        inside,
        titles,
        cases,
        rows: rows.into_iter().skip((here - 1) * PAGE).take(PAGE).collect(),
        pages: (1..=last).map(|n| (n, format!("{this}&page={n}"), n == here)).collect(),
        csv: href(&cx, "/work/results/rows.csv", Some(&figure), &look.filter),
    };
    cx.sheet(w.plain().rows_title()).private().show(&page)
}

/// All rows as a file, with the columns of the page.
pub async fn csv(cx: Cx) -> Result<Response, Door> {
    let Opened { rows, inside, titles, cases, .. } = open(&cx).await?;
    let w = Words(cx.lang);
    let pick = |case: Option<String>, names: [String; 3], rest: [String; 4]| -> Vec<String> {
        let names = names.into_iter().take(if inside { 3 } else { usize::from(titles) });
        case.into_iter().chain(names).chain(rest).collect()
    };
    let small = || w.not_told();
    let mut lines = vec![pick(
        cases.then(|| w.column_case()),
        [w.column_title(), w.column_host(), w.column_expert()],
        [w.column_country(), w.column_sector(), w.column_mode(), w.column_state()],
    )];
    for row in rows {
        lines.push(pick(
            row.case.map(|(case, _)| case),
            [row.title.unwrap_or_else(|| w.title_when_public()), row.host.unwrap_or_default(), row.person.unwrap_or_default()],
            [
                row.country.map_or_else(small, |(_, name)| name),
                row.sector.unwrap_or_else(small),
                row.mode.unwrap_or_else(small),
                row.state.unwrap_or_default(),
            ],
        ));
    }
    Ok(web::csv_file("rows.csv", &lines))
}
