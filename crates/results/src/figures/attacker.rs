//! Somebody outside the programme who asks every question there is, and holds the answers against one another.

use std::collections::BTreeSet;

use model::evaluation::{SMALL_GROUP, is_small_group};
use model::text::Country;
use model::{ApplicationId, ExpertId, HostId, PhaseId, PlacementId};
use uuid::Uuid;

use super::*;

const COUNTRIES: [&str; 4] = ["NG", "IQ", "SO", "GH"];
const SECTORS: [&str; 3] = ["12263", "14031", "21040"];

/// Numbers that look as if drawn by chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most as u64).unwrap()
    }
}

/// One person who applied, and where.
#[derive(Clone, Copy)]
struct Person {
    country: usize,
    sector: usize,
    mode: usize,
    sex: usize,
    /// 0: not selected, 1: given up, 2: at work, 3: the work is over; 4: and was evaluated.
    stage: usize,
}

impl Person {
    fn drawn(chance: &mut Chance) -> Person {
        // Some countries, sectors and ways are common, others rare.
        let mut skewed = |most: usize| chance.below(most).min(chance.below(most));
        Person { country: skewed(4), sector: skewed(3), mode: skewed(2), sex: skewed(2), stage: chance.below(5) }
    }

    /// The application, with the placement that grew from it.
    fn facts(self, number: u128) -> Vec<Fact> {
        let application = Fact {
            kind: Kind::Application,
            id: Uuid::from_u128(number),
            case: format!("A-{number}"),
            request_case: format!("R-{number}"),
            placement: None,
            application: Some(ApplicationId(Uuid::from_u128(number))),
            expert: Some(ExpertId(Uuid::from_u128(number))),
            evaluation: None,
            phase: PhaseId(Uuid::from_u128(1)),
            country: COUNTRIES[self.country].parse::<Country>().unwrap(),
            host: HostId(Uuid::from_u128(1)),
            sector: SECTORS[self.sector].to_owned(),
            mode: Mode::ALL[self.mode],
            sex: SEXES[self.sex],
            state: if self.stage == 0 { "not-selected" } else { "selected" }.to_owned(),
            marks: if self.stage == 0 { vec![] } else { vec!["long-listed"] },
            asked: Vec::new(),
            title: String::new(),
            title_nl: String::new(),
            host_name: String::new(),
            person: String::new(),
            scores: [None; 4],
        };
        let (kind, state) = match self.stage {
            0 => return vec![application],
            1 => (Kind::GivenUp, "withdrawn"),
            2 => (Kind::Placement, "running"),
            _ => (Kind::Placement, "completed"),
        };
        let marks = if self.stage == 4 { vec!["after"] } else { vec![] };
        let placement = Some(PlacementId(Uuid::from_u128(number)));
        let grown = Fact { kind, state: state.to_owned(), marks, placement, ..application.clone() };
        vec![Fact { placement, ..application }, grown]
    }
}

fn lens(people: &[Person]) -> Lens {
    let facts = people.iter().zip(1..).flat_map(|(person, number)| person.facts(number)).collect();
    Lens::new(Facts(facts), true)
}

/// Every figure about people, without those of answers.
fn figures() -> Vec<Figure> {
    let mut figures = Vec::new();
    for kind in [Kind::Application, Kind::Placement, Kind::GivenUp] {
        figures.push(Figure::all(kind));
        figures.extend(states(kind).into_iter().map(|state| Figure::state(kind, state)));
        figures.extend(MARKS.into_iter().map(|mark| Figure::mark(kind, mark)));
    }
    figures
}

/// Every way to join values of the dimensions.
fn filters() -> Vec<Filter> {
    let modes = Mode::ALL.iter().map(|mode| mode.name()).collect();
    let dimensions = [
        (Dimension::Country, COUNTRIES.to_vec()),
        (Dimension::Sector, SECTORS.to_vec()),
        (Dimension::Mode, modes),
        (Dimension::Sex, SEXES.to_vec()),
    ];
    let mut filters = vec![Filter::default()];
    for (dimension, values) in dimensions {
        let narrower: Vec<Filter> =
            filters.iter().flat_map(|filter| values.iter().map(move |value| filter.with(dimension, value))).collect();
        filters.extend(narrower);
    }
    filters
}

