//! The host's own decision, by a signed link or with an account, and the reminder while there is none.

use command::{Change, Command, LinkState, Stop, Work};
use model::access::{Scope, Subject, Verb, Via};
use model::application::{self, Decision, State};
use model::{ApplicationId, LinkId};

use super::{Ruling, declared, reasoned, rule, share, unchanged};
use crate::letters;
use crate::store::{self, Dossier};

/// The host says yes or no to a candidate. A yes needs the declaration that whoever says it has no interest in the person.
#[derive(Clone, Debug)]
pub struct HostDecide {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// Yes or no.
    pub accept: bool,
    /// For a no, one of [`application::DECLINE_REASONS`].
    pub reason_code: String,
    /// More words; needed with `other`.
    pub reason: String,
    /// Whether whoever decides declares to have no interest in the person.
    pub no_interest: bool,
}

impl Command for HostDecide {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        let mut dossier = store::dossier(&mut work.tx, self.application).await?.ok_or(Stop::Gone)?;
        may_decide(work, &dossier).await?;
        unchanged(&dossier, self.version)?;
        let decision = if self.accept { Decision::Accept } else { Decision::Decline };
        decision.from(dossier.state())?;
        share::consent_of(work, &dossier).await?;
        if !self.accept {
            reasoned(application::DECLINE_REASONS, &self.reason_code, &self.reason)?;
        }
        if self.accept {
            declared(work, self.no_interest)?;
        }
        use_up(work).await?;
        let code = if self.accept { "" } else { self.reason_code.as_str() };
        let ruling = Ruling { no_interest: self.no_interest, ..Ruling::plain(decision) };
        let state = rule(work, &mut dossier, ruling.because(code, &self.reason)).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        if self.accept {
            letters::accepted(work, &dossier).await?;
        } else {
            letters::declined(work, &dossier).await?;
        }
        Ok(state)
    }
}

/// The director has a family, business or other personal interest in the candidate and leaves the answer to somebody else:
/// the application goes back to the office, which shows it to another director.
#[derive(Clone, Debug)]
pub struct DeclareInterest {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// More words for the programme office.
    pub reason: String,
}

impl Command for DeclareInterest {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        let mut dossier = store::dossier(&mut work.tx, self.application).await?.ok_or(Stop::Gone)?;
        may_decide(work, &dossier).await?;
        unchanged(&dossier, self.version)?;
        Decision::Unshare.from(dossier.state())?;
        use_up(work).await?;
        let ruling = Ruling::plain(Decision::Unshare).because(application::INTEREST, &self.reason);
        let state = rule(work, &mut dossier, ruling).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        Ok(state)
    }
}

/// Two tabs: the second finds the link used.
async fn use_up(work: &mut Work) -> Result<(), Stop> {
    let Via::Link(link) = work.actor.via else { return Ok(()) };
    if work.use_link(link).await? { Ok(()) } else { Err(Stop::Stale) }
}

/// Whoever holds the link of this application, the host's director, or the programme itself.
async fn may_decide(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let by_link = match work.actor.via {
        Via::Link(link) => {
            let row = command::find_link(&mut work.tx, link).await?;
            row.is_some_and(|row| row.purpose == share::LINK && row.record_id == dossier.id.0)
        }
        Via::Program => true,
        _ => false,
    };
    let hosts = Scope { hosts: work.actor.scope(Verb::Decide, Subject::Application).hosts, ..Scope::default() };
    Stop::unless(by_link || (hosts.reaches(dossier.host_place()) && dossier.state() != State::Draft))
}

/// Writes once more to a host that has not decided, with the link that it has; not about somebody who paused the profile.
#[derive(Clone, Debug)]
pub struct RemindHost {
    /// The application.
    pub application: ApplicationId,
    /// The link that was sent.
    pub link: LinkId,
}

impl Command for RemindHost {
    type Done = bool;

    async fn run(&self, work: &mut Work) -> Result<bool, Stop> {
        Stop::unless(work.actor.via == Via::Program)?;
        let Some(dossier) = store::dossier(&mut work.tx, self.application).await? else { return Ok(false) };
        let Some(link) = command::find_link(&mut work.tx, self.link).await? else { return Ok(false) };
        let is_asked = dossier.state() == State::Shared && link.state(work.now) == LinkState::Open;
        if !is_asked || dossier.check_not_paused().is_err() {
            return Ok(false);
        }
        work.record(Change::of(share::REMIND, "application", dossier.id).person(dossier.expert_id)).await?;
        letters::host_reminded(work, &dossier, &link).await?;
        Ok(true)
    }
}
