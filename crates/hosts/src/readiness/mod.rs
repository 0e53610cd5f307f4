//! Readiness: the checklist as every page shows it, and the form by which the host or the country office tells it.

pub mod ask;
pub mod link;

use axum::extract::Path;
use command::Stop;
use model::HostId;
use model::access::Verb;
use model::host::{Need, Ready};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Tag, Values};

use crate::actions::{Answers, TellReadiness};
use crate::labels::{country_name, need_name, ready_tag};
use crate::side::{Side, load_host};
use crate::store::{self, HostRow, ReadinessRow};
use crate::words::{self, Words};

/// One need in the checklist.
pub struct Item {
    pub name: String,
    pub note: String,
    pub tag: Tag,
}

/// The checklist: every need, also when nobody ever told.
pub struct Checklist {
    pub items: Vec<Item>,
    pub ready: usize,
    /// When it was told and by whom, in words.
    pub told: Option<String>,
}

/// The checklist of a host.
pub fn checklist(w: Words, row: Option<&ReadinessRow>) -> Checklist {
    let unknown = [(Ready::Unknown, ""); 5];
    let answers = row.map_or(unknown, ReadinessRow::answers);
    let items = Need::ALL.iter().zip(answers).map(|(need, (ready, note))| Item {
        name: need_name(w, *need),
        note: note.to_owned(),
        tag: ready_tag(w, ready),
    });
    Checklist {
        items: items.collect(),
        ready: answers.iter().filter(|(ready, _)| *ready == Ready::Ready).count(),
        told: row.map(|row| w.readiness_told(row.checked_on, &row.checked_name)),
    }
}

const ANSWERS: Kind = Kind::Choice(&[("ready", words::READY_READY), ("not-yet", words::READY_NOT_YET), ("unknown", words::READY_UNKNOWN)]);
const NOTE: Kind = Kind::Line(300);

/// The fields of the five needs; each is followed by its note.
macro_rules! fields {
    ($($last:expr),* $(,)?) => {
        &[
            Field::new("workspace", words::NEED_WORKSPACE, ANSWERS).required().hint(words::NEED_WORKSPACE_HINT),
            Field::new("workspace_note", words::NEED_WORKSPACE_NOTE, NOTE),
            Field::new("connection", words::NEED_CONNECTION, ANSWERS).required().hint(words::NEED_CONNECTION_HINT),
            Field::new("connection_note", words::NEED_CONNECTION_NOTE, NOTE),
            Field::new("devices", words::NEED_DEVICES, ANSWERS).required().hint(words::NEED_DEVICES_HINT),
            Field::new("devices_note", words::NEED_DEVICES_NOTE, NOTE),
            Field::new("staff-time", words::NEED_STAFF_TIME, ANSWERS).required().hint(words::NEED_STAFF_TIME_HINT),
            Field::new("staff-time_note", words::NEED_STAFF_TIME_NOTE, NOTE),
            Field::new("briefing", words::NEED_BRIEFING, ANSWERS).required().hint(words::NEED_BRIEFING_HINT),
            Field::new("briefing_note", words::NEED_BRIEFING_NOTE, NOTE),
            $($last),*
        ]
    };
}
use fields;

/// The form for people with an account.
pub const FORM: FormSpec = FormSpec::new(fields!(Field::new("version", words::READINESS, Kind::Hidden(20))));

/// The answers that a form holds.
fn answers_of(values: &Values<'_>) -> Option<Answers> {
    let answer = |need: &Need| Some((Ready::named(&values.text(need.name()))?, values.text(&format!("{}_note", need.name()))));
    let all: Vec<(Ready, String)> = Need::ALL.iter().filter_map(answer).collect();
    all.try_into().ok()
}

/// What the form shows of the last answers.
fn stored(row: Option<&ReadinessRow>) -> Vec<(&'static str, String)> {
    let Some(row) = row else { return vec![("version", "0".to_owned())] };
    let fields = FORM.fields.iter().map(|field| field.name);
    let values = row.answers().into_iter().flat_map(|(ready, note)| [ready.name().to_owned(), note.to_owned()]);
    fields.zip(values.chain([row.version.to_string()])).collect()
}

fn page(cx: &Cx, host: &HostRow, form: Form) -> Ask {
    let w = Words(cx.lang);
    Ask::new(cx, w.readiness_tell(), w.readiness_save(), form)
        .back(Side::of(cx).host(host.id), host.name.clone())
        .about(host.country.code(), country_name(cx.lang, host.country))
        .lead(w.readiness_lead())
        .more("/help/host-brief", w.brief())
}

async fn load(cx: &Cx, id: HostId) -> Result<(HostRow, Option<ReadinessRow>), Door> {
    let host = load_host(cx, Verb::Write, id).await?;
    let mut tx = cx.read().await?;
    Ok((host, store::readiness(&mut tx, id).await?))
}

/// The form with the last answers.
pub async fn get(cx: Cx, Path(id): Path<HostId>) -> Answer {
    let (host, row) = load(&cx, id).await?;
    page(&cx, &host, Form::stored(&cx, &FORM, stored(row.as_ref()))).show()
}

/// Tells how ready the host is.
pub async fn post(cx: Cx, Path(id): Path<HostId>, posted: Posted) -> Answer {
    let (host, row) = load(&cx, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => TellReadiness {
            host: id,
            answers: answers_of(&values).ok_or(Door::Unreadable)?,
            name: cx.reader_name().to_owned(),
            version: values.number("version").unwrap_or_default(),
        },
        Err(faults) => return page(&cx, &host, form.with_faults(faults)).show(),
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => page(&cx, &host, form).beside(stored(row.as_ref())).show(),
        outcome => form.finish(outcome, |()| cx.done(&Side::of(&cx).host(id), words::DONE_TOLD), |form| page(&cx, &host, form).show()),
    }
}
