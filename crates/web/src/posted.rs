//! What a form sent: text fields and files, as they were typed. Checked against the session's token. How much is read follows
//! from the form, within a time; of large bodies few are read at once.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::multipart::Multipart;
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::header;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::cx::Cx;
use crate::door::Door;
use crate::form::FormSpec;
use crate::kept::Kept;

/// How many bodies with files are read, or held until they are stored, at once; whoever comes then is asked to wait.
pub const LARGE_AT_ONCE: usize = 8;
/// Within what a form without files must have arrived: a long report over a line of 50 kbit a second.
const TIME: Duration = Duration::from_secs(60);
/// Within what a form with files must have arrived.
const LARGE_TIME: Duration = Duration::from_secs(300);
/// The name of the field that proves that a form came from our own page.
pub(crate) const TOKEN: &str = "_token";

/// The fields of a form.
#[derive(Clone, Debug, Default)]
pub struct Posted {
    texts: HashMap<String, Vec<String>>,
    files: HashMap<String, Upload>,
    /// Its place among the large bodies, for as long as it is held.
    _turn: Option<Arc<OwnedSemaphorePermit>>,
}

/// How much of a body is read. The gate says so once it let somebody in, by the form of the address; nobody gets more before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measure {
    text: usize,
    files: usize,
}

impl Measure {
    /// What a form needs.
    pub(crate) fn of(form: &FormSpec) -> Measure {
        Measure { text: form.text_limit(), files: form.file_limit() }
    }

    /// What was said for a request; without a word the least.
    fn said(request: &Request) -> Measure {
        request.extensions().get::<Measure>().copied().unwrap_or_else(|| Measure::of(&FormSpec::EMPTY))
    }
}

/// The places for large bodies.
struct Turns(Arc<Semaphore>);

impl Default for Turns {
    fn default() -> Turns {
        Turns(Arc::new(Semaphore::new(LARGE_AT_ONCE)))
    }
}

/// A place for a large body.
fn turn(cx: &Cx) -> Result<Arc<OwnedSemaphorePermit>, Door> {
    let turns = cx.app.held.one::<Turns>();
    turns.0.clone().try_acquire_owned().map(Arc::new).map_err(|_| Door::Busy)
}

/// What is read within a time.
async fn within<T>(time: Duration, reading: impl Future<Output = Result<T, Door>>) -> Result<T, Door> {
    tokio::time::timeout(time, reading).await.unwrap_or(Err(Door::Slow))
}

/// A file that was sent.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name it had, as sent: not to be trusted.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
}

impl Posted {
    /// The first value of a field.
    pub fn one(&self, name: &str) -> &str {
        self.texts.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// All values of a field.
    pub fn many(&self, name: &str) -> &[String] {
        self.texts.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a field was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.texts.contains_key(name)
    }

    /// A file, when one was chosen.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name).filter(|upload| !upload.bytes.is_empty())
    }

    /// Puts one value in the place of whatever a field held.
    pub(crate) fn put(&mut self, name: &str, value: String) {
        self.texts.insert(name.to_owned(), vec![value]);
    }

    /// What came from a page of ours that another session had opened, to be sent again by whoever is signed in now. That it did so is
    /// what the browser says of where it comes from: a page of somebody else can leave that out, and cannot name ours.
    fn given_back(&self, cx: &Cx) -> Option<Kept> {
        if cx.came_from.is_empty() || !self.files.is_empty() {
            return None;
        }
        let mut pairs: Vec<(String, String)> =
            self.texts.iter().flat_map(|(name, values)| values.iter().map(|value| (name.clone(), value.clone()))).collect();
        pairs.sort_by(|(a, _), (b, _)| a.cmp(b));
        Kept::of(pairs)
    }

    /// Fields as if they had been posted: for a form that is opened with stored values.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Posted {
        let mut posted = Posted::default();
        for (name, value) in pairs {
            posted.texts.entry(name).or_default().push(value);
        }
        posted
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Door;

    async fn from_request(request: Request, state: &S) -> Result<Self, Door> {
        let cx = request.extensions().get::<Cx>().cloned();
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let posted = match (&cx, kind.starts_with("multipart/form-data"), Measure::said(&request)) {
            (Some(cx), true, measure) if measure.files > 0 => {
                let turn = turn(cx)?;
                let posted = within(LARGE_TIME, read_multipart(request, state, measure.text + measure.files)).await?;
                Posted { _turn: Some(turn), ..posted }
            }
            (_, true, measure) => within(TIME, read_multipart(request, state, measure.text)).await?,
            (_, false, _) => Posted::from_pairs(read_pairs(request).await?),
        };
        match cx {
            Some(cx) if !cx.csrf.is_empty() && !same(posted.one(TOKEN), &cx.csrf) && !cx.path.starts_with("/l/") => {
                Err(posted.given_back(&cx).map_or(Door::Forged, Door::Kept))
            }
            _ => Ok(posted),
        }
    }
}

/// Compares without an early end.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0u8, |sum, (x, y)| sum | (x ^ y)) == 0
}

/// The fields of a form without files, in their order.
pub(crate) async fn read_pairs(request: Request) -> Result<Vec<(String, String)>, Door> {
    let limit = Measure::said(&request).text;
    let reading = async {
        let body = Limited::new(request.into_body(), limit).collect().await;
        body.map_err(|error| if error.is::<LengthLimitError>() { Door::TooLarge } else { Door::Unreadable })
    };
    let bytes = within(TIME, reading).await?.to_bytes();
    Ok(url::form_urlencoded::parse(&bytes).map(|(name, value)| (name.into_owned(), clean(&value))).collect())
}

async fn read_multipart<S: Send + Sync>(request: Request, state: &S, limit: usize) -> Result<Posted, Door> {
    let mut limited = request.map(|body| axum::body::Body::new(Limited::new(body, limit)));
    // The extractor has a limit of its own, far below ours.
    DefaultBodyLimit::disable().apply(&mut limited);
    let mut parts = Multipart::from_request(limited, state).await.map_err(|_| Door::Unreadable)?;
    let mut posted = Posted::default();
    while let Some(part) = parts.next_field().await.map_err(too_large)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(too_large)?;
        match file_name {
            Some(file_name) => {
                posted.files.insert(name, Upload { name: file_name, bytes });
            }
            None => posted.texts.entry(name).or_default().push(clean(&String::from_utf8_lossy(&bytes))),
        }
    }
    Ok(posted)
}

fn too_large(error: axum::extract::multipart::MultipartError) -> Door {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE { Door::TooLarge } else { Door::Unreadable }
}

/// Line ends as we store them, without characters that no engine keeps.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_does_not_arrive_in_time_is_not_waited_for() {
        let never = std::future::pending::<Result<(), Door>>();
        assert!(matches!(within(Duration::from_millis(1), never).await, Err(Door::Slow)));
        assert!(within(TIME, async { Ok(()) }).await.is_ok());
    }

    #[test]
    fn a_form_without_files_takes_none_and_an_empty_one_little() {
        let empty = Measure::of(&FormSpec::EMPTY);
        assert_eq!(empty.files, 0);
        assert!(empty.text <= 128 * 1024);
    }
}
