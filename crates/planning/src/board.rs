//! What waits for the office: seats of the newest plans that nobody decided on, and people whom it chose and who were not
//! asked to apply yet, or applied and wait for its next step.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use model::ExpertId;
use model::access::{Subject, Verb};
use model::application::{Ball, State};
use uuid::Uuid;
use web::{Cx, Door, Waiting};

use crate::office;
use crate::outcome::{Content, Seat, seats};
use crate::store::{self, Request, Round};
use crate::words::Words;

/// What waits, within the visitor's scope.
pub fn waiting(cx: Cx) -> BoxFuture<'static, Result<Vec<Waiting>, Door>> {
    async move {
        let Ok(scope) = office(&cx, Verb::See) else { return Ok(Vec::new()) };
        let w = Words(cx.lang);
        let decides = cx.scope(Verb::Decide, Subject::Application);
        let mut tx = cx.read().await?;
        let mut list = Vec::new();
        for round in store::waiting_rounds(&mut tx, &scope).await? {
            let Some(run) = store::runs(&mut tx, round.id).await?.into_iter().next() else { continue };
            let (pairs, decisions) = (store::pairs(&mut tx, run.id).await?, store::newest_decisions(&mut tx, run.id).await?);
            let content = Content::of(&run);
            // A seat of an assignment that is not open any more waits for nobody.
            let mut requests = store::requests(&mut tx, round.id).await?;
            requests.retain(|request| matches!(request.state.as_str(), "published" | "selection") && request.open_seats() > 0);
            let of = |request: &Request| seats(request.id, content.seats(request.id), &pairs, &decisions);
            let open: Vec<(&Request, Seat)> =
                requests.iter().flat_map(|request| of(request).into_iter().map(move |seat| (request, seat))).collect();
            let undecided = open.iter().filter(|(_, seat)| seat.decision.is_none() && seat.proposed.is_some()).count();
            let Chosen { to_ask, applied } = chosen(&mut tx, &round, run.id, &open).await?;
            let row = |what: String, since: Timestamp| Waiting {
                what,
                path: round.path(),
                case: w.round_number(round.number),
                country: String::new(),
                since,
                ball: w.ball_office(),
                mine: decides.reaches(round.place()),
            };
            if undecided > 0 {
                list.push(row(w.waiting_round(&round.name, undecided), run.ended_at.unwrap_or(run.asked_at)));
            }
            list.extend(to_ask.values().min().map(|since| row(w.waiting_ask(to_ask.len(), &round.name), *since)));
            list.extend(applied.values().min().map(|since| row(w.waiting_applied(applied.len(), &round.name), *since)));
        }
        Ok(list)
    }
    .boxed()
}

/// Whom the office chose and who wait for it, each since the first decision on them.
#[derive(Default)]
struct Chosen {
    /// Who has not applied and was not asked to.
    to_ask: BTreeMap<ExpertId, Timestamp>,
    /// Who has applied, and it is the office that acts next.
    applied: BTreeMap<ExpertId, Timestamp>,
}

/// Whom the office chose for these seats and who wait for it. Who left or paused waits for nothing here.
async fn chosen(tx: &mut Tx, round: &Round, run: Uuid, open: &[(&Request, Seat)]) -> db::Result<Chosen> {
    let there: BTreeSet<ExpertId> = tx.values::<Uuid>(store::CHOSEN, db::params![run]).await?.into_iter().map(ExpertId).collect();
    let applicants = store::applicants_of_round(tx, round.id).await?;
    let mut found = Chosen::default();
    for (request, seat) in open {
        let decided = seat.decision.as_ref().and_then(|decision| Some((decision.expert_id?, decision.decided_at)));
        let Some((expert, at)) = decided.filter(|(expert, _)| there.contains(expert)) else { continue };
        let application = applicants.iter().find(|row| row.request_id == request.id && row.expert_id == expert);
        let (waits, list) = match application {
            None => (store::asked_to_apply(tx, expert, &request.case()).await?.is_none(), &mut found.to_ask),
            // A reserve takes a free seat only when the office offers it.
            Some(row) => {
                let is_ours = |state: State| state.ball() == Ball::Office || state == State::Reserve;
                (State::named(&row.state).is_some_and(is_ours), &mut found.applied)
            }
        };
        if waits {
            list.entry(expert).and_modify(|first| *first = at.min(*first)).or_insert(at);
        }
    }
    Ok(found)
}
