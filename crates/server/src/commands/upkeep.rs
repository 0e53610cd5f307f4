//! Keeping the records safe: `backup`, `restore`, `move`, `check`, `worker`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use clap::Args;
use command::Seal;
use db::{Db, Engine};
use files::Files;
use serde_json::json;
use tokio::sync::watch;

use super::archive::{self, Beside, RECORDS};
use crate::cli::{Failure, Place, known_database, open_existing};
use crate::say::{Progress, say};
use crate::{serve, setup, sweep};

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

impl Backup {
    /// Copies the records and then the documents that they name: a document is there before its record, so only one that was erased
    /// in this moment can be missed, and is told. The key stays outside: whoever finds a backup cannot make links. Everything is made
    /// beside and takes its name at the end.
    pub async fn run(self) -> Result<(), Failure> {
        let is_there = || Failure::Use(format!("{} is there already; name another file", self.file.display()));
        if self.file.exists() {
            return Err(is_there());
        }
        if let Some(folder) = self.file.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
            return Err(Failure::Use(format!("the folder {} is not there; make it, or name another file", folder.display())));
        }
        let (db, version) = self.place.open_to_copy().await?;
        let trouble = |error: std::io::Error| format!("{}: {error}", self.file.display());
        let beside = Beside::of(&self.file).map_err(trouble)?;
        let (records, whole) = (beside.path(RECORDS), beside.path("backup"));
        match db.engine() {
            Engine::Sqlite => db.copy_file(&records).await?,
            Engine::Postgres => {
                let copy = Db::open(&format!("sqlite:{}", records.display())).await?;
                schema::migrate_to(&copy, version).await?;
                let mut progress = Progress::new("copying", tables().len() as u64);
                let (mut source, mut target) = (db.read().await?, copy.write().await?);
                db::copy_all(&mut source, &mut target, tables(), |done| progress.at(done)).await?;
                target.commit().await?;
                copy.settle().await?;
                copy.close().await;
            }
        }
        let (named, trail) = told_by(&records).await?;
        let documents = Files::at(self.place.data.join("documents"));
        let missing = archive::pack(&whole, &records, &documents, &named, trail.as_ref()).await?;
        if self.file.exists() {
            return Err(is_there());
        }
        std::fs::rename(&whole, &self.file).map_err(trouble)?;
        let [key, letters] = ["secret.key", "mail"].map(|name| self.place.data.join(name));
        let (count, trail) = (named.len() - missing.len(), trail.map(|seal| seal.to_string()));
        if self.json {
            let missing: Vec<&str> = missing.iter().map(|document| document.name.as_str()).collect();
            say(json!({ "file": self.file, "documents": count, "missing": missing, "trail": trail, "not_included": [key, letters] }));
        } else {
            say(format_args!("{}: records and {count} documents.", self.file.display()));
            missing.iter().for_each(|document| say(format_args!("document {}: {}", document.name, document.why)));
            if let Some(end) = trail {
                say(format_args!("The audit trail ends at {end} (`cd4d check --since` takes this, or the backup)."));
            }
            say(format_args!("Not in it: {}, which signs links (keep a copy apart from the backup);", key.display()));
            say(format_args!("and {}, letters that were written as files (the records hold the letters that wait).", letters.display()));
        }
        if missing.is_empty() {
            return Ok(());
        }
        Err(Failure::Work(format!(
            "the backup was written, but {} of {} documents are not in it: {} is not their folder (see --data), they are lost, or they \
             were erased meanwhile (make another backup)",
            missing.len(),
            named.len(),
            documents.root().display()
        )))
    }
}

/// What the records of a backup say: the documents that they name, and where the audit trail ends.
async fn told_by(records: &Path) -> Result<(Vec<String>, Option<Seal>), Failure> {
    let copy = Db::open(&format!("sqlite:{}", records.display())).await?;
    let mut tx = copy.read().await?;
    let named = sweep::named(&mut tx).await?.into_iter().collect();
    let trail = command::last_seal(&mut tx).await?;
    drop(tx);
    copy.settle().await?;
    copy.close().await;
    Ok((named, trail))
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
        let backup = archive::unpack(&self.file)?;
        let records = beside.join(RECORDS);
        std::fs::write(&records, backup.records()?).map_err(|error| error.to_string())?;
        let source = Db::open(&format!("sqlite:{}", records.display())).await?;
        schema::migrate(&source).await?;
        let wrong = source.integrity().await?;
        if !wrong.is_empty() {
            return Err(Failure::Work(format!("the records in the backup are damaged: {}", wrong.join("; "))));
        }
        let mut from = source.read().await?;
        if backup.trail.is_some() && command::last_seal(&mut from).await? != backup.trail {
            return Err(Failure::Work("the audit trail in the backup does not end where its list says; nothing was restored".to_owned()));
        }
        let target = Db::open(&self.place.url()).await?;
        schema::migrate(&target).await?;
        if holds_records(&target).await? {
            return Err(Failure::Work("there are records in that place already; restore into an empty data folder or database".to_owned()));
        }
        // Documents first: as long as no record is there, everything can be done again.
        let documents = Files::at(self.place.data.join("documents"));
        let mut count = 0;
        for (name, bytes) in backup.documents() {
            let stored = documents.put(bytes.to_vec()).await;
            let stored = stored.map_err(|error| format!("{}: {error}; nothing was restored", documents.root().display()))?;
            if name != stored {
                return Err(Failure::Work(format!("the document {name} does not answer to its name; nothing was restored")));
            }
            count += 1;
        }
        let mut progress = Progress::new("restoring", tables().len() as u64);
        let mut to = target.write().await?;
        let report = db::copy_all(&mut from, &mut to, tables(), |done| progress.at(done)).await?;
        to.commit().await?;
        let rows: u64 = report.iter().map(|(_, rows)| rows).sum();
        if self.json {
            say(json!({ "rows": rows, "tables": report.len(), "documents": count, "missing": backup.missing }));
        } else {
            say(format_args!("restored {rows} rows in {} tables and {count} documents", report.len()));
            if backup.missing > 0 {
                say(format_args!("{} documents were missing already when the backup was made: `cd4d check` names them.", backup.missing));
            }
            say("A backup holds no letters that were written as files (mail/) and no secret.key.");
            let key = self.place.data.join("secret.key");
            if !key.exists() {
                say(format_args!(
                    "Put the old key at {} before you serve: without it a new one is made, and links in letters that were sent do not work.",
                    key.display()
                ));
            }
        }
        drop(from);
        source.close().await;
        target.close().await;
        Ok(())
    }
}

