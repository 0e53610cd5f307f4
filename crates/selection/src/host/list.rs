//! Candidates of the visitor's hosts.

use askama::Template;
use model::access::Verb;
use model::application::State;
use web::{Answer, Cx, Tag, Tone};

use super::{hosts, may_know_name, name_for_host};
use crate::explain;
use crate::overview::days;
use crate::store;
use crate::words::Words;

struct Row {
    case: String,
    name: String,
    title: String,
    tag: Tag,
    /// The person paused the profile since.
    paused: bool,
    age: i64,
    /// Whether an answer of the host is awaited, and whether it is this reader's to give.
    waits: bool,
    mine: bool,
}

#[derive(Template)]
#[template(path = "host/list.html")]
struct List<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
}

/// Candidates of the visitor's hosts.
pub async fn list(cx: Cx) -> Answer {
    let scope = hosts(&cx, Verb::See);
    let decides = hosts(&cx, Verb::Decide);
    let mut tx = cx.read().await?;
    let dossiers = store::at_hosts(&mut tx, &scope).await?;
    let mut rows = Vec::new();
    for dossier in &dossiers {
        let known = may_know_name(&mut tx, dossier).await?;
        let state = dossier.state();
        let mine = state == State::Shared && decides.reaches(dossier.host_place());
        rows.push(Row {
            case: dossier.case(),
            name: name_for_host(dossier, known),
            title: dossier.title_in(cx.lang).to_owned(),
            tag: if mine { Tag::new(Words(cx.lang).host_turn(), Tone::Wait) } else { explain::tag_of(cx.lang, dossier) },
            waits: state == State::Shared,
            paused: dossier.is_paused(),
            age: days(cx.now, dossier.state_since),
            mine,
        });
    }
    drop(tx);
    // Each person finds there for which application it was.
    for dossier in &dossiers {
        command::record_reading(&cx.app.desk, &cx.actor, dossier.expert_id, cx.reader_name(), "list", &dossier.case()).await?;
    }
    let w = Words(cx.lang);
    cx.sheet(w.plain().host_list_title()).private().show(&List { w, cx: &cx, rows })
}
