//! Monthly notes, and the answer to one that asks for help.

use axum::extract::Path;
use db::params;
use model::PlacementId;
use model::access::Verb;
use model::placement::NOTE_THERE;
use web::{Answer, Cx, Fault, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{AnswerAlarm, WriteNote};
use crate::store::{self, NoteRow, PlacementRow};
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// The form of a note.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("month", words::NOTE_MONTH, Kind::Pick).required(),
    Field::new("achievements", words::NOTE_ACHIEVEMENTS, Kind::Text(3000)).required(),
    Field::new("challenges", words::NOTE_CHALLENGES, Kind::Text(3000)),
    Field::new("recommendations", words::NOTE_RECOMMENDATIONS, Kind::Text(3000)),
    Field::new("persons_reached", words::PERSONS_REACHED, Kind::Number(0, 100_000)).required().hint(words::PERSONS_HINT),
    Field::new("women_reached", words::WOMEN_REACHED, Kind::Number(0, 100_000)).required(),
    Field::new("alarm", words::NOTE_ALARM, Kind::Tick),
    Field::new("replaces", words::NOTE_MONTH, Kind::Hidden(10)),
]);

/// The form of an answer.
pub const ANSWER: FormSpec = FormSpec::new(&[
    Field::new("month", words::NOTE_MONTH, Kind::Pick).required(),
    Field::new("answer", words::ALARM_ANSWER, Kind::Text(2000)).required().hint(words::ALARM_ANSWER_HINT),
]);

/// The page; `replaces` is the month whose note would be replaced, or empty.
fn page(cx: &Cx, placement: &PlacementRow, form: Form, replaces: &str) -> Answer {
    let w = Words(cx.lang);
    if replaces.is_empty() {
        return ask(cx, placement, w.note_title(), w.note_button(), form).lead(w.note_lead()).show();
    }
    let lead = w.note_lead_again(crate::naming::month(cx.lang, replaces));
    ask(cx, placement, w.note_title(), w.note_button_again(), form).lead(lead).show()
}

fn months(cx: &Cx, placement: &PlacementRow) -> Vec<(String, String)> {
    crate::actions::months(placement.started_on, cx.today())
        .into_iter()
        .map(|month| (month.clone(), crate::naming::month(cx.lang, &month)))
        .collect()
}

/// The page; the note of the asked month, or of this one, stands in it.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Write).await?;
    let months = months(&cx, &placement);
    let month = cx.query_value("month").or_else(|| months.first().map(|(month, _)| month.clone())).unwrap_or_default();
    let notes: Vec<NoteRow> = tx.all(store::NOTES, params![id]).await?;
    let there = notes.into_iter().find(|note| note.month == month);
    let replaces = there.as_ref().map(|note| note.month.clone()).unwrap_or_default();
    let form = match there {
        Some(note) => Form::stored(
            &cx,
            &FORM,
            [
                ("month", note.month),
                ("replaces", replaces.clone()),
                ("achievements", note.achievements),
                ("challenges", note.challenges),
                ("recommendations", note.recommendations),
                ("persons_reached", note.persons_reached.to_string()),
                ("women_reached", note.women_reached.to_string()),
                ("alarm", if note.alarm { "yes" } else { "" }.to_owned()),
            ],
        ),
        None => Form::stored(&cx, &FORM, [("month", month)]),
    };
    page(&cx, &placement, form.offer("month", months), &replaces)
}

/// Keeps it. The note of a month that has one is replaced only when the writer was told so.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::Write).await?;
    let notes: Vec<NoteRow> = tx.all(store::NOTES, params![id]).await?;
    drop(tx);
    let form = Form::typed(&cx, &FORM, posted).offer("month", months(&cx, &placement));
    let (command, replaces) = match form.read() {
        Ok(values) => (
            WriteNote {
                placement: id,
                month: values.text("month"),
                challenges: values.text("challenges"),
                achievements: values.text("achievements"),
                recommendations: values.text("recommendations"),
                persons_reached: values.number("persons_reached").unwrap_or_default(),
                women_reached: values.number("women_reached").unwrap_or_default(),
                alarm: values.ticked("alarm"),
            },
            values.text("replaces"),
        ),
        Err(faults) => return page(&cx, &placement, form.with_faults(faults), ""),
    };
    if replaces != command.month && notes.iter().any(|note| note.month == command.month && !is_same(note, &command)) {
        let form = form.renewed([("replaces", command.month.clone())]);
        return page(&cx, &placement, form.with_faults(vec![("month", Fault::Refused(NOTE_THERE.into()))]), &command.month);
    }
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), words::DONE_NOTE), |form| page(&cx, &placement, form, &replaces))
}

/// Whether a note is stored as it is sent: pressed twice.
fn is_same(note: &NoteRow, sent: &WriteNote) -> bool {
    let texts = [&note.achievements, &note.challenges, &note.recommendations];
    texts == [&sent.achievements, &sent.challenges, &sent.recommendations]
        && (note.persons_reached, note.women_reached, note.alarm) == (sent.persons_reached, sent.women_reached, sent.alarm)
}

fn answer_page(cx: &Cx, placement: &PlacementRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    ask(cx, placement, w.alarm_title(), w.alarm_button(), form).lead(w.alarm_lead(&placement.expert_name)).show()
}

async fn alarms(cx: &Cx, id: PlacementId) -> Result<(PlacementRow, Vec<(String, String)>), web::Door> {
    let (mut tx, placement) = load(cx, id, Verb::Write).await?;
    let notes: Vec<NoteRow> = tx.all(store::NOTES, params![id]).await?;
    let open = notes.into_iter().filter(|note| note.alarm && note.alarm_answered_at.is_none());
    Ok((placement, open.map(|note| (note.month.clone(), crate::naming::month(cx.lang, &note.month))).collect()))
}

/// The page of the answer.
pub async fn get_answer(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (placement, open) = alarms(&cx, id).await?;
    let month = open.first().map(|(month, _)| month.clone()).unwrap_or_default();
    answer_page(&cx, &placement, Form::stored(&cx, &ANSWER, [("month", month)]).offer("month", open))
}

/// Answers.
pub async fn post_answer(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (placement, open) = alarms(&cx, id).await?;
    let form = Form::typed(&cx, &ANSWER, posted).offer("month", open);
    let command = match form.read() {
        Ok(values) => AnswerAlarm { placement: id, month: values.text("month"), answer: values.text("answer") },
        Err(faults) => return answer_page(&cx, &placement, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&Side::of(&cx).path(id), words::DONE_ALARM), |form| answer_page(&cx, &placement, form))
}
