//! Reading the facts of a scope, as they stood on a day.

use std::collections::{HashMap, HashSet};

use db::{Result, Tx};
use model::access::Place;
use model::evaluation::{Moment, Use};
use model::text::Country;
use model::{ApplicationId, Date, EvaluationId, ExpertId, HostId, PhaseId, PlacementId, Scope, Timestamp};
use uuid::Uuid;

use super::past::{Decisions, Trail, cut};
use super::{Kind, Mode, SEXES};
use crate::store::{self, AnswerFact, ApplicationFact, AskedFact, ChangeFact, PlacementFact, RequestFact, ShareFact};

/// One thing that is counted.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// The case number under which people know it.
    pub case: String,
    /// The case number of the request that it belongs to.
    pub request_case: String,
    /// The placement that it belongs to.
    pub placement: Option<PlacementId>,
    /// The application that it is, or that it grew from; none of requests.
    pub application: Option<ApplicationId>,
    /// The expert whom it is about; none of requests.
    pub expert: Option<ExpertId>,
    /// The evaluation, of answers.
    pub evaluation: Option<EvaluationId>,
    /// The phase.
    pub phase: PhaseId,
    /// The country.
    pub country: Country,
    /// The host.
    pub host: HostId,
    /// The sector's code.
    pub sector: String,
    /// The mode as a whole.
    pub mode: Mode,
    /// The expert's gender by name; `untold` when not told. Never shown beside a name.
    pub sex: &'static str,
    /// Its state; for answers `moment.voice`, for capacity `moment.change`.
    pub state: String,
    /// What holds beside the state.
    pub marks: Vec<&'static str>,
    /// The moments at which somebody was asked about it, of placements.
    pub asked: Vec<Moment>,
    /// The assignment's title.
    pub title: String,
    /// The same in Dutch, or empty.
    pub title_nl: String,
    /// The host's name.
    pub host_name: String,
    /// The person's name; empty where nobody is meant or known.
    pub person: String,
    /// Knowledge, skills, attitudes (0 to 4) and satisfaction (1 to 5), of answers.
    pub scores: [Option<i64>; 4],
}

impl Fact {
    /// Where it stands, for scopes.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase), country: Some(self.country), host: Some(self.host), expert: None }
    }
}

/// All facts of a scope.
pub struct Facts(pub Vec<Fact>);

fn sex(gender: &str) -> &'static str {
    SEXES.iter().copied().find(|known| *known == gender).unwrap_or("untold")
}

impl Facts {
    /// Reads them, as they stood at the end of a day (now, when none is asked for).
    pub async fn read(tx: &mut Tx, scope: &Scope, as_of: Option<Date>) -> Result<Facts> {
        let cut = cut(as_of);
        let trail = Trail::until(tx, as_of).await?;
        let decisions = Decisions::until(store::scoped(tx, store::DECISION_FACTS, scope).await?, cut);
        let mut all = Vec::new();
        for row in store::scoped::<RequestFact>(tx, store::REQUEST_FACTS, scope).await? {
            if row.made_at < cut {
                all.push(request(row, &trail, cut));
            }
        }
        let shares: Vec<ShareFact> = store::scoped(tx, store::SHARE_FACTS, scope).await?;
        let shared: HashMap<ApplicationId, Timestamp> = shares.into_iter().map(|row| (row.application_id, row.shared_at)).collect();
        for row in store::scoped::<ApplicationFact>(tx, store::APPLICATION_FACTS, scope).await? {
            if row.submitted_at < cut {
                let was_shared = shared.get(&row.id).is_some_and(|at| *at < cut);
                all.push(application(row, &decisions, was_shared, cut));
            }
        }
        let answers: Vec<AnswerFact> = store::scoped(tx, store::ANSWER_FACTS, scope).await?;
        let answers: Vec<AnswerFact> = answers.into_iter().filter(|row| row.answered_at < cut).collect();
        let evaluated: HashSet<(PlacementId, &str)> = answers.iter().map(|row| (row.placement_id, row.moment.as_str())).collect();
        let asked: Vec<AskedFact> = store::scoped(tx, store::ASKED_FACTS, scope).await?;
        let by_then = |row: &AskedFact| as_of.is_none_or(|day| row.due_on.is_some_and(|due| due <= day));
        let asked: HashSet<(PlacementId, Moment)> =
            asked.into_iter().filter(by_then).filter_map(|row| Some((row.placement_id, Moment::named(&row.moment)?))).collect();
        let mut placements: HashMap<PlacementId, Fact> = HashMap::new();
        let mut of_application: HashMap<Uuid, PlacementId> = HashMap::new();
        for row in store::scoped::<PlacementFact>(tx, store::PLACEMENT_FACTS, scope).await? {
            let seated = decisions.seated_at(row.application_id);
            if as_of.is_none() || seated.is_some() || row.state_since < cut {
                let id = row.id;
                of_application.insert(row.application_id.0, id);
                let mut fact = placement(row, &trail, &evaluated, as_of, cut);
                fact.asked = Moment::ALL.iter().copied().filter(|moment| asked.contains(&(id, *moment))).collect();
                placements.insert(id, fact.clone());
                all.push(fact);
            }
        }
        // A request opens the chain of its placement; of several, the one that was not given up, the last of them.
        let mut of_request: HashMap<String, (bool, String, PlacementId)> = HashMap::new();
        for (id, fact) in &placements {
            let candidate = (fact.kind == Kind::Placement, fact.case.clone(), *id);
            let best = of_request.entry(fact.request_case.clone()).or_insert_with(|| candidate.clone());
            if candidate > *best {
                *best = candidate;
            }
        }
        for fact in all.iter_mut().filter(|fact| fact.kind == Kind::Request) {
            fact.placement = of_request.get(&fact.case).map(|(_, _, id)| *id);
        }
        for fact in all.iter_mut().filter(|fact| fact.kind == Kind::Application) {
            fact.placement = of_application.get(&fact.id).copied();
        }
        let mut answered: HashMap<EvaluationId, Fact> = HashMap::new();
        for row in answers {
            if let Some(of) = placements.get(&row.placement_id) {
                let fact = answer(&row, of);
                answered.insert(row.id, fact.clone());
                all.extend(still_used(&row, &fact));
                all.push(fact);
            }
        }
        for row in store::scoped::<ChangeFact>(tx, store::CHANGE_FACTS, scope).await? {
            if let Some(of) = answered.get(&row.evaluation_id) {
                all.push(capacity(&row, of));
            }
        }
        Ok(Facts(all))
    }
}

