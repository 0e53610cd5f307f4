//! Periods in which the person is available.

use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::openings::{self, At};
use super::super::step::{Step, mine, my_id};
use super::{Beside, Entry, Listing, again, change, entry, page, page_with, removed};
use crate::actions::{AddPeriod, ChangePeriod, RemovePeriod};
use crate::profile::Profile;
use crate::words::{self, Words};

const STEP: Step = Step {
    title: words::PERIODS_TITLE,
    lead: words::PERIODS_LEAD,
    path: "/me/profile/periods",
    next: "/me/profile/consent",
    number: Some(7),
    halved: false,
    optional: false,
};
const LISTING: Listing = Listing { step: &STEP, add: words::PERIODS_ADD, save: words::PERIODS_SAVE, none: words::PERIODS_NONE };

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("from", words::PERIOD_FROM, Kind::Day).required(),
    Field::new("until", words::PERIOD_UNTIL, Kind::Day).required(),
    Field::new("entry", words::PERIODS_TITLE, Kind::Hidden(40)),
]);

fn entries(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let w = Words(cx.lang);
    let entry = |period: &crate::store::parts::PeriodRow| Entry {
        id: period.id,
        title: w.period(period.from_day, period.until_day),
        lines: if period.until_day < cx.today() { vec![w.period_is_over()] } else { Vec::new() },
        change: period.id.to_string(),
    };
    profile.periods.iter().map(entry).collect()
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let chosen = change(&cx).and_then(|id| profile.periods.iter().find(|period| period.id.to_string() == id));
    let stored = chosen
        .map(|period| [("from", period.from_day.to_string()), ("until", period.until_day.to_string()), ("entry", period.id.to_string())]);
    let form = Form::stored(&cx, &FORM, stored.into_iter().flatten());
    let advice = openings::advice(&cx, At::Periods).await?;
    page_with(&cx, &LISTING, entries(&cx, &profile), form, Beside { advice, ..Beside::default() })
}

/// Adds or changes one.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted);
    let profile = mine(&cx).await?;
    let (entry, from, until) = match form.read() {
        Err(faults) => return page(&cx, &LISTING, entries(&cx, &profile), form.with_faults(faults)),
        Ok(v) => match (v.day("from"), v.day("until")) {
            (Some(from), Some(until)) => (v.parse("entry"), from, until),
            _ => return page(&cx, &LISTING, entries(&cx, &profile), form),
        },
    };
    let outcome = match entry {
        Some(period) => cx.run(&ChangePeriod { expert, period, from, until }).await,
        None => cx.run(&AddPeriod { expert, from, until }).await,
    };
    form.finish(outcome, |()| again(&cx, &STEP), |form| page(&cx, &LISTING, entries(&cx, &profile), form))
}

/// Removes one.
pub async fn remove(cx: Cx, posted: Posted) -> Answer {
    let command = RemovePeriod { expert: my_id(&cx)?, period: entry(&cx, posted)? };
    removed(&cx, &STEP, cx.run(&command).await)
}
