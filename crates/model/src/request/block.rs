//! A block of time: how it is done, how long it may be, and how many hours a week it may take.

use super::{BLOCK_TOO_LONG, HOURS_ON_THE_SPOT, NO_HOURS, TOO_MANY_HOURS};
use crate::Refusal;

/// Longest physical block, in weeks: three months (the cap of the programme, field notes 3.3).
pub const PHYSICAL_WEEKS: i64 = 13;
/// Longest online block, in weeks (as the UN Volunteers' online assignments have it, field notes 3.3).
pub const ONLINE_WEEKS: i64 = 12;
/// Most hours a week of an online block (same source).
pub const ONLINE_HOURS: i64 = 20;

/// How a block is done.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mode {
    /// On the spot, at the host.
    Physical,
    /// From a distance.
    Online,
}

impl Mode {
    /// Both modes.
    pub const ALL: &'static [Mode] = &[Mode::Physical, Mode::Online];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Mode::Physical => "physical",
            Mode::Online => "online",
        }
    }

    /// The mode of that name.
    pub fn named(name: &str) -> Option<Mode> {
        Mode::ALL.iter().copied().find(|mode| mode.name() == name)
    }

    /// The longest block, in weeks.
    pub const fn most_weeks(self) -> i64 {
        match self {
            Mode::Physical => PHYSICAL_WEEKS,
            Mode::Online => ONLINE_WEEKS,
        }
    }
}

/// A part of the time that a request asks for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Block {
    /// How it is done.
    pub mode: Mode,
    /// Its length in weeks.
    pub weeks: i64,
    /// Hours a week; only online blocks count them.
    pub hours_per_week: Option<i64>,
}

impl Block {
    /// Whether somebody may have to travel for these blocks: not all of them are done online.
    pub fn travels(blocks: &[Block]) -> bool {
        blocks.is_empty() || blocks.iter().any(|block| block.mode == Mode::Physical)
    }

    /// Whether it keeps within what its mode allows.
    pub fn check(self) -> Result<(), Refusal> {
        let max = self.mode.most_weeks();
        if !(1..=max).contains(&self.weeks) {
            return Err(Refusal::from(BLOCK_TOO_LONG).with("weeks", self.weeks).with("max", max));
        }
        match (self.mode, self.hours_per_week) {
            (Mode::Physical, None) => Ok(()),
            (Mode::Physical, Some(_)) => Err(HOURS_ON_THE_SPOT.into()),
            (Mode::Online, None) => Err(NO_HOURS.into()),
            (Mode::Online, Some(hours)) if (1..=ONLINE_HOURS).contains(&hours) => Ok(()),
            (Mode::Online, Some(_)) => Err(Refusal::from(TOO_MANY_HOURS).with("max", ONLINE_HOURS)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        assert!(Mode::ALL.iter().all(|&mode| Mode::named(mode.name()) == Some(mode)));
    }

    #[test]
    fn a_block_keeps_within_its_mode() {
        let block = |mode, weeks, hours_per_week| Block { mode, weeks, hours_per_week }.check().map_err(|refusal| refusal.why);
        assert_eq!(block(Mode::Physical, 13, None), Ok(()));
        assert_eq!(block(Mode::Physical, 14, None), Err(BLOCK_TOO_LONG));
        assert_eq!(block(Mode::Physical, 0, None), Err(BLOCK_TOO_LONG));
        assert_eq!(block(Mode::Physical, 6, Some(40)), Err(HOURS_ON_THE_SPOT));
        assert_eq!(block(Mode::Online, 12, Some(20)), Ok(()));
        assert_eq!(block(Mode::Online, 13, Some(20)), Err(BLOCK_TOO_LONG));
        assert_eq!(block(Mode::Online, 12, Some(21)), Err(TOO_MANY_HOURS));
        assert_eq!(block(Mode::Online, 12, None), Err(NO_HOURS));
    }
}
