//! Every public page in every language, with its twins (sitemaps.org 0.9).

use i18n::Lang;
use web::App;

use super::xml::escaped;
use crate::store::{Assignment, CountryRow};

const PAGES: [&str; 13] = [
    "",
    "/assignments",
    "/countries",
    "/results",
    "/stories",
    "/about",
    "/help",
    "/help/host-brief",
    "/help/receiving",
    "/help/programme",
    "/privacy",
    "/accessibility",
    "/disclaimer",
];

/// The map.
pub fn map(app: &App, assignments: &[Assignment], countries: &[CountryRow]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for path in PAGES {
        add(&mut xml, app, path, None);
    }
    for row in countries {
        add(&mut xml, app, &format!("/countries/{}", row.country.code().to_ascii_lowercase()), None);
    }
    for one in assignments {
        add(&mut xml, app, &format!("/assignments/{}", one.slug), Some(one.published_at.to_string()));
    }
    xml.push_str("</urlset>\n");
    xml
}

fn add(xml: &mut String, app: &App, path: &str, changed: Option<String>) {
    let address = |lang: Lang| escaped(&app.url(&format!("/{}{}", lang.code(), if path.is_empty() { "/" } else { path })));
    let twins: String = Lang::SHIPPED
        .iter()
        .map(|&lang| format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", lang.html_lang(), address(lang)))
        .collect();
    let changed = changed.map(|at| format!("<lastmod>{at}</lastmod>")).unwrap_or_default();
    for &lang in Lang::SHIPPED {
        xml.push_str(&format!("<url><loc>{}</loc>{changed}{twins}</url>\n", address(lang)));
    }
}
