//! The offers of a request, best first, put in order only as far as anybody looks.

use std::ops::Range;

use super::Market;

/// Offers put in order at the first look, about; then twice as many each time.
const FIRST_LOOK: usize = 24;
/// Offers looked at to guess where the best ones end.
const SAMPLE: usize = 32;

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
            let more = put_first(rest, ordered.max(FIRST_LOOK));
            self.ordered[request] = (ordered + more) as u32;
        }
        first + from..first + self.ordered[request] as usize
    }
}

fn key((score, expert): &(i64, u32)) -> (i64, u32) {
    (-score, *expert)
}

/// Puts about so many of the best offers first, in order, and tells how many those are: at least one.
///
/// A sample says where they may end. One pass then brings forward what is better, which is quick because that is little.
fn put_first(rest: &mut [(i64, u32)], about: usize) -> usize {
    let mut more = rest.len();
    if rest.len() > SAMPLE * 2 && rest.len() > about * 4 {
        let mut sample: [i64; SAMPLE] = std::array::from_fn(|at| rest[at * (rest.len() / SAMPLE)].0);
        sample.sort_unstable_by_key(|score| -score);
        let least = sample[(about * SAMPLE / rest.len() + 1).min(SAMPLE - 1)];
        more = 0;
        for at in 0..rest.len() {
            if rest[at].0 >= least {
                rest.swap(at, more);
                more += 1;
            }
        }
    }
    if more > about * 4 {
        rest[..more].select_nth_unstable_by_key(about - 1, key);
        more = about;
    }
    rest[..more].sort_unstable_by_key(key);
    more
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::generate::Sequence;

    #[test]
    fn what_is_put_first_is_the_best_in_order() {
        let mut next = Sequence::named("offers");
        for length in [1, 7, 24, 64, 65, 97, 200, 1_000, 5_000] {
            for (about, scores) in [(1, 3), (24, 10_000), (48, 10_000), (24, 1), (400, 90)] {
                let mut offers: Vec<(i64, u32)> = (0..length).map(|expert| (next.between(1, scores), expert)).collect();
                let mut sorted = offers.clone();
                sorted.sort_unstable_by_key(key);
                let mut done = 0;
                while done < offers.len() {
                    done += put_first(&mut offers[done..], about);
                    assert_eq!(offers[..done], sorted[..done]);
                }
            }
        }
    }
}
