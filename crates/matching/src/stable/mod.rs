//! Plans that no two people would leave for each other: deferred acceptance, the best stable plan, blocking pairs.

mod best;
mod blocking;
mod deferred;

#[cfg(test)]
mod test;

pub use best::{BestStable, best_stable};
pub use blocking::blocking_pairs;
pub use deferred::deferred_acceptance;

use crate::assign::Market;
use crate::file::{StableFile, StablePair};

/// What a pair is worth: `2 x (levels + 1) - rank - rank`.
pub fn value(file: &StableFile, pair: &StablePair) -> i64 {
    2 * (i64::from(file.levels) + 1) - i64::from(pair.expert_rank) - i64::from(pair.request_rank)
}

/// The sum of the values of some pairs of the file.
pub fn value_of(file: &StableFile, pairs: &[(u32, u32)]) -> i64 {
    let chosen: std::collections::BTreeSet<_> = pairs.iter().collect();
    file.pairs.iter().filter(|pair| chosen.contains(&(pair.expert, pair.request))).map(|pair| value(file, pair)).sum()
}

/// The plan of most value, whether it is stable or not.
pub fn optimum(file: &StableFile) -> Market {
    let edges = file.pairs.iter().map(|pair| (pair.expert, pair.request, value(file, pair)));
    let mut market = Market::new(file.experts, &file.seats, edges);
    market.solve();
    market
}
