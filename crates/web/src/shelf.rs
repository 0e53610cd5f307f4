//! Public pages that were just rendered, given again to the next visitor. A page stays on the shelf within the second of the clock in
//! which it was made, and only until this program commits anything: so one's own change is seen at once, and what another process changed
//! a second later at most. Only pages with an entity tag are kept, and only for visitors without a session.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;

use crate::meter::Answered;

/// Pages that are kept at most; then the shelf is cleared.
const PAGES: usize = 256;
/// The longest page that is kept, in bytes.
const LONGEST: usize = 256 * 1024;

/// When a page holds: the number of commits, and the second of the clock.
pub(crate) type Moment = (u64, i64);

struct Page {
    moment: Moment,
    headers: HeaderMap,
    tag: HeaderValue,
    plain: Bytes,
    /// Packed when it is asked for a second time.
    packed: OnceLock<Bytes>,
    asked: AtomicBool,
    answered: Option<Answered>,
}

/// The shelf.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<HashMap<String, Arc<Page>>>);

impl Shelf {
    /// The page at an address, if it is there and holds.
    pub(crate) fn find(&self, address: &str, moment: Moment, headers: &HeaderMap) -> Option<Response> {
        let page = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(address).filter(|page| page.moment == moment)?.clone();
        Some(page.answer(headers))
    }

    /// Puts a page there, when it is one that may be.
    pub(crate) async fn keep(&self, address: String, moment: Moment, response: Response) -> Response {
        let public = response.status() == StatusCode::OK && !response.headers().contains_key(header::SET_COOKIE);
        let Some(tag) = response.headers().get(header::ETAG).filter(|_| public).cloned() else { return response };
        let (parts, body) = response.into_parts();
        let plain = match body.collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) => {
                tracing::error!(%error, "a page broke off");
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        };
        if plain.len() <= LONGEST {
            // The length is of these bytes, and what is packed has another: whoever sends the answer says how long it is.
            let mut headers = parts.headers.clone();
            headers.remove(header::CONTENT_LENGTH);
            let page = Page {
                moment,
                headers,
                tag,
                plain: plain.clone(),
                packed: OnceLock::new(),
                asked: AtomicBool::new(false),
                answered: parts.extensions.get::<Answered>().cloned(),
            };
            let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if pages.len() >= PAGES {
                pages.clear();
            }
            pages.insert(address, Arc::new(page));
        }
        Response::from_parts(parts, Body::from(plain))
    }
}

impl Page {
    fn answer(&self, asked: &HeaderMap) -> Response {
        let mut response = if knows(asked, &self.tag) {
            let mut response = StatusCode::NOT_MODIFIED.into_response();
            *response.headers_mut() = self.headers.clone();
            response.headers_mut().remove(header::CONTENT_TYPE);
            response
        } else if takes_brotli(asked) && self.asked.swap(true, Ordering::Relaxed) {
            let mut response = Body::from(self.packed.get_or_init(|| pack(&self.plain)).clone()).into_response();
            *response.headers_mut() = self.headers.clone();
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
            response
        } else {
            let mut response = Body::from(self.plain.clone()).into_response();
            *response.headers_mut() = self.headers.clone();
            response
        };
        if let Some(answered) = &self.answered {
            response.extensions_mut().insert(answered.clone());
        }
        response
    }
}

/// Whether a reader takes what is packed with brotli.
pub(crate) fn takes_brotli(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        // A weight of nothing is a no (RFC 9110, 12.4.2).
        let is_refused = weight.trim().strip_prefix("q=").is_some_and(|weight| weight.chars().all(|c| matches!(c, '0' | '.')));
        name.trim().eq_ignore_ascii_case("br") && !is_refused
    })
}

fn pack(plain: &[u8]) -> Bytes {
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 16 * 1024, 5, 20);
        // Writing to memory does not fail.
        let _ = writer.write_all(plain);
    }
    packed.into()
}

