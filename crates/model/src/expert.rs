//! An expert's profile: its states, its eight steps and when each is done, consents, ties with countries of origin.

use crate::access::Scope;
use crate::refusal::Refusal;
use crate::Date;

crate::refusals! {
    /// The profile was imported and its person has not claimed it yet.
    UNCLAIMED = "experts.unclaimed";
    /// Only an imported profile can be claimed.
    CLAIMED = "experts.claimed";
    /// Only an active profile can be paused.
    NOT_ACTIVE = "experts.not-active";
    /// The profile is active already.
    ALREADY_ACTIVE = "experts.already-active";
    /// The profile was erased.
    ERASED = "experts.erased";
    /// A profile without a name.
    NO_NAME = "experts.no-name";
    /// A profile without a country of origin.
    NO_ORIGIN = "experts.no-origin";
    /// A profile that does not say where the person lives, or whether they may return there.
    NO_RESIDENCE = "experts.no-residence";
    /// A profile without a profession.
    NO_WORK = "experts.no-work";
    /// A profile without a skill that has evidence.
    NO_SKILL = "experts.no-skill";
    /// A profile without a language.
    NO_LANGUAGE = "experts.no-language";
    /// A profile that does not say how and when the person is available.
    NO_AVAILABILITY = "experts.no-availability";
    /// A profile without the two consents that it needs.
    NO_CONSENT = "experts.no-consent";
    /// An occupation that is not in the classification.
    UNKNOWN_OCCUPATION = "experts.unknown-occupation";
    /// A skill that is not in the vocabulary.
    UNKNOWN_SKILL = "experts.unknown-skill";
    /// A language that is not in the table.
    UNKNOWN_LANGUAGE = "experts.unknown-language";
    /// A level outside its scale.
    UNKNOWN_LEVEL = "experts.unknown-level";
    /// Evidence that says nothing.
    NO_EVIDENCE = "experts.no-evidence";
    /// A month that is not written as year and month.
    NOT_A_MONTH = "experts.not-a-month";
    /// Work or study that begins after its end.
    ENDS_FIRST = "experts.ends-first";
    /// A year that has not come yet.
    FUTURE_YEAR = "experts.future-year";
    /// Neither on the spot nor online.
    NO_MODE = "experts.no-mode";
    /// A period that ends before it begins.
    PERIOD_TURNED = "experts.period-turned";
    /// A period that is over already.
    PERIOD_OVER = "experts.period-over";
    /// A year of birth that no working adult has.
    BIRTH_YEAR = "experts.birth-year";
    /// A file of a kind that is not taken as a CV.
    CV_KIND = "experts.cv-kind";
    /// A document that would run something when it is opened.
    CV_ACTIVE = "experts.cv-active";
    /// A document that unpacks to far more than it weighs.
    CV_BOMB = "experts.cv-bomb";
    /// A document that is damaged.
    CV_DAMAGED = "experts.cv-damaged";
    /// A document that is too large.
    CV_LARGE = "experts.cv-large";
    /// A row of an import that was solved already.
    SOLVED = "experts.solved";
}

/// Where a profile stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum State {
    /// Imported; its person has not claimed it. In no search.
    Unclaimed,
    /// Its person is filling it in. In no search.
    Draft,
    /// Can be found by the programme office and can apply.
    Active,
    /// Was active; its person is not available for now. In no search.
    Paused,
    /// Its person left; only what no name hangs on is kept, for counts.
    Erased,
}

impl State {
    /// Every state.
    pub const ALL: &'static [State] = &[State::Unclaimed, State::Draft, State::Active, State::Paused, State::Erased];

