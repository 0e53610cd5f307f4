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
    /// The form was sent with nothing in it.
    empty: bool,
}

#[derive(Template)]
#[template(path = "verify/answer.html")]
struct Found {
    w: Words,
    cx: Cx,
    programme: String,
    country: String,
    country_name: String,
    row: CertificateRow,
}

impl Found {
    fn day(&self, at: &Timestamp) -> model::Date {
        self.cx.app.desk.zone.to_datetime(*at).date()
    }
}

fn form(cx: &Cx, typed: String) -> Answer {
    let w = Words(cx.lang);
    let empty = typed.is_empty() && cx.query_value("code").is_some();
    let status = if typed.is_empty() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let typed = typed.chars().take(40).collect();
    cx.sheet(w.plain().verify_title()).status(status).faulty(empty).show(&Ask { w, cx: cx.clone(), typed, empty })
}

/// The form; a code that can be one leads to its answer.
pub async fn ask(cx: Cx) -> Answer {
    let typed = cx.query_value("code").unwrap_or_default().trim().to_owned();
    match read_code(&typed) {
        Some(code) => cx.go(&format!("/verify/{code}")),
        None => form(&cx, typed),
    }
}

/// The answer.
pub async fn answer(cx: Cx, Path(typed): Path<String>) -> Answer {
    let Some(code) = read_code(&typed) else { return form(&cx, typed) };
    let found: Option<CertificateRow> = cx.read().await?.maybe(store::BY_CODE, params![&code]).await?;
    let Some(row) = found else { return form(&cx, code) };
    let w = Words(cx.lang);
    let page = Found {
        w,
        programme: cx.app.brand.programme.clone(),
        country: row.country.code().to_ascii_lowercase(),
        country_name: naming::country_name(cx.lang, row.country.code()),
        row,
        cx: cx.clone(),
    };
    cx.sheet(w.plain().verify_title()).show(&page)
}
