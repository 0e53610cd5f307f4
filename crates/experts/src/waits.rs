//! What waits for an expert, in all rooms: applications to finish or to answer for, tasks and signatures before a start, notes,
//! a report, evaluations. Read through views; each line leads to the page where it is done.

use std::collections::BTreeSet;

use db::{Result, Tx, params};
use model::application::{self, State};
use model::expert::Purpose;
use model::{Date, placement};
use web::Cx;

use crate::profile::{Profile, country_name};
use crate::store::others::{self, Application, Applied, Block, Evaluation, Note, Placement, Signature, Task};
use crate::words::Words;

/// Something that waits for the expert.
pub struct Wait {
    /// What is to be done.
    pub what: String,
    /// For which assignment.
    pub title: String,
    /// Where, after the language.
    pub path: String,
}

/// The applications of a person, with the assignments that they are for.
pub struct Applications {
    /// The applications.
    pub rows: Vec<Application>,
    assignments: Vec<Applied>,
}

impl Applications {
    /// Those of the profile's person.
    pub async fn of(tx: &mut Tx, profile: &Profile) -> Result<Applications> {
        let id = profile.row.id;
        Ok(Applications { rows: others::applications(tx, id).await?, assignments: others::applied_for(tx, id).await? })
    }

    /// The assignment of an application, as far as it is published.
    pub fn assignment(&self, row: &Application) -> Option<&Applied> {
        self.assignments.iter().find(|one| one.number == row.request_number)
    }

    /// Drafts that wait for a country: nobody can apply there before it is open again.
    pub fn resting(&self, cx: &Cx) -> Vec<Wait> {
        let one = |row: &Application| {
            let assignment = self.assignment(row).filter(|one| row.state == State::Draft.name() && one.is_paused(cx.today()))?;
            Some(Wait {
                what: Words(cx.lang).wait_country(country_name(assignment.country.code(), cx.lang)),
                title: row.title_in(cx.lang).to_owned(),
                path: format!("/assignments/{}", assignment.slug),
            })
        };
        self.rows.iter().filter_map(one).collect()
    }
}

/// Everything that waits: first what others wait for, then for what the office asked to apply, and last the own drafts, which keep nobody waiting.
pub async fn waits(cx: &Cx, tx: &mut Tx, profile: &Profile, applications: &Applications) -> Result<Vec<Wait>> {
    let w = Words(cx.lang);
    let (mut list, mut drafts) = (Vec::new(), Vec::new());
    for row in &applications.rows {
        let what = match State::named(&row.state) {
            // What takes no applications now can be sent by nobody.
            Some(State::Draft) if applications.assignment(row).is_none_or(|one| !one.is_open(cx.today())) => continue,
            Some(State::Draft) => w.wait_finish(),
            Some(State::Submitted | State::Eligible | State::LongListed) if !may_share(profile, row.number) => {
                w.wait_consent(&row.host_name)
            }
            _ => continue,
        };
        let path = format!("/me/applications/{}", application::case_number(row.number));
        let wait = Wait { what, title: row.title_in(cx.lang).to_owned(), path };
        if row.state == State::Draft.name() { drafts.push(wait) } else { list.push(wait) }
    }
    for row in others::placements(tx, profile.row.id).await? {
        let asked = of_placement(cx, tx, &row).await?;
        list.extend(asked.into_iter().map(|(what, path)| Wait { what, title: row.title_in(cx.lang).to_owned(), path }));
    }
    for row in others::invited(tx, profile.row.id).await?.into_iter().filter(|row| row.is_open(cx.today())) {
        let (what, path) = (w.wait_invited(cx.moment(row.asked_at)), format!("/assignments/{}", row.slug));
        list.push(Wait { what, title: row.title_in(cx.lang).to_owned(), path });
    }
    list.append(&mut drafts);
    Ok(list)
}

/// Whether the host of an application may see the profile: agreed to, and not taken back since for all hosts at once.
fn may_share(profile: &Profile, number: i64) -> bool {
    let newest = |purpose: &str| profile.consents.iter().find(|line| line.purpose == purpose);
    let general = newest(Purpose::ShareCv.name());
    newest(&application::share_purpose(number)).is_some_and(|own| own.given && general.is_none_or(|all| all.given || all.at <= own.at))
}

/// What a placement asks, each with the page on which it is done.
async fn of_placement(cx: &Cx, tx: &mut Tx, row: &Placement) -> Result<Vec<(String, String)>> {
    let w = Words(cx.lang);
    let mut list = Vec::new();
    let id = row.id;
    let here = format!("/me/placements/{id}");
    let state = placement::State::named(&row.state).unwrap_or(placement::State::Withdrawn);
    if state.is_before_start() {
        let tasks: Vec<Task> = tx.all(others::TASKS, params![id]).await?;
        let open = tasks.iter().filter(|task| task.done_on.is_none()).count();
        if open > 0 {
            list.push((w.wait_tasks(open), here.clone()));
        }
        let signatures: Vec<Signature> = tx.all(others::SIGNATURES, params![id]).await?;
        let own_turn = |own: &Signature| own.agreement_state == "signing" && own.signed_at.is_none() && own.next_place == Some(own.place);
        if signatures.iter().any(own_turn) {
            list.push((w.wait_sign(), format!("{here}/sign")));
        }
    }
    if state == placement::State::Running {
        let notes: Vec<Note> = tx.all(others::NOTES, params![id]).await?;
        let written: BTreeSet<&str> = notes.iter().map(|note| note.month.as_str()).collect();
        let open = months_over(row.started_on, cx.today()).into_iter().filter(|month| !written.contains(month.as_str())).count();
        if open > 0 {
            list.push((w.wait_notes(open), here.clone()));
        }
        let blocks: Vec<Block> = tx.all(others::BLOCKS, params![id]).await?;
        if blocks.iter().map(|block| block.until_day).max().is_some_and(|last| last <= cx.today()) {
            list.push((w.wait_report(), here.clone()));
        }
    }
    let evaluations: Vec<Evaluation> = tx.all(others::EVALUATIONS, params![id]).await?;
    let open = evaluations.iter().filter(|asked| asked.answered_at.is_none()).filter_map(|asked| Some((asked.id, asked.asked_at?)));
    list.extend(open.map(|(evaluation, at)| (w.wait_evaluation(cx.moment(at)), format!("/me/evaluations/{evaluation}"))));
    Ok(list)
}

/// The months since a start that are over.
fn months_over(started: Option<Date>, today: Date) -> Vec<String> {
    let Some(mut day) = started.map(Date::first_of_month) else { return Vec::new() };
    let mut months = Vec::new();
    while day.last_of_month() < today {
        months.push(format!("{:04}-{:02}", day.year(), day.month()));
        day = day.last_of_month().tomorrow().unwrap_or(today);
    }
    months
}

#[cfg(test)]
mod tests {
    use super::months_over;
    use jiff::civil::date;

    #[test]
    fn a_month_waits_for_its_note_when_it_is_over() {
        assert_eq!(months_over(Some(date(2025, 11, 20)), date(2026, 1, 31)), ["2025-11", "2025-12"]);
        assert_eq!(months_over(Some(date(2026, 1, 2)), date(2026, 2, 1)), ["2026-01"]);
        assert!(months_over(Some(date(2026, 1, 2)), date(2026, 1, 31)).is_empty() && months_over(None, date(2026, 1, 2)).is_empty());
    }
}
