//! The frame around every page: head, navigation, foot. A slice makes the body; the frame is rendered once here.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use command::LinkState;
use i18n::Lang;
use model::{Refusal, Role};

use crate::app::NavItem;
use crate::cx::Cx;
use crate::door::{Answer, Door, facts_of};
use crate::kept;
use crate::route::Who;
use crate::words::Words;

/// With more entries of work than this the menu leaves out the public pages.
const FULL_MENU: usize = 5;

/// A page on its way to the frame.
pub struct Sheet<'a> {
    cx: &'a Cx,
    title: String,
    status: StatusCode,
    faulty: bool,
    description: String,
    data: String,
    private: bool,
}

#[derive(Template)]
#[template(path = "frame.html")]
struct Frame<'a> {
    cx: &'a Cx,
    w: Words,
    title: String,
    body: String,
    description: String,
    data: String,
    /// What the page before did.
    news: Option<String>,
    nav: Vec<(String, String, bool)>,
    langs: Vec<Lang>,
    /// The pretended language, where it is offered.
    pretended: Vec<Lang>,
    /// For the same page in another language.
    query: String,
    /// Whether the page offers the way out at once.
    leaves: bool,
}

impl Cx {
    /// A page with this title.
    pub fn sheet(&self, title: impl Into<String>) -> Sheet<'_> {
        Sheet {
            cx: self,
            title: title.into(),
            status: StatusCode::OK,
            faulty: false,
            description: String::new(),
            data: String::new(),
            private: self.person.is_some() || self.path.starts_with("/l/"),
        }
    }

    /// A page with this title and body.
    pub fn page(&self, title: impl Into<String>, body: &impl Template) -> Answer {
        self.sheet(title).show(body)
    }
}

impl Sheet<'_> {
    /// A form that is shown again because something is wrong in it: 422, and the title says so.
    pub fn faulty(mut self, faulty: bool) -> Self {
        self.faulty = faulty;
        if faulty {
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self
    }

    /// With another status.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// With a description for search engines.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = text.into();
        self
    }

    /// With data for search engines, as JSON-LD.
    pub fn data(mut self, data: &serde_json::Value) -> Self {
        // `<` must not end the script element that carries the data.
        self.data = data.to_string().replace('<', "\\u003c");
        self
    }

    /// Not to be kept by browsers or proxies.
    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// Renders it.
    pub fn show(self, body: &impl Template) -> Answer {
        let body = body.render()?;
        let cx = self.cx;
        let words = Words(cx.lang);
        let title = if self.faulty { format!("{} {}", words.error_prefix(), self.title) } else { self.title };
        // Whoever has a full menu of work finds the public pages through the programme's name.
        let open = || cx.app.nav.iter().filter(|item| item.who.admits(&cx.actor));
        let is_full = open().filter(|item| item.who != Who::Anyone).count() > FULL_MENU;
        let leads_here = |path: &str| cx.path == path || (path != "/" && cx.path.starts_with(&format!("{path}/")));
        let reach = |item: &NavItem| [item.path].iter().chain(item.also).filter(|path| leads_here(path)).map(|path| path.len()).max();
        let items: Vec<NavItem> = open().filter(|item| !is_full || item.who != Who::Anyone).copied().collect();
        // Where one entry lies under another, the reader is at the nearer one only.
        let nearest = items.iter().filter_map(reach).max();
        let nav = items
            .iter()
            .map(|item| {
                let here = nearest.is_some() && reach(item) == nearest;
                (cx.lang.say(item.label), cx.to(item.path), here)
            })
            .collect();
        // What went wrong comes first: a page with a fault is not the page that was promised.
        let news = if self.status == StatusCode::OK { cx.news() } else { None };
        let cache = if self.private || news.is_some() { "no-store" } else { "private, no-cache" };
        // The pretended language is for who looks after the pages: it stands at the foot only of a page that is read in it.
        let (pretended, langs): (Vec<Lang>, Vec<Lang>) = cx.app.languages.iter().copied().partition(|lang| *lang == Lang::ArXb);
        let pretended = if cx.lang == Lang::ArXb { pretended } else { Vec::new() };
        let query = cx.lasting_query();
        let leaves = cx.of_expert && cx.actor.is(Role::Expert);
        let frame =
            Frame { cx, w: words, title, body, description: self.description, data: self.data, news, nav, langs, pretended, query, leaves };
        let html = frame.render()?;
        Ok((self.status, [(header::CACHE_CONTROL, cache)], Html(html)).into_response())
    }
}

#[derive(Template)]
#[template(path = "door.html")]
struct DoorPage {
    title: String,
    text: String,
    advice: String,
    help: String,
    /// Where one can go from here: an address and its name. The first is what most want.
    ways: Vec<(String, String)>,
}

/// The ways on from a page without a way of its own: back, and home.
fn ways(cx: &Cx, again: Option<String>) -> Vec<(String, String)> {
    let words = Words(cx.lang);
    let here = cx.to(&cx.path);
    // Where a form on this very page was refused, the page is where one came from.
    let back = Some(cx.came_from.clone()).filter(|from| !from.is_empty() && (again.is_none() || *from != here));
    let mut ways: Vec<(String, String)> = again.map(|again| (again, words.door_again())).into_iter().collect();
    ways.extend(back.map(|back| (back, words.door_back())));
    let home = cx.home();
    if ways.iter().all(|(way, _)| *way != home) {
        ways.push((home, if cx.person.is_some() { words.door_home() } else { words.door_public() }));
    }
    ways
}

