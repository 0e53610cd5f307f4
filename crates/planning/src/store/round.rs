//! Rounds, the phases that they are made in, and the requests that they plan.

use db::{Result, Tx, params, scoped_params};
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use model::access::{Place, Scope};
use model::round::{Floor, Reach};
use model::text::Country;
use model::{ExpertId, HostId, PhaseId, RequestId, request};
use uuid::Uuid;

use super::*;

db::row! {
    /// A phase.
    pub struct Phase {
        /// Its id.
        pub id: PhaseId,
        /// Its name.
        pub name: String,
    }
}

db::row! {
    /// A round.
    pub struct Round {
        /// Its id.
        pub id: Uuid,
        /// Its number, by which people call it.
        pub number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// What people call it.
        pub name: String,
        /// Who can be proposed.
        pub reach: String,
        /// The most assignments of one expert in this round.
        pub cap: i64,
        /// The reading of the floor for women.
        pub floor: String,
        /// Its number.
        pub floor_value: i64,
        /// Points, of 100, that a pair which was accepted counts more when the round is planned again.
        pub keep_points: i64,
        /// Who made it.
        pub made_by_name: String,
        /// When.
        pub made_at: Timestamp,
        /// Open or closed.
        pub state: String,
        /// Why it was closed or opened again, the newest reason.
        pub state_reason: String,
        /// By whom.
        pub state_by_name: String,
        /// When.
        pub state_at: Option<Timestamp>,
        /// The round whose decisions the first plan takes over.
        pub taken_from: Option<Uuid>,
    }
}

impl Round {
    /// Whether it is closed: nothing is to be done in it.
    pub fn is_closed(&self) -> bool {
        self.state == "closed"
    }

    /// Who can be proposed.
    pub fn reach(&self) -> Reach {
        Reach::named(&self.reach).unwrap_or(Reach::Applicants)
    }

    /// The floor for women.
    pub fn floor(&self) -> Floor {
        Floor::read(&self.floor, Some(self.floor_value)).unwrap_or(Floor::None)
    }

    /// Where it stands, for a scope.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), ..Place::default() }
    }

    /// Its address after the language.
    pub fn path(&self) -> String {
        format!("/work/rounds/{}", self.number)
    }
}

db::row! {
    /// The fewest filled places of a country.
    pub struct Minimum {
        /// The country.
        pub country: Country,
        /// Places.
        pub places: i64,
    }
}

db::row! {
    /// A request as planning reads it.
    pub struct Request {
        /// Its id.
        pub id: RequestId,
        /// The number of its case number.
        pub number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country of the host.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// Its name.
        pub host_name: String,
        /// Its city.
        pub host_city: String,
        /// The title in English.
        pub title: String,
        /// The title in Dutch, or empty.
        pub title_nl: String,
        /// The fewest years of experience that it asks.
        pub years: i64,
        /// How many experts are asked for.
        pub seats: i64,
        /// Its state.
        pub state: String,
        /// The last day to apply.
        pub deadline: Option<Date>,
        /// How many of them are selected.
        pub taken: i64,
        /// How heavily its priority counts, 1 to 5.
        pub weight: i64,
        /// That priority in English.
        pub priority: String,
        /// The same in Dutch, or empty.
        pub priority_nl: String,
        /// The status of the country in the phase; empty where it takes no part.
        pub country_status: String,
    }
}

impl Request {
    /// Its case number.
    pub fn case(&self) -> String {
        model::request::case_number(self.number)
    }

