//! Pages behind signed links. One address serves them all; the link's purpose chooses the page. Opening one changes
//! nothing (mail scanners open links): only the form on it does.

use std::collections::HashMap;

use axum::extract::{FromRequest, Path, Request};
use axum::response::Response;
use command::{Link, LinkState};
use futures_util::future::BoxFuture;
use model::Actor;

use crate::cx::{Cx, Visit};
use crate::door::{Answer, Door};
use crate::form::FormSpec;
use crate::posted::{Measure, Posted};

/// A visit to a signed link: the page is for whoever holds it.
pub struct LinkVisit {
    /// The visit; its actor is the link.
    pub cx: Cx,
    /// The link.
    pub link: Link,
    /// What was posted; `None` when the page is only opened.
    pub posted: Option<Posted>,
}

type Page = fn(LinkVisit) -> BoxFuture<'static, Answer>;

/// The pages behind links, by purpose.
#[derive(Default)]
pub struct LinkPages {
    pages: HashMap<&'static str, (Page, &'static FormSpec)>,
    ended: HashMap<&'static str, Page>,
}

impl LinkPages {
    /// Lets `page` answer links of `purpose`, with the fields of `form`.
    pub fn serve(&mut self, purpose: &'static str, form: &'static FormSpec, page: Page) {
        self.pages.insert(purpose, (page, form));
    }

    /// Lets `page` say why a link of `purpose` was ended by the programme, where the slice can say more than that it was.
    pub fn explain(&mut self, purpose: &'static str, page: Page) {
        self.ended.insert(purpose, page);
    }

    /// Purposes and the fields that each takes.
    pub fn infos(&self) -> Vec<(&'static str, &'static FormSpec)> {
        let mut list: Vec<_> = self.pages.iter().map(|(&purpose, &(_, form))| (purpose, form)).collect();
        list.sort_by_key(|(purpose, _)| *purpose);
        list
    }
}

/// Opens a link.
pub(crate) async fn open(cx: Cx, Path(token): Path<String>) -> Answer {
    visit(cx, token, None).await
}

/// Takes the form of a link's page.
pub(crate) async fn take(cx: Cx, Path(token): Path<String>, request: Request) -> Answer {
    visit(cx, token, Some(request)).await
}

/// A token that is none: perhaps the end of a sentence came along, or the end of the link was lost.
fn unknown(cx: &Cx, token: &str) -> Result<Response, Door> {
    let clean = token.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    match cx.app.desk.key.check(clean) {
        Some(_) if clean != token => cx.go(&format!("/l/{clean}")),
        _ => crate::frame::link_unknown(cx),
    }
}

async fn visit(cx: Cx, token: String, sent: Option<Request>) -> Result<Response, Door> {
    let Some(id) = cx.app.desk.key.check(&token) else { return unknown(&cx, &token) };
    let mut tx = cx.read().await?;
    let row = command::find_link(&mut tx, id).await?.ok_or(Door::Gone)?;
    drop(tx);
    let (page, form) = *cx.app.links.pages.get(row.purpose.as_str()).ok_or(Door::Gone)?;
    let explain = cx.app.links.ended.get(row.purpose.as_str()).copied();
    let state = row.state(cx.now);
    // Whoever is signed in beside it plays no part: the page is for whoever holds the link.
    let visit = Visit { actor: Actor::link(id), person: None, csrf: String::new(), ..Visit::clone(&cx) };
    let cx = Cx(std::sync::Arc::new(visit));
    let page = match (state, explain) {
        (LinkState::Open | LinkState::Used, _) => page,
        // Who is not at the host any more is not told what came of it.
        (LinkState::Revoked, Some(explain)) if row.is_there => explain,
        _ => return crate::frame::link_over(&cx, state),
    };
    // Only now is it known how much the form may send. The link itself is the proof: a forged form would have to know its token.
    let posted = match sent {
        Some(mut request) => {
            request.extensions_mut().insert(Measure::of(form));
            Some(Posted::from_request(request, &()).await?)
        }
        None => None,
    };
    page(LinkVisit { cx, link: Link { row, state, token }, posted }).await
}
