//! What a placement does when a selection, a country or a person changes, in the same transaction.

use command::{Change, Stop, Work};
use db::params;
use jiff::ToSpan;
use model::placement::{State, Step, Stretch, first_working_day, proposed_day};
use model::request::Mode;
use model::text::Country;
use model::{AccountId, ApplicationId, Date, Event, ExpertId, PhaseId, PlacementId, RequestId};
use serde_json::json;

use super::agreement::lapse;
use super::blocks::insert;
use super::prepare::{DAYS_BEFORE, sync_tasks};
use super::run::{ACCOUNT_CLOSED, close_links, end, move_on, physical_ahead, suspend};
use super::{FORGET, Kept, letters};
use crate::store::{self, CountryRow, FocalRow, PlacementRow, ProposedRow, RequestRow};

/// The reason code of a placement that was suspended with its country.
pub(crate) const COUNTRY: &str = "country";

/// Answers an event.
pub async fn answer(event: &Event, work: &mut Work) -> Result<(), Stop> {
    match *event {
        Event::Selected { application, request, expert } => selected(work, application, request, expert).await,
        Event::Unselected { application, .. } => unselected(work, application).await,
        Event::CountrySuspended { phase, country } => country_suspended(work, phase, country).await,
        Event::CountryReopened { phase, country } => country_reopened(work, phase, country).await,
        Event::AccountClosed { account, expert } => closed(work, account, expert).await,
        _ => Ok(()),
    }
}

