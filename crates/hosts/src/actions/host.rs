//! Hosts: suggested, changed, and moved from state to state.

use command::{Change, Command, Stop, Work};
use db::params;
use i18n::{Lang, fold};
use mail::{Letter, page_mark};
use model::access::{Place, Subject, Verb};
use model::host::{self, Kind, State, Step};
use model::priority::CountryStatus;
use model::reference::sector;
use model::text::Country;
use model::{HostId, PhaseId, RequestId};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::host_for;
use crate::store::{self, HostRow, ReaderRow};
use crate::words::Words;

/// What is known of an institution.
#[derive(Clone, Debug)]
pub struct HostText {
    /// Its name.
    pub name: String,
    /// The kind of institution.
    pub kind: Kind,
    /// Where it is.
    pub city: String,
    /// The ministry above it, or empty.
    pub ministry: String,
    /// Its sector, as a DAC purpose code.
    pub sector: String,
    /// What it is there for.
    pub mission: String,
    /// Its website, or empty.
    pub website: String,
}

impl HostText {
    fn check(&self) -> Result<(), Stop> {
        if sector::find(&self.sector).is_none() { Err(Stop::field("sector", host::NO_SECTOR)) } else { Ok(()) }
    }

    fn search_text(&self) -> String {
        fold(&format!("{} {} {}", self.name, self.city, self.ministry))
    }

    fn told(&self) -> Json {
        json!({ "name": self.name, "kind": self.kind.name(), "city": self.city, "ministry": self.ministry, "sector": self.sector,
            "mission": self.mission, "website": self.website })
    }
}

/// Names an institution as a possible host.
pub struct SuggestHost {
    /// The phase.
    pub phase: PhaseId,
    /// The country.
    pub country: Country,
    /// What is known of it.
    pub text: HostText,
}

impl Command for SuggestHost {
    type Done = HostId;

    async fn run(&self, work: &mut Work) -> Result<HostId, Stop> {
        let place = Place { phase: Some(self.phase), country: Some(self.country), ..Place::default() };
        Stop::unless(work.actor.scope(Verb::Write, Subject::Host).reaches(place))?;
        let country: Option<store::CountryRow> = work.tx.maybe(store::COUNTRY, params![self.phase, self.country]).await?;
        let country = country.ok_or(Stop::Gone)?;
        if CountryStatus::named(&country.status) == Some(CountryStatus::Closed) {
            return Err(Stop::field("country", host::COUNTRY_CLOSED));
        }
        self.text.check()?;
        let id = work.id::<HostId>();
        name_is_new(work, self.phase, self.country, &self.text.name, id).await?;
        let text = &self.text;
        let values = params![
            id,
            self.phase,
            self.country,
            &text.name,
            text.search_text(),
            text.kind.name(),
            &text.city,
            &text.ministry,
            &text.sector,
            &text.mission,
            &text.website,
            work.now
        ];
        work.tx.run(store::INSERT_HOST, values).await?;
        keep_step(work, id, State::Suggested, "").await?;
        work.record(Change::of("hosts.suggest", "host", id).after(text.told())).await?;
        Ok(id)
    }
}

/// Changes what is known of a host.
pub struct ChangeHost {
    /// Which.
    pub host: HostId,
    /// What is known of it.
    pub text: HostText,
    /// The version that was looked at.
    pub version: i64,
}

impl Command for ChangeHost {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = host_for(work, Verb::Write, self.host).await?;
        self.text.check()?;
        name_is_new(work, row.phase_id, row.country, &self.text.name, self.host).await?;
        let text = &self.text;
        let values = params![
            self.host,
            &text.name,
            text.search_text(),
            text.kind.name(),
            &text.city,
            &text.ministry,
            &text.sector,
            &text.mission,
            &text.website,
            self.version
        ];
        if work.tx.run(store::UPDATE_HOST, values).await? == 0 {
            return Err(Stop::Stale);
        }
        let kind = row.kind();
        let (name, city, ministry, sector) = (row.name, row.city, row.ministry, row.sector);
        let before = HostText { name, kind, city, ministry, sector, mission: row.mission, website: row.website };
        work.record(Change::of("hosts.change", "host", self.host).before(before.told()).after(text.told())).await
    }
}

