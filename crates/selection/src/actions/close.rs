//! What other slices' events end here: a request that closes, a person who leaves.

use command::{Stop, Work};
use model::application::{self, Decision, State};
use model::{AccountId, Event, ExpertId, PlacementId, RequestId};

use super::{Ruling, placements_of_selected, rule, share};
use crate::letters;
use crate::store::{self, Dossier};

/// A request was withdrawn or cancelled: whoever is still open is told.
pub(crate) async fn close_request(work: &mut Work, request: RequestId) -> Result<(), Stop> {
    for mut dossier in store::candidates(&mut work.tx, request).await? {
        let before = dossier.state();
        let Some(decision) = Decision::at_the_end(before, false) else { continue };
        if has_started(work, &dossier).await? {
            continue;
        }
        rule(work, &mut dossier, Ruling::plain(decision).because(application::REQUEST_CLOSED, "")).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        letters::not_selected(work, &dossier).await?;
        if before == State::Selected {
            let (application, request, expert) = (dossier.id, dossier.request_id, dossier.expert_id);
            work.raise(Event::Unselected { application, request, expert }).await?;
        }
    }
    Ok(())
}

/// Work began or ended. When no seat can come free any more, whoever still waits for one is told: a reserve first of all.
pub(crate) async fn let_go(work: &mut Work, placement: PlacementId) -> Result<(), Stop> {
    let Some(request) = store::request_of_placement(&mut work.tx, placement).await? else { return Ok(()) };
    let candidates = store::candidates(&mut work.tx, request).await?;
    let Some(any) = candidates.first() else { return Ok(()) };
    let (is_over, seats) = (any.request_state == "completed", usize::try_from(any.seats).unwrap_or(usize::MAX));
    let placements = placements_of_selected(&mut work.tx, &candidates).await?;
    if !application::no_seat_comes_free(is_over, seats, &placements) {
        return Ok(());
    }
    for mut dossier in candidates {
        let before = dossier.state();
        let Some(decision) = Decision::at_the_end(before, false).filter(|_| before != State::Selected) else { continue };
        rule(work, &mut dossier, Ruling::plain(decision).because(application::WORK_BEGUN, "")).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        if before == State::Shared {
            letters::host_not_asked_any_more(work, &dossier).await?;
        }
        match decision {
            Decision::NotLongList => letters::not_long_listed(work, &dossier).await?,
            _ => letters::not_selected(work, &dossier).await?,
        }
    }
    Ok(())
}

/// Whether it led to work that began: then it stays selected, whatever ends, for the placement stands by it.
async fn has_started(work: &mut Work, dossier: &Dossier) -> Result<bool, Stop> {
    let placement = store::placement_of(&mut work.tx, dossier.id).await?.map(|placement| placement.state());
    Ok(dossier.state() == State::Selected && application::check_seat_can_come_free(placement).is_err())
}

/// A person left: open applications are withdrawn, and what is stored of the person is blanked. Counts stay.
pub(crate) async fn close_account(work: &mut Work, account: AccountId, expert: Option<ExpertId>) -> Result<(), Stop> {
    if let Some(expert) = expert {
        leave(work, expert).await?;
    }
    store::forget_asked(&mut work.tx, account, expert).await?;
    // After everything that is decided because of the leaving: it carries the name of whoever leaves.
    store::erase_decider(&mut work.tx, account.0).await?;
    for link in store::links_of_account(&mut work.tx, account).await? {
        store::erase_decider(&mut work.tx, link.0).await?;
    }
    Ok(())
}

/// Withdraws what is open of a person, and blanks what is stored of the person.
async fn leave(work: &mut Work, expert: ExpertId) -> Result<(), Stop> {
    for mut dossier in store::applications_of(&mut work.tx, expert).await? {
        let before = dossier.state();
        if !before.is_open() || has_started(work, &dossier).await? {
            continue;
        }
        rule(work, &mut dossier, Ruling::plain(Decision::Withdraw).because("other", "")).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        if before == State::Selected {
            let (application, request) = (dossier.id, dossier.request_id);
            work.raise(Event::Unselected { application, request, expert }).await?;
        }
    }
    Ok(store::erase_person(&mut work.tx, expert).await?)
}
