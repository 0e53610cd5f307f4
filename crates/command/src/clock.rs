//! Time and randomness, passed in: nothing below asks the machine for them.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use uuid::{ContextV7, Uuid};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The moment, to the millisecond.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }
}

/// A clock that is set by hand: for tests, and for the demonstration's calendar.
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that stands at `at`.
    pub fn at(at: Timestamp) -> FixedClock {
        FixedClock(AtomicI64::new(at.as_millisecond()))
    }

    /// Sets it.
    pub fn set(&self, at: Timestamp) {
        self.0.store(at.as_millisecond(), Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// Makes ids and secrets.
pub trait Ids: Send + Sync {
    /// A new id (UUID version 7); ids of one source sort in the order they were made.
    fn id(&self, now: Timestamp) -> Uuid;

    /// Unpredictable bytes.
    fn secret(&self, bytes: &mut [u8]);
}

/// Ids and secrets from the machine's random source.
#[derive(Default)]
pub struct RandomIds(Mutex<ContextV7>);

impl Ids for RandomIds {
    fn id(&self, now: Timestamp) -> Uuid {
        let context = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let (seconds, nanos) = (now.as_second().max(0), now.subsec_nanosecond().max(0));
        Uuid::new_v7(uuid::Timestamp::from_unix(&*context, seconds.unsigned_abs(), nanos.unsigned_abs()))
    }

    fn secret(&self, bytes: &mut [u8]) {
        // Without randomness no secret may be made: stopping is the only safe answer.
        getrandom::fill(bytes).expect("the machine's random source answers");
    }
}
