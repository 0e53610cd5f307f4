//! A country of a phase: its status with history, strategy, dialogue and priorities on one page.

pub mod add;
pub mod consult;
pub mod describe;
pub mod status;

use askama::Template;
use axum::extract::Path;
use db::params;
use model::access::{Place, Scope, Subject, Verb};
use model::priority::CountryStatus;
use model::text::Country;
use model::{PhaseId, Role};
use web::{Answer, Cx, Door, Tag};

use crate::labels::{ball, ball_words, country_name, in_language, priority_tags, sector_name, standing_tag, status_tag, track_name};
use crate::store::{self, ConsultationRow, CountryRow, StatusRow};
use crate::words::Words;

/// The address of a country's page.
pub fn path(phase: PhaseId, country: Country) -> String {
    format!("/work/strategy/{phase}/{}", country.code().to_ascii_lowercase())
}

/// The country of an address, when the reader may do this there.
pub async fn load(cx: &Cx, verb: Verb, subject: Subject, phase: PhaseId, code: &str) -> Result<CountryRow, Door> {
    let country: Country = code.parse().map_err(|()| Door::Gone)?;
    let place = Place { phase: Some(phase), country: Some(country), ..Place::default() };
    if !cx.scope(verb, subject).reaches(place) {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    store::country(&mut tx, phase, country).await?.ok_or(Door::Gone)
}

/// A priority in the table.
struct Line {
    path: String,
    case: String,
    title: String,
    sector: String,
    weight: i64,
    target: String,
    tags: Vec<Tag>,
    ball: Option<String>,
    mine: bool,
}

#[derive(Template)]
#[template(path = "country/country.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    row: &'a CountryRow,
    name: String,
    track: String,
    status: Tag,
    /// Whether its first status holds already.
    joined: bool,
    history: Vec<(StatusRow, Tag)>,
    consultations: Vec<ConsultationRow>,
    priorities: Vec<Line>,
    may_write: bool,
    may_set: bool,
    open: bool,
}

impl Page<'_> {
    fn base(&self) -> String {
        self.cx.to(&path(self.row.phase_id, self.row.country))
    }
}

/// The page.
pub async fn show(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>) -> Answer {
    let row = load(&cx, Verb::See, Subject::Strategy, phase, &code).await?;
    let w = Words(cx.lang);
    let place = Place { phase: Some(phase), country: Some(row.country), ..Place::default() };
    let here = Scope { places: vec![(Some(phase), Some(row.country))], ..Scope::default() };
    let may_decide = cx.actor.is(Role::FocalPoint) && cx.scope(Verb::Decide, Subject::Strategy).reaches(place);
    let mut tx = cx.read().await?;
    let history: Vec<StatusRow> = tx.all(store::STATUSES, params![row.id]).await?;
    let consultations = tx.all(store::CONSULTATIONS, params![row.id]).await?;
    let priorities = store::priorities(&mut tx, &here).await?;
    let lines = priorities.iter().map(|priority| {
        let turn = ball(priority, cx.now);
        let mine = turn.office && may_decide;
        Line {
            path: crate::priority::path(priority.id),
            case: priority.case(),
            title: in_language(cx.lang, &priority.title, &priority.title_nl).to_owned(),
            sector: sector_name(cx.lang, &priority.sector),
            weight: priority.weight,
            target: format!("{} {}", cx.lang.number(priority.target), priority.target_unit),
            tags: priority_tags(w, priority, cx.today()),
            ball: ball_words(w, turn, mine),
            mine,
        }
    });
    // A country that joins a phase that begins later has no other status before that day.
    let joined = row.from_day <= cx.today();
    let name = country_name(cx.lang, row.country);
    let title = w.plain().country_title(&name, &row.phase_name);
    let page = Page {
        w,
        cx: &cx,
        name,
        track: track_name(w, row.track()),
        status: standing_tag(w, &row, cx.today()),
        joined,
        history: history
            .into_iter()
            .map(|status| {
                let tag = status_tag(w, status.status(), row.track());
                (status, tag)
            })
            .collect(),
        consultations,
        priorities: lines.collect(),
        may_write: cx.scope(Verb::Write, Subject::Strategy).reaches(place),
        may_set: joined && cx.scope(Verb::Decide, Subject::Phase).reaches(place),
        open: row.status() != CountryStatus::Closed,
        row: &row,
    };
    cx.page(title, &page)
}
