//! The report at the end: a result for each objective, the report itself, the handover plan; then it goes to the host.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::Verb;
use model::placement::{NOT_NOW, Reporting, Step, check_reached, check_report_day, check_total};
use model::{ObjectiveId, PlacementId};
use serde_json::json;
use uuid::Uuid;

use super::run::move_on;
use super::{Kept, letters, reach};
use crate::store::{self, HandoverRow, MostNotedRow, PlacementRow, ReportRow};

/// Says what was reached of one objective, with evidence.
pub struct SaveResult {
    /// The placement.
    pub placement: PlacementId,
    /// The objective of its request.
    pub objective: ObjectiveId,
    /// `none`, `transmit`, `create` or `build-capacity`.
    pub process_reached: String,
    /// `yes`, `partly` or `no`.
    pub deliverable_done: String,
    /// What shows it.
    pub evidence: String,
}

impl Command for SaveResult {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = writing(work, self.placement).await?;
        let objectives = store::objectives(&mut work.tx, &placement).await?;
        let before = objectives.iter().find(|row| row.id == self.objective).ok_or(Stop::Gone)?;
        let values =
            params![work.id::<Uuid>(), self.placement, self.objective, &self.process_reached, &self.deliverable_done, &self.evidence];
        work.tx.run_one(store::PUT_RESULT, values).await?;
        let change = Change::of("placements.result", "placement", self.placement)
            .before(json!({ "objective": before.objective, "process": before.process_reached, "deliverable": before.deliverable_done, "evidence": before.evidence }))
            .after(json!({ "objective": before.objective, "process": self.process_reached, "deliverable": self.deliverable_done, "evidence": self.evidence }))
            .person(placement.expert_id);
        work.record(change).await
    }
}

/// Writes the report itself.
pub struct SaveReport {
    /// The placement.
    pub placement: PlacementId,
    /// The version that was changed; 0 for the first. When somebody else wrote meanwhile, the report is stale.
    pub version: i64,
    /// What was done and what changed.
    pub summary: String,
    /// How many people were reached.
    pub persons_reached: i64,
    /// How many of them are women.
    pub women_reached: i64,
    /// Names of the activities that were used.
    pub activities: Vec<String>,
    /// Names of what stood in the way.
    pub barriers: Vec<String>,
    /// Advice to the programme and the host, or empty.
    pub advice: String,
}

impl Command for SaveReport {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = writing(work, self.placement).await?;
        check_reached(self.persons_reached, self.women_reached).map_err(|(field, refusal)| Stop::field(field, refusal))?;
        let noted: MostNotedRow = work.tx.one(store::MOST_NOTED, params![self.placement]).await?;
        check_total(self.persons_reached, self.women_reached, (noted.persons, noted.women))
            .map_err(|(field, refusal)| Stop::field(field, refusal))?;
        let stored: Option<ReportRow> = work.tx.maybe(store::REPORT, params![self.placement]).await?;
        if stored.as_ref().map_or(0, |row| row.version) != self.version {
            return Err(Stop::Stale);
        }
        let (activities, barriers) = (self.activities.join(","), self.barriers.join(","));
        let values = params![
            self.placement,
            &self.summary,
            self.persons_reached,
            self.women_reached,
            &activities,
            &barriers,
            &self.advice,
            work.now,
        ];
        work.tx.run_one(store::PUT_REPORT, values).await?;
        let before = stored
            .map(|row| json!({ "summary": row.summary, "persons": row.persons_reached, "women": row.women_reached, "advice": row.advice }));
        let after = json!({
            "summary": self.summary, "persons": self.persons_reached, "women": self.women_reached, "activities": activities,
            "barriers": barriers, "advice": self.advice,
        });
        let change = Change::of("placements.report", "placement", self.placement).before(before.unwrap_or_default()).after(after);
        work.record(change.person(placement.expert_id)).await
    }
}

/// Writes the handover plan: what stays, who keeps it, where it is, what comes next.
pub struct SaveHandover {
    /// The placement.
    pub placement: PlacementId,
    /// The version that was changed; 0 for the first.
    pub version: i64,
    /// What stays behind.
    pub what_stays: String,
    /// Who keeps it going.
    pub who_keeps_it: String,
    /// Where it is.
    pub where_it_is: String,
    /// What comes next.
    pub next_steps: String,
}

impl Command for SaveHandover {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = writing(work, self.placement).await?;
        let stored: Option<HandoverRow> = work.tx.maybe(store::HANDOVER, params![self.placement]).await?;
        if stored.as_ref().map_or(0, |row| row.version) != self.version {
            return Err(Stop::Stale);
        }
        let values = params![self.placement, &self.what_stays, &self.who_keeps_it, &self.where_it_is, &self.next_steps, work.now];
        work.tx.run_one(store::PUT_HANDOVER, values).await?;
        let told = |what: &str, who: &str, place: &str, next: &str| json!({ "stays": what, "keeps": who, "where": place, "next": next });
        let before = stored.map(|row| told(&row.what_stays, &row.who_keeps_it, &row.where_it_is, &row.next_steps));
        let after = told(&self.what_stays, &self.who_keeps_it, &self.where_it_is, &self.next_steps);
        let change = Change::of("placements.handover", "placement", self.placement).before(before.unwrap_or_default()).after(after);
        work.record(change.person(placement.expert_id)).await
    }
}

/// Sends the report to the host, which is asked to confirm. Not before the last agreed day: of work that was done earlier the
/// programme says so first, with a reason that everybody reads.
pub struct SendReport {
    /// The placement.
    pub placement: PlacementId,
}

impl Command for SendReport {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let placement = writing(work, self.placement).await?;
        if let Some(gap) = reporting(work, &placement).await?.gaps().into_iter().next() {
            return Err(gap.into());
        }
        let days = store::days(&mut work.tx, self.placement).await?;
        check_report_day(&days, work.today)?;
        let last = days.iter().map(|block| block.until).max();
        let ended_on = Some(last.map_or(work.today, |last| last.min(work.today)).max(placement.started_on.unwrap_or(work.today)));
        move_on(work, &placement, Step::Report, "placements.send-report", Kept { ended_on, ..Kept::days_of(&placement) }).await?;
        letters::ask_to_confirm(work, &placement).await
    }
}

async fn reporting(work: &mut Work, placement: &PlacementRow) -> Result<Reporting, Stop> {
    let objectives = store::objectives(&mut work.tx, placement).await?;
    Ok(Reporting {
        objectives: objectives.len(),
        results: objectives.iter().filter(|row| !row.process_reached.is_empty()).count(),
        report: work.tx.maybe::<ReportRow>(store::REPORT, params![placement.id]).await?.is_some(),
        handover: work.tx.maybe::<HandoverRow>(store::HANDOVER, params![placement.id]).await?.is_some(),
    })
}

/// The placement, when the actor may write its report now.
async fn writing(work: &mut Work, id: PlacementId) -> Result<PlacementRow, Stop> {
    let (placement, sides) = reach(work, id, Verb::Write, "").await?;
    Stop::unless(sides.expert || sides.programme)?;
    if placement.state().is_under_way() { Ok(placement) } else { Err(NOT_NOW.into()) }
}
