//! A request behind a signed link: somebody at the host reads it without an account. Nothing can be changed here.

use askama::Template;
use model::RequestId;
use model::request::State;
use web::{Answer, Cx, Door, LinkVisit, RouteLine, Tag};

use crate::naming;
use crate::show::TermsText;
use crate::store::{self, Terms};
use crate::words::Words;

/// What the link is for.
pub const PURPOSE: &str = "requests.read";

#[derive(Template)]
#[template(path = "read/read.html")]
struct Page {
    w: Words,
    cx: Cx,
    terms: Terms,
    tag: Tag,
    route: RouteLine,
    country: String,
    next: String,
    public: bool,
    text: TermsText,
}

/// The page.
pub async fn page(visit: LinkVisit) -> Answer {
    let cx = visit.cx;
    let mut tx = cx.read().await?;
    let terms = store::terms(&mut tx, RequestId(visit.link.row.record_id)).await?.ok_or(Door::Gone)?;
    let request = &terms.request;
    let state = request.state();
    let page = Page {
        w: Words(cx.lang),
        tag: naming::tag(cx.lang, state),
        route: naming::route(&cx, request.country.code(), state, State::named(&request.closed_from)),
        country: naming::country_name(cx.lang, request.country.code()),
        next: naming::say(cx.lang, &format!("next-{}", state.name())),
        public: request.published_at.is_some() && state.is_public(),
        text: TermsText::of(&cx, &terms),
        cx: cx.clone(),
        terms,
    };
    cx.sheet(format!("{} {}", page.terms.request.case(), page.terms.request.title)).private().show(&page)
}
