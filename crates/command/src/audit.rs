//! The audit trail: every change, in its own transaction; sealed into a hash chain by a job, in batches.
//!
//! A chain written inside every transaction would make one row hot for everybody. So an entry is stored with a digest
//! of its content, `SHA-256(salt || content)`, and the job [`seal`] gives entries their position and link:
//! `SHA-256(previous link || position || id || moment || digest)`. The content of a person who is erased is blanked together with its
//! salt: the chain still checks, and nobody can try contents against the digest.
//!
//! What is cut off at the end leaves a shorter chain that holds. So the newest [`Seal`] is kept in a second place, and whoever
//! wrote one down elsewhere can have it looked for ([`verify_whole`]).

use std::fmt;
use std::str::FromStr;

use db::{Result, Tx, Value, params};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::work::{Change, Work};

/// Entries, newest first, of which something is so, narrowed by what [`Narrow`] holds: these fill `$1` to `$5`.
macro_rules! entries {
    ($so:literal, $most:literal) => {
        concat!(
            "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link \
             from audit_entry where ",
            $so,
            " and ($1 = '' or subject = $1) and ($2 = '' or $2 like '%' || coalesce(cast(actor_id as text), actor_kind) || '%') \
             and (cast($3 as timestamptz) is null or at >= $3) and (cast($4 as timestamptz) is null or at < $4) \
             and (cast($5 as uuid) is null or id < $5) order by id desc limit ",
            $most
        )
    };
}

db::statements! {
    /// Appends an entry.
    INSERT = "insert into audit_entry (id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// Entries that have no place in the chain yet, oldest first.
    UNSEALED = "select id, at, digest from audit_entry where position is null order by id limit 500";
    /// The end of the chain.
    LAST = "select position, link from audit_entry where position is not null order by position desc limit 1";
    /// The entry that has a place in the chain.
    AT = "select position, link from audit_entry where position = $1";
    /// The newest seal, as it is kept in a second place.
    KEPT_SEAL = "select position, link from audit_seal";
    /// Keeps the newest seal. One that the chain does not hold any more is evidence and stays.
    KEEP_SEAL = "insert into audit_seal (id, position, link) values (1, $1, $2) \
                 on conflict (id) do update set position = excluded.position, link = excluded.link \
                 where exists (select 1 from audit_entry e where e.position = audit_seal.position and e.link = audit_seal.link)";
    /// Gives an entry its place.
    SEAL = "update audit_entry set position = $2, link = $3 where id = $1 and position is null";
    /// The chain from the start.
    CHAIN = "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link from audit_entry \
             where position is not null and position > $1 order by position limit 1000";
    /// Entries of one record.
    ABOUT = entries!("subject_id = $6", "200");
    /// Entries of one record, or by one account or link.
    ABOUT_OR_BY = entries!("(subject_id = $6 or actor_id = $6)", "100");
    /// Entries whose content names a record.
    NAMING = entries!("content like $6", "100");
    /// How many entries wait for their place in the chain.
    WAITING = "select count(*) as value from audit_entry where position is null";
    /// Entries of all records.
    RECENT = entries!("1 = 1", "100");
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

db::row! {
    /// An entry's place in the chain and its link: it stands for everything up to there. Written `N:LINK`.
    #[derive(PartialEq, Eq)]
    pub struct Seal {
        /// The place, from 1.
        pub position: i64,
        /// The chain's hash up to there, hexadecimal.
        pub link: String,
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.position, self.link)
    }
}

impl FromStr for Seal {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Seal, ()> {
        let (position, link) = text.trim().split_once(':').ok_or(())?;
        let position = position.parse().map_err(|_| ())?;
        let is_link = link.len() == 64 && link.bytes().all(|b| b.is_ascii_hexdigit());
        if position > 0 && is_link { Ok(Seal { position, link: link.to_ascii_lowercase() }) } else { Err(()) }
    }
}

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
    let (mut position, mut link) = last_seal(tx).await?.map_or((0, String::new()), |last| (last.position, last.link));
    let waiting: Vec<Unsealed> = tx.all(UNSEALED, params![]).await?;
    for entry in &waiting {
        position += 1;
        link = link_of(&link, position, entry.id, entry.at, &entry.digest);
        tx.run_one(SEAL, params![entry.id, position, &link]).await?;
    }
    if !waiting.is_empty() {
        tx.run(KEEP_SEAL, params![position, &link]).await?;
    }
    Ok(waiting.len())
}

/// The end of the chain; none where nothing is sealed yet.
pub async fn last_seal(tx: &mut Tx) -> Result<Option<Seal>> {
    tx.maybe(LAST, params![]).await
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
    /// Seals that are known from elsewhere, and that the chain does not hold any more.
    pub lost: Vec<Seal>,
    /// How many entries have their place in it.
    pub entries: i64,
    /// Its end.
    pub last: Option<Seal>,
    /// The moment of the last one.
    pub until: Option<Timestamp>,
    /// How many entries wait for their place.
    pub waiting: i64,
}

