//! What goes into a run: the requests of a round, who may do them, the rules, as a file of the matching engine.
//!
//! A pair's score is its share of the points that could be earned, in ten-thousandths, so that requests can be compared;
//! its value is that times the weight of the priority. Time is counted from each request's first possible day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::{Result, Tx};
use jiff::civil::Date;
use matching::fit::{Assessment, Mode, Reason, Requirement};
use model::ExpertId;
use model::application::State;
use model::round::{Floor, Reach};
use pool::{Demand, Pool, RULES};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::store::{self, Request, Round};

/// People of the pool who are looked at for each request beside those who applied.
const TOP: usize = 40;
/// The name that the floor's group has in the file.
const WOMEN: &str = "w";

/// Somebody who may be placed at a request.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The request's place in the file.
    pub request: u32,
    /// The expert's place in the file.
    pub expert: u32,
    /// What the engine says.
    pub assessment: Assessment,
    /// Selected before: stays.
    pub confirmed: bool,
}

impl Candidate {
    /// The pair as plans name it.
    pub fn pair(&self) -> (u32, u32) {
        (self.expert, self.request)
    }
}

/// All that a run needs.
pub struct Gathered {
    /// The file, as it is planned, checked and kept.
    pub file: String,
    /// The experts, by their place in the file.
    pub people: Vec<ExpertId>,
    /// The requests, by their place in the file.
    pub requests: Vec<Request>,
    /// Who may be placed where.
    pub candidates: Vec<Candidate>,
    /// How many changes the pool had seen.
    pub sequence: u64,
    demands: Vec<Demand>,
    /// For each request, who applied and what the engine says of them.
    applied: Vec<Vec<(ExpertId, Assessment)>>,
    pool: Arc<Pool>,
    reach: Reach,
    today: Date,
}

/// Reads it in one snapshot. `decided` are pairs that the office decided on and that should rather stay.
pub async fn gather(
    tx: &mut Tx,
    pool: Arc<Pool>,
    round: &Round,
    decided: &[(ExpertId, model::RequestId)],
    today: Date,
) -> Result<Gathered> {
    let requests = store::requests(tx, round.id).await?;
    let mut numbers: BTreeMap<ExpertId, u32> = BTreeMap::new();
    let mut people = Vec::new();
    let mut number = |expert: ExpertId| {
        *numbers.entry(expert).or_insert_with(|| {
            people.push(expert);
            people.len() as u32 - 1
        })
    };
    let (mut demands, mut candidates, mut applied) = (Vec::new(), Vec::new(), Vec::new());
    for (at, request) in (0u32..).zip(&requests) {
        let demand = pool::demand(tx, request.id, today).await?.ok_or(db::DbError::Missing)?;
        let applicants = store::applicants(tx, request.id).await?;
        let profiles = pool::profiles_of_request(tx, request.id).await?;
        let mut answers = Vec::new();
        for applicant in &applicants {
            let Some(profile) = profiles.iter().find(|profile| profile.person.id == applicant.expert_id) else { continue };
            let state = State::named(&applicant.state);
            let confirmed = state == Some(State::Selected);
            let assessment = pool::judge(&demand, profile, applicant.available_from, today).assessment;
            if confirmed || (assessment.is_eligible() && state.is_some_and(State::is_open)) {
                candidates.push(Candidate { request: at, expert: number(applicant.expert_id), assessment, confirmed });
            } else if state.is_some_and(|state| state.is_open() || state == State::Ineligible) {
                answers.push((applicant.expert_id, assessment));
            }
        }
        if round.reach() == Reach::Pool {
            let known: BTreeSet<ExpertId> = applicants.iter().map(|applicant| applicant.expert_id).collect();
            let top = pool.top(&demand, today, TOP + known.len(), pool::Reach::WhoMayBeAsked).experts;
            let asked = top.into_iter().map(|found| (ExpertId(Uuid::from_u128(found.expert.0)), found.assessment));
            for (expert, assessment) in asked.filter(|(expert, _)| !known.contains(expert)).take(TOP) {
                candidates.push(Candidate { request: at, expert: number(expert), assessment, confirmed: false });
            }
        }
        demands.push(demand);
        applied.push(answers);
    }
    candidates.sort_by_key(Candidate::pair);
    let women: BTreeSet<ExpertId> = match round.floor() {
        Floor::None => BTreeSet::new(),
        _ => tx.values::<Uuid>(store::WOMEN, Vec::new()).await?.into_iter().map(ExpertId).collect(),
    };
    let minimums = store::minimums(tx, round.id).await?;
    let kept: Vec<(u32, u32)> = candidates
        .iter()
        .filter(|candidate| {
            let pair = (people[candidate.expert as usize], requests[candidate.request as usize].id);
            !candidate.confirmed && decided.contains(&pair)
        })
        .map(Candidate::pair)
        .collect();
    let mut file = json!({
        "format": matching::file::FORMAT,
        "kind": if kept.is_empty() { "round" } else { "replan" },
        "experts": people.iter().map(|expert| one(expert, round, &women)).collect::<Vec<_>>(),
        "requests": requests.iter().zip(&demands).map(|(request, demand)| asked(request, demand, today)).collect::<Vec<_>>(),
        "edges": candidates.iter().map(|c| json!([c.expert, c.request, c.assessment.score.ppm() / 100, 0])).collect::<Vec<_>>(),
        "rules": rules(round, &minimums),
        "fixed": candidates.iter().filter(|c| c.confirmed).map(Candidate::pair).collect::<Vec<_>>(),
    });
    if !kept.is_empty() {
        file["previous_plan"] = json!(kept);
        file["keep_bonus"] = json!(round.keep_points * 100);
    }
    let (sequence, reach) = (pool.sequence(), round.reach());
    Ok(Gathered { file: file.to_string(), people, requests, candidates, sequence, demands, applied, pool, reach, today })
}

