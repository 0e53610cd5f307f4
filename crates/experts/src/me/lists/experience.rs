//! Work, study and volunteering, entry by entry.

use model::expert::Experience;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::countries::countries;
use super::super::show;
use super::super::step::{Step, mine, my_id};
use super::{Entry, Listing, again, change, entry, page, removed};
use crate::actions::{RemoveExperience, SaveExperience};
use crate::profile::{Profile, country_name};
use crate::store::parts::ExperienceRow;
use crate::words::{self, Words};

const STEP: Step = Step {
    title: words::EXPERIENCE_TITLE,
    lead: words::EXPERIENCE_LEAD,
    path: "/me/profile/experience",
    next: "/me/profile/skills",
    number: None,
    halved: false,
    optional: true,
};
const LISTING: Listing = Listing { step: &STEP, add: words::EXPERIENCE_ADD, save: words::EXPERIENCE_SAVE, none: words::EXPERIENCE_NONE };

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new(
        "kind",
        words::EXPERIENCE_KIND,
        Kind::Choice(&[
            ("work", words::EXPERIENCE_WORK),
            ("education", words::EXPERIENCE_EDUCATION),
            ("volunteer", words::EXPERIENCE_VOLUNTEER),
        ]),
    )
    .required(),
    Field::new("title", words::EXPERIENCE_WHAT, Kind::Line(200)).required().hint(words::EXPERIENCE_WHAT_HINT),
    Field::new("organisation", words::EXPERIENCE_WHERE, Kind::Line(200)).required().hint(words::EXPERIENCE_WHERE_HINT),
    Field::new("country", words::COUNTRY, Kind::Pick),
    Field::new("from_month", words::FROM_MONTH, Kind::Line(20)).required().hint(words::MONTH_HINT),
    Field::new("until_month", words::UNTIL_MONTH, Kind::Line(20)).hint(words::UNTIL_MONTH_HINT),
    Field::new("summary", words::EXPERIENCE_SUMMARY, Kind::Text(6000)).hint(words::EXPERIENCE_SUMMARY_HINT),
    Field::new("entry", words::EXPERIENCE_TITLE, Kind::Hidden(40)),
]);

/// The months of an entry in words; empty when none is known.
pub(crate) fn months(w: Words, entry: &ExperienceRow) -> String {
    let said = |month: &str| w.0.month(month);
    match (entry.from_month.as_str(), entry.until_month.as_str()) {
        ("", "") => String::new(),
        (from, "") => w.since_month(said(from)),
        ("", until) => w.until_month_only(said(until)),
        (from, until) => w.from_until_month(said(from), said(until)),
    }
}

fn entries(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let w = Words(cx.lang);
    let entry = |row: &ExperienceRow| {
        let place = match row.country.as_str() {
            "" => row.organisation.clone(),
            country => format!("{}, {}", row.organisation, country_name(country, cx.lang)),
        };
        let lines = [show::experience(cx.lang, &row.kind), place, months(w, row), row.summary.clone()];
        Entry {
            id: row.id,
            title: if row.title.is_empty() { row.organisation.clone() } else { row.title.clone() },
            lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
            change: row.id.to_string(),
        }
    };
    profile.experience.iter().map(entry).collect()
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let chosen = change(&cx).and_then(|id| profile.experience.iter().find(|row| row.id.to_string() == id));
    let stored = chosen.map(|row| {
        [
            ("kind", row.kind.clone()),
            ("title", row.title.clone()),
            ("organisation", row.organisation.clone()),
            ("country", row.country.clone()),
            ("from_month", row.from_month.clone()),
            ("until_month", row.until_month.clone()),
            ("summary", row.summary.clone()),
            ("entry", row.id.to_string()),
        ]
    });
    let form = Form::stored(&cx, &FORM, stored.into_iter().flatten()).offer_groups("country", countries(&cx).await?);
    page(&cx, &LISTING, entries(&cx, &profile), form)
}

/// Adds or changes one.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted).offer_groups("country", countries(&cx).await?);
    let profile = mine(&cx).await?;
    let command = match form.read() {
        Err(faults) => return page(&cx, &LISTING, entries(&cx, &profile), form.with_faults(faults)),
        Ok(v) => match Experience::named(&v.text("kind")) {
            Some(kind) => SaveExperience {
                expert,
                entry: v.parse("entry"),
                kind,
                title: v.text("title"),
                organisation: v.text("organisation"),
                country: v.parse("country"),
                from_month: v.text("from_month"),
                until_month: v.text("until_month"),
                summary: v.text("summary"),
            },
            None => return page(&cx, &LISTING, entries(&cx, &profile), form),
        },
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| again(&cx, &STEP), |form| page(&cx, &LISTING, entries(&cx, &profile), form))
}

/// Removes one.
pub async fn remove(cx: Cx, posted: Posted) -> Answer {
    let command = RemoveExperience { expert: my_id(&cx)?, entry: entry(&cx, posted)? };
    removed(&cx, &STEP, cx.run(&command).await)
}
