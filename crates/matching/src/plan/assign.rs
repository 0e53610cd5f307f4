//! `assign`: solved to the end, with prices as proof.

use super::{Outcome, document};
use crate::assign::Market;
use crate::document::{Certificate, PlanDocument};
use crate::file::{AssignFile, Question};

pub(super) fn plan(file: &AssignFile) -> PlanDocument {
    let mut market = Market::new(file.experts, &file.seats, file.edges.iter().copied());
    market.solve();
    let answer = |question: &Question| match question {
        Question::RemoveExpert(expert) => market.objective_without(*expert),
        Question::AddSeatToRequest(request) => market.objective_with_seat(*request as usize),
    };
    let asked: Vec<i64> = file.ask.iter().map(answer).collect();
    let value = market.objective();
    let found = Outcome::Plan { value, bound: market.dual_value(), pairs: market.pairs() };
    let steps = market.steps();
    let stats = [("bids", steps.bids), ("searches", steps.searches), ("settled", steps.settled)];
    let document = document("assign", found, prices(&market), &stats);
    PlanDocument { asked: (!file.ask.is_empty()).then_some(asked), ..document }
}

/// The market's dual as a certificate.
pub(super) fn prices(market: &Market) -> Certificate {
    let dual = market.certificate();
    Certificate::Prices { seat_profit: dual.seat_profit, expert_price: dual.expert_price }
}
