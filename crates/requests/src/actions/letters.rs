//! Letters about a request: to the people of the host, who read behind a link, and to whoever drafted it, who signs in.

use command::{NewLink, Stop, Work, link_mark};
use db::params;
use i18n::{Lang, without_marks};
use mail::{Letter, page_mark};
use model::RequestId;
use model::request::{State, Step};

use crate::naming;
use crate::read;
use crate::store::{self, ReaderRow, RequestRow, WriterRow};
use crate::words::{PlainWords, Words};

/// For how many days the link in a letter shows the request.
const LINK_DAYS: i64 = 60;

/// What somebody who gets a letter has to do with the request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Works at the host, and may have no account.
    Host,
    /// Works at the host and wrote the request.
    HostWriter,
    /// Wrote the request in the host's name.
    ProgrammeWriter,
}

/// Somebody who gets a letter.
struct Reader {
    row: ReaderRow,
    part: Part,
}

impl Reader {
    fn lang(&self) -> Lang {
        Lang::parse(&self.row.language).unwrap_or(Lang::En)
    }

    fn is_writer(&self) -> bool {
        self.part != Part::Host
    }

    /// Where the person works on the request with an account; none for those who read behind a link.
    fn page(&self, request: RequestId) -> Option<String> {
        match self.part {
            Part::Host => None,
            Part::HostWriter => Some(format!("/host/requests/{request}")),
            Part::ProgrammeWriter => Some(format!("/work/requests/{request}")),
        }
    }
}

/// Writes to the host after a step that the programme took, or that somebody took for the host.
pub(super) async fn after_step(work: &mut Work, request: &RequestRow, step: Step, note: &str) -> Result<(), Stop> {
    let case = request.case();
    let readers = readers(work, request).await?;
    if step == Step::Submit {
        return sent_for_host(work, request, &readers).await;
    }
    let writer = readers.iter().find(|reader| reader.is_writer()).map(|reader| reader.row.name.clone());
    for reader in &readers {
        let lang = reader.lang();
        let (w, title) = (Words(lang).plain(), request.title_in(lang));
        let (subject, news) = match step {
            Step::RequestEdits => (w.letter_edits_subject(&case), edits(&w, reader, writer.as_deref(), title)),
            Step::Publish => (w.letter_published_subject(&case), published(&w, request, title)),
            Step::Reject => (w.letter_rejected_subject(&case), w.letter_rejected(title)),
            Step::Cancel => (w.letter_cancelled_subject(&case), w.letter_cancelled(title)),
            _ => return Ok(()),
        };
        let answers = step == Step::RequestEdits;
        write(work, request, reader, subject, vec![news, note.to_owned()], answers).await?;
    }
    Ok(())
}

/// Tells the people of the host what somebody else wrote in the host's name, before anybody decides on it. Sent again after edits,
/// it is no news to them.
async fn sent_for_host(work: &mut Work, request: &RequestRow, readers: &[Reader]) -> Result<(), Stop> {
    let writer = readers.iter().find(|reader| reader.part == Part::ProgrammeWriter);
    let Some(writer) = writer.filter(|_| request.state() == State::Draft) else { return Ok(()) };
    for reader in readers.iter().filter(|reader| !reader.is_writer()) {
        let (w, title) = (Words(reader.lang()).plain(), request.title_in(reader.lang()));
        let news = w.letter_sent_for_host(&request.host_name, &writer.row.name, title);
        write(work, request, reader, w.letter_sent_for_host_subject(request.case()), vec![news], false).await?;
    }
    Ok(())
}

/// Tells those who were told of a decision that it was taken back.
pub(super) async fn after_undo(work: &mut Work, request: &RequestRow, step: Step, next: State, reason: &str) -> Result<(), Stop> {
    if !matches!(step, Step::RequestEdits | Step::Publish | Step::Reject | Step::Cancel) {
        return Ok(());
    }
    for reader in &readers(work, request).await? {
        let lang = reader.lang();
        let w = Words(lang).plain();
        let said = |key: String| without_marks(&naming::say(lang, &key));
        let (decision, state) = (said(format!("did-{}", step.name())), said(format!("state-{}", next.name())));
        let news = w.letter_undone(decision, state, request.title_in(lang));
        write(work, request, reader, w.letter_undone_subject(request.case()), vec![news, reason.to_owned()], false).await?;
    }
    Ok(())
}

