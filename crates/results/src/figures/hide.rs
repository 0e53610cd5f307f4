//! Small groups: what readers outside the programme are not told, so that no figure is about a handful of people.
//!
//! What may be told does not depend on what is asked. A few fixed tables each part the people into groups of at least five
//! ([`Groups`]), and a number is told only from its own table, where it is made up of whole groups: where things stand, who
//! answered at which moment, one table for each dimension. A question that joins two tables, as a state in a country, is
//! told from none of them, so no two answers can be subtracted down to a handful, and of what two tables have in common only
//! bounds can be found, at least five apart. Of a past day nothing is told: beside today it would show what happened to a few.
//!
//! Gender is kept from everybody in the same way. Inside the programme all else is known by name, so there it has one table
//! for everything by which it can be asked.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use model::evaluation::{Change, Moment, SMALL_GROUP, Voice};
use model::placement::State as PlacementState;
use model::small_group::{Groups, is_few, told};
use model::{ApplicationId, ExpertId, Scope};

use super::{Dimension, Fact, Facts, Figure, Filter, Kind, MARKS, Part, SEXES, states};

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

/// The kinds that are an application or grew from it: a table has them as one record, so that those who applied and were not placed
/// are a group as well.
const COUNTED: [Kind; 3] = [Kind::Application, Kind::Placement, Kind::GivenUp];

/// Those of them that are told by the values of a dimension.
const COUNTED_BY: [Kind; 2] = [Kind::Application, Kind::Placement];

/// By what people are told apart, one at a time.
const ASKED_BY: [Dimension; 4] = [Dimension::Phase, Dimension::Country, Dimension::Sector, Dimension::Mode];

/// Numbers that can be held against one another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Table {
    /// How many there are in all.
    Whole,
    /// In which states, and what else is said of applications.
    Standing,
    /// Placements by whether somebody answered at a moment.
    Evaluated(Moment),
    /// By the values of a dimension.
    By(Dimension),
    /// By gender, in all.
    Sex,
    /// By gender and a dimension: inside the programme only.
    SexBy,
    /// Whether the work is still used.
    Use,
    /// The steps of capacity at a moment.
    Capacity(Moment),
}

/// A question that a table answers.
type Question = (Figure, Filter);

/// A table with its groups.
struct Parted {
    /// The facts of each record, by their places: an application with all that grew from it, or one answer.
    records: Arc<Vec<Vec<usize>>>,
    groups: Groups<Option<ExpertId>>,
    /// The kinds that could not be parted from the others: of these the table tells nothing.
    closed: BTreeSet<Kind>,
    /// The kinds of which this table keeps something back: of these not even what is empty is told.
    gaps: BTreeSet<Kind>,
}

/// Facts as one reader may see them.
pub struct Lens {
    facts: Facts,
    /// Whether the reader stands outside the programme for some of these facts.
    pub outside: bool,
    /// The kinds that are about fewer than five people in all.
    few: BTreeSet<Kind>,
    tables: RefCell<BTreeMap<Table, Arc<Parted>>>,
}

impl Lens {
    /// Facts for a reader; `outside` when some of them are not theirs to know by name (see [`is_outside`]).
    pub fn new(facts: Facts, outside: bool) -> Lens {
        let people = |kind: Kind| facts.0.iter().filter(move |fact| fact.kind == kind).map(|fact| fact.expert);
        let few = Kind::ALL.iter().copied().filter(|kind| kind.is_of_people() && is_few(people(*kind))).collect();
        Lens { facts, outside, few, tables: RefCell::default() }
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
        Count((!self.keeps_back(figure, filter) || self.is_told(figure, filter) || self.is_told_empty(figure, filter)).then_some(n))
    }

    /// Whether it is told that there is nothing of which this figure could be a part: then it is empty as well.
    fn is_told_empty(&self, figure: &Figure, filter: &Filter) -> bool {
        let whole = Figure::all(figure.kind);
        figure.part != Part::All && self.is_told(&whole, filter) && self.rows(&whole, filter).next().is_none()
    }

    /// Whether there are fewer than five people in all behind what a figure counts, whatever narrows it: then this much may be said. Of
    /// every other number that is kept back it is not told whether it is small itself: from the rest of its row that would give it away.
    pub fn is_of_few(&self, figure: &Figure) -> bool {
        self.few.contains(&figure.kind)
    }

