//! The commands of the operator.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use schema::Standing;
use web::Brand;

use crate::say::complain;
use crate::setup::Plan;
use crate::{commands, settings};

/// Runs a programme that connects diaspora professionals to host institutions.
#[derive(Parser)]
#[command(name = "cd4d", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// What can be asked of the program.
#[derive(Subcommand)]
enum Command {
    /// Serve a demonstration with invented people; made at the first start.
    Demo(commands::demo::Demo),
    /// Serve the programme.
    Serve(commands::serve::Serve),
    /// Print the settings in force and where each came from.
    Config(commands::config::Config),
    /// Run only the jobs.
    Worker(commands::upkeep::Worker),
    /// Make the first administrator and phase.
    Init(commands::init::Init),
    /// Import people or institutions from files: a dry run unless --apply is given.
    Import(commands::import::Import),
    /// Read the letters that were written as files, because there is no mail server.
    Letters(commands::letters::Letters),
    /// Print the programme in counts.
    Stats(commands::report::Stats),
    /// Write out what the records hold.
    Export(commands::export::Export),
    /// Write a consistent copy of everything to one file, while serving.
    Backup(commands::upkeep::Backup),
    /// Bring everything back from a backup.
    Restore(commands::upkeep::Restore),
    /// Move everything from one database to another.
    Move(commands::upkeep::Move),
    /// Look for anything that is not whole.
    Check(commands::upkeep::Check),
    /// Ask the matching engine, on files or on the records.
    Match(commands::matching::Match),
    /// Measure against a named baseline in the same run.
    Bench(commands::bench::Bench),
    /// List every route with the roles that may use it and the fields that it takes.
    Routes(commands::routes::RouteList),
}

/// Where the records are; every command takes it.
#[derive(clap::Args, Clone, Debug)]
pub struct Place {
    /// The folder of the database, documents, letters and the key.
    #[arg(long, env = "CD4D_DATA", default_value = "data")]
    pub data: PathBuf,
    /// The database: sqlite:PATH or postgres://...; without it SQLite in the data folder.
    #[arg(long, env = "CD4D_DATABASE")]
    pub database: Option<String>,
}

impl Place {
    /// The database's address.
    pub fn url(&self) -> String {
        self.database.clone().unwrap_or_else(|| format!("sqlite:{}", self.data.join("cd4d.sqlite").display()))
    }

    /// Opens the database as it is. It must be there and of this version: a command that looks makes nothing and changes no
    /// table.
    pub async fn open(&self) -> Result<db::Db, Failure> {
        open_existing(&self.url(), ADVICE).await
    }

    /// The same for a copy of everything, which is made before an update too: with the version of the records.
    pub async fn open_to_copy(&self) -> Result<(db::Db, i64), Failure> {
        let db = as_it_is(&self.url(), ADVICE).await?;
        match schema::standing(&db).await? {
            Standing::Current => Ok((db, schema::VERSION)),
            Standing::Older(version) => Ok((db, version)),
            other => Err(left(&db, other).await),
        }
    }

    /// A plan for commands that do not serve: letters wait for the server or worker to send them.
    pub fn plan(&self, base_url: &str) -> Result<Plan, Failure> {
        known_database(&self.url())?;
        let setting = |key: &str, default: &str| settings::beside_flags(key).unwrap_or_else(|| default.to_owned());
        // A command that writes no letter has none.
        let base_url = if base_url.is_empty() { String::new() } else { address_of_people(base_url)? };
        Ok(Plan {
            data: self.data.clone(),
            database: self.database.clone(),
            brand: Brand {
                // Letters that a command writes name it.
                programme: setting("programme", "Connecting Diaspora for Development"),
                organisation: String::new(),
                base_url,
                help_email: setting("help_email", ""),
            },
            mail: "kept".to_owned(),
            sender: String::new(),
            demo: false,
            zone: setting("zone", "Europe/Amsterdam"),
            trusted_proxies: Vec::new(),
            makes_key: true,
        })
    }
}

