//! The seat: given to somebody whom the host accepted, or to the first reserve when it came free. Never more than there are.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use command::{Command, Stop, Work};
use db::Tx;
use model::access::Verb;
use model::application::{self, Decision, State};
use model::{ApplicationId, Event, RequestId};

use super::{Ruling, declared, for_office, rule, share};
use crate::letters;
use crate::store::{self, Dossier, ScoreRow};

/// Gives somebody a seat. A reserve steps in, the first on the list before the others. When the last seat goes, all who were
/// still open are told, and those whom the host accepted are kept as reserves.
#[derive(Clone, Debug)]
pub struct Select {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// Why, when somebody with more points whom the host accepted as well is passed over, a reserve too; or empty.
    pub reason: String,
    /// Whether the officer declares to have no interest in the person.
    pub no_interest: bool,
}

impl Command for Select {
    type Done = Decision;

    async fn run(&self, work: &mut Work) -> Result<Decision, Stop> {
        store::hold_request_of(&mut work.tx, self.application).await?;
        // The seat is asked for first: who comes too late is told that it is gone, not that a page is old.
        let mut dossier = for_office(work, self.application, None, Verb::Decide).await?;
        dossier.check_request(Decision::Select)?;
        let is_waiting = matches!(dossier.state(), State::Accepted | State::Reserve);
        if is_waiting || self.version.is_none_or(|version| version == dossier.version) {
            seat_is_free(work, dossier.request_id, dossier.seats).await?;
        }
        super::unchanged(&dossier, self.version)?;
        declared(work, self.no_interest)?;
        let decision = if dossier.state() == State::Reserve { Decision::StepIn } else { Decision::Select };
        decision.from(dossier.state())?;
        if decision == Decision::StepIn {
            let first = store::first_reserve(&mut work.tx, dossier.request_id).await?;
            if first.is_some_and(|first| first.id != dossier.id) {
                return Err(application::NOT_FIRST_RESERVE.into());
            }
        }
        let reason = self.reason.trim();
        if reason.is_empty() && !passed_over(&mut work.tx, &dossier).await?.is_empty() {
            return Err(Stop::field("reason", application::NEEDS_REASON));
        }
        let ruling = Ruling { no_interest: self.no_interest, ..Ruling::plain(decision) };
        rule(work, &mut dossier, ruling.because("", reason)).await?;
        let (application, request, expert) = (dossier.id, dossier.request_id, dossier.expert_id);
        work.raise(Event::Selected { application, request, expert }).await?;
        letters::selected(work, &dossier, decision).await?;
        if store::taken(&mut work.tx, request).await? >= dossier.seats {
            release_the_others(work, request).await?;
        }
        Ok(decision)
    }
}

/// [`application::NO_SEAT`] unless a seat of the request is free. Within a serializable transaction, so two cannot both see the last one.
async fn seat_is_free(work: &mut Work, request: RequestId, seats: i64) -> Result<(), Stop> {
    if store::taken(&mut work.tx, request).await? < seats { Ok(()) } else { Err(application::NO_SEAT.into()) }
}

/// Who has more points than somebody who is to get a seat, was accepted by the host as well and still waits, also as a reserve;
/// the best first.
pub(crate) async fn passed_over(tx: &mut Tx, dossier: &Dossier) -> db::Result<Vec<Dossier>> {
    let waits = |dossier: &Dossier| matches!(dossier.state(), State::Accepted | State::Reserve);
    if !waits(dossier) {
        return Ok(Vec::new());
    }
    let ranked = ranked(tx, dossier.request_id).await?;
    let own = ranked.iter().find(|(_, other)| other.id == dossier.id).and_then(|(points, _)| *points);
    Ok(ranked.into_iter().filter(|(points, other)| waits(other) && *points > own).map(|(_, other)| other).collect())
}

/// Everybody who applied for a request with the points of each, the best first, and of equals who applied first. Two are
/// compared in the parts of what could be earned, for a score that is kept may have been counted by older rules.
async fn ranked(tx: &mut Tx, request: RequestId) -> db::Result<Vec<(Option<i64>, Dossier)>> {
    let part = |score: ScoreRow| (score.application_id, score.total * 10_000 / score.total_of.max(1));
    // The newest of each comes last.
    let parts: BTreeMap<ApplicationId, i64> = store::scores(tx, request).await?.into_iter().map(part).collect();
    let candidates = store::candidates(tx, request).await?.into_iter();
    let mut ranked: Vec<_> = candidates.map(|dossier| (parts.get(&dossier.id).copied(), dossier)).collect();
    ranked.sort_by_key(|(points, dossier)| (Reverse(*points), dossier.number));
    Ok(ranked)
}

/// All seats are taken: nobody is left waiting. Reserves stay, and who was accepted by the host joins them, best score first.
async fn release_the_others(work: &mut Work, request: RequestId) -> Result<(), Stop> {
    for (_, mut dossier) in ranked(&mut work.tx, request).await? {
        let before = dossier.state();
        let Some(decision) = Decision::at_the_end(before, true) else { continue };
        let mut ruling = Ruling::plain(decision).because(application::FILLED, "");
        if decision == Decision::Reserve {
            ruling.rank = Some(store::next_rank(&mut work.tx, request).await?);
        }
        let state = rule(work, &mut dossier, ruling).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        if before == State::Shared {
            letters::host_not_asked_any_more(work, &dossier).await?;
        }
        match state {
            State::Reserve => letters::reserve(work, &dossier).await?,
            State::NotLongListed => letters::not_long_listed(work, &dossier).await?,
            _ => letters::not_selected(work, &dossier).await?,
        }
    }
    Ok(())
}
