//! The pool as it was after one change and before the next: everybody who can be found, and the questions that pages ask.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use matching::Key;
use matching::fit::{self, Assessment, ExpertProfile, Near, Reason, RequestNeeds, Requirement};
use matching::pool::{Change, PoolSnapshot, Tallied, Tally, Top};
use model::ExpertId;
use uuid::Uuid;

use crate::adapter::{RULES, TAXONOMY, admits, base, breaks, fitted, key, needs, outside};
use crate::store::{Demand, Profile, RuleRow};

/// What rules of the programme ask of a person beside the engine's profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Country of residence; empty when not given.
    pub residence: String,
    /// Whole years of experience.
    pub years: i64,
    /// Hours a week for online work, when given.
    pub hours_per_week: Option<i64>,
    /// Agreed to be written to about assignments.
    pub may_be_asked: bool,
}

impl Facts {
    /// Those of a profile.
    pub fn of(profile: &Profile) -> Facts {
        Facts {
            residence: profile.person.residence_country.clone(),
            years: profile.person.years,
            hours_per_week: profile.person.hours_per_week,
            may_be_asked: profile.person.may_be_asked,
        }
    }
}

/// Country of residence and whole years of experience: all that rules which profiles do not hold ask for.
type Kind = (String, i64);

impl Facts {
    fn kind(&self) -> Kind {
        (self.residence.clone(), self.years)
    }
}

/// Whom a question is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Everybody in the pool.
    Everybody,
    /// Those who agreed to be written to about assignments.
    WhoMayBeAsked,
}

/// In how many parts the facts lie, so that a change copies only a little of them.
const PARTS: usize = 256;

/// Tallies that are kept: as many requests as an office has open before it.
const TALLIES: usize = 32;

/// Everybody who can be found, at one moment. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Pool {
    snapshot: PoolSnapshot,
    facts: Vec<Arc<HashMap<Key, Facts>>>,
    /// How many share each kind of facts by which the programme's rules judge.
    kinds: Arc<HashMap<Kind, usize>>,
    /// What was tallied of these very people, the newest at the end: it holds until one of them changes.
    tallied: Arc<Mutex<VecDeque<(Question, Tally)>>>,
}

/// All that a tally depends on beside the people.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Question {
    needs: RequestNeeds,
    rules: Vec<RuleRow>,
    years: i64,
}

/// A pool on its way: people come in portions, so that not all rows of everybody are in memory at once.
pub(crate) struct Building {
    experts: Vec<Arc<ExpertProfile>>,
    facts: Vec<HashMap<Key, Facts>>,
}

impl Default for Building {
    fn default() -> Self {
        Building { experts: Vec::new(), facts: vec![HashMap::new(); PARTS] }
    }
}

impl Building {
    /// Adds people.
    pub(crate) fn add(&mut self, profiles: &[Profile]) {
        for profile in profiles {
            let id = key(profile.person.id);
            self.facts[part(id)].insert(id, Facts::of(profile));
        }
        self.experts.extend(profiles.iter().map(|profile| Arc::new(base(profile))));
    }

    /// The pool of them all, as they were at a sequence number.
    pub(crate) fn finish(self, sequence: u64) -> Pool {
        let snapshot = PoolSnapshot::build(Arc::new(TAXONOMY.clone()), self.experts, sequence);
        let mut kinds = HashMap::new();
        self.facts.iter().flat_map(|part| part.values()).for_each(|facts| *kinds.entry(facts.kind()).or_default() += 1);
        let facts = self.facts.into_iter().map(Arc::new).collect();
        Pool { snapshot, facts, kinds: Arc::new(kinds), tallied: Arc::default() }
    }
}

fn part(id: Key) -> usize {
    (id.0 % PARTS as u128) as usize
}

