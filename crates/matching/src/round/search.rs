//! A good plan and a bound at once, and then, within a number of steps, the proof.
//!
//! Branch and bound: a pair in doubt is decided in, then out; what cannot beat the best plan is cut off by the bound of
//! [`super::dual`]. Every cut is written down with its multipliers, so that the proof can be checked by itself.

use super::draft::Draft;
use super::dual::{Bounder, Decision, Dual};
use super::problem::Problem;

/// Bounds worked out at the root before any branching, and at each node after it.
const ROOT_ROUNDS: u32 = 120;
const ROOT_TURNS: usize = 10;
const NODE_ROUNDS: u32 = 30;

/// More cuts than this are not written down.
const MAX_MARKS: usize = 20_000;
/// More sets of multipliers than this are not written down.
const MAX_MULTIPLIERS: usize = 1_500;

/// What a search found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The best plan's pairs, ascending; none if no plan is known.
    pub plan: Option<Vec<u32>>,
    pub value: i64,
    /// The root's multipliers and the bound they give, in units of `1 / scale`.
    pub root: Vec<i64>,
    pub root_bound: i128,
    pub scale: i64,
    /// Whether the search went through everything.
    pub finished: bool,
    /// The proof, if the search finished and it is short enough.
    pub proof: Option<Proof>,
    /// Whether the pairs that must stay keep to seats, budgets, caps and time.
    pub fixed_fits: bool,
    pub stats: Stats,
}

/// The cuts of a finished search.
#[derive(Clone, Debug, Default)]
pub(crate) struct Proof {
    pub multipliers: Vec<Vec<i64>>,
    pub marks: Vec<SearchMark>,
}

/// One mark of a proof, written from the root on, a branch's "in" side before its "out" side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SearchMark {
    /// Two sides follow: the pair in, then the pair out.
    Branch(u32),
    /// The pair is in: with it out, these multipliers cut off the rest.
    MustBeIn(u32, usize),
    /// The pair is out: with it in, these multipliers cut off the rest.
    MustBeOut(u32, usize),
    /// These multipliers cut this side off.
    Cut(usize),
    /// These multipliers show, values left aside, that this side has no plan at all.
    NoPlan(usize),
    /// Everything is decided here.
    Decided,
}

/// Work, counted in steps that are the same on every machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stats {
    pub bounds: u64,
    pub nodes: u64,
    pub drafts: u64,
}

/// Searches for so many steps; a step is one bound worked out.
pub(crate) fn search(problem: &Problem, steps: u64) -> Found {
    let mut search = Search {
        bounder: Bounder::new(problem),
        problem,
        best: None,
        value: 0,
        steps,
        stats: Stats::default(),
        proof: Some(Proof::default()),
    };
    let mut decided = vec![Decision::Free; problem.pairs.len()];
    for pair in &problem.fixed {
        decided[*pair as usize] = Decision::In;
    }
    let fits = Draft::new(problem, &decided).fits_itself();
    if fits {
        search.exclude_unfit(&mut decided);
    }
    let mut root = search.bounder.start(&decided);
    if fits {
        search.root(&mut root, &decided);
    }
    let (root_multipliers, root_bound) = (root.multipliers.clone(), root.value);
    let finished = !fits || search.node(root, decided, true);
    search.stats.bounds = search.bounder.evaluations;
    Found {
        value: search.value,
        root: root_multipliers,
        root_bound,
        scale: search.bounder.scale,
        finished,
        proof: search.proof.take().filter(|_| finished && fits),
        stats: search.stats,
        fixed_fits: fits,
        plan: search.best,
    }
}

struct Search<'a> {
    bounder: Bounder<'a>,
    problem: &'a Problem,
    best: Option<Vec<u32>>,
    value: i64,
    steps: u64,
    stats: Stats,
    proof: Option<Proof>,
}

