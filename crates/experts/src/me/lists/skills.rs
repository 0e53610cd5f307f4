//! Skills, each with the sentence that shows it.

use model::expert;
use model::reference::skill;
use web::{Answer, Cx, Fault, Field, Form, FormSpec, Kind, Posted};

use super::super::openings::{self, At};
use super::super::show;
use super::super::step::{Step, in_all_languages, looks_for, mine, my_id, narrowed, narrowed_to, skills};
use super::{Beside, Entry, Listing, again, change, entry, page, page_with, removed};
use crate::actions::{RemoveSkill, SaveSkill};
use crate::profile::{Profile, skill_name};
use crate::words::{self, Words};

const STEP: Step = Step {
    title: words::SKILLS_TITLE,
    lead: words::SKILLS_LEAD,
    path: "/me/profile/skills",
    next: "/me/profile/languages",
    number: Some(5),
    halved: false,
    optional: false,
};
const LISTING: Listing = Listing { step: &STEP, add: words::SKILLS_ADD, save: words::SKILLS_SAVE, none: words::SKILLS_NONE };

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("skill", words::SKILL, Kind::Pick).required(),
    Field::new(
        "level",
        words::SKILL_LEVEL,
        Kind::Choice(&[
            ("1", words::SKILL_LEVEL_1),
            ("2", words::SKILL_LEVEL_2),
            ("3", words::SKILL_LEVEL_3),
            ("4", words::SKILL_LEVEL_4),
            ("5", words::SKILL_LEVEL_5),
        ]),
    )
    .required(),
    Field::new("years", words::SKILL_YEARS, Kind::Number(0, 60)).required(),
    Field::new("evidence", words::EVIDENCE, Kind::Text(600)).required().hint(words::EVIDENCE_HINT),
    Field::new("last_used", words::LAST_USED, Kind::Year(1950, 2200)).hint(words::LAST_USED_HINT).folded(words::LAST_USED_FOLD),
    Field::new("entry", words::SKILL, Kind::Hidden(120)),
]);

fn entries(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let w = Words(cx.lang);
    let entry = |held: &crate::store::parts::SkillRow| Entry {
        id: held.id,
        title: skill_name(&held.skill, cx.lang),
        lines: [show::skill_level(cx.lang, held.level), w.years(held.years)]
            .into_iter()
            .chain(held.last_used.map(|year| w.last_used_in(year.to_string())))
            .chain([held.evidence.clone()])
            .collect(),
        change: held.skill.clone(),
    };
    profile.skills.iter().map(entry).collect()
}

/// The names of a skill in all languages.
fn names(code: &str) -> String {
    in_all_languages(skill::find(code).map(|skill| skill.name))
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let chosen = change(&cx).and_then(|code| profile.skills.iter().find(|held| held.skill == code));
    let stored = chosen.map(|held| {
        [
            ("skill", held.skill.clone()),
            ("level", held.level.to_string()),
            ("years", held.years.to_string()),
            ("last_used", held.last_used.map(|year| year.to_string()).unwrap_or_default()),
            ("evidence", held.evidence.clone()),
            ("entry", held.skill.clone()),
        ]
    });
    let form = Form::stored(&cx, &FORM, stored.into_iter().flatten());
    // What is changed is the skill that is there; another one is added.
    if let Some(held) = chosen {
        return page(&cx, &LISTING, entries(&cx, &profile), form.offer("skill", [(held.skill.clone(), skill_name(&held.skill, cx.lang))]));
    }
    let (finder, groups) = narrowed(&cx, skills(&cx), "", names);
    let advice = openings::advice(&cx, At::Skills).await?;
    page_with(&cx, &LISTING, entries(&cx, &profile), form.offer_groups("skill", groups), Beside { finder: Some(finder), advice })
}

/// Adds or changes one.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let id = my_id(&cx)?;
    let profile = mine(&cx).await?;
    if let Some(words) = looks_for(&posted) {
        let (finder, groups) = narrowed_to(words, skills(&cx), posted.one("skill"), names);
        let form = Form::typed(&cx, &FORM, posted).offer_groups("skill", groups);
        return page_with(&cx, &LISTING, entries(&cx, &profile), form, Beside { finder: Some(finder), ..Beside::default() });
    }
    let (finder, _) = narrowed_to(String::new(), skills(&cx), "", names);
    let form = Form::typed(&cx, &FORM, posted).offer_groups("skill", skills(&cx));
    let command = match form.read() {
        Err(faults) => {
            return page_with(
                &cx,
                &LISTING,
                entries(&cx, &profile),
                form.with_faults(faults),
                Beside { finder: Some(finder), ..Beside::default() },
            );
        }
        Ok(v) if v.text("entry").is_empty() && profile.skills.iter().any(|held| held.skill == v.text("skill")) => {
            let there = vec![("skill", Fault::Refused(expert::SKILL_THERE.into()))];
            return page_with(
                &cx,
                &LISTING,
                entries(&cx, &profile),
                form.with_faults(there),
                Beside { finder: Some(finder), ..Beside::default() },
            );
        }
        Ok(v) => SaveSkill {
            expert: id,
            skill: v.text("skill"),
            level: v.number("level").unwrap_or_default(),
            years: v.number("years").unwrap_or_default(),
            last_used: v.number("last_used"),
            evidence: v.text("evidence"),
        },
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| again(&cx, &STEP), |form| page(&cx, &LISTING, entries(&cx, &profile), form))
}

/// Removes one.
pub async fn remove(cx: Cx, posted: Posted) -> Answer {
    let command = RemoveSkill { expert: my_id(&cx)?, skill: entry(&cx, posted)? };
    removed(&cx, &STEP, cx.run(&command).await)
}
