//! Letters at every hand-over: to the expert, who signs in, and to the people of the host, who may need no account. Here are their
//! readers and how a letter is sent; what the letters say stands beside, by the time in which they are written.

mod closing;
mod preparing;
mod signing;
mod working;

pub(super) use closing::{ask_to_confirm, certificate, certificate_issued, reopened, revoked, sent_back};
pub(super) use preparing::{affected, not_affected_any_more, prepare, tasks_open, withdrawn};
pub(super) use signing::{all_signed, ask_to_sign, held_back};
pub(super) use working::{alarm, alarm_answered, block_replaced, ended, finished, resumed, started, suspended};

use command::{NewLink, Stop, Work};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::LinkId;
use model::placement::Party;

use super::READ;
use crate::store::{self, ContactRow, FocalRow, PlacementRow};
use crate::words::Words;

/// For how many days the host's links work.
const LINK_DAYS: i64 = 60;
/// For how many days the host reads through its link what all have signed: longer than the work takes, and a year after it.
const READ_DAYS: i64 = 500;

struct Reader {
    name: String,
    /// How the letter greets: the name, unless somebody wants to be called otherwise.
    called: String,
    email: String,
    lang: Lang,
}

impl Reader {
    fn of(name: &str, email: &str, language: &str) -> Reader {
        Reader { name: name.to_owned(), called: name.to_owned(), email: email.to_owned(), lang: Lang::parse(language).unwrap_or(Lang::En) }
    }
}

/// The expert, unless the data were erased.
fn expert(placement: &PlacementRow) -> Option<Reader> {
    let reader = Reader::of(&placement.expert_name, &placement.expert_email, &placement.expert_language);
    let reader = Reader { called: placement.calls().to_owned(), ..reader };
    (!reader.email.is_empty()).then_some(reader)
}

async fn contacts(work: &mut Work, placement: &PlacementRow) -> Result<Vec<ContactRow>, Stop> {
    Ok(work.tx.all(store::CONTACTS, params![placement.host_id]).await?)
}

async fn host(work: &mut Work, placement: &PlacementRow) -> Result<Vec<Reader>, Stop> {
    let contacts = contacts(work, placement).await?;
    Ok(contacts.iter().map(|contact| Reader::of(&contact.name, &contact.email, &contact.language)).collect())
}

/// The focal points of the host's country.
async fn country_office(work: &mut Work, placement: &PlacementRow) -> Result<Vec<Reader>, Stop> {
    let rows: Vec<FocalRow> = work.tx.all(store::FOCAL_POINTS, params![placement.country, work.today]).await?;
    Ok(rows.iter().map(|row| Reader::of(&row.name, &row.email, &row.language)).collect())
}

/// Those at the host who decide; everybody there when nobody does.
async fn directors(work: &mut Work, placement: &PlacementRow) -> Result<Vec<Reader>, Stop> {
    let contacts = contacts(work, placement).await?;
    let any = contacts.iter().any(|contact| contact.role == "director");
    let deciding = contacts.iter().filter(|contact| !any || contact.role == "director");
    Ok(deciding.map(|contact| Reader::of(&contact.name, &contact.email, &contact.language)).collect())
}

async fn link(work: &mut Work, placement: &PlacementRow, reader: &Reader, purpose: &'static str, party: Party) -> Result<LinkId, Stop> {
    let link = NewLink {
        purpose,
        record: placement.id.0,
        part: party.name(),
        name: &reader.name,
        email: &reader.email,
        language: reader.lang.code(),
        days: if purpose == READ { READ_DAYS } else { LINK_DAYS },
    };
    Ok(match party {
        Party::Host => work.make_host_link(placement.host_id, link).await?,
        Party::Expert | Party::Programme => work.make_link(link).await?,
    })
}

async fn post(work: &mut Work, placement: &PlacementRow, reader: &Reader, subject: String, news: Vec<String>) -> Result<(), Stop> {
    let mut paragraphs = vec![Words(reader.lang).plain().letter_greeting(&reader.called)];
    paragraphs.extend(news.into_iter().filter(|text| !text.is_empty()));
    let letter = Letter { to: reader.email.clone(), lang: reader.lang, subject, paragraphs, about: ("placement", placement.id.0) };
    mail::send(work, letter).await?;
    Ok(())
}

/// Where the expert finds the placement, as a sentence and an address.
fn my_page(w: &Words, placement: &PlacementRow) -> [String; 2] {
    [w.plain().letter_my_page(), mail::page_mark(&format!("/me/placements/{}", placement.id))]
}

/// Where the programme finds the placement.
fn work_page(placement: &PlacementRow) -> String {
    mail::page_mark(&format!("/work/placements/{}", placement.id))
}

/// Tells expert and host the same, each in their language.
async fn tell_both(
    work: &mut Work,
    placement: &PlacementRow,
    words: impl Fn(&PlacementRow, Lang) -> (String, Vec<String>),
) -> Result<(), Stop> {
    tell_expert(work, placement, &words).await?;
    tell_host(work, placement, words).await
}

/// Tells everybody at the host.
async fn tell_host(
    work: &mut Work,
    placement: &PlacementRow,
    words: impl Fn(&PlacementRow, Lang) -> (String, Vec<String>),
) -> Result<(), Stop> {
    for reader in host(work, placement).await? {
        let (subject, news) = words(placement, reader.lang);
        post(work, placement, &reader, subject, news).await?;
    }
    Ok(())
}

/// Tells the expert.
async fn tell_expert(
    work: &mut Work,
    placement: &PlacementRow,
    words: impl Fn(&PlacementRow, Lang) -> (String, Vec<String>),
) -> Result<(), Stop> {
    let Some(reader) = expert(placement) else { return Ok(()) };
    let (subject, news) = words(placement, reader.lang);
    post(work, placement, &reader, subject, news).await
}
