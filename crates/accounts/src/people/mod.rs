//! People and their roles: for administrators and coordinators.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use command::Stop;
use db::params;
use i18n::sort_key;
use model::access::{Subject, Verb};
use model::text::{Country, Email};
use model::{AccountId, Date, Grant, GrantId, HostId, PhaseId, Role, account as rules};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted, Tag, Tone};

use crate::actions::{EndGrant, EndSessionsOf, GrantRole, Invite, InviteAgain};
use crate::naming;
use crate::store::{self, AccountRow, Choice, GrantRow};
use crate::words::{self, ROOM, Words};

/// Inviting somebody.
pub const INVITE: FormSpec = FormSpec::new(&[
    Field::new("name", words::FULL_NAME, Kind::Line(200)).required(),
    Field::new("email", words::EMAIL, Kind::Email).required(),
    Field::new("language", words::LANGUAGE, Kind::Choice(&[("en", words::LANGUAGE_EN), ("nl", words::LANGUAGE_NL)])).required(),
    Field::new("role", words::ROLE, Kind::Pick).required(),
    Field::new("phase", words::GRANT_PHASE, Kind::Pick).unchosen(words::GRANT_ALL_PHASES),
    Field::new("country", words::GRANT_COUNTRY, Kind::Pick).unchosen(words::GRANT_NO_COUNTRY).hint(words::GRANT_COUNTRY_HINT),
    Field::new("host", words::GRANT_HOST, Kind::Pick).unchosen(words::GRANT_NO_HOST).hint(words::GRANT_HOST_HINT),
]);

/// Giving a further role.
pub const GRANT: FormSpec = FormSpec::new(&[
    Field::new("role", words::ROLE, Kind::Pick).required(),
    Field::new("phase", words::GRANT_PHASE, Kind::Pick).unchosen(words::GRANT_ALL_PHASES),
    Field::new("country", words::GRANT_COUNTRY, Kind::Pick).unchosen(words::GRANT_NO_COUNTRY).hint(words::GRANT_COUNTRY_HINT),
    Field::new("host", words::GRANT_HOST, Kind::Pick).unchosen(words::GRANT_NO_HOST).hint(words::GRANT_HOST_HINT),
    Field::new("from", words::GRANT_FROM, Kind::Day),
    Field::new("until", words::GRANT_UNTIL, Kind::Day),
]);

/// Ending a role.
pub const END: FormSpec = FormSpec::new(&[Field::new("reason", words::REASON, Kind::Line(300)).required()]);

/// People in the list at most; whoever looks for somebody else types a part of the name.
const MOST: usize = 2_000;
/// People on one page.
const PAGE: usize = 50;

/// A role of the person.
struct Held {
    grant: GrantRow,
    /// In words, with what it is bound to.
    role: String,
    /// Whether it holds, or will.
    is_open: bool,
    /// The last day, or since when it is over, in words.
    until: Option<String>,
}

impl Held {
    fn of(cx: &Cx, grant: GrantRow) -> Held {
        let today = cx.today();
        let is_open = grant.until_day.is_none_or(|until| until >= today);
        let over = |until: Date| Words(cx.lang).role_over(until.tomorrow().unwrap_or(until));
        let until = grant.until_day.map(|until| if is_open { cx.lang.date(until) } else { over(until) });
        Held { role: naming::role(cx.lang, &grant), is_open, until, grant }
    }
}

/// One person of the list.
struct Entry {
    account: AccountRow,
    roles: Vec<String>,
    state: Tag,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct List<'a> {
    w: Words,
    cx: &'a Cx,
    query: String,
    /// The roles that can be chosen: value, words, chosen.
    roles: Vec<(&'static str, String, bool)>,
    /// How many there are on all pages.
    total: usize,
    people: Vec<Entry>,
    /// Number, address, and whether it is the one that is shown.
    pages: Vec<(usize, String, bool)>,
}

impl List<'_> {
    /// How many filters are in use.
    fn active(&self) -> usize {
        usize::from(!self.query.is_empty()) + self.roles.iter().filter(|(.., chosen)| *chosen).count()
    }
}

