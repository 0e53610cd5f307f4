//! A part of the pool that never changes: profiles, a record of each, a set for each gate.
//!
//! Experts lie beside those who are like them: same ties of origin, same field of work. What a request asks for then
//! lies in few blocks, and the others are passed over.

use std::sync::Arc;

use super::bits::Bits;
use super::question::Question;
use super::record::{self, ACTIVE, FIRST_MODE, ODD, RESIDENCE, Record, TRAVELS, Vocabulary};
use super::set::{Set, in_all};
use crate::code::{Code, Key};
use crate::fit::{ExpertProfile, Mode, RequestNeeds, Requirement, Taxonomy, Weight};

/// Profiles by position, and where to find them.
#[derive(Debug, Default)]
pub(super) struct Segment {
    /// By position.
    pub experts: Vec<Arc<ExpertProfile>>,
    /// Positions by id.
    by_id: Vec<u32>,
    /// The records, one after the other, and where each begins; one more than experts.
    words: Vec<u32>,
    first_word: Vec<u32>,
    pub vocabulary: Vocabulary,
    /// For each skill, the numbers of the nodes from it up to the root, and where each begins.
    paths: Vec<u32>,
    first_path: Vec<u32>,
    /// For each node of the taxonomy who has a skill at or under it.
    nodes: Vec<Set>,
    /// For each language, also those of which a held one is a variety: who has it at level 1, 2, ... 7.
    languages: Vec<[Set; 7]>,
    ties: Vec<Set>,
    sectors: Vec<Set>,
    modes: [Set; 3],
    travels: Set,
    active: Set,
    residence: Set,
    /// Whose record does not say everything.
    odd: Bits,
}

impl Segment {
    /// Indexes profiles, which come by ascending id.
    pub fn new(taxonomy: &Taxonomy, experts: Vec<Arc<ExpertProfile>>) -> Segment {
        let mut segment = Segment::default();
        let (mut words, mut first) = (Vec::new(), Vec::with_capacity(experts.len() + 1));
        for expert in &experts {
            first.push(words.len() as u32);
            record::write(&mut words, &mut segment.vocabulary, expert);
        }
        first.push(words.len() as u32);
        segment.lay_paths(taxonomy);
        let mut order: Vec<(u32, u32)> = (0u32..)
            .zip(first.windows(2))
            .map(|(at, span)| (segment.neighbourhood(Record(&words[span[0] as usize..span[1] as usize])), at))
            .collect();
        order.sort_unstable();
        segment.place(&experts, &words, &first, &order);
        let ranges = segment.language_ranges();
        for at in 0..experts.len() as u32 {
            segment.index(at, &ranges);
        }
        segment.finish();
        segment
    }

    /// Gives every node above a held skill its number, and keeps the way up.
    fn lay_paths(&mut self, taxonomy: &Taxonomy) {
        let mut skill = 0;
        while skill < self.vocabulary.skills.codes.len() {
            let code = self.vocabulary.skills.codes[skill].clone();
            self.first_path.push(self.paths.len() as u32);
            for node in taxonomy.path(&code) {
                let number = self.vocabulary.skills.take(node);
                self.paths.push(number);
            }
            skill += 1;
        }
        self.first_path.push(self.paths.len() as u32);
    }

    /// Like experts get like numbers: how many ties (those with several lie at the end), the first tie, the root of
    /// most of the skills, the modes and flags.
    fn neighbourhood(&self, record: Record) -> u32 {
        let ties = record.ties();
        let mut roots: Vec<u32> = record.skills().filter_map(|held| self.path(held.skill).last().copied()).collect();
        roots.sort_unstable();
        let most = roots.chunk_by(|a, b| a == b).max_by_key(|same| (same.len(), u32::MAX - same[0])).map_or(0, |same| same[0]);
        let first_tie = ties.first().copied().unwrap_or(0);
        (ties.len().min(2) as u32) << 30 | first_tie.min(0xfff) << 18 | most.min(0xfff) << 6 | (record.flags() & 0x3f)
    }

    /// Puts profiles and records in the order of their neighbourhoods.
    fn place(&mut self, experts: &[Arc<ExpertProfile>], words: &[u32], first: &[u32], order: &[(u32, u32)]) {
        self.by_id = vec![0; experts.len()];
        self.words.reserve_exact(words.len());
        self.first_word.reserve_exact(first.len());
        self.experts.reserve_exact(experts.len());
        for (position, (_, at)) in order.iter().enumerate() {
            let at = *at as usize;
            self.by_id[at] = position as u32;
            self.first_word.push(self.words.len() as u32);
            self.words.extend_from_slice(&words[first[at] as usize..first[at + 1] as usize]);
            self.experts.push(experts[at].clone());
        }
        self.first_word.push(self.words.len() as u32);
    }

