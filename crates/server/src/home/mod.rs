//! The staff's home, the global search and the page of a partner organisation: what no slice has alone.

pub mod partner;

use askama::Template;
use db::{Tx, params, scoped_params};
use i18n::fold;
use model::access::{Subject, Verb};
use model::reference::country;
use model::{PlacementId, Role, Scope, placement, request};
use web::{Answer, Cx, Hit, Routes, Waiting, Who};

use crate::words::Words;

db::statements! {
    /// Accounts that are not closed.
    ACCOUNTS = "select count(*) as value from view_account where state <> 'closed'";
    /// Countries in a scope.
    COUNTRIES = concat!("select count(*) as value from view_country c where ", db::scoped!("c.phase_id", "c.country", "null", "null"));
    /// Priorities in a scope.
    PRIORITIES = concat!("select count(*) as value from view_priority p where ", db::scoped!("p.phase_id", "p.country", "null", "null"));
    /// Hosts in a scope.
    HOSTS = concat!("select count(*) as value from view_host h where ", db::scoped!("h.phase_id", "h.country", "h.id", "null"));
    /// Requests in a scope.
    REQUESTS = concat!("select count(*) as value from view_request r where ", db::scoped!("r.phase_id", "r.country", "r.host_id", "null"));
    /// The placements of a request, by its number, in a scope.
    PLACEMENTS_OF = concat!(
        "select p.id, p.number, p.request_title as title, p.request_title_nl as title_nl from view_placement p where ",
        db::scoped!("p.phase_id", "p.country", "p.host_id", "null"), " and p.request_number = $5 order by p.number limit 20"
    );
}

db::row! {
    /// A placement that was found by the number of its request.
    pub struct PlacementRow {
        /// Its id.
        pub id: PlacementId,
        /// Its number.
        pub number: i64,
        /// The request's title.
        pub title: String,
        /// The same in Dutch, or empty.
        pub title_nl: String,
    }
}

/// After so many days something waits long, and too long.
const AGES: (i64, i64) = (9, 21);

/// The pages.
pub fn routes() -> Routes {
    Routes::new().page("/work/today", Who::STAFF, today).page("/work/search", Who::STAFF, search).page(
        "/partner",
        Who::Roles(&[Role::Partner]),
        partner::get,
    )
}

#[derive(Template)]
#[template(path = "home/today.html")]
struct Today {
    w: Words,
    cx: Cx,
    mine: Vec<Waiting>,
    others: Vec<Waiting>,
    /// What comes first while nothing waits: words, and the page where it is done.
    first: Vec<(String, &'static str)>,
}

impl Today {
    fn days(&self, waiting: &Waiting) -> i64 {
        (self.cx.now.as_second() - waiting.since.as_second()).max(0) / 86_400
    }

    /// The class of its age, as in all lists of what waits.
    fn age(&self, waiting: &Waiting) -> &'static str {
        match self.days(waiting) {
            days if days >= AGES.1 => "age late",
            days if days >= AGES.0 => "age old",
            _ => "age",
        }
    }

    /// The country's name, beside its colour; empty where the case is the country itself.
    fn country(&self, waiting: &Waiting) -> &'static str {
        let name = country::find(&waiting.country).map_or("", |country| country.name.in_language(self.cx.lang.code()));
        if name == waiting.case { "" } else { name }
    }
}

/// What waits, since when, and who has the ball: the oldest first.
async fn today(cx: Cx) -> Answer {
    let mut all = Vec::new();
    for list in &cx.app.waiting {
        all.extend(list(cx.clone()).await?);
    }
    all.sort_by_key(|waiting| waiting.since);
    let (mine, others): (Vec<Waiting>, Vec<Waiting>) = all.into_iter().partition(|waiting| waiting.mine);
    let first = if mine.is_empty() { first(&cx).await? } else { Vec::new() };
    let w = Words(cx.lang);
    cx.page(w.plain().today_title(), &Today { w, cx: cx.clone(), mine, others, first })
}

