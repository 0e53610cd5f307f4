//! Shortest augmenting paths: from an open seat, over experts and the requests that hold them, to the cheapest end.
//!
//! An end is a free expert, or a request that gives up a seat. Lengths are `profit + price - score`, never negative,
//! so the search is Dijkstra's; because a request's offers are read best first, it stops early: no expert costs less than
//! the least price, so once even that would be too far, all later offers are.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Market, NOBODY};

/// So many times at most is the number of searches doubled that begin in a table.
const MOST_IN_TABLE: u32 = 6;

/// The working memory of searches. Entries count only when their stamp is that of the present search.
#[derive(Clone, Debug)]
pub(super) struct Paths {
    pub(super) stamp: u32,
    pub(super) reached: Vec<u32>,
    pub(super) distance: Vec<i64>,
    /// How each request was reached: the request before it, the expert it would lose, and the score of that new pair.
    pub(super) via: Vec<(u32, u32, i64)>,
    pub(super) settled: Vec<u32>,
    pub(super) queue: BinaryHeap<Reverse<(i64, u32)>>,
    banned: Vec<bool>,
}

/// The end of the shortest path.
#[derive(Clone, Copy)]
pub(super) enum End {
    /// This request takes this free expert, with this score.
    Free(u32, u32, i64),
    /// This request gives up a seat.
    GiveUp(u32),
}

impl Paths {
    pub(super) fn new(requests: usize, experts: usize) -> Paths {
        Paths {
            stamp: 0,
            reached: vec![0; requests],
            distance: vec![0; requests],
            via: vec![(0, 0, 0); requests],
            settled: Vec::new(),
            queue: BinaryHeap::new(),
            banned: vec![false; experts],
        }
    }

    pub(super) fn ban(&mut self, expert: u32) {
        self.banned[expert as usize] = true;
    }

    pub(super) fn is_banned(&self, expert: u32) -> bool {
        self.banned[expert as usize]
    }

    /// Forgets the search before.
    pub(super) fn begin_nowhere(&mut self) {
        self.stamp += 1;
        self.settled.clear();
        self.queue.clear();
    }

    pub(super) fn begin(&mut self, root: usize) {
        self.begin_nowhere();
        self.reached[root] = self.stamp;
        self.distance[root] = 0;
        self.queue.push(Reverse((0, root as u32)));
    }

    /// Notes that a request is reached by a path, unless it was reached by one no longer.
    pub(super) fn reach(&mut self, request: u32, distance: i64, via: (u32, u32, i64)) -> bool {
        let at = request as usize;
        let nearer = self.reached[at] != self.stamp || distance < self.distance[at];
        if nearer {
            self.reached[at] = self.stamp;
            self.distance[at] = distance;
            self.via[at] = via;
        }
        nearer
    }
}

impl Market {
    /// Fills one open seat of a request, or finds that leaving a seat open is best.
    pub(super) fn fill_one(&mut self, request: usize) {
        let (length, end) = self.search(request, None);
        for at in 0..self.paths.settled.len() {
            let settled = self.paths.settled[at] as usize;
            self.profit[settled] -= (length - self.paths.distance[settled]).max(0);
            self.reprice_held(settled);
        }
        let mut at = match end {
            End::Free(at, expert, score) => {
                self.give(expert, at as usize, score);
                at
            }
            End::GiveUp(at) => at,
        };
        while at as usize != request {
            let (before, expert, score) = self.paths.via[at as usize];
            self.give(expert, before as usize, score);
            at = before;
        }
    }

    /// What one more seat of a request would add to the objective, without `banned`.
    pub(super) fn gain_of_a_seat(&mut self, request: usize, banned: Option<u32>) -> i64 {
        let (length, _) = self.search(request, banned);
        self.profit[request] - length
    }

    /// The shortest path from an open seat. A search that goes far goes on in a table; each time that happens again,
    /// twice as many after it begin there.
    fn search(&mut self, root: usize, banned: Option<u32>) -> (i64, End) {
        let in_lists = if self.in_table > 0 { None } else { self.search_lists(root, banned) };
        let found = match in_lists {
            Some(found) => {
                self.went_far = 0;
                found
            }
            None => {
                if self.in_table == 0 {
                    self.in_table = 1 << self.went_far;
                    self.went_far = (self.went_far + 1).min(MOST_IN_TABLE);
                }
                self.in_table -= 1;
                self.search_dense(root, banned)
            }
        };
        self.steps.searches += 1;
        self.steps.settled += self.paths.settled.len() as u64;
        found
    }

    /// The search over offers in order; none if it has to look at more than [`Market::looks`].
    fn search_lists(&mut self, root: usize, banned: Option<u32>) -> Option<(i64, End)> {
        let (least_price, mut looks) = (self.least_price(), self.looks());
        let mut paths = std::mem::replace(&mut self.paths, Paths::new(0, 0));
        paths.begin(root);
        let (mut shortest, mut end) = (self.profit[root], End::GiveUp(root as u32));
        while let Some(Reverse((distance, request))) = paths.queue.pop() {
            if distance >= shortest {
                break;
            }
            let at = request as usize;
            if distance > paths.distance[at] {
                continue;
            }
            paths.settled.push(request);
            if distance + self.profit[at] < shortest {
                (shortest, end) = (distance + self.profit[at], End::GiveUp(request));
            }
            let mut from = 0;
            'offers: loop {
                let range = self.in_order(at, from);
                if range.is_empty() {
                    break;
                }
                from += range.len();
                for (score, expert) in &self.offers[range] {
                    let without_price = distance + self.profit[at] - score;
                    if without_price + least_price >= shortest {
                        break 'offers;
                    }
                    if looks == 0 {
                        self.paths = paths;
                        return None;
                    }
                    looks -= 1;
                    self.looked += 1;
                    let length = without_price + self.price[*expert as usize];
                    let holder = self.holder[*expert as usize];
                    if length >= shortest || holder == request || paths.banned[*expert as usize] || banned == Some(*expert) {
                        continue;
                    }
                    if holder == NOBODY {
                        (shortest, end) = (length, End::Free(request, *expert, *score));
                    } else if paths.reach(holder, length, (request, *expert, *score)) {
                        paths.queue.push(Reverse((length, holder)));
                    }
                }
            }
        }
        self.paths = paths;
        Some((shortest, end))
    }

    /// A price below which nobody is: worked out anew once searches have looked at more offers than that takes.
    fn least_price(&mut self) -> i64 {
        if self.looked > 4 * self.price.len() {
            let here = self.price.iter().zip(&self.paths.banned).filter(|(_, banned)| !**banned);
            self.least_price = here.map(|(price, _)| *price).min().unwrap_or(0);
            self.looked_in_all += std::mem::take(&mut self.looked);
        }
        self.least_price
    }
}
