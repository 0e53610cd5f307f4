//! The bound: each row's limit is given up for a multiplier, and every expert then takes the best set for themselves.
//!
//! For multipliers `m >= 0` no plan is worth more than `sum(m x limit) + sum over experts of the best set`, where a pair
//! counts with its value less `sum(m x term)`. Multipliers are whole numbers in units of `1 / scale` of a value, so the
//! bound is exact, and anybody can work it out again from the input and the multipliers. They are improved by the
//! volume algorithm of Barahona and Anbil (*Mathematical Programming* 87, 2000), which also yields an average of the
//! sets taken: a fractional plan that shows what is in doubt.

use super::problem::Problem;
use super::schedule::Scheduler;

/// Averages are kept in parts of this.
pub(crate) const ONE: i128 = 1 << 16;

/// What is settled about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Free,
    In,
    Out,
}

/// Multipliers, the bound they give, and the average of what was taken on the way to them.
#[derive(Clone, Debug)]
pub(crate) struct Dual {
    /// One for each row, in units of `1 / scale`.
    pub multipliers: Vec<i64>,
    /// The bound in units of `1 / scale`.
    pub value: i128,
    /// For each pair the average of taking it, in parts of [`ONE`].
    pub average: Vec<i64>,
}

/// The machine that works bounds out.
#[derive(Clone, Debug)]
pub(crate) struct Bounder<'a> {
    pub problem: &'a Problem,
    pub scale: i64,
    /// Bounds worked out so far: the measure of work.
    pub evaluations: u64,
    scheduler: Scheduler,
    /// The pairs taken in the last evaluation.
    pub taken: Vec<u32>,
    /// Each expert's best worth in the last evaluation.
    pub worth: Vec<i64>,
}

