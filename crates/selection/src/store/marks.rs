//! Marks of the office on candidates of a long list.

use db::{Result, Tx, params};
use jiff::Timestamp;
use model::mark::Mark;
use model::{ApplicationId, RequestId};
use uuid::Uuid;

use super::{INSERT_MARK, MARKS_OF, MARKS_OF_REQUEST, NEWEST_MARK};

db::row! {
    /// A mark as kept.
    pub struct MarkRow {
        /// The application.
        pub application_id: ApplicationId,
        /// Its place among the marks of the application, from 1.
        pub place: i64,
        /// Its name.
        pub mark: String,
        /// Why, or empty.
        pub reason: String,
        /// The account of whoever put it; none for the program.
        pub made_by: Option<Uuid>,
        /// By whom; empty when that person has left.
        pub made_by_name: String,
        /// When.
        pub made_at: Timestamp,
    }
}

impl MarkRow {
    /// Which mark. The table allows the known names only.
    pub fn mark(&self) -> Mark {
        Mark::named(&self.mark).unwrap_or(Mark::Plain)
    }
}

/// A mark to be kept.
#[derive(Clone, Debug)]
pub struct NewMark<'a> {
    /// Its id.
    pub id: Uuid,
    /// The application.
    pub application: ApplicationId,
    /// Its place among the marks of the application.
    pub place: i64,
    /// Which.
    pub mark: Mark,
    /// Why, or empty.
    pub reason: &'a str,
    /// By whom.
    pub by: Option<Uuid>,
    /// The name of whoever it is.
    pub by_name: &'a str,
    /// When.
    pub at: Timestamp,
}

/// The newest mark of an application.
pub async fn newest_mark(tx: &mut Tx, application: ApplicationId) -> Result<Option<MarkRow>> {
    tx.maybe(NEWEST_MARK, params![application]).await
}

/// The newest mark of an application, and the one before it.
pub async fn last_marks(tx: &mut Tx, application: ApplicationId) -> Result<Vec<MarkRow>> {
    tx.all(MARKS_OF, params![application]).await
}

/// The newest mark of each application of a request that has one.
pub async fn marks(tx: &mut Tx, request: RequestId) -> Result<Vec<MarkRow>> {
    tx.all(MARKS_OF_REQUEST, params![request]).await
}

/// Keeps a mark.
pub async fn put_mark(tx: &mut Tx, new: NewMark<'_>) -> Result<()> {
    let values = params![new.id, new.application, new.place, new.mark.name(), new.reason, new.by, new.by_name, new.at];
    tx.run_one(INSERT_MARK, values).await
}
