//! Pairs who would both rather have each other than what a plan gives them.

use crate::file::StableFile;

/// The blocking pairs of a plan, ascending.
///
/// A pair of the file blocks if it is not in the plan, the expert is unmatched or ranks the request strictly better than
/// their own, and the request has an open seat or holds somebody whom it ranks strictly worse.
pub fn blocking_pairs(file: &StableFile, plan: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let chosen: std::collections::BTreeSet<_> = plan.iter().copied().collect();
    let mut rank_of_own = vec![u32::MAX; file.experts];
    let mut filled = vec![0u32; file.seats.len()];
    let mut worst_held = vec![0u32; file.seats.len()];
    for pair in file.pairs.iter().filter(|pair| chosen.contains(&(pair.expert, pair.request))) {
        rank_of_own[pair.expert as usize] = pair.expert_rank;
        filled[pair.request as usize] += 1;
        worst_held[pair.request as usize] = worst_held[pair.request as usize].max(pair.request_rank);
    }
    let blocks = |pair: &&crate::file::StablePair| {
        let request = pair.request as usize;
        let open = filled[request] < file.seats[request];
        pair.expert_rank < rank_of_own[pair.expert as usize] && (open || pair.request_rank < worst_held[request])
    };
    let mut list: Vec<_> = file.pairs.iter().filter(blocks).map(|pair| (pair.expert, pair.request)).collect();
    list.sort_unstable();
    list
}
