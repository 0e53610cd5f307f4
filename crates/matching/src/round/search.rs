//! The search through all plans.
//!
//! Branch and bound: a pair in doubt is decided in, then out; what cannot beat the best plan is cut off by the bound of
//! [`super::dual`], and so is every single pair's side that cannot. Multipliers come from the relaxed round where that is
//! small enough, else from a few steps of the volume algorithm. Every cut is written down with its multipliers, so that
//! the proof can be checked by itself.

use super::branch::Probe;
use super::draft::Draft;
use super::dual::{Bounder, Decision, Dual};
use super::problem::Problem;
use super::proof::{Recorder, SearchMark};
use super::relaxed::Relaxed;

/// Bounds worked out at the root before any branching, and at each node after it.
const ROOT_ROUNDS: u32 = 120;
const ROOT_TURNS: usize = 10;
const NODE_ROUNDS: u32 = 30;

/// Work, counted in steps that are the same on every machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stats {
    pub bounds: u64,
    pub nodes: u64,
    pub drafts: u64,
    /// Pairs of which both sides were tried.
    pub probes: u64,
    /// Entries of relaxed rounds looked at.
    pub entries: u64,
}

/// How a search through everything under a node ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// It holds no plan better than the best one and worth more than the floor.
    Nothing,
    /// A plan above the floor turned up, and the search was to stop at that.
    Better,
    /// The steps are spent.
    Spent,
}

/// A search in progress.
pub(crate) struct Search<'a> {
    pub bounder: Bounder<'a>,
    pub(super) problem: &'a Problem,
    /// The pairs of the best plan known.
    pub best: Option<Vec<u32>>,
    /// Its value.
    pub value: i64,
    /// Only plans worth more than this are looked for, and the first one found ends the search.
    pub floor: Option<i64>,
    /// The steps there are in all.
    pub steps: u64,
    pub stats: Stats,
    pub recorder: Recorder,
}

