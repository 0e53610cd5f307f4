//! Signing in and out: sessions and tries.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use command::{Change, Command, Stop, Work};
use db::params;
use jiff::ToSpan;
use model::access::{Subject, Verb};
use model::{AccountId, account as rules};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::password::end_links;
use crate::store;

/// Opens a session for an account whose password was checked; the secret goes into the cookie and nowhere else.
pub struct OpenSession {
    /// Whose.
    pub account: AccountId,
    /// The device, as its browser names itself.
    pub device: String,
    /// On a device that others use as well: a short session.
    pub shared: bool,
    /// The hash that the typed password fitted; none where the program itself opens the session.
    pub proven: Option<String>,
}

/// How long a session lasts, in hours.
pub const SESSION_HOURS: i64 = 12;
/// The same on a device that others use as well.
pub const SHARED_SESSION_HOURS: i64 = 1;

/// What is stored of a session's secret.
pub(crate) fn secret_hash(secret: &str) -> String {
    Sha256::digest(secret).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Command for OpenSession {
    type Done = String;

    async fn run(&self, work: &mut Work) -> Result<String, Stop> {
        // Checking takes time, in which another password may have been set and every session ended.
        let account = store::account(&mut work.tx, self.account).await?.ok_or(Stop::Gone)?;
        if self.proven.is_some() && (account.state != "active" || account.password != self.proven) {
            return Err(rules::WRONG_PASSWORD.into());
        }
        let secret = URL_SAFE_NO_PAD.encode(work.secret::<32>());
        let csrf = URL_SAFE_NO_PAD.encode(work.secret::<18>());
        let hours = if self.shared { SHARED_SESSION_HOURS } else { SESSION_HOURS };
        let expires = work.now + hours.hours();
        let device: String = self.device.chars().take(200).collect();
        let values = params![work.id::<Uuid>(), secret_hash(&secret), self.account, csrf, device, self.shared, work.now, expires];
        work.tx.run(store::INSERT_SESSION, values).await?;
        Ok(secret)
    }
}

/// Ends a session.
pub struct EndSession {
    /// Its secret.
    pub secret: String,
}

impl Command for EndSession {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        work.tx.run(store::END_SESSION, params![secret_hash(&self.secret)]).await?;
        Ok(())
    }
}

/// Ends one of one's own sessions, on another device perhaps.
pub struct EndSessionById {
    /// Which.
    pub session: Uuid,
}

impl Command for EndSessionById {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let account = work.actor.account().ok_or(Stop::Gone)?;
        match work.tx.run(store::END_SESSION_BY_ID, params![self.session, account]).await? {
            1 => Ok(()),
            _ => Err(Stop::Gone),
        }
    }
}

/// Signs somebody out everywhere, and ends the links that a session may have asked for: for who looks after accounts.
pub struct EndSessionsOf {
    /// Whose.
    pub account: AccountId,
}

impl Command for EndSessionsOf {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.may(Verb::Write, Subject::Account))?;
        let account = store::account(&mut work.tx, self.account).await?.filter(|account| account.state != "closed").ok_or(Stop::Gone)?;
        let ended = work.tx.run(store::END_SESSIONS, params![self.account]).await?;
        // An invitation stays: whoever waits for it is signed in nowhere.
        if account.state == "active" {
            end_links(work, self.account).await?;
        }
        work.record(Change::of("accounts.end-sessions", "account", self.account).after(json!({ "sessions": ended }))).await
    }
}

/// Removes sessions that are over and tries that no longer count.
pub(crate) struct Sweep;

/// The sweep, to be run by a job.
pub(crate) const fn sweep() -> Sweep {
    Sweep
}

impl Command for Sweep {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        work.tx.run(store::SWEEP_SESSIONS, params![work.now]).await?;
        work.tx.run(store::SWEEP_TRIES, params![work.now - 24.hours()]).await?;
        work.tx.run(store::SWEEP_ASKS, params![work.now - 24.hours()]).await?;
        Ok(())
    }
}
