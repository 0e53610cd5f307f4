//! The house: all slices' pages under their languages, machine addresses beside them, one entrance.

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use i18n::Lang;
use model::Actor;
use tower::ServiceExt;

use crate::app::App;
use crate::cx::{Cx, Visit};
use crate::door::Door;
use crate::form::FormSpec;
use crate::meter::Answered;
use crate::posted::Measure;
use crate::route::{RouteInfo, Routes, Who};
use crate::shelf::Shelf;
use crate::{frame, guard, kept, links, place};

/// The name of the session cookie.
pub(crate) const SESSION: &str = "cd4d_session";

/// Everything that answers requests.
#[derive(Clone)]
pub struct House {
    app: Arc<App>,
    pages: Router,
    machine: Router,
    infos: Arc<Vec<RouteInfo>>,
    shelf: Arc<Shelf>,
}

impl House {
    /// Puts the slices' pages and the machine addresses together.
    pub fn new(app: Arc<App>, routes: Routes, machine: Router<Arc<App>>) -> House {
        let routes = routes.page("/l/{token}", Who::Anyone, links::open).action("/l/{token}", Who::Anyone, &FormSpec::EMPTY, links::take);
        let infos = Arc::new(routes.infos);
        let table: Table = infos.iter().map(|info| ((info.method, info.path), *info)).collect();
        let gate_state = Arc::new(table);
        let of_expert: HashSet<&'static str> = infos.iter().filter(|info| info.of_expert).map(|info| info.path).collect();
        let pages = routes
            .router
            .fallback(|| async { Door::Gone })
            .route_layer(middleware::from_fn_with_state(gate_state, gate))
            // Outside the gate, so that whoever is not let in gets a page and not an empty answer.
            .layer(middleware::from_fn(doors))
            // Outside the doors, for their pages are in the same frame.
            .layer(middleware::from_fn_with_state(Arc::new(of_expert), tell_whose))
            .with_state(app.clone());
        House { machine: machine.with_state(app.clone()), app, pages, infos, shelf: Arc::default() }
    }

    /// The routing table.
    pub fn infos(&self) -> &[RouteInfo] {
        &self.infos
    }

    /// The entrance.
    pub fn router(self) -> Router {
        Router::new().fallback(enter).with_state(Arc::new(self))
    }
}

async fn enter(State(house): State<Arc<House>>, request: Request) -> Response {
    let (begun, method) = (Instant::now(), request.method().clone());
    let mut response = house.answer(request).await;
    guard::dress(&mut response);
    // A method that we do not know is somebody's text, and would be a new row of figures each time.
    let method = if matches!(method, Method::GET | Method::HEAD | Method::POST) { method.as_str() } else { "other" };
    house.app.meter.count(method, begun.elapsed(), &mut response);
    response
}

impl House {
    async fn answer(&self, request: Request) -> Response {
        let path = request.uri().path().to_owned();
        if path.starts_with("/assets/") {
            return self.app.assets.serve(&path, request.headers());
        }
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        match Lang::parse(first).filter(|lang| self.app.languages.contains(lang)) {
            Some(lang) if path.starts_with('/') && first == lang.code() => self.page(lang, &path, request).await,
            _ if machine_path(&path) => infallible(self.machine.clone().oneshot(request).await),
            _ => {
                let preferred = self.preferred(request.headers()).await;
                self.choose_language(&path, &request, preferred)
            }
        }
    }

