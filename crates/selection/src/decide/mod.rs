//! The pages where the programme decides about one application. One page for each decision, so that its button says what
//! happens; all are made alike: what happens next, the reason where one is needed, the declaration, the button.
//!
//! When somebody else decided since the page was shown, it is shown again with what they decided, and with what was typed.

use askama::Template;
use axum::extract::Path;
use command::{Command, Stop};
use i18n::Msg;
use model::access::Verb;
use model::application::Decision;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted, Routes, Tag, Values, Who};

use crate::actions::{LongList, MakeReserve, NotLongList, NotSelect, Select, ShareCv, Undo, last_in_force};
use crate::candidate::{self, Event, history};
use crate::explain;
use crate::finding::{office_scope, shown_name};
use crate::store::{self, Dossier};
use crate::words::{self, Words};

const VERSION: Field = Field::new("version", words::DECIDE_BACK, Kind::Hidden(20));
const NO_INTEREST: Field = Field::new("no_interest", words::DECIDE_NO_INTEREST, Kind::Tick).required().hint(words::DECIDE_NO_INTEREST_HINT);
const WORDS: Field = Field::new("reason", words::DECIDE_WORDS, Kind::Text(1000)).hint(words::DECIDE_WORDS_HINT);

/// Decisions that need no reason.
pub const PLAIN: FormSpec = FormSpec::new(&[VERSION, NO_INTEREST]);
/// Not on the long list.
pub const NOT_LONG_LIST: FormSpec = FormSpec::new(&[
    VERSION,
    Field::new("reason_code", words::DECIDE_WHY, Kind::Choice(NOT_LONG_LIST_REASONS)).required().hint(words::DECIDE_WHY_HINT),
    WORDS,
    NO_INTEREST,
]);
/// Not selected.
pub const NOT_SELECT: FormSpec = FormSpec::new(&[
    VERSION,
    Field::new("reason_code", words::DECIDE_WHY, Kind::Choice(NOT_SELECT_REASONS)).required().hint(words::DECIDE_WHY_HINT),
    WORDS,
    NO_INTEREST,
]);
/// A reserve.
pub const RESERVE: FormSpec =
    FormSpec::new(&[VERSION, Field::new("rank", words::DECIDE_RANK, Kind::Number(1, 99)).hint(words::DECIDE_RANK_HINT), NO_INTEREST]);
/// Undoing.
pub const UNDO: FormSpec =
    FormSpec::new(&[VERSION, Field::new("reason", words::UNDO_WHY, Kind::Text(1000)).required().hint(words::UNDO_WHY_HINT)]);

/// In the order of [`model::application::NOT_LONG_LIST_REASONS`].
const NOT_LONG_LIST_REASONS: &[(&str, Msg)] = &[
    ("others-fit-better", words::REASON_NOT_LONG_LIST_OTHERS_FIT_BETTER),
    ("dates", words::REASON_NOT_LONG_LIST_DATES),
    ("experience", words::REASON_NOT_LONG_LIST_EXPERIENCE),
    ("motivation", words::REASON_NOT_LONG_LIST_MOTIVATION),
    ("other", words::REASON_NOT_LONG_LIST_OTHER),
];
/// In the order of [`model::application::NOT_SELECT_REASONS`].
const NOT_SELECT_REASONS: &[(&str, Msg)] = &[
    ("others-fit-better", words::REASON_NOT_SELECT_OTHERS_FIT_BETTER),
    ("dates", words::REASON_NOT_SELECT_DATES),
    ("host-choice", words::REASON_NOT_SELECT_HOST_CHOICE),
    ("other", words::REASON_NOT_SELECT_OTHER),
];

/// One of these pages.
#[derive(Clone, Copy)]
struct Step {
    decision: Decision,
    form: &'static FormSpec,
    title: Msg,
    text: Msg,
    button: Msg,
}

const LONG_LIST_STEP: Step = Step {
    decision: Decision::LongList,
    form: &PLAIN,
    title: words::DO_LONG_LIST,
    text: words::TEXT_LONG_LIST,
    button: words::DO_LONG_LIST,
};
const NOT_LONG_LIST_STEP: Step = Step {
    decision: Decision::NotLongList,
    form: &NOT_LONG_LIST,
    title: words::DO_NOT_LONG_LIST,
    text: words::TEXT_NOT_LONG_LIST,
    button: words::BUTTON_NOT_LONG_LIST,
};
const SHARE_STEP: Step =
    Step { decision: Decision::Share, form: &PLAIN, title: words::DO_SHARE, text: words::TEXT_SHARE, button: words::DO_SHARE };
