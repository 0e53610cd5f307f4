//! The host's side: candidates whose CV was shown to it, and its decision, by a signed link or with an account.
//!
//! A host sees what its request needs and no more: never gender, birth year or other origins; no name where the person
//! keeps it from the country of origin and has not agreed to tell it. Opening is written down under the reader's name.
//!
//! Here are the doors: who reads, and whether what is asked for is theirs to see. `list` has the candidates of a host, `candidate`
//! shows one, `answer` takes the answer, and `decided` says what came of it.

mod answer;
mod candidate;
mod decided;
mod list;

use axum::extract::Path;
use axum::http::StatusCode;
use command::LinkState;
use model::access::{Scope, Subject, Verb};
use model::application::{self, State};
use web::{Answer, Cx, Door, LinkVisit, Posted};

use crate::candidate::send_cv;
use crate::store::{self, Dossier};

pub(crate) use answer::DECLINE_REASONS;
pub use answer::FORM;
pub use list::list;

use answer::{answer, fresh};
use candidate::page;
use decided::decided;

/// Hosts of the visitor.
fn hosts(cx: &Cx, verb: Verb) -> Scope {
    Scope { hosts: cx.scope(verb, Subject::Application).hosts, ..Scope::default() }
}

/// Whether the host may know the name.
async fn may_know_name(tx: &mut db::Tx, dossier: &Dossier) -> Result<bool, Door> {
    if !dossier.hidden {
        return Ok(true);
    }
    Ok(store::name_consent(tx, dossier.expert_id, dossier.number).await?.is_some())
}

fn name_for_host(dossier: &Dossier, known: bool) -> String {
    if known { dossier.name.clone() } else { application::initials(&dossier.name) }
}

/// The candidate of a case number, for a person of its host.
async fn own(cx: &Cx, case: &str) -> Result<Dossier, Door> {
    let number = application::number_of(case).ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let dossier = store::dossier_numbered(&mut tx, number).await?.ok_or(Door::Gone)?;
    let shared = !store::shares(&mut tx, dossier.id).await?.is_empty();
    if shared && hosts(cx, Verb::See).reaches(dossier.host_place()) { Ok(dossier) } else { Err(Door::Gone) }
}

/// States in which a host sees a candidate. One that was taken back from the host is not seen any more: its page says so.
fn is_for_host(state: State) -> bool {
    matches!(state, State::Shared | State::Accepted | State::Declined | State::Selected | State::Reserve)
}

/// Who reads, and from where the page is opened.
struct Reader<'a> {
    name: &'a str,
    action: String,
    cv: String,
    /// The list of candidates, for who has an account.
    back: String,
}

fn with_account<'a>(cx: &'a Cx, dossier: &Dossier) -> Reader<'a> {
    let path = format!("/host/candidates/{}", dossier.case());
    let decides = dossier.state() == State::Shared && hosts(cx, Verb::Decide).reaches(dossier.host_place());
    let action = if decides { cx.to(&path) } else { String::new() };
    Reader { name: cx.reader_name(), action, cv: cx.to(&format!("{path}/cv")), back: cx.to("/host/candidates") }
}

/// The page for a person with an account.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let dossier = own(&cx, &case).await?;
    if !is_for_host(dossier.state()) {
        return decided(&cx, &dossier, false, StatusCode::GONE).await;
    }
    let form = fresh(&cx, &dossier);
    page(&cx, &dossier, &with_account(&cx, &dossier), form).await
}

/// Takes the answer of a person with an account.
pub async fn post(cx: Cx, Path(case): Path<String>, posted: Posted) -> Answer {
    let dossier = own(&cx, &case).await?;
    if !is_for_host(dossier.state()) {
        return decided(&cx, &dossier, true, StatusCode::GONE).await;
    }
    let reader = with_account(&cx, &dossier);
    if dossier.state() != State::Shared && hosts(&cx, Verb::Decide).reaches(dossier.host_place()) {
        return decided(&cx, &dossier, true, StatusCode::CONFLICT).await;
    }
    if reader.action.is_empty() {
        // Whoever may look and not decide is shown the page.
        return cx.go(&format!("/host/candidates/{case}"));
    }
    answer(&cx, &dossier, &reader, posted).await
}

/// The CV, for a person with an account.
pub async fn cv(cx: Cx, Path(case): Path<String>) -> Answer {
    let dossier = own(&cx, &case).await?;
    if !is_for_host(dossier.state()) {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    readable_cv(&mut tx, &dossier).await?;
    drop(tx);
    let reader = cx.reader_name().to_owned();
    send_cv(&cx, &dossier, &reader).await
}

/// The page behind the director's link.
pub async fn by_link(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let dossier = store::dossier(&mut tx, link.row.record_id.into()).await?.ok_or(Door::Gone)?;
    drop(tx);
    if link.state == LinkState::Used || dossier.state() != State::Shared {
        let status = if posted.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
        return decided(&cx, &dossier, posted.is_some(), status).await;
    }
    let path = format!("/l/{}", link.token);
    let cv = format!("{}?document=cv", cx.to(&path));
    let reader = Reader { name: &link.row.person_name, action: cx.to(&path), cv, back: String::new() };
    if posted.is_none() && cx.query_value("document").as_deref() == Some("cv") {
        let mut tx = cx.read().await?;
        readable_cv(&mut tx, &dossier).await?;
        drop(tx);
        return send_cv(&cx, &dossier, reader.name).await;
    }
    match posted {
        None => page(&cx, &dossier, &reader, fresh(&cx, &dossier)).await,
        Some(posted) => answer(&cx, &dossier, &reader, posted).await,
    }
}

/// The page behind a link that was ended: what was decided meanwhile, instead of an answer.
pub async fn by_ended_link(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let dossier = store::dossier(&mut tx, link.row.record_id.into()).await?.ok_or(Door::Gone)?;
    drop(tx);
    decided(&cx, &dossier, posted.is_some(), StatusCode::GONE).await
}

/// [`Door::Refused`] unless the CV may be read: agreed to, and not naming somebody whose name is kept.
async fn readable_cv(tx: &mut db::Tx, dossier: &Dossier) -> Result<(), Door> {
    agreed(tx, dossier).await?;
    if may_know_name(tx, dossier).await? { Ok(()) } else { Err(Door::Gone) }
}

/// [`application::NO_CONSENT`] when the person took back that this host may see the CV.
async fn agreed(tx: &mut db::Tx, dossier: &Dossier) -> Result<(), Door> {
    let consent = store::share_consent(tx, dossier.expert_id, dossier.number).await?;
    consent.map(drop).ok_or_else(|| Door::Refused(application::NO_CONSENT.into()))
}
