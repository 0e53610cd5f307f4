//! Agreeing to a plan: the host's director, with an account or through a signed link.

use command::{Change, Command, NewLink, Stop, Work, link_mark};
use db::params;
use i18n::{Lang, same_name};
use mail::{Letter, page_mark};
use model::access::{Verb, Via};
use model::host::{self, State};
use model::{HostId, LinkId, PlanId};
use serde_json::json;
use uuid::Uuid;

use super::{LINK_DAYS, plan_at};
use crate::side::Side;
use crate::store::{self, ContactRow, PlanRow, ReaderRow};
use crate::words::Words;

/// The purpose of the director's link; its record is the plan, its part the version.
pub const AGREE_PLAN: &str = "hosts.agree-plan";

/// Asks the host's director to agree to a plan, by a letter with a signed link.
pub struct AskPlan {
    /// Which.
    pub plan: PlanId,
    /// The version that was looked at.
    pub version: i64,
}

impl Command for AskPlan {
    type Done = LinkId;

    async fn run(&self, work: &mut Work) -> Result<LinkId, Stop> {
        let row = plan_at(work, Verb::Write, self.plan, self.version).await?;
        row.state().agree(usize::try_from(row.outcomes).unwrap_or_default())?;
        if row.priority_over(work.today) {
            return Err(host::PRIORITY_OVER.into());
        }
        let director = director(work, row.host_id).await?.ok_or(host::NO_DIRECTOR)?;
        work.revoke_links(AGREE_PLAN, self.plan.0, "").await?;
        let part = row.version.to_string();
        let (name, email, language) = (director.name.as_str(), director.email.as_str(), director.language.as_str());
        let link = NewLink { purpose: AGREE_PLAN, record: self.plan.0, part: &part, name, email, language, days: LINK_DAYS };
        let link = work.make_host_link(row.host_id, link).await?;
        work.tx.run_one(store::MARK_ASKED, params![self.plan, work.now, work.actor.account(), name]).await?;
        work.record(Change::of("hosts.ask-plan", "development_plan", self.plan).after(json!({ "version": row.version }))).await?;
        let lang = Lang::parse(language).unwrap_or(Lang::En);
        let plain = Words(lang).plain();
        let letter = Letter {
            to: email.to_owned(),
            lang,
            subject: plain.letter_plan_subject(&row.host_name),
            paragraphs: vec![
                plain.letter_dear(name),
                plain.letter_plan_what(&row.host_name, &row.title),
                link_mark(link),
                plain.letter_how(LINK_DAYS),
            ],
            about: ("development_plan", self.plan.0),
        };
        mail::send(work, letter).await?;
        Ok(link)
    }
}

/// A plan that changes is another plan: the director is not asked any more to agree to the earlier one, and is told so.
pub(super) async fn not_asked_any_more(work: &mut Work, row: &PlanRow) -> Result<(), Stop> {
    work.revoke_links(AGREE_PLAN, row.id.0, "").await?;
    if row.asked_at.is_none() {
        return Ok(());
    }
    let Some(director) = director(work, row.host_id).await? else { return Ok(()) };
    let lang = Lang::parse(&director.language).unwrap_or(Lang::En);
    let plain = Words(lang).plain();
    let letter = Letter {
        to: director.email,
        lang,
        subject: plain.letter_changed_subject(&row.host_name),
        paragraphs: vec![plain.letter_dear(&director.name), plain.letter_changed(&row.host_name, &row.title)],
        about: ("development_plan", row.id.0),
    };
    mail::send(work, letter).await?;
    Ok(())
}

/// What the director says with an account: yes, or changes first.
pub struct AgreePlan {
    /// Which.
    pub plan: PlanId,
    /// The version that was looked at.
    pub version: i64,
    /// Yes, or changes first.
    pub agrees: bool,
    /// The director's name; with changes it may be empty, and then stands for the director as known.
    pub name: String,
    /// Which changes; needed when something must change.
    pub remarks: String,
}

impl Command for AgreePlan {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = plan_at(work, Verb::Write, self.plan, self.version).await?;
        Stop::unless(work.actor.directs(row.host_id) || work.actor.via == Via::Program)?;
        let own: Vec<String> = match work.actor.account() {
            Some(account) => work.tx.values(store::NAME_OF, params![account]).await?,
            None => Vec::new(),
        };
        let director = director(work, row.host_id).await?.map(|contact| contact.name);
        let known: Vec<&str> = director.as_deref().into_iter().chain(own.iter().map(String::as_str)).collect();
        // The own name stands before the one among the people at the host.
        let said = self.said(own.first().map(String::as_str).or(director.as_deref()).unwrap_or_default());
        said.check(&known)?;
        work.revoke_links(AGREE_PLAN, self.plan.0, "").await?;
        said.keep(work, &row).await
    }
}

impl AgreePlan {
    /// The answer, under the typed name, or under the known one where nothing is signed.
    fn said<'a>(&'a self, known: &'a str) -> Said<'a> {
        let name = if self.agrees || !self.name.is_empty() { self.name.as_str() } else { known };
        Said { agrees: self.agrees, name, remarks: &self.remarks, how: "account", link: None }
    }
}

/// The host's director, when one is known.
async fn director(work: &mut Work, host: HostId) -> Result<Option<ContactRow>, Stop> {
    Ok(store::contacts(&mut work.tx, host).await?.into_iter().find(ContactRow::is_director))
}

