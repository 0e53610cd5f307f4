//! What the programme may do with the profile: a ledger to which every yes and every no is added.

use command::{Command, Stop, Work};
use db::params;
use model::expert::{Purpose, State};
use model::{Event, ExpertId};
use serde_json::json;
use uuid::Uuid;

use super::own::{changed, own, state_of};
use crate::store::parts;
use crate::{profile, store};

/// Saves for which purposes the person says yes; all others are a no. What did not change adds no line. Who takes back
/// a yes that an active profile needs has a paused profile from that moment.
pub struct SaveConsents {
    /// Whose.
    pub expert: ExpertId,
    /// The purposes to which the person says yes.
    pub given: Vec<Purpose>,
}

impl Command for SaveConsents {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        let state = state_of(&row);
        let profile = profile::with_parts(&mut work.tx, row).await?;
        let before = profile.given();
        for &purpose in Purpose::ALL {
            let yes = self.given.contains(&purpose);
            if yes == before.contains(&purpose) {
                continue;
            }
            if purpose == Purpose::ShareCv && !yes {
                // Others hear it: a host that is looking at the profile must not look on.
                let (purpose, text_version) = (purpose.name().to_owned(), purpose.text_version().to_owned());
                work.raise(Event::ConsentTakenBack { expert: self.expert, purpose, text_version }).await?;
                continue;
            }
            answer(work, self.expert, purpose.name(), purpose.text_version(), yes).await?;
        }
        let complete = Purpose::ALL.iter().all(|purpose| !purpose.is_needed() || self.given.contains(purpose));
        if state == State::Active && !complete {
            let paused = state.pause()?;
            work.tx.run_one(store::SET_STATE, params![self.expert, paused.name(), work.now]).await?;
        }
        let names = |purposes: &[Purpose]| purposes.iter().map(|purpose| purpose.name()).collect::<Vec<_>>();
        changed(work, "experts.consent", self.expert, json!(names(&before)), json!(names(&self.given))).await
    }
}

async fn answer(work: &mut Work, expert: ExpertId, purpose: &str, text_version: &str, yes: bool) -> Result<(), Stop> {
    let values = params![work.id::<Uuid>(), expert, purpose, text_version, yes, work.now];
    Ok(work.tx.run_one(parts::PUT_CONSENT, values).await?)
}

/// Keeps a yes that the person gave on another page, such as for one application.
pub async fn agreed(work: &mut Work, expert: ExpertId, purpose: &str, text_version: &str) -> Result<(), Stop> {
    answer(work, expert, purpose, text_version, true).await?;
    changed(work, "experts.consent", expert, json!(null), json!([purpose])).await
}

/// Keeps that the person took a yes back.
pub async fn taken_back(work: &mut Work, expert: ExpertId, purpose: &str, text_version: &str) -> Result<(), Stop> {
    answer(work, expert, purpose, text_version, false).await?;
    changed(work, "experts.consent", expert, json!([purpose]), json!(null)).await
}
