//! The page of a round: how far the run is; the plan with its reasons beside today's choice and the reserve; what each rule
//! costs; who moved; what the office decided. Reading it is reading profiles: it is written down first.

mod changes;
mod facts;
mod sides;
mod since;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use matching::document::Status;
use matching::plan::WhatIf;
use model::access::{Subject, Verb};
use model::round::RunState;
use model::{ExpertId, RequestId};
use pool::explain::{self, SaidScore, country_name};
use web::{Answer, Cx, Door, Posted, Tag};

use crate::actions::{AskProof, AskRun, CancelRun, StopProof, plan_before};
use crate::list::tag;
use crate::office;
use crate::outcome::{self, Content, Price, Seat, Stopped};
use crate::store::{self, Request, Round, Run};
use crate::words::Words;

pub(crate) use self::facts::{Active, Facts};
pub(crate) use self::sides::{by_name, profile, reads_profiles, ruling};

/// Somebody on the page.
struct Person {
    id: ExpertId,
    name: String,
    /// The address of the profile after the language; empty for who may not read it.
    path: String,
    line: String,
    /// What else this person has: placements, and seats in other rounds; a sentence each.
    elsewhere: Vec<String>,
}

/// What the office decided about a seat.
pub(crate) struct Ruling {
    pub tag: Tag,
    pub why: String,
    pub words: String,
    pub by: String,
    pub when: String,
    /// From where it was taken over, in words; empty where it was not.
    pub carried: String,
}

struct SeatView {
    number: i64,
    person: Option<Person>,
    points: String,
    score: Option<SaidScore>,
    /// Who was proposed, where the office decided differently; empty otherwise.
    instead: String,
    /// Who steps in, or why nobody does.
    reserve: String,
    /// Who that is.
    next: Option<ExpertId>,
    /// Nobody is proposed because a rule of the round keeps the seat open: then who else fits is not named beside it.
    by_rule: bool,
    ruling: Option<Ruling>,
    /// Whether a proposal waits for a decision.
    waits: bool,
    /// Whether one press accepts what is proposed.
    can_accept: bool,
    /// That somebody was selected for it since the plan was made.
    taken: Option<Tag>,
    /// What the office had decided, where somebody else was selected: that does not go on. Empty otherwise.
    overridden: String,
    /// Whether it can be decided on: not once the request is filled or stopped, or somebody was selected for the seat.
    is_open: bool,
    /// What is wrong with who has it: lost, or in too many seats.
    flags: Vec<String>,
    /// How it goes on with the person who was chosen: an address and its name.
    way: Option<(String, String)>,
    /// That this person was asked to apply, here or elsewhere, when and by whom; empty otherwise.
    asked: String,
    path: String,
}

/// Seats for which nobody stands in the plan as things are, the decisions of the office among them.
struct GapView {
    open: usize,
    /// Which rule keeps them open, or how many more could be placed there, in words.
    eligible: String,
    /// How many lack only one thing.
    alone: usize,
    reasons: Vec<(String, usize)>,
}

struct RequestView {
    request: Request,
    title: String,
    country: String,
    priority: String,
    weight: String,
    /// Why nothing more can be done here; empty while something can.
    stands: String,
    /// Who is selected and stands in none of the seats below.
    confirmed: Vec<String>,
    /// Who was selected when the plan was made and is not today.
    confirmed_then: Vec<String>,
    /// Who applied and is set aside on the long list.
    aside: Vec<String>,
    today: Vec<String>,
    seats: Vec<SeatView>,
    gap: Option<GapView>,
}

impl RequestView {
    /// How many of its seats have a proposal that waits for a decision.
    fn waiting(&self) -> usize {
        self.seats.iter().filter(|seat| seat.waits).count()
    }
}

struct PriceView {
    rule: String,
    cost: String,
}

struct MoveView {
    name: String,
    from: String,
    to: String,
    why: String,
}

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
    result: Option<sides::Result>,
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

