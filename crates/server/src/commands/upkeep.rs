//! Keeping the records safe: `backup`, `restore`, `move`, `check`, `worker`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use db::{Db, Engine};
use files::{Files, digest};
use serde_json::json;
use tokio::sync::watch;

use crate::cli::{Failure, Place, known_database, open_existing};
use crate::say::{Progress, say};
use crate::{serve, setup};

/// The tables, parents before children.
fn tables() -> &'static [&'static str] {
    static NAMES: std::sync::LazyLock<Vec<&'static str>> =
        std::sync::LazyLock::new(|| schema::TABLES.iter().map(|(name, _)| *name).collect());
    &NAMES
}

/// Run only the jobs.
#[derive(Args)]
pub struct Worker {
    #[command(flatten)]
    serve: super::serve::Serve,
}

impl Worker {
    /// Works until told to stop.
    pub async fn run(self) -> Result<(), Failure> {
        let app = Arc::new(setup::app(&self.serve.plan(None)?).await?);
        let (stop, stopped) = watch::channel(false);
        let worker = tokio::spawn(serve::worker(app.clone(), true, stopped));
        say("Working");
        serve::signal().await;
        let _ = stop.send(true);
        serve::end(&app, worker).await;
        Ok(())
    }
}

/// Write a consistent copy of everything to one file, while serving.
#[derive(Args)]
pub struct Backup {
    #[command(flatten)]
    place: Place,
    /// The file to write; it must not be there yet.
    file: PathBuf,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

/// The name of the list inside a backup.
const MANIFEST: &str = "manifest.json";
/// The name of the database inside a backup: always SQLite, whatever the engine.
const RECORDS: &str = "records.sqlite";

impl Backup {
    /// Copies the records and then the documents: a document is never removed before its record, so none is missed.
    /// The key stays outside: whoever finds a backup cannot make links.
    pub async fn run(self) -> Result<(), Failure> {
        if self.file.exists() {
            return Err(Failure::Use(format!("{} is there already; name another file", self.file.display())));
        }
        if let Some(folder) = self.file.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
            return Err(Failure::Use(format!("the folder {} is not there; make it, or name another file", folder.display())));
        }
        let beside = self.file.with_extension("records");
        let _ = std::fs::remove_file(&beside);
        let (db, version) = self.place.open_to_copy().await?;
        match db.engine() {
            Engine::Sqlite => db.copy_file(&beside).await?,
            Engine::Postgres => {
                let copy = Db::open(&format!("sqlite:{}", beside.display())).await?;
                schema::migrate_to(&copy, version).await?;
                let mut progress = Progress::new("copying", tables().len() as u64);
                db::copy_all(&db, &copy, tables(), |done| progress.at(done)).await?;
                copy.settle().await?;
                copy.close().await;
            }
        }
        let count = pack(&self.file, &beside, &self.place.data.join("documents"))?;
        let _ = std::fs::remove_file(&beside);
        let [key, letters] = ["secret.key", "mail"].map(|name| self.place.data.join(name));
        if self.json {
            say(json!({ "file": self.file, "documents": count, "not_included": [key, letters] }));
        } else {
            say(format_args!("{}: records and {count} documents.", self.file.display()));
            say(format_args!("Not in it: {}, which signs links (keep a copy apart from the backup);", key.display()));
            say(format_args!("and {}, letters that were written as files (the records hold the letters that wait).", letters.display()));
        }
        Ok(())
    }
}

/// A new file that only the program's user can read.
pub fn create_private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Puts records and documents into one file, with the digest of each in a list.
fn pack(file: &Path, records: &Path, documents: &Path) -> Result<usize, Failure> {
    let trouble = |error: std::io::Error| Failure::Work(format!("{}: {error}", file.display()));
    let mut archive = tar::Builder::new(create_private(file).map_err(trouble)?);
    let mut list = BTreeMap::new();
    let mut add = |archive: &mut tar::Builder<File>, name: &str, path: &Path| -> std::io::Result<()> {
        let bytes = std::fs::read(path)?;
        list.insert(name.to_owned(), digest(&bytes));
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_cksum();
        archive.append_data(&mut header, name, bytes.as_slice())
    };
    add(&mut archive, RECORDS, records).map_err(trouble)?;
    let names = stored(documents);
    let mut progress = Progress::new("packing", names.len() as u64);
    for (done, name) in (1..).zip(&names) {
        let path = documents.join(&name[..2]).join(name);
        add(&mut archive, &format!("documents/{name}"), &path).map_err(trouble)?;
        progress.at(done);
    }
    let manifest = serde_json::to_vec_pretty(&json!({ "format": "cd4d-backup/1", "files": list })).map_err(|error| error.to_string())?;
    let mut header = tar::Header::new_gnu();
    header.set_size(manifest.len() as u64);
    header.set_mode(0o600);
    header.set_cksum();
    archive.append_data(&mut header, MANIFEST, manifest.as_slice()).map_err(trouble)?;
    let mut file = archive.into_inner().map_err(trouble)?;
    file.flush().and_then(|()| file.sync_all()).map_err(trouble)?;
    Ok(names.len())
}

