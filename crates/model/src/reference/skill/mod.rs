//! The first vocabulary of skills, our own: what experts say they can do and what requests ask for.
//!
//! Written for this programme in 2026, after the assignments it expects and the professions around them. A tree of fields,
//! skills and finer skills: who asks for a skill accepts the finer ones under it. A code never changes its meaning and is
//! never used again; names may be mended. Occupation groups: ISCO-08 minor groups.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::occupation::{self, Group};
use super::{Label, fold};

mod table;

pub use table::ALL;

/// A skill, or a field of skills.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Skill {
    /// `urn:cd4d:skill:` and a slug.
    pub code: &'static str,
    /// The code of what it is part of; none for a field.
    pub parent_code: Option<&'static str>,
    /// Its name.
    pub name: Label,
    /// The ISCO-08 minor group of those who usually have it, where there is one.
    pub group_code: Option<&'static str>,
    /// Other names by which it is recognised in a CV, in any language.
    pub other_names: &'static [&'static str],
}

impl Skill {
    /// What it is part of; none for a field.
    pub fn parent(&self) -> Option<&'static Skill> {
        self.parent_code.and_then(find)
    }

    /// The finer skills directly under it, in the order of the table.
    pub fn children(&self) -> impl Iterator<Item = &'static Skill> {
        let code = self.code;
        ALL.iter().filter(move |skill| skill.parent_code == Some(code))
    }

    /// The field that it belongs to: itself, when it is one.
    pub fn field(&'static self) -> &'static Skill {
        std::iter::successors(Some(self), |skill| skill.parent()).last().unwrap_or(self)
    }

    /// The occupation group of those who usually have it, where there is one.
    pub fn group(&self) -> Option<&'static Group> {
        self.group_code.and_then(occupation::find)
    }
}

/// The skill with a code.
pub fn find(code: &str) -> Option<&'static Skill> {
    ALL.iter().find(|skill| skill.code == code)
}

/// The fields: the roots of the tree, in the order of the table.
pub fn fields() -> impl Iterator<Item = &'static Skill> {
    ALL.iter().filter(|skill| skill.parent_code.is_none())
}

/// The skill that a text names exactly, in English, Dutch or by another name; case, spacing and hyphens do not count.
///
/// Nothing is guessed: "senior nurse" is not recognised, and the person is asked instead.
pub fn recognise(text: &str) -> Option<&'static Skill> {
    static NAMES: LazyLock<BTreeMap<String, &'static Skill>> =
        LazyLock::new(|| ALL.iter().flat_map(|skill| names(skill).map(move |name| (fold(name), skill))).collect());
    NAMES.get(&fold(text)).copied()
}

/// Every name by which a skill is recognised.
fn names(skill: &'static Skill) -> impl Iterator<Item = &'static str> {
    [skill.name.en, skill.name.nl].into_iter().chain(skill.other_names.iter().copied())
}

#[cfg(test)]
mod test {
    use std::collections::BTreeSet;

    use super::super::occupation::Level;
    use super::*;

    #[test]
    fn codes_are_urns_of_plain_slugs_used_once() {
        let mut seen = BTreeSet::new();
        for skill in ALL {
            let slug = skill.code.strip_prefix("urn:cd4d:skill:").expect("our own namespace");
            let plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(plain && !slug.is_empty() && !slug.starts_with('-') && !slug.ends_with('-'), "{slug}");
            assert!(seen.insert(skill.code), "{slug} stands twice");
        }
        assert!(ALL.len() >= 160, "{}", ALL.len());
    }

    #[test]
    fn the_tree_has_its_parents_first_and_three_levels_at_most() {
        let mut before = BTreeSet::new();
        for skill in ALL {
            if let Some(parent) = skill.parent_code {
                assert!(before.contains(parent), "{} comes before its parent", skill.code);
            }
            before.insert(skill.code);
            let depth = std::iter::successors(Some(skill), |skill| skill.parent()).count();
            assert!(depth <= 3, "{} lies {depth} deep", skill.code);
        }
        for field in fields() {
            assert!(field.children().count() >= 3, "{} is no field", field.code);
        }
    }

    #[test]
    fn every_name_means_one_skill() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for skill in ALL {
            for name in names(skill) {
                let key = fold(name);
                assert!(!key.is_empty(), "{}", skill.code);
                let before = seen.insert(key, skill.code).unwrap_or(skill.code);
                assert_eq!(before, skill.code, "{name} is taken");
            }
        }
    }

    #[test]
    fn occupation_groups_are_minor_groups() {
        for skill in ALL {
            assert_eq!(skill.group_code.is_some(), skill.group().is_some_and(|group| group.level() == Level::Minor), "{skill:?}");
        }
    }

    #[test]
    fn a_skill_knows_its_place() {
        let tuberculosis = recognise("TB infection control").expect("needed by the first journey");
        assert_eq!(tuberculosis.code, "urn:cd4d:skill:tb-infection-control");
        assert_eq!(tuberculosis.parent().map(|s| s.code), Some("urn:cd4d:skill:infection-control"));
        assert_eq!(tuberculosis.field().code, "urn:cd4d:skill:health-care");
        assert!(tuberculosis.parent().is_some_and(|parent| parent.children().any(|child| child == tuberculosis)));
        assert_eq!(find("urn:cd4d:skill:"), None);
    }

    #[test]
    fn names_in_a_cv_are_recognised_and_nothing_is_guessed() {
        let cases = [
            ("Web Development", "web-development"),
            ("HTML", "web-development"),
            ("Javascript", "javascript"),
            ("  hydro-geologie ", "hydrogeology"),
            ("QGIS", "gis"),
            ("verpleegkundige", "nursing"),
            ("R", "r-programming"),
            ("train the trainer", "training-of-trainers"),
            ("Bijzonder onderwijs", ""),
            ("senior nurse", ""),
            ("Compression", ""),
            ("", ""),
            ("-", ""),
        ];
        for (text, slug) in cases {
            let found = recognise(text).map(|skill| skill.code.trim_start_matches("urn:cd4d:skill:"));
            assert_eq!(found.unwrap_or_default(), slug, "{text}");
        }
    }

    /// One skill at least for each assignment of the scenario.
    #[test]
    fn the_assignments_of_the_scenario_find_their_skills() {
        let needed = [
            "system administration",
            "ITIL",
            "market research",
            "hydrogeology",
            "GIS",
            "water utility operation",
            "family law",
            "court practice",
            "public finance",
            "higher education teaching",
            "infectious diseases",
            "nursing",
            "radiology",
            "application security",
            "gender equality",
            "plant breeding",
            "data analysis",
            "supply chain management",
            "international law",
            "survey statistics",
            "R",
            "social work",
            "case management",
            "child psychology",
            "special education",
            "agronomy",
            "irrigation",
            "hydrology",
            "Python",
            "electrical engineering",
            "vocational education",
            "database administration",
            "epidemiology",
            "research methods",
            "training of trainers",
        ];
        for name in needed {
            assert!(recognise(name).is_some(), "{name}");
        }
    }
}
