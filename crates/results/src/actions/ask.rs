//! Asking by letter, reminding, asking again.

use command::{Change, Command, NewLink, Stop, Work, link_mark};
use db::params;
use i18n::Lang;
use jiff::ToSpan;
use mail::Letter;
use model::access::Verb;
use model::evaluation::{self as rules, Moment, Next, REMIND_DAYS, REMINDERS, Voice};
use model::text::Email;
use model::{EvaluationId, PlacementId};
use serde_json::json;

use super::{ASK, EVALUATE, reach};
use crate::store::{self, EvaluationRow};
use crate::words::Words;

/// How long a link works: longer than all reminders take, with a holiday on top.
const LINK_DAYS: i64 = REMIND_DAYS * (REMINDERS + 1) + 48;

/// Asks what is due today and reminds who has not answered: the work of the daily job.
pub struct AskDue;

/// How many letters went out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Asked {
    /// Asked for the first time.
    pub asked: usize,
    /// Reminded.
    pub reminded: usize,
}

impl Command for AskDue {
    type Done = Asked;

    async fn run(&self, work: &mut Work) -> Result<Asked, Stop> {
        Stop::unless(work.actor.via == model::access::Via::Program)?;
        let mut done = Asked::default();
        for row in store::open(&mut work.tx, work.today).await? {
            match next(work, &row) {
                Next::Ask => {
                    write(work, &row, false).await?;
                    done.asked += 1;
                }
                Next::Remind => {
                    write(work, &row, true).await?;
                    done.reminded += 1;
                }
                Next::Wait | Next::Call => {}
            }
        }
        Ok(done)
    }
}

/// The daily job: what is due, and the next day's run.
pub struct Daily;

impl Command for Daily {
    type Done = Asked;

    async fn run(&self, work: &mut Work) -> Result<Asked, Stop> {
        let done = AskDue.run(work).await?;
        // The run that is under way counts as one; another would be the next day's, made by a run that died late.
        if work.tx.value::<i64>(jobs::WAITING, params![ASK]).await? <= 1 {
            enqueue(work).await?;
        }
        Ok(done)
    }
}

/// Makes sure that the daily job waits for its next run.
pub async fn keep_daily(work: &mut Work) -> Result<(), Stop> {
    if jobs::is_waiting(&mut work.tx, ASK).await? { Ok(()) } else { enqueue(work).await }
}

async fn enqueue(work: &mut Work) -> Result<(), Stop> {
    let tomorrow = work.now + 24.hours();
    work.enqueue(ASK, serde_json::Value::Null, tomorrow).await
}

/// Asks what is due of one placement, at once.
pub async fn ask_placement(work: &mut Work, placement: PlacementId) -> Result<(), Stop> {
    for row in store::of_placement(&mut work.tx, placement).await? {
        if row.answered_at.is_none() && row.closed_at.is_none() && next(work, &row) == Next::Ask {
            write(work, &row, false).await?;
        }
    }
    Ok(())
}

fn next(work: &Work, row: &EvaluationRow) -> Next {
    let written_on = row.reminded_at.or(row.asked_at).map(|at| work.zone().to_datetime(at).date());
    rules::next(row.due_on, written_on, row.reminders, work.today)
}

/// Sends a new link to the person who is asked; links of before end.
async fn write(work: &mut Work, row: &EvaluationRow, again: bool) -> Result<(), Stop> {
    let lang = Lang::parse(&row.language).unwrap_or(Lang::En);
    work.revoke_links(EVALUATE, row.id.0, "").await?;
    let link = work
        .make_link(NewLink {
            purpose: EVALUATE,
            record: row.id.0,
            part: &row.voice,
            name: &row.person_name,
            email: &row.person_email,
            language: lang.code(),
            days: LINK_DAYS,
        })
        .await?;
    let statement = if again { store::SET_REMINDED } else { store::SET_ASKED };
    work.tx.run_one(statement, params![row.id, work.now, link]).await?;
    let w = Words(lang);
    let title = row.title_in(lang);
    let plain = w.plain();
    let (why, subject) = match row.moment() {
        Moment::Before => (w.letter_before(&row.host_name, title), plain.letter_subject_before(title)),
        Moment::After => (w.letter_after(&row.host_name, title), plain.letter_subject_after(title)),
        Moment::YearLater => (w.letter_year_later(&row.host_name, title), plain.letter_subject_year_later(title)),
    };
    let subject = if again { plain.letter_subject_again(subject) } else { subject };
    let own = row.voice() == Voice::Expert;
    let called = Some(row.expert_call_name.as_str()).filter(|name| own && !name.is_empty()).unwrap_or(&row.person_name);
    let mut paragraphs = vec![w.letter_greeting(called)];
    if again {
        paragraphs.push(w.letter_again());
    }
    let private = if own { w.letter_private_expert() } else { w.letter_private() };
    paragraphs.extend([why, w.letter_link(), link_mark(link), private]);
    let letter = Letter { to: row.person_email.clone(), lang, subject, paragraphs, about: ("evaluation", row.id.0) };
    mail::send(work, letter).await?;
    let action = if again { "results.remind" } else { "results.ask" };
    work.record(Change::of(action, "evaluation", row.id).after(json!({ "moment": row.moment, "voice": row.voice }))).await
}

/// Sends the link again, to the same person or to another one at that place.
pub struct Resend {
    /// Which evaluation.
    pub evaluation: EvaluationId,
    /// Who is to answer.
    pub name: String,
    /// Where.
    pub email: Email,
}

impl Command for Resend {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = reach(work, self.evaluation, Verb::Write).await?;
        if row.answered_at.is_some() {
            return Err(rules::ALREADY_ANSWERED.into());
        }
        if row.due_on.is_none_or(|due| due > work.today) {
            return Err(rules::NOT_DUE.into());
        }
        Stop::unless(row.closed_at.is_none())?;
        work.tx.run_one(store::SET_PERSON, params![row.id, &self.name, self.email.as_str()]).await?;
        let changed = row.person_email != self.email.as_str() || row.person_name != self.name;
        work.record(Change::of("results.resend", "evaluation", row.id).after(json!({ "another_person_or_address": changed }))).await?;
        let row = store::by_id(&mut work.tx, row.id).await?.ok_or(Stop::Gone)?;
        write(work, &row, false).await
    }
}
