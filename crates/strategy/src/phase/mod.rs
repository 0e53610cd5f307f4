//! Phases: the overview with their countries, opening one, changing one, removing one.

use askama::Template;
use axum::extract::Path;
use command::Stop;
use db::{Tx, params};
use model::PhaseId;
use model::access::{Place, Subject, Verb};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Tag, Values, Who};

use crate::actions::{ChangePhase, OpenPhase, RemovePhase, check_unused};
use crate::labels::{country_name, standing_tag, track_name};
use crate::store::{self, HolderRow, PhaseRow};
use crate::words::{self, Words};

/// The form of a phase.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("name", words::PHASE_NAME, Kind::Line(120)).required().hint(words::PHASE_NAME_HINT),
    Field::new("from", words::PHASE_FROM, Kind::Day).required(),
    Field::new("until", words::PHASE_UNTIL, Kind::Day).required(),
    Field::new("version", words::PHASE_NAME, Kind::Hidden(20)),
]);

/// A country in the overview.
struct Line {
    code: String,
    name: String,
    path: String,
    track: String,
    status: Tag,
    since: String,
    in_force: i64,
    on_the_way: i64,
}

/// A phase in the overview.
struct Block {
    phase: PhaseRow,
    dates: String,
    may_change: bool,
    /// What keeps it from being removed, each with the page where it stands; only for those who could remove it.
    hanging: Vec<Hanging>,
    countries: Vec<Line>,
}

/// Something that hangs on a phase, in words, and its page where the reader may open it.
struct Hanging {
    words: String,
    href: Option<String>,
}

/// The countries of a phase, its own rules, and who holds or held a role in it only.
async fn hanging(cx: &Cx, tx: &mut Tx, phase: PhaseId, countries: &[Line]) -> db::Result<Vec<Hanging>> {
    let w = Words(cx.lang);
    let mut all: Vec<Hanging> = countries.iter().map(|line| Hanging { words: line.name.clone(), href: Some(cx.to(&line.path)) }).collect();
    let rules: i64 = tx.value(store::PHASE_RULES, params![phase]).await?;
    if rules > 0 {
        let href = Who::STAFF.admits(&cx.actor).then(|| cx.to("/work/selection/rules"));
        all.push(Hanging { words: w.phase_rules(rules), href });
    }
    for holder in tx.all::<HolderRow>(store::PHASE_ROLES, params![phase]).await? {
        let is_open = !holder.name.is_empty();
        let words = if is_open { w.phase_role_of(&holder.name) } else { w.phase_role_closed() };
        all.push(Hanging { words, href: is_open.then(|| cx.to(&format!("/work/people/{}", holder.account_id))) });
    }
    Ok(all)
}

#[derive(Template)]
#[template(path = "phase/list.html")]
struct List<'a> {
    w: Words,
    cx: &'a Cx,
    may_open: bool,
    phases: Vec<Block>,
    /// There are phases, and the reader's country takes part in none.
    elsewhere: bool,
}

/// Every phase with its countries, as far as the reader's scope reaches.
pub async fn list(cx: Cx) -> Answer {
    let scope = cx.need(Verb::See, Subject::Strategy)?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let phases = store::phases(&mut tx, &scope).await?;
    let elsewhere = phases.is_empty() && tx.value::<i64>(store::COUNT_PHASES, params![]).await? > 0;
    let countries = store::countries(&mut tx, &scope).await?;
    let priorities = store::priorities(&mut tx, &scope).await?;
    let write = cx.scope(Verb::Write, Subject::Phase);
    let mut blocks = Vec::with_capacity(phases.len());
    for phase in phases {
        let lines = countries.iter().filter(|row| row.phase_id == phase.id).map(|row| {
            let here = || priorities.iter().filter(|priority| priority.country_id == row.id);
            Line {
                code: row.country.code().to_ascii_lowercase(),
                name: country_name(cx.lang, row.country),
                path: crate::country::path(row.phase_id, row.country),
                track: track_name(w, row.track()),
                status: standing_tag(w, row, cx.today()),
                since: cx.lang.date_short(row.from_day),
                in_force: count(here().filter(|priority| priority.is_in_force(cx.today()))),
                on_the_way: count(
                    here()
                        .map(|priority| priority.standing())
                        .filter(|standing| !standing.retired && standing.agreed != Some(standing.newest)),
                ),
            }
        });
        let mut lines: Vec<Line> = lines.collect();
        lines.sort_by_key(|line| i18n::sort_key(&line.name));
        let may_change = write.reaches(Place { phase: Some(phase.id), ..Place::default() });
        let hanging = if may_change { hanging(&cx, &mut tx, phase.id, &lines).await? } else { Vec::new() };
        let dates = w.phase_dates(phase.from_day, phase.until_day);
        blocks.push(Block { dates, may_change, hanging, phase, countries: lines });
    }
    let page = List { w, cx: &cx, may_open: write.reaches(Place::default()), phases: blocks, elsewhere };
    cx.page(w.plain().strategy_title(), &page)
}

