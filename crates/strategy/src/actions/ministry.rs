//! Asking the ministry through a signed link, and its answer.

use command::{Change, Command, NewLink, Stop, Work, link_mark};
use db::params;
use i18n::{Lang, same_name, without_marks};
use mail::{Letter, page_mark};
use model::access::{Verb, Via};
use model::priority::{self, Party, Stage};
use model::reference::country;
use model::text::Email;
use model::{LinkId, PriorityId};
use serde_json::json;

use super::agree::Yes;
use super::priority::save;
use super::priority_at;
use crate::changes::{self, Changes};
use crate::store::{self, AskRow, PriorityRow};
use crate::words::Words;

/// The purpose of the ministry's link; its record is the priority, its part `ministry:<version>`.
pub const AGREE: &str = "strategy.agree";
/// For how many days it works.
pub const ASK_DAYS: i64 = 30;

/// Asks the ministry for its yes to the newest version, by a letter with a signed link.
pub struct AskMinistry {
    /// Which.
    pub priority: PriorityId,
    /// The newest version, which was looked at.
    pub version: i64,
    /// The person at the ministry.
    pub name: String,
    /// The ministry.
    pub organisation: String,
    /// The person's address.
    pub email: Email,
    /// The person's language.
    pub language: Lang,
}

impl Command for AskMinistry {
    type Done = LinkId;

    async fn run(&self, work: &mut Work) -> Result<LinkId, Stop> {
        let row = priority_at(work, Verb::Decide, self.priority, self.version).await?;
        // The rules answer whether the ministry's yes could be taken now.
        row.standing().agree(Party::Ministry, &row.agreed())?;
        let again = self.again(work).await?;
        work.revoke_links(AGREE, self.priority.0, "").await?;
        let part = format!("ministry:{}", self.version);
        let language = self.language.code();
        let link = NewLink {
            purpose: AGREE,
            record: self.priority.0,
            part: &part,
            name: &self.name,
            email: self.email.as_str(),
            language,
            days: ASK_DAYS,
        };
        let link = work.make_link(link).await?;
        let values = params![link, self.priority, self.version, &self.name, &self.organisation, work.actor.account(), work.now];
        work.tx.run(store::INSERT_ASK, values).await?;
        let after = json!({ "version": self.version, "organisation": self.organisation });
        work.record(Change::of("strategy.ask-ministry", "priority", self.priority).after(after)).await?;
        let changes = changes::since_known(&mut work.tx, self.language, self.priority, self.version).await?;
        mail::send(work, self.letter(&row, link, changes.as_ref(), again.as_ref())).await?;
        Ok(link)
    }
}

impl AskMinistry {
    /// The last answer of the ministry, when it asked for changes.
    async fn again(&self, work: &mut Work) -> Result<Option<AskRow>, Stop> {
        let answered = store::asks(&mut work.tx, self.priority).await?.into_iter().find(|ask| ask.answer.is_some());
        Ok(answered.filter(|ask| ask.answer.as_deref() == Some("changes")))
    }

    fn letter(&self, row: &PriorityRow, link: LinkId, changes: Option<&Changes>, again: Option<&AskRow>) -> Letter {
        let plain = Words(self.language).plain();
        let (country, title) = (country_name(row, self.language), title(row, self.language));
        let mut paragraphs = vec![plain.letter_dear(&self.name)];
        if let Some(asked) = again {
            paragraphs.extend([plain.again_what(title, asked.version), asked.remarks.clone()]);
        }
        paragraphs.push(plain.ask_what(&country, title));
        if let Some(changes) = changes {
            let changed = plain.known_version(changes.before.to_string(), self.version.to_string());
            paragraphs.push(if changes.told.is_empty() { plain.again_unchanged() } else { changed });
            paragraphs.extend(changes.told.iter().map(|change| without_marks(change)));
        }
        paragraphs.extend([link_mark(link), plain.ask_how(ASK_DAYS)]);
        let subject = if again.is_some() { plain.again_subject(&country) } else { plain.ask_subject(&country) };
        Letter { to: self.email.as_str().to_owned(), lang: self.language, subject, paragraphs, about: ("priority", self.priority.0) }
    }
}

