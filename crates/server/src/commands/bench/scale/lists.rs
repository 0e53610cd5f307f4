//! What people wait for: the live count of a request, and the long list.

use std::time::{Duration, Instant};

use db::params;
use experts::actions::Pause;
use matching::fit;
use model::{Actor, ExpertId, RequestId};
use pool::{Reach, TAXONOMY};
use selection::actions::{SaveDraft, Submit};
use uuid::Uuid;

use super::Stage;
use crate::cli::Failure;
use crate::commands::bench::line::{self, Asked};
use crate::commands::bench::stage::{self, at};
use crate::commands::bench::table::{Row, Table, Target, time};
use crate::demo::crowd;
use crate::serve::house;

/// Requests that are counted.
const COUNTED: u64 = 200;
/// Applications for the request whose long list is asked.
const APPLICATIONS: usize = 60;
/// How often it is asked.
const ASKED: usize = 100;

/// Who meets everything, and what relaxing one thing brings: reading the request, looking at the feed, counting. Beside
/// holding everybody of the pool against the request one by one; the answers must be the same.
pub async fn live_count(table: &mut Table, stage: &Stage) -> Result<(), Failure> {
    let (app, today) = (&stage.app, stage.app.desk.today());
    let live = app.held.one::<pool::Live>();
    let mut tx = app.read().await?;
    let sql = "select id as value from request where state = 'published' order by number desc limit 200";
    let requests: Vec<RequestId> = tx.values(sql, params![]).await?;
    drop(tx);
    let (mut ours, mut all, mut counted) = (Vec::new(), Vec::new(), 0usize);
    for (number, request) in (0u64..).zip(requests.into_iter().take(COUNTED as usize)) {
        let begun = Instant::now();
        let mut tx = app.read().await?;
        let demand = pool::demand(&mut tx, request, today).await?.ok_or(db::DbError::Missing)?;
        let pool = live.current(&mut tx).await?;
        let count = pool.count(&demand, today, Reach::Everybody);
        let near = pool.near(&demand, today, Reach::Everybody);
        ours.push(begun.elapsed());
        drop((tx, near));
        counted += count;
        // One by one takes long: every tenth request is enough to compare.
        if number % 10 == 0 {
            let begun = Instant::now();
            let needs = pool::needs(&demand, today);
            let fits =
                pool.people().filter(|(expert, facts)| pool::admits(&demand, facts) && fit::failures(&TAXONOMY, &needs, expert).is_empty());
            let found = fits.count();
            all.push(begun.elapsed());
            if found != count {
                return Err(Failure::Work(format!("the pool counts {count} for {request}, one by one there are {found}")));
            }
        }
    }
    ours.sort();
    all.sort();
    let (our, other) = (at(&ours, 50), at(&all, 50));
    let ratio = other as f64 / our.max(1) as f64;
    table.add(Row {
        what: "live count with what relaxing one thing brings".to_owned(),
        instance: format!("{} requests, {} fit each", ours.len(), counted / ours.len().max(1)),
        ours: format!("p50 {}, p95 {}", time(our), time(at(&ours, 95))),
        peer: format!("the count alone, everybody one by one, p50 {} (same answers)", time(other)),
        ratio: Some(ratio),
        reach: Target::most("30 ms", our <= 30_000_000),
        beyond: Target::none(),
    });
    Ok(())
}

/// The long list of a request with applications: the whole page through the router, for an officer who signed in.
pub async fn long_list(table: &mut Table, stage: &Stage) -> Result<(), Failure> {
    let app = &stage.app;
    let mut tx = app.read().await?;
    let request = crowd::request_ids(crowd::SEED, 0, 1)[0];
    let number: i64 = tx.value("select number as value from request where id = $1", params![request]).await?;
    let demand = pool::demand(&mut tx, request, app.desk.today()).await?.ok_or(db::DbError::Missing)?;
    let pool = app.held.one::<pool::Live>().current(&mut tx).await?;
    drop(tx);
    let best = pool.top(&demand, app.desk.today(), APPLICATIONS, Reach::Everybody).experts;
    let best = best.into_iter().map(|found| ExpertId(Uuid::from_u128(found.expert.0)));
    // Where fewer fit, others apply as well, and are told why not.
    let others = pool.people().map(|(expert, _)| ExpertId(Uuid::from_u128(expert.id.0))).step_by(97);
    let (mut sent, program) = (0, Actor::program());
    for expert in best.chain(others) {
        let draft = SaveDraft {
            request,
            expert,
            motivation: "I did this before, and speak the language.".to_owned(),
            available_from: None,
            referred_by: String::new(),
        };
        let Ok(application) = app.desk.run(&program, &draft).await else { continue };
        if app.desk.run(&program, &Submit { application, share_cv: true, show_name: true }).await.is_ok() {
            sent += 1;
        }
        if sent == APPLICATIONS {
            break;
        }
    }
    let session = stage::sign_in(app).await?;
    let address = line::open(house(app.clone()).router()).await?;
    let page = Asked::by(&format!("/en/work/selection/R-{number:04}"), &session);
    let size = line::once(address, &page).await?;
    let bare = line::in_turn(line::bare(size).await?, &page, ASKED).await?;
    let instance = |how: &str| format!("{sent} applications, {} experts, {size} bytes, {ASKED} times {how}", stage.experts);
    // As on a working day: somebody of the pool has changed since the page was loaded, and the whole pool is counted anew.
    let mut ours = Vec::with_capacity(ASKED);
    for expert in pool.people().map(|(expert, _)| ExpertId(Uuid::from_u128(expert.id.0))).step_by(131).take(ASKED) {
        app.desk.run(&program, &Pause { expert }).await.map_err(|error| Failure::Work(format!("{error:?}")))?;
        ours.extend(line::in_turn(address, &page, 1).await?);
    }
    ours.sort();
    row(table, "long list page after a change", instance("after a change"), &ours, &bare);
    let ours = line::in_turn(address, &page, ASKED).await?;
    row(table, "long list page again", instance("in turn"), &ours, &bare);
    Ok(())
}

fn row(table: &mut Table, what: &str, instance: String, ours: &[Duration], bare: &[Duration]) {
    let (our, other) = (at(ours, 50), at(bare, 50));
    table.add(Row {
        what: what.to_owned(),
        instance,
        ours: format!("p50 {}, p95 {}", time(our), time(at(ours, 95))),
        peer: format!("bare handler of the same size, p50 {}", time(other)),
        ratio: Some(other as f64 / our.max(1) as f64),
        reach: Target::most("60 ms", our <= 60_000_000),
        beyond: Target::none(),
    });
}
