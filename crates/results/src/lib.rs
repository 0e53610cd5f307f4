//! Results: evaluations by three voices at three moments, capacity change with evidence, figures that open their rows, the
//! chain from priority to follow-up.
//!
//! An evaluation is asked by letter, answered through a signed link, and read with names by the programme's people, under
//! a pseudonym by evaluators, and in totals of at least five by donor readers. Not here: the work itself (`placements`),
//! priorities (`strategy`), the public results page (`site`).

pub mod actions;
mod answers;
mod chain;
mod chart;
mod correct;
mod dashboard;
mod evaluate;
pub mod export;
mod figures;
mod follow;
mod look;
mod mine;
mod naming;
mod read;
mod rows;
pub mod store;
mod trend;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod test;

#[allow(missing_docs)]
pub mod words {
    //! The words of this slice.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use std::sync::Arc;

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jobs::JobError;
use model::access::{Subject, Verb};
use model::{Actor, Event, Role};
use web::{App, Cx, Door, Hit, LinkPages, Routes, Waiting, Who};

pub use actions::ASK;
pub use figures::{StatsFilter, stats};

/// Who reads figures; what each is told is decided by scopes and by the size of groups.
const READERS: Who =
    Who::Roles(&[Role::Administrator, Role::Coordinator, Role::Officer, Role::FocalPoint, Role::DonorReader, Role::Evaluator]);

/// Who reads answers without names.
const ANSWERS: Who = Who::Roles(&[Role::Coordinator, Role::Officer, Role::FocalPoint, Role::Evaluator]);

/// The pages.
pub fn routes() -> Routes {
    Routes::new()
        .page("/me/evaluations", Who::EXPERT, mine::get)
        .form("/me/evaluations/{id}", Who::EXPERT, &evaluate::form::ANY, evaluate::get, evaluate::post)
        .page("/work/results", READERS, dashboard::get)
        .page("/work/results.csv", READERS, dashboard::csv)
        .page("/work/results/rows", READERS, rows::get)
        .page("/work/results/rows.csv", READERS, rows::csv)
        .page("/work/results/answers", ANSWERS, answers::get)
        .page("/work/results/answers.csv", ANSWERS, answers::csv)
        .page("/work/chain/{placement}", READERS, chain::get)
        .page("/work/results/evaluations", Who::STAFF, follow::get)
        .page("/work/results/evaluations/{id}", Who::STAFF, read::get)
        .action("/work/results/evaluations/{id}/resend", Who::OFFICE, &read::RESEND, read::resend)
        .form("/work/results/evaluations/{id}/correct", Who::OFFICE, &evaluate::form::ANY_CORRECTED, correct::get, correct::post)
}

/// The pages behind signed links.
pub fn links(pages: &mut LinkPages) {
    pages.serve(actions::EVALUATE, &evaluate::form::ANY, |visit| evaluate::page(visit).boxed());
}

/// The jobs.
pub fn jobs(runner: &mut jobs::Runner<App>) {
    runner.handle(ASK, |app, _| daily(app).boxed());
}

async fn daily(app: Arc<App>) -> Result<(), JobError> {
    let outcome = app.desk.run(&Actor::program(), &actions::Daily).await;
    outcome.map(drop).map_err(|stop| JobError::Later(format!("{stop:?}")))
}

/// What this slice does when another one acts, in the same transaction.
pub fn on<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    actions::follow(work, event).boxed()
}

/// What waits for whom, within the visitor's scope: evaluations that letters did not bring in.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move {
        let scope = cx.scope(Verb::See, Subject::Evaluation);
        let mut tx = cx.read().await?;
        let rows = store::open(&mut tx, cx.today()).await?;
        let mine = cx.actor.may(Verb::Write, Subject::Evaluation);
        let entry = |row: store::EvaluationRow| {
            let standing = follow::standing(&cx, &row);
            let late = matches!(standing, follow::Standing::Call | follow::Standing::Late);
            late.then(|| Waiting {
                what: naming::say(cx.lang, &format!("waits-{}-{}", standing.name(), row.moment)),
                path: format!("/work/results/evaluations/{}", row.id),
                case: row.case(),
                country: row.country.to_string(),
                since: row.asked_at.unwrap_or(cx.now),
                ball: follow::ball(&cx, &row, standing).unwrap_or_default(),
                mine: mine && standing == follow::Standing::Call,
            })
        };
        Ok(rows.into_iter().filter(|row| scope.reaches(row.place())).filter_map(entry).collect())
    }
    .boxed()
}

/// What a search finds here: nothing of its own, evaluations are found through their placements.
pub fn find(_cx: Cx, _query: String) -> BoxFuture<'static, Result<Vec<Hit>, Door>> {
    async move { Ok(Vec::new()) }.boxed()
}
