//! Letters about a request: to the people of the host and to whoever drafted it for them.

use command::{NewLink, Stop, Work, link_mark};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::request::Step;

use crate::read;
use crate::store::{self, ReaderRow, RequestRow};
use crate::words::Words;

/// For how many days the link in a letter shows the request.
const LINK_DAYS: i64 = 60;

/// Writes to the host after a step that the programme took.
pub(super) async fn after_step(work: &mut Work, request: &RequestRow, step: Step, note: &str) -> Result<(), Stop> {
    let (case, title) = (request.case(), &request.title);
    for reader in readers(work, request).await? {
        let lang = Lang::parse(&reader.language).unwrap_or(Lang::En);
        let w = Words(lang).plain();
        let (subject, news) = match step {
            Step::RequestEdits => (w.letter_edits_subject(&case), w.letter_edits(title)),
            Step::Publish => (w.letter_published_subject(&case), published(lang, request)),
            Step::Reject => (w.letter_rejected_subject(&case), w.letter_rejected(title)),
            Step::Cancel => (w.letter_cancelled_subject(&case), w.letter_cancelled(title)),
            _ => return Ok(()),
        };
        write(work, request, &reader, lang, subject, vec![news, note.to_owned()]).await?;
    }
    Ok(())
}

/// Tells the host that nobody can apply for now because the country was suspended.
pub(crate) async fn frozen(work: &mut Work, request: &RequestRow) -> Result<(), Stop> {
    for reader in readers(work, request).await? {
        let lang = Lang::parse(&reader.language).unwrap_or(Lang::En);
        let w = Words(lang).plain();
        let (subject, news) = (w.letter_frozen_subject(request.case()), w.letter_frozen(&request.title));
        write(work, request, &reader, lang, subject, vec![news]).await?;
    }
    Ok(())
}

fn published(lang: Lang, request: &RequestRow) -> String {
    let w = Words(lang).plain();
    match request.deadline {
        Some(deadline) => w.letter_published_until(deadline, &request.title),
        None => w.letter_published(&request.title),
    }
}

async fn write(
    work: &mut Work,
    request: &RequestRow,
    reader: &ReaderRow,
    lang: Lang,
    subject: String,
    news: Vec<String>,
) -> Result<(), Stop> {
    let w = Words(lang).plain();
    let link = NewLink {
        purpose: read::PURPOSE,
        record: request.id.0,
        part: "",
        name: &reader.name,
        email: &reader.email,
        language: lang.code(),
        days: LINK_DAYS,
    };
    let link = work.make_link(link).await?;
    let mut paragraphs = vec![w.letter_greeting(&reader.name)];
    paragraphs.extend(news.into_iter().filter(|text| !text.is_empty()));
    paragraphs.extend([w.letter_read(), link_mark(link)]);
    mail::send(work, Letter { to: reader.email.clone(), lang, subject, paragraphs, about: ("request", request.id.0) }).await?;
    Ok(())
}

/// The host's people and the one who drafted it; nobody twice.
async fn readers(work: &mut Work, request: &RequestRow) -> Result<Vec<ReaderRow>, Stop> {
    let mut readers: Vec<ReaderRow> = work.tx.all(store::CONTACTS, params![request.host_id]).await?;
    if let Some(maker) = request.made_by
        && let Some(maker) = work.tx.maybe::<ReaderRow>(store::ACCOUNT, params![maker]).await?
        && !readers.iter().any(|reader| reader.email.eq_ignore_ascii_case(&maker.email))
    {
        readers.push(maker);
    }
    Ok(readers)
}