/// Whether the reader has these bytes already: the weak comparison of RFC 9110, 8.8.3.2.
pub fn knows(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let bare = |text: &str| text.trim().trim_start_matches("W/").to_owned();
    let Ok(tag) = tag.to_str().map(bare) else { return false };
    let wanted = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    wanted.flat_map(|list| list.split(',')).any(|wanted| wanted.trim() == "*" || bare(wanted) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &'static str) -> Response {
        ([(header::ETAG, "W/\"a\""), (header::CONTENT_TYPE, "text/html")], text).into_response()
    }

    async fn text(response: Response) -> Vec<u8> {
        response.into_body().collect().await.expect("a body").to_bytes().to_vec()
    }

    #[test]
    fn brotli_goes_to_whoever_takes_it_and_not_to_whoever_refuses_it() {
        let takes =
            |wanted: &'static str| takes_brotli(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(wanted))]));
        for wanted in ["br", "gzip, deflate, br", "gzip;q=1.0, BR;q=0.5"] {
            assert!(takes(wanted), "{wanted}");
        }
        for wanted in ["", "gzip", "br;q=0", "gzip, br; q=0.000", "brotli-like"] {
            assert!(!takes(wanted), "{wanted}");
        }
        assert!(!takes_brotli(&HeaderMap::new()));
    }

    #[test]
    fn a_tag_is_the_same_weak_or_strong() {
        let asks = |wanted: &'static str| HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(wanted))]);
        let tag = HeaderValue::from_static("W/\"a\"");
        for wanted in ["W/\"a\"", "\"a\"", "*", "\"b\", W/\"a\""] {
            assert!(knows(&asks(wanted), &tag), "{wanted}");
        }
        assert!(!knows(&asks("\"b\""), &tag));
        assert!(!knows(&HeaderMap::new(), &tag));
    }

    #[tokio::test]
    async fn a_page_holds_within_its_second_and_until_the_next_commit() {
        let (shelf, none) = (Shelf::default(), HeaderMap::new());
        assert_eq!(text(shelf.keep("/en/".into(), (1, 10), page("old")).await).await, b"old");
        assert_eq!(text(shelf.find("/en/", (1, 10), &none).expect("the page")).await, b"old");
        for moment in [(2, 10), (1, 11)] {
            assert!(shelf.find("/en/", moment, &none).is_none(), "{moment:?}");
        }
        assert!(shelf.find("/nl/", (1, 10), &none).is_none());
    }

    #[tokio::test]
    async fn what_a_reader_has_is_not_sent_and_what_is_packed_unpacks_to_the_same() {
        let shelf = Shelf::default();
        let _ = shelf.keep("/en/".into(), (1, 1), page("the page of this second")).await;
        let has_it = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static("\"a\""))]);
        let same = shelf.find("/en/", (1, 1), &has_it).expect("an answer");
        assert_eq!((same.status(), text(same).await.len()), (StatusCode::NOT_MODIFIED, 0));
        let takes = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br"))]);
        assert_eq!(text(shelf.find("/en/", (1, 1), &takes).expect("first")).await, b"the page of this second");
        let packed = shelf.find("/en/", (1, 1), &takes).expect("again");
        assert_eq!(packed.headers()[header::CONTENT_ENCODING], "br");
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut text(packed).await.as_slice(), &mut plain).expect("brotli");
        assert_eq!(plain, b"the page of this second");
    }

    #[tokio::test]
    async fn what_is_packed_does_not_claim_the_length_of_what_is_not() {
        let shelf = Shelf::default();
        let mut whole = page("the page of this second");
        whole.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from_static("23"));
        let _ = shelf.keep("/en/".into(), (1, 1), whole).await;
        let takes = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("br"))]);
        for time in ["first", "again"] {
            let answer = shelf.find("/en/", (1, 1), &takes).expect(time);
            assert!(!answer.headers().contains_key(header::CONTENT_LENGTH), "{time}");
        }
    }

    #[tokio::test]
    async fn pages_without_a_tag_and_pages_that_set_a_cookie_are_not_kept() {
        let shelf = Shelf::default();
        let _ = shelf.keep("/a".into(), (1, 1), "private".into_response()).await;
        let mut cookie = page("cookie");
        cookie.headers_mut().insert(header::SET_COOKIE, HeaderValue::from_static("a=b"));
        let _ = shelf.keep("/b".into(), (1, 1), cookie).await;
        assert!(shelf.find("/a", (1, 1), &HeaderMap::new()).is_none());
        assert!(shelf.find("/b", (1, 1), &HeaderMap::new()).is_none());
    }
}
