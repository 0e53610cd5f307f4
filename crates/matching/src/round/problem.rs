//! A round as numbers: pairs with a value, rows that bound sums over pairs, caps and clashes of each expert.

use std::collections::BTreeMap;

use crate::file::{FileBlock, GroupFloor, RoundFile};
use crate::fit::Mode;

/// A round as the solver sees it.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    /// The possible pairs, by expert and then request.
    pub pairs: Vec<Pair>,
    /// Where the terms of each pair begin; one more entry than pairs.
    term_first: Vec<usize>,
    /// What each pair adds to which rows, pair after pair.
    terms: Vec<(u32, i64)>,
    /// Where the pairs of each expert begin; one more entry than experts.
    pub expert_first: Vec<usize>,
    /// The pairs of each request.
    pub request_pairs: Vec<Vec<u32>>,
    /// The most assignments of each expert.
    pub cap: Vec<u32>,
    /// Sums that may not exceed a limit: of the seats, one for each request, of the budgets, of floors and minimums.
    pub rows: Vec<Row>,
    /// The first row that is a floor or a minimum.
    pub first_lower: usize,
    /// For each two requests (row by row) whether one expert cannot do both.
    pub clash: Vec<bool>,
    /// Pairs that must stay.
    pub fixed: Vec<u32>,
}

/// A possible pair.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub expert: u32,
    pub request: u32,
    /// Score times priority, and the keep bonus where the pair is kept.
    pub value: i64,
}

/// `sum of terms of the chosen pairs <= limit`.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub of: RowOf,
    pub limit: i64,
    /// The usual size of a term, at least 1: the unit in which its multiplier is moved.
    pub unit: i64,
    /// The largest multiplier with which nothing overflows.
    pub max_multiplier: i64,
}

/// What a row stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RowOf {
    Seats,
    Budget(String),
    GroupFloor,
    CountryMinimum(String),
    Filled,
}

impl Problem {
    /// Reads the rules into rows. `filled` is the fewest filled places, where the floor's third reading asks for it.
    pub fn new(file: &RoundFile, filled: Option<u32>) -> Problem {
        let mut edges: Vec<_> = file.edges.iter().collect();
        edges.sort_unstable_by_key(|edge| (edge.expert, edge.request));
        let kept: std::collections::BTreeSet<_> = file.replan.iter().flat_map(|r| r.previous_plan.iter().copied()).collect();
        let bonus = file.replan.as_ref().map_or(0, |replan| replan.keep_bonus);
        let mut rows = Rows::new(file, filled);
        let mut expert_first = vec![0; file.experts.len() + 1];
        let mut request_pairs = vec![Vec::new(); file.requests.len()];
        let mut pairs = Vec::with_capacity(edges.len());
        let (mut term_first, mut terms) = (vec![0], Vec::new());
        for edge in edges {
            let request = &file.requests[edge.request as usize];
            let keeps = if kept.contains(&(edge.expert, edge.request)) { bonus } else { 0 };
            let group = file.experts[edge.expert as usize].group.as_deref();
            expert_first[edge.expert as usize + 1] += 1;
            request_pairs[edge.request as usize].push(pairs.len() as u32);
            pairs.push(Pair { expert: edge.expert, request: edge.request, value: edge.score * request.priority + keeps });
            terms.extend(rows.terms(edge.request, &request.country, edge.cost, group));
            term_first.push(terms.len());
        }
        for expert in 0..file.experts.len() {
            expert_first[expert + 1] += expert_first[expert];
        }
        let place =
            |(expert, request): &(u32, u32)| pairs.binary_search_by_key(&(*expert, *request), |pair: &Pair| (pair.expert, pair.request));
        let fixed = file.fixed.iter().filter_map(|pair| place(pair).ok()).map(|at| at as u32).collect();
        let rows = rows.finish(&terms);
        let cap = file.experts.iter().map(|expert| expert.max_assignments).collect();
        let first_lower = rows.iter().position(|row| !row.is_upper()).unwrap_or(rows.len());
        Problem { first_lower, expert_first, request_pairs, cap, rows, clash: clashes(file), fixed, pairs, term_first, terms }
    }

    /// The positions of an expert's pairs.
    pub fn pairs_of(&self, expert: usize) -> std::ops::Range<usize> {
        self.expert_first[expert]..self.expert_first[expert + 1]
    }

