//! Asking somebody who paused the profile whether the application still stands: by letter, once for each pause.

use command::{Change, Command, Stop, Work};
use jiff::Timestamp;
use model::ApplicationId;
use model::access::Verb;
use model::application;

use super::for_office;
use crate::finding::paused_at;
use crate::letters;
use crate::store::Dossier;

/// How the audit trail names it.
const ASK: &str = "selection.ask-standing";

/// Asks the person by letter. It decides nothing: the person ends the pause, or withdraws.
#[derive(Clone, Debug)]
pub struct AskWhetherItStands {
    /// The application.
    pub application: ApplicationId,
}

impl Command for AskWhetherItStands {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let dossier = for_office(work, self.application, None, Verb::Decide).await?;
        if !dossier.is_paused() {
            return Err(application::NOT_NOW.into());
        }
        if asked_since_pause(&mut work.tx, &dossier).await?.is_some() {
            return Err(application::ASKED_ALREADY.into());
        }
        work.record(Change::of(ASK, "application", dossier.id).person(dossier.expert_id)).await?;
        letters::still_stands(work, &dossier).await
    }
}

/// When the person was asked since the profile was paused; none when that was not done.
pub(crate) async fn asked_since_pause(tx: &mut db::Tx, dossier: &Dossier) -> db::Result<Option<Timestamp>> {
    let paused = paused_at(tx, dossier).await?;
    asked_since(tx, dossier, paused).await
}

/// When the person was asked since a moment, or ever where that is not known; none when that was not done.
pub(crate) async fn asked_since(tx: &mut db::Tx, dossier: &Dossier, paused: Option<Timestamp>) -> db::Result<Option<Timestamp>> {
    let asked = command::entries_about(tx, dossier.id).await?.into_iter().filter(|entry| entry.action == ASK).map(|entry| entry.at).max();
    Ok(asked.filter(|at| paused.is_none_or(|paused| *at >= paused)))
}
