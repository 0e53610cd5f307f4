//! What the programme office notes on a candidate of a long list, for itself: pinned, so that everybody in the office sees
//! the candidate first, or set aside with a reason. A mark moves no application, writes to nobody, and is never told to the
//! host or to the expert. Decisions do that, and stand in [`crate::application`].

use crate::application::{NOT_NOW, SET_ASIDE_LATE, State};
use crate::refusal::Refusal;

/// A mark on a candidate; the newest one holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mark {
    /// No mark: one that was there does not hold any more.
    Plain,
    /// Shown first.
    Pinned,
    /// Not in the ranking, for a reason.
    SetAside,
}

impl Mark {
    /// All of them.
    pub const ALL: &'static [Mark] = &[Mark::Plain, Mark::Pinned, Mark::SetAside];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Mark::Plain => "plain",
            Mark::Pinned => "pinned",
            Mark::SetAside => "set-aside",
        }
    }

    /// The mark of that name.
    pub fn named(name: &str) -> Option<Mark> {
        Mark::ALL.iter().copied().find(|mark| mark.name() == name)
    }

    /// Whether it can be put on an application in a state. Who was shown to the host cannot be set aside any more: then a
    /// decision is due, of which the expert hears.
    ///
    /// # Errors
    /// The refusal that says why not.
    pub fn fits(self, state: State) -> Result<(), Refusal> {
        match (self, state) {
            (Mark::Plain, _) | (Mark::SetAside, State::Submitted | State::Eligible | State::LongListed) => Ok(()),
            (Mark::Pinned, state) if state.is_open() => Ok(()),
            (Mark::SetAside, state) if state.is_open() => Err(SET_ASIDE_LATE.into()),
            _ => Err(NOT_NOW.into()),
        }
    }

    /// The mark as it counts in a state: one that could not be put on now does not count.
    pub fn counted(self, state: State) -> Mark {
        if self.fits(state).is_ok() { self } else { Mark::Plain }
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn every_state_answers_every_mark() {
        for &state in State::ALL {
            assert!(Mark::Plain.fits(state).is_ok());
            assert_eq!(Mark::Pinned.fits(state).is_ok(), state.is_open(), "{state:?}");
            let before_the_host = matches!(state, State::Submitted | State::Eligible | State::LongListed);
            assert_eq!(Mark::SetAside.fits(state).is_ok(), before_the_host, "{state:?}");
            assert_eq!(Mark::SetAside.counted(state) == Mark::SetAside, before_the_host);
        }
        for &mark in Mark::ALL {
            assert_eq!(Mark::named(mark.name()), Some(mark));
        }
    }
}
