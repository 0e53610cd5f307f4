//! Accounts themselves: opened, registered, changed, closed.

use command::{Change, Command, NewLink, Stop, Work};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::text::Email;
use model::{AccountId, Event, account as rules};
use serde_json::json;
use uuid::Uuid;

use super::ask::{self, Ask, Wish};
use super::password::{end_links, proven};
use super::role::{self, JoinLetter, NEXT_PART};
use crate::store::{self, FormerAddress};
use crate::words::Words;

/// Opens an account. Used by `init`, the demonstration and invitations.
pub struct OpenAccount {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// The language of pages and letters.
    pub language: String,
    /// The hash of the password; without one the account waits for its person to set it.
    pub password: Option<String>,
}

impl Command for OpenAccount {
    type Done = AccountId;

    async fn run(&self, work: &mut Work) -> Result<AccountId, Stop> {
        check_name(&self.name)?;
        if store::by_email(&mut work.tx, &self.email.key()).await?.is_some() {
            return Err(Stop::field("email", rules::ADDRESS_TAKEN));
        }
        let id = work.id::<AccountId>();
        let state = if self.password.is_some() { "active" } else { "invited" };
        let values = params![id, self.email.as_str(), self.email.key(), &self.name, self.password.clone(), &self.language, state, work.now];
        work.tx.run(store::INSERT_ACCOUNT, values).await?;
        work.record(Change::of("accounts.open", "account", id).after(json!({ "name": self.name, "state": state })).person(id)).await?;
        Ok(id)
    }
}

/// What cannot be a name, as a fault of the form's field.
pub(super) fn check_name(name: &str) -> Result<(), Stop> {
    rules::check_name(name).map_err(|refusal| Stop::field("name", refusal))
}

/// Registers as an expert. Whoever asks learns nothing of whether the address has an account: both get a letter. Whoever was
/// invited gets the invitation again, for a stranger may have asked: it stays as it was made.
pub struct Register {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// The language.
    pub language: String,
    /// The page of ours to go on to once the account is open, after the language; or empty.
    pub next: String,
    /// Where the wish comes from.
    pub place: String,
}

impl Command for Register {
    type Done = Ask;

    async fn run(&self, work: &mut Work) -> Result<Ask, Stop> {
        check_name(&self.name)?;
        let asked = ask::ask(work, Wish::Register, &self.email, &self.place).await?;
        if asked != Ask::Granted {
            return Ok(asked);
        }
        let lang = Lang::parse(&self.language).unwrap_or(Lang::En);
        let w = Words(lang);
        let account = match store::by_email(&mut work.tx, &self.email.key()).await? {
            Some(active) if active.state == "active" => {
                let (plain, about) = (w.plain(), ("account", active.id.0));
                let paragraphs = vec![
                    plain.letter_greeting(&active.name),
                    plain.letter_known_text(),
                    plain.letter_known_do(),
                    mail::page_mark("/sign-in"),
                ];
                mail::send(work, Letter { to: active.email, lang, subject: plain.letter_known_subject(), paragraphs, about }).await?;
                return Ok(asked);
            }
            Some(waiting) => {
                if role::is_invited(work, waiting.id).await? {
                    role::send_join_again(work, &waiting).await?;
                    return Ok(asked);
                }
                waiting.id
            }
            None => {
                let open =
                    OpenAccount { email: self.email.clone(), name: self.name.clone(), language: self.language.clone(), password: None };
                open.run(work).await?
            }
        };
        // Also without a page to go on to: it says that the person registered, and agreed on the form.
        let part = format!("{NEXT_PART}{}", self.next);
        let why = w.plain().letter_registered_text(mail::PROGRAMME);
        let join = JoinLetter { name: &self.name, email: self.email.as_str(), lang, part: &part, why, asked: true };
        role::send_join(work, account, join).await?;
        Ok(asked)
    }
}

/// Changes name, language and the light or dark scheme.
pub struct ChangeDetails {
    /// The version that was shown.
    pub version: i64,
    /// The name.
    pub name: String,
    /// The language.
    pub language: String,
    /// `light`, `dark` or empty for as the device says.
    pub scheme: String,
}

impl Command for ChangeDetails {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        check_name(&self.name)?;
        let id = work.actor.account().ok_or(Stop::Gone)?;
        let before = store::account(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
        let values = params![id, self.version, &self.name, &self.language, &self.scheme];
        if work.tx.run(store::SET_DETAILS, values).await? != 1 {
            return Err(Stop::Stale);
        }
        let change = Change::of("accounts.change", "account", id).before(json!({ "name": before.name, "language": before.language }));
        work.record(change.after(json!({ "name": self.name, "language": self.language })).person(id)).await?;
        if before.name == self.name { Ok(()) } else { work.raise(Event::Renamed { account: id, name: self.name.clone() }).await }
    }
}

/// Takes over the name that the person told elsewhere. An account that has it already stays as it is.
pub(crate) async fn renamed(work: &mut Work, account: AccountId, name: &str) -> Result<(), Stop> {
    let Some(before) = store::account(&mut work.tx, account).await?.filter(|row| row.name != name) else { return Ok(()) };
    check_name(name)?;
    work.tx.run_one(store::RENAME, params![account, name]).await?;
    let change = Change::of("accounts.change", "account", account).before(json!({ "name": before.name })).after(json!({ "name": name }));
    work.record(change.person(account)).await
}

