//! What happens next with a placement, in the words of whoever reads it.

use i18n::Lang;
use model::access::{Subject, Verb};
use model::evaluation::YEAR_LATER_DAYS;
use model::placement::{Due, Party, State, check_report_day};
use web::Cx;

use super::Dossier;
use crate::naming;
use crate::store::{AskedRow, TaskRow};
use crate::visit::Side;
use crate::words::Words;

/// What happens next: the reader's own part first, then whom one waits for.
pub fn next(cx: &Cx, side: Side, d: &Dossier) -> String {
    let w = Words(cx.lang);
    match (d.due(cx.today()), d.state()) {
        (Some(due), _) => before_start(cx, side, d, due),
        (None, State::Running) if side.0 == Party::Expert && d.missing().is_some() => w.next_missing(),
        (None, State::Completed) => completed(w, side, d),
        (None, state) => naming::say(cx.lang, &format!("next-{}-{}", state.name(), side.0.name())),
    }
}

fn before_start(cx: &Cx, side: Side, d: &Dossier, due: Due) -> String {
    let w = Words(cx.lang);
    let who = naming::ball(cx.lang, due.ball());
    let mine = d.due_gates().any(|task| task.party() == side.0);
    let office = side.0 == Party::Programme;
    let signs = side.may(cx, if side.0 == Party::Expert { Verb::Write } else { Verb::Decide }, &d.placement);
    match (due, d.first_day()) {
        (Due::Settle, _) if d.is_affected(cx.today()) && office => w.next_affected_programme(),
        (Due::Settle, _) if d.is_affected(cx.today()) => w.next_affected(),
        (Due::Settle, _) if office => w.next_held(),
        (Due::Sign(party), _) if party == side.0 && signs => w.next_sign(),
        // A contact of the host sees that it is the host's turn; the director signs.
        (Due::Sign(Party::Host), _) if side.0 == Party::Host => w.next_sign_director(),
        _ if mine && d.state() == State::Agreed => w.next_tasks_signed(),
        _ if mine => naming::say(cx.lang, &format!("next-tasks-{}", side.0.name())),
        (Due::FirstDay, Some(day)) if !office => w.next_first_day(day),
        (Due::Sign(_), _) if office => w.next_sign_of(who),
        (Due::Tasks(_), _) if office && d.state() == State::Agreed => w.next_tasks_of_signed(who),
        (Due::Tasks(_), _) if office => w.next_tasks_of(who),
        _ if office => naming::say(cx.lang, &format!("next-office-{}", due.name())),
        (Due::Start, _) => w.next_starts(),
        _ => w.next_waits(who),
    }
}

fn completed(w: Words, side: Side, d: &Dossier) -> String {
    if !d.year_later.is_empty() {
        return w.next_year_later(d.answered(), d.year_later.len());
    }
    let ended = d.placement.ended_on.unwrap_or_default();
    let day = ended.saturating_add(jiff::ToSpan::days(YEAR_LATER_DAYS));
    match side.0 {
        Party::Programme => w.next_completed_programme(day),
        Party::Expert => w.next_completed_expert(day),
        Party::Host => w.next_completed_host(day),
    }
}

/// What one waits for before the next step is offered, where that is not plain.
pub fn waits(cx: &Cx, side: Side, d: &Dossier) -> Option<String> {
    let w = Words(cx.lang);
    let last = d.last_day().filter(|_| d.state() == State::Running && check_report_day(&d.days(), cx.today()).is_err());
    match (side.0, d.due(cx.today())) {
        (Party::Programme, Some(Due::FirstDay)) => d.first_day().map(|first| w.start_from(first)),
        (Party::Programme, Some(Due::Make)) if d.agreement.is_some() => Some(w.make_anew()),
        (Party::Programme, Some(Due::Tasks(_) | Due::Sign(_) | Due::Make)) => {
            let open: Vec<String> = d.open_gates().filter_map(TaskRow::kind).map(|task| naming::task(cx.lang, task)).collect();
            Some(w.start_waits(cx.lang.list(&open)))
        }
        (Party::Expert, None) => last.map(|last| w.send_from(last)),
        (Party::Programme, None) => last.map(|last| w.report_from(last)),
        _ => None,
    }
}

/// Questions that wait for the expert: what they are about, and where they are answered.
pub fn questions(lang: Lang, side: Side, d: &Dossier) -> Vec<(String, String)> {
    let asked = d.questions.iter().filter(|_| side.0 == Party::Expert);
    asked.map(|row| (naming::say(lang, &format!("questions-{}", row.moment)), format!("/me/evaluations/{}", row.id))).collect()
}

/// What was answered a year later: whose answer it is, and where the programme reads it.
pub fn answers(cx: &Cx, side: Side, d: &Dossier) -> Vec<(String, String)> {
    let reads = side.0 == Party::Programme && cx.scope(Verb::See, Subject::Evaluation).reaches(d.placement.place());
    let answered = d.year_later.iter().filter(|row| reads && row.answered_at.is_some());
    let link = |(number, row): (usize, &AskedRow)| {
        let voice = naming::say(cx.lang, &format!("voice-{}", row.voice));
        (Words(cx.lang).answer_of(number, voice), format!("/work/results/evaluations/{}", row.id))
    };
    (1..).zip(answered).map(link).collect()
}
