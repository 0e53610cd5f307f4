//! The decisions on a request, and taking one back.

use command::{Change, Command, Stop, Work};
use db::params;
use jiff::ToSpan;
use model::access::{Subject, Verb};
use model::request::{COUNTRY_NOT_OPEN, HAS_APPLICATIONS, NO_REASON, NOT_NOW, State, Step};
use model::{Date, Event, Refusal, RequestId, Timestamp};
use serde_json::json;

use super::{letters, reach};
use crate::store::{self, RequestRow};

/// The job that closes a published request for applications after its deadline.
pub const DEADLINE: &str = "requests.deadline";

/// Takes a step that people decide on: submit, request edits, approve, reject, publish, begin selection, withdraw, cancel.
pub struct Move {
    /// The request.
    pub request: RequestId,
    /// The step.
    pub step: Step,
    /// The reason, or what is to be changed; needed where others are owed one.
    pub note: String,
}

impl Command for Move {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        if !self.step.is_decided() {
            return Err(NOT_NOW.into());
        }
        let request = reach(work, self.request, self.step.verb()).await?;
        let (was, next) = (request.state(), request.state().after(self.step)?);
        if self.step.needs_reason() && self.note.is_empty() {
            return Err(Stop::field("note", NO_REASON));
        }
        self.check_gates(work).await?;
        let published_at = if next == State::Published { Some(work.now) } else { request.published_at };
        shift(work, &request, next, &self.note, published_at).await?;
        let change = Change::of(action(self.step), "request", self.request)
            .before(json!({ "state": was.name() }))
            .after(json!({ "state": next.name() }));
        work.record(if self.note.is_empty() { change } else { change.because(&self.note) }).await?;
        match next {
            State::Published => {
                if let Some(deadline) = request.deadline {
                    close_after(work, self.request, deadline).await?;
                }
                work.raise(Event::RequestPublished { request: self.request }).await?;
            }
            closed if closed.is_closed() && was.is_public() => work.raise(Event::RequestClosed { request: self.request }).await?,
            _ => {}
        }
        letters::after_step(work, &request, self.step, &self.note).await?;
        Ok(next)
    }
}

impl Move {
    /// Demand first: nothing is sent or published that lacks its outcome, its people, its time, or an open country.
    async fn check_gates(&self, work: &mut Work) -> Result<(), Stop> {
        if !matches!(self.step, Step::Submit | Step::Publish) {
            return Ok(());
        }
        let terms = store::terms(&mut work.tx, self.request).await?.ok_or(Stop::Gone)?;
        let standing = terms.standing(work.today);
        match standing.before(self.step, work.today).into_iter().next() {
            Some(gap) if gap.why == COUNTRY_NOT_OPEN => {
                Err(Stop::Refused(gap.with("reason", terms.request.country_reason.unwrap_or_default())))
            }
            Some(gap) => Err(Stop::Refused(gap)),
            None => Ok(()),
        }
    }
}

/// The name of a step in the audit trail.
fn action(step: Step) -> &'static str {
    match step {
        Step::Submit => "requests.submit",
        Step::RequestEdits => "requests.request-edits",
        Step::Approve => "requests.approve",
        Step::Reject => "requests.reject",
        Step::Publish => "requests.publish",
        Step::BeginSelection => "requests.begin-selection",
        Step::Fill => "requests.fill",
        Step::FreeSeat => "requests.free-seat",
        Step::Start => "requests.start",
        Step::Complete => "requests.complete",
        Step::Withdraw => "requests.withdraw",
        Step::Cancel => "requests.cancel",
    }
}

/// Takes the last decision back, or opens a closed request again. Both versions and the reason stay in the trail, and
/// whoever was told of the decision is told that it does not hold any more.
pub struct Undo {
    /// The request.
    pub request: RequestId,
    /// Why.
    pub reason: String,
}

impl Command for Undo {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        let request = store::request(&mut work.tx, self.request).await?.ok_or(Stop::Gone)?;
        let applied = store::count(&mut work.tx, store::APPLICATIONS, params![self.request]).await?;
        Stop::unless(work.actor.scope(verb_to_undo(&request, applied), Subject::Request).reaches(request.place()))?;
        let (was, next) = (request.state(), state_before(&request, applied, work.today)?);
        if self.reason.is_empty() {
            return Err(Stop::field("reason", NO_REASON));
        }
        if was == State::Published && applied > 0 {
            return Err(HAS_APPLICATIONS.into());
        }
        let published_at = request.published_at.filter(|_| next.is_public());
        shift(work, &request, next, "", published_at).await?;
        let change = Change::of("requests.undo", "request", self.request)
            .before(json!({ "state": was.name() }))
            .after(json!({ "state": next.name() }))
            .because(&self.reason);
        work.record(change).await?;
        if let Some(step) = was.decided_by() {
            letters::after_undo(work, &request, step, next, &self.reason).await?;
        }
        Ok(next)
    }
}

/// What somebody must be allowed to do in order to take the last decision back. Closing for applications before anybody applied
/// touched nobody: whoever may close may open again. Everything else is taken back by the coordinator.
pub(crate) fn verb_to_undo(request: &RequestRow, applied: i64) -> Verb {
    if request.state() == State::Selection && applied == 0 { Verb::Decide } else { Verb::Undo }
}

/// Where the last decision is taken back to on a day. When nobody applied and the last day to apply is over, opening it again
/// would let nobody in: it is published again, with another day.
pub(crate) fn state_before(request: &RequestRow, applied: i64, today: Date) -> Result<State, Refusal> {
    let is_over = request.deadline.is_some_and(|deadline| deadline < today);
    match request.state().undone(State::named(&request.closed_from))? {
        State::Published if applied == 0 && is_over => Ok(State::Approved),
        before => Ok(before),
    }
}

/// Closes a published request for applications when its deadline has passed; anything else is left alone.
pub struct CloseAtDeadline {
    /// The request.
    pub request: RequestId,
}

impl Command for CloseAtDeadline {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let request = reach(work, self.request, Verb::Decide).await?;
        let over = request.deadline.is_some_and(|deadline| deadline < work.today);
        if request.state() == State::Published && over {
            follow(work, &request, Step::BeginSelection).await?;
        }
        Ok(())
    }
}

/// Takes a step that follows from something else, when the state allows it; otherwise nothing happens.
pub(crate) async fn follow(work: &mut Work, request: &RequestRow, step: Step) -> Result<(), Stop> {
    let Ok(next) = request.state().after(step) else { return Ok(()) };
    shift(work, request, next, "", request.published_at).await?;
    let (before, after) = (json!({ "state": request.state }), json!({ "state": next.name() }));
    work.record(Change::of(action(step), "request", request.id).before(before).after(after)).await
}

/// Moves a request, unless somebody moved it meanwhile.
async fn shift(work: &mut Work, request: &RequestRow, next: State, note: &str, published_at: Option<Timestamp>) -> Result<(), Stop> {
    let closed_from = if next.is_closed() { request.state.as_str() } else { "" };
    let values = params![request.id, &request.state, next.name(), closed_from, note, published_at, work.now];
    match work.tx.run(store::MOVE, values).await? {
        0 => Err(NOT_NOW.into()),
        _ => Ok(()),
    }
}

/// Enqueues the closing for the first moment after the deadline's day.
pub(crate) async fn close_after(work: &mut Work, request: RequestId, deadline: Date) -> Result<(), Stop> {
    let morning = deadline.saturating_add(1.day()).to_zoned_datetime(work.zone().clone());
    let at = morning.map_or(work.now, |morning| morning.timestamp());
    work.enqueue(DEADLINE, json!({ "request": request }), at).await
}
