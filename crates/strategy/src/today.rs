//! What waits in strategy, for the staff's home; and what a search finds.

use i18n::{fold, holds_words, sort_key};
use model::Role;
use model::access::{Place, Subject, Verb};
use model::priority::{CountryStatus, Stage};
use web::{Cx, Door, Hit, Waiting};

use crate::labels::{ball, ball_words, country_name, in_language};
use crate::store::{self, PriorityRow};
use crate::words::Words;

/// Priorities that somebody must act on, and countries that are suspended.
pub async fn waiting(cx: Cx) -> Result<Vec<Waiting>, Door> {
    let scope = cx.scope(Verb::See, Subject::Strategy);
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let mut list = Vec::new();
    let (decide, focal) = (cx.scope(Verb::Decide, Subject::Strategy), cx.actor.is(Role::FocalPoint));
    for row in store::priorities(&mut tx, &scope).await? {
        let turn = ball(&row, cx.now);
        if let Some(who) = ball_words(w, turn, false) {
            let place = Place { phase: Some(row.phase_id), country: Some(row.country), ..Place::default() };
            let mine = turn.office && focal && decide.reaches(place);
            // The ministry is asked while the country office has yet to agree, too: that is a second thing to do.
            let asks = row.standing().stage == Stage::Proposed && !row.office_agreed && !row.ministry_agreed && !turn.ministry;
            if asks {
                list.push(Waiting {
                    what: w.waiting_ask(in_language(cx.lang, &row.newest_title, &row.newest_title_nl)),
                    path: crate::priority::path(row.id),
                    case: row.case(),
                    country: row.country.code().to_owned(),
                    since: row.stage_since,
                    ball: w.ball_office_asks(),
                    mine,
                });
            }
            list.push(Waiting {
                what: what(w, &row, in_language(cx.lang, &row.newest_title, &row.newest_title_nl)),
                path: crate::priority::path(row.id),
                case: row.case(),
                country: row.country.code().to_owned(),
                since: if turn.office { row.stage_since } else { row.asked_at.unwrap_or(row.stage_since) },
                ball: who,
                mine,
            });
        }
    }
    let set = cx.scope(Verb::Decide, Subject::Phase);
    for row in store::countries(&mut tx, &scope).await?.into_iter().filter(|row| row.status() == CountryStatus::Suspended) {
        let place = Place { phase: Some(row.phase_id), country: Some(row.country), ..Place::default() };
        list.push(Waiting {
            what: w.waiting_suspended(country_name(cx.lang, row.country)),
            path: crate::country::path(row.phase_id, row.country),
            case: country_name(cx.lang, row.country),
            country: row.country.code().to_owned(),
            since: row.set_at,
            ball: w.ball_coordinator(),
            mine: set.reaches(place),
        });
    }
    Ok(list)
}

fn what(w: Words, row: &PriorityRow, title: &str) -> String {
    match row.standing().stage {
        Stage::Draft if row.changes_asked => w.waiting_changes(title),
        Stage::Draft => w.waiting_draft(title),
        _ if !row.office_agreed => w.waiting_office(title),
        _ => w.waiting_ministry(title),
    }
}

/// Priorities and countries whose names hold the folded text.
pub async fn find(cx: Cx, folded: String) -> Result<Vec<Hit>, Door> {
    let scope = cx.scope(Verb::See, Subject::Strategy);
    if scope.is_empty() {
        return Ok(Vec::new());
    }
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let mut hits = Vec::new();
    for row in store::countries(&mut tx, &scope).await? {
        let title = country_name(cx.lang, row.country);
        if holds_words(&fold(&title), &folded) {
            hits.push(Hit { kind: w.country(), path: crate::country::path(row.phase_id, row.country), note: row.phase_name, title });
        }
    }
    for row in store::priorities(&mut tx, &scope).await? {
        let texts = [&row.title, &row.title_nl, &row.newest_title, &row.newest_title_nl];
        if texts.into_iter().any(|text| holds_words(&fold(text), &folded)) || fold(&row.case()) == folded {
            let title = in_language(cx.lang, &row.title, &row.title_nl).to_owned();
            let note = format!("{} {}", country_name(cx.lang, row.country), row.case());
            hits.push(Hit { kind: w.priority(), title, path: crate::priority::path(row.id), note });
        }
    }
    hits.sort_by_key(|hit| sort_key(&hit.title));
    hits.truncate(20);
    Ok(hits)
}
