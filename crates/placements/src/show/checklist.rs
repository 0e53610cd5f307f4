//! The checklist of a placement as a side reads it: what is done, until when the rest is due, and who does it.

use model::Date;
use model::access::Verb;
use model::placement::{Due, Party, Task};
use web::{Cx, Tag, Tone};

use super::Dossier;
use crate::naming;
use crate::store::TaskRow;
use crate::visit::Side;
use crate::words::Words;

/// A task as the checklist shows it.
pub struct TaskLine {
    /// Its name.
    pub name: String,
    /// Where it is done, for whoever may.
    pub href: Option<String>,
    /// What was told.
    pub note: String,
    /// Until when it is to be done, and what waits for it; nothing when it is done.
    pub due: Option<String>,
    /// Whether it is done, or whose it is.
    pub tag: Tag,
}

/// Its lines.
pub fn task_lines(cx: &Cx, side: Side, may_write: bool, base: &str, d: &Dossier) -> Vec<TaskLine> {
    let (lang, w) = (cx.lang, Words(cx.lang));
    let open_state = d.state().is_before_start() || d.state().is_under_way();
    // Of what is over nothing waits for anybody any more.
    let still = |open: Tag| if open_state { open } else { Tag::new(w.task_not_done(), Tone::Off) };
    let line = |row: &TaskRow| {
        let task = row.kind()?;
        let mine = side.0 == Party::Programme || side.0 == task.party();
        let (href, open) = if task.is_by_hand() {
            let open = match (row.gate, side.does(cx, task, &d.placement)) {
                (gate, true) => Tag::new(w.waits_for_you(), if gate { Tone::Wait } else { Tone::Off }),
                (false, false) => Tag::new(w.task_to_do(naming::ball(lang, task.doer())), Tone::Off),
                (true, false) => Tag::new(naming::say(lang, &format!("waits-for-{}", task.doer().name())), Tone::Wait),
            };
            // The names of its own people are the host's to take away, also when the work is over.
            let always = task == Task::Counterparts && side.0 == Party::Host;
            ((may_write && mine && (open_state || always)).then(|| format!("{base}/tasks/{}", task.name())), open)
        } else {
            agreement_line(cx, side, base, d)
        };
        Some(TaskLine {
            name: naming::task(lang, task),
            href,
            note: row.note.clone(),
            due: row
                .due_on
                .filter(|_| open_state && row.done_on.is_none())
                .map(|day| due_words(w, side, task, row.gate || !d.state().is_before_start(), day, cx.today())),
            tag: row.done_on.map_or_else(|| still(open), |day| Tag::new(w.task_done_on(day), Tone::Ok)),
        })
    };
    d.tasks.iter().filter_map(line).collect()
}

/// Until when a task is to be done. Of what the start does not wait for, that is said with the day. No day is told that has
/// come: then it is due at once.
fn due_words(w: Words, side: Side, task: Task, plain: bool, day: Date, today: Date) -> String {
    match (task, side.0) {
        (Task::Arrival, _) if day > today => w.task_due_arrival(day),
        (Task::Travel | Task::SafetyBriefing, Party::Expert) if day > today => w.task_due_travel_you(day),
        (Task::Travel | Task::SafetyBriefing, _) if day > today => w.task_due_travel(day),
        _ if plain && day > today => w.task_due(day),
        _ if plain => w.task_due_now(),
        _ if day > today => w.task_due_later(day),
        _ => w.task_due_later_now(),
    }
}

/// Where the agreement is made, signed or read, and whose turn it is while that is not done.
fn agreement_line(cx: &Cx, side: Side, base: &str, d: &Dossier) -> (Option<String>, Tag) {
    let w = Words(cx.lang);
    let decides = side.may(cx, if side.0 == Party::Expert { Verb::Write } else { Verb::Decide }, &d.placement);
    let there = d.agreement.as_ref().map(|_| format!("{base}/agreement"));
    let waits = |party: Party| Tag::new(naming::say(cx.lang, &format!("waits-for-{}", party.name())), Tone::Wait);
    let makes = decides && side.0 == Party::Programme;
    match (d.next_signer(), d.due(cx.today())) {
        (Some(party), _) if decides && party == side.0 => (Some(format!("{base}/sign")), Tag::new(w.waits_for_you(), Tone::Wait)),
        // Somebody says what must change first, or the country is suspended: the programme settles it.
        (Some(_), Some(Due::Settle)) => (there, waits(Party::Programme)),
        (Some(party), _) => (there, waits(party)),
        (None, Some(Due::Tasks(_))) if d.is_signed() => (there, waits(Party::Programme)),
        (None, Some(Due::Make)) if makes => (Some(format!("{base}/agreement/make")), Tag::new(w.waits_for_you(), Tone::Wait)),
        (None, Some(Due::Tasks(_))) if makes => (Some(format!("{base}/agreement/make")), Tag::new(w.agreement_can(), Tone::Off)),
        (None, Some(Due::Tasks(_))) => (there, Tag::new(w.agreement_later(), Tone::Off)),
        _ => (there, waits(Party::Programme)),
    }
}
