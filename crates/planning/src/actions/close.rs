//! Closing a round, and opening it again: with a reason that colleagues read.

use command::{Change, Command, Stop, Work};
use db::params;
use model::round;
use serde_json::json;

use super::{any_for_office, by, newest};
use crate::store;

/// Closes a round or opens it again.
pub struct SetState {
    /// The round's number.
    pub round: i64,
    /// Whether it is closed.
    pub closed: bool,
    /// Why.
    pub reason: String,
}

impl Command for SetState {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let round = any_for_office(work, self.round).await?;
        if round.is_closed() == self.closed {
            let why = if self.closed { round::CLOSED } else { round::NOT_CLOSED };
            return Err(why.into());
        }
        if self.reason.trim().is_empty() {
            return Err(Stop::field("reason", round::SAY_WHY));
        }
        // Nothing goes on in a round that is closed.
        if newest(work, &round).await?.is_some_and(|run| run.state().is_open() || run.proof == "running") {
            return Err(round::BUSY.into());
        }
        let (state, action) = if self.closed { ("closed", "planning.close") } else { ("open", "planning.reopen") };
        let (account, name) = by(work).await?;
        work.tx.run_one(store::SET_ROUND_STATE, params![round.id, state, &self.reason, account, name, work.now]).await?;
        let change = Change::of(action, "round", round.id).before(json!({ "state": round.state })).after(json!({ "state": state }));
        work.record(change.because(&*self.reason)).await
    }
}
