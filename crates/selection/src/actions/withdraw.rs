//! An expert withdraws an application, also one that has a seat, until the placement starts.

use command::{Command, Stop, Work};
use model::application::{self, Decision, State};
use model::{ApplicationId, Event};

use super::{Ruling, for_expert, reasoned, rule, share};
use crate::{letters, store};

/// Withdraws an application. A seat that it had comes free: its placement ends in the same transaction, and the officer can
/// offer the seat to the first reserve. Once the placement has started, the work ends there and not here.
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// The application.
    pub application: ApplicationId,
    /// One of [`application::WITHDRAW_REASONS`].
    pub reason_code: String,
    /// More words; needed with `other`.
    pub reason: String,
}

impl Command for Withdraw {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let mut dossier = for_expert(work, self.application).await?;
        let before = dossier.state();
        Decision::Withdraw.from(before)?;
        if before == State::Selected {
            super::seat_can_come_free(work, &dossier).await?;
        }
        reasoned(application::WITHDRAW_REASONS, &self.reason_code, &self.reason)?;
        let ruling = Ruling::plain(Decision::Withdraw).because(&self.reason_code, &self.reason);
        rule(work, &mut dossier, ruling).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        letters::withdrawn(work, &dossier).await?;
        if matches!(before, State::Shared | State::Accepted | State::Selected) {
            let contacts = store::contacts(&mut work.tx, dossier.host_id).await?;
            if let Some(director) = contacts.iter().find(|contact| contact.role == "director") {
                letters::host_told_of_withdrawal(work, &dossier, director).await?;
            }
        }
        if before == State::Selected {
            let (application, request, expert) = (dossier.id, dossier.request_id, dossier.expert_id);
            work.raise(Event::Unselected { application, request, expert }).await?;
        }
        Ok(())
    }
}
