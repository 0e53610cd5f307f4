//! Who was asked by letter to apply and has not: for those who may read experts' profiles, while names are shown.

use web::{Cx, Door};

use super::{names_query, reads_experts};
use crate::invite::asked_by;
use crate::store::{self, Request};
use crate::words::Words;

/// Somebody who was asked.
pub(crate) struct WasAsked {
    /// The name.
    pub name: String,
    /// The address of the profile, after the language.
    pub path: String,
    /// When and by whom, in words.
    pub said: String,
}

/// Who was asked to apply for a request and has not. Whose name it shows is written down.
pub(crate) async fn was_asked(cx: &Cx, request: &Request) -> Result<Vec<WasAsked>, Door> {
    if !reads_experts(cx) || !names_query(cx).is_empty() {
        return Ok(Vec::new());
    }
    let asked = store::asked_of_request(&mut cx.read().await?, request.id).await?;
    let people: Vec<_> = asked.iter().map(|row| row.expert_id).collect();
    command::record_readings(&cx.app.desk, &cx.actor, &people, cx.reader_name(), "list", &request.case()).await?;
    let w = Words(cx.lang);
    let one = |row: &store::Asked| WasAsked {
        name: row.name.clone(),
        path: format!("/work/experts/{}", row.expert_id),
        said: w.asked_when(asked_by(cx, row), cx.moment(row.asked_at)),
    };
    Ok(asked.iter().map(one).collect())
}
