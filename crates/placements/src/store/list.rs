//! Placements in a list: where each stands, and who must act.

use db::{Result, Tx, scoped_params};
use model::access::Scope;
use model::placement::{Ball, Due, Party, Preparation, State, Task, case_number};
use model::request::country_is_open;
use model::text::Country;
use model::{Date, PlacementId, Timestamp};

use super::{LIST, OPEN};

db::row! {
    /// A placement in a list.
    pub struct ListRow {
        pub id: PlacementId,
        pub number: i64,
        pub country: Country,
        pub state: String,
        pub state_since: Timestamp,
        pub started_on: Option<Date>,
        pub title: String,
        pub title_nl: String,
        pub host_name: String,
        pub expert_name: String,
        pub tasks: i64,
        pub tasks_done: i64,
        /// The first task that is open, of those without which it cannot start; the agreement does not count.
        pub first_open: Option<i64>,
        /// Agreements that count: one or none.
        pub agreements: i64,
        pub first_day: Option<Date>,
        /// The day on which its first block is over.
        pub first_over: Option<Date>,
        pub last_day: Option<Date>,
        /// The place of the party that signs next, from 1.
        pub next_place: Option<i64>,
        pub physical: i64,
        pub online: i64,
        pub country_status: Option<String>,
        pub country_status_from: Option<Date>,
        pub alarms: i64,
        pub alarm_since: Option<Timestamp>,
        /// Since when a party says what must change before it signs.
        pub held_since: Option<Timestamp>,
        /// Blocks on the spot that are not over.
        pub physical_ahead: i64,
        /// When the country office is to tell how to stay safe there, while that is open.
        pub briefing_due: Option<Date>,
        /// When the expert arrives, while nobody said that the country office met the expert.
        pub arrival_due: Option<Date>,
    }
}

impl ListRow {
    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Withdrawn)
    }

    /// Its title in a language; the other one where it has none.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// The first task that is open.
    fn open_task(&self) -> Option<Task> {
        Task::ALL.get(usize::try_from(self.first_open?).ok()?).copied()
    }

    /// Whether all have signed an agreement that counts.
    fn is_signed(&self) -> bool {
        self.agreements > 0 && self.next_place.is_none()
    }

    /// Who signs next.
    fn signer(&self) -> Option<Party> {
        Party::ALL.get(usize::try_from(self.next_place? - 1).ok()?).copied()
    }

    /// What must happen next on a day; nothing once the work has started.
    pub fn due(&self, today: Date) -> Option<Due> {
        let preparation = Preparation {
            kept_back: self.is_affected(today) || self.held_since.is_some(),
            open: self.open_task().filter(|task| task.is_before_agreement() || self.is_signed()).map(Task::doer),
            made: self.agreements > 0,
            signer: self.signer(),
            first: self.first_day,
            first_over: self.first_over,
            last: self.last_day,
        };
        self.state().is_before_start().then(|| preparation.due(today))
    }

    /// Who must act on a day.
    pub fn ball(&self, today: Date) -> Ball {
        self.state().ball(self.due(today))
    }

    /// `physical`, `online` or `hybrid`.
    pub fn mode(&self) -> &'static str {
        match (self.physical > 0, self.online > 0) {
            (true, true) => "hybrid",
            (false, true) => "online",
            _ => "physical",
        }
    }

    /// Whether somebody is to go to a country that is not open on a day.
    pub fn is_affected(&self, today: Date) -> bool {
        let before = self.state().is_before_start();
        before && self.physical_ahead > 0 && !country_is_open(self.country_status.as_deref(), self.country_status_from, today)
    }

    /// What a search looks through, folded.
    pub fn search_text(&self) -> String {
        i18n::fold(&format!("{} {} {} {} {}", self.case(), self.title, self.title_nl, self.host_name, self.expert_name))
    }
}

/// Placements in a scope, as they stand on a day.
pub async fn list(tx: &mut Tx, scope: &Scope, today: Date) -> Result<Vec<ListRow>> {
    tx.all(LIST, scoped_params![scope, today]).await
}

/// Placements in a scope that are not over.
pub async fn open(tx: &mut Tx, scope: &Scope, today: Date) -> Result<Vec<ListRow>> {
    tx.all(OPEN, scoped_params![scope, today]).await
}
