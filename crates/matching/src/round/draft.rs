//! A plan under construction: pairs go in while everything still fits, and are exchanged while that brings more.

use super::dual::Decision;
use super::problem::{Problem, RowOf};

/// A set of pairs with what it uses.
#[derive(Clone, Debug)]
pub(crate) struct Draft<'a> {
    problem: &'a Problem,
    /// For each pair whether it is in.
    pub chosen: Vec<bool>,
    /// For each expert the pairs in.
    of_expert: Vec<Vec<u32>>,
    /// For each row the sum of terms.
    used: Vec<i64>,
    /// For each row that only grows fuller the pairs in it.
    of_row: Vec<Vec<u32>>,
    /// The sum of values.
    pub value: i64,
}

impl<'a> Draft<'a> {
    /// The draft with the pairs that are decided in.
    pub fn new(problem: &'a Problem, decided: &[Decision]) -> Draft<'a> {
        let mut draft = Draft {
            problem,
            chosen: vec![false; problem.pairs.len()],
            of_expert: vec![Vec::new(); problem.cap.len()],
            used: vec![0; problem.rows.len()],
            of_row: vec![Vec::new(); problem.rows.len()],
            value: 0,
        };
        for pair in (0..decided.len()).filter(|pair| decided[*pair] == Decision::In) {
            draft.put(pair as u32);
        }
        draft
    }

    /// Whether the decided pairs themselves are within seats, budgets, caps and time.
    pub fn fits_itself(&self) -> bool {
        let rows = self.problem.rows.iter().zip(&self.used);
        let within = |held: &Vec<u32>, cap: u32| {
            held.len() <= cap as usize && held.iter().enumerate().all(|(i, a)| held[..i].iter().all(|b| !self.clash(*a, *b)))
        };
        rows.clone().all(|(row, used)| !row.is_upper() || *used <= row.limit)
            && self.of_expert.iter().zip(&self.problem.cap).all(|(held, cap)| within(held, *cap))
    }

    /// Whether all rows hold, also the floors and minimums.
    pub fn is_complete(&self) -> bool {
        self.problem.rows.iter().zip(&self.used).all(|(row, used)| *used <= row.limit)
    }

    fn clash(&self, one: u32, other: u32) -> bool {
        self.problem.clashes(self.problem.pairs[one as usize].request, self.problem.pairs[other as usize].request)
    }

    fn put(&mut self, pair: u32) {
        let it = &self.problem.pairs[pair as usize];
        self.chosen[pair as usize] = true;
        self.of_expert[it.expert as usize].push(pair);
        self.value += it.value;
        for (row, term) in self.problem.terms(pair as usize) {
            self.used[*row as usize] += term;
            if (*row as usize) < self.problem.first_lower {
                self.of_row[*row as usize].push(pair);
            }
        }
    }

    fn take(&mut self, pair: u32) {
        let it = &self.problem.pairs[pair as usize];
        self.chosen[pair as usize] = false;
        self.of_expert[it.expert as usize].retain(|held| *held != pair);
        self.value -= it.value;
        for (row, term) in self.problem.terms(pair as usize) {
            self.used[*row as usize] -= term;
            if (*row as usize) < self.problem.first_lower {
                remove(&mut self.of_row[*row as usize], pair);
            }
        }
    }

    /// Whether a pair can join: seats, budget, cap and time. Floors and minimums are seen to afterwards.
    pub fn fits(&self, pair: u32) -> bool {
        let it = &self.problem.pairs[pair as usize];
        let held = &self.of_expert[it.expert as usize];
        let within = |(row, term): &(u32, i64)| {
            let row = *row as usize;
            row >= self.problem.first_lower || self.used[row] + term <= self.problem.rows[row].limit
        };
        !self.chosen[pair as usize]
            && held.len() < self.problem.cap[it.expert as usize] as usize
            && self.problem.terms(pair as usize).iter().all(within)
            && held.iter().all(|other| !self.clash(*other, pair))
    }

    /// Puts in whatever fits, in the given order.
    pub fn fill(&mut self, order: &[u32]) {
        for pair in order {
            if self.fits(*pair) {
                self.put(*pair);
            }
        }
    }

    /// How far the floors and minimums are from holding, over all of them, in units of a usual term.
    fn lack(&self) -> i64 {
        let lower = &self.problem.rows[self.problem.first_lower..];
        lower.iter().zip(&self.used[self.problem.first_lower..]).map(|(row, used)| row.lack(*used)).sum()
    }

    /// Exchanges pairs while that lessens what lacks, or at equal lack brings more value. `order` is what may go in.
    pub fn exchange(&mut self, order: &[u32], decided: &[Decision], rounds: usize) {
        let mut rank = vec![u32::MAX; self.chosen.len()];
        for (at, pair) in order.iter().enumerate() {
            rank[*pair as usize] = at as u32;
        }
        for _ in 0..rounds {
            let mut better = false;
            for pair in order {
                if !self.chosen[*pair as usize] {
                    better |= self.try_put(*pair, &rank, decided);
                }
            }
            if self.lack() > 0 {
                better |= self.try_drops(decided);
            }
            if !better {
                return;
            }
        }
    }

    /// Puts a pair in, takes out what is in its way, fills up what came free; keeps it only if that is better.
    fn try_put(&mut self, pair: u32, rank: &[u32], decided: &[Decision]) -> bool {
        let (lack, value) = (self.lack(), self.value);
        let Some(out) = self.in_the_way(pair, decided) else { return false };
        let gain = self.problem.pairs[pair as usize].value;
        let loss: i64 = out.iter().map(|o| self.problem.pairs[*o as usize].value).sum();
        // Filling up again brings back at most what went out, so a small gain is no use without it.
        if lack == 0 && gain <= 0 && loss <= 0 {
            return false;
        }
        out.iter().for_each(|o| self.take(*o));
        self.put(pair);
        let mut added = Vec::new();
        for other in self.freed_by(&out, rank).into_iter().chain(out.iter().copied()) {
            // One that went in before may have taken its place.
            if self.fits(other) {
                self.put(other);
                added.push(other);
            }
        }
        if (self.lack(), -self.value) < (lack, -value) {
            return true;
        }
        added.iter().for_each(|o| self.take(*o));
        self.take(pair);
        out.iter().for_each(|o| self.put(*o));
        false
    }

    /// What could take the place of pairs that went out, in the order of their ranks: other pairs of the same experts
    /// and requests that bring value and fit.
    fn freed_by(&self, out: &[u32], rank: &[u32]) -> Vec<u32> {
        let useful = |pair: &u32| rank[*pair as usize] != u32::MAX && self.problem.pairs[*pair as usize].value > 0;
        let mut list = Vec::new();
        for pair in out {
            let it = &self.problem.pairs[*pair as usize];
            let beside = self.problem.pairs_of(it.expert as usize).map(|other| other as u32);
            let all = self.problem.request_pairs[it.request as usize].iter().copied().chain(beside);
            // Few fit, so that comes before they are put in order.
            list.extend(all.filter(|pair| useful(pair) && self.fits(*pair) && !out.contains(pair)));
        }
        list.sort_unstable_by_key(|pair| rank[*pair as usize]);
        list.dedup();
        list
    }

    /// The pairs to take out so that this one fits, those of least value first; none if decided pairs are in the way.
    fn in_the_way(&self, pair: u32, decided: &[Decision]) -> Option<Vec<u32>> {
        let it = &self.problem.pairs[pair as usize];
        let free = |other: &u32| decided[*other as usize] != Decision::In;
        let mut out: Vec<u32> = Vec::new();
        let held = &self.of_expert[it.expert as usize];
        out.extend(held.iter().copied().filter(|other| self.clash(*other, pair)));
        if held.len() - out.len() >= self.problem.cap[it.expert as usize] as usize {
            let rest = held.iter().copied().filter(|other| !out.contains(other) && free(other));
            out.push(rest.min_by_key(|other| self.problem.pairs[*other as usize].value)?);
        }
        if !out.iter().all(free) || self.problem.cap[it.expert as usize] == 0 {
            return None;
        }
        for (row, term) in self.problem.terms(pair as usize) {
            let row_of = &self.problem.rows[*row as usize];
            if !row_of.is_upper() {
                continue;
            }
            let term_of = |other: u32| {
                let terms = self.problem.terms(other as usize);
                terms.iter().find(|(at, _)| at == row).map_or(0, |(_, term)| *term)
            };
            let mut over = self.used[*row as usize] + term - row_of.limit - out.iter().map(|o| term_of(*o)).sum::<i64>();
            while over > 0 {
                let in_row = self.of_row[*row as usize].iter().copied();
                let candidates = in_row.filter(|o| !out.contains(o) && free(o) && term_of(*o) > 0);
                // Enough in one go at the least value, else the least value for its size.
                let worth = |o: &u32| {
                    let (value, size) = (self.problem.pairs[*o as usize].value, term_of(*o).min(over));
                    (share(value, over, size), *o)
                };
                let next = candidates.min_by_key(worth)?;
                over -= term_of(next);
                out.push(next);
            }
        }
        Some(out)
    }

    /// Takes out single pairs as long as that lessens what lacks (a share can be met by fewer pairs too).
    fn try_drops(&mut self, decided: &[Decision]) -> bool {
        let mut better = false;
        while self.lack() > 0 {
            let lack = self.lack();
            let droppable =
                (0..self.chosen.len() as u32).filter(|pair| self.chosen[*pair as usize] && decided[*pair as usize] != Decision::In);
            let mut least: Option<(i64, u32)> = None;
            for pair in droppable.collect::<Vec<_>>() {
                self.take(pair);
                let helps = self.lack() < lack;
                self.put(pair);
                let value = self.problem.pairs[pair as usize].value;
                if helps && least.is_none_or(|(other, _)| value < other) {
                    least = Some((value, pair));
                }
            }
            let Some((_, pair)) = least else { return better };
            self.take(pair);
            better = true;
        }
        better
    }
}

/// What so much of a value is, `value * over / size`: most values are small enough for the quick division.
fn share(value: i64, over: i64, size: i64) -> i128 {
    match value.checked_mul(over) {
        Some(product) => (product / size).into(),
        None => i128::from(value) * i128::from(over) / i128::from(size),
    }
}

/// Removes one from a list whose order does not matter.
fn remove(list: &mut Vec<u32>, pair: u32) {
    if let Some(at) = list.iter().position(|held| *held == pair) {
        list.swap_remove(at);
    }
}

impl super::problem::Row {
    /// How far the sum is from the limit, in thousandths of a usual term.
    fn lack(&self, used: i64) -> i64 {
        if used <= self.limit { 0 } else { ((used - self.limit) * 1000 / self.unit).max(1) }
    }

    /// Whether the row only ever grows fuller: seats and budgets, not floors and minimums.
    pub fn is_upper(&self) -> bool {
        matches!(self.of, RowOf::Seats | RowOf::Budget(_))
    }
}
