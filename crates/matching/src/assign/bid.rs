//! A request bids for the experts it lacks.

use super::Market;

impl Market {
    /// Fills all open seats of a request with the experts worth most to it at today's prices, and raises their prices
    /// until the next best would be as good. Whoever held them has seats to fill again.
    ///
    /// The profit of a seat falls to that next best value, and never rises; so prices only rise.
    pub(super) fn bid(&mut self, request: usize) {
        let open = self.seats[request] as usize - self.held[request].len();
        let (mut best, next_value) = self.best_offers(request, open);
        self.steps.bids += 1;
        self.profit[request] = self.profit[request].min(next_value);
        for (_, score, expert) in best.drain(..) {
            self.give(expert, request, score);
        }
        self.reprice_held(request);
    }

    /// The `open` offers of most value (score less price, above zero) that the request does not hold yet, and the value
    /// of the one after them, or zero.
    fn best_offers(&mut self, request: usize, open: usize) -> (Vec<(i64, i64, u32)>, i64) {
        let wanted = open.saturating_add(1);
        let mut best: Vec<(i64, i64, u32)> = Vec::new();
        let mut from = 0;
        'offers: loop {
            let range = self.in_order(request, from);
            if range.is_empty() {
                break;
            }
            from += range.len();
            for (score, expert) in &self.offers[range] {
                // Scores fall from here on and prices are not negative: nothing better can follow.
                if best.len() == wanted && *score <= best[wanted - 1].0 {
                    break 'offers;
                }
                let value = score - self.price[*expert as usize];
                let barred = self.holder[*expert as usize] == request as u32 || self.paths.is_banned(*expert);
                if value <= 0 || barred || (best.len() == wanted && value <= best[wanted - 1].0) {
                    continue;
                }
                let place = best.partition_point(|(other, _, _)| *other >= value);
                best.insert(place, (value, *score, *expert));
                best.truncate(wanted);
            }
        }
        let next_value = if best.len() == wanted { best.pop().map_or(0, |(value, _, _)| value) } else { 0 };
        (best, next_value)
    }
}
