//! What rooms keep in memory for as long as the program runs, such as the live pool: one of each type, made at its first
//! use. So `web` hands on what it does not know.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

type Kept = Arc<dyn Any + Send + Sync>;

/// One of each type.
#[derive(Default)]
pub struct Held(Mutex<HashMap<TypeId, Kept>>);

impl Held {
    /// The one of this type.
    pub fn one<T: Default + Send + Sync + 'static>(&self) -> Arc<T> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let made = || -> Kept { Arc::new(T::default()) };
        let one = kept.entry(TypeId::of::<T>()).or_insert_with(made).clone();
        // What is kept under a type is of that type.
        one.downcast::<T>().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    #[test]
    fn there_is_one_of_each_type() {
        let held = Held::default();
        held.one::<AtomicU32>().store(7, Ordering::Relaxed);
        assert_eq!(held.one::<AtomicU32>().load(Ordering::Relaxed), 7);
        assert!(held.one::<String>().is_empty());
    }
}
