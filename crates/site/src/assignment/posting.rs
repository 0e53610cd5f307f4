//! An open assignment as data for search engines: schema.org `JobPosting`. It says no amount, because there is none here.

use serde_json::{Value as Json, json};
use web::Cx;

use super::Whole;
use crate::naming::{self, Way};
use crate::store::Block;

/// The data; none for an assignment that people cannot apply for, which must not be offered.
pub fn data(cx: &Cx, whole: &Whole, title: &str, summary: &str) -> Option<Json> {
    let one = &whole.one;
    if !one.is_open(cx.today()) {
        return None;
    }
    let blocks: Vec<&Block> = whole.blocks.iter().collect();
    let host = json!({ "@type": "Organization", "name": one.host_name });
    let place = json!({ "@type": "Place", "address": { "@type": "PostalAddress", "addressLocality": one.host_city, "addressCountry": one.country.code() } });
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": title,
        "description": description(summary, whole),
        "identifier": { "@type": "PropertyValue", "name": cx.app.brand.programme, "value": one.case() },
        "datePosted": cx.app.desk.zone.to_datetime(one.published_at).date().to_string(),
        "employmentType": "TEMPORARY",
        "hiringOrganization": host,
        "industry": naming::sector_name(cx.lang, &one.sector),
        "totalJobOpenings": one.seats,
        "directApply": true,
        "inLanguage": cx.lang.html_lang(),
        "url": cx.app.url(&cx.to(&format!("/assignments/{}", one.slug))),
    });
    if let Some(deadline) = one.deadline {
        data["validThrough"] = json!(deadline.to_string());
    }
    if let Some(start) = one.earliest_start {
        data["jobStartDate"] = json!(start.to_string());
    }
    match Way::of(&blocks) {
        Way::Online => {
            data["jobLocationType"] = json!("TELECOMMUTE");
            let codes = naming::residences(&whole.rules);
            let codes = if codes.is_empty() { vec!["NL"] } else { codes };
            let countries: Vec<Json> = codes.iter().map(|code| json!({ "@type": "Country", "name": code })).collect();
            data["applicantLocationRequirements"] = json!(countries);
        }
        Way::Physical | Way::Both => data["jobLocation"] = place,
    }
    Some(data)
}

/// The description as HTML, which this data wants.
fn description(summary: &str, whole: &Whole) -> String {
    let mut html = format!("<p>{}</p>", escaped(summary));
    if !whole.objectives.is_empty() {
        html.push_str("<ul>");
        for row in &whole.objectives {
            html.push_str(&format!("<li>{}: {}</li>", escaped(&row.objective), escaped(&row.deliverable)));
        }
        html.push_str("</ul>");
    }
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\n', "<br>")
}
