//! The commands: everything that changes a placement. Pages, links, the demo and the jobs call the same ones.

mod agreement;
mod blocks;
mod certify;
mod confirm;
mod finish;
pub(crate) mod follow;
pub(crate) mod letters;
mod note;
mod prepare;
mod report;
mod run;
mod sign;

pub use agreement::{MakeAgreement, Revised, StoreAgreement};
pub use blocks::{PutBlock, RemoveBlock, ReplaceBlock};
pub use certify::{IssueCertificate, Reopen, RevokeCertificate, StoreCertificate};
pub use confirm::Confirm;
pub use finish::FinishEarlier;
pub use note::{AnswerAlarm, WriteNote, months};
pub use prepare::{MarkTask, NameCounterparts, TellReady};
pub use report::{SaveHandover, SaveReport, SaveResult, SendReport};
pub use run::{END_REASONS, EndEarly, Resume, Start, Suspend};
pub use sign::{HoldBack, Sign};

use command::{LinkState, Stop, Work};
use db::params;
use model::access::{Verb, Via};
use model::placement::{LINK_USED, NOT_NOW, Party, State, Step};
use model::{Date, LinkId, PlacementId};

use crate::sides::Sides;
use crate::store::{self, PlacementRow};

/// The purpose of the link through which a host does its part of the checklist.
pub const HOST: &str = "placements.host";
/// The purpose of the link through which the expert or the host signs; its part is the party.
pub const SIGN: &str = "placements.sign";
/// The purpose of the link through which the host reads the agreement that all have signed.
pub const READ: &str = "placements.read";
/// The purpose of the link through which the host answers to the report.
pub const CONFIRM: &str = "placements.confirm";
/// The job that sets the documents of an agreement or certificate.
pub const DOCUMENTS: &str = "placements.documents";
/// How the audit trail names that documents of an agreement were set.
pub const AGREEMENT_SET: &str = "placements.agreement-set";
/// How the audit trail names that documents of a certificate were set.
pub const CERTIFICATE_SET: &str = "placements.certificate-set";
/// The job that issues the certificate after the host confirmed.
pub const ISSUE: &str = "placements.issue";
/// The job that removes documents which name somebody whose data were erased.
pub const FORGET: &str = "placements.forget";

/// The placement and the sides on which the actor may do this to it. A link counts for its purpose and party.
async fn reach(work: &mut Work, id: PlacementId, verb: Verb, purpose: &str) -> Result<(PlacementRow, Sides), Stop> {
    let placement = store::placement(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    let sides = match work.actor.via {
        Via::Link(link) => link_side(work, link, id, purpose).await?,
        _ => Sides::of(&work.actor, verb, placement.place()),
    };
    Stop::unless(!sides.is_none())?;
    Ok((placement, sides))
}

async fn link_side(work: &mut Work, link: LinkId, id: PlacementId, purpose: &str) -> Result<Sides, Stop> {
    let link = command::find_link(&mut work.tx, link).await?.ok_or(Stop::Gone)?;
    Stop::unless(link.purpose == purpose && link.record_id == id.0)?;
    match link.state(work.now) {
        LinkState::Open => Party::named(&link.part).map(Sides::only).ok_or(Stop::Gone),
        LinkState::Used => Err(LINK_USED.into()),
        LinkState::Expired | LinkState::Revoked => Err(Stop::Gone),
    }
}

/// The placement, when the actor may decide on it for the programme.
async fn decided(work: &mut Work, id: PlacementId, verb: Verb) -> Result<PlacementRow, Stop> {
    let (placement, sides) = reach(work, id, verb, "").await?;
    Stop::unless(sides.programme)?;
    Ok(placement)
}

/// The name of whoever acts, for people to read.
async fn actor_name(work: &mut Work) -> Result<String, Stop> {
    Ok(match work.actor.via {
        Via::Account(id) => store::account_name(&mut work.tx, id.0).await?,
        Via::Link(id) => command::find_link(&mut work.tx, id).await?.map(|link| link.person_name).unwrap_or_default(),
        Via::Nobody | Via::Program => String::new(),
    })
}

/// Uses up the link through which the actor came, if any.
async fn use_up(work: &mut Work) -> Result<(), Stop> {
    match work.actor.via {
        Via::Link(id) => {
            if work.use_link(id).await? {
                Ok(())
            } else {
                Err(LINK_USED.into())
            }
        }
        _ => Ok(()),
    }
}

/// What a placement keeps beside its state.
struct Kept<'a> {
    code: &'a str,
    reason: &'a str,
    started_on: Option<Date>,
    ended_on: Option<Date>,
}

impl Kept<'_> {
    /// The days as they were, and no reason.
    fn days_of(placement: &PlacementRow) -> Kept<'static> {
        Kept { code: "", reason: "", started_on: placement.started_on, ended_on: placement.ended_on }
    }
}

/// Takes a step, unless somebody moved the placement meanwhile.
async fn shift(work: &mut Work, placement: &PlacementRow, step: Step, kept: Kept<'_>) -> Result<State, Stop> {
    let next = placement.state().after(step)?;
    let values = params![placement.id, &placement.state, next.name(), work.now, kept.code, kept.reason, kept.started_on, kept.ended_on];
    match work.tx.run(store::MOVE, values).await? {
        0 => Err(NOT_NOW.into()),
        _ => Ok(next),
    }
}
