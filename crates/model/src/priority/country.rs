//! How a country takes part in a phase: in what, and whether at the moment.

use super::STATUS_SAME;
use crate::refusal::Refusal;

/// What a country takes part in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Track {
    /// Experts are placed at hosts.
    Assignments,
    /// Diaspora entrepreneurs are supported.
    Entrepreneurship,
    /// Nothing new; the people of earlier phases stay in touch.
    Alumni,
}

impl Track {
    /// Every track.
    pub const ALL: &'static [Track] = &[Track::Assignments, Track::Entrepreneurship, Track::Alumni];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Track::Assignments => "assignments",
            Track::Entrepreneurship => "entrepreneurship",
            Track::Alumni => "alumni",
        }
    }

    /// The track of that name.
    pub fn named(name: &str) -> Option<Track> {
        Track::ALL.iter().copied().find(|track| track.name() == name)
    }
}

/// Whether a country takes part at the moment. A change is a new dated row; the history stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CountryStatus {
    /// Open for requests.
    Active,
    /// Nothing new is published; what runs on the spot stops.
    Suspended,
    /// Over in this phase.
    Closed,
}

impl CountryStatus {
    /// Every status.
    pub const ALL: &'static [CountryStatus] = &[CountryStatus::Active, CountryStatus::Suspended, CountryStatus::Closed];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            CountryStatus::Active => "active",
            CountryStatus::Suspended => "suspended",
            CountryStatus::Closed => "closed",
        }
    }

    /// The status of that name.
    pub fn named(name: &str) -> Option<CountryStatus> {
        CountryStatus::ALL.iter().copied().find(|status| status.name() == name)
    }

    /// The status that follows. Every other status may follow, also after closing: a country can be opened again.
    pub fn becomes(self, next: CountryStatus) -> Result<CountryStatus, Refusal> {
        if self == next { Err(STATUS_SAME.into()) } else { Ok(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back() {
        assert!(Track::ALL.iter().all(|&track| Track::named(track.name()) == Some(track)));
        assert!(CountryStatus::ALL.iter().all(|&status| CountryStatus::named(status.name()) == Some(status)));
    }

    #[test]
    fn a_country_can_be_suspended_closed_and_opened_again() {
        for &from in CountryStatus::ALL {
            for &to in CountryStatus::ALL {
                assert_eq!(from.becomes(to).is_ok(), from != to, "{from:?} to {to:?}");
            }
        }
    }
}
