//! One invented person: who, what, since when, and with which gaps. Everything follows from the seed and the number, and
//! from the day as far as it is a date.

use accounts::actions::NewExpertAccount;
use experts::profile::Profile;
use experts::store::ExpertRow;
use experts::store::parts::{ConsentRow, ExperienceRow, LanguageRow, OriginRow, PeriodRow, SkillRow};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span};
use matching::generate::Sequence;
use model::expert::{Gender, Purpose, State, Tie};
use model::reference::cefr::Level;
use model::reference::skill::{self, Skill};
use model::{AccountId, Date, ExpertId, GrantId, Timestamp};
use uuid::Uuid;

use super::origins::{HOMES, ORIGINS, Origin};
use super::sentences::{self, Tongue};
use super::trades::{BESIDE, TRADES, Trade};

/// Where the ids of generated rows begin: the first moment of 2026, in milliseconds. They have the form of version 7, so
/// that rows lie in the order of the people.
const FIRST_MOMENT: u64 = 1_767_225_600_000;

/// The day and the name from which everybody follows.
pub struct Origins {
    /// The name of the seed.
    pub seed: String,
    /// The day on which the pool stands as it does.
    pub today: Date,
    trades: Vec<(Vec<&'static Skill>, &'static Trade)>,
    beside: Vec<&'static Skill>,
}

/// A person and the account, if there is one.
pub struct Made {
    /// The profile.
    pub profile: Profile,
    /// The account; none of a profile that nobody claimed.
    pub account: Option<NewExpertAccount>,
}

/// Ids of one person's rows, each the next.
struct RowIds {
    moment: u64,
    next: Sequence,
    made: u64,
}

impl RowIds {
    fn id(&mut self) -> Uuid {
        self.made += 1;
        let chance = self.next.next_number() >> 2;
        let (moment, place) = (u128::from(self.moment), u128::from(self.made & 0xfff));
        Uuid::from_u128((moment << 80) | (7 << 76) | (place << 64) | (0b10 << 62) | u128::from(chance))
    }
}

/// The one of a list whose weights add up to the share that was drawn.
fn weighted<'a, T>(next: &mut Sequence, list: &'a [T], weight: impl Fn(&T) -> u64) -> &'a T {
    let mut left = next.below(list.iter().map(&weight).sum());
    for one in list {
        match left.checked_sub(weight(one)) {
            Some(rest) => left = rest,
            None => return one,
        }
    }
    &list[list.len() - 1]
}

