//! Monthly notes, and the answer to one that asks for help.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::Verb;
use model::placement::{NO_REASON, NOT_ITS_MONTH, NOT_NOW, check_reached};
use model::{Date, PlacementId};
use serde_json::json;
use uuid::Uuid;

use super::{actor_name, letters, reach};
use crate::store;

/// Writes, or writes again, the note of a month: what is difficult, what was achieved, what would help.
pub struct WriteNote {
    /// The placement.
    pub placement: PlacementId,
    /// The month, as `2026-03`.
    pub month: String,
    /// What is difficult.
    pub challenges: String,
    /// What was achieved.
    pub achievements: String,
    /// What would help.
    pub recommendations: String,
    /// How many people were reached in the month.
    pub persons_reached: i64,
    /// How many of them are women.
    pub women_reached: i64,
    /// Whether the programme must step in.
    pub alarm: bool,
}

impl Command for WriteNote {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (placement, sides) = reach(work, self.placement, Verb::Write, "").await?;
        Stop::unless(sides.expert || sides.programme)?;
        if !placement.state().is_under_way() {
            return Err(NOT_NOW.into());
        }
        if !months(placement.started_on, work.today).contains(&self.month) {
            return Err(Stop::field("month", NOT_ITS_MONTH));
        }
        check_reached(self.persons_reached, self.women_reached).map_err(|(field, refusal)| Stop::field(field, refusal))?;
        let by = actor_name(work).await?;
        let values = params![
            work.id::<Uuid>(),
            self.placement,
            &self.month,
            &self.challenges,
            &self.achievements,
            &self.recommendations,
            self.persons_reached,
            self.women_reached,
            self.alarm,
            by,
            work.now,
        ];
        work.tx.run_one(store::PUT_NOTE, values).await?;
        let after = json!({
            "month": self.month, "challenges": self.challenges, "achievements": self.achievements, "recommendations": self.recommendations,
            "persons": self.persons_reached, "women": self.women_reached, "alarm": self.alarm,
        });
        work.record(Change::of("placements.note", "placement", self.placement).after(after).person(placement.expert_id)).await?;
        if self.alarm { letters::alarm(work, &placement).await } else { Ok(()) }
    }
}

/// The months of a placement up to a day, newest first; none before it started.
pub fn months(started_on: Option<Date>, today: Date) -> Vec<String> {
    let Some(started) = started_on else { return Vec::new() };
    let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    (count(started)..=count(today)).rev().map(|n| format!("{:04}-{:02}", n / 12, n % 12 + 1)).collect()
}

/// Answers a note that asks the programme to step in.
pub struct AnswerAlarm {
    /// The placement.
    pub placement: PlacementId,
    /// The month of the note.
    pub month: String,
    /// What is done about it.
    pub answer: String,
}

impl Command for AnswerAlarm {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let (placement, sides) = reach(work, self.placement, Verb::Write, "").await?;
        Stop::unless(sides.programme)?;
        if self.answer.is_empty() {
            return Err(Stop::field("answer", NO_REASON));
        }
        let by = actor_name(work).await?;
        if work.tx.run(store::ANSWER_ALARM, params![self.placement, &self.month, &self.answer, by, work.now]).await? == 0 {
            return Err(NOT_NOW.into());
        }
        let after = json!({ "month": self.month, "answer": self.answer });
        work.record(Change::of("placements.answer-alarm", "placement", self.placement).after(after)).await?;
        letters::alarm_answered(work, &placement, &self.answer).await
    }
}

#[cfg(test)]
mod tests {
    use super::months;
    use jiff::civil::date;

    #[test]
    fn a_placement_has_the_months_from_its_start_to_today() {
        assert_eq!(months(Some(date(2025, 11, 20)), date(2026, 1, 2)), ["2026-01", "2025-12", "2025-11"]);
        assert_eq!(months(Some(date(2026, 1, 2)), date(2026, 1, 2)), ["2026-01"]);
        assert!(months(None, date(2026, 1, 2)).is_empty());
    }
}
