//! The page of a round: how far the run is; the plan with its reasons beside today's choice and the reserve; what each rule
//! costs; who moved; what the office decided. Reading it is reading profiles: it is written down first.

mod changes;
mod facts;
mod request;
mod result;
mod rules;
mod ruling;
mod seat;
mod since;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use model::access::{Subject, Verb};
use model::round::RunState;
use model::{ExpertId, RequestId};
use pool::explain;
use web::{Answer, Cx, Door, Posted, Tag};

use self::changes::MoveView;
use self::request::RequestView;
use self::rules::PriceView;
use crate::actions::{AskProof, AskRun, CancelRun, StopProof, plan_before};
use crate::list::tag;
use crate::office;
use crate::outcome::{Content, Seat, Stopped};
use crate::store::{self, Request, Round, Run};
use crate::words::Words;

pub(crate) use self::facts::{Active, Facts};
pub(crate) use self::result::value;
pub(crate) use self::ruling::{Ruling, ruling, taken_over};
pub(crate) use self::seat::{profile, reads_profiles};

#[derive(Template)]
#[template(path = "plan/plan.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    round: Round,
    rules: Vec<(String, String)>,
    /// Number, state, whether it is this one, and the day.
    runs: Vec<(i64, Tag, bool, String)>,
    run: Option<Run>,
    newest: bool,
    open: bool,
    steps: Vec<(String, &'static str)>,
    result: Option<result::Result>,
    /// Where there is no plan: what is possible for each country with a minimum.
    possible: Vec<String>,
    may_decide: bool,
    /// Whether the visitor may close the round, or make a new one like it.
    may_make: bool,
    /// What has changed since the plan was made; nothing is told of older plans.
    since: Vec<String>,
    /// When the plan was made.
    made: String,
    /// When and by whom the round was closed.
    closed_at: String,
    closed_by: String,
    requests: Vec<RequestView>,
    prices: Vec<PriceView>,
    moves: Vec<MoveView>,
    again: bool,
    filled: usize,
    seats: i64,
    decided: usize,
    legend: Vec<(u8, String)>,
    gone: Vec<String>,
    /// Who has more seats than the round allows, because somebody decided so.
    crowded: Vec<(String, String)>,
    /// Whom the office had chosen before, where, and why the newest plan does not have them there.
    fallen: Vec<(String, String, String)>,
    /// Rules of the round that are not met with the decisions.
    broken: Vec<String>,
    /// What the decisions are worth together beside the proposal; empty while they are the proposal.
    worth: String,
    /// Other rounds with the same requests: number, name, requests.
    others: Vec<(i64, String, String)>,
}

impl Page<'_> {
    /// Whether the reader can have it planned again from here.
    fn can_plan_again(&self) -> bool {
        self.may_decide && self.newest && !self.open
    }

    /// How many proposals wait for a decision, and under which request the first of them stands.
    fn waiting(&self) -> Option<(usize, String)> {
        let first = self.requests.iter().find(|view| view.waiting() > 0).filter(|_| self.newest && self.may_decide)?;
        Some((self.requests.iter().map(RequestView::waiting).sum(), first.request.case()))
    }
}

/// A round by its number, for a reader of the programme office.
pub(crate) async fn open(cx: &Cx, number: &str, verb: Verb) -> Result<Round, Door> {
    let scope = office(cx, verb)?;
    let number = number.parse().map_err(|_| Door::Gone)?;
    let round = store::round(&mut cx.read().await?, number).await?.ok_or(Door::Gone)?;
    if scope.reaches(round.place()) { Ok(round) } else { Err(Door::Gone) }
}