    /// For each language held: its number and those of the languages of which it is a variety.
    fn language_ranges(&mut self) -> Vec<Vec<u32>> {
        let languages = &mut self.vocabulary.languages;
        let held = languages.codes.clone();
        // The parts of a tag are new texts: none may be recognised by its place.
        languages.finish();
        let number = |code: &Code| {
            let number = languages.take(code);
            languages.finish();
            number
        };
        let mut number = number;
        held.iter().map(|code| ranges(code).iter().map(&mut number).collect()).collect()
    }

    fn index(&mut self, at: u32, ranges: &[Vec<u32>]) {
        let expert = self.experts[at as usize].clone();
        let record = Record(&self.words[self.first_word[at as usize] as usize..self.first_word[at as usize + 1] as usize]);
        let flags = record.flags();
        // Of an odd profile the record may not hold everything.
        let odd = flags & ODD != 0;
        let numbers = &self.vocabulary;
        let codes = |list: &[Code]| list.iter().filter_map(|code| numbers.others.get(code)).collect::<Vec<_>>();
        let (skills, languages, ties, sectors): (Vec<u32>, Vec<(u32, u8)>, _, _) = if odd {
            let skills = expert.skills.iter().filter_map(|held| numbers.skills.get(&held.skill)).collect();
            let languages = expert.languages.iter().filter_map(|held| Some((numbers.languages.get(&held.language)?, held.level))).collect();
            (skills, languages, &codes(&expert.origin_ties)[..], &codes(&expert.sectors)[..])
        } else {
            (record.skills().map(|held| held.skill).collect(), record.languages().collect(), record.ties(), record.sectors())
        };
        for skill in skills {
            let (from, to) = (self.first_path[skill as usize] as usize, self.first_path[skill as usize + 1] as usize);
            self.paths[from..to].iter().for_each(|node| set(&mut self.nodes, *node).push(at));
        }
        for (language, level) in languages {
            for range in &ranges[language as usize] {
                let levels = set(&mut self.languages, *range);
                levels[..usize::from(level.min(7))].iter_mut().for_each(|set| set.push(at));
            }
        }
        ties.iter().for_each(|country| set(&mut self.ties, *country).push(at));
        sectors.iter().for_each(|sector| set(&mut self.sectors, *sector).push(at));
        let [physical, online, hybrid] = &mut self.modes;
        for (flag, set) in [
            (FIRST_MODE, physical),
            (FIRST_MODE << 1, online),
            (FIRST_MODE << 2, hybrid),
            (ACTIVE, &mut self.active),
            (RESIDENCE, &mut self.residence),
            (TRAVELS, &mut self.travels),
        ] {
            if flags & flag != 0 {
                set.push(at);
            }
        }
        if odd {
            self.odd.set(at);
        }
    }

    fn finish(&mut self) {
        let Vocabulary { skills, languages, others } = &mut self.vocabulary;
        [skills, languages, others].into_iter().for_each(|numbers| numbers.finish());
        for list in [&mut self.nodes, &mut self.ties, &mut self.sectors] {
            list.iter_mut().for_each(Set::shrink);
        }
        self.languages.iter_mut().flatten().for_each(Set::shrink);
    }

    /// The numbers of the nodes from a skill up to its root.
    pub fn path(&self, skill: u32) -> &[u32] {
        &self.paths[self.first_path[skill as usize] as usize..self.first_path[skill as usize + 1] as usize]
    }

