//! The commands of this slice. Each is whole in itself: it asks who may, decides by the model, keeps the decision in the
//! history, tells those whom it concerns, and lets the other slices answer.

mod apply;
mod ask;
mod close;
mod decide;
mod host;
mod invite;
mod mark;
mod rules;
mod score;
mod select;
mod share;
mod told;
mod undo;
mod unshare;
mod withdraw;

pub use apply::{AnswerConsent, ConsentFor, DiscardDraft, SaveDraft, Submit};
pub use ask::AskWhetherItStands;
pub(crate) use ask::{asked_since, asked_since_pause};
pub(crate) use close::{close_account, close_request, let_go};
pub use decide::{LongList, MakeReserve, NotLongList, NotSelect};
pub use host::{DeclareInterest, HostDecide, RemindHost};
pub use invite::InviteToApply;
pub use mark::PutMark;
pub use rules::SetRule;
pub use score::Rescore;
pub use select::Select;
pub(crate) use select::passed_over;
pub use share::{LINK, REMIND, ShareCv, can_be_shown};
pub use told::{TakeDown, WriteToHost};
pub(crate) use told::{WrittenAgain, last_written, written_again};
pub use undo::{Undo, allows_undo, last_in_force, turned_down};
pub(crate) use unshare::consent_taken_back;
pub use withdraw::Withdraw;

use command::{Change, Stop, Work};
use db::Tx;
use model::access::{Subject, Verb, Via};
use model::application::{self, Decision, State};
use model::{ApplicationId, ExpertId, RequestId, placement};
use serde_json::json;
use uuid::Uuid;

use crate::store::{self, Dossier};

/// How the history marks an answer of the host that somebody of the office took down.
pub(crate) const TAKEN_DOWN: &str = "taken-down";

/// A decision on its way into the history.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ruling<'a> {
    /// Which.
    pub decision: Decision,
    /// Coded reason and words, each empty when none is given.
    pub why: (&'a str, &'a str),
    /// Whether whoever decides declares to have no interest in the person.
    pub no_interest: bool,
    /// The place on the reserve list that it gives.
    pub rank: Option<i64>,
    /// Whether somebody of the office takes down what the host decided.
    pub is_taken_down: bool,
    /// The earlier decision that it undoes, and the state to which that leads back.
    pub undoes: Option<(Uuid, State)>,
}

impl<'a> Ruling<'a> {
    /// A decision without reason, rank or declaration.
    pub fn plain(decision: Decision) -> Ruling<'a> {
        Ruling { decision, why: ("", ""), no_interest: false, rank: None, is_taken_down: false, undoes: None }
    }

    /// The same, with a reason.
    pub fn because(self, code: &'a str, words: &'a str) -> Ruling<'a> {
        Ruling { why: (code, words), ..self }
    }
}

