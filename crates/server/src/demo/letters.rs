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
    letters: Vec<(Parcel, String, Vec<Piece>)>,
}

/// A piece of a letter's text.
enum Piece {
    Text(String),
    Link(String),
}

async fn show(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let mut letters = Vec::new();
    for row in mail::recent(&mut tx).await? {
        let parcel = mail::ready(&mut tx, &cx.app.desk, &cx.app.brand.base_url, &row).await?;
        let pieces = pieces(&parcel);
        letters.push((parcel, cx.moment(row.made_at), pieces));
    }
    let w = Words(cx.lang);
    cx.sheet(w.plain().mail_title()).private().show(&Page { w, letters })
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
