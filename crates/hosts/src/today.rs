//! What waits around hosts, for the staff's home; and what a search finds.

use i18n::sort_key;
use model::access::{Subject, Verb};
use model::host::State;
use web::{Cx, Door, Hit, Waiting};

use crate::actions::{KIND, is_office};
use crate::labels::{Turn, country_name, is_mine, stop_name, turn, turn_words};
use crate::side::{Side, place};
use crate::store::{self, Filter, HostRow, PlanRow};
use crate::words::Words;

/// Hosts that somebody must take a step further, and plans that wait for a director.
pub async fn waiting(cx: Cx) -> Result<Vec<Waiting>, Door> {
    let scope = cx.scope(Verb::See, Subject::Host);
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let w = Words(cx.lang);
    let decide = cx.scope(Verb::Decide, Subject::Host);
    let mut tx = cx.read().await?;
    let mut list = Vec::new();
    for row in store::hosts(&mut tx, &scope, &Filter::default()).await? {
        // A request that was sent waits for its host's readiness: the country office helps with what is not there.
        if let Some(since) = row.waiting_since.filter(|_| !row.ready && row.requests_waiting > 0) {
            list.push(Waiting {
                what: w.waiting_readiness(&row.name),
                path: Side::Staff.host(row.id),
                case: row.name.clone(),
                country: row.country.code().to_owned(),
                since,
                ball: w.ball_host_and_office(),
                mine: cx.actor.is(model::Role::FocalPoint) && decide.reaches(place(&row)),
            });
        }
        let whose = turn(&row);
        let Some(ball) = turn_words(w, whose) else { continue };
        list.push(Waiting {
            what: what(w, &row),
            path: Side::Staff.host(row.id),
            case: row.name.clone(),
            country: row.country.code().to_owned(),
            since: row.state_since,
            ball,
            mine: is_mine(&cx, &row, whose),
        });
    }
    if is_office(&cx.actor) {
        let runs = command::import_runs(&mut tx, KIND).await?;
        list.extend(runs.into_iter().filter(|run| run.open > 0).map(|run| Waiting {
            what: w.waiting_import(run.open),
            path: "/work/hosts/imports".to_owned(),
            case: String::new(),
            country: String::new(),
            since: run.at,
            ball: w.ball_programme_office(),
            mine: true,
        }));
    }
    let drafts: Vec<PlanRow> = tx.all(store::PLANS_IN, db::scoped_params![&scope]).await?;
    for row in drafts {
        if let Some(asked_at) = row.asked_at {
            list.push(Waiting {
                what: w.waiting_plan(&row.host_name, &row.title),
                path: Side::Staff.plan(row.id),
                case: row.host_name.clone(),
                country: row.country.code().to_owned(),
                since: asked_at,
                ball: row.asked_name,
                mine: false,
            });
        }
    }
    Ok(list)
}

fn what(w: Words, row: &HostRow) -> String {
    match row.state() {
        State::Suggested => w.waiting_assess(&row.name),
        State::UnderAssessment if row.plans_agreed > 0 => w.waiting_approve(&row.name),
        State::UnderAssessment if turn(row) == Turn::Office && row.plans_of_office == 0 => w.waiting_bring_in(&row.name),
        State::UnderAssessment => w.waiting_write_plan(&row.name),
        _ => w.waiting_suspended(&row.name),
    }
}

/// Hosts whose name, place or ministry holds the folded text.
pub async fn find(cx: Cx, folded: String) -> Result<Vec<Hit>, Door> {
    let scope = cx.scope(Verb::See, Subject::Host);
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let rows = store::hosts(&mut tx, &scope, &Filter { text: folded, ..Filter::default() }).await?;
    let hit = |row: HostRow| Hit {
        kind: w.host(),
        path: Side::Staff.host(row.id),
        note: format!("{}, {}", country_name(cx.lang, row.country), stop_name(w, row.state())),
        title: row.name,
    };
    let mut hits: Vec<Hit> = rows.into_iter().map(hit).collect();
    hits.sort_by_key(|hit| sort_key(&hit.title));
    hits.truncate(20);
    Ok(hits)
}