/// What the director says through the link.
pub struct AnswerPlan {
    /// The link.
    pub link: LinkId,
    /// Yes, or changes first.
    pub agrees: bool,
    /// The name that the director typed; with changes it may be empty.
    pub name: String,
    /// Which changes; needed when something must change.
    pub remarks: String,
}

impl Command for AnswerPlan {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Link(self.link) || work.actor.via == Via::Program)?;
        let link = command::find_link(&mut work.tx, self.link).await?.filter(|link| link.purpose == AGREE_PLAN).ok_or(Stop::Gone)?;
        let name = if self.agrees || !self.name.is_empty() { &self.name } else { &link.person_name };
        let said = Said { agrees: self.agrees, name, remarks: &self.remarks, how: "link", link: Some(self.link) };
        said.check(&[&link.person_name])?;
        Stop::unless(work.use_link(self.link).await?)?;
        let row = store::plan(&mut work.tx, PlanId(link.record_id)).await?.ok_or(Stop::Gone)?;
        if link.part != row.version.to_string() {
            return Err(Stop::Stale);
        }
        said.keep(work, &row).await
    }
}

/// A director's answer on its way to the records.
struct Said<'a> {
    agrees: bool,
    name: &'a str,
    remarks: &'a str,
    how: &'static str,
    link: Option<LinkId>,
}

impl Said<'_> {
    /// It stands under the director's own name, and says which changes are wanted.
    fn check(&self, known: &[&str]) -> Result<(), Stop> {
        if !self.agrees && self.remarks.is_empty() {
            return Err(Stop::field("remarks", host::NO_REMARKS));
        }
        if known.is_empty() || known.iter().any(|known| same_name(self.name, known)) {
            Ok(())
        } else {
            Err(Stop::field("name", host::OTHER_NAME))
        }
    }

    async fn keep(&self, work: &mut Work, row: &PlanRow) -> Result<(), Stop> {
        let agreed = row.state().agree(usize::try_from(row.outcomes).unwrap_or_default())?;
        if self.agrees && row.priority_over(work.today) {
            return Err(Stop::field("answer", host::PRIORITY_OVER));
        }
        let state = if self.agrees { agreed } else { row.state() };
        let (agreed_on, agreed_by) = if self.agrees { (Some(work.today), self.name) } else { (None, "") };
        work.tx.run_one(store::SET_PLAN_STATE, params![row.id, state.name(), work.now, agreed_on, agreed_by]).await?;
        let values = params![work.id::<Uuid>(), row.id, row.version, self.name, self.agrees, self.remarks, self.how, self.link, work.now];
        work.tx.run(store::INSERT_ANSWER, values).await?;
        let after = json!({ "version": row.version, "state": state.name(), "agrees": self.agrees, "how": self.how });
        work.record(Change::of("hosts.answer-plan", "development_plan", row.id).after(after).because(self.remarks)).await?;
        self.tell_asker(work, row).await?;
        if self.agrees { self.tell_office(work, row).await } else { Ok(()) }
    }

    /// Tells whoever asked; they have the ball again.
    async fn tell_asker(&self, work: &mut Work, row: &PlanRow) -> Result<(), Stop> {
        let (Some(email), Some(name)) = (row.asker_email.clone(), &row.asker_name) else { return Ok(()) };
        let lang = row.asker_language.as_deref().and_then(Lang::parse).unwrap_or(Lang::En);
        let plain = Words(lang).plain();
        let what = if self.agrees {
            plain.letter_plan_agreed(&row.host_name, &row.title)
        } else {
            plain.letter_plan_changes(&row.host_name, &row.title)
        };
        let mut paragraphs = vec![plain.letter_dear(name), what];
        if !self.remarks.is_empty() {
            paragraphs.push(self.remarks.to_owned());
        }
        // Whoever works at the host reads the plan there.
        let side = if row.asker_there > 0 { Side::Host } else { Side::Staff };
        paragraphs.extend([plain.letter_plan_where(), page_mark(&side.plan(row.id))]);
        let letter = Letter {
            to: email,
            lang,
            subject: plain.letter_answer_subject(&row.host_name),
            paragraphs,
            about: ("development_plan", row.id.0),
        };
        mail::send(work, letter).await?;
        Ok(())
    }

    /// Tells whoever has the host in hand at the country office, unless they asked themselves; and what the plan is good for, as the
    /// host stands now: it can be approved, or may ask for an expert already.
    async fn tell_office(&self, work: &mut Work, row: &PlanRow) -> Result<(), Stop> {
        let in_hand: Option<ReaderRow> = work.tx.maybe(store::IN_HAND, params![row.host_id]).await?;
        let Some(office) = in_hand.filter(|office| row.asker_email.as_ref() != Some(&office.email)) else { return Ok(()) };
        let state = store::host(&mut work.tx, row.host_id).await?.map(|host| host.state());
        let lang = Lang::parse(&office.language).unwrap_or(Lang::En);
        let plain = Words(lang).plain();
        let next = match state {
            Some(State::UnderAssessment) => plain.letter_plan_approve(),
            Some(state) if state.may_ask() => plain.letter_plan_request(),
            _ => plain.letter_plan_host(),
        };
        let letter = Letter {
            to: office.email,
            lang,
            subject: plain.letter_answer_subject(&row.host_name),
            paragraphs: vec![
                plain.letter_dear(&office.name),
                plain.letter_plan_agreed(&row.host_name, &row.title),
                next,
                page_mark(&Side::Staff.host(row.host_id)),
            ],
            about: ("development_plan", row.id.0),
        };
        mail::send(work, letter).await?;
        Ok(())
    }
}
