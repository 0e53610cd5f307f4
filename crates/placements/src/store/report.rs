//! What is told of the work: monthly notes, the report with its results and its handover, and the host's answer to it.

use db::{Result, Tx, params};
use model::{ObjectiveId, Timestamp};

use super::{OBJECTIVES, PlacementRow};

db::row! {
    /// A monthly note.
    pub struct NoteRow {
        pub month: String,
        pub challenges: String,
        pub achievements: String,
        pub recommendations: String,
        pub persons_reached: i64,
        pub women_reached: i64,
        pub alarm: bool,
        pub alarm_answer: String,
        pub alarm_answered_by: String,
        pub alarm_answered_at: Option<Timestamp>,
        pub written_by: String,
        pub written_at: Timestamp,
    }
}
db::row! {
    /// The most people and women that one monthly note counts.
    pub struct MostNotedRow { pub persons: i64, pub women: i64 }
}
db::row! {
    /// An objective with what was reached; the result is empty until it is reported.
    pub struct ObjectiveRow {
        pub id: ObjectiveId,
        pub number: i64,
        pub objective: String,
        pub deliverable: String,
        pub process: String,
        pub process_reached: String,
        pub deliverable_done: String,
        pub evidence: String,
    }
}
db::row! {
    /// The report at the end.
    pub struct ReportRow {
        pub summary: String,
        pub persons_reached: i64,
        pub women_reached: i64,
        /// Names of activities, with commas between.
        pub activities: String,
        /// Names of barriers, with commas between.
        pub barriers: String,
        pub advice: String,
        pub version: i64,
    }
}
db::row! {
    /// What stays behind.
    pub struct HandoverRow { pub what_stays: String, pub who_keeps_it: String, pub where_it_is: String, pub next_steps: String, pub version: i64 }
}
db::row! {
    /// What the host answered to the report.
    pub struct ConfirmationRow {
        pub confirmed: bool,
        pub name: String,
        pub remarks: String,
        pub satisfaction: Option<i64>,
        pub confirmed_at: Timestamp,
        pub taken_back_at: Option<Timestamp>,
        pub taken_back_because: String,
    }
}

/// Objectives of a placement's request, with what was reached.
pub async fn objectives(tx: &mut Tx, placement: &PlacementRow) -> Result<Vec<ObjectiveRow>> {
    tx.all(OBJECTIVES, params![placement.request_id, placement.id]).await
}
