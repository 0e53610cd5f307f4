//! Pure assignment: the plan keeps to the seats, and the prices prove the bound.

use std::collections::BTreeMap;

use super::{Checked, Faults};
use crate::document::{Certificate, PlanDocument};
use crate::file::AssignFile;

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
    let answers = document.asked.as_ref().map_or(0, Vec::len);
    faults.unless(answers == file.ask.len(), || "asked: not one answer for each question".into());
    Checked::Everything
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
