//! A person's own account: details, address, password, sessions, closing it.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use db::params;
use model::access::in_force;
use model::text::Email;
use model::{Date, Role, account as rules};
use uuid::Uuid;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, LinkVisit, Posted};

use crate::actions::{self, Allowed, AskEmailChange, ChangeDetails, ChangeEmail, CloseAccount, EndSessionById, SetPassword};
use crate::register::{Sent, answered};
use crate::sign_in::session_secret;
use crate::store::{self, AccountRow, DeviceRow, GrantRow};
use crate::words::{self, Words};
use crate::{export, naming, password};

/// Name, language, scheme.
pub const DETAILS: FormSpec = FormSpec::new(&[
    Field::new("version", words::FULL_NAME, Kind::Hidden(20)),
    Field::new("name", words::FULL_NAME, Kind::Line(200)).required().autocomplete("name"),
    Field::new("language", words::LANGUAGE, Kind::Choice(&[("en", words::LANGUAGE_EN), ("nl", words::LANGUAGE_NL)])).required(),
    Field::new(
        "scheme",
        words::SCHEME,
        Kind::Choice(&[("device", words::SCHEME_DEVICE), ("light", words::SCHEME_LIGHT), ("dark", words::SCHEME_DARK)]),
    )
    .required(),
]);

/// A new address.
pub const EMAIL: FormSpec = FormSpec::new(&[
    Field::new("email", words::NEW_EMAIL, Kind::Email).required().autocomplete("email"),
    Field::new("password", words::PASSWORD, Kind::Password).hint(words::PASSWORD_PROOF).required().autocomplete("current-password"),
]);

/// A new password.
pub const PASSWORD: FormSpec = FormSpec::new(&[
    Field::new("old", words::PASSWORD, Kind::Password).hint(words::PASSWORD_PROOF).required().autocomplete("current-password"),
    Field::new("password", words::NEW_PASSWORD, Kind::NewPassword).hint(words::NEW_PASSWORD_HINT).required().autocomplete("new-password"),
]);

/// Closing the account.
pub const CLOSE: FormSpec = FormSpec::new(&[
    Field::new("password", words::PASSWORD, Kind::Password).hint(words::PASSWORD_PROOF).required().autocomplete("current-password"),
    Field::new("sure", words::CLOSE_SURE, Kind::Tick).required(),
]);

#[derive(Template)]
#[template(path = "own/own.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    account: AccountRow,
    roles: Vec<String>,
    /// From when on there is work here, for somebody whose roles all begin later.
    ahead: Option<String>,
    devices: Vec<Device>,
}

/// Where the person is signed in.
struct Device {
    id: Uuid,
    name: String,
    since: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "own/step.html")]
struct Step<'a> {
    w: Words,
    cx: &'a Cx,
    form: Form,
    title: String,
    lead: String,
    button: String,
    action: String,
}

async fn account(cx: &Cx) -> Result<AccountRow, Door> {
    let id = cx.actor.account().ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    store::account(&mut tx, id).await?.ok_or(Door::Gone)
}

/// Where a person begins after signing in: what their first role works with.
pub async fn home(cx: Cx) -> Answer {
    let first = [
        (Role::Coordinator, "/work/today"),
        (Role::Officer, "/work/today"),
        (Role::FocalPoint, "/work/today"),
        (Role::Administrator, "/work/people"),
        (Role::HostDirector, "/host"),
        (Role::HostContact, "/host"),
        (Role::Expert, "/me"),
        (Role::DonorReader, "/work/results"),
        (Role::Evaluator, "/work/results"),
        (Role::Partner, "/partner"),
    ];
    // Whose roles all begin later reads on the page of the account from when on.
    let path = match first.into_iter().find(|(role, _)| cx.actor.is(*role)) {
        Some((_, path)) => path,
        None if first_day(&cx).await?.is_some() => "/account",
        None => "/",
    };
    // What the page before did is said on the page where this one leads.
    let query = if cx.query.starts_with("done=") { format!("?{}", cx.query) } else { String::new() };
    cx.go(&format!("{path}{query}"))
}

/// The first day of the first role, of somebody none of whose roles has begun.
async fn first_day(cx: &Cx) -> Result<Option<Date>, Door> {
    let id = cx.actor.account().ok_or(Door::Gone)?;
    let grants = store::grants(&mut cx.read().await?, id).await?;
    Ok(ahead(&grants, cx.today()))
}

