//! Writing a priority: a new one, or a change to one, which is always a new version.

use axum::extract::Path;
use command::Stop;
use i18n::Lang;
use model::access::{Subject, Verb};
use model::reference::sdg;
use model::{PhaseId, PriorityId};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Values, sectors};

use crate::actions::{ChangePriority, PriorityText, WritePriority};
use crate::labels::{ball, country_name, sdg_name};
use crate::store::{self, CountryRow, PriorityRow, VersionRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("title", words::TITLE, Kind::Line(120)).required().hint(words::TITLE_HINT),
    Field::new("title_nl", words::TITLE_NL, Kind::Line(120)),
    Field::new("sector", words::SECTOR, Kind::Pick).required(),
    Field::new("sdg_target", words::SDG_TARGET, Kind::Pick).required(),
    Field::new("evidence", words::EVIDENCE, Kind::Text(4000)).required().hint(words::EVIDENCE_HINT),
    Field::new("weight", words::WEIGHT, Kind::Number(1, 5)).required().hint(words::WEIGHT_HINT),
    Field::new("target", words::TARGET, Kind::Number(0, 1_000_000_000)).required().hint(words::TARGET_HINT),
    Field::new("target_unit", words::TARGET_UNIT, Kind::Line(120)).required().hint(words::TARGET_UNIT_HINT),
    Field::new("from", words::FROM, Kind::Day).required(),
    Field::new("until", words::UNTIL, Kind::Day),
    Field::new("version", words::VERSION, Kind::Hidden(20)),
]);

fn offered(lang: Lang, form: Form) -> Form {
    let targets = sdg::TARGETS.iter().map(|target| (target.code.to_owned(), sdg_name(lang, target.code)));
    form.offer("sector", sectors(lang)).offer("sdg_target", targets)
}

fn text_of(values: &Values<'_>) -> Option<PriorityText> {
    Some(PriorityText {
        title: values.text("title"),
        title_nl: values.text("title_nl"),
        sector: values.text("sector"),
        sdg_target: values.text("sdg_target"),
        evidence: values.text("evidence"),
        weight: values.number("weight")?,
        target: values.number("target")?,
        target_unit: values.text("target_unit"),
        from: values.day("from")?,
        until: values.day("until"),
    })
}

fn stored(row: &VersionRow) -> [(&'static str, String); 11] {
    [
        ("title", row.title.clone()),
        ("title_nl", row.title_nl.clone()),
        ("sector", row.sector.clone()),
        ("sdg_target", row.sdg_target.clone()),
        ("evidence", row.evidence.clone()),
        ("weight", row.weight.to_string()),
        ("target", row.target.to_string()),
        ("target_unit", row.target_unit.clone()),
        ("from", row.from_day.to_string()),
        ("until", row.until_day.map(|day| day.to_string()).unwrap_or_default()),
        ("version", row.version.to_string()),
    ]
}

fn writing(cx: &Cx, row: &CountryRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let name = country_name(cx.lang, row.country);
    Ask::new(cx, w.priority_new(), w.priority_save(), form)
        .back(crate::country::path(row.phase_id, row.country), name.clone())
        .about(row.country.code(), name)
        .show()
}

/// The form for a new priority.
pub async fn new(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>) -> Answer {
    let row = crate::country::load(&cx, Verb::Write, Subject::Strategy, phase, &code).await?;
    let from = cx.today().clamp(row.phase_from, row.phase_until);
    let form = Form::stored(&cx, &FORM, [("from", from.to_string()), ("until", row.phase_until.to_string())]);
    writing(&cx, &row, offered(cx.lang, form))
}

/// Writes a new priority.
pub async fn add(cx: Cx, Path((phase, code)): Path<(PhaseId, String)>, posted: Posted) -> Answer {
    let row = crate::country::load(&cx, Verb::Write, Subject::Strategy, phase, &code).await?;
    let form = offered(cx.lang, Form::typed(&cx, &FORM, posted));
    let text = match form.read() {
        Ok(values) => text_of(&values).ok_or(Door::Unreadable)?,
        Err(faults) => return writing(&cx, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&WritePriority { phase, country: row.country, text }).await;
    form.finish(outcome, |id| cx.done(&super::path(id), words::DONE_DRAFT), |form| writing(&cx, &row, form))
}

async fn load(cx: &Cx, id: PriorityId) -> Result<(PriorityRow, VersionRow), Door> {
    let row = super::load(cx, Verb::Write, id).await?;
    let mut tx = cx.read().await?;
    let newest = store::version(&mut tx, id, row.newest_version).await?;
    Ok((row, newest))
}

fn changing(cx: &Cx, row: &PriorityRow, form: Form) -> Ask {
    let w = Words(cx.lang);
    let lead = if row.agreed_version.is_some() { w.change_lead_in_force() } else { w.change_lead() };
    let lead = if ball(row, cx.now).ministry { format!("{lead} {}", w.change_lead_asked()) } else { lead };
    super::asking(cx, row, w.priority_change(), w.change_save(), form).lead(lead)
}

/// The form with the newest version.
pub async fn edit(cx: Cx, Path(id): Path<PriorityId>) -> Answer {
    let (row, newest) = load(&cx, id).await?;
    row.standing().change()?;
    changing(&cx, &row, offered(cx.lang, Form::stored(&cx, &FORM, stored(&newest)))).show()
}

/// Makes a new version.
pub async fn change(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let (row, newest) = load(&cx, id).await?;
    let form = offered(cx.lang, Form::typed(&cx, &FORM, posted));
    let command = match form.read() {
        Ok(values) => {
            let version = values.number("version").unwrap_or_default();
            ChangePriority { priority: id, version, text: text_of(&values).ok_or(Door::Unreadable)? }
        }
        Err(faults) => return changing(&cx, &row, form.with_faults(faults)).show(),
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => changing(&cx, &row, form).beside(stored(&newest)).show(),
        outcome => {
            let done = |version: i64| if version == command.version { words::DONE_UNCHANGED } else { words::DONE_VERSION };
            form.finish(outcome, |version| cx.done(&super::path(id), done(version)), |form| changing(&cx, &row, form).show())
        }
    }
}