impl<'a> Bounder<'a> {
    pub fn new(problem: &'a Problem) -> Bounder<'a> {
        let largest = problem.pairs.iter().map(|pair| pair.value.abs()).max().unwrap_or(0).max(1);
        let bits = 64 - largest.leading_zeros();
        Bounder {
            problem,
            scale: 1 << (40u32.saturating_sub(bits)).min(16),
            evaluations: 0,
            scheduler: Scheduler::default(),
            taken: Vec::new(),
            worth: vec![0; problem.cap.len()],
        }
    }

    /// A start: no multiplier at all, and everybody takes what is best for them.
    pub fn start(&mut self, decided: &[Decision]) -> Dual {
        let mut dual = Dual { multipliers: vec![0; self.problem.rows.len()], value: 0, average: vec![0; self.problem.pairs.len()] };
        dual.value = self.evaluate(&dual.multipliers, decided, true);
        dual
    }

    /// What a pair is worth at these multipliers; without its value if `valued` is false.
    pub fn reduced(&self, pair: usize, multipliers: &[i64], valued: bool) -> i64 {
        let price: i64 = self.problem.terms(pair).iter().map(|(row, term)| multipliers[*row as usize] * term).sum();
        if valued { self.problem.pairs[pair].value * self.scale - price } else { -price }
    }

    /// The bound at these multipliers. Decided pairs are as decided, whatever their worth.
    pub fn evaluate(&mut self, multipliers: &[i64], decided: &[Decision], valued: bool) -> i128 {
        self.evaluations += 1;
        self.taken.clear();
        let rows = self.problem.rows.iter().zip(multipliers);
        let mut value: i128 = rows.map(|(row, m)| i128::from(row.limit) * i128::from(*m)).sum();
        for expert in 0..self.problem.cap.len() {
            self.worth[expert] = self.best_of(expert, multipliers, decided, valued, None, true);
            value += i128::from(self.worth[expert]);
        }
        value
    }

    /// The worth of one expert's best set, if `forced` too were decided in; notes what is taken if asked to.
    fn best_of(
        &mut self,
        expert: usize,
        multipliers: &[i64],
        decided: &[Decision],
        valued: bool,
        forced: Option<usize>,
        note: bool,
    ) -> i64 {
        let (mut worth, mut cap) = (0, self.problem.cap[expert] as usize);
        for pair in self.problem.pairs_of(expert) {
            if decided[pair] == Decision::Out {
                continue;
            }
            let reduced = self.reduced(pair, multipliers, valued);
            if decided[pair] == Decision::In || forced == Some(pair) {
                worth += reduced;
                cap = cap.saturating_sub(1);
                if note {
                    self.taken.push(pair as u32);
                }
            } else if forced.is_none_or(|other| !self.clash(other, pair)) {
                self.scheduler.offer(reduced, pair as u32);
            }
        }
        let (best, set) = self.scheduler.best(self.problem, cap);
        if note {
            self.taken.extend_from_slice(set);
        }
        worth + best
    }

    /// Works out one expert's worth anew, after a decision about one of their pairs.
    pub fn worth_again(&mut self, expert: usize, multipliers: &[i64], decided: &[Decision]) {
        self.worth[expert] = self.best_of(expert, multipliers, decided, true, None, false);
    }

    fn clash(&self, one: usize, other: usize) -> bool {
        self.problem.clashes(self.problem.pairs[one].request, self.problem.pairs[other].request)
    }

    /// By how much the bound would fall if a free pair were decided in, or out. Needs the last evaluation's worths.
    pub fn fall_if(&mut self, pair: usize, decision: Decision, multipliers: &[i64], decided: &mut [Decision]) -> i64 {
        let expert = self.problem.pairs[pair].expert as usize;
        let with = match decision {
            Decision::In => self.best_of(expert, multipliers, decided, true, Some(pair), false),
            _ => {
                let before = std::mem::replace(&mut decided[pair], Decision::Out);
                let without = self.best_of(expert, multipliers, decided, true, None, false);
                decided[pair] = before;
                without
            }
        };
        self.worth[expert] - with
    }

    /// Improves the multipliers for so many evaluations, or until the bound is at `target` or below.
    ///
    /// `aim` is the value stepped towards, both in units of `1 / scale`. With `valued` false the values are left aside:
    /// a bound below zero then shows that there is no plan at all.
    pub fn improve(&mut self, dual: &mut Dual, decided: &[Decision], valued: bool, rounds: u32, target: i128, aim: i128) {
        let rows = self.problem.rows.len();
        let mut activity = self.activity_of_average(&dual.average);
        let mut fresh = dual.average.iter().all(|share| *share == 0);
        let (mut theta, mut idle) = (100i128, 0);
        let mut trial = dual.multipliers.clone();
        let mut taken_activity = vec![0i128; rows];
        let mut excess = vec![0i128; rows];
        for _ in 0..rounds {
            if dual.value <= target {
                return;
            }
            if fresh {
                self.evaluate(&dual.multipliers, decided, valued);
                self.activity_of_taken(&mut taken_activity);
                self.blend(&mut activity, &taken_activity, &mut dual.average, ONE);
                fresh = false;
                continue;
            }
            let length = (dual.value - aim).max(1) * theta;
            if !self.step(&dual.multipliers, &activity, length, &mut excess, &mut trial) {
                return;
            }
            let value = self.evaluate(&trial, decided, valued);
            self.activity_of_taken(&mut taken_activity);
            self.blend(&mut activity, &taken_activity, &mut dual.average, ONE / 10);
            if value < dual.value {
                dual.value = value;
                dual.multipliers.clone_from(&trial);
                theta = (theta * 11 / 10).min(1_500);
                idle = 0;
            } else {
                idle += 1;
                if idle % 8 == 0 {
                    theta = (theta * 2 / 3).max(2);
                }
            }
        }
    }

    /// One step from the best multipliers against the excess of the average; false if there is nothing to move.
    /// `length` is the distance to the aim in thousandths.
    fn step(&self, from: &[i64], activity: &[i128], length: i128, excess: &mut [i128], to: &mut [i64]) -> bool {
        let mut norm = 0;
        for (at, row) in self.problem.rows.iter().enumerate() {
            let over = quotient(activity[at] - i128::from(row.limit) * ONE, row.unit.into());
            excess[at] = if over < 0 && from[at] == 0 { 0 } else { over };
            norm += excess[at].pow(2) / ONE;
        }
        if norm == 0 {
            return false;
        }
        for (at, row) in self.problem.rows.iter().enumerate() {
            let move_by = match excess[at] {
                0 => 0,
                over => quotient(quotient(quotient(length * over, norm), row.unit.into()), 1000),
            };
            to[at] = (i128::from(from[at]) + move_by).clamp(0, i128::from(row.max_multiplier)) as i64;
        }
        true
    }

    fn activity_of_taken(&self, activity: &mut [i128]) {
        activity.fill(0);
        for pair in &self.taken {
            for (row, term) in self.problem.terms(*pair as usize) {
                activity[*row as usize] += i128::from(*term) * ONE;
            }
        }
    }

    fn activity_of_average(&self, average: &[i64]) -> Vec<i128> {
        let mut activity = vec![0; self.problem.rows.len()];
        for (pair, share) in average.iter().enumerate().filter(|(_, share)| **share != 0) {
            for (row, term) in self.problem.terms(pair) {
                activity[*row as usize] += i128::from(*term) * i128::from(*share);
            }
        }
        activity
    }

    /// Moves the average by `part` of the way towards what was taken.
    fn blend(&self, activity: &mut [i128], taken: &[i128], average: &mut [i64], part: i128) {
        for (old, new) in activity.iter_mut().zip(taken) {
            *old += (new - *old) * part / ONE;
        }
        let keep = (ONE - part) as i64;
        for share in average.iter_mut().filter(|share| **share != 0) {
            *share = *share * keep / ONE as i64;
        }
        for pair in &self.taken {
            average[*pair as usize] += part as i64;
        }
    }
}

/// One number divided by another: most are small enough for the quick division.
fn quotient(one: i128, other: i128) -> i128 {
    match (i64::try_from(one), i64::try_from(other)) {
        (Ok(one), Ok(other)) if other > 0 => (one / other).into(),
        _ => one / other,
    }
}
