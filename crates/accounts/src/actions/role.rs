//! Roles: granted by somebody, dated, ended; and invitations.

use command::{Change, Command, NewLink, Stop, Work};
use db::params;
use i18n::Lang;
use mail::Letter;
use model::access::{Subject, Verb, Via};
use model::text::{Country, Email};
use model::{AccountId, Date, Event, Grant, GrantId, Role, account as rules};
use serde_json::json;

use super::account::{OpenAccount, check_name};
use super::password::JOIN_LINK;
use crate::naming;
use crate::store::{self, AccountRow, GrantRow};
use crate::words::Words;

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
            "role": grant.role.name(), "phase": grant.phase, "country": grant.country.map(|c| c.to_string()), "host": grant.host,
            "from": self.from.to_string(), "until": self.until.map(|day| day.to_string()),
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
        if work.actor.via == Via::Program {
            return self.write(work).await;
        }
        let account = store::account(&mut work.tx, self.account).await?.filter(|account| account.state != "closed").ok_or(Stop::Gone)?;
        check_given(&self.grant)?;
        let grant = rules::fitted(self.grant.clone());
        rules::check_days(self.from, self.until, work.today).map_err(|refusal| Stop::field("until", refusal))?;
        let given = GrantRole { account: self.account, grant, from: self.from, until: self.until };
        if given.is_held(work).await? {
            return Err(Stop::field("role", rules::ROLE_HELD));
        }
        let was_left = account.state == "invited" && left_without(work, account.id).await?;
        let id = given.write(work).await?;
        match account.state.as_str() {
            "active" => tell(work, &account, id, true).await?,
            // The link of the first invitation ended with the role.
            "invited" if was_left => InviteAgain { account: account.id }.run(work).await?,
            _ => {}
        }
        Ok(id)
    }
}

impl GrantRole {
    /// Whether the person holds the same already, in days that this one has too.
    async fn is_held(&self, work: &mut Work) -> Result<bool, Stop> {
        let held = store::grants(&mut work.tx, self.account).await?;
        let same = |row: &GrantRow| {
            row.role == self.grant.role.name()
                && (row.phase_id, row.country, row.host_id) == (self.grant.phase, self.grant.country, self.grant.host)
                && rules::overlap((row.from_day, row.until_day), (self.from, self.until))
        };
        Ok(held.iter().any(same))
    }
}

/// Whether this may be given by hand, as a fault of the form's field.
fn check_given(grant: &Grant) -> Result<(), Stop> {
    rules::check_given(grant.role).map_err(|refusal| Stop::field("role", refusal))?;
    rules::misfit(grant).map_or(Ok(()), |(field, refusal)| Err(Stop::field(field, refusal)))
}

/// Whether somebody had roles, and none of them is open any more.
pub(super) async fn left_without(work: &mut Work, account: AccountId) -> Result<bool, Stop> {
    let today = work.today;
    let grants = store::grants(&mut work.tx, account).await?;
    Ok(!grants.is_empty() && grants.iter().all(|row| row.until_day.is_some_and(|until| until < today)))
}

/// Tells somebody by letter of a role that was given or ended.
async fn tell(work: &mut Work, account: &AccountRow, grant: GrantId, given: bool) -> Result<(), Stop> {
    let row: GrantRow = work.tx.one(store::GRANT, params![grant]).await?;
    let lang = Lang::parse(&account.language).unwrap_or(Lang::En);
    let (w, role) = (Words(lang).plain(), i18n::without_marks(&naming::role(lang, &row)));
    let (subject, text) = if given {
        let (day, is_ahead) = (lang.date(row.from_day), row.from_day > work.today);
        let text = match row.until_day {
            Some(until) => w.letter_role_days(day, mail::PROGRAMME, role, lang.date(until)),
            None if is_ahead => w.letter_role_from(day, mail::PROGRAMME, role),
            None => w.letter_role_text(mail::PROGRAMME, role),
        };
        let how = if is_ahead { w.letter_role_do_ahead() } else { w.letter_role_do() };
        (w.letter_role_subject(), vec![text, how])
    } else {
        (w.letter_role_ended_subject(), vec![w.letter_role_ended_text(mail::PROGRAMME, role), w.letter_role_ended_do()])
    };
    let paragraphs = std::iter::once(w.letter_greeting(&account.name)).chain(text).map(|text| i18n::without_marks(&text)).collect();
    mail::send(work, Letter { to: account.email.clone(), lang, subject, paragraphs, about: ("account", account.id.0) }).await.map(drop)
}

fn is_administrator(work: &Work) -> bool {
    work.actor.is(Role::Administrator) || work.actor.via == Via::Program
}

/// Ends a role today.
pub struct EndGrant {
    /// Which.
    pub grant: GrantId,
    /// Why.
    pub reason: String,
}

