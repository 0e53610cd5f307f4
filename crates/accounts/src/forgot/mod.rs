//! A forgotten password, and the page behind the link that sets a new one.

use askama::Template;
use model::AccountId;
use model::text::Email;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, LinkVisit, Posted};

use crate::actions::{Allowed, AskPassword, SetPassword, is_still_of};
use crate::register::{Sent, answered};
use crate::words::{self, Words};
use crate::{password, store};

/// What is asked.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("email", words::EMAIL, Kind::Email).required().autocomplete("email")]);

/// What setting a password asks.
pub const SET_FORM: FormSpec = FormSpec::new(&[Field::new("password", words::NEW_PASSWORD, Kind::NewPassword)
    .hint(words::NEW_PASSWORD_HINT)
    .required()
    .autocomplete("new-password")]);

#[derive(Template)]
#[template(path = "forgot/form.html")]
struct Page<'a> {
    cx: &'a Cx,
    form: Form,
    title: String,
    lead: String,
    button: String,
    action: String,
}

fn ask(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let page = Page { cx, form, title: w.forgot_title(), lead: w.forgot_lead(), button: w.forgot_button(), action: cx.to("/forgot") };
    cx.sheet(w.plain().forgot_title()).private().faulty(faulty).show(&page)
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    ask(&cx, Form::empty(&cx, &FORM))
}

/// Sends the letter: whatever the address, the answer is the same.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return ask(&cx, form.with_faults(faults)),
    };
    let Some(email) = values.parse::<Email>("email") else { return ask(&cx, form) };
    let outcome = cx.run(&AskPassword { email, language: cx.lang.code().to_owned(), place: cx.place.clone() }).await;
    let w = Words(cx.lang);
    let sent = Sent { title: w.forgot_sent_title(), text: w.forgot_sent_text(), next: w.forgot_sent_next(), cx: &cx };
    let done = || cx.sheet(w.plain().forgot_sent_title()).private().show(&sent);
    form.finish(outcome, |asked| answered(asked, done()), |form| ask(&cx, form))
}

/// The page behind the link.
pub async fn set(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let w = Words(cx.lang);
    let done = || {
        let sent = Sent { title: w.password_set_title(), text: w.password_set_text(), next: w.password_set_next(), cx: &cx };
        cx.sheet(w.plain().password_set_title()).private().show(&sent)
    };
    // Somebody comes back to a link that did what it was for, perhaps long ago: when that was tells whether it still matters.
    if let Some(at) = link.row.used_at {
        let used =
            Sent { title: w.password_used_title(), text: w.password_used_text(cx.moment(at)), next: w.password_used_next(), cx: &cx };
        return cx.sheet(w.plain().password_used_title()).private().show(&used);
    }
    let mut tx = cx.read().await?;
    let account = store::account(&mut tx, AccountId(link.row.record_id)).await?;
    let account = account.filter(|account| is_still_of(&link.row, account)).ok_or(Door::Gone)?;
    drop(tx);
    // The first administrator has no password yet, and is signed in nowhere.
    let is_first = account.password.is_none();
    let show = |form: Form| {
        let faulty = form.is_faulty();
        let action = cx.to(&format!("/l/{}", link.token));
        let title = if is_first { w.plain().password_first_title() } else { w.plain().password_title() };
        let lead = if is_first { w.password_first_lead() } else { w.password_lead() };
        let page = Page { cx: &cx, form, title: title.clone(), lead, button: w.password_button(), action };
        cx.sheet(title).private().faulty(faulty).show(&page)
    };
    let Some(posted) = posted else { return show(Form::empty(&cx, &SET_FORM)) };
    let form = Form::typed(&cx, &SET_FORM, posted);
    let typed = match form.read() {
        Ok(values) => values.password("password"),
        Err(faults) => return show(form.with_faults(faults)),
    };
    let _place = password::line_up()?;
    if let Some(refusal) = password::judge(&typed, &account).await? {
        return show(form.with_faults(vec![("password", Fault::Refused(refusal))]));
    }
    let hash = password::hash(typed).await?;
    let outcome = cx.run(&SetPassword { by: Allowed::Link(Box::new(link.row.clone())), password: hash, keep_session: String::new() }).await;
    form.finish(outcome, |()| done(), show)
}