fn count<T>(items: impl Iterator<Item = T>) -> i64 {
    i64::try_from(items.count()).unwrap_or(i64::MAX)
}

/// The form for a new phase.
pub async fn new(cx: Cx) -> Answer {
    opening(&cx, Form::empty(&cx, &FORM))
}

fn opening(cx: &Cx, form: Form) -> Answer {
    let w = Words(cx.lang);
    Ask::new(cx, w.phase_new(), w.phase_open(), form).back("/work/strategy", w.strategy_title()).show()
}

/// Opens a phase.
pub async fn open(cx: Cx, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => {
            let (Some(from), Some(until)) = (values.day("from"), values.day("until")) else { return Err(Door::Unreadable) };
            OpenPhase { name: values.text("name"), from, until }
        }
        Err(faults) => return opening(&cx, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |_| cx.done("/work/strategy", words::DONE_PHASE_OPENED), |form| opening(&cx, form))
}

async fn load(cx: &Cx, id: PhaseId) -> Result<PhaseRow, Door> {
    let mut tx = cx.read().await?;
    let row = store::phase(&mut tx, id).await?.ok_or(Door::Gone)?;
    let place = Place { phase: Some(id), ..Place::default() };
    if cx.scope(Verb::Write, Subject::Phase).reaches(place) { Ok(row) } else { Err(Door::Gone) }
}

fn stored(row: &PhaseRow) -> [(&'static str, String); 4] {
    [
        ("name", row.name.clone()),
        ("from", row.from_day.to_string()),
        ("until", row.until_day.to_string()),
        ("version", row.version.to_string()),
    ]
}

fn changing(cx: &Cx, form: Form) -> Ask {
    let w = Words(cx.lang);
    Ask::new(cx, w.phase_edit(), w.save(), form).back("/work/strategy", w.strategy_title())
}

/// The form of a phase that is there.
pub async fn edit(cx: Cx, Path(id): Path<PhaseId>) -> Answer {
    let row = load(&cx, id).await?;
    changing(&cx, Form::stored(&cx, &FORM, stored(&row))).show()
}

fn change_of(id: PhaseId, values: &Values<'_>) -> Option<ChangePhase> {
    Some(ChangePhase {
        phase: id,
        name: values.text("name"),
        from: values.day("from")?,
        until: values.day("until")?,
        version: values.number("version").unwrap_or_default(),
    })
}

/// Changes a phase.
pub async fn change(cx: Cx, Path(id): Path<PhaseId>, posted: Posted) -> Answer {
    let row = load(&cx, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => change_of(id, &values).ok_or(Door::Unreadable)?,
        Err(faults) => return changing(&cx, form.with_faults(faults)).show(),
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => changing(&cx, form).beside(stored(&row)).show(),
        outcome => form.finish(outcome, |()| cx.done("/work/strategy", words::DONE_SAVED), |form| changing(&cx, form).show()),
    }
}

/// The question whether a phase is to be removed.
pub async fn remove_page(cx: Cx, Path(id): Path<PhaseId>) -> Answer {
    let row = load(&cx, id).await?;
    check_unused(&mut cx.read().await?, id).await?;
    let w = Words(cx.lang);
    Ask::new(&cx, w.phase_remove_title(&row.name), w.phase_remove(), Form::empty(&cx, &FormSpec::EMPTY))
        .back("/work/strategy", w.strategy_title())
        .lead(w.phase_remove_lead())
        .show()
}

/// Removes a phase.
pub async fn remove(cx: Cx, Path(id): Path<PhaseId>, _posted: Posted) -> Answer {
    cx.run(&RemovePhase { phase: id }).await?;
    cx.done("/work/strategy", words::DONE_PHASE_REMOVED)
}
