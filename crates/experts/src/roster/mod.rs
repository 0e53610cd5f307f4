//! The roster: everybody whose profile is active, in the order of the list, held in memory with just what the list shows
//! and narrows by, the words of the profiles among it (`text`). It follows the feed of the pool, so each page shows every
//! change that was stored before it.

mod text;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use db::{Result, Tx};
use matching::Code;
use matching::fit::{ExpertProfile, Mode};
use model::ExpertId;
use model::reference::{country, language, skill};
use pool::{Live, Pool};
use tokio::sync::Mutex;
use uuid::Uuid;

use self::text::{Building, Texts};
use crate::store::{self, Filter, ListRow, RosterRow};

/// With more changes than this since the words were indexed they are indexed anew.
const MANY: usize = 2_000;

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

/// A set of places in a table of up to 256 codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Set([u64; 4]);

impl Set {
    fn add(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    fn has_all(&self, asked: &Set) -> bool {
        self.0.iter().zip(&asked.0).all(|(held, asked)| held & asked == *asked)
    }

    fn places(&self) -> impl Iterator<Item = usize> {
        (0..256).filter(|place| self.0[place / 64] >> (place % 64) & 1 == 1)
    }
}

/// What the list narrows by: of a person what is held, of a filter what is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Marks {
    skills: Set,
    languages: Set,
    origins: Set,
    travels: bool,
    online: bool,
}

impl Marks {
    fn of(expert: &ExpertProfile) -> Marks {
        let mut marks = Marks { travels: expert.travels, online: expert.modes.contains(&Mode::Online), ..Marks::default() };
        for held in &expert.skills {
            PLACES.skills.get(held.skill.as_str()).into_iter().flatten().for_each(|place| marks.skills.add(*place));
        }
        let languages = expert.languages.iter().map(|held| held.language.as_str());
        for code in languages {
            // A variety counts as its language.
            let known = PLACES.languages.get(code).or_else(|| PLACES.languages.get(code.split('-').next().unwrap_or_default()));
            known.into_iter().for_each(|place| marks.languages.add(*place));
        }
        let origins = expert.origin_ties.iter().filter_map(|code: &Code| PLACES.countries.get(code.as_str()));
        origins.for_each(|place| marks.origins.add(*place));
        marks
    }

    /// What a filter asks; none when it asks what nobody can have.
    fn asked(filter: &Filter) -> Option<Marks> {
        let mut marks = Marks { travels: filter.mode == "physical", online: filter.mode == "online", ..Marks::default() };
        if !matches!(filter.mode.as_str(), "" | "physical" | "online") {
            return None;
        }
        if !filter.skill.is_empty() {
            // A code with a filter's name that the vocabulary does not know narrows nothing, as before it was known.
            PLACES
                .skills
                .get(filter.skill.as_str())
                .and_then(|places| places.first())
                .into_iter()
                .for_each(|place| marks.skills.add(*place));
        }
        if !filter.language.is_empty() {
            marks.languages.add(*PLACES.languages.get(filter.language.as_str())?);
        }
        if !filter.origin.is_empty() {
            marks.origins.add(*PLACES.countries.get(filter.origin.as_str())?);
        }
        Some(marks)
    }

    fn meets(&self, asked: &Marks) -> bool {
        self.skills.has_all(&asked.skills)
            && self.languages.has_all(&asked.languages)
            && self.origins.has_all(&asked.origins)
            && (self.travels || !asked.travels)
            && (self.online || !asked.online)
    }
}

/// A line with the key by which it is ordered, and the number by which its words are known.
#[derive(Debug)]
struct Entry {
    key: String,
    row: ListRow,
    text: u32,
}

/// Everybody on the list at one moment.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    sequence: u64,
    entries: Vec<(Marks, Arc<Entry>)>,
    texts: Texts,
}

impl Listed {
    async fn build(tx: &mut Tx, pool: &Pool) -> Result<Listed> {
        let (mut entries, mut words, mut after) = (Vec::new(), Building::default(), ExpertId(Uuid::nil()));
        loop {
            let rows = store::next_on_roster(tx, after).await?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            entries.extend(rows.into_iter().filter_map(|row| entry(pool, row, |text| words.add(text))));
        }
        entries.sort_by(|(_, a), (_, b)| place_of(a).cmp(&place_of(b)));
        Ok(Listed { sequence: pool.sequence(), entries, texts: words.finish() })
    }

