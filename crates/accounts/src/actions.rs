//! What changes accounts: opened, granted a role, signed in, signed out.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use command::{Change, Command, Stop, Work};
use db::params;
use jiff::ToSpan;
use model::text::Email;
use model::{AccountId, Date, Grant, GrantId};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::store;

/// Opens an account with a password. Used by `init`, the demo and the page that ends a registration.
pub struct OpenAccount {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// The language of pages and letters.
    pub language: String,
    /// The hash of the password; without one the account waits for its person to set it.
    pub password: Option<String>,
}

impl Command for OpenAccount {
    type Done = AccountId;

    async fn run(&self, work: &mut Work) -> Result<AccountId, Stop> {
        let id = work.id::<AccountId>();
        let state = if self.password.is_some() { "active" } else { "invited" };
        let values = params![id, self.email.as_str(), self.email.key(), &self.name, self.password.clone(), &self.language, state, work.now];
        work.tx.run(store::INSERT_ACCOUNT, values).await?;
        work.record(Change::of("accounts.open", "account", id).after(json!({ "name": self.name, "state": state })).person(id)).await?;
        Ok(id)
    }
}

/// Grants a role from a day on.
pub struct GrantRole {
    /// To whom.
    pub account: AccountId,
    /// Which role, and what it is bound to.
    pub grant: Grant,
    /// From this day.
    pub from: Date,
    /// To this day.
    pub until: Option<Date>,
}

impl Command for GrantRole {
    type Done = GrantId;

    async fn run(&self, work: &mut Work) -> Result<GrantId, Stop> {
        let id = work.id::<GrantId>();
        let grant = &self.grant;
        let by = work.actor.account();
        let values =
            params![id, self.account, grant.role.name(), grant.phase, grant.country, grant.host, self.from, self.until, by, work.now];
        work.tx.run(store::INSERT_GRANT, values).await?;
        let after = json!({ "role": grant.role.name(), "country": grant.country.map(|c| c.to_string()), "from": self.from.to_string() });
        work.record(Change::of("accounts.grant", "account", self.account).after(after)).await?;
        Ok(id)
    }
}

/// Opens a session for an account whose password was checked; the secret goes into the cookie and nowhere else.
pub struct OpenSession {
    /// Whose.
    pub account: AccountId,
    /// The device, as its browser names itself.
    pub device: String,
    /// On a device that others use as well: a short session.
    pub shared: bool,
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
