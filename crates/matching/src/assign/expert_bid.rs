//! Where seats are many and experts few, experts bid for seats.
//!
//! An expert bids for the request worth most to them at today's profits. A full request keeps those who would stay at
//! the highest profit, and its profit rises to that at which the one who leaves would not mind leaving. Profits only
//! rise and an open seat has none, so what held for a pair when it was made holds later too.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Market, NOBODY};

/// Bids that each expert may make before the augmenting paths take over.
const BIDS_EACH: u8 = 60;

impl Market {
    /// Experts bid until everybody is settled or has bid often enough; then prices and profits hold for all who have
    /// settled. The others are free and hold nothing, and [`Market::settle_expert`] must find them a place.
    pub(super) fn experts_bid(&mut self, by_expert: &ByExpert) -> Vec<u32> {
        // For each request: up to which profit each of its experts would stay, lowest first.
        let mut staying: Vec<BinaryHeap<Reverse<(i64, u32)>>> = vec![BinaryHeap::new(); self.seats.len()];
        let mut bids = vec![0u8; self.holder.len()];
        let mut unsettled = Vec::new();
        // A request without a seat keeps a profit at which nobody wants it.
        self.profit.iter_mut().zip(&self.seats).filter(|(_, seats)| **seats > 0).for_each(|(profit, _)| *profit = 0);
        let mut waiting: Vec<u32> = (0..self.holder.len() as u32).rev().collect();
        while let Some(expert) = waiting.pop() {
            let (value, request, score, second) = by_expert.best(self, expert);
            if value <= 0 {
                continue;
            }
            if bids[expert as usize] == BIDS_EACH {
                unsettled.push(expert);
                continue;
            }
            bids[expert as usize] += 1;
            self.steps.bids += 1;
            let at = request as usize;
            staying[at].push(Reverse((score - second, expert)));
            (self.holder[expert as usize], self.held_score[expert as usize]) = (request, score);
            if staying[at].len() > self.seats[at] as usize
                && let Some(Reverse((profit, leaves))) = staying[at].pop()
            {
                self.profit[at] = self.profit[at].max(profit);
                self.holder[leaves as usize] = NOBODY;
                waiting.push(leaves);
            }
        }
        for (request, list) in staying.into_iter().enumerate() {
            self.held[request] = list.into_iter().map(|Reverse((_, expert))| expert).collect();
            self.held[request].sort_unstable();
        }
        for request in 0..self.seats.len() {
            self.reprice_held(request);
        }
        unsettled
    }
}

/// The offers of each expert: score and request, in no order.
pub(super) struct ByExpert {
    first: Vec<u32>,
    offers: Vec<(i64, u32)>,
}

impl ByExpert {
    pub(super) fn new(market: &Market) -> ByExpert {
        let experts = market.holder.len();
        let mut first = vec![0u32; experts + 1];
        market.offers.iter().for_each(|(_, expert)| first[*expert as usize + 1] += 1);
        for expert in 0..experts {
            first[expert + 1] += first[expert];
        }
        let mut next = first.clone();
        let mut offers = vec![(0, 0); market.offers.len()];
        for request in 0..market.seats.len() {
            for (score, expert) in market.offers_of(request) {
                offers[next[*expert as usize] as usize] = (*score, request as u32);
                next[*expert as usize] += 1;
            }
        }
        ByExpert { first, offers }
    }

    pub(super) fn of(&self, expert: u32) -> &[(i64, u32)] {
        &self.offers[self.first[expert as usize] as usize..self.first[expert as usize + 1] as usize]
    }

    /// The most value of an expert's offers at today's profits, the request and score of it (the lowest request of
    /// equals), and the next best value, or zero. Without an offer that has value, zero.
    fn best(&self, market: &Market, expert: u32) -> (i64, u32, i64, i64) {
        let (mut best, mut second) = ((0, NOBODY, 0), 0);
        for (score, request) in self.of(expert) {
            let value = score - market.profit[*request as usize];
            if value > best.0 {
                second = best.0;
                best = (value, *request, *score);
            } else if value > second {
                second = value;
            }
        }
        (best.0, best.1, best.2, second)
    }
}
