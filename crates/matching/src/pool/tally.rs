//! How many meet each thing that a request asks, in one pass over everybody: what a page shows while somebody writes.
//!
//! The answers are those of [`crate::fit::failures`] and [`crate::fit::near`] over all profiles; the tests hold them
//! against each other. What records do not say (odd profiles) is asked of the profile.

use super::record::{ACTIVE, FIRST_MODE, ODD, RESIDENCE, Record, TRAVELS};
use super::segment::Segment;
use super::snapshot::PoolSnapshot;
use crate::fit::{Block, ExpertProfile, Near, Relaxation, RequestNeeds, Requirement, Taxonomy, Weight, failures, relaxations, starts};

/// One requirement, counted over everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallied {
    /// The requirement.
    pub requirement: Requirement,
    /// How many do not meet it.
    pub fails: usize,
    /// How many meet everything else: so many more there would be without it.
    pub sole: usize,
}

/// Everybody held against what a request asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The change that the answer has seen.
    pub sequence: u64,
    /// Everybody.
    pub people: usize,
    /// Those who meet everything.
    pub eligible: usize,
    /// Each requirement once, in the order in which reasons are named.
    pub asked: Vec<Tallied>,
    /// What one requirement made weaker would bring, most first.
    pub near: Vec<Near>,
}

/// What somebody's record must show.
enum Asks<'a> {
    Flag(u32),
    Tie(Option<u32>),
    Sector(Option<u32>),
    /// For each language of the segment whether it answers, and the level.
    Language(Vec<bool>, u8),
    Skill(Option<u32>, u8, u8),
    Time(&'a Block),
}

struct Gate<'a> {
    /// The place of its requirement in the list.
    of: usize,
    asks: Asks<'a>,
}

impl Gate<'_> {
    fn holds(&self, segment: &Segment, record: Record) -> bool {
        match &self.asks {
            Asks::Flag(flag) => record.flags() & flag != 0,
            Asks::Tie(country) => country.is_some_and(|country| record.ties().contains(&country)),
            Asks::Sector(sector) => sector.is_some_and(|sector| record.sectors().contains(&sector)),
            Asks::Language(answers, level) => record.languages().any(|(language, held)| answers[language as usize] && held >= *level),
            Asks::Skill(node, level, years) => node.is_some_and(|node| {
                record.skills().any(|held| held.level >= *level && held.years >= *years && segment.path(held.skill).contains(&node))
            }),
            Asks::Time(block) => record.intervals().any(|interval| starts(block, &interval).is_some()),
        }
    }
}

/// The requirements of a request, each once, in the order of the reasons.
fn requirements(needs: &RequestNeeds) -> Vec<Requirement> {
    let essential = |weight: Weight| weight == Weight::Essential;
    let mut list = vec![Requirement::Active];
    list.extend(needs.require_origin_tie.then_some(Requirement::OriginTie));
    list.extend(needs.require_residence.then_some(Requirement::Residence));
    list.extend((0..needs.blocks.len()).map(Requirement::Mode));
    list.extend((needs.require_sector && needs.sector.is_some()).then_some(Requirement::Sector));
    list.extend(needs.travel_required.then_some(Requirement::Travel));
    let languages = needs.languages.iter().filter(|need| essential(need.weight));
    list.extend(languages.map(|need| Requirement::Language(need.language.clone())));
    let skills = needs.skills.iter().filter(|need| essential(need.weight));
    list.extend(skills.map(|need| Requirement::Skill(need.node.clone())));
    list.extend((0..needs.blocks.len()).map(Requirement::Availability));
    let mut seen = Vec::new();
    list.retain(|requirement| {
        !seen.contains(requirement) && {
            seen.push(requirement.clone());
            true
        }
    });
    list
}

/// What a requirement asks of the records of a segment; several where a request asks it several times.
fn asks<'a>(segment: &Segment, needs: &'a RequestNeeds, requirement: &Requirement) -> Vec<Asks<'a>> {
    let numbers = &segment.vocabulary;
    let essential = |weight: Weight| weight == Weight::Essential;
    match requirement {
        Requirement::Active => vec![Asks::Flag(ACTIVE)],
        Requirement::Exclusion(_) => Vec::new(),
        Requirement::OriginTie => needs.require_origin_tie.then(|| Asks::Tie(numbers.others.get(&needs.country))).into_iter().collect(),
        Requirement::Residence => needs.require_residence.then_some(Asks::Flag(RESIDENCE)).into_iter().collect(),
        Requirement::Mode(block) => vec![Asks::Flag(FIRST_MODE << needs.blocks[*block].mode as u32)],
        Requirement::Sector => {
            let sector = needs.sector.as_ref().filter(|_| needs.require_sector);
            sector.map(|sector| Asks::Sector(numbers.others.get(sector))).into_iter().collect()
        }
        Requirement::Travel => needs.travel_required.then_some(Asks::Flag(TRAVELS)).into_iter().collect(),
        Requirement::Language(language) => {
            let asked = needs.languages.iter().filter(|need| essential(need.weight) && need.language == *language);
            let answers = || numbers.languages.codes.iter().map(|held| held.is_variety_of(language)).collect();
            asked.map(|need| Asks::Language(answers(), need.min_level)).collect()
        }
        Requirement::Skill(node) => {
            let asked = needs.skills.iter().filter(|need| essential(need.weight) && need.node == *node);
            asked.map(|need| Asks::Skill(numbers.skills.get(node), need.min_level, need.min_years)).collect()
        }
        Requirement::Availability(block) => vec![Asks::Time(&needs.blocks[*block])],
    }
}