impl Command for EndGrant {
    /// Whether the person got a letter about it.
    type Done = bool;

    async fn run(&self, work: &mut Work) -> Result<bool, Stop> {
        Stop::unless(work.actor.may(Verb::Write, Subject::Account))?;
        let grant: GrantRow = work.tx.maybe(store::GRANT, params![self.grant]).await?.ok_or(Stop::Gone)?;
        let role = Role::named(&grant.role).ok_or(Stop::Gone)?;
        rules::may_grant(is_administrator(work), role)?;
        if role == Role::Administrator {
            keep_an_administrator(work, self.grant).await?;
        }
        let today = work.today;
        if grant.until_day.is_some_and(|until| until < today) {
            return Err(rules::ROLE_ENDED.into());
        }
        let account = store::account(&mut work.tx, grant.account_id).await?.ok_or(Stop::Gone)?;
        let change = Change::of("accounts.end-grant", "account", grant.account_id).before(json!({ "role": grant.role }));
        work.record(change.because(&self.reason)).await?;
        let is_told = account.state == "active" && grant.from_day <= today && work.actor.via != Via::Program;
        if is_told {
            tell(work, &account, self.grant, false).await?;
        }
        // The last day of a role counts; ending it today means that yesterday was the last. One that was to begin later goes
        // altogether: it never was.
        let yesterday = today.yesterday().map_err(|_| Stop::Gone)?;
        if grant.from_day > today {
            work.tx.run_one(store::DROP_GRANT, params![self.grant]).await?;
        } else {
            work.tx.run_one(store::END_GRANT, params![self.grant, yesterday]).await?;
        }
        // Who was invited and has no role left is not invited any more.
        let left = store::grants(&mut work.tx, account.id).await?;
        if account.state == "invited" && left.iter().all(|row| row.until_day.is_some_and(|until| until < today)) {
            work.revoke_links(JOIN_LINK, account.id.0, "").await?;
        }
        Ok(is_told)
    }
}

/// Refuses when nobody else would administer.
pub(super) async fn keep_an_administrator(work: &mut Work, ending: GrantId) -> Result<(), Stop> {
    let today = work.today;
    let others: i64 = work.tx.value(store::HOLDERS, params![Role::Administrator.name(), today, ending]).await?;
    if others == 0 { Err(rules::LAST_ADMINISTRATOR.into()) } else { Ok(()) }
}

/// Invites somebody with a role, by letter. Whoever has an account is not invited: the role is given on that person's page,
/// where one sees who it is.
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
        check_given(&self.grant)?;
        let grant = rules::fitted(self.grant.clone());
        if store::by_email(&mut work.tx, &self.email.key()).await?.is_some() {
            return Err(Stop::field("email", rules::HAS_ACCOUNT));
        }
        invite(work, &self.email, &self.name, &self.language, &grant, "").await
    }
}

/// Sends the letter of an invitation once more; the link in the one before works no longer.
pub struct InviteAgain {
    /// Who was invited.
    pub account: AccountId,
}

impl Command for InviteAgain {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.may(Verb::Write, Subject::Account))?;
        let account = store::account(&mut work.tx, self.account).await?.filter(|account| account.state != "closed").ok_or(Stop::Gone)?;
        if account.state != "invited" {
            return Err(rules::NOT_WAITING.into());
        }
        if left_without(work, account.id).await? {
            return Err(rules::NO_ROLE_LEFT.into());
        }
        work.revoke_links(JOIN_LINK, account.id.0, "").await?;
        send_join_again(work, &account).await?;
        work.record(Change::of("accounts.invite-again", "account", account.id)).await
    }
}

/// The roles of an account that are not over.
async fn open_roles(work: &mut Work, account: AccountId) -> Result<Vec<GrantRow>, Stop> {
    let today = work.today;
    let roles = store::grants(&mut work.tx, account).await?;
    Ok(roles.into_iter().filter(|row| row.until_day.is_none_or(|until| until >= today)).collect())
}

/// Whether somebody whose account waits was invited, and did not register.
pub(super) async fn is_invited(work: &mut Work, account: AccountId) -> Result<bool, Stop> {
    Ok(!open_roles(work, account).await?.is_empty())
}

/// Sends the letter that opens an account that waits once more, as it was: an invitation stays one, with what it carries. The
/// links before it go on working, for anybody may cause this; who may end them does so first.
pub(super) async fn send_join_again(work: &mut Work, account: &AccountRow) -> Result<(), Stop> {
    let part = command::last_part(&mut work.tx, JOIN_LINK, account.id.0).await?.unwrap_or_default();
    let lang = Lang::parse(&account.language).unwrap_or(Lang::En);
    let open = open_roles(work, account.id).await?;
    let why = why_join(work, lang, &part, &open).await?;
    let asked = open.is_empty() && !part.starts_with(EXPERT_PART);
    send_join(work, account.id, JoinLetter { name: &account.name, email: &account.email, lang, part: &part, why, asked }).await
}

