//! The sections of the terms of reference that hold one text each. A section that somebody else changed meanwhile is
//! not overwritten.

use command::{Change, Command, Stop, Work};
use db::{Value, params};
use model::reference::sector;
use model::request::{Block, FOREIGN_OUTCOME, NO_SECURITY, PRIORITY_OVER, SEATS, Security, UNKNOWN_CODE, check_days, check_phase};
use model::{Date, OutcomeId, RequestId};
use serde_json::json;

use super::{editable, search_text, slug};
use crate::store::{self, BlockRow};

/// Writes what it is about.
pub struct SaveBasics {
    /// The request.
    pub request: RequestId,
    /// The version that was read.
    pub version: i64,
    /// The title in English.
    pub title: String,
    /// The title in Dutch, or empty.
    pub title_nl: String,
    /// What the expert will do and why, in a few sentences of English.
    pub summary: String,
    /// The same in Dutch, or empty.
    pub summary_nl: String,
    /// The department or unit.
    pub department: String,
    /// The host's background as far as it matters here.
    pub background: String,
    /// The DAC purpose code, or empty for the host's own sector.
    pub sector: String,
}

impl Command for SaveBasics {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let old = editable(work, self.request).await?;
        if !self.sector.is_empty() && sector::find(&self.sector).is_none() {
            return Err(Stop::field("sector", UNKNOWN_CODE));
        }
        let sector = if self.sector.is_empty() { &old.sector } else { &self.sector };
        // The public address stands still once it was public: people have it in their letters.
        let slug = if old.published_at.is_some() { old.slug.clone() } else { slug(&self.title, old.number) };
        let text = search_text(old.number, &[&self.title, &self.title_nl, &self.summary, &self.summary_nl, &old.host_name, &old.host_city]);
        let values = params![
            self.request,
            self.version,
            &self.title,
            &self.title_nl,
            &self.summary,
            &self.summary_nl,
            &self.department,
            &self.background,
            sector,
            slug,
            text,
        ];
        save(work, store::BASICS, values).await?;
        let before = json!({ "title": old.title, "title_nl": old.title_nl, "summary": old.summary, "summary_nl": old.summary_nl,
            "department": old.department, "background": old.background, "sector": old.sector });
        let after = json!({ "title": self.title, "title_nl": self.title_nl, "summary": self.summary, "summary_nl": self.summary_nl,
            "department": self.department, "background": self.background, "sector": sector });
        work.record(Change::of("requests.basics", "request", self.request).before(before).after(after)).await
    }
}

/// Chooses the outcome that it serves.
pub struct SaveOutcome {
    /// The request.
    pub request: RequestId,
    /// The version that was read.
    pub version: i64,
    /// An outcome of a plan of the same host.
    pub outcome: OutcomeId,
}

impl Command for SaveOutcome {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let old = editable(work, self.request).await?;
        let outcomes = store::outcomes(&mut work.tx, old.host_id).await?;
        let Some(outcome) = outcomes.iter().find(|outcome| outcome.id == self.outcome) else {
            return Err(Stop::field("outcome", FOREIGN_OUTCOME));
        };
        // What serves it already goes on; nothing new begins under a priority that has ended.
        if old.outcome_id != Some(self.outcome) && outcome.priority_over(work.today) {
            return Err(Stop::field("outcome", PRIORITY_OVER));
        }
        let title = outcome.title.clone();
        save(work, store::SET_OUTCOME, params![self.request, self.version, self.outcome]).await?;
        let (before, after) = (json!({ "outcome": old.outcome_id }), json!({ "outcome": self.outcome, "title": title }));
        work.record(Change::of("requests.outcome", "request", self.request).before(before).after(after)).await
    }
}

/// Writes how many, when, and under which conditions. No amounts: allowances are the phase's, not the request's.
pub struct SaveConditions {
    /// The request.
    pub request: RequestId,
    /// The version that was read.
    pub version: i64,
    /// How many experts are wanted.
    pub seats: i64,
    /// Years of experience that are asked for.
    pub years: i64,
    /// Whether the expert must have a tie with the country.
    pub origin_tie: bool,
    /// The last day for applications; open until it is filled when none.
    pub deadline: Option<Date>,
    /// The first possible day of work.
    pub earliest_start: Option<Date>,
    /// The last possible first day of work.
    pub latest_start: Option<Date>,
    /// How dangerous the place is; none only where all work is done online.
    pub security: Option<Security>,
    /// What the host offers and expects, in words.
    pub conditions: String,
}

impl Command for SaveConditions {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let old = editable(work, self.request).await?;
        check_days(self.deadline, self.earliest_start, self.latest_start, work.today)
            .and_then(|()| check_phase(self.earliest_start, self.latest_start, old.phase_until))
            .map_err(|(field, refusal)| Stop::field(field, refusal))?;
        let blocks: Vec<BlockRow> = work.tx.all(store::BLOCKS, params![self.request]).await?;
        if self.security.is_none() && Block::travels(&blocks.iter().map(BlockRow::block).collect::<Vec<_>>()) {
            return Err(Stop::field("security", NO_SECURITY));
        }
        let security = self.security.map_or("", Security::name);
        let (seats, years) = (self.seats.clamp(1, SEATS), self.years.clamp(0, 60));
        let values = params![
            self.request,
            self.version,
            seats,
            years,
            self.origin_tie,
            self.deadline,
            self.earliest_start,
            self.latest_start,
            security,
            &self.conditions,
        ];
        save(work, store::CONDITIONS, values).await?;
        let before = json!({ "seats": old.seats, "years": old.years, "origin_tie": old.origin_tie, "deadline": old.deadline,
            "earliest_start": old.earliest_start, "latest_start": old.latest_start, "security": old.security, "conditions": old.conditions });
        let after = json!({ "seats": seats, "years": years, "origin_tie": self.origin_tie, "deadline": self.deadline,
            "earliest_start": self.earliest_start, "latest_start": self.latest_start, "security": security, "conditions": self.conditions });
        work.record(Change::of("requests.conditions", "request", self.request).before(before).after(after)).await
    }
}

/// Runs an update that names the version that was read; another version means that somebody was faster.
async fn save(work: &mut Work, statement: &'static str, values: Vec<Value>) -> Result<(), Stop> {
    match work.tx.run(statement, values).await? {
        0 => Err(Stop::Stale),
        _ => Ok(()),
    }
}
