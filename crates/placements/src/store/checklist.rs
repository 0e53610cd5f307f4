//! The checklist of a placement.

use db::{Result, Tx, params};
use model::placement::Task;
use model::{Date, PlacementId};

use super::TASKS;

db::row! {
    /// A task of the checklist.
    pub struct TaskRow {
        pub task: String,
        pub party: String,
        pub gate: bool,
        pub due_on: Option<Date>,
        pub done_on: Option<Date>,
        pub done_by: String,
        pub note: String,
    }
}

impl TaskRow {
    /// Which task it is.
    pub fn kind(&self) -> Option<Task> {
        Task::named(&self.task)
    }
}

/// The checklist.
pub async fn tasks(tx: &mut Tx, id: PlacementId) -> Result<Vec<TaskRow>> {
    tx.all(TASKS, params![id]).await
}
