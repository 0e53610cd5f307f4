//! The roster: everybody whose profile is active, in the order of the list, held in memory with just what the list shows
//! and narrows by (`marks`), the words of the profiles among it (`text`). It follows the feed of the pool, so each page
//! shows every change that was stored before it.

mod marks;
mod text;

use std::sync::Arc;

use db::{Db, Result, Tx};
use model::ExpertId;
use model::reference::occupation;
use pool::{Live, Pool};
use tokio::sync::Mutex;
use uuid::Uuid;

use self::marks::{Columns, Marks};
use self::text::{Building, Texts};
use crate::store::{self, Filter, ListRow, RosterRow};

/// With more changes than this since the words were indexed they are indexed anew.
const MANY: usize = 2_000;

/// A line with the number by which its words are known.
#[derive(Debug)]
struct Entry {
    row: ListRow,
    text: u32,
}

/// Everybody on the list at one moment.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    sequence: u64,
    entries: Vec<Arc<Entry>>,
    /// The marks of each, at the same place.
    marks: Columns,
    texts: Texts,
    origins: Vec<&'static str>,
}

/// Who fits a filter, by name.
pub struct Found<'a> {
    all: &'a [Arc<Entry>],
    /// Their places; none where everybody fits.
    at: Option<Vec<u32>>,
}

impl<'a> Found<'a> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.at.as_ref().map_or(self.all.len(), Vec::len)
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Those of them for whom something holds.
    pub fn keep(self, holds: impl Fn(ExpertId) -> bool) -> Found<'a> {
        let at = self.at.unwrap_or_else(|| (0..self.all.len() as u32).collect());
        let at = at.into_iter().filter(|at| holds(self.all[*at as usize].row.id)).collect();
        Found { all: self.all, at: Some(at) }
    }

    /// Some of them, from one on.
    pub fn rows(&self, from: usize, most: usize) -> impl Iterator<Item = &'a ListRow> {
        let places = (from..self.len()).take(most).map(|n| self.at.as_ref().map_or(n, |at| at[n] as usize));
        places.map(|place| &self.all[place].row)
    }
}

impl Listed {
    async fn build(tx: &mut Tx, pool: &Pool) -> Result<Listed> {
        let (mut lines, mut words, mut after) = (Vec::new(), Building::default(), ExpertId(Uuid::nil()));
        loop {
            let rows = store::next_on_roster(tx, after).await?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            lines.extend(rows.into_iter().filter_map(|row| line(pool, row, |text| words.add(text))));
        }
        lines.sort_by_cached_key(|(_, entry)| place_of(entry));
        let mut listed = Listed { sequence: pool.sequence(), texts: words.finish(), ..Listed::default() };
        for (marks, entry) in lines {
            listed.marks.push(marks);
            listed.entries.push(entry);
        }
        listed.origins = listed.marks.origins();
        Ok(listed)
    }

    /// Takes in what changed since: each of these people as the profile is now.
    async fn follow(&mut self, tx: &mut Tx, pool: &Pool, changed: Vec<ExpertId>) -> Result<()> {
        for expert in changed {
            let row = store::on_roster(tx, expert).await?;
            let now = row.and_then(|row| line(pool, row, |text| self.texts.add(text)));
            if let Some(at) = self.entries.iter().position(|entry| entry.row.id == expert) {
                self.entries.remove(at);
                self.marks.remove(at);
            }
            if let Some((marks, new)) = now {
                let place = place_of(&new);
                let at = self.entries.partition_point(|entry| place_of(entry) < place);
                self.entries.insert(at, new);
                self.marks.insert(at, marks);
            }
        }
        self.origins = self.marks.origins();
        self.sequence = pool.sequence();
        Ok(())
    }

    /// Who fits a filter.
    pub fn found(&self, filter: &Filter) -> Found<'_> {
        let at = match Marks::asked(filter) {
            None => Some(Vec::new()),
            Some(asked) => {
                let holding = self.marks.holding(&asked);
                match self.texts.found(&filter.text) {
                    None => holding,
                    Some(named) => {
                        let all = holding.unwrap_or_else(|| (0..self.entries.len() as u32).collect());
                        Some(all.into_iter().filter(|at| named.has(self.entries[*at as usize].text)).collect())
                    }
                }
            }
        };
        Found { all: &self.entries, at }
    }

    /// Countries of origin of everybody, by code.
    pub fn origins(&self) -> &[&'static str] {
        &self.origins
    }
}

/// By what the list is ordered. It is made where it is needed: kept for everybody it would take more room than the names.
fn place_of(entry: &Entry) -> (String, ExpertId) {
    (i18n::sort_key(&entry.row.name), entry.row.id)
}

fn line(pool: &Pool, row: RosterRow, text: impl FnOnce(&str) -> u32) -> Option<(Marks, Arc<Entry>)> {
    let (profile, _) = pool.person(row.id)?;
    let text = text(&row.search_text);
    // A code that the table does not know has no name either.
    let occupation = occupation::find(&row.occupation).map_or("", |group| group.code);
    let row = ListRow { id: row.id, name: row.name.into(), occupation, profession: row.profession.into() };
    Some((Marks::of(profile), Arc::new(Entry { row, text })))
}

/// The roster of one node of the program.
#[derive(Debug, Default)]
pub struct Roster(Mutex<Option<Arc<Listed>>>);

impl Roster {
    /// Makes the list anew at the next question: for when the pool was found to be otherwise than it was kept.
    pub async fn forget(&self) {
        *self.0.lock().await = None;
    }

    /// The list with every change in it that was stored before the question.
    pub async fn now(&self, db: &Db, live: &Live) -> Result<Arc<Listed>> {
        if let Some(sequence) = live.unchanged(db).await?
            && let Some(known) = self.0.lock().await.as_ref().filter(|known| known.sequence >= sequence)
        {
            return Ok(known.clone());
        }
        self.current(&mut db.read().await?, live).await
    }

    /// The list with every change in it that this transaction can see.
    pub async fn current(&self, tx: &mut Tx, live: &Live) -> Result<Arc<Listed>> {
        let pool = live.current(tx).await?;
        let mut kept = self.0.lock().await;
        let known = kept.take();
        let next = match known {
            Some(known) if known.sequence >= pool.sequence() => known,
            Some(known) => match live.changed(known.sequence, pool.sequence()).await {
                Some(changed) if known.texts.since() + changed.len() <= MANY => {
                    let mut next = Arc::unwrap_or_clone(known);
                    next.follow(tx, &pool, changed).await?;
                    Arc::new(next)
                }
                _ => Arc::new(Listed::build(tx, &pool).await?),
            },
            None => Arc::new(Listed::build(tx, &pool).await?),
        };
        *kept = Some(next.clone());
        Ok(next)
    }
}
