//! What is read for the page of a round, and what follows from it: who stands where, who is there, whose name is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::Tx;
use model::{ExpertId, RequestId};
use web::Cx;

use crate::outcome::{self, Content, Seat, Stopped};
use crate::store::{self, Decision, Name, Pair, Request};
use crate::words::Words;

/// Who is in the pool now. It is asked for one person at a time: the pool holds many more than a round.
pub(crate) struct Active(Arc<pool::Pool>);

impl Active {
    /// As it is now.
    pub async fn now(cx: &Cx, tx: &mut Tx) -> db::Result<Active> {
        Ok(Active(cx.app.held.one::<pool::Live>().current(tx).await?))
    }

    /// Whether somebody is in it.
    pub fn contains(&self, expert: &ExpertId) -> bool {
        self.0.person(*expert).is_some()
    }

    /// How many changes the pool had seen.
    pub fn sequence(&self) -> u64 {
        self.0.sequence()
    }
}

/// What was read for the page.
pub(crate) struct Facts {
    pub content: Content,
    /// Whether the run found a plan.
    pub has_plan: bool,
    pub requests: Vec<Request>,
    /// Placements that somebody has, and that somebody had.
    pub placed: BTreeMap<ExpertId, (Vec<String>, Vec<String>)>,
    /// Seats of these people in other rounds.
    pub other_seats: Vec<store::OtherSeat>,
    /// From where decisions were taken over, in words.
    pub taken_over: String,
    pub decisions: BTreeMap<(RequestId, i64), Decision>,
    /// Who was asked by letter to apply, for these requests and others.
    pub asked: Vec<store::Asked>,
    pub names: BTreeMap<ExpertId, Name>,
    pub passages: Vec<pool::store::HeldSkill>,
    pub applicants: Vec<store::RoundApplicant>,
    pub active: Active,
    /// Read only where the round has a floor, to count.
    pub women: BTreeSet<ExpertId>,
    /// Whether the visitor may read profiles.
    pub reads_profiles: bool,
    pub pairs: Vec<Pair>,
}

impl Facts {
    /// The seats of a request that were open, with those who were selected for them since.
    pub fn seats(&self, request: RequestId) -> Vec<Seat> {
        let seats = outcome::seats(request, self.content.seats(request), &self.pairs, &self.decisions);
        outcome::seats_now(seats, request, &self.pairs, &self.selected())
    }

    /// Who stands where in the plan, with the decisions on it.
    pub fn planned(&self) -> BTreeSet<(ExpertId, RequestId)> {
        outcome::standing(&self.content, &self.pairs, &self.decisions)
    }

    /// Who stands where as things are.
    pub fn standing(&self) -> BTreeSet<(ExpertId, RequestId)> {
        outcome::standing_now(&self.content, &self.pairs, &self.decisions, &self.selected())
    }

    /// The same, without who is not in the pool any more.
    pub fn present(&self) -> BTreeSet<(ExpertId, RequestId)> {
        outcome::present(&self.standing(), |expert| self.active.contains(expert))
    }

    /// Who is selected now, where.
    pub fn selected(&self) -> BTreeSet<(ExpertId, RequestId)> {
        outcome::selected(&self.applicants)
    }

    /// Who has the seats as things are: every figure of the page counts these.
    pub fn seated(&self) -> BTreeSet<(ExpertId, RequestId)> {
        outcome::seated(&self.requests, &self.selected(), &self.standing(), |expert| self.active.contains(expert))
    }

    /// What the figures leave out: seats of requests that were stopped.
    pub fn stopped(&self) -> Stopped {
        Stopped::of(&self.content, &self.pairs, &self.requests)
    }

    /// Seats of a request that the figures count: those that were open when it was planned, and those that had somebody.
    pub fn all_seats(&self, request: RequestId) -> i64 {
        let before = self.pairs.iter().filter(|pair| pair.request_id == request && pair.kind == "confirmed").count();
        self.content.seats(request) + before as i64
    }

    /// The application of somebody for a request.
    pub fn application(&self, expert: ExpertId, request: RequestId) -> Option<&store::RoundApplicant> {
        self.applicants.iter().find(|row| row.request_id == request && row.expert_id == expert)
    }

    /// The name of somebody; that the person has left, where it is not known any more.
    pub fn name(&self, cx: &Cx, expert: ExpertId) -> String {
        self.names.get(&expert).map_or_else(|| Words(cx.lang).person_gone(), |name| name.name.clone())
    }

    /// Everybody whose name the page can show.
    pub fn shown(&self) -> BTreeSet<ExpertId> {
        let planned = self.pairs.iter().filter(|pair| pair.kind != "eligible" || !pair.assessment.is_empty()).map(|pair| pair.expert_id);
        let decided = self.decisions.values().flat_map(|row| [row.expert_id, row.proposed_id]).flatten();
        let moved = self.content.moves.iter().map(|row| row.expert);
        let applied = self.applicants.iter().map(|row| row.expert_id);
        let fallen = self.content.fallen.iter().map(|row| row.expert);
        planned.chain(decided).chain(moved).chain(fallen).chain(applied).filter(|expert| self.names.contains_key(expert)).collect()
    }
}
