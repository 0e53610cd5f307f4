//! What is left to decide as a linear programme: pairs may be taken in part.
//!
//! Its multipliers are the best there are for the bound of [`super::dual`], up to what an expert's own choice adds to
//! it; they are rounded, so the bound itself is worked out there.

use super::dual::{Decision, ONE};
use super::problem::Problem;
use super::simplex::{Run, Table, WHOLE};

/// Costs carry so many more bits than values in units of `1 / scale`.
const COST_BITS: u32 = 10;
/// Tables above this would take longer than what they save.
const MAX_ENTRIES: usize = 500_000;
/// And so would tables of more pairs than this.
const MAX_FREE: usize = 2_000;
/// The name of rows that have no multiplier in a certificate: each expert's own.
const OWN: u32 = u32::MAX;
/// A share nearer to nothing or everything than this is not in doubt.
const NEAR: i64 = WHOLE >> 14;

/// The programme at some point of a search.
#[derive(Clone, Debug)]
pub(crate) struct Relaxed {
    table: Table,
}

impl Relaxed {
    /// The programme of the free pairs; none if it is too large to be worth its time.
    pub fn new(problem: &Problem, decided: &[Decision], scale: i64) -> Option<Relaxed> {
        let free: Vec<usize> = (0..decided.len()).filter(|pair| decided[*pair] == Decision::Free).collect();
        if free.len() > MAX_FREE {
            return None;
        }
        let mut column = vec![usize::MAX; decided.len()];
        for (at, pair) in free.iter().enumerate() {
            column[*pair] = at;
        }
        let mut rows = of_rules(problem, decided, &free, &column);
        for expert in 0..problem.cap.len() {
            of_expert(problem, decided, expert, &column, &mut rows);
            if rows.len() * free.len() > MAX_ENTRIES {
                return None;
            }
        }
        let cost = |pair: usize| (problem.pairs[pair].value * scale) << COST_BITS;
        let costs: Vec<(u32, i64)> = free.iter().map(|pair| (*pair as u32, cost(*pair))).collect();
        let mut table = Table::new(&costs, &rows);
        table.value += (0..decided.len()).filter(|pair| decided[*pair] == Decision::In).map(cost).sum::<i64>();
        Some(Relaxed { table })
    }

    /// Takes over what has been decided since.
    pub fn hold(&mut self, decided: &[Decision]) {
        self.table.hold(|pair| at_end(decided[pair as usize]));
    }

    /// Decides one pair.
    pub fn decide(&mut self, pair: u32, decision: Decision) {
        if let Some(value) = at_end(decision) {
            self.table.hold_one(pair, value);
        }
    }

    /// Solves it, or until its value is at `target` (in units of `1 / scale`) or below.
    pub fn run(&mut self, target: i128, most: u32) -> Run {
        let target = (target << COST_BITS).clamp((i64::MIN / 4).into(), (i64::MAX / 4).into()) as i64;
        self.table.run(target, most)
    }

    /// How far its value is above that of another, in units of `1 / scale`; not below 0.
    pub fn fall_to(&self, other: &Relaxed) -> i128 {
        (i128::from(self.table.value) - i128::from(other.table.value)).max(0) >> COST_BITS
    }

    /// Entries looked at since this was asked last.
    pub fn looked(&mut self) -> u64 {
        std::mem::take(&mut self.table.looked)
    }

    /// The multipliers of the rows that rules ask for, in units of `1 / scale`.
    pub fn multipliers(&self, problem: &Problem) -> Vec<i64> {
        let mut multipliers = vec![0; problem.rows.len()];
        for (name, multiplier) in self.table.multipliers().filter(|(name, _)| *name != OWN) {
            let row = &problem.rows[name as usize];
            let unit = i128::from(row.unit) << COST_BITS;
            let nearest = (i128::from(multiplier) + unit / 2) / unit;
            multipliers[name as usize] = nearest.clamp(0, row.max_multiplier.into()) as i64;
        }
        multipliers
    }

