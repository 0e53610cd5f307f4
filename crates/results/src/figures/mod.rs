//! Figures: what is counted, and the rows behind each.
//!
//! Every figure is a question about facts (plain rows within the reader's scope). Its number is the number of facts for
//! which the question holds, and its page lists just those: both go through [`Figure::holds`] and [`Filter::admits`], so
//! that they cannot differ.

#[cfg(test)]
mod attacker;
mod facts;
mod hide;
mod past;
mod stats;
#[cfg(test)]
mod test;

use model::evaluation::{Change, Moment, Use, Voice};
use model::text::Country;
use model::{Date, PhaseId, application, placement, request};

pub use facts::{Fact, Facts};
pub use hide::{Count, Lens, is_outside};
pub use stats::{StatsFilter, stats};

/// What is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// Requests.
    Request,
    /// Applications that were sent.
    Application,
    /// Placements, without those given up before their start.
    Placement,
    /// Placements given up before their start.
    GivenUp,
    /// Answers of evaluations.
    Answer,
    /// Answers on the capacity of one objective.
    Capacity,
    /// Answers to whether the result is still used a year later.
    Use,
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Kind] =
        &[Kind::Request, Kind::Application, Kind::Placement, Kind::GivenUp, Kind::Answer, Kind::Capacity, Kind::Use];

    /// Its name in addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Request => "requests",
            Kind::Application => "applications",
            Kind::Placement => "placements",
            Kind::GivenUp => "given-up",
            Kind::Answer => "answers",
            Kind::Capacity => "capacity",
            Kind::Use => "still-used",
        }
    }

    /// Whether its rows are about people, whose small groups are kept from readers outside the programme. Requests are
    /// institutions' own and public once they are open.
    pub const fn is_of_people(self) -> bool {
        !matches!(self, Kind::Request)
    }
}

/// What holds for an application or placement beside its state.
pub const MARKS: [&str; 7] = ["long-listed", "shared", "reserve", "stepped-in", "before", "after", "year-later"];

/// How work is done as a whole.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mode {
    /// On the spot only.
    Physical,
    /// Online only.
    Online,
    /// Both.
    Hybrid,
    /// No block says it yet.
    Open,
}

impl Mode {
    /// Every mode.
    pub const ALL: &'static [Mode] = &[Mode::Physical, Mode::Online, Mode::Hybrid, Mode::Open];

    /// Its name in addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Mode::Physical => "physical",
            Mode::Online => "online",
            Mode::Hybrid => "hybrid",
            Mode::Open => "open",
        }
    }

    /// The mode of so many blocks on the spot and online.
    pub const fn of(physical: i64, online: i64) -> Mode {
        match (physical > 0, online > 0) {
            (true, true) => Mode::Hybrid,
            (true, false) => Mode::Physical,
            (false, true) => Mode::Online,
            (false, false) => Mode::Open,
        }
    }
}

/// The answers to the question of gender, with the one of whoever gave none.
pub const SEXES: [&str; 4] = ["woman", "man", "other", "untold"];

/// Which facts of a kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// All of them.
    All,
    /// Those in a state; for answers `moment.voice`, for capacity `moment.change`.
    State(String),
    /// Those for which something holds beside the state.
    Mark(&'static str),
}

/// A question that facts answer.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Figure {
    /// What is counted.
    pub kind: Kind,
    /// Which of them.
    pub part: Part,
}

impl Figure {
    /// All facts of a kind.
    pub const fn all(kind: Kind) -> Figure {
        Figure { kind, part: Part::All }
    }

    /// Those in a state.
    pub fn state(kind: Kind, state: impl Into<String>) -> Figure {
        Figure { kind, part: Part::State(state.into()) }
    }

    /// Those with a mark.
    pub const fn mark(kind: Kind, mark: &'static str) -> Figure {
        Figure { kind, part: Part::Mark(mark) }
    }

    /// The answers of one voice at one moment.
    pub fn answers(moment: Moment, voice: Voice) -> Figure {
        Figure::state(Kind::Answer, format!("{}.{}", moment.name(), voice.name()))
    }

    /// The answers that name one step of capacity at one moment.
    pub fn capacity(moment: Moment, change: Change) -> Figure {
        Figure::state(Kind::Capacity, format!("{}.{}", moment.name(), change.name()))
    }

    /// Its name in addresses.
    pub fn name(&self) -> String {
        let kind = self.kind.name();
        match &self.part {
            Part::All => kind.to_owned(),
            Part::State(state) => format!("{kind}.state.{state}"),
            Part::Mark(mark) => format!("{kind}.mark.{mark}"),
        }
    }

