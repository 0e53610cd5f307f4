//! Exact assignment of experts to requests with seats, and exact answers to "what if".
//!
//! The dual of the problem gives each seat of a request a *profit* and each expert a *price*, none below zero, with
//! profit + price >= score on every pair. The engine keeps two things true all the time: every chosen pair holds with
//! equality, and an open seat has no profit. When all seats are filled or open at no profit, the sum of the scores
//! equals `sum(seats x profit) + sum(price)`, which no plan can exceed. [`Market::certificate`] hands both out.
//!
//! Two phases, after Bertsekas (*The auction algorithm*, 1988) and Jonker and Volgenant (*A shortest augmenting path
//! algorithm*, Computing 38, 1987): requests first bid for their best experts, raising prices by exactly what keeps
//! the conditions true; what is left is filled along shortest augmenting paths. All seats of a request are one node.

mod bid;
mod dense;
mod expert_bid;
mod expert_path;
mod offers;
mod path;

#[cfg(test)]
mod test;

use dense::Dense;
use expert_bid::ByExpert;
use path::Paths;

/// No request: the expert is free.
const NOBODY: u32 = u32::MAX;

/// Times that each request may bid before the augmenting paths take over.
const BID_ROUNDS: usize = 4;

/// An assignment in progress or solved.
#[derive(Clone, Debug)]
pub struct Market {
    seats: Vec<u32>,
    /// Where the offers of each request begin; one more entry than requests.
    first: Vec<usize>,
    /// Score and expert, highest score first within a request as far as [`Market::ordered`] says; only scores above zero.
    offers: Vec<(i64, u32)>,
    /// For each request how many of its offers, from the best on, are in order already.
    ordered: Vec<u32>,
    /// For each request: what a seat of it is worth in the dual.
    profit: Vec<i64>,
    /// For each expert: what the expert is worth in the dual.
    price: Vec<i64>,
    /// For each expert: the request that holds the expert, or [`NOBODY`].
    holder: Vec<u32>,
    /// For each expert that is held: the score of that pair.
    held_score: Vec<i64>,
    /// For each request: the experts it holds.
    held: Vec<Vec<u32>>,
    paths: Paths,
    /// No expert who is still there has a price below this. Prices fall only while experts bid.
    least_price: i64,
    /// Offers looked at since that was worked out, and before.
    looked: usize,
    looked_in_all: usize,
    /// All pairs in a table, once a search went far.
    dense: Option<Box<Dense>>,
    /// How many searches in a row went far that did not begin in the table, and how many are to begin there now.
    went_far: u32,
    in_table: u32,
    steps: Steps,
}

/// Work done, counted in steps that are the same on every machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// Bids of a request.
    pub bids: u64,
    /// Searches for a shortest augmenting path.
    pub searches: u64,
    /// Requests settled in those searches.
    pub settled: u64,
}

/// Dual prices that prove a plan to be the best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// What a seat of each request is worth.
    pub seat_profit: Vec<i64>,
    /// What each expert is worth.
    pub expert_price: Vec<i64>,
}

impl Market {
    /// Prepares the problem: `edges` are expert, request and score; a pair occurs at most once.
    pub fn new(experts: usize, seats: &[u32], edges: impl Iterator<Item = (u32, u32, i64)> + Clone) -> Market {
        let useful = edges.filter(|(_, _, score)| *score > 0);
        let mut first = vec![0; seats.len() + 1];
        let mut profit = vec![0; seats.len()];
        for (_, request, score) in useful.clone() {
            first[request as usize + 1] += 1;
            profit[request as usize] = score.max(profit[request as usize]);
        }
        for request in 0..seats.len() {
            first[request + 1] += first[request];
        }
        let mut next = first.clone();
        let mut offers = vec![(0, 0); first[seats.len()]];
        for (expert, request, score) in useful {
            offers[next[request as usize]] = (score, expert);
            next[request as usize] += 1;
        }
        Market {
            profit,
            price: vec![0; experts],
            holder: vec![NOBODY; experts],
            held_score: vec![0; experts],
            held: vec![Vec::new(); seats.len()],
            paths: Paths::new(seats.len(), experts),
            least_price: 0,
            looked: 0,
            looked_in_all: 0,
            dense: None,
            went_far: 0,
            in_table: 0,
            steps: Steps::default(),
            seats: seats.to_vec(),
            ordered: vec![0; seats.len()],
            first,
            offers,
        }
    }

