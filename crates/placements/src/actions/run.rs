//! The work itself: starting, suspending, going on, ending early.

use command::{Change, Command, Stop, Work};
use model::access::Verb;
use model::placement::{NO_REASON, State, Step, check_country, check_days, check_start};
use model::request::Mode;
use model::{Event, PlacementId};
use serde_json::json;

use super::{CONFIRM, HOST, Kept, READ, SIGN, decided, letters, shift};
use crate::store::{self, PlacementRow};

/// Why a placement may end early, as the programme counts it.
pub const END_REASONS: &[&str] = &["health", "family", "employer", "security", "host-not-ready", "not-fitting", "conduct", "other"];
/// The reason when the expert closed the account.
pub(super) const ACCOUNT_CLOSED: &str = "account-closed";

/// Begins the work, when every gate is done, the country is open and the first agreed day has come.
pub struct Start {
    /// The placement.
    pub placement: PlacementId,
    /// Why it begins before the first agreed day; empty when it does not.
    pub reason: String,
}

impl Command for Start {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = decided(work, self.placement, Verb::Decide).await?;
        if placement.state().is_before_start() {
            let tasks = store::tasks(&mut work.tx, self.placement).await?;
            let open = tasks.iter().filter(|task| task.gate && task.done_on.is_none()).count();
            check_start(open, placement.country_open(work.today), physical_ahead(work, &placement).await?)?;
            placement.state().after(Step::Start)?;
            let days = store::days(&mut work.tx, self.placement).await?;
            check_days(&days, work.today, &self.reason).map_err(|(field, refusal)| match field {
                Some(field) => Stop::field(field, refusal),
                None => refusal.into(),
            })?;
        }
        let kept = Kept { started_on: Some(work.today), ..Kept::days_of(&placement) };
        let next = shift(work, &placement, Step::Start, kept).await?;
        // The reason belongs to this step, not to the placement, which is under way from now on.
        let change = Change::of("placements.start", "placement", placement.id)
            .before(json!({ "state": placement.state }))
            .after(json!({ "state": next.name() }));
        work.record(if self.reason.is_empty() { change } else { change.because(&self.reason).person(placement.expert_id) }).await?;
        work.raise(Event::PlacementStarted { placement: self.placement }).await?;
        letters::started(work, &placement, &self.reason).await
    }
}

/// Stops the work for now.
pub struct Suspend {
    /// The placement.
    pub placement: PlacementId,
    /// Why.
    pub reason: String,
}

impl Command for Suspend {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = decided(work, self.placement, Verb::Decide).await?;
        given(&self.reason)?;
        suspend(work, &placement, "", &self.reason).await
    }
}

/// Stops the work for now, because of a country when `code` says so.
pub(super) async fn suspend(work: &mut Work, placement: &PlacementRow, code: &str, reason: &str) -> Result<(), Stop> {
    let kept = Kept { code, reason, ..Kept::days_of(placement) };
    move_on(work, placement, Step::Suspend, "placements.suspend", kept).await?;
    letters::suspended(work, placement, reason).await
}

/// Goes on with the work; nobody goes to a suspended country.
pub struct Resume {
    /// The placement.
    pub placement: PlacementId,
    /// Why it can go on.
    pub reason: String,
}

impl Command for Resume {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = decided(work, self.placement, Verb::Decide).await?;
        given(&self.reason)?;
        check_country(placement.country_open(work.today), physical_ahead(work, &placement).await?)?;
        let kept = Kept { reason: &self.reason, ..Kept::days_of(&placement) };
        move_on(work, &placement, Step::Resume, "placements.resume", kept).await?;
        letters::resumed(work, &placement, &self.reason).await
    }
}

/// Ends the work for good before its time.
pub struct EndEarly {
    /// The placement.
    pub placement: PlacementId,
    /// One of [`END_REASONS`].
    pub code: String,
    /// The reason in words.
    pub reason: String,
}

impl Command for EndEarly {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = decided(work, self.placement, Verb::Decide).await?;
        if !END_REASONS.contains(&self.code.as_str()) {
            return Err(Stop::field("code", NO_REASON));
        }
        given(&self.reason)?;
        end(work, &placement, &self.code, &self.reason).await?;
        letters::ended(work, &placement, &self.code, &self.reason).await
    }
}

/// Ends the work, and the links that led to it.
pub(super) async fn end(work: &mut Work, placement: &PlacementRow, code: &str, reason: &str) -> Result<(), Stop> {
    let kept = Kept { code, reason, ended_on: Some(work.today), ..Kept::days_of(placement) };
    move_on(work, placement, Step::EndEarly, "placements.end", kept).await?;
    close_links(work, placement).await?;
    work.raise(Event::PlacementEnded { placement: placement.id }).await
}

/// Ends every open link to a placement.
pub(super) async fn close_links(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
    for purpose in [HOST, SIGN, READ, CONFIRM] {
        work.revoke_links(purpose, placement.id.0, "").await?;
    }
    Ok(())
}

/// Takes a step and writes it down.
pub(super) async fn move_on(
    work: &mut Work,
    placement: &PlacementRow,
    step: Step,
    action: &'static str,
    kept: Kept<'_>,
) -> Result<State, Stop> {
    let (code, reason) = (kept.code.to_owned(), kept.reason.to_owned());
    let next = shift(work, placement, step, kept).await?;
    let change = Change::of(action, "placement", placement.id)
        .before(json!({ "state": placement.state }))
        .after(json!({ "state": next.name(), "reason_code": code }));
    // Why a placement stands still or ends early, such as the expert's health, is told of a person.
    let is_told = !code.is_empty() || !reason.is_empty();
    work.record(if is_told { change.because(reason).person(placement.expert_id) } else { change }).await?;
    Ok(next)
}

/// Whether a physical block is still to come or going on.
pub(super) async fn physical_ahead(work: &mut Work, placement: &PlacementRow) -> Result<bool, Stop> {
    let blocks = store::live_blocks(&mut work.tx, placement.id).await?;
    Ok(blocks.iter().any(|block| block.mode() == Mode::Physical && block.until_day >= work.today))
}

pub(super) fn given(reason: &str) -> Result<(), Stop> {
    if reason.is_empty() { Err(Stop::field("reason", NO_REASON)) } else { Ok(()) }
}