    /// Its name in tables and the API.
    pub const fn name(self) -> &'static str {
        match self {
            State::Unclaimed => "unclaimed",
            State::Draft => "draft",
            State::Active => "active",
            State::Paused => "paused",
            State::Erased => "erased",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// The person takes over an imported profile.
    pub fn claim(self) -> Result<State, Refusal> {
        match self {
            State::Unclaimed => Ok(State::Draft),
            State::Draft | State::Active | State::Paused => Err(CLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// The person lets the programme find the profile; all needed steps must be done.
    pub fn activate(self, facts: &Facts) -> Result<State, Refusal> {
        match self {
            State::Draft | State::Paused => match facts.missing().first() {
                Some(part) => Err(part.refusal()),
                None => Ok(State::Active),
            },
            State::Active => Err(ALREADY_ACTIVE.into()),
            State::Unclaimed => Err(UNCLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// The person is not available for now, or took back a consent that an active profile needs.
    pub fn pause(self) -> Result<State, Refusal> {
        match self {
            State::Active => Ok(State::Paused),
            State::Draft | State::Paused => Err(NOT_ACTIVE.into()),
            State::Unclaimed => Err(UNCLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// Whether its person may write in it.
    pub fn edit(self) -> Result<(), Refusal> {
        match self {
            State::Draft | State::Active | State::Paused => Ok(()),
            State::Unclaimed => Err(UNCLAIMED.into()),
            State::Erased => Err(ERASED.into()),
        }
    }

    /// Whether lists and searches of the programme office show it.
    pub fn is_found(self) -> bool {
        self == State::Active
    }

    /// Whether the programme office may open it at all: it was active at some time, so that running work goes on.
    pub fn is_open_to_office(self) -> bool {
        matches!(self, State::Active | State::Paused)
    }
}

/// Whether a scope over experts is that of a programme office. Experts belong to no phase and no country: whoever sees
/// experts for a phase sees them all, and a country office sees them through applications only.
pub fn is_office(scope: &Scope) -> bool {
    scope.everything || !scope.places.is_empty()
}

/// A step of the profile. Each has a page of its own and is stored on its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// What the person is called.
    Name,
    /// Countries of origin.
    Origin,
    /// Where the person lives.
    Residence,
    /// Profession and experience.
    Work,
    /// Skills with evidence.
    Skills,
    /// Languages with levels.
    Languages,
    /// How and when.
    Availability,
    /// What the programme may do with the profile.
    Consent,
}

impl Part {
    /// The steps in their order.
    pub const ALL: &'static [Part] = &[
        Part::Name,
        Part::Origin,
        Part::Residence,
        Part::Work,
        Part::Skills,
        Part::Languages,
        Part::Availability,
        Part::Consent,
    ];

    /// Its name in addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Part::Name => "name",
            Part::Origin => "origin",
            Part::Residence => "residence",
            Part::Work => "work",
            Part::Skills => "skills",
            Part::Languages => "languages",
            Part::Availability => "availability",
            Part::Consent => "consent",
        }
    }

    /// Whether a profile without it cannot be active. The profession is asked but not needed: skills say more.
    pub const fn is_needed(self) -> bool {
        !matches!(self, Part::Work)
    }

    /// The refusal that names it.
    pub fn refusal(self) -> Refusal {
        match self {
            Part::Name => NO_NAME,
            Part::Origin => NO_ORIGIN,
            Part::Residence => NO_RESIDENCE,
            Part::Work => NO_WORK,
            Part::Skills => NO_SKILL,
            Part::Languages => NO_LANGUAGE,
            Part::Availability => NO_AVAILABILITY,
            Part::Consent => NO_CONSENT,
        }
        .into()
    }
}

/// What is known of a profile, as far as its steps ask.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// Full name and call name are given.
    pub named: bool,
    /// Number of countries of origin.
    pub origins: usize,
    /// Country and city of residence are given.
    pub lives: bool,
    /// Whether the person may return to the country of residence; none while not answered.
    pub may_return: Option<bool>,
    /// The occupation is given.
    pub occupied: bool,
    /// Something is told about the work.
    pub told: bool,
    /// Number of skills that have evidence.
    pub skills: usize,
    /// Number of languages.
    pub languages: usize,
    /// Willing to travel or to work online.
    pub has_mode: bool,
    /// Number of periods that are not over.
    pub periods: usize,
    /// Consents given and not taken back.
    pub consents: Vec<Purpose>,
}

impl Facts {
    /// Whether a step is done: the one rule behind the meter, the overview and the refusal to become active.
    pub fn is_done(&self, part: Part) -> bool {
        match part {
            Part::Name => self.named,
            Part::Origin => self.origins > 0,
            Part::Residence => self.lives && self.may_return.is_some(),
            Part::Work => self.occupied && self.told,
            Part::Skills => self.skills > 0,
            Part::Languages => self.languages > 0,
            Part::Availability => self.has_mode && self.periods > 0,
            Part::Consent => Purpose::ALL.iter().filter(|purpose| purpose.is_needed()).all(|purpose| self.consents.contains(purpose)),
        }
    }

    /// How many of the eight steps are done.
    pub fn done(&self) -> usize {
        Part::ALL.iter().filter(|&&part| self.is_done(part)).count()
    }

    /// The needed steps that are not done, in their order.
    pub fn missing(&self) -> Vec<Part> {
        Part::ALL.iter().copied().filter(|&part| part.is_needed() && !self.is_done(part)).collect()
    }
}

/// A use of the profile that the person allows or not, each by itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Purpose {
    /// The programme keeps the profile.
    StoreProfile,
    /// The programme compares the profile with what hosts ask.
    Matching,
    /// The CV may go to a host; asked again at each application.
    ShareCv,
    /// The programme writes about assignments that may fit.
    Contact,
}

impl Purpose {
    /// Every purpose, in the order in which they are asked.
    pub const ALL: &'static [Purpose] = &[Purpose::StoreProfile, Purpose::Matching, Purpose::ShareCv, Purpose::Contact];

    /// Its name in the ledger.
    pub const fn name(self) -> &'static str {
        match self {
            Purpose::StoreProfile => "programme-stores-profile",
            Purpose::Matching => "matching",
            Purpose::ShareCv => "share-cv-with-host",
            Purpose::Contact => "contact-about-assignments",
        }
    }

    /// The purpose of that name.
    pub fn named(name: &str) -> Option<Purpose> {
        Purpose::ALL.iter().copied().find(|purpose| purpose.name() == name)
    }

    /// Which wording is asked today. Whoever changes the sentence on the page gives it the next number.
    pub const fn text_version(self) -> &'static str {
        match self {
            Purpose::StoreProfile | Purpose::Matching | Purpose::ShareCv | Purpose::Contact => "1",
        }
    }

    /// Whether an active profile needs it.
    pub const fn is_needed(self) -> bool {
        matches!(self, Purpose::StoreProfile | Purpose::Matching)
    }
}

/// A person's bond with a country of origin.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Tie {
    /// Born there.
    Birth,
    /// A parent or grandparent comes from there.
    Descent,
    /// Another bond, told in own words.
    Other,
}

impl Tie {
    /// Every tie.
    pub const ALL: &'static [Tie] = &[Tie::Birth, Tie::Descent, Tie::Other];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Tie::Birth => "birth",
            Tie::Descent => "descent",
            Tie::Other => "other",
        }
    }

    /// The tie of that name.
    pub fn named(name: &str) -> Option<Tie> {
        Tie::ALL.iter().copied().find(|tie| tie.name() == name)
    }
}

