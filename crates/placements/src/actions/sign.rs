//! Signing the agreement: expert, then host, then programme. What is signed is the digest of the text that was read. Who
//! cannot sign yet says what must change first.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::{Verb, Via};
use model::placement::{NOT_NOW, Party, SAY_WHAT_MUST_CHANGE, Step, TEXT_CHANGED, check_signer, check_turn, next_signer};
use model::{PlacementId, Role};
use serde_json::json;

use super::prepare::set_agreement_task;
use super::{DOCUMENTS, FORGET, Kept, SIGN, actor_name, letters, reach, shift, use_up};
use crate::store::{self, AgreementRow, ContactRow, PlacementRow, SignatureRow};
use crate::terms::Terms;

/// Signs for one party.
pub struct Sign {
    /// The placement.
    pub placement: PlacementId,
    /// For whom.
    pub party: Party,
    /// The full name, as typed: the party's as it stands in the agreement.
    pub name: String,
    /// As what somebody else than the named director signs for the host; empty otherwise.
    pub position: String,
    /// The digest of the text that was read.
    pub digest: String,
}

impl Command for Sign {
    /// Who signs next; nobody when all have.
    type Done = Option<Party>;

    async fn run(&self, work: &mut Work) -> Result<Option<Party>, Stop> {
        let (placement, agreement, signatures) = in_turn(work, self.placement, self.party).await?;
        if agreement.digest != self.digest {
            return Err(TEXT_CHANGED.into());
        }
        let row = signatures.iter().find(|row| row.party == self.party.name()).ok_or(Stop::Gone)?;
        let (name, position) = self.signer(work, &placement, row).await?;
        let values = params![agreement.id, self.party.name(), name, work.now, &agreement.digest, position];
        work.tx.run_one(store::SIGN, values).await?;
        if matches!(work.actor.via, Via::Link(_)) {
            use_up(work).await?;
        }
        work.revoke_links(SIGN, self.placement.0, self.party.name()).await?;
        let after = json!({ "party": self.party.name(), "version": agreement.version, "digest": agreement.digest });
        work.record(Change::of("placements.sign", "placement", self.placement).after(after).person(placement.expert_id)).await?;
        let mut signed = store::signed(&signatures);
        signed.push(self.party);
        let next = next_signer(&signed);
        // The documents show who has signed: they are made again, and those without this signature are not referred to.
        work.enqueue(DOCUMENTS, json!({ "agreement": agreement.id }), work.now).await?;
        work.enqueue(FORGET, json!({ "files": [agreement.file_en, agreement.file_nl] }), work.now).await?;
        match next {
            Some(party) => {
                work.tx.run_one(store::UNFILE_AGREEMENT, params![agreement.id]).await?;
                letters::ask_to_sign(work, &placement, party, agreement.version).await?;
            }
            None => {
                work.tx.run_one(store::SEAL_AGREEMENT, params![agreement.id, work.now]).await?;
                set_agreement_task(work, self.placement, true).await?;
                shift(work, &placement, Step::Agree, Kept::days_of(&placement)).await?;
                let shares = Terms::thaw(&agreement.terms).is_some_and(|terms| terms.shares_addresses);
                letters::all_signed(work, &placement, shares).await?;
            }
        }
        Ok(next)
    }
}

impl Sign {
    /// Who signs and as what, or a fault of the name: the expert is the one of the agreement; whoever signs for the host or
    /// the programme signs under the own name, for the programme in the role that allows it. A name of the same words stands
    /// there as it is known; one with words more or fewer as it was typed.
    async fn signer(&self, work: &mut Work, placement: &PlacementRow, row: &SignatureRow) -> Result<(String, String), Stop> {
        let own = actor_name(work).await?;
        let expected = match self.party {
            Party::Expert => row.name.clone(),
            Party::Host if own.is_empty() => row.name.clone(),
            Party::Host => own,
            // The program itself signs for nobody: it only plays people in tests.
            Party::Programme if own.is_empty() => self.name.clone(),
            Party::Programme => own,
        };
        let is_same = i18n::same_name(&self.name, &expected);
        check_signer(self.party, &expected, is_same, &self.position).map_err(|(field, refusal)| Stop::field(field, refusal))?;
        let name = if i18n::same_words(&self.name, &expected) { expected.clone() } else { self.name.clone() };
        match self.party {
            Party::Expert => return Ok((name, String::new())),
            Party::Programme => return Ok((name, office_role(work).map(Role::name).unwrap_or_default().to_owned())),
            Party::Host => {}
        }
        if !is_same || !self.position.is_empty() {
            return Ok((name, self.position.clone()));
        }
        let contacts: Vec<ContactRow> = work.tx.all(store::CONTACTS, params![placement.host_id]).await?;
        let known = contacts.into_iter().find(|contact| i18n::same_name(&contact.name, &expected));
        Ok((name, known.map(|contact| contact.job).unwrap_or_default()))
    }
}

/// The role in which the actor signs for the programme.
fn office_role(work: &Work) -> Option<Role> {
    work.actor.grants.iter().map(|grant| grant.role).find(|role| matches!(role, Role::Officer | Role::Coordinator))
}

/// The agreement that waits for this party's signature, for somebody who may sign for it.
async fn in_turn(work: &mut Work, id: PlacementId, party: Party) -> Result<(PlacementRow, AgreementRow, Vec<SignatureRow>), Stop> {
    // An expert signs with the right to write, a director and the office with the right to decide.
    let verb = if party == Party::Expert { Verb::Write } else { Verb::Decide };
    let (placement, sides) = reach(work, id, verb, SIGN).await?;
    Stop::unless(sides.is(party))?;
    let agreement = store::agreement(&mut work.tx, id).await?.filter(|agreement| agreement.state == "signing").ok_or(NOT_NOW)?;
    let signatures = store::signatures(&mut work.tx, agreement.id).await?;
    check_turn(party, &store::signed(&signatures))?;
    Ok((placement, agreement, signatures))
}

/// Says what must change before a party signs. The link keeps working: that party can still sign.
pub struct HoldBack {
    /// The placement.
    pub placement: PlacementId,
    /// For whom.
    pub party: Party,
    /// Who says it; whoever was asked to sign, when it is empty.
    pub name: String,
    /// What must change.
    pub remark: String,
}

impl Command for HoldBack {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (placement, agreement, signatures) = in_turn(work, self.placement, self.party).await?;
        if self.remark.is_empty() {
            return Err(Stop::field("remark", SAY_WHAT_MUST_CHANGE));
        }
        let (own, asked) = (actor_name(work).await?, signatures.iter().find(|row| row.party == self.party.name()));
        let name = [self.name.as_str(), own.as_str(), asked.map_or("", |row| row.name.as_str())].into_iter().find(|name| !name.is_empty());
        let name = name.unwrap_or_default();
        let values = params![agreement.id, self.party.name(), &self.remark, name, work.now];
        work.tx.run_one(store::HOLD_BACK, values).await?;
        let after = json!({ "party": self.party.name(), "version": agreement.version });
        let change = Change::of("placements.hold-back", "placement", self.placement).after(after).because(&self.remark);
        work.record(change.person(placement.expert_id)).await?;
        // The programme finds it on its own pages; the expert, who signed, may be the one to mend it.
        if self.party == Party::Expert { Ok(()) } else { letters::held_back(work, &placement, name, &self.remark).await }
    }
}