/// Why somebody gets a link that opens an account: a CV that came in, who invites them as what, or their own registration.
async fn why_join(work: &mut Work, lang: Lang, part: &str, roles: &[GrantRow]) -> Result<String, Stop> {
    let w = Words(lang).plain();
    if part.starts_with(EXPERT_PART) {
        return Ok(w.letter_claim_text(mail::PROGRAMME));
    }
    if roles.is_empty() {
        return Ok(w.letter_registered_text(mail::PROGRAMME));
    }
    let names: Vec<String> = roles.iter().map(|row| naming::role_ahead(lang, row, work.today)).collect();
    let role = i18n::without_marks(&lang.list(&names));
    let by = match work.actor.account() {
        Some(id) => store::account(&mut work.tx, id).await?.map(|account| account.name),
        None => None,
    };
    Ok(match by {
        Some(by) => w.letter_join_by(by, mail::PROGRAMME, role),
        None => w.letter_join_text(mail::PROGRAMME, role),
    })
}

async fn invite(work: &mut Work, email: &Email, name: &str, language: &str, grant: &Grant, part: &str) -> Result<AccountId, Stop> {
    check_name(name)?;
    let lang = Lang::parse(language).unwrap_or(Lang::En);
    let known = store::by_email(&mut work.tx, &email.key()).await?;
    let account = match &known {
        Some(account) => account.id,
        None => {
            let open = OpenAccount { email: email.clone(), name: name.to_owned(), language: lang.code().to_owned(), password: None };
            open.run(work).await?
        }
    };
    let given = GrantRole { account, grant: grant.clone(), from: work.today, until: None };
    // Who is invited by another slice once more keeps the role, and gets the letter again while the account waits.
    let new = if given.is_held(work).await? { None } else { Some(given.write(work).await?) };
    match (known.filter(|account| account.state == "active"), new) {
        (Some(active), Some(new)) => tell(work, &active, new, true).await?,
        (Some(_), None) => {}
        (None, _) => {
            let open = open_roles(work, account).await?;
            let why = why_join(work, lang, part, &open).await?;
            work.revoke_links(JOIN_LINK, account.0, "").await?;
            send_join(work, account, JoinLetter { name, email: email.as_str(), lang, part, why, asked: false }).await?;
        }
    }
    Ok(account)
}

/// How the part of a link begins that claims an imported profile.
pub(super) const EXPERT_PART: &str = "expert:";
/// How the part of a link begins of somebody who registered, and agreed on the form; behind it stands the page to go on to.
pub(crate) const NEXT_PART: &str = "next:";

/// The letter whose link opens an account.
pub(super) struct JoinLetter<'a> {
    /// To whom.
    pub name: &'a str,
    /// Where.
    pub email: &'a str,
    /// In which language.
    pub lang: Lang,
    /// What the link carries: nothing, a profile to claim, or that the person registered and the page to go on to.
    pub part: &'a str,
    /// Why it comes.
    pub why: String,
    /// Whether the person asked for it.
    pub asked: bool,
}

/// Sends the letter whose link opens the account. Who asked for it typed a name, and an address that nobody has confirmed: that
/// name does not go there.
pub(super) async fn send_join(work: &mut Work, account: AccountId, letter: JoinLetter<'_>) -> Result<(), Stop> {
    let JoinLetter { name, email, lang, part, why, asked } = letter;
    let w = Words(lang).plain();
    let link = NewLink { purpose: JOIN_LINK, record: account.0, part, name, email, language: lang.code(), days: 30 };
    let link = work.make_link(link).await?;
    let (greeting, unasked) =
        if asked { (w.letter_greeting_unnamed(), w.letter_ignore()) } else { (w.letter_greeting(name), w.letter_join_ignore()) };
    let paragraphs = vec![greeting, why, command::link_mark(link), w.letter_join_until(), unasked];
    let subject = w.letter_join_subject(mail::PROGRAMME);
    mail::send(work, Letter { to: email.to_owned(), lang, subject, paragraphs, about: ("account", account.0) }).await?;
    Ok(())
}

/// Answers an invitation that another slice raised.
pub(crate) async fn invited(work: &mut Work, event: &Event) -> Result<(), Stop> {
    let Event::Invited { email, name, language, role, host, phase, country, expert } = event else { return Ok(()) };
    let email: Email = email.parse().map_err(|()| Stop::Gone)?;
    let country: Option<Country> = *country;
    let grant = Grant { role: *role, phase: *phase, country, host: *host };
    let part = expert.map(|expert| format!("{EXPERT_PART}{expert}")).unwrap_or_default();
    invite(work, &email, name, language, &grant, &part).await.map(drop)
}
