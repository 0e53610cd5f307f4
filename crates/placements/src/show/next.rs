//! What happens next with a placement, in the words of whoever reads it.

use i18n::Lang;
use model::access::{Subject, Verb};
use model::evaluation::YEAR_LATER_DAYS;
use model::placement::{Due, Party, State, Task, Worked};
use web::Cx;

use super::Dossier;
use crate::finish;
use crate::naming;
use crate::store::{self, AskedRow, BlockRow, PlacementRow, TaskRow};
use crate::terms::Terms;
use crate::visit::Side;
use crate::words::Words;

/// What happens next: the reader's own part first, then whom one waits for.
pub fn next(cx: &Cx, side: Side, d: &Dossier) -> String {
    let w = Words(cx.lang);
    match (d.due(cx.today()), d.state()) {
        (Some(due), _) => before_start(cx, side, d, due),
        (None, State::Running) if side.0 == Party::Expert && d.missing().is_some() => w.next_missing(),
        (None, State::Completed) => completed(w, side, d),
        (None, State::Withdrawn) => withdrawn(w, side, d),
        (None, state) => naming::say(cx.lang, &format!("next-{}-{}", state.name(), side.0.name())),
    }
}

fn before_start(cx: &Cx, side: Side, d: &Dossier, due: Due) -> String {
    let w = Words(cx.lang);
    let who = naming::ball(cx.lang, due.ball());
    let office = side.0 == Party::Programme;
    let signs = side.may(cx, if side.0 == Party::Expert { Verb::Write } else { Verb::Decide }, &d.placement);
    let mine = d.due_gates().any(|task| side.does(cx, task, &d.placement));
    match (due, d.first_day()) {
        (Due::Settle, _) if d.is_affected(cx.today()) && office => w.next_affected_programme(),
        (Due::Settle, _) if d.is_affected(cx.today()) => w.next_affected(),
        // The country office reads along; the programme office settles it.
        (Due::Settle, _) if office && !signs => w.next_held_country(),
        (Due::Settle, _) if office => w.next_held(),
        (Due::Settle, _) if d.holder() == Some(side.0) => naming::say(cx.lang, &format!("next-held-own-{}", side.0.name())),
        (Due::Sign(party), _) if party == side.0 && signs => w.next_sign(),
        // A contact of the host sees that it is the host's turn; the director signs.
        (Due::Sign(Party::Host), _) if side.0 == Party::Host => w.next_sign_director(),
        (Due::Settle, _) if !mine => naming::say(cx.lang, &format!("next-held-{}", side.0.name())),
        _ if mine && d.state() == State::Agreed => w.next_tasks_signed(),
        _ if mine => naming::say(cx.lang, &format!("next-tasks-{}", side.0.name())),
        (Due::FirstDay, Some(day)) if !office => w.next_first_day(day),
        (Due::Sign(_), _) if office => w.next_sign_of(who),
        (Due::Tasks(_), _) if office && d.state() == State::Agreed => w.next_tasks_of_signed(who),
        // The country office reads along: the office makes the agreement and starts the work.
        (Due::Tasks(_), _) if office && !signs => w.next_tasks_of_read(who),
        (Due::Tasks(_), _) if office => w.next_tasks_of(who),
        (Due::Make, _) if office && !signs => w.next_make_read(),
        (Due::Start, _) if !(office && signs) => w.next_starts(),
        _ if office => naming::say(cx.lang, &format!("next-office-{}", due.name())),
        _ => {
            let open: Vec<String> = own_tasks(side, d).map(|task| naming::task(cx.lang, task)).collect();
            if open.is_empty() { w.next_waits(who) } else { w.next_waits_open(cx.lang.list(&open), who) }
        }
    }
}

/// What is open of the reader's own tasks, also of those for which the start does not wait.
fn own_tasks(side: Side, d: &Dossier) -> impl Iterator<Item = Task> {
    d.tasks.iter().filter(|row| row.done_on.is_none()).filter_map(TaskRow::kind).filter(move |task| task.party() == side.0)
}

/// Why it stands still or ended, in words.
pub fn reason(lang: Lang, placement: &PlacementRow, reader: Party) -> Option<String> {
    let code = Some(placement.reason_code.as_str()).filter(|code| !code.is_empty()).map(|code| naming::end_reason(lang, code, reader));
    let parts: Vec<String> = code.into_iter().chain(Some(placement.reason.clone()).filter(|text| !text.is_empty())).collect();
    (!parts.is_empty()).then(|| parts.join(". "))
}