/// The page.
pub async fn get(cx: Cx, Path(number): Path<String>) -> Answer {
    let round = open(&cx, &number, Verb::See).await?;
    let mut tx = cx.read().await?;
    let runs = store::runs(&mut tx, round.id).await?;
    let asked: Option<i64> = cx.query_value("run").and_then(|text| text.parse().ok());
    let run = runs.iter().find(|run| asked.is_none_or(|asked| run.number == asked)).cloned();
    let requests = store::requests(&mut tx, round.id).await?;
    let minimums = store::minimums(&mut tx, round.id).await?;
    let w = Words(cx.lang);
    let newest = run.as_ref().zip(runs.first()).is_some_and(|(run, first)| run.id == first.id);
    let others = others(&cx, store::other_rounds(&mut tx, round.id).await?);
    let may_make = cx.scope(Verb::Decide, Subject::Application).reaches(round.place());
    let is_shown = |row: &Run| run.as_ref().is_some_and(|run| run.id == row.id);
    let mut page = Page {
        w,
        cx: &cx,
        rules: rules::rules(&cx, &round, &minimums),
        runs: runs.iter().map(|row| (row.number, tag(&cx, Some(row)), is_shown(row), since::made(&cx, row))).collect(),
        open: run.as_ref().is_some_and(|run| run.state().is_open()),
        steps: run.as_ref().map(|run| result::steps(&cx, run)).unwrap_or_default(),
        result: run.as_ref().and_then(|run| result::Result::of(&cx, &round, run, Stopped::default())),
        possible: run.as_ref().map(|run| result::possible(&cx, run, round.floor(), &minimums)).unwrap_or_default(),
        newest,
        may_decide: may_make && !round.is_closed(),
        may_make,
        since: Vec::new(),
        closed_at: round.state_at.map(|at| cx.moment(at)).unwrap_or_default(),
        closed_by: ruling::by_name(&cx, &round.state_by_name),
        made: run.as_ref().map(|run| since::made(&cx, run)).unwrap_or_default(),
        requests: Vec::new(),
        prices: Vec::new(),
        moves: Vec::new(),
        again: false,
        filled: 0,
        seats: 0,
        decided: 0,
        legend: explain::legend(cx.lang),
        gone: Vec::new(),
        crowded: Vec::new(),
        fallen: Vec::new(),
        broken: Vec::new(),
        worth: String::new(),
        others,
        run: run.clone(),
        round,
    };
    if let Some(run) = run.filter(|run| run.state() == RunState::Done) {
        let before = plan_before(&mut tx, &page.round, &runs, run.id).await?;
        let pairs = store::pairs(&mut tx, run.id).await?;
        let mut placed: BTreeMap<ExpertId, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for row in store::placed(&mut tx, run.id).await? {
            let (has, had) = placed.entry(row.expert_id).or_default();
            let list = if row.is_over() { had } else { has };
            list.push(model::placement::case_number(row.number));
        }
        // Whom a decision that does not hold any more named may stand only in the plan that it was taken over from.
        let known = before.as_ref().map(|row| row.id).unwrap_or_default();
        let facts = Facts {
            content: Content::of(&run),
            has_plan: run.objective.is_some(),
            requests: requests.clone(),
            placed,
            other_seats: store::other_seats(&mut tx, page.round.id, run.id).await?,
            taken_over: taken_over(&cx, &mut tx, &page.round, before.as_ref()).await?,
            decisions: store::newest_decisions(&mut tx, run.id).await?,
            asked: store::asked_to_apply(&mut tx, run.id).await?,
            names: store::names(&mut tx, run.id, page.round.id, known).await?,
            passages: store::passages(&mut tx, run.id).await?,
            applicants: store::applicants_of_round(&mut tx, page.round.id).await?,
            active: Active::now(&cx, &mut tx).await?,
            women: store::women(&mut tx, &page.round).await?,
            reads_profiles: reads_profiles(&cx),
            pairs,
        };
        if newest {
            let changed = since::changed(&cx, &mut tx, &run, &facts).await?;
            page.since = since::said(&cx, &run, &facts, &requests, &changed);
        }
        drop(tx);
        page.result = result::Result::of(&cx, &page.round, &run, facts.stopped());
        fill(&mut page, &facts, &requests);
        page.broken = changes::broken(&cx, &page.round, &minimums, &requests, &facts);
        page.again = before.is_some_and(|row| row.round_id == page.round.id) && facts.has_plan;
        let why = command::reading_for_round(page.round.number);
        let reserves = page.requests.iter().flat_map(|view| &view.seats).filter_map(|seat| seat.next);
        let shown: BTreeSet<ExpertId> = facts.shown().into_iter().chain(reserves).collect();
        let shown: Vec<ExpertId> = shown.into_iter().collect();
        command::record_readings(&cx.app.desk, &cx.actor, &shown, cx.reader_name(), "list", &why).await?;
    }
    let title = w.plain().round_title(&page.round.name, page.round.number);
    cx.sheet(title).private().show(&page)
}

