//! Deferred acceptance (Gale and Shapley 1962), experts proposing.

use crate::file::{StableFile, StablePair};

/// The pairs of deferred acceptance, ascending, and the number of proposals made.
///
/// Experts propose in the order of their ranks, equal ranks to the lower request first; a request keeps the best ranked,
/// of equal ranks the lower expert. The answer does not depend on who proposes first.
pub fn deferred_acceptance(file: &StableFile) -> (Vec<(u32, u32)>, u64) {
    let mut wishes: Vec<Vec<&StablePair>> = vec![Vec::new(); file.experts];
    for pair in &file.pairs {
        wishes[pair.expert as usize].push(pair);
    }
    for list in &mut wishes {
        // Taken from the end, so the best comes last.
        list.sort_unstable_by_key(|pair| std::cmp::Reverse((pair.expert_rank, pair.request)));
    }
    // What each request holds: rank and expert, the worst last.
    let mut held: Vec<Vec<(u32, u32)>> = vec![Vec::new(); file.seats.len()];
    let mut free: Vec<u32> = (0..file.experts as u32).rev().collect();
    let mut proposals = 0;
    while let Some(expert) = free.pop() {
        let Some(pair) = wishes[expert as usize].pop() else { continue };
        proposals += 1;
        let request = pair.request as usize;
        let place = held[request].partition_point(|other| *other < (pair.request_rank, expert));
        held[request].insert(place, (pair.request_rank, expert));
        if held[request].len() > file.seats[request] as usize {
            free.extend(held[request].pop().map(|(_, refused)| refused));
        }
    }
    let pairs = held.iter().enumerate().flat_map(|(r, held)| held.iter().map(move |(_, expert)| (*expert, r as u32)));
    let mut pairs: Vec<_> = pairs.collect();
    pairs.sort_unstable();
    (pairs, proposals)
}
