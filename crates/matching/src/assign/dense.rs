//! Where nearly everybody can do nearly everything and a search goes far, rows of plain numbers beat lists and queues.
//!
//! The same search as in [`super::path`], over a table of all pairs: each step looks at a whole row, without a branch,
//! which the compiler turns into several pairs at once. Whether a search goes far is counted in offers looked at, so
//! the choice is the same on every machine.

use std::ops::{Add, Sub};

use super::path::{End, Paths};
use super::{Market, NOBODY};

/// Smaller markets have no need of a table.
const FEWEST_PAIRS: usize = 1 << 14;
/// Larger ones would take too much room: pairs in a table.
const MOST_PAIRS: usize = 1 << 26;
/// With a table at hand, a search that has looked at so many offers for each expert goes on in it.
const LOOKS_EACH: usize = 16;
/// Searches that have looked at one in so many of all offers would have been better off with a table.
const LOOKS_BEFORE: usize = 6;

/// Experts looked at together.
const LANES: usize = 16;

/// A whole number of which several fit where one wide one does, or a wide one where scores are large.
pub(super) trait Number: Copy + Ord + Add<Output = Self> + Sub<Output = Self> {
    /// Above every distance, and small enough that two of these and three scores can be added.
    const FAR: Self;
    /// Above every score.
    const MOST: Self;
    fn of(value: i64) -> Self;
    fn wide(self) -> i64;
}

impl Number for i32 {
    const FAR: i32 = 1 << 29;
    const MOST: i32 = 1 << 27;
    fn of(value: i64) -> i32 {
        value as i32
    }
    fn wide(self) -> i64 {
        self.into()
    }
}

impl Number for i64 {
    const FAR: i64 = 1 << 61;
    const MOST: i64 = 1 << 59;
    fn of(value: i64) -> i64 {
        value
    }
    fn wide(self) -> i64 {
        self
    }
}

/// A table of all scores, in the narrowest numbers that hold them.
#[derive(Clone, Debug)]
pub(super) enum Dense {
    Narrow(Table<i32>),
    Wide(Table<i64>),
}

/// Scores by request and expert, and the working memory of a search by expert.
#[derive(Clone, Debug)]
pub(super) struct Table<N> {
    /// Experts, and as many more as fill the last lanes.
    width: usize,
    scores: Vec<N>,
    /// The shortest distance at which an expert was reached, or [`Number::FAR`]; also once the expert is settled.
    nearest: Vec<N>,
    /// From which request that was.
    from: Vec<u32>,
    /// The expert's price; so much that nothing is near once the expert is settled.
    price: Vec<N>,
}

impl Market {
    /// Whether a table makes sense for this market.
    pub(super) fn may_be_dense(&self) -> bool {
        let pairs = self.seats.len().saturating_mul(self.holder.len());
        (FEWEST_PAIRS..=MOST_PAIRS).contains(&pairs) && self.offers.len() >= pairs / 2
    }

    /// How many offers a search may look at in lists: as many as it takes to look at some rows, once there is a table;
    /// before, all searches together some share of all.
    pub(super) fn looks(&self) -> usize {
        match () {
            () if !self.may_be_dense() => usize::MAX,
            () if self.dense.is_some() => LOOKS_EACH * self.holder.len(),
            () => (self.offers.len() / LOOKS_BEFORE).saturating_sub(self.looked_in_all),
        }
    }

    pub(super) fn search_dense(&mut self, root: usize, banned: Option<u32>) -> (i64, End) {
        let mut dense = self.dense.take().unwrap_or_else(|| Box::new(Dense::new(self)));
        let found = match &mut *dense {
            Dense::Narrow(table) => self.search_table(table, root, banned),
            Dense::Wide(table) => self.search_table(table, root, banned),
        };
        self.dense = Some(dense);
        found
    }

