//! A pool of experts and requests for them, correlated as in life: skills and sector follow the field of work, languages
//! follow origin, and profiles have gaps.

use std::collections::BTreeSet;

use super::Sequence;
use crate::code::{Code, Key};
use crate::fit::{Block, ExpertProfile, Interval, LanguageHeld, LanguageNeed, Mode, RequestNeeds, SkillHeld, SkillNeed, Taxonomy, Weight};

/// Fields of work, groups in each, and skills in each group.
const FIELDS: usize = 8;
const GROUPS: usize = 6;
const SKILLS: usize = 10;
/// Countries of origin, each with two languages of its own; then the languages of schools and hosts.
const COUNTRIES: [(&str, [&str; 2]); 9] = [
    ("SO", ["so", "so-may"]),
    ("ET", ["am", "ti"]),
    ("IQ", ["ar-IQ", "ckb"]),
    ("NG", ["ha", "yo"]),
    ("GH", ["ak", "ee"]),
    ("SN", ["wo", "ff"]),
    ("MA", ["ary", "zgh"]),
    ("JO", ["ar-JO", "ar"]),
    ("TN", ["ar-TN", "fr-TN"]),
];
const SCHOOL_LANGUAGES: [&str; 5] = ["en", "nl", "fr", "ar", "de"];
/// The day from which generated days count, and the year of it.
const YEAR: i16 = 2026;

/// The vocabulary from which people and requests are made.
#[derive(Clone, Debug)]
pub struct People {
    /// Skill codes, group by group, field by field.
    skills: Vec<Code>,
    groups: Vec<Code>,
    fields: Vec<Code>,
    countries: Vec<Code>,
    languages: Vec<[Code; 2]>,
    school: Vec<Code>,
    /// Three sectors for each field.
    sectors: Vec<Code>,
}

impl Default for People {
    fn default() -> Self {
        let named = |name: &str, count: usize| (0..count).map(|i| Code::from(format!("{name}-{i:03}"))).collect();
        People {
            skills: named("skill", FIELDS * GROUPS * SKILLS),
            groups: named("group", FIELDS * GROUPS),
            fields: named("field", FIELDS),
            countries: COUNTRIES.iter().map(|(country, _)| Code::from(*country)).collect(),
            languages: COUNTRIES.iter().map(|(_, own)| own.map(Code::from)).collect(),
            school: SCHOOL_LANGUAGES.map(Code::from).to_vec(),
            sectors: named("sector", FIELDS * 3),
        }
    }
}

impl People {
    /// Skills under groups under fields.
    pub fn taxonomy(&self) -> Taxonomy {
        let skills = self.skills.iter().enumerate().map(|(at, skill)| (skill.clone(), self.groups[at / SKILLS].clone()));
        let groups = self.groups.iter().enumerate().map(|(at, group)| (group.clone(), self.fields[at / GROUPS].clone()));
        Taxonomy::new(skills.chain(groups).collect()).expect("three levels have no cycle")
    }

    /// So many experts, with ids from 0.
    pub fn pool(&self, name: &str, experts: u64) -> Vec<ExpertProfile> {
        let mut next = Sequence::named(name);
        (0..experts).map(|id| self.expert(&mut next, id)).collect()
    }

    /// One expert.
    pub fn expert(&self, next: &mut Sequence, id: u64) -> ExpertProfile {
        let field = next.skewed(FIELDS);
        let country = next.skewed(COUNTRIES.len());
        let experience = next.between(0, 30) as u8;
        let from = next.between(0, 200) as i32;
        let mut ties = vec![self.countries[country].clone()];
        if next.percent(6) {
            let second = self.countries[next.skewed(COUNTRIES.len())].clone();
            ties.extend((second != ties[0]).then_some(second));
        }
        let online = next.percent(70);
        let physical = !online || next.percent(60);
        let modes = [(physical, Mode::Physical), (online, Mode::Online), (physical && online, Mode::Hybrid)];
        let mut available =
            vec![Interval { from, until: from + next.between(20, 300) as i32, hours_per_week: 8 * next.between(2, 5) as u8 }];
        if next.percent(20) {
            let later = available[0].until + next.between(10, 60) as i32;
            available.push(Interval { from: later, until: later + next.between(30, 120) as i32, hours_per_week: 40 });
        }
        ExpertProfile {
            id: Key(u128::from(id)),
            active: next.percent(95),
            residence_ok: next.percent(90),
            travels: next.percent(67),
            origin_ties: ties,
            modes: modes.into_iter().filter(|(holds, _)| *holds).map(|(_, mode)| mode).collect(),
            sectors: self.sectors_of(next, field),
            skills: self.skills_of(next, field, experience),
            languages: self.languages_of(next, country),
            experience_years: experience,
            available,
            working_week: None,
            exclusions: vec![],
        }
    }

