//! Undoing a decision, with a reason. Both stay in the history.

use command::{Command, Stop, Work};
use model::access::Verb;
use model::application::{self, Decision, State};
use model::{ApplicationId, Event, Refusal, placement};
use uuid::Uuid;

use super::{Ruling, for_office, placements_of_seats, rule, share};
use crate::letters;
use crate::store::{self, DecisionRow, Dossier, Placement};

/// Undoes the last decision about an application that still holds.
#[derive(Clone, Debug)]
pub struct Undo {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// The decision to undo; the last one that holds when none.
    pub decision: Option<Uuid>,
    /// Why.
    pub reason: String,
    /// With a seat that comes free: whether those who were turned down because it was the last one are considered again.
    pub restore: bool,
}

impl Command for Undo {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        let mut dossier = for_office(work, self.application, self.version, Verb::Undo).await?;
        if self.reason.trim().is_empty() {
            return Err(Stop::field("reason", application::NEEDS_REASON));
        }
        let history = store::decisions(&mut work.tx, dossier.id).await?;
        let last = last_in_force(&history).cloned().ok_or(Stop::from(application::CANNOT_BE_UNDONE))?;
        if self.decision.is_some_and(|asked| asked != last.id) {
            return Err(application::NOT_LATEST.into());
        }
        let undone = last.decision().filter(|_| last.is_undoable()).ok_or(Stop::from(application::CANNOT_BE_UNDONE))?;
        let (before, back) = (dossier.state(), last.from_state());
        let rank = match back {
            State::Reserve => Some(store::next_rank(&mut work.tx, dossier.request_id).await?),
            _ => None,
        };
        let placement = store::placement_of(&mut work.tx, dossier.id).await?;
        let seats = placements_of_seats(&mut work.tx, dossier.request_id).await?;
        allows_undo(&dossier, &last, placement.as_ref(), &seats)?;
        let ruling = Ruling { undoes: Some((last.id, back)), rank, ..Ruling::plain(Decision::Undo) };
        rule(work, &mut dossier, ruling.because("", self.reason.trim())).await?;
        self.follow(work, &dossier, undone, before).await?;
        letters::undone(work, &dossier, &last).await?;
        if self.restore && before == State::Selected {
            restore(work, &dossier, self.reason.trim()).await?;
        }
        Ok(back)
    }
}

impl Undo {
    /// What else hangs on the decision that does not hold any more.
    async fn follow(&self, work: &mut Work, dossier: &Dossier, undone: Decision, before: State) -> Result<(), Stop> {
        let (application, request, expert) = (dossier.id, dossier.request_id, dossier.expert_id);
        match (undone, dossier.state()) {
            (Decision::Share, _) => {
                work.revoke_links(share::LINK, dossier.id.0, "").await?;
                letters::host_not_asked_any_more(work, dossier).await?;
            }
            // The host is asked anew: by its own decision undone, or because the candidate is open again.
            (_, State::Shared) => {
                let consent = share::consent_of(work, dossier).await?;
                let director = share::director(work, dossier).await?;
                share::show(work, dossier, consent, &director).await?;
            }
            (_, State::Selected) => work.raise(Event::Selected { application, request, expert }).await?,
            _ if before == State::Selected => work.raise(Event::Unselected { application, request, expert }).await?,
            _ => {}
        }
        Ok(())
    }
}

/// Whoever was turned down because all seats were taken is where he or she was, and is told.
async fn restore(work: &mut Work, freed: &Dossier, reason: &str) -> Result<(), Stop> {
    for mut dossier in store::candidates(&mut work.tx, freed.request_id).await? {
        let history = store::decisions(&mut work.tx, dossier.id).await?;
        let Some(last) = turned_down(&history).cloned() else { continue };
        let ruling = Ruling { undoes: Some((last.id, back_to(&last))), ..Ruling::plain(Decision::Undo) };
        rule(work, &mut dossier, ruling.because("", reason)).await?;
        letters::undone(work, &dossier, &last).await?;
    }
    Ok(())
}

/// Where somebody goes on who is considered again: the host is asked anew by the office, not by itself.
fn back_to(last: &DecisionRow) -> State {
    match last.from_state() {
        State::Shared => State::LongListed,
        other => other,
    }
}

/// The decision by which a history ended because all seats were taken, where it is the last that holds.
pub fn turned_down(history: &[DecisionRow]) -> Option<&DecisionRow> {
    let last = last_in_force(history)?;
    let ended = matches!(last.decision(), Some(Decision::NotLongList | Decision::NotSelect));
    (ended && last.reason_code == application::FILLED).then_some(last)
}

/// Whether the request and its seats let a decision be undone, by the placements of those who have the seats. A seat cannot
/// come free once its work has begun; nobody is brought back among those who wait for a seat while others have all, or to a
/// host with a paused profile.
pub fn allows_undo(
    dossier: &Dossier,
    last: &DecisionRow,
    placement: Option<&Placement>,
    seats: &[Option<placement::State>],
) -> Result<(), Refusal> {
    dossier.check_request(Decision::Undo)?;
    if dossier.state() == State::Selected {
        return application::check_seat_can_come_free(placement.map(Placement::state));
    }
    if last.from_state() == State::Shared {
        dossier.check_not_paused()?;
    }
    application::check_way_back(last.from_state(), usize::try_from(dossier.seats).unwrap_or(usize::MAX), seats)
}

/// The last decision that was not undone.
pub fn last_in_force(history: &[DecisionRow]) -> Option<&DecisionRow> {
    let is_undone = |row: &&DecisionRow| history.iter().any(|later| later.undoes == Some(row.id));
    history.iter().rev().find(|row| row.undoes.is_none() && !is_undone(row))
}
