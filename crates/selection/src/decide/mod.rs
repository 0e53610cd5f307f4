//! The pages where the programme decides about one application. One page for each decision, so that its button says what
//! happens; all are made alike: what happens next, the reason where one is needed, the declaration, the button.
//!
//! When somebody else decided since the page was shown, it is shown again with what they decided, and with what was typed.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use command::{Command, Stop};
use i18n::Msg;
use model::access::Verb;
use model::application::{self, Decision, State};
use model::request;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted, Routes, Tag, Values, Who};

use crate::actions::{
    LongList, MakeReserve, NotLongList, NotSelect, Select, ShareCv, Undo, allows_undo, can_be_shown, last_in_force, passed_over,
    placements_of_seats, turned_down,
};
use crate::candidate::{self, Event, history, name_here, names_query};
use crate::explain;
use crate::finding::office_scope;
use crate::store::{self, DecisionRow, Dossier, Placement};
use crate::words::{self, Words};

const VERSION: Field = Field::new("version", words::DECIDE_BACK, Kind::Hidden(20));
const NO_INTEREST: Field = Field::new("no_interest", words::DECIDE_NO_INTEREST, Kind::Tick).required().hint(words::DECIDE_NO_INTEREST_HINT);
const WORDS: Field = Field::new("reason", words::DECIDE_WORDS, Kind::Text(1000)).sometimes().hint(words::DECIDE_WORDS_HINT);

/// Decisions that need no reason.
pub const PLAIN: FormSpec = FormSpec::new(&[VERSION, NO_INTEREST]);
/// A seat: with a reason when somebody with more points is passed over.
pub const SELECT: FormSpec = FormSpec::new(&[
    VERSION,
    Field::new("reason", words::SELECT_WHY, Kind::Text(1000)).sometimes().hint(words::SELECT_WHY_HINT),
    NO_INTEREST,
]);
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
pub const UNDO: FormSpec = FormSpec::new(&[
    VERSION,
    Field::new("reason", words::UNDO_WHY, Kind::Text(1000)).required().hint(words::UNDO_WHY_HINT),
    Field::new("restore", words::UNDO_RESTORE, Kind::Tick).hint(words::UNDO_RESTORE_HINT),
]);

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
    /// What is said once it was taken.
    done: Msg,
}

