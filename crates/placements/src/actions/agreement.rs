//! Making the agreement: its text is frozen, and what was signed before counts no more.

use command::{Change, Command, Stop, Work};
use db::params;
use model::PlacementId;
use model::access::Verb;
use model::placement::{
    Asked, FEWER_DAYS, NO_BLOCK, NO_DIRECTOR, NOT_NOW, Party, State, Step, Stretch, Task, check_blocks_ahead, check_no_amounts,
};
use serde_json::json;
use uuid::Uuid;

use super::blocks::check;
use super::prepare::set_agreement_task;
use super::{AGREEMENT_SET, DOCUMENTS, Kept, SIGN, decided, letters, shift};
use crate::store::{self, AgreementRow, ContactRow, CounterpartRow, PlacementRow, ProposedRow, SummaryRow};
use crate::terms::{BlockTerms, Both, FewerTerms, ObjectiveTerms, Terms, standard_duties, standard_intro};

/// Makes the agreement, or a new version of it, and asks the expert to sign first.
pub struct MakeAgreement {
    /// The placement.
    pub placement: PlacementId,
    /// The organisation that runs the programme and signs last.
    pub organisation: String,
    /// What is arranged beside the standard text, or empty.
    pub special: String,
    /// Why fewer days are agreed on than the request asks for; empty where they are not.
    pub reason: String,
}

impl Command for MakeAgreement {
    type Done = Uuid;

    async fn run(&self, work: &mut Work) -> Result<Uuid, Stop> {
        let placement = decided(work, self.placement, Verb::Decide).await?;
        check_no_amounts(&self.special).map_err(|refusal| Stop::field("special", refusal))?;
        make(work, &placement, &self.organisation, &self.special, &self.reason).await
    }
}

async fn make(work: &mut Work, placement: &PlacementRow, organisation: &str, special: &str, reason: &str) -> Result<Uuid, Stop> {
    if !placement.state().is_before_start() {
        return Err(NOT_NOW.into());
    }
    let fewer = fewer(work, placement).await?;
    if !fewer.is_empty() && reason.is_empty() {
        return Err(Stop::field("reason", FEWER_DAYS));
    }
    let reason = if fewer.is_empty() { "" } else { reason };
    let director = director(work, placement).await?;
    let version = void(work, placement).await? + 1;
    let mut terms = terms(work, placement, version, organisation, special, &director).await?;
    (terms.fewer, terms.fewer_reason) = (fewer, reason.to_owned());
    let (id, text) = (work.id::<Uuid>(), terms.freeze());
    let digest = files::digest(text.as_bytes());
    work.tx.run_one(store::INSERT_AGREEMENT, params![id, placement.id, version, &text, &digest, work.now]).await?;
    let signers = [
        (Party::Expert, &placement.expert_name, placement.expert_email.as_str(), ""),
        (Party::Host, &director.name, director.email.as_str(), director.job.as_str()),
        (Party::Programme, &terms.organisation, "", ""),
    ];
    for (place, (party, name, email, position)) in (1i64..).zip(signers) {
        work.tx.run_one(store::INSERT_SIGNATURE, params![work.id::<Uuid>(), id, place, party.name(), name, email, position]).await?;
    }
    let after = json!({ "version": version, "digest": digest });
    let change = Change::of("placements.agreement", "placement", placement.id).after(after).because(reason);
    work.record(change.person(placement.expert_id)).await?;
    work.enqueue(DOCUMENTS, json!({ "agreement": id }), work.now).await?;
    letters::ask_to_sign(work, placement, Party::Expert, version).await?;
    Ok(id)
}

/// Of which days fewer are planned than the request asks for.
async fn fewer(work: &mut Work, placement: &PlacementRow) -> Result<Vec<FewerTerms>, Stop> {
    let asked: Vec<ProposedRow> = work.tx.all(store::REQUEST_BLOCKS, params![placement.request_id]).await?;
    let others = store::others(&asked, &store::live_blocks(&mut work.tx, placement.id).await?);
    let fewer = |row: Asked| FewerTerms { mode: row.mode.name().to_owned(), asked: row.asked, planned: row.planned };
    Ok(others.into_iter().filter(Asked::is_fewer).map(fewer).collect())
}

/// What became of the agreement when the planned days changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Revised {
    /// There was none.
    None,
    /// There is a new version, which all sign.
    Anew,
    /// It does not count any more, and the programme makes the next one.
    Lapsed,
}

/// A new version after what was agreed changed, when an agreement was made already.
pub(super) async fn revise(work: &mut Work, placement: &PlacementRow) -> Result<Revised, Stop> {
    let old = store::agreement(&mut work.tx, placement.id).await?.filter(|old| old.state != "void");
    let Some(terms) = old.and_then(|old| Terms::thaw(&old.terms)) else { return Ok(Revised::None) };
    let blocks: Vec<Stretch> = store::live_blocks(&mut work.tx, placement.id).await?.iter().map(store::BlockRow::stretch).collect();
    // Without days, or with days that are over, there is nothing to sign, and for fewer days than before nobody gave the reason
    // yet; the programme makes the next version.
    let fewer = fewer(work, placement).await?;
    let unexplained = !fewer.is_empty() && fewer != terms.fewer;
    if blocks.is_empty() || unexplained || check_blocks_ahead(&blocks, work.today).is_err() {
        return void(work, placement).await.map(|_| Revised::Lapsed);
    }
    make(work, placement, &terms.organisation, &terms.special, &terms.fewer_reason).await.map(|_| Revised::Anew)
}

