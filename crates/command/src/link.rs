//! Signed links: one purpose, one record, an end, revocable; the token proves itself and is stored nowhere.
//!
//! The token is the link's id and an HMAC-SHA-256 over it, cut to 16 bytes, with the installation's key, which lies
//! outside the database. Letters hold a mark ([`link_mark`]) that becomes an address only when the letter leaves.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::{Result, Tx, params};
use hmac::{Hmac, Mac};
use jiff::{Timestamp, ToSpan};
use model::{HostId, LinkId};
use sha2::Sha256;
use uuid::Uuid;

use crate::Work;

/// That the address of a link is one of those at the host that it was made for; a link that is bound to no host reaches anybody.
macro_rules! is_there {
    () => {
        "(host_id is null or exists (select 1 from view_host_address p \
         where p.host_id = signed_link.host_id and p.email_key = lower(signed_link.person_email)))"
    };
}

db::statements! {
    /// Makes a link.
    INSERT = "insert into signed_link (id, purpose, record_id, part, person_name, person_email, language, made_at, expires_at, host_id) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// One link.
    FIND = concat!("select id, purpose, record_id, part, person_name, person_email, language, made_at, expires_at, used_at, revoked_at, case when ",
                   is_there!(), " then true else false end as is_there from signed_link where id = $1");
    /// Whom links were made for, the newest first.
    PERSONS = "select id, person_name as name from signed_link where person_name <> '' order by id desc limit 10000";
    /// The part of the newest link of a purpose and record.
    LAST_PART = "select part as value from signed_link where purpose = $1 and record_id = $2 order by id desc limit 1";
    /// Marks a link as used for good.
    USE = concat!("update signed_link set used_at = $2 where id = $1 and used_at is null and revoked_at is null and ", is_there!());
    /// Ends the open links of a purpose and record.
    REVOKE = "update signed_link set revoked_at = $3 where purpose = $1 and record_id = $2 and used_at is null and revoked_at is null";
    /// Ends the open links of a purpose, record and part.
    REVOKE_PART = "update signed_link set revoked_at = $4 \
                   where purpose = $1 and record_id = $2 and part = $3 and used_at is null and revoked_at is null";
    /// Ends the open links to people who are not at a host any more.
    REVOKE_GONE = concat!("update signed_link set revoked_at = $2 where host_id = $1 and used_at is null and revoked_at is null and not ", is_there!());
    /// The links to an address.
    TO = "select id as value from signed_link where lower(person_email) = $1 order by id";
    /// Ends the open links to an address that were made up to a moment.
    REVOKE_TO = "update signed_link set revoked_at = $3 \
                 where lower(person_email) = $1 and made_at <= $2 and used_at is null and revoked_at is null";
    /// Forgets whom links to an address were made for, up to a moment.
    ERASE_TO = "update signed_link set person_name = '', person_email = '' where lower(person_email) = $1 and made_at <= $2";
    /// Ends the open links about a record.
    REVOKE_ABOUT = "update signed_link set revoked_at = $2 where record_id = $1 and used_at is null and revoked_at is null";
    /// Forgets whom links about a record were made for.
    ERASE_ABOUT = "update signed_link set person_name = '', person_email = '' where record_id = $1";
}

/// The statements of this file, for the test that prepares every one.
pub const LINK_STATEMENTS: &[(&str, &str)] = ALL;

/// The installation's secret, 32 bytes; whoever has it can make links.
pub struct Key([u8; 32]);

impl Key {
    /// A key of these bytes.
    pub const fn new(bytes: [u8; 32]) -> Key {
        Key(bytes)
    }

    fn mac(&self, id: Uuid) -> Hmac<Sha256> {
        // A key of 32 bytes is within what HMAC takes, which is any length.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        mac.update(b"cd4d signed link 1\n");
        mac.update(id.as_bytes());
        mac
    }

    /// The token of a link: 43 characters that are safe in an address.
    pub fn token(&self, link: LinkId) -> String {
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(link.0.as_bytes());
        bytes[16..].copy_from_slice(&self.mac(link.0).finalize().into_bytes()[..16]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The link that a token names, when its signature holds.
    pub fn check(&self, token: &str) -> Option<LinkId> {
        let bytes: [u8; 32] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
        let id = Uuid::from_slice(&bytes[..16]).ok()?;
        // Compared without an early end, so that time tells nothing of the right bytes.
        self.mac(id).verify_truncated_left(&bytes[16..]).ok().map(|()| LinkId(id))
    }
}

/// What stands in a letter where the link's address will be.
pub fn link_mark(link: LinkId) -> String {
    format!("{{{{link:{link}}}}}")
}

/// A link to be made.
#[derive(Clone, Debug)]
pub struct NewLink<'a> {
    /// What it is for, as `slice.verb`; `server` knows the page.
    pub purpose: &'static str,
    /// The record it is about.
    pub record: Uuid,
    /// The part of the record (a party, a voice), or empty.
    pub part: &'a str,
    /// Who gets it.
    pub name: &'a str,
    /// Where.
    pub email: &'a str,
    /// In which language.
    pub language: &'a str,
    /// For how many days it works.
    pub days: i64,
}

db::row! {
    /// A link as stored.
    pub struct LinkRow {
        /// Its id.
        pub id: LinkId,
        /// What it is for.
        pub purpose: String,
        /// The record it is about.
        pub record_id: Uuid,
        /// The part of the record, or empty.
        pub part: String,
        /// Who got it.
        pub person_name: String,
        /// Where.
        pub person_email: String,
        /// In which language.
        pub language: String,
        /// When it was made.
        pub made_at: Timestamp,
        /// Until when it works.
        pub expires_at: Timestamp,
        /// When it was used for good.
        pub used_at: Option<Timestamp>,
        /// When it was ended.
        pub revoked_at: Option<Timestamp>,
        /// Whether its reader is still at the host that it was made for; true of a link that is bound to no host.
        pub is_there: bool,
    }
}

/// Whether a link works.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkState {
    /// It works.
    Open,
    /// It did what it was for.
    Used,
    /// Its time is over.
    Expired,
    /// It was ended.
    Revoked,
}

