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
use crate::say::say;
use crate::setup;

/// Import people or institutions from files.
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    place: Place,
    /// What to import: experts (JSON Resume or CSV), or hosts (CSV).
    kind: String,
    /// A file, or a folder of them.
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
        let files = read(&self.path)?;
        let input = if self.kind == "hosts" { Input::Hosts(tables(&files)?) } else { Input::Experts(cvs(files)?) };
        // A dry run makes nothing, not even a database.
        self.place.open().await?.close().await;
        let app = setup::app(&self.place.plan(&self.base_url)?).await?;
        let kept_back = match input {
            Input::Hosts(tables) => self.hosts(&app, tables, language).await?,
            Input::Experts(cvs) => self.experts(&app, cvs).await?,
        };
        app.desk.db.close().await;
        match kept_back {
            0 => Ok(()),
            count => Err(self.quarantined(count)),
        }
    }

    /// Reads in CVs; how many went to quarantine.
    async fn experts(&self, app: &App, files: Vec<Cv>) -> Result<usize, Failure> {
        let report = experts::import_experts(app, &Actor::program(), files, &self.language, !self.apply).await.map_err(stopped)?;
        self.tell(&report, print_experts)?;
        Ok(report.quarantined.len())
    }

    /// Reads in hosts; how many lines went to quarantine.
    async fn hosts(&self, app: &App, tables: Vec<HostTable>, language: Lang) -> Result<usize, Failure> {
        let phase = match &self.phase {
            None => None,
            Some(name) => Some(phase_named(&mut app.read().await?, name).await?),
        };
        let import = ImportHosts { tables, phase, language, dry_run: !self.apply };
        let report = app.desk.run(&Actor::program(), &import).await.map_err(stopped)?;
        self.tell(&report, print_hosts)?;
        Ok(report.quarantined.len())
    }

    fn tell<R: Serialize>(&self, report: &R, print: fn(&R)) -> Result<(), Failure> {
        if self.json {
            say(serde_json::to_string_pretty(report).map_err(|error| error.to_string())?);
        } else {
            print(report);
            if !self.apply {
                say("Nothing was stored. Add --apply to do it.");
            }
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
    Failure::Work(format!("nothing was imported: {stop:?}"))
}

/// The file, or the files of the folder in name order.
fn read(path: &Path) -> Result<Vec<File>, Failure> {
    let trouble = |path: &Path, error: std::io::Error| Failure::Work(format!("{}: {error}", path.display()));
    let mut paths = if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|error| trouble(path, error))?;
        entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect()
    } else {
        vec![path.to_path_buf()]
    };
    paths.sort();
    let file = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        std::fs::read(path).map(|bytes| File { name, bytes }).map_err(|error| trouble(path, error))
    };
    paths.iter().map(file).collect()
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
        say(format_args!("{}: quarantine at {}: {}", bad.file, bad.place, bad.reason));
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
        say(format_args!("{}:{}: quarantine: {}", bad.file, bad.place, bad.reason));
    }
}
