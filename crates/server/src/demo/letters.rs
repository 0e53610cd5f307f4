//! The letters of the demonstration, to be read and followed.

use askama::Template;
use mail::Parcel;
use web::{Answer, Cx, Routes, Who};

use crate::words::Words;

/// The page.
pub fn routes() -> Routes {
    Routes::new().page("/demo/mail", Who::Anyone, show)
}

#[derive(Template)]
#[template(path = "demo/letters.html")]
struct Page {
    w: Words,
    cx: Cx,
    /// Everybody who got a letter, and of whom the letters are shown; empty for all.
    addresses: Vec<String>,
    to: String,
    letters: Vec<(Parcel, String, Vec<Piece>)>,
    pages: Vec<(usize, bool)>,
}

/// Letters on one page.
const PAGE: usize = 50;

/// A piece of a letter's text.
enum Piece {
    Text(String),
    Link(String),
}

async fn show(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let mut rows = mail::recent(&mut tx).await?;
    // What goes to the office is listed under the address to which it is sent.
    rows.iter_mut().filter(|row| row.recipient == mail::HELP).for_each(|row| row.recipient.clone_from(&cx.app.desk.help));
    let mut addresses: Vec<String> = rows.iter().map(|row| row.recipient.clone()).collect();
    addresses.sort();
    addresses.dedup();
    let to = cx.query_value("to").unwrap_or_default();
    rows.retain(|row| to.is_empty() || row.recipient == to);
    let last = rows.len().div_ceil(PAGE).max(1);
    let here = cx.query_value("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).clamp(1, last);
    let mut letters = Vec::new();
    for row in rows.iter().skip((here - 1) * PAGE).take(PAGE) {
        let parcel = mail::ready(&mut tx, &cx.app.desk, &cx.app.brand.base_url, row).await?;
        let pieces = pieces(&parcel);
        letters.push((parcel, cx.moment(row.made_at), pieces));
    }
    let w = Words(cx.lang);
    let pages = (1..=last).map(|number| (number, number == here)).collect();
    cx.sheet(w.plain().mail_title()).private().show(&Page { w, cx: cx.clone(), addresses, to, letters, pages })
}

/// The text with its links apart.
fn pieces(parcel: &Parcel) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = parcel.text.as_str();
    while let Some((at, link)) = parcel
        .links
        .iter()
        .filter_map(|link| rest.find(link.as_str()).map(|at| (at, link)))
        .min_by_key(|(at, link)| (*at, usize::MAX - link.len()))
    {
        pieces.push(Piece::Text(rest[..at].to_owned()));
        pieces.push(Piece::Link(link.clone()));
        rest = &rest[at + link.len()..];
    }
    pieces.push(Piece::Text(rest.to_owned()));
    pieces
}
