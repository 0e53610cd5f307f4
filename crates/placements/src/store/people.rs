//! People beside a placement: at its host, and whoever acts with an account.

use db::{Result, Tx, params};
use model::PlacementId;
use uuid::Uuid;

use super::{ACCOUNT_NAME, NAMED};

db::row! {
    /// Somebody at the host whom we write to.
    pub struct ContactRow { pub name: String, pub job: String, pub email: String, pub language: String, pub role: String }
}
db::row! {
    /// A colleague at the host who learns.
    pub struct CounterpartRow { pub name: String, pub job: String, pub learns: String, pub understudy: bool }
}
db::row! {
    /// Somebody who works beside the expert, as the host named them: for the host and this expert to read.
    #[derive(PartialEq, Eq)]
    pub struct NamedRow { pub name: String, pub job: String }
}

/// Who works beside the expert, as the host named them.
pub async fn named(tx: &mut Tx, id: PlacementId) -> Result<Vec<NamedRow>> {
    tx.all(NAMED, params![id]).await
}

/// The name of an account.
pub async fn account_name(tx: &mut Tx, id: Uuid) -> Result<String> {
    Ok(tx.values::<String>(ACCOUNT_NAME, params![id]).await?.pop().unwrap_or_default())
}
