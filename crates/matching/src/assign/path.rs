//! Shortest augmenting paths: from an open seat, over experts and the requests that hold them, to the cheapest end.
//!
//! An end is a free expert, or a request that gives up a seat. Lengths are `profit + price - score`, never negative,
//! so the search is Dijkstra's; because a request's offers are read best first, it stops early.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Market, NOBODY};

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
enum End {
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

    fn begin(&mut self, root: usize) {
        self.begin_nowhere();
        self.reached[root] = self.stamp;
        self.distance[root] = 0;
        self.queue.push(Reverse((0, root as u32)));
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

    fn search(&mut self, root: usize, banned: Option<u32>) -> (i64, End) {
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
                    if without_price >= shortest {
                        break 'offers;
                    }
                    let length = without_price + self.price[*expert as usize];
                    let holder = self.holder[*expert as usize];
                    if length >= shortest || holder == request || paths.banned[*expert as usize] || banned == Some(*expert) {
                        continue;
                    }
                    if holder == NOBODY {
                        (shortest, end) = (length, End::Free(request, *expert, *score));
                    } else if paths.reached[holder as usize] != paths.stamp || length < paths.distance[holder as usize] {
                        paths.reached[holder as usize] = paths.stamp;
                        paths.distance[holder as usize] = length;
                        paths.via[holder as usize] = (request, *expert, *score);
                        paths.queue.push(Reverse((length, holder)));
                    }
                }
            }
        }
        self.steps.searches += 1;
        self.steps.settled += paths.settled.len() as u64;
        self.paths = paths;
        (shortest, end)
    }
}