fn word(next: &mut Sequence, words: &'static str) -> &'static str {
    let count = words.split(' ').count() as u64;
    words.split(' ').nth(next.below(count) as usize).unwrap_or_default()
}

fn level(next: &mut Sequence, from: Level, to: Level) -> Level {
    let all = model::reference::cefr::ALL;
    all[next.between(i64::from(from.number()), i64::from(to.number())) as usize - 1]
}

impl Origins {
    /// Everybody of a seed, as of a day.
    pub fn of(seed: &str, today: Date) -> Origins {
        let skills =
            |slugs: &'static [&'static str]| slugs.iter().filter_map(|slug| skill::find(&format!("urn:cd4d:skill:{slug}"))).collect();
        let trades = TRADES.iter().map(|trade| (skills(trade.skills), trade)).collect();
        Origins { seed: seed.to_owned(), today, trades, beside: skills(BESIDE) }
    }

    /// A day so many days from today.
    pub fn day(&self, days: i64) -> Date {
        self.today.saturating_add(Span::new().days(days))
    }

    fn this_year(&self) -> i64 {
        i64::from(self.today.year())
    }

    /// The person of a number, from 0.
    pub fn person(&self, number: u64) -> Made {
        let mut next = Sequence::named(&format!("{}/{number}", self.seed));
        let mut ids = RowIds { moment: FIRST_MOMENT + number, next: Sequence::named(&format!("{}/{number}/rows", self.seed)), made: 0 };
        let next = &mut next;
        let (skills, trade) = weighted(next, &self.trades, |(_, trade)| trade.weight);
        let origin = weighted(next, &ORIGINS, |origin| origin.weight);
        let woman = next.percent(trade.women);
        let given = word(next, if woman { origin.women } else { origin.men });
        let family = origin.family(given, word(next, origin.families));
        let state = match next.below(100) {
            0..=94 => State::Active,
            95..=96 => State::Paused,
            97..=98 => State::Draft,
            _ => State::Unclaimed,
        };
        let descent = next.percent(35);
        let age = 24 + next.skewed(if descent { 30 } else { 41 }) as i64 + next.between(0, 3);
        // A gap of some years is as usual as none: study, care, a new country.
        let gap = if next.percent(55) { next.between(0, 2) } else { next.between(2, 9) };
        let years = (age - 22 - gap).clamp(0, 40);
        let home = weighted(next, &HOMES, |(_, share, _, _)| *share);
        let tongue = if home.0 == "GB" || next.percent(40) { Tongue::English } else { Tongue::Dutch };
        // What is called senior or specialist comes with the years.
        let titles = if years < 4 { 1 } else { trade.titles.len() };
        let title = tongue.of(trade.titles[next.skewed(titles)]);
        let employer = trade.employers[next.below(trade.employers.len() as u64) as usize];
        let expert = ExpertId(ids.id());
        let account = (state != State::Unclaimed).then(|| (AccountId(ids.id()), GrantId(ids.id())));
        let begun = next.between(20, 900);
        let made_at = self.moment(-begun, next);
        let changed_at = self.moment(-next.between(0, begun), next).max(made_at);
        let email = format!("{}.{}.{}@people.example", plain(given), plain(family), number + 1);
        let online = next.percent(76);
        let travels = !online || next.percent(66);
        let may_return = next.percent(if descent { 99 } else { 92 });
        let in_english = next.percent(85);
        let row = ExpertRow {
            id: expert,
            account_id: account.map(|(account, _)| account),
            state: state.name().to_owned(),
            name: format!("{given} {family}"),
            call_name: given.to_owned(),
            email: email.clone(),
            email_key: email.clone(),
            phone: if next.percent(78) { format!("+31 6 0{:07}", next.below(10_000_000)) } else { String::new() },
            gender: match next.below(100) {
                0..=86 => if woman { Gender::Woman } else { Gender::Man }.name().to_owned(),
                87 => Gender::Other.name().to_owned(),
                _ => String::new(),
            },
            birth_year: next.percent(84).then(|| self.this_year() - age),
            residence_country: home.0.to_owned(),
            residence_city: word(next, home.3).to_owned(),
            may_return: (state != State::Draft || next.percent(60)).then_some(may_return),
            occupation: if next.percent(97) { trade.group.to_owned() } else { String::new() },
            profession: if next.percent(88) { title.to_owned() } else { String::new() },
            summary: if next.percent(93) {
                sentences::summary(tongue, title, employer, years, tongue.of(trade.works_on))
            } else {
                String::new()
            },
            years,
            employer_leave: if next.percent(40) { sentences::leave(next, tongue) } else { String::new() },
            travels: Some(travels),
            online: Some(online),
            hours_per_week: (online && next.percent(94)).then(|| [8, 10, 12, 16, 6, 4, 20, 24][next.skewed(8)]),
            motivation: if next.percent(74) { sentences::motivation(next, tongue) } else { String::new() },
            hidden_from_origin: next.percent(if matches!(origin.country, "AF" | "IQ" | "ER") { 9 } else { 2 }),
            made_at,
            changed_at,
            version: 1 + next.between(6, 24),
        };
        let full = state != State::Draft;
        let profile = Profile {
            origins: self.origins(next, &mut ids, origin, descent),
            skills: self.skills(next, &mut ids, skills, tongue, employer, years, full),
            languages: Self::languages(next, &mut ids, origin, descent, home.2, in_english),
            experience: self.experience(next, &mut ids, trade, tongue, (title, employer), years, age, (origin.country, descent)),
            periods: self.periods(next, &mut ids, full),
            consents: self.consents(next, &mut ids, made_at, state),
            files: Vec::new(),
            row,
        };
        let account = account.map(|(id, grant)| NewExpertAccount {
            id,
            grant,
            email,
            name: profile.row.name.clone(),
            language: tongue.code(),
            made_at,
            from: TimeZone::UTC.to_datetime(made_at).date(),
        });
        Made { profile, account }
    }

    /// A moment of a working day, so many days from today.
    fn moment(&self, days: i64, next: &mut Sequence) -> Timestamp {
        let night = self.day(days).to_zoned_datetime(TimeZone::UTC).map(|at| at.timestamp());
        // Of the day before, which is over everywhere when the day begins.
        night.unwrap_or(Timestamp::UNIX_EPOCH) - SignedDuration::from_mins(12 * 60 + next.between(-240, 360))
    }

    fn origins(&self, next: &mut Sequence, ids: &mut RowIds, origin: &Origin, descent: bool) -> Vec<OriginRow> {
        let tie = if descent { Tie::Descent } else { Tie::Birth };
        let mut row = |country: &str, tie: Tie, own_words: &str| OriginRow {
            id: ids.id(),
            country: country.to_owned(),
            tie: tie.name().to_owned(),
            own_words: own_words.to_owned(),
        };
        let mut rows = vec![row(origin.country, tie, "")];
        if next.percent(5) {
            let second = weighted(next, &ORIGINS, |origin| origin.weight).country;
            let (tie, words) = if next.percent(70) { (Tie::Descent, "") } else { (Tie::Other, "My partner's family lives there.") };
            rows.extend((second != origin.country).then(|| row(second, tie, words)));
        }
        rows
    }

    #[allow(clippy::too_many_arguments)]
    fn skills(
        &self,
        next: &mut Sequence,
        ids: &mut RowIds,
        usual: &[&'static Skill],
        tongue: Tongue,
        employer: &str,
        years: i64,
        full: bool,
    ) -> Vec<SkillRow> {
        let mut chosen: Vec<&'static Skill> = Vec::new();
        let take = |skill: &'static Skill, chosen: &mut Vec<&'static Skill>| {
            if !chosen.iter().any(|held| held.code == skill.code) {
                chosen.push(skill);
            }
        };
        for _ in 0..1 + next.between(0, 2) + next.skewed(4) as i64 {
            take(usual[next.skewed(usual.len())], &mut chosen);
        }
        if next.percent(45) {
            take(self.beside[next.skewed(self.beside.len())], &mut chosen);
        }
        if next.percent(7) {
            let (elsewhere, _) = &self.trades[next.below(self.trades.len() as u64) as usize];
            take(elsewhere[next.skewed(elsewhere.len())], &mut chosen);
        }
        if !full {
            chosen.truncate(next.below(3) as usize);
        }
        let row = |(place, skill): (usize, &&'static Skill)| {
            // What somebody began with has been done the longest.
            let least = if place == 0 { years / 2 } else { 0 };
            let done = next.between(least, years.max(least));
            // Some say more than their years allow.
            let done = if next.percent(2) { done + 4 } else { done };
            let level = (1 + (done * 10 / 3).min(40) / 10 + next.between(-1, 1)).clamp(1, 5);
            let pause = match next.below(100) {
                0..=71 => 0,
                72..=91 => next.between(1, 3),
                _ => next.between(3, 11),
            };
            let last_used = next.percent(91).then(|| self.this_year() - pause.min(done.max(1)));
            let evidence = place == 0 || next.percent(88);
            SkillRow {
                id: ids.id(),
                skill: skill.code.to_owned(),
                level,
                years: done,
                last_used,
                evidence: if evidence { sentences::evidence(next, place, tongue, employer, done, self.this_year()) } else { String::new() },
            }
        };
        chosen.iter().enumerate().map(row).collect()
    }

    /// The language of the origin, those around it, that of the country of residence, and English.
    fn languages(next: &mut Sequence, ids: &mut RowIds, origin: &Origin, descent: bool, home: &str, english: bool) -> Vec<LanguageRow> {
        let mut held: Vec<(&str, Level, &str)> = Vec::new();
        let (own, dialect) = origin.own;
        let native = if descent && next.percent(60) { level(next, Level::A2, Level::C1) } else { Level::Native };
        // Not everybody of a country speaks its first language, and not everybody says which variety.
        if next.percent(94) {
            held.push((own, native, if next.percent(60) { dialect } else { "" }));
        }
        for &(language, share, from, to) in origin.others {
            if next.percent(share) {
                held.push((language, level(next, from, to), ""));
            }
        }
        let local = if descent { if next.percent(75) { Level::Native } else { Level::C2 } } else { level(next, Level::A2, Level::C2) };
        let mut add = |language: &'static str, level: Level| {
            if !held.iter().any(|(known, _, _)| *known == language) {
                held.push((language, level, ""));
            }
        };
        let home = HOMES.iter().find(|(_, _, language, _)| *language == home).map_or("nl", |(_, _, language, _)| *language);
        add(home, local);
        if english {
            add(
                "en",
                level(
                    next,
                    if origin.country == "NG" || origin.country == "GH" || origin.country == "SL" { Level::B2 } else { Level::B1 },
                    Level::C2,
                ),
            );
        }
        if next.percent(6) {
            add("de", level(next, Level::A1, Level::B2));
        }
        if next.percent(8) {
            add("fr", level(next, Level::A1, Level::B2));
        }
        let row = |(language, level, dialect): (&str, Level, &str)| LanguageRow {
            id: ids.id(),
            language: language.to_owned(),
            level: level.name().to_owned(),
            dialect: dialect.to_owned(),
        };
        held.into_iter().map(row).collect()
    }

    #[allow(clippy::too_many_arguments)]
    fn experience(
        &self,
        next: &mut Sequence,
        ids: &mut RowIds,
        trade: &Trade,
        tongue: Tongue,
        (title, employer): (&str, &str),
        years: i64,
        age: i64,
        (country, descent): (&str, bool),
    ) -> Vec<ExperienceRow> {
        let mut rows = Vec::new();
        if next.percent(9) {
            // Nothing told: the years stand in the profile alone.
            return rows;
        }
        let mut row = |kind: &str, title: &str, place: &str, country: &str, from: String, until: String| ExperienceRow {
            id: ids.id(),
            kind: kind.to_owned(),
            title: title.to_owned(),
            organisation: place.to_owned(),
            country: country.to_owned(),
            from_month: from,
            until_month: until,
            summary: String::new(),
        };
        let this_year = self.this_year();
        let jobs = if years < 2 { 1 } else { 1 + next.skewed(3) as i64 };
        let mut until = this_year;
        for job in 0..jobs {
            let first = if job + 1 == jobs { this_year - years } else { until - (years / jobs).max(1) };
            let from = first.min(until).min(this_year - 1);
            let abroad = !descent && job > 0 && next.percent(50);
            let place = if job == 0 { employer } else { trade.employers[next.below(trade.employers.len() as u64) as usize] };
            let name = if job == 0 { title } else { tongue.of(trade.titles[0]) };
            let ends = if job == 0 && next.percent(85) { String::new() } else { month(next, until.max(from).min(this_year - 1)) };
            let starts = month(next, from);
            // A month may lie after the one in which the same year ends.
            let ends = if !ends.is_empty() && ends < starts { starts.clone() } else { ends };
            rows.push(row("work", name, if abroad { "" } else { place }, if abroad { country } else { "NL" }, starts, ends));
            until = from;
        }
        if next.percent(80) {
            let done = (this_year - age + 22 + next.between(0, 3)).min(this_year - 1);
            let place = if descent || next.percent(45) { "NL" } else { country };
            rows.push(row("education", tongue.of(trade.study), "", place, format!("{}", done - 4), format!("{done}")));
        }
        if next.percent(14) {
            let began = this_year - next.between(1, 8);
            let name = tongue.of(("Board member of a diaspora association", "Bestuurslid van een vereniging van landgenoten"));
            rows.push(row("volunteer", name, "", "NL", began.to_string(), String::new()));
        }
        rows
    }

    fn periods(&self, next: &mut Sequence, ids: &mut RowIds, full: bool) -> Vec<PeriodRow> {
        if !full {
            return Vec::new();
        }
        let mut row = |from: i64, length: i64| PeriodRow { id: ids.id(), from_day: self.day(from), until_day: self.day(from + length) };
        match next.below(100) {
            // What somebody told a year ago may be over.
            0..=5 => {
                let length = next.between(30, 120);
                vec![row(-length - next.between(5, 200), length)]
            }
            6..=24 => {
                let (first, length) = (next.between(-30, 60), next.between(30, 90));
                let second = first + length + next.between(20, 90);
                vec![row(first, length), row(second, next.between(40, 160))]
            }
            _ => vec![row(next.between(-60, 90), next.between(60, 700))],
        }
    }

    fn consents(&self, next: &mut Sequence, ids: &mut RowIds, made_at: Timestamp, state: State) -> Vec<ConsentRow> {
        if state == State::Unclaimed {
            return Vec::new();
        }
        let mut row = |purpose: Purpose, given: bool, at: Timestamp| ConsentRow {
            id: ids.id(),
            purpose: purpose.name().to_owned(),
            text_version: purpose.text_version().to_owned(),
            given,
            at,
        };
        let mut rows = vec![row(Purpose::StoreProfile, true, made_at)];
        if state == State::Draft {
            return rows;
        }
        let told = made_at + SignedDuration::from_mins(next.between(5, 90));
        rows.push(row(Purpose::Matching, true, told));
        for (purpose, share) in [(Purpose::ShareCv, 82), (Purpose::Contact, 88)] {
            if next.percent(share) {
                rows.push(row(purpose, true, told));
                if next.percent(3) {
                    rows.push(row(purpose, false, told + SignedDuration::from_hours(24 * next.between(1, 18))));
                }
            }
        }
        // The newest word stands first, as it is read from the database.
        rows.reverse();
        rows
    }
}

/// A month of a year; some people give the year alone.
fn month(next: &mut Sequence, year: i64) -> String {
    if next.percent(70) { format!("{year}-{:02}", next.between(1, 12)) } else { year.to_string() }
}

/// A name as it stands in an address.
fn plain(name: &str) -> String {
    i18n::fold(name).chars().filter(char::is_ascii_alphanumeric).collect()
}