    /// The record at a position.
    pub fn record(&self, at: u32) -> Record<'_> {
        Record(&self.words[self.first_word[at as usize] as usize..self.first_word[at as usize + 1] as usize])
    }

    /// Whose record does not say everything.
    pub fn odd(&self) -> &Bits {
        &self.odd
    }

    /// Who has one of the flags of a record.
    pub fn flagged(&self, flag: u32) -> &Set {
        match flag {
            ACTIVE => &self.active,
            RESIDENCE => &self.residence,
            TRAVELS => &self.travels,
            mode => &self.modes[(mode / FIRST_MODE).trailing_zeros() as usize],
        }
    }

    /// Who has a tie to a country.
    pub fn with_tie(&self, country: u32) -> Option<&Set> {
        self.ties.get(country as usize)
    }

    /// Who works in a sector.
    pub fn with_sector(&self, sector: u32) -> Option<&Set> {
        self.sectors.get(sector as usize)
    }

    /// Who has a language or a variety of it at a level from 1 to 7, or better.
    pub fn with_language(&self, language: u32, level: u8) -> Option<&Set> {
        self.languages.get(language as usize)?.get(usize::from(level).checked_sub(1)?)
    }

    /// Who has a skill at or under a node.
    pub fn under(&self, node: u32) -> Option<&Set> {
        self.nodes.get(node as usize)
    }

    /// The position of an expert.
    pub fn find(&self, id: Key) -> Option<u32> {
        let place = self.by_id.binary_search_by_key(&id, |at| self.experts[*at as usize].id).ok()?;
        Some(self.by_id[place])
    }

    /// The profiles by ascending id, with their positions.
    pub fn in_order(&self) -> impl Iterator<Item = (u32, &Arc<ExpertProfile>)> {
        self.by_id.iter().map(|at| (*at, &self.experts[*at as usize]))
    }

    /// Position, profile and record of each, as they lie.
    pub fn records(&self) -> impl Iterator<Item = (u32, &ExpertProfile, Record<'_>)> {
        let spans = self.first_word.windows(2).map(|span| Record(&self.words[span[0] as usize..span[1] as usize]));
        (0u32..).zip(self.experts.iter()).zip(spans).map(|((at, expert), record)| (at, expert.as_ref(), record))
    }

    /// Shows `visit` everybody who passes the gates of a question, those it leaves aside left aside.
    pub fn visit<'a>(
        &'a self,
        question: &Question<'a>,
        needs: &RequestNeeds,
        but: Option<&Requirement>,
        gone: &Bits,
        mut visit: impl FnMut(&'a ExpertProfile, Record<'a>),
    ) {
        let Some(sets) = self.sets(needs, but) else { return };
        in_all(&sets, gone, self.experts.len(), |at| {
            let (record, expert) = (self.record(at), &self.experts[at as usize]);
            if question.passes(record, expert) {
                visit(expert, record);
            }
        });
    }

    /// The sets in which an eligible expert must be, but for one requirement; none if some set is empty.
    fn sets(&self, needs: &RequestNeeds, but: Option<&Requirement>) -> Option<Vec<&Set>> {
        let asked = |requirement: Requirement| but != Some(&requirement);
        let numbers = &self.vocabulary;
        let mut sets = Vec::new();
        for need in needs.skills.iter().filter(|need| need.weight == Weight::Essential) {
            if asked(Requirement::Skill(need.node.clone())) {
                sets.push(self.under(numbers.skills.get(&need.node)?)?);
            }
        }
        if needs.require_origin_tie && asked(Requirement::OriginTie) {
            sets.push(self.with_tie(numbers.others.get(&needs.country)?)?);
        }
        for need in needs.languages.iter().filter(|need| need.weight == Weight::Essential && need.min_level > 0) {
            if asked(Requirement::Language(need.language.clone())) {
                sets.push(self.with_language(numbers.languages.get(&need.language)?, need.min_level)?);
            }
        }
        if let Some(sector) = needs.sector.as_ref().filter(|_| needs.require_sector && asked(Requirement::Sector)) {
            sets.push(self.with_sector(numbers.others.get(sector)?)?);
        }
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
        sets.push(&self.active);
        Some(sets)
    }

    /// Bytes of the index, the profiles themselves left aside.
    pub fn bytes(&self) -> usize {
        let sets = [&self.nodes, &self.ties, &self.sectors].into_iter().flatten().chain(self.languages.iter().flatten());
        let sets = sets.chain(&self.modes).chain([&self.travels, &self.active, &self.residence]);
        let numbers = [&self.vocabulary.skills, &self.vocabulary.languages, &self.vocabulary.others];
        let words = [&self.words, &self.first_word, &self.by_id, &self.paths, &self.first_path];
        sets.map(Set::bytes).sum::<usize>()
            + numbers.iter().map(|numbers| numbers.bytes()).sum::<usize>()
            + words.iter().map(|list| list.capacity() * size_of::<u32>()).sum::<usize>()
            + self.experts.capacity() * size_of::<Arc<ExpertProfile>>()
            + self.odd.bytes()
    }
}

/// The entry of a number, made if it is new.
fn set<T: Default>(list: &mut Vec<T>, number: u32) -> &mut T {
    if list.len() <= number as usize {
        list.resize_with(number as usize + 1, T::default);
    }
    &mut list[number as usize]
}

/// A language and every language of which it is a variety: "ar-IQ" and "ar".
fn ranges(language: &Code) -> Vec<Code> {
    let text = language.as_str();
    let ends = text.match_indices('-').map(|(end, _)| end).chain([text.len()]);
    ends.map(|end| if end == text.len() { language.clone() } else { Code::from(&text[..end]) }).collect()
}

/// The order of the modes in a record's flags.
const _: () = assert!(Mode::Physical as usize == 0 && Mode::Online as usize == 1 && Mode::Hybrid as usize == 2);
