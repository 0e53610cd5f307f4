//! Keeping what a run or a proof came to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use command::{Change, Command, Stop, Work};
use db::params;
use matching::PlanDocument;
use model::access::Via;
use model::round::Choice;
use model::{ExpertId, RequestId};
use serde_json::json;
use uuid::Uuid;

use super::plan_before;
use crate::gather::{Candidate, Gathered};
use crate::outcome::{self, Content};
use crate::store::{self, Decision, Run};

/// For so many of the best of a request it is kept why: the plan's own, and who may step in.
const EXPLAINED: i64 = 8;

/// Keeps a plan with everything that its page shows. A run that was stopped meanwhile keeps nothing.
pub struct Finish {
    /// The run.
    pub run: Uuid,
    /// What went in.
    pub gathered: Arc<Gathered>,
    /// The plan.
    pub document: PlanDocument,
    /// What the second program checked.
    pub checked: &'static str,
    /// What it found wrong.
    pub faults: String,
    /// What the page shows beside.
    pub content: Content,
    /// The version of the rules that scored.
    pub rule_version: String,
}

fn number(value: Option<u64>) -> Option<i64> {
    value.map(|value| i64::try_from(value).unwrap_or(i64::MAX))
}

fn odd(error: serde_json::Error) -> Stop {
    Stop::Fault(db::DbError::Other(error.to_string()))
}

impl Command for Finish {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Program)?;
        let run = store::run(&mut work.tx, self.run).await?.ok_or(Stop::Gone)?;
        if !run.state().is_open() {
            return Ok(());
        }
        self.keep_pairs(work).await?;
        let (moves, fallen) = self.carry(work, &run).await?;
        let content = Content { moves, fallen, ..self.content.clone() };
        let values = params![
            self.run,
            &self.gathered.file,
            &self.document.input_sha256,
            &self.rule_version,
            i64::try_from(self.gathered.sequence).unwrap_or(i64::MAX),
            self.document.to_json(),
            outcome::status_name(self.document.status),
            self.document.objective,
            self.document.bound,
            number(self.document.gap_ppm),
            self.checked,
            &self.faults,
            serde_json::to_string(&content).map_err(odd)?,
            work.now
        ];
        work.tx.run_one(store::FINISH, values).await?;
        // As the page tells it: without the points for keeping.
        let bonus = self.content.bonus;
        let (objective, bound) = (self.document.objective.map(|value| value - bonus), self.document.bound.map(|value| value - bonus));
        let after = json!({ "run": run.number, "status": outcome::status_name(self.document.status), "objective": objective,
            "bound": bound, "input": self.document.input_sha256, "rules": self.rule_version });
        work.record(Change::of("planning.plan", "round", run.round_id).after(after)).await
    }
}

impl Finish {
    fn names(&self, candidate: &Candidate) -> (ExpertId, RequestId) {
        (self.gathered.people[candidate.expert as usize], self.gathered.requests[candidate.request as usize].id)
    }

    async fn keep_pairs(&self, work: &mut Work) -> Result<(), Stop> {
        let planned: BTreeSet<(u32, u32)> = self.document.pairs.iter().copied().collect();
        for at in 0..self.gathered.requests.len() as u32 {
            let mut here: Vec<&Candidate> = self.gathered.candidates.iter().filter(|candidate| candidate.request == at).collect();
            here.sort_by_key(|candidate| (std::cmp::Reverse(candidate.assessment.score.total), self.names(candidate).0));
            for (rank, candidate) in (1i64..).zip(here) {
                let kind = match (candidate.confirmed, planned.contains(&candidate.pair())) {
                    (true, _) => "confirmed",
                    (_, true) => "proposed",
                    _ => "eligible",
                };
                let explained = kind == "proposed" || (kind == "eligible" && rank <= EXPLAINED);
                let assessment = if explained { serde_json::to_string(&candidate.assessment).map_err(odd)? } else { String::new() };
                let ((expert, request), score) = (self.names(candidate), &candidate.assessment.score);
                let values = params![
                    work.id::<Uuid>(),
                    self.run,
                    request,
                    expert,
                    kind,
                    rank,
                    i64::from(score.total),
                    i64::from(score.of),
                    assessment
                ];
                work.tx.run_one(store::INSERT_PAIR, values).await?;
            }
        }
        Ok(())
    }

