//! The report at the end, part by part: objectives, the report itself, the handover plan; then it is sent.

use askama::Template;
use axum::extract::Path;
use command::Stop;
use db::params;
use model::access::Verb;
use model::placement::{Stretch, check_report_day};
use model::{Date, ObjectiveId, PlacementId, Refusal};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{SaveHandover, SaveReport, SaveResult, SendReport};
use crate::naming;
use crate::show::Report;
use crate::store::{self, HandoverRow, ObjectiveRow, PlacementRow, ReportRow};
use crate::told::Told;
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// What was reached of one objective.
pub const RESULT: FormSpec = FormSpec::new(&[
    Field::new(
        "process_reached",
        words::PROCESS_REACHED,
        Kind::Choice(&[
            ("build-capacity", words::PROCESS_BUILD_CAPACITY),
            ("create", words::PROCESS_CREATE),
            ("transmit", words::PROCESS_TRANSMIT),
            ("none", words::PROCESS_NONE),
        ]),
    )
    .required()
    .hint(words::PROCESS_REACHED_HINT),
    Field::new(
        "deliverable_done",
        words::DELIVERABLE_DONE,
        Kind::Choice(&[("yes", words::DONE_YES), ("partly", words::DONE_PARTLY), ("no", words::DONE_NO)]),
    )
    .required(),
    Field::new("evidence", words::EVIDENCE, Kind::Text(2000)).required().hint(words::EVIDENCE_HINT),
]);

/// The report itself.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("version", words::REPORT_SUMMARY, Kind::Hidden(20)),
    Field::new("summary", words::REPORT_SUMMARY, Kind::Text(6000)).required().hint(words::REPORT_SUMMARY_HINT),
    Field::new("persons_reached", words::PERSONS_REACHED, Kind::Number(0, 100_000)).required().hint(words::PERSONS_HINT),
    Field::new("women_reached", words::WOMEN_REACHED, Kind::Number(0, 100_000)).required(),
    Field::new("activities", words::ACTIVITIES, Kind::Picks).required(),
    Field::new("barriers", words::BARRIERS, Kind::Picks).hint(words::BARRIERS_HINT),
    Field::new("advice", words::ADVICE, Kind::Text(3000)),
]);

/// The handover plan.
pub const HANDOVER: FormSpec = FormSpec::new(&[
    Field::new("version", words::WHAT_STAYS, Kind::Hidden(20)),
    Field::new("what_stays", words::WHAT_STAYS, Kind::Text(3000)).required().hint(words::WHAT_STAYS_HINT),
    Field::new("who_keeps_it", words::WHO_KEEPS_IT, Kind::Text(1000)).required().hint(words::WHO_KEEPS_IT_HINT),
    Field::new("where_it_is", words::WHERE_IT_IS, Kind::Text(1000)).required(),
    Field::new("next_steps", words::NEXT_STEPS, Kind::Text(3000)).required(),
]);

/// Ways in which experts work (field notes 2.5).
pub const ACTIVITIES: [&str; 9] =
    ["training", "coaching", "problem-solving", "demonstration", "writing", "policy", "teamwork", "networking", "supervision"];
/// What stands in the way, of a person or group, or of the surroundings (field notes 2.5).
pub const BARRIERS: [&str; 7] = ["individual", "group", "context", "language", "connection", "time", "security"];

fn offer(cx: &Cx, prefix: &str, codes: &[&str]) -> Vec<(String, String)> {
    codes.iter().map(|code| ((*code).to_owned(), naming::say(cx.lang, &format!("{prefix}-{code}")))).collect()
}

async fn objective(cx: &Cx, id: PlacementId, objective: ObjectiveId) -> Result<(PlacementRow, ObjectiveRow), Door> {
    let (mut tx, placement) = load(cx, id, Verb::Write).await?;
    let rows = store::objectives(&mut tx, &placement).await?;
    let row = rows.into_iter().find(|row| row.id == objective).ok_or(Door::Gone)?;
    Ok((placement, row))
}

fn result_page(cx: &Cx, placement: &PlacementRow, row: &ObjectiveRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    let lead = w.result_lead(&row.deliverable, &row.objective, naming::say(cx.lang, &format!("process-{}", row.process)));
    ask(cx, placement, w.result_title(row.number), w.result_button(), form).lead(lead).show()
}

