//! Supply and demand: what open requests ask, what the pool has, how many seats can be filled, and what one more expert of
//! a kind would bring. Every figure comes from the engine: who meets everything by the same gates as the long list, how
//! many seats can be filled at once by exact assignment, the gain by assigning once more with one expert more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use askama::Template;
use matching::fit::{ExpertProfile, Mode};
use matching::{Code, Options};
use model::Date;
use model::access::Verb;
use pool::explain::{country_name, language_name, skill_name};
use pool::{Demand, Pool, Reach, TAXONOMY};
use serde_json::json;
use web::{Answer, Cx, Door};

use crate::store::{self, Request};
use crate::words::{ROOM, Words};
use crate::{gather, office};

/// How many people are looked at for each request; enough for every seat there is.
const TOP: usize = 2_000;

/// By what the table is ordered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// By the skill asked.
    Skill,
    /// By the language asked.
    Language,
    /// By the country of the host.
    Country,
    /// On the spot or online.
    Mode,
    /// By the priority that the request serves.
    Priority,
}

impl By {
    /// All of them.
    pub const ALL: &'static [By] = &[By::Skill, By::Language, By::Country, By::Mode, By::Priority];

    /// Its name in the address.
    pub const fn name(self) -> &'static str {
        match self {
            By::Skill => "skill",
            By::Language => "language",
            By::Country => "country",
            By::Mode => "mode",
            By::Priority => "priority",
        }
    }
}

/// A line of the table: one kind of thing that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its code: of a skill, a language, a country, a mode, or the priority's title.
    pub kind: String,
    /// The requests that ask it, by their place among the open ones.
    pub requests: Vec<usize>,
    /// Those among them that fewer people can do than they have seats; all of them where only together too few can.
    pub scarce: Vec<usize>,
    /// Their open seats.
    pub asked: i64,
    /// People in the pool who have it.
    pub there: usize,
    /// People who meet everything that one of these requests asks.
    pub fit: usize,
    /// Seats of these requests that can be filled at once, each person once.
    pub fillable: i64,
    /// Seats more, of all open ones, that one more expert of this kind would fill: one who meets everything of the requests
    /// that ask it.
    pub one_more: i64,
}

/// An open request as this page needs it.
#[derive(Clone, Debug)]
pub struct Open {
    /// What it asks.
    pub demand: Demand,
    /// Its open seats.
    pub seats: i64,
    /// The title of its priority; empty when none is known.
    pub priority: String,
}

/// The table for some requests and a pool.
pub fn table(open: &[Open], pool: &Pool, by: By, today: Date) -> Vec<Line> {
    let fit: Vec<Vec<u128>> = open
        .iter()
        .map(|request| pool.top(&request.demand, today, TOP, Reach::Everybody).experts.iter().map(|expert| expert.expert.0).collect())
        .collect();
    let mut kinds: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, request) in open.iter().enumerate() {
        for kind in kinds_of(request, by, today) {
            kinds.entry(kind).or_default().push(at);
        }
    }
    let all: Vec<usize> = (0..open.len()).collect();
    let base = filled(open, &fit, &all, &[]);
    let mut lines: Vec<Line> = kinds
        .into_iter()
        .map(|(kind, requests)| {
            let people: BTreeSet<u128> = requests.iter().flat_map(|&at| fit[at].iter().copied()).collect();
            let few = |at: &usize| (fit[*at].len() as i64) < open[*at].seats;
            let scarce: Vec<usize> = requests.iter().copied().filter(few).collect();
            Line {
                scarce: if scarce.is_empty() { requests.clone() } else { scarce },
                asked: requests.iter().map(|&at| open[at].seats).sum(),
                there: match by {
                    By::Priority => people.len(),
                    _ => pool.people().filter(|(expert, _)| has(expert, by, &kind)).count(),
                },
                fit: people.len(),
                fillable: filled(open, &fit, &requests, &[]),
                one_more: filled(open, &fit, &all, &requests) - base,
                kind,
                requests,
            }
        })
        .collect();
    lines.sort_by(|a, b| (b.asked - b.fillable, b.asked, &a.kind).cmp(&(a.asked - a.fillable, a.asked, &b.kind)));
    lines
}

/// What a request asks, of one dimension. A wish is not asked.
fn kinds_of(request: &Open, by: By, today: Date) -> Vec<String> {
    let demand = &request.demand;
    match by {
        By::Skill => demand.skills.iter().filter(|asked| asked.essential).map(|asked| asked.skill.clone()).collect(),
        By::Language => demand.languages.iter().filter(|asked| asked.essential).map(|asked| asked.language.clone()).collect(),
        By::Country => vec![demand.asked.country.to_string()],
        By::Mode => {
            let (physical, online) = gather::modes(demand, today);
            let modes = [physical.then_some("physical"), online.then_some("online")];
            modes.into_iter().flatten().map(str::to_owned).collect()
        }
        By::Priority => Some(request.priority.clone()).filter(|title| !title.is_empty()).into_iter().collect(),
    }
}

