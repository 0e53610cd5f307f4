//! Passwords: argon2id with the library's parameters (19 MiB, 2 passes), never in a log, checked off the async threads.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use command::Stop;
use db::DbError;
use model::{Refusal, account as rules};
use tokio::sync::Semaphore;

use crate::store::AccountRow;

/// Two cores: more at once would only make every one slower and cost 19 MiB each.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

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
