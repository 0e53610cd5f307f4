//! Small groups: what readers outside the programme are not told, so that no figure is about a handful of people.
//!
//! A cell of fewer than five is hidden. Because a row's total is shown, one hidden cell could be found by subtraction: so
//! the next smallest cells are hidden as well, until those hidden are at least two and hold at least five together. The
//! same holds for what a filter or a figure's part singles out: it is shown only if it would be shown as a cell of every
//! breakdown that leads to it, so that filters cannot be subtracted from one another either. Of fewer than five in all
//! nothing is told, not even which cells are empty: that would say what all of them have in common.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use model::Scope;
use model::evaluation::{Moment, SMALL_GROUP, is_small_group};

use super::{Dimension, Fact, Facts, Figure, Filter, Kind, Part};

/// The cells of a breakdown that must be hidden.
pub fn hidden(cells: &BTreeMap<String, i64>) -> BTreeSet<String> {
    let mut by_size: Vec<(i64, &String)> = cells.iter().filter(|(_, n)| **n > 0).map(|(key, n)| (*n, key)).collect();
    by_size.sort();
    let small = by_size.iter().filter(|(n, _)| *n < SMALL_GROUP).count();
    if small == 0 {
        return BTreeSet::new();
    }
    let (mut taken, mut sum) = (0, 0);
    for (n, _) in &by_size {
        if taken >= small && taken >= 2 && sum >= SMALL_GROUP {
            break;
        }
        taken += 1;
        sum += n;
    }
    by_size[..taken].iter().map(|(_, key)| (*key).clone()).collect()
}

/// A number, or that it is kept back because it stands for fewer than five (or would give away one that does).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Count(pub Option<i64>);

impl Count {
    /// The share of a whole, where both are shown and the whole is not small.
    pub fn share_of(self, whole: Count) -> Option<(i64, i64)> {
        match (self.0, whole.0) {
            (Some(part), Some(whole)) if whole >= SMALL_GROUP => Some((part, whole)),
            _ => None,
        }
    }
}

/// Whether a reader of figures stands outside the programme: somewhere, the figures reach beyond the records that the
/// reader may see by name.
pub fn is_outside(figures: &Scope, records: &Scope) -> bool {
    !records.everything && (figures.everything || figures.places.iter().any(|place| !records.places.contains(place)))
}

/// What is known of a breakdown: how many facts it has in all, and which of its cells are hidden.
#[derive(Clone, Debug)]
struct Known {
    total: i64,
    hidden: BTreeSet<String>,
}

/// A condition that narrows the facts: a value in a dimension, or the figure's own part.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Narrowing {
    In(Dimension, String),
    /// The moment of an answer: the first half of its state.
    Moment,
    Part,
}

/// A breakdown that was looked at: the figure, what narrows it, and the narrowing whose cells are compared.
type Breakdown = (Figure, Vec<Narrowing>, Narrowing);

/// Facts as one reader may see them.
pub struct Lens {
    facts: Facts,
    /// Whether the reader stands outside the programme for some of these facts.
    pub outside: bool,
    known: RefCell<BTreeMap<Breakdown, Known>>,
}

impl Lens {
    /// Facts for a reader; `outside` when some of them are not theirs to know by name (see [`is_outside`]).
    pub fn new(facts: Facts, outside: bool) -> Lens {
        Lens { facts, outside, known: RefCell::default() }
    }

    /// All facts, whatever may be told of them: for the values that tables and lists have.
    pub fn facts(&self) -> &[Fact] {
        &self.facts.0
    }