    /// Its title in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// Its priority in a language, as far as it is translated.
    pub fn priority_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.priority, &self.priority_nl)
    }

    /// Its state; none where the table holds one that is not known.
    pub fn state(&self) -> Option<request::State> {
        request::State::named(&self.state)
    }

    /// Whether seats of it can be decided on.
    pub fn is_open(&self) -> bool {
        self.state().is_some_and(request::State::is_choosing)
    }

    /// Whether it has seats: until it was stopped, also once they are filled.
    pub fn has_seats(&self) -> bool {
        self.state().is_some_and(request::State::is_public)
    }

    /// Whether its country takes part today.
    pub fn country_is_open(&self) -> bool {
        self.country_status == "active"
    }

    /// Whether it takes applications on a day, so that somebody can be asked for one.
    pub fn takes_applications(&self, today: Date) -> bool {
        self.state().is_some_and(|state| request::takes_applications(state, self.country_is_open(), self.deadline, today))
    }

    /// Seats that nobody was selected for.
    pub fn open_seats(&self) -> i64 {
        (self.seats - self.taken).max(0)
    }
}

db::row! {
    /// Another round with a request of this one.
    pub struct OtherRound {
        /// Its number.
        pub number: i64,
        /// What people call it.
        pub name: String,
        /// The number of the request's case number.
        pub request: i64,
    }
}

db::row! {
    /// A seat that somebody has in another round.
    pub struct OtherSeat {
        /// Who.
        pub expert_id: ExpertId,
        /// The number of that round.
        pub round: i64,
        /// The number of the request's case number.
        pub request: i64,
    }
}

/// Seats that the people of a run have in the newest plans of other open rounds: as the office decided, or as proposed.
pub async fn other_seats(tx: &mut Tx, round: Uuid, run: Uuid) -> Result<Vec<OtherSeat>> {
    tx.all(OTHER_SEATS, params![round, run]).await
}

/// Other open rounds with the same open requests, by request.
pub async fn other_rounds(tx: &mut Tx, round: Uuid) -> Result<Vec<OtherRound>> {
    tx.all(OTHER_ROUNDS, params![round]).await
}

/// Phases in a scope.
pub async fn phases(tx: &mut Tx, scope: &Scope) -> Result<Vec<Phase>> {
    tx.all(PHASES, scoped_params![scope]).await
}

/// Rounds in a scope.
pub async fn rounds(tx: &mut Tx, scope: &Scope) -> Result<Vec<Round>> {
    tx.all(ROUNDS, scoped_params![scope]).await
}

/// The round of a number.
pub async fn round(tx: &mut Tx, number: i64) -> Result<Option<Round>> {
    tx.maybe(ROUND, params![number]).await
}

/// The round of a run.
pub async fn round_of_run(tx: &mut Tx, run: Uuid) -> Result<Option<Round>> {
    tx.maybe(ROUND_OF_RUN, params![run]).await
}

/// Open rounds in a scope whose newest plan proposes people, or for which the office chose somebody.
pub async fn waiting_rounds(tx: &mut Tx, scope: &Scope) -> Result<Vec<Round>> {
    tx.all(WAITING_ROUNDS, scoped_params![scope]).await
}

/// The minimums of a round.
pub async fn minimums(tx: &mut Tx, round: Uuid) -> Result<Vec<Minimum>> {
    tx.all(MINIMUMS, params![round]).await
}

/// The requests of a round.
pub async fn requests(tx: &mut Tx, round: Uuid) -> Result<Vec<Request>> {
    tx.all(OF_ROUND, params![round]).await
}

/// Requests of a phase that can be in a round.
pub async fn plannable(tx: &mut Tx, scope: &Scope, phase: PhaseId) -> Result<Vec<Request>> {
    let rows: Vec<Request> = tx.all(PLANNABLE, scoped_params![scope, phase.to_string()]).await?;
    Ok(rows.into_iter().filter(|request| request.open_seats() > 0).collect())
}

/// Requests that take applications, with open seats.
pub async fn open_requests(tx: &mut Tx, scope: &Scope) -> Result<Vec<Request>> {
    let rows: Vec<Request> = tx.all(OPEN, scoped_params![scope]).await?;
    Ok(rows.into_iter().filter(|request| request.open_seats() > 0).collect())
}
