//! Checking a certificate: anybody who has its code reads who did what, where and when, and whether it counts.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use db::params;
use jiff::Timestamp;
use model::placement::read_code;
use web::{Answer, Cx};

use crate::naming;
use crate::store::{self, CertificateRow};
use crate::words::Words;

#[derive(Template)]
#[template(path = "verify/ask.html")]
struct Ask {
    w: Words,
    cx: Cx,
    typed: String,
    /// Whether the form was sent without a code.
    nothing: bool,
}

#[derive(Template)]
#[template(path = "verify/answer.html")]
struct Found {
    w: Words,
    cx: Cx,
    programme: String,
    country: String,
    country_name: String,
    /// How the work was done, in words.
    mode: Option<String>,
    row: CertificateRow,
}

impl Found {
    /// The title as it stands on the certificate: in the reader's language first, then in the other one that it is issued in.
    fn titles(&self) -> Vec<(&'static str, String)> {
        let mut titles = vec![("en", self.row.title.clone())];
        if !self.row.title_nl.is_empty() && self.row.title_nl != self.row.title {
            titles.push(("nl", self.row.title_nl.clone()));
        }
        titles.sort_by_key(|(code, _)| *code != self.cx.lang.code());
        titles
    }

    /// The days of the work, in words.
    fn days(&self) -> String {
        let (from, until) = (self.row.from_day, self.row.until_day);
        if from == until { self.w.verify_day(from) } else { self.w.verify_days(from, until) }
    }

    fn day(&self, at: &Timestamp) -> model::Date {
        self.cx.app.desk.zone.to_datetime(*at).date()
    }
}

fn form(cx: &Cx, typed: String, nothing: bool) -> Answer {
    let w = Words(cx.lang);
    let status = if typed.is_empty() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let typed = typed.chars().take(40).collect();
    let sheet = cx.sheet(w.plain().verify_title()).status(status);
    // What was not filled in is a fault of the form, as everywhere.
    if nothing { sheet.faulty(true) } else { sheet }.show(&Ask { w, cx: cx.clone(), typed, nothing })
}

/// The form; a code that can be one leads to its answer.
pub async fn ask(cx: Cx) -> Answer {
    let asked = cx.query_value("code").map(|code| code.trim().to_owned());
    let nothing = asked.as_deref() == Some("");
    let typed = asked.unwrap_or_default();
    match read_code(&typed) {
        Some(code) => cx.go(&format!("/verify/{code}")),
        None => form(&cx, typed, nothing),
    }
}

/// The answer.
pub async fn answer(cx: Cx, Path(typed): Path<String>) -> Answer {
    let Some(code) = read_code(&typed) else { return form(&cx, typed, false) };
    let mut tx = cx.read().await?;
    let found: Option<CertificateRow> = tx.maybe(store::BY_CODE, params![&code]).await?;
    let Some(row) = found else { return form(&cx, code, false) };
    let blocks = store::blocks(&mut tx, row.placement_id).await?;
    drop(tx);
    let w = Words(cx.lang);
    let page = Found {
        w,
        programme: cx.app.brand.programme.clone(),
        country: row.country.code().to_ascii_lowercase(),
        country_name: naming::country_name(cx.lang, row.country.code()),
        mode: store::mode_done(&blocks, row.until_day).map(|mode| naming::say(cx.lang, &format!("mode-{mode}"))),
        row,
        cx: cx.clone(),
    };
    cx.sheet(w.plain().verify_title()).show(&page)
}
