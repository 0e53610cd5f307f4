//! Who read the profile or the CV, when and for what.

use askama::Template;
use web::{Answer, Cx};

use super::step::my_id;
use crate::words::{self, Words};

/// A reading in words.
struct Line {
    when: String,
    who: String,
    what: String,
    why: String,
}

#[derive(Template)]
#[template(path = "me/readings/readings.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    lines: Vec<Line>,
}

/// Who read, as the expert sees it.
pub(super) fn reader(w: Words, reading: &command::Reading) -> String {
    if reading.reader_name.is_empty() { w.reader_by_link() } else { reading.reader_name.clone() }
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let readings = command::readings_of(&mut tx, my_id(&cx)?).await?;
    drop(tx);
    let line = |reading: &command::Reading| Line {
        when: cx.moment(reading.at),
        who: reader(w, reading),
        what: cx.lang.find(&words::ROOM, &format!("read-{}", reading.what), &[]).unwrap_or_else(|| reading.what.clone()),
        why: reading.why.clone(),
    };
    let page = Page { w, cx: &cx, lines: readings.iter().map(line).collect() };
    cx.sheet(w.plain().readings_title()).private().show(&page)
}
