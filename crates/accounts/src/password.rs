//! Passwords: argon2id with the library's parameters (19 MiB, 2 passes), never in a log, checked off the async threads.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use command::Stop;
use db::DbError;
use model::{Refusal, account as rules};
use tokio::sync::{Semaphore, SemaphorePermit};
use web::{Cx, Door};

use crate::actions;
use crate::store::AccountRow;

/// Two cores: more at once would only make every one slower and cost 19 MiB each.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// So many may stand in line: whoever comes after them would wait for longer than a page may take.
const LINE: usize = 100;
/// Everybody whose password is being checked or made, with those who wait for it.
static IN_LINE: Semaphore = Semaphore::const_new(LINE);
/// After how many seconds whoever found the line full should come again.
const FULL_SECONDS: i64 = 5;

/// A place in the line of those whose password is checked or made; it is given back when it is dropped. Every form with a
/// password takes one before anything else, so that many at once cost neither memory nor anybody's patience.
pub(crate) fn line_up() -> Result<SemaphorePermit<'static>, Door> {
    place_in(&IN_LINE)
}

fn place_in(line: &Semaphore) -> Result<SemaphorePermit<'_>, Door> {
    line.try_acquire().map_err(|_| Door::TooMany(FULL_SECONDS))
}

/// Whether a password is the one of the hash, counted for the account and for the place that it comes from. The try counts as a
/// wrong one before it is looked at, so that those at the same time count for each other; a right one clears what was counted.
pub(crate) async fn fits_counted(cx: &Cx, email_key: &str, typed: String, stored: Option<String>) -> Result<bool, Door> {
    let (email_key, place) = (email_key.to_owned(), cx.place.clone());
    // Whoever must wait is told so without a place among those who write.
    let wait = actions::wait_for_try(&mut cx.read().await?, cx.now, &email_key, &place).await?;
    if wait > 0 {
        return Err(Door::TooMany(wait));
    }
    let wait = cx.run(&actions::BeginTry { email_key: email_key.clone(), place: place.clone() }).await?;
    if wait > 0 {
        return Err(Door::TooMany(wait));
    }
    let fits = fits(typed, stored).await?;
    if fits {
        cx.run(&actions::EndTry { email_key, place }).await?;
    }
    Ok(fits)
}

/// The hash to store.
pub async fn hash(password: String) -> Result<String, Stop> {
    work(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
        .await?
        .map_err(|error| Stop::Fault(DbError::Other(error.to_string())))
}

/// Whether a password is the one of the hash. Without a hash the same work is done, so that time tells nothing of who
/// has an account.
pub async fn fits(password: String, stored: Option<String>) -> Result<bool, Stop> {
    work(move || match stored {
        Some(stored) => match PasswordHash::new(&stored) {
            Ok(hash) => Argon2::default().verify_password(password.as_bytes(), &hash).is_ok(),
            Err(_) => false,
        },
        None => {
            let _ = Argon2::default().hash_password(password.as_bytes());
            false
        }
    })
    .await
}

/// What speaks against a new password of an account: too easy to guess, or the one that it has.
pub async fn judge(typed: &str, account: &AccountRow) -> Result<Option<Refusal>, Stop> {
    if let Err(refusal) = model::password::check(typed, &account.email, &account.name) {
        return Ok(Some(refusal));
    }
    if account.password.is_some() && fits(typed.to_owned(), account.password.clone()).await? {
        return Ok(Some(rules::PASSWORD_SAME.into()));
    }
    Ok(None)
}

async fn work<T: Send + 'static>(job: impl FnOnce() -> T + Send + 'static) -> Result<T, Stop> {
    let _place = AT_ONCE.acquire().await;
    tokio::task::spawn_blocking(job).await.map_err(|error| Stop::Fault(DbError::Other(error.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_full_asks_to_come_again_and_a_place_is_given_back() {
        let line = Semaphore::new(2);
        let (first, second) = (place_in(&line), place_in(&line));
        assert!(first.is_ok() && second.is_ok());
        assert!(matches!(place_in(&line), Err(Door::TooMany(FULL_SECONDS))));
        drop(first);
        assert!(place_in(&line).is_ok());
    }
}
