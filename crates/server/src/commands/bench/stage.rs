//! Where measurements are made: a demonstration with a crowd in a temporary folder, its people signed in, and the program
//! started from it as an operator starts it.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use accounts::actions::OpenSession;
use command::Stop;
use db::params;
use model::{AccountId, Actor};
use web::{App, Brand};

use super::line::{self, Asked};
use crate::cli::Failure;
use crate::demo::{self, Crowd};
use crate::setup::{self, Plan};

/// A folder that goes when it is dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    pub fn new() -> Result<Folder, Failure> {
        Folder::named("stage")
    }

    /// Another one beside it.
    pub fn beside() -> Result<Folder, Failure> {
        Folder::named("beside")
    }

    fn named(name: &str) -> Result<Folder, Failure> {
        let path = std::env::temp_dir().join(format!("cd4d-bench-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        setup::private_folder(&path).map_err(|error| error.to_string())?;
        Ok(Folder(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A demonstration in a folder, or in the database that is named.
pub fn plan(data: &Path, database: Option<String>) -> Plan {
    Plan {
        data: data.to_owned(),
        database,
        brand: Brand {
            programme: "Bridges to Origin".to_owned(),
            organisation: "Bridges to Origin".to_owned(),
            base_url: "http://127.0.0.1".to_owned(),
            help_email: "help@demo.example".to_owned(),
        },
        mail: "kept".to_owned(),
        sender: "Bridges to Origin <office@demo.example>".to_owned(),
        demo: true,
        zone: "Europe/Amsterdam".to_owned(),
        trusted_proxies: Vec::new(),
        makes_key: true,
    }
}

/// Makes it, or adds what is missing; how long that took.
pub async fn fill(plan: &Plan, experts: u64, requests: u64) -> Result<Duration, Failure> {
    let begun = Instant::now();
    demo::fill_with(plan, &Crowd { experts, requests, ..Crowd::default() }).await?;
    Ok(begun.elapsed())
}

/// What a command that was stopped says.
pub fn stopped(stop: Stop) -> Failure {
    Failure::Work(format!("{stop:?}"))
}

/// The account of the programme's officer.
pub async fn officer(app: &App) -> Result<AccountId, Failure> {
    let mut tx = app.read().await?;
    let sql = "select id as value from account where email_key = 'officer@demo.example'";
    tx.values(sql, params![])
        .await?
        .pop()
        .ok_or_else(|| Failure::Work("there is no officer: name the folder of a demonstration".to_owned()))
}

/// The officer with all roles.
pub async fn officer_as_actor(app: &App) -> Result<Actor, Failure> {
    let account = officer(app).await?;
    let mut tx = app.read().await?;
    Ok(accounts::actor(&mut tx, account, None, app.desk.today()).await?)
}

/// Signs the officer in; the secret of the session.
pub async fn sign_in(app: &App) -> Result<String, Failure> {
    let open = OpenSession { account: officer(app).await?, device: "bench".to_owned(), shared: false, proven: None };
    app.desk.run(&Actor::program(), &open).await.map_err(stopped)
}

/// An application on a plan.
pub async fn app(plan: &Plan) -> Result<Arc<App>, Failure> {
    Ok(Arc::new(setup::app(plan).await?))
}

/// The program, started from a folder; it is stopped when this is dropped.
pub struct Started {
    child: Child,
    address: SocketAddr,
    /// From its start to its first answer.
    pub took: Duration,
}

impl Started {
    /// Starts it and waits for its first answer.
    pub async fn from(data: &Path) -> Result<Started, Failure> {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).map_err(|error| error.to_string())?;
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        let begun = Instant::now();
        let mut command = Command::new(program);
        command.args(["demo", "--listen", &free.to_string(), "--data"]).arg(data).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| error.to_string())?;
        let mut started = Started { child, address: free, took: Duration::ZERO };
        while line::once(free, &Asked::public("/en/")).await.is_err() {
            if begun.elapsed() > Duration::from_secs(60) {
                return Err(Failure::Work("the program that was started does not answer".to_owned()));
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        started.took = begun.elapsed();
        Ok(started)
    }

    /// Its resident memory in megabytes when it has answered a page, where the system tells it. The list of experts is
    /// answered when everybody is indexed.
    pub async fn resident_after(&self, page: &Asked) -> Result<Option<u64>, Failure> {
        line::once(self.address, page).await?;
        Ok(resident(&self.child.id().to_string()))
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The resident memory of a process in megabytes; Linux tells it.
fn resident(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().split(' ').next()?.parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}

/// The time at a share of sorted times, in nanoseconds.
pub fn at(sorted: &[Duration], share: usize) -> u64 {
    sorted.get(sorted.len().saturating_sub(1) * share / 100).map_or(0, |time| time.as_nanos() as u64)
}
