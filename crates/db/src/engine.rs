//! Opening a database of either engine, and beginning transactions on it.

use std::borrow::Cow;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Row as _, SqlSafeStr, SqlitePool};

use crate::tx::Inner;
use crate::value::{pg_query, sqlite_query};
use crate::{DbError, FromRow, Result, Row, Sql, Tx, Value, door, private};

/// A database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    commits: Arc<AtomicU64>,
}

#[derive(Clone)]
enum Pools {
    /// One connection writes, several read.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Pg(PgPool),
}

/// Which engine a database runs on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Embedded, one file.
    Sqlite,
    /// A server.
    Postgres,
}

/// Migrations in their order: number, name, SQL.
pub type Migrations = &'static [(i64, &'static str, &'static str)];

/// How long a connection is waited for before a page says that the database cannot be reached.
const WAIT: Duration = Duration::from_secs(5);
/// Statements that a connection keeps prepared: more than the program has that people wait for.
const STATEMENTS: usize = 600;

impl Db {
    /// Opens `sqlite:PATH` (made when it is not there) or `postgres://...`.
    pub async fn open(url: &str) -> Result<Db> {
        Db::opened(url, true).await
    }

    /// Opens a database that must be there, as it is: nothing is made, and a folder that can only be read is enough to read.
    pub async fn open_as_it_is(url: &str) -> Result<Db> {
        Db::opened(url, false).await
    }

    async fn opened(url: &str, makes: bool) -> Result<Db> {
        let pools = if let Some(path) = url.strip_prefix("sqlite:") {
            let path = Path::new(path.trim_start_matches("//"));
            let options = SqliteConnectOptions::new()
                .filename(path)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                // What is erased is overwritten, and not only marked as free.
                .pragma("secure_delete", "on")
                .busy_timeout(WAIT)
                .statement_cache_capacity(STATEMENTS);
            let options = if makes {
                private::file(path).map_err(|e| DbError::Unavailable(e.to_string()))?;
                options.create_if_missing(true).journal_mode(SqliteJournalMode::Wal)
            } else {
                door::readable(options, path).await?
            };
            // A file does not go away as a server does: no connection is tried before it is used.
            let pool = |connections| {
                let pool = SqlitePoolOptions::new().max_connections(connections).acquire_timeout(WAIT).test_before_acquire(false);
                pool.after_release(door::at_rest)
            };
            let writer = pool(1).connect_with(options.clone()).await?;
            let readers = pool(4).connect_with(options).await?;
            Pools::Sqlite { writer, readers }
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options = PgConnectOptions::from_str(url)?.application_name("cd4d").statement_cache_capacity(STATEMENTS).options([
                ("statement_timeout", "30000"),
                ("lock_timeout", "5000"),
                ("idle_in_transaction_session_timeout", "30000"),
            ]);
            door::answers(&options, WAIT).await?;
            Pools::Pg(PgPoolOptions::new().max_connections(12).acquire_timeout(WAIT).connect_with(options).await?)
        } else {
            return Err(DbError::Unavailable("a database is named as sqlite:PATH or postgres://...".to_owned()));
        };
        Ok(Db { pools, commits: Arc::default() })
    }