/// The page of one objective.
pub async fn get_result(cx: Cx, Path((id, of)): Path<(PlacementId, ObjectiveId)>) -> Answer {
    let (placement, row) = objective(&cx, id, of).await?;
    let values = [
        ("process_reached", row.process_reached.clone()),
        ("deliverable_done", row.deliverable_done.clone()),
        ("evidence", row.evidence.clone()),
    ];
    result_page(&cx, &placement, &row, Form::stored(&cx, &RESULT, values))
}

/// Keeps it.
pub async fn post_result(cx: Cx, Path((id, of)): Path<(PlacementId, ObjectiveId)>, posted: Posted) -> Answer {
    let (placement, row) = objective(&cx, id, of).await?;
    let form = Form::typed(&cx, &RESULT, posted);
    let command = match form.read() {
        Ok(values) => SaveResult {
            placement: id,
            objective: of,
            process_reached: values.text("process_reached"),
            deliverable_done: values.text("deliverable_done"),
            evidence: values.text("evidence"),
        },
        Err(faults) => return result_page(&cx, &placement, &row, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), words::DONE_RESULT), |form| result_page(&cx, &placement, &row, form))
}

fn report_form(cx: &Cx, form: Form) -> Form {
    form.offer("activities", offer(cx, "activity", &ACTIVITIES)).offer("barriers", offer(cx, "barrier", &BARRIERS))
}

fn page(cx: &Cx, placement: &PlacementRow, form: Form) -> web::Ask {
    let w = Words(cx.lang);
    ask(cx, placement, w.report_title(), w.report_button(), form).lead(w.report_lead())
}

/// The stored report as the form's fields.
fn report_fields(row: ReportRow) -> Vec<(&'static str, String)> {
    let mut values = vec![
        ("version", row.version.to_string()),
        ("summary", row.summary),
        ("persons_reached", row.persons_reached.to_string()),
        ("women_reached", row.women_reached.to_string()),
        ("advice", row.advice),
    ];
    let split = |codes: &str| codes.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    values.extend(split(&row.activities).into_iter().map(|code| ("activities", code)));
    values.extend(split(&row.barriers).into_iter().map(|code| ("barriers", code)));
    values
}

/// The page of the report itself.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Write).await?;
    let stored: Option<ReportRow> = tx.maybe(store::REPORT, params![id]).await?;
    let form = report_form(&cx, Form::stored(&cx, &FORM, stored.map(report_fields).unwrap_or_default()));
    page(&cx, &placement, form).show()
}

/// Keeps it. When it was changed elsewhere meanwhile, both texts are shown.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Write).await?;
    drop(tx);
    let form = report_form(&cx, Form::typed(&cx, &FORM, posted));
    let command = match form.read() {
        Ok(values) => SaveReport {
            placement: id,
            version: values.number("version").unwrap_or_default(),
            summary: values.text("summary"),
            persons_reached: values.number("persons_reached").unwrap_or_default(),
            women_reached: values.number("women_reached").unwrap_or_default(),
            activities: values.picks("activities"),
            barriers: values.picks("barriers"),
            advice: values.text("advice"),
        },
        Err(faults) => return page(&cx, &placement, form.with_faults(faults)).show(),
    };
    let outcome = cx.run(&command).await;
    if matches!(outcome, Err(Stop::Stale)) {
        let stored: Option<ReportRow> = cx.read().await?.maybe(store::REPORT, params![id]).await?;
        let single =
            stored.map(report_fields).unwrap_or_default().into_iter().filter(|(name, _)| !matches!(*name, "activities" | "barriers"));
        return page(&cx, &placement, form).beside(single).show();
    }
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), words::DONE_REPORT), |form| page(&cx, &placement, form).show())
}

fn handover_page(cx: &Cx, placement: &PlacementRow, form: Form) -> web::Ask {
    let w = Words(cx.lang);
    ask(cx, placement, w.handover_title(), w.handover_button(), form).lead(w.handover_lead())
}

