//! Passwords set through links: forgotten, first, or after an invitation.

use command::{Change, Command, LinkRow, NewLink, Stop, Work};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::text::Email;
use model::{AccountId, Event, ExpertId, Grant, LinkId, Role, account as rules};

use super::account::EMAIL_LINK;
use super::ask::{self, Ask, Wish};
use super::role::{self, GrantRole};
use crate::store::{self, AccountRow};
use crate::words::Words;

/// The purpose of the link that sets a new password.
pub const PASSWORD_LINK: &str = "accounts.password";
/// The purpose of the link that opens an account.
pub const JOIN_LINK: &str = "accounts.join";

/// Ends every open link of an account. What was asked for under a password or an address is not done any more once another one
/// took its place: whoever knew the old one may have asked.
pub(super) async fn end_links(work: &mut Work, account: AccountId) -> Result<(), Stop> {
    for purpose in [PASSWORD_LINK, EMAIL_LINK, JOIN_LINK] {
        work.revoke_links(purpose, account.0, "").await?;
    }
    Ok(())
}

/// The account of whoever acts, while the password that was typed as proof is still the one that it has: checking takes time,
/// in which another one may have been set. `password` is the hash that it fitted.
pub(super) async fn proven(work: &mut Work, password: &str) -> Result<AccountRow, Stop> {
    let id = work.actor.account().ok_or(Stop::Gone)?;
    let account = store::account(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    if account.password.as_deref() == Some(password) { Ok(account) } else { Err(rules::NOT_YOUR_PASSWORD.into()) }
}

/// Asks for a new password. Whoever asks learns nothing of whether the address has an account. An account that waits is opened by
/// its own link, so its person gets that one again.
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
        let asked = ask::ask(work, Wish::Password, &self.email, &self.place).await?;
        let known = store::by_email(&mut work.tx, &self.email.key()).await?;
        let Some(account) = known.filter(|account| asked == Ask::Granted && account.state != "closed") else { return Ok(asked) };
        if account.state == "invited" {
            if !role::left_without(work, account.id).await? {
                role::send_join_again(work, &account).await?;
            }
            return Ok(asked);
        }
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

/// What allows somebody to set a password.
pub enum Allowed {
    /// The link of a letter.
    Link(Box<LinkRow>),
    /// The present password, typed as proof: the hash that it fitted.
    Proven(String),
}

/// Sets a password: by its link, or signed in with the old one checked. Every other session and every open link ends.
pub struct SetPassword {
    /// What allows it.
    pub by: Allowed,
    /// The hash.
    pub password: String,
    /// The hash of the session that stays.
    pub keep_session: String,
}

impl Command for SetPassword {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let before = match &self.by {
            Allowed::Link(link) => {
                if !work.use_link(link.id).await? {
                    return Err(rules::LINK_USED.into());
                }
                let account = store::account(&mut work.tx, AccountId(link.record_id)).await?;
                account.filter(|account| is_still_of(link, account)).ok_or(Stop::Gone)?
            }
            Allowed::Proven(password) => proven(work, password).await?,
        };
        let id = before.id;
        work.tx.run_one(store::SET_PASSWORD, params![id, &self.password]).await?;
        work.tx.run(store::END_OTHER_SESSIONS, params![id, &self.keep_session]).await?;
        end_links(work, id).await?;
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

/// Whether a link went to the address that the account has now.
pub(crate) fn is_still_of(link: &LinkRow, account: &AccountRow) -> bool {
    link.person_email.to_lowercase() == account.email.to_lowercase()
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
        let account = store::account(&mut work.tx, id).await?.filter(|account| is_still_of(&self.link, account)).ok_or(Stop::Gone)?;
        // An account that is open has its password: no link of a letter from before sets another one.
        if account.state != "invited" {
            return Err(rules::LINK_USED.into());
        }
        work.tx.run_one(store::SET_PASSWORD, params![id, &self.password]).await?;
        end_links(work, id).await?;
        work.record(Change::of("accounts.join", "account", id).person(id)).await?;
        // Who registered is called as on the form that this letter answers, whoever else typed the address before or after.
        let name = if self.link.part.starts_with(role::NEXT_PART) { &self.link.person_name } else { &account.name };
        if *name != account.name {
            work.tx.run_one(store::RENAME, params![id, name]).await?;
        }
        let invited: Option<ExpertId> = self.link.part.strip_prefix(role::EXPERT_PART).and_then(|text| text.parse().ok());
        let grants = store::grants(&mut work.tx, id).await?;
        if grants.is_empty() {
            let grant = Grant { role: Role::Expert, phase: None, country: None, host: None };
            let from = work.today;
            GrantRole { account: id, grant, from, until: None }.write(work).await?;
        }
        if let Some(expert) = invited {
            work.raise(Event::ExpertJoined { expert, account: id }).await?;
        } else if grants.is_empty() || grants.iter().any(|grant| grant.role == Role::Expert.name()) {
            let event = Event::ExpertRegistered { account: id, name: name.clone(), email: account.email, language: account.language };
            work.raise(event).await?;
        }
        Ok(id)
    }
}
