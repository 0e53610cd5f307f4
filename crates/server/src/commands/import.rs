//! `cd4d import`: real input. A dry run by default says what would change; `--apply` does it, good rows and quarantined
//! ones in one transaction. Nothing is dropped.

use std::path::{Path, PathBuf};

use clap::Args;
use command::TableFault;
use experts::actions::ImportFile as Cv;
use hosts::actions::{HostTable, ImportHosts};
use i18n::Lang;
use model::Actor;
use serde::Serialize;
use web::App;

use super::report::phase_named;
use crate::cli::{Failure, Place};
use crate::say::{Progress, say};
use crate::setup;

/// Import people or institutions from files.
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    place: Place,
    /// What to import: experts (JSON Resume or CSV), or hosts (CSV).
    kind: String,
    /// A file, or a folder of them; folders inside it are left out, and named.
    path: PathBuf,
    /// Do it; without this flag the command only says what it would do.
    #[arg(long)]
    apply: bool,
    /// The language of letters to the people who are imported.
    #[arg(long, default_value = "en")]
    language: String,
    /// For hosts: the phase, by name or id; without it the newest in which each country takes part.
    #[arg(long)]
    phase: Option<String>,
    /// The address that people use; stands in the letters' links.
    #[arg(long, env = "CD4D_BASE_URL", default_value = "http://127.0.0.1:8080")]
    base_url: String,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

/// What was read.
enum Input {
    Experts(Vec<Cv>),
    Hosts(Vec<HostTable>),
}

/// A file with its name.
struct File {
    name: String,
    bytes: Vec<u8>,
}

/// What was found under a path.
#[derive(Default)]
struct Found {
    files: Vec<File>,
    left_out: Vec<LeftOut>,
}

/// What lay among the files and was not read.
#[derive(Serialize)]
struct LeftOut {
    file: String,
    is: &'static str,
}

/// A report with what was not even read.
#[derive(Serialize)]
struct Told<'a, R> {
    #[serde(flatten)]
    report: &'a R,
    left_out: &'a [LeftOut],
}

/// From how many documents on it is told how far their storing has come.
const MANY: usize = 500;

impl Import {
    /// Reads, imports or says what it would, reports. Exit code 3 when something went to quarantine.
    pub async fn run(self) -> Result<(), Failure> {
        if !["experts", "hosts"].contains(&self.kind.as_str()) {
            return Err(Failure::Use(format!("nothing called `{}` is imported; there are: experts, hosts", self.kind)));
        }
        let language = Lang::SHIPPED.iter().copied().find(|lang| lang.code() == self.language).ok_or_else(|| {
            let shipped: Vec<&str> = Lang::SHIPPED.iter().map(|lang| lang.code()).collect();
            Failure::Use(format!("`{}` is not a language of letters; there are: {}", self.language, shipped.join(", ")))
        })?;
        if self.kind == "experts" && self.phase.is_some() {
            return Err(Failure::Use("--phase is for hosts: experts belong to no phase".to_owned()));
        }
        let Found { files, left_out } = read(&self.path)?;
        if files.is_empty() && !self.json {
            say(format_args!("There is no file in {}.", self.path.display()));
        }
        let input = if self.kind == "hosts" { Input::Hosts(tables(&files)?) } else { Input::Experts(cvs(files)?) };
        // A dry run makes nothing, not even a database.
        self.place.open().await?.close().await;
        let app = setup::app(&self.place.plan(&self.base_url)?).await?;
        let kept_back = match input {
            Input::Hosts(tables) => self.hosts(&app, tables, language, &left_out).await?,
            Input::Experts(cvs) => self.experts(&app, cvs, &left_out).await?,
        };
        app.desk.db.close().await;
        match kept_back {
            0 => Ok(()),
            count => Err(self.quarantined(count)),
        }
    }

    /// Reads in CVs; how many went to quarantine.
    async fn experts(&self, app: &App, files: Vec<Cv>, left_out: &[LeftOut]) -> Result<usize, Failure> {
        let mut progress = None;
        let told = |done: usize, of: usize| {
            if of >= MANY {
                progress.get_or_insert_with(|| Progress::new("storing the documents", of as u64)).at(done as u64);
            }
        };
        let report = experts::import_experts(app, &Actor::program(), files, &self.language, !self.apply, told).await.map_err(stopped)?;
        self.tell(&report, (report.good.len(), report.quarantined.len()), left_out, print_experts)?;
        Ok(report.quarantined.len())
    }

    /// Reads in hosts; how many lines went to quarantine.
    async fn hosts(&self, app: &App, tables: Vec<HostTable>, language: Lang, left_out: &[LeftOut]) -> Result<usize, Failure> {
        let phase = match &self.phase {
            None => None,
            Some(name) => Some(phase_named(&mut app.read().await?, name).await?),
        };
        let import = ImportHosts { tables, phase, language, dry_run: !self.apply };
        let report = app.desk.run(&Actor::program(), &import).await.map_err(stopped)?;
        self.tell(&report, (report.good.len(), report.quarantined.len()), left_out, print_hosts)?;
        Ok(report.quarantined.len())
    }

    /// Prints what became of each, what was left out, and how many there are of both.
    fn tell<R: Serialize>(&self, report: &R, (good, bad): (usize, usize), left_out: &[LeftOut], print: fn(&R)) -> Result<(), Failure> {
        if self.json {
            say(serde_json::to_string_pretty(&Told { report, left_out }).map_err(|error| error.to_string())?);
            return Ok(());
        }
        print(report);
        left_out.iter().for_each(|other| say(format_args!("{}: left out, for it is {}", other.file, other.is)));
        let done = if self.apply { "Read in" } else { "Would be read in" };
        say(format_args!("{done}: {good}. To quarantine: {bad}. Left out: {}.", left_out.len()));
        if !self.apply {
            say("Nothing was stored. Add --apply to do it.");
        }
        Ok(())
    }

