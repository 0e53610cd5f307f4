//! Reading rows: columns by name, into the types of the trade.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, ValueRef};
use uuid::Uuid;

use crate::{DbError, Result};

/// A row of either engine.
pub enum Row {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Pg(PgRow),
}

impl Row {
    /// The column `name` as a `T`; an error when it is missing, null without need, or of another kind.
    pub fn get<T: FromColumn>(&self, name: &str) -> Result<T> {
        match T::optional(self, name)? {
            Some(value) => Ok(value),
            None => T::null().ok_or_else(|| DbError::Column(format!("{name} is null"))),
        }
    }

    fn is_null(&self, name: &str) -> Result<bool> {
        Ok(match self {
            Row::Sqlite(row) => row.try_get_raw(name)?.is_null(),
            Row::Pg(row) => row.try_get_raw(name)?.is_null(),
        })
    }
}

/// A struct that can be read from a row; see the `row!` macro.
pub trait FromRow: Sized {
    /// Reads it.
    fn from_row(row: &Row) -> Result<Self>;
}

impl FromRow for () {
    fn from_row(_: &Row) -> Result<Self> {
        Ok(())
    }
}

/// A type that a column can hold.
pub trait FromColumn: Sized {
    /// The column's value, or `None` when it is null.
    fn optional(row: &Row, name: &str) -> Result<Option<Self>>;

    /// What null stands for, where it may.
    fn null() -> Option<Self> {
        None
    }
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn optional(row: &Row, name: &str) -> Result<Option<Self>> {
        Ok(T::optional(row, name)?.map(Some))
    }

    fn null() -> Option<Self> {
        Some(None)
    }
}

macro_rules! column {
    ($kind:ty, sqlite $lite:ty => $from_lite:expr, pg $pg:ty => $from_pg:expr) => {
        impl FromColumn for $kind {
            fn optional(row: &Row, name: &str) -> Result<Option<Self>> {
                if row.is_null(name)? {
                    return Ok(None);
                }
                let wrong = |found: &str| DbError::Column(format!("{name}: {found}"));
                let _ = &wrong;
                match row {
                    Row::Sqlite(row) => {
                        let value: $lite = row.try_get_unchecked(name)?;
                        #[allow(clippy::redundant_closure_call)]
                        ($from_lite)(value).map(Some).ok_or_else(|| wrong("not in the stored form"))
                    }
                    Row::Pg(row) => {
                        let value: $pg = row.try_get(name)?;
                        #[allow(clippy::redundant_closure_call)]
                        ($from_pg)(value).map(Some).ok_or_else(|| wrong("not in the stored form"))
                    }
                }
            }
        }
    };
}

column!(String, sqlite String => Some, pg String => Some);
column!(i64, sqlite i64 => Some, pg i64 => Some);
column!(bool, sqlite bool => Some, pg bool => Some);
column!(Vec<u8>, sqlite Vec<u8> => Some, pg Vec<u8> => Some);
column!(Uuid, sqlite String => |text: String| text.parse().ok(), pg Uuid => Some);
column!(Date, sqlite String => |text: String| text.parse().ok(), pg time::Date => |day: time::Date| {
    Date::new(i16::try_from(day.year()).ok()?, u8::from(day.month()) as i8, day.day() as i8).ok()
});
column!(Timestamp, sqlite String => |text: String| text.parse().ok(), pg time::OffsetDateTime => |at: time::OffsetDateTime| {
    Timestamp::from_millisecond(i64::try_from(at.unix_timestamp_nanos() / 1_000_000).ok()?).ok()
});
column!(model::text::Country, sqlite String => |text: String| text.parse().ok(), pg String => |text: String| text.parse().ok());

macro_rules! id_column {
    ($($kind:ident),+) => {$(
        impl FromColumn for model::$kind {
            fn optional(row: &Row, name: &str) -> Result<Option<Self>> {
                Ok(Uuid::optional(row, name)?.map(model::$kind))
            }
        }
    )+};
}

id_column!(
    AccountId,
    GrantId,
    PhaseId,
    PriorityId,
    HostId,
    ContactId,
    PlanId,
    OutcomeId,
    RequestId,
    BlockId,
    ObjectiveId,
    ExpertId,
    ApplicationId,
    PlacementId,
    EvaluationId,
    LinkId,
    FileId,
    LetterId
);
