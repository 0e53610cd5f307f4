//! The programme in counts, for `cd4d stats`: the same facts and figures as the dashboard.

use std::collections::{BTreeMap, BTreeSet};

use db::{Result, Tx};
use model::evaluation::Moment;
use model::expert::Gender;
use model::text::Country;
use model::{Date, PhaseId, Scope, Timestamp};
use serde_json::{Map, Value as Json, json};

use super::past::{Trail, cut};
use super::{Facts, Figure, Filter, Kind, states};
use crate::store::{self, CountryFact, ExpertFact, HostFact, HostStep, PriorityFact};

/// Which part of the programme is counted, and as it stood when.
#[derive(Clone, Default, Debug)]
pub struct StatsFilter {
    /// One phase.
    pub phase: Option<PhaseId>,
    /// One country.
    pub country: Option<Country>,
    /// At the end of this day (UTC); now when none.
    pub as_of: Option<Date>,
}

/// The programme in counts, as `{"requests": {"total", "by_state"}, "applications": {...}, "placements": {...}, "experts":
/// {"total", "women"}, "hosts", "countries", "priorities"}`. Every state is there, also with 0.
///
/// What the words mean: an application counts from when it was sent. `long_listed`, `reserve` and `reserves_stepped_in`
/// count applications that came there at any time, by a decision that was not undone; `cv_shared` those whose CV went to a
/// host; `ineligible`, `not_long_listed`, `declined_by_host` and `selected` those that stand there on the day (`selected`:
/// seats held). A placement that was given up before its start is not counted. A placement is `evaluated` at a moment when
/// at least one voice answered. Experts are those whose profile is in use (not unclaimed, not erased); for one country,
/// those with a tie to it; they belong to no phase.
///
/// A past day is told from dated rows and the audit trail. Exact: applications (every decision is kept with its time),
/// shares, answers, hosts (every step is kept), countries (every status has its first day), and requests and placements
/// as far as the audit trail names the states they came into; where it does not, a request is a draft, and a placement is
/// in preparation until its first day and running from then. A priority is agreed from its first agreement on, and
/// retired when the trail says so. Not kept, so told as it is now: sector, mode, an expert's gender, ties and whether the
/// profile was in use, and answers that were corrected since.
pub async fn stats(tx: &mut Tx, scope: &Scope, filter: &StatsFilter) -> Result<Json> {
    let facts = Facts::read(tx, scope, filter.as_of).await?;
    let within = Filter { phase: filter.phase, country: filter.country, ..Filter::default() };
    let count = |figure: Figure| facts.0.iter().filter(|fact| figure.holds(fact) && within.admits(fact)).count();
    let state = |kind: Kind, name: &str| count(Figure::state(kind, name));
    let by_state = |kind: Kind| states(kind).into_iter().map(|name| (name.clone(), json!(state(kind, &name)))).collect::<Map<_, _>>();
    let mark = |kind: Kind, name: &'static str| count(Figure::mark(kind, name));
    Ok(json!({
        "requests": { "total": count(Figure::all(Kind::Request)), "by_state": by_state(Kind::Request) },
        "applications": {
            "total": count(Figure::all(Kind::Application)),
            "by_state": by_state(Kind::Application),
            "ineligible": state(Kind::Application, "ineligible"),
            "not_long_listed": state(Kind::Application, "not-long-listed"),
            "long_listed": mark(Kind::Application, "long-listed"),
            "cv_shared": mark(Kind::Application, "shared"),
            "declined_by_host": state(Kind::Application, "declined"),
            "selected": state(Kind::Application, "selected"),
            "reserve": mark(Kind::Application, "reserve"),
            "reserves_stepped_in": mark(Kind::Application, "stepped-in"),
        },
        "placements": {
            "total": count(Figure::all(Kind::Placement)),
            "by_state": by_state(Kind::Placement),
            "evaluated": {
                "before": mark(Kind::Placement, Moment::Before.name()),
                "after": mark(Kind::Placement, Moment::After.name()),
                "year_later": mark(Kind::Placement, Moment::YearLater.name()),
            },
        },
        "experts": experts(tx, scope, filter).await?,
        "hosts": hosts(tx, scope, filter).await?,
        "countries": countries(tx, scope, filter).await?,
        "priorities": priorities(tx, scope, filter).await?,
    }))
}

