//! Pure assignment: the plan keeps to the seats, and the prices prove the bound.

use std::collections::BTreeMap;

use super::{Checked, Faults};
use crate::document::{Certificate, PlanDocument};
use crate::file::{AssignFile, Question};

/// Seats and the value of each possible pair.
pub(super) struct Pure {
    pub experts: usize,
    pub seats: Vec<u32>,
    pub value: BTreeMap<(u32, u32), i64>,
}

pub(super) fn check_assign(file: &AssignFile, document: &PlanDocument, faults: &mut Faults) -> Checked {
    let pure = Pure {
        experts: file.experts,
        seats: file.seats.clone(),
        value: file.edges.iter().map(|(expert, request, score)| ((*expert, *request), *score)).collect(),
    };
    check_pairs(&pure, document, faults);
    check_bound(&pure, &document.certificate, document.bound, faults);
    if faults.list.is_empty() {
        check_asked(file, &pure, document, faults);
    }
    Checked::Everything
}

/// Each answer, worked out from the plan that has just been shown to be the best: one open seat more or one expert less
/// moves people along a single chain.
fn check_asked(file: &AssignFile, pure: &Pure, document: &PlanDocument, faults: &mut Faults) {
    let Some(best) = document.objective else { return };
    let expected = file.ask.iter().map(|question| match question {
        Question::AddSeatToRequest(request) => best + chains(pure, &document.pairs, None)[*request as usize],
        Question::RemoveExpert(expert) => match document.pairs.iter().find(|pair| pair.0 == *expert) {
            Some(pair) => best - pure.value[pair] + chains(pure, &document.pairs, Some(*expert))[pair.1 as usize],
            None => best,
        },
    });
    let expected: Vec<i64> = expected.collect();
    let given = document.asked.as_deref().unwrap_or_default();
    faults.unless(given == expected, || format!("asked: the answers are {expected:?}"));
}

/// For each request, the most that an open seat of it can bring: nothing, or an expert who is free or leaves a seat that
/// is open in turn. Repeated until nothing changes; with a best plan no chain is longer than there are requests.
fn chains(pure: &Pure, plan: &[(u32, u32)], without: Option<u32>) -> Vec<i64> {
    let held: BTreeMap<u32, u32> = plan.iter().copied().collect();
    let mut gain = vec![0i64; pure.seats.len()];
    for _ in 0..=pure.seats.len() {
        let before = gain.clone();
        for ((expert, request), value) in pure.value.iter().filter(|((expert, _), _)| Some(*expert) != without) {
            let brings = match held.get(expert) {
                Some(now) if now == request => continue,
                Some(now) => value - pure.value[&(*expert, *now)] + gain[*now as usize],
                None => *value,
            };
            gain[*request as usize] = gain[*request as usize].max(brings);
        }
        if gain == before {
            break;
        }
    }
    gain
}

/// Every pair is possible, an expert has one at most, no request has too many, and the values sum to the objective.
pub(super) fn check_pairs(pure: &Pure, document: &PlanDocument, faults: &mut Faults) {
    let mut used = vec![0u32; pure.experts];
    let mut filled = vec![0u32; pure.seats.len()];
    let mut sum = 0i128;
    for (at, (expert, request)) in document.pairs.iter().enumerate() {
        let Some(value) = pure.value.get(&(*expert, *request)) else {
            faults.list.push(format!("pairs[{at}]: not a possible pair"));
            continue;
        };
        sum += i128::from(*value);
        used[*expert as usize] += 1;
        filled[*request as usize] += 1;
    }
    for (expert, count) in used.iter().enumerate().filter(|(_, count)| **count > 1) {
        faults.list.push(format!("pairs: expert {expert} has {count}"));
    }
    for (request, (count, seats)) in filled.iter().zip(&pure.seats).enumerate().filter(|(_, (count, seats))| count > seats) {
        faults.list.push(format!("pairs: request {request} has {count} for {seats} seats"));
    }
    faults.unless(document.objective.map(i128::from) == Some(sum), || format!("objective: the pairs sum to {sum}"));
}

/// The prices are dual feasible and their value is the bound.
pub(super) fn check_bound(pure: &Pure, certificate: &Certificate, bound: Option<i64>, faults: &mut Faults) {
    let Certificate::Prices { seat_profit, expert_price } = certificate else {
        faults.list.push("certificate: prices are asked for".into());
        return;
    };
    if seat_profit.len() != pure.seats.len() || expert_price.len() != pure.experts {
        faults.list.push("certificate: not one price for each request and expert".into());
        return;
    }
    let negative = seat_profit.iter().chain(expert_price).any(|price| *price < 0);
    faults.unless(!negative, || "certificate: a price is below zero".into());
    for ((expert, request), value) in &pure.value {
        let (profit, price) = (seat_profit[*request as usize], expert_price[*expert as usize]);
        // A request without seats takes nobody, so its pairs need no price.
        let covered = pure.seats[*request as usize] == 0 || i128::from(profit) + i128::from(price) >= i128::from(*value);
        faults.unless(covered, || format!("certificate: profit and price of ({expert}, {request}) are below {value}"));
    }
    let seats: i128 = seat_profit.iter().zip(&pure.seats).map(|(p, s)| i128::from(*p) * i128::from(*s)).sum();
    let dual = seats + expert_price.iter().map(|price| i128::from(*price)).sum::<i128>();
    faults.unless(bound.map(i128::from) == Some(dual), || format!("bound: the prices give {dual}"));
}
