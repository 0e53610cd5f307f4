//! Codes into sentences: states and reasons. How a check and a score explain themselves stands in `pool::explain`.

use i18n::Lang;
use jiff::civil::Date;
use model::Refusal;
use model::application::{Ball, Decision, FILLED, REQUEST_CLOSED, State, WORK_BEGUN, follows_by_itself};
use model::reference::{country, occupation};
use pool::explain::{HOURS, ONLINE, PROFILE, TIME, TRAVEL, UNTOLD};
use web::{RouteLine, StopState, Tag, Tone};

use crate::store::{CheckRow, Dossier, Experience};
use crate::words::{ROOM, Words};

fn named(lang: Lang, key: &str) -> String {
    lang.find(&ROOM, key, &[]).unwrap_or_default()
}

/// Why something is refused, and what can be done, for a refusal of this room without facts.
pub fn refusal(lang: Lang, refusal: &Refusal) -> (String, String) {
    let key = format!("refusal-{}", refusal.why.key());
    (named(lang, &key), named(lang, &format!("{key}-do")))
}

/// A state as the programme says it.
pub fn state(lang: Lang, state: State) -> String {
    named(lang, &format!("state-{}", state.name()))
}

/// Where an application stands, as the programme says it: one that ended by itself says by what.
pub fn state_of(lang: Lang, dossier: &Dossier) -> String {
    let w = Words(lang);
    match (dossier.state(), dossier.reason_code.as_str()) {
        (State::NotLongListed | State::NotSelected, FILLED) => w.state_filled(),
        (State::NotLongListed | State::NotSelected, REQUEST_CLOSED) => w.state_request_closed(),
        (State::NotLongListed | State::NotSelected, WORK_BEGUN) => w.state_work_begun(),
        (other, _) => state(lang, other),
    }
}

/// The same as the person reads it, who is not spoken of as somebody else.
pub fn state_for_expert(lang: Lang, dossier: &Dossier) -> String {
    let w = Words(lang);
    match (dossier.state(), dossier.reason_code.as_str()) {
        (State::NotLongListed | State::NotSelected, FILLED) => w.own_state_filled(),
        (State::NotLongListed | State::NotSelected, REQUEST_CLOSED) => w.own_state_request_closed(),
        (State::NotLongListed | State::NotSelected, WORK_BEGUN) => w.own_state_work_begun(),
        (State::Draft, _) => w.own_state_draft(),
        (State::NotLongListed, _) => w.own_state_not_long_listed(),
        (State::LongListed, _) => w.own_state_long_listed(),
        (State::Reserve, _) => w.own_state_reserve(),
        (State::Withdrawn, _) => w.own_state_withdrawn(),
        (other, _) => state(lang, other),
    }
}

/// A decision as the history names it.
pub fn decision(lang: Lang, of: Decision) -> String {
    named(lang, &format!("decided-{}", of.name()))
}

/// The colour family of a state.
pub fn tone(state: State) -> Tone {
    match state {
        State::Draft => Tone::Info,
        State::Submitted | State::Eligible | State::LongListed | State::Shared | State::Accepted => Tone::Wait,
        State::Selected => Tone::Ok,
        State::Reserve => Tone::Go,
        State::Ineligible | State::NotLongListed | State::Declined | State::NotSelected | State::Withdrawn => Tone::Off,
    }
}

/// The state as a tag for the programme.
pub fn tag(lang: Lang, of: State) -> Tag {
    Tag::new(state(lang, of), tone(of))
}

/// Where an application stands as a tag for the programme.
pub fn tag_of(lang: Lang, dossier: &Dossier) -> Tag {
    Tag::new(state_of(lang, dossier), tone(dossier.state()))
}

/// A coded reason in words; `kind` says of which decision, empty when there is none.
pub fn reason(lang: Lang, kind: &str, code: &str) -> String {
    if code.is_empty() { String::new() } else { named(lang, &format!("reason-{kind}-{code}")) }
}

/// Who must act, in words; the host is named.
pub fn ball(lang: Lang, state: State, host: &str) -> String {
    let w = Words(lang);
    match state.ball() {
        Ball::Expert => w.ball_expert(),
        Ball::Office => w.ball_office(),
        Ball::Host => host.to_owned(),
        Ball::Placement => w.ball_placement(),
        Ball::Nobody => w.ball_nobody(),
    }
}

/// The same for the person, who is not spoken of as somebody else.
pub fn ball_for_expert(lang: Lang, state: State, host: &str) -> String {
    match state.ball() {
        Ball::Expert => Words(lang).ball_you(),
        _ => ball(lang, state, host),
    }
}