/// What is known of a run's plan, in one line; empty while there is none. Seats that were stopped do not count.
pub(crate) fn value(cx: &Cx, round: &Round, run: &Run, stopped: Stopped) -> String {
    sides::Result::of(cx, round, run, stopped).map(|result| result.line).unwrap_or_default()
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
        rules: sides::rules(&cx, &round, &minimums),
        runs: runs.iter().map(|row| (row.number, tag(&cx, Some(row)), is_shown(row), since::made(&cx, row))).collect(),
        open: run.as_ref().is_some_and(|run| run.state().is_open()),
        steps: run.as_ref().map(|run| sides::steps(&cx, run)).unwrap_or_default(),
        result: run.as_ref().and_then(|run| sides::Result::of(&cx, &round, run, Stopped::default())),
        possible: run.as_ref().map(|run| sides::possible(&cx, run, round.floor(), &minimums)).unwrap_or_default(),
        newest,
        may_decide: may_make && !round.is_closed(),
        may_make,
        since: Vec::new(),
        closed_at: round.state_at.map(|at| cx.moment(at)).unwrap_or_default(),
        closed_by: by_name(&cx, &round.state_by_name),
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
        page.result = sides::Result::of(&cx, &page.round, &run, facts.stopped());
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
        let mut view = sides::request(cx, facts, &page.round, request, &placed, &cases);
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
    page.worth = objective.map(|value| worth(cx, facts, page.round.cap, value, !page.crowded.is_empty())).unwrap_or_default();
    page.prices = facts.content.prices.iter().map(|price| priced(cx, objective, price)).collect();
}

/// What the decisions are worth together beside the proposal. Empty while they are the proposal, and for a plan of which the
/// weights were not kept.
fn worth(cx: &Cx, facts: &Facts, cap: i64, proposal: i64, crowded: bool) -> String {
    let seated = facts.seated();
    // The proposal without the seats of requests that were stopped: both are of the same seats.
    let has_seats = |pair: &&store::Pair| facts.requests.iter().any(|request| request.id == pair.request_id && request.has_seats());
    let counted: Vec<store::Pair> = facts.pairs.iter().filter(has_seats).cloned().collect();
    let proposal = proposal - facts.stopped().value;
    if facts.content.weights.is_empty() || outcome::is_as_proposed(&seated, &counted) {
        return String::new();
    }
    let w = Words(cx.lang);
    let now = outcome::worth(&facts.content, &facts.pairs, &seated, &facts.selected(), cap);
    let (rounded, difference) = (sides::points(cx, now), sides::difference(cx, now, proposal));
    let said = match now.cmp(&proposal) {
        Ordering::Less => w.worth_less(difference, rounded),
        Ordering::Equal => w.worth_same(rounded),
        Ordering::Greater => w.worth_more(difference, rounded),
    };
    if crowded { format!("{said} {}", w.worth_counts()) } else { said }
}

/// From where the decisions that a run took over come, in words: from the plan before, or from the round that it was made from.
pub(crate) async fn taken_over(cx: &Cx, tx: &mut db::Tx, round: &Round, before: Option<&Run>) -> db::Result<String> {
    let w = Words(cx.lang);
    let before = match before.filter(|before| before.round_id != round.id) {
        Some(before) => store::round_of_run(tx, before.id).await?,
        None => None,
    };
    Ok(before.map_or_else(|| w.ruling_carried(), |before| w.ruling_carried_from(&before.name, before.number)))
}

/// Other rounds with the same requests, each once.
fn others(cx: &Cx, rows: Vec<store::OtherRound>) -> Vec<(i64, String, String)> {
    let mut rounds: BTreeMap<i64, (String, Vec<String>)> = BTreeMap::new();
    for row in rows {
        rounds.entry(row.number).or_insert_with(|| (row.name, Vec::new())).1.push(model::request::case_number(row.request));
    }
    rounds.into_iter().map(|(number, (name, cases))| (number, name, cx.lang.list(&cases))).collect()
}

/// The name of the rule that is left out.
fn rule(cx: &Cx, left_out: &WhatIf) -> String {
    let w = Words(cx.lang);
    match left_out {
        WhatIf::WithoutGroupFloor => w.rule_floor(),
        WhatIf::WithoutCountryMinimum(country) => w.rule_minimum(country_name(cx.lang, country)),
        _ => String::new(),
    }
}

/// What a rule costs: the plan's value with and without it.
fn priced(cx: &Cx, objective: Option<i64>, price: &Price) -> PriceView {
    let w = Words(cx.lang);
    let rule = rule(cx, &price.change);
    let cost = match (objective, price.objective) {
        (None, Some(_)) => w.price_blocks(),
        (Some(with), Some(without)) if without > with => w.price_costs(price.filled, sides::difference(cx, without, with)),
        (Some(_), Some(_)) => w.price_nothing(),
        (None, None) if price.status == Status::Infeasible => w.price_not_alone(),
        _ => w.price_unknown(),
    };
    PriceView { rule, cost }
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