    /// How many transactions that write were ended through this handle and its clones since it was opened.
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Acquire)
    }

    /// The engine below.
    pub fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Pg(_) => Engine::Postgres,
        }
    }

    /// A snapshot for reading. Writing in it is refused.
    pub async fn read(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { readers, .. } => Inner::Sqlite(readers.begin().await?),
            Pools::Pg(pool) => Inner::Pg(pool.begin_with("begin isolation level repeatable read read only").await?),
        };
        Ok(Tx { inner, writes: false, commits: None })
    }

    /// All rows of one statement that reads. It is a snapshot by itself, and quicker than a transaction around it: for what
    /// every visit asks.
    pub async fn look<T: FromRow>(&self, sql: impl Into<Sql>, values: Vec<Value>) -> Result<Vec<T>> {
        let rows: Vec<Row> = match &self.pools {
            Pools::Sqlite { readers, .. } => {
                sqlite_query(sql.into(), values).fetch_all(readers).await?.into_iter().map(Row::Sqlite).collect()
            }
            Pools::Pg(pool) => pg_query(sql.into(), values).fetch_all(pool).await?.into_iter().map(Row::Pg).collect(),
        };
        rows.iter().map(T::from_row).collect()
    }

    /// A transaction for writing: the only writer on SQLite, serializable on PostgreSQL.
    pub async fn write(&self) -> Result<Tx> {
        let inner = match &self.pools {
            Pools::Sqlite { writer, .. } => Inner::Sqlite(writer.begin_with("begin immediate").await?),
            Pools::Pg(pool) => Inner::Pg(pool.begin_with("begin isolation level serializable").await?),
        };
        Ok(Tx { inner, writes: true, commits: Some(self.commits.clone()) })
    }

    /// The migrations that a database had, number and name in their order; none where it was never brought up to date.
    pub async fn migrated(&self) -> Result<Vec<(i64, String)>> {
        const HAD: &str = "select version, description from _sqlx_migrations where success order by version";
        let pairs: Vec<(i64, String)> = match &self.pools {
            Pools::Sqlite { readers, .. } => {
                let there = "select count(*) from sqlite_master where type = 'table' and name = '_sqlx_migrations'";
                let there: i64 = sqlx::query_scalar(there).fetch_one(readers).await?;
                if there == 0 {
                    return Ok(Vec::new());
                }
                sqlx::query(HAD).fetch_all(readers).await?.iter().map(|row| (row.get(0), row.get(1))).collect()
            }
            Pools::Pg(pool) => {
                let there = "select count(*) from information_schema.tables \
                    where table_schema = current_schema() and table_name = '_sqlx_migrations'";
                let there: i64 = sqlx::query_scalar(there).fetch_one(pool).await?;
                if there == 0 {
                    return Ok(Vec::new());
                }
                sqlx::query(HAD).fetch_all(pool).await?.iter().map(|row| (row.get(0), row.get(1))).collect()
            }
        };
        Ok(pairs)
    }

    /// Brings the tables up to date; a lock lets only one program do it at a time.
    pub async fn migrate(&self, migrations: Migrations) -> Result<()> {
        let list = migrations
            .iter()
            .map(|(number, name, sql)| Migration::new(*number, Cow::Borrowed(*name), MigrationType::Simple, sql.into_sql_str(), false))
            .collect();
        let migrator = Migrator::with_migrations(list);
        let done = match &self.pools {
            Pools::Sqlite { writer, .. } => migrator.run(writer).await,
            Pools::Pg(pool) => migrator.run(pool).await,
        };
        done.map_err(|error| DbError::Other(format!("migration: {error}")))?;
        self.learn().await;
        Ok(())
    }

    /// Lets SQLite learn how full its tables are where it does not know yet, so that it asks the index that leads to few
    /// rows. It looks at a sample; PostgreSQL does the same by itself.
    async fn learn(&self) {
        let Pools::Sqlite { writer, .. } = &self.pools else { return };
        for sql in ["pragma analysis_limit = 400", "pragma optimize = 0x10002"] {
            // It works without as well, and somebody else may be writing, or the disk be full.
            if let Err(error) = sqlx::query(sql).execute(writer).await {
                tracing::warn!(%error, "SQLite cannot learn how full its tables are");
            }
        }
    }

    /// Writes a consistent copy of an SQLite database to a new file, which only the program's user can open, while others work
    /// on it.
    pub async fn copy_file(&self, to: &Path) -> Result<()> {
        match &self.pools {
            Pools::Sqlite { readers, .. } => {
                // SQLite takes an empty file for a new one.
                private::file(to).map_err(|e| DbError::Other(format!("{}: {e}", to.display())))?;
                let name = to.to_string_lossy().into_owned();
                sqlx::query("vacuum into $1").bind(name).execute(readers).await?;
                Ok(())
            }
            Pools::Pg(_) => Err(DbError::Other("only an SQLite database is one file".to_owned())),
        }
    }

    /// Brings everything of an SQLite database into its one file.
    pub async fn settle(&self) -> Result<()> {
        if let Pools::Sqlite { writer, .. } = &self.pools {
            sqlx::query("pragma wal_checkpoint(truncate)").execute(writer).await?;
        }
        Ok(())
    }

    /// What the engine itself finds wrong with the stored data; empty when all is well.
    pub async fn integrity(&self) -> Result<Vec<String>> {
        match &self.pools {
            Pools::Sqlite { readers, .. } => {
                let mut found: Vec<String> = sqlx::query_scalar("pragma integrity_check").fetch_all(readers).await?;
                found.retain(|line| line != "ok");
                let orphans: Vec<String> = sqlx::query_scalar(
                    "select \"table\" || ' row ' || rowid || ' names a missing ' || parent from pragma_foreign_key_check",
                )
                .fetch_all(readers)
                .await?;
                found.extend(orphans);
                Ok(found)
            }
            Pools::Pg(_) => Ok(Vec::new()),
        }
    }

    /// Makes an empty database on the same server; for tests. The name may hold small letters, digits and `_`.
    pub async fn create_database(&self, name: &str) -> Result<()> {
        self.on_server("create database", name, "").await
    }

    /// Takes a database off the same server, with whoever still reads it; for tests. The name as for
    /// [`create_database`](Self::create_database).
    pub async fn drop_database(&self, name: &str) -> Result<()> {
        self.on_server("drop database if exists", name, "with (force)").await
    }

    async fn on_server(&self, what: &str, name: &str, how: &str) -> Result<()> {
        let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        match &self.pools {
            Pools::Pg(pool) if plain => {
                sqlx::raw_sql(sqlx::AssertSqlSafe(format!("{what} {name} {how}"))).execute(pool).await?;
                Ok(())
            }
            _ => Err(DbError::Other("databases are made on a PostgreSQL server, under plain names".to_owned())),
        }
    }

    /// Waits for running statements and closes every connection.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Pg(pool) => pool.close().await,
        }
    }
}