/// Whether somebody has worked in a database.
async fn holds_records(db: &Db) -> Result<bool, Failure> {
    Ok(entries(&mut db.read().await?).await? > 0)
}

/// How much was done in a database: every change has its entry.
async fn entries(tx: &mut db::Tx) -> db::Result<i64> {
    tx.value("select count(*) as value from audit_entry", db::params![]).await
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
    /// Copies every table in one transaction and compares every row in it: what differs, or was left behind, is not kept.
    pub async fn run(self) -> Result<(), Failure> {
        known_database(&self.to)?;
        let from = open_existing(&self.from, "name the database to read with --from").await?;
        let to = Db::open(&self.to).await?;
        schema::migrate(&to).await?;
        if holds_records(&to).await? {
            return Err(Failure::Work("there are records in the database to fill already; nothing was moved".to_owned()));
        }
        let mut progress = Progress::new("moving and comparing", tables().len() as u64);
        let (mut source, mut target) = (from.read().await?, to.write().await?);
        let report = db::copy_all(&mut source, &mut target, tables(), |done| progress.at(done))
            .await
            .map_err(|error| Failure::Work(format!("nothing was moved: {error}")))?;
        let moved = entries(&mut source).await?;
        drop(source);
        if entries(&mut from.read().await?).await? != moved {
            let advice = "somebody works in the database that is moved: nothing was moved; stop the program, then move";
            return Err(Failure::Work(advice.to_owned()));
        }
        target.commit().await?;
        if self.json {
            say(json!(report.iter().cloned().collect::<BTreeMap<String, u64>>()));
        } else {
            report.iter().filter(|(_, rows)| *rows > 0).for_each(|(table, rows)| say(format_args!("{table:24} {rows:8}")));
            say("moved and compared. The documents stay where they are: in the data folder.");
        }
        Ok(())
    }
}

/// Look for anything that is not whole: orphans, broken chains, records without the entry that made them, documents that are missing
/// or that nothing names.
#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    place: Place,
    /// Prove that the audit trail still holds all that it held: N:LINK as a check printed it, or a backup.
    #[arg(long, value_name = "N:LINK|BACKUP")]
    since: Option<String>,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Names everything that is wrong; exit code 1 when there is something.
    pub async fn run(self) -> Result<(), Failure> {
        let known = self.since.as_deref().map(archive::known_seal).transpose()?;
        let db = self.place.open().await?;
        let mut wrong = db.integrity().await?;
        let mut tx = db.read().await?;
        let trail = command::verify_whole(&mut tx, known.as_slice()).await?;
        wrong.extend(trail.breaks.iter().map(|broken| format!("audit entry {}: {}", broken.id, broken.what)));
        wrong.extend(trail.lost.iter().map(|seal| format!("audit trail: what stood up to {seal} was removed or made anew")));
        for (what, sql) in schema::CHAINS {
            for id in tx.values::<uuid::Uuid>(*sql, db::params![]).await? {
                wrong.push(format!("{what}: {id}"));
            }
        }
        let documents = Files::at(self.place.data.join("documents"));
        let named = sweep::named(&mut tx).await?;
        for name in &named {
            if let Err(error) = documents.get(name).await {
                wrong.push(format!("document {name}: {error}"));
            }
        }
        // One that waits for the next sweep is no fault yet.
        let due = SystemTime::now() - sweep::PATIENCE * 2;
        let unnamed = sweep::unnamed(&documents, &named).await.map_err(|error| format!("{}: {error}", documents.root().display()))?;
        wrong.extend(unnamed.iter().filter(|file| file.at < due).map(|file| format!("document {}: no record names it", file.name)));
        let fresh: Vec<&str> = unnamed.iter().filter(|file| file.at >= due).map(|file| file.name.as_str()).collect();
        let last = trail.last.as_ref().map(Seal::to_string);
        if self.json {
            let trail = json!({ "entries": trail.entries, "last": last, "waiting": trail.waiting });
            say(json!({ "ok": wrong.is_empty(), "wrong": wrong, "trail": trail, "unnamed": fresh }));
        } else {
            let waiting = trail.waiting;
            match &last {
                Some(last) => say(format_args!("audit trail: {} entries up to {last}, {waiting} not sealed yet", trail.entries)),
                None => say(format_args!("audit trail: {waiting} entries, none sealed yet")),
            }
            fresh.iter().for_each(|name| say(format_args!("document {name}: no record names it yet; the program removes it after a day")));
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
