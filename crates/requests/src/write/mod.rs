//! Writing the terms of reference, one section a page.

pub mod basics;
pub mod blocks;
pub mod conditions;
pub mod counterparts;
pub mod languages;
pub mod objectives;
pub mod outcome;
pub mod skills;

#[cfg(test)]
mod test;

use askama::Template;
use axum::extract::Path;
use command::Stop;
use model::RequestId;
use model::access::{Subject, Verb};
use model::request::NOT_EDITABLE;
use uuid::Uuid;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Values};

use crate::actions::RemovePart;
use crate::count::Count;
use crate::naming;
use crate::section::Section;
use crate::show::{base, open};
use crate::store::Terms;
use crate::words::{self, Words};

/// What is posted to remove a row of a section.
pub const REMOVE: FormSpec = FormSpec::new(&[
    Field::new("section", words::KIND, Kind::Hidden(20)).required(),
    Field::new("row", words::KIND, Kind::Hidden(36)).required(),
]);

/// The request, when the visitor may change its text now.
async fn writable(cx: &Cx, id: RequestId) -> Result<Terms, Door> {
    let terms = open(cx, id).await?;
    if !cx.scope(Verb::Write, Subject::Request).reaches(terms.request.place()) {
        return Err(Door::Gone);
    }
    if terms.request.state().is_editable() { Ok(terms) } else { Err(Door::Refused(NOT_EDITABLE.into())) }
}

/// A row of a section, as its page lists it.
struct Line {
    id: Uuid,
    head: String,
    text: String,
    note: String,
}

#[derive(Template)]
#[template(path = "write/write.html")]
struct Page {
    w: Words,
    cx: Cx,
    here: String,
    section: &'static str,
    case: String,
    country: String,
    request_title: String,
    title: String,
    lead: String,
    form: Form,
    /// What somebody else stored meanwhile, where it differs.
    theirs: Vec<(String, String)>,
    /// The rows of a section that holds rows.
    lines: Option<Vec<Line>>,
    changing: bool,
    count: Option<Count>,
}

/// What a section's page shows beside its form.
#[derive(Default)]
struct Beside {
    theirs: Vec<(String, String)>,
    lines: Option<Vec<Line>>,
    changing: bool,
    /// Who meets what is asked so far.
    count: Option<Count>,
}

fn page(cx: &Cx, terms: &Terms, section: Section, form: Form, beside: Beside) -> Answer {
    let say = |what: &str| naming::say(cx.lang, &format!("{what}-{}", section.name()));
    let request = &terms.request;
    let faulty = form.is_faulty() || !beside.theirs.is_empty();
    let title = say("section");
    let page = Page {
        w: Words(cx.lang),
        here: format!("{}/{}", base(cx), request.id),
        section: section.name(),
        case: request.case(),
        country: request.country.code().to_ascii_lowercase(),
        request_title: request.title_in(cx.lang).to_owned(),
        title: title.clone(),
        lead: say("about"),
        form,
        theirs: beside.theirs,
        lines: beside.lines,
        changing: beside.changing,
        count: beside.count,
        cx: cx.clone(),
    };
    cx.sheet(format!("{} {}", i18n::without_marks(&title), request.case())).private().faulty(faulty).show(&page)
}

/// What was typed, field by field, to be shown again.
fn typed(spec: &'static FormSpec, values: &Values<'_>) -> Vec<(&'static str, String)> {
    spec.fields.iter().map(|field| (field.name, values.text(field.name))).collect()
}

/// Both versions after somebody else was faster: theirs as text, what was typed in the form with the version of now, so
/// that saving again is a choice.
fn both_versions(
    cx: &Cx,
    spec: &'static FormSpec,
    typed: Vec<(&'static str, String)>,
    stored: &[(&'static str, String)],
) -> (Form, Beside) {
    let shown = |name: &str| stored.iter().find(|(stored, _)| *stored == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let theirs = typed
        .iter()
        .filter(|(name, value)| *name != "version" && *value != shown(name))
        .filter_map(|(name, _)| spec.field(name).map(|field| (cx.lang.say(field.label), shown(name))))
        .collect();
    let again = typed.into_iter().map(|(name, value)| (name, if name == "version" { shown("version") } else { value }));
    (Form::stored(cx, spec, again), Beside { theirs, ..Beside::default() })
}

/// Goes back to the task list of a request.
fn to_tasks(cx: &Cx, id: RequestId) -> Answer {
    cx.done(&format!("{}/{id}", base(cx)), words::DONE_SAVED)
}

/// Stays on the page of a section, for the next row.
fn to_section(cx: &Cx, id: RequestId, section: Section) -> Answer {
    cx.done(&format!("{}/{id}/{}", base(cx), section.name()), words::DONE_SAVED)
}

/// The row that the address or the form wants to change.
fn wanted_row(cx: &Cx) -> Option<Uuid> {
    cx.query_value("row").and_then(|row| row.parse().ok())
}

/// Asks before a row goes: there is no way back.
pub async fn asked(cx: Cx, Path(id): Path<RequestId>) -> Answer {
    let terms = writable(&cx, id).await?;
    let section = cx.query_value("section").as_deref().and_then(Section::named).ok_or(Door::Gone)?;
    let row = wanted_row(&cx).ok_or(Door::Gone)?;
    let here = format!("{}/{id}/{}", base(&cx), section.name());
    // A row that is gone already was removed by somebody who meant the same.
    let Some(name) = row_name(&cx, &terms, section, row) else { return cx.go(&here) };
    let w = Words(cx.lang);
    let form = Form::stored(&cx, &REMOVE, [("section", section.name().to_owned()), ("row", row.to_string())]);
    let ask = Ask::new(&cx, w.remove_title(name), w.remove(), form).lead(w.remove_lead());
    ask.back(here, naming::say(cx.lang, &format!("section-{}", section.name()))).show()
}

/// What people call a row of a section.
fn row_name(cx: &Cx, terms: &Terms, section: Section, row: Uuid) -> Option<String> {
    let w = Words(cx.lang);
    match section {
        Section::Blocks => terms.blocks.iter().find(|block| block.id.0 == row).map(|block| w.block_number(block.number)),
        Section::Objectives => terms.objectives.iter().find(|line| line.id.0 == row).map(|line| line.objective.clone()),
        Section::Counterparts => terms.counterparts.iter().find(|person| person.id == row).map(|person| person.name.clone()),
        Section::Skills => terms.skills.iter().find(|asked| asked.id == row).map(|asked| naming::skill_name(cx.lang, &asked.skill)),
        Section::Languages => {
            terms.languages.iter().find(|asked| asked.id == row).map(|asked| naming::language_name(cx.lang, &asked.language))
        }
        Section::Basics | Section::Outcome | Section::Conditions => None,
    }
}

/// Removes a row.
pub async fn remove(cx: Cx, Path(id): Path<RequestId>, posted: Posted) -> Answer {
    let section = Section::named(posted.one("section")).ok_or(Door::Gone)?;
    let row = posted.one("row").parse::<Uuid>().map_err(|_| Door::Gone)?;
    cx.run(&RemovePart { request: id, section, row }).await.map_err(|stop: Stop| Door::from(stop))?;
    cx.done(&format!("{}/{id}/{}", base(&cx), section.name()), words::DONE_REMOVED)
}
