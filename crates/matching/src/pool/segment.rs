//! A part of the pool that never changes: profiles, a list for each node of the taxonomy, a set for each other gate.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::bits::Bits;
use crate::code::{Code, Key};
use crate::fit::{ExpertProfile, Mode, RequestNeeds, Requirement, SkillNeed, Taxonomy, Weight};

/// Profiles by position, and where to find them.
#[derive(Debug, Default)]
pub(super) struct Segment {
    /// By id.
    pub experts: Vec<Arc<ExpertProfile>>,
    /// For each node: the skills at or under it, by position.
    postings: BTreeMap<Code, Vec<Posting>>,
    /// For each language, also those of which a held one is a variety: who has it at level 1, 2, ... 7.
    languages: BTreeMap<Code, [Bits; 7]>,
    ties: BTreeMap<Code, Bits>,
    sectors: BTreeMap<Code, Bits>,
    modes: [Bits; 3],
    travels: Bits,
    active: Bits,
    residence: Bits,
}

/// One skill of one expert under a node.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub expert: u32,
    pub level: u8,
    pub years: u8,
    pub last_used: Option<i16>,
}

impl Segment {
    /// Indexes profiles, which come by ascending id.
    pub fn new(taxonomy: &Taxonomy, experts: Vec<Arc<ExpertProfile>>) -> Segment {
        let mut segment = Segment::default();
        for (at, expert) in experts.iter().enumerate() {
            segment.index(taxonomy, at as u32, expert);
        }
        for list in segment.postings.values_mut() {
            list.shrink_to_fit();
        }
        segment.experts = experts;
        segment
    }

    fn index(&mut self, taxonomy: &Taxonomy, at: u32, expert: &ExpertProfile) {
        for held in &expert.skills {
            let posting = Posting { expert: at, level: held.level, years: held.years, last_used: held.last_used };
            for node in taxonomy.path(&held.skill) {
                entry(&mut self.postings, node).push(posting);
            }
        }
        for held in &expert.languages {
            for range in ranges(&held.language) {
                let levels = entry(&mut self.languages, &range);
                levels[..usize::from(held.level.min(7))].iter_mut().for_each(|level| level.set(at));
            }
        }
        expert.origin_ties.iter().for_each(|country| entry(&mut self.ties, country).set(at));
        expert.sectors.iter().for_each(|sector| entry(&mut self.sectors, sector).set(at));
        expert.modes.iter().for_each(|mode| self.modes[*mode as usize].set(at));
        for (holds, set) in
            [(expert.travels, &mut self.travels), (expert.active, &mut self.active), (expert.residence_ok, &mut self.residence)]
        {
            if holds {
                set.set(at);
            }
        }
    }

    /// The position of an expert.
    pub fn find(&self, id: Key) -> Option<u32> {
        self.experts.binary_search_by_key(&id, |expert| expert.id).ok().map(|at| at as u32)
    }

    /// Shows `visit` everybody who passes the gates that the index knows, but for one; `visit` also gets that expert's
    /// skills for the essential skill with the shortest list, if a skill is asked.
    pub fn visit<'a>(
        &'a self,
        needs: &RequestNeeds,
        gone: &Bits,
        but: Option<&Requirement>,
        mut visit: impl FnMut(&'a ExpertProfile, Option<(&SkillNeed, &[Posting])>),
    ) {
        let Some(sets) = self.sets(needs, but) else { return };
        let essential = |need: &&SkillNeed| need.weight == Weight::Essential && but != Some(&Requirement::Skill(need.node.clone()));
        let list = |need: &SkillNeed| self.postings.get(&need.node).map_or(&[][..], Vec::as_slice);
        let shortest = needs.skills.iter().filter(essential).min_by_key(|need| list(need).len());
        let Some(need) = shortest else {
            for word in 0..self.experts.len().div_ceil(64) {
                let mut left = sets.iter().fold(!gone.word(word), |left, set| left & set.word(word));
                while left != 0 {
                    let at = word * 64 + left.trailing_zeros() as usize;
                    left &= left - 1;
                    if let Some(expert) = self.experts.get(at) {
                        visit(expert, None);
                    }
                }
            }
            return;
        };
        for own in list(need).chunk_by(|a, b| a.expert == b.expert) {
            let at = own[0].expert;
            let meets = own.iter().any(|held| held.level >= need.min_level && held.years >= need.min_years);
            if meets && !gone.has(at) && sets.iter().all(|set| set.has(at)) {
                visit(&self.experts[at as usize], Some((need, own)));
            }
        }
    }

    /// The sets in which an eligible expert must be, but for one requirement; none if some set is empty.
    fn sets(&self, needs: &RequestNeeds, but: Option<&Requirement>) -> Option<Vec<&Bits>> {
        let asked = |requirement: Requirement| but != Some(&requirement);
        let mut sets = vec![&self.active];
        for (block, of) in needs.blocks.iter().enumerate() {
            if asked(Requirement::Mode(block)) {
                sets.push(&self.modes[of.mode as usize]);
            }
        }
        if needs.travel_required && asked(Requirement::Travel) {
            sets.push(&self.travels);
        }
        if needs.require_residence && asked(Requirement::Residence) {
            sets.push(&self.residence);
        }
        if needs.require_origin_tie && asked(Requirement::OriginTie) {
            sets.push(self.ties.get(&needs.country)?);
        }
        if let Some(sector) = needs.sector.as_ref().filter(|_| needs.require_sector && asked(Requirement::Sector)) {
            sets.push(self.sectors.get(sector)?);
        }
        for need in needs.languages.iter().filter(|need| need.weight == Weight::Essential && need.min_level > 0) {
            if asked(Requirement::Language(need.language.clone())) {
                sets.push(self.languages.get(&need.language)?.get(usize::from(need.min_level) - 1)?);
            }
        }
        // Those put in last are the smallest, as a rule, and so refuse most people at the first look.
        sets.reverse();
        Some(sets)
    }

    /// Bytes of the index, the profiles themselves left aside.
    pub fn bytes(&self) -> usize {
        let lists = self.postings.values().map(|list| list.capacity() * size_of::<Posting>());
        let levels = self.languages.values().flatten();
        let named = self.ties.values().chain(self.sectors.values());
        let sets = levels.chain(named).chain(&self.modes).chain([&self.travels, &self.active, &self.residence]);
        lists.chain(sets.map(Bits::bytes)).sum::<usize>() + self.experts.capacity() * size_of::<Arc<ExpertProfile>>()
    }
}

/// The entry of a code, made if it is new; the code is cloned only then.
fn entry<'a, T: Default>(map: &'a mut BTreeMap<Code, T>, code: &Code) -> &'a mut T {
    if !map.contains_key(code) {
        map.insert(code.clone(), T::default());
    }
    map.get_mut(code).expect("it is there or was just put there")
}

/// A language and every language of which it is a variety: "ar-IQ" and "ar".
fn ranges(language: &Code) -> Vec<Code> {
    let text = language.as_str();
    let ends = text.match_indices('-').map(|(end, _)| end).chain([text.len()]);
    ends.map(|end| if end == text.len() { language.clone() } else { Code::from(&text[..end]) }).collect()
}

/// The order of the sets in [`Segment::modes`].
const _: () = assert!(Mode::Physical as usize == 0 && Mode::Online as usize == 1 && Mode::Hybrid as usize == 2);