#[derive(Template)]
#[template(path = "people/person.html")]
struct Person<'a> {
    w: Words,
    cx: &'a Cx,
    account: AccountRow,
    grants: Vec<Held>,
    /// Somebody who was invited and has a role, or registered: the letter can go out again.
    may_invite: bool,
    sessions: i64,
    /// How this partner is named in links, or empty for everybody else.
    reference: String,
    form: Form,
    /// The role whose end was not filled in.
    ending: Option<GrantId>,
}

impl Person<'_> {
    /// What is wrong with the form that ends this role.
    fn wrong(&self, grant: &GrantRow) -> bool {
        self.ending == Some(grant.id)
    }
}

#[derive(Template)]
#[template(path = "people/invite.html")]
struct InvitePage<'a> {
    w: Words,
    cx: &'a Cx,
    form: Form,
    known: Option<Known>,
}

/// Whose account it is that an invitation was meant for.
struct Known {
    name: String,
    /// Where a role is given to this person, with what was chosen already.
    path: String,
}

/// Everybody with an account, or those with a name or a role; people of the programme and the hosts before experts.
pub async fn list(cx: Cx) -> Answer {
    cx.need(Verb::See, Subject::Account)?;
    let query = cx.query_value("q").unwrap_or_default();
    let wished = cx.query_value("role").and_then(|name| Role::named(&name));
    let folded = i18n::fold(&query);
    let mut tx = cx.read().await?;
    let is_narrowed = !folded.is_empty() || wished.is_some();
    let accounts: Vec<AccountRow> = tx.all(if is_narrowed { store::PEOPLE } else { store::FIRST_PEOPLE }, params![]).await?;
    let today = cx.today();
    let w = Words(cx.lang);
    let mut grants: BTreeMap<AccountId, Vec<GrantRow>> = BTreeMap::new();
    for grant in tx.all::<GrantRow>(store::ALL_GRANTS, params![]).await? {
        // One that begins later is told with its day.
        if grant.until_day.is_none_or(|until| until >= today) {
            grants.entry(grant.account_id).or_default().push(grant);
        }
    }
    let held = |account: &AccountRow| grants.get(&account.id).map(Vec::as_slice).unwrap_or_default();
    let wanted = |account: &AccountRow| {
        i18n::holds_words(&i18n::fold(&format!("{} {}", account.name, account.email)), &folded)
            && wished.is_none_or(|role| held(account).iter().any(|grant| grant.role == role.name()))
    };
    let is_staff = |account: &AccountRow| held(account).iter().any(|grant| grant.role != Role::Expert.name());
    let mut found: Vec<AccountRow> = accounts.into_iter().filter(wanted).collect();
    found.sort_by_cached_key(|account| (!is_staff(account), sort_key(&account.name)));
    found.truncate(MOST);
    let offer = |role: &Role| (role.name(), role_words(&cx, *role), Some(*role) == wished);
    let roles = Role::ALL.iter().map(offer).collect();
    let total = found.len();
    let last = total.div_ceil(PAGE).max(1);
    let here = cx.query_value("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, last);
    let address = |page: usize| {
        let mut asked = url::form_urlencoded::Serializer::new(String::new());
        asked.append_pair("q", &query).append_pair("role", wished.map_or("", Role::name)).append_pair("page", &page.to_string());
        cx.to(&format!("/work/people?{}", asked.finish()))
    };
    let pages = (1..=last).map(|page| (page, address(page), page == here)).collect();
    let entry = |account: AccountRow| {
        let roles = held(&account).iter().map(|grant| naming::role_ahead(cx.lang, grant, today)).collect();
        let state = if account.state == "active" { Tag::new(w.state_active(), Tone::Ok) } else { Tag::new(w.state_invited(), Tone::Wait) };
        Entry { account, roles, state }
    };
    let people = found.into_iter().skip((here - 1) * PAGE).take(PAGE).map(entry).collect();
    cx.page(w.plain().people_title(), &List { w, cx: &cx, query, roles, total, people, pages })
}

/// A role in words, without what it is bound to.
fn role_words(cx: &Cx, role: Role) -> String {
    cx.lang.find(&ROOM, &format!("role-{}", role.name()), &[]).unwrap_or_default()
}

/// What the forms offer.
async fn offers(cx: &Cx, form: Form) -> Result<Form, Door> {
    let mut tx = cx.read().await?;
    let phases: Vec<Choice> = tx.all(store::PHASES, params![]).await?;
    let hosts: Vec<Choice> = tx.all(store::HOSTS, params![]).await?;
    let countries_of_phases: Vec<Country> = tx.values(store::COUNTRIES, params![]).await?;
    let may_raise = cx.actor.is(Role::Administrator);
    let given = |role: &Role| rules::may_grant(may_raise, *role).is_ok() && rules::check_given(*role).is_ok();
    let pairs = |list: Vec<Choice>| list.into_iter().map(|choice| (choice.id.to_string(), choice.name)).collect::<Vec<_>>();
    let mut countries: Vec<(String, String)> = model::reference::country::ALL
        .iter()
        // Before the first country is part of a phase, any may be chosen: its focal point may come first.
        .filter(|country| countries_of_phases.is_empty() || countries_of_phases.iter().any(|there| there.code() == country.code))
        .map(|country| (country.code.to_owned(), country.name.in_language(cx.lang.code()).to_owned()))
        .collect();
    countries.sort_by_key(|(_, name)| sort_key(name));
    Ok(form
        .offer("role", Role::ALL.iter().filter(|role| given(role)).map(|role| (role.name().to_owned(), role_words(cx, *role))))
        .offer("phase", pairs(phases))
        .offer("country", countries)
        .offer("host", pairs(hosts)))
}

/// The role that a form names, with what it is bound to.
fn grant_of(values: &web::Values<'_>) -> Option<Grant> {
    Some(Grant {
        role: Role::named(&values.text("role"))?,
        phase: values.parse::<PhaseId>("phase"),
        country: values.parse::<Country>("country"),
        host: values.parse::<HostId>("host"),
    })
}

fn invite_page(cx: &Cx, form: Form, known: Option<Known>) -> Answer {
    let (w, faulty) = (Words(cx.lang), form.is_faulty());
    cx.sheet(w.plain().invite_title()).faulty(faulty).show(&InvitePage { w, cx, form, known })
}

/// The form of an invitation.
pub async fn get_invite(cx: Cx) -> Answer {
    cx.need(Verb::Write, Subject::Account)?;
    let form = offers(&cx, Form::stored(&cx, &INVITE, [("language", "en".to_owned())])).await?;
    invite_page(&cx, form, None)
}

/// Invites.
pub async fn post_invite(cx: Cx, posted: Posted) -> Answer {
    let form = offers(&cx, Form::typed(&cx, &INVITE, posted)).await?;
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return invite_page(&cx, form.with_faults(faults), None),
    };
    let (Some(email), Some(grant)) = (values.parse::<Email>("email"), grant_of(&values)) else { return invite_page(&cx, form, None) };
    let known = store::by_email(&mut cx.read().await?, &email.key()).await?.filter(|_| cx.actor.may(Verb::Write, Subject::Account));
    let known = known.map(|account| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for name in ["role", "phase", "country", "host"] {
            query.append_pair(name, &values.text(name));
        }
        Known { path: format!("/work/people/{}?{}#grant", account.id, query.finish()), name: account.name }
    });
    let outcome = cx.run(&Invite { email, name: values.text("name"), language: values.text("language"), grant }).await;
    form.finish(outcome, |account| cx.done(&format!("/work/people/{account}"), words::DONE_INVITED), |form| invite_page(&cx, form, known))
}

