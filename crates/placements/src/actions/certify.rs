//! The certificate: issued after the host confirmed, revocable; and taking a confirmation back.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::{Verb, Via};
use model::placement::{NOT_NOW, REVOKED_ALREADY, State, Step, Worked, code_of};
use model::{Event, PlacementId};
use serde_json::json;
use uuid::Uuid;

use super::run::{given, move_on};
use super::{CERTIFICATE_SET, DOCUMENTS, Kept, decided, letters};
use crate::store::{self, CertificateRow};

/// Issues the certificate; again after one was revoked.
pub struct IssueCertificate {
    /// The placement.
    pub placement: PlacementId,
}

impl Command for IssueCertificate {
    /// Its code.
    type Done = String;

    async fn run(&self, work: &mut Work) -> Result<String, Stop> {
        let placement = decided(work, self.placement, Verb::Decide).await?;
        let valid = store::certificates(&mut work.tx, self.placement).await?.iter().any(|row| row.revoked_at.is_none());
        let (Worked::Between(from, until), false) = (Worked::of(placement.started_on, placement.ended_on), valid) else {
            return Err(NOT_NOW.into());
        };
        let first = placement.state() != State::Completed;
        if first {
            move_on(work, &placement, Step::Certify, "placements.certify", Kept::days_of(&placement)).await?;
        }
        let (id, code) = (work.id::<Uuid>(), code_of(work.secret()));
        let values = params![
            id,
            self.placement,
            &code,
            &placement.expert_name,
            &placement.title,
            &placement.host_name,
            placement.country,
            from,
            until,
            work.today,
        ];
        work.tx.run_one(store::INSERT_CERTIFICATE, values).await?;
        let change =
            Change::of("placements.certificate", "placement", self.placement).after(json!({ "code": code, "from": from, "until": until }));
        work.record(change.person(placement.expert_id)).await?;
        work.enqueue(DOCUMENTS, json!({ "certificate": id }), work.now).await?;
        if first {
            work.raise(Event::PlacementCompleted { placement: self.placement }).await?;
        }
        letters::certificate(work, &placement, &code).await?;
        if work.actor.via == Via::Program {
            letters::certificate_issued(work, &placement, &code).await?;
        }
        Ok(code)
    }
}

/// Revokes the certificate: its code answers that, and why.
pub struct RevokeCertificate {
    /// The placement.
    pub placement: PlacementId,
    /// Why; the public reads it.
    pub reason: String,
}

impl Command for RevokeCertificate {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = decided(work, self.placement, Verb::Undo).await?;
        given(&self.reason)?;
        if work.tx.run(store::REVOKE, params![self.placement, work.now, &self.reason]).await? == 0 {
            return Err(REVOKED_ALREADY.into());
        }
        work.record(Change::of("placements.revoke", "placement", self.placement).because(&self.reason)).await?;
        letters::revoked(work, &placement, &self.reason).await
    }
}

/// Takes the host's confirmation back, and the certificate with it: the report waits for the host again.
pub struct Reopen {
    /// The placement.
    pub placement: PlacementId,
    /// Why; the public reads it with the certificate's code.
    pub reason: String,
}

impl Command for Reopen {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = decided(work, self.placement, Verb::Undo).await?;
        given(&self.reason)?;
        move_on(work, &placement, Step::Reopen, "placements.reopen", Kept { reason: &self.reason, ..Kept::days_of(&placement) }).await?;
        work.tx.run(store::TAKE_BACK, params![self.placement, work.now, &self.reason]).await?;
        work.tx.run(store::REVOKE, params![self.placement, work.now, &self.reason]).await?;
        letters::reopened(work, &placement, &self.reason).await?;
        letters::ask_to_confirm(work, &placement).await
    }
}

/// Keeps the names of the documents that were set of a certificate.
pub struct StoreCertificate {
    /// The certificate as it was when the documents were set.
    pub certificate: CertificateRow,
    /// The English document, by its digest.
    pub file_en: String,
    /// The Dutch document.
    pub file_nl: String,
}

impl Command for StoreCertificate {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = decided(work, self.certificate.placement_id, Verb::Decide).await?;
        let now: CertificateRow = work.tx.maybe(store::CERTIFICATE, params![self.certificate.id]).await?.ok_or(Stop::Gone)?;
        if now.holder != self.certificate.holder {
            return Err(Stop::Stale);
        }
        work.tx.run_one(store::FILE_CERTIFICATE, params![self.certificate.id, &self.file_en, &self.file_nl]).await?;
        work.record(Change::of(CERTIFICATE_SET, "placement", placement.id).person(placement.expert_id)).await
    }
}
