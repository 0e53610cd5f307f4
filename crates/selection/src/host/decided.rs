//! What the host answered and what came of it, as its people read it: behind the link that was used or ended, and on the
//! candidate's page.

use askama::Template;
use axum::http::StatusCode;
use model::application::{self, Decision, State};
use model::placement;
use web::{Answer, Cx};

use crate::actions::{TAKEN_DOWN, last_in_force};
use crate::explain;
use crate::store::{self, DecisionRow, Dossier, Placement};
use crate::words::Words;

#[derive(Template)]
#[template(path = "host/decided.html")]
struct Decided<'a> {
    w: Words,
    cx: &'a Cx,
    dossier: &'a Dossier,
    title: &'a str,
    /// An answer came that was not stored.
    too_late: bool,
    /// What is decided, where the host did not answer.
    what: String,
    /// What the host answered, and what came of it.
    answered: Option<Answered>,
    initials: String,
    /// What is left to do, where the host did not answer.
    next: String,
}

/// An answer of the host.
pub struct Answered {
    /// The answer.
    pub what: String,
    /// Whether it is a yes.
    pub yes: bool,
    /// Who gave it, or empty.
    pub by: String,
    /// When, in words.
    pub when: String,
    /// When, for machines.
    pub at: model::Timestamp,
    /// Why, or empty.
    pub why: String,
    /// What the host wrote with its yes or no, or empty. Why a director has an interest, and what somebody of the office noted, is
    /// for the office.
    pub words: String,
    /// What came of it.
    pub now: String,
}

impl Answered {
    /// The newest answer of the host that holds; none while there is none.
    pub fn of(cx: &Cx, dossier: &Dossier, decisions: &[DecisionRow], placement: Option<&Placement>) -> Option<Answered> {
        let w = Words(cx.lang);
        let undone = |row: &DecisionRow| decisions.iter().any(|later| later.undoes == Some(row.id));
        let is_own = |row: &&DecisionRow| {
            let decision = row.decision();
            let interest = decision == Some(Decision::Unshare) && row.reason_code == application::INTEREST;
            !undone(row) && (interest || matches!(decision, Some(Decision::Accept | Decision::Decline)))
        };
        let own = decisions.iter().rev().find(is_own)?;
        let (what, now) = match own.decision() {
            Some(Decision::Accept) => (w.answered_accept(), came_of(w, dossier, placement)),
            Some(Decision::Decline) => (w.answered_decline(), w.answered_over()),
            _ => (w.answered_interest(), w.answered_next()),
        };
        let is_taken_down = own.decided_by_kind == TAKEN_DOWN;
        let is_answer = own.decision() != Some(Decision::Unshare);
        Some(Answered {
            what,
            yes: own.decision() == Some(Decision::Accept),
            by: if is_taken_down { w.by_taken_down(&own.decided_by_name) } else { own.decided_by_name.clone() },
            when: cx.moment(own.decided_at),
            at: own.decided_at,
            why: explain::reason(cx.lang, &own.decision, &own.reason_code),
            words: if is_answer && !is_taken_down { own.reason.clone() } else { String::new() },
            now,
        })
    }
}

/// What came of a yes.
fn came_of(w: Words, dossier: &Dossier, placement: Option<&Placement>) -> String {
    match (dossier.state(), placement) {
        (State::Selected, Some(placement)) => match placement.state() {
            placement::State::Completed => w.answered_completed(placement.case()),
            placement::State::EndedEarly => w.answered_ended(placement.case()),
            state if state.is_before_start() => w.answered_prepared(placement.case()),
            _ => w.answered_begun(placement.case()),
        },
        (State::Selected, None) => w.answered_selected(),
        (State::Reserve, _) => w.answered_reserve(),
        (State::NotSelected, _) if dossier.reason_code == application::WORK_BEGUN => w.answered_work_begun(),
        (State::NotSelected, _) if dossier.reason_code == application::REQUEST_CLOSED => w.answered_request_closed(),
        (State::NotSelected, _) => w.answered_not_selected(),
        (State::Withdrawn, _) => w.answered_withdrew(),
        _ => w.answered_next(),
    }
}

/// What the host decided, or that there is nothing more to decide and why. `too_late` when an answer came that is not stored.
/// The person is named by initials only: whoever opens an old letter learns no more.
pub async fn decided(cx: &Cx, dossier: &Dossier, too_late: bool, status: StatusCode) -> Answer {
    let mut tx = cx.read().await?;
    let decisions = store::decisions(&mut tx, dossier.id).await?;
    let placement = store::placement_of(&mut tx, dossier.id).await?;
    drop(tx);
    let w = Words(cx.lang);
    let is_stopped = dossier.reason_code == application::REQUEST_CLOSED;
    let page = Decided {
        w,
        cx,
        dossier,
        title: dossier.title_in(cx.lang),
        too_late,
        what: match last_in_force(&decisions).and_then(DecisionRow::decision) {
            Some(Decision::Withdraw) => w.answered_withdrawn(),
            Some(Decision::Unshare) => w.answered_consent(),
            Some(Decision::NotSelect | Decision::NotLongList) if is_stopped => w.answered_request_closed(),
            Some(Decision::NotSelect | Decision::NotLongList) => w.answered_filled(),
            _ => w.answered_without_host(),
        },
        answered: Answered::of(cx, dossier, &decisions, placement.as_ref()),
        initials: application::initials(&dossier.name),
        next: if is_stopped { w.answered_nothing_over() } else { w.answered_nothing() },
    };
    cx.sheet(w.plain().answered_title(dossier.request_case())).private().status(status).show(&page)
}
