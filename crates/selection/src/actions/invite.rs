//! Asking somebody who has not applied to do so: by letter, to people who agreed to be written to about assignments.

use command::{AuditEntry, Change, Command, Stop, Work};
use jiff::Timestamp;
use model::access::{Subject, Verb};
use model::application::{self, State};
use model::{ExpertId, RequestId};
use serde_json::{Value as Json, json};

use crate::letters;
use crate::store::{self, Request};

/// How the audit trail names it.
const INVITE: &str = "selection.invite";

/// Asks somebody by letter to apply for an assignment. It decides nothing: whoever wants the assignment applies, and is
/// held against the rules like everybody else.
#[derive(Clone, Debug)]
pub struct InviteToApply {
    /// The request.
    pub request: RequestId,
    /// The person.
    pub expert: ExpertId,
    /// Words of the officer in the letter, or empty.
    pub words: String,
}

impl Command for InviteToApply {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let request = store::request(&mut work.tx, self.request).await.map_err(|_| Stop::Gone)?;
        Stop::unless(work.actor.scope(Verb::Decide, Subject::Application).reaches(request.office_place()))?;
        if work.actor.expert == Some(self.expert) {
            return Err(application::OWN_APPLICATION.into());
        }
        if !store::is_open(&mut work.tx, &request, work.today).await? {
            return Err(application::CLOSED.into());
        }
        let profile = store::profile(&mut work.tx, self.expert).await?.filter(|profile| profile.person.state == "active");
        let profile = profile.ok_or(Stop::Gone)?;
        if !store::may_be_contacted(&mut work.tx, self.expert).await? {
            return Err(application::NO_CONTACT_CONSENT.into());
        }
        let applied = store::dossier_of(&mut work.tx, self.request, self.expert).await?;
        if applied.is_some_and(|dossier| dossier.state() != State::Draft) {
            return Err(application::HAS_APPLIED.into());
        }
        if invited(&mut work.tx, &request, self.expert).await?.is_some() {
            return Err(application::INVITED_ALREADY.into());
        }
        let change = Change::of(INVITE, "expert", self.expert).after(json!({ "request": request.case() })).person(self.expert);
        work.record(if self.words.is_empty() { change } else { change.because(&*self.words) }).await?;
        letters::invited(work, &request, &profile.person, &self.words).await
    }
}

/// When somebody was asked to apply for a request; none when that was never done.
pub(crate) async fn invited(tx: &mut db::Tx, request: &Request, expert: ExpertId) -> db::Result<Option<Timestamp>> {
    let case = request.case();
    let to_this = |entry: &AuditEntry| {
        let content: Json = serde_json::from_str(&entry.content).unwrap_or_default();
        entry.action == INVITE && content["after"]["request"].as_str() == Some(case.as_str())
    };
    Ok(command::entries_about(tx, expert).await?.into_iter().find(|entry| to_this(entry)).map(|entry| entry.at))
}
