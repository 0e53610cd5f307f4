//! Countries of origin: as many as a person has.

use model::expert::{self, Tie};
use model::priority::Track;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted};

use super::super::countries::countries;
use super::super::show;
use super::super::step::{Step, mine, my_id};
use super::{Entry, Listing, again, change, entry, page, removed};
use crate::actions::{RemoveOrigin, SaveOrigin};
use crate::profile::{Profile, country_name};
use crate::store::others;
use crate::store::parts::OriginRow;
use crate::words::{self, Words};

const STEP: Step = Step {
    title: words::ORIGIN_TITLE,
    lead: words::ORIGIN_LEAD,
    path: "/me/profile/origin",
    next: "/me/profile/residence",
    number: Some(2),
    halved: false,
    optional: false,
};
const LISTING: Listing = Listing { step: &STEP, add: words::ORIGIN_ADD, save: words::ORIGIN_SAVE, none: words::ORIGIN_NONE };

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("country", words::ORIGIN_COUNTRY, Kind::Pick).required(),
    Field::new(
        "tie",
        words::TIE,
        Kind::Choice(&[("birth", words::TIE_BIRTH), ("descent", words::TIE_DESCENT), ("other", words::TIE_OTHER)]),
    )
    .required(),
    Field::new("own_words", words::OWN_WORDS, Kind::Text(600)).hint(words::OWN_WORDS_HINT),
    Field::new("entry", words::ORIGIN_COUNTRY, Kind::Hidden(2)),
]);

/// The countries of a profile. Of one in which the programme does not work now, or asks for no experts, that is said at once, and
/// not when all is filled in.
async fn entries(cx: &Cx, profile: &Profile) -> Result<Vec<Entry>, Door> {
    let mut tx = cx.read().await?;
    let active = others::active_countries(&mut tx, cx.today()).await?;
    let (open, _) = others::programme(&mut tx, cx.today()).await?;
    let entry = |origin: &OriginRow| {
        let tracks: Vec<&str> = active.iter().filter(|row| row.country == origin.country).map(|row| row.track.as_str()).collect();
        let elsewhere = match tracks.as_slice() {
            _ if open.is_empty() => String::new(),
            [] => Words(cx.lang).origin_elsewhere(),
            tracks if tracks.contains(&Track::Assignments.name()) => String::new(),
            _ => Words(cx.lang).origin_other_track(),
        };
        let lines = [show::tie(cx.lang, &origin.tie), origin.own_words.clone(), elsewhere];
        Entry {
            id: origin.id,
            title: country_name(&origin.country, cx.lang),
            lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
            change: origin.country.clone(),
        }
    };
    Ok(profile.origins.iter().map(entry).collect())
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let chosen = change(&cx).and_then(|country| profile.origins.iter().find(|origin| origin.country == country));
    let stored = chosen.map(|o| {
        let entry = ("entry", o.country.clone());
        [("country", o.country.clone()), ("tie", o.tie.clone()), ("own_words", o.own_words.clone()), entry]
    });
    let form = Form::stored(&cx, &FORM, stored.into_iter().flatten());
    // What is changed is the country that is there; another one is added.
    let form = match chosen {
        Some(origin) => form.offer("country", [(origin.country.clone(), country_name(&origin.country, cx.lang))]),
        None => form.offer_groups("country", countries(&cx).await?),
    };
    page(&cx, &LISTING, entries(&cx, &profile).await?, form)
}

/// Adds or changes one.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let id = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted).offer_groups("country", countries(&cx).await?);
    let profile = mine(&cx).await?;
    let entries = entries(&cx, &profile).await?;
    let command = match form.read() {
        Err(faults) => return page(&cx, &LISTING, entries, form.with_faults(faults)),
        Ok(v) if v.text("entry").is_empty() && profile.origins.iter().any(|origin| origin.country == v.text("country")) => {
            let there = vec![("country", Fault::Refused(expert::ORIGIN_THERE.into()))];
            return page(&cx, &LISTING, entries, form.with_faults(there));
        }
        Ok(v) => match (v.parse("country"), Tie::named(&v.text("tie"))) {
            (Some(country), Some(tie)) => SaveOrigin { expert: id, country, tie, own_words: v.text("own_words") },
            _ => return page(&cx, &LISTING, entries, form),
        },
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| again(&cx, &STEP), |form| page(&cx, &LISTING, entries, form))
}

/// Removes one.
pub async fn remove(cx: Cx, posted: Posted) -> Answer {
    let command = RemoveOrigin { expert: my_id(&cx)?, origin: entry(&cx, posted)? };
    removed(&cx, &STEP, cx.run(&command).await)
}
