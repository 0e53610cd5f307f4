//! What this slice does when another one acts, in the same transaction.

use command::{Stop, Work};
use model::Event;

use crate::actions;

/// Opens, links or erases profiles as accounts come and go.
pub async fn on(event: &Event, work: &mut Work) -> Result<(), Stop> {
    match event {
        Event::ExpertRegistered { account, name, email, .. } => actions::open(work, *account, name, email).await,
        Event::ExpertJoined { expert, account } => actions::join(work, *expert, *account).await,
        Event::ConsentGiven { expert, purpose, text_version } => actions::agreed(work, *expert, purpose, text_version).await,
        Event::ConsentTakenBack { expert, purpose, text_version } => actions::taken_back(work, *expert, purpose, text_version).await,
        Event::Renamed { account, name } => actions::rename(work, *account, name).await,
        Event::AccountClosed { account, expert } => actions::erase(work, *account, *expert).await,
        _ => Ok(()),
    }
}
