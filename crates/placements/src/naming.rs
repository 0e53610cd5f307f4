//! Codes and states as people read them.

use i18n::{Arg, Lang};
use jiff::ToSpan;
use model::evaluation::YEAR_LATER_DAYS;
use model::placement::{Ball, Party, State, Task};
use model::reference::country;
use model::{Date, Refusal};
use web::{RouteLine, Stop, StopState, Tag, Tone};

use crate::words::{self, Words};

/// The words of a computed key; the key itself would show only if its words were forgotten, which a test rules out.
pub fn say(lang: Lang, key: &str) -> String {
    lang.find(&words::ROOM, key, &[]).unwrap_or_else(|| key.to_owned())
}

/// The same without direction marks, for letters, files and documents.
pub fn say_plain(lang: Lang, key: &str) -> String {
    i18n::without_marks(&say(lang, key))
}

/// Why something is not done, and what can be done.
pub fn refusal(lang: Lang, refusal: &Refusal) -> (String, String) {
    let facts: Vec<(&str, Arg)> = refusal.facts.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    let find = |suffix: &str| lang.find(&words::ROOM, &format!("refusal-{}{suffix}", refusal.why.key()), &facts).unwrap_or_default();
    (find(""), find("-do"))
}

/// A state as a tag. While it is prepared, the words name who has the ball; `reader` is on whose side it is read.
pub fn tag(lang: Lang, state: State, ball: Ball, reader: Party) -> Tag {
    let tone = match state {
        State::Preparing | State::Reported | State::Confirmed => Tone::Wait,
        State::Agreed | State::Running => Tone::Go,
        State::Completed => Tone::Ok,
        State::Suspended | State::EndedEarly => Tone::Bad,
        State::Withdrawn => Tone::Off,
    };
    let words = match (state, ball) {
        (State::Preparing, ball) if ball == Ball::from(reader) && reader != Party::Programme => say(lang, "state-preparing-you"),
        (State::Preparing, Ball::Expert | Ball::Host) => say(lang, &format!("state-preparing-{}", ball.name())),
        _ => say(lang, &format!("state-{}", state.name())),
    };
    Tag::new(words, tone)
}

/// Who must act now, in words.
pub fn ball(lang: Lang, ball: Ball) -> String {
    say(lang, &format!("ball-{}", ball.name()))
}

/// The same for a reader, who is not spoken of as somebody else.
fn ball_for(lang: Lang, ball_of: Ball, reader: Party) -> String {
    if ball_of == Ball::from(reader) && reader != Party::Programme { Words(lang).ball_you() } else { ball(lang, ball_of) }
}

/// The name of a country.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or_else(|| code.to_owned(), |country| country.name.in_language(lang.code()).to_owned())
}

/// Codes with commas between, as a list in words.
pub fn listed(lang: Lang, prefix: &str, codes: &str) -> String {
    let names: Vec<String> = codes.split(',').filter(|code| !code.is_empty()).map(|code| say(lang, &format!("{prefix}-{code}"))).collect();
    lang.list(&names)
}

/// The stages of a placement, from the selection to a year later.
pub const STAGES: [&str; 8] = ["selected", "prepared", "signed", "under-way", "reported", "host-confirmed", "certificate", "year-later"];

/// How far a placement is, for its route line.
pub struct Progress {
    /// Where it stands.
    pub state: State,
    /// Who must act.
    pub ball: Ball,
    /// On whose side it is read.
    pub reader: Party,
    /// Whether every gate but the agreement is done.
    pub prepared: bool,
    /// Whether all have signed.
    pub signed: bool,
    /// Whether it ever started.
    pub started: bool,
    /// The day on which the work ended.
    pub ended_on: Option<Date>,
    /// How many are asked what is left a year later, and how many of them answered.
    pub year_later: (usize, usize),
}

impl Progress {
    fn is_done(&self, stage: usize) -> bool {
        let reached = |states: &[State]| states.contains(&self.state);
        match STAGES[stage] {
            "selected" => true,
            "prepared" => self.prepared || self.started,
            "signed" => self.signed || self.started,
            "under-way" | "reported" => reached(&[State::Reported, State::Confirmed, State::Completed]),
            "host-confirmed" => reached(&[State::Confirmed, State::Completed]),
            "certificate" => self.state == State::Completed,
            "year-later" => self.year_later.0 > 0 && self.year_later.0 == self.year_later.1,
            _ => false,
        }
    }
}

/// The route line of a placement. One that was stopped shows how far it came, and leaves the rest out.
pub fn route(lang: Lang, country: &str, progress: &Progress) -> RouteLine {
    let names: Vec<String> = STAGES.iter().map(|stage| say(lang, &format!("stage-{stage}"))).collect();
    let now = (0..STAGES.len()).find(|&stage| !progress.is_done(stage)).unwrap_or(STAGES.len());
    let asked = progress.state == State::Completed && progress.year_later.1 < progress.year_later.0;
    let holder = match progress.ball {
        Ball::Nobody if asked => Some(Words(lang).ball_voices()),
        Ball::Nobody => None,
        other => Some(ball_for(lang, other, progress.reader)),
    };
    let mut line = RouteLine::at(lang, country, Words(lang).route_label(), names, now, holder);
    for (stage, stop) in line.stops.iter_mut().enumerate() {
        if progress.is_done(stage) {
            stop.state = StopState::Done;
        }
    }
    if let (Some(ended), Some(last)) = (progress.ended_on, line.stops.last_mut()) {
        last.when = Some(lang.date_short(ended.saturating_add(YEAR_LATER_DAYS.days())));
    }
    if progress.state.is_stopped() {
        let reached = line.stops.iter().rposition(|stop| stop.state == StopState::Done).unwrap_or_default();
        line.stops.iter_mut().filter(|stop| stop.state != StopState::Done).for_each(|stop| {
            stop.state = StopState::Off;
            (stop.ball, stop.when) = (None, None);
        });
        let name = say(lang, &format!("stage-{}", progress.state.name()));
        line.stops.insert(reached + 1, Stop { name, state: StopState::Now, ball: None, when: None });
    }
    line
}

/// A month, stored as `2026-03`, in words.
pub fn month(lang: Lang, stored: &str) -> String {
    let mut parts = stored.splitn(2, '-');
    match (parts.next(), parts.next()) {
        (Some(year), Some(number)) => Words(lang).month_of(say(lang, &format!("month-{number}")), year),
        _ => stored.to_owned(),
    }
}

/// A task in words.
pub fn task(lang: Lang, task: Task) -> String {
    say(lang, &format!("task-{}", task.name()))
}