impl Pool {
    /// The pool after a person's change: the profile as it is now, or none when the person is not in the pool.
    pub(crate) fn after(&self, expert: ExpertId, profile: Option<&Profile>) -> Option<Pool> {
        let id = key(expert);
        let change = match profile {
            Some(profile) => Change::Put(Box::new(base(profile))),
            None => Change::Remove(id),
        };
        let snapshot = self.snapshot.after(self.snapshot.sequence() + 1, change).ok()?;
        let mut next = Pool { snapshot, facts: self.facts.clone(), kinds: self.kinds.clone(), tallied: Arc::default() };
        let part = Arc::make_mut(&mut next.facts[part(id)]);
        let before = match profile {
            Some(profile) => part.insert(id, Facts::of(profile)),
            None => part.remove(&id),
        };
        let (before, after) = (before.map(|facts| facts.kind()), profile.map(|profile| Facts::of(profile).kind()));
        if before != after {
            let kinds = Arc::make_mut(&mut next.kinds);
            before.and_then(|kind| kinds.get_mut(&kind)).into_iter().for_each(|count| *count -= 1);
            after.into_iter().for_each(|kind| *kinds.entry(kind).or_default() += 1);
        }
        Some(next)
    }

    /// How many changes this pool has seen since the programme began; every answer is as of this number.
    pub fn sequence(&self) -> u64 {
        self.snapshot.sequence()
    }

    /// How many people are in it.
    pub fn len(&self) -> usize {
        self.snapshot.len()
    }

    /// Whether nobody is.
    pub fn is_empty(&self) -> bool {
        self.snapshot.is_empty()
    }

    /// Bytes of the index, the profiles themselves left aside.
    pub fn index_bytes(&self) -> usize {
        self.snapshot.index_bytes()
    }

    /// Everybody, with what rules ask beside the profile.
    pub fn people(&self) -> impl Iterator<Item = (&ExpertProfile, &Facts)> {
        self.snapshot.iter().filter_map(|expert| Some((expert.as_ref(), self.facts(expert.id)?)))
    }

    /// One person's profile for the engine, with the facts beside it.
    pub fn person(&self, expert: ExpertId) -> Option<(&ExpertProfile, &Facts)> {
        let id = key(expert);
        Some((self.snapshot.get(id)?.as_ref(), self.facts(id)?))
    }

    fn facts(&self, id: Key) -> Option<&Facts> {
        self.facts[part(id)].get(&id)
    }

    fn lets_in(&self, demand: &Demand, reach: Reach) -> impl Fn(&ExpertProfile) -> bool {
        move |expert| self.facts(expert.id).is_some_and(|facts| admits(demand, facts) && (reach == Reach::Everybody || facts.may_be_asked))
    }

    /// How many people may do a request.
    pub fn count(&self, demand: &Demand, today: Date, reach: Reach) -> usize {
        self.snapshot.count_where(&needs(demand, today), self.lets_in(demand, reach))
    }

    /// The best for a request, equal scores by the lower id.
    pub fn top(&self, demand: &Demand, today: Date, top: usize, reach: Reach) -> Top {
        self.snapshot.top_where(&RULES, &needs(demand, today), top, self.lets_in(demand, reach))
    }

    /// How many more could do a request if one thing asked were relaxed, exactly.
    pub fn near(&self, demand: &Demand, today: Date, reach: Reach) -> Vec<Near> {
        self.snapshot.near_where(&needs(demand, today), self.lets_in(demand, reach))
    }

