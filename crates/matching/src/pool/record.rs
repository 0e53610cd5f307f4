//! What a ranking needs of a profile, as a row of words that lie side by side.

use super::numbers::Numbers;
use crate::fit::{ExpertProfile, Interval};

/// The numbers of the codes of one segment.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub skills: Numbers,
    pub languages: Numbers,
    /// Countries and sectors.
    pub others: Numbers,
}

/// A profile in words: counts and flags, then skills, languages, intervals, ties and sectors.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a>(pub &'a [u32]);

pub(super) const ACTIVE: u32 = 1;
pub(super) const RESIDENCE: u32 = 2;
pub(super) const TRAVELS: u32 = 4;
/// The three modes, in their order.
pub(super) const FIRST_MODE: u32 = 8;
/// The words do not say everything: ask the profile.
pub(super) const ODD: u32 = 64;

const HEAD: usize = 2;
/// Stands for "not stated" where a year of last use is.
const NO_YEAR: i16 = i16::MIN;

/// A skill in a record.
#[derive(Clone, Copy)]
pub(super) struct Held {
    pub skill: u32,
    pub level: u8,
    pub years: u8,
    pub last_used: Option<i16>,
}

/// Writes a profile's record at the end of `words`.
pub(super) fn write(words: &mut Vec<u32>, vocabulary: &mut Vocabulary, expert: &ExpertProfile) {
    let lists = [expert.skills.len(), expert.languages.len(), expert.available.len(), expert.origin_ties.len(), expert.sectors.len()];
    let odd = !expert.exclusions.is_empty()
        || lists.iter().any(|length| *length > 255)
        || expert.skills.iter().any(|held| held.last_used == Some(NO_YEAR));
    let flag = |holds: bool, flag: u32| if holds { flag } else { 0 };
    let modes = expert.modes.iter().fold(0, |flags, mode| flags | FIRST_MODE << *mode as u32);
    let flags = flag(expert.active, ACTIVE) | flag(expert.residence_ok, RESIDENCE) | flag(expert.travels, TRAVELS) | modes | flag(odd, ODD);
    let count = |list: usize| lists[list].min(255) as u32;
    words.push(flags | u32::from(expert.experience_years) << 8 | count(0) << 16 | count(1) << 24);
    words.push(count(2) | count(3) << 8 | count(4) << 16);
    for held in expert.skills.iter().take(255) {
        let last_used = held.last_used.unwrap_or(NO_YEAR) as u16;
        words.push(vocabulary.skills.take(&held.skill));
        words.push(u32::from(held.level) | u32::from(held.years) << 8 | u32::from(last_used) << 16);
    }
    for held in expert.languages.iter().take(255) {
        words.push(vocabulary.languages.take(&held.language) << 8 | u32::from(held.level));
    }
    for interval in expert.available.iter().take(255) {
        words.extend([interval.from as u32, interval.until as u32, u32::from(interval.hours_per_week)]);
    }
    words.extend(expert.origin_ties.iter().take(255).map(|country| vocabulary.others.take(country)));
    words.extend(expert.sectors.iter().take(255).map(|sector| vocabulary.others.take(sector)));
}

impl<'a> Record<'a> {
    pub fn flags(self) -> u32 {
        self.0[0] & 0xff
    }

    pub fn experience(self) -> u8 {
        (self.0[0] >> 8) as u8
    }

    /// Where each list begins, and where the last ends.
    fn skills_end(self) -> usize {
        HEAD + 2 * (self.0[0] >> 16 & 0xff) as usize
    }

    fn languages_end(self) -> usize {
        self.skills_end() + (self.0[0] >> 24) as usize
    }

    fn intervals_end(self) -> usize {
        self.languages_end() + 3 * (self.0[1] & 0xff) as usize
    }

    fn ties_end(self) -> usize {
        self.intervals_end() + (self.0[1] >> 8 & 0xff) as usize
    }

    pub fn skills(self) -> impl Iterator<Item = Held> + 'a {
        self.0[HEAD..self.skills_end()].chunks_exact(2).map(|held| {
            let last_used = (held[1] >> 16) as u16 as i16;
            Held {
                skill: held[0],
                level: held[1] as u8,
                years: (held[1] >> 8) as u8,
                last_used: (last_used != NO_YEAR).then_some(last_used),
            }
        })
    }

    /// Number and level.
    pub fn languages(self) -> impl Iterator<Item = (u32, u8)> + 'a {
        self.0[self.skills_end()..self.languages_end()].iter().map(|held| (held >> 8, *held as u8))
    }

    pub fn intervals(self) -> impl Iterator<Item = Interval> + Clone + 'a {
        let words = &self.0[self.languages_end()..self.intervals_end()];
        words.chunks_exact(3).map(|of| Interval { from: of[0] as i32, until: of[1] as i32, hours_per_week: of[2] as u8 })
    }

    pub fn ties(self) -> &'a [u32] {
        &self.0[self.intervals_end()..self.ties_end()]
    }

    pub fn sectors(self) -> &'a [u32] {
        &self.0[self.ties_end()..self.ties_end() + (self.0[1] >> 16 & 0xff) as usize]
    }
}
