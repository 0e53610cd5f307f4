//! Asking somebody who has not applied to do so: by letter, to people who agreed to be written to about assignments.

use command::{Change, Command, Stop, Work};
use model::access::{Subject, Verb};
use model::application::{self, State};
use model::{ExpertId, RequestId};
use serde_json::json;

use super::decider;
use crate::letters;
use crate::store;

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
        store::check_open(&mut work.tx, &request, work.today).await??;
        let profile = store::profile(&mut work.tx, self.expert).await?.ok_or(Stop::Gone)?;
        if profile.person.state != "active" {
            return Err(application::NOT_IN_POOL.into());
        }
        if !store::may_be_contacted(&mut work.tx, self.expert).await? {
            return Err(application::NO_CONTACT_CONSENT.into());
        }
        let applied = store::dossier_of(&mut work.tx, self.request, self.expert).await?;
        if applied.is_some_and(|dossier| dossier.state() != State::Draft) {
            return Err(application::HAS_APPLIED.into());
        }
        if store::asked_of_expert(&mut work.tx, self.expert).await?.iter().any(|asked| asked.request_id == self.request) {
            return Err(application::INVITED_ALREADY.into());
        }
        let (_, account, name) = decider(work).await?;
        let (id, now) = (work.id(), work.now);
        store::keep_asked(&mut work.tx, id, (self.request, self.expert), (account, &name), now).await?;
        let change = Change::of("selection.invite", "expert", self.expert).after(json!({ "request": request.case() })).person(self.expert);
        work.record(if self.words.is_empty() { change } else { change.because(&*self.words) }).await?;
        letters::invited(work, &request, &profile.person, &self.words).await
    }
}
