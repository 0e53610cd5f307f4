//! A placement, and the request from which it grows.

use db::{Result, Tx, params};
use model::access::Place;
use model::placement::{State, case_number};
use model::request::country_is_open;
use model::text::Country;
use model::{ApplicationId, Date, ExpertId, HostId, PhaseId, PlacementId, RequestId, Timestamp};

use super::FIND;

db::row! {
    /// A placement with its request, host, expert and country.
    pub struct PlacementRow {
        pub id: PlacementId,
        pub number: i64,
        pub application_id: ApplicationId,
        pub request_id: RequestId,
        pub host_id: HostId,
        pub expert_id: ExpertId,
        pub phase_id: PhaseId,
        pub country: Country,
        pub state: String,
        pub state_since: Timestamp,
        pub reason_code: String,
        pub reason: String,
        pub started_on: Option<Date>,
        pub ended_on: Option<Date>,
        pub request_number: i64,
        pub request_slug: String,
        pub application_number: i64,
        pub title: String,
        pub title_nl: String,
        pub host_name: String,
        pub host_city: String,
        /// Empty when the person's data were erased.
        pub expert_name: String,
        pub call_name: String,
        pub expert_email: String,
        pub expert_language: String,
        pub expert_city: String,
        pub expert_country: String,
        pub country_status: Option<String>,
        pub country_status_from: Option<Date>,
        pub country_reason: Option<String>,
    }
}

impl PlacementRow {
    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Withdrawn)
    }

    /// Where it stands for access.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), host: Some(self.host_id), expert: Some(self.expert_id) }
    }

    /// Its title in a language; the other one where it has none.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// How the expert wants to be called.
    pub fn calls(&self) -> &str {
        if self.call_name.is_empty() { &self.expert_name } else { &self.call_name }
    }

    /// Whether the country is open on a day.
    pub fn country_open(&self, today: Date) -> bool {
        country_is_open(self.country_status.as_deref(), self.country_status_from, today)
    }
}

db::row! {
    /// A request from which a placement grows.
    pub struct RequestRow { pub id: RequestId, pub host_id: HostId, pub phase_id: PhaseId, pub country: Country, pub earliest_start: Option<Date> }
}
db::row! {
    /// What an assignment is about, in two languages.
    pub struct SummaryRow { pub en: String, pub nl: String }
}

/// One placement.
pub async fn placement(tx: &mut Tx, id: PlacementId) -> Result<Option<PlacementRow>> {
    tx.maybe(FIND, params![id]).await
}