/// Whether a database is named so that it can be opened. The address itself is not said again: it may hold a password.
pub fn known_database(url: &str) -> Result<(), Failure> {
    let is_file = url.strip_prefix("sqlite:").is_some_and(|path| !["", ":memory:"].contains(&path.trim_start_matches("//")));
    let is_known = is_file || ["postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
    if is_known { Ok(()) } else { Err(Failure::Use("a database is named as sqlite:PATH or postgres://...".to_owned())) }
}

/// The address that people use, as browsers name it: scheme, host and, where it is not the usual one, port.
pub fn address_of_people(text: &str) -> Result<String, Failure> {
    let wrong = || Failure::Use(format!("--base-url: `{text}` is not an address such as https://diaspora.example.org, without a path"));
    let url = url::Url::parse(text.trim()).map_err(|_| wrong())?;
    // Behind the host stands nothing, and before it nobody who signs in.
    let origin = url.origin().ascii_serialization();
    let is_plain = ["http", "https"].contains(&url.scheme()) && url.as_str().strip_suffix('/') == Some(origin.as_str());
    if is_plain { Ok(origin) } else { Err(wrong()) }
}

/// What to do where there is no database.
const ADVICE: &str = "name its folder with --data or its address with --database";

/// Opens a database that must be there and of this version, as it is. `advice` says what to do when it is not there.
pub async fn open_existing(url: &str, advice: &str) -> Result<db::Db, Failure> {
    let db = as_it_is(url, advice).await?;
    match schema::standing(&db).await? {
        Standing::Current => Ok(db),
        other => Err(left(&db, other).await),
    }
}

/// Closes a database that cannot be worked on, and says why.
async fn left(db: &db::Db, standing: Standing) -> Failure {
    db.close().await;
    Failure::Work(standing.trouble())
}

async fn as_it_is(url: &str, advice: &str) -> Result<db::Db, Failure> {
    known_database(url)?;
    if let Some(path) = url.strip_prefix("sqlite:").map(|path| path.trim_start_matches("//"))
        && !std::path::Path::new(path).is_file()
    {
        return Err(Failure::Work(format!("there is no database at {path}; {advice}")));
    }
    Ok(db::Db::open_as_it_is(url).await?)
}

/// How long threads may take to end when everything is done.
const LAST: Duration = Duration::from_millis(500);

/// How a command ended, when not well.
pub enum Failure {
    /// It was asked wrongly: exit code 2.
    Use(String),
    /// It did not work: exit code 1.
    Work(String),
    /// It worked, but some rows are in quarantine: exit code 3.
    Quarantined(String),
}

impl From<String> for Failure {
    fn from(text: String) -> Self {
        Failure::Work(text)
    }
}

impl From<db::DbError> for Failure {
    fn from(error: db::DbError) -> Self {
        Failure::Work(error.to_string())
    }
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("CD4D_LOG").unwrap_or_else(|_| "warn,sqlx=error".into());
    let colours = std::io::IsTerminal::is_terminal(&std::io::stderr());
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr).init();
    let file = match settings::read(std::path::Path::new(settings::FILE)) {
        Ok(file) => file,
        Err(text) => return end(Failure::Use(text)),
    };
    let arguments = settings::complete(std::env::args_os().collect(), &file, |name| std::env::var_os(name).is_some());
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() => return end(Failure::Use(misuse(&error, &arguments))),
        Err(help) => {
            let _ = help.print();
            return ExitCode::SUCCESS;
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return end(Failure::Work(format!("the program cannot start its threads: {error}"))),
    };
    let outcome = runtime.block_on(async {
        match cli.command {
            Command::Demo(command) => command.run().await,
            Command::Serve(command) => command.run().await,
            Command::Config(command) => command.run().await,
            Command::Worker(command) => command.run().await,
            Command::Init(command) => command.run().await,
            Command::Import(command) => command.run().await,
            Command::Letters(command) => command.run().await,
            Command::Stats(command) => command.run().await,
            Command::Export(command) => command.run().await,
            Command::Backup(command) => command.run().await,
            Command::Restore(command) => command.run().await,
            Command::Move(command) => command.run().await,
            Command::Check(command) => command.run().await,
            Command::Match(command) => command.run().await,
            Command::Bench(command) => command.run().await,
            Command::Routes(command) => command.run().await,
        }
    });
    // Work on other threads that nobody waits for any more does not keep the program.
    runtime.shutdown_timeout(LAST);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => end(failure),
    }
}

/// What is wrong with a command line, in one sentence, and where to read how it is right.
fn misuse(error: &clap::Error, arguments: &[OsString]) -> String {
    let (mut command, mut path) = (Cli::command(), "cd4d".to_owned());
    for word in arguments.iter().skip(1).filter_map(|word| word.to_str()).take_while(|word| !word.starts_with('-')) {
        let Some(inner) = command.find_subcommand(word).cloned() else { break };
        path = format!("{path} {word}");
        command = inner;
    }
    let there: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    let there = format!("there are: {}", there.join(", "));
    let rendered = error.render().to_string();
    let mut lines = rendered.lines().take_while(|line| !line.trim().is_empty()).map(str::trim);
    let first = lines.next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    let rest: Vec<&str> = lines.collect();
    let what = match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => format!("say what to do; {there}"),
        ErrorKind::InvalidSubcommand => format!("{first}; {there}"),
        _ if rest.is_empty() => first,
        _ => format!("{first} {}", rest.join(", ")),
    };
    format!("{what}; see {path} --help")
}

fn end(failure: Failure) -> ExitCode {
    let (text, code) = match failure {
        Failure::Use(text) => (text, 2),
        Failure::Work(text) => (text, 1),
        Failure::Quarantined(text) => (text, 3),
    };
    // One sentence, also where a library or a database says its own in several lines.
    let text = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
    complain(format_args!("cd4d: {text}"));
    ExitCode::from(code)
}