    /// The facts that a figure counts.
    pub fn rows<'a>(&'a self, figure: &'a Figure, filter: &'a Filter) -> impl Iterator<Item = &'a Fact> {
        self.facts.0.iter().filter(move |fact| figure.holds(fact) && filter.admits(fact))
    }

    /// Whether small groups are kept back: from outsiders where people are counted, and from everybody by gender.
    pub fn keeps_back(&self, figure: &Figure, filter: &Filter) -> bool {
        filter.sex.is_some() || (self.outside && figure.kind.is_of_people())
    }

    /// How many facts a figure counts, as far as the reader is told.
    pub fn count(&self, figure: &Figure, filter: &Filter) -> Count {
        let n = i64::try_from(self.rows(figure, filter).count()).unwrap_or(i64::MAX);
        Count((!self.keeps_back(figure, filter) || self.may_be_told(figure, filter) || self.is_told_empty(figure, filter)).then_some(n))
    }

    /// Whether it is told that there is nothing of which this figure could be a part: then it is empty as well.
    fn is_told_empty(&self, figure: &Figure, filter: &Filter) -> bool {
        let whole = Figure::all(figure.kind);
        figure.part != Part::All && self.may_be_told(&whole, filter) && self.rows(&whole, filter).next().is_none()
    }

    /// Whether there are fewer than five in all of what a figure counts, whatever narrows it: then this much may be said. Of every
    /// other number that is kept back it is not told whether it is small itself: from the rest of its row that would give it away.
    pub fn is_of_few(&self, figure: &Figure) -> bool {
        is_small_group(self.breakdown(figure, &[], &Narrowing::Part).total)
    }

    /// Whether nobody was asked at a moment. Outside the programme that is told of everything together, not of what a filter leaves.
    pub fn nobody_was_asked(&self, moment: Moment, filter: &Filter) -> bool {
        let of_placement = |fact: &&Fact| matches!(fact.kind, Kind::Placement | Kind::GivenUp);
        let mut looked_at = self.facts.0.iter().filter(of_placement).filter(|fact| self.outside || filter.admits(fact));
        !looked_at.any(|fact| fact.asked.contains(&moment))
    }

    /// Whether one placement may be opened as a whole: it shows country, sector and mode together, so each of the three must
    /// be told of all placements.
    pub fn may_open(&self, fact: &Fact) -> bool {
        let all = Figure::all(fact.kind);
        let is_told = |dimension: Dimension| self.count(&all, &Filter::default().with(dimension, &dimension.of(fact))).0.is_some();
        [Dimension::Country, Dimension::Sector, Dimension::Mode].into_iter().all(is_told)
    }

    fn may_be_told(&self, figure: &Figure, filter: &Filter) -> bool {
        let mut narrowings: Vec<Narrowing> =
            Dimension::ALL.iter().filter_map(|dimension| filter.value(*dimension).map(|value| Narrowing::In(*dimension, value))).collect();
        if figure.part != Part::All {
            narrowings.push(Narrowing::Part);
            if matches!(figure.kind, Kind::Answer | Kind::Capacity) {
                narrowings.push(Narrowing::Moment);
            }
        }
        // Without any narrowing the whole must be large enough; a breakdown by the part tells how many there are in all.
        if is_small_group(self.breakdown(figure, &[], &Narrowing::Part).total) {
            return false;
        }
        (1u32..1 << narrowings.len()).all(|chosen| {
            let picked: Vec<&Narrowing> = narrowings.iter().enumerate().filter(|(n, _)| chosen & (1 << n) != 0).map(|(_, x)| x).collect();
            picked.iter().all(|last| {
                let others: Vec<Narrowing> = picked.iter().filter(|other| other != &last).map(|other| (*other).clone()).collect();
                let known = self.breakdown(figure, &others, last);
                // Even that a cell is empty says something of everybody in a small group.
                !is_small_group(known.total) && !known.hidden.contains(&cell_of_narrowing(figure, last))
            })
        })
    }

    /// The breakdown by `by` of the facts that `within` leaves.
    fn breakdown(&self, figure: &Figure, within: &[Narrowing], by: &Narrowing) -> Known {
        // A breakdown by a dimension does not depend on the figure's part unless the part is one of the narrowings.
        let of_part = |narrowing: &Narrowing| !matches!(narrowing, Narrowing::In(..));
        let asked = if of_part(by) || within.iter().any(of_part) { figure.clone() } else { Figure::all(figure.kind) };
        let by_all = match by {
            Narrowing::In(dimension, _) => Narrowing::In(*dimension, String::new()),
            part => part.clone(),
        };
        let key = (asked, within.to_vec(), by_all);
        if let Some(known) = self.known.borrow().get(&key) {
            return known.clone();
        }
        let mut cells: BTreeMap<String, i64> = BTreeMap::new();
        for fact in self.facts.0.iter().filter(|fact| fact.kind == figure.kind && within.iter().all(|n| narrows_to(figure, n, fact))) {
            *cells.entry(cell_of_fact(figure, by, fact)).or_default() += 1;
        }
        let known = Known { total: cells.values().sum(), hidden: hidden(&cells) };
        self.known.borrow_mut().insert(key, known.clone());
        known
    }
}

