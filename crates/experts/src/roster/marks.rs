//! What the list narrows by, as bits: of a person what is held, of a filter what is asked. Those of all people stand in
//! columns, so that a filter reads only the few words that it asks for.

use std::collections::HashMap;
use std::sync::LazyLock;

use matching::Code;
use matching::fit::{ExpertProfile, Mode};
use model::reference::{country, language, skill};

use crate::store::Filter;

/// Places of codes in their tables; a code that is not there has none.
struct Places {
    /// A skill leads to its own place and to those of all that it is part of.
    skills: HashMap<&'static str, Vec<usize>>,
    languages: HashMap<&'static str, usize>,
    countries: HashMap<&'static str, usize>,
}

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let own: HashMap<&'static str, usize> = skill::ALL.iter().enumerate().map(|(place, skill)| (skill.code, place)).collect();
    let with_parents = |one: &'static skill::Skill| {
        std::iter::successors(Some(one), |skill| skill.parent()).filter_map(|skill| own.get(skill.code).copied()).collect()
    };
    Places {
        skills: skill::ALL.iter().map(|skill| (skill.code, with_parents(skill))).collect(),
        languages: language::ALL.iter().enumerate().map(|(place, language)| (language.code, place)).collect(),
        countries: country::ALL.iter().enumerate().map(|(place, country)| (country.code, place)).collect(),
    }
});

/// Codes for which a table has room.
const TABLE: usize = 256;
/// Where the bits of each table begin; after the tables come two bits for ways of working.
const SKILLS: usize = 0;
const LANGUAGES: usize = TABLE;
const ORIGINS: usize = 2 * TABLE;
const TRAVELS: usize = 3 * TABLE;
const ONLINE: usize = 3 * TABLE + 1;
/// Words of all bits.
const WORDS: usize = 3 * TABLE / 64 + 1;

/// What somebody holds, or what a filter asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Marks([u64; WORDS]);

impl Marks {
    const NONE: Marks = Marks([0; WORDS]);

    fn add(&mut self, bit: usize) {
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    /// Those of a profile.
    pub fn of(expert: &ExpertProfile) -> Marks {
        let mut marks = Marks::NONE;
        for held in &expert.skills {
            PLACES.skills.get(held.skill.as_str()).into_iter().flatten().for_each(|place| marks.add(SKILLS + place));
        }
        for code in expert.languages.iter().map(|held| held.language.as_str()) {
            // A variety counts as its language.
            let known = PLACES.languages.get(code).or_else(|| PLACES.languages.get(code.split('-').next().unwrap_or_default()));
            known.into_iter().for_each(|place| marks.add(LANGUAGES + place));
        }
        let origins = expert.origin_ties.iter().filter_map(|code: &Code| PLACES.countries.get(code.as_str()));
        origins.for_each(|place| marks.add(ORIGINS + place));
        if expert.travels {
            marks.add(TRAVELS);
        }
        if expert.modes.contains(&Mode::Online) {
            marks.add(ONLINE);
        }
        marks
    }

    /// What a filter asks; none when it asks what nobody can have.
    pub fn asked(filter: &Filter) -> Option<Marks> {
        let mut marks = Marks::NONE;
        match filter.mode.as_str() {
            "" => {}
            "physical" => marks.add(TRAVELS),
            "online" => marks.add(ONLINE),
            _ => return None,
        }
        // A skill that the vocabulary does not know, or knows no more, narrows nothing.
        let skill = PLACES.skills.get(filter.skill.as_str()).and_then(|places| places.first());
        skill.into_iter().for_each(|place| marks.add(SKILLS + place));
        if !filter.language.is_empty() {
            marks.add(LANGUAGES + PLACES.languages.get(filter.language.as_str())?);
        }
        if !filter.origin.is_empty() {
            marks.add(ORIGINS + PLACES.countries.get(filter.origin.as_str())?);
        }
        Some(marks)
    }
}

/// The marks of everybody on the list, in its order.
#[derive(Clone, Debug)]
pub(super) struct Columns([Vec<u64>; WORDS]);

impl Default for Columns {
    fn default() -> Self {
        Columns([const { Vec::new() }; WORDS])
    }
}

impl Columns {
    /// Puts marks in at a place.
    pub fn insert(&mut self, at: usize, marks: Marks) {
        self.0.iter_mut().zip(marks.0).for_each(|(column, word)| column.insert(at, word));
    }

    /// Adds marks at the end.
    pub fn push(&mut self, marks: Marks) {
        self.0.iter_mut().zip(marks.0).for_each(|(column, word)| column.push(word));
    }

    /// Takes out those at a place.
    pub fn remove(&mut self, at: usize) {
        for column in &mut self.0 {
            column.remove(at);
        }
    }

    /// The places of all who hold what is asked, rising; none when nothing is asked.
    pub fn holding(&self, asked: &Marks) -> Option<Vec<u32>> {
        let mut found: Option<Vec<u32>> = None;
        for (column, asked) in self.0.iter().zip(asked.0).filter(|(_, asked)| *asked != 0) {
            match &mut found {
                None => found = Some((0..).zip(column).filter(|(_, held)| **held & asked == asked).map(|(at, _)| at).collect()),
                Some(found) => found.retain(|at| column[*at as usize] & asked == asked),
            }
        }
        found
    }

    /// Codes of the countries of origin of everybody.
    pub fn origins(&self) -> Vec<&'static str> {
        let words = self.0[ORIGINS / 64..(ORIGINS + TABLE) / 64].iter().map(|column| column.iter().fold(0, |all, word| all | word));
        let words: Vec<u64> = words.collect();
        let here = country::ALL.iter().enumerate().filter(|(place, _)| words[place / 64] >> (place % 64) & 1 == 1);
        here.map(|(_, country)| country.code).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_room() {
        assert!(skill::ALL.len() <= TABLE && language::ALL.len() <= TABLE && country::ALL.len() <= TABLE);
    }

    #[test]
    fn a_skill_stands_for_the_finer_ones_under_it() {
        let (control, finer) = ("urn:cd4d:skill:infection-control", "urn:cd4d:skill:tb-infection-control");
        let mut all = Columns::default();
        for code in [control, finer] {
            let mut marks = Marks::NONE;
            PLACES.skills[code].iter().for_each(|place| marks.add(SKILLS + place));
            all.push(marks);
        }
        let holding = |filter: Filter| all.holding(&Marks::asked(&filter).expect("a filter"));
        let skill = |code: &str| Filter { skill: code.to_owned(), ..Filter::default() };
        assert_eq!(holding(skill(control)), Some(vec![0, 1]));
        assert_eq!(holding(skill(finer)), Some(vec![1]));
        assert_eq!(holding(skill("urn:cd4d:skill:nursing")), Some(vec![]));
        assert_eq!(holding(Filter { mode: "online".to_owned(), ..skill(finer) }), Some(vec![]));
        assert_eq!((holding(skill("")), holding(skill("urn:cd4d:skill:none"))), (None, None));
        assert!(Marks::asked(&Filter { origin: "XX".to_owned(), ..Filter::default() }).is_none());
        assert!(Marks::asked(&Filter { mode: "boat".to_owned(), ..Filter::default() }).is_none());
        all.remove(0);
        assert_eq!(all.holding(&Marks::asked(&skill(finer)).expect("a filter")), Some(vec![0]));
    }
}