fn handover_fields(row: HandoverRow) -> Vec<(&'static str, String)> {
    vec![
        ("version", row.version.to_string()),
        ("what_stays", row.what_stays),
        ("who_keeps_it", row.who_keeps_it),
        ("where_it_is", row.where_it_is),
        ("next_steps", row.next_steps),
    ]
}

/// The page of the handover plan.
pub async fn get_handover(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Write).await?;
    let stored: Option<HandoverRow> = tx.maybe(store::HANDOVER, params![id]).await?;
    handover_page(&cx, &placement, Form::stored(&cx, &HANDOVER, stored.map(handover_fields).unwrap_or_default())).show()
}

/// Keeps it. When it was changed elsewhere meanwhile, both texts are shown.
pub async fn post_handover(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Write).await?;
    drop(tx);
    let form = Form::typed(&cx, &HANDOVER, posted);
    let command = match form.read() {
        Ok(values) => SaveHandover {
            placement: id,
            version: values.number("version").unwrap_or_default(),
            what_stays: values.text("what_stays"),
            who_keeps_it: values.text("who_keeps_it"),
            where_it_is: values.text("where_it_is"),
            next_steps: values.text("next_steps"),
        },
        Err(faults) => return handover_page(&cx, &placement, form.with_faults(faults)).show(),
    };
    let outcome = cx.run(&command).await;
    if matches!(outcome, Err(Stop::Stale)) {
        let stored: Option<HandoverRow> = cx.read().await?.maybe(store::HANDOVER, params![id]).await?;
        return handover_page(&cx, &placement, form).beside(stored.map(handover_fields).unwrap_or_default()).show();
    }
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), words::DONE_HANDOVER), |form| handover_page(&cx, &placement, form).show())
}

#[derive(Template)]
#[template(path = "send.html")]
struct SendPage {
    w: Words,
    cx: Cx,
    back: String,
    case: String,
    host: String,
    /// What the host said is missing, and who said it.
    missing: Option<(String, String)>,
    /// Whether nothing was changed since the host said so.
    unchanged: bool,
    /// What keeps the report from being sent: why, and what can be done.
    lacks: Vec<(String, String)>,
    report: Report,
    form: Form,
}

/// Everything that keeps a report from being sent today.
fn lacks(report: &Report, days: &[Stretch], today: Date) -> Vec<Refusal> {
    report.reporting().gaps().into_iter().chain(check_report_day(days, today).err()).collect()
}

/// The page on which the whole report is read once more before it is sent.
pub async fn get_send(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Write).await?;
    let report = Report::load(&mut tx, cx.lang, &placement).await?;
    let missing = store::missing(&mut tx, id).await?;
    let days = store::days(&mut tx, id).await?;
    drop(tx);
    let lacks = lacks(&report, &days, cx.today());
    let page = SendPage {
        lacks: lacks.iter().map(|refusal| naming::refusal(cx.lang, refusal)).collect(),
        unchanged: missing.as_ref().is_some_and(|(_, parts)| parts.is_empty()),
        missing: missing.map(|(answer, _)| (answer.name, answer.remarks)),
        w: Words(cx.lang),
        back: Side::of(&cx).path(id),
        case: placement.case(),
        host: placement.host_name.clone(),
        report,
        form: Form::empty(&cx, &FormSpec::EMPTY),
        cx: cx.clone(),
    };
    cx.sheet(Words(cx.lang).plain().send_title()).private().show(&page)
}

/// Sends the report to the host. What keeps it back is named whole: the first as the reason, the rest below it.
pub async fn send(cx: Cx, Path(id): Path<PlacementId>, _posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Write).await?;
    drop(tx);
    match cx.run(&SendReport { placement: id }).await {
        Err(Stop::Refused(refusal)) => {
            let mut tx = cx.read().await?;
            let report = Report::load(&mut tx, cx.lang, &placement).await?;
            let days = store::days(&mut tx, id).await?;
            drop(tx);
            let mut rest = lacks(&report, &days, cx.today());
            rest.retain(|other| *other != refusal && placement.state().is_under_way());
            let rest = rest.iter().map(|other| naming::refusal(cx.lang, other).0).collect();
            Told::refused(&cx, &placement, &refusal).with(rest).show()
        }
        outcome => {
            outcome?;
            cx.done(&Side::of(&cx).path(id), words::DONE_SEND)
        }
    }
}