/// The names of stored documents.
fn stored(documents: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(documents)
        .into_iter()
        .flatten()
        .flatten()
        .flat_map(|folder| std::fs::read_dir(folder.path()).into_iter().flatten().flatten())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.len() == 64)
        .collect();
    names.sort();
    names
}

/// Bring everything back from a backup: verified before anything is replaced.
#[derive(Args)]
pub struct Restore {
    #[command(flatten)]
    place: Place,
    /// The backup.
    file: PathBuf,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Restore {
    /// Unpacks beside, verifies every digest and the records, then puts them into the place, which must be empty.
    pub async fn run(self) -> Result<(), Failure> {
        known_database(&self.place.url())?;
        let beside = self.place.data.join("restoring");
        let _ = std::fs::remove_dir_all(&beside);
        let was_there = self.place.data.exists();
        setup::private_folder(&beside).map_err(|error| error.to_string())?;
        let outcome = self.restore(&beside).await;
        let _ = std::fs::remove_dir_all(&beside);
        if outcome.is_err() && !was_there {
            // Goes only when it is empty: a place that was not filled is not left behind.
            let _ = std::fs::remove_dir(&self.place.data);
        }
        outcome
    }

    async fn restore(&self, beside: &Path) -> Result<(), Failure> {
        let files = unpack(&self.file)?;
        let records = beside.join(RECORDS);
        let Some(bytes) = files.get(RECORDS) else { return Err(Failure::Work("the backup holds no records".to_owned())) };
        std::fs::write(&records, bytes).map_err(|error| error.to_string())?;
        let source = Db::open(&format!("sqlite:{}", records.display())).await?;
        schema::migrate(&source).await?;
        let wrong = source.integrity().await?;
        if !wrong.is_empty() {
            return Err(Failure::Work(format!("the records in the backup are damaged: {}", wrong.join("; "))));
        }
        let target = Db::open(&self.place.url()).await?;
        schema::migrate(&target).await?;
        if holds_records(&target).await? {
            return Err(Failure::Work("there are records in that place already; restore into an empty data folder or database".to_owned()));
        }
        let mut progress = Progress::new("restoring", tables().len() as u64);
        let report = db::copy_all(&source, &target, tables(), |done| progress.at(done)).await?;
        let documents = Files::at(self.place.data.join("documents"));
        let mut count = 0;
        for (name, bytes) in files.iter().filter(|(name, _)| name.starts_with("documents/")) {
            let stored = documents.put(bytes.clone()).await.map_err(|error| error.to_string())?;
            if !name.ends_with(&stored) {
                return Err(Failure::Work(format!("{name} does not answer to its name")));
            }
            count += 1;
        }
        let rows: u64 = report.iter().map(|(_, rows)| rows).sum();
        if self.json {
            say(json!({ "rows": rows, "tables": report.len(), "documents": count }));
        } else {
            say(format_args!("restored {rows} rows in {} tables and {count} documents", report.len()));
            say("A backup holds no letters that were written as files (mail/) and no secret.key.");
            let key = self.place.data.join("secret.key");
            if !key.exists() {
                say(format_args!(
                    "Put the old key at {} before you serve: without it a new one is made, and links in letters that were sent do not work.",
                    key.display()
                ));
            }
        }
        target.close().await;
        Ok(())
    }
}

/// Whether somebody has worked in a database.
async fn holds_records(db: &Db) -> Result<bool, Failure> {
    let count: i64 = db.read().await?.value("select count(*) as value from audit_entry", db::params![]).await?;
    Ok(count > 0)
}

/// The files of a backup, each with its digest as listed.
fn unpack(file: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut archive = tar::Archive::new(File::open(file).map_err(|error| format!("{}: {error}", file.display()))?);
    let damaged = || Failure::Work(format!("{} is not a whole backup of this program; nothing was restored", file.display()));
    // What the reader of archives says of a file of another kind may quote that file, so it is not passed on.
    let unreadable = |_: std::io::Error| damaged();
    let mut files = BTreeMap::new();
    for entry in archive.entries().map_err(unreadable)? {
        let mut entry = entry.map_err(unreadable)?;
        let name = entry.path().map_err(unreadable)?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(unreadable)?;
        files.insert(name, bytes);
    }
    let manifest: serde_json::Value = serde_json::from_slice(&files.remove(MANIFEST).ok_or_else(damaged)?).map_err(|_| damaged())?;
    let list = manifest["files"].as_object().ok_or_else(damaged)?;
    let whole = list.len() == files.len()
        && list.iter().all(|(name, hash)| files.get(name).is_some_and(|bytes| Some(digest(bytes).as_str()) == hash.as_str()));
    if whole { Ok(files) } else { Err(damaged()) }
}

/// Move everything from one database to another, verified row by row.
#[derive(Args)]
pub struct Move {
    /// The database to read: sqlite:PATH or postgres://...
    #[arg(long)]
    from: String,
    /// The empty database to fill.
    #[arg(long)]
    to: String,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Move {
    /// Copies every table in one transaction, then compares every row.
    pub async fn run(self) -> Result<(), Failure> {
        known_database(&self.to)?;
        let from = open_existing(&self.from, "name the database to read with --from").await?;
        let to = Db::open(&self.to).await?;
        schema::migrate(&to).await?;
        if holds_records(&to).await? {
            return Err(Failure::Work("there are records in the database to fill already; nothing was moved".to_owned()));
        }
        let count = tables().len() as u64;
        let mut progress = Progress::new("moving and comparing", 2 * count);
        let report = db::copy_all(&from, &to, tables(), |done| progress.at(done))
            .await
            .map_err(|error| Failure::Work(format!("nothing was moved: {error}")))?;
        let (mut left, mut right) = (from.read().await?, to.read().await?);
        for (done, &table) in (count + 1..).zip(tables()) {
            if db::table_rows(&mut left, table).await? != db::table_rows(&mut right, table).await? {
                return Err(Failure::Work(format!("{table} differs after the move; do not use the new database")));
            }
            progress.at(done);
        }
        if self.json {
            say(json!(report.iter().cloned().collect::<BTreeMap<String, u64>>()));
        } else {
            report.iter().filter(|(_, rows)| *rows > 0).for_each(|(table, rows)| say(format_args!("{table:24} {rows:8}")));
            say("moved and compared. The documents stay where they are: in the data folder.");
        }
        Ok(())
    }
}

/// Look for anything that is not whole: orphans, broken chains, missing documents.
#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    place: Place,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Names everything that is wrong; exit code 1 when there is something.
    pub async fn run(self) -> Result<(), Failure> {
        let db = self.place.open().await?;
        let mut wrong = db.integrity().await?;
        let mut tx = db.read().await?;
        for broken in command::verify(&mut tx).await? {
            wrong.push(format!("audit entry {}: {}", broken.id, broken.what));
        }
        for (what, sql) in schema::CHAINS {
            for id in tx.values::<uuid::Uuid>(*sql, db::params![]).await? {
                wrong.push(format!("{what}: {id}"));
            }
        }
        let documents = Files::at(self.place.data.join("documents"));
        for name in tx.values::<String>(schema::DOCUMENTS, db::params![]).await? {
            if let Err(error) = documents.get(&name).await {
                wrong.push(format!("document {name}: {error}"));
            }
        }
        if self.json {
            say(json!({ "ok": wrong.is_empty(), "wrong": wrong }));
        } else {
            wrong.iter().for_each(say);
        }
        match wrong.len() {
            0 => {
                if !self.json {
                    say("all is whole");
                }
                Ok(())
            }
            1 => Err(Failure::Work("one thing is wrong".to_owned())),
            count => Err(Failure::Work(format!("{count} things are wrong"))),
        }
    }
}
