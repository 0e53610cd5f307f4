//! A client that behaves like a browser without script: keeps cookies, follows redirects, fills in the form that a page
//! shows and sends it with its hidden fields.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt;

/// A browser.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    peer: Option<SocketAddr>,
    headers: Vec<(&'static str, String)>,
}

/// A page that came.
#[derive(Debug)]
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// Where it was found after redirects.
    pub path: String,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

fn select(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

impl Page {
    /// The page as text, without direction marks.
    pub fn body(&self) -> String {
        i18n::without_marks(&String::from_utf8_lossy(&self.bytes))
    }

    /// What a reader sees of the main part, with single spaces.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body());
        let main = html.select(&select("main")).next().map(|main| main.text().collect::<String>()).unwrap_or_default();
        main.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether the reader sees these words.
    #[track_caller]
    pub fn shows(&self, words: &str) -> &Page {
        assert!(self.text().contains(words), "{} {} does not show {words:?}:\n{}", self.status, self.path, self.text());
        self
    }

    /// Whether the reader does not see these words.
    #[track_caller]
    pub fn hides(&self, words: &str) -> &Page {
        assert!(!self.body().contains(words), "{} {} shows {words:?}", self.status, self.path);
        self
    }

    /// Whether the status is this.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Page {
        assert_eq!(self.status.as_u16(), status, "{}:\n{}", self.path, self.text());
        self
    }

    /// The addresses that the page links to.
    pub fn links(&self) -> Vec<String> {
        let html = Html::parse_document(&self.body());
        html.select(&select("a[href]")).filter_map(|a| a.value().attr("href").map(str::to_owned)).collect()
    }

    /// The values of a field as the page shows them.
    pub fn field(&self, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.body());
        let form_fields = html.select(&select("form")).flat_map(fields).collect::<Vec<_>>();
        form_fields.into_iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }
}

/// What a form would send as it stands.
fn fields(form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut list = Vec::new();
    for element in form.select(&select("input[name], textarea[name], select[name]")) {
        let value = element.value();
        let name = value.attr("name").unwrap_or_default().to_owned();
        match (value.name(), value.attr("type").unwrap_or_default()) {
            (_, "checkbox" | "radio") if value.attr("checked").is_none() => {}
            (_, "file" | "submit") => {}
            ("textarea", _) => {
                let text: String = element.text().collect();
                list.push((name, text.strip_prefix('\n').unwrap_or(&text).to_owned()));
            }
            ("select", _) => {
                let chosen = element.select(&select("option[selected]")).next().and_then(|option| option.value().attr("value"));
                list.push((name, chosen.unwrap_or_default().to_owned()));
            }
            _ => list.push((name, value.attr("value").unwrap_or_default().to_owned())),
        }
    }
    list
}

impl Browser {
    /// A browser in front of a program.
    pub fn new(router: Router) -> Browser {
        Browser { router, cookies: BTreeMap::new(), peer: None, headers: Vec::new() }
    }

    /// Connects from this address.
    pub fn from(mut self, address: &str) -> Browser {
        self.peer = Some(SocketAddr::new(address.parse().expect("an address"), 4711));
        self
    }

    /// Sends this header with every request.
    pub fn sending(mut self, name: &'static str, value: &str) -> Browser {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Keeps a cookie.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// The cookie of that name.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Sends one request, without following where it leads.
    pub async fn send(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Page {
        let path = path.strip_prefix("http://localhost").unwrap_or(path);
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "localhost");
        if let Some(peer) = self.peer {
            request = request.extension(ConnectInfo(peer));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookies.is_empty() {
            let jar: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, jar.join("; "));
        }
        let request = request.body(body.into()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap_or_default();
            let (pair, rest) = text.split_once(';').unwrap_or((text, ""));
            if let Some((name, value)) = pair.split_once('=') {
                if rest.contains("Max-Age=0") {
                    self.cookies.remove(name);
                } else {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.expect("a body").to_bytes().to_vec();
        Page { status, path: path.to_owned(), headers, bytes }
    }

    async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            let Some(target) = page.headers.get(header::LOCATION).filter(|_| page.status.is_redirection()) else { break };
            let target = target.to_str().expect("a location").to_owned();
            page = self.send(Method::GET, &target, &[], Body::empty()).await;
            // The news of what was done is not part of where the page is.
            if let Some((path, _)) = target.split_once("?done=") {
                page.path = path.to_owned();
            }
        }
        page
    }

    /// Opens a page, following where it leads.
    pub async fn get(&mut self, path: &str) -> Page {
        let page = self.send(Method::GET, path, &[], Body::empty()).await;
        self.follow(page).await
    }

    /// Posts fields as they are, following where that leads. No token is added.
    pub async fn post_raw(&mut self, path: &str, values: &[(&str, &str)]) -> Page {
        let body: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(values).finish();
        let page = self.send(Method::POST, path, &[("content-type", "application/x-www-form-urlencoded")], body).await;
        self.follow(page).await
    }

    /// Opens a page, fills in the form that has these fields, and sends it. A value replaces what the field holds;
    /// several values of one name are all sent.
    pub async fn fill(&mut self, path: &str, values: &[(&str, &str)]) -> Page {
        let page = self.get(path).await;
        self.fill_on(&page, values).await
    }

    /// The same on a page that is open already.
    pub async fn fill_on(&mut self, page: &Page, values: &[(&str, &str)]) -> Page {
        let (action, sent) = {
            let html = Html::parse_document(&page.body());
            let has_all = |form: &ElementRef<'_>| {
                values.iter().all(|(name, _)| form.select(&select("[name]")).any(|field| field.value().attr("name") == Some(name)))
            };
            let form = html
                .select(&select("main form[method=post]"))
                .find(has_all)
                .unwrap_or_else(|| panic!("{} {} has no form with {values:?}:\n{}", page.status, page.path, page.text()));
            let mut sent: Vec<(String, String)> =
                fields(form).into_iter().filter(|(name, _)| !values.iter().any(|(given, _)| given == name)).collect();
            sent.extend(values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            (form.value().attr("action").filter(|action| !action.is_empty()).unwrap_or(&page.path).to_owned(), sent)
        };
        let pairs: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post_raw(&action, &pairs).await
    }

    /// Presses the button of a form that has nothing to fill in, found by the end of its address.
    pub async fn press(&mut self, page: &Page, action_ends_with: &str) -> Page {
        let (action, sent) = {
            let html = Html::parse_document(&page.body());
            let form = html
                .select(&select("main form[method=post]"))
                .find(|form| form.value().attr("action").is_some_and(|action| action.ends_with(action_ends_with)))
                .unwrap_or_else(|| panic!("{} has no form to {action_ends_with}:\n{}", page.path, page.text()));
            (form.value().attr("action").unwrap_or_default().to_owned(), fields(form))
        };
        let pairs: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post_raw(&action, &pairs).await
    }
}
