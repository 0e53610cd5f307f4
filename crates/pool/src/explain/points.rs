//! What points say: whether a part has what is asked, what would earn the most, why one score stands before another, and
//! how points come about at all.

use i18n::Lang;
use matching::fit::{Component, Evidence, WHOLE};

use super::{Mark, Part, SaidScore, in_tenths, language_name, level, level_name, skill_name, tenths};
use crate::adapter::RULES;
use crate::words::Words;

/// Whether a part has all that is asked of it, whatever more would earn.
fn is_met(component: &Component) -> bool {
    match &component.evidence {
        Evidence::Skill { level, years, found, nearness, .. } => {
            found.as_ref().is_some_and(|held| *nearness == WHOLE && held.level >= *level && held.years >= *years)
        }
        Evidence::Language { level, found, partly, .. } => !*partly && found.as_ref().is_some_and(|held| held.level >= *level),
        Evidence::Sector { found, .. } => *found,
        Evidence::Experience { found, .. } => *found > 0,
        Evidence::Availability { days_found, .. } => *days_found > 0,
        Evidence::WorkingWeek { minutes_found, .. } => minutes_found.is_some_and(|minutes| minutes > 0),
    }
}

/// What earns the most of a part, as a thing: "level 5, used for 8 years".
pub(super) fn most(lang: Lang, component: &Component) -> String {
    let (w, rules) = (Words(lang), &*RULES);
    match &component.evidence {
        Evidence::Skill { asked, level: wanted, years, found, nearness, freshness } => {
            let best = wanted.saturating_add(rules.headroom_levels).min(5);
            let longest = years.saturating_add(rules.headroom_years);
            match found {
                Some(_) if *nearness < WHOLE => w.most_itself(skill_name(lang, asked.as_str())),
                Some(held) if *freshness < WHOLE && held.level >= best && held.years >= longest => w.most_fresh(),
                _ => w.level_and_years(best, longest),
            }
        }
        Evidence::Language { asked, level: wanted, .. } => {
            let best = wanted.saturating_add(rules.headroom_levels).min(7);
            w.most_language(language_name(lang, asked.as_str()), level(lang, level_name(best)))
        }
        Evidence::Sector { .. } => w.part_sector(),
        Evidence::Experience { full, .. } => w.most_experience(*full),
        Evidence::Availability { .. } => w.most_time(),
        Evidence::WorkingWeek { minutes_asked, .. } => w.most_week(minutes_asked / 60),
    }
}

/// How far a part has what is asked.
pub(super) fn mark(component: &Component) -> Mark {
    match component.points {
        0 => Mark::Absent,
        _ if !is_met(component) => Mark::Partly,
        points if points < component.of => Mark::Met,
        _ => Mark::Full,
    }
}

/// By what one score stands before another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// The points between them.
    pub points: String,
    /// The parts in which the first has more, each with how many points more; most first. Empty when they are equal.
    pub more: String,
    /// The parts in which it has less, in the same way.
    pub less: String,
}

/// By what the first of two scores stands before the second, from their parts alone. `None` when they are scores of
/// different things, or the second is higher.
pub fn ahead(lang: Lang, first: &SaidScore, second: &SaidScore) -> Option<Ahead> {
    let alike = |(a, b): (&Part, &Part)| a.key == b.key && a.of == b.of;
    let same = first.of == second.of && first.parts.len() == second.parts.len() && first.parts.iter().zip(&second.parts).all(alike);
    if !same || first.total < second.total {
        return None;
    }
    let side = |of: &[Part], than: &[Part]| {
        let between = |a: &Part, b: &Part| tenths(a.points, first.of) - tenths(b.points, first.of);
        let gaps = of.iter().zip(than).map(|(a, b)| (between(a, b), a.label.as_str()));
        let mut more: Vec<(i64, &str)> = gaps.filter(|(gap, _)| *gap > 0).collect();
        more.sort_by_key(|(gap, _)| std::cmp::Reverse(*gap));
        let said: Vec<String> = more.iter().map(|(gap, label)| format!("{label} {}", in_tenths(lang, *gap))).collect();
        lang.list(&said)
    };
    Some(Ahead {
        points: in_tenths(lang, tenths(first.total, first.of) - tenths(second.total, second.of)),
        more: side(&first.parts, &second.parts),
        less: side(&second.parts, &first.parts),
    })
}

/// How much a part counts, and what earns it.
#[derive(Clone, Debug)]
pub struct RulePart {
    /// The part.
    pub label: String,
    /// Its weight beside the others.
    pub weight: u32,
    /// What earns its points.
    pub how: String,
}

/// How points come about, by the rules in force; the parts that profiles can earn.
pub fn rules(lang: Lang) -> Vec<RulePart> {
    let (w, rules) = (Words(lang), &*RULES);
    let weights = &rules.weights;
    let skill = || w.rule_skill(rules.fresh_years, rules.headroom_levels, rules.skill_level_share / 100, rules.headroom_years);
    let language = || w.rule_language(rules.headroom_levels);
    let part = |label: String, points: u32, how: String| RulePart { label, weight: points / 100, how };
    vec![
        part(w.part_skills(), weights.essential_skills, skill()),
        part(w.part_wished_skills(), weights.wished_skills, skill()),
        part(w.part_languages(), weights.essential_languages, language()),
        part(w.part_wished_languages(), weights.wished_languages, language()),
        part(w.part_experience(), weights.experience, w.rule_experience(rules.full_experience_years)),
        part(w.part_time(), weights.availability, w.rule_time()),
    ]
}

#[cfg(test)]
mod tests {
    use matching::fit::{Assessment, ComponentName, Score, SkillHeld};

    use super::super::say;
    use super::*;

    const INFECTION: &str = "urn:cd4d:skill:infection-control";