    /// Takes over what the office decided before: whom it chose, where the plan has that person, and the seats that it left
    /// open. Says who is placed otherwise than before, and which decision does not hold any more, and why. Where there is no
    /// plan, all decisions stand as long as the person can be placed there.
    async fn carry(&self, work: &mut Work, run: &Run) -> Result<(Vec<outcome::Move>, Vec<outcome::Fallen>), Stop> {
        let round = store::round_of_run(&mut work.tx, run.id).await?.ok_or(Stop::Gone)?;
        let runs = store::runs(&mut work.tx, round.id).await?;
        let Some(before) = plan_before(&mut work.tx, &round, &runs, run.id).await? else { return Ok((Vec::new(), Vec::new())) };
        let mut old = store::newest_decisions(&mut work.tx, before.id).await?;
        // The round that it was made from may have had other requests.
        old.retain(|(request, _), _| self.content.requests.iter().any(|(here, _)| here == request));
        let pairs = store::pairs(&mut work.tx, self.run).await?;
        let no_plan = self.document.objective.is_none();
        let mut decisions: BTreeMap<(RequestId, i64), Decision> = BTreeMap::new();
        let mut fallen = Vec::new();
        // People first, so that a seat that stays open is one that nobody was chosen for.
        let (people, open): (Vec<&Decision>, Vec<&Decision>) = old.values().partition(|decision| decision.expert_id.is_some());
        for decision in people.into_iter().chain(open) {
            let request = decision.request_id;
            let seats = outcome::seats(request, self.content.seats(request), &pairs, &decisions);
            let mut free = seats.iter().filter(|seat| seat.decision.is_none());
            let seat = match decision.expert_id {
                Some(expert) if no_plan => {
                    let can = pairs.iter().any(|pair| pair.request_id == request && pair.expert_id == expert && pair.kind == "eligible");
                    free.filter(|_| can).min_by_key(|seat| seat.number != decision.seat)
                }
                Some(expert) => free.find(|seat| seat.proposed.as_ref().is_some_and(|pair| pair.expert_id == expert)),
                None => free.min_by_key(|seat| (seat.proposed.is_some(), seat.number != decision.seat)),
            };
            let Some(seat) = seat else {
                let why = |expert| self.gathered.why_not(expert, request);
                // Who was selected has the seat: the decision came true.
                let chosen = decision.expert_id.filter(|expert| !self.gathered.is_selected(*expert, request));
                fallen.extend(chosen.map(|expert| outcome::Fallen { expert, request, why: why(expert) }));
                continue;
            };
            let proposed = seat.proposed.as_ref().map(|pair| pair.expert_id);
            let values = params![
                work.id::<Uuid>(),
                self.run,
                request,
                seat.number,
                1i64,
                decision.choice().name(),
                decision.expert_id.map(|expert| expert.0),
                proposed.map(|expert| expert.0),
                &decision.reason_code,
                &decision.reason,
                true,
                None::<Uuid>,
                &decision.decided_by_name,
                decision.decided_at
            ];
            work.tx.run_one(store::INSERT_DECISION, values).await?;
            let taken_over = Decision { seat: seat.number, proposed_id: proposed, carried: true, ..decision.clone() };
            decisions.insert((request, seat.number), taken_over);
        }
        if no_plan || before.round_id != run.round_id {
            return Ok((Vec::new(), fallen));
        }
        let old_pairs = store::pairs(&mut work.tx, before.id).await?;
        let mut then = outcome::standing(&Content::of(&before), &old_pairs, &old);
        let mut now = outcome::standing(&self.content, &pairs, &decisions);
        then.extend(outcome::confirmed(&old_pairs));
        now.extend(outcome::confirmed(&pairs));
        let own = old.values().chain(decisions.values()).filter(|decision| decision.choice() == Choice::Other);
        let chosen: BTreeSet<(ExpertId, RequestId)> = own.filter_map(|decision| Some((decision.expert_id?, decision.request_id))).collect();
        Ok((outcome::moves(&then, &now, &chosen), fallen))
    }
}

/// Keeps what a proof came to: a better plan, or a lower bound.
pub struct Better {
    /// The run.
    pub run: Uuid,
    /// The plan.
    pub document: PlanDocument,
    /// What the second program checked.
    pub checked: &'static str,
    /// What it found wrong.
    pub faults: String,
}

impl Command for Better {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.via == Via::Program)?;
        let run = store::run(&mut work.tx, self.run).await?.ok_or(Stop::Gone)?;
        // A plan that is worse, or no closer to its bound, tells nothing new.
        let better =
            self.document.objective > run.objective || (self.document.objective == run.objective && self.document.bound < run.bound);
        if !better {
            return Ok(());
        }
        let mut content = Content::of(&run);
        if self.document.objective > run.objective {
            let round = store::round_of_run(&mut work.tx, self.run).await?.ok_or(Stop::Gone)?;
            content.bonus = self.document.kept.as_ref().map_or(0, Vec::len) as i64 * round.keep_points * 100;
            work.tx.run(store::NOT_PROPOSED, params![self.run]).await?;
            let confirmed: BTreeSet<(ExpertId, RequestId)> = store::pairs(&mut work.tx, self.run)
                .await?
                .into_iter()
                .filter(|pair| pair.kind == "confirmed")
                .map(|pair| (pair.expert_id, pair.request_id))
                .collect();
            for (expert, request) in &self.document.pairs {
                let (Some(expert), Some((request, _))) = (content.people.get(*expert as usize), content.requests.get(*request as usize))
                else {
                    continue;
                };
                if !confirmed.contains(&(*expert, *request)) {
                    work.tx.run_one(store::KIND, params![self.run, *request, *expert, "proposed"]).await?;
                }
            }
        }
        let values = params![
            self.run,
            self.document.to_json(),
            outcome::status_name(self.document.status),
            self.document.objective,
            self.document.bound,
            number(self.document.gap_ppm),
            self.checked,
            &self.faults,
            serde_json::to_string(&content).map_err(odd)?
        ];
        work.tx.run_one(store::BETTER, values).await?;
        let told = |objective: Option<i64>, bound: Option<i64>, bonus: i64| {
            let without = |value: Option<i64>| value.map(|value| value - bonus);
            json!({ "run": run.number, "objective": without(objective), "bound": without(bound) })
        };
        let before = told(run.objective, run.bound, Content::of(&run).bonus);
        let after = told(self.document.objective, self.document.bound, content.bonus);
        work.record(Change::of("planning.proven", "round", run.round_id).before(before).after(after)).await
    }
}
