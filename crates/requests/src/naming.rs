//! Codes and states as people read them.

use i18n::Lang;
use model::eligibility::Rule;
use model::reference::{cefr, country, language, sector, skill};
use model::request::{Ball, State};
use web::{Cx, RouteLine, Stop, StopState, Tag, Tone};

use crate::store::RequestRow;
use crate::turn::Turn;
use crate::words::{self, Words};

/// The words of a computed key; the key itself would show only if its words were forgotten, which a test rules out.
pub fn say(lang: Lang, key: &str) -> String {
    lang.find(&words::ROOM, key, &[]).unwrap_or_else(|| key.to_owned())
}

/// A rule of the programme, as it stands in the terms of reference.
pub fn rule(lang: Lang, rule: &str, value: &str, host_country: &str) -> Option<String> {
    let w = Words(lang);
    let name = |code: &str| country::within(code, lang.code()).unwrap_or_else(|| code.to_owned());
    let names = || country::all_within(value.split(',').filter(|code| !code.is_empty()), lang.code());
    Some(match Rule::named(rule)? {
        Rule::Residence => w.rule_residence(lang.either(&names())),
        Rule::RightToReturn => w.rule_right_to_return(),
        Rule::OriginTie => w.rule_origin_tie(name(host_country)),
        Rule::Experience => w.rule_experience(value.parse::<i64>().unwrap_or_default()),
    })
}

/// A state as a tag.
pub fn tag(lang: Lang, state: State) -> Tag {
    let tone = match state {
        State::Draft | State::Submitted | State::EditsRequested | State::Selection => Tone::Wait,
        State::Approved | State::Published | State::Running => Tone::Go,
        State::Filled => Tone::Info,
        State::Completed => Tone::Ok,
        State::Rejected | State::Cancelled => Tone::Bad,
        State::Withdrawn => Tone::Off,
    };
    Tag::new(say(lang, &format!("state-{}", state.name())), tone)
}

/// The tag of a request that is public while nobody can apply.
pub fn paused_tag(lang: Lang) -> Tag {
    Tag::new(Words(lang).state_paused(), Tone::Bad)
}

/// The tag of a request as it stands: paused, or waiting for its host, or by its state.
pub fn tag_now(lang: Lang, state: State, paused: bool, waits_for_host: bool) -> Tag {
    match (paused, waits_for_host) {
        (true, _) => paused_tag(lang),
        (_, true) => Tag::new(Words(lang).state_not_ready(), Tone::Wait),
        _ => tag(lang, state),
    }
}

/// What happens next with a request, in a sentence: what the reader does, or what others do.
pub fn next(cx: &Cx, request: &RequestRow, turn: Turn) -> String {
    let w = Words(cx.lang);
    match request.state() {
        _ if request.is_paused(cx.today()) => w.next_paused(),
        _ if request.waits_for_host() => w.next_not_ready(),
        State::Published if request.deadline.is_none() => w.next_published_open(),
        State::Selection if turn.ball == Ball::Office => w.next_nobody_applied(),
        state if turn.is_mine => say(cx.lang, &format!("your-{}", state.name())),
        state => say(cx.lang, &format!("next-{}", state.name())),
    }
}

/// Who must act now, in words.
pub fn ball(lang: Lang, ball: Ball) -> String {
    say(lang, &format!("ball-{}", ball.name()))
}

/// The name of a country.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or_else(|| code.to_owned(), |country| country.name.in_language(lang.code()).to_owned())
}

/// The name of a sector.
pub fn sector_name(lang: Lang, code: &str) -> String {
    sector::find(code).map_or_else(|| code.to_owned(), |sector| sector.name.in_language(lang.code()).to_owned())
}

/// The name of a skill.
pub fn skill_name(lang: Lang, code: &str) -> String {
    skill::find(code).map_or_else(|| code.to_owned(), |skill| skill.name.in_language(lang.code()).to_owned())
}

/// The name of a language.
pub fn language_name(lang: Lang, code: &str) -> String {
    language::find(code).map_or_else(|| code.to_owned(), |language| language.name.in_language(lang.code()).to_owned())
}

/// The level of a language: `B2`, or "native".
pub fn level_name(lang: Lang, level: &str) -> String {
    if cefr::find(level) == Some(cefr::Level::Native) { Words(lang).level_native() } else { level.to_owned() }
}

/// Countries, skills or languages as a list offers them, sorted as people expect.
pub fn sorted(options: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> = options.collect();
    options.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
    options
}

/// The stages of a request that people follow, with the states that each stands for.
const STAGES: [(&str, &[State]); 6] = [
    ("stage-draft", &[State::Draft, State::EditsRequested]),
    ("stage-review", &[State::Submitted]),
    ("stage-published", &[State::Approved, State::Published]),
    ("stage-selection", &[State::Selection]),
    ("stage-placement", &[State::Filled, State::Running]),
    ("stage-completed", &[State::Completed]),
];

fn stage_of(state: State) -> usize {
    STAGES.iter().position(|(_, states)| states.contains(&state)).unwrap_or_default()
}

/// The route line of a request. One that was closed shows how far it came, and leaves the rest out.
pub fn route(cx: &Cx, request: &RequestRow, turn: Turn) -> RouteLine {
    let (lang, country, state) = (cx.lang, request.country.code(), request.state());
    let closed_from = State::named(&request.closed_from);
    let names = || STAGES.iter().map(|(key, _)| say(lang, key)).collect::<Vec<_>>();
    let label = Words(lang).route_label();
    if !state.is_closed() {
        let holder = match turn.ball {
            Ball::Nobody => None,
            _ if request.is_paused(cx.today()) => Some(Words(lang).ball_coordinator()),
            _ if turn.is_mine => Some(Words(lang).ball_you()),
            holder => Some(ball(lang, holder)),
        };
        let mut line = RouteLine::at(lang, country, label, names(), stage_of(state), holder);
        if state == State::Completed {
            line.stops.iter_mut().for_each(|stop| stop.state = StopState::Done);
        }
        return line;
    }
    let reached = stage_of(closed_from.unwrap_or(State::Draft));
    let mut line = RouteLine::at(lang, country, label, names(), reached + 1, None);
    line.stops[reached].state = StopState::Done;
    line.stops.iter_mut().skip(reached + 1).for_each(|stop| stop.state = StopState::Off);
    let end = Stop { name: say(lang, &format!("stage-{}", state.name())), state: StopState::Now, ball: None, when: None };
    line.stops.insert(reached + 1, end);
    line
}
