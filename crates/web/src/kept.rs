//! What a form sent after its session was over: it is given back in a page, to be sent again once somebody has signed in. Nothing of it is
//! stored: it goes from the browser and back into it.

use std::sync::Arc;

use askama::Template;
use axum::extract::Request;
use axum::http::header;
use axum::response::Response;

use crate::cx::Cx;
use crate::door::{Answer, Door};
use crate::posted::{self, TOKEN};
use crate::words::Words;

/// The fields of a form that could not be taken, as they were typed.
#[derive(Clone, Debug)]
pub struct Kept {
    fields: Arc<[(String, String)]>,
}

impl Kept {
    /// Keeps fields; none when there is nothing to keep, or something that no page may hold.
    pub(crate) fn of(fields: impl IntoIterator<Item = (String, String)>) -> Option<Kept> {
        let fields: Vec<(String, String)> = fields.into_iter().filter(|(name, _)| name != TOKEN).collect();
        let secret = fields.iter().any(|(name, _)| name.contains("password"));
        (!fields.is_empty() && !secret).then(|| Kept { fields: fields.into() })
    }
}

/// What a request of somebody who has not signed in sent, when it is a form without files.
pub(crate) async fn read(request: Request) -> Option<Kept> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return None;
    }
    Kept::of(posted::read_pairs(request).await.ok()?)
}

#[derive(Template)]
#[template(path = "kept.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    fields: &'a [(String, String)],
    /// Where it is sent.
    action: String,
    /// Where one signs in, in a window of its own; empty for somebody who has.
    sign_in: String,
}

/// The page that gives it back.
pub(crate) fn page(cx: &Cx, kept: &Kept) -> Answer {
    let w = Words(cx.lang);
    let action = if cx.query.is_empty() { cx.to(&cx.path) } else { format!("{}?{}", cx.to(&cx.path), cx.query) };
    let sign_in = if cx.person.is_some() { String::new() } else { cx.sign_in_address("") };
    let page = Page { w, cx, fields: &kept.fields, action, sign_in };
    cx.sheet(w.plain().kept_title()).private().status(Door::Kept(kept.clone()).status()).show(&page)
}

/// The page, or its bare status.
pub(crate) fn answer(cx: &Cx, kept: &Kept) -> Response {
    page(cx, kept).unwrap_or_else(axum::response::IntoResponse::into_response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_and_tokens_are_not_given_back() {
        let pair = |name: &str| (name.to_owned(), "x".to_owned());
        assert!(Kept::of([pair("_token")]).is_none());
        assert!(Kept::of([pair("email"), pair("password")]).is_none());
        assert!(Kept::of([pair("old_password")]).is_none());
        let kept = Kept::of([pair("_token"), pair("reason")]).expect("something to keep");
        assert_eq!(kept.fields.as_ref(), [pair("reason")]);
    }
}