/// Asks for another address: a letter goes there, and only its link changes anything.
pub struct AskEmailChange {
    /// The new address.
    pub email: Email,
    /// Where the wish comes from.
    pub place: String,
    /// The hash that the typed password fitted.
    pub proven: String,
}

/// The purpose of the link that confirms a new address.
pub const EMAIL_LINK: &str = "accounts.email";

impl Command for AskEmailChange {
    type Done = Ask;

    async fn run(&self, work: &mut Work) -> Result<Ask, Stop> {
        let account = proven(work, &self.proven).await?;
        let asked = ask::ask(work, Wish::Address, &self.email, &self.place).await?;
        if asked != Ask::Granted {
            return Ok(asked);
        }
        let id = account.id;
        let lang = Lang::parse(&account.language).unwrap_or(Lang::En);
        let w = Words(lang).plain();
        work.revoke_links(EMAIL_LINK, id.0, "").await?;
        let link = work
            .make_link(NewLink {
                purpose: EMAIL_LINK,
                record: id.0,
                part: "",
                name: &account.name,
                email: self.email.as_str(),
                language: lang.code(),
                days: 1,
            })
            .await?;
        // No name: nobody has said yes to letters at that address, and a name is what its owner typed.
        let paragraphs = vec![w.letter_greeting_unnamed(), w.letter_email_text(), command::link_mark(link), w.letter_ignore()];
        mail::send(
            work,
            Letter { to: self.email.to_string(), lang, subject: w.letter_email_subject(), paragraphs, about: ("account", id.0) },
        )
        .await?;
        // The old address learns of it, in case somebody else asked.
        let paragraphs = vec![w.letter_greeting(&account.name), w.letter_email_old_text(), w.letter_email_old_do()];
        mail::send(work, Letter { to: account.email, lang, subject: w.letter_email_old_subject(), paragraphs, about: ("account", id.0) })
            .await?;
        Ok(asked)
    }
}

/// Confirms a new address by its link.
pub struct ChangeEmail {
    /// The link that was opened.
    pub link: command::LinkRow,
}

impl Command for ChangeEmail {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        if !work.use_link(self.link.id).await? {
            return Err(rules::LINK_USED.into());
        }
        let id = AccountId(self.link.record_id);
        let email: Email = self.link.person_email.parse().map_err(|()| Stop::Gone)?;
        if store::by_email(&mut work.tx, &email.key()).await?.is_some_and(|other| other.id != id) {
            return Err(rules::ADDRESS_TAKEN.into());
        }
        let before = store::account(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
        work.tx.run_one(store::SET_EMAIL, params![id, email.as_str(), email.key()]).await?;
        work.tx.run(store::END_SESSIONS, params![id]).await?;
        end_links(work, id).await?;
        work.tx.run(store::KEEP_ADDRESS, params![work.id::<Uuid>(), id, &before.email, work.now]).await?;
        work.record(Change::of("accounts.change-email", "account", id).person(id)).await?;
        let lang = Lang::parse(&before.language).unwrap_or(Lang::En);
        let w = Words(lang).plain();
        let paragraphs = vec![w.letter_greeting(&before.name), w.letter_email_changed_text(), w.letter_not_you()];
        mail::send(work, Letter { to: before.email, lang, subject: w.letter_email_changed_subject(), paragraphs, about: ("account", id.0) })
            .await
            .map(drop)
    }
}

/// Closes one's own account: the person's data go everywhere, counts stay.
pub struct CloseAccount {
    /// The hash that the typed password fitted.
    pub proven: String,
}

impl Command for CloseAccount {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let account = proven(work, &self.proven).await?;
        let id = account.id;
        let grants = store::grants(&mut work.tx, id).await?;
        for grant in grants.iter().filter(|grant| grant.role == model::Role::Administrator.name()) {
            super::role::keep_an_administrator(work, grant.id).await?;
        }
        let expert = work.actor.expert;
        work.record(Change::of("accounts.close", "account", id)).await?;
        work.raise(Event::AccountClosed { account: id, expert }).await?;
        mail::erase(&mut work.tx, &account.email).await?;
        // Also to an address that was asked for and never confirmed.
        mail::erase_about(&mut work.tx, "account", id.0).await?;
        work.erase_links_about(id.0).await?;
        work.erase_links_to(&account.email, work.now).await?;
        for former in work.tx.all::<FormerAddress>(store::FORMER_ADDRESSES, params![id]).await? {
            mail::erase_until(&mut work.tx, &former.email, former.left_at).await?;
            mail::take_out(&mut work.tx, &former.email).await?;
            work.erase_links_to(&former.email, former.left_at).await?;
        }
        for words in [&account.email, &account.name] {
            mail::take_out(&mut work.tx, words).await?;
        }
        work.tx.run(store::DROP_ADDRESSES, params![id]).await?;
        let today = work.today;
        work.tx.run(store::END_GRANTS, params![id, today]).await?;
        work.tx.run(store::END_SESSIONS, params![id]).await?;
        work.tx.run(store::FORGET_TRIES, params![account.email.to_lowercase()]).await?;
        ask::forget(work, &account.email.to_lowercase()).await?;
        end_links(work, id).await?;
        work.tx.run_one(store::CLOSE, params![id, format!("closed:{id}"), work.now]).await?;
        command::erase_about(&mut work.tx, id.0).await?;
        if let Some(expert) = expert {
            command::erase_about(&mut work.tx, expert.0).await?;
        }
        Ok(())
    }
}