impl LinkRow {
    /// Whether it works at a moment. For somebody who is not at the host any more it is ended, also where it did what it was for.
    pub fn state(&self, now: Timestamp) -> LinkState {
        if !self.is_there {
            LinkState::Revoked
        } else if self.used_at.is_some() {
            LinkState::Used
        } else if self.revoked_at.is_some() {
            LinkState::Revoked
        } else if self.expires_at <= now {
            LinkState::Expired
        } else {
            LinkState::Open
        }
    }
}

/// A link that somebody opened, with its token.
#[derive(Clone, Debug)]
pub struct Link {
    /// The link.
    pub row: LinkRow,
    /// Its state at the moment of opening.
    pub state: LinkState,
    /// The token, for the form's address.
    pub token: String,
}

/// The link of an id, for whoever proved to hold its token.
pub async fn find_link(tx: &mut Tx, id: LinkId) -> Result<Option<LinkRow>> {
    tx.maybe(FIND, params![id]).await
}

db::row! {
    /// Whom a link was made for.
    pub struct LinkPerson {
        /// The link.
        pub id: Uuid,
        /// The person's name.
        pub name: String,
    }
}

/// Whom the newest 10,000 links were made for.
pub async fn link_persons(tx: &mut Tx) -> Result<Vec<LinkPerson>> {
    tx.all(PERSONS, params![]).await
}

/// The links to an address, whatever they are for: what was done through them was done by whoever has it.
pub async fn links_to(tx: &mut Tx, address: &str) -> Result<Vec<LinkId>> {
    tx.values(TO, params![address.to_lowercase()]).await
}

/// The part of the newest link of a purpose and record: what a letter that is sent again must carry too.
pub async fn last_part(tx: &mut Tx, purpose: &'static str, record: Uuid) -> Result<Option<String>> {
    Ok(tx.values::<String>(LAST_PART, params![purpose, record]).await?.into_iter().next())
}

impl Work {
    /// Makes a link; it works from the moment the command commits.
    pub async fn make_link(&mut self, link: NewLink<'_>) -> Result<LinkId> {
        self.keep_link(link, None).await
    }

    /// Makes a link for somebody at a host. It works as long as its address is one of those at the host.
    pub async fn make_host_link(&mut self, host: HostId, link: NewLink<'_>) -> Result<LinkId> {
        self.keep_link(link, Some(host)).await
    }

    async fn keep_link(&mut self, link: NewLink<'_>, host: Option<HostId>) -> Result<LinkId> {
        let id = self.id::<LinkId>();
        let expires = self.now + (link.days * 24).hours();
        let values = params![id, link.purpose, link.record, link.part, link.name, link.email, link.language, self.now, expires, host];
        self.tx.run(INSERT, values).await?;
        Ok(id)
    }

    /// Marks the link as used for good. False when it was used or ended meanwhile: then the command must stop.
    pub async fn use_link(&mut self, id: LinkId) -> Result<bool> {
        Ok(self.tx.run(USE, params![id, self.now]).await? == 1)
    }

    /// Ends the open links of a purpose and record (of one part, or of all when empty).
    pub async fn revoke_links(&mut self, purpose: &'static str, record: Uuid, part: &str) -> Result<u64> {
        match part {
            "" => self.tx.run(REVOKE, params![purpose, record, self.now]).await,
            part => self.tx.run(REVOKE_PART, params![purpose, record, part, self.now]).await,
        }
    }

    /// Ends the open links to addresses that are not among those at the host any more: they do not open again for somebody who
    /// comes back.
    pub async fn revoke_links_of_gone(&mut self, host: HostId) -> Result<u64> {
        self.tx.run(REVOKE_GONE, params![host, self.now]).await
    }

    /// Ends the links to an address of somebody who leaves altogether, and forgets whom they were made for; those that were made up
    /// to a moment: after that the address may be somebody else's.
    pub async fn erase_links_to(&mut self, address: &str, until: Timestamp) -> Result<()> {
        let key = address.to_lowercase();
        self.tx.run(REVOKE_TO, params![&key, until, self.now]).await?;
        self.tx.run(ERASE_TO, params![&key, until]).await.map(drop)
    }

    /// Ends the links about an account that is closed, to whatever address, and forgets whom they were made for.
    pub async fn erase_links_about(&mut self, record: Uuid) -> Result<()> {
        self.tx.run(REVOKE_ABOUT, params![record, self.now]).await?;
        self.tx.run(ERASE_ABOUT, params![record]).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_link_and_no_other_can_be_made() {
        let (key, other) = (Key::new([7; 32]), Key::new([8; 32]));
        let id = LinkId(Uuid::from_u128(42));
        let token = key.token(id);
        assert_eq!(token.len(), 43);
        assert_eq!(key.check(&token), Some(id));
        assert_eq!(other.check(&token), None);
        for i in 0..token.len() {
            let mut bent = token.clone().into_bytes();
            bent[i] = if bent[i] == b'A' { b'B' } else { b'A' };
            assert_eq!(key.check(std::str::from_utf8(&bent).unwrap()), None, "position {i}");
        }
        assert_eq!(key.check(""), None);
        assert_eq!(key.check("%00"), None);
    }
}
