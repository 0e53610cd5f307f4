//! Passwords set through links: forgotten, first, or after an invitation.

use command::{Change, Command, LinkRow, NewLink, Stop, Work};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::text::Email;
use model::{AccountId, Event, ExpertId, Grant, LinkId, Role, account as rules};

use super::ask::{self, Ask};
use super::role::GrantRole;
use crate::store;
use crate::words::Words;

/// The purpose of the link that sets a new password.
pub const PASSWORD_LINK: &str = "accounts.password";
/// The purpose of the link that opens an account.
pub const JOIN_LINK: &str = "accounts.join";

/// Asks for a new password. Whoever asks learns nothing of whether the address has an account.
pub struct AskPassword {
    /// The address.
    pub email: Email,
    /// The language of the page on which it was asked.
    pub language: String,
    /// Where the wish comes from.
    pub place: String,
}

impl Command for AskPassword {
    type Done = Ask;

    async fn run(&self, work: &mut Work) -> Result<Ask, Stop> {
        let asked = ask::ask(work, &self.email, &self.place).await?;
        let known = store::by_email(&mut work.tx, &self.email.key()).await?;
        let Some(account) = known.filter(|account| asked == Ask::Granted && account.state != "closed") else { return Ok(asked) };
        let lang = Lang::parse(&self.language).unwrap_or(Lang::En);
        let w = Words(lang).plain();
        work.revoke_links(PASSWORD_LINK, account.id.0, "").await?;
        let link = NewLink {
            purpose: PASSWORD_LINK,
            record: account.id.0,
            part: "",
            name: &account.name,
            email: &account.email,
            language: lang.code(),
            days: 1,
        };
        let link = work.make_link(link).await?;
        let paragraphs = vec![w.letter_greeting(&account.name), w.letter_password_text(), command::link_mark(link), w.letter_ignore()];
        mail::send(
            work,
            Letter { to: account.email, lang, subject: w.letter_password_subject(), paragraphs, about: ("account", account.id.0) },
        )
        .await?;
        Ok(asked)
    }
}

/// Makes a link that sets the first password, to be handed over by the operator.
pub struct PasswordLink {
    /// Whose.
    pub account: AccountId,
}

impl Command for PasswordLink {
    type Done = LinkId;

    async fn run(&self, work: &mut Work) -> Result<LinkId, Stop> {
        let account = store::account(&mut work.tx, self.account).await?.ok_or(Stop::Gone)?;
        let link = NewLink {
            purpose: PASSWORD_LINK,
            record: self.account.0,
            part: "",
            name: &account.name,
            email: &account.email,
            language: &account.language,
            days: 7,
        };
        Ok(work.make_link(link).await?)
    }
}

/// Sets a password: by its link, or signed in with the old one checked. Every other session ends.
pub struct SetPassword {
    /// The link, when it came by one.
    pub link: Option<LinkRow>,
    /// The hash.
    pub password: String,
    /// The hash of the session that stays.
    pub keep_session: String,
}

impl Command for SetPassword {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let id = match &self.link {
            Some(link) if work.use_link(link.id).await? => AccountId(link.record_id),
            Some(_) => return Err(rules::LINK_USED.into()),
            None => work.actor.account().ok_or(Stop::Gone)?,
        };
        let before = store::account(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
        work.tx.run_one(store::SET_PASSWORD, params![id, &self.password]).await?;
        work.tx.run(store::END_OTHER_SESSIONS, params![id, &self.keep_session]).await?;
        work.record(Change::of("accounts.set-password", "account", id).person(id)).await?;
        if before.password.is_none() {
            return Ok(());
        }
        let lang = Lang::parse(&before.language).unwrap_or(Lang::En);
        let w = Words(lang).plain();
        let paragraphs = vec![w.letter_greeting(&before.name), w.letter_password_changed_text(), w.letter_not_you()];
        let letter = Letter { to: before.email, lang, subject: w.letter_password_changed_subject(), paragraphs, about: ("account", id.0) };
        mail::send(work, letter).await.map(drop)
    }
}

/// Opens an account that waits, by its link: sets the password, and tells the slices that hold a profile.
pub struct Join {
    /// The link that was opened.
    pub link: LinkRow,
    /// The hash of the password.
    pub password: String,
}

impl Command for Join {
    type Done = AccountId;

    async fn run(&self, work: &mut Work) -> Result<AccountId, Stop> {
        if !work.use_link(self.link.id).await? {
            return Err(rules::LINK_USED.into());
        }
        let id = AccountId(self.link.record_id);
        let account = store::account(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
        work.tx.run_one(store::SET_PASSWORD, params![id, &self.password]).await?;
        work.record(Change::of("accounts.join", "account", id).person(id)).await?;
        let invited: Option<ExpertId> = self.link.part.strip_prefix(super::role::EXPERT_PART).and_then(|text| text.parse().ok());
        let grants = store::grants(&mut work.tx, id).await?;
        if grants.is_empty() {
            let grant = Grant { role: Role::Expert, phase: None, country: None, host: None };
            let from = work.today;
            GrantRole { account: id, grant, from, until: None }.write(work).await?;
        }
        if let Some(expert) = invited {
            work.raise(Event::ExpertJoined { expert, account: id }).await?;
        } else if grants.is_empty() || grants.iter().any(|grant| grant.role == Role::Expert.name()) {
            let event = Event::ExpertRegistered { account: id, name: account.name, email: account.email, language: account.language };
            work.raise(event).await?;
        }
        Ok(id)
    }
}
