//! What a request does when a selection, a placement or a country changes, in the same transaction.

use command::{Change, Stop, Work};
use db::params;
use model::request::Step;
use model::text::Country;
use model::{Event, PhaseId, PlacementId, RequestId};
use serde_json::json;

use crate::actions::{follow, frozen, thawed};
use crate::store::{self, PlacementRow};

/// Answers an event.
pub async fn answer(event: &Event, work: &mut Work) -> Result<(), Stop> {
    match *event {
        Event::Selected { request, .. } => taken(work, request).await,
        Event::Unselected { request, .. } => step(work, request, Step::FreeSeat).await,
        Event::PlacementStarted { placement } => match placement_of(work, placement).await? {
            Some(placement) => step(work, placement.request_id, Step::Start).await,
            None => Ok(()),
        },
        Event::PlacementCompleted { placement } | Event::PlacementEnded { placement } => over(work, placement).await,
        Event::CountrySuspended { phase, country } => suspended(work, phase, country).await,
        Event::CountryReopened { phase, country } => reopened(work, phase, country).await,
        Event::AccountClosed { account, .. } => Ok(work.tx.run(store::FORGET_COUNTERPART, params![account]).await.map(drop)?),
        _ => Ok(()),
    }
}

/// A request is filled when as many people are selected as it has seats.
async fn taken(work: &mut Work, id: RequestId) -> Result<(), Stop> {
    let Some(request) = store::request(&mut work.tx, id).await? else { return Ok(()) };
    let selected = store::count(&mut work.tx, store::SELECTED, params![id]).await?;
    if selected >= request.seats { follow(work, &request, Step::Fill).await } else { Ok(()) }
}

async fn step(work: &mut Work, id: RequestId, step: Step) -> Result<(), Stop> {
    match store::request(&mut work.tx, id).await? {
        Some(request) => follow(work, &request, step).await,
        None => Ok(()),
    }
}

/// A request is completed when the last of its placements is over.
async fn over(work: &mut Work, id: PlacementId) -> Result<(), Stop> {
    let Some(placement) = placement_of(work, id).await? else { return Ok(()) };
    let others = store::count(&mut work.tx, store::UNDER_WAY, params![placement.request_id, id]).await?;
    if others > 0 { Ok(()) } else { step(work, placement.request_id, Step::Complete).await }
}

/// Published requests of a suspended country stop taking applications for as long as the suspension lasts: the views
/// give the country's status beside the request's. Here the host is told, and the history says so.
async fn suspended(work: &mut Work, phase: PhaseId, country: Country) -> Result<(), Stop> {
    let published: Vec<RequestId> = work.tx.values(store::PUBLISHED_IN, params![phase, country]).await?;
    for id in published {
        let Some(request) = store::request(&mut work.tx, id).await? else { continue };
        let after = json!({ "state": request.state, "applications": "stopped" });
        work.record(Change::of("requests.freeze", "request", id).after(after)).await?;
        frozen(work, &request).await?;
    }
    Ok(())
}

/// When the suspension ends, people can apply again: the host is told, and the history says so.
async fn reopened(work: &mut Work, phase: PhaseId, country: Country) -> Result<(), Stop> {
    let published: Vec<RequestId> = work.tx.values(store::PUBLISHED_IN, params![phase, country]).await?;
    for id in published {
        let Some(request) = store::request(&mut work.tx, id).await? else { continue };
        let after = json!({ "state": request.state, "applications": "open" });
        work.record(Change::of("requests.thaw", "request", id).after(after)).await?;
        thawed(work, &request).await?;
    }
    Ok(())
}

async fn placement_of(work: &mut Work, id: PlacementId) -> Result<Option<PlacementRow>, Stop> {
    Ok(work.tx.maybe(store::PLACEMENT, params![id]).await?)
}