    /// The figure of that name.
    pub fn named(name: &str) -> Option<Figure> {
        let mut parts = name.splitn(3, '.');
        let kind = parts.next().and_then(|kind| Kind::ALL.iter().copied().find(|k| k.name() == kind))?;
        let part = match (parts.next(), parts.next()) {
            (None, _) => Part::All,
            (Some("state"), Some(state)) if states(kind).iter().any(|known| known == state) => Part::State(state.to_owned()),
            (Some("mark"), Some(mark)) => Part::Mark(MARKS.iter().copied().find(|known| *known == mark)?),
            _ => return None,
        };
        Some(Figure { kind, part })
    }

    /// Whether a fact is one of those that the figure counts.
    pub fn holds(&self, fact: &Fact) -> bool {
        fact.kind == self.kind
            && match &self.part {
                Part::All => true,
                Part::State(state) => fact.state == *state,
                Part::Mark(mark) => fact.marks.contains(mark),
            }
    }
}

/// Every state that facts of a kind can be in.
pub fn states(kind: Kind) -> Vec<String> {
    let pairs = |seconds: Vec<&'static str>| -> Vec<String> {
        Moment::ALL.iter().flat_map(|moment| seconds.iter().map(move |second| format!("{}.{second}", moment.name()))).collect()
    };
    let owned = |names: Vec<&'static str>| names.into_iter().map(str::to_owned).collect();
    match kind {
        Kind::Request => owned(request::State::ALL.iter().map(|state| state.name()).collect()),
        Kind::Application => {
            owned(application::State::ALL.iter().filter(|state| **state != application::State::Draft).map(|state| state.name()).collect())
        }
        Kind::Placement => {
            owned(placement::State::ALL.iter().filter(|state| **state != placement::State::Withdrawn).map(|state| state.name()).collect())
        }
        Kind::GivenUp => owned(vec![placement::State::Withdrawn.name()]),
        Kind::Answer => pairs(Voice::ALL.iter().map(|voice| voice.name()).collect()),
        Kind::Capacity => pairs(Change::ALL.iter().map(|change| change.name()).collect()),
        Kind::Use => owned(Use::ALL.iter().map(|said| said.name()).collect()),
    }
}

/// By what facts can be told apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dimension {
    /// The phase.
    Phase,
    /// The country.
    Country,
    /// The sector.
    Sector,
    /// The mode as a whole.
    Mode,
    /// The expert's gender.
    Sex,
}

impl Dimension {
    /// Every dimension.
    pub const ALL: &'static [Dimension] = &[Dimension::Phase, Dimension::Country, Dimension::Sector, Dimension::Mode, Dimension::Sex];

    /// Its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Dimension::Phase => "phase",
            Dimension::Country => "country",
            Dimension::Sector => "sector",
            Dimension::Mode => "mode",
            Dimension::Sex => "sex",
        }
    }

    /// Where a fact stands in it.
    pub fn of(self, fact: &Fact) -> String {
        match self {
            Dimension::Phase => fact.phase.to_string(),
            Dimension::Country => fact.country.to_string(),
            Dimension::Sector => fact.sector.clone(),
            Dimension::Mode => fact.mode.name().to_owned(),
            Dimension::Sex => fact.sex.to_owned(),
        }
    }
}

/// Which facts are looked at.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Filter {
    /// The phase.
    pub phase: Option<PhaseId>,
    /// The country.
    pub country: Option<Country>,
    /// The sector's code.
    pub sector: Option<String>,
    /// The mode's name.
    pub mode: Option<String>,
    /// The gender's name.
    pub sex: Option<String>,
    /// As things stood at the end of this day.
    pub as_of: Option<Date>,
}

impl Filter {
    /// The value that is asked for in a dimension.
    pub fn value(&self, dimension: Dimension) -> Option<String> {
        match dimension {
            Dimension::Phase => self.phase.map(|phase| phase.to_string()),
            Dimension::Country => self.country.map(|country| country.to_string()),
            Dimension::Sector => self.sector.clone(),
            Dimension::Mode => self.mode.clone(),
            Dimension::Sex => self.sex.clone(),
        }
    }

    /// The same with another value in a dimension. A value that the dimension does not have admits nothing of it.
    pub fn with(&self, dimension: Dimension, value: &str) -> Filter {
        let mut filter = self.clone();
        match dimension {
            Dimension::Phase => filter.phase = value.parse().ok(),
            Dimension::Country => filter.country = value.parse().ok(),
            Dimension::Sector => filter.sector = Some(value.to_owned()),
            Dimension::Mode => filter.mode = Some(value.to_owned()),
            Dimension::Sex => filter.sex = Some(value.to_owned()),
        }
        filter
    }

    /// Whether a fact is looked at.
    pub fn admits(&self, fact: &Fact) -> bool {
        self.phase.is_none_or(|phase| phase == fact.phase)
            && self.country.is_none_or(|country| country == fact.country)
            && self.sector.as_ref().is_none_or(|sector| *sector == fact.sector)
            && self.mode.as_ref().is_none_or(|mode| mode == fact.mode.name())
            && self.sex.as_ref().is_none_or(|sex| sex == fact.sex)
    }
}