/// An expert of the file. The group is told only where a floor asks for it.
fn one(expert: &ExpertId, round: &Round, women: &BTreeSet<ExpertId>) -> Json {
    if women.contains(expert) { json!({ "group": WOMEN, "max_assignments": round.cap }) } else { json!({ "max_assignments": round.cap }) }
}

/// A request of the file.
fn asked(request: &Request, demand: &Demand, today: Date) -> Json {
    let needs = pool::needs(demand, today);
    let blocks: Vec<Json> = needs
        .blocks
        .iter()
        .map(|block| json!({ "mode": block.mode, "start": block.earliest_start, "end": i64::from(block.earliest_start) + i64::from(block.duration) }))
        .collect();
    json!({ "country": request.country.code(), "seats": request.seats.max(request.taken), "priority": request.weight, "blocks": blocks })
}

fn rules(round: &Round, minimums: &[store::Minimum]) -> Json {
    let mut rules = json!({});
    if !minimums.is_empty() {
        rules["country_min_filled"] = minimums.iter().map(|row| (row.country.code().to_owned(), json!(row.places))).collect();
    }
    match round.floor() {
        Floor::None => {}
        Floor::Share(share) => rules["group_floor"] = json!({ "group": WOMEN, "num": share, "den": 100 }),
        Floor::Number(places) => rules["group_floor"] = json!({ "group": WOMEN, "min": places }),
        Floor::ShareKeepFilled(share) => rules["group_floor"] = json!({ "group": WOMEN, "num": share, "den": 100, "keep_filled": true }),
    }
    rules
}

impl Gathered {
    /// How many could be placed at a request.
    pub fn eligible(&self, request: u32) -> usize {
        self.candidates.iter().filter(|candidate| candidate.request == request && !candidate.confirmed).count()
    }

    /// Of those who cannot be placed at a request, who fails just one thing: that thing, and how many, most first.
    pub fn sole_reasons(&self, request: u32) -> Vec<(Reason, usize)> {
        let at = request as usize;
        // Who has nothing of what is asked is another case than who has it below the level.
        let mut counts: BTreeMap<(Requirement, bool), (Reason, usize)> = BTreeMap::new();
        let mut count = |reasons: Vec<Reason>| {
            let one: BTreeSet<Requirement> = reasons.iter().map(Reason::requirement).collect();
            if let (1, Some(reason)) = (one.len(), reasons.into_iter().next()) {
                let has_none = matches!(reason, Reason::Skill { found: None, .. } | Reason::Language { found: None, .. });
                counts.entry((reason.requirement(), has_none)).or_insert((reason, 0)).1 += 1;
            }
        };
        for (_, assessment) in &self.applied[at] {
            count(assessment.failures.clone());
        }
        if self.reach == Reach::Pool {
            let applied: BTreeSet<ExpertId> = self.applied[at].iter().map(|(expert, _)| *expert).collect();
            let short = self.pool.one_short(&self.demands[at], self.today, pool::Reach::WhoMayBeAsked);
            short.into_iter().filter(|(expert, _)| !applied.contains(expert)).for_each(|(_, failing)| count(failing));
        }
        let mut list: Vec<_> = counts.into_values().collect();
        list.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        list
    }
}

/// The version of the rules that score.
pub fn rule_version() -> String {
    RULES.version.clone()
}

/// Whether a request has a block on the spot, and whether it has one online.
pub fn modes(demand: &Demand, today: Date) -> (bool, bool) {
    let needs = pool::needs(demand, today);
    let has = |online: bool| needs.blocks.iter().any(|block| (block.mode == Mode::Online) == online);
    (has(false), has(true))
}
