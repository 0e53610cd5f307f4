//! Agreeing to a plan: the host's director, with an account or through a signed link.

use command::{Change, Command, NewLink, Stop, Work, link_mark};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::access::{Verb, Via};
use model::host;
use model::{LinkId, PlanId};
use serde_json::json;
use uuid::Uuid;

use super::{LINK_DAYS, plan_at};
use crate::store::{self, PlanRow};
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
        let contacts = store::contacts(&mut work.tx, row.host_id).await?;
        let director = contacts.into_iter().find(|contact| contact.is_director()).ok_or(host::NO_DIRECTOR)?;
        work.revoke_links(AGREE_PLAN, self.plan.0, "").await?;
        let part = row.version.to_string();
        let (name, email, language) = (director.name.as_str(), director.email.as_str(), director.language.as_str());
        let link = NewLink { purpose: AGREE_PLAN, record: self.plan.0, part: &part, name, email, language, days: LINK_DAYS };
        let link = work.make_link(link).await?;
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

/// What the director says with an account: yes, or changes first.
pub struct AgreePlan {
    /// Which.
    pub plan: PlanId,
    /// The version that was looked at.
    pub version: i64,
    /// Yes, or changes first.
    pub agrees: bool,
    /// The director's name.
    pub name: String,
    /// Which changes, or empty.
    pub remarks: String,
}

impl Command for AgreePlan {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = plan_at(work, Verb::Write, self.plan, self.version).await?;
        Stop::unless(work.actor.directs(row.host_id) || work.actor.via == Via::Program)?;
        work.revoke_links(AGREE_PLAN, self.plan.0, "").await?;
        let said = Said { agrees: self.agrees, name: &self.name, remarks: &self.remarks, how: "account", link: None };
        said.keep(work, &row).await
    }
}

/// What the director says through the link.
pub struct AnswerPlan {
    /// The link.
    pub link: LinkId,
    /// Yes, or changes first.
    pub agrees: bool,
    /// The name that the director typed.
    pub name: String,
    /// Which changes, or empty.
    pub remarks: String,
}

impl Command for AnswerPlan {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Link(self.link) || work.actor.via == Via::Program)?;
        let link = command::find_link(&mut work.tx, self.link).await?.filter(|link| link.purpose == AGREE_PLAN).ok_or(Stop::Gone)?;
        Stop::unless(work.use_link(self.link).await?)?;
        let row = store::plan(&mut work.tx, PlanId(link.record_id)).await?.ok_or(Stop::Gone)?;
        if link.part != row.version.to_string() {
            return Err(Stop::Stale);
        }
        let said = Said { agrees: self.agrees, name: &self.name, remarks: &self.remarks, how: "link", link: Some(self.link) };
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
    async fn keep(&self, work: &mut Work, row: &PlanRow) -> Result<(), Stop> {
        let agreed = row.state().agree(usize::try_from(row.outcomes).unwrap_or_default())?;
        let state = if self.agrees { agreed } else { row.state() };
        let (agreed_on, agreed_by) = if self.agrees { (Some(work.today), self.name) } else { (None, "") };
        work.tx.run_one(store::SET_PLAN_STATE, params![row.id, state.name(), work.now, agreed_on, agreed_by]).await?;
        let values = params![work.id::<Uuid>(), row.id, row.version, self.name, self.agrees, self.remarks, self.how, self.link, work.now];
        work.tx.run(store::INSERT_ANSWER, values).await?;
        let after = json!({ "version": row.version, "state": state.name(), "agrees": self.agrees, "how": self.how });
        work.record(Change::of("hosts.answer-plan", "development_plan", row.id).after(after).because(self.remarks)).await?;
        self.tell_asker(work, row).await
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
}
