//! Signing the agreement: expert, then host, then programme. What is signed is the digest of the text that was read.

use command::{Change, Command, Stop, Work};
use db::params;
use model::PlacementId;
use model::access::{Verb, Via};
use model::placement::{NOT_NOW, Party, Step, TEXT_CHANGED, check_turn, next_signer};
use serde_json::json;

use super::prepare::set_agreement_task;
use super::{DOCUMENTS, FORGET, Kept, SIGN, letters, reach, shift, use_up};
use crate::store;

/// Signs for one party.
pub struct Sign {
    /// The placement.
    pub placement: PlacementId,
    /// For whom.
    pub party: Party,
    /// The full name, as typed.
    pub name: String,
    /// The digest of the text that was read.
    pub digest: String,
}

impl Command for Sign {
    /// Who signs next; nobody when all have.
    type Done = Option<Party>;

    async fn run(&self, work: &mut Work) -> Result<Option<Party>, Stop> {
        // An expert signs with the right to write, a director and the office with the right to decide.
        let verb = if self.party == Party::Expert { Verb::Write } else { Verb::Decide };
        let (placement, sides) = reach(work, self.placement, verb, SIGN).await?;
        Stop::unless(sides.is(self.party))?;
        let agreement = store::agreement(&mut work.tx, self.placement).await?.filter(|agreement| agreement.state == "signing");
        let agreement = agreement.ok_or(NOT_NOW)?;
        let mut signed = store::signed(&store::signatures(&mut work.tx, agreement.id).await?);
        check_turn(self.party, &signed)?;
        if agreement.digest != self.digest {
            return Err(TEXT_CHANGED.into());
        }
        let values = params![agreement.id, self.party.name(), &self.name, work.now, &agreement.digest];
        work.tx.run_one(store::SIGN, values).await?;
        if matches!(work.actor.via, Via::Link(_)) {
            use_up(work).await?;
        }
        work.revoke_links(SIGN, self.placement.0, self.party.name()).await?;
        let after = json!({ "party": self.party.name(), "version": agreement.version, "digest": agreement.digest });
        work.record(Change::of("placements.sign", "placement", self.placement).after(after).person(placement.expert_id)).await?;
        signed.push(self.party);
        let next = next_signer(&signed);
        match next {
            Some(Party::Programme) => {}
            Some(party) => letters::ask_to_sign(work, &placement, party).await?,
            None => {
                work.tx.run_one(store::SEAL_AGREEMENT, params![agreement.id, work.now]).await?;
                set_agreement_task(work, self.placement, true).await?;
                shift(work, &placement, Step::Agree, Kept::days_of(&placement)).await?;
                work.enqueue(DOCUMENTS, json!({ "agreement": agreement.id }), work.now).await?;
                // The documents without signatures are no longer referred to.
                work.enqueue(FORGET, json!({ "files": [agreement.file_en, agreement.file_nl] }), work.now).await?;
                letters::all_signed(work, &placement).await?;
            }
        }
        Ok(next)
    }
}
