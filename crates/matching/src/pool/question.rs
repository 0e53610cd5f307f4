//! A request in the numbers of one segment: the gates that the sets do not know, and the score.
//!
//! The points are those of [`crate::fit::score()`], from the same functions; the tests hold every ranking against it.

use super::record::{ODD, Record};
use super::segment::Segment;
use crate::fit::{
    ExpertProfile, LanguageNeed, RequestNeeds, Requirement, Rules, SkillNeed, Taxonomy, WHOLE, Weight, block_quality, failures, freshness,
    language_quality, part, reach, score, shares, similarity, skill_quality, start_days, starts, working_week,
};

/// A request, ready to be held against the records of one segment.
pub(super) struct Question<'a> {
    segment: &'a Segment,
    taxonomy: &'a Taxonomy,
    rules: Option<&'a Rules>,
    needs: &'a RequestNeeds,
    but: Option<&'a Requirement>,
    skills: Vec<SkillAsked<'a>>,
    languages: Vec<LanguageAsked<'a>>,
    sector: Option<u32>,
    /// Something is asked in a way that only profiles answer.
    by_profile: bool,
}

struct SkillAsked<'a> {
    need: &'a SkillNeed,
    /// Points, where there are rules.
    of: u32,
    node: Option<u32>,
    parent: Option<u32>,
    depth: u64,
    gate: bool,
}

struct LanguageAsked<'a> {
    need: &'a LanguageNeed,
    of: u32,
    /// For each language of the segment how it answers.
    answers: Vec<Answer>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Not,
    Whole,
    Partly,
}

impl<'a> Question<'a> {
    /// `but` is a requirement to be left aside; with rules there is a score.
    pub fn new(
        segment: &'a Segment,
        taxonomy: &'a Taxonomy,
        rules: Option<&'a Rules>,
        needs: &'a RequestNeeds,
        but: Option<&'a Requirement>,
    ) -> Question<'a> {
        let mut question = Question {
            segment,
            taxonomy,
            rules,
            needs,
            but,
            skills: Vec::new(),
            languages: Vec::new(),
            sector: needs.sector.as_ref().and_then(|sector| segment.vocabulary.others.get(sector)),
            by_profile: needs.languages.iter().any(|need| need.min_level == 0),
        };
        for weight in [Weight::Essential, Weight::Wished] {
            question.ask_skills(weight);
            question.ask_languages(weight);
        }
        question
    }

    fn ask_skills(&mut self, weight: Weight) {
        let asked: Vec<_> = self.needs.skills.iter().filter(|need| need.weight == weight).collect();
        let points = self.rules.map_or(0, |rules| match weight {
            Weight::Essential => rules.weights.essential_skills,
            Weight::Wished => rules.weights.wished_skills,
        });
        for (of, need) in shares(points, asked.len()).zip(asked) {
            let number = |node| self.segment.vocabulary.skills.get(node);
            let gate = weight == Weight::Essential && !matches!(self.but, Some(Requirement::Skill(node)) if *node == need.node);
            let parent = self.taxonomy.parent(&need.node).and_then(number);
            let depth = if self.rules.is_some() { self.taxonomy.depth(&need.node) } else { 0 };
            self.skills.push(SkillAsked { need, of, node: number(&need.node), parent, depth, gate });
        }
    }

    fn ask_languages(&mut self, weight: Weight) {
        let Some(rules) = self.rules else { return };
        let asked: Vec<_> = self.needs.languages.iter().filter(|need| need.weight == weight).collect();
        let points = match weight {
            Weight::Essential => rules.weights.essential_languages,
            Weight::Wished => rules.weights.wished_languages,
        };
        for (of, need) in shares(points, asked.len()).zip(asked) {
            let answer = |code: &crate::Code| match () {
                () if code.is_variety_of(&need.language) => Answer::Whole,
                () if need.language.is_variety_of(code) => Answer::Partly,
                () => Answer::Not,
            };
            let answers = self.segment.vocabulary.languages.codes.iter().map(answer).collect();
            self.languages.push(LanguageAsked { need, of, answers });
        }
    }

    /// Whether somebody who is in all sets passes the other gates too.
    pub fn passes(&self, record: Record, expert: &ExpertProfile) -> bool {
        if self.by_profile || record.flags() & ODD != 0 {
            let asked = |requirement: &Requirement| self.but != Some(requirement);
            return !failures(self.taxonomy, self.needs, expert).iter().any(|reason| asked(&reason.requirement()));
        }
        let has_skill = |asked: &SkillAsked| {
            let need = asked.need;
            let strong = record.skills().filter(|held| held.level >= need.min_level && held.years >= need.min_years);
            asked.node.is_some_and(|node| strong.into_iter().any(|held| self.segment.path(held.skill).contains(&node)))
        };
        let can_start = |(at, block): (usize, &crate::fit::Block)| {
            self.but == Some(&Requirement::Availability(at)) || record.intervals().any(|interval| starts(block, &interval).is_some())
        };
        self.needs.blocks.iter().enumerate().all(can_start) && self.skills.iter().filter(|asked| asked.gate).all(has_skill)
    }

    /// The total of the score.
    pub fn points(&self, record: Record, expert: &ExpertProfile) -> u32 {
        let Some(rules) = self.rules else { return 0 };
        if self.by_profile || record.flags() & ODD != 0 {
            return score(rules, self.taxonomy, self.needs, expert).total;
        }
        let (needs, weights) = (self.needs, &rules.weights);
        let skills: u32 = self.skills.iter().map(|asked| part(asked.of, self.skill(rules, asked, record))).sum();
        let languages: u32 = self.languages.iter().map(|asked| part(asked.of, language(rules, asked, record))).sum();
        let sector = if self.sector.is_some_and(|sector| record.sectors().contains(&sector)) { weights.sector } else { 0 };
        let experience = part(weights.experience, reach(record.experience(), rules.full_experience_years));
        let of_block = |block| block_quality(block, start_days(block, record.intervals()).0);
        let days: u64 = needs.blocks.iter().map(of_block).sum();
        let availability = days.checked_div(needs.blocks.len() as u64).map_or(0, |share| part(weights.availability, share as u32));
        let week = working_week(needs, expert).map_or(0, |(quality, _)| part(weights.working_week, quality));
        skills + languages + sector + experience + availability + week
    }

    fn skill(&self, rules: &Rules, asked: &SkillAsked, record: Record) -> u32 {
        let quality = |held: super::record::Held| {
            let path = self.segment.path(held.skill);
            let nearness = match (asked.node, asked.parent) {
                (Some(node), _) if path.contains(&node) => WHOLE,
                (_, Some(parent)) if path.contains(&parent) => {
                    similarity(asked.depth - 1, asked.depth, path.len() as u64, rules.near_factor)
                }
                _ => return 0,
            };
            skill_quality(rules, asked.need, nearness, freshness(rules, held.last_used, self.needs.as_of_year), held.level, held.years)
        };
        record.skills().map(quality).max().unwrap_or(0)
    }
}

fn language(rules: &Rules, asked: &LanguageAsked, record: Record) -> u32 {
    let quality = |(number, level): (u32, u8)| match asked.answers[number as usize] {
        Answer::Not => 0,
        answer => language_quality(rules, asked.need, level, answer == Answer::Partly),
    };
    record.languages().map(quality).max().unwrap_or(0)
}