/// Two hosts of one country do not have one name, however it is spelt.
async fn name_is_new(work: &mut Work, phase: PhaseId, country: Country, name: &str, id: HostId) -> Result<(), Stop> {
    let names: Vec<String> = work.tx.values(store::NAMES, params![phase, country, id]).await?;
    if names.iter().any(|other| fold(other) == fold(name)) { Err(Stop::field("name", host::HOST_THERE)) } else { Ok(()) }
}

/// Takes a host one step further, stops it, or undoes that.
pub struct MoveHost {
    /// Which.
    pub host: HostId,
    /// The step.
    pub step: Step,
    /// Why; some steps ask for it.
    pub reason: String,
}

impl Command for MoveHost {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        let row = host_for(work, self.step.verb(), self.host).await?;
        let state = row.state().take(self.step, row.plans_agreed > 0)?;
        if self.step.asks_reason() && self.reason.trim().is_empty() {
            return Err(Stop::field("reason", host::NO_REASON));
        }
        go(work, &row, self.step, state, &self.reason).await?;
        if self.step == Step::Approve {
            tell_approved(work, &row).await?;
        }
        Ok(state)
    }
}

/// Moves a host: its state, its history, the audit trail.
async fn go(work: &mut Work, row: &HostRow, step: Step, state: State, reason: &str) -> Result<(), Stop> {
    let now = work.now;
    work.tx.run_one(store::SET_STATE, params![row.id, state.name(), now]).await?;
    keep_step(work, row.id, state, reason).await?;
    let (before, after) = (json!({ "state": row.state().name() }), json!({ "state": state.name(), "step": step.name() }));
    work.record(Change::of("hosts.move", "host", row.id).before(before).after(after).because(reason)).await
}

/// A request was published: its host takes part from now on, if it did not yet.
pub(crate) async fn takes_part(work: &mut Work, request: RequestId) -> Result<(), Stop> {
    let Some(host) = work.tx.values::<HostId>(store::HOST_OF_REQUEST, params![request]).await?.pop() else { return Ok(()) };
    let Some(row) = store::host(&mut work.tx, host).await? else { return Ok(()) };
    match row.state().take(Step::Activate, row.plans_agreed > 0) {
        Ok(state) => go(work, &row, Step::Activate, state, "").await,
        Err(_) => Ok(()),
    }
}

/// Tells the people at a host that it is approved and may ask for an expert: whoever has an account finds the way in the letter,
/// the others hear whom to ask.
async fn tell_approved(work: &mut Work, row: &HostRow) -> Result<(), Stop> {
    let readers: Vec<ReaderRow> = work.tx.all(store::READERS, params![row.id]).await?;
    for reader in readers {
        let lang = Lang::parse(&reader.language).unwrap_or(Lang::En);
        let plain = Words(lang).plain();
        let mut paragraphs = vec![plain.letter_dear(&reader.name), plain.letter_approved(&row.name)];
        if reader.joined {
            paragraphs.extend([plain.letter_approved_begin(), page_mark("/host")]);
        } else {
            paragraphs.push(plain.letter_approved_ask());
        }
        let letter =
            Letter { to: reader.email, lang, subject: plain.letter_approved_subject(&row.name), paragraphs, about: ("host", row.id.0) };
        mail::send(work, letter).await?;
    }
    Ok(())
}

async fn keep_step(work: &mut Work, host: HostId, state: State, reason: &str) -> Result<(), Stop> {
    let values = params![work.id::<Uuid>(), host, state.name(), reason, work.actor.account(), work.now];
    work.tx.run(store::INSERT_STEP, values).await?;
    Ok(())
}