    /// Solves to the end: the side that there is less of does the bidding.
    pub fn solve(&mut self) {
        let usable = |request: usize| (self.seats[request] as usize).min(self.offers_of(request).len());
        let places: usize = (0..self.seats.len()).map(usable).sum();
        if places > self.holder.len() {
            let by_expert = ByExpert::new(self);
            for expert in self.experts_bid(&by_expert) {
                self.settle_expert(&by_expert, expert);
            }
            return;
        }
        for _ in 0..BID_ROUNDS {
            for request in 0..self.seats.len() {
                if self.wants_more(request) {
                    self.bid(request);
                }
            }
        }
        for request in 0..self.seats.len() {
            while self.wants_more(request) {
                self.fill_one(request);
            }
        }
    }

    /// Whether a seat is open that still has a profit to make.
    fn wants_more(&self, request: usize) -> bool {
        self.profit[request] > 0 && self.held[request].len() < self.seats[request] as usize
    }

    /// Sets the price of everyone a request holds to what makes the pair hold with equality.
    fn reprice_held(&mut self, request: usize) {
        for expert in &self.held[request] {
            self.price[*expert as usize] = self.held_score[*expert as usize] - self.profit[request];
        }
    }

    /// Gives an expert to a request, taking the expert from whoever held them.
    fn give(&mut self, expert: u32, request: usize, score: i64) {
        let before = std::mem::replace(&mut self.holder[expert as usize], request as u32);
        if before != NOBODY {
            self.held[before as usize].retain(|held| *held != expert);
        }
        self.held[request].push(expert);
        self.held_score[expert as usize] = score;
    }

    /// The sum of the scores of the chosen pairs.
    pub fn objective(&self) -> i64 {
        self.holder.iter().zip(&self.held_score).filter(|(holder, _)| **holder != NOBODY).map(|(_, score)| score).sum()
    }

    /// The chosen pairs, by expert.
    pub fn pairs(&self) -> Vec<(u32, u32)> {
        let held = self.holder.iter().enumerate().filter(|(_, request)| **request != NOBODY);
        held.map(|(expert, request)| (expert as u32, *request)).collect()
    }

    /// The dual prices.
    pub fn certificate(&self) -> Certificate {
        let used = |(profit, seats): (&i64, &u32)| if *seats == 0 { 0 } else { *profit };
        Certificate { seat_profit: self.profit.iter().zip(&self.seats).map(used).collect(), expert_price: self.price.clone() }
    }

    /// The value of the dual, which equals [`Market::objective`] once solved.
    pub fn dual_value(&self) -> i64 {
        let seats: i64 = self.profit.iter().zip(&self.seats).map(|(profit, seats)| profit * i64::from(*seats)).sum();
        seats + self.price.iter().sum::<i64>()
    }

    /// The work done so far.
    pub fn steps(&self) -> Steps {
        self.steps
    }

    /// The best objective if this expert were not there. Leaves the plan as it is.
    pub fn objective_without(&mut self, expert: u32) -> i64 {
        let request = self.holder[expert as usize];
        if request == NOBODY {
            return self.objective();
        }
        let replacement = self.gain_of_a_seat(request as usize, Some(expert));
        self.objective() - self.held_score[expert as usize] + replacement
    }

    /// The best objective if this request had one more seat. Leaves the plan as it is.
    pub fn objective_with_seat(&mut self, request: usize) -> i64 {
        self.objective() + self.gain_of_a_seat(request, None)
    }

    /// Takes an expert out for good and repairs the plan.
    pub fn withdraw(&mut self, expert: u32) {
        self.paths.ban(expert);
        let request = std::mem::replace(&mut self.holder[expert as usize], NOBODY);
        self.price[expert as usize] = 0;
        if request != NOBODY {
            let request = request as usize;
            self.held[request].retain(|held| *held != expert);
            if self.wants_more(request) {
                self.fill_one(request);
            }
        }
    }
}
