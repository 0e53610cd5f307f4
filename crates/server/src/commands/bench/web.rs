//! `cd4d bench web`: how fast pages are, each beside a bare handler of the same framework that answers a fixed page of the
//! same size, in the same run; a durable write beside a bare insert; start and memory. Machines differ; quote the ratio.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Args;
use db::{Db, params};
use model::{Actor, ExpertId, RequestId};
use selection::actions::{SaveDraft, Submit};
use web::App;

use super::line::{self, Asked};
use super::stage::{self, Folder, Started, at};
use super::table::{Row, Table, Target, time};
use crate::cli::Failure;
use crate::serve::house;

/// Pages beside a bare handler of the same framework, a durable write beside a bare insert, start and memory.
#[derive(Args)]
pub struct Web {
    /// The folder of a demonstration that was made before; without it one is made in a temporary folder.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Experts of the demonstration that is made.
    #[arg(long, default_value_t = 20_000)]
    experts: u64,
    /// Seconds for each page.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// One JSON document instead of the table.
    #[arg(long)]
    json: bool,
}

/// Public pages that are measured.
const PUBLIC: [(&str, &str); 3] = [("home", "/en/"), ("public list", "/en/assignments"), ("public results", "/en/results")];
/// The staff list and filters that people use.
const STAFF: [(&str, &str); 3] = [
    ("staff list of 50 rows", "/en/work/experts"),
    ("the same, by skill and language", "/en/work/experts?skill=urn:cd4d:skill:nursing&language=en"),
    ("the same, by words", "/en/work/experts?q=linden"),
];
/// Applications that are sent, one after the other.
const WRITES: usize = 60;

impl Web {
    /// Prints the table.
    pub async fn run(self) -> Result<(), Failure> {
        let folder = Folder::new()?;
        let data = self.data.clone().unwrap_or_else(|| folder.path().join("demo"));
        if self.data.is_some() && !data.join("cd4d.sqlite").exists() {
            return Err(Failure::Work(format!("there is no demonstration in {}; make it with: cd4d demo", data.display())));
        }
        let plan = stage::plan(&data, None);
        if self.data.is_none() {
            stage::fill(&plan, self.experts, 0).await?;
        }
        let app = stage::app(&plan).await?;
        let people: i64 = app.read().await?.value("select count(*) as value from expert where state = 'active'", params![]).await?;
        let session = stage::sign_in(&app).await?;
        let ours = line::open(house(app.clone()).router()).await?;
        let mut table = Table::new(self.json);
        for (name, path) in PUBLIC {
            self.page(&mut table, ours, name, String::new(), &Asked::public(path), 0.4).await?;
        }
        for (name, path) in STAFF {
            self.page(&mut table, ours, name, format!("{people} people"), &Asked::by(path, &session), 0.1).await?;
        }
        write(&mut table, &app, folder.path()).await?;
        app.desk.db.close().await;
        start(&mut table, &data, people, &session).await?;
        table.end();
        Ok(())
    }

    /// A page, asked over eight connections in turn with the bare handler, so that a machine that slows down slows both.
    async fn page(&self, table: &mut Table, ours: SocketAddr, name: &str, of: String, page: &Asked, goal: f64) -> Result<(), Failure> {
        let size = line::once(ours, page).await?;
        let bare = line::bare(size).await?;
        let half = Duration::from_secs(self.seconds) / 2;
        let (mut waits, mut others) = (Vec::new(), 0);
        for _ in 0..2 {
            waits.extend(line::load(ours, page, half).await?);
            others += line::load(bare, page, half).await?.len();
        }
        waits.sort();
        let rate = |count: usize| count as f64 / self.seconds as f64;
        let ratio = rate(waits.len()) / rate(others.max(1));
        let of = if of.is_empty() { of } else { format!("{of}, ") };
        table.add(Row {
            what: name.to_owned(),
            instance: format!("{of}{size} bytes"),
            ours: format!("{:.0} /s, p50 {}, p99 {}", rate(waits.len()), time(at(&waits, 50)), time(at(&waits, 99))),
            peer: format!("bare handler {:.0} /s", rate(others)),
            ratio: Some(ratio),
            reach: Target::times(goal, Some(ratio)),
            beyond: Target::none(),
        });
        Ok(())
    }
}