const LONG_LIST_STEP: Step = Step {
    decision: Decision::LongList,
    form: &PLAIN,
    title: words::DO_LONG_LIST,
    text: words::TEXT_LONG_LIST,
    button: words::DO_LONG_LIST,
    done: words::DONE_LONG_LIST,
};
const NOT_LONG_LIST_STEP: Step = Step {
    decision: Decision::NotLongList,
    form: &NOT_LONG_LIST,
    title: words::DO_NOT_LONG_LIST,
    text: words::TEXT_NOT_LONG_LIST,
    button: words::BUTTON_NOT_LONG_LIST,
    done: words::DONE_NOT_LONG_LIST,
};
const SHARE_STEP: Step = Step {
    decision: Decision::Share,
    form: &PLAIN,
    title: words::DO_SHARE,
    text: words::TEXT_SHARE,
    button: words::DO_SHARE,
    done: words::DONE_SHARE,
};
const SELECT_STEP: Step = Step {
    decision: Decision::Select,
    form: &SELECT,
    title: words::DO_SELECT,
    text: words::TEXT_SELECT,
    button: words::BUTTON_SELECT,
    done: words::DONE_SELECT,
};
const RESERVE_STEP: Step = Step {
    decision: Decision::Reserve,
    form: &RESERVE,
    title: words::DO_RESERVE,
    text: words::TEXT_RESERVE,
    button: words::DO_RESERVE,
    done: words::DONE_RESERVE,
};
const NOT_SELECT_STEP: Step = Step {
    decision: Decision::NotSelect,
    form: &NOT_SELECT,
    title: words::DO_NOT_SELECT,
    text: words::TEXT_NOT_SELECT,
    button: words::BUTTON_NOT_SELECT,
    done: words::DONE_NOT_SELECT,
};
const UNDO_STEP: Step = Step {
    decision: Decision::Undo,
    form: &UNDO,
    title: words::DO_UNDO,
    text: words::TEXT_UNDO,
    button: words::BUTTON_UNDO,
    done: words::DONE_UNDO,
};

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
    /// What follows that the reader may not think of.
    follows: Vec<String>,
    /// The fields that are asked.
    fields: Vec<&'static str>,
    /// What was decided since the page was opened, and whether the reader did it.
    meanwhile: Vec<Event>,
    own: bool,
    /// Whether the step still fits.
    open: bool,
    names: &'static str,
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
    let around = Around::of(&mut tx, dossier, step).await?;
    drop(tx);
    let undone = last_in_force(&decisions).and_then(DecisionRow::decision).filter(|_| step.decision == Decision::Undo);
    let w = Words(cx.lang);
    let name = name_here(cx, dossier);
    // A reserve who gets the seat steps in.
    let steps_in = step.decision == Decision::Select && dossier.state() == State::Reserve;
    let say = |msg: Msg| cx.lang.say(msg);
    let restores = !around.turned_down.is_empty() && undone.is_some();
    let is_asked = |name: &str| match name {
        "restore" => restores,
        "reason" => step.decision != Decision::Select || !around.passed_over.is_empty(),
        _ => true,
    };
    let page = Page {
        w,
        cx,
        step,
        dossier,
        tag: explain::tag_of(cx.lang, dossier),
        heading: if steps_in { say(words::DO_STEP_IN) } else { say(step.title) },
        text: if steps_in { say(words::TEXT_STEP_IN) } else { say(step.text) },
        button: if steps_in { w.offer_seat(&name) } else { say(step.button) },
        undone: undone.map(|undone| explain::decision(cx.lang, undone)).unwrap_or_default(),
        follows: around.follows(cx, dossier, step, undone),
        fields: step.form.fields.iter().map(|field| field.name).filter(|name| is_asked(name)).collect(),
        title: dossier.title_in(cx.lang),
        name,
        own: decisions.last().is_some_and(|row| row.decided_by_kind == "account" && row.decided_by_name == cx.reader_name()),
        meanwhile: if stale { history(cx, &decisions).into_iter().take(1).collect() } else { Vec::new() },
        open: fits(dossier, step).is_ok(),
        names: names_query(cx),
        form,
    };
    let faulty = page.form.is_faulty();
    let sheet = cx.sheet(w.plain().decide_title(dossier.case())).private().faulty(faulty);
    // What cannot be decided any more is no form: the page says so, and leads to the candidate.
    if stale || !page.open { sheet.status(StatusCode::CONFLICT).show(&page) } else { sheet.show(&page) }
}

/// What stands around a decision about a seat: who else is in it, and what has grown from it.
#[derive(Default)]
struct Around {
    deadline: Option<model::Date>,
    /// Those with more points whom the host accepted as well.
    passed_over: Vec<String>,
    /// Applications beside this one that end with the last seat, and those of them at which the host is looking.
    others: usize,
    at_host: Vec<String>,
    /// Those that the host accepted, who become reserves.
    reserves: Vec<String>,
    /// The reserve who can be offered a seat that comes free.
    first_reserve: Option<String>,
    is_last_seat: bool,
    /// Applications that were turned down because all seats were taken.
    turned_down: Vec<String>,
    placement: Option<Placement>,
}