/// A text that changes is another text: whoever was asked about the one before is told that the link is over.
pub(super) async fn text_changed(work: &mut Work, row: &PriorityRow) -> Result<(), Stop> {
    let asked = store::last_ask(&mut work.tx, row.id).await?.filter(|ask| ask.version == row.newest_version && ask.answer.is_none());
    if work.revoke_links(AGREE, row.id.0, "").await? == 0 {
        return Ok(());
    }
    let Some(ask) = asked else { return Ok(()) };
    let Some(link) = command::find_link(&mut work.tx, ask.link_id).await? else { return Ok(()) };
    let lang = Lang::parse(&link.language).unwrap_or(Lang::En);
    let plain = Words(lang).plain();
    let country = country_name(row, lang);
    let letter = Letter {
        to: link.person_email,
        lang,
        subject: plain.changed_subject(&country),
        paragraphs: vec![plain.letter_dear(&ask.name), plain.changed_what(&country, title(row, lang))],
        about: ("priority", row.id.0),
    };
    mail::send(work, letter).await?;
    Ok(())
}

/// The newest title in a language.
fn title(row: &PriorityRow, lang: Lang) -> &str {
    crate::labels::in_language(lang, &row.newest_title, &row.newest_title_nl)
}

/// The country's name in a language.
fn country_name(row: &PriorityRow, lang: Lang) -> String {
    country::find(row.country.code()).map_or(row.country.code(), |country| country.name.in_language(lang.code())).to_owned()
}

/// What the ministry's person answers through the link: yes, or changes first.
pub struct AnswerAsMinistry {
    /// The link.
    pub link: LinkId,
    /// The name that the person typed.
    pub name: String,
    /// Yes, or changes first.
    pub agrees: bool,
    /// Which changes; needed when something must change.
    pub remarks: String,
}

impl Command for AnswerAsMinistry {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Link(self.link) || work.actor.via == Via::Program)?;
        let ask = store::ask(&mut work.tx, self.link).await?.ok_or(Stop::Gone)?;
        let row = store::priority(&mut work.tx, ask.priority_id).await?.ok_or(Stop::Gone)?;
        if !self.agrees && self.remarks.is_empty() {
            return Err(Stop::field("remarks", priority::NO_REMARKS));
        }
        if !same_name(&self.name, &ask.name) {
            return Err(Stop::field("name", priority::OTHER_NAME));
        }
        Stop::unless(work.use_link(self.link).await?)?;
        if row.newest_version != ask.version || row.standing().stage != Stage::Proposed {
            return Err(priority::NOT_PROPOSED.into());
        }
        if self.agrees {
            let agreed_on = work.today;
            let yes =
                Yes { party: Party::Ministry, name: &self.name, organisation: &ask.organisation, evidence: "", agreed_on, how: "link" };
            yes.keep(work, &row).await?;
        } else {
            let standing = row.standing().send_back()?;
            save(work, row.id, &standing, "").await?;
            let after = json!({ "version": ask.version, "stage": standing.stage.name() });
            work.record(Change::of("strategy.ministry-asks-changes", "priority", row.id).after(after).because(&self.remarks)).await?;
        }
        let answer = if self.agrees { "agreed" } else { "changes" };
        work.tx.run_one(store::ANSWER_ASK, params![self.link, answer, &self.name, &self.remarks, work.now]).await?;
        self.tell_asker(work, &ask, &row).await
    }
}

impl AnswerAsMinistry {
    /// Tells whoever asked; they have the ball again.
    async fn tell_asker(&self, work: &mut Work, ask: &AskRow, row: &PriorityRow) -> Result<(), Stop> {
        let (Some(email), Some(name)) = (ask.asker_email.clone(), &ask.asker_name) else { return Ok(()) };
        let lang = ask.asker_language.as_deref().and_then(Lang::parse).unwrap_or(Lang::En);
        let plain = Words(lang).plain();
        let what = if self.agrees {
            plain.answer_agreed(&ask.organisation, title(row, lang))
        } else {
            plain.answer_changes(&ask.organisation, title(row, lang))
        };
        let mut paragraphs = vec![plain.letter_dear(name), what];
        if !self.remarks.is_empty() {
            paragraphs.push(self.remarks.clone());
        }
        let next = if self.agrees { plain.answer_where(row.case()) } else { plain.answer_change(row.case()) };
        paragraphs.extend([next, page_mark(&crate::priority::path(row.id))]);
        let letter = Letter { to: email, lang, subject: plain.answer_subject(row.case()), paragraphs, about: ("priority", row.id.0) };
        mail::send(work, letter).await?;
        Ok(())
    }
}
