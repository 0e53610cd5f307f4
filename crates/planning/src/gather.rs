//! What goes into a run: the requests of a round, who may do them, the rules, as a file of the matching engine.
//!
//! A pair's score is its share of the points that could be earned, in ten-thousandths, so that requests can be compared;
//! its value is that times the weight of the priority. Time is counted from each request's first possible day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use db::{Result, Tx};
use jiff::civil::Date;
use matching::Options;
use matching::document::Status;
use matching::fit::{Assessment, Mode, Reason, Requirement};
use model::application::State;
use model::round::{Choice, Floor, Reach};
use model::{ExpertId, RequestId};
use pool::{Demand, Pool, RULES};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::actions::Decided;
use crate::outcome::{Why, floor_asks};
use crate::store::{self, Request, Round};

/// People of the pool who are looked at for each request beside those who applied.
const TOP: usize = 40;
/// The name that the floor's group has in the file.
const WOMEN: &str = "w";
/// More people of the pool than this are not counted for a request.
const COUNTED: usize = 10_000;

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
    /// Who applied and is set aside on the long list.
    pub aside: Vec<(ExpertId, RequestId)>,
    /// The file without the pairs that stay.
    base: Json,
    /// Pairs that the office chose instead of a proposal: they stay.
    chosen: Vec<(u32, u32)>,
    /// Pairs that the office accepted: they count `keep` more, in hundredths of a point.
    kept: Vec<(u32, u32)>,
    keep: i64,
    /// Pairs that no other decision leaves room for.
    collided: Vec<(u32, u32)>,
    /// Pairs that were chosen and with which there is no plan.
    loosened: Vec<(u32, u32)>,
    /// For each request, how many applied.
    pub applications: Vec<usize>,
    demands: Vec<Demand>,
    /// For each request, who applied and what the engine says of them.
    applied: Vec<Vec<(ExpertId, Assessment)>>,
    pool: Arc<Pool>,
    reach: Reach,
    today: Date,
}

