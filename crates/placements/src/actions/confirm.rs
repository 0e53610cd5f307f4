//! The host's answer to the report.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::Verb;
use model::placement::{Party, Step, check_answer, check_signer};
use model::{PlacementId, Refusal};
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
        let asked = actor_name(work).await?;
        self.check(&asked).map_err(|(field, refusal)| Stop::field(field, refusal))?;
        let name = self.answerer(&asked);
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
    /// Whether the answer is whole, and given by the person who was `asked` or by somebody else who says in which position.
    /// The fault names a field.
    pub fn check(&self, asked: &str) -> Result<(), (&'static str, Refusal)> {
        check_answer(self.confirmed, &self.remarks, self.satisfaction)?;
        check_signer(Party::Host, asked, self.is_by(asked), &self.position)
    }

    /// Who answers, as it is read on the certificate. A name that is known stands there as it is known, not as it was typed.
    pub fn answerer(&self, asked: &str) -> String {
        let name = if self.is_by(asked) && !asked.is_empty() { asked } else { self.name.as_str() };
        if self.position.is_empty() { name.to_owned() } else { format!("{name} ({})", self.position) }
    }

    /// Whether the person who was asked answers. The program itself was not asked: it only plays people in tests.
    fn is_by(&self, asked: &str) -> bool {
        asked.is_empty() || i18n::same_name(&self.name, asked)
    }
}
