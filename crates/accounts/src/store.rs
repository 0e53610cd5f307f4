//! Every SQL statement of this slice.

use db::{Result, Tx, params};
use model::text::Country;
use model::{AccountId, Date, ExpertId, GrantId, HostId, PhaseId, Timestamp};
use uuid::Uuid;

db::statements! {
    INSERT_ACCOUNT = "insert into account (id, email, email_key, name, password, language, scheme, state, made_at, version) \
                      values ($1, $2, $3, $4, $5, $6, '', $7, $8, 1)";
    BY_EMAIL = "select id, email, name, password, language, scheme, state, version from account where email_key = $1";
    BY_ID = "select id, email, name, password, language, scheme, state, version from account where id = $1";
    INSERT_GRANT = "insert into role_grant (id, account_id, role, phase_id, country, host_id, from_day, until_day, granted_by, granted_at) \
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    GRANTS = "select id, role, phase_id, country, host_id, from_day, until_day from role_grant where account_id = $1 order by id";
    INSERT_SESSION = "insert into session (id, secret_hash, account_id, csrf, device, shared_device, made_at, seen_at, expires_at) \
                      values ($1, $2, $3, $4, $5, $6, $7, $7, $8)";
    SESSION = "select s.id, s.account_id, s.csrf, s.expires_at, a.name, a.language, a.scheme, e.id as expert_id \
               from session s join account a on a.id = s.account_id left join view_expert e on e.account_id = a.id \
               where s.secret_hash = $1 and a.state = 'active' and s.expires_at > $2";
    END_SESSION = "delete from session where secret_hash = $1";
    END_SESSIONS = "delete from session where account_id = $1";
}

db::row! {
    /// An account.
    pub struct AccountRow {
        pub id: AccountId,
        pub email: String,
        pub name: String,
        pub password: Option<String>,
        pub language: String,
        pub scheme: String,
        pub state: String,
        pub version: i64,
    }
}

db::row! {
    /// A granted role with its dates.
    pub struct GrantRow {
        pub id: GrantId,
        pub role: String,
        pub phase_id: Option<PhaseId>,
        pub country: Option<Country>,
        pub host_id: Option<HostId>,
        pub from_day: Date,
        pub until_day: Option<Date>,
    }
}

db::row! {
    /// An open session with its person.
    pub struct SessionRow {
        pub id: Uuid,
        pub account_id: AccountId,
        pub csrf: String,
        pub expires_at: Timestamp,
        pub name: String,
        pub language: String,
        pub scheme: String,
        pub expert_id: Option<ExpertId>,
    }
}

/// The account of an address.
pub async fn by_email(tx: &mut Tx, key: &str) -> Result<Option<AccountRow>> {
    tx.maybe(BY_EMAIL, params![key]).await
}

/// The account.
pub async fn account(tx: &mut Tx, id: AccountId) -> Result<Option<AccountRow>> {
    tx.maybe(BY_ID, params![id]).await
}

/// The roles of an account, past and future ones too.
pub async fn grants(tx: &mut Tx, id: AccountId) -> Result<Vec<GrantRow>> {
    tx.all(GRANTS, params![id]).await
}