    fn skill(held_level: u8, held_years: u8, points: u32) -> Component {
        let found = Some(SkillHeld { skill: INFECTION.into(), level: held_level, years: held_years, last_used: None, evidence: None });
        let evidence = Evidence::Skill { asked: INFECTION.into(), level: 4, years: 5, found, nearness: WHOLE, freshness: WHOLE };
        Component { name: ComponentName::EssentialSkill, points, of: 3500, evidence }
    }

    fn language(code: &str, points: u32) -> Component {
        let evidence = Evidence::Language { asked: code.into(), level: 4, found: None, partly: false };
        Component { name: ComponentName::WishedLanguage, points, of: 1000, evidence }
    }

    fn experience(years: u8, points: u32) -> Component {
        Component { name: ComponentName::Experience, points, of: 1000, evidence: Evidence::Experience { full: 10, found: years } }
    }

    fn said(components: Vec<Component>) -> SaidScore {
        let (total, of) = (components.iter().map(|part| part.points).sum(), components.iter().map(|part| part.of).sum());
        let score = Score { total, of, components };
        let missing = score.missing();
        say(Lang::En, &Assessment { failures: Vec::new(), score, missing }, &[])
    }

    #[test]
    fn each_part_tells_once_what_is_asked_what_was_found_and_what_would_earn_the_most() {
        let score = said(vec![skill(4, 6, 2585), skill(3, 6, 1500), experience(10, 1000), language("so", 0)]);
        let marks: Vec<Mark> = score.parts.iter().map(|part| part.mark).collect();
        assert_eq!(marks, [Mark::Met, Mark::Partly, Mark::Full, Mark::Absent]);
        let plain = |words: &str| i18n::without_marks(words);
        let (first, whole, none) = (&score.parts[0], &score.parts[2], &score.parts[3]);
        assert_eq!(
            (plain(&first.asked), plain(&first.found)),
            ("level 4, used for 5 years".to_owned(), "level 4, used for 6 years".to_owned())
        );
        assert_eq!((plain(&first.most), whole.most.as_str()), ("level 5, used for 8 years".to_owned(), ""));
        assert_eq!(whole.asked, "experience");
        assert_eq!(plain(&score.clone().asking(Lang::En, 5).parts[2].asked), "at least 5 years");
        assert_eq!((plain(&none.asked), plain(&none.found)), ("B2".to_owned(), "not in the profile".to_owned()));
    }

    #[test]
    fn what_is_asked_stands_before_what_was_found_and_each_says_all_of_itself() {
        let evidence = Evidence::Availability { first_starts: vec![Some(109)], days_found: 18, days_asked: 61 };
        let score = said(vec![Component { name: ComponentName::Availability, points: 300, of: 1000, evidence }]);
        let table = i18n::without_marks(&score.fit(Lang::En).to_string());
        let place = |words: &str| table.find(words).unwrap_or_else(|| panic!("{words}: {table}"));
        assert!(place("a start in the period asked") < place("can begin on 18 of the 61 days on which the work may start"));
        assert!(table.contains("data-label=\"Asked\">a start"), "stacked on a phone, question and answer are named: {table}");
        assert!(table.contains("data-label=\"Found\">can begin"), "{table}");
    }

    #[test]
    fn who_has_all_of_the_time_is_told_so_and_no_reader_is_told_of_points_in_what_is_asked() {
        let evidence = Evidence::Availability { first_starts: vec![Some(109), Some(123)], days_found: 122, days_asked: 122 };
        let score = said(vec![Component { name: ComponentName::Availability, points: 500, of: 500, evidence }, experience(12, 1000)]);
        let plain = |words: &str| i18n::without_marks(words);
        let (time, years) = (&score.parts[0], &score.parts[1]);
        assert_eq!(plain(&time.asked), "a start of each block within the period of that block");
        assert_eq!(plain(&time.found), "can begin each block on every day on which it may start");
        assert_eq!((plain(&years.asked), plain(&years.found)), ("experience".to_owned(), "12 years".to_owned()));
    }

    #[test]
    fn nothing_that_is_missing_is_left_out_and_a_host_reads_no_points() {
        let few = ["en", "fr", "ar", "so"].map(|code| language(code, 0));
        let score = said([few.to_vec(), vec![experience(2, 200)]].concat());
        let (office, host) = (score.reasons(Lang::En).to_string(), score.fit(Lang::En).to_string());
        assert_eq!(
            (office.matches("<th scope=\"row\"").count(), host.matches("<th scope=\"row\"").count()),
            (6, 5),
            "with the sum, and without"
        );
        assert_eq!(host.matches("Missing").count(), 4, "{host}");
        assert!(office.contains(" / 100") && !host.contains("/ "), "{host}");
    }

    #[test]
    fn the_gap_between_two_scores_is_that_of_their_parts() {
        let first = said(vec![skill(5, 9, 3500), experience(4, 400)]);
        let second = said(vec![skill(4, 6, 2585), experience(8, 800)]);
        let gap = ahead(Lang::En, &first, &second).expect("of one request");
        assert_eq!((first.said.as_str(), second.said.as_str(), gap.points.as_str()), ("86.7", "75.2", "11.5"), "as they are read");
        assert_eq!((gap.more.as_str(), gap.less.as_str()), ("Infection prevention and control 20.4", "Experience 8.9"));
        assert_eq!(ahead(Lang::En, &second, &first), None);
        assert_eq!(ahead(Lang::En, &first, &said(vec![experience(1, 100)])), None, "scores of different requests");
    }

    #[test]
    fn the_weights_that_are_told_are_those_of_the_rules() {
        let told: Vec<u32> = rules(Lang::Nl).iter().map(|part| part.weight).collect();
        assert_eq!(told, [35, 15, 15, 5, 10, 5]);
    }
}