impl Around {
    async fn of(tx: &mut db::Tx, dossier: &Dossier, step: Step) -> Result<Around, Door> {
        if !matches!(step.decision, Decision::Select | Decision::Undo) {
            return Ok(Around::default());
        }
        let request = store::request(tx, dossier.request_id).await?;
        let candidates = store::candidates(tx, dossier.request_id).await?;
        let others = || candidates.iter().filter(|other| other.id != dossier.id);
        let end = |other: &Dossier| Decision::at_the_end(other.state(), true);
        let history = store::decisions_of_request(tx, dossier.request_id).await?;
        let of = |id| history.iter().filter(|row| row.application_id == id).cloned().collect::<Vec<_>>();
        let holds_seat = dossier.state() == State::Selected;
        Ok(Around {
            deadline: (request.state() == Some(request::State::Published)).then_some(request.deadline).flatten(),
            passed_over: if step.decision == Decision::Select {
                passed_over(tx, dossier).await?.iter().map(Dossier::case).collect()
            } else {
                Vec::new()
            },
            others: others().filter(|other| end(other).is_some_and(|decision| decision != Decision::Reserve)).count(),
            reserves: others().filter(|other| end(other) == Some(Decision::Reserve)).map(Dossier::case).collect(),
            first_reserve: store::first_reserve(tx, dossier.request_id).await?.filter(|_| holds_seat).map(|first| first.case()),
            at_host: others().filter(|other| other.state() == State::Shared).map(Dossier::case).collect(),
            is_last_seat: store::taken(tx, dossier.request_id).await? + 1 >= dossier.seats,
            turned_down: others().filter(|other| holds_seat && turned_down(&of(other.id)).is_some()).map(Dossier::case).collect(),
            placement: store::placement_of(tx, dossier.id).await?.filter(|_| holds_seat),
        })
    }

    fn follows(&self, cx: &Cx, dossier: &Dossier, step: Step, undone: Option<Decision>) -> Vec<String> {
        let w = Words(cx.lang);
        let mut follows = Vec::new();
        if step.decision == Decision::Undo {
            match undone {
                Some(Decision::Share) => follows.push(w.follows_not_asked()),
                Some(Decision::Accept | Decision::Decline) => follows.push(w.follows_asked_anew()),
                Some(Decision::Select | Decision::StepIn) => follows.push(w.follows_seat_free(dossier.request_case())),
                _ => {}
            }
            follows.extend(self.placement.as_ref().map(|placement| w.follows_placement(placement.case())));
            follows.extend(self.first_reserve.as_ref().map(|first| w.follows_first_reserve(first)));
            if !self.turned_down.is_empty() {
                follows.push(w.follows_turned_down(cx.lang.list(&self.turned_down)));
            }
            return follows;
        }
        if !self.passed_over.is_empty() {
            follows.push(w.follows_passed_over(cx.lang.list(&self.passed_over), self.passed_over.len()));
        }
        if self.is_last_seat {
            follows.extend(self.deadline.filter(|day| *day >= cx.today()).map(|day| w.follows_deadline(day)));
            if self.others > 0 {
                follows.push(w.follows_others(self.others));
            }
            if !self.reserves.is_empty() {
                follows.push(w.follows_reserves(cx.lang.list(&self.reserves)));
            }
            if !self.at_host.is_empty() {
                follows.push(w.follows_at_host(cx.lang.list(&self.at_host)));
            }
        }
        follows
    }
}

async fn get(cx: Cx, cases: Path<(String, String)>, step: Step) -> Answer {
    let dossier = open(&cx, &cases, step).await?;
    dossier.check_request(step.decision)?;
    is_not_over(&dossier, step)?;
    match step.decision {
        Decision::Select if fits(&dossier, step).is_ok() => has_seat(&cx, &dossier).await?,
        Decision::Share if fits(&dossier, step).is_ok() => {
            let taken = store::taken(&mut cx.read().await?, dossier.request_id).await?;
            can_be_shown(&dossier, taken)?;
        }
        Decision::Undo => {
            let mut tx = cx.read().await?;
            let decisions = store::decisions(&mut tx, dossier.id).await?;
            let placement = store::placement_of(&mut tx, dossier.id).await?;
            let seats = placements_of_seats(&mut tx, dossier.request_id).await?;
            drop(tx);
            last_in_force(&decisions).map_or(Ok(()), |last| allows_undo(&dossier, last, placement.as_ref(), &seats))?;
        }
        _ => {}
    }
    let form = Form::stored(&cx, step.form, [("version", dossier.version.to_string())]);
    page(&cx, &dossier, step, form, false).await
}