/// Whether somebody has what is asked, at any level.
fn has(expert: &ExpertProfile, by: By, kind: &str) -> bool {
    let code = Code::from(kind);
    match by {
        By::Skill => expert.skills.iter().any(|held| TAXONOMY.is_under(&held.skill, &code)),
        By::Language => expert.languages.iter().any(|held| held.language.is_variety_of(&code)),
        By::Country => expert.origin_ties.contains(&code),
        By::Mode => match kind {
            "online" => expert.modes.contains(&Mode::Online),
            _ => expert.travels,
        },
        By::Priority => false,
    }
}

/// How many seats of some requests can be filled at once, each person once, exactly; with one more expert who fits all of
/// `extra`, unless that is empty.
fn filled(open: &[Open], fit: &[Vec<u128>], requests: &[usize], extra: &[usize]) -> i64 {
    let seats: i64 = requests.iter().map(|&at| open[at].seats).sum();
    let mut places: BTreeMap<u128, usize> = BTreeMap::new();
    let mut edges = Vec::new();
    for (number, &at) in requests.iter().enumerate() {
        // More people than there are seats in all cannot fill more of them.
        for &person in fit[at].iter().take(seats.max(0) as usize) {
            let next = places.len();
            edges.push((*places.entry(person).or_insert(next), number, 1));
        }
    }
    let mut experts = places.len();
    if !extra.is_empty() {
        let fits = requests.iter().enumerate().filter(|(_, at)| extra.contains(at));
        edges.extend(fits.map(|(number, _)| (experts, number, 1)));
        experts += 1;
    }
    let seats: Vec<i64> = requests.iter().map(|&at| open[at].seats).collect();
    let file = json!({ "format": matching::file::FORMAT, "kind": "assign", "experts": experts, "seats": seats, "edges": edges });
    matching::plan(&file.to_string(), Options::default()).ok().and_then(|plan| plan.objective).unwrap_or_default()
}

struct Row {
    name: String,
    line: Line,
    /// Case numbers of the requests, each with the address of its page.
    cases: Vec<(String, String)>,
    /// The same of those whose seats are hard to fill.
    scarce: Vec<(String, String)>,
    /// The list of the experts who have it; empty where there is none.
    experts: String,
    /// Seats that nobody can fill now.
    short: i64,
}

#[derive(Template)]
#[template(path = "supply/supply.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    tabs: Vec<(&'static str, String, bool)>,
    rows: Vec<Row>,
    head: String,
    requests: usize,
    seats: i64,
    people: usize,
    /// When it was worked out.
    as_of: String,
    /// Whether one can have what is asked; a priority is nothing that a person has.
    can_have: bool,
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let scope = office(&cx, Verb::See)?;
    let asked = cx.query_value("by").unwrap_or_default();
    let by = By::ALL.iter().copied().find(|by| by.name() == asked).unwrap_or(By::Skill);
    let today = cx.today();
    let mut tx = cx.read().await?;
    let requests = store::open_requests(&mut tx, &scope).await?;
    let pool = cx.app.held.one::<pool::Live>().current(&mut tx).await?;
    let mut open = Vec::new();
    for request in &requests {
        let demand = pool::demand(&mut tx, request.id, today).await?.ok_or(Door::Gone)?;
        open.push(Open { demand, seats: request.open_seats(), priority: request.priority_in(cx.lang).to_owned() });
    }
    drop(tx);
    let (given, here) = (pool.clone(), Arc::new(open));
    let lines =
        tokio::task::spawn_blocking(move || table(&here, &given, by, today)).await.map_err(|error| Door::Fault(error.to_string()))?;
    let w = Words(cx.lang);
    let named = |name: &str| cx.lang.find(&ROOM, name, &[]).unwrap_or_default();
    let page = Page {
        w,
        cx: &cx,
        tabs: By::ALL.iter().map(|other| (other.name(), named(&format!("by-{}", other.name())), *other == by)).collect(),
        rows: lines.into_iter().map(|line| row(&cx, by, line, &requests)).collect(),
        head: named(&format!("kind-{}", by.name())),
        seats: requests.iter().map(Request::open_seats).sum(),
        requests: requests.len(),
        people: pool.len(),
        as_of: cx.moment(cx.now),
        can_have: by != By::Priority,
    };
    cx.sheet(w.plain().supply_title()).private().show(&page)
}

fn row(cx: &Cx, by: By, line: Line, requests: &[Request]) -> Row {
    let name = match by {
        By::Skill => skill_name(cx.lang, &line.kind),
        By::Language => language_name(cx.lang, &line.kind),
        By::Country => country_name(cx.lang, &line.kind),
        By::Mode => cx.lang.find(&ROOM, &format!("mode-{}", line.kind), &[]).unwrap_or_default(),
        By::Priority => line.kind.clone(),
    };
    let case = |request: &Request| (request.case(), cx.to(&format!("/work/requests/{}", request.id)));
    let cases = line.requests.iter().filter_map(|&at| requests.get(at)).map(case).collect();
    let scarce = line.scarce.iter().filter_map(|&at| requests.get(at)).map(case).collect();
    let narrowed = match by {
        By::Skill => "skill",
        By::Language => "language",
        By::Country => "origin",
        By::Mode => "mode",
        By::Priority => "",
    };
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair(narrowed, &line.kind).finish();
    let experts = if narrowed.is_empty() || line.there == 0 { String::new() } else { cx.to(&format!("/work/experts?{query}")) };
    Row { name, cases, scarce, experts, short: (line.asked - line.fillable).max(0), line }
}