/// Recomputes the chain; names every entry that was changed, removed or put in between.
pub async fn verify(tx: &mut Tx) -> Result<Vec<Break>> {
    verify_whole(tx, &[]).await.map(|verified| verified.breaks)
}

/// The same, and how far the chain goes: whether it still holds these seals, and the one that is kept in a second place.
pub async fn verify_whole(tx: &mut Tx, known: &[Seal]) -> Result<Verified> {
    let (mut position, mut link, mut breaks) = (0, String::new(), Vec::new());
    let (mut entries, mut until) = (0, None);
    loop {
        let page: Vec<AuditEntry> = tx.all(CHAIN, params![position]).await?;
        if page.is_empty() {
            let lost = lost(tx, known).await?;
            let last = last_seal(tx).await?;
            let waiting = tx.value(WAITING, params![]).await?;
            return Ok(Verified { breaks, lost, entries, last, until, waiting });
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

/// Which of these seals, and of the one that is kept in a second place, the chain does not hold.
async fn lost(tx: &mut Tx, known: &[Seal]) -> Result<Vec<Seal>> {
    let kept: Vec<Seal> = tx.all(KEPT_SEAL, params![]).await?;
    let mut lost: Vec<Seal> = Vec::new();
    for seal in kept.iter().chain(known) {
        let there: Option<Seal> = tx.maybe(AT, params![seal.position]).await?;
        if there.as_ref() != Some(seal) && !lost.contains(seal) {
            lost.push(seal.clone());
        }
    }
    Ok(lost)
}

/// What narrows a list of entries; what is empty or none narrows nothing.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Narrow {
    /// A kind of record.
    pub kind: String,
    /// Who acted: ids of accounts and links, or `program` and `nobody`, with commas between.
    pub by: String,
    /// Not earlier than this moment.
    pub from: Option<Timestamp>,
    /// Earlier than this moment.
    pub until: Option<Timestamp>,
    /// Earlier in the trail than this entry.
    pub before: Option<Uuid>,
}

impl Narrow {
    fn values(&self) -> Vec<Value> {
        params![&self.kind, &self.by, self.from, self.until, self.before]
    }

    fn values_and(&self, last: impl Into<Value>) -> Vec<Value> {
        let mut values = self.values();
        values.push(last.into());
        values
    }
}

/// Entries of one record, newest first, at most 200.
pub async fn entries_about(tx: &mut Tx, id: impl Into<Uuid>) -> Result<Vec<AuditEntry>> {
    entries_of(tx, id.into(), &Narrow::default()).await
}

/// The newest 100 entries of one record, or by one account or link.
pub async fn entries_about_or_by(tx: &mut Tx, id: Uuid, narrow: &Narrow) -> Result<Vec<AuditEntry>> {
    tx.all(ABOUT_OR_BY, narrow.values_and(id)).await
}

/// Entries of one record, newest first, at most 200.
pub async fn entries_of(tx: &mut Tx, id: Uuid, narrow: &Narrow) -> Result<Vec<AuditEntry>> {
    tx.all(ABOUT, narrow.values_and(id)).await
}

/// The newest 100 entries that name a record by its id.
pub async fn entries_naming(tx: &mut Tx, named: Uuid, narrow: &Narrow) -> Result<Vec<AuditEntry>> {
    tx.all(NAMING, narrow.values_and(format!("%{named}%"))).await
}

/// The newest 100 entries.
pub async fn recent_entries(tx: &mut Tx, narrow: &Narrow) -> Result<Vec<AuditEntry>> {
    tx.all(RECENT, narrow.values()).await
}

/// Blanks what the trail says of a person; the chain still checks.
pub async fn erase_about(tx: &mut Tx, person: impl Into<Uuid>) -> Result<u64> {
    tx.run(ERASE, params![person.into()]).await
}

#[cfg(test)]
mod test {
    use super::Seal;

    #[test]
    fn a_seal_is_read_as_it_is_written_and_nothing_else_is_one() {
        let seal = Seal { position: 12, link: "ab".repeat(32) };
        assert_eq!(seal.to_string().parse::<Seal>(), Ok(seal.clone()));
        let (nowhere, letter, other) = (format!("0:{}", seal.link), format!("x:{}", seal.link), format!("1:{}", "zz".repeat(32)));
        for wrong in ["", "12", ":", "12:ab", nowhere.as_str(), letter.as_str(), other.as_str()] {
            assert_eq!(wrong.parse::<Seal>(), Err(()), "{wrong}");
        }
    }
}
