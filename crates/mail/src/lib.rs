//! Letters: written in the command's transaction, sent by a job, at most once more than once.
//!
//! A letter is plain text in its reader's language. Signed links stand in it as marks ([`command::link_mark`]) and become
//! addresses only when it leaves or, in a demonstration, is looked at: no secret lies in the database. Under each stands who sends
//! it, and what that is: a ministry or a colleague at a host may never have heard of the programme.

mod carrier;
mod outbox;

#[allow(missing_docs)]
pub mod words {
    //! What stands under every letter.
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use carrier::{Carrier, Parcel};
pub use outbox::{Filed, filed};

use command::{Desk, Stop, Work};
use db::{Result, Tx, params};
use i18n::Lang;
use jiff::Timestamp;
use model::LetterId;
use serde_json::json;

use crate::words::Words;

/// What stands in a letter where the address of one of our pages will be; the path is without the language.
pub fn page_mark(path: &str) -> String {
    format!("{{{{page:{path}}}}}")
}

db::statements! {
    /// Keeps a letter to be sent.
    INSERT = "insert into letter (id, recipient, language, subject, body, about_kind, about_id, state, made_at) \
              values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8)";
    /// One letter.
    FIND = "select id, recipient, language, subject, body, about_kind, about_id, state, made_at, sent_at, last_error from letter where id = $1";
    /// Marks a letter as sent.
    SENT = "update letter set state = 'sent', sent_at = $2, last_error = null where id = $1";
    /// Marks a letter as not deliverable.
    FAILED = "update letter set state = 'failed', last_error = $2 where id = $1";
    /// The newest letters.
    RECENT = "select id, recipient, language, subject, body, about_kind, about_id, state, made_at, sent_at, last_error from letter \
              where recipient <> '' order by made_at desc, id desc limit 500";
    /// The letters to one address, newest first.
    TO = "select id, recipient, language, subject, body, about_kind, about_id, state, made_at, sent_at, last_error from letter \
          where recipient = $1 order by made_at desc, id desc limit 200";
    /// Removes what was written to an address.
    ERASE = "update letter set recipient = '', subject = '', body = '' where recipient = $1";
    /// Removes what was written to an address up to a moment.
    ERASE_UNTIL = "update letter set recipient = '', subject = '', body = '' where recipient = $1 and made_at <= $2";
    /// Removes what was written about a record, to whatever address.
    ERASE_ABOUT = "update letter set recipient = '', subject = '', body = '' where about_kind = $1 and about_id = $2";
    /// Takes words out of letters to others.
    TAKE_OUT = "update letter set subject = replace(subject, $1, '…'), body = replace(body, $1, '…') \
                where replace(subject, $1, '') <> subject or replace(body, $1, '') <> body";
}

/// Stands in subjects and paragraphs where the programme's name is to stand; filled in when the letter leaves.
pub const PROGRAMME: &str = "{{programme}}";

/// Stands for the programme's address for help, under every letter and as the address of one that goes to the office; filled in
/// when the letter leaves.
pub const HELP: &str = "{{help}}";

/// The kind of the job that sends letters.
pub const DELIVER: &str = "mail.deliver";

/// A letter to be sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The address of the reader.
    pub to: String,
    /// The reader's language.
    pub lang: Lang,
    /// The subject, without direction marks (`words.plain()`).
    pub subject: String,
    /// Paragraphs in their order; a link stands alone as [`command::link_mark`] or as an address of ours.
    pub paragraphs: Vec<String>,
    /// The kind of record that it is about, as its table is named.
    pub about: (&'static str, uuid::Uuid),
}

db::row! {
    /// A letter as stored.
    pub struct LetterRow {
        /// Its id.
        pub id: LetterId,
        /// The address.
        pub recipient: String,
        /// The language.
        pub language: String,
        /// The subject.
        pub subject: String,
        /// The text, with marks for links.
        pub body: String,
        /// The kind of record that it is about.
        pub about_kind: String,
        /// The record.
        pub about_id: uuid::Uuid,
        /// `waiting`, `sent` or `failed`.
        pub state: String,
        /// When it was written.
        pub made_at: Timestamp,
        /// When it left.
        pub sent_at: Option<Timestamp>,
        /// Why it did not.
        pub last_error: Option<String>,
    }
}

/// Writes a letter; it leaves after the command committed.
pub async fn send(work: &mut Work, letter: Letter) -> std::result::Result<LetterId, Stop> {
    let id = work.id::<LetterId>();
    let (subject, body) = (i18n::without_marks(&letter.subject), body(&letter));
    let (kind, about) = letter.about;
    let values = params![id, letter.to, letter.lang.code(), subject, body, kind, about, work.now];
    work.tx.run(INSERT, values).await?;
    let now = work.now;
    work.enqueue(DELIVER, json!({ "letter": id }), now).await?;
    Ok(id)
}

/// The text of a letter with what stands under each. It is plain text: marks that steer directions on pages would stand in it
/// as signs that nobody can see.
fn body(letter: &Letter) -> String {
    let w = Words(letter.lang).plain();
    let under = [format!("{}\n{PROGRAMME}", w.sign_off()), w.about(PROGRAMME), w.questions(HELP)];
    let paragraphs: Vec<&str> = letter.paragraphs.iter().chain(&under).map(String::as_str).collect();
    i18n::without_marks(&paragraphs.join("\n\n"))
}

/// A letter ready to leave: marks turned into addresses.
pub async fn ready(tx: &mut Tx, desk: &Desk, base_url: &str, letter: &LetterRow) -> Result<Parcel> {
    let mut text = String::with_capacity(letter.body.len());
    let mut links = Vec::new();
    let mut rest = letter.body.as_str();
    while let Some((before, after)) = rest.split_once("{{link:") {
        text.push_str(before);
        let Some((id, after)) = after.split_once("}}") else {
            rest = after;
            break;
        };
        if let Ok(id) = id.parse()
            && let Some(link) = command::find_link(tx, id).await?
        {
            let address = format!("{base_url}/{}/l/{}", link.language, desk.key.token(id));
            text.push_str(&address);
            links.push(address);
        }
        rest = after;
    }
    text.push_str(rest);
    let text = with_pages(&text, &format!("{base_url}/{}", letter.language));
    let named = |text: &str| text.replace(PROGRAMME, &desk.programme).replace(HELP, &desk.help);
    let text = named(&text);
    links.extend(
        text.split_whitespace()
            .filter(|word| word.starts_with(base_url) && !links.iter().any(|l| l == word))
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    );
    Ok(Parcel {
        id: letter.id,
        to: named(&letter.recipient),
        language: letter.language.clone(),
        subject: named(&letter.subject),
        text,
        links,
    })
}

/// Marks of pages turned into addresses. Only a path of ours becomes one.
fn with_pages(text: &str, base: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{page:") {
        out.push_str(before);
        rest = after;
        let Some((path, after)) = after.split_once("}}") else { break };
        if path.starts_with('/') && path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_?=#".contains(&b)) {
            out.push_str(base);
            out.push_str(path);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// One letter.
pub async fn find(tx: &mut Tx, id: LetterId) -> Result<Option<LetterRow>> {
    tx.maybe(FIND, params![id]).await
}

/// The newest 500 letters.
pub async fn recent(tx: &mut Tx) -> Result<Vec<LetterRow>> {
    tx.all(RECENT, params![]).await
}

/// The newest 200 letters to an address.
pub async fn letters_to(tx: &mut Tx, address: &str) -> Result<Vec<LetterRow>> {
    tx.all(TO, params![address]).await
}

/// Blanks every letter to an address.
pub async fn erase(tx: &mut Tx, address: &str) -> Result<u64> {
    tx.run(ERASE, params![address]).await
}

/// Blanks the letters to an address that were written up to a moment: after that it may be somebody else's.
pub async fn erase_until(tx: &mut Tx, address: &str, moment: Timestamp) -> Result<u64> {
    tx.run(ERASE_UNTIL, params![address, moment]).await
}

/// Blanks every letter about a record.
pub async fn erase_about(tx: &mut Tx, kind: &str, id: uuid::Uuid) -> Result<u64> {
    tx.run(ERASE_ABOUT, params![kind, id]).await
}

/// The shortest words that are taken out of letters: what is shorter stands inside other words.
const SHORTEST: usize = 5;

/// Takes a name or an address out of all letters; those to others stay without it.
pub async fn take_out(tx: &mut Tx, words: &str) -> Result<u64> {
    if words.chars().count() < SHORTEST { Ok(0) } else { tx.run(TAKE_OUT, params![words]).await }
}

/// Sends a letter by its carrier and writes down how it went. One that was sent already is left alone.
pub async fn deliver(desk: &Desk, base_url: &str, carrier: &Carrier, id: LetterId) -> std::result::Result<(), jobs::JobError> {
    let later = |error: db::DbError| jobs::JobError::Later(error.to_string());
    let mut tx = desk.read().await.map_err(later)?;
    let Some(letter) = find(&mut tx, id).await.map_err(later)? else { return Ok(()) };
    if letter.state == "sent" || letter.recipient.is_empty() {
        return Ok(());
    }
    let parcel = ready(&mut tx, desk, base_url, &letter).await.map_err(later)?;
    drop(tx);
    let outcome = carrier.carry(&parcel).await;
    let mut tx = desk.db.write().await.map_err(later)?;
    match &outcome {
        Ok(()) => tx.run(SENT, params![id, desk.clock.now()]).await,
        Err(error) => tx.run(FAILED, params![id, error.to_string()]).await,
    }
    .map_err(later)?;
    tx.commit().await.map_err(later)?;
    outcome
}

#[cfg(test)]
mod tests {
    use i18n::Lang;

    use super::{Letter, body, page_mark, with_pages};

    #[test]
    fn a_letter_says_who_sends_it_and_holds_no_sign_that_nobody_sees() {
        let paragraphs = vec!["Dear \u{2068}Nana\u{2069},".to_owned()];
        let about = ("account", uuid::Uuid::nil());
        let letter = Letter { to: String::new(), lang: Lang::En, subject: String::new(), paragraphs, about };
        let text = body(&letter);
        assert!(text.starts_with("Dear Nana,\n\nWith kind regards,\n{{programme}}\n\n{{programme}} brings"), "{text}");
        assert!(text.ends_with("Questions? A person of the programme reads what you write to {{help}}"), "{text}");
    }

    #[test]
    fn a_mark_becomes_an_address_of_ours_and_of_nobody_else() {
        let base = "https://example.org/nl";
        let text = format!("Kijk hier:\n\n{}\n\nDag", page_mark("/me/applications/A-0001"));
        assert_eq!(with_pages(&text, base), "Kijk hier:\n\nhttps://example.org/nl/me/applications/A-0001\n\nDag");
        for odd in ["{{page:https://evil.example}}", "{{page:@evil.example}}", "{{page:/a b}}", "{{page:"] {
            assert_eq!(with_pages(odd, base), "", "{odd}");
        }
    }
}
