//! What became of a seat whose placement was stopped before its start.

use model::request;

db::row! {
    /// What is left of the seats of a request.
    pub struct SeatsRow {
        /// The state of the request.
        pub state: String,
        /// How many seats no placement has.
        pub free: i64,
        /// How many reserves wait for one.
        pub reserves: i64,
    }
}

impl SeatsRow {
    /// Whether a seat that is free can still be given to somebody.
    pub fn are_given(&self) -> bool {
        request::State::named(&self.state).is_some_and(request::State::gives_seats)
    }
}
