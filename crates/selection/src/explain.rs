//! Codes into sentences: states, reasons, checks, and every part of a score with what in the profile earned it.

use i18n::{Arg, Lang};
use jiff::civil::Date;
use matching::fit::{Assessment, Component, ComponentName, Evidence, Missing};
use model::application::{Ball, Decision, State};
use model::eligibility::Rule;
use model::reference::{cefr, country, language, occupation, skill};
use uuid::Uuid;
use web::{RouteLine, StopState, Tag, Tone};

use crate::eligibility::{NO, ONLINE, PROFILE, TIME, TRAVEL, YEARS, YES, level_name};
use crate::store::{CheckRow, Dossier, HeldSkill};
use crate::words::{ROOM, Words};

fn named(lang: Lang, key: &str) -> String {
    lang.find(&ROOM, key, &[]).unwrap_or_default()
}

/// A state as the programme says it.
pub fn state(lang: Lang, state: State) -> String {
    named(lang, &format!("state-{}", state.name()))
}

/// A state as the person reads it: what the host answered is the programme's to tell, when it has decided.
pub fn state_for_expert(lang: Lang, state: State) -> String {
    match state {
        State::Accepted => Words(lang).state_at_office(),
        other => named(lang, &format!("state-{}", other.name())),
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
/// which its last decision led, which says how far it came.
pub fn line(lang: Lang, dossier: &Dossier, before: Option<State>) -> RouteLine {
    let w = Words(lang);
    let names = vec![w.stop_sent(), w.stop_rules(), w.stop_listed(), w.stop_host(), w.stop_decision(), w.stop_seat()];
    let state = dossier.state();
    let place = |state: State| match state {
        State::Draft => 0,
        State::Submitted | State::Ineligible => 1,
        State::Eligible | State::NotLongListed => 2,
        State::LongListed | State::Shared | State::Declined => 3,
        State::Accepted | State::Reserve | State::NotSelected | State::Withdrawn => 4,
        State::Selected => 5,
    };
    let ended = !state.is_open() && state != State::Draft;
    let now = place(before.filter(|_| ended).unwrap_or(state));
    let ball = (state.ball() != Ball::Nobody).then(|| ball(lang, state, &dossier.host_name));
    let mut line = RouteLine::at(lang, dossier.country.code(), w.line_label(), names, now, ball);
    if ended {
        for stop in line.stops.iter_mut().skip(now) {
            stop.state = StopState::Off;
        }
    }
    line
}

/// A country's name.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or(code, |country| country.name.in_language(lang.code())).to_owned()
}

/// What somebody does: in the own words, or by the classification.
pub fn occupation(lang: Lang, code: &str, profession: &str) -> String {
    if profession.is_empty() {
        occupation::find(code).map_or_else(String::new, |group| group.name.in_language(lang.code()).to_owned())
    } else {
        profession.to_owned()
    }
}

fn language_name(lang: Lang, code: &str) -> String {
    let known = language::find(code).or_else(|| language::find(code.split('-').next().unwrap_or(code)));
    known.map_or(code, |language| language.name.in_language(lang.code())).to_owned()
}

fn skill_name(lang: Lang, code: &str) -> String {
    skill::find(code).map_or(code, |skill| skill.name.in_language(lang.code())).to_owned()
}

fn level(lang: Lang, name: &str) -> String {
    if cefr::find(name) == Some(cefr::Level::Native) { Words(lang).level_native() } else { name.to_owned() }
}

/// The person has just this skill, named for the page of a host or an officer.
pub fn skill_line(lang: Lang, code: &str, level: i64, years: i64) -> String {
    Words(lang).skill_held(level, skill_name(lang, code), years)
}

/// A language with its level.
pub fn language_line(lang: Lang, code: &str, name_of_level: &str) -> String {
    Words(lang).language_held(language_name(lang, code), level(lang, name_of_level))
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
}

impl SaidCheck {
    /// What is asked and what was found, for a letter.
    pub fn in_one_line(&self, lang: Lang) -> String {
        Words(lang).check_line(&self.asked, &self.found)
    }

    /// The check as a tag.
    pub fn tag(&self, lang: Lang) -> Tag {
        let w = Words(lang);
        if self.holds { Tag::new(w.check_met(), Tone::Ok) } else { Tag::new(w.check_not_met(), Tone::Bad) }
    }
}

/// Says a check. See `eligibility` for its codes.
pub fn check(lang: Lang, row: &CheckRow) -> SaidCheck {
    let w = Words(lang);
    let (kind, of) = row.rule.split_once('/').unwrap_or((&row.rule, ""));
    let yes_no = |found: &str| match found {
        YES => w.found_yes(),
        NO => w.found_no(),
        _ => w.found_unsaid(),
    };
    let countries = |codes: &str| {
        let names: Vec<String> = codes.split(',').filter(|code| !code.is_empty()).map(|code| country_name(lang, code)).collect();
        if names.is_empty() { w.found_unsaid() } else { lang.list(&names) }
    };
    let date = |text: &str| text.parse::<Date>().map(|date| lang.date(date)).unwrap_or_else(|_| w.found_unsaid());
    let parts: Vec<&str> = row.asked.split(' ').collect();
    let part = |n: usize| parts.get(n).copied().unwrap_or_default();
    let (asked, found) = match kind {
        // Living in one of them is enough.
        _ if kind == Rule::Residence.name() => {
            let names: Vec<String> = row.asked.split(',').filter(|code| !code.is_empty()).map(|code| country_name(lang, code)).collect();
            (w.check_residence(lang.either(&names)), countries(&row.found))
        }
        _ if kind == Rule::RightToReturn.name() => (w.check_right_to_return(), yes_no(&row.found)),
        _ if kind == Rule::OriginTie.name() => (w.check_origin_tie(countries(&row.asked)), countries(&row.found)),
        _ if kind == Rule::Experience.name() || kind == YEARS => (w.check_years(number(&row.asked)), w.found_years(number(&row.found))),
        PROFILE => (w.check_profile(), if row.found == "active" { w.found_active() } else { w.found_not_active() }),
        TRAVEL => (w.check_travel(countries(&row.asked)), yes_no(&row.found)),
        ONLINE => (w.check_online(), yes_no(&row.found)),
        "language" => (w.check_language(language_name(lang, of), level(lang, &row.asked)), held_language(lang, &row.found)),
        "skill" => (w.check_skill(number(part(0)), skill_name(lang, of), number(part(1))), held_skill(lang, &row.found)),
        TIME => (w.check_time(date(part(0)), date(part(1)), number(part(2))), w.found_from(date(&row.found))),
        _ => (row.rule.clone(), row.found.clone()),
    };
    SaidCheck { asked, found, holds: row.holds, from: row.rule_from }
}

fn number(text: &str) -> i64 {
    text.parse().unwrap_or_default()
}

fn held_language(lang: Lang, found: &str) -> String {
    match found.split_once(' ') {
        Some((code, name)) => language_line(lang, code, name),
        None => Words(lang).found_nothing(),
    }
}

fn held_skill(lang: Lang, found: &str) -> String {
    let parts: Vec<&str> = found.split(' ').collect();
    match parts.as_slice() {
        [code, level, years] => skill_line(lang, code, number(level), number(years)),
        _ => Words(lang).found_nothing(),
    }
}

/// A part of a score in words.
#[derive(Clone, Debug)]
pub struct Part {
    /// What the part is called.
    pub label: String,
    /// Points earned.
    pub points: u32,
    /// Points that could be earned.
    pub of: u32,
    /// The same two, on the scale on which a whole score is 100.
    pub said: (String, String),
    /// Why: what was asked and what was found.
    pub why: String,
    /// The profile's own words that show it, or empty.
    pub evidence: String,
    /// Its colour, 1 to 6, shared with the legend.
    pub colour: u8,
    /// Where its bar begins, and how long it is, in percent of all points.
    pub bar: (String, String),
}

/// A score with its parts in words.
#[derive(Clone, Debug, Default)]
pub struct SaidScore {
    /// Percent of the points that could be earned, rounded down.
    pub percent: u32,
    /// Points earned.
    pub total: u32,
    /// Points that could be earned.
    pub of: u32,
    /// The parts.
    pub parts: Vec<Part>,
    /// The strongest words of the profile itself, or empty.
    pub evidence: String,
    /// What is missing, most points first, at most three.
    pub missing: Vec<String>,
    /// What is asked and not there at all, for readers to whom points say nothing.
    pub absent: Vec<String>,
    /// What counts in favour, most points first, at most three.
    pub strong: Vec<String>,
}

/// Says a stored assessment; `held` are the skills of the profile, where the evidence stands. `None` when it was erased.
pub fn score(lang: Lang, stored: &str, held: &[HeldSkill]) -> Option<SaidScore> {
    let assessment: Assessment = serde_json::from_str(stored).ok()?;
    let score = &assessment.score;
    let whole = f64::from(score.of.max(1));
    let mut begins = 0u32;
    let mut parts = Vec::new();
    for component in &score.components {
        let bar = |points: u32| format!("{:.2}", f64::from(points) * 100.0 / whole);
        parts.push(Part {
            label: label(lang, component),
            points: component.points,
            of: component.of,
            said: (in_hundred(lang, component.points, score.of), in_hundred(lang, component.of, score.of)),
            why: why(lang, component),
            evidence: words_of(component, held),
            colour: colour(component.name),
            bar: (bar(begins), bar(component.points)),
        });
        begins += component.points;
    }
    let mut best: Vec<&Part> = parts.iter().filter(|part| part.points > 0 && part.points * 2 >= part.of).collect();
    best.sort_by_key(|part| std::cmp::Reverse(part.points));
    let absent = assessment.missing.iter().filter(|lost| lost.entirely).filter_map(|lost| score.components.get(lost.component));
    let absent = absent.map(|component| Words(lang).absent(label(lang, component))).collect();
    let mut missing: Vec<&Missing> = assessment.missing.iter().collect();
    missing.sort_by_key(|lost| std::cmp::Reverse(lost.points));
    Some(SaidScore {
        percent: score.total * 100 / score.of.max(1),
        total: score.total,
        of: score.of,
        evidence: best.iter().map(|part| &part.evidence).find(|words| !words.is_empty()).cloned().unwrap_or_default(),
        absent,
        strong: best.iter().take(3).map(|part| part.why.clone()).collect(),
        missing: missing.iter().take(3).filter_map(|lost| lacking(lang, score.of, &score.components, lost)).collect(),
        parts,
    })
}

/// The legend of the colours: class number and words.
pub fn legend(lang: Lang) -> Vec<(u8, String)> {
    let w = Words(lang);
    vec![
        (1, w.part_skills()),
        (2, w.part_wished_skills()),
        (3, w.part_languages()),
        (4, w.part_wished_languages()),
        (5, w.part_experience()),
        (6, w.part_time()),
    ]
}

fn colour(name: ComponentName) -> u8 {
    match name {
        ComponentName::EssentialSkill => 1,
        ComponentName::WishedSkill => 2,
        ComponentName::EssentialLanguage => 3,
        ComponentName::WishedLanguage => 4,
        ComponentName::Sector | ComponentName::Experience => 5,
        ComponentName::Availability | ComponentName::WorkingWeek => 6,
    }
}

fn label(lang: Lang, component: &Component) -> String {
    let w = Words(lang);
    match (&component.evidence, component.name) {
        (Evidence::Skill { asked, .. }, ComponentName::WishedSkill) => w.part_wished(skill_name(lang, asked.as_str())),
        (Evidence::Skill { asked, .. }, _) => skill_name(lang, asked.as_str()),
        (Evidence::Language { asked, .. }, ComponentName::WishedLanguage) => w.part_wished(language_name(lang, asked.as_str())),
        (Evidence::Language { asked, .. }, _) => language_name(lang, asked.as_str()),
        (Evidence::Sector { .. }, _) => w.part_sector(),
        (Evidence::Experience { .. }, _) => w.part_experience(),
        (Evidence::Availability { .. }, _) => w.part_time(),
        (Evidence::WorkingWeek { .. }, _) => w.part_working_week(),
    }
}

/// What was asked and what answers it, in one sentence.
fn why(lang: Lang, component: &Component) -> String {
    let w = Words(lang);
    match &component.evidence {
        Evidence::Skill { asked, level, years, found: Some(held), nearness, freshness } => {
            let name = skill_name(lang, held.skill.as_str());
            let mut sentence = w.why_skill(*level, *years, held.level, held.years, name);
            if held.skill != *asked && *nearness < matching::fit::WHOLE {
                sentence = format!("{sentence} {}", w.why_near(skill_name(lang, asked.as_str())));
            }
            match held.last_used {
                Some(year) if *freshness < matching::fit::WHOLE => format!("{sentence} {}", w.why_stale(Arg::from(year.to_string()))),
                _ => sentence,
            }
        }
        Evidence::Skill { asked, found: None, .. } => w.why_skill_missing(skill_name(lang, asked.as_str())),
        Evidence::Language { asked, level: wanted, found: Some(held), partly } => {
            let (name, own) = (language_name(lang, held.language.as_str()), level(lang, level_name(held.level)));
            let wanted = level(lang, level_name(*wanted));
            if *partly { w.why_variety(language_name(lang, asked.as_str()), name) } else { w.why_language(name, own, wanted) }
        }
        Evidence::Language { asked, found: None, .. } => w.why_language_missing(language_name(lang, asked.as_str())),
        Evidence::Sector { found, .. } => {
            if *found {
                w.why_sector()
            } else {
                w.why_sector_missing()
            }
        }
        Evidence::Experience { found, .. } => w.why_experience(*found),
        Evidence::Availability { days_found, days_asked, .. } => w.why_time(*days_asked, *days_found),
        Evidence::WorkingWeek { minutes_found, .. } => match minutes_found {
            Some(minutes) => w.why_week(minutes / 60),
            None => w.why_week_unsaid(),
        },
    }
}

/// Points on the scale on which a whole score is 100, with one decimal: the scale that people read.
fn in_hundred(lang: Lang, points: u32, of: u32) -> String {
    let tenths = u64::from(points) * 1000 / u64::from(of.max(1));
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}{}{}", tenths / 10, Words(lang).decimal_mark(), tenths % 10) }
}

/// What a part lacks, in one sentence.
fn lacking(lang: Lang, of: u32, components: &[Component], lost: &Missing) -> Option<String> {
    let w = Words(lang);
    let component = components.get(lost.component)?;
    let label = label(lang, component);
    let points = in_hundred(lang, lost.points, of);
    Some(if lost.entirely { w.missing_entirely(label, points) } else { w.missing_partly(label, points) })
}

/// The profile's own words behind a part.
fn words_of(component: &Component, held: &[HeldSkill]) -> String {
    let passage = component.evidence.passage().map(|key| Uuid::from_u128(key.0));
    let found = passage.and_then(|id| held.iter().find(|skill| skill.id == id));
    found.map(|skill| skill.evidence.clone()).unwrap_or_default()
}
