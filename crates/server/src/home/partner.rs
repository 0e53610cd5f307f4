//! The page of a partner organisation: what is open and can be passed on, with addresses that say who passed it on, and
//! how many applications came by them. Never who applied, and no small number: a partner knows whom it told.

use askama::Template;
use db::params;
use model::account::partner_reference;
use model::evaluation::SMALL_GROUP;
use site::store::{Assignment, PUBLISHED};
use web::{Answer, Cx, Door};

use crate::words::Words;

db::statements! {
    /// Applications that were sent and name this reference.
    REFERRED = "select count(*) as value from view_referral where referred_by = $1";
}

/// An open assignment, ready to be passed on.
struct Open {
    title: String,
    /// The language of the title, when it is not the reader's.
    foreign: Option<&'static str>,
    country: String,
    hue: String,
    case: String,
    until: String,
    path: String,
    /// The address to pass on.
    address: String,
}

#[derive(Template)]
#[template(path = "home/partner.html")]
struct Page {
    w: Words,
    cx: Cx,
    reference: String,
    open: Vec<Open>,
    /// In words: the number, or that it is too small to be told.
    came: String,
    smallest: i64,
}

/// The page.
pub(super) async fn get(cx: Cx) -> Answer {
    let account = cx.actor.account().ok_or(Door::Gone)?;
    let reference = partner_reference(account);
    let mut tx = cx.read().await?;
    let published: Vec<Assignment> = tx.all(PUBLISHED, params![]).await?;
    let referred: i64 = tx.value(REFERRED, params![&reference]).await?;
    let (w, today) = (Words(cx.lang), cx.today());
    let open = published.iter().filter(|one| one.is_open(today)).map(|one| open(&cx, one, &reference)).collect();
    let came = if referred < SMALL_GROUP { w.partner_came_few(SMALL_GROUP) } else { w.partner_came(referred) };
    cx.page(w.plain().partner_title(), &Page { w, cx: cx.clone(), reference, open, came, smallest: SMALL_GROUP })
}

fn open(cx: &Cx, one: &Assignment, reference: &str) -> Open {
    let title = one.title_in(cx.lang);
    let country = model::reference::country::find(one.country.code());
    let path = format!("/assignments/{}?ref={reference}", one.slug);
    Open {
        title: title.text,
        foreign: title.foreign,
        country: country.map_or_else(String::new, |country| country.name.in_language(cx.lang.code()).to_owned()),
        hue: one.country.code().to_ascii_lowercase(),
        case: one.case(),
        until: one.deadline.map(|day| cx.lang.date(day)).unwrap_or_default(),
        address: cx.app.url(&cx.to(&path)),
        path,
    }
}