async fn person_page(cx: &Cx, id: AccountId, form: Form, end: Form, ending: Option<GrantId>) -> Answer {
    cx.need(Verb::See, Subject::Account)?;
    let mut tx = cx.read().await?;
    let account = store::account(&mut tx, id).await?.filter(|account| account.state != "closed").ok_or(Door::Gone)?;
    let grants: Vec<Held> = store::grants(&mut tx, id).await?.into_iter().map(|grant| Held::of(cx, grant)).collect();
    let may_invite = account.state == "invited" && (grants.is_empty() || grants.iter().any(|held| held.is_open));
    let sessions: i64 = tx.value(store::COUNT_SESSIONS, params![id, cx.now]).await?;
    let is_partner = grants.iter().any(|held| held.is_open && held.grant.role == Role::Partner.name());
    let reference = if is_partner { rules::partner_reference(id) } else { String::new() };
    drop(tx);
    let form = offers(cx, form).await?;
    let (w, faulty, title) = (Words(cx.lang), form.is_faulty() || end.is_faulty(), account.name.clone());
    cx.sheet(title).faulty(faulty).show(&Person { w, cx, account, grants, may_invite, sessions, reference, form, ending })
}

/// One person.
pub async fn person(cx: Cx, Path(id): Path<AccountId>) -> Answer {
    // What was chosen for an invitation, when the address turned out to have an account.
    let chosen = ["role", "phase", "country", "host"].map(|name| (name, cx.query_value(name).unwrap_or_default()));
    let (form, end) = (Form::stored(&cx, &GRANT, chosen), Form::empty(&cx, &END));
    person_page(&cx, id, form, end, None).await
}

