//! Tries with a password, at signing in and wherever the present one is asked: counted by account and by place, so that guessing
//! is slow and waiting is always enough.

use command::{Command, Stop, Work};
use db::{Tx, params};
use jiff::{Timestamp, ToSpan};
use model::account as rules;
use uuid::Uuid;

use crate::store::{self, Tries};

/// Tries within this many minutes count.
const WINDOW_MINUTES: i64 = 15;
/// From one place this many times as many wrong tries are borne as for one account: an office shares an address.
const PLACE_FACTOR: i64 = 6;

/// How many seconds to wait before a try is looked at; 0 when it may be now.
pub(crate) async fn wait_for_try(tx: &mut Tx, now: Timestamp, email_key: &str, place: &str) -> db::Result<i64> {
    let since = now - WINDOW_MINUTES.minutes();
    let of_account: Tries = tx.one(store::WRONG_TRIES, params![kept(email_key), since]).await?;
    let wait = left(now, of_account.wrong, of_account.last);
    if place.is_empty() {
        return Ok(wait);
    }
    let of_place: Tries = tx.one(store::WRONG_TRIES_FROM, params![place, since]).await?;
    Ok(wait.max(left(now, of_place.wrong / PLACE_FACTOR, of_place.last)))
}

/// Begins a try. It is written down as a wrong one, until [`EndTry`] says that it was right.
pub struct BeginTry {
    /// The address that is tried, folded.
    pub email_key: String,
    /// From where.
    pub place: String,
}

impl Command for BeginTry {
    /// How many seconds to wait first; 0 when the try is begun.
    type Done = i64;

    async fn run(&self, work: &mut Work) -> Result<i64, Stop> {
        let wait = wait_for_try(&mut work.tx, work.now, &self.email_key, &self.place).await?;
        if wait == 0 {
            let values = params![work.id::<Uuid>(), work.now, kept(&self.email_key), &self.place, false];
            work.tx.run(store::INSERT_TRY, values).await?;
        }
        Ok(wait)
    }
}

/// Ends a try that was right: the wrong ones of the account do not count any more.
pub struct EndTry {
    /// The address that was tried, folded.
    pub email_key: String,
    /// From where.
    pub place: String,
}

impl Command for EndTry {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let key = kept(&self.email_key);
        work.tx.run(store::FORGET_TRIES, params![&key]).await?;
        work.tx.run(store::INSERT_TRY, params![work.id::<Uuid>(), work.now, key, &self.place, true]).await?;
        Ok(())
    }
}

/// What is stored of an address: as much as an address can have.
fn kept(email_key: &str) -> String {
    email_key.chars().take(254).collect()
}

/// Seconds that are left to wait after so many wrong tries, the last of them at a moment.
fn left(now: Timestamp, wrong: i64, last: Option<Timestamp>) -> i64 {
    let wait = rules::wait_after(wrong);
    last.map_or(0, |last| (wait - (now.as_second() - last.as_second())).clamp(0, wait))
}
