//! What is asked of a database before it is opened, and of a connection before it is used again.

use std::path::Path;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use sqlx::pool::PoolConnectionMetadata;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, PgConnection, SqliteConnection};

use crate::{DbError, Result};

/// Whether a connection of SQLite can be used again. On a full disk SQLite undoes a transaction by itself; the driver does not
/// learn of it, still counts it as open, and would refuse every later one. Such a connection is closed, and the next gets a new one.
pub(crate) fn at_rest(connection: &mut SqliteConnection, _: PoolConnectionMetadata) -> BoxFuture<'_, sqlx::Result<bool>> {
    async move {
        if connection.is_in_transaction() {
            // What was left to be undone is undone before this answers.
            connection.ping().await?;
        }
        Ok::<bool, sqlx::Error>(!connection.is_in_transaction())
    }
    .boxed()
}

/// Whether a PostgreSQL server answers. The pool would ask again until its time is over, and then not say what is wrong.
pub(crate) async fn answers(options: &PgConnectOptions, wait: Duration) -> Result<()> {
    let first = async { PgConnection::connect_with(options).await?.close().await };
    let silent =
        |why: String| DbError::Unavailable(format!("no PostgreSQL answers at {}, port {}: {why}", options.get_host(), options.get_port()));
    match tokio::time::timeout(wait, first).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(sqlx::Error::Io(error))) => Err(silent(error.to_string())),
        Ok(Err(error)) => Err(error.into()),
        Err(_) => Err(silent(format!("nothing came within {} seconds", wait.as_secs()))),
    }
}

/// How an SQLite file can be read where it lies. SQLite wants to make files beside it; in a folder that can only be read, it
/// reads without them, as long as no change waits in one of them.
pub(crate) async fn readable(options: SqliteConnectOptions, path: &Path) -> Result<SqliteConnectOptions> {
    let tried = read(&options).await;
    match tried {
        Err(sqlx::Error::Database(error)) if only_reads(error.code().as_deref()) && !changes_wait(path) => {
            Ok(options.read_only(true).immutable(true))
        }
        tried => tried.map(|()| options).map_err(DbError::from),
    }
}

async fn read(options: &SqliteConnectOptions) -> sqlx::Result<()> {
    let mut connection = SqliteConnection::connect_with(options).await?;
    sqlx::query("select count(*) from sqlite_master").fetch_one(&mut connection).await?;
    connection.close().await
}

/// Whether an error says that something cannot be written or made: `SQLITE_READONLY` and `SQLITE_CANTOPEN`, with what they
/// are made more exact by.
fn only_reads(code: Option<&str>) -> bool {
    code.and_then(|code| code.parse::<i32>().ok()).is_some_and(|code| [8, 14].contains(&(code & 0xff)))
}

fn changes_wait(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::{Db, Tx, copy_all, params};

    /// A folder of a test's own; removed when dropped.
    struct Folder(PathBuf);

    impl Folder {
        fn named(name: &str) -> Folder {
            Folder(std::env::temp_dir().join(format!("cd4d-db-{name}-{}", std::process::id())))
        }

        fn url(&self, name: &str) -> String {
            format!("sqlite:{}", self.0.join(name).display())
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    async fn tables(db: &Db) {
        let mut tx = db.write().await.unwrap();
        tx.run("create table note (id bigint primary key, text text not null)", params![]).await.unwrap();
        tx.run("create table sheet (id bigint primary key)", params![]).await.unwrap();
        let line = "create table line (id bigint primary key, sheet bigint not null references sheet (id) deferrable initially deferred)";
        tx.run(line, params![]).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn note(tx: &mut Tx, id: i64, text: &str) -> Result<u64> {
        tx.run("insert into note (id, text) values ($1, $2)", params![id, text]).await
    }

    #[tokio::test]
    async fn after_a_full_disk_and_after_a_refused_commit_others_are_stored() {
        let folder = Folder::named("full");
        let db = Db::open(&folder.url("full.sqlite")).await.unwrap();
        tables(&db).await;

        // No page can be added, as on a full disk. The limit is one of the connection's.
        let mut tx = db.write().await.unwrap();
        tx.run("pragma max_page_count = 1", params![]).await.unwrap();
        assert_eq!(note(&mut tx, 1, &"a".repeat(100_000)).await, Err(DbError::Full));
        drop(tx);
        let mut tx = db.write().await.unwrap();
        note(&mut tx, 2, "there is room again").await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = db.write().await.unwrap();
        tx.run("insert into line (id, sheet) values (1, 99)", params![]).await.unwrap();
        assert!(matches!(tx.commit().await, Err(DbError::Broken(_))));
        let mut tx = db.write().await.unwrap();
        note(&mut tx, 3, "after a refused commit").await.unwrap();
        tx.commit().await.unwrap();

        let stored: Vec<i64> = db.read().await.unwrap().values("select id as value from note order by id", params![]).await.unwrap();
        assert_eq!(stored, [2, 3]);
        db.close().await;
    }

    #[tokio::test]
    async fn a_database_is_opened_as_it_is_and_made_for_its_user_alone() {
        let folder = Folder::named("mode");
        assert!(Db::open_as_it_is(&folder.url("none.sqlite")).await.is_err());
        assert!(!folder.0.exists(), "who looks makes nothing");
        let db = Db::open(&folder.url("made.sqlite")).await.unwrap();
        tables(&db).await;
        #[cfg(unix)]
        for name in ["", "made.sqlite", "made.sqlite-wal", "made.sqlite-shm"] {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(folder.0.join(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{name}: {mode:o}");
        }
        db.close().await;
        let db = Db::open_as_it_is(&folder.url("made.sqlite")).await.unwrap();
        assert_eq!(db.migrated().await, Ok(Vec::new()));
        db.close().await;
    }

    #[tokio::test]
    async fn a_server_that_does_not_answer_is_named_without_its_password() {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let Err(error) = Db::open(&format!("postgres://me:secret@127.0.0.1:{port}/cd4d")).await else { panic!("nobody listens there") };
        let text = error.to_string();
        assert!(text.contains(&format!("no PostgreSQL answers at 127.0.0.1, port {port}")) && !text.contains("secret"), "{text}");
    }

    #[tokio::test]
    async fn a_copy_holds_what_an_earlier_version_has() {
        let folder = Folder::named("copy");
        let (from, to) = (Db::open(&folder.url("from.sqlite")).await.unwrap(), Db::open(&folder.url("to.sqlite")).await.unwrap());
        tables(&from).await;
        tables(&to).await;
        let mut tx = from.write().await.unwrap();
        note(&mut tx, 1, "kept").await.unwrap();
        tx.commit().await.unwrap();
        let (mut source, mut target) = (from.read().await.unwrap(), to.write().await.unwrap());
        let report = copy_all(&mut source, &mut target, &["note", "sheet", "later"], |_| ()).await.unwrap();
        target.commit().await.unwrap();
        drop(source);
        assert_eq!(report, [("note".to_owned(), 1), ("sheet".to_owned(), 0), ("later".to_owned(), 0)]);
        from.close().await;
        to.close().await;
    }
}
