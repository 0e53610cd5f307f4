//! The host's page behind its signed link: what is ready, what is not yet. No account, no script.

use askama::Template;
use command::LinkState;
use model::HostId;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, LinkVisit};

use super::{ANSWERS, Checklist, NOTE, answers_of, checklist, fields, stored};
use crate::actions::AnswerReadiness;
use crate::labels::country_name;
use crate::store::{self, HostRow, ReadinessRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(fields!(Field::new("name", words::YOUR_NAME, Kind::Line(120)).required().autocomplete("name")));

#[derive(Template)]
#[template(path = "readiness/link.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    host: &'a HostRow,
    country: String,
    checklist: Checklist,
    /// The form while an answer can be given.
    form: Option<Form>,
}

fn show(cx: &Cx, host: &HostRow, row: Option<&ReadinessRow>, form: Option<Form>) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.as_ref().is_some_and(Form::is_faulty);
    let page = Page { w, cx, host, country: country_name(cx.lang, host.country), checklist: checklist(w, row), form };
    cx.sheet(w.plain().readiness_link_title(&host.name)).private().faulty(faulty).show(&page)
}

/// Shows the checklist, or takes the answers.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let id = HostId(link.row.record_id);
    let mut tx = cx.read().await?;
    let host = store::host(&mut tx, id).await?.ok_or(Door::Gone)?;
    let row = store::readiness(&mut tx, id).await?;
    drop(tx);
    if link.state == LinkState::Used {
        return show(&cx, &host, row.as_ref(), None);
    }
    let Some(posted) = posted else {
        let values = stored(row.as_ref()).into_iter().chain([("name", link.row.person_name.clone())]);
        return show(&cx, &host, row.as_ref(), Some(Form::stored(&cx, &FORM, values)));
    };
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => {
            AnswerReadiness { link: link.row.id, answers: answers_of(&values).ok_or(Door::Unreadable)?, name: values.text("name") }
        }
        Err(faults) => return show(&cx, &host, row.as_ref(), Some(form.with_faults(faults))),
    };
    let outcome = cx.run(&command).await;
    let here = cx.path.clone();
    form.finish(outcome, |()| cx.go(&here), |form| show(&cx, &host, row.as_ref(), Some(form)))
}
