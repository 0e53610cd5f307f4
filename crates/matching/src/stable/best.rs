//! The stable plan of most value. With ties this is NP-hard (Kwanashie and Manlove, *An integer programming approach to
//! the hospitals/residents problem with ties*, 2014), so it is a search that can be cut short.
//!
//! At each node the best plan under the conditions so far is found exactly. If a pair blocks it, then in a stable plan
//! either the expert has something at least as good as that request, or the request is full of experts whom it ranks at
//! least as high: two sides, and on both the pair never blocks again.

use super::{blocking_pairs, deferred_acceptance, value, value_of};
use crate::assign::Market;
use crate::file::StableFile;

/// What the search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BestStable {
    /// The best stable plan known, ascending.
    pub pairs: Vec<(u32, u32)>,
    /// Whether the search went through everything, so that no stable plan is worth more.
    pub finished: bool,
    /// Plans solved.
    pub solved: u64,
}

/// Conditions gathered on the way down.
#[derive(Clone)]
struct Conditions {
    /// For each pair of the file whether it is ruled out.
    out: Vec<bool>,
    /// For each expert whether they must be matched.
    matched: Vec<bool>,
    /// For each request whether it must be full.
    full: Vec<bool>,
}

/// Searches for the stable plan of most value, solving at most `steps` plans.
pub fn best_stable(file: &StableFile, steps: u64) -> BestStable {
    let start = deferred_acceptance(file).0;
    let mut best_value = value_of(file, &start);
    let mut best = BestStable { pairs: start, finished: true, solved: 0 };
    let mut open =
        vec![Conditions { out: vec![false; file.pairs.len()], matched: vec![false; file.experts], full: vec![false; file.seats.len()] }];
    while let Some(conditions) = open.pop() {
        if best.solved >= steps {
            best.finished = false;
            break;
        }
        best.solved += 1;
        let Some(plan) = best_under(file, &conditions) else { continue };
        if value_of(file, &plan) <= best_value {
            continue;
        }
        match blocking_pairs(file, &plan).first() {
            None => {
                best_value = value_of(file, &plan);
                best.pairs = plan;
            }
            Some(pair) => open.extend(sides(file, &conditions, *pair)),
        }
    }
    best
}

/// The plan of most value under the conditions, if any plan keeps them.
fn best_under(file: &StableFile, conditions: &Conditions) -> Option<Vec<(u32, u32)>> {
    let demands = |expert: u32, request: u32| i64::from(conditions.matched[expert as usize]) + i64::from(conditions.full[request as usize]);
    // Keeping one more condition is worth more than all values together.
    let bonus = file.pairs.iter().map(|pair| value(file, pair)).sum::<i64>() + 1;
    let allowed = file.pairs.iter().zip(&conditions.out).filter(|(_, out)| !**out).map(|(pair, _)| pair);
    let edges = allowed.map(|pair| (pair.expert, pair.request, value(file, pair) + bonus * demands(pair.expert, pair.request)));
    let mut market = Market::new(file.experts, &file.seats, edges);
    market.solve();
    let pairs = market.pairs();
    let kept: i64 = pairs.iter().map(|(expert, request)| demands(*expert, *request)).sum();
    let seats = conditions.full.iter().zip(&file.seats).filter(|(full, _)| **full).map(|(_, seats)| i64::from(*seats));
    let asked = conditions.matched.iter().filter(|matched| **matched).count() as i64 + seats.sum::<i64>();
    (kept == asked).then_some(pairs)
}

/// The two ways in which a pair can be kept from blocking.
fn sides(file: &StableFile, conditions: &Conditions, (expert, request): (u32, u32)) -> [Conditions; 2] {
    let of_pair = |pair: &&crate::file::StablePair| (pair.expert, pair.request) == (expert, request);
    let blocking = file.pairs.iter().find(of_pair).expect("a blocking pair is in the file");
    let (mut content, mut full) = (conditions.clone(), conditions.clone());
    content.matched[expert as usize] = true;
    full.full[request as usize] = true;
    for (at, pair) in file.pairs.iter().enumerate() {
        content.out[at] |= pair.expert == expert && pair.expert_rank > blocking.expert_rank;
        full.out[at] |= pair.request == request && pair.request_rank > blocking.request_rank;
    }
    [full, content]
}
