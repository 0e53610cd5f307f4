//! The host's answer to the report.

use command::{Change, Command, Stop, Work};
use db::params;
use model::PlacementId;
use model::access::Verb;
use model::placement::{Party, SAY_HOW_SATISFIED, SAY_WHAT_IS_MISSING, Step, check_signer};
use serde_json::json;
use uuid::Uuid;

use super::{CONFIRM, ISSUE, Kept, actor_name, letters, reach, shift, use_up};
use crate::store;

/// Confirms the work, or says what is missing: through the link, or as the host's director.
pub struct Confirm {
    /// The placement.
    pub placement: PlacementId,
    /// Whether the work was done.
    pub confirmed: bool,
    /// Who answers, as typed.
    pub name: String,
    /// As what somebody else than the one who was asked answers; empty otherwise.
    pub position: String,
    /// What is missing, or anything to add.
    pub remarks: String,
    /// How satisfied the host is, 1 to 5; needed when it confirms.
    pub satisfaction: Option<i64>,
}

impl Command for Confirm {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (placement, sides) = reach(work, self.placement, Verb::Decide, CONFIRM).await?;
        Stop::unless(sides.host)?;
        if !self.confirmed && self.remarks.is_empty() {
            return Err(Stop::field("remarks", SAY_WHAT_IS_MISSING));
        }
        if self.confirmed && self.satisfaction.is_none() {
            return Err(Stop::field("satisfaction", SAY_HOW_SATISFIED));
        }
        let name = self.answerer(work).await?;
        let (step, ended_on) = if self.confirmed { (Step::Confirm, placement.ended_on) } else { (Step::SendBack, None) };
        let next = shift(work, &placement, step, Kept { ended_on, ..Kept::days_of(&placement) }).await?;
        let values = params![work.id::<Uuid>(), self.placement, self.confirmed, &name, &self.remarks, self.satisfaction, work.now];
        work.tx.run_one(store::INSERT_CONFIRMATION, values).await?;
        use_up(work).await?;
        work.revoke_links(CONFIRM, self.placement.0, "").await?;
        let change = Change::of("placements.confirm", "placement", self.placement).before(json!({ "state": placement.state })).after(
            json!({ "state": next.name(), "confirmed": self.confirmed, "satisfaction": self.satisfaction, "remarks": self.remarks }),
        );
        work.record(change).await?;
        if self.confirmed {
            work.enqueue(ISSUE, json!({ "placement": self.placement }), work.now).await
        } else {
            letters::sent_back(work, &placement, &name, &self.remarks).await
        }
    }
}

impl Confirm {
    /// Who answers, as it is read on the certificate, or a fault of the name: whoever was asked, or somebody else who says in
    /// which position. A name that is known stands there as it is known, not as it was typed.
    async fn answerer(&self, work: &mut Work) -> Result<String, Stop> {
        let asked = actor_name(work).await?;
        // The program itself was not asked: it only plays people in tests.
        let is_same = asked.is_empty() || i18n::same_name(&self.name, &asked);
        check_signer(Party::Host, &asked, is_same, &self.position).map_err(|(field, refusal)| Stop::field(field, refusal))?;
        let name = if is_same && !asked.is_empty() { asked } else { self.name.clone() };
        Ok(if self.position.is_empty() { name } else { format!("{name} ({})", self.position) })
    }
}
