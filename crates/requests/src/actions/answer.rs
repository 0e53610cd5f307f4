//! What somebody at the host answers through the link in a letter, in his or her own words: read by whoever makes the edits.

use command::{Change, Command, LinkState, Stop, Work};
use model::access::Via;
use model::request::{NO_ANSWER, NOT_NOW, State};
use model::{LinkId, RequestId};
use serde_json::json;

use super::letters;
use crate::read::PURPOSE;
use crate::store;

/// How the audit trail names it.
pub const ANSWER: &str = "requests.answer";

/// Answers to the edits that were asked for. The text of the request does not change: whoever writes it gets the words.
pub struct AnswerEdits {
    /// The link.
    pub link: LinkId,
    /// The answer.
    pub text: String,
}

impl Command for AnswerEdits {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Link(self.link) || work.actor.via == Via::Program)?;
        let link = command::find_link(&mut work.tx, self.link).await?.filter(|link| link.purpose == PURPOSE).ok_or(Stop::Gone)?;
        Stop::unless(link.state(work.now) == LinkState::Open)?;
        let id = RequestId(link.record_id);
        let request = store::request(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
        if request.state() != State::EditsRequested {
            return Err(NOT_NOW.into());
        }
        if self.text.is_empty() {
            return Err(Stop::field("answer", NO_ANSWER));
        }
        let after = json!({ "name": link.person_name });
        work.record(Change::of(ANSWER, "request", id).after(after).because(&self.text)).await?;
        letters::answered(work, &request, &link.person_name, &self.text).await
    }
}
