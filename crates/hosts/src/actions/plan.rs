//! Development plans: written, changed while they are drafts, opened again, closed.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::Verb;
use model::host::{self, PlanState, State};
use model::{HostId, PlanId, PriorityId};
use serde_json::{Value as Json, json};

use super::{host_for, plan_for};
use crate::store::{self, HostRow, PlanRow};

/// A plan's theory of change.
#[derive(Clone, Debug)]
pub struct PlanText {
    /// What the plan is called.
    pub title: String,
    /// How it is now.
    pub situation: String,
    /// What must change.
    pub change_sought: String,
    /// What must hold for that, outside the host's hands.
    pub assumptions: String,
}

impl PlanText {
    fn told(&self, priority: PriorityId) -> Json {
        json!({ "priority": priority, "title": self.title, "situation": self.situation, "change_sought": self.change_sought, "assumptions": self.assumptions })
    }
}

/// Writes a host's development plan as a draft. It serves one agreed priority of the host's country and phase.
pub struct WritePlan {
    /// The host.
    pub host: HostId,
    /// The priority that it serves.
    pub priority: PriorityId,
    /// The text.
    pub text: PlanText,
}

impl Command for WritePlan {
    type Done = PlanId;

    async fn run(&self, work: &mut Work) -> Result<PlanId, Stop> {
        let host = host_for(work, Verb::Write, self.host).await?;
        if host.state() == State::Closed {
            return Err(host::HOST_CLOSED.into());
        }
        serves(work, &host, self.priority).await?;
        let (id, text) = (work.id::<PlanId>(), &self.text);
        let (title, situation, change_sought, assumptions) = (&text.title, &text.situation, &text.change_sought, &text.assumptions);
        let by = work.actor.account();
        let values = params![id, self.host, self.priority, title, situation, change_sought, assumptions, work.now, by];
        work.tx.run(store::INSERT_PLAN, values).await?;
        work.record(Change::of("hosts.write-plan", "development_plan", id).after(text.told(self.priority))).await?;
        Ok(id)
    }
}

/// Changes a plan that is a draft. Whoever was asked to agree to the earlier text is not asked any more.
pub struct ChangePlan {
    /// Which.
    pub plan: PlanId,
    /// The priority that it serves.
    pub priority: PriorityId,
    /// The text.
    pub text: PlanText,
    /// The version that was looked at.
    pub version: i64,
}

impl Command for ChangePlan {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = plan_for(work, Verb::Write, self.plan).await?;
        row.state().change()?;
        let host = host_for(work, Verb::Write, row.host_id).await?;
        serves(work, &host, self.priority).await?;
        let text = &self.text;
        let values = params![self.plan, self.priority, &text.title, &text.situation, &text.change_sought, &text.assumptions, self.version];
        if work.tx.run(store::UPDATE_PLAN, values).await? == 0 {
            return Err(Stop::Stale);
        }
        super::agree::not_asked_any_more(work, &row).await?;
        let (title, situation, change_sought, assumptions) = (row.title, row.situation, row.change_sought, row.assumptions);
        let before = PlanText { title, situation, change_sought, assumptions }.told(row.priority_id);
        work.record(Change::of("hosts.change-plan", "development_plan", self.plan).before(before).after(text.told(self.priority))).await
    }
}

/// A plan serves an agreed priority of the host's own country and phase that has not ended.
async fn serves(work: &mut Work, host: &HostRow, priority: PriorityId) -> Result<(), Stop> {
    let offered = store::priorities(&mut work.tx, host.phase_id, host.country, work.today).await?;
    if offered.iter().any(|row| row.id == priority) { Ok(()) } else { Err(Stop::field("priority", host::PRIORITY_ELSEWHERE)) }
}

/// Opens an agreed or closed plan again: it is a draft, and must be agreed anew.
pub struct ReopenPlan {
    /// Which.
    pub plan: PlanId,
    /// Why.
    pub reason: String,
}

impl Command for ReopenPlan {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = plan_for(work, Verb::Decide, self.plan).await?;
        let state = row.state().reopen()?;
        set_state(work, &row, state, "hosts.reopen-plan", &self.reason).await
    }
}

/// Closes a plan that is done or given up.
pub struct ClosePlan {
    /// Which.
    pub plan: PlanId,
    /// Why.
    pub reason: String,
}

impl Command for ClosePlan {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = plan_for(work, Verb::Decide, self.plan).await?;
        let state = row.state().close()?;
        super::agree::not_asked_any_more(work, &row).await?;
        set_state(work, &row, state, "hosts.close-plan", &self.reason).await
    }
}

async fn set_state(work: &mut Work, row: &PlanRow, state: PlanState, action: &'static str, reason: &str) -> Result<(), Stop> {
    let (agreed_on, agreed_by) = if state == PlanState::Draft { (None, "") } else { (row.agreed_on, row.agreed_by.as_str()) };
    work.tx.run_one(store::SET_PLAN_STATE, params![row.id, state.name(), work.now, agreed_on, agreed_by]).await?;
    let (before, after) = (json!({ "state": row.state().name() }), json!({ "state": state.name() }));
    work.record(Change::of(action, "development_plan", row.id).before(before).after(after).because(reason)).await
}
