//! What waits for the office: seats of the newest plans that nobody decided on, people of a plan who are lost, rules that the
//! decisions break, and people whom it chose and who were not asked to apply yet, or applied and wait for its next step.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use model::access::{Subject, Verb};
use model::application::{Ball, State};
use model::{Date, ExpertId, RequestId};
use uuid::Uuid;
use web::{Cx, Door, Waiting};

use crate::office;
use crate::outcome::{Content, Seat, is_as_proposed, seated, seats, seats_now, selected, standing_now, unmet};
use crate::plan::Active;
use crate::store::{self, Request, Round, RoundApplicant};
use crate::words::Words;

/// What waits, within the visitor's scope.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move {
        let Ok(scope) = office(&cx, Verb::See) else { return Ok(Vec::new()) };
        let w = Words(cx.lang);
        let decides = cx.scope(Verb::Decide, Subject::Application);
        let mut tx = cx.read().await?;
        let active = Active::now(&cx, &mut tx).await?;
        let mut list = Vec::new();
        for round in store::waiting_rounds(&mut tx, &scope).await? {
            let Some(run) = store::runs(&mut tx, round.id).await?.into_iter().next() else { continue };
            let (pairs, decisions) = (store::pairs(&mut tx, run.id).await?, store::newest_decisions(&mut tx, run.id).await?);
            let content = Content::of(&run);
            // A seat of an assignment that is not open any more waits for nobody, nor one for which somebody was selected.
            let all = store::requests(&mut tx, round.id).await?;
            let applicants = store::applicants_of_round(&mut tx, round.id).await?;
            let selected = selected(&applicants);
            let of = |request: &Request| {
                let seats = seats(request.id, content.seats(request.id), &pairs, &decisions);
                seats_now(seats, request.id, &pairs, &selected)
            };
            let open: Vec<(&Request, Seat)> = all
                .iter()
                .filter(|request| request.is_open() && request.open_seats() > 0)
                .flat_map(|request| of(request).into_iter().map(move |seat| (request, seat)))
                .filter(|(_, seat)| seat.taken_by.is_none())
                .collect();
            let is_there = |seat: &Seat| seat.person().is_some_and(|expert| active.contains(&expert));
            let undecided = open.iter().filter(|(_, seat)| seat.decision.is_none() && is_there(seat)).count();
            let lost: BTreeSet<ExpertId> = open.iter().filter(|(_, seat)| !is_there(seat)).filter_map(|(_, seat)| seat.person()).collect();
            let standing = standing_now(&content, &pairs, &decisions, &selected);
            let seated = seated(&all, &selected, &standing, |expert| active.contains(expert));
            let broken = match run.objective.is_some() && !open.is_empty() && !is_as_proposed(&seated, &pairs) {
                true => broken(&mut tx, &round, &all, &seated).await?,
                false => 0,
            };
            let Chosen { to_ask, applied } = chosen(&mut tx, run.id, &applicants, &open, &active, cx.today()).await?;
            let row = |what: String, since: Timestamp| Waiting {
                what,
                path: round.path(),
                case: w.round_number(round.number),
                country: String::new(),
                since,
                ball: w.ball_office(),
                mine: decides.reaches(round.place()),
            };
            let planned = run.ended_at.unwrap_or(run.asked_at);
            if undecided > 0 {
                list.push(row(w.waiting_round(&round.name, undecided), planned));
            }
            if !lost.is_empty() {
                list.push(row(w.waiting_lost(lost.len(), &round.name), planned));
            }
            if broken > 0 {
                list.push(row(w.waiting_broken(&round.name, broken), planned));
            }
            list.extend(to_ask.values().min().map(|since| row(w.waiting_ask(to_ask.len(), &round.name), *since)));
            list.extend(applied.values().min().map(|since| row(w.waiting_applied(applied.len(), &round.name), *since)));
        }
        Ok(list)
    }
    .boxed()
}

/// Whom the office chose and who wait for it, each since it is the turn of the office.
#[derive(Default)]
struct Chosen {
    /// Who has not applied and was not asked to.
    to_ask: BTreeMap<ExpertId, Timestamp>,
    /// Who has applied, and it is the office that acts next.
    applied: BTreeMap<ExpertId, Timestamp>,
}

/// How many rules of a round are not met with these people in the seats.
async fn broken(tx: &mut Tx, round: &Round, requests: &[Request], seated: &BTreeSet<(ExpertId, RequestId)>) -> db::Result<usize> {
    let minimums = store::minimums(tx, round.id).await?;
    let women = store::women(tx, round).await?;
    Ok(unmet(round.floor(), &minimums, requests, &women, seated).len())
}

/// Whom the office chose for these seats and who wait for it, in a run. Who left or paused waits for nothing here.
async fn chosen(
    tx: &mut Tx,
    run: Uuid,
    applicants: &[RoundApplicant],
    open: &[(&Request, Seat)],
    active: &Active,
    today: Date,
) -> db::Result<Chosen> {
    let asked = store::asked_to_apply(tx, run).await?;
    let mut found = Chosen::default();
    for (request, seat) in open {
        let decided = seat.decision.as_ref().and_then(|decision| Some((decision.expert_id?, decision.decided_at)));
        let Some((expert, at)) = decided.filter(|(expert, _)| active.contains(expert)) else { continue };
        let application = applicants.iter().find(|row| row.request_id == request.id && row.expert_id == expert);
        let (waits, since, list) = match application {
            None => {
                let was_asked = asked.iter().any(|row| row.request_id == request.id && row.expert_id == expert);
                (!was_asked && request.takes_applications(today), at, &mut found.to_ask)
            }
            // A reserve takes a free seat only when the office offers it.
            Some(row) => {
                let is_ours = |state: State| state.ball() == Ball::Office || state == State::Reserve;
                (State::named(&row.state).is_some_and(is_ours), at.max(row.state_since), &mut found.applied)
            }
        };
        if waits {
            list.entry(expert).and_modify(|first| *first = since.min(*first)).or_insert(since);
        }
    }
    Ok(found)
}
