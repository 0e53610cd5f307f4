//! Codes and states as people read them.

use i18n::{Arg, Lang};
use jiff::ToSpan;
use jiff::civil::Weekday;
use model::evaluation::YEAR_LATER_DAYS;
use model::placement::{Asked, Ball, Due, Party, State, Task, Worked};
use model::reference::country;
use model::{Date, Refusal};
use web::{RouteLine, Stop, StopState, Tag, Tone};

use crate::store::{Became, BlockRow, SignatureRow};
use crate::terms::Terms;
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

/// Why a placement ended early, as a party reads it. Of what belongs to the expert's own life the host reads only on whose
/// side the reason lies.
pub fn end_reason(lang: Lang, code: &str, reader: Party) -> String {
    let own = matches!(code, "health" | "family" | "employer" | "account-closed");
    let code = if own && reader == Party::Host { "expert" } else { code };
    say(lang, &format!("end-{code}"))
}

/// A state as a tag. Before the start the words name whose turn it is; `reader` is on whose side it is read.
pub fn tag(lang: Lang, state: State, due: Option<Due>, reader: Party) -> Tag {
    let tone = match state {
        State::Preparing | State::Reported | State::Confirmed => Tone::Wait,
        State::Agreed | State::Running => Tone::Go,
        State::Completed => Tone::Ok,
        State::Suspended | State::EndedEarly => Tone::Bad,
        State::Withdrawn => Tone::Off,
    };
    Tag::new(state_words(lang, state, due, reader), tone)
}

/// A state in words, as a reader on one side reads it.
pub fn state_words(lang: Lang, state: State, due: Option<Due>, reader: Party) -> String {
    let name = state.name();
    let key = match (state, due) {
        (State::Preparing | State::Agreed, Some(due @ (Due::FirstDay | Due::Start))) => format!("state-agreed-{}", due.name()),
        (State::Preparing | State::Agreed, Some(due)) if is_own(due.ball(), reader) => format!("state-{name}-you"),
        (State::Preparing | State::Agreed, Some(due)) => format!("state-{name}-{}", due.ball().name()),
        (State::Running | State::Reported, _) if is_own(state.ball(due), reader) => format!("state-{name}-you"),
        _ => format!("state-{name}"),
    };
    say(lang, &key)
}

/// Whether the reader must act, and is spoken to as such. The programme has many readers, who are not all meant.
fn is_own(ball: Ball, reader: Party) -> bool {
    ball == Ball::from(reader) && reader != Party::Programme
}

/// As what somebody signed, in words: for the programme the role, where it is known, and the organisation.
pub fn position(lang: Lang, signature: &SignatureRow, organisation: &str) -> Option<String> {
    let position = signature.position.as_str();
    match Party::named(&signature.party)? {
        Party::Expert => None,
        Party::Host => Some(position.to_owned()).filter(|position| !position.is_empty()),
        party => {
            let role = if position.is_empty() { format!("party-{}", party.name()) } else { format!("signs-as-{position}") };
            Some(Words(lang).signs_as(organisation, say(lang, &role)))
        }
    }
}

/// Who must act now, in words.
pub fn ball(lang: Lang, ball: Ball) -> String {
    say(lang, &format!("ball-{}", ball.name()))
}

/// The same for a reader, who is not spoken of as somebody else.
fn ball_for(lang: Lang, ball_of: Ball, reader: Party) -> String {
    if is_own(ball_of, reader) { Words(lang).ball_you() } else { ball(lang, ball_of) }
}

/// The name of a country.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or_else(|| code.to_owned(), |country| country.name.in_language(lang.code()).to_owned())
}

/// Codes with commas between, in words; each begins as it does in the form, so they stand beside each other and make no sentence.
pub fn listed(lang: Lang, prefix: &str, codes: &str) -> String {
    let names: Vec<String> = codes.split(',').filter(|code| !code.is_empty()).map(|code| say(lang, &format!("{prefix}-{code}"))).collect();
    names.join(" · ")
}

/// The stages of a placement, from the selection to a year later.
pub const STAGES: [&str; 9] =
    ["selected", "prepared", "signed", "first-day", "under-way", "reported", "host-confirmed", "certificate", "year-later"];

