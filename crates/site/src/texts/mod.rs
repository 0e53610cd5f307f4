//! Pages of text: about, stories, help, privacy, accessibility, disclaimer. Their sentences stand in the words; a blank
//! line in a message parts paragraphs.

use askama::Template;
use i18n::Arg;
use model::request::{ONLINE_HOURS, ONLINE_WEEKS, PHYSICAL_WEEKS};
use web::{Answer, Cx};

use crate::words::{self, Words};

struct Part {
    title: String,
    paragraphs: Vec<String>,
}

#[derive(Template)]
#[template(path = "texts/text.html")]
struct Page {
    cx: Cx,
    w: Words,
    title: String,
    lead: String,
    /// The title of the page of help, for what lies under it.
    above: Option<String>,
    parts: Vec<Part>,
    /// Shown instead of stories as long as there are none.
    no_stories: bool,
    /// Other pages to read: addresses after the language and titles.
    more: Vec<(&'static str, String)>,
}

/// The words of a key of a text page, with the facts that these texts may name.
fn say(cx: &Cx, key: &str) -> Option<String> {
    let brand = &cx.app.brand;
    let facts: [(&str, Arg); 7] = [
        ("programme", Arg::from(brand.programme.as_str())),
        ("organisation", Arg::from(brand.organisation.as_str())),
        ("email", Arg::from(brand.help_email.as_str())),
        ("site", Arg::from(brand.base_url.as_str())),
        ("physical_weeks", Arg::from(PHYSICAL_WEEKS)),
        ("online_weeks", Arg::from(ONLINE_WEEKS)),
        ("online_hours", Arg::from(ONLINE_HOURS)),
    ];
    cx.lang.find(&words::ROOM, key, &facts)
}

/// A page: `NAME-title`, `NAME-lead`, then parts `NAME-1`, `NAME-1-text` and so on as far as there are any.
fn page(cx: &Cx, name: &str) -> Answer {
    let text = |key: String| say(cx, &key).unwrap_or_default();
    let parts = (1..)
        .map_while(|n| say(cx, &format!("{name}-{n}")).map(|title| (n, title)))
        .map(|(n, title)| Part { title, paragraphs: text(format!("{name}-{n}-text")).split("\n\n").map(str::to_owned).collect() })
        .collect();
    let page = Page {
        w: Words(cx.lang),
        title: text(format!("{name}-title")),
        lead: text(format!("{name}-lead")),
        above: matches!(name, "host-brief" | "receiving" | "roles").then(|| text("help-title".to_owned())),
        parts,
        no_stories: name == "stories",
        more: more(cx, name),
        cx: cx.clone(),
    };
    cx.sheet(i18n::without_marks(&page.title)).description(i18n::without_marks(&page.lead)).show(&page)
}

/// The pages for institutions and for roles, which help leads to and which lead to each other.
fn more(cx: &Cx, name: &str) -> Vec<(&'static str, String)> {
    let pages = [("host-brief", "/help/host-brief"), ("receiving", "/help/receiving"), ("roles", "/help/programme"), ("help", "/help")];
    let here = pages.iter().any(|(other, _)| *other == name);
    let others = pages.into_iter().filter(|(other, _)| here && *other != name);
    others.map(|(other, path)| (path, say(cx, &format!("{other}-title")).unwrap_or_default())).collect()
}

/// What the programme is and how it works.
pub async fn about(cx: Cx) -> Answer {
    page(&cx, "about")
}

/// What people tell about their assignments; none has been published yet.
pub async fn stories(cx: Cx) -> Answer {
    page(&cx, "stories")
}

/// Answers to questions.
pub async fn help(cx: Cx) -> Answer {
    page(&cx, "help")
}

/// What the programme is for institutions: read before they are assessed.
pub async fn host_brief(cx: Cx) -> Answer {
    page(&cx, "host-brief")
}

/// How an institution receives an expert: read before the work begins.
pub async fn receiving(cx: Cx) -> Answer {
    page(&cx, "receiving")
}

/// What each role of the programme's own pages does there.
pub async fn roles(cx: Cx) -> Answer {
    page(&cx, "roles")
}

/// What is stored, who sees it, for how long.
pub async fn privacy(cx: Cx) -> Answer {
    page(&cx, "privacy")
}

/// How accessible the site is, and what to do when it is not.
pub async fn accessibility(cx: Cx) -> Answer {
    page(&cx, "accessibility")
}

/// What can be derived from this site: nothing.
pub async fn disclaimer(cx: Cx) -> Answer {
    page(&cx, "disclaimer")
}