    /// What is said when something did not hold.
    fn quarantined(&self, count: usize) -> Failure {
        let (what, page) = if self.kind == "hosts" { ("line", "/work/hosts/imports") } else { ("CV", "/work/experts/imports") };
        let what = if count == 1 { format!("one {what}") } else { format!("{count} {what}s") };
        Failure::Quarantined(if self.apply {
            format!("{what} went to quarantine: see {page}")
        } else {
            format!("{what} would go to quarantine")
        })
    }
}

fn stopped(stop: command::Stop) -> Failure {
    Failure::Work(match stop {
        command::Stop::Fault(error) => format!("nothing was imported: {error}"),
        other => format!("nothing was imported: {other:?}"),
    })
}

/// The file, or the files of the folder in name order, and what else lies there.
fn read(path: &Path) -> Result<Found, Failure> {
    let trouble = |path: &Path, error: std::io::Error| Failure::Work(format!("{}: {error}", path.display()));
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = |path: &Path| std::fs::read(path).map(|bytes| File { name: name(path), bytes }).map_err(|error| trouble(path, error));
    if !path.is_dir() {
        return Ok(Found { files: vec![file(path)?], left_out: Vec::new() });
    }
    let entries = std::fs::read_dir(path).and_then(|entries| entries.map(|entry| entry.map(|entry| entry.path())).collect());
    let mut paths: Vec<PathBuf> = entries.map_err(|error| trouble(path, error))?;
    paths.sort();
    let mut found = Found::default();
    for path in &paths {
        match other_than_file(path) {
            Some(is) => found.left_out.push(LeftOut { file: name(path), is }),
            None => found.files.push(file(path)?),
        }
    }
    Ok(found)
}

/// What something in a folder is, when it is no file. Reading from a pipe would never end.
fn other_than_file(path: &Path) -> Option<&'static str> {
    match std::fs::metadata(path) {
        Ok(found) if found.is_file() => None,
        Ok(found) if found.is_dir() => Some("a folder"),
        Ok(_) => Some("neither a file nor a folder"),
        Err(_) if path.is_symlink() => Some("a link that leads nowhere"),
        // Reading it says what is wrong.
        Err(_) => None,
    }
}

/// The files as tables of hosts; a first line that is not that of the table is said before anything else is done.
fn tables(files: &[File]) -> Result<Vec<HostTable>, Failure> {
    let table = |file: &File| -> Result<HostTable, Failure> {
        let table = hosts::import::read(&file.bytes).map_err(|fault| wrong(file, &fault, &hosts::import::COLUMNS))?;
        Ok(HostTable { name: file.name.clone(), lines: table.lines })
    };
    files.iter().map(table).collect()
}

/// The files as CVs: of a table each line, of any other file the whole.
fn cvs(files: Vec<File>) -> Result<Vec<Cv>, Failure> {
    let mut cvs = Vec::new();
    for file in files {
        if file.name.to_lowercase().ends_with(".csv") {
            let table = experts::import::read_table(&file.bytes).map_err(|fault| wrong(&file, &fault, &experts::import::COLUMNS))?;
            cvs.extend(Cv::lines(&file.name, table));
        } else {
            cvs.push(Cv::json(file.name, file.bytes));
        }
    }
    Ok(cvs)
}

fn wrong(file: &File, fault: &TableFault, columns: &[&str]) -> Failure {
    let columns = columns.join(",");
    let what = match fault {
        TableFault::TooLarge => "this is larger than a table can be; take it apart".to_owned(),
        TableFault::Unreadable => "this cannot be read to its end".to_owned(),
        TableFault::Missing(missing) => format!("the first line does not name {}; the columns are {columns}", missing.join(", ")),
        TableFault::Unknown(name) => format!("there is no column `{name}`; the columns are {columns}"),
        TableFault::Twice(name) => format!("the column `{name}` stands there twice; the columns are {columns}"),
    };
    Failure::Work(format!("{}: {what}", file.name))
}

fn print_experts(report: &experts::import::Report) {
    let would = if report.dry_run { "would become" } else { "became" };
    for good in &report.good {
        say(format_args!("{}: {would} the draft profile of {} <{}>", good.file, good.name, good.email));
        say(format_args!("  {} entries of experience, {} skills, {} languages", good.experience, good.skills, good.languages));
        good.recognised_lines().lines().for_each(|line| say(format_args!("  recognised: {line}")));
        good.unrecognised.iter().for_each(|found| say(format_args!("  kept as text: {} ({})", found.text, found.place)));
        good.left.iter().for_each(|part| say(format_args!("  left in the file, not stored: {part}")));
    }
    for bad in &report.quarantined {
        say(format_args!("{}: quarantine at {}: {}", bad.file, bad.place, experts::why_kept_back(Lang::En, bad.reason)));
    }
}

fn print_hosts(report: &hosts::import::Report) {
    let would = if report.dry_run { "would become" } else { "became" };
    for good in &report.good {
        say(format_args!("{}:{}: {would} a suggested host: {} ({})", good.file, good.line, good.name, good.country));
    }
    for there in &report.unchanged {
        let differs = match there.differs.as_slice() {
            [] => String::new(),
            columns => format!("; its page says something else for {}", columns.join(", ")),
        };
        say(format_args!("{}:{}: is there already, and is left as it is{differs}", there.file, there.line));
    }
    for bad in &report.quarantined {
        say(format_args!("{}:{}: quarantine: {}", bad.file, bad.place, hosts::why_kept_back(Lang::En, bad.reason)));
    }
}
