//! The feed of changes: a row for each profile that changed, and a count that only grows. Every SQL statement about it.

use db::{Db, Result, Tx, params};
use jiff::Timestamp;
use model::ExpertId;
use uuid::Uuid;

db::statements! {
    /// Adds to the feed.
    NOTE = "insert into pool_change (id, expert_id, at, stands_for) values ($1, $2, $3, 1)";
    /// How many changes there ever were.
    FEED = "select cast(coalesce(sum(stands_for), 0) as bigint) as value from pool_change";
    /// How many of them were before a moment.
    FEED_BEFORE = "select cast(coalesce(sum(stands_for), 0) as bigint) as value from pool_change where at < $1";
    /// The newest change.
    NEWEST = "select at as value from pool_change where expert_id is not null order by at desc limit 1";
    /// The changes since a moment.
    SINCE = "select id, expert_id, at from pool_change where expert_id is not null and at >= $1 order by at, id";
    /// Takes old rows away.
    PRUNE = "delete from pool_change where at < $1";
    /// The row that stands for them, or for many that changed at once.
    STANDS_FOR = "insert into pool_change (id, expert_id, at, stands_for) values ($1, null, $2, $3)";
}

db::row! {
    /// A row of the feed.
    pub struct ChangeRow {
        /// Its id.
        pub id: Uuid,
        /// Whose profile changed.
        pub expert_id: ExpertId,
        /// When.
        pub at: Timestamp,
    }
}

/// How many changes there ever were.
pub async fn changes(tx: &mut Tx) -> Result<u64> {
    Ok(tx.value::<i64>(FEED, params![]).await?.unsigned_abs())
}

db::row! {
    /// How many changes there are.
    struct Total {
        value: i64,
    }
}

/// The same in one look.
pub async fn changes_now(db: &Db) -> Result<u64> {
    let total = db.look::<Total>(FEED, params![]).await?;
    Ok(total.first().map_or(0, |total| total.value.unsigned_abs()))
}

/// The moment of the newest change.
pub async fn newest_change(tx: &mut Tx) -> Result<Option<Timestamp>> {
    Ok(tx.values(NEWEST, params![]).await?.pop())
}

/// The changes since a moment, oldest first.
pub async fn changes_since(tx: &mut Tx, since: Timestamp) -> Result<Vec<ChangeRow>> {
    tx.all(SINCE, params![since]).await
}