/// Ends the newest version, and a placement that was agreed is prepared again; the number of that version, 0 when there was
/// none.
async fn void(work: &mut Work, placement: &PlacementRow) -> Result<i64, Stop> {
    let Some(old) = lapse(work, placement.id).await? else { return Ok(0) };
    if old.state != "void" && placement.state() == State::Agreed {
        shift(work, placement, Step::Void, Kept::days_of(placement)).await?;
    }
    Ok(old.version)
}

/// Ends the newest version, with its signatures and links; gives it as it was before.
pub(super) async fn lapse(work: &mut Work, id: PlacementId) -> Result<Option<AgreementRow>, Stop> {
    let Some(old) = store::agreement(&mut work.tx, id).await? else { return Ok(None) };
    if old.state != "void" {
        work.tx.run(store::VOID_AGREEMENT, params![old.id]).await?;
        work.revoke_links(SIGN, id.0, "").await?;
        set_agreement_task(work, id, false).await?;
        let before = json!({ "version": old.version, "state": old.state });
        work.record(Change::of("placements.void-agreement", "placement", id).before(before)).await?;
    }
    Ok(Some(old))
}

/// Who signs for the host.
async fn director(work: &mut Work, placement: &PlacementRow) -> Result<ContactRow, Stop> {
    let contacts: Vec<ContactRow> = work.tx.all(store::CONTACTS, params![placement.host_id]).await?;
    contacts.into_iter().find(|contact| contact.role == "director").ok_or_else(|| NO_DIRECTOR.into())
}

async fn terms(
    work: &mut Work,
    placement: &PlacementRow,
    version: i64,
    organisation: &str,
    special: &str,
    director: &ContactRow,
) -> Result<Terms, Stop> {
    let blocks = store::live_blocks(&mut work.tx, placement.id).await?;
    if blocks.is_empty() {
        return Err(NO_BLOCK.into());
    }
    check_blocks_ahead(&blocks.iter().map(store::BlockRow::stretch).collect::<Vec<_>>(), work.today)?;
    for block in &blocks {
        check(work, placement, &block.stretch(), Some(block.id)).await.map_err(to_refusal)?;
    }
    let block_terms = |block: store::BlockRow| BlockTerms {
        mode: block.mode,
        from: block.from_day,
        until: block.until_day,
        hours_per_week: block.hours_per_week,
        place: block.place,
    };
    let objectives = store::objectives(&mut work.tx, placement).await?;
    let about: Option<SummaryRow> = work.tx.maybe(store::SUMMARY, params![placement.request_id]).await?;
    let tasks = store::tasks(&mut work.tx, placement.id).await?;
    let plan = tasks.into_iter().find(|row| row.kind() == Some(Task::WorkPlan) && row.done_on.is_some());
    let counterparts: Vec<CounterpartRow> = work.tx.all(store::COUNTERPARTS, params![placement.request_id]).await?;
    Ok(Terms {
        case: placement.case(),
        version,
        made_on: work.today,
        intro: standard_intro(),
        title: Both { en: placement.title.clone(), nl: placement.title_nl.clone() },
        summary: about.map(|row| Both { en: row.en, nl: row.nl }).unwrap_or_default(),
        expert: placement.expert_name.clone(),
        expert_city: placement.expert_city.clone(),
        host: placement.host_name.clone(),
        host_city: placement.host_city.clone(),
        country: placement.country.to_string(),
        director: joined(&director.name, &director.job),
        organisation: organisation.to_owned(),
        blocks: blocks.into_iter().map(block_terms).collect(),
        objectives: objectives
            .into_iter()
            .map(|row| ObjectiveTerms { objective: row.objective, deliverable: row.deliverable, process: row.process })
            .collect(),
        work_plan: plan.map(|row| row.note).unwrap_or_default(),
        counterparts: counterparts.into_iter().map(|row| joined(&row.name, &row.job)).collect(),
        duties: standard_duties(),
        special: special.to_owned(),
        fewer: Vec::new(),
        fewer_reason: String::new(),
        shares_addresses: true,
    })
}

/// A name with a job, where there is one.
fn joined(name: &str, job: &str) -> String {
    if job.is_empty() { name.to_owned() } else { format!("{name}, {job}") }
}

/// There is no field for a block on the page that makes an agreement: what is wrong with one is a refusal there.
fn to_refusal(stop: Stop) -> Stop {
    match stop {
        Stop::Invalid(mut faults) if !faults.is_empty() => Stop::Refused(faults.remove(0).refusal),
        other => other,
    }
}

/// Keeps the names of the documents that were set of an agreement. Stale when it moved on since it was read.
pub struct StoreAgreement {
    /// The agreement as it was when the documents were set.
    pub agreement: AgreementRow,
    /// How many had signed then.
    pub signed: usize,
    /// The English document, by its digest.
    pub file_en: String,
    /// The Dutch document.
    pub file_nl: String,
}

impl Command for StoreAgreement {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let id = work.tx.values::<Uuid>(store::PLACEMENT_OF_AGREEMENT, params![self.agreement.id]).await?.pop().ok_or(Stop::Gone)?;
        let placement = decided(work, PlacementId(id), Verb::Decide).await?;
        let now: AgreementRow = work.tx.maybe(store::AGREEMENT, params![self.agreement.id]).await?.ok_or(Stop::Gone)?;
        let signed = store::signed(&store::signatures(&mut work.tx, self.agreement.id).await?).len();
        if now.terms != self.agreement.terms || signed != self.signed {
            return Err(Stop::Stale);
        }
        let values = params![self.agreement.id, &self.agreement.state, &self.file_en, &self.file_nl];
        if work.tx.run(store::FILE_AGREEMENT, values).await? == 0 {
            return Err(Stop::Stale);
        }
        let change = Change::of(AGREEMENT_SET, "placement", id).after(json!({ "version": now.version }));
        work.record(change.person(placement.expert_id)).await
    }
}