/// Where an application is on its way, and who must act. What ended is left out from there on: `before` is the state from
/// which its last decision led, which says how far it came. The stop that gave the answer by which it ended was reached.
pub fn line(lang: Lang, dossier: &Dossier, before: Option<State>) -> RouteLine {
    let w = Words(lang);
    let names = vec![w.stop_sent(), w.stop_rules(), w.stop_listed(), w.stop_host(), w.stop_decision(), w.stop_seat()];
    let state = dossier.state();
    let ended = !state.is_open() && state != State::Draft;
    let now = before.filter(|_| ended).unwrap_or(state).stop();
    let ball = (state.ball() != Ball::Nobody).then(|| ball(lang, state, &dossier.host_name));
    let mut line = RouteLine::at(lang, dossier.country.code(), w.line_label(), names, now, ball);
    if ended {
        let by_itself = follows_by_itself(&dossier.reason_code);
        let answered = match (state, before) {
            (State::Ineligible | State::Declined, _) => true,
            // Whoever was on the long list had been compared.
            (_, Some(State::LongListed)) => true,
            (State::NotLongListed, Some(State::Submitted | State::Eligible)) => !by_itself,
            (State::NotSelected, Some(State::Accepted | State::Reserve)) => !by_itself,
            _ => false,
        };
        for (n, stop) in line.stops.iter_mut().enumerate().skip(now) {
            stop.state = if answered && n == now { StopState::Done } else { StopState::Off };
        }
        if state == State::Ineligible {
            line.stops[now].name = w.stop_rules_not_met();
        }
    }
    line
}

/// A country's name.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or(code, |country| country.name.in_language(lang.code())).to_owned()
}

/// What somebody does.
pub struct Occupation {
    /// In words, or empty.
    pub words: String,
    /// In the person's own words, whose language nobody knows; else by the classification, in the reader's language.
    pub own: bool,
    /// Beside own words the group of the classification, in the reader's language; else empty.
    pub group: String,
}

/// What somebody does: in the own words with the group of the classification beside them, or by the classification alone.
pub fn occupation(lang: Lang, code: &str, profession: &str) -> Occupation {
    let group = occupation::find(code).map_or_else(String::new, |group| group.name.in_language(lang.code()).to_owned());
    match profession {
        "" => Occupation { words: group, own: false, group: String::new() },
        own => Occupation { words: own.to_owned(), own: true, group },
    }
}

/// The months of work or study in words; what lasts has a beginning only.
pub fn months(lang: Lang, item: &Experience) -> String {
    let w = Words(lang);
    match (item.from_month.as_str(), item.until_month.as_str()) {
        ("", until) => lang.month(until),
        (from, "") => w.months_since(lang.month(from)),
        (from, until) => w.months_between(lang.month(from), lang.month(until)),
    }
}

/// A check in words.
#[derive(Clone, Debug)]
pub struct SaidCheck {
    /// What is asked.
    pub asked: String,
    /// What was found.
    pub found: String,
    /// Whether it is met.
    pub holds: bool,
    /// Since when the rule holds, for a rule of the programme.
    pub from: Option<Date>,
    /// Whether the profile says anything about it.
    pub told: bool,
    /// The page of the profile that says it; empty for the facts of a life, which nobody bends for an assignment.
    pub page: &'static str,
}

impl SaidCheck {
    /// What is asked and what was found, for a letter.
    pub fn in_one_line(&self, lang: Lang) -> String {
        Words(lang).check_line(&self.asked, &self.found)
    }

    /// Whether it is about the profile as a whole, and not about one answer.
    pub fn is_of_whole_profile(&self) -> bool {
        self.page == WHOLE_PROFILE
    }

    /// The check as a tag.
    pub fn tag(&self, lang: Lang) -> Tag {
        let w = Words(lang);
        if self.holds { Tag::new(w.check_met(), Tone::Ok) } else { Tag::new(w.check_not_met(), Tone::Bad) }
    }

    /// The same while the profile is still being filled in.
    pub fn tag_untold(lang: Lang) -> Tag {
        Tag::new(Words(lang).check_untold(), Tone::Off)
    }
}

/// The page of all answers of a profile, which says what is missing, each with the way to it.
const WHOLE_PROFILE: &str = "/me/profile/check";

/// Says a check. See `eligibility` for its codes.
pub fn check(lang: Lang, row: &CheckRow) -> SaidCheck {
    let (asked, found) = pool::explain::check(lang, &row.rule, &row.asked, &row.found);
    let page = match row.rule.split('/').next() {
        Some(PROFILE) => WHOLE_PROFILE,
        Some(TIME) => "/me/profile/periods",
        Some(HOURS | TRAVEL | ONLINE) => "/me/profile/availability",
        Some("language") => "/me/profile/languages",
        Some("skill") => "/me/profile/skills",
        _ => "",
    };
    let told = !row.found.is_empty() && row.found != UNTOLD;
    SaidCheck { asked, found, holds: row.holds, from: row.rule_from, told, page }
}