/// The moment of an answer's state.
fn moment(state: &str) -> &str {
    state.split('.').next().unwrap_or_default()
}

fn narrows_to(figure: &Figure, narrowing: &Narrowing, fact: &Fact) -> bool {
    match narrowing {
        Narrowing::In(dimension, value) => dimension.of(fact) == *value,
        Narrowing::Moment => moment(&fact.state) == cell_of_narrowing(figure, narrowing),
        Narrowing::Part => figure.holds(fact),
    }
}

/// The cell in which a fact lies: its value, its state, or whether it has the mark.
fn cell_of_fact(figure: &Figure, by: &Narrowing, fact: &Fact) -> String {
    match (by, &figure.part) {
        (Narrowing::In(dimension, _), _) => dimension.of(fact),
        (Narrowing::Moment, _) => moment(&fact.state).to_owned(),
        (Narrowing::Part, Part::State(_)) => fact.state.clone(),
        (Narrowing::Part, _) => figure.holds(fact).to_string(),
    }
}

/// The cell that is asked for.
fn cell_of_narrowing(figure: &Figure, by: &Narrowing) -> String {
    match (by, &figure.part) {
        (Narrowing::In(_, value), _) => value.clone(),
        (Narrowing::Moment, Part::State(state)) => moment(state).to_owned(),
        (Narrowing::Moment, _) => String::new(),
        (Narrowing::Part, Part::State(state)) => state.clone(),
        (Narrowing::Part, _) => true.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cells: &[(&str, i64)]) -> Vec<String> {
        let cells: BTreeMap<String, i64> = cells.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect();
        let hidden = hidden(&cells);
        cells.keys().filter(|key| !hidden.contains(*key)).cloned().collect()
    }

    #[test]
    fn small_cells_are_hidden_with_those_that_would_give_them_away() {
        assert_eq!(told(&[("a", 9), ("b", 5), ("c", 7)]), ["a", "b", "c"]);
        assert_eq!(told(&[("a", 9), ("b", 2), ("c", 7)]), ["a"], "one alone would be found by subtraction");
        assert_eq!(told(&[("a", 9), ("b", 1), ("c", 1)]), Vec::<String>::new(), "two that hold two would be known to hold two");
        assert_eq!(told(&[("a", 9), ("b", 3), ("c", 4), ("d", 5)]), ["a", "d"]);
        assert_eq!(told(&[("a", 0), ("b", 9)]), ["a", "b"]);
        assert_eq!(told(&[("a", 3)]), Vec::<String>::new());
    }

    /// For every row of up to four small cells: what is hidden cannot be found from what is shown and the total.
    #[test]
    fn hidden_cells_stay_hidden() {
        for code in 0..9i64.pow(4) {
            let cells: BTreeMap<String, i64> = (0..4u32).map(|n| (n.to_string(), code / 9i64.pow(n) % 9)).collect();
            let hidden = hidden(&cells);
            let small = cells.values().any(|n| (1..SMALL_GROUP).contains(n));
            assert_eq!(hidden.is_empty(), !small, "{cells:?}");
            let left: i64 = hidden.iter().map(|key| cells[key]).sum();
            let all_hidden = cells.iter().all(|(key, n)| *n == 0 || hidden.contains(key));
            assert!(hidden.is_empty() || all_hidden || (hidden.len() >= 2 && left >= SMALL_GROUP), "{cells:?} {hidden:?}");
            assert!(cells.iter().all(|(key, n)| !(1..SMALL_GROUP).contains(n) || hidden.contains(key)), "{cells:?}");
        }
    }
}
