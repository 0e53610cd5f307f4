//! The audit trail: every change, in its own transaction; sealed into a hash chain by a job, in batches.
//!
//! A chain written inside every transaction would make one row hot for everybody. So an entry is stored with a digest
//! of its content, `SHA-256(salt || content)`, and the job [`seal`] gives entries their position and link:
//! `SHA-256(previous link || position || id || moment || digest)`. The content of a person who is erased is blanked together with its
//! salt: the chain still checks, and nobody can try contents against the digest.

use db::{Result, Tx, params};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::work::{Change, Work};

db::statements! {
    /// Appends an entry.
    INSERT = "insert into audit_entry (id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// Entries that have no place in the chain yet, oldest first.
    UNSEALED = "select id, at, digest from audit_entry where position is null order by id limit 500";
    /// The end of the chain.
    LAST = "select position, link from audit_entry where position is not null order by position desc limit 1";
    /// Gives an entry its place.
    SEAL = "update audit_entry set position = $2, link = $3 where id = $1 and position is null";
    /// The chain from the start.
    CHAIN = "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link from audit_entry \
             where position is not null and position > $1 order by position limit 1000";
    /// Entries of one record, newest first, or those before a moment.
    ABOUT = "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link from audit_entry \
             where subject_id = $1 and (cast($2 as timestamptz) is null or at < $2) order by id desc limit 200";
    /// Entries of one record, or by one account or link, before a moment.
    ABOUT_OR_BY = "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link from audit_entry \
                    where (subject_id = $1 or actor_id = $1) and (cast($2 as timestamptz) is null or at < $2) order by id desc limit 100";
    /// Entries of one kind of record whose content names another record.
    NAMING_BEFORE = "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link \
                     from audit_entry where subject = $1 and content like $2 and (cast($3 as timestamptz) is null or at < $3) \
                     order by id desc limit 100";
    /// How many entries wait for their place in the chain.
    WAITING = "select count(*) as value from audit_entry where position is null";
    /// The newest entries, optionally of one kind of record or one action.
    RECENT = "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link from audit_entry \
              where ($1 = '' or subject = $1) and (cast($2 as timestamptz) is null or at < $2) order by id desc limit 100";
    /// Blanks what entries say of a person.
    ERASE = "update audit_entry set content = '', salt = '' where person_id = $1";
}

/// The statements of this file, for the test that prepares every one.
pub const AUDIT_STATEMENTS: &[(&str, &str)] = ALL;

db::row! {
    /// An entry of the trail.
    pub struct AuditEntry {
        /// Its id.
        pub id: Uuid,
        /// When.
        pub at: Timestamp,
        /// What, as `slice.verb`.
        pub action: String,
        /// The kind of record.
        pub subject: String,
        /// The record.
        pub subject_id: Uuid,
        /// `account`, `link`, `program` or `nobody`.
        pub actor_kind: String,
        /// The account or link.
        pub actor_id: Option<Uuid>,
        /// The person whose data the entry holds, where it holds any.
        pub person_id: Option<Uuid>,
        /// Before, after and reason as JSON; empty when erased.
        pub content: String,
        /// Keeps the digest from being guessed; empty when erased.
        pub salt: String,
        /// Of salt and content, hexadecimal.
        pub digest: String,
        /// Place in the chain, from 1.
        pub position: Option<i64>,
        /// The chain's hash up to here, hexadecimal.
        pub link: Option<String>,
    }
}

db::row! { struct Unsealed { id: Uuid, at: Timestamp, digest: String } }
db::row! { struct Last { position: i64, link: String } }

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn digest_of(salt: &str, action: &str, subject: &str, subject_id: Uuid, actor: (&str, Option<Uuid>), content: &str) -> String {
    let (kind, id) = actor;
    let id = id.map(|id| id.to_string()).unwrap_or_default();
    hex(&Sha256::digest(format!("{salt}\n{action}\n{subject}\n{subject_id}\n{kind}\n{id}\n{content}")))
}

fn link_of(previous: &str, position: i64, id: Uuid, at: Timestamp, digest: &str) -> String {
    hex(&Sha256::digest(format!("{previous}\n{position}\n{id}\n{}\n{digest}", at.as_millisecond())))
}

/// Who acts, as the trail names it.
fn actor_of(work: &Work) -> (&'static str, Option<Uuid>) {
    match work.actor.via {
        model::access::Via::Nobody => ("nobody", None),
        model::access::Via::Account(id) => ("account", Some(id.0)),
        model::access::Via::Link(id) => ("link", Some(id.0)),
        model::access::Via::Program => ("program", None),
    }
}