/// The same of these roles.
fn ahead(grants: &[GrantRow], today: Date) -> Option<Date> {
    if grants.iter().any(|grant| in_force(grant.from_day, grant.until_day, today)) {
        return None;
    }
    grants.iter().map(|grant| grant.from_day).filter(|from| *from > today).min()
}

/// The account.
pub async fn get(cx: Cx, headers: HeaderMap) -> Answer {
    let account = account(&cx).await?;
    let mut tx = cx.read().await?;
    let here = session_secret(&headers).map(|secret| actions::secret_hash(&secret)).unwrap_or_default();
    let devices: Vec<DeviceRow> = tx.all(store::SESSIONS, params![account.id, cx.now]).await?;
    let devices = devices
        .into_iter()
        .map(|device| {
            let (name, since, here) = (naming::device(cx.lang, &device.device), cx.moment(device.made_at), device.secret_hash == here);
            Device { id: device.id, name, since, here }
        })
        .collect();
    let grants = store::grants(&mut tx, account.id).await?;
    let open = grants.iter().filter(|grant| grant.until_day.is_none_or(|until| until >= cx.today()));
    let roles = open.map(|grant| naming::role_ahead(cx.lang, grant, cx.today())).collect();
    let w = Words(cx.lang);
    let ahead = ahead(&grants, cx.today()).map(|day| w.account_ahead(day));
    cx.page(w.plain().account_title(), &Page { w, cx: &cx, account, roles, ahead, devices })
}

/// Everything that is held of the account, as JSON.
pub async fn download(cx: Cx) -> Answer {
    let id = cx.actor.account().ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let data = export::export(&mut tx, id).await?.ok_or(Door::Gone)?;
    let text = serde_json::to_vec_pretty(&data).map_err(|error| Door::Fault(error.to_string()))?;
    Ok(web::attachment("application/json", "my-account.json", text))
}

fn step(cx: &Cx, form: Form, title: String, lead: String, button: String, action: &str) -> Answer {
    let (w, faulty) = (Words(cx.lang), form.is_faulty());
    let page = Step { w, cx, form, title: title.clone(), lead, button, action: cx.to(action) };
    cx.sheet(title).private().faulty(faulty).show(&page)
}

fn details(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    step(cx, form, w.plain().details_title(), String::new(), w.details_button(), "/account/details")
}

/// Shows the details.
pub async fn get_details(cx: Cx) -> Answer {
    let account = account(&cx).await?;
    let scheme = if account.scheme.is_empty() { "device".to_owned() } else { account.scheme };
    let stored = [("version", account.version.to_string()), ("name", account.name), ("language", account.language), ("scheme", scheme)];
    details(&cx, Form::stored(&cx, &DETAILS, stored))
}

/// Changes the details.
pub async fn post_details(cx: Cx, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &DETAILS, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return details(&cx, form.with_faults(faults)),
    };
    let scheme = Some(values.text("scheme")).filter(|scheme| scheme != "device").unwrap_or_default();
    let change = ChangeDetails {
        version: values.number("version").unwrap_or(0),
        name: values.text("name"),
        language: values.text("language"),
        scheme,
    };
    let outcome = cx.run(&change).await;
    form.finish(outcome, |()| cx.done("/account", words::DONE_DETAILS), |form| details(&cx, form))
}

fn email(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    step(cx, form, w.plain().email_title(), w.email_lead(), w.email_button(), "/account/email")
}

/// Shows the form for another address.
pub async fn get_email(cx: Cx) -> Answer {
    email(&cx, Form::empty(&cx, &EMAIL))
}

/// The hash that the password fits which proves who asks; none where it is another one. Guessing counts as at signing in.
async fn proven(cx: &Cx, typed: String) -> Result<Option<String>, Door> {
    let account = account(cx).await?;
    let fits = password::fits_counted(cx, &account.email.to_lowercase(), typed, account.password.clone()).await?;
    Ok(account.password.filter(|_| fits))
}

/// Asks for another address.
pub async fn post_email(cx: Cx, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &EMAIL, posted);
    let (address, typed) = match form.read() {
        Ok(values) => (values.parse::<Email>("email"), values.password("password")),
        Err(faults) => return email(&cx, form.with_faults(faults)),
    };
    let Some(address) = address else { return email(&cx, form) };
    let _place = password::line_up()?;
    let Some(proven) = proven(&cx, typed).await? else {
        return email(&cx, form.with_faults(vec![("password", Fault::Refused(rules::NOT_YOUR_PASSWORD.into()))]));
    };
    let outcome = cx.run(&AskEmailChange { email: address, place: cx.place.clone(), proven }).await;
    let w = Words(cx.lang);
    let sent = Sent { title: w.email_sent_title(), text: w.email_sent_text(), next: w.email_sent_next(), cx: &cx };
    form.finish(outcome, |asked| answered(asked, cx.page(w.plain().email_sent_title(), &sent)), |form| email(&cx, form))
}