/// The page of a link whose time is over.
pub(crate) fn link_over(cx: &Cx, state: LinkState) -> Answer {
    let words = Words(cx.lang);
    let text = if state == LinkState::Revoked { words.link_revoked() } else { words.link_expired() };
    let help = words.help_address(&cx.app.brand.help_email);
    let page = DoorPage { title: words.link_over_title(), text, advice: words.link_over_do(), help, ways: ways(cx, None) };
    cx.sheet(page.title.clone()).status(StatusCode::GONE).show(&page)
}

/// The page of a link that is none.
pub(crate) fn link_unknown(cx: &Cx) -> Answer {
    let words = Words(cx.lang);
    let help = words.help_address(&cx.app.brand.help_email);
    let page = DoorPage {
        title: words.link_unknown_title(),
        text: words.link_unknown_text(),
        advice: words.link_unknown_do(),
        help,
        ways: ways(cx, None),
    };
    cx.sheet(page.title.clone()).status(StatusCode::NOT_FOUND).show(&page)
}

/// After how many seconds it is worth to send a large file again.
const BUSY_SECONDS: i64 = 20;

/// The page behind a door; `above` is the record that the page asked for is about.
pub(crate) fn door_page(cx: &Cx, door: &Door, above: Option<&str>) -> Response {
    let words = Words(cx.lang);
    if let Door::Kept(kept) = door {
        return kept::answer(cx, kept);
    }
    let (title, text, advice) = match door {
        Door::SignIn | Door::Kept(_) => (words.sign_in_first(), words.sign_in_first_text(), words.sign_in_first_do()),
        Door::Refused(refusal) => {
            let (text, advice) = refusal_words(cx, refusal);
            let advice = advice.unwrap_or_else(|| words.refused_do());
            (words.refused_title(), text, advice)
        }
        Door::Gone => {
            let advice = if cx.person.is_some() { words.gone_do_own() } else { words.gone_do() };
            (words.gone_title(), words.gone_text(), advice)
        }
        Door::Forged => (words.forged_title(), words.forged_text(), words.forged_do()),
        Door::TooLarge => (words.large_title(), words.large_text(), words.large_do()),
        Door::Unreadable => (words.unreadable_title(), words.unreadable_text(), words.unreadable_do()),
        Door::Stale => (words.stale_title(), words.stale_text(), words.stale_do()),
        Door::TooMany(seconds) => (words.many_title(), words.many_text(*seconds), words.many_do()),
        Door::Busy => (words.busy_title(), words.busy_text(), words.busy_do()),
        Door::Slow => (words.slow_title(), words.slow_text(), words.slow_do()),
        Door::Closed => (words.closed_title(), words.closed_text(), words.closed_do()),
        Door::Fault(cause) => {
            let reference = uuid::Uuid::now_v7().simple().to_string()[16..].to_uppercase();
            tracing::error!(reference, path = cx.path, cause, "fault");
            (words.fault_title(), words.fault_text(reference), words.fault_do())
        }
    };
    let mut on = match door {
        Door::SignIn => {
            // Back to the page with the form, where the browser says which that is.
            let own = cx.to("/");
            let next = cx.came_from.strip_prefix(own.trim_end_matches('/')).unwrap_or_default();
            vec![(cx.sign_in_address(next), words.sign_in())]
        }
        Door::Busy | Door::Closed => ways(cx, Some(cx.to(&cx.path))),
        _ => ways(cx, None),
    };
    if matches!(door, Door::Gone) && cx.person.is_none() {
        on.push((cx.to(cx.app.sign_in), words.sign_in()));
    }
    if let (Door::Refused(_), Some(above)) = (door, above.map(|above| cx.to(above)))
        && on.iter().all(|(way, _)| *way != above)
    {
        on.insert(0, (above, words.door_record()));
    }
    let help = words.help_address(&cx.app.brand.help_email);
    let page = DoorPage { title: title.clone(), text, advice, help, ways: on };
    let mut response = cx.sheet(title).status(door.status()).show(&page).unwrap_or_else(|_| door.status().into_response());
    let wait = match door {
        Door::TooMany(seconds) => Some(*seconds),
        Door::Busy => Some(BUSY_SECONDS),
        _ => None,
    };
    if let Some(value) = wait.and_then(|seconds| seconds.to_string().parse().ok()) {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}

/// Why, and what can be done where that is said, in the words of the slice that refuses.
pub(crate) fn refusal_words(cx: &Cx, refusal: &Refusal) -> (String, Option<String>) {
    let facts = facts_of(refusal);
    let room = cx.app.rooms.get(refusal.why.room()).copied();
    let find = |suffix: &str| room.and_then(|room| cx.lang.find(room, &format!("refusal-{}{suffix}", refusal.why.key()), &facts));
    (find("").unwrap_or_else(|| refusal.why.0.to_owned()), find("-do"))
}