/// One requirement made weaker: the request that asks less, or none where nothing is left to ask.
struct Weaker {
    relax: Relaxation,
    of: Option<usize>,
    needs: Option<RequestNeeds>,
}

impl Weaker {
    /// What is left of the requirement.
    fn gates(&self, segment: &Segment) -> Vec<Gate<'_>> {
        let Some(less) = &self.needs else { return Vec::new() };
        asks(segment, less, &self.relax.requirement()).into_iter().map(|asks| Gate { of: 0, asks }).collect()
    }
}

/// The question put to everybody, and what was counted.
struct Counting<'a> {
    taxonomy: &'a Taxonomy,
    needs: &'a RequestNeeds,
    weaker: &'a [Weaker],
    tally: Tally,
    more: Vec<usize>,
}

impl Counting<'_> {
    /// Counts the records of one segment. `outside` are rules that profiles do not hold, by their bits.
    fn segment(&mut self, segment: &Segment, present: impl Fn(u32) -> bool, broken: &impl Fn(&ExpertProfile) -> u32, sole: &mut [usize]) {
        let (needs, weaker) = (self.needs, self.weaker);
        let of = |(of, one): (usize, &Tallied)| asks(segment, needs, &one.requirement).into_iter().map(move |asks| Gate { of, asks });
        let gates: Vec<Gate> = self.tally.asked.iter().enumerate().flat_map(of).collect();
        let less: Vec<Vec<Gate>> = weaker.iter().map(|weaker| weaker.gates(segment)).collect();
        let mut failing: Vec<usize> = Vec::new();
        for (_, expert, record) in segment.records().filter(|(at, ..)| present(*at)) {
            self.tally.people += 1;
            failing.clear();
            let odd = record.flags() & ODD != 0;
            // An exclusion that a profile itself holds belongs to no requirement of the request: it keeps out, and is nobody's sole lack.
            let mut barred = false;
            if odd {
                for reason in failures(self.taxonomy, needs, expert) {
                    match self.tally.asked.iter().position(|one| one.requirement == reason.requirement()) {
                        Some(of) if !failing.contains(&of) => failing.push(of),
                        Some(_) => {}
                        None => barred = true,
                    }
                }
            } else {
                for gate in &gates {
                    if !failing.contains(&gate.of) && !gate.holds(segment, record) {
                        failing.push(gate.of);
                    }
                }
            }
            for of in &failing {
                self.tally.asked[*of].fails += 1;
            }
            if barred || failing.len() > 1 {
                continue;
            }
            match (failing.first(), broken(expert)) {
                (None, 0) => self.tally.eligible += 1,
                (None, bits) if bits.is_power_of_two() => {
                    if let Some(rule) = sole.get_mut(bits.trailing_zeros() as usize) {
                        *rule += 1;
                    }
                }
                (Some(&of), 0) => {
                    self.tally.asked[of].sole += 1;
                    for (at, weaker) in weaker.iter().enumerate().filter(|(_, weaker)| weaker.of == Some(of)) {
                        let wins = match &weaker.needs {
                            None => true,
                            Some(less) if odd => failures(self.taxonomy, less, expert).is_empty(),
                            Some(_) => less[at].iter().all(|gate| gate.holds(segment, record)),
                        };
                        self.more[at] += usize::from(wins);
                    }
                }
                _ => {}
            }
        }
    }
}

impl PoolSnapshot {
    /// How many meet each thing that a request asks, and what one of them made weaker would bring: one pass over everybody.
    ///
    /// `broken` gives, as bits, which rules somebody breaks that profiles here do not hold; the second answer counts for
    /// each of these `rules` those who break it alone and meet everything that is asked.
    pub fn tally_where(&self, needs: &RequestNeeds, rules: usize, broken: impl Fn(&ExpertProfile) -> u32) -> (Tally, Vec<usize>) {
        let asked: Vec<Tallied> = requirements(needs).into_iter().map(|requirement| Tallied { requirement, fails: 0, sole: 0 }).collect();
        let weaker = |relax: Relaxation| {
            let free = matches!(relax, Relaxation::Mode { .. } | Relaxation::AnyTime { .. });
            let of = asked.iter().position(|one| one.requirement == relax.requirement());
            Weaker { needs: (!free).then(|| relax.apply(needs)), of, relax }
        };
        let weaker: Vec<Weaker> = relaxations(needs).into_iter().map(weaker).collect();
        let tally = Tally { sequence: self.sequence(), asked, ..Tally::default() };
        let mut counting = Counting { taxonomy: self.taxonomy(), needs, more: vec![0; weaker.len()], weaker: &weaker, tally };
        let mut sole = vec![0; rules];
        for (segment, gone) in self.parts() {
            counting.segment(segment, |at| !gone.has(at), &broken, &mut sole);
        }
        let Counting { mut tally, more, .. } = counting;
        let near = weaker.into_iter().zip(more).map(|(weaker, more)| Near { relax: weaker.relax, more });
        tally.near = crate::fit::in_order(near.collect());
        (tally, sole)
    }

    /// The same without rules that profiles do not hold.
    pub fn tally(&self, needs: &RequestNeeds) -> Tally {
        self.tally_where(needs, 0, |_| 0).0
    }
}
