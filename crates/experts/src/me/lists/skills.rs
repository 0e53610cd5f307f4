//! Skills, each with the sentence that shows it.

use model::reference::skill;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::openings::{self, At};
use super::super::show;
use super::super::step::{Step, in_all_languages, mine, my_id, narrowed, skills};
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
const LISTING: Listing = Listing { step: &STEP, add: words::SKILLS_ADD, none: words::SKILLS_NONE };

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
    Field::new("last_used", words::LAST_USED, Kind::Year(1950, 2200)).hint(words::LAST_USED_HINT),
    Field::new("evidence", words::EVIDENCE, Kind::Text(600)).required().hint(words::EVIDENCE_HINT),
]);

fn entries(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let w = Words(cx.lang);
    let entry = |held: &crate::store::parts::SkillRow| Entry {
        id: held.id,
        title: skill_name(&held.skill, cx.lang),
        lines: vec![show::skill_level(cx.lang, held.level), w.years(held.years), held.evidence.clone()],
        change: held.skill.clone(),
    };
    profile.skills.iter().map(entry).collect()
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
        ]
    });
    let chosen = chosen.map(|held| held.skill.clone()).unwrap_or_default();
    let (finder, groups) =
        narrowed(&cx, STEP.path, skills(&cx), &chosen, |code| in_all_languages(skill::find(code).map(|skill| skill.name)));
    let form = Form::stored(&cx, &FORM, stored.into_iter().flatten()).offer_groups("skill", groups);
    let advice = openings::advice(&cx, At::Skills).await?;
    page_with(&cx, &LISTING, entries(&cx, &profile), form, Beside { finder: Some(finder), advice })
}

/// Adds or changes one.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted).offer_groups("skill", skills(&cx));
    let profile = mine(&cx).await?;
    let command = match form.read() {
        Err(faults) => return page(&cx, &LISTING, entries(&cx, &profile), form.with_faults(faults)),
        Ok(v) => SaveSkill {
            expert,
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