    /// Whether nobody was asked at a moment. Outside the programme that is told of everything together, not of what a filter leaves.
    pub fn nobody_was_asked(&self, moment: Moment, filter: &Filter) -> bool {
        let of_placement = |fact: &&Fact| matches!(fact.kind, Kind::Placement | Kind::GivenUp);
        let mut looked_at = self.facts.0.iter().filter(of_placement).filter(|fact| self.outside || filter.admits(fact));
        !looked_at.any(|fact| fact.asked.contains(&moment))
    }

    /// Whether a question is one of a table, and made up of whole groups there.
    fn is_told(&self, figure: &Figure, filter: &Filter) -> bool {
        if filter.as_of.is_some() || self.is_of_few(figure) {
            return false;
        }
        if filter.sex.is_some() {
            return self.is_told_by_sex(figure, filter);
        }
        let told_from = |table: Table| self.is_whole(table, figure, filter);
        match (self.narrowing(filter).as_slice(), figure.kind, &figure.part) {
            ([], Kind::Answer, Part::State(state)) => moment_of(state).is_some_and(|moment| self.tells_voices(moment)),
            ([], Kind::Answer, _) => Moment::ALL.iter().all(|moment| self.tells_voices(*moment)),
            ([], Kind::Capacity, Part::State(state)) => moment_of(state).is_some_and(|moment| told_from(Table::Capacity(moment))),
            ([], Kind::Capacity, _) => Moment::ALL.iter().all(|moment| self.table(Table::Capacity(*moment)).gaps.is_empty()),
            ([], Kind::Use, _) => told_from(Table::Use),
            ([], _, Part::All) => told_from(Table::Whole),
            ([], Kind::Placement, Part::Mark(mark)) => Moment::named(mark).is_some_and(|moment| told_from(Table::Evaluated(moment))),
            ([], _, _) => told_from(Table::Standing),
            ([dimension], kind, Part::All) if COUNTED_BY.contains(&kind) => told_from(Table::By(*dimension)),
            _ => false,
        }
    }

    /// Outside the programme gender is told of everything together only, and of what is told without it. Of figures that are no part
    /// of the table it is never told.
    fn is_told_by_sex(&self, figure: &Figure, filter: &Filter) -> bool {
        let whole = Filter { sex: None, ..filter.clone() };
        let narrowing = self.narrowing(&whole);
        if !COUNTED.contains(&figure.kind) || (self.outside && !(narrowing.is_empty() && self.is_told(figure, &whole))) {
            return false;
        }
        let table = self.table(if narrowing.is_empty() { Table::Sex } else { Table::SexBy });
        let is_whole = |filter: &Filter| table.groups.is_whole(&self.holds(&table.records, figure, filter));
        let is_empty = self.rows(figure, filter).next().is_none();
        is_whole(&whole) && if is_empty { SEXES.iter().all(|sex| is_whole(&whole.with(Dimension::Sex, sex))) } else { is_whole(filter) }
    }

    /// The dimensions in which a filter leaves something out.
    fn narrowing(&self, filter: &Filter) -> Vec<Dimension> {
        let leaves_out = |dimension: &Dimension| {
            filter.value(*dimension).is_some_and(|value| self.facts.0.iter().any(|fact| dimension.of(fact) != value))
        };
        ASKED_BY.into_iter().filter(leaves_out).collect()
    }

    /// Whether what a question counts is whole groups of a table. Nothing at all is told where the table keeps nothing back.
    fn is_whole(&self, table: Table, figure: &Figure, filter: &Filter) -> bool {
        let table = self.table(table);
        let holds = self.holds(&table.records, figure, filter);
        let is_told = if holds.contains(&true) { table.groups.is_whole(&holds) } else { !table.gaps.contains(&figure.kind) };
        is_told && !table.closed.contains(&figure.kind)
    }

    /// The voices of a moment stand beside one another and beside the placements that were evaluated then: they are told together, when
    /// neither those who answered nor those who did not are few.
    fn tells_voices(&self, moment: Moment) -> bool {
        let all = Filter::default();
        let evaluated = self.table(Table::Evaluated(moment));
        let parts = |voice: &Voice| {
            let holds = self.holds(&evaluated.records, &Figure::answers(moment, *voice), &all);
            evaluated.groups.clone().part(&holds)
        };
        self.is_told(&Figure::mark(Kind::Placement, moment.name()), &all) && Voice::ALL.iter().all(parts)
    }

