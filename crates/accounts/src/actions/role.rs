//! Roles: granted by somebody, dated, ended; and invitations.

use command::{Change, Command, NewLink, Stop, Work};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::access::{Subject, Verb};
use model::text::{Country, Email};
use model::{AccountId, Date, Event, Grant, GrantId, Role, account as rules};
use serde_json::json;

use super::account::OpenAccount;
use super::password::JOIN_LINK;
use crate::store::{self, GrantRow};
use crate::words::{ROOM, Words};

/// Grants a role from a day on.
pub struct GrantRole {
    /// To whom.
    pub account: AccountId,
    /// Which role, and what it is bound to.
    pub grant: Grant,
    /// From this day.
    pub from: Date,
    /// To this day.
    pub until: Option<Date>,
}

impl GrantRole {
    /// Writes the grant, for callers who settled who may.
    pub(crate) async fn write(&self, work: &mut Work) -> Result<GrantId, Stop> {
        rules::check_bound(&self.grant)?;
        let id = work.id::<GrantId>();
        let grant = &self.grant;
        let by = work.actor.account();
        let values =
            params![id, self.account, grant.role.name(), grant.phase, grant.country, grant.host, self.from, self.until, by, work.now];
        work.tx.run(store::INSERT_GRANT, values).await?;
        let after = json!({
            "role": grant.role.name(), "country": grant.country.map(|c| c.to_string()), "host": grant.host, "from": self.from.to_string(),
            "until": self.until.map(|day| day.to_string()),
        });
        work.record(Change::of("accounts.grant", "account", self.account).after(after)).await?;
        Ok(id)
    }
}

impl Command for GrantRole {
    type Done = GrantId;

    async fn run(&self, work: &mut Work) -> Result<GrantId, Stop> {
        Stop::unless(work.actor.may(Verb::Write, Subject::Account))?;
        rules::may_grant(is_administrator(work), self.grant.role)?;
        self.write(work).await
    }
}

fn is_administrator(work: &Work) -> bool {
    work.actor.is(Role::Administrator) || work.actor.via == model::access::Via::Program
}

/// Ends a role today.
pub struct EndGrant {
    /// Which.
    pub grant: GrantId,
    /// Why.
    pub reason: String,
}

impl Command for EndGrant {
    type Done = AccountId;

    async fn run(&self, work: &mut Work) -> Result<AccountId, Stop> {
        Stop::unless(work.actor.may(Verb::Write, Subject::Account))?;
        let grant: GrantRow = work.tx.maybe(store::GRANT, params![self.grant]).await?.ok_or(Stop::Gone)?;
        let role = Role::named(&grant.role).ok_or(Stop::Gone)?;
        rules::may_grant(is_administrator(work), role)?;
        if role == Role::Administrator {
            keep_an_administrator(work, self.grant).await?;
        }
        // The last day of a role counts; ending it today means that yesterday was the last.
        let yesterday = work.today.yesterday().map_err(|_| Stop::Gone)?;
        work.tx.run(store::END_GRANT, params![self.grant, yesterday]).await?;
        let change = Change::of("accounts.end-grant", "account", grant.account_id).before(json!({ "role": grant.role }));
        work.record(change.because(&self.reason)).await?;
        Ok(grant.account_id)
    }
}

/// Refuses when nobody else would administer.
pub(super) async fn keep_an_administrator(work: &mut Work, ending: GrantId) -> Result<(), Stop> {
    let today = work.today;
    let others: i64 = work.tx.value(store::HOLDERS, params![Role::Administrator.name(), today, ending]).await?;
    if others == 0 { Err(rules::LAST_ADMINISTRATOR.into()) } else { Ok(()) }
}

/// Invites somebody with a role, by letter. Somebody who has an account just gets the role.
pub struct Invite {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// The language of the letter.
    pub language: String,
    /// The role, and what it is bound to.
    pub grant: Grant,
}

impl Command for Invite {
    type Done = AccountId;

    async fn run(&self, work: &mut Work) -> Result<AccountId, Stop> {
        Stop::unless(work.actor.may(Verb::Write, Subject::Account))?;
        rules::may_grant(is_administrator(work), self.grant.role)?;
        rules::check_bound(&self.grant).map_err(|refusal| Stop::field("role", refusal))?;
        invite(work, &self.email, &self.name, &self.language, &self.grant, "").await
    }
}

async fn invite(work: &mut Work, email: &Email, name: &str, language: &str, grant: &Grant, part: &str) -> Result<AccountId, Stop> {
    let lang = Lang::parse(language).unwrap_or(Lang::En);
    let known = store::by_email(&mut work.tx, &email.key()).await?;
    let active = known.as_ref().is_some_and(|account| account.state == "active");
    let account = match known {
        Some(account) => account.id,
        None => {
            let open = OpenAccount { email: email.clone(), name: name.to_owned(), language: lang.code().to_owned(), password: None };
            open.run(work).await?
        }
    };
    let from = work.today;
    GrantRole { account, grant: grant.clone(), from, until: None }.write(work).await?;
    if active {
        let w = Words(lang).plain();
        let role = lang.find(&ROOM, &format!("role-{}", grant.role.name()), &[]).unwrap_or_default();
        let paragraphs = vec![w.letter_role_text(role), w.letter_role_do()];
        mail::send(
            work,
            Letter { to: email.to_string(), lang, subject: w.letter_role_subject(), paragraphs, about: ("account", account.0) },
        )
        .await?;
    } else {
        send_join(work, account, name, email.as_str(), lang, part).await?;
    }
    Ok(account)
}

/// Sends the letter whose link opens the account.
pub(super) async fn send_join(work: &mut Work, account: AccountId, name: &str, email: &str, lang: Lang, part: &str) -> Result<(), Stop> {
    let w = Words(lang).plain();
    work.revoke_links(JOIN_LINK, account.0, "").await?;
    let link = NewLink { purpose: JOIN_LINK, record: account.0, part, name, email, language: lang.code(), days: 30 };
    let link = work.make_link(link).await?;
    let why = if part.is_empty() { w.letter_join_text() } else { w.letter_claim_text() };
    let paragraphs = vec![w.letter_greeting(name), why, command::link_mark(link), w.letter_join_until(), w.letter_ignore()];
    mail::send(work, Letter { to: email.to_owned(), lang, subject: w.letter_join_subject(), paragraphs, about: ("account", account.0) })
        .await?;
    Ok(())
}

/// Answers an invitation that another slice raised.
pub(crate) async fn invited(work: &mut Work, event: &Event) -> Result<(), Stop> {
    let Event::Invited { email, name, language, role, host, phase, country, expert } = event else { return Ok(()) };
    let email: Email = email.parse().map_err(|()| Stop::Gone)?;
    let country: Option<Country> = *country;
    let grant = Grant { role: *role, phase: *phase, country, host: *host };
    let part = expert.map(|expert| format!("expert:{expert}")).unwrap_or_default();
    invite(work, &email, name, language, &grant, &part).await.map(drop)
}