fn request(row: RequestFact, trail: &Trail, cut: Timestamp) -> Fact {
    Fact {
        kind: Kind::Request,
        id: row.id.0,
        case: model::request::case_number(row.number),
        request_case: model::request::case_number(row.number),
        placement: None,
        application: None,
        expert: None,
        evaluation: None,
        phase: row.phase_id,
        country: row.country,
        host: row.host_id,
        sector: row.sector,
        mode: Mode::of(row.physical, row.online),
        sex: sex(""),
        state: trail.state(row.id.0, &row.state, row.state_since, cut, model::request::State::Draft.name()),
        marks: Vec::new(),
        asked: Vec::new(),
        title: row.title,
        title_nl: row.title_nl,
        host_name: row.host_name,
        person: String::new(),
        scores: [None; 4],
    }
}

fn application(row: ApplicationFact, decisions: &Decisions, shared: bool, cut: Timestamp) -> Fact {
    use model::application::{Decision, State};
    let state = if row.state_since < cut { row.state.as_str() } else { decisions.state(row.id).unwrap_or(State::Submitted.name()) };
    let later = [State::LongListed, State::Shared, State::Accepted, State::Declined, State::Selected, State::Reserve];
    let long_listed = decisions.led_to(row.id, State::LongListed.name()) || later.iter().any(|known| known.name() == state);
    let mut marks = Vec::new();
    if long_listed && state != State::NotLongListed.name() {
        marks.push("long-listed");
    }
    if shared {
        marks.push("shared");
    }
    if state == State::Reserve.name() || decisions.led_to(row.id, State::Reserve.name()) {
        marks.push("reserve");
    }
    if decisions.decided(row.id, Decision::StepIn) {
        marks.push("stepped-in");
    }
    Fact {
        kind: Kind::Application,
        id: row.id.0,
        case: model::application::case_number(row.number),
        request_case: model::request::case_number(row.request_number),
        placement: None,
        application: Some(row.id),
        expert: Some(row.expert_id),
        evaluation: None,
        phase: row.phase_id,
        country: row.country,
        host: row.host_id,
        sector: row.sector,
        mode: Mode::of(row.physical, row.online),
        sex: sex(&row.gender),
        state: state.to_owned(),
        marks,
        asked: Vec::new(),
        title: row.title,
        title_nl: row.title_nl,
        host_name: row.host_name,
        person: row.person,
        scores: [None; 4],
    }
}

fn placement(row: PlacementFact, trail: &Trail, evaluated: &HashSet<(PlacementId, &str)>, as_of: Option<Date>, cut: Timestamp) -> Fact {
    use model::placement::State;
    let begun = row.started_on.is_some_and(|from| as_of.is_none_or(|day| from <= day));
    let first = if begun { State::Running } else { State::Preparing };
    let state = trail.state(row.id.0, &row.state, row.state_since, cut, first.name());
    let of = |moment: &Moment| evaluated.contains(&(row.id, moment.name()));
    Fact {
        kind: if state == State::Withdrawn.name() { Kind::GivenUp } else { Kind::Placement },
        id: row.id.0,
        case: model::placement::case_number(row.number),
        request_case: model::request::case_number(row.request_number),
        placement: Some(row.id),
        application: Some(row.application_id),
        expert: Some(row.expert_id),
        evaluation: None,
        phase: row.phase_id,
        country: row.country,
        host: row.host_id,
        sector: row.sector,
        mode: Mode::of(row.physical, row.online),
        sex: sex(&row.gender),
        state,
        marks: Moment::ALL.iter().filter(|moment| of(moment)).map(|moment| moment.name()).collect(),
        asked: Vec::new(),
        title: row.title,
        title_nl: row.title_nl,
        host_name: row.host_name,
        person: row.person,
        scores: [None; 4],
    }
}

fn answer(row: &AnswerFact, of: &Fact) -> Fact {
    Fact {
        kind: Kind::Answer,
        id: row.id.0,
        evaluation: Some(row.id),
        state: format!("{}.{}", row.moment, row.voice),
        marks: Vec::new(),
        person: row.person_name.clone(),
        scores: [row.knowledge, row.skills, row.attitudes, row.satisfaction],
        ..of.clone()
    }
}

/// What an answer says of whether the result is still used, where it was asked.
fn still_used(row: &AnswerFact, of: &Fact) -> Option<Fact> {
    let said = Use::named(&row.still_used)?;
    Some(Fact { kind: Kind::Use, state: said.name().to_owned(), scores: [None; 4], ..of.clone() })
}

fn capacity(row: &ChangeFact, of: &Fact) -> Fact {
    let moment = of.state.split('.').next().unwrap_or_default();
    Fact { kind: Kind::Capacity, id: row.id, state: format!("{moment}.{}", row.change), scores: [None; 4], ..of.clone() }
}
