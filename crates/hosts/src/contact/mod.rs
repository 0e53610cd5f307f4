//! The people at a host: adding, changing, inviting to an account, removing.

use axum::extract::Path;
use i18n::Lang;
use model::access::Verb;
use model::text::Email;
use model::{ContactId, HostId};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Values};

use crate::actions::{AddContact, ChangeContact, ContactText, InviteContact, RemoveContact};
use crate::labels::country_name;
use crate::side::load_host;
use crate::store::{self, ContactRow, HostRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("name", words::PERSON_NAME, Kind::Line(120)).required(),
    Field::new("job", words::JOB, Kind::Line(120)).required(),
    Field::new("role", words::CONTACT_ROLE, Kind::Choice(&[("director", words::ROLE_DIRECTOR), ("contact", words::ROLE_CONTACT)]))
        .required()
        .hint(words::CONTACT_ROLE_HINT),
    Field::new("email", words::EMAIL, Kind::Email).required(),
    Field::new("language", words::LETTER_LANGUAGE, Kind::Pick).required(),
]);

fn offered(form: Form) -> Form {
    form.offer("language", Lang::SHIPPED.iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())))
}

fn text_of(values: &Values<'_>) -> Option<ContactText> {
    Some(ContactText {
        name: values.text("name"),
        job: values.text("job"),
        email: values.parse::<Email>("email")?,
        language: Lang::parse(&values.text("language"))?,
        director: values.text("role") == "director",
    })
}

fn page(cx: &Cx, host: &HostRow, title: String, button: String, form: Form) -> Answer {
    Ask::new(cx, title, button, form)
        .back(format!("/work/hosts/{}", host.id), host.name.clone())
        .about(host.country.code(), country_name(cx.lang, host.country))
        .show()
}

fn adding(cx: &Cx, host: &HostRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    page(cx, host, w.contact_new(), w.contact_add(), form)
}

/// The form for a new person.
pub async fn new(cx: Cx, Path(id): Path<HostId>) -> Answer {
    let host = load_host(&cx, Verb::Decide, id).await?;
    adding(&cx, &host, offered(Form::empty(&cx, &FORM)))
}

/// Adds a person.
pub async fn add(cx: Cx, Path(id): Path<HostId>, posted: Posted) -> Answer {
    let host = load_host(&cx, Verb::Decide, id).await?;
    let form = offered(Form::typed(&cx, &FORM, posted));
    let text = match form.read() {
        Ok(values) => text_of(&values).ok_or(Door::Unreadable)?,
        Err(faults) => return adding(&cx, &host, form.with_faults(faults)),
    };
    let outcome = cx.run(&AddContact { host: id, text }).await;
    form.finish(outcome, |_| cx.done(&format!("/work/hosts/{id}"), words::DONE_CONTACT), |form| adding(&cx, &host, form))
}

async fn load(cx: &Cx, id: ContactId) -> Result<(HostRow, ContactRow), Door> {
    let mut tx = cx.read().await?;
    let contact = store::contact(&mut tx, id).await?.filter(|contact| contact.active).ok_or(Door::Gone)?;
    drop(tx);
    Ok((load_host(cx, Verb::Decide, contact.host_id).await?, contact))
}

fn changing(cx: &Cx, host: &HostRow, name: &str, form: Form) -> Answer {
    let w = Words(cx.lang);
    page(cx, host, w.contact_change_title(name), w.save(), form)
}

/// The form of a person who is there.
pub async fn edit(cx: Cx, Path(id): Path<ContactId>) -> Answer {
    let (host, contact) = load(&cx, id).await?;
    let name = contact.name.clone();
    let stored =
        [("name", contact.name), ("job", contact.job), ("role", contact.role), ("email", contact.email), ("language", contact.language)];
    changing(&cx, &host, &name, offered(Form::stored(&cx, &FORM, stored)))
}

/// Changes what is known of a person.
pub async fn change(cx: Cx, Path(id): Path<ContactId>, posted: Posted) -> Answer {
    let (host, contact) = load(&cx, id).await?;
    let form = offered(Form::typed(&cx, &FORM, posted));
    let text = match form.read() {
        Ok(values) => text_of(&values).ok_or(Door::Unreadable)?,
        Err(faults) => return changing(&cx, &host, &contact.name, form.with_faults(faults)),
    };
    let outcome = cx.run(&ChangeContact { contact: id, text }).await;
    form.finish(
        outcome,
        |()| cx.done(&format!("/work/hosts/{}", host.id), words::DONE_SAVED),
        |form| changing(&cx, &host, &contact.name, form),
    )
}

/// Invites a person to an account.
pub async fn invite(cx: Cx, Path(id): Path<ContactId>, _posted: Posted) -> Answer {
    let host = cx.run(&InviteContact { contact: id }).await?;
    cx.done(&format!("/work/hosts/{host}"), words::DONE_INVITED)
}

/// The question whether a person is gone.
pub async fn remove_page(cx: Cx, Path(id): Path<ContactId>) -> Answer {
    let (host, contact) = load(&cx, id).await?;
    let w = Words(cx.lang);
    Ask::new(&cx, w.contact_remove_title(&contact.name), w.contact_remove(), Form::empty(&cx, &FormSpec::EMPTY))
        .back(format!("/work/hosts/{}", host.id), host.name.clone())
        .about(host.country.code(), country_name(cx.lang, host.country))
        .lead(if contact.is_director() { w.contact_remove_director() } else { w.contact_remove_lead() })
        .show()
}

/// Removes a person.
pub async fn remove(cx: Cx, Path(id): Path<ContactId>, _posted: Posted) -> Answer {
    let host = cx.run(&RemoveContact { contact: id }).await?;
    cx.done(&format!("/work/hosts/{host}"), words::DONE_CONTACT_GONE)
}
