//! The doors by which errors leave. Form faults are not here: they show the form again. A refusal becomes a page that
//! says why and what can be done; what is not there (for this visitor) is 404; our own failure is 500 with a number that
//! stands beside the cause in the log, and nowhere else.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use command::Stop;
use db::DbError;
use i18n::Arg;
use model::Refusal;

use crate::kept::Kept;

/// What a handler answers.
pub type Answer = Result<Response, Door>;

/// The facts of a refusal as its words take them: days and counts as such, everything else as text.
pub fn facts_of(refusal: &Refusal) -> Vec<(&'static str, Arg)> {
    let arg = |text: &String| match (text.parse::<model::Date>(), text.parse::<i64>()) {
        (Ok(day), _) => Arg::Day(day),
        (_, Ok(count)) => Arg::Int(count),
        _ => Arg::Text(text.clone()),
    };
    refusal.facts.iter().map(|(name, value)| (*name, arg(value))).collect()
}

/// Why there is no page.
#[derive(Clone, Debug)]
pub enum Door {
    /// Not allowed or not possible now.
    Refused(Refusal),
    /// No such page or record for this visitor.
    Gone,
    /// Only for people who signed in.
    SignIn,
    /// The session of a form is over: what it sent is given back, to be sent again.
    Kept(Kept),
    /// The form did not come from our own page, or its session is over.
    Forged,
    /// More was sent than is taken.
    TooLarge,
    /// What was sent cannot be read as a form.
    Unreadable,
    /// Somebody else changed the record meanwhile, and the page cannot show both.
    Stale,
    /// Too many tries; seconds to wait.
    TooMany(i64),
    /// As many large files are being read as there is room for: try again in a moment.
    Busy,
    /// What was sent took longer to arrive than is waited for.
    Slow,
    /// The database cannot be reached or is full: try again later.
    Closed,
    /// Our own failure; the text is for the log.
    Fault(String),
}

impl Door {
    /// Its status.
    pub fn status(&self) -> StatusCode {
        match self {
            Door::Refused(_) => StatusCode::CONFLICT,
            Door::Gone => StatusCode::NOT_FOUND,
            Door::SignIn | Door::Kept(_) => StatusCode::UNAUTHORIZED,
            Door::Forged => StatusCode::FORBIDDEN,
            Door::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Door::Unreadable => StatusCode::BAD_REQUEST,
            Door::Stale => StatusCode::CONFLICT,
            Door::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Door::Busy | Door::Closed => StatusCode::SERVICE_UNAVAILABLE,
            Door::Slow => StatusCode::REQUEST_TIMEOUT,
            Door::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Door {
    /// The bare status; the frame turns it into a page, because only it knows the reader.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<DbError> for Door {
    fn from(error: DbError) -> Self {
        match error {
            DbError::Missing => Door::Gone,
            DbError::Unavailable(_) | DbError::Full | DbError::Conflict => {
                tracing::error!(%error, "database closed to us");
                Door::Closed
            }
            other => Door::Fault(other.to_string()),
        }
    }
}

impl From<Stop> for Door {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Refused(refusal) => Door::Refused(refusal),
            Stop::Gone => Door::Gone,
            Stop::Stale => Door::Stale,
            Stop::Fault(error) => error.into(),
            Stop::Invalid(faults) => match faults.into_iter().next() {
                Some(fault) => Door::Refused(fault.refusal),
                None => Door::Unreadable,
            },
        }
    }
}

impl From<askama::Error> for Door {
    fn from(error: askama::Error) -> Self {
        Door::Fault(error.to_string())
    }
}

impl From<Refusal> for Door {
    fn from(refusal: Refusal) -> Self {
        Door::Refused(refusal)
    }
}
