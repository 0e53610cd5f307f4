//! The Sustainable Development Goals and their targets.
//!
//! Codes: United Nations, resolution A/RES/70/1 (2015), with the numbering of the global indicator framework (2017), in
//! which `10` follows `9`. Goal names: the short names that the United Nations uses in English and Dutch. The targets are
//! whole paragraphs in the resolution; their titles here are our own short wording, to choose from and to head a list.

use super::{Label, label};

mod targets;

pub use targets::TARGETS;

/// One of the 17 goals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Goal {
    /// 1 to 17.
    pub number: u8,
    /// Its short name.
    pub name: Label,
}

/// One of the 169 targets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Target {
    /// Goal number, a full stop, and a number or a letter: `3.3`, `17.a`.
    pub code: &'static str,
    /// Our short wording of it.
    pub title: Label,
}

impl Target {
    /// The number of the goal that it belongs to.
    pub fn goal_number(&self) -> u8 {
        let digits = self.code.bytes().take_while(u8::is_ascii_digit);
        digits.fold(0, |number, digit| number * 10 + (digit - b'0'))
    }

    /// The goal that it belongs to.
    pub fn goal(&self) -> Option<&'static Goal> {
        find_goal(self.goal_number())
    }
}

/// The goal with a number.
pub fn find_goal(number: u8) -> Option<&'static Goal> {
    GOALS.iter().find(|goal| goal.number == number)
}

/// The target with a code, its letter in lower case.
pub fn find(code: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.code == code)
}

/// The targets of a goal, in the order of the resolution.
pub fn targets_of(goal: u8) -> impl Iterator<Item = &'static Target> {
    TARGETS.iter().filter(move |target| target.goal_number() == goal)
}

const fn goal(number: u8, en: &'static str, nl: &'static str) -> Goal {
    Goal { number, name: label(en, nl) }
}

/// Every goal, by number.
#[rustfmt::skip]
pub static GOALS: &[Goal] = &[
    goal(1, "No poverty", "Geen armoede"),
    goal(2, "Zero hunger", "Geen honger"),
    goal(3, "Good health and well-being", "Goede gezondheid en welzijn"),
    goal(4, "Quality education", "Kwaliteitsonderwijs"),
    goal(5, "Gender equality", "Gendergelijkheid"),
    goal(6, "Clean water and sanitation", "Schoon water en sanitair"),
    goal(7, "Affordable and clean energy", "Betaalbare en duurzame energie"),
    goal(8, "Decent work and economic growth", "Waardig werk en economische groei"),
    goal(9, "Industry, innovation and infrastructure", "Industrie, innovatie en infrastructuur"),
    goal(10, "Reduced inequalities", "Ongelijkheid verminderen"),
    goal(11, "Sustainable cities and communities", "Duurzame steden en gemeenschappen"),
    goal(12, "Responsible consumption and production", "Verantwoorde consumptie en productie"),
    goal(13, "Climate action", "Klimaatactie"),
    goal(14, "Life below water", "Leven in het water"),
    goal(15, "Life on land", "Leven op het land"),
    goal(16, "Peace, justice and strong institutions", "Vrede, justitie en sterke publieke diensten"),
    goal(17, "Partnerships for the goals", "Partnerschap om doelstellingen te bereiken"),
];

#[cfg(test)]
mod test {
    use super::*;
    use crate::reference::source;

    /// The place of a target in the resolution: goal, then numbers, then letters.
    fn order(target: &Target) -> (u8, bool, u32) {
        let (_, last) = target.code.split_once('.').expect("a goal and a part");
        let letter = last.chars().find(char::is_ascii_lowercase);
        (target.goal_number(), letter.is_some(), letter.map_or_else(|| last.parse().expect("a number"), u32::from))
    }

    #[test]
    fn seventeen_goals_and_their_169_targets_stand_in_order() {
        assert_eq!((GOALS.len(), TARGETS.len()), (17, 169));
        assert!(GOALS.iter().map(|goal| goal.number).eq(1..=17));
        assert!(TARGETS.is_sorted_by(|a, b| order(a) < order(b)));
        assert!(TARGETS.iter().all(|target| target.goal().is_some()));
    }

    #[test]
    fn titles_are_short_and_tell_targets_of_a_goal_apart() {
        for goal in GOALS {
            for language in ["en", "nl"] {
                let mut titles: Vec<&str> = targets_of(goal.number).map(|t| t.title.in_language(language)).collect();
                for title in &titles {
                    assert!(title.split_whitespace().count() <= 12, "{title}");
                }
                titles.sort_unstable();
                assert!(titles.is_sorted_by(|a, b| a < b), "goal {} in {language}", goal.number);
            }
        }
    }

    #[test]
    fn a_target_is_found_by_its_code() {
        assert_eq!(find("3.3").and_then(Target::goal).map(|g| g.number), Some(3));
        assert_eq!(find("17.19").map(Target::goal_number), Some(17));
        assert_eq!(find("10.c").map(Target::goal_number), Some(10));
        assert_eq!(targets_of(7).map(|t| t.code).collect::<Vec<_>>(), ["7.1", "7.2", "7.3", "7.a", "7.b"]);
        for unknown in ["", "3", "3.", "3.E", "18.1", "3.10"] {
            assert_eq!(find(unknown), None, "{unknown}");
        }
        assert_eq!((find_goal(0), find_goal(18)), (None, None));
    }

    #[test]
    fn codes_agree_with_the_published_list() {
        let Some(text) = source::read("derived/sdg-targets.csv") else { return };
        let rows = source::csv(&text);
        let expected: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(TARGETS.iter().map(|target| target.code).collect::<Vec<_>>(), expected);
    }
}