/// The application for somebody of the programme who may do `verb` with it, and not with the own one.
pub(crate) async fn for_office(work: &mut Work, id: ApplicationId, version: Option<i64>, verb: Verb) -> Result<Dossier, Stop> {
    let dossier = store::dossier(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    Stop::unless(work.actor.scope(verb, Subject::Application).reaches(dossier.office_place()))?;
    if work.actor.expert == Some(dossier.expert_id) {
        return Err(application::OWN_APPLICATION.into());
    }
    unchanged(&dossier, version)?;
    Ok(dossier)
}

/// The application for its own person.
pub(crate) async fn for_expert(work: &mut Work, id: ApplicationId) -> Result<Dossier, Stop> {
    let dossier = store::dossier(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    may_write_for(work, dossier.expert_id)?;
    Ok(dossier)
}

/// [`Stop::Gone`] unless the actor is that person, or the programme itself.
pub(crate) fn may_write_for(work: &Work, expert: ExpertId) -> Result<(), Stop> {
    let own = work.actor.expert == Some(expert) && work.actor.may(Verb::Write, Subject::Application);
    Stop::unless(own || work.actor.via == Via::Program)
}

/// [`Stop::Stale`] when somebody decided since the page was shown.
pub(crate) fn unchanged(dossier: &Dossier, version: Option<i64>) -> Result<(), Stop> {
    if version.is_some_and(|version| version != dossier.version) { Err(Stop::Stale) } else { Ok(()) }
}

/// Whoever decides about somebody declares to have no interest in that person; the programme's own rules have none.
pub(crate) fn declared(work: &Work, no_interest: bool) -> Result<(), Stop> {
    if no_interest || work.actor.via == Via::Program { Ok(()) } else { Err(Stop::field("no_interest", application::DECLARE_NO_INTEREST)) }
}

/// Checks a coded reason and names the field at fault.
pub(crate) fn reasoned(codes: &[&str], code: &str, words: &str) -> Result<(), Stop> {
    application::check_reason(codes, code, words).map_err(|refusal| {
        let field = if refusal.why == application::SAY_WHICH_REASON { "reason" } else { "reason_code" };
        Stop::field(field, refusal)
    })
}

/// The placements of those who have the seats of a request; none for a seat from which no placement has grown yet.
pub(crate) async fn placements_of_seats(tx: &mut Tx, request: RequestId) -> db::Result<Vec<Option<placement::State>>> {
    let candidates = store::candidates(tx, request).await?;
    placements_of_selected(tx, &candidates).await
}

/// The same, of a request whose candidates are read already.
async fn placements_of_selected(tx: &mut Tx, candidates: &[Dossier]) -> db::Result<Vec<Option<placement::State>>> {
    let mut placements = Vec::new();
    for dossier in candidates.iter().filter(|dossier| dossier.state() == State::Selected) {
        placements.push(store::placement_of(tx, dossier.id).await?.map(|placement| placement.state()));
    }
    Ok(placements)
}

/// [`application::PLACEMENT_STARTED`] when the seat cannot come free any more.
pub(crate) async fn seat_can_come_free(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let placement = store::placement_of(&mut work.tx, dossier.id).await?;
    Ok(application::check_seat_can_come_free(placement.map(|placement| placement.state()))?)
}

/// Who decides: kind, id and the name that the history shows.
pub(crate) async fn decider(work: &mut Work) -> Result<(&'static str, Option<Uuid>, String), Stop> {
    Ok(match work.actor.via {
        Via::Account(account) => ("account", Some(account.0), store::account_name(&mut work.tx, account).await?),
        Via::Link(link) => {
            let name = command::find_link(&mut work.tx, link).await?.map(|row| row.person_name).unwrap_or_default();
            ("link", Some(link.0), name)
        }
        Via::Program | Via::Nobody => ("program", None, String::new()),
    })
}

/// Moves an application by a decision: its state, its history, the audit trail. The dossier follows.
pub(crate) async fn rule(work: &mut Work, dossier: &mut Dossier, ruling: Ruling<'_>) -> Result<State, Stop> {
    let from = dossier.state();
    dossier.check_request(ruling.decision)?;
    let to = match ruling.undoes {
        Some((_, back)) => back,
        None => ruling.decision.from(from)?,
    };
    let (kind, id, name) = match ruling.decision.is_by_rule(ruling.why.0) {
        true => ("program", None, String::new()),
        false => decider(work).await?,
    };
    let by = (if ruling.is_taken_down { TAKEN_DOWN } else { kind }, id, name);
    if !store::move_to(&mut work.tx, dossier.id, dossier.version, to, ruling.rank, ruling.why, work.now).await? {
        return Err(Stop::Stale);
    }
    let new = store::NewDecision {
        id: work.id(),
        application: dossier.id,
        decision: ruling.decision,
        why: ruling.why,
        no_interest: ruling.no_interest,
        states: (from, to),
        undoes: ruling.undoes.map(|(id, _)| id),
        by,
        at: work.now,
    };
    store::keep_decision(&mut work.tx, new).await?;
    let action = match (ruling.decision, ruling.is_taken_down) {
        (Decision::Accept, true) => "selection.accept-told",
        (Decision::Decline, true) => "selection.decline-told",
        (decision, _) => action_of(decision),
    };
    let change = Change::of(action, "application", dossier.id)
        .before(json!({ "state": from.name() }))
        .after(json!({ "state": to.name(), "reason_code": ruling.why.0, "no_interest": ruling.no_interest, "rank": ruling.rank }))
        .person(dossier.expert_id);
    let change = if ruling.why.1.is_empty() { change } else { change.because(ruling.why.1) };
    work.record(change).await?;
    dossier.state = to.name().to_owned();
    dossier.state_since = work.now;
    dossier.version += 1;
    dossier.reserve_rank = ruling.rank;
    dossier.reason_code = ruling.why.0.to_owned();
    dossier.reason = ruling.why.1.to_owned();
    Ok(to)
}

/// A decision as the audit trail names it.
fn action_of(decision: Decision) -> &'static str {
    match decision {
        Decision::Submit => "selection.submit",
        Decision::Admit => "selection.admit",
        Decision::Exclude => "selection.exclude",
        Decision::LongList => "selection.long-list",
        Decision::NotLongList => "selection.not-long-list",
        Decision::Share => "selection.share",
        Decision::Unshare => "selection.unshare",
        Decision::Accept => "selection.accept",
        Decision::Decline => "selection.decline",
        Decision::Select => "selection.select",
        Decision::StepIn => "selection.step-in",
        Decision::Reserve => "selection.reserve",
        Decision::NotSelect => "selection.not-select",
        Decision::Withdraw => "selection.withdraw",
        Decision::Undo => "selection.undo",
    }
}