    /// The pairs taken in part, the one most in doubt first.
    pub fn in_doubt(&self) -> Vec<u32> {
        let mut list: Vec<(u32, i64)> = self.table.moving().filter(|(_, share)| (NEAR..WHOLE - NEAR).contains(share)).collect();
        list.sort_unstable_by_key(|(pair, share)| ((share - WHOLE / 2).abs(), *pair));
        list.into_iter().map(|(pair, _)| pair).collect()
    }

    /// The share of every pair, in parts of [`ONE`].
    pub fn shares(&self, decided: &[Decision], shares: &mut [i64]) {
        for (share, decision) in shares.iter_mut().zip(decided) {
            *share = if *decision == Decision::In { ONE as i64 } else { 0 };
        }
        for (pair, share) in self.table.moving().chain(self.table.resting()) {
            shares[pair as usize] = of_one(share);
        }
    }
}

fn at_end(decision: Decision) -> Option<i64> {
    match decision {
        Decision::Free => None,
        Decision::In => Some(WHOLE),
        Decision::Out => Some(0),
    }
}

fn of_one(share: i64) -> i64 {
    (share.clamp(0, WHOLE) / (WHOLE / ONE as i64)).max(0)
}

type Row = (u32, i64, Vec<(usize, i64)>);

/// Seats, budgets, floors and minimums, each in its usual unit; those that cannot be broken are left out.
fn of_rules(problem: &Problem, decided: &[Decision], free: &[usize], column: &[usize]) -> Vec<Row> {
    let mut left: Vec<i128> = problem.rows.iter().map(|row| row.limit.into()).collect();
    let mut most = vec![0i128; left.len()];
    for (pair, decision) in decided.iter().enumerate() {
        for (row, term) in problem.terms(pair) {
            match decision {
                Decision::In => left[*row as usize] -= i128::from(*term),
                Decision::Free => most[*row as usize] += i128::from(*term).max(0),
                Decision::Out => {}
            }
        }
    }
    let in_units = |number: i128, row: usize| {
        let share = number * i128::from(WHOLE) / i128::from(problem.rows[row].unit);
        share.clamp(-(1 << 60), 1 << 60) as i64
    };
    let mut rows: Vec<Row> = (0..left.len()).map(|row| (row as u32, in_units(left[row], row), Vec::new())).collect();
    for pair in free {
        for (row, term) in problem.terms(*pair) {
            rows[*row as usize].2.push((column[*pair], in_units((*term).into(), *row as usize)));
        }
    }
    rows.retain(|(row, ..)| most[*row as usize] > left[*row as usize]);
    rows
}

/// How many an expert may still take, and sets of requests of which each two clash.
fn of_expert(problem: &Problem, decided: &[Decision], expert: usize, column: &[usize], rows: &mut Vec<Row>) {
    let own: Vec<usize> = problem.pairs_of(expert).filter(|pair| decided[*pair] == Decision::Free).collect();
    let inside = problem.pairs_of(expert).filter(|pair| decided[*pair] == Decision::In).count();
    let left = (problem.cap[expert] as usize).saturating_sub(inside);
    let mut add = |limit: usize, list: &[usize]| {
        rows.push((OWN, limit as i64 * WHOLE, list.iter().map(|pair| (column[*pair], WHOLE)).collect()));
    };
    if own.len() > left {
        add(left, &own);
    }
    if left < 2 {
        return;
    }
    let clash = |one: usize, other: usize| problem.clashes(problem.pairs[one].request, problem.pairs[other].request);
    let mut covered = vec![false; own.len() * own.len()];
    for one in 0..own.len() {
        for other in one + 1..own.len() {
            if covered[one * own.len() + other] || !clash(own[one], own[other]) {
                continue;
            }
            let mut set = vec![one, other];
            for more in 0..own.len() {
                if !set.contains(&more) && set.iter().all(|held| clash(own[*held], own[more])) {
                    set.push(more);
                }
            }
            for held in &set {
                set.iter().for_each(|with| covered[held * own.len() + with] = true);
            }
            add(1, &set.iter().map(|at| own[*at]).collect::<Vec<_>>());
        }
    }
}
