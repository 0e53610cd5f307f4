//! Who meets what a request asks, asked of the live pool and worked out beside the threads that answer visitors.

use std::sync::Arc;

use db::{DbError, Result};
use jiff::civil::Date;
use matching::pool::Tally;

use crate::snapshot::Pool;
use crate::store::Demand;

/// [`Pool::tally`] on a thread of its own.
pub async fn tally(pool: Arc<Pool>, demand: Demand, today: Date) -> Result<Tally> {
    tokio::task::spawn_blocking(move || pool.tally(&demand, today)).await.map_err(|error| DbError::Other(error.to_string()))
}

/// Of fewer people than this, nobody is told how many they are who may not read their profiles.
pub const FEW: usize = 5;

/// A number of people as a reader may know it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// Just so many.
    Exactly(usize),
    /// So many or a few more: two numbers of two requests, held against each other, single out nobody.
    AtLeast(usize),
    /// Fewer than [`FEW`], or nobody.
    Few,
}

/// A number of people, exact for those who may read their profiles anyway.
pub fn told(count: usize, exact: bool) -> Told {
    match count {
        count if exact => Told::Exactly(count),
        count if count < FEW => Told::Few,
        count => Told::AtLeast(count - count % FEW),
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn neighbouring_numbers_are_told_as_one() {
        assert_eq!((told(0, true), told(37, true)), (Told::Exactly(0), Told::Exactly(37)));
        assert!((0..FEW).all(|count| told(count, false) == Told::Few));
        assert!((35..40).all(|count| told(count, false) == Told::AtLeast(35)));
    }
}
