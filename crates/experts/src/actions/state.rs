//! Making a profile active, and pausing it.

use command::{Command, Stop, Work};
use db::params;
use model::ExpertId;
use model::expert::State;
use serde_json::json;

use super::own::{changed, own, state_of};
use crate::{profile, store};

/// Makes the profile active: the programme can find it and its person can apply. Also ends a pause.
pub struct Activate {
    /// Whose.
    pub expert: ExpertId,
}

impl Command for Activate {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        let before = state_of(&row);
        let facts = profile::with_parts(&mut work.tx, row).await?.facts(work.today);
        let after = before.activate(&facts)?;
        become_state(work, "experts.activate", self.expert, before, after).await
    }
}

/// Pauses the profile: it is in no search until its person makes it active again.
pub struct Pause {
    /// Whose.
    pub expert: ExpertId,
}

impl Command for Pause {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        let before = state_of(&row);
        become_state(work, "experts.pause", self.expert, before, before.pause()?).await
    }
}

async fn become_state(work: &mut Work, action: &'static str, expert: ExpertId, before: State, after: State) -> Result<(), Stop> {
    work.tx.run_one(store::SET_STATE, params![expert, after.name(), work.now]).await?;
    changed(work, action, expert, json!({ "state": before.name() }), json!({ "state": after.name() })).await
}
