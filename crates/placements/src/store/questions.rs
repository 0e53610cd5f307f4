//! What people are asked about a placement.

use model::Timestamp;
use uuid::Uuid;

db::row! {
    /// Questions about a placement that wait for the expert.
    pub struct QuestionsRow { pub id: Uuid, pub moment: String }
}
db::row! {
    /// Somebody who was asked what is left a year later.
    pub struct AskedRow { pub id: Uuid, pub voice: String, pub answered_at: Option<Timestamp> }
}
