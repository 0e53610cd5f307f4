//! The context of one visit: who reads, in which language, from where. Every handler takes one.

use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect};
use command::{Command, Stop};
use i18n::{Lang, Msg};
use model::access::{Scope, Subject, Verb};
use model::{Actor, Timestamp};

use crate::app::{App, Person};
use crate::door::{Answer, Door};
use crate::words::Words;

/// The part of the query that names what was done.
const DONE: &str = "done";

/// One visit. Cheap to clone; dereferences to what is known of it.
#[derive(Clone)]
pub struct Cx(pub(crate) Arc<Visit>);

/// What is known of a visit before its page is made.
#[derive(Clone)]
pub struct Visit {
    /// The application.
    pub app: Arc<App>,
    /// The language of the page.
    pub lang: Lang,
    /// What the visitor may do.
    pub actor: Actor,
    /// Who signed in.
    pub person: Option<Person>,
    /// The form token of the session; empty without one.
    pub csrf: String,
    /// The address after the language, without the query.
    pub path: String,
    /// The query, without its question mark.
    pub query: String,
    /// Where the visit comes from, as limits count it: an address or a network; empty where that is not known.
    pub place: String,
    /// The browser, as it names itself.
    pub agent: String,
    /// The page of ours from which the visitor came, with its language; empty where the browser does not say.
    pub came_from: String,
    /// The moment at which the visit began.
    pub now: Timestamp,
    /// Whether the routing table says that the page is an expert's own.
    pub of_expert: bool,
}

impl Deref for Cx {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.0
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Cx {
    type Rejection = Door;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Door> {
        parts.extensions.get::<Cx>().cloned().ok_or_else(|| Door::Fault("a page outside the language tree".to_owned()))
    }
}

impl Cx {
    /// An address of ours in the reader's language.
    pub fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.lang.code())
    }

    /// Sends the reader on after something was done (303).
    pub fn go(&self, path: &str) -> Answer {
        Ok(Redirect::to(&self.to(path)).into_response())
    }

    /// The same, and the page there begins with the news of what was done. `news` is a message whose key begins with `done-`;
    /// only its name travels, in the address, so that it needs neither script nor cookie.
    pub fn done(&self, path: &str, news: Msg) -> Answer {
        let name = format!("{}.{}", news.room.name(), news.key);
        let (path, place) = path.split_once('#').map_or((path, String::new()), |(path, place)| (path, format!("#{place}")));
        let joint = if path.contains('?') { '&' } else { '?' };
        self.go(&format!("{path}{joint}{DONE}={name}{place}"))
    }

    /// The news of what was done, when the reader was sent here with some.
    pub(crate) fn news(&self) -> Option<String> {
        let asked = self.query_value(DONE)?;
        let (room, key) = asked.split_once('.')?;
        // Only words that say so are news: an address cannot put other words of ours at the top of a page.
        let room = self.app.rooms.get(room).filter(|_| key.starts_with("done-"))?;
        self.lang.find(room, key, &[])
    }

    /// The query without the news: for links that show this page once more.
    pub(crate) fn lasting_query(&self) -> String {
        let news = format!("{DONE}=");
        self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with(&news)).collect::<Vec<_>>().join("&")
    }

    /// Runs a command for this visitor.
    pub async fn run<C: Command>(&self, command: &C) -> Result<C::Done, Stop> {
        self.app.desk.run(&self.actor, command).await
    }

    /// A snapshot for reading.
    pub async fn read(&self) -> Result<db::Tx, Door> {
        Ok(self.app.read().await?)
    }

    /// Which records this visitor may do something with.
    pub fn scope(&self, verb: Verb, subject: Subject) -> Scope {
        self.actor.scope(verb, subject)
    }

    /// [`Door::Gone`] unless the visitor may do it anywhere at all.
    pub fn need(&self, verb: Verb, subject: Subject) -> Result<Scope, Door> {
        let scope = self.scope(verb, subject);
        if scope.is_empty() { Err(Door::Gone) } else { Ok(scope) }
    }

    /// The name under which the reader appears in logs that people see.
    pub fn reader_name(&self) -> &str {
        self.person.as_ref().map_or("", |person| person.name.as_str())
    }

    /// One value of the query, without characters that no engine keeps.
    pub fn query_value(&self, name: &str) -> Option<String> {
        url::form_urlencoded::parse(self.query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.replace('\0', "\u{fffd}"))
    }

    /// What stands above the filters of a list where they are folded: how many are in use.
    pub fn filter_heading(&self, in_use: usize) -> String {
        Words(self.lang).filter_heading(in_use)
    }

    /// The programme's day.
    pub fn today(&self) -> model::Date {
        self.app.desk.zone.to_datetime(self.now).date()
    }

    /// A moment in words, in the programme's zone.
    pub fn moment(&self, at: Timestamp) -> String {
        self.lang.moment(at, &self.app.desk.zone)
    }

    /// This page once more, after the language.
    pub(crate) fn here(&self) -> String {
        let query = self.lasting_query();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }

    /// The page to sign in, which goes on to a page of ours afterwards.
    pub(crate) fn sign_in_address(&self, next: &str) -> String {
        let query: String = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
        format!("{}?{query}", self.to(self.app.sign_in))
    }

    /// Where this visitor is at home.
    pub(crate) fn home(&self) -> String {
        self.to(if self.person.is_some() { self.app.home } else { "/" })
    }
}