/// Sends an invitation once more.
pub async fn invite_again(cx: Cx, Path(id): Path<AccountId>, _posted: Posted) -> Answer {
    cx.run(&InviteAgain { account: id }).await?;
    cx.done(&format!("/work/people/{id}"), words::DONE_INVITED)
}

/// Signs somebody out everywhere.
pub async fn end_sessions(cx: Cx, Path(id): Path<AccountId>, _posted: Posted) -> Answer {
    cx.run(&EndSessionsOf { account: id }).await?;
    cx.done(&format!("/work/people/{id}"), words::DONE_SESSIONS_ENDED)
}

/// Grants a further role.
pub async fn grant(cx: Cx, Path(id): Path<AccountId>, posted: Posted) -> Answer {
    cx.need(Verb::Write, Subject::Account)?;
    let form = offers(&cx, Form::typed(&cx, &GRANT, posted)).await?;
    let end = Form::empty(&cx, &END);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return person_page(&cx, id, form.with_faults(faults), end, None).await,
    };
    let Some(grant) = grant_of(&values) else { return person_page(&cx, id, form, end, None).await };
    let from = values.day("from").unwrap_or_else(|| cx.today());
    match cx.run(&GrantRole { account: id, grant, from, until: values.day("until") }).await {
        Ok(_) => cx.done(&format!("/work/people/{id}"), words::DONE_GRANTED),
        Err(Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, Fault::Refused(fault.refusal))).collect();
            person_page(&cx, id, form.with_faults(faults), end, None).await
        }
        Err(stop) => Err(stop.into()),
    }
}

/// Ends a role.
pub async fn end(cx: Cx, Path((id, grant)): Path<(AccountId, GrantId)>, posted: Posted) -> Answer {
    cx.need(Verb::Write, Subject::Account)?;
    let end = Form::typed(&cx, &END, posted);
    let values = match end.read() {
        Ok(values) => values,
        Err(faults) => {
            let form = Form::empty(&cx, &GRANT);
            return person_page(&cx, id, form, end.with_faults(faults), Some(grant)).await;
        }
    };
    let reason = values.text("reason");
    let is_told = cx.run(&EndGrant { grant, reason }).await?;
    cx.done(&format!("/work/people/{id}"), if is_told { words::DONE_ROLE_ENDED } else { words::DONE_ROLE_ENDED_QUIETLY })
}
