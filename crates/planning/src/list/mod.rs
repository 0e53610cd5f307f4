//! The list of rounds.

use askama::Template;
use model::access::Verb;
use model::round::RunState;
use web::{Answer, Cx, Tag, Tone};

use crate::office;
use crate::outcome::{Content, Stopped};
use crate::plan::value;
use crate::store::{self, Request, Round, Run};
use crate::words::{ROOM, Words};

struct Row {
    round: Round,
    requests: usize,
    tag: Tag,
    result: String,
    made: String,
}

#[derive(Template)]
#[template(path = "list/list.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
    may_make: bool,
}

/// A run's state as a tag; none stands for one that waits.
pub(crate) fn tag(cx: &Cx, run: Option<&Run>) -> Tag {
    let state = run.map_or(RunState::Waiting, Run::state);
    if state == RunState::Done && run.is_some_and(|run| run.objective.is_none()) {
        return Tag::new(Words(cx.lang).run_no_plan(), Tone::Bad);
    }
    let tone = match state {
        RunState::Waiting | RunState::Running => Tone::Wait,
        RunState::Done => Tone::Ok,
        RunState::Cancelled => Tone::Off,
        RunState::Failed => Tone::Bad,
    };
    Tag::new(cx.lang.find(&ROOM, &format!("run-{}", state.name()), &[]).unwrap_or_default(), tone)
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let scope = office(&cx, Verb::See)?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let mut rows = Vec::new();
    for round in store::rounds(&mut tx, &scope).await? {
        let runs = store::runs(&mut tx, round.id).await?;
        let newest = runs.first();
        let requests = store::requests(&mut tx, round.id).await?;
        let stopped = match newest {
            Some(run) if !requests.iter().all(Request::has_seats) => {
                Stopped::of(&Content::of(run), &store::pairs(&mut tx, run.id).await?, &requests)
            }
            _ => Stopped::default(),
        };
        rows.push(Row {
            requests: requests.len(),
            tag: if round.is_closed() { Tag::new(w.plain().round_closed(), Tone::Off) } else { tag(&cx, newest) },
            result: newest.map(|run| value(&cx, &round, run, stopped)).unwrap_or_default(),
            made: cx.moment(round.made_at),
            round,
        });
    }
    let may_make = !store::phases(&mut tx, &office(&cx, Verb::Decide)?).await?.is_empty();
    cx.sheet(w.plain().rounds_title()).private().show(&Page { w, cx: &cx, rows, may_make })
}
