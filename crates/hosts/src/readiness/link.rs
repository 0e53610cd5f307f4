//! The host's page behind its signed link: what is ready, what is not yet. No account, no script. The link stays open, so
//! that an answer can be corrected.

use askama::Template;
use axum::http::StatusCode;
use command::{Link, Stop};
use model::{Date, HostId};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, LinkVisit};

use super::{ANSWERS, Checklist, NOTE, answers_of, checklist, fields, stored};
use crate::actions::AnswerReadiness;
use crate::labels::{country_name, day_of};
use crate::store::{self, HostRow, ReadinessRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(fields!(
    Field::new("version", words::READINESS, Kind::Hidden(20)),
    Field::new("name", words::YOUR_NAME, Kind::Line(120)).required().autocomplete("name")
));

#[derive(Template)]
#[template(path = "readiness/link.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    host: &'a HostRow,
    country: String,
    checklist: Checklist,
    /// Whether it was told through this link before.
    sent: bool,
    /// Until when the link works.
    until: Date,
    form: Form,
}

/// What the page shows, besides the form.
struct Shown {
    host: HostRow,
    row: Option<ReadinessRow>,
    sent: bool,
    until: Date,
}

async fn load(cx: &Cx, link: &Link) -> Result<Shown, Door> {
    let mut tx = cx.read().await?;
    let id = HostId(link.row.record_id);
    let host = store::host(&mut tx, id).await?.ok_or(Door::Gone)?;
    let row = store::readiness(&mut tx, id).await?;
    // Others may have told it: only who sent something is asked whether to send it again.
    let sent = command::entries_about(&mut tx, id).await?.iter().any(|entry| entry.actor_id == Some(link.row.id.0));
    Ok(Shown { host, row, sent, until: day_of(cx, link.row.expires_at) })
}

fn show(cx: &Cx, shown: &Shown, status: StatusCode, form: Form) -> Answer {
    let w = Words(cx.lang);
    let (host, faulty) = (&shown.host, form.is_faulty());
    let checklist = checklist(w, shown.row.as_ref());
    let page = Page { w, cx, host, country: country_name(cx.lang, host.country), checklist, sent: shown.sent, until: shown.until, form };
    cx.sheet(w.plain().readiness_link_title(&host.name)).private().status(status).faulty(faulty).show(&page)
}

/// Shows the checklist, or takes the answers.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let shown = load(&cx, &link).await?;
    let Some(posted) = posted else {
        // The name of the person who was asked: it says who told, and signs nothing.
        let values = stored(shown.row.as_ref()).into_iter().chain([("name", link.row.person_name.clone())]);
        let form = Form::stored(&cx, &FORM, values);
        return show(&cx, &shown, StatusCode::OK, form);
    };
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => AnswerReadiness {
            link: link.row.id,
            answers: answers_of(&values).ok_or(Door::Unreadable)?,
            name: values.text("name"),
            version: values.number("version").unwrap_or_default(),
        },
        Err(faults) => return show(&cx, &shown, StatusCode::OK, form.with_faults(faults)),
    };
    match cx.run(&command).await {
        // Somebody else told meanwhile: their answers stand above the form, which is as it was typed, for their version.
        Err(Stop::Stale) => {
            let shown = load(&cx, &link).await?;
            let form = form.renewed(stored(shown.row.as_ref()));
            show(&cx, &shown, StatusCode::CONFLICT, form)
        }
        outcome => {
            let here = cx.path.clone();
            form.finish(outcome, |()| cx.done(&here, words::DONE_TOLD_BY_LINK), |form| show(&cx, &shown, StatusCode::OK, form))
        }
    }
}
