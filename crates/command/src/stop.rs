//! The ways in which a command does not do what was asked.

use db::DbError;
use model::{Refusal, Why};

/// Why a command stopped. Nothing of it is stored.
#[derive(Debug)]
pub enum Stop {
    /// Not allowed or not possible now: a page says why and what can be done.
    Refused(Refusal),
    /// What was typed does not hold: the form is shown again.
    Invalid(Vec<FieldRefusal>),
    /// There is no such record for this actor.
    Gone,
    /// Somebody else changed the record in between: the form is shown with both versions.
    Stale,
    /// Our own failure.
    Fault(DbError),
}

/// A refusal that belongs to one field of the form.
#[derive(Clone, Debug)]
pub struct FieldRefusal {
    /// The field's name.
    pub field: &'static str,
    /// Why.
    pub refusal: Refusal,
}

impl Stop {
    /// A refusal that belongs to one field.
    pub fn field(field: &'static str, refusal: impl Into<Refusal>) -> Stop {
        Stop::Invalid(vec![FieldRefusal { field, refusal: refusal.into() }])
    }

    /// [`Stop::Gone`] unless it holds: what one may not know of does not exist.
    pub fn unless(holds: bool) -> Result<(), Stop> {
        if holds { Ok(()) } else { Err(Stop::Gone) }
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Stop::Refused(refusal)
    }
}

impl From<Why> for Stop {
    fn from(why: Why) -> Self {
        Stop::Refused(why.into())
    }
}

impl From<DbError> for Stop {
    fn from(error: DbError) -> Self {
        Stop::Fault(error)
    }
}