impl StatsFilter {
    fn admits(&self, phase: PhaseId, country: Country) -> bool {
        self.phase.is_none_or(|wanted| wanted == phase) && self.country.is_none_or(|wanted| wanted == country)
    }

    fn cut(&self) -> Timestamp {
        cut(self.as_of)
    }
}

/// A total with every state, also those that none is in.
fn tally(key: &str, known: impl Iterator<Item = &'static str>, found: impl Iterator<Item = String>) -> Json {
    let mut cells: BTreeMap<String, i64> = known.map(|name| (name.to_owned(), 0)).collect();
    found.for_each(|state| *cells.entry(state).or_default() += 1);
    json!({ "total": cells.values().sum::<i64>(), key: cells })
}

async fn experts(tx: &mut Tx, scope: &Scope, filter: &StatsFilter) -> Result<Json> {
    let rows: Vec<ExpertFact> = store::experts(tx).await?;
    let everywhere = scope.everything || scope.places.iter().any(|(_, country)| country.is_none());
    let in_scope =
        |row: &&ExpertFact| everywhere || scope.places.iter().any(|(_, country)| country.is_some_and(|c| c.code() == row.country));
    let asked = |row: &&ExpertFact| filter.country.is_none_or(|country| country.code() == row.country);
    let in_use = |row: &&ExpertFact| matches!(row.state.as_str(), "draft" | "active" | "paused") && row.made_at < filter.cut();
    let rows: Vec<&ExpertFact> = rows.iter().filter(in_scope).filter(asked).filter(in_use).collect();
    let distinct = |rows: &mut dyn Iterator<Item = &&ExpertFact>| rows.map(|row| row.id).collect::<BTreeSet<_>>().len();
    let women = distinct(&mut rows.iter().filter(|row| row.gender == Gender::Woman.name()));
    Ok(json!({ "total": distinct(&mut rows.iter()), "women": women }))
}

async fn hosts(tx: &mut Tx, scope: &Scope, filter: &StatsFilter) -> Result<Json> {
    let known = model::host::State::ALL.iter().map(|state| state.name());
    if filter.as_of.is_none() {
        let rows: Vec<HostFact> = store::scoped(tx, store::HOST_FACTS, scope).await?;
        return Ok(tally("by_state", known, rows.into_iter().filter(|row| filter.admits(row.phase_id, row.country)).map(|row| row.state)));
    }
    let steps: Vec<HostStep> = store::scoped(tx, store::HOST_STEPS, scope).await?;
    let steps = steps.into_iter().filter(|step| step.taken_at < filter.cut() && filter.admits(step.phase_id, step.country));
    // Steps come in order, so the last of each host stays.
    let last: BTreeMap<_, _> = steps.map(|step| (step.host_id, step.state)).collect();
    Ok(tally("by_state", known, last.into_values()))
}

async fn countries(tx: &mut Tx, scope: &Scope, filter: &StatsFilter) -> Result<Json> {
    let rows: Vec<CountryFact> = store::scoped(tx, store::COUNTRY_FACTS, scope).await?;
    let begun = |row: &CountryFact| filter.as_of.is_none_or(|day| row.from_day <= day);
    let rows = rows.into_iter().filter(|row| begun(row) && filter.admits(row.phase_id, row.country));
    let last: BTreeMap<_, _> = rows.map(|row| ((row.phase_id, row.country), row.status)).collect();
    let known = model::priority::CountryStatus::ALL.iter().map(|status| status.name());
    Ok(tally("by_status", known, last.into_values()))
}

async fn priorities(tx: &mut Tx, scope: &Scope, filter: &StatsFilter) -> Result<Json> {
    let rows: Vec<PriorityFact> = store::scoped(tx, store::PRIORITY_FACTS, scope).await?;
    let trail = Trail::until(tx, filter.as_of).await?;
    let rows = rows.into_iter().filter(|row| row.made_at < filter.cut() && filter.admits(row.phase_id, row.country));
    let state = |row: PriorityFact| match (filter.as_of, trail.told(row.id.0)) {
        (None, _) => row.state,
        (_, Some(told)) => told.to_owned(),
        (_, None) if row.agreed_at.is_some_and(|at| at < filter.cut()) => "agreed".to_owned(),
        (_, None) => "draft".to_owned(),
    };
    let known = model::priority::State::ALL.iter().map(|state| state.name());
    Ok(tally("by_state", known, rows.map(state)))
}