/// The page behind the link that confirms a new address.
pub async fn confirm_email(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let w = Words(cx.lang);
    if posted.is_none() && link.state != command::LinkState::Used {
        let form = Form::empty(&cx, &FormSpec::EMPTY);
        let action = format!("/l/{}", link.token);
        return step(
            &cx,
            form,
            w.plain().email_confirm_title(),
            w.email_confirm_lead(&link.row.person_email),
            w.email_confirm_button(),
            &action,
        );
    }
    if link.state != command::LinkState::Used {
        cx.run(&ChangeEmail { link: link.row.clone() }).await?;
    }
    let done = Sent { title: w.email_changed_title(), text: w.email_changed_text(), next: w.email_changed_next(), cx: &cx };
    cx.page(w.plain().email_changed_title(), &done)
}

fn new_password(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    step(cx, form, w.plain().password_title(), w.password_change_lead(), w.password_button(), "/account/password")
}

/// Shows the form for a new password.
pub async fn get_password(cx: Cx) -> Answer {
    new_password(&cx, Form::empty(&cx, &PASSWORD))
}

/// Sets a new password; every other session ends.
pub async fn post_password(cx: Cx, headers: HeaderMap, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &PASSWORD, posted);
    let (old, new) = match form.read() {
        Ok(values) => (values.password("old"), values.password("password")),
        Err(faults) => return new_password(&cx, form.with_faults(faults)),
    };
    let _place = password::line_up()?;
    let Some(proven) = proven(&cx, old).await? else {
        return new_password(&cx, form.with_faults(vec![("old", Fault::Refused(rules::NOT_YOUR_PASSWORD.into()))]));
    };
    if let Some(refusal) = password::judge(&new, &account(&cx).await?).await? {
        return new_password(&cx, form.with_faults(vec![("password", Fault::Refused(refusal))]));
    }
    let hash = password::hash(new).await?;
    let keep_session = session_secret(&headers).map(|secret| actions::secret_hash(&secret)).unwrap_or_default();
    let outcome = cx.run(&SetPassword { by: Allowed::Proven(proven), password: hash, keep_session }).await;
    form.finish(outcome, |()| cx.done("/account", words::DONE_PASSWORD), |form| new_password(&cx, form))
}

/// Ends a session.
pub async fn end_session(cx: Cx, Path(id): Path<Uuid>, _posted: Posted) -> Answer {
    cx.run(&EndSessionById { session: id }).await?;
    cx.done("/account", words::DONE_SESSION_ENDED)
}

#[derive(Template)]
#[template(path = "own/close.html")]
struct Close<'a> {
    w: Words,
    cx: &'a Cx,
    form: Form,
    /// Whether certificates may carry the person's name.
    expert: bool,
}

fn close(cx: &Cx, form: Form) -> Answer {
    let (w, faulty, expert) = (Words(cx.lang), form.is_faulty(), cx.actor.expert.is_some());
    cx.sheet(w.plain().close_title()).private().faulty(faulty).show(&Close { w, cx, form, expert })
}

/// Shows the form that closes the account.
pub async fn get_close(cx: Cx) -> Answer {
    close(&cx, Form::empty(&cx, &CLOSE))
}

/// Closes the account: the person's data go.
pub async fn post_close(cx: Cx, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &CLOSE, posted);
    let typed = match form.read() {
        Ok(values) => values.password("password"),
        Err(faults) => return close(&cx, form.with_faults(faults)),
    };
    let _place = password::line_up()?;
    let Some(proven) = proven(&cx, typed).await? else {
        return close(&cx, form.with_faults(vec![("password", Fault::Refused(rules::NOT_YOUR_PASSWORD.into()))]));
    };
    let outcome = cx.run(&CloseAccount { proven }).await;
    let w = Words(cx.lang);
    let done = Sent { title: w.closed_title(), text: w.closed_text(), next: w.closed_next(), cx: &cx };
    form.finish(outcome, |()| cx.page(w.plain().closed_title(), &done), |form| close(&cx, form))
}