    /// What a pair adds to which rows.
    pub fn terms(&self, pair: usize) -> &[(u32, i64)] {
        &self.terms[self.term_first[pair]..self.term_first[pair + 1]]
    }

    /// Whether one expert cannot do both requests.
    pub fn clashes(&self, one: u32, other: u32) -> bool {
        self.clash[one as usize * self.request_pairs.len() + other as usize]
    }
}

/// Physical and hybrid time never overlaps; online time may.
fn clashes(file: &RoundFile) -> Vec<bool> {
    let bound = |blocks: &[FileBlock]| blocks.iter().filter(|b| b.mode != Mode::Online).copied().collect::<Vec<_>>();
    let spans: Vec<Vec<FileBlock>> = file.requests.iter().map(|request| bound(&request.blocks)).collect();
    let overlap = |a: &FileBlock, b: &FileBlock| a.start.max(b.start) < a.end.min(b.end);
    let mut clash = Vec::with_capacity(spans.len() * spans.len());
    for one in &spans {
        clash.extend(spans.iter().map(|other| one.iter().any(|a| other.iter().any(|b| overlap(a, b)))));
    }
    clash
}

/// The rows while they are being gathered, and where to find those of a country.
struct Rows<'a> {
    rows: Vec<Row>,
    budget: BTreeMap<&'a str, u32>,
    minimum: BTreeMap<&'a str, u32>,
    floor: Option<(u32, &'a GroupFloor)>,
    filled: Option<u32>,
}

impl<'a> Rows<'a> {
    fn new(file: &'a RoundFile, filled: Option<u32>) -> Rows<'a> {
        let mut rows: Vec<Row> = Vec::new();
        let mut add = |of: RowOf, limit: i64| {
            rows.push(Row { of, limit, unit: 1, max_multiplier: 0 });
            rows.len() as u32 - 1
        };
        for request in &file.requests {
            add(RowOf::Seats, i64::from(request.seats));
        }
        let mut budget = BTreeMap::new();
        for (country, limit) in &file.rules.budget {
            budget.insert(country.as_str(), add(RowOf::Budget(country.clone()), *limit));
        }
        let floor = file.rules.group_floor.as_ref().map(|floor| match floor {
            GroupFloor::Share { .. } => (add(RowOf::GroupFloor, 0), floor),
            GroupFloor::Number { min, .. } => (add(RowOf::GroupFloor, -i64::from(*min)), floor),
        });
        let mut minimum = BTreeMap::new();
        for (country, min) in &file.rules.country_min_filled {
            minimum.insert(country.as_str(), add(RowOf::CountryMinimum(country.clone()), -i64::from(*min)));
        }
        let filled = filled.map(|places| add(RowOf::Filled, -i64::from(places)));
        Rows { rows, budget, minimum, floor, filled }
    }

    /// What a pair adds to which rows.
    fn terms(&mut self, request: u32, country: &str, cost: i64, group: Option<&str>) -> Vec<(u32, i64)> {
        let mut terms = vec![(request, 1)];
        terms.extend(self.budget.get(country).map(|row| (*row, cost)));
        terms.extend(self.minimum.get(country).map(|row| (*row, -1)));
        terms.extend(self.filled.map(|row| (row, -1)));
        terms.extend(self.floor.map(|(row, floor)| match floor {
            GroupFloor::Share { group: of, num, den, .. } => (row, num - if group == Some(of) { *den } else { 0 }),
            GroupFloor::Number { group: of, .. } => (row, if group == Some(of) { -1 } else { 0 }),
        }));
        terms.retain(|(_, term)| *term != 0);
        terms
    }

    fn finish(self, terms: &[(u32, i64)]) -> Vec<Row> {
        let mut rows = self.rows;
        let (mut sum, mut count) = (vec![0i128; rows.len()], vec![0i128; rows.len()]);
        let mut largest = vec![1i64; rows.len()];
        for (row, term) in terms {
            let row = *row as usize;
            sum[row] += i128::from(term.abs());
            count[row] += 1;
            largest[row] = largest[row].max(term.abs());
        }
        for (at, row) in rows.iter_mut().enumerate() {
            row.unit = (sum[at] / count[at].max(1)).max(1) as i64;
            row.max_multiplier = (1 << 56) / largest[at];
        }
        rows
    }
}
