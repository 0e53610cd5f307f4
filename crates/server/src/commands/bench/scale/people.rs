//! Making the pool, indexing it, and the memory of a program that holds it.

use std::path::Path;
use std::time::Instant;

use db::{Db, Value, params};
use uuid::Uuid;

use super::Stage;
use crate::cli::Failure;
use crate::commands::bench::line::Asked;
use crate::commands::bench::stage::{self, Folder, Started};
use crate::commands::bench::table::{Row, Table, Target, time};
use crate::setup::Plan;

/// The tables of a person's rows.
const TABLES: [&str; 9] = [
    "select count(*) as value from account",
    "select count(*) as value from role_grant",
    "select count(*) as value from expert",
    "select count(*) as value from expert_origin",
    "select count(*) as value from expert_skill",
    "select count(*) as value from expert_language",
    "select count(*) as value from expert_experience",
    "select count(*) as value from expert_availability",
    "select count(*) as value from consent",
];

fn nanoseconds(begun: Instant) -> u64 {
    begun.elapsed().as_nanos() as u64
}

/// The scenario, then the people, then the requests. The people beside a bare insert of as many rows.
pub async fn made(table: &mut Table, plan: &Plan, experts: u64, requests: u64) -> Result<(), Failure> {
    let scenario = stage::fill(plan, 0, 0).await?;
    let people = stage::fill(plan, experts, 0).await?;
    let demand = stage::fill(plan, experts, requests).await?;
    let app = stage::app(plan).await?;
    let mut tx = app.read().await?;
    let mut rows = 0;
    for sql in TABLES {
        rows += tx.value::<i64>(sql, params![]).await?;
    }
    drop(tx);
    app.desk.db.close().await;
    let folder = plan.data.join("bare");
    let bare = bare(&folder, rows.unsigned_abs()).await?;
    let (whole, ours) = ((scenario + people).as_nanos() as u64, people.as_nanos() as u64);
    let ratio = bare as f64 / ours.max(1) as f64;
    table.add(Row {
        what: "pool made".to_owned(),
        instance: format!("{experts} experts, {rows} rows"),
        ours: time(ours),
        peer: format!("bare bulk insert of as many rows of seven columns into SQLite {}; goal at most 4x its time", time(bare)),
        ratio: Some(ratio),
        reach: Target::times(0.25, Some(ratio)),
        beyond: Target::none(),
    });
    table.add(Row {
        what: "demonstration with the pool, until it is served".to_owned(),
        instance: format!("scenario {}, people {}", time(scenario.as_nanos() as u64), time(ours)),
        ours: time(whole),
        peer: "a limit".to_owned(),
        ratio: None,
        reach: Target::most("60 s", whole <= 60_000_000_000),
        beyond: Target::none(),
    });
    table.add(Row {
        what: "open requests made".to_owned(),
        instance: format!("{requests} requests and five hosts"),
        ours: time(demand.as_nanos() as u64),
        peer: String::new(),
        ratio: None,
        reach: Target::none(),
        beyond: Target::none(),
    });
    Ok(())
}

/// So many rows of seven columns in transactions of 40,000 into a table with a key and nothing else.
async fn bare(folder: &Path, rows: u64) -> Result<u64, Failure> {
    let db = Db::open(&format!("sqlite:{}", folder.join("bare.sqlite").display())).await?;
    let mut tx = db.write().await?;
    tx.run(
        "create table bare (id text primary key, whose text not null, skill text not null, level bigint not null, years bigint not null, \
         last_used bigint, evidence text not null)",
        params![],
    )
    .await?;
    tx.commit().await?;
    let whose = Uuid::from_u128(7);
    let row = |number: u64| -> Vec<Value> {
        let id = Uuid::from_u128(u128::from(number));
        params![id, whose, "urn:cd4d:skill:nursing", 3i64, 4i64, Some(2026i64), "Worked with this at Ziekenhuis De Linden for 4 years."]
    };
    let begun = Instant::now();
    for from in (0..rows).step_by(40_000) {
        let mut tx = db.write().await?;
        let portion: Vec<_> = (from..rows.min(from + 40_000)).map(row).collect();
        tx.insert_all(
            "insert into bare (id, whose, skill, level, years, last_used, evidence) values ($1, $2, $3, $4, $5, $6, $7)",
            &portion,
        )
        .await?;
        tx.commit().await?;
    }
    let took = nanoseconds(begun);
    db.close().await;
    let _ = std::fs::remove_dir_all(folder);
    Ok(took)
}

/// The first question to the pool: reading everybody and indexing them, beside reading alone.
pub async fn indexed(table: &mut Table, stage: &Stage) -> Result<(), Failure> {
    let mut tx = stage.app.read().await?;
    let begun = Instant::now();
    let mut after = model::ExpertId(Uuid::nil());
    while let Some(last) = pool::store::next_people(&mut tx, after).await?.last() {
        after = last.person.id;
    }
    let reading = nanoseconds(begun);
    let live = stage.app.held.one::<pool::Live>();
    let begun = Instant::now();
    let pool = live.current(&mut tx).await?;
    let first = nanoseconds(begun);
    let (people, bytes) = (pool.len().max(1), pool.index_bytes());
    let begun = Instant::now();
    let again = live.current(&mut tx).await?;
    let next = nanoseconds(begun);
    drop((tx, again));
    table.add(Row {
        what: "pool read and indexed".to_owned(),
        instance: format!("{people} active experts, at the first question; each later one looks at the feed in {}", time(next)),
        ours: time(first),
        peer: format!("reading the same rows alone {}", time(reading)),
        ratio: Some(reading as f64 / first.max(1) as f64),
        reach: Target::none(),
        beyond: Target::none(),
    });
    let each = bytes / people;
    table.add(Row {
        what: "memory of the index".to_owned(),
        instance: format!("{people} experts; profiles left aside"),
        ours: format!("{each} B an expert, {} MB in all", bytes / 1_000_000),
        peer: "a limit".to_owned(),
        ratio: None,
        reach: Target::most("400 B", each <= 400),
        beyond: Target::most("250 B", each <= 250),
    });
    Ok(())
}

/// The memory of the program itself: of a demonstration without the pool, and with it, when everybody is indexed.
pub async fn memory(table: &mut Table, data: &Path, experts: u64, session: &str) -> Result<(), Failure> {
    let folder = Folder::beside()?;
    let small = folder.path().join("demo");
    stage::fill(&stage::plan(&small, None), 0, 0).await?;
    let (idle, list) = (Asked::public("/en/"), Asked::by("/en/work/experts", session));
    for (what, data, goal, page) in
        [("of a demonstration without it", small.as_path(), 80, idle), ("with everybody indexed", data, 200, list)]
    {
        let started = Started::from(data).await?;
        let Some(memory) = started.resident_after(&page).await? else { continue };
        table.add(Row {
            what: format!("resident memory {what}"),
            instance: if goal == 80 { "idle".to_owned() } else { format!("{experts} experts, after the start") },
            ours: format!("{memory} MB; first answer after {}", time(started.took.as_nanos() as u64)),
            peer: "a limit".to_owned(),
            ratio: None,
            reach: Target::most(&format!("{goal} MB"), memory <= goal),
            beyond: Target::none(),
        });
    }
    Ok(())
}