/// Puts the plan on the page.
fn fill(page: &mut Page<'_>, facts: &Facts, requests: &[Request]) {
    let cx = page.cx;
    let cases: BTreeMap<RequestId, String> = requests.iter().map(|request| (request.id, request.case())).collect();
    let mut where_planned: BTreeMap<ExpertId, Vec<RequestId>> = BTreeMap::new();
    for request in requests {
        for person in facts.seats(request.id).iter().filter_map(Seat::person) {
            where_planned.entry(person).or_default().push(request.id);
        }
    }
    // Where somebody is. Every figure below counts these seats, and no others.
    let (seated, selected) = (facts.seated(), facts.selected());
    let mut placed: BTreeMap<ExpertId, Vec<RequestId>> = BTreeMap::new();
    for (expert, request) in &seated {
        placed.entry(*expert).or_default().push(*request);
    }
    for request in requests {
        let mut view = request::request(cx, facts, &page.round, request, &placed, &cases);
        // Nothing waits in a round that is closed, or on a plan that is not the newest.
        if page.round.is_closed() || !page.newest {
            view.seats.iter_mut().for_each(|seat| seat.waits = false);
        }
        if request.has_seats() {
            page.seats += facts.all_seats(request.id);
            page.decided += view.seats.iter().filter(|seat| seat.ruling.is_some()).count();
        }
        page.requests.push(view);
    }
    // What waits for the reader stands first.
    if page.newest && page.may_decide {
        page.requests.sort_by_key(|view| view.waiting() == 0);
    }
    let is_planned = |expert: ExpertId, seats: &[RequestId]| seats.iter().any(|request| !selected.contains(&(expert, *request)));
    let gone = where_planned.iter().filter(|(expert, seats)| !facts.active.contains(expert) && is_planned(**expert, seats));
    page.gone = gone.map(|(expert, _)| facts.name(cx, *expert)).collect();
    let cap = page.round.cap.max(0) as usize;
    // Of the seats that somebody is not selected for, those that are too many.
    let over = |expert: ExpertId, seats: &[RequestId]| {
        let planned = seats.iter().filter(|request| !selected.contains(&(expert, **request))).count();
        seats.len().saturating_sub(cap).min(planned)
    };
    // A person in more seats than one may have is with them only as often as that.
    page.filled = seated.len() - placed.iter().map(|(expert, seats)| over(*expert, seats)).sum::<usize>();
    let too_many = placed.iter().filter(|(expert, seats)| over(**expert, seats) > 0);
    let seats_of = |list: &[RequestId]| cx.lang.list(&list.iter().filter_map(|id| cases.get(id).cloned()).collect::<Vec<_>>());
    page.crowded = too_many.map(|(expert, seats)| (facts.name(cx, *expert), seats_of(seats))).collect();
    page.fallen = changes::fallen(cx, facts, &cases);
    // Who is selected stays there, and moves nowhere.
    let mut where_now = where_planned.clone();
    for (expert, request) in &selected {
        let there = where_now.entry(*expert).or_default();
        if !there.contains(request) {
            there.push(*request);
        }
    }
    page.moves = changes::moves(cx, facts, &cases, &where_now);
    let objective = page.run.as_ref().and_then(|run| run.objective).map(|value| value - facts.content.bonus);
    page.worth = objective.map(|value| result::worth(cx, facts, page.round.cap, value, !page.crowded.is_empty())).unwrap_or_default();
    page.prices = facts.content.prices.iter().map(|price| rules::priced(cx, objective, price)).collect();
}

/// Other rounds with the same requests, each once.
fn others(cx: &Cx, rows: Vec<store::OtherRound>) -> Vec<(i64, String, String)> {
    let mut rounds: BTreeMap<i64, (String, Vec<String>)> = BTreeMap::new();
    for row in rows {
        rounds.entry(row.number).or_insert_with(|| (row.name, Vec::new())).1.push(model::request::case_number(row.request));
    }
    rounds.into_iter().map(|(number, (name, cases))| (number, name, cx.lang.list(&cases))).collect()
}

/// Goes back to the page of a round after a command.
fn back(cx: &Cx, number: &str, outcome: Result<(), command::Stop>) -> Answer {
    outcome?;
    cx.go(&format!("/work/rounds/{number}"))
}

fn numbered(number: &str) -> Result<i64, Door> {
    number.parse().map_err(|_| Door::Gone)
}

/// Plans again.
pub async fn again(cx: Cx, Path(number): Path<String>, _: Posted) -> Answer {
    let outcome = cx.run(&AskRun { round: numbered(&number)? }).await;
    back(&cx, &number, outcome)
}

/// Stops the run.
pub async fn cancel(cx: Cx, Path(number): Path<String>, _: Posted) -> Answer {
    let outcome = cx.run(&CancelRun { round: numbered(&number)? }).await;
    back(&cx, &number, outcome)
}

/// Begins or goes on with the proof.
pub async fn prove(cx: Cx, Path(number): Path<String>, _: Posted) -> Answer {
    let outcome = cx.run(&AskProof { round: numbered(&number)? }).await;
    back(&cx, &number, outcome)
}

/// Stops the proof.
pub async fn stop(cx: Cx, Path(number): Path<String>, _: Posted) -> Answer {
    let outcome = cx.run(&StopProof { round: numbered(&number)? }).await;
    back(&cx, &number, outcome)
}
