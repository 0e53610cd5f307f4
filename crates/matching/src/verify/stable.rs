//! Stable plans: pairs, value, blocking pairs counted one by one, and the bound.

use std::collections::BTreeSet;

use super::prices::{Pure, check_bound, check_pairs};
use super::{Checked, Faults};
use crate::document::{Certificate, Method, PlanDocument};
use crate::file::StableFile;

pub(super) fn check(file: &StableFile, document: &PlanDocument, faults: &mut Faults) -> Checked {
    let worth = |expert_rank: u32, request_rank: u32| 2 * (i64::from(file.levels) + 1) - i64::from(expert_rank) - i64::from(request_rank);
    let pure = Pure {
        experts: file.experts,
        seats: file.seats.clone(),
        value: file.pairs.iter().map(|p| ((p.expert, p.request), worth(p.expert_rank, p.request_rank))).collect(),
    };
    check_pairs(&pure, document, faults);
    let blocking = blocking(file, &document.pairs);
    faults.unless(document.blocking_pairs.as_ref() == Some(&blocking), || format!("blocking_pairs: there are {}", blocking.len()));
    let must_be_stable = matches!(document.method, Some(Method::DeferredAcceptance | Method::BestStable));
    faults.unless(!must_be_stable || blocking.is_empty(), || "pairs: not stable".into());
    faults.unless(document.method.is_some(), || "method: missing".into());
    match &document.certificate {
        Certificate::Search { root, root_bound } => {
            check_bound(&pure, root, Some(*root_bound), faults);
            faults.unless(document.bound.is_some_and(|bound| bound <= *root_bound), || "bound: above the root's".into());
            faults.unless(document.method == Some(Method::BestStable), || "certificate: only a best-stable search".into());
            Checked::RootBoundOnly
        }
        prices => {
            check_bound(&pure, prices, document.bound, faults);
            Checked::Everything
        }
    }
}

/// Pair after pair: would both rather have each other?
fn blocking(file: &StableFile, plan: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let plan: BTreeSet<_> = plan.iter().collect();
    let held: Vec<_> = file.pairs.iter().filter(|pair| plan.contains(&(pair.expert, pair.request))).collect();
    let mut list = Vec::new();
    for pair in &file.pairs {
        let expert_gains = held.iter().filter(|h| h.expert == pair.expert).all(|h| h.expert_rank > pair.expert_rank);
        let team = held.iter().filter(|h| h.request == pair.request);
        let seat_open = (team.clone().count() as u64) < u64::from(file.seats[pair.request as usize]);
        let request_gains = seat_open || team.clone().any(|h| h.request_rank > pair.request_rank);
        if expert_gains && request_gains {
            list.push((pair.expert, pair.request));
        }
    }
    list.sort_unstable();
    list
}