/// Which days the blocks are.
pub fn days(lang: Lang, d: &Dossier) -> String {
    let (w, placement) = (Words(lang), &d.placement);
    if d.state() == State::Withdrawn {
        return w.days_stopped();
    }
    let days = naming::days(lang, Worked::of(placement.started_on, placement.ended_on), d.is_signed());
    let early = placement.started_on.is_some() && placement.ended_on.is_none() && d.first_day() > placement.started_on;
    if early { format!("{days} {}", w.days_early()) } else { days }
}

/// Where the planned days are others than those that the request asks for, in sentences.
pub fn other_days(lang: Lang, d: &Dossier) -> Vec<String> {
    if !d.state().is_before_start() {
        return Vec::new();
    }
    let planned: Vec<BlockRow> = d.blocks.iter().filter(|block| block.replaced_by.is_none()).cloned().collect();
    store::others(&d.asked, &planned).iter().map(|row| naming::other_days(lang, row)).collect()
}

/// How expert and host reach each other: through the programme until all have signed, then directly, where the agreement says
/// so.
pub fn contact(cx: &Cx, side: Side, d: &Dossier) -> String {
    let w = Words(cx.lang);
    let shares = |terms: &str| Terms::thaw(terms).is_some_and(|terms| terms.shares_addresses);
    let agreed = d.agreement.as_ref().is_some_and(|(row, _)| row.state == "signed" && shares(&row.terms));
    let director = d.contacts.iter().find(|contact| contact.role == "director");
    match (side.0, director) {
        (Party::Programme, _) => String::new(),
        (Party::Expert, Some(director)) if agreed => w.contact_at(&director.email, &director.name),
        (Party::Host, _) if agreed && !d.placement.expert_email.is_empty() => {
            w.contact_at(&d.placement.expert_email, &d.placement.expert_name)
        }
        _ if d.state().is_before_start() => w.contact_office(&cx.app.brand.help_email),
        _ => String::new(),
    }
}

/// What follows for the seat of a placement that was stopped before its start.
fn withdrawn(w: Words, side: Side, d: &Dossier) -> String {
    match (side.0, d.seats.as_ref().filter(|seats| seats.are_given())) {
        (Party::Expert, _) | (_, None) => w.next_withdrawn_expert(),
        (_, Some(seats)) if seats.free < 1 => w.next_withdrawn_filled(),
        (Party::Host, _) => w.next_withdrawn_host(),
        (Party::Programme, Some(seats)) if seats.reserves > 0 => w.next_withdrawn_programme(),
        (Party::Programme, _) => w.next_withdrawn_free(),
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
    let last = d.last_day().filter(|_| finish::is_ahead(d.state(), &d.days(), cx.today()));
    let is_over = matches!(d.state(), State::Reported | State::Confirmed | State::Completed);
    let unanswered = d.notes.iter().any(|note| note.alarm && note.alarm_answered_at.is_none());
    match (side.0, d.due(cx.today())) {
        (side, Some(Due::FirstDay | Due::Start)) => {
            let ahead = d.first_day().filter(|first| side == Party::Programme && *first > cx.today());
            let told: Vec<String> = ahead.map(|first| w.start_from(first)).into_iter().chain(later(cx.lang, d)).collect();
            (!told.is_empty()).then(|| told.join(" "))
        }
        (Party::Programme, Some(Due::Make)) if d.agreement.is_some() => Some(w.make_anew()),
        (Party::Programme, Some(Due::Tasks(_) | Due::Sign(_) | Due::Make)) => {
            let open: Vec<String> = d.open_gates().filter_map(TaskRow::kind).map(|task| naming::task(cx.lang, task)).collect();
            Some(w.start_waits(cx.lang.list(&open)))
        }
        (Party::Expert, None) => last.map(|last| w.send_from(last)),
        (Party::Programme, None) if is_over && unanswered => Some(w.alarms_late()),
        (Party::Programme, None) => last.map(|last| w.report_from(last)),
        _ => None,
    }
}

/// What is open and the start does not wait for, with who does it.
fn later(lang: Lang, d: &Dossier) -> Option<String> {
    let open = d.tasks.iter().filter(|row| !row.gate && row.done_on.is_none()).filter_map(TaskRow::kind);
    let told: Vec<String> = open.map(|task| Words(lang).task_of(naming::task(lang, task), naming::ball(lang, task.doer()))).collect();
    (!told.is_empty()).then(|| Words(lang).next_later(lang.list(&told)))
}

/// Questions that wait for the expert: what they are about, and where they are answered.
pub fn questions(lang: Lang, side: Side, d: &Dossier) -> Vec<(String, String)> {
    // How things stand before the work cannot be told any more once the report is written.
    let is_late = |moment: &str| moment == "before" && !d.state().is_before_start() && !d.state().is_under_way();
    let asked = d.questions.iter().filter(|row| side.0 == Party::Expert && !is_late(&row.moment));
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
