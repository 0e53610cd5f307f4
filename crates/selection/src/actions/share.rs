//! Showing a candidate to the host: only with the person's consent, and written down.

use command::{Command, NewLink, Stop, Work};
use jiff::ToSpan;
use model::access::Verb;
use model::application::{self, Decision};
use model::{ApplicationId, LinkId, Refusal};
use serde_json::json;
use uuid::Uuid;

use super::{Ruling, declared, for_office, rule};
use crate::letters;
use crate::store::{self, Contact, Dossier, Share};

/// What the host's link is for.
pub const LINK: &str = "selection.decide";
/// After how many days a host that has not decided is reminded; sooner where its answer is needed sooner.
const REMIND_AFTER_DAYS: i64 = 7;
/// The kind of the job that reminds a host, and how the audit trail names the reminder.
pub const REMIND: &str = "selection.remind-host";

/// Shows the CV to the host's director, who gets a link to decide by. Refused without the person's consent.
#[derive(Clone, Debug)]
pub struct ShareCv {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// Whether the officer declares to have no interest in the person.
    pub no_interest: bool,
}

impl Command for ShareCv {
    type Done = LinkId;

    async fn run(&self, work: &mut Work) -> Result<LinkId, Stop> {
        let mut dossier = for_office(work, self.application, self.version, Verb::Decide).await?;
        Decision::Share.from(dossier.state())?;
        can_be_shown(&dossier, store::taken(&mut work.tx, dossier.request_id).await?)?;
        let consent = consent_of(work, &dossier).await?;
        declared(work, self.no_interest)?;
        let director = director(work, &dossier).await?;
        rule(work, &mut dossier, Ruling { no_interest: self.no_interest, ..Ruling::plain(Decision::Share) }).await?;
        let link = show(work, &dossier, consent, &director).await?;
        letters::shown_to_host(work, &dossier).await?;
        Ok(link)
    }
}

/// Whether somebody can be shown to the host, with so many seats of the request taken: while one is free, and the profile is
/// not paused. Consent is looked for beside.
pub fn can_be_shown(dossier: &Dossier, taken: i64) -> Result<(), Refusal> {
    dossier.check_request(Decision::Share)?;
    dossier.check_not_paused()?;
    if taken >= dossier.seats { Err(application::FULL.into()) } else { Ok(()) }
}

/// The consent by which the CV may go to the host; [`application::NO_CONSENT`] when it was never given or taken back.
pub(super) async fn consent_of(work: &mut Work, dossier: &Dossier) -> Result<Uuid, Stop> {
    let consent = store::share_consent(&mut work.tx, dossier.expert_id, dossier.number).await?;
    consent.map(|consent| consent.id).ok_or_else(|| application::NO_CONSENT.into())
}

/// The person who decides for the host: a director, but none who has declared an interest in this person.
pub(super) async fn director(work: &mut Work, dossier: &Dossier) -> Result<Contact, Stop> {
    let contacts = store::contacts(&mut work.tx, dossier.host_id).await?;
    let history = store::decisions(&mut work.tx, dossier.id).await?;
    let has_interest = |contact: &Contact| {
        let declared = history.iter().filter(|row| row.decision() == Some(Decision::Unshare) && row.reason_code == application::INTEREST);
        declared.into_iter().any(|row| row.decided_by_name == contact.name)
    };
    let mut directors = contacts.into_iter().filter(|contact| contact.role == "director").peekable();
    let none = if directors.peek().is_some() { application::NO_OTHER_DIRECTOR } else { application::NO_DIRECTOR };
    directors.find(|contact| !has_interest(contact)).ok_or_else(|| none.into())
}

/// Makes the director's link, writes the share down, sends the letter, and sees to a reminder.
pub(super) async fn show(work: &mut Work, dossier: &Dossier, consent: Uuid, director: &Contact) -> Result<LinkId, Stop> {
    let starts = store::request(&mut work.tx, dossier.request_id).await?.earliest_start;
    let until = application::answer_until(work.today, starts);
    let days = i64::from((until - work.today).get_days());
    let new = NewLink {
        purpose: LINK,
        record: dossier.id.0,
        part: "",
        name: &director.name,
        email: &director.email,
        language: &director.language,
        days,
    };
    let link = work.make_host_link(dossier.host_id, new).await?;
    let share = Share { shared_with: director.name.clone(), shared_at: work.now, link_id: link };
    let (id, by) = (work.id(), work.actor.account().map(|account| account.0));
    store::keep_share(&mut work.tx, id, dossier.id, consent, &share, by).await?;
    letters::host_asked(work, dossier, director, link, until).await?;
    let later = work.now + (REMIND_AFTER_DAYS.min(days / 2) * 24).hours();
    work.enqueue(REMIND, json!({ "application": dossier.id, "link": link }), later).await?;
    Ok(link)
}
