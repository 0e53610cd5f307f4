//! Naming an institution as a possible host, and changing what is known of one.

use askama::Template;
use axum::extract::Path;
use command::Stop;
use model::access::{Subject, Verb};
use model::host::Kind as HostKind;
use model::priority::CountryStatus;
use model::text::Country;
use model::{HostId, PhaseId, Role};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Values, sectors};

use crate::actions::{ChangeHost, HostText, SuggestHost};
use crate::labels::{country_name, kind_name};
use crate::side::load_host;
use crate::store::{self, HostRow};
use crate::words::{self, Words};

const NAME: Field = Field::new("name", words::HOST_NAME, Kind::Line(160)).required();
const KIND: Field = Field::new("kind", words::KIND, Kind::Pick).required();
const CITY: Field = Field::new("city", words::CITY, Kind::Line(80)).required();
const SECTOR: Field = Field::new("sector", words::SECTOR, Kind::Pick).required();
const MINISTRY: Field = Field::new("ministry", words::MINISTRY, Kind::Line(160)).hint(words::MINISTRY_HINT);
const MISSION: Field = Field::new("mission", words::MISSION, Kind::Text(1000)).required().hint(words::MISSION_HINT);
const WEBSITE: Field = Field::new("website", words::WEBSITE, Kind::Url).hint(words::WEBSITE_HINT);

/// The form of a new host.
pub const NEW: FormSpec =
    FormSpec::new(&[Field::new("country", words::COUNTRY, Kind::Pick).required(), NAME, KIND, CITY, SECTOR, MINISTRY, MISSION, WEBSITE]);

/// The form of a host that is there.
pub const FORM: FormSpec =
    FormSpec::new(&[NAME, KIND, CITY, SECTOR, MINISTRY, MISSION, WEBSITE, Field::new("version", words::HOST_NAME, Kind::Hidden(20))]);

fn offered(cx: &Cx, form: Form) -> Form {
    let w = Words(cx.lang);
    let kinds = HostKind::ALL.iter().map(|kind| (kind.name().to_owned(), kind_name(w, *kind)));
    form.offer("kind", kinds).offer("sector", sectors(cx.lang))
}

/// A country of a phase in a list: `phase/country`.
fn country_value(phase: PhaseId, country: Country) -> String {
    format!("{phase}/{country}")
}

/// The countries in which the visitor may suggest a host.
async fn countries(cx: &Cx) -> Result<Vec<(String, String)>, Door> {
    let scope = cx.need(Verb::Write, Subject::Host)?;
    let mut tx = cx.read().await?;
    let open = store::countries(&mut tx, &scope).await?.into_iter().filter(|row| row.status != CountryStatus::Closed.name());
    Ok(open
        .map(|row| (country_value(row.phase_id, row.country), format!("{}, {}", country_name(cx.lang, row.country), row.phase_name)))
        .collect())
}

fn text_of(values: &Values<'_>) -> Option<HostText> {
    Some(HostText {
        name: values.text("name"),
        kind: HostKind::named(&values.text("kind"))?,
        city: values.text("city"),
        ministry: values.text("ministry"),
        sector: values.text("sector"),
        mission: values.text("mission"),
        website: values.text("website"),
    })
}

fn suggestion_of(values: &Values<'_>) -> Option<SuggestHost> {
    let chosen = values.text("country");
    let (phase, country) = chosen.split_once('/')?;
    Some(SuggestHost { phase: phase.parse().ok()?, country: country.parse().ok()?, text: text_of(values)? })
}

fn suggesting(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    let lead = if cx.actor.is(Role::FocalPoint) { w.host_new_lead_own() } else { w.host_new_lead() };
    Ask::new(cx, w.host_new(), w.host_suggest(), form).back("/work/hosts", w.hosts_title()).lead(lead).show()
}

/// Stands in place of the form while there is no country for a host.
#[derive(Template)]
#[template(path = "host/nowhere.html")]
struct Nowhere<'a> {
    w: Words,
    cx: &'a Cx,
}

/// The form of a new host.
pub async fn new(cx: Cx) -> Answer {
    let countries = countries(&cx).await?;
    if countries.is_empty() {
        let w = Words(cx.lang);
        return cx.page(w.plain().host_new(), &Nowhere { w, cx: &cx });
    }
    suggesting(&cx, offered(&cx, Form::empty(&cx, &NEW)).offer("country", countries))
}

/// Suggests a host.
pub async fn suggest(cx: Cx, posted: Posted) -> Answer {
    let form = offered(&cx, Form::typed(&cx, &NEW, posted)).offer("country", countries(&cx).await?);
    let command = match form.read() {
        Ok(values) => suggestion_of(&values).ok_or(Door::Unreadable)?,
        Err(faults) => return suggesting(&cx, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    let done = if cx.actor.is(Role::FocalPoint) { words::DONE_SUGGESTED_OWN } else { words::DONE_SUGGESTED };
    form.finish(outcome, |id| cx.done(&format!("/work/hosts/{id}"), done), |form| suggesting(&cx, form))
}

fn stored(row: &HostRow) -> [(&'static str, String); 8] {
    [
        ("name", row.name.clone()),
        ("kind", row.kind().name().to_owned()),
        ("city", row.city.clone()),
        ("sector", row.sector.clone()),
        ("ministry", row.ministry.clone()),
        ("mission", row.mission.clone()),
        ("website", row.website.clone()),
        ("version", row.version.to_string()),
    ]
}

fn changing(cx: &Cx, row: &HostRow, form: Form) -> Ask {
    let w = Words(cx.lang);
    Ask::new(cx, w.host_change(), w.save(), form)
        .back(format!("/work/hosts/{}", row.id), row.name.clone())
        .about(row.country.code(), country_name(cx.lang, row.country))
}

/// The form of a host that is there.
pub async fn get(cx: Cx, Path(id): Path<HostId>) -> Answer {
    let row = load_host(&cx, Verb::Write, id).await?;
    changing(&cx, &row, offered(&cx, Form::stored(&cx, &FORM, stored(&row)))).show()
}

/// Changes what is known of a host.
pub async fn change(cx: Cx, Path(id): Path<HostId>, posted: Posted) -> Answer {
    let row = load_host(&cx, Verb::Write, id).await?;
    let form = offered(&cx, Form::typed(&cx, &FORM, posted));
    let command = match form.read() {
        Ok(values) => {
            let version = values.number("version").unwrap_or_default();
            ChangeHost { host: id, text: text_of(&values).ok_or(Door::Unreadable)?, version }
        }
        Err(faults) => return changing(&cx, &row, form.with_faults(faults)).show(),
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => changing(&cx, &row, form).beside(stored(&row)).show(),
        outcome => {
            form.finish(outcome, |()| cx.done(&format!("/work/hosts/{id}"), words::DONE_SAVED), |form| changing(&cx, &row, form).show())
        }
    }
}