    async fn page(&self, lang: Lang, path: &str, mut request: Request) -> Response {
        let rest = &path[1 + lang.code().len()..];
        let rest = if rest.is_empty() { "/" } else { rest };
        let query = request.uri().query().unwrap_or_default().to_owned();
        let session = session_of(request.headers());
        // Read before the page is: what is committed meanwhile is not on it.
        let moment = (self.app.desk.db.commits(), self.app.now().as_second());
        let shelf = (session.is_none() && *request.method() == Method::GET).then(|| request.uri().to_string());
        if let Some(found) = shelf.as_ref().and_then(|address| self.shelf.find(address, moment, request.headers())) {
            return found;
        }
        let signed_in = match session {
            None => Ok(None),
            Some(session) => (self.app.sessions)(self.app.clone(), session).await,
        };
        let (signed_in, trouble) = match signed_in {
            Ok(found) => (found, None),
            Err(error) => (None, Some(Door::from(error))),
        };
        let (actor, person, csrf) = match signed_in {
            Some(found) => (found.actor, Some(found.person), found.csrf),
            None => (Actor::nobody(), None, String::new()),
        };
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| *address);
        let headers = request.headers();
        let visit = Visit {
            app: self.app.clone(),
            lang,
            actor,
            person,
            csrf,
            path: rest.to_owned(),
            query: query.clone(),
            place: place::place(peer, headers, &self.app.trusted_proxies),
            agent: text_of(headers, &header::USER_AGENT).to_owned(),
            came_from: self.came_from(headers),
            now: self.app.now(),
            of_expert: false,
        };
        let cx = Cx(Arc::new(visit));
        if let Some(door) = trouble {
            return frame::door_page(&cx, &door, None);
        }
        if !guard::comes_from_us(&self.app, &request) {
            return frame::door_page(&cx, &Door::Forged, None);
        }
        if rest.len() > 1 && rest.ends_with('/') && matches!(*request.method(), Method::GET | Method::HEAD) {
            return bare(&cx, rest);
        }
        // No record has an address with such a character, and no engine takes it.
        if rest.contains("%00") {
            return frame::door_page(&cx, &Door::Gone, None);
        }
        let target = if query.is_empty() { rest.to_owned() } else { format!("{rest}?{query}") };
        match target.parse::<Uri>() {
            Ok(uri) => *request.uri_mut() = uri,
            Err(_) => return frame::door_page(&cx, &Door::Gone, None),
        }
        request.extensions_mut().insert(cx);
        let response = infallible(self.pages.clone().oneshot(request).await);
        match shelf {
            Some(address) => self.shelf.keep(address, moment, response).await,
            None => response,
        }
    }

    /// The page of ours that the browser says it came from, as an address without the host.
    fn came_from(&self, headers: &HeaderMap) -> String {
        let told = text_of(headers, &header::REFERER);
        let behind_host = |told: &'_ str| {
            let (host, path) = told.split_once("://")?.1.split_once('/')?;
            (host == text_of(headers, &header::HOST)).then(|| format!("/{path}"))
        };
        let path = told.strip_prefix(&self.app.brand.base_url).map(str::to_owned).or_else(|| behind_host(told)).unwrap_or_default();
        let first = path.strip_prefix('/').and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
        let ours = Lang::parse(first).is_some_and(|lang| lang.code() == first && self.app.languages.contains(&lang));
        if ours { path } else { String::new() }
    }

    /// The language that a person who signed in has chosen. Where that cannot be found out, the browser's wish counts.
    async fn preferred(&self, headers: &HeaderMap) -> Option<Lang> {
        let found = (self.app.sessions)(self.app.clone(), session_of(headers)?).await.ok().flatten()?;
        Lang::parse(&found.person.language).filter(|lang| self.app.languages.contains(lang))
    }

    /// A path without a language goes to the reader's language, when it could be a page of ours.
    fn choose_language(&self, path: &str, request: &Request, preferred: Option<Lang>) -> Response {
        if *request.method() != Method::GET && *request.method() != Method::HEAD {
            return StatusCode::NOT_FOUND.into_response();
        }
        let wish = text_of(request.headers(), &header::ACCEPT_LANGUAGE);
        let real: Vec<Lang> = self.app.languages.iter().copied().filter(|lang| *lang != Lang::ArXb).collect();
        let lang = preferred.unwrap_or_else(|| Lang::negotiate(wish, &real));
        let rest = format!("/{}", path.trim_start_matches(['/', '\\']));
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        let mut response = Redirect::to(&format!("/{}{rest}{query}", lang.code())).into_response();
        response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("accept-language, cookie"));
        response
    }
}

/// Addresses for machines, which have no language.
fn machine_path(path: &str) -> bool {
    const ROOTS: [&str; 10] = [
        "/healthz",
        "/readyz",
        "/metrics",
        "/api/",
        "/.well-known/",
        "/sitemap.xml",
        "/robots.txt",
        "/feed.atom",
        "/feed.json",
        "/demo/mail.json",
    ];
    ROOTS.iter().any(|root| path == *root || (root.ends_with('/') && path.starts_with(root)))
}