/// Every sort of person that there could be, with the facts of one.
fn sorts(countries: usize, sectors: usize, modes: usize, sexes: usize, stages: &[usize]) -> Vec<Vec<Fact>> {
    let mut all = Vec::new();
    for country in 0..countries {
        for sector in 0..sectors {
            for mode in 0..modes {
                for sex in 0..sexes {
                    all.extend(stages.iter().map(|stage| Person { country, sector, mode, sex, stage: *stage }.facts(1)));
                }
            }
        }
    }
    all
}

/// The sorts of people of whom a question counts a fact.
fn counted(sorts: &[Vec<Fact>], figure: &Figure, filter: &Filter) -> Vec<usize> {
    let counts = |fact: &Fact| figure.holds(fact) && filter.admits(fact);
    (0..sorts.len()).filter(|sort| sorts[*sort].iter().any(counts)).collect()
}

/// A prime in which sums are solved, so that nothing is rounded.
const PRIME: i64 = 1_000_003;

/// What is left of a row once the solved rows are taken out; the solved rows begin at different places, each with one.
fn reduced(mut row: Vec<i64>, solved: &[(usize, Vec<i64>)]) -> Vec<i64> {
    for (place, known) in solved {
        let times = row[*place];
        if times != 0 {
            row.iter_mut().zip(known).for_each(|(cell, known)| *cell = (*cell - times * known).rem_euclid(PRIME));
        }
    }
    row
}

fn inverse(number: i64) -> i64 {
    let (mut result, mut base, mut power) = (1, number, PRIME - 2);
    while power > 0 {
        if power % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power /= 2;
    }
    result
}

/// In a programme of ordinary size, no sum and no difference of all that is told is a group of one to four; and much is told.
#[test]
fn no_small_group_is_a_sum_or_difference_of_what_is_told() {
    let mut chance = Chance(7);
    let (sorts, filters) = (sorts(4, 3, 2, 2, &[0, 1, 2, 3, 4]), filters());
    for size in [12, 40, 90] {
        let people: Vec<Person> = (0..size).map(|_| Person::drawn(&mut chance)).collect();
        let lens = lens(&people);
        let (mut told, mut small, mut nobody) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for figure in figures() {
            for filter in &filters {
                let group = counted(&sorts, &figure, filter);
                let n = i64::try_from(lens.rows(&figure, filter).count()).unwrap();
                match lens.count(&figure, filter).0 {
                    Some(0) => nobody.extend(group),
                    Some(count) => {
                        assert!(count == n && !is_small_group(n), "{} of {size}", figure.name());
                        told.insert(group);
                    }
                    None if is_small_group(n) => _ = small.insert(group),
                    None => {}
                }
            }
        }
        // Where nobody is told to be, nobody of any sort is.
        let row = |group: &Vec<usize>| -> Vec<i64> {
            (0..sorts.len()).map(|sort| i64::from(group.contains(&sort) && !nobody.contains(&sort))).collect()
        };
        let mut solved: Vec<(usize, Vec<i64>)> = Vec::new();
        for group in &told {
            let row = reduced(row(group), &solved);
            if let Some(place) = row.iter().position(|cell| *cell != 0) {
                let times = inverse(row[place]);
                solved.push((place, row.into_iter().map(|cell| cell * times % PRIME).collect()));
            }
        }
        for group in &small {
            assert!(reduced(row(group), &solved).iter().any(|cell| *cell != 0), "of {size} people a small group is known: {group:?}");
        }
        assert!(!small.is_empty(), "without a rule each of these would be told");
        if size == 90 {
            for (dimension, value) in [(Dimension::Country, COUNTRIES[0]), (Dimension::Sector, SECTORS[0]), (Dimension::Mode, "physical")] {
                let filter = Filter::default().with(dimension, value);
                assert!(lens.count(&Figure::all(Kind::Application), &filter).0.is_some(), "{value}");
            }
            assert!(solved.len() >= 10, "{} numbers are told", solved.len());
        }
    }
}