/// What an entry of somebody's experience is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Experience {
    /// Paid work.
    Work,
    /// A study or training.
    Education,
    /// Unpaid work.
    Volunteer,
}

impl Experience {
    /// Every kind.
    pub const ALL: &'static [Experience] = &[Experience::Work, Experience::Education, Experience::Volunteer];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Experience::Work => "work",
            Experience::Education => "education",
            Experience::Volunteer => "volunteer",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Experience> {
        Experience::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// How a person wants to be counted. Asked for figures only, never shown to hosts, and left out when not answered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Gender {
    /// Woman.
    Woman,
    /// Man.
    Man,
    /// In another way.
    Other,
}

impl Gender {
    /// Every answer.
    pub const ALL: &'static [Gender] = &[Gender::Woman, Gender::Man, Gender::Other];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Gender::Woman => "woman",
            Gender::Man => "man",
            Gender::Other => "other",
        }
    }

    /// The answer of that name.
    pub fn named(name: &str) -> Option<Gender> {
        Gender::ALL.iter().copied().find(|gender| gender.name() == name)
    }
}

/// A month as stored: `2026-03`; a year alone (`2026`) where a CV says no more.
pub fn month(text: &str) -> Result<String, Refusal> {
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let year_ok = |year: &str| digits(year, 4) && ("1900"..="2200").contains(&year);
    let good = match text.split_once('-') {
        None => year_ok(text),
        Some((year, month)) => year_ok(year) && digits(month, 2) && ("01"..="12").contains(&month),
    };
    if good { Ok(text.to_owned()) } else { Err(NOT_A_MONTH.into()) }
}

/// Checks the months of an entry of experience; an empty end means that it goes on.
pub fn span(from: &str, until: &str) -> Result<(), Refusal> {
    // Compared by their common length, so that `2014` holds all of 2014.
    let common = from.len().min(until.len());
    if !until.is_empty() && until[..common] < from[..common] { Err(ENDS_FIRST.into()) } else { Ok(()) }
}

/// Checks a period of availability, both days included.
pub fn period(from: Date, until: Date, today: Date) -> Result<(), Refusal> {
    if until < from {
        Err(PERIOD_TURNED.into())
    } else if until < today {
        Err(PERIOD_OVER.into())
    } else {
        Ok(())
    }
}