/// The seat is looked for before anybody fills in a form for it; the command looks again.
async fn has_seat(cx: &Cx, dossier: &Dossier) -> Result<(), Door> {
    let mut tx = cx.read().await?;
    if store::taken(&mut tx, dossier.request_id).await? >= dossier.seats {
        return Err(Door::Refused(application::NO_SEAT.into()));
    }
    let first = store::first_reserve(&mut tx, dossier.request_id).await?;
    match dossier.state() == State::Reserve && first.is_some_and(|first| first.id != dossier.id) {
        true => Err(Door::Refused(application::NOT_FIRST_RESERVE.into())),
        false => Ok(()),
    }
}

/// Whether the step can be taken at all in the state that the application is in.
fn fits(dossier: &Dossier, step: Step) -> Result<(), Door> {
    let state = dossier.state();
    match step.decision {
        Decision::Undo => Ok(()),
        // A seat is given up by the person, or taken back by undoing its selection.
        Decision::NotSelect if state == State::Selected => Err(Door::Refused(application::NOT_NOW.into())),
        Decision::Select => Decision::Select.from(state).or_else(|_| Decision::StepIn.from(state)).map(drop).map_err(Door::Refused),
        decision => decision.from(state).map(drop).map_err(Door::Refused),
    }
}

/// [`application::REQUEST_OVER`] where a step does not fit and the request is over: that is the reason then.
fn is_not_over(dossier: &Dossier, step: Step) -> Result<(), Door> {
    // What leads to a seat is what a request that is over refuses.
    if fits(dossier, step).is_err() { dossier.check_request(Decision::Select).map_err(Door::Refused) } else { Ok(()) }
}

async fn post(cx: Cx, cases: Path<(String, String)>, posted: Posted, step: Step) -> Answer {
    let dossier = open(&cx, &cases, step).await?;
    let form = Form::typed(&cx, step.form, posted);
    let seen = form.read().ok().and_then(|values| values.number("version"));
    let outcome = match form.read() {
        Err(faults) => return page(&cx, &dossier, step, form.with_faults(faults), false).await,
        Ok(values) => decide(&cx, &dossier, step, &values).await,
    };
    // Always to the candidate, where the history shows what was decided.
    let path = format!("/work/selection/{}/{}{}", dossier.request_case(), dossier.case(), names_query(&cx));
    match outcome {
        Ok(()) => cx.done(&path, step.done),
        Err(Stop::Refused(refusal)) if refusal.why == application::NOT_NOW => {
            let now = open(&cx, &cases, step).await?;
            // Of a page that is not old, nobody decided meanwhile: the step never fitted.
            let is_old = seen != Some(now.version);
            if !is_old {
                is_not_over(&now, step)?;
            }
            page(&cx, &now, step, Form::empty(&cx, step.form), is_old).await
        }
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
    let kept = ["reason_code", "reason", "rank", "no_interest", "restore"].map(|name| (name, typed(name)));
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
        Decision::Select => run(cx, &Select { application, version, reason, no_interest }).await,
        Decision::Reserve => run(cx, &MakeReserve { application, version, rank: values.number("rank"), no_interest }).await,
        Decision::NotSelect => run(cx, &NotSelect { application, version, reason_code, reason, no_interest }).await,
        Decision::Undo => run(cx, &Undo { application, version, decision: None, reason, restore: values.ticked("restore") }).await,
        _ => Err(Stop::Gone),
    }
}

async fn run<C: Command>(cx: &Cx, command: &C) -> Result<(), Stop> {
    cx.run(command).await.map(drop)
}
