//! Words for states and names of codes, and who has the ball: said on every page of this slice in the same way.

use i18n::Lang;
use jiff::ToSpan;
use model::priority::{CountryStatus, Holds, Stage, State, Track, holds};
use model::reference::{country, sdg, sector};
use model::text::Country;
use model::{Date, Timestamp};
use web::{Tag, Tone};

use crate::actions::ASK_DAYS;
use crate::store::{CountryRow, PriorityRow};
use crate::words::Words;

/// A country's name.
pub fn country_name(lang: Lang, code: Country) -> String {
    country::find(code.code()).map_or(code.code(), |country| country.name.in_language(lang.code())).to_owned()
}

/// A sector's name.
pub fn sector_name(lang: Lang, code: &str) -> String {
    sector::find(code).map_or(code, |sector| sector.name.in_language(lang.code())).to_owned()
}

/// An SDG target: its code and our wording of it.
pub fn sdg_name(lang: Lang, code: &str) -> String {
    sdg::find(code).map_or_else(|| code.to_owned(), |target| format!("{code} {}", target.title.in_language(lang.code())))
}

/// A text in the reader's language where there is one.
pub fn in_language<'a>(lang: Lang, en: &'a str, nl: &'a str) -> &'a str {
    lang.of_two(en, nl)
}

/// A country's status; one that takes part in something else than assignments is open for that only.
pub fn status_tag(w: Words, status: CountryStatus, track: Track) -> Tag {
    match status {
        CountryStatus::Active => match track {
            Track::Assignments => Tag::new(w.status_active(), Tone::Ok),
            Track::Entrepreneurship => Tag::new(w.status_active_entrepreneurship(), Tone::Ok),
            Track::Alumni => Tag::new(w.status_active_alumni(), Tone::Ok),
        },
        CountryStatus::Suspended => Tag::new(w.status_suspended(), Tone::Bad),
        CountryStatus::Closed => Tag::new(w.status_closed(), Tone::Off),
    }
}

/// A country's status as it stands on a day: one that joins a phase that begins later does not take part yet.
pub fn standing_tag(w: Words, row: &CountryRow, today: Date) -> Tag {
    if row.from_day > today { Tag::new(w.status_later(row.from_day), Tone::Wait) } else { status_tag(w, row.status(), row.track()) }
}

/// What a country takes part in.
pub fn track_name(w: Words, track: Track) -> String {
    match track {
        Track::Assignments => w.track_assignments(),
        Track::Entrepreneurship => w.track_entrepreneurship(),
        Track::Alumni => w.track_alumni(),
    }
}

/// Whose turn it is with a priority.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ball {
    /// The focal point writes, or asks the ministry.
    pub office: bool,
    /// The ministry was asked and has not answered.
    pub ministry: bool,
    /// All that is left for the country office is to ask the ministry.
    pub to_ask: bool,
}

/// Who has the ball of a priority at a moment; a question to the ministry lapses with its link.
pub fn ball(row: &PriorityRow, now: Timestamp) -> Ball {
    let standing = row.standing();
    if standing.retired || standing.stage == Stage::Agreed {
        return Ball { office: false, ministry: false, to_ask: false };
    }
    if standing.stage == Stage::Draft {
        return Ball { office: true, ministry: false, to_ask: false };
    }
    let asked = row.asked_at.is_some_and(|at| now < at + (ASK_DAYS * 24).hours());
    let to_ask = row.office_agreed && !row.ministry_agreed && !asked;
    Ball { office: !row.office_agreed || to_ask, ministry: !row.ministry_agreed && asked, to_ask }
}

/// The same in words; nothing when nobody must act. `mine` says whether the reader is the country office.
pub fn ball_words(w: Words, ball: Ball, mine: bool) -> Option<String> {
    match (ball.office, ball.ministry) {
        (true, true) if mine => Some(w.ball_you_both()),
        (true, true) => Some(w.ball_both()),
        (true, false) if ball.to_ask && mine => Some(w.ball_you_ask()),
        (true, false) if ball.to_ask => Some(w.ball_office_asks()),
        (true, false) if mine => Some(w.ball_you()),
        (true, false) => Some(w.ball_office()),
        (false, true) => Some(w.ball_ministry()),
        (false, false) => None,
    }
}

/// What is said of the newest version.
pub fn stage_tag(w: Words, row: &PriorityRow, today: Date) -> Tag {
    let standing = row.standing();
    match (standing.retired, standing.stage, row.office_agreed, row.ministry_agreed) {
        (true, ..) => Tag::new(w.priority_retired(), Tone::Off),
        (_, Stage::Draft, ..) if row.changes_asked => Tag::new(w.priority_changes(), Tone::Wait),
        (_, Stage::Draft, ..) => Tag::new(w.priority_draft(), Tone::Wait),
        (_, Stage::Proposed, false, false) => Tag::new(w.priority_waits_both(), Tone::Wait),
        (_, Stage::Proposed, true, _) => Tag::new(w.priority_waits_ministry(), Tone::Wait),
        (_, Stage::Proposed, false, true) => Tag::new(w.priority_waits_office(), Tone::Wait),
        (_, Stage::Agreed, ..) => agreed_tag(w, row, today),
    }
}

/// What is said of a version that both agreed to: its days decide whether it holds.
fn agreed_tag(w: Words, row: &PriorityRow, today: Date) -> Tag {
    holds_tag(w, w.priority_agreed(), row.from_day, row.until_day, today)
}

/// What is said of an agreed version with these days; `now` is said while it holds.
pub fn holds_tag(w: Words, now: String, from: Date, until: Option<Date>, today: Date) -> Tag {
    match (holds(from, until, today), until) {
        (Holds::Later, _) => Tag::new(w.version_later(from), Tone::Info),
        (Holds::Past, Some(until)) => Tag::new(w.version_over(until), Tone::Off),
        _ => Tag::new(now, Tone::Ok),
    }
}

/// What is said of the priority as a whole: in force or not, and what is on its way.
pub fn priority_tags(w: Words, row: &PriorityRow, today: Date) -> Vec<Tag> {
    let standing = row.standing();
    let renewed = standing.state() == State::Agreed && standing.stage != Stage::Agreed;
    let mut tags = Vec::new();
    if renewed {
        tags.push(agreed_tag(w, row, today));
        tags.push(Tag::new(w.priority_renewed(row.newest_version.to_string()), Tone::Wait));
    } else {
        tags.push(stage_tag(w, row, today));
    }
    tags
}
