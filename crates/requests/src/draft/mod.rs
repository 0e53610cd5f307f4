//! How a request begins: for a host, from an old one, or after a placement.

use askama::Template;
use axum::extract::Path;
use model::access::{Subject, Verb};
use model::{HostId, PlacementId, RequestId};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{DraftRequest, DuplicateRequest, FollowUp};
use crate::naming;
use crate::show::base;
use crate::store;
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("host", words::FIELD_HOST, Kind::Pick).required(),
    Field::new("title", words::FIELD_TITLE, Kind::Line(120)).required().hint(words::FIELD_TITLE_HINT),
    Field::new("title_nl", words::FIELD_TITLE_NL, Kind::Line(120)).hint(words::FIELD_TITLE_NL_HINT),
]);

/// What is posted to follow a placement up.
pub const FOLLOW: FormSpec = FormSpec::new(&[Field::new("placement", words::KIND, Kind::Hidden(36)).required()]);

#[derive(Template)]
#[template(path = "draft/draft.html")]
struct Page {
    w: Words,
    cx: Cx,
    base: &'static str,
    form: Form,
    hosts: usize,
    /// Whether the reader is the one who approves hosts.
    approves: bool,
}

/// The hosts for which the visitor may write, with their countries.
async fn offers(cx: &Cx) -> Result<Vec<(String, String)>, Door> {
    let scope = cx.need(Verb::Write, Subject::Request)?;
    let mut tx = cx.read().await?;
    let hosts = store::hosts(&mut tx, &scope).await?;
    let label = |host: &store::HostRow| format!("{} ({})", host.name, naming::country_name(cx.lang, host.country.code()));
    Ok(naming::sorted(hosts.iter().map(|host| (host.id.to_string(), label(host)))))
}

fn page(cx: &Cx, form: Form, hosts: usize) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let approves = cx.actor.may(Verb::Decide, Subject::Host);
    cx.sheet(w.plain().draft_title()).private().faulty(faulty).show(&Page { w, cx: cx.clone(), base: base(cx), form, hosts, approves })
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let hosts = offers(&cx).await?;
    let count = hosts.len();
    let host = match hosts.as_slice() {
        [(only, _)] => only.clone(),
        _ => cx.query_value("host").unwrap_or_default(),
    };
    page(&cx, Form::stored(&cx, &FORM, [("host", host)]).offer("host", hosts), count)
}

/// Begins it, and goes on to its task list.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let hosts = offers(&cx).await?;
    let count = hosts.len();
    let form = Form::typed(&cx, &FORM, posted).offer("host", hosts);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(&cx, form.with_faults(faults), count),
    };
    let host = values.parse::<HostId>("host").ok_or(Door::Gone)?;
    let command = DraftRequest { host, title: values.text("title"), title_nl: values.text("title_nl"), number: None };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |id| cx.done(&format!("{}/{id}", base(&cx)), words::DONE_BEGUN), |form| page(&cx, form, count))
}

/// Begins one with the text of an old one.
pub async fn duplicate(cx: Cx, Path(request): Path<RequestId>, _posted: Posted) -> Answer {
    let id = cx.run(&DuplicateRequest { request }).await?;
    cx.done(&format!("{}/{id}", base(&cx)), words::DONE_COPIED)
}

/// Begins one that follows a placement.
pub async fn follow_up(cx: Cx, posted: Posted) -> Answer {
    let placement = posted.one("placement").parse::<PlacementId>().map_err(|_| Door::Gone)?;
    let id = cx.run(&FollowUp { placement }).await?;
    cx.done(&format!("{}/{id}", base(&cx)), words::DONE_COPIED)
}

#[cfg(test)]
mod test;
