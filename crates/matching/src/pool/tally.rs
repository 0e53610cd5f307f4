//! How many meet each thing that a request asks, counted over everybody: what a page shows while somebody writes.
//!
//! The answers are those of [`crate::fit::failures`] and [`crate::fit::near`] over all profiles; the tests hold them
//! against each other. What records do not say (odd profiles) is asked of the profile.

use super::bits::{Bits, ones};
use super::gate::Gate;
use super::segment::Segment;
use super::snapshot::PoolSnapshot;
use crate::fit::{ExpertProfile, Near, Relaxation, RequestNeeds, Requirement, Taxonomy, Weight, failures, relaxations};

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

/// One requirement made weaker: the request that asks less, or none where nothing is left to ask.
struct Weaker {
    relax: Relaxation,
    of: Option<usize>,
    needs: Option<RequestNeeds>,
}

impl Weaker {
    /// What is left of the requirement.
    fn gates(&self, segment: &Segment) -> Vec<Gate<'_>> {
        self.needs.as_ref().map(|less| Gate::of(segment, less, &self.relax.requirement())).unwrap_or_default()
    }
}

/// The question put to everybody, and what was counted.
struct Counting<'a> {
    taxonomy: &'a Taxonomy,
    needs: &'a RequestNeeds,
    weaker: &'a [Weaker],
    tally: Tally,
    /// For each requirement made weaker, how many more.
    more: Vec<usize>,
    /// For each rule that profiles do not hold, who breaks it alone and meets everything else.
    sole: Vec<usize>,
}

impl Counting<'_> {
    /// Counts the records of one segment, those who have left it aside; 64 people at a time, for most fail several things
    /// and are asked nothing more. `broken` are rules that profiles do not hold, by their bits.
    fn segment(&mut self, segment: &Segment, gone: &Bits, broken: &impl Fn(&ExpertProfile) -> u32) {
        let odd = segment.odd();
        let gates = |one: &Tallied| Gate::of(segment, self.needs, &one.requirement);
        let holding: Vec<Vec<Bits>> =
            self.tally.asked.iter().map(|one| gates(one).iter().map(|gate| gate.everybody(segment)).collect()).collect();
        let less: Vec<Vec<Gate>> = self.weaker.iter().map(|weaker| weaker.gates(segment)).collect();
        let mut failing = vec![0; holding.len()];
        for word in 0..segment.experts.len().div_ceil(64) {
            let known = Bits::below(segment.experts.len(), word) & !gone.word(word);
            self.tally.people += known.count_ones() as usize;
            let plain = known & !odd.word(word);
            let (mut once, mut twice) = (0, 0);
            for ((of, failing), holding) in failing.iter_mut().enumerate().zip(&holding) {
                *failing = plain & !holding.iter().fold(u64::MAX, |all, holding| all & holding.word(word));
                self.tally.asked[of].fails += failing.count_ones() as usize;
                twice |= once & *failing;
                once |= *failing;
            }
            let first = word as u32 * 64;
            for at in ones(plain & !once) {
                self.meets_all(broken(&segment.experts[(first + at) as usize]));
            }
            for at in ones(once & !twice) {
                let expert = &segment.experts[(first + at) as usize];
                let of = failing.iter().position(|failing| failing >> at & 1 == 1);
                if let Some(of) = of.filter(|_| broken(expert) == 0) {
                    let record = segment.record(first + at);
                    self.misses_one(of, |weaker, _| less[weaker].iter().all(|gate| gate.holds(segment, record)));
                }
            }
            for at in ones(known & odd.word(word)) {
                self.odd(&segment.experts[(first + at) as usize], broken);
            }
        }
    }

    /// Counts somebody of whom the record does not say everything.
    fn odd(&mut self, expert: &ExpertProfile, broken: &impl Fn(&ExpertProfile) -> u32) {
        let mut failing: Vec<usize> = Vec::new();
        // An exclusion that a profile itself holds belongs to no requirement of the request: it keeps out, and is nobody's sole lack.
        let mut barred = false;
        for reason in failures(self.taxonomy, self.needs, expert) {
            match self.tally.asked.iter().position(|one| one.requirement == reason.requirement()) {
                Some(of) if !failing.contains(&of) => failing.push(of),
                Some(_) => {}
                None => barred = true,
            }
        }
        for of in &failing {
            self.tally.asked[*of].fails += 1;
        }
        match failing[..] {
            _ if barred => {}
            [] => self.meets_all(broken(expert)),
            [of] if broken(expert) == 0 => {
                let taxonomy = self.taxonomy;
                self.misses_one(of, |_, less| failures(taxonomy, less, expert).is_empty());
            }
            _ => {}
        }
    }

    /// Counts somebody who meets all that is asked, by the rules that are broken.
    fn meets_all(&mut self, broken: u32) {
        if broken == 0 {
            self.tally.eligible += 1;
        } else if let Some(rule) = self.sole.get_mut(broken.trailing_zeros() as usize).filter(|_| broken.is_power_of_two()) {
            *rule += 1;
        }
    }

    /// Counts somebody who misses one thing and breaks no rule; `meets` says whether the weaker form is met.
    fn misses_one(&mut self, of: usize, meets: impl Fn(usize, &RequestNeeds) -> bool) {
        self.tally.asked[of].sole += 1;
        for (at, weaker) in self.weaker.iter().enumerate().filter(|(_, weaker)| weaker.of == Some(of)) {
            self.more[at] += usize::from(weaker.needs.as_ref().is_none_or(|less| meets(at, less)));
        }
    }
}

impl PoolSnapshot {
    /// How many meet each thing that a request asks, and what one of them made weaker would bring.
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
        let (more, sole) = (vec![0; weaker.len()], vec![0; rules]);
        let mut counting = Counting { taxonomy: self.taxonomy(), needs, weaker: &weaker, tally, more, sole };
        for (segment, gone) in self.parts() {
            counting.segment(segment, gone, &broken);
        }
        let Counting { mut tally, more, sole, .. } = counting;
        let near = weaker.into_iter().zip(more).map(|(weaker, more)| Near { relax: weaker.relax, more });
        tally.near = crate::fit::in_order(near.collect());
        (tally, sole)
    }

    /// The same without rules that profiles do not hold.
    pub fn tally(&self, needs: &RequestNeeds) -> Tally {
        self.tally_where(needs, 0, |_| 0).0
    }
}