/// How far a placement is, for its route line.
pub struct Progress {
    /// Where it stands.
    pub state: State,
    /// What must happen next before the start.
    pub due: Option<Due>,
    /// On whose side it is read.
    pub reader: Party,
    /// Whether everything is done that can be done without the agreement, and that the start waits for.
    pub prepared: bool,
    /// Whether the agreement comes before the last of that.
    pub signs_first: bool,
    /// Whether all have signed.
    pub signed: bool,
    /// Whether it ever started.
    pub started: bool,
    /// The day on which the work ended.
    pub ended_on: Option<Date>,
    /// How many are asked what is left a year later, and how many of them answered.
    pub year_later: (usize, usize),
    /// The days of its stages.
    pub days: Days,
}

/// The days of the stages of a placement: on which each was done and, of some, for which it is agreed or due.
pub struct Days {
    /// When it was selected.
    pub selected: Option<Date>,
    /// When the last task before the start was done, and until when they are to be done.
    pub prepared: (Option<Date>, Option<Date>),
    /// When the last party signed, and until when.
    pub signed: (Option<Date>, Option<Date>),
    /// When the work began, and the first of the planned days.
    pub first_day: (Option<Date>, Option<Date>),
    /// When the work ended, and the last of the planned days.
    pub under_way: (Option<Date>, Option<Date>),
    /// When the report was sent.
    pub reported: Option<Date>,
    /// When the host confirmed it.
    pub confirmed: Option<Date>,
    /// When the certificate was given.
    pub certificate: Option<Date>,
    /// When the last answered what is left a year later.
    pub answered: Option<Date>,
}

impl Progress {
    /// Its stages in the order in which they happen: an agreement that is made while tasks are open comes before these are done.
    fn stages(&self) -> [&'static str; 9] {
        let mut stages = STAGES;
        if self.signs_first {
            stages.swap(1, 2);
        }
        stages
    }

    fn is_done(&self, stage: &str) -> bool {
        let reached = |states: &[State]| states.contains(&self.state);
        match stage {
            "selected" => true,
            "prepared" => self.prepared || self.started,
            "signed" => self.signed || self.started,
            "first-day" => self.started,
            "under-way" | "reported" => reached(&[State::Reported, State::Confirmed, State::Completed]),
            "host-confirmed" => reached(&[State::Confirmed, State::Completed]),
            "certificate" => self.state == State::Completed,
            "year-later" => self.year_later.0 > 0 && self.year_later.0 == self.year_later.1,
            _ => false,
        }
    }

    /// The day of a stage: when it was done, or for when it is planned; nothing where neither is known.
    fn day_of(&self, stage: &str) -> Option<Date> {
        let days = &self.days;
        let year_later = self.ended_on.map(|ended| ended.saturating_add(YEAR_LATER_DAYS.days()));
        let (done, ahead) = match stage {
            "selected" => (days.selected, None),
            "prepared" => days.prepared,
            "signed" => days.signed,
            "first-day" => days.first_day,
            "under-way" => days.under_way,
            "reported" => (days.reported, None),
            "host-confirmed" => (days.confirmed, None),
            "certificate" => (days.certificate, None),
            _ => (days.answered, year_later),
        };
        if self.is_done(stage) { done } else { ahead }
    }

    /// The day of a stage in words: on which it was done, from or until when it lasts, or by when it is due.
    fn when(&self, lang: Lang, stage: &str) -> Option<String> {
        let (w, first) = (Words(lang), self.days.first_day.1);
        let day = if stage == "under-way" && !self.started { first } else { self.day_of(stage) };
        let day = lang.date_short(day?);
        Some(match (stage, self.is_done(stage)) {
            ("under-way", false) if !self.started => w.when_from(day),
            ("under-way", _) => w.when_until(day),
            ("year-later", false) => w.when_from(day),
            (_, true) => w.when_on(day),
            (_, false) => w.when_by(day),
        })
    }

    /// Whether people are being asked what is left a year later.
    fn is_asked(&self) -> bool {
        self.state == State::Completed && self.year_later.1 < self.year_later.0
    }

    /// The stage at which it is: the first that is not done; none when all that is left is to wait for the year to pass.
    fn now(&self) -> Option<usize> {
        if self.state == State::Completed && !self.is_asked() { None } else { self.stages().iter().position(|stage| !self.is_done(stage)) }
    }
}

