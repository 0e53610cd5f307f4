//! Open assignments as Atom (RFC 4287).

use i18n::Lang;
use web::App;

use super::xml::escaped;
use crate::naming;
use crate::store::Assignment;
use crate::words::Words;

/// The feed, newest first.
pub fn feed(app: &App, lang: Lang, open: &[Assignment]) -> String {
    let w = Words(lang).plain();
    let own = app.url(&format!("/feed.atom?lang={}", lang.code()));
    let page = app.url(&format!("/{}/assignments", lang.code()));
    let updated = open.first().map_or_else(|| app.now(), |one| one.published_at);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n<id>{own}</id>\n\
         <title>{title}</title>\n<updated>{updated}</updated>\n<link rel=\"self\" href=\"{own}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
         <author><name>{who}</name></author>\n",
        lang = lang.html_lang(),
        own = escaped(&own),
        page = escaped(&page),
        title = escaped(&w.feed_title(&app.brand.programme)),
        who = escaped(&app.brand.organisation),
    );
    for one in open {
        let (title, summary) = (one.title_in(lang), one.summary_in(lang));
        let address = app.url(&format!("/{}/assignments/{}", lang.code(), one.slug));
        let text_lang = summary.foreign.map(|lang| format!(" xml:lang=\"{lang}\"")).unwrap_or_default();
        let title_lang = title.foreign.map(|lang| format!(" xml:lang=\"{lang}\"")).unwrap_or_default();
        xml.push_str(&format!(
            "<entry>\n<id>urn:uuid:{id}</id>\n<title{title_lang}>{title}</title>\n<updated>{at}</updated>\n<published>{at}</published>\n\
             <link rel=\"alternate\" type=\"text/html\" hreflang=\"{lang}\" href=\"{address}\"/>\n<category term=\"{code}\" label=\"{country}\"/>\n\
             <summary{text_lang}>{summary}</summary>\n</entry>\n",
            id = one.id,
            title = escaped(&title.text),
            at = one.published_at,
            lang = lang.html_lang(),
            address = escaped(&address),
            code = one.country.code(),
            country = escaped(&naming::country_name(lang, one.country.code())),
            summary = escaped(&summary.text),
        ));
    }
    xml.push_str("</feed>\n");
    xml
}
