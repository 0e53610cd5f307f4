//! A transaction of either engine, with the four ways to ask it something.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::TryStreamExt as _;
use sqlx::{Postgres, Sqlite, Transaction};

use crate::value::{pg_query, sqlite_query};
use crate::{DbError, FromColumn, FromRow, Result, Row, Sql, Value};

/// A transaction. Reads see one snapshot; dropping it without [`Tx::commit`] undoes it.
pub struct Tx {
    pub(crate) inner: Inner,
    pub(crate) writes: bool,
    /// Counts what was committed, for a transaction that writes.
    pub(crate) commits: Option<Arc<AtomicU64>>,
}

pub(crate) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

impl Tx {
    /// Runs a statement that changes something; the number of rows it touched.
    pub async fn run(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<u64> {
        if !self.writes {
            return Err(DbError::ReadOnly);
        }
        Ok(match &mut self.inner {
            Inner::Sqlite(tx) => sqlite_query(sql.into(), values).execute(&mut **tx).await?.rows_affected(),
            Inner::Pg(tx) => pg_query(sql.into(), values).execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// Runs a statement that must touch exactly one row.
    pub async fn run_one(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<()> {
        match self.run(sql, values).await? {
            1 => Ok(()),
            _ => Err(DbError::Missing),
        }
    }

    /// All rows.
    pub async fn all<T: FromRow>(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<T>> {
        // Row by row: a row of the driver takes far more room than what is read from it.
        let mut all = Vec::new();
        match &mut self.inner {
            Inner::Sqlite(tx) => {
                let mut rows = sqlite_query(sql.into(), values).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await? {
                    all.push(T::from_row(&Row::Sqlite(row))?);
                }
            }
            Inner::Pg(tx) => {
                let mut rows = pg_query(sql.into(), values).fetch(&mut **tx);
                while let Some(row) = rows.try_next().await? {
                    all.push(T::from_row(&Row::Pg(row))?);
                }
            }
        }
        Ok(all)
    }

    /// The first row, if there is one.
    pub async fn maybe<T: FromRow>(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Option<T>> {
        let row = match &mut self.inner {
            Inner::Sqlite(tx) => sqlite_query(sql.into(), values).fetch_optional(&mut **tx).await?.map(Row::Sqlite),
            Inner::Pg(tx) => pg_query(sql.into(), values).fetch_optional(&mut **tx).await?.map(Row::Pg),
        };
        row.as_ref().map(T::from_row).transpose()
    }

    /// The row that must exist; [`DbError::Missing`] when it does not.
    pub async fn one<T: FromRow>(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<T> {
        self.maybe(sql, values).await?.ok_or(DbError::Missing)
    }

    /// The column `value` of the row that must exist.
    pub async fn value<T: FromColumn>(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<T> {
        self.one::<Single<T>>(sql, values).await.map(|single| single.0)
    }

    /// The column `value` of all rows.
    pub async fn values<T: FromColumn>(&mut self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<T>> {
        Ok(self.all::<Single<T>>(sql, values).await?.into_iter().map(|single| single.0).collect())
    }

    /// Keeps what was done. Answered means stored.
    pub async fn commit(self) -> Result<()> {
        let outcome = match self.inner {
            Inner::Sqlite(tx) => tx.commit().await,
            Inner::Pg(tx) => tx.commit().await,
        };
        // Also after a failure: an answer that was lost says nothing about what was stored.
        if let Some(commits) = self.commits {
            commits.fetch_add(1, Ordering::Release);
        }
        Ok(outcome?)
    }

    /// Lets the database check a statement without running it.
    pub async fn prepare(&mut self, sql: impl Into<Sql>) -> Result<()> {
        use sqlx::{Executor, SqlSafeStr};
        let sql = sql.into().into_sql_str();
        match &mut self.inner {
            Inner::Sqlite(tx) => drop((&mut **tx).prepare(sql).await?),
            Inner::Pg(tx) => drop((&mut **tx).prepare(sql).await?),
        }
        Ok(())
    }
}

struct Single<T>(T);

impl<T: FromColumn> FromRow for Single<T> {
    fn from_row(row: &Row) -> Result<Self> {
        row.get("value").map(Single)
    }
}
