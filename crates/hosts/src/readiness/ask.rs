//! Asking a person at the host to tell how ready it is, by a letter with a signed link.

use axum::extract::Path;
use model::access::Verb;
use model::{ContactId, HostId};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::AskReadiness;
use crate::labels::country_name;
use crate::side::load_host;
use crate::store::{self, ContactRow, HostRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[Field::new("contact", words::CONTACT, Kind::Pick).required()]);

async fn load(cx: &Cx, id: HostId, form: Form) -> Result<(HostRow, Form), Door> {
    let host = load_host(cx, Verb::Decide, id).await?;
    let mut tx = cx.read().await?;
    let contacts = store::contacts(&mut tx, id).await?;
    let form = form.offer("contact", contacts.into_iter().map(|contact| (contact.id.to_string(), titled(&contact))));
    Ok((host, form))
}

/// A person with what he or she does there, where that is known.
fn titled(contact: &ContactRow) -> String {
    if contact.job.is_empty() { contact.name.clone() } else { format!("{}, {}", contact.name, contact.job) }
}

fn page(cx: &Cx, host: &HostRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    Ask::new(cx, w.readiness_ask(), w.letter_send(), form)
        .back(format!("/work/hosts/{}", host.id), host.name.clone())
        .about(host.country.code(), country_name(cx.lang, host.country))
        .lead(w.readiness_ask_lead())
        .show()
}

/// The form.
pub async fn get(cx: Cx, Path(id): Path<HostId>) -> Answer {
    let (host, form) = load(&cx, id, Form::empty(&cx, &FORM)).await?;
    page(&cx, &host, form)
}

/// Sends the letter.
pub async fn post(cx: Cx, Path(id): Path<HostId>, posted: Posted) -> Answer {
    let (host, form) = load(&cx, id, Form::typed(&cx, &FORM, posted)).await?;
    let contact = match form.read() {
        Ok(values) => values.parse::<ContactId>("contact").ok_or(Door::Unreadable)?,
        Err(faults) => return page(&cx, &host, form.with_faults(faults)),
    };
    let outcome = cx.run(&AskReadiness { host: id, contact }).await;
    form.finish(outcome, |_| cx.done(&format!("/work/hosts/{id}"), words::DONE_ASKED_READINESS), |form| page(&cx, &host, form))
}
