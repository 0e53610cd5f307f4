//! What can go wrong with a database, in the terms that callers act on.

use std::fmt;

/// A failure of the database, without driver types. Its text is for logs, never for people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DbError {
    /// Two transactions collided; the same command may be run again.
    Conflict,
    /// A unique rule was broken; the text names it.
    Unique(String),
    /// A foreign key or a check was broken.
    Broken(String),
    /// A row that must exist does not.
    Missing,
    /// The database cannot be reached or is shutting down.
    Unavailable(String),
    /// No room left on the disk.
    Full,
    /// A transaction for reading was asked to write.
    ReadOnly,
    /// A column is missing or of another kind than the code expects.
    Column(String),
    /// Anything else.
    Other(String),
}

impl fmt::Display for DbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DbError::Conflict => f.write_str("transactions collided"),
            DbError::Unique(what) => write!(f, "unique rule broken: {what}"),
            DbError::Broken(what) => write!(f, "integrity rule broken: {what}"),
            DbError::Missing => f.write_str("a row that must exist does not"),
            DbError::Unavailable(what) => write!(f, "database unavailable: {what}"),
            DbError::Full => f.write_str("disk full"),
            DbError::ReadOnly => f.write_str("write in a transaction for reading"),
            DbError::Column(what) => write!(f, "unexpected column: {what}"),
            DbError::Other(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for DbError {}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        let text = error.to_string();
        match &error {
            sqlx::Error::RowNotFound => DbError::Missing,
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::WorkerCrashed => {
                DbError::Unavailable(text)
            }
            sqlx::Error::ColumnNotFound(_) | sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => DbError::Column(text),
            sqlx::Error::Database(database) => {
                let code = database.code().unwrap_or_default();
                match code.as_ref() {
                    // PostgreSQL: serialization failure, deadlock, lock not had in time; SQLite: busy, busy snapshot, locked.
                    "40001" | "40P01" | "55P03" | "5" | "517" | "6" => DbError::Conflict,
                    "23505" | "2067" | "1555" => DbError::Unique(database.constraint().map_or(text, str::to_owned)),
                    "23503" | "23502" | "23514" | "787" | "1299" | "275" | "19" => DbError::Broken(text),
                    "53100" | "13" => DbError::Full,
                    "57P01" | "57P02" | "57P03" | "53300" | "08006" | "08001" | "08003" | "14" => DbError::Unavailable(text),
                    _ => DbError::Other(format!("{text} ({code})")),
                }
            }
            _ => DbError::Other(text),
        }
    }
}