const SELECT_STEP: Step =
    Step { decision: Decision::Select, form: &PLAIN, title: words::DO_SELECT, text: words::TEXT_SELECT, button: words::BUTTON_SELECT };
const RESERVE_STEP: Step =
    Step { decision: Decision::Reserve, form: &RESERVE, title: words::DO_RESERVE, text: words::TEXT_RESERVE, button: words::DO_RESERVE };
const NOT_SELECT_STEP: Step = Step {
    decision: Decision::NotSelect,
    form: &NOT_SELECT,
    title: words::DO_NOT_SELECT,
    text: words::TEXT_NOT_SELECT,
    button: words::BUTTON_NOT_SELECT,
};
const UNDO_STEP: Step =
    Step { decision: Decision::Undo, form: &UNDO, title: words::DO_UNDO, text: words::TEXT_UNDO, button: words::BUTTON_UNDO };

const COORDINATOR: Who = Who::Roles(&[model::Role::Coordinator]);

/// Adds the pages to the table.
pub fn routes(routes: Routes) -> Routes {
    type Cases = Path<(String, String)>;
    macro_rules! step {
        ($routes:expr, $path:literal, $who:expr, $step:expr) => {
            $routes.form(
                concat!("/work/selection/{request}/{application}/", $path),
                $who,
                $step.form,
                async |cx: Cx, cases: Cases| get(cx, cases, $step).await,
                async |cx: Cx, cases: Cases, posted: Posted| post(cx, cases, posted, $step).await,
            )
        };
    }
    let routes = step!(routes, "long-list", Who::OFFICE, LONG_LIST_STEP);
    let routes = step!(routes, "not-long-list", Who::OFFICE, NOT_LONG_LIST_STEP);
    let routes = step!(routes, "share", Who::OFFICE, SHARE_STEP);
    let routes = step!(routes, "select", Who::OFFICE, SELECT_STEP);
    let routes = step!(routes, "reserve", Who::OFFICE, RESERVE_STEP);
    let routes = step!(routes, "not-select", Who::OFFICE, NOT_SELECT_STEP);
    step!(routes, "undo", COORDINATOR, UNDO_STEP)
}

#[derive(Template)]
#[template(path = "decide/decide.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    step: Step,
    dossier: &'a Dossier,
    tag: Tag,
    heading: String,
    text: String,
    button: String,
    name: String,
    title: &'a str,
    /// What will be undone.
    undone: String,
    /// What somebody else decided since.
    meanwhile: Vec<Event>,
    form: Form,
}

/// The application, for somebody who may take this step.
async fn open(cx: &Cx, cases: &Path<(String, String)>, step: Step) -> Result<Dossier, Door> {
    let Path((request, case)) = cases;
    let dossier = candidate::open(cx, request, case).await?;
    let verb = if step.decision == Decision::Undo { Verb::Undo } else { Verb::Decide };
    if office_scope(cx, verb).reaches(dossier.office_place()) { Ok(dossier) } else { Err(Door::Gone) }
}

async fn page(cx: &Cx, dossier: &Dossier, step: Step, form: Form, stale: bool) -> Answer {
    let mut tx = cx.read().await?;
    let decisions = store::decisions(&mut tx, dossier.id).await?;
    drop(tx);
    let undone = match step.decision {
        Decision::Undo => last_in_force(&decisions).map(|row| row.decision.clone()).unwrap_or_default(),
        _ => String::new(),
    };
    let w = Words(cx.lang);
    let name = shown_name(cx, dossier);
    // A reserve who gets the seat steps in.
    let steps_in = step.decision == Decision::Select && dossier.state() == model::application::State::Reserve;
    let say = |msg: Msg| cx.lang.say(msg);
    let page = Page {
        w,
        cx,
        step,
        dossier,
        tag: explain::tag(cx.lang, dossier.state()),
        heading: if steps_in { say(words::DO_STEP_IN) } else { say(step.title) },
        text: if steps_in { say(words::TEXT_STEP_IN) } else { say(step.text) },
        button: if steps_in { w.offer_seat(&name) } else { say(step.button) },
        undone: cx.lang.find(&words::ROOM, &format!("decided-{undone}"), &[]).unwrap_or_default(),
        title: dossier.title_in(cx.lang),
        name,
        meanwhile: if stale { history(cx, &decisions).into_iter().take(1).collect() } else { Vec::new() },
        form,
    };
    let faulty = page.form.is_faulty();
    let sheet = cx.sheet(w.plain().decide_title(dossier.case())).private().faulty(faulty);
    if stale { sheet.status(axum::http::StatusCode::CONFLICT).show(&page) } else { sheet.show(&page) }
}