impl Search<'_> {
    /// The highest bound, in units of `1 / scale`, that still cannot beat the best plan.
    fn target(&self) -> i128 {
        match self.best {
            Some(_) => (i128::from(self.value) + 1) * i128::from(self.bounder.scale) - 1,
            None => i128::MIN,
        }
    }

    /// What multipliers step towards: the best plan, or a little below the bound while there is none.
    fn aim(&self, dual: &Dual) -> i128 {
        match self.best {
            Some(_) => i128::from(self.value) * i128::from(self.bounder.scale),
            None => dual.value - dual.value.abs() / 20 - i128::from(self.bounder.scale),
        }
    }

    /// Improves bound and plan in turns before anything is branched on.
    fn root(&mut self, root: &mut Dual, decided: &[Decision]) {
        for _ in 0..ROOT_TURNS {
            let (target, aim) = (self.target(), self.aim(root));
            self.bounder.improve(root, decided, true, ROOT_ROUNDS, target, aim);
            self.draft(root, decided, 6);
            if root.value <= self.target() || self.bounder.evaluations >= self.steps {
                return;
            }
        }
    }

    /// Makes plans from multipliers and average, and keeps the best.
    fn draft(&mut self, dual: &Dual, decided: &[Decision], rounds: usize) {
        let worth: Vec<i64> = (0..decided.len()).map(|pair| self.bounder.reduced(pair, &dual.multipliers, true)).collect();
        // A pair worth less than the room between plan and bound takes away is in no better plan.
        let room = self.best.as_ref().map(|_| dual.value - i128::from(self.value) * i128::from(self.bounder.scale));
        let useful = |pair: usize| room.is_none_or(|room| i128::from(worth[pair]) > -room);
        let mut by_worth: Vec<u32> =
            (0..decided.len()).filter(|pair| decided[*pair] == Decision::Free && useful(*pair)).map(|pair| pair as u32).collect();
        by_worth.sort_by_key(|pair| (-worth[*pair as usize], *pair));
        let mut by_average = by_worth.clone();
        by_average.sort_by_key(|pair| -dual.average[*pair as usize]);
        for order in [by_average, by_worth] {
            self.stats.drafts += 1;
            let mut draft = Draft::new(self.problem, decided);
            draft.fill(&order);
            draft.exchange(&order, decided, rounds);
            self.keep(&draft);
        }
    }

    fn keep(&mut self, draft: &Draft) {
        if draft.is_complete() && (self.best.is_none() || draft.value > self.value) {
            self.value = draft.value;
            self.best = Some((0..draft.chosen.len() as u32).filter(|pair| draft.chosen[*pair as usize]).collect());
        }
    }

    /// Decides out what cannot join the pairs that are in.
    fn exclude_unfit(&self, decided: &mut [Decision]) {
        let draft = Draft::new(self.problem, decided);
        for (pair, decision) in decided.iter_mut().enumerate() {
            if *decision == Decision::Free && !draft.fits(pair as u32) {
                *decision = Decision::Out;
            }
        }
    }

    /// Works through everything under a node; false when the steps are spent.
    fn node(&mut self, mut dual: Dual, mut decided: Vec<Decision>, at_root: bool) -> bool {
        self.stats.nodes += 1;
        if !at_root {
            dual.value = self.bounder.evaluate(&dual.multipliers, &decided, true);
            let (target, aim) = (self.target(), self.aim(&dual));
            self.bounder.improve(&mut dual, &decided, true, NODE_ROUNDS, target, aim);
        }
        loop {
            if dual.value <= self.target() {
                let at = self.keep_multipliers(&dual.multipliers);
                self.mark(SearchMark::Cut(at));
                return true;
            }
            if self.bounder.evaluations >= self.steps {
                return false;
            }
            if self.best.is_none() && self.show_no_plan(&dual, &decided) {
                return true;
            }
            if !at_root {
                self.draft(&dual, &decided, 1);
            }
            if self.best.is_none() || !self.settle(&mut dual, &mut decided) {
                break;
            }
            let (target, aim) = (self.target(), self.aim(&dual));
            self.bounder.improve(&mut dual, &decided, true, NODE_ROUNDS, target, aim);
        }
        if dual.value <= self.target() {
            let at = self.keep_multipliers(&dual.multipliers);
            self.mark(SearchMark::Cut(at));
            return true;
        }
        let Some(pair) = self.most_doubtful(&dual, &decided) else {
            self.keep(&Draft::new(self.problem, &decided));
            self.mark(SearchMark::Decided);
            return true;
        };
        self.mark(SearchMark::Branch(pair));
        let mut with = decided.clone();
        with[pair as usize] = Decision::In;
        self.exclude_unfit(&mut with);
        if !self.node(dual.clone(), with, false) {
            return false;
        }
        decided[pair as usize] = Decision::Out;
        self.node(dual, decided, false)
    }

    /// Decides pairs whose other side the bound cuts off at once; true if some were.
    fn settle(&mut self, dual: &mut Dual, decided: &mut [Decision]) -> bool {
        dual.value = self.bounder.evaluate(&dual.multipliers, decided, true);
        let target = self.target();
        let room = dual.value - target;
        let mut at = None;
        let mut some = false;
        let free: Vec<usize> = (0..decided.len()).filter(|pair| decided[*pair] == Decision::Free).collect();
        for pair in free {
            // A pair that joined may have left no room for this one.
            if decided[pair] != Decision::Free {
                continue;
            }
            let out = i128::from(self.bounder.fall_if(pair, Decision::In, &dual.multipliers, decided)) >= room;
            let into = !out && i128::from(self.bounder.fall_if(pair, Decision::Out, &dual.multipliers, decided)) >= room;
            if !out && !into {
                continue;
            }
            let at = *at.get_or_insert_with(|| self.keep_multipliers(&dual.multipliers));
            some = true;
            if out {
                decided[pair] = Decision::Out;
                self.mark(SearchMark::MustBeOut(pair as u32, at));
            } else {
                decided[pair] = Decision::In;
                self.mark(SearchMark::MustBeIn(pair as u32, at));
                self.exclude_unfit(decided);
            }
            // An expert's best set may have changed: work it out again, or later falls are measured from the wrong worth.
            let expert = self.problem.pairs[pair].expert as usize;
            self.bounder.worth_again(expert, &dual.multipliers, decided);
        }
        if some {
            dual.value = self.bounder.evaluate(&dual.multipliers, decided, true);
        }
        some
    }

    /// Whether multipliers show that no plan exists here, values left aside.
    fn show_no_plan(&mut self, dual: &Dual, decided: &[Decision]) -> bool {
        let mut empty = Dual { average: vec![0; decided.len()], ..dual.clone() };
        empty.multipliers.fill(0);
        empty.value = self.bounder.evaluate(&empty.multipliers, decided, false);
        let scale = i128::from(self.bounder.scale);
        self.bounder.improve(&mut empty, decided, false, ROOT_ROUNDS, -1, -scale * 1000);
        let none = empty.value < 0;
        if none {
            let at = self.keep_multipliers(&empty.multipliers);
            self.mark(SearchMark::NoPlan(at));
        }
        none
    }

    /// The free pair to branch on: the one whose average is nearest to a half, of those the one worth most.
    fn most_doubtful(&self, dual: &Dual, decided: &[Decision]) -> Option<u32> {
        let half = (super::dual::ONE / 2) as i64;
        let free = (0..decided.len()).filter(|pair| decided[*pair] == Decision::Free);
        let doubt = |pair: &usize| ((dual.average[*pair] - half).abs() / 4096, -self.problem.pairs[*pair].value, *pair);
        free.min_by_key(doubt).map(|pair| pair as u32)
    }

    fn mark(&mut self, mark: SearchMark) {
        if let Some(proof) = &mut self.proof {
            proof.marks.push(mark);
            if proof.marks.len() > MAX_MARKS || proof.multipliers.len() > MAX_MULTIPLIERS {
                self.proof = None;
            }
        }
    }

    fn keep_multipliers(&mut self, multipliers: &[i64]) -> usize {
        let Some(proof) = &mut self.proof else { return 0 };
        if proof.multipliers.last().map(Vec::as_slice) != Some(multipliers) {
            proof.multipliers.push(multipliers.to_vec());
        }
        proof.multipliers.len() - 1
    }
}