pub(crate) async fn record(work: &mut Work, change: Change) -> Result<()> {
    let content = json!({ "before": change.before, "after": change.after, "reason": change.reason }).to_string();
    let salt = hex(&work.secret::<16>());
    let (kind, actor) = actor_of(work);
    let digest = digest_of(&salt, change.action, change.subject, change.id, (kind, actor), &content);
    let (id, now) = (work.id::<Uuid>(), work.now);
    let values = params![id, now, change.action, change.subject, change.id, kind, actor, change.person, content, salt, digest];
    work.tx.run(INSERT, values).await.map(drop)
}

/// Gives entries that wait their place in the chain; how many it sealed (at most 500 a call).
pub async fn seal(tx: &mut Tx) -> Result<usize> {
    let last: Option<Last> = tx.maybe(LAST, params![]).await?;
    let (mut position, mut link) = last.map_or((0, String::new()), |last| (last.position, last.link));
    let waiting: Vec<Unsealed> = tx.all(UNSEALED, params![]).await?;
    for entry in &waiting {
        position += 1;
        link = link_of(&link, position, entry.id, entry.at, &entry.digest);
        tx.run_one(SEAL, params![entry.id, position, &link]).await?;
    }
    Ok(waiting.len())
}

/// A place where the trail does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Break {
    /// The entry.
    pub id: Uuid,
    /// What is wrong with it.
    pub what: &'static str,
}

/// What a check of the whole chain found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verified {
    /// Where it does not hold.
    pub breaks: Vec<Break>,
    /// How many entries have their place in it.
    pub entries: i64,
    /// The moment of the last one.
    pub until: Option<Timestamp>,
    /// How many entries wait for their place.
    pub waiting: i64,
}

/// Recomputes the chain; names every entry that was changed, removed or put in between.
pub async fn verify(tx: &mut Tx) -> Result<Vec<Break>> {
    verify_whole(tx).await.map(|verified| verified.breaks)
}

/// The same, and how far the chain goes.
pub async fn verify_whole(tx: &mut Tx) -> Result<Verified> {
    let (mut position, mut link, mut breaks) = (0, String::new(), Vec::new());
    let (mut entries, mut until) = (0, None);
    loop {
        let page: Vec<AuditEntry> = tx.all(CHAIN, params![position]).await?;
        if page.is_empty() {
            let waiting = tx.value(WAITING, params![]).await?;
            return Ok(Verified { breaks, entries, until, waiting });
        }
        entries += page.len() as i64;
        until = page.last().map(|entry| entry.at);
        for entry in page {
            let found = entry.position.unwrap_or_default();
            if found != position + 1 {
                breaks.push(Break { id: entry.id, what: "an entry before this one is missing" });
            }
            let erased = entry.salt.is_empty() && entry.content.is_empty();
            let actor = (entry.actor_kind.as_str(), entry.actor_id);
            if !erased && digest_of(&entry.salt, &entry.action, &entry.subject, entry.subject_id, actor, &entry.content) != entry.digest {
                breaks.push(Break { id: entry.id, what: "its content was changed" });
            }
            let expected = link_of(&link, found, entry.id, entry.at, &entry.digest);
            let stored = entry.link.unwrap_or_default();
            if expected != stored {
                breaks.push(Break { id: entry.id, what: "its link does not follow from the one before" });
            }
            (position, link) = (found, stored);
        }
    }
}

/// Entries of one record, newest first, at most 200.
pub async fn entries_about(tx: &mut Tx, id: impl Into<Uuid>) -> Result<Vec<AuditEntry>> {
    tx.all(ABOUT, params![id.into(), None::<Timestamp>]).await
}

/// The newest 100 entries of one record, or by one account or link, before a moment.
pub async fn entries_before(tx: &mut Tx, id: Uuid, before: Option<Timestamp>) -> Result<Vec<AuditEntry>> {
    tx.all(ABOUT_OR_BY, params![id, before]).await
}

/// Entries of one record before a moment, newest first, at most 200.
pub async fn entries_of(tx: &mut Tx, id: Uuid, before: Option<Timestamp>) -> Result<Vec<AuditEntry>> {
    tx.all(ABOUT, params![id, before]).await
}

/// The newest 100 entries of one kind of record that name another record by its id, before a moment.
pub async fn entries_naming(tx: &mut Tx, subject: &str, named: Uuid, before: Option<Timestamp>) -> Result<Vec<AuditEntry>> {
    tx.all(NAMING_BEFORE, params![subject, format!("%{named}%"), before]).await
}

/// The newest 100 entries before a moment, of one kind of record (empty: of all).
pub async fn recent_entries(tx: &mut Tx, subject: &str, before: Option<Timestamp>) -> Result<Vec<AuditEntry>> {
    tx.all(RECENT, params![subject, before]).await
}

/// Blanks what the trail says of a person; the chain still checks.
pub async fn erase_about(tx: &mut Tx, person: impl Into<Uuid>) -> Result<u64> {
    tx.run(ERASE, params![person.into()]).await
}
