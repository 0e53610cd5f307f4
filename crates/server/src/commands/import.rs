//! `cd4d import`: real input. A dry run by default says what would change; `--apply` does it, good rows and quarantined
//! ones in one transaction. Nothing is dropped.

use std::path::{Path, PathBuf};

use clap::Args;
use experts::actions::ImportFile;
use experts::import::Report;
use model::Actor;

use crate::cli::{Failure, Place};
use crate::say::say;
use crate::setup;

/// Import people from files.
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    place: Place,
    /// What to import: experts (JSON Resume files).
    kind: String,
    /// A file, or a folder of them.
    path: PathBuf,
    /// Do it; without this flag the command only says what it would do.
    #[arg(long)]
    apply: bool,
    /// The language of the letters to those whose profile was made.
    #[arg(long, default_value = "en")]
    language: String,
    /// The address that people use; stands in the letters' links.
    #[arg(long, env = "CD4D_BASE_URL", default_value = "http://127.0.0.1:8080")]
    base_url: String,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Import {
    /// Reads, imports or says what it would, reports. Exit code 3 when something went to quarantine.
    pub async fn run(self) -> Result<(), Failure> {
        if self.kind != "experts" {
            return Err(Failure::Use(format!("`{}` cannot be imported yet; there is: experts", self.kind)));
        }
        let files = read(&self.path)?;
        let app = setup::app(&self.place.plan(&self.base_url)).await?;
        let report = experts::import_experts(&app, &Actor::program(), files, &self.language, !self.apply)
            .await
            .map_err(|stop| format!("nothing was imported: {stop:?}"))?;
        app.desk.db.close().await;
        if self.json {
            say(serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?);
        } else {
            print(&report);
        }
        match report.quarantined.len() {
            0 => Ok(()),
            count => Err(Failure::Quarantined(format!("{count} files went to quarantine; see /work/experts/imports"))),
        }
    }
}

/// The file, or the files of the folder in name order.
fn read(path: &Path) -> Result<Vec<ImportFile>, Failure> {
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
        std::fs::read(path).map(|bytes| ImportFile { name, bytes }).map_err(|error| trouble(path, error))
    };
    paths.iter().map(file).collect()
}

fn print(report: &Report) {
    let would = if report.dry_run { "would become" } else { "became" };
    for good in &report.good {
        say(format_args!("{}: {would} the draft profile of {} <{}>", good.file, good.name, good.email));
        say(format_args!("  {} entries of experience, {} skills, {} languages", good.experience, good.skills, good.languages));
        good.recognised_lines().lines().for_each(|line| say(format_args!("  recognised: {line}")));
        good.unrecognised.iter().for_each(|found| say(format_args!("  kept as text: {} ({})", found.text, found.place)));
        good.left.iter().for_each(|part| say(format_args!("  left in the file, not stored: {part}")));
    }
    for bad in &report.quarantined {
        say(format_args!("{}: quarantine at {}: {}", bad.file, bad.place, bad.reason.name()));
    }
    if report.dry_run {
        say("Nothing was stored. Add --apply to do it.");
    }
}