/// Checks the year of birth of somebody who works: 16 to 100 years ago.
pub fn birth_year(year: i64, today: Date) -> Result<i64, Refusal> {
    let age = i64::from(today.year()) - year;
    if (16..=100).contains(&age) { Ok(year) } else { Err(BIRTH_YEAR.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn complete() -> Facts {
        Facts {
            named: true,
            origins: 1,
            lives: true,
            may_return: Some(false),
            occupied: true,
            told: true,
            skills: 1,
            languages: 1,
            has_mode: true,
            periods: 1,
            consents: vec![Purpose::StoreProfile, Purpose::Matching],
        }
    }

    #[test]
    fn names_read_back_and_nothing_else_does() {
        assert!(State::ALL.iter().all(|&s| State::named(s.name()) == Some(s)));
        assert!(Purpose::ALL.iter().all(|&p| Purpose::named(p.name()) == Some(p)));
        assert!(Tie::ALL.iter().all(|&t| Tie::named(t.name()) == Some(t)));
        assert!(Experience::ALL.iter().all(|&e| Experience::named(e.name()) == Some(e)));
        assert!(Gender::ALL.iter().all(|&g| Gender::named(g.name()) == Some(g)));
        assert_eq!((State::named("x"), Purpose::named(""), Tie::named("Birth")), (None, None, None));
    }

    #[test]
    fn each_state_takes_only_its_own_ways() {
        let facts = complete();
        for &state in State::ALL {
            let ways = (state.claim().ok(), state.activate(&facts).ok(), state.pause().ok(), state.edit().is_ok());
            let expected = match state {
                State::Unclaimed => (Some(State::Draft), None, None, false),
                State::Draft => (None, Some(State::Active), None, true),
                State::Active => (None, None, Some(State::Paused), true),
                State::Paused => (None, Some(State::Active), None, true),
                State::Erased => (None, None, None, false),
            };
            assert_eq!(ways, expected, "{state:?}");
            assert_eq!(state.is_found(), state == State::Active);
        }
        assert!(!State::Draft.is_open_to_office() && !State::Unclaimed.is_open_to_office() && !State::Erased.is_open_to_office());
    }

    #[test]
    fn each_needed_step_alone_keeps_a_profile_from_becoming_active() {
        let bare: &[(Part, fn(&mut Facts))] = &[
            (Part::Name, |f| f.named = false),
            (Part::Origin, |f| f.origins = 0),
            (Part::Residence, |f| f.may_return = None),
            (Part::Work, |f| f.told = false),
            (Part::Skills, |f| f.skills = 0),
            (Part::Languages, |f| f.languages = 0),
            (Part::Availability, |f| f.periods = 0),
            (Part::Consent, |f| f.consents.truncate(1)),
        ];
        assert_eq!(bare.len(), Part::ALL.len());
        for (part, spoil) in bare {
            let mut facts = complete();
            spoil(&mut facts);
            assert_eq!(facts.done(), 7, "{part:?}");
            let outcome = State::Draft.activate(&facts);
            if part.is_needed() {
                assert_eq!(outcome, Err(part.refusal()), "{part:?}");
            } else {
                assert_eq!(outcome, Ok(State::Active), "{part:?}");
            }
        }
        assert_eq!(complete().done(), 8);
        assert_eq!(Facts::default().done(), 0);
    }

    #[test]
    fn not_being_allowed_to_return_is_an_answer() {
        assert!(complete().is_done(Part::Residence), "whether it is enough is decided at each application");
    }

    #[test]
    fn months() {
        for good in ["2014", "2014-01", "1999-12"] {
            assert_eq!(month(good).as_deref(), Ok(good));
        }
        for bad in ["", "14", "2014-1", "2014-13", "2014-00", "2014-01-02", "٢٠١٤", "20-01", "1899"] {
            assert!(month(bad).is_err(), "{bad}");
        }
        assert!(span("2014-05", "").is_ok() && span("2014-05", "2014-05").is_ok() && span("2014-05", "2014").is_ok());
        assert!(span("2014-05", "2014-04").is_err() && span("2014", "2013-12").is_err());
    }

    #[test]
    fn periods_and_years_of_birth() {
        let today = date(2026, 3, 2);
        assert!(period(date(2026, 1, 1), today, today).is_ok());
        assert_eq!(period(date(2026, 4, 2), date(2026, 4, 1), today), Err(PERIOD_TURNED.into()));
        assert_eq!(period(date(2026, 1, 1), date(2026, 3, 1), today), Err(PERIOD_OVER.into()));
        assert!(birth_year(1980, today).is_ok() && birth_year(2011, today).is_err() && birth_year(1925, today).is_err());
    }
}