    fn sectors_of(&self, next: &mut Sequence, field: usize) -> Vec<Code> {
        let chosen: BTreeSet<usize> = (0..next.below(3)).map(|_| field * 3 + next.skewed(3)).collect();
        chosen.into_iter().map(|at| self.sectors[at].clone()).collect()
    }

    /// Up to seven skills, most of them of one's own field.
    fn skills_of(&self, next: &mut Sequence, field: usize, experience: u8) -> Vec<SkillHeld> {
        let draw = |next: &mut Sequence| {
            let of = if next.percent(85) { field } else { next.below(FIELDS as u64) as usize };
            (of * GROUPS + next.skewed(GROUPS)) * SKILLS + next.skewed(SKILLS)
        };
        let chosen: BTreeSet<usize> = (0..next.between(1, 7)).map(|_| draw(next)).collect();
        let held = chosen.into_iter().map(|at| {
            let years = next.between(0, i64::from(experience)) as u8;
            let last_used = next.percent(80).then(|| YEAR - next.skewed(12) as i16);
            SkillHeld { skill: self.skills[at].clone(), level: next.between(1, 5) as u8, years, last_used, evidence: None }
        });
        held.collect()
    }

    fn languages_of(&self, next: &mut Sequence, country: usize) -> Vec<LanguageHeld> {
        let own = &self.languages[country];
        let mut held = vec![LanguageHeld { language: own[next.skewed(2)].clone(), level: next.between(4, 7) as u8 }];
        for (at, share) in [(0, 75), (1, 55), (2, 25), (3, 15), (4, 5)] {
            if next.percent(share) {
                held.push(LanguageHeld { language: self.school[at].clone(), level: next.between(1, 7) as u8 });
            }
        }
        held
    }

    /// A request: an essential and a wished skill or group, an essential language, one block of work.
    pub fn needs(&self, next: &mut Sequence, id: u64) -> RequestNeeds {
        let field = next.skewed(FIELDS);
        let group = field * GROUPS + next.skewed(GROUPS);
        let essential =
            if next.percent(40) { self.groups[group].clone() } else { self.skills[group * SKILLS + next.skewed(SKILLS)].clone() };
        let wished = self.skills[(field * GROUPS + next.skewed(GROUPS)) * SKILLS + next.skewed(SKILLS)].clone();
        let country = next.skewed(COUNTRIES.len());
        let language = if next.percent(50) { self.languages[country][next.skewed(2)].clone() } else { self.school[next.skewed(3)].clone() };
        let mode = [Mode::Physical, Mode::Online, Mode::Hybrid][next.skewed(3)];
        let earliest_start = next.between(60, 180) as i32;
        let need = |node, weight, next: &mut Sequence| SkillNeed {
            node,
            min_level: next.between(1, 3) as u8,
            min_years: next.between(0, 5) as u8,
            weight,
        };
        RequestNeeds {
            id: Key(u128::from(id)),
            country: self.countries[country].clone(),
            sector: next.percent(80).then(|| self.sectors[field * 3 + next.skewed(3)].clone()),
            require_sector: false,
            require_origin_tie: true,
            travel_required: mode != Mode::Online,
            require_residence: mode != Mode::Online,
            blocks: vec![Block {
                mode,
                earliest_start,
                latest_start: earliest_start + next.between(0, 30) as i32,
                duration: next.between(15, 90) as u32,
                hours_per_week: if mode == Mode::Online { 16 } else { 32 },
            }],
            skills: vec![need(essential, Weight::Essential, next), need(wished, Weight::Wished, next)],
            languages: vec![LanguageNeed { language, min_level: next.between(2, 5) as u8, weight: Weight::Essential }],
            working_week: None,
            as_of_year: YEAR,
        }
    }
}
