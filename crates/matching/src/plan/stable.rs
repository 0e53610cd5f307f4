//! `stable`: the plan by the chosen method, its blocking pairs, and how far it is from the unrestricted best.

use super::assign::prices;
use super::{Options, Outcome, document};
use crate::document::{Certificate, Method, PlanDocument};
use crate::file::StableFile;
use crate::stable::{best_stable, blocking_pairs, deferred_acceptance, optimum, value_of};

/// Plans solved for the best stable plan where no limit is asked.
const STEPS: u64 = 20_000;

pub(super) fn plan(file: &StableFile, options: Options) -> PlanDocument {
    let unrestricted = optimum(file);
    let (root_bound, root) = (unrestricted.objective(), prices(&unrestricted));
    let method = options.method.unwrap_or_default();
    let (pairs, bound, certificate, stats) = match method {
        Method::DeferredAcceptance => {
            let (pairs, proposals) = deferred_acceptance(file);
            (pairs, root_bound, root, ("proposals", proposals))
        }
        Method::Optimum => (unrestricted.pairs(), root_bound, root, ("searches", unrestricted.steps().searches)),
        Method::BestStable => {
            let steps = options.steps.unwrap_or(if options.prove { u64::MAX } else { STEPS });
            let found = best_stable(file, steps);
            let value = value_of(file, &found.pairs);
            let stats = ("solved", found.solved);
            if found.finished && value < root_bound {
                (found.pairs, value, Certificate::Search { root: Box::new(root), root_bound }, stats)
            } else {
                (found.pairs, root_bound, root, stats)
            }
        }
    };
    let blocking = blocking_pairs(file, &pairs);
    let found = Outcome::Plan { value: value_of(file, &pairs), bound, pairs };
    let document = document("stable", found, certificate, &[stats]);
    PlanDocument { method: Some(method), blocking_pairs: Some(blocking), ..document }
}
