//! The agreement of a placement, in all its versions, and who signs it.

use db::{Result, Tx, params};
use model::placement::Party;
use model::{PlacementId, Timestamp};
use uuid::Uuid;

use super::{AGREEMENTS, SIGNATURES};

db::row! {
    /// A version of the agreement.
    pub struct AgreementRow {
        pub id: Uuid,
        pub version: i64,
        pub state: String,
        pub terms: String,
        pub digest: String,
        pub file_en: String,
        pub file_nl: String,
        pub made_at: Timestamp,
        pub signed_at: Option<Timestamp>,
    }
}
db::row! {
    /// One party's place under an agreement.
    pub struct SignatureRow {
        pub party: String,
        pub name: String,
        pub email: String,
        /// As what somebody signs: for a host in that person's words, for the programme the name of a role, for the expert empty.
        pub position: String,
        pub signed_name: String,
        pub signed_at: Option<Timestamp>,
        pub text_digest: String,
        /// What must change before this party signs, or empty.
        pub remark: String,
        pub remarked_by: String,
        pub remarked_at: Option<Timestamp>,
    }
}

impl SignatureRow {
    /// Whether this party does not sign before a change.
    pub fn is_held(&self) -> bool {
        self.signed_at.is_none() && !self.remark.is_empty()
    }

    /// The name under the agreement: of the one who was named there, or of somebody else who signed for that party.
    pub fn signer(&self) -> &str {
        if self.signed_name.is_empty() || i18n::same_name(&self.signed_name, &self.name) { &self.name } else { &self.signed_name }
    }

    /// What the signer typed, when its words are not those of the name under the agreement.
    pub fn typed(&self) -> Option<&str> {
        Some(self.signed_name.as_str()).filter(|typed| !typed.is_empty() && !i18n::same_words(typed, self.signer()))
    }
}

/// The newest version of the agreement.
pub async fn agreement(tx: &mut Tx, id: PlacementId) -> Result<Option<AgreementRow>> {
    tx.maybe(AGREEMENTS, params![id]).await
}

/// Who signs an agreement, in order.
pub async fn signatures(tx: &mut Tx, agreement: Uuid) -> Result<Vec<SignatureRow>> {
    tx.all(SIGNATURES, params![agreement]).await
}

/// The parties that signed.
pub fn signed(signatures: &[SignatureRow]) -> Vec<Party> {
    signatures.iter().filter(|row| row.signed_at.is_some()).filter_map(|row| Party::named(&row.party)).collect()
}