    fn table(&self, table: Table) -> Arc<Parted> {
        let known = self.tables.borrow().get(&table).cloned();
        known.unwrap_or_else(|| {
            let parted = Arc::new(self.parted(table));
            self.tables.borrow_mut().insert(table, parted.clone());
            parted
        })
    }

    /// Parts the people of a table by its questions, from the largest down. What may not be told beside its alternatives ([`told`]) parts
    /// nothing, so that nobody learns from where the parting ended.
    fn parted(&self, table: Table) -> Parted {
        let (records, mut groups) = match table {
            Table::Whole | Table::Evaluated(_) | Table::By(_) | Table::Sex => self.as_one(self.applications()),
            Table::Use => self.as_one(self.each(|fact| fact.kind == Kind::Use)),
            Table::Capacity(at) => self.as_one(self.each(|fact| fact.kind == Kind::Capacity && moment_of(&fact.state) == Some(at))),
            Table::Standing | Table::SexBy => {
                let start = self.table(if table == Table::SexBy { Table::Sex } else { Table::Whole });
                (start.records.clone(), start.groups.clone())
            }
        };
        let all = Filter::default();
        let opened: &[Kind] = match table {
            Table::By(_) => &COUNTED_BY,
            Table::Evaluated(_) => &[Kind::Placement],
            _ => &[],
        };
        let (mut closed, mut gaps) = (BTreeSet::new(), BTreeSet::new());
        for kind in opened {
            if !groups.part(&self.holds(&records, &Figure::all(*kind), &all)) {
                closed.insert(*kind);
            }
        }
        match table {
            Table::Sex => {
                let told = by_sex().into_iter().filter(|figure| !self.outside || self.is_told(figure, &all));
                told.for_each(|figure| self.part_by_sex(&records, &mut groups, &figure, &all));
            }
            Table::SexBy => {
                let figures = by_sex();
                let asked = ASKED_BY.iter().flat_map(|dimension| figures.iter().flat_map(|figure| self.by(*dimension, figure)));
                for (figure, filter) in asked {
                    self.part_by_sex(&records, &mut groups, &figure, &filter);
                }
            }
            table => {
                if matches!(table, Table::Evaluated(Moment::After | Moment::YearLater)) {
                    // These are asked of work that is over, so they stand beside its numbers.
                    for state in [PlacementState::Confirmed, PlacementState::Completed] {
                        let over = Figure::state(Kind::Placement, state.name());
                        if self.is_whole(Table::Standing, &over, &all) {
                            groups.part(&self.holds(&records, &over, &all));
                        }
                    }
                }
                let alternatives = |questions: Vec<Question>| {
                    let kinds: Vec<Kind> = questions.iter().map(|(figure, _)| figure.kind).collect();
                    let holds = questions.iter().map(|(figure, filter)| self.holds(&records, figure, filter)).collect();
                    kinds.into_iter().zip(may_be_told(holds))
                };
                let mut asked: Vec<(Kind, (Vec<bool>, bool))> = self.questions(table).into_iter().flat_map(alternatives).collect();
                asked.sort_by_key(|(_, (holds, _))| Reverse(size(holds)));
                for (_, (holds, _)) in asked.iter().filter(|(kind, (_, told))| *told && !closed.contains(kind)) {
                    groups.part(holds);
                }
                gaps.extend(asked.iter().filter(|(_, (holds, _))| !groups.is_whole(holds)).map(|(kind, _)| *kind));
            }
        }
        Parted { records, groups, closed, gaps }
    }

    /// Parts what a figure counts from the rest, and then by gender; nothing, where either would be few.
    fn part_by_sex(&self, records: &[Vec<usize>], groups: &mut Groups<Option<ExpertId>>, figure: &Figure, filter: &Filter) {
        if !groups.part(&self.holds(records, figure, filter)) {
            return;
        }
        let sexes = SEXES.iter().map(|sex| self.holds(records, figure, &filter.with(Dimension::Sex, sex))).collect();
        let mut sexes: Vec<Vec<bool>> = may_be_told(sexes).filter(|(_, told)| *told).map(|(holds, _)| holds).collect();
        sexes.sort_by_key(|holds| Reverse(size(holds)));
        for holds in &sexes {
            groups.part(holds);
        }
    }

