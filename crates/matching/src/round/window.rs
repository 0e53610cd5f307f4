//! A good plan and a bound at once; then the gap between them is closed from above; then the rest is searched.
//!
//! While there is a gap, a plan is looked for in the upper part of it only. That search is much smaller than a whole one,
//! and either way it ends the gap shrinks: a plan turns up, or none is there and the bound comes down.

use super::draft::Draft;
use super::dual::{Decision, Dual};
use super::problem::Problem;
use super::proof::Proof;
use super::search::{Ended, Search, Stats};

/// The share of the steps left that one look may take.
const LOOK: u64 = 2;
/// The first look goes this part of the gap deep.
const FIRST_LOOK: i64 = 8;

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
    /// No plan is worth more than this.
    pub bound: i64,
    /// Whether it is settled which plan is the best, or that there is none.
    pub finished: bool,
    /// What proves the bound if the root's multipliers do not, unless it is too long.
    pub proof: Option<Proof>,
    /// Whether the pairs that must stay keep to seats, budgets, caps and time.
    pub fixed_fits: bool,
    pub stats: Stats,
}

/// Searches for so many steps; a step is one bound worked out, or pivots that look at as much.
pub(crate) fn search(problem: &Problem, steps: u64) -> Found {
    let mut search = Search::new(problem, steps);
    let mut decided = vec![Decision::Free; problem.pairs.len()];
    for pair in &problem.fixed {
        decided[*pair as usize] = Decision::In;
    }
    let fixed_fits = Draft::new(problem, &decided).fits_itself();
    if fixed_fits {
        search.exclude_unfit(&mut decided);
    }
    let mut root = search.bounder.start(&decided);
    if fixed_fits {
        search.root(&mut root, &decided);
        search.tighten(&mut root, &decided);
    }
    let root_floor = root.value.div_euclid(i128::from(search.bounder.scale)).clamp(i64::MIN.into(), i64::MAX.into()) as i64;
    let mut proven = Proven { bound: root_floor, proof: None, finished: !fixed_fits };
    if fixed_fits {
        close_in(&mut search, &root, &decided, &mut proven);
        search_rest(&mut search, &root, &decided, &mut proven);
    }
    search.stats.bounds = search.bounder.evaluations;
    Found {
        plan: search.best,
        value: search.value,
        root_bound: root.value,
        root: root.multipliers,
        scale: search.bounder.scale,
        bound: proven.bound,
        finished: proven.finished,
        proof: proven.proof,
        fixed_fits,
        stats: search.stats,
    }
}

/// The bound as far as it is proven.
struct Proven {
    bound: i64,
    proof: Option<Proof>,
    finished: bool,
}

/// Looks for plans little below the bound, then half as deep again, and so on until one turns up or all is nearly looked
/// through. A search grows by leaps with its depth, so all looks together take not much longer than the last.
fn close_in(search: &mut Search, root: &Dual, decided: &[Decision], proven: &mut Proven) {
    let (all_steps, from) = (search.steps, proven.bound);
    let mut depth = (from - search.value) / FIRST_LOOK;
    while search.best.is_some() && search.spent() < search.steps && depth > 0 && depth < (from - search.value) / 8 * 7 {
        let floor = from - depth;
        search.steps = search.spent() + (all_steps - search.spent()).div_ceil(LOOK);
        search.floor = Some(floor);
        match attempt(search, root, decided) {
            (Ended::Nothing, proof) => {
                proven.bound = floor;
                proven.proof = proof;
                depth += depth / 2 + 1;
            }
            (Ended::Better | Ended::Spent, _) => break,
        }
        search.steps = all_steps;
    }
    search.steps = all_steps;
    search.floor = None;
}

/// Searches through everything that is left between the best plan and the bound.
fn search_rest(search: &mut Search, root: &Dual, decided: &[Decision], proven: &mut Proven) {
    let settled = |search: &Search, bound: i64| search.best.is_some() && search.value >= bound;
    if !settled(search, proven.bound) && search.spent() < search.steps {
        let (ended, proof) = attempt(search, root, decided);
        if ended == Ended::Nothing {
            proven.proof = proof;
            proven.finished = true;
            proven.bound = search.value;
        }
    }
    proven.finished |= settled(search, proven.bound);
}

/// One search from the root, with a proof of its own.
fn attempt(search: &mut Search, root: &Dual, decided: &[Decision]) -> (Ended, Option<Proof>) {
    search.recorder = super::proof::Recorder::new();
    let ended = search.node(root.clone(), decided.to_vec(), None, true);
    (ended, search.recorder.take())
}
