//! The own data: what is held, a copy of all of it, and the ways to stop.

use askama::Template;
use db::DbError;
use model::expert::State;
use web::{Answer, Cx, Door, attachment};

use super::step::{mine, my_id};
use crate::export;
use crate::words::Words;

#[derive(Template)]
#[template(path = "me/data/data.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    active: bool,
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let w = Words(cx.lang);
    let active = mine(&cx).await?.state() == State::Active;
    cx.sheet(w.plain().data_title()).private().show(&Page { w, cx: &cx, active })
}

/// The profile and everything that hangs on it, as JSON.
pub async fn download(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let data = export::export(&mut tx, my_id(&cx)?, cx.lang).await?.ok_or(Door::from(DbError::Missing))?;
    let text = serde_json::to_vec_pretty(&data).map_err(|error| Door::Fault(error.to_string()))?;
    Ok(attachment("application/json", "my-profile.json", text))
}
