//! Shortest augmenting paths from an expert who has no place yet: over the requests that would be worth as much, and the
//! experts who would have to leave them.
//!
//! A path ends at an open seat, at an expert who would as soon be free, or with the expert staying free.

use std::cmp::Reverse;

use super::expert_bid::ByExpert;
use super::path::Paths;
use super::{Market, NOBODY};

/// The end of the shortest path.
#[derive(Clone, Copy)]
enum End {
    /// The expert stays free.
    Stay,
    /// This request has an open seat.
    Open(u32),
    /// At this request this expert leaves and is free.
    Leaves(u32, u32),
}

impl Market {
    /// Finds the best place of one more expert, moving others where that is worth it.
    pub(super) fn settle_expert(&mut self, by_expert: &ByExpert, expert: u32) {
        let value = |(score, request): &(i64, u32)| score - self.profit[*request as usize];
        let price = by_expert.of(expert).iter().map(value).max().unwrap_or(0).max(0);
        self.price[expert as usize] = price;
        let mut paths = std::mem::replace(&mut self.paths, Paths::new(0, 0));
        paths.begin_nowhere();
        let mut best = (price, End::Stay);
        self.reach_from(by_expert, &mut paths, (0, NOBODY, expert), &mut best);
        while let Some(Reverse((distance, request))) = paths.queue.pop() {
            let at = request as usize;
            if distance >= best.0 {
                break;
            }
            if distance > paths.distance[at] {
                continue;
            }
            paths.settled.push(request);
            for held in &self.held[at] {
                let price = self.price[*held as usize];
                if distance + price < best.0 {
                    best = (distance + price, End::Leaves(request, *held));
                }
                self.reach_from(by_expert, &mut paths, (distance, request, *held), &mut best);
            }
        }
        self.steps.searches += 1;
        self.steps.settled += paths.settled.len() as u64;
        self.paths = paths;
        self.move_along(expert, best.0, best.1);
    }

    /// Looks at every request that an expert could go to from where a path has come. `best` is the shortest path that
    /// has an end.
    fn reach_from(&self, by_expert: &ByExpert, paths: &mut Paths, (distance, from, expert): (i64, u32, u32), best: &mut (i64, End)) {
        let before = distance + self.price[expert as usize];
        for (score, request) in by_expert.of(expert) {
            let at = *request as usize;
            let length = before + self.profit[at] - score;
            let nearer = paths.reached[at] != paths.stamp || length < paths.distance[at];
            if length < best.0 && nearer && *request != from && self.seats[at] > 0 {
                paths.reached[at] = paths.stamp;
                paths.distance[at] = length;
                paths.via[at] = (from, expert, *score);
                if self.held[at].len() < self.seats[at] as usize {
                    *best = (length, End::Open(*request));
                } else {
                    paths.queue.push(Reverse((length, *request)));
                }
            }
        }
    }

    /// Moves prices and experts as the shortest path says.
    fn move_along(&mut self, expert: u32, shortest: i64, end: End) {
        for at in 0..self.paths.settled.len() {
            let settled = self.paths.settled[at] as usize;
            self.profit[settled] += (shortest - self.paths.distance[settled]).max(0);
            self.reprice_held(settled);
        }
        self.price[expert as usize] -= shortest;
        let mut at = match end {
            End::Stay => return,
            End::Open(request) => request,
            End::Leaves(request, leaves) => {
                self.held[request as usize].retain(|held| *held != leaves);
                self.holder[leaves as usize] = NOBODY;
                request
            }
        };
        while at != NOBODY {
            let (before, who, score) = self.paths.via[at as usize];
            self.give(who, at as usize, score);
            at = before;
        }
    }
}