/// A placement is prepared for whoever is selected; one that was given up comes back when the same person is selected again.
async fn selected(work: &mut Work, application: ApplicationId, request: RequestId, expert: ExpertId) -> Result<(), Stop> {
    let request: RequestRow = work.tx.maybe(store::REQUEST, params![request]).await?.ok_or(Stop::Gone)?;
    let id = match work.tx.maybe::<PlacementRow>(store::OF_APPLICATION, params![application]).await? {
        Some(old) if old.state() == State::Withdrawn => {
            move_on(work, &old, Step::Revive, "placements.revive", Kept { started_on: None, ended_on: None, ..Kept::days_of(&old) })
                .await?;
            // What was signed was about other days: all sign anew.
            lapse(work, old.id).await?;
            work.tx.run(store::DROP_BLOCKS, params![old.id]).await?;
            old.id
        }
        Some(_) => return Ok(()),
        None => begin(work, application, &request, expert).await?,
    };
    let wish: Option<Date> = work.tx.value(store::WISH, params![application]).await?;
    propose(work, id, &request, wish).await?;
    sync_tasks(work, id).await?;
    let placement = store::placement(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    letters::prepare(work, &placement).await
}

async fn begin(work: &mut Work, application: ApplicationId, request: &RequestRow, expert: ExpertId) -> Result<PlacementId, Stop> {
    let id = work.id::<PlacementId>();
    let number: i64 = work.tx.value(store::NEXT_NUMBER, params![]).await?;
    let values = params![id, number, application, request.id, request.host_id, expert, request.phase_id, request.country, work.now];
    work.tx.run_one(store::INSERT, values).await.map_err(taken)?;
    let after = json!({ "number": number, "state": State::Preparing.name() });
    work.record(Change::of("placements.prepare", "placement", id).after(after).person(expert)).await?;
    Ok(id)
}

/// Two selections at the same moment get the same next number; the second tries again.
fn taken(error: db::DbError) -> db::DbError {
    match error {
        db::DbError::Unique(_) => db::DbError::Conflict,
        other => other,
    }
}

/// The blocks as the request asks for them, one after the other: not before its earliest start, nor before the day from which
/// the expert said to be able to begin. Where neither lies ahead, there is time for the tasks, and the work does not begin on
/// a day of rest; nor, in any case, at the turn of the year.
async fn propose(work: &mut Work, id: PlacementId, request: &RequestRow, wish: Option<Date>) -> Result<(), Stop> {
    let proposed: Vec<ProposedRow> = work.tx.all(store::REQUEST_BLOCKS, params![request.id]).await?;
    let asked = [request.earliest_start, wish].into_iter().flatten().max().filter(|day| *day > work.today);
    let soon = work.today.saturating_add(DAYS_BEFORE.days());
    let mut from = asked.unwrap_or_else(|| first_working_day(request.country.code(), soon));
    for block in proposed {
        let mode = Mode::named(&block.mode).unwrap_or(Mode::Physical);
        let first = proposed_day(request.country.code(), from);
        let stretch = Stretch::of_weeks(mode, first, block.weeks, block.hours_per_week);
        insert(work, id, &stretch, &block.place, "").await?;
        from = stretch.until.tomorrow().unwrap_or(stretch.until);
    }
    Ok(())
}

async fn unselected(work: &mut Work, application: ApplicationId) -> Result<(), Stop> {
    let Some(placement) = work.tx.maybe::<PlacementRow>(store::OF_APPLICATION, params![application]).await? else { return Ok(()) };
    if placement.state() == State::Withdrawn {
        return Ok(());
    }
    // Refused once the work has begun: it ends early or it is done, and the selection stands.
    move_on(work, &placement, Step::Withdraw, "placements.withdraw", Kept::days_of(&placement)).await?;
    close_links(work, &placement).await?;
    let agreed = lapse(work, placement.id).await?.is_some_and(|old| old.state != "void");
    letters::withdrawn(work, &placement, agreed).await
}

/// Nobody stays in, or goes to, a suspended country: running placements with a physical block ahead are suspended. Those
/// that have not started cannot start; they wait for the programme, and both sides are told.
async fn country_suspended(work: &mut Work, phase: PhaseId, country: Country) -> Result<(), Stop> {
    let status: Option<CountryRow> = work.tx.maybe(store::COUNTRY, params![phase, country]).await?;
    let reason = status.map(|status| status.status_reason).unwrap_or_default();
    let open: Vec<PlacementRow> = work.tx.all(store::OPEN_IN_COUNTRY, params![phase, country]).await?;
    for placement in open {
        if placement.state() == State::Running && physical_ahead(work, &placement).await? {
            suspend(work, &placement, COUNTRY, &reason).await?;
        } else if placement.state().is_before_start() && physical_ahead(work, &placement).await? {
            letters::affected(work, &placement, &reason).await?;
            note_country(work, &placement, "placements.country-suspended", &reason).await?;
        }
    }
    Ok(())
}

/// Whoever was told that the work cannot start is told that it can. Work that was suspended goes on when the programme says so.
async fn country_reopened(work: &mut Work, phase: PhaseId, country: Country) -> Result<(), Stop> {
    let open: Vec<PlacementRow> = work.tx.all(store::OPEN_IN_COUNTRY, params![phase, country]).await?;
    for placement in open {
        if placement.state().is_before_start() && physical_ahead(work, &placement).await? {
            letters::not_affected_any_more(work, &placement).await?;
            note_country(work, &placement, "placements.country-reopened", "").await?;
        }
    }
    Ok(())
}

/// Writes into a placement's own history what became of its country.
async fn note_country(work: &mut Work, placement: &PlacementRow, action: &'static str, reason: &str) -> Result<(), Stop> {
    work.record(Change::of(action, "placement", placement.id).because(reason).person(placement.expert_id)).await
}

/// Forgets a person who closed the account. What somebody signed or confirmed for an institution stays as it was signed.
async fn closed(work: &mut Work, account: AccountId, expert: Option<ExpertId>) -> Result<(), Stop> {
    if let Some(expert) = expert {
        erased(work, expert).await?;
    }
    let Some(person) = work.tx.maybe::<FocalRow>(store::ACCOUNT_PERSON, params![account]).await? else { return Ok(()) };
    work.tx.run(store::ERASE_DONE_BY, params![&person.name]).await?;
    work.tx.run(store::ERASE_SIGNER, params![person.email.to_lowercase()]).await?;
    Ok(())
}

/// Ends what was going on with a person whose data are erased, and takes the person's name and words, and what was said of the
/// person, out of the rest.
async fn erased(work: &mut Work, expert: ExpertId) -> Result<(), Stop> {
    let open: Vec<PlacementRow> = work.tx.all(store::OPEN_OF_EXPERT, params![expert]).await?;
    for placement in open {
        if placement.state().is_before_start() {
            let kept = Kept { code: ACCOUNT_CLOSED, ..Kept::days_of(&placement) };
            move_on(work, &placement, Step::Withdraw, "placements.withdraw", kept).await?;
            close_links(work, &placement).await?;
        } else {
            end(work, &placement, ACCOUNT_CLOSED, "").await?;
        }
    }
    let files: Vec<String> = work.tx.values(store::FILES_OF_EXPERT, params![expert]).await?;
    for statement in [
        store::ERASE_REASONS,
        store::ERASE_TASKS,
        store::ERASE_TERMS,
        store::ERASE_SIGNATURES,
        store::ERASE_NOTES,
        store::ERASE_REPORTS,
        store::ERASE_CERTIFICATES,
    ] {
        work.tx.run(statement, params![expert]).await?;
    }
    if files.is_empty() { Ok(()) } else { work.enqueue(FORGET, json!({ "files": files }), work.now).await }
}
