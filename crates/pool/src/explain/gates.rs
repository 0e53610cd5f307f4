//! A gate that fails in words: for the office, and for the person whose profile it is.

use i18n::Lang;
use matching::fit::{Mode, Reason};

use super::{country_name, language_name, level, level_name, skill_name};
use crate::adapter::{YEARS, date_of};
use crate::words::{ROOM, Words};

/// A gate that fails, in one sentence.
pub fn gate(lang: Lang, reason: &Reason) -> String {
    let w = Words(lang);
    match reason {
        Reason::Inactive => w.gate_inactive(),
        Reason::Excluded { rule, .. } => match rule.as_str() {
            YEARS => w.gate_years(),
            rule => lang.find(&ROOM, &format!("gate-rule-{rule}"), &[]).unwrap_or_else(|| w.gate_rule()),
        },
        Reason::OriginTie { asked, .. } => w.gate_origin_tie(country_name(lang, asked.as_str())),
        Reason::Residence => w.gate_residence(),
        Reason::Mode { asked, .. } => match asked {
            Mode::Online => w.gate_online(),
            _ => w.gate_physical(),
        },
        Reason::Sector { .. } => w.why_sector_missing(),
        Reason::Travel => w.gate_travel(),
        Reason::Language { asked, level: wanted, found } => {
            let (name, wanted) = (language_name(lang, asked.as_str()), level(lang, level_name(*wanted)));
            if found.is_some() { w.gate_language(name, wanted) } else { w.gate_language_missing(name, wanted) }
        }
        Reason::Skill { asked, level, years, found, .. } => {
            let (name, level, years) = (skill_name(lang, asked.as_str()), i64::from(*level), i64::from(*years));
            if found.is_some() { w.gate_skill(level, name, years) } else { w.gate_skill_missing(level, name, years) }
        }
        // The engine holds days and hours in one gate; people are told of the hours where these fall short.
        Reason::Availability { asked, found: Some(found), .. } if found.hours_per_week < asked.hours_per_week => {
            w.gate_hours(asked.hours_per_week, found.hours_per_week)
        }
        Reason::Availability { block: 0, .. } => w.gate_time(),
        Reason::Availability { block, .. } => w.gate_time_of(block + 1),
    }
}

/// The same for its own person, who is not spoken of as somebody else; of time that is missing with how much and when, and beside
/// it the `hours` a week that the profile says, where these fall short as well.
pub fn missed(lang: Lang, reason: &Reason, hours: Option<i64>) -> Vec<String> {
    let w = Words(lang);
    match reason {
        Reason::Availability { asked, days_found, .. } => {
            let said = |day| date_of(day).map(|date| lang.date(date)).unwrap_or_default();
            let days = (*days_found < asked.duration)
                .then(|| w.missed_time(said(asked.earliest_start), said(asked.latest_start), asked.duration / 7));
            let short = hours.filter(|hours| *hours < i64::from(asked.hours_per_week));
            days.into_iter().chain(short.map(|hours| w.gate_hours(asked.hours_per_week, hours))).collect()
        }
        Reason::Travel => vec![w.missed_travel()],
        Reason::Mode { asked: Mode::Online, .. } => vec![w.missed_online()],
        reason => vec![gate(lang, reason)],
    }
}

#[cfg(test)]
mod tests {
    use matching::fit::{Block, Interval, SkillHeld, SkillLack};

    use super::*;

    #[test]
    fn hours_that_fall_short_are_named_and_not_the_days() {
        let asked = Block { mode: Mode::Online, earliest_start: 0, latest_start: 60, duration: 70, hours_per_week: 8 };
        let free = |hours_per_week| Interval { from: 0, until: 300, hours_per_week };
        let said =
            |found| i18n::without_marks(&gate(Lang::En, &Reason::Availability { block: 0, asked: asked.clone(), found, days_found: 0 }));
        assert_eq!(said(Some(free(4))), "4 hours a week for online work in the profile, and 8 are asked");
        assert_eq!([said(Some(free(8))), said(None)], ["No time in the period asked", "No time in the period asked"]);
    }

    #[test]
    fn the_own_person_is_told_of_days_and_hours_that_are_missing_and_not_spoken_of_as_somebody_else() {
        let asked = Block { mode: Mode::Online, earliest_start: 0, latest_start: 60, duration: 70, hours_per_week: 8 };
        let free = |until| Interval { from: 0, until, hours_per_week: 4 };
        let said = |found: Option<Interval>, days_found, hours| {
            let reason = Reason::Availability { block: 0, asked: asked.clone(), found, days_found };
            missed(Lang::En, &reason, hours).iter().map(|line| i18n::without_marks(line)).collect::<Vec<_>>()
        };
        let hours = "4 hours a week for online work in the profile, and 8 are asked";
        assert_eq!(said(Some(free(130)), 130, Some(4)), [hours], "the days are there");
        for lines in [said(None, 0, Some(4)), said(Some(free(30)), 30, Some(4))] {
            assert!(lines.len() == 2 && lines[0].starts_with("No time in the profile for 10 weeks") && lines[1] == hours, "{lines:?}");
        }
        assert_eq!(said(None, 0, Some(8)).len(), 1, "the hours are there");
        let travel = missed(Lang::En, &Reason::Travel, None).concat();
        assert!(travel.starts_with("Your profile does not say"), "{travel}");
    }

    #[test]
    fn who_has_nothing_of_a_skill_is_not_called_below_a_level() {
        let skill =
            |found| Reason::Skill { asked: "urn:cd4d:skill:data-analysis".into(), level: 4, years: 4, lack: SkillLack::Missing, found };
        let some = SkillHeld { skill: "urn:cd4d:skill:data-analysis".into(), level: 2, years: 1, last_used: None, evidence: None };
        let said = |reason: &Reason| i18n::without_marks(&gate(Lang::En, reason));
        assert!(said(&skill(Some(some))).contains("below level 4"));
        let none = said(&skill(None));
        assert!(none.contains("not in the profile") && !none.contains("below"), "{none}");
    }
}
