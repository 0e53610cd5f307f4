//! What an import of hosts asks: which are there already.

use db::{Result, Tx, params};
use model::text::Country;
use model::{HostId, PhaseId};

db::statements! {
    NAMED = "select id, name from host where phase_id = $1 and country = $2";
}

db::row! {
    /// A host by its name.
    pub struct NamedRow {
        /// The host.
        pub id: HostId,
        /// Its name.
        pub name: String,
    }
}

/// The hosts of a country in a phase.
pub async fn named(tx: &mut Tx, phase: PhaseId, country: Country) -> Result<Vec<NamedRow>> {
    tx.all(NAMED, params![phase, country]).await
}
