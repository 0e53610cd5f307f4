//! How far a placement is, for its route line, and the days of its stops.

use model::Date;
use model::placement::{Party, Task};
use model::request::Mode;
use web::Cx;

use super::Dossier;
use crate::naming::{Days, Progress};
use crate::store::TaskRow;

impl Dossier {
    /// How far it is, as a reader on one side sees it.
    pub(super) fn progress(&self, cx: &Cx, reader: Party) -> Progress {
        Progress {
            state: self.state(),
            due: self.due(cx.today()),
            reader,
            prepared: !self.open_gates().any(|task| task.kind().is_some_and(Task::is_before_agreement)),
            signs_first: self.signs_first(),
            signed: self.is_signed(),
            started: self.placement.started_on.is_some(),
            ended_on: self.placement.ended_on,
            year_later: (self.year_later.len(), self.answered()),
            days: self.days_of_stops(cx),
        }
    }

    /// The class of the line between both ends: dotted where the work is online.
    pub(super) fn line(&self) -> &'static str {
        let has = |mode: Mode| self.days().iter().any(|block| block.mode == mode);
        match (has(Mode::Physical), has(Mode::Online)) {
            (true, true) => "hybrid",
            (false, true) => "online",
            _ => "physical",
        }
    }

    /// The tasks that the start waits for, and that can be done without the agreement.
    fn first_gates(&self) -> impl Iterator<Item = &TaskRow> {
        self.tasks.iter().filter(|task| task.gate && task.kind().is_some_and(Task::is_before_agreement))
    }

    /// Whether the agreement comes before the last of these tasks: it was made, or signed, while they were open.
    fn signs_first(&self) -> bool {
        let is_made = self.agreement.as_ref().is_some_and(|(row, _)| row.state != "void");
        let signed = self.signed_on();
        if self.first_gates().any(|task| task.done_on.is_none()) {
            is_made
        } else {
            signed.is_some() && signed < self.first_gates().filter_map(|task| task.done_on).max()
        }
    }

    /// The day on which the last party signed.
    fn signed_on(&self) -> Option<Date> {
        self.agreement_task().and_then(|task| task.done_on)
    }

    fn agreement_task(&self) -> Option<&TaskRow> {
        self.tasks.iter().find(|task| task.kind() == Some(Task::Agreement))
    }

    /// Of each stage the day on which it was done, and the day for which it is agreed or due.
    fn days_of_stops(&self, cx: &Cx) -> Days {
        let day = |at| cx.app.desk.zone.to_datetime(at).date();
        let last = |action: &str| self.trail.iter().find(|entry| entry.action == action).map(|entry| day(entry.at));
        let due = |task: Option<&TaskRow>| task.and_then(|task| task.due_on);
        let confirmed = self.confirmations.iter().find(|answer| answer.confirmed && answer.taken_back_at.is_none());
        let answers = self.year_later.iter().filter_map(|asked| asked.answered_at);
        Days {
            selected: last("placements.prepare"),
            prepared: (
                self.first_gates().filter_map(|task| task.done_on).max(),
                self.first_gates().filter_map(|task| due(Some(task))).max(),
            ),
            signed: (self.signed_on(), due(self.agreement_task())),
            first_day: (self.placement.started_on, self.first_day()),
            under_way: (self.placement.ended_on, self.last_day()),
            reported: last("placements.send-report"),
            confirmed: confirmed.map(|answer| day(answer.confirmed_at)),
            certificate: self.valid_certificate().map(|row| row.issued_on),
            answered: answers.max().map(day),
        }
    }
}
