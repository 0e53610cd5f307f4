//! Requests that are being decided on, with counts and who has the ball.

use std::collections::BTreeMap;

use askama::Template;
use model::access::Verb;
use model::application::State;
use model::{RequestId, Timestamp};
use web::{Answer, Cx, Door};

use crate::explain;
use crate::finding::office_scope;
use crate::store::{self, Request};
use crate::words::Words;

struct Row {
    request: Request,
    title: String,
    country: String,
    counts: Counts,
    ball: String,
    /// A seat is free and a reserve could take it.
    reserve_waits: bool,
    days: i64,
}

impl Row {
    /// Whether somebody must act: on an application, or because there is none.
    fn waits(&self) -> bool {
        self.counts.oldest.is_some() || self.counts.all == 0
    }
}

/// How many applications stand where.
#[derive(Default)]
struct Counts {
    all: i64,
    new: i64,
    listed: i64,
    host: i64,
    accepted: i64,
    reserve: i64,
    taken: i64,
    oldest: Option<(Timestamp, State)>,
}

#[derive(Template)]
#[template(path = "overview/overview.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
    may_rule: bool,
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let scope = office_scope(&cx, Verb::See);
    if scope.is_empty() {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    let (requests, counts) = store::requests_in_selection(&mut tx, &scope).await?;
    let mut by_request: BTreeMap<RequestId, Counts> = BTreeMap::new();
    for count in counts {
        let Some(state) = State::named(&count.state) else { continue };
        by_request.entry(count.request_id).or_default().add(state, count.n, count.since);
    }
    let w = Words(cx.lang);
    let mut rows: Vec<Row> = requests
        .into_iter()
        .map(|request| {
            let counts = by_request.remove(&request.id).unwrap_or_default();
            let since = counts.oldest.map_or(request.state_since, |(since, _)| since);
            Row {
                title: request.title_in(cx.lang).to_owned(),
                country: explain::country_name(cx.lang, request.country.code()),
                ball: match counts.oldest {
                    Some((_, state)) => explain::ball(cx.lang, state, &request.host_name),
                    None if counts.all == 0 => w.ball_none_applied(),
                    None => w.ball_nobody(),
                },
                reserve_waits: counts.reserve > 0 && counts.taken < request.seats,
                days: days(cx.now, since),
                counts,
                request,
            }
        })
        .collect();
    rows.sort_by_key(|row| (!row.waits(), std::cmp::Reverse(row.days)));
    let may_rule = !office_scope(&cx, Verb::Undo).is_empty();
    cx.sheet(w.plain().overview_title()).private().show(&Page { w, cx: &cx, rows, may_rule })
}

/// Whole days from one moment to another.
pub(crate) fn days(now: Timestamp, since: Timestamp) -> i64 {
    now.duration_since(since).as_hours() / 24
}

impl Counts {
    fn add(&mut self, state: State, n: i64, since: Timestamp) {
        self.all += n;
        match state {
            State::Submitted | State::Eligible => self.new += n,
            State::LongListed => self.listed += n,
            State::Shared => self.host += n,
            State::Accepted => self.accepted += n,
            State::Reserve => self.reserve += n,
            State::Selected => self.taken += n,
            _ => {}
        }
        let waits = matches!(state, State::Submitted | State::Eligible | State::LongListed | State::Shared | State::Accepted);
        if waits && self.oldest.is_none_or(|(oldest, _)| since < oldest) {
            self.oldest = Some((since, state));
        }
    }
}