    /// Takes one person's line out, and in again as it is now.
    fn replace(&mut self, expert: ExpertId, now: Option<(Marks, Arc<Entry>)>) {
        self.entries.retain(|(_, entry)| entry.row.id != expert);
        if let Some(new) = now {
            let at = self.entries.partition_point(|(_, entry)| place_of(entry) < place_of(&new.1));
            self.entries.insert(at, new);
        }
    }

    /// Who fits a filter, by name.
    pub fn found(&self, filter: &Filter) -> impl Iterator<Item = &ListRow> {
        let (asked, named) = (Marks::asked(filter), self.texts.found(&filter.text));
        let fits = move |(marks, entry): &&(Marks, Arc<Entry>)| {
            asked.is_some_and(|asked| marks.meets(&asked)) && named.as_ref().is_none_or(|named| named.has(entry.text))
        };
        self.entries.iter().filter(fits).map(|(_, entry)| &entry.row)
    }

    /// Countries of origin of everybody, by code.
    pub fn origins(&self) -> Vec<&'static str> {
        let mut all = Set::default();
        for (marks, _) in &self.entries {
            all.0.iter_mut().zip(marks.origins.0).for_each(|(all, one)| *all |= one);
        }
        all.places().filter_map(|place| country::ALL.get(place)).map(|country| country.code).collect()
    }
}

fn place_of(entry: &Entry) -> (&str, ExpertId) {
    (&entry.key, entry.row.id)
}

fn entry(pool: &Pool, row: RosterRow, text: impl FnOnce(&str) -> u32) -> Option<(Marks, Arc<Entry>)> {
    let (profile, _) = pool.person(row.id)?;
    let text = text(&row.search_text);
    let row = ListRow { id: row.id, name: row.name, occupation: row.occupation, profession: row.profession };
    Some((Marks::of(profile), Arc::new(Entry { key: i18n::sort_key(&row.name), row, text })))
}

/// The roster of one node of the program.
#[derive(Debug, Default)]
pub struct Roster(Mutex<Option<Arc<Listed>>>);

impl Roster {
    /// Makes the list anew at the next question: for when the pool was found to be otherwise than it was kept.
    pub async fn forget(&self) {
        *self.0.lock().await = None;
    }

    /// The list with every change in it that this transaction can see.
    pub async fn current(&self, tx: &mut Tx, live: &Live) -> Result<Arc<Listed>> {
        let pool = live.current(tx).await?;
        let mut kept = self.0.lock().await;
        let known = kept.take();
        let next = match known {
            Some(known) if known.sequence >= pool.sequence() => known,
            Some(known) => match live.changed(known.sequence, pool.sequence()).await {
                Some(changed) if known.texts.since() + changed.len() <= MANY => Arc::new(follow(tx, &pool, known, changed).await?),
                _ => Arc::new(Listed::build(tx, &pool).await?),
            },
            None => Arc::new(Listed::build(tx, &pool).await?),
        };
        *kept = Some(next.clone());
        Ok(next)
    }
}

async fn follow(tx: &mut Tx, pool: &Pool, known: Arc<Listed>, changed: Vec<ExpertId>) -> Result<Listed> {
    let mut next = Arc::unwrap_or_clone(known);
    for expert in changed {
        let row = store::on_roster(tx, expert).await?;
        let now = row.and_then(|row| entry(pool, row, |text| next.texts.add(text)));
        next.replace(expert, now);
    }
    next.sequence = pool.sequence();
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_room_in_a_set() {
        assert!(skill::ALL.len() <= 256 && language::ALL.len() <= 256 && country::ALL.len() <= 256);
    }

    #[test]
    fn a_skill_stands_for_the_finer_ones_under_it() {
        let held = |code: &str| {
            let mut marks = Marks::default();
            PLACES.skills[code].iter().for_each(|place| marks.skills.add(*place));
            marks
        };
        let asked = |code: &str| Marks::asked(&Filter { skill: code.to_owned(), ..Filter::default() }).expect("a filter");
        let (control, finer) = ("urn:cd4d:skill:infection-control", "urn:cd4d:skill:tb-infection-control");
        assert!(held(finer).meets(&asked(control)) && held(control).meets(&asked(control)));
        assert!(!held(control).meets(&asked(finer)) && !held(control).meets(&asked("urn:cd4d:skill:nursing")));
        assert!(held(control).meets(&asked("")) && Marks::asked(&Filter { origin: "XX".to_owned(), ..Filter::default() }).is_none());
    }
}
