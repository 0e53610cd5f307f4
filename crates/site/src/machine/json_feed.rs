//! Open assignments as JSON Feed 1.1 (jsonfeed.org).

use i18n::Lang;
use serde_json::{Value as Json, json};
use web::App;

use crate::naming;
use crate::store::Assignment;
use crate::words::Words;

/// The feed, newest first.
pub fn feed(app: &App, lang: Lang, open: &[Assignment]) -> Json {
    let w = Words(lang).plain();
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": w.feed_title(&app.brand.programme),
        "home_page_url": app.url(&format!("/{}/assignments", lang.code())),
        "feed_url": app.url(&format!("/feed.json?lang={}", lang.code())),
        "language": lang.html_lang(),
        "authors": [{ "name": app.brand.organisation }],
        "items": open.iter().map(|one| item(app, lang, one)).collect::<Vec<Json>>(),
    })
}

fn item(app: &App, lang: Lang, one: &Assignment) -> Json {
    let (title, summary) = (one.title_in(lang), one.summary_in(lang));
    json!({
        "id": format!("urn:uuid:{}", one.id),
        "url": app.url(&format!("/{}/assignments/{}", lang.code(), one.slug)),
        "title": title.text,
        "content_text": summary.text,
        "language": summary.foreign.unwrap_or(lang.html_lang()),
        "date_published": one.published_at.to_string(),
        "tags": [naming::country_name(lang, one.country.code()), naming::sector_name(lang, &one.sector)],
        "_assignment": {
            "case": one.case(),
            "country": one.country.code(),
            "host": one.host_name,
            "place": one.host_city,
            "sector": one.sector,
            "seats": one.seats,
            "apply_until": one.deadline.map(|day| day.to_string()),
        },
    })
}