    fn search_table<N: Number>(&mut self, table: &mut Table<N>, root: usize, banned: Option<u32>) -> (i64, End) {
        let mut paths = std::mem::replace(&mut self.paths, Paths::new(0, 0));
        paths.begin(root);
        table.begin(&self.price, |expert| paths.is_banned(expert) || banned == Some(expert));
        let (mut shortest, mut end) = (i64::MAX, End::GiveUp(root as u32));
        let (mut distance, mut request) = (0, root);
        loop {
            paths.settled.push(request as u32);
            if distance + self.profit[request] < shortest {
                (shortest, end) = (distance + self.profit[request], End::GiveUp(request as u32));
            }
            let mut least = table.look(request, N::of(distance + self.profit[request])).wide();
            // The nearest expert whose request has not been reached by another yet.
            let next = loop {
                if least >= shortest {
                    break None;
                }
                let expert = table.settle(N::of(least));
                let (before, holder) = (table.from[expert], self.holder[expert]);
                let score = table.score(before as usize, expert);
                if holder == NOBODY {
                    (shortest, end) = (least, End::Free(before, expert as u32, score));
                    break None;
                }
                if paths.reach(holder, least, (before, expert as u32, score)) {
                    break Some(holder as usize);
                }
                least = table.least().wide();
            };
            let Some(holder) = next else { break };
            (distance, request) = (least, holder);
        }
        // Prices have moved: the least is to be looked up again.
        self.looked += paths.settled.len() * self.holder.len();
        self.paths = paths;
        (shortest, end)
    }
}

impl Dense {
    fn new(market: &Market) -> Dense {
        let most = market.offers.iter().map(|(score, _)| *score).max().unwrap_or(0);
        if most < i32::MOST.into() { Dense::Narrow(Table::new(market)) } else { Dense::Wide(Table::new(market)) }
    }
}

impl<N: Number> Table<N> {
    fn new(market: &Market) -> Table<N> {
        let width = market.holder.len().next_multiple_of(LANES);
        // A pair that is not possible is as far away as can be.
        let mut scores = vec![N::of(-N::FAR.wide()); width * market.seats.len()];
        for (request, row) in scores.chunks_exact_mut(width).enumerate() {
            market.offers_of(request).iter().for_each(|(score, expert)| row[*expert as usize] = N::of(*score));
        }
        Table { width, scores, nearest: vec![N::FAR; width], from: vec![0; width], price: vec![N::FAR; width] }
    }

    fn score(&self, request: usize, expert: usize) -> i64 {
        self.scores[request * self.width + expert].wide()
    }

    fn begin(&mut self, prices: &[i64], barred: impl Fn(u32) -> bool) {
        self.nearest.fill(N::FAR);
        for ((at, own), price) in (0u32..).zip(&mut self.price).zip(prices) {
            *own = if barred(at) { N::FAR + N::MOST } else { N::of(*price) };
        }
    }

    /// Looks at everybody from a request whose distance and profit are `before`, and tells the least distance.
    fn look(&mut self, request: usize, before: N) -> N {
        let row = &self.scores[request * self.width..(request + 1) * self.width];
        let mut least = [N::FAR; LANES];
        let (rows, prices) = (row.as_chunks::<LANES>().0, self.price.as_chunks::<LANES>().0);
        let (nearest, from) = (self.nearest.as_chunks_mut::<LANES>().0, self.from.as_chunks_mut::<LANES>().0);
        for ((scores, prices), (nearest, from)) in rows.iter().zip(prices).zip(nearest.iter_mut().zip(from)) {
            for lane in 0..LANES {
                let length = before - scores[lane] + prices[lane];
                let nearer = length < nearest[lane];
                nearest[lane] = if nearer { length } else { nearest[lane] };
                // Arithmetic in place of a choice, lest the compiler makes it a jump.
                let mask = u32::from(nearer).wrapping_neg();
                from[lane] = (from[lane] & !mask) | (request as u32 & mask);
                least[lane] = if nearest[lane] < least[lane] { nearest[lane] } else { least[lane] };
            }
        }
        least.into_iter().fold(N::FAR, N::min)
    }

    fn least(&self) -> N {
        self.nearest.iter().fold(N::FAR, |least, nearest| least.min(*nearest))
    }

    /// Settles the first expert at the least distance: nobody will be nearer to them.
    fn settle(&mut self, least: N) -> usize {
        let chunks = self.nearest.as_chunks::<LANES>().0;
        let has = |chunk: &[N; LANES]| chunk.iter().fold(false, |found, nearest| found | (*nearest == least));
        let chunk = chunks.iter().position(has).unwrap_or_default();
        let lane = chunks[chunk].iter().position(|nearest| *nearest == least).unwrap_or_default();
        let expert = chunk * LANES + lane;
        self.nearest[expert] = N::FAR;
        self.price[expert] = N::FAR + N::MOST;
        expert
    }
}
