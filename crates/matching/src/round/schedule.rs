//! The best set of requests for one expert at given worths: at most so many, and no two that clash.

use super::problem::Problem;

/// Finds the best set; keeps its working memory between calls.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scheduler {
    /// Worth and pair, best first, only worths above zero.
    candidates: Vec<(i64, u32)>,
    taken: Vec<u32>,
    best: Vec<u32>,
    best_worth: i64,
}

impl Scheduler {
    /// Offers a pair for the next [`Scheduler::best`].
    pub fn offer(&mut self, worth: i64, pair: u32) {
        if worth > 0 {
            self.candidates.push((worth, pair));
        }
    }

    /// The worth of the best set of at most `cap` offered pairs without a clash, and the set itself. Forgets the offers.
    pub fn best(&mut self, problem: &Problem, cap: usize) -> (i64, &[u32]) {
        self.best.clear();
        self.best_worth = 0;
        if cap == 1 {
            if let Some((worth, pair)) = self.candidates.iter().max_by_key(|(worth, pair)| (*worth, u32::MAX - pair)) {
                self.best_worth = *worth;
                self.best.push(*pair);
            }
        } else if cap > 1 {
            self.candidates.sort_unstable_by_key(|(worth, pair)| (-worth, *pair));
            self.try_from(problem, 0, cap, 0);
        }
        self.candidates.clear();
        (self.best_worth, &self.best)
    }

    /// Tries all sets that add candidates from position `at` on to those taken, as long as they could be the best.
    fn try_from(&mut self, problem: &Problem, at: usize, left: usize, worth: i64) {
        if worth > self.best_worth {
            self.best_worth = worth;
            self.best.clone_from(&self.taken);
        }
        if left == 0 {
            return;
        }
        for next in at..self.candidates.len() {
            let most: i64 = self.candidates[next..].iter().take(left).map(|(worth, _)| worth).sum();
            if worth + most <= self.best_worth {
                return;
            }
            let (gain, pair) = self.candidates[next];
            let request = problem.pairs[pair as usize].request;
            if self.taken.iter().all(|held| !problem.clashes(problem.pairs[*held as usize].request, request)) {
                self.taken.push(pair);
                self.try_from(problem, next + 1, left - 1, worth + gain);
                self.taken.pop();
            }
        }
    }
}