/// Whether the reader's part of the records holds none of these yet.
async fn none(tx: &mut Tx, statement: &'static str, scope: &Scope) -> db::Result<bool> {
    Ok(tx.value::<i64>(statement, scoped_params![scope]).await? == 0)
}

/// What this reader does first in a programme that begins: nothing waits for anybody then.
async fn first(cx: &Cx) -> Result<Vec<(String, &'static str)>, web::Door> {
    let w = Words(cx.lang);
    let see = |subject| cx.scope(Verb::See, subject);
    let mut tx = cx.read().await?;
    let alone = tx.value::<i64>(ACCOUNTS, params![]).await? <= 1;
    let no_country = none(&mut tx, COUNTRIES, &see(Subject::Strategy)).await?;
    let no_priority = none(&mut tx, PRIORITIES, &see(Subject::Strategy)).await?;
    let no_host = none(&mut tx, HOSTS, &see(Subject::Host)).await?;
    let no_request = none(&mut tx, REQUESTS, &see(Subject::Request)).await?;
    let mut list = Vec::new();
    if alone && cx.actor.is(Role::Administrator) {
        list.push((w.first_invite(), "/work/people/invite"));
    }
    if no_country && cx.actor.may(Verb::Write, Subject::Phase) {
        list.push((w.first_country(), "/work/strategy"));
    }
    if cx.actor.is(Role::FocalPoint) {
        list.extend(match (no_country, no_priority, no_host, no_request) {
            (true, ..) => Some((w.first_no_country(), "/work/strategy")),
            (_, true, ..) => Some((w.first_priority(), "/work/strategy")),
            (_, _, true, _) => Some((w.first_host(), "/work/hosts/new")),
            (.., true) => Some((w.first_request(), "/work/hosts")),
            _ => None,
        });
    }
    if list.is_empty() && no_request && (cx.actor.is(Role::Officer) || cx.actor.is(Role::Coordinator)) {
        list.push((w.first_office(), "/work/hosts"));
    }
    Ok(list)
}

#[derive(Template)]
#[template(path = "home/search.html")]
struct Search {
    w: Words,
    cx: Cx,
    query: String,
    /// Whether something was asked, be it nothing.
    asked: bool,
    hits: Vec<Hit>,
}

async fn search(cx: Cx) -> Answer {
    let query: String = cx.query_value("q").unwrap_or_default().trim().chars().take(200).collect();
    let folded = fold(&query);
    let mut hits = Vec::new();
    if !folded.is_empty() {
        for find in &cx.app.finders {
            hits.extend(find(cx.clone(), folded.clone()).await?);
        }
        hits.extend(placements_of(&cx, &folded).await?);
    }
    let (w, asked) = (Words(cx.lang), cx.query_value("q").is_some());
    cx.page(w.plain().search_title(), &Search { w, cx: cx.clone(), query, asked, hits })
}

/// The placements of a request whose number was looked for, such as R-0009.
async fn placements_of(cx: &Cx, folded: &str) -> Result<Vec<Hit>, web::Door> {
    let number = folded.strip_prefix("r-").and_then(|digits| digits.parse::<i64>().ok());
    let scope = cx.scope(Verb::See, Subject::Placement);
    let Some(number) = number.filter(|_| !scope.is_empty()) else { return Ok(Vec::new()) };
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let rows: Vec<PlacementRow> = tx.all(PLACEMENTS_OF, scoped_params![&scope, number]).await?;
    let hit = |row: PlacementRow| Hit {
        kind: w.kind_placement(),
        path: format!("/work/placements/{}", row.id),
        note: format!("{}, {}", placement::case_number(row.number), request::case_number(number)),
        title: cx.lang.of_two(&row.title, &row.title_nl).to_owned(),
    };
    Ok(rows.into_iter().map(hit).collect())
}
