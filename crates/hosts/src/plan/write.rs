//! Writing a host's development plan, and changing it while it is a draft.

use axum::extract::Path;
use command::Stop;
use model::access::Verb;
use model::{HostId, PlanId, PriorityId};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Values};

use crate::actions::{ChangePlan, PlanText, WritePlan};
use crate::labels::{country_name, in_language};
use crate::side::{Side, load_host, load_plan};
use crate::store::{self, HostRow, PlanRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("priority", words::PRIORITY, Kind::Pick).required().hint(words::PRIORITY_HINT),
    Field::new("title", words::PLAN_TITLE, Kind::Line(120)).required().hint(words::PLAN_TITLE_HINT),
    Field::new("situation", words::SITUATION, Kind::Text(4000)).required().hint(words::SITUATION_HINT),
    Field::new("change_sought", words::CHANGE_SOUGHT, Kind::Text(4000)).required().hint(words::CHANGE_SOUGHT_HINT),
    Field::new("assumptions", words::ASSUMPTIONS, Kind::Text(4000)).required().hint(words::ASSUMPTIONS_HINT),
    Field::new("version", words::PLAN, Kind::Hidden(20)),
]);

async fn offered(cx: &Cx, host: &HostRow, form: Form) -> Result<Form, Door> {
    let mut tx = cx.read().await?;
    let priorities = store::priorities(&mut tx, host.phase_id, host.country, cx.today()).await?;
    let w = Words(cx.lang).plain();
    let offers = priorities.into_iter().map(|row| {
        let case = model::priority::case_number(host.country, row.number);
        let name = format!("{case} {}", in_language(cx.lang, &row.title, &row.title_nl));
        let name = if row.from_day > cx.today() { w.priority_from(row.from_day, name) } else { name };
        (row.id.to_string(), name)
    });
    Ok(form.offer("priority", offers))
}

fn read(values: &Values<'_>) -> Option<(PriorityId, PlanText)> {
    let text = PlanText {
        title: values.text("title"),
        situation: values.text("situation"),
        change_sought: values.text("change_sought"),
        assumptions: values.text("assumptions"),
    };
    Some((values.parse("priority")?, text))
}

fn stored(row: &PlanRow) -> [(&'static str, String); 6] {
    [
        ("priority", row.priority_id.to_string()),
        ("title", row.title.clone()),
        ("situation", row.situation.clone()),
        ("change_sought", row.change_sought.clone()),
        ("assumptions", row.assumptions.clone()),
        ("version", row.version.to_string()),
    ]
}

fn writing(cx: &Cx, host: &HostRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    Ask::new(cx, w.plan_new(), w.plan_save(), form)
        .back(Side::of(cx).host(host.id), host.name.clone())
        .about(host.country.code(), country_name(cx.lang, host.country))
        .lead(w.plan_new_lead())
        .show()
}

/// The form for a new plan.
pub async fn new(cx: Cx, Path(id): Path<HostId>) -> Answer {
    let host = load_host(&cx, Verb::Write, id).await?;
    let form = offered(&cx, &host, Form::empty(&cx, &FORM)).await?;
    writing(&cx, &host, form)
}

/// Writes a new plan.
pub async fn add(cx: Cx, Path(id): Path<HostId>, posted: Posted) -> Answer {
    let host = load_host(&cx, Verb::Write, id).await?;
    let form = offered(&cx, &host, Form::typed(&cx, &FORM, posted)).await?;
    let (priority, text) = match form.read() {
        Ok(values) => read(&values).ok_or(Door::Unreadable)?,
        Err(faults) => return writing(&cx, &host, form.with_faults(faults)),
    };
    let outcome = cx.run(&WritePlan { host: id, priority, text }).await;
    form.finish(outcome, |plan| cx.done(&Side::of(&cx).plan(plan), words::DONE_PLAN), |form| writing(&cx, &host, form))
}

fn changing(cx: &Cx, row: &PlanRow, form: Form) -> Ask {
    let w = Words(cx.lang);
    let asked = row.asked_at.map(|_| w.plan_asked_notice(&row.asked_name));
    Ask::new(cx, w.plan_change(), w.save(), form)
        .back(Side::of(cx).plan(row.id), row.title.clone())
        .about(row.country.code(), country_name(cx.lang, row.country))
        .case(row.host_name.clone())
        .lead(asked.unwrap_or_default())
}

/// The form of a plan that is a draft.
pub async fn edit(cx: Cx, Path(id): Path<PlanId>) -> Answer {
    let (host, row) = load_plan(&cx, Verb::Write, id).await?;
    row.state().change()?;
    let form = offered(&cx, &host, Form::stored(&cx, &FORM, stored(&row))).await?;
    changing(&cx, &row, form).show()
}

/// Changes a plan.
pub async fn change(cx: Cx, Path(id): Path<PlanId>, posted: Posted) -> Answer {
    let (host, row) = load_plan(&cx, Verb::Write, id).await?;
    let form = offered(&cx, &host, Form::typed(&cx, &FORM, posted)).await?;
    let command = match form.read() {
        Ok(values) => {
            let (priority, text) = read(&values).ok_or(Door::Unreadable)?;
            ChangePlan { plan: id, priority, text, version: values.number("version").unwrap_or_default() }
        }
        Err(faults) => return changing(&cx, &row, form.with_faults(faults)).show(),
    };
    match cx.run(&command).await {
        Err(Stop::Stale) => changing(&cx, &row, form).beside(stored(&row)).show(),
        outcome => form.finish(outcome, |()| cx.done(&Side::of(&cx).plan(id), words::DONE_SAVED), |form| changing(&cx, &row, form).show()),
    }
}