/// Tells the host that nobody can apply for now because the country was suspended.
pub(crate) async fn frozen(work: &mut Work, request: &RequestRow) -> Result<(), Stop> {
    for reader in &readers(work, request).await? {
        let w = Words(reader.lang()).plain();
        let (subject, news) = (w.letter_frozen_subject(request.case()), w.letter_frozen(request.title_in(reader.lang())));
        write(work, request, reader, subject, vec![news], false).await?;
    }
    Ok(())
}

/// Tells the host that people can apply again because the suspension of the country ended.
pub(crate) async fn thawed(work: &mut Work, request: &RequestRow) -> Result<(), Stop> {
    for reader in &readers(work, request).await? {
        let w = Words(reader.lang()).plain();
        let (subject, news) = (w.letter_thawed_subject(request.case()), w.letter_thawed(request.title_in(reader.lang())));
        write(work, request, reader, subject, vec![news], false).await?;
    }
    Ok(())
}

/// Tells whoever drafted it what somebody at the host answered through the link; nobody when that account is closed.
pub(super) async fn answered(work: &mut Work, request: &RequestRow, name: &str, text: &str) -> Result<(), Stop> {
    for reader in readers(work, request).await?.iter().filter(|reader| reader.is_writer()) {
        let w = Words(reader.lang()).plain();
        let subject = w.letter_answered_subject(request.case(), name);
        let news = w.letter_answered(name, request.title_in(reader.lang()));
        write(work, request, reader, subject, vec![news, text.to_owned()], false).await?;
    }
    Ok(())
}

/// Who makes the edits: the reader who drafted it, or somebody else for the others.
fn edits(w: &PlainWords, reader: &Reader, writer: Option<&str>, title: &str) -> String {
    match writer {
        _ if reader.is_writer() => w.letter_edits(title),
        Some(writer) => w.letter_edits_others(writer, title),
        None => w.letter_edits_host(title),
    }
}

fn published(w: &PlainWords, request: &RequestRow, title: &str) -> String {
    match request.deadline {
        Some(deadline) => w.letter_published_until(deadline, &request.host_name, title),
        None => w.letter_published(&request.host_name, title),
    }
}

/// Writes to one reader; `answers` when somebody without an account may answer behind the link.
async fn write(
    work: &mut Work,
    request: &RequestRow,
    reader: &Reader,
    subject: String,
    news: Vec<String>,
    answers: bool,
) -> Result<(), Stop> {
    let lang = reader.lang();
    let w = Words(lang).plain();
    let mut paragraphs = vec![w.letter_greeting(&reader.row.name)];
    paragraphs.extend(news.into_iter().filter(|text| !text.is_empty()));
    match reader.page(request.id) {
        Some(page) => paragraphs.extend([w.letter_page(), page_mark(&page)]),
        None => {
            let link = NewLink {
                purpose: read::PURPOSE,
                record: request.id.0,
                part: "",
                name: &reader.row.name,
                email: &reader.row.email,
                language: lang.code(),
                days: LINK_DAYS,
            };
            let link = work.make_host_link(request.host_id, link).await?;
            paragraphs.extend([if answers { w.letter_answer() } else { w.letter_read() }, link_mark(link)]);
        }
    }
    let letter = Letter { to: reader.row.email.clone(), lang, subject, paragraphs, about: ("request", request.id.0) };
    mail::send(work, letter).await?;
    Ok(())
}

/// The host's people and the one who drafted it; nobody twice.
async fn readers(work: &mut Work, request: &RequestRow) -> Result<Vec<Reader>, Stop> {
    let contacts: Vec<ReaderRow> = work.tx.all(store::CONTACTS, params![request.host_id]).await?;
    let mut readers: Vec<Reader> = contacts.into_iter().map(|row| Reader { row, part: Part::Host }).collect();
    let Some(account) = request.made_by else { return Ok(readers) };
    let writer = work.tx.maybe::<WriterRow>(store::WRITER, params![account, request.host_id]).await?;
    let Some(WriterRow { name, email, language, of_host }) = writer else { return Ok(readers) };
    match readers.iter_mut().find(|reader| reader.row.email.eq_ignore_ascii_case(&email)) {
        Some(contact) => contact.part = Part::HostWriter,
        None => {
            let part = if of_host { Part::HostWriter } else { Part::ProgrammeWriter };
            readers.push(Reader { row: ReaderRow { name, email, language }, part });
        }
    }
    Ok(readers)
}
