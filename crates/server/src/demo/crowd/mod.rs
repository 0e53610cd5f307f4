//! The crowd: a pool of invented people of any size beside the scenario, as life would make it: the trade leads to skills
//! and studies, the origin to names and languages, and profiles have gaps.
//!
//! The same seed and the same number give the same people, whatever the database and whenever it is made; their dates
//! count from the day. They come in portions: each is one change, with one entry in the audit trail and one in the feed of
//! the pool. Whoever asks for more people later gets those that are missing.

mod demand;
mod origins;
mod person;
mod sentences;
mod trades;

use std::sync::Arc;

use accounts::actions::{NewExpertAccount, open_expert_accounts};
use command::{Command, Stop, Work};
use experts::actions::add_profiles;
use experts::store::whole::Rows;
use model::{Actor, Date};
use uuid::Uuid;
use web::App;

pub use demand::{add as add_requests, ids as request_ids};
pub use person::Origins;

use crate::say::Progress;

/// The seed where none is named.
pub const SEED: &str = "bridges";
/// People of one portion.
const PORTION: u64 = 2_000;

/// People who are put in together.
struct Portion {
    together: Uuid,
    accounts: Vec<NewExpertAccount>,
    password: String,
    rows: Rows,
}

impl Portion {
    /// The people with these numbers.
    fn of(everybody: &Origins, from: u64, until: u64, password: String) -> Portion {
        let made: Vec<_> = (from..until).map(|number| everybody.person(number)).collect();
        let together = made.first().map_or(Uuid::nil(), |first| first.profile.row.id.0);
        let (profiles, accounts): (Vec<_>, Vec<_>) = made.into_iter().map(|made| (made.profile, made.account)).unzip();
        Portion { together, accounts: accounts.into_iter().flatten().collect(), password, rows: Rows::of(&profiles) }
    }
}

impl Command for Portion {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        open_expert_accounts(work, &self.accounts, &self.password).await?;
        add_profiles(work, self.together, &self.rows).await
    }
}

/// Adds the people with the numbers from 0 up to `count`, as of a day, except those who are there. `password` is the hash
/// of the password of all of them. While one portion is put in, the next is made.
pub async fn add(app: &App, seed: &str, count: u64, today: Date, password: &str) -> Result<(), Stop> {
    let everybody = Arc::new(Origins::of(seed, today));
    let mut from = there(app, &everybody, count).await?;
    if from >= count {
        return Ok(());
    }
    let mut progress = Progress::new("inviting invented experts", count - from);
    let begun = from;
    let make = |from: u64| {
        let (everybody, password) = (everybody.clone(), password.to_owned());
        tokio::task::spawn_blocking(move || Portion::of(&everybody, from, count.min(from + PORTION), password))
    };
    let mut making = make(from);
    while from < count {
        let portion = making.await.map_err(|error| db::DbError::Other(error.to_string()))?;
        from = count.min(from + PORTION);
        making = make(from);
        app.desk.run(&Actor::program(), &portion).await?;
        progress.at(from - begun);
    }
    Ok(())
}

/// How many of them are there: portions are whole, so the first that is missing says it.
async fn there(app: &App, everybody: &Origins, count: u64) -> Result<u64, Stop> {
    let mut tx = app.read().await?;
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        let id = everybody.person(middle).profile.row.id;
        let found: i64 = tx.value("select count(*) as value from expert where id = $1", db::params![id]).await?;
        if found > 0 { low = middle + 1 } else { high = middle }
    }
    Ok(low)
}