impl<'a> Search<'a> {
    pub fn new(problem: &'a Problem, steps: u64) -> Search<'a> {
        Search {
            bounder: Bounder::new(problem),
            problem,
            best: None,
            value: 0,
            floor: None,
            steps,
            stats: Stats::default(),
            recorder: Recorder::new(),
        }
    }

    /// The value that a plan must exceed to be of interest.
    fn to_beat(&self) -> Option<i64> {
        self.best.as_ref().map(|_| self.floor.map_or(self.value, |floor| floor.max(self.value)))
    }

    /// The highest bound, in units of `1 / scale`, that still shows that there is nothing of interest.
    pub(super) fn target(&self) -> i128 {
        self.to_beat().map_or(i128::MIN, |value| (i128::from(value) + 1) * i128::from(self.bounder.scale) - 1)
    }

    /// What multipliers step towards: the value to beat, or a little below the bound while there is no plan.
    fn aim(&self, dual: &Dual) -> i128 {
        match self.to_beat() {
            Some(value) => i128::from(value) * i128::from(self.bounder.scale),
            None => dual.value - dual.value.abs() / 20 - i128::from(self.bounder.scale),
        }
    }

    /// Improves bound and plan in turns before anything is branched on.
    pub fn root(&mut self, root: &mut Dual, decided: &[Decision]) {
        for turn in 1..=ROOT_TURNS {
            let (target, aim) = (self.target(), self.aim(root));
            self.bounder.improve(root, decided, true, ROOT_ROUNDS, target, aim);
            self.draft(root, decided, if turn == ROOT_TURNS { 6 } else { 2 });
            if root.value <= self.target() || self.spent() >= self.steps {
                return;
            }
        }
    }

    /// Makes plans from multipliers and average, and keeps the best.
    pub(super) fn draft(&mut self, dual: &Dual, decided: &[Decision], rounds: usize) {
        let worth: Vec<i64> = (0..decided.len()).map(|pair| self.bounder.reduced(pair, &dual.multipliers, true)).collect();
        // A pair worth less than the room between plan and bound takes away is in no better plan.
        let room = self.to_beat().map(|value| dual.value - i128::from(value) * i128::from(self.bounder.scale));
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
    pub fn exclude_unfit(&self, decided: &mut [Decision]) {
        let draft = Draft::new(self.problem, decided);
        for (pair, decision) in decided.iter_mut().enumerate() {
            if *decision == Decision::Free && !draft.fits(pair as u32) {
                *decision = Decision::Out;
            }
        }
    }

    /// Works through everything under a node. `relaxed` is its parent's, solved.
    pub fn node(&mut self, mut dual: Dual, mut decided: Vec<Decision>, mut relaxed: Option<Relaxed>, at_root: bool) -> Ended {
        self.stats.nodes += 1;
        if !at_root {
            dual.value = self.bounder.evaluate(&dual.multipliers, &decided, true);
            if relaxed.is_none() {
                self.improve(&mut dual, &decided);
            }
        }
        let probe = match self.settle_all(&mut dual, &mut decided, &mut relaxed, at_root) {
            Ok(probe) => probe,
            Err(ended) => return ended,
        };
        let Some(pair) = probe.or_else(|| self.most_doubtful(&dual, &decided)) else {
            self.keep(&Draft::new(self.problem, &decided));
            self.recorder.mark(SearchMark::Decided);
            return if self.found_better() { Ended::Better } else { Ended::Nothing };
        };
        self.recorder.mark(SearchMark::Branch(pair));
        let mut with = decided.clone();
        with[pair as usize] = Decision::In;
        self.exclude_unfit(&mut with);
        match self.node(dual.clone(), with, relaxed.clone(), false) {
            Ended::Nothing => {}
            ended => return ended,
        }
        decided[pair as usize] = Decision::Out;
        self.node(dual, decided, relaxed, false)
    }

    /// Improves the bound and decides what it decides, in turns, until neither brings more. Then the pair to branch on, if
    /// trying pairs out has shown one; or how the node ended.
    fn settle_all(
        &mut self,
        dual: &mut Dual,
        decided: &mut [Decision],
        relaxed: &mut Option<Relaxed>,
        at_root: bool,
    ) -> Result<Option<u32>, Ended> {
        // Whether the relaxed round is solved for what is decided, and whether a plan has been drafted.
        let (mut solved, mut drafted) = (false, false);
        loop {
            if dual.value <= self.target() {
                let at = self.recorder.keep(&dual.multipliers);
                self.recorder.mark(SearchMark::Cut(at));
                return Err(Ended::Nothing);
            }
            if self.spent() >= self.steps {
                return Err(Ended::Spent);
            }
            if self.best.is_none() && self.show_no_plan(dual, decided) {
                return Err(Ended::Nothing);
            }
            if let Some(relaxed) = relaxed.as_mut().filter(|_| !solved) {
                self.relax(dual, decided, relaxed);
                solved = true;
                continue;
            }
            if !drafted && (solved || !at_root) {
                // Without the relaxed round the average goes on changing, and each time another draft may come of it.
                drafted = relaxed.is_some();
                if self.draft_better(dual, decided) {
                    return Err(Ended::Better);
                }
            }
            if self.best.is_none() {
                return Ok(None);
            }
            if self.settle(dual, decided) {
                solved = false;
                if relaxed.is_none() && !at_root {
                    self.improve(dual, decided);
                }
                continue;
            }
            let Some(relaxed) = relaxed else {
                *relaxed = Relaxed::new(self.problem, decided, self.bounder.scale);
                if relaxed.is_some() {
                    continue;
                }
                return Ok(None);
            };
            match self.probe(relaxed, decided) {
                Probe::Settled => solved = false,
                Probe::Branch(pair) => return Ok(Some(pair)),
                Probe::Whole => {
                    let before = self.value;
                    if self.draft_better(dual, decided) {
                        return Err(Ended::Better);
                    }
                    if self.value == before {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Makes a plan of what is at hand; true if the search was to stop at such a one.
    fn draft_better(&mut self, dual: &Dual, decided: &[Decision]) -> bool {
        self.draft(dual, decided, 1);
        self.found_better()
    }

    /// The steps spent: bounds worked out, and entries of relaxed rounds, of which two take as long as a pair in a bound.
    pub fn spent(&self) -> u64 {
        self.bounder.evaluations + self.stats.entries / (2 * self.problem.pairs.len() as u64 + 1)
    }

    fn improve(&mut self, dual: &mut Dual, decided: &[Decision]) {
        let (target, aim) = (self.target(), self.aim(dual));
        self.bounder.improve(dual, decided, true, NODE_ROUNDS, target, aim);
    }

    fn found_better(&self) -> bool {
        self.floor.is_some_and(|floor| self.value > floor)
    }

    /// Decides pairs whose other side the bound cuts off at once; true if some were.
    pub(super) fn settle(&mut self, dual: &mut Dual, decided: &mut [Decision]) -> bool {
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
            let at = *at.get_or_insert_with(|| self.recorder.keep(&dual.multipliers));
            some = true;
            if out {
                decided[pair] = Decision::Out;
                self.recorder.mark(SearchMark::MustBeOut(pair as u32, at));
            } else {
                decided[pair] = Decision::In;
                self.recorder.mark(SearchMark::MustBeIn(pair as u32, at));
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
            let at = self.recorder.keep(&empty.multipliers);
            self.recorder.mark(SearchMark::NoPlan(at));
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
}
