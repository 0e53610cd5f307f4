//! Marks on a long list: pinned, set aside, or neither any more. They are the office's own: nobody is written to, and no
//! application moves.

use command::{Change, Command, Stop, Work};
use model::ApplicationId;
use model::access::Verb;
use model::application::{self, Decision};
use model::mark::Mark;
use serde_json::json;

use super::{decider, declared, for_office};
use crate::store::{self, NewMark};

/// Puts a mark on a candidate, or takes it off.
#[derive(Clone, Debug)]
pub struct PutMark {
    /// The application.
    pub application: ApplicationId,
    /// The mark that holds from now on.
    pub mark: Mark,
    /// The place of the newest mark that was seen; none takes it as it is.
    pub seen: Option<i64>,
    /// Why, for somebody who is set aside.
    pub reason: String,
    /// Whether whoever sets somebody aside declares to have no interest in that person.
    pub no_interest: bool,
}

impl PutMark {
    /// A mark that needs no reason.
    pub fn plain(application: ApplicationId, mark: Mark, seen: Option<i64>) -> PutMark {
        PutMark { application, mark, seen, reason: String::new(), no_interest: false }
    }
}

impl Command for PutMark {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let dossier = for_office(work, self.application, None, Verb::Decide).await?;
        let last = store::last_marks(&mut work.tx, dossier.id).await?;
        let (place, before) = last.first().map_or((0, Mark::Plain), |row| (row.place, row.mark()));
        if before == self.mark {
            // Pressed twice, or by two who agree.
            return Ok(());
        }
        if self.seen.is_some_and(|seen| seen != place) {
            return Err(Stop::Stale);
        }
        self.mark.fits(dossier.state())?;
        if before == Mark::Plain {
            // Where no seat is given any more, nobody is put first or aside; what was is still taken back.
            dossier.check_request(Decision::Select)?;
        }
        let reason = self.reason.trim();
        if self.mark == Mark::SetAside {
            declared(work, self.no_interest)?;
            if reason.is_empty() {
                return Err(Stop::field("reason", application::NEEDS_REASON));
            }
        }
        // A pin that is put back is the same pin: by whom and since when it was. The audit trail says who put it back.
        let (by, by_name, at) = match last.into_iter().nth(1) {
            Some(pin) if (before, self.mark, pin.mark()) == (Mark::SetAside, Mark::Pinned, Mark::Pinned) => {
                (pin.made_by, pin.made_by_name, pin.made_at)
            }
            _ => {
                let (_, by, by_name) = decider(work).await?;
                (by, by_name, work.now)
            }
        };
        let id = work.id();
        let new = NewMark { id, application: dossier.id, place: place + 1, mark: self.mark, reason, by, by_name: &by_name, at };
        store::put_mark(&mut work.tx, new).await?;
        // Only who is set aside needs the declaration; a pin has none.
        let after = match self.mark {
            Mark::SetAside => json!({ "mark": self.mark.name(), "no_interest": self.no_interest }),
            _ => json!({ "mark": self.mark.name() }),
        };
        let change = Change::of(action_of(before, self.mark), "application", dossier.id)
            .before(json!({ "mark": before.name() }))
            .after(after)
            .person(dossier.expert_id);
        work.record(if reason.is_empty() { change } else { change.because(reason) }).await
    }
}

/// A mark as the audit trail names it.
fn action_of(before: Mark, mark: Mark) -> &'static str {
    match (before, mark) {
        (Mark::SetAside, Mark::Plain | Mark::Pinned) => "selection.put-back",
        (_, Mark::Pinned) => "selection.pin",
        (_, Mark::SetAside) => "selection.set-aside",
        (_, Mark::Plain) => "selection.unpin",
    }
}
