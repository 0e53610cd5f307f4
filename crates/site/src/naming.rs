//! Codes, states and lengths as the public reads them.

use i18n::Lang;
use model::Date;
use model::eligibility::Rule;
use model::reference::{cefr, country, language, sector, skill};
use model::request::{Mode, State};
use pool::store::RuleRow;
use web::{Tag, Tone};

use crate::store::{Assignment, Block};
use crate::words::{self, Words};

/// The words of a computed key; the key itself would show only if its words were forgotten, which a test rules out.
pub fn say(lang: Lang, key: &str) -> String {
    lang.find(&words::ROOM, key, &[]).unwrap_or_else(|| key.to_owned())
}

/// The name of a country.
pub fn country_name(lang: Lang, code: &str) -> String {
    country::find(code).map_or_else(|| code.to_owned(), |country| country.name.in_language(lang.code()).to_owned())
}

/// Countries of which one is enough, as codes with commas between, within a sentence: "the Netherlands or the United Kingdom".
pub fn one_of(lang: Lang, codes: &str) -> String {
    lang.either(&country::all_within(codes.split(',').filter(|code| !code.is_empty()), lang.code()))
}

/// A rule of the programme, as whoever wants to apply reads it.
pub fn rule(lang: Lang, rule: &str, value: &str, host_country: &str) -> Option<String> {
    let w = Words(lang);
    Some(match Rule::named(rule)? {
        Rule::Residence => w.rule_residence(one_of(lang, value)),
        Rule::RightToReturn => w.rule_right_to_return(),
        Rule::OriginTie => w.tie_asked(country_name(lang, host_country)),
        Rule::Experience => w.years_asked(value.parse::<i64>().unwrap_or_default()),
    })
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

/// How all blocks together are done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Every block at the host.
    Physical,
    /// Every block online.
    Online,
    /// Some of each.
    Both,
}

impl Way {
    /// Every way.
    pub const ALL: &'static [Way] = &[Way::Physical, Way::Online, Way::Both];

    /// The way of some blocks.
    pub fn of(blocks: &[&Block]) -> Way {
        let online = blocks.iter().any(|block| block.mode() == Mode::Online);
        let physical = blocks.iter().any(|block| block.mode() == Mode::Physical);
        match (physical, online) {
            (true, true) => Way::Both,
            (false, true) => Way::Online,
            _ => Way::Physical,
        }
    }

    /// Its name in addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Way::Physical => "physical",
            Way::Online => "online",
            Way::Both => "both",
        }
    }

    /// The class of its small line.
    pub const fn line(self) -> &'static str {
        match self {
            Way::Physical => "",
            Way::Online => "online",
            Way::Both => "hybrid",
        }
    }
}

/// How the time is laid out, in a few words: "4 weeks online, 6 weeks at the host".
pub fn layout(lang: Lang, blocks: &[&Block]) -> String {
    let w = Words(lang);
    let parts: Vec<String> = blocks
        .iter()
        .map(|block| match block.mode() {
            Mode::Online => w.weeks_online(block.weeks),
            Mode::Physical => w.weeks_physical(block.weeks),
        })
        .collect();
    lang.list(&parts)
}

/// Where an assignment stands for the public.
pub fn tag(lang: Lang, one: &Assignment, today: Date) -> Tag {
    let w = Words(lang);
    match one.state() {
        State::Published if one.is_open(today) => match one.deadline {
            Some(deadline) => Tag::new(w.open_until(deadline), Tone::Go),
            None => Tag::new(w.open_until_filled(), Tone::Go),
        },
        State::Published if !one.country_open(today) => Tag::new(w.paused(), Tone::Bad),
        State::Published | State::Selection => Tag::new(w.choosing(), Tone::Wait),
        State::Filled => Tag::new(w.filled(), Tone::Info),
        State::Running => Tag::new(w.running(), Tone::Info),
        _ => Tag::new(w.completed(), Tone::Ok),
    }
}

/// The days that are left, in words.
pub fn days_left(lang: Lang, deadline: Date, today: Date) -> String {
    let days = deadline.duration_since(today).as_hours() / 24;
    Words(lang).days_left(days)
}

/// Options of a list, sorted as people expect.
pub fn sorted(mut options: Vec<(String, String)>) -> Vec<(String, String)> {
    options.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
    options.dedup();
    options
}

/// The countries in which whoever applies must live, as codes; none when no rule of the programme asks it.
pub fn residences(rules: &[RuleRow]) -> Vec<&str> {
    let rule = rules.iter().find(|row| row.rule == Rule::Residence.name());
    rule.map_or("", |row| row.value.as_str()).split(',').filter(|code| !code.is_empty()).collect()
}

/// The same in words; without a rule the country of the programme.
pub fn residence(lang: Lang, rules: &[RuleRow]) -> String {
    let names: Vec<String> = residences(rules).into_iter().map(|code| country_name(lang, code)).collect();
    if names.is_empty() { Words(lang).residence() } else { lang.either(&names) }
}
