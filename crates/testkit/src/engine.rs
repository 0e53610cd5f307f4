//! Empty, migrated databases on both engines. PostgreSQL is taken from `TEST_PG_URL` (a server where databases may be
//! made); `cargo xtask test` always sets it, and a run without it says so.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use db::Db;

/// A database of one test; removed when dropped.
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// Its address.
    pub url: String,
    /// A folder of the test's own.
    pub folder: PathBuf,
    /// The PostgreSQL server and the name of the database there.
    hosted: Option<(String, String)>,
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
        if let Some((server, name)) = self.hosted.take() {
            // Hundreds of databases of one run would fill a disk. The test's own runtime cannot wait for this one.
            let _ = std::thread::spawn(move || remove(&server, &name)).join();
        }
    }
}

/// Takes a database off its server; one that stays is no failure of the test.
fn remove(server: &str, name: &str) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
    runtime.block_on(async {
        if let Ok(admin) = Db::open(server).await {
            let _ = admin.drop_database(name).await;
            admin.close().await;
        }
    });
}

static COUNT: AtomicU64 = AtomicU64::new(0);

fn name() -> String {
    let mut random = [0u8; 6];
    getrandom::fill(&mut random).expect("random bytes");
    let tail: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("cd4d_test_{}_{}_{tail}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst))
}

/// An empty database on SQLite and, where there is a server, one on PostgreSQL.
pub async fn engines() -> Vec<TestDb> {
    let mut all = vec![sqlite().await];
    match std::env::var("TEST_PG_URL") {
        Ok(server) => all.push(postgres(&server).await),
        Err(_) => eprintln!("PostgreSQL is not tested: TEST_PG_URL is not set"),
    }
    all
}

async fn sqlite() -> TestDb {
    let folder = std::env::temp_dir().join(name());
    let url = format!("sqlite:{}", folder.join("test.sqlite").display());
    ready(url, folder, None).await
}

async fn postgres(server: &str) -> TestDb {
    let name = name();
    let admin = Db::open(server).await.expect("the PostgreSQL server of TEST_PG_URL answers");
    admin.create_database(&name).await.expect("a database can be made there");
    admin.close().await;
    let (base, _) = server.rsplit_once('/').expect("TEST_PG_URL ends with /DATABASE");
    ready(format!("{base}/{name}"), std::env::temp_dir().join(&name), Some((server.to_owned(), name))).await
}

async fn ready(url: String, folder: PathBuf, hosted: Option<(String, String)>) -> TestDb {
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    let db = Db::open(&url).await.expect("the database opens");
    schema::migrate(&db).await.expect("the database migrates");
    TestDb { db, url, folder, hosted }
}