async fn get(cx: Cx, cases: Path<(String, String)>, step: Step) -> Answer {
    let dossier = open(&cx, &cases, step).await?;
    fits(&dossier, step)?;
    let form = Form::stored(&cx, step.form, [("version", dossier.version.to_string())]);
    page(&cx, &dossier, step, form, false).await
}

/// Whether the step can be taken at all in the state that the application is in.
fn fits(dossier: &Dossier, step: Step) -> Result<(), Door> {
    let state = dossier.state();
    match step.decision {
        Decision::Undo => Ok(()),
        Decision::Select => Decision::Select.from(state).or_else(|_| Decision::StepIn.from(state)).map(drop).map_err(Door::Refused),
        decision => decision.from(state).map(drop).map_err(Door::Refused),
    }
}

async fn post(cx: Cx, cases: Path<(String, String)>, posted: Posted, step: Step) -> Answer {
    let dossier = open(&cx, &cases, step).await?;
    let form = Form::typed(&cx, step.form, posted);
    let outcome = match form.read() {
        Err(faults) => return page(&cx, &dossier, step, form.with_faults(faults), false).await,
        Ok(values) => decide(&cx, &dossier, step, &values).await,
    };
    let path = match step.decision {
        Decision::LongList | Decision::NotLongList => format!("/work/selection/{}", dossier.request_case()),
        _ => format!("/work/selection/{}/{}", dossier.request_case(), dossier.case()),
    };
    match outcome {
        Ok(()) => cx.go(&path),
        Err(Stop::Stale) => {
            let now = open(&cx, &cases, step).await?;
            let form = renewed(&cx, step, &form, now.version);
            page(&cx, &now, step, form, true).await
        }
        Err(Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, Fault::Refused(fault.refusal))).collect();
            page(&cx, &dossier, step, form.with_faults(faults), false).await
        }
        Err(other) => Err(Door::from(other)),
    }
}

/// What was typed, on the version that is there now.
fn renewed(cx: &Cx, step: Step, form: &Form, version: i64) -> Form {
    let values = form.read();
    let typed = |name: &str| values.as_ref().map(|values| values.text(name)).unwrap_or_default();
    let kept = ["reason_code", "reason", "rank", "no_interest"].map(|name| (name, typed(name)));
    Form::stored(cx, step.form, kept.into_iter().chain([("version", version.to_string())]))
}

/// Runs the command of a step.
async fn decide(cx: &Cx, dossier: &Dossier, step: Step, values: &Values<'_>) -> Result<(), Stop> {
    let application = dossier.id;
    // A page without its version cannot say what its reader saw: it counts as old.
    let version = Some(values.number("version").unwrap_or(-1));
    let no_interest = values.ticked("no_interest");
    let (reason_code, reason) = (values.text("reason_code"), values.text("reason"));
    match step.decision {
        Decision::LongList => run(cx, &LongList { application, version, no_interest }).await,
        Decision::NotLongList => run(cx, &NotLongList { application, version, reason_code, reason, no_interest }).await,
        Decision::Share => run(cx, &ShareCv { application, version, no_interest }).await,
        Decision::Select => run(cx, &Select { application, version, no_interest }).await,
        Decision::Reserve => run(cx, &MakeReserve { application, version, rank: values.number("rank"), no_interest }).await,
        Decision::NotSelect => run(cx, &NotSelect { application, version, reason_code, reason, no_interest }).await,
        Decision::Undo => run(cx, &Undo { application, version, decision: None, reason }).await,
        _ => Err(Stop::Gone),
    }
}

async fn run<C: Command>(cx: &Cx, command: &C) -> Result<(), Stop> {
    cx.run(command).await.map(drop)
}