/// Reads it in one snapshot. `decided` is whom the office chose in the plan before, the newest decision first: who was
/// chosen instead of a proposal stays, who was accepted counts more there.
pub async fn gather(tx: &mut Tx, pool: Arc<Pool>, round: &Round, decided: &[Decided], today: Date) -> Result<Gathered> {
    let mut requests = store::requests(tx, round.id).await?;
    // Of a request that is not open any more, who was selected stays, and no seat is to be filled.
    for request in requests.iter_mut().filter(|request| !request.is_open()) {
        request.seats = request.taken;
    }
    let mut numbers: BTreeMap<ExpertId, u32> = BTreeMap::new();
    let mut people = Vec::new();
    let mut number = |expert: ExpertId| {
        *numbers.entry(expert).or_insert_with(|| {
            people.push(expert);
            people.len() as u32 - 1
        })
    };
    let (mut demands, mut candidates, mut applied) = (Vec::new(), Vec::new(), Vec::new());
    let (mut aside, mut applications) = (Vec::new(), Vec::new());
    for (at, request) in (0u32..).zip(&requests) {
        let demand = pool::demand(tx, request.id, today).await?.ok_or(db::DbError::Missing)?;
        let applicants = store::applicants(tx, request.id).await?;
        let profiles = pool::profiles_of_request(tx, request.id).await?;
        let set_aside: Vec<ExpertId> =
            tx.values::<Uuid>(store::SET_ASIDE, db::params![request.id]).await?.into_iter().map(ExpertId).collect();
        let mut answers = Vec::new();
        for applicant in &applicants {
            let Some(profile) = profiles.iter().find(|profile| profile.person.id == applicant.expert_id) else { continue };
            let state = State::named(&applicant.state);
            let confirmed = state == Some(State::Selected);
            if !confirmed && !request.is_open() {
                continue;
            }
            if !confirmed && set_aside.contains(&applicant.expert_id) {
                aside.push((applicant.expert_id, request.id));
                continue;
            }
            let assessment = pool::judge(&demand, profile, applicant.available_from, today).assessment;
            if confirmed || (assessment.is_eligible() && state.is_some_and(State::is_open)) {
                candidates.push(Candidate { request: at, expert: number(applicant.expert_id), assessment, confirmed });
            } else if state.is_some_and(|state| state.is_open() || state == State::Ineligible) {
                answers.push((applicant.expert_id, assessment));
            }
        }
        if round.reach() == Reach::Pool && request.is_open() {
            let known: BTreeSet<ExpertId> = applicants.iter().map(|applicant| applicant.expert_id).collect();
            let top = pool.top(&demand, today, TOP + known.len(), pool::Reach::WhoMayBeAsked).experts;
            let asked = top.into_iter().map(|found| (ExpertId(Uuid::from_u128(found.expert.0)), found.assessment));
            for (expert, assessment) in asked.filter(|(expert, _)| !known.contains(expert)).take(TOP) {
                candidates.push(Candidate { request: at, expert: number(expert), assessment, confirmed: false });
            }
        }
        demands.push(demand);
        applied.push(answers);
        applications.push(applicants.len());
    }
    candidates.sort_by_key(Candidate::pair);
    let women = store::women(tx, round).await?;
    let minimums = store::minimums(tx, round.id).await?;
    let confirmed: Vec<(u32, u32)> = candidates.iter().filter(|candidate| candidate.confirmed).map(Candidate::pair).collect();
    let pair_of = |one: &Decided| {
        let here = |pair: &(u32, u32)| (people[pair.0 as usize], requests[pair.1 as usize].id) == (one.expert, one.request);
        candidates.iter().filter(|candidate| !candidate.confirmed).map(Candidate::pair).find(here)
    };
    // Whether somebody can take a seat beside those who stay.
    let fits = |chosen: &[(u32, u32)], (expert, request): (u32, u32)| {
        let stay = || confirmed.iter().chain(chosen);
        let here = stay().filter(|pair| pair.1 == request).count() as i64;
        let own = || stay().filter(move |pair| pair.0 == expert);
        let clash = own().any(|pair| clash(&demands[pair.1 as usize], &demands[request as usize], today));
        here < requests[request as usize].seats && (own().count() as i64) < round.cap && !clash
    };
    let (mut chosen, mut kept, mut collided): (Vec<(u32, u32)>, Vec<(u32, u32)>, Vec<(u32, u32)>) = Default::default();
    let (own, accepted): (Vec<&Decided>, Vec<&Decided>) = decided.iter().partition(|one| one.choice == Choice::Other);
    for pair in own.into_iter().filter_map(pair_of) {
        if fits(&chosen, pair) { chosen.push(pair) } else { collided.push(pair) }
    }
    for pair in accepted.into_iter().filter_map(pair_of) {
        if fits(&chosen, pair) { kept.push(pair) } else { collided.push(pair) }
    }
    let most = |expert: u32| (confirmed.iter().filter(|pair| pair.0 == expert).count() as i64).max(round.cap);
    let base = json!({
        "format": matching::file::FORMAT,
        "experts": (0u32..).zip(&people).map(|(at, expert)| one(most(at), women.contains(expert))).collect::<Vec<_>>(),
        "requests": requests.iter().zip(&demands).map(|(request, demand)| asked(request, demand, today)).collect::<Vec<_>>(),
        "edges": candidates.iter().map(|c| json!([c.expert, c.request, c.assessment.score.ppm() / 100, 0])).collect::<Vec<_>>(),
        "rules": rules(round, &minimums),
    });
    let mut gathered = Gathered {
        file: String::new(),
        sequence: pool.sequence(),
        reach: round.reach(),
        keep: round.keep_points * 100,
        loosened: Vec::new(),
        people,
        requests,
        candidates,
        aside,
        base,
        chosen,
        kept,
        collided,
        applications,
        demands,
        applied,
        pool,
        today,
    };
    gathered.write();
    Ok(gathered)
}

/// Whether nobody can do both: time on the spot never overlaps.
fn clash(one: &Demand, other: &Demand, today: Date) -> bool {
    let spans = |demand: &Demand| {
        let needs = pool::needs(demand, today);
        let here = needs.blocks.iter().filter(|block| block.mode != Mode::Online);
        here.map(|block| (i64::from(block.earliest_start), i64::from(block.earliest_start) + i64::from(block.duration))).collect::<Vec<_>>()
    };
    let others = spans(other);
    spans(one).iter().any(|a| others.iter().any(|b| a.0.max(b.0) < a.1.min(b.1)))
}

