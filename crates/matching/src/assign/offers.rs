//! The offers of a request, best first, put in order only as far as anybody looks.

use std::ops::Range;

use super::Market;

/// Offers put in order at the first look; then twice as many each time.
const FIRST_LOOK: usize = 24;

impl Market {
    /// All offers of a request, the first of them in order.
    pub(super) fn offers_of(&self, request: usize) -> &[(i64, u32)] {
        &self.offers[self.first[request]..self.first[request + 1]]
    }

    /// Where the offers of a request from position `from` on lie, as far as they are in order; empty after the last.
    pub(super) fn in_order(&mut self, request: usize, from: usize) -> Range<usize> {
        let (first, last) = (self.first[request], self.first[request + 1]);
        let ordered = self.ordered[request] as usize;
        if from >= ordered && first + ordered < last {
            let rest = &mut self.offers[first + ordered..last];
            let more = ordered.max(FIRST_LOOK).min(rest.len());
            let key = |(score, expert): &(i64, u32)| (-score, *expert);
            if more < rest.len() {
                rest.select_nth_unstable_by_key(more - 1, key);
            }
            rest[..more].sort_unstable_by_key(key);
            self.ordered[request] = (ordered + more) as u32;
        }
        first + from..first + self.ordered[request] as usize
    }
}