/// An application that is sent, with its checks, score, history, audit entries and letter, beside one bare insert of the
/// same durability into a file of its own.
async fn write(table: &mut Table, app: &Arc<App>, folder: &std::path::Path) -> Result<(), Failure> {
    let mut tx = app.read().await?;
    let request: RequestId = tx.value("select id as value from request where number = 1", params![]).await?;
    let sql = "select id as value from expert where state = 'active' and email_key like '%@people.example' order by id limit 400";
    let experts: Vec<ExpertId> = tx.values(sql, params![]).await?;
    drop(tx);
    let (desk, program) = (&app.desk, Actor::program());
    let mut ours = Vec::new();
    for expert in experts {
        let draft =
            SaveDraft { request, expert, motivation: "I did this before.".to_owned(), available_from: None, referred_by: String::new() };
        // Whoever cannot apply is passed by.
        let Ok(application) = desk.run(&program, &draft).await else { continue };
        let begun = Instant::now();
        if desk.run(&program, &Submit { application, share_cv: true, show_name: true }).await.is_ok() {
            ours.push(begun.elapsed());
        }
        if ours.len() == WRITES {
            break;
        }
    }
    let bare = Db::open(&format!("sqlite:{}", folder.join("bare.sqlite").display())).await?;
    let mut tx = bare.write().await?;
    tx.run("create table bare (id text primary key, content text not null)", params![]).await?;
    tx.commit().await?;
    let mut others = Vec::new();
    for _ in 0..WRITES {
        let begun = Instant::now();
        let mut tx = bare.write().await?;
        tx.run("insert into bare (id, content) values ($1, $2)", params![uuid::Uuid::now_v7(), "I did this before."]).await?;
        tx.commit().await?;
        others.push(begun.elapsed());
    }
    bare.close().await;
    ours.sort();
    others.sort();
    let (our, other) = (at(&ours, 50), at(&others, 50).max(1));
    table.add(Row {
        what: "one answered write".to_owned(),
        instance: format!("{} applications sent, SQLite with synchronous=FULL", ours.len()),
        ours: format!("p50 {}, p95 {}", time(our), time(at(&ours, 95))),
        peer: format!("bare insert p50 {}, p95 {}; goal at most 2x its time", time(other), time(at(&others, 95))),
        ratio: Some(other as f64 / our.max(1) as f64),
        reach: Target::most("5 ms", our <= 5_000_000),
        beyond: Target::times(0.5, Some(other as f64 / our.max(1) as f64)),
    });
    Ok(())
}

/// The program as an operator starts it.
async fn start(table: &mut Table, data: &std::path::Path, people: i64, session: &str) -> Result<(), Failure> {
    let mut took = Vec::new();
    for _ in 0..5 {
        took.push(Started::from(data).await?.took);
    }
    took.sort();
    let median = at(&took, 50);
    let row = |what: &str, ours: String, reach: Target| Row {
        what: what.to_owned(),
        instance: format!("demonstration with {people} active experts"),
        ours,
        peer: "a limit".to_owned(),
        ratio: None,
        reach,
        beyond: Target::none(),
    };
    table.add(row(
        "start to first answer",
        format!("median {} of {}", time(median), took.len()),
        Target::most("0.3 s", median <= 300_000_000),
    ));
    let started = Started::from(data).await?;
    if let Some(memory) = started.resident_after(&Asked::by("/en/work/experts", session)).await? {
        table.add(row("resident memory, everybody indexed", format!("{memory} MB"), Target::none()));
    }
    Ok(())
}