/// An expert of the file. The group is told only where a floor asks for it.
fn one(most: i64, woman: bool) -> Json {
    if woman { json!({ "group": WOMEN, "max_assignments": most }) } else { json!({ "max_assignments": most }) }
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
    /// Writes the file with the pairs that stay and those that count more.
    fn write(&mut self) {
        let mut file = self.base.clone();
        file["fixed"] = json!(self.confirmed().chain(self.chosen.iter().copied()).collect::<Vec<_>>());
        file["kind"] = json!(if self.kept.is_empty() { "round" } else { "replan" });
        if !self.kept.is_empty() {
            file["previous_plan"] = json!(self.kept);
            file["keep_bonus"] = json!(self.keep);
        }
        self.file = file.to_string();
    }

    /// For each country with a minimum, the most seats that can be filled there by itself, without any rule of the round; a
    /// country of which that could not be worked out is left out.
    pub fn most_filled(&self) -> Vec<(String, i64)> {
        let minimums = self.base["rules"]["country_min_filled"].as_object();
        let countries = minimums.into_iter().flat_map(|rows| rows.keys());
        countries.filter_map(|country| Some((country.clone(), self.most_in(country)?))).collect()
    }

    /// The most seats of a country that can be filled. Every pair there counts one and every other nothing, so that the value
    /// of the best plan is how many there are.
    fn most_in(&self, country: &str) -> Option<i64> {
        let counts = |at: u32| i64::from(self.requests[at as usize].country.code() == country);
        let mut file = self.alone(json!({}));
        file["edges"] = json!(self.candidates.iter().map(|c| json!([c.expert, c.request, counts(c.request), 0])).collect::<Vec<_>>());
        for request in file["requests"].as_array_mut().into_iter().flatten() {
            request["priority"] = json!(1);
        }
        let plan = matching::plan(&file.to_string(), Options::default()).ok()?;
        plan.objective.filter(|_| plan.status == Status::Optimal)
    }

    /// The highest number or share for the women's seats with which there is a plan, without any other rule of the round, and how
    /// many seats that asks for in it; none where the round has no such rule, or that could not be worked out.
    pub fn most_women(&self) -> Option<(i64, i64)> {
        let floor = &self.base["rules"]["group_floor"];
        let name = if floor["min"].is_null() { "num" } else { "min" };
        let seats = |value: i64| {
            let mut floor = floor.clone();
            floor[name] = json!(value);
            let plan = matching::plan(&self.alone(json!({ "group_floor": floor })).to_string(), Options::default()).ok()?;
            let rule = if name == "num" { Floor::Share(value) } else { Floor::Number(value) };
            match plan.status {
                Status::Optimal | Status::Feasible => Some(Some(floor_asks(rule, plan.pairs.len()))),
                Status::Infeasible => Some(None),
                Status::Unknown => None,
            }
        };
        // What is more than can be met cannot be met either.
        let (mut met, mut of, mut asked) = (0, 0, floor[name].as_i64()? + 1);
        while asked - met > 1 {
            let middle = (met + asked) / 2;
            match seats(middle)? {
                Some(seats) => (met, of) = (middle, seats),
                None => asked = middle,
            }
        }
        Some((met, of))
    }

    /// The file with only these rules, and without what the office decided.
    fn alone(&self, rules: Json) -> Json {
        let mut file = self.base.clone();
        file["kind"] = json!("round");
        file["rules"] = rules;
        file["fixed"] = json!(self.confirmed().collect::<Vec<_>>());
        file
    }

    /// Who was selected before, where.
    fn confirmed(&self) -> impl Iterator<Item = (u32, u32)> {
        self.candidates.iter().filter(|candidate| candidate.confirmed).map(Candidate::pair)
    }

    /// Gives up the oldest choice that was to stay; false when there is none.
    pub fn loosen(&mut self) -> bool {
        let Some(pair) = self.chosen.pop() else { return false };
        self.loosened.push(pair);
        self.kept.push(pair);
        self.write();
        true
    }

    /// The points for keeping that the planner counts in the value of some pairs, in hundredths.
    pub fn bonus(&self, pairs: &[(u32, u32)]) -> i64 {
        self.kept.iter().filter(|pair| pairs.contains(pair)).count() as i64 * self.keep
    }

    /// Whether earlier decisions went into the file.
    pub fn has_decisions(&self) -> bool {
        !(self.chosen.is_empty() && self.kept.is_empty())
    }

    /// Whether somebody is selected for a request.
    pub fn is_selected(&self, expert: ExpertId, request: RequestId) -> bool {
        self.confirmed().any(|pair| (self.people[pair.0 as usize], self.requests[pair.1 as usize].id) == (expert, request))
    }

    /// Why somebody whom the office chose before is not in the plan there.
    pub fn why_not(&self, expert: ExpertId, request: RequestId) -> Why {
        match self.requests.iter().find(|row| row.id == request) {
            Some(row) if !row.has_seats() => return Why::Stopped,
            Some(row) if !row.is_open() => return Why::Filled,
            _ => {}
        }
        if self.aside.contains(&(expert, request)) {
            return Why::SetAside;
        }
        let here = |pair: &(u32, u32)| (self.people[pair.0 as usize], self.requests[pair.1 as usize].id) == (expert, request);
        match self.candidates.iter().map(Candidate::pair).find(here) {
            None => Why::Gone,
            Some(pair) if self.collided.contains(&pair) => Why::Collides,
            Some(pair) if self.loosened.contains(&pair) => Why::Rules,
            Some(_) => Why::Better,
        }
    }

    /// Where only those who applied can be proposed and nobody did: how many of the pool meet all rules of the request.
    pub fn in_pool(&self, request: u32) -> Option<usize> {
        let at = request as usize;
        let nobody = self.reach == Reach::Applicants && self.applications[at] == 0;
        nobody.then(|| self.pool.top(&self.demands[at], self.today, COUNTED, pool::Reach::WhoMayBeAsked).experts.len())
    }

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