/// Calls for every way to divide so many people over so many cells.
fn divided(people: i64, cells: &mut [i64], place: usize, each: &mut impl FnMut(&[i64])) {
    if place + 1 == cells.len() {
        cells[place] = people;
        each(cells);
        return;
    }
    for count in 0..=people {
        cells[place] = count;
        divided(people - count, cells, place + 1, each);
    }
}

/// Who tries every table that would have given the same numbers, finds for each group of one to four, however it is put together,
/// one in which it is nobody or at least five.
#[test]
fn no_group_can_be_known_to_be_small() {
    let (mut chance, filters) = (Chance(3), filters());
    // Countries, ways, stages and people.
    for (countries, modes, stages, size) in [(2, 2, 2, 9), (2, 2, 2, 10), (2, 3, 1, 10), (2, 3, 1, 13), (2, 3, 1, 16), (3, 2, 1, 16)] {
        let cell_of = |person: &Person| (person.country * modes + person.mode) * stages + person.stage / 2;
        let sorts = sorts(countries, 1, modes, 1, &[0, 2][..stages]);
        for _ in 0..2 {
            // Not selected or, where there are two stages, at work.
            let mut any = || {
                let (country, mode) = (chance.below(countries), chance.below(modes));
                Person { country, sector: 0, mode, sex: 0, stage: chance.below(stages) * 2 }
            };
            let people: Vec<Person> = (0..size).map(|_| any()).collect();
            let lens = lens(&people);
            let mut truth = vec![0i64; countries * modes * stages];
            people.iter().for_each(|person| truth[cell_of(person)] += 1);
            // Each told number as the cells that it sums.
            let mut told: BTreeSet<(Vec<usize>, i64)> = BTreeSet::new();
            for figure in figures() {
                for filter in &filters {
                    if let Some(count) = lens.count(&figure, filter).0 {
                        told.insert((counted(&sorts, &figure, filter), count));
                    }
                }
            }
            let sum = |cells: &[i64], group: &[usize]| group.iter().map(|cell| cells[*cell]).sum::<i64>();
            assert!(told.iter().all(|(group, count)| sum(&truth, group) == *count));
            let groups =
                (1u32..1 << truth.len()).map(|chosen| (0..truth.len()).filter(|cell| chosen & (1 << cell) != 0).collect::<Vec<_>>());
            let mut known: Vec<Vec<usize>> = groups.filter(|group| is_small_group(sum(&truth, group))).collect();
            let people = i64::from(size);
            assert!(people >= SMALL_GROUP);
            divided(people, &mut truth.clone(), 0, &mut |cells: &[i64]| {
                if !known.is_empty() && told.iter().all(|(group, count)| sum(cells, group) == *count) {
                    known.retain(|group| is_small_group(sum(cells, group)));
                }
            });
            assert!(known.is_empty(), "{truth:?}: {known:?} is known to be small from {told:?}");
        }
    }
}

/// Nine answers about the work of one person are about one person; and of a past day nothing is told.
#[test]
fn what_is_told_is_of_people_and_of_today() {
    let mut facts: Vec<Fact> =
        (1..=12).flat_map(|number| Person { country: 0, sector: 0, mode: 0, sex: 1, stage: 4 }.facts(number)).collect();
    let of_one = facts[1].clone();
    let answer = |voice: &'static str| Fact { kind: Kind::Answer, state: format!("after.{voice}"), ..of_one.clone() };
    facts.extend(["expert", "colleague", "management"].into_iter().cycle().take(9).map(answer));
    let lens = Lens::new(Facts(facts), true);
    let all = Filter::default();
    assert_eq!(lens.count(&Figure::all(Kind::Answer), &all), Count(None));
    assert!(lens.is_of_few(&Figure::all(Kind::Answer)));
    assert_eq!(lens.count(&Figure::all(Kind::Placement), &all), Count(Some(12)));
    let past = Filter { as_of: Some(jiff::civil::date(2026, 3, 31)), ..all };
    assert_eq!(lens.count(&Figure::all(Kind::Placement), &past), Count(None));
}
