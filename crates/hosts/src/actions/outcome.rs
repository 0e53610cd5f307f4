//! Outcomes of a plan, and what was measured of them.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::Verb;
use model::{Date, OutcomeId, PlanId, host};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::{plan_at, plan_for};
use crate::store::{self, OutcomeRow, PlanRow};

/// One change that a plan aims at.
#[derive(Clone, Debug)]
pub struct OutcomeText {
    /// What will be different.
    pub title: String,
    /// The same in Dutch, or empty.
    pub title_nl: String,
    /// What is counted.
    pub indicator: String,
    /// In what it is counted.
    pub unit: String,
    /// The value before anything was done.
    pub baseline: i64,
    /// The day of the baseline.
    pub baseline_on: Date,
    /// The value to be reached.
    pub target: i64,
    /// The day on which it is to be reached.
    pub target_on: Date,
}

impl OutcomeText {
    fn check(&self, today: Date) -> Result<(), Stop> {
        if self.baseline_on > today {
            return Err(Stop::field("baseline_on", host::BASELINE_AHEAD));
        }
        if self.target_on <= self.baseline_on {
            return Err(Stop::field("target_on", host::TARGET_EARLY));
        }
        if self.target == self.baseline {
            return Err(Stop::field("target", host::TARGET_SAME));
        }
        Ok(())
    }

    fn told(&self) -> Json {
        json!({ "title": self.title, "title_nl": self.title_nl, "indicator": self.indicator, "unit": self.unit, "baseline": self.baseline,
            "baseline_on": self.baseline_on, "target": self.target, "target_on": self.target_on })
    }
}

/// Adds an outcome to a plan that is a draft.
pub struct AddOutcome {
    /// The plan.
    pub plan: PlanId,
    /// The outcome.
    pub text: OutcomeText,
}

impl Command for AddOutcome {
    type Done = OutcomeId;

    async fn run(&self, work: &mut Work) -> Result<OutcomeId, Stop> {
        let plan = plan_for(work, Verb::Write, self.plan).await?;
        plan.state().change()?;
        self.text.check(work.today)?;
        let (id, text) = (work.id::<OutcomeId>(), &self.text);
        let number: i64 = work.tx.value(store::NEXT_OUTCOME, params![self.plan]).await?;
        let values = params![
            id,
            self.plan,
            number,
            &text.title,
            &text.title_nl,
            &text.indicator,
            &text.unit,
            text.baseline,
            text.baseline_on,
            text.target,
            text.target_on
        ];
        work.tx.run(store::INSERT_OUTCOME, values).await?;
        changed(work, &plan).await?;
        work.record(Change::of("hosts.add-outcome", "outcome", id).after(text.told())).await?;
        Ok(id)
    }
}

/// Changes an outcome of a plan that is a draft.
pub struct ChangeOutcome {
    /// Which.
    pub outcome: OutcomeId,
    /// The outcome.
    pub text: OutcomeText,
    /// The version of the plan that was looked at.
    pub version: i64,
}

impl Command for ChangeOutcome {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = store::outcome(&mut work.tx, self.outcome).await?.ok_or(Stop::Gone)?;
        let plan = plan_at(work, Verb::Write, row.plan_id, self.version).await?;
        plan.state().change()?;
        self.text.check(work.today)?;
        let text = &self.text;
        let values = params![
            self.outcome,
            &text.title,
            &text.title_nl,
            &text.indicator,
            &text.unit,
            text.baseline,
            text.baseline_on,
            text.target,
            text.target_on
        ];
        work.tx.run_one(store::UPDATE_OUTCOME, values).await?;
        changed(work, &plan).await?;
        work.record(Change::of("hosts.change-outcome", "outcome", self.outcome).before(told(row)).after(text.told())).await
    }
}

/// Removes an outcome that nothing refers to from a plan that is a draft.
pub struct RemoveOutcome {
    /// Which.
    pub outcome: OutcomeId,
}

impl Command for RemoveOutcome {
    type Done = PlanId;

    async fn run(&self, work: &mut Work) -> Result<PlanId, Stop> {
        let row = store::outcome(&mut work.tx, self.outcome).await?.ok_or(Stop::Gone)?;
        let plan = plan_for(work, Verb::Write, row.plan_id).await?;
        plan.state().change()?;
        let uses: i64 = work.tx.value(store::OUTCOME_USE, params![self.outcome]).await?;
        if uses > 0 {
            return Err(host::OUTCOME_USED.into());
        }
        work.tx.run_one(store::DELETE_OUTCOME, params![self.outcome]).await?;
        changed(work, &plan).await?;
        work.record(Change::of("hosts.remove-outcome", "outcome", self.outcome).before(told(row))).await?;
        Ok(plan.id)
    }
}

/// A plan whose outcomes changed is another plan: nobody is asked to agree to the earlier one any more.
async fn changed(work: &mut Work, plan: &PlanRow) -> Result<(), Stop> {
    work.tx.run_one(store::TOUCH_PLAN, params![plan.id]).await?;
    super::agree::not_asked_any_more(work, plan).await
}

fn told(row: OutcomeRow) -> Json {
    let (title, title_nl, indicator, unit) = (row.title, row.title_nl, row.indicator, row.unit);
    let (baseline, baseline_on, target, target_on) = (row.baseline, row.baseline_on, row.target, row.target_on);
    OutcomeText { title, title_nl, indicator, unit, baseline, baseline_on, target, target_on }.told()
}

/// Records a value of an outcome's indicator, with what shows it.
pub struct RecordMeasure {
    /// The outcome.
    pub outcome: OutcomeId,
    /// The day on which it was measured.
    pub measured_on: Date,
    /// The value.
    pub value: i64,
    /// What shows it.
    pub evidence: String,
}

impl Command for RecordMeasure {
    type Done = PlanId;

    async fn run(&self, work: &mut Work) -> Result<PlanId, Stop> {
        let row = store::outcome(&mut work.tx, self.outcome).await?.ok_or(Stop::Gone)?;
        let plan = plan_for(work, Verb::Write, row.plan_id).await?;
        if self.measured_on > work.today {
            return Err(Stop::field("measured_on", host::MEASURED_AHEAD));
        }
        if self.measured_on < row.baseline_on {
            return Err(Stop::field("measured_on", host::MEASURED_EARLY));
        }
        let values = params![work.id::<Uuid>(), self.outcome, self.measured_on, self.value, &self.evidence, work.actor.account(), work.now];
        work.tx.run(store::INSERT_MEASURE, values).await?;
        let after = json!({ "measured_on": self.measured_on, "value": self.value, "evidence": self.evidence });
        work.record(Change::of("hosts.record-measure", "outcome", self.outcome).after(after)).await?;
        Ok(plan.id)
    }
}
