//! Readiness: told by the host's people with an account or through a signed link, or by the country office.

use command::{Change, Command, LinkState, NewLink, Stop, Work, link_mark};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::access::{Verb, Via};
use model::host::{self, Need, Ready};
use model::{ContactId, HostId, LinkId};
use serde_json::{Value as Json, json};

use super::{LINK_DAYS, host_for};
use crate::store::{self, ReadinessRow};
use crate::words::Words;

/// The purpose of the link; its record is the host, its part the contact.
pub const READINESS: &str = "hosts.readiness";

/// An answer with its note for each need, in the order of [`Need::ALL`].
pub type Answers = [(Ready, String); 5];

/// Tells how ready a host is.
pub struct TellReadiness {
    /// Which.
    pub host: HostId,
    /// The answers.
    pub answers: Answers,
    /// Who looked.
    pub name: String,
    /// The version that was looked at; 0 when nobody told before.
    pub version: i64,
}

impl Command for TellReadiness {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        host_for(work, Verb::Write, self.host).await?;
        save(work, self.host, &self.answers, &self.name, self.version).await
    }
}

/// Asks a person at the host to tell how ready it is, by a letter with a signed link.
pub struct AskReadiness {
    /// The host.
    pub host: HostId,
    /// The person.
    pub contact: ContactId,
}

impl Command for AskReadiness {
    type Done = LinkId;

    async fn run(&self, work: &mut Work) -> Result<LinkId, Stop> {
        let host = host_for(work, Verb::Decide, self.host).await?;
        let contact = store::contact(&mut work.tx, self.contact).await?.filter(|contact| contact.host_id == self.host).ok_or(Stop::Gone)?;
        if !contact.active {
            return Err(host::CONTACT_GONE.into());
        }
        let part = contact.id.to_string();
        work.revoke_links(READINESS, self.host.0, &part).await?;
        let (name, email, language) = (contact.name.as_str(), contact.email.as_str(), contact.language.as_str());
        let link = NewLink { purpose: READINESS, record: self.host.0, part: &part, name, email, language, days: LINK_DAYS };
        let link = work.make_host_link(self.host, link).await?;
        work.record(Change::of("hosts.ask-readiness", "host", self.host).after(json!({ "contact": contact.id }))).await?;
        let lang = Lang::parse(&contact.language).unwrap_or(Lang::En);
        let plain = Words(lang).plain();
        let letter = Letter {
            to: contact.email.clone(),
            lang,
            subject: plain.letter_readiness_subject(&host.name),
            paragraphs: vec![
                plain.letter_dear(&contact.name),
                plain.letter_readiness_what(&host.name),
                link_mark(link),
                plain.letter_how(LINK_DAYS),
            ],
            about: ("host", self.host.0),
        };
        mail::send(work, letter).await?;
        Ok(link)
    }
}

/// What the host's person tells through the link, which stays open for corrections until its time is over.
pub struct AnswerReadiness {
    /// The link.
    pub link: LinkId,
    /// The answers.
    pub answers: Answers,
    /// The name that the person typed.
    pub name: String,
    /// The version that was looked at; 0 when nobody told before.
    pub version: i64,
}

impl Command for AnswerReadiness {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Link(self.link) || work.actor.via == Via::Program)?;
        let link = command::find_link(&mut work.tx, self.link).await?.filter(|link| link.purpose == READINESS).ok_or(Stop::Gone)?;
        Stop::unless(link.state(work.now) == LinkState::Open)?;
        save(work, HostId(link.record_id), &self.answers, &self.name, self.version).await
    }
}

/// Stores the answers; `seen` is the version that was looked at.
async fn save(work: &mut Work, host: HostId, answers: &Answers, name: &str, seen: i64) -> Result<(), Stop> {
    let before = store::readiness(&mut work.tx, host).await?;
    let version = before.as_ref().map_or(0, |row| row.version);
    if seen != version {
        return Err(Stop::Stale);
    }
    let mut values = params![host];
    for (ready, note) in answers {
        values.extend(params![ready.name(), note]);
    }
    values.extend(params![work.today, name, work.actor.account()]);
    if before.is_some() {
        values.extend(params![version]);
        work.tx.run_one(store::UPDATE_READINESS, values).await?;
    } else {
        work.tx.run(store::INSERT_READINESS, values).await?;
    }
    let change = Change::of("hosts.tell-readiness", "host", host).after(told(answers.iter().map(|(ready, note)| (*ready, note.as_str()))));
    let change = before.as_ref().map(ReadinessRow::answers).into_iter().fold(change, |change, row| change.before(told(row.into_iter())));
    work.record(change).await
}

fn told<'a>(answers: impl Iterator<Item = (Ready, &'a str)>) -> Json {
    let pairs = Need::ALL
        .iter()
        .zip(answers)
        .map(|(need, (ready, note))| (need.name().to_owned(), json!({ "answer": ready.name(), "note": note })));
    Json::Object(pairs.collect())
}
