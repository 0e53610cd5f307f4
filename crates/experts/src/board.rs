//! What waits for the programme office here, and what it can find.

use model::access::{Subject, Verb};
use model::expert;
use web::{Cx, Door, Hit, Waiting};

use crate::profile::occupation_name;
use crate::roster::Roster;
use crate::store::{self, Filter, imports};
use crate::words::Words;

/// Imported files that could not be read in and that nobody solved.
pub async fn waiting(cx: Cx) -> Result<Vec<Waiting>, Door> {
    if !expert::is_office(&cx.scope(Verb::Write, Subject::Expert)) {
        return Ok(Vec::new());
    }
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let runs = command::import_runs(&mut tx, imports::KIND).await?;
    let open = runs.into_iter().filter(|run| run.open > 0);
    Ok(open
        .map(|run| Waiting {
            what: w.waiting_quarantine(run.open),
            path: format!("/work/experts/imports/{}", run.id),
            case: String::new(),
            country: String::new(),
            since: run.at,
            ball: w.ball_office(),
            mine: true,
        })
        .collect())
}

/// Active profiles, for the programme office only. A hit shows no more than the list does: name and occupation.
pub async fn find(cx: Cx, query: String) -> Result<Vec<Hit>, Door> {
    if !expert::is_office(&cx.scope(Verb::See, Subject::Expert)) || query.trim().is_empty() {
        return Ok(Vec::new());
    }
    let w = Words(cx.lang);
    let listed = cx.app.held.one::<Roster>().now(&cx.app.desk.db, &cx.app.held.one::<pool::Live>()).await?;
    let hit = |row: &store::ListRow| Hit {
        kind: w.kind_expert(),
        path: format!("/work/experts/{}", row.id),
        note: occupation_name(row.occupation, &row.profession, cx.lang),
        title: row.name.to_string(),
    };
    Ok(listed.found(&Filter { text: query, ..Filter::default() }).rows(0, 20).map(hit).collect())
}