    /// Everybody held against what a request and the programme's rules ask, in one pass: how many meet everything, for how
    /// many each requirement is the only one that is not met, and what one of them made weaker would bring.
    pub fn tally(&self, demand: &Demand, today: Date) -> Tally {
        let question = Question { needs: needs(demand, today), rules: demand.rules.clone(), years: demand.asked.years };
        let kept = || self.tallied.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, tally)) = kept().iter().find(|(asked, _)| *asked == question) {
            return tally.clone();
        }
        let tally = self.count_all(demand, &question.needs);
        let mut kept = kept();
        if kept.len() == TALLIES {
            kept.pop_front();
        }
        kept.push_back((question, tally.clone()));
        tally
    }

    /// The count of everybody.
    fn count_all(&self, demand: &Demand, needs: &RequestNeeds) -> Tally {
        let rules = outside(demand);
        let broken = |expert: &ExpertProfile| self.facts(expert.id).map_or(u32::MAX, |facts| breaks(demand, &facts.residence, facts.years));
        let (mut tally, sole) = self.snapshot.tally_where(needs, rules.len(), broken);
        let mut fails = vec![0; rules.len()];
        for ((residence, years), people) in self.kinds.iter() {
            let bits = breaks(demand, residence, *years);
            fails.iter_mut().enumerate().for_each(|(at, count)| *count += people * (bits >> at & 1) as usize);
        }
        // Nobody whose profile is not active is in the pool: what is left is what a request or the programme asks.
        tally.asked.retain(|one| one.requirement != Requirement::Active);
        let counted = rules.into_iter().zip(fails).zip(sole);
        let rules = counted.map(|((rule, fails), sole)| Tallied { requirement: Requirement::Exclusion(rule), fails, sole });
        tally.asked.splice(0..0, rules);
        tally
    }

    /// Who fails just one thing that a request or a rule of the programme asks, with the gates that say so; by id.
    pub fn one_short(&self, demand: &Demand, today: Date, reach: Reach) -> Vec<(ExpertId, Vec<Reason>)> {
        let needs = needs(demand, today);
        let reached = |expert: &ExpertProfile| self.facts(expert.id).filter(|facts| reach == Reach::Everybody || facts.may_be_asked);
        let mut short = self.snapshot.one_short_where(&needs, |expert| reached(expert).is_some_and(|facts| admits(demand, facts)));
        // Who meets all that the engine knows may break a rule that it does not know.
        let barred = RefCell::new(Vec::new());
        self.snapshot.count_where(&needs, |expert| {
            if let Some(facts) = reached(expert).filter(|facts| !admits(demand, facts)) {
                let failing = fit::failures(&TAXONOMY, &needs, &fitted(expert, facts, demand, &needs, None));
                barred.borrow_mut().push((expert.id, failing));
            }
            true
        });
        short.extend(barred.into_inner().into_iter().filter(|(_, failing)| fit::only_requirement(failing).is_some()));
        short.sort_by_key(|(id, _)| *id);
        short.into_iter().map(|(id, failing)| (ExpertId(Uuid::from_u128(id.0)), failing)).collect()
    }

    /// What the engine says of somebody in the pool for a request.
    pub fn assess(&self, demand: &Demand, today: Date, expert: ExpertId, available_from: Option<Date>) -> Option<Assessment> {
        let (profile, facts) = self.person(expert)?;
        let needs = needs(demand, today);
        Some(fit::assess(&RULES, &TAXONOMY, &needs, &fitted(profile, facts, demand, &needs, available_from)))
    }

    /// In what this pool differs from another: who is missing here, who is too much, whose profile is another.
    pub(crate) fn differences(&self, right: &Pool) -> (Vec<ExpertId>, Vec<ExpertId>, Vec<ExpertId>) {
        let name = |id: Key| ExpertId(Uuid::from_u128(id.0));
        let all = |pool: &Pool| pool.people().map(|(expert, _)| expert.id).collect::<Vec<_>>();
        let held = |pool: &Pool, id: Key| Some((pool.snapshot.get(id)?.clone(), pool.facts(id)?.clone()));
        let missing = all(right).into_iter().filter(|&id| held(self, id).is_none()).map(name).collect();
        let surplus = all(self).into_iter().filter(|&id| held(right, id).is_none()).map(name).collect();
        let other = |&id: &Key| matches!((held(self, id), held(right, id)), (Some(here), Some(there)) if here != there);
        let changed = all(right).into_iter().filter(other).map(name).collect();
        (missing, surplus, changed)
    }
}