fn infallible(result: Result<Response, std::convert::Infallible>) -> Response {
    match result {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The session that a request carries.
fn session_of(headers: &HeaderMap) -> Option<String> {
    let jar = axum_extra::extract::CookieJar::from_headers(headers);
    jar.get(SESSION).map(|cookie| cookie.value().to_owned())
}

fn text_of<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// An address with a slash at its end leads to the one without.
fn bare(cx: &Cx, path: &str) -> Response {
    let query = if cx.query.is_empty() { String::new() } else { format!("?{}", cx.query) };
    Redirect::permanent(&format!("{}{query}", cx.to(path.trim_end_matches('/')))).into_response()
}

/// The routing table by method and address.
type Table = HashMap<(&'static str, &'static str), RouteInfo>;

/// Lets in whom the routing table admits; others are asked to sign in, or find nothing. How much of a body is read follows from the
/// form of the address, and files are read of nobody who is not let in.
async fn gate(State(table): State<Arc<Table>>, cx: Cx, mut request: Request, next: Next) -> Response {
    let method = if *request.method() == Method::POST { "POST" } else { "GET" };
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
    let info = table.get(&(method, path.as_str())).copied();
    if let Some(form) = info.and_then(|info| info.form) {
        request.extensions_mut().insert(Measure::of(form));
    }
    let mut response = match info.map(|info| info.who) {
        Some(who) if who.admits(&cx.actor) => next.run(request).await,
        Some(_) if cx.person.is_none() && method == "GET" => Redirect::to(&cx.sign_in_address(&cx.here())).into_response(),
        Some(_) if cx.person.is_none() => kept::read(request).await.map_or(Door::SignIn, Door::Kept).into_response(),
        Some(_) => Door::Gone.into_response(),
        None if *request.method() == Method::HEAD || *request.method() == Method::GET => Door::Gone.into_response(),
        None => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    };
    if matches!(response.extensions().get::<Door>(), Some(Door::Refused(_)))
        && let Some(above) = record_above(&table, &path, &cx)
    {
        response.extensions_mut().insert(Above(above));
    }
    response.extensions_mut().insert(Answered(path));
    response
}

/// The address of the record that a refused page was about; travels with the refusal to its page.
#[derive(Clone)]
struct Above(String);

/// The record that a page is about, where it has a page of its own that the visitor may open: the address as far as the first
/// part that names something.
fn record_above(table: &Table, path: &str, cx: &Cx) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let named = parts.iter().position(|part| part.starts_with('{'))? + 1;
    let top = parts[..named].join("/");
    let who = table.get(&("GET", top.as_str()))?.who;
    let here: Vec<&str> = cx.path.split('/').take(named).collect();
    (named < parts.len() && who.admits(&cx.actor)).then(|| here.join("/"))
}

/// Tells the frame which addresses are an expert's own.
async fn tell_whose(State(of_expert): State<Arc<HashSet<&'static str>>>, cx: Cx, mut request: Request, next: Next) -> Response {
    let is_own = request.extensions().get::<MatchedPath>().is_some_and(|path| of_expert.contains(path.as_str()));
    if is_own {
        request.extensions_mut().insert(Cx(Arc::new(Visit { of_expert: true, ..Visit::clone(&cx) })));
    }
    next.run(request).await
}

/// Turns the door by which a handler left into a page.
async fn doors(cx: Cx, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let door = match response.status() {
        _ if response.extensions().get::<Door>().is_some() => response.extensions().get::<Door>().cloned(),
        StatusCode::METHOD_NOT_ALLOWED => Some(Door::Gone),
        // An address whose variable part is not an id names nothing.
        StatusCode::BAD_REQUEST if !response.headers().contains_key(header::CONTENT_DISPOSITION) => Some(Door::Gone),
        _ => None,
    };
    let Some(door) = door else { return response };
    let answered = response.extensions().get::<Answered>().cloned();
    let above = response.extensions().get::<Above>().map(|above| above.0.as_str());
    let mut page = frame::door_page(&cx, &door, above);
    if let Some(answered) = answered {
        page.extensions_mut().insert(answered);
    }
    page
}

/// A document to save: never shown inside our pages, never guessed at.
pub fn attachment(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    document("attachment", kind, name, bytes)
}

/// A document of our own making (PDF) that the browser may show.
pub fn inline_document(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    document("inline", kind, name, bytes)
}

fn document(how: &str, kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let safe: String = name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' }).collect();
    let encoded: String = name
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() || b"-_.".contains(&b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect();
    let disposition = format!("{how}; filename=\"{safe}\"; filename*=UTF-8''{encoded}");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    (headers, bytes).into_response()
}
