//! The certificates of a placement.

use db::{Result, Tx, params};
use model::text::Country;
use model::{Date, PlacementId, Timestamp};
use uuid::Uuid;

use super::CERTIFICATES;

db::row! {
    /// A certificate.
    pub struct CertificateRow {
        pub id: Uuid,
        pub placement_id: PlacementId,
        pub code: String,
        pub holder: String,
        pub title: String,
        /// The title in Dutch, or empty.
        pub title_nl: String,
        pub host_name: String,
        pub country: Country,
        pub from_day: Date,
        pub until_day: Date,
        pub issued_on: Date,
        pub file_en: String,
        pub file_nl: String,
        pub revoked_at: Option<Timestamp>,
        pub revoked_reason: String,
    }
}

impl CertificateRow {
    /// Its title in a language; the English one where there is no other.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }
}

/// The certificates of a placement, newest first.
pub async fn certificates(tx: &mut Tx, id: PlacementId) -> Result<Vec<CertificateRow>> {
    tx.all(CERTIFICATES, params![id]).await
}
