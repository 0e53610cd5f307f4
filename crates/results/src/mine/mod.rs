//! The evaluations that an expert is asked for, signed in.

use askama::Template;
use web::{Answer, Cx, Door, Tag};

use crate::follow::{self, Standing};
use crate::naming;
use crate::store;
use crate::words::Words;

struct Row {
    href: Option<String>,
    title: String,
    moment: String,
    case: String,
    tag: Tag,
}

#[derive(Template)]
#[template(path = "mine/mine.html")]
struct Page {
    w: Words,
    rows: Vec<Row>,
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let expert = cx.actor.expert.ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let mut rows = store::of_expert(&mut tx, expert).await?;
    // The newest placement first, its moments in their order.
    rows.sort_by_key(|row| (std::cmp::Reverse(row.case()), row.moment()));
    let w = Words(cx.lang);
    let shown = |row: store::EvaluationRow| {
        let standing = follow::standing(&cx, &row);
        Row {
            href: (!matches!(standing, Standing::Later | Standing::Over)).then(|| cx.to(&format!("/me/evaluations/{}", row.id))),
            title: row.title_in(cx.lang).to_owned(),
            moment: naming::say(cx.lang, &format!("moment-{}", row.moment)),
            case: row.case(),
            tag: match standing {
                Standing::Answered => Tag::new(w.standing_answered(), web::Tone::Ok),
                Standing::Later => Tag::new(w.standing_later(), web::Tone::Off),
                Standing::Over => Tag::new(w.standing_over(), web::Tone::Off),
                _ => Tag::new(w.mine_waits(), web::Tone::Wait),
            },
        }
    };
    let page = Page { w, rows: rows.into_iter().map(shown).collect() };
    cx.sheet(w.plain().mine_title()).private().show(&page)
}