    /// What a table answers: each time questions of which only one holds of a record.
    fn questions(&self, table: Table) -> Vec<Vec<Question>> {
        let plain = |figure: Figure| (figure, Filter::default());
        let alone = |figure: Figure| vec![plain(figure)];
        let in_states = |kind: Kind| states(kind).into_iter().map(|state| plain(Figure::state(kind, state))).collect::<Vec<Question>>();
        match table {
            Table::Whole => COUNTED.map(Figure::all).map(alone).to_vec(),
            Table::Standing => {
                let marks =
                    MARKS.into_iter().filter(|mark| Moment::named(mark).is_none()).map(|mark| alone(Figure::mark(Kind::Application, mark)));
                COUNTED.into_iter().map(in_states).chain(marks).collect()
            }
            Table::Evaluated(moment) => vec![alone(Figure::mark(Kind::Placement, moment.name()))],
            Table::By(dimension) => COUNTED_BY.map(|kind| self.by(dimension, &Figure::all(kind))).to_vec(),
            Table::Use => vec![in_states(Kind::Use)],
            Table::Capacity(moment) => {
                vec![Change::ALL.iter().map(|change| plain(Figure::capacity(moment, *change))).collect()]
            }
            Table::Sex | Table::SexBy => Vec::new(),
        }
    }

    /// A figure by the values that facts have in a dimension.
    fn by(&self, dimension: Dimension, figure: &Figure) -> Vec<Question> {
        let values: BTreeSet<String> = self.facts.0.iter().map(|fact| dimension.of(fact)).collect();
        values.iter().map(|value| (figure.clone(), Filter::default().with(dimension, value))).collect()
    }

    /// The facts of each application: it, its placement, and what was answered about that.
    fn applications(&self) -> Vec<Vec<usize>> {
        let mut all: BTreeMap<ApplicationId, Vec<usize>> = BTreeMap::new();
        for (place, fact) in self.facts.0.iter().enumerate() {
            if let Some(application) = fact.application.filter(|_| !matches!(fact.kind, Kind::Capacity | Kind::Use)) {
                all.entry(application).or_default().push(place);
            }
        }
        all.into_values().collect()
    }

    /// Each fact of which something holds.
    fn each(&self, holds: impl Fn(&Fact) -> bool) -> Vec<Vec<usize>> {
        let places = self.facts.0.iter().enumerate().filter(|(_, fact)| holds(fact)).map(|(place, _)| vec![place]);
        places.collect()
    }

    fn as_one(&self, records: Vec<Vec<usize>>) -> (Arc<Vec<Vec<usize>>>, Groups<Option<ExpertId>>) {
        let people = records.iter().map(|places| places.first().and_then(|place| self.facts.0[*place].expert)).collect();
        (Arc::new(records), Groups::of(people))
    }

    /// For each record, whether a figure counts one of its facts.
    fn holds(&self, records: &[Vec<usize>], figure: &Figure, filter: &Filter) -> Vec<bool> {
        let counts = |place: &usize| figure.holds(&self.facts.0[*place]) && filter.admits(&self.facts.0[*place]);
        records.iter().map(|places| places.iter().any(counts)).collect()
    }
}

fn size(holds: &[bool]) -> usize {
    holds.iter().filter(|holds| **holds).count()
}

/// Records by questions of which only one holds of each, with which of these may be told by how many there are ([`told`]).
fn may_be_told(questions: Vec<Vec<bool>>) -> impl Iterator<Item = (Vec<bool>, bool)> {
    let counts: Vec<i64> = questions.iter().map(|holds| i64::try_from(size(holds)).unwrap_or(i64::MAX)).collect();
    questions.into_iter().zip(told(&counts)).map(|(holds, told)| (holds, told.is_some()))
}

/// What is told by gender.
fn by_sex() -> [Figure; 4] {
    [
        Figure::all(Kind::Application),
        Figure::all(Kind::Placement),
        Figure::state(Kind::Application, model::application::State::Selected.name()),
        Figure::mark(Kind::Application, "long-listed"),
    ]
}

/// The moment of an answer's state.
fn moment_of(state: &str) -> Option<Moment> {
    Moment::named(state.split('.').next().unwrap_or_default())
}
