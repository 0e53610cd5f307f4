//! The relaxed round in the search: the multipliers it gives, and which pair to branch on.
//!
//! Both sides of the pairs most in doubt are tried first (strong branching: Achterberg, Koch and Martin, *Operations
//! Research Letters* 33, 2005). A side that comes out at the target is cut off at once; of the others the pair is branched
//! on whose two sides bring the bound down most, by the product of both.

use super::dual::{Decision, Dual};
use super::proof::{Recorder, SearchMark};
use super::relaxed::Relaxed;
use super::search::Search;
use super::simplex::Run;

/// Pivots to solve a relaxed round, and to see how far one decision brings its value down.
const PIVOTS: u32 = 5_000;
const PROBE_PIVOTS: u32 = 40;
/// Pairs whose two sides are tried before one is branched on.
const PROBES: usize = 8;
/// Rounds of exchanges in the draft made from the root's relaxed round.
const DRAFT_ROUNDS: usize = 6;
/// Below any value of a relaxed round.
const NO_TARGET: i128 = i128::MIN >> 32;

/// What trying pairs out showed.
pub(super) enum Probe {
    /// One more pair is decided, for its other side is cut off.
    Settled,
    /// This pair is the one to branch on.
    Branch(u32),
    /// No pair is taken in part.
    Whole,
}

impl Search<'_> {
    /// Takes the root's multipliers from the relaxed round, and drafts a plan from its shares.
    pub fn tighten(&mut self, root: &mut Dual, decided: &[Decision]) {
        if self.best.is_none() || root.value <= self.target() || self.spent() >= self.steps {
            return;
        }
        // The root's bound stands by itself, so nothing of this is part of a proof.
        self.recorder = Recorder::off();
        let (mut dual, mut within) = (root.clone(), decided.to_vec());
        self.settle(&mut dual, &mut within);
        let Some(mut relaxed) = Relaxed::new(self.problem, &within, self.bounder.scale) else { return };
        self.relax(&mut dual, &within, &mut relaxed);
        let value = self.bounder.evaluate(&dual.multipliers, decided, true);
        if value < root.value {
            (root.value, root.multipliers) = (value, dual.multipliers);
        }
        root.average = dual.average;
        self.draft(root, decided, DRAFT_ROUNDS);
    }

    /// Takes multipliers and shares from the relaxed round.
    pub(super) fn relax(&mut self, dual: &mut Dual, decided: &[Decision], relaxed: &mut Relaxed) {
        relaxed.hold(decided);
        for target in [self.reached(), NO_TARGET] {
            let run = relaxed.run(target, PIVOTS);
            self.stats.entries += relaxed.looked();
            let multipliers = relaxed.multipliers(self.problem);
            let value = self.bounder.evaluate(&multipliers, decided, true);
            if value < dual.value {
                (dual.value, dual.multipliers) = (value, multipliers);
            }
            // Rounded multipliers may miss the target that the relaxed round has reached: then it goes on.
            if dual.value <= self.target() || matches!(run, Run::Best | Run::Spent) {
                break;
            }
        }
        relaxed.shares(decided, &mut dual.average);
    }

    /// The value at which a relaxed round has reached the target, with room for rounding.
    fn reached(&self) -> i128 {
        (self.target() - i128::from(self.bounder.scale / 16)).max(NO_TARGET)
    }

    /// Tries both sides of the pairs most in doubt.
    pub(super) fn probe(&mut self, relaxed: &Relaxed, decided: &mut [Decision]) -> Probe {
        let mut best: Option<(i128, u32)> = None;
        let free = |pair: &u32| decided[*pair as usize] == Decision::Free;
        for pair in relaxed.in_doubt().into_iter().filter(free).take(PROBES).collect::<Vec<_>>() {
            self.stats.probes += 1;
            let mut falls = [0; 2];
            for (fall, side) in falls.iter_mut().zip([Decision::In, Decision::Out]) {
                match self.try_side(relaxed, pair, side, decided) {
                    Some(by) => *fall = by,
                    None => return Probe::Settled,
                }
            }
            let score = (falls[0] + 1) * (falls[1] + 1);
            if best.is_none_or(|(other, _)| score > other) {
                best = Some((score, pair));
            }
        }
        best.map_or(Probe::Whole, |(_, pair)| Probe::Branch(pair))
    }

    /// How far one side of a pair brings the value down; none if it is cut off, and the pair decided the other way.
    fn try_side(&mut self, relaxed: &Relaxed, pair: u32, side: Decision, decided: &mut [Decision]) -> Option<i128> {
        let mut tried = relaxed.clone();
        tried.decide(pair, side);
        let run = tried.run(self.reached(), PROBE_PIVOTS);
        self.stats.entries += tried.looked();
        let fall = relaxed.fall_to(&tried);
        if matches!(run, Run::Best | Run::Spent) {
            return Some(fall);
        }
        let multipliers = tried.multipliers(self.problem);
        let mut with = decided.to_vec();
        with[pair as usize] = side;
        if side == Decision::In {
            self.exclude_unfit(&mut with);
        }
        if self.bounder.evaluate(&multipliers, &with, true) > self.target() {
            return Some(fall);
        }
        let at = self.recorder.keep(&multipliers);
        if side == Decision::In {
            decided[pair as usize] = Decision::Out;
            self.recorder.mark(SearchMark::MustBeOut(pair, at));
        } else {
            decided[pair as usize] = Decision::In;
            self.recorder.mark(SearchMark::MustBeIn(pair, at));
            self.exclude_unfit(decided);
        }
        None
    }
}