/// The route line of a placement. One that was stopped shows how far it came, and leaves the rest out.
pub fn route(lang: Lang, country: &str, progress: &Progress) -> RouteLine {
    let stages = progress.stages();
    let names: Vec<String> = stages.iter().map(|stage| say(lang, &format!("stage-{stage}"))).collect();
    let now = progress.now();
    let holder = match progress.state.ball(progress.due) {
        Ball::Nobody if progress.is_asked() => Some(Words(lang).ball_voices()),
        Ball::Nobody => None,
        other => Some(ball_for(lang, other, progress.reader)),
    };
    let mut line = RouteLine::at(lang, country, Words(lang).route_label(), names, now.unwrap_or(stages.len()), holder);
    for (stage, stop) in line.stops.iter_mut().enumerate() {
        stop.state = if progress.is_done(stages[stage]) {
            StopState::Done
        } else if now == Some(stage) {
            StopState::Now
        } else {
            StopState::Next
        };
        stop.when = progress.when(lang, stages[stage]);
    }
    if progress.state.is_stopped() {
        let reached = line.stops.iter().rposition(|stop| stop.state == StopState::Done).unwrap_or_default();
        line.stops.iter_mut().filter(|stop| stop.state != StopState::Done).for_each(|stop| {
            stop.state = StopState::Off;
            (stop.ball, stop.when) = (None, None);
        });
        let name = say(lang, &format!("stage-{}", progress.state.name()));
        let when = progress.ended_on.map(|day| Words(lang).when_on(lang.date_short(day)));
        line.stops.insert(reached + 1, Stop { name, state: StopState::Now, ball: None, when });
    }
    line
}

/// The name of a block: which of the planned ones, and what became of it.
pub fn block(lang: Lang, (place, became): (usize, Became)) -> String {
    let w = Words(lang);
    match became {
        Became::Planned => w.block_nr(place),
        Became::Done => w.block_nr_done(place),
        Became::Shortened => w.block_nr_shortened(place),
        Became::Switched => w.block_nr_switched(place),
        Became::Moved => w.block_nr_moved(place),
    }
}

/// The days of a block and how it is done, in a sentence.
pub fn stretch(lang: Lang, block: &BlockRow) -> String {
    days_in(lang, &block.mode, block.from_day, block.until_day)
}

/// Days, and the way of working in them, in a sentence.
pub fn days_in(lang: Lang, mode: &str, from: Date, until: Date) -> String {
    let (w, mode) = (Words(lang), say(lang, &format!("mode-{mode}")));
    if from == until { w.host_day(from, mode) } else { w.host_days(from, mode, until) }
}

/// The days that are planned in one way of working beside those that the request asks for, in a sentence.
pub fn other_days(lang: Lang, row: &Asked) -> String {
    Words(lang).days_other(row.asked, say(lang, &format!("mode-{}", row.mode.name())), row.planned)
}

/// Of which days fewer are agreed on than the request asks for, in sentences, before the reason for it; empty where none are.
pub fn fewer(lang: Lang, terms: &Terms) -> String {
    let w = Words(lang);
    let told = terms.fewer.iter().map(|row| w.agreement_fewer(row.asked, say(lang, &format!("mode-{}", row.mode)), row.planned));
    let told: Vec<String> = told.collect();
    if told.is_empty() { String::new() } else { format!("{} {}", told.join(" "), w.agreement_fewer_why()) }
}

/// Which days the blocks of a placement are, planned or `signed` by all, and the days on which the work was done.
pub fn days(lang: Lang, worked: Worked, signed: bool) -> String {
    let w = Words(lang);
    match worked {
        Worked::NotYet if !signed => w.days_planned(),
        Worked::NotYet => w.days_agreed(),
        Worked::Since(day) => w.days_since(day),
        Worked::Between(from, until) if from == until => w.days_worked_day(from),
        Worked::Between(from, until) => w.days_worked(from, until),
    }
}

/// Which parts of the report were kept again since the host said what was missing, in a sentence.
pub fn changed(lang: Lang, parts: &[&str]) -> String {
    let names: Vec<String> = parts.iter().map(|part| say(lang, &format!("changed-{part}"))).collect();
    if names.is_empty() { Words(lang).changed_nothing() } else { Words(lang).changed_since(lang.list(&names)) }
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

/// What a task asks: of whoever does it, or as the programme reads it, which speaks of somebody else.
pub fn task_lead(lang: Lang, task: Task, is_own: bool) -> String {
    let lead = format!("task-{}-lead", task.name());
    let told = if is_own { None } else { lang.find(&words::ROOM, &format!("{lead}-office"), &[]) };
    told.unwrap_or_else(|| say(lang, &lead))
}

/// A day of the week in words.
pub fn day_of_week(lang: Lang, day: Weekday) -> String {
    say(lang, &format!("day-{}", day.to_monday_one_offset()))
}

/// The day of the week of a date, in words.
pub fn week_day(lang: Lang, date: Date) -> String {
    day_of_week(lang, date.weekday())
}
