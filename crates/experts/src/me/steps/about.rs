//! Name, residence, what is asked for figures only, and from whom the profile is hidden.

use model::expert::{Gender, OLDEST, YOUNGEST};
use model::placement;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use super::super::countries::where_people_live;
use super::super::step::{Step, mine, my_id, onward_path, page, page_noted, typed};
use super::{is_later, number, saved};
use crate::actions::{SaveGroup, SaveName, SaveResidence, SaveVisibility};
use crate::profile::{Profile, country_name, state_of};
use crate::store::others;
use crate::words::{self, Words};

const NAME: Step = Step {
    title: words::NAME_TITLE,
    lead: words::NAME_LEAD,
    path: "/me/profile/name",
    next: "/me/profile/origin",
    number: Some(1),
    halved: false,
    optional: false,
};

/// Name and call name: no split in first and last, which many names do not have.
pub const NAME_FORM: FormSpec = FormSpec::new(&[
    Field::new("name", words::FULL_NAME, Kind::Line(200)).required().hint(words::FULL_NAME_HINT).autocomplete("name"),
    Field::new("call_name", words::CALL_NAME, Kind::Line(80)).required().hint(words::CALL_NAME_HINT).autocomplete("nickname"),
    Field::new("phone", words::PHONE, Kind::Line(40)).hint(words::PHONE_HINT).autocomplete("tel"),
]);

/// The page.
pub async fn name(cx: Cx) -> Answer {
    let row = mine(&cx).await?.row;
    page(&cx, &NAME, Form::stored(&cx, &NAME_FORM, [("name", row.name), ("call_name", row.call_name), ("phone", row.phone)]))
}

/// Saves it.
pub async fn save_name(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let row = mine(&cx).await?.row;
    let form = Form::typed(&cx, &NAME_FORM, posted);
    let (command, later) = match typed(&form, state_of(&row)) {
        Err(faults) => return page(&cx, &NAME, form.with_faults(faults)),
        Ok(v) => {
            // Whoever blanks the name and comes back later keeps the one that is there.
            let name = v.maybe("name").unwrap_or(row.name);
            (SaveName { expert, name, call_name: v.text("call_name"), phone: v.text("phone") }, is_later(&v))
        }
    };
    saved(&cx, &NAME, form, later, cx.run(&command).await)
}

const RESIDENCE: Step = Step {
    title: words::RESIDENCE_TITLE,
    lead: words::RESIDENCE_LEAD,
    path: "/me/profile/residence",
    next: "/me/profile/work",
    number: Some(3),
    halved: false,
    optional: false,
};

/// Where the person lives.
pub const RESIDENCE_FORM: FormSpec = FormSpec::new(&[
    Field::new("country", words::COUNTRY, Kind::Pick).required().autocomplete("country"),
    Field::new("city", words::CITY, Kind::Line(120)).required().autocomplete("address-level2"),
    Field::new("may_return", words::MAY_RETURN, Kind::Choice(&[("yes", words::YES), ("no", words::NO)]))
        .required()
        .hint(words::MAY_RETURN_HINT),
]);

/// The page.
pub async fn residence(cx: Cx) -> Answer {
    let row = mine(&cx).await?.row;
    let answer = row.may_return.map_or("", |may| if may { "yes" } else { "no" });
    let (country, may_return) = (row.residence_country.clone(), row.may_return);
    let stored = [("country", row.residence_country), ("city", row.residence_city), ("may_return", answer.to_owned())];
    let (countries, takes) = where_people_live(&cx).await?;
    let form = Form::stored(&cx, &RESIDENCE_FORM, stored).offer_groups("country", countries);
    let w = Words(cx.lang);
    let elsewhere = is_elsewhere(&country, &takes).then(|| {
        let names: Vec<String> = takes.iter().map(|code| country_name(code, cx.lang)).collect();
        w.residence_elsewhere(country_name(&country, cx.lang), names.join(", "))
    });
    let no_return = (may_return == Some(false)).then(|| w.residence_no_return(&cx.app.brand.help_email));
    page_noted(&cx, &RESIDENCE, form, elsewhere.into_iter().chain(no_return).collect())
}

/// Whether somebody lives where no rule of the programme takes experts from.
fn is_elsewhere(country: &str, takes: &[String]) -> bool {
    !country.is_empty() && !takes.is_empty() && takes.iter().all(|code| code != country)
}

/// Saves it.
pub async fn save_residence(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let state = mine(&cx).await?.state();
    let (countries, takes) = where_people_live(&cx).await?;
    let form = Form::typed(&cx, &RESIDENCE_FORM, posted).offer_groups("country", countries);
    let (command, later) = match typed(&form, state) {
        Err(faults) => return page(&cx, &RESIDENCE, form.with_faults(faults)),
        Ok(v) => {
            let may_return = v.maybe("may_return").map(|answer| answer == "yes");
            (SaveResidence { expert, country: v.parse("country"), city: v.text("city"), may_return }, is_later(&v))
        }
    };
    // What matters for every application is said now, and not when all is filled in.
    let country = command.country.map(|country| country.code().to_owned()).unwrap_or_default();
    let said = match is_elsewhere(&country, &takes) {
        true => Some(words::DONE_LIVES_ELSEWHERE),
        false => (command.may_return == Some(false)).then_some(words::DONE_NO_RETURN),
    };
    let outcome = cx.run(&command).await;
    match said {
        Some(said) => {
            let next = onward_path(&cx, &RESIDENCE, later);
            form.finish(outcome, |()| cx.done(&next, said), |form| page(&cx, &RESIDENCE, form))
        }
        None => saved(&cx, &RESIDENCE, form, later, outcome),
    }
}

const GROUP: Step = Step {
    title: words::GROUP_TITLE,
    lead: words::GROUP_LEAD,
    path: "/me/profile/group",
    next: "/me",
    number: None,
    halved: false,
    optional: false,
};

/// Asked for figures only.
pub const GROUP_FORM: FormSpec = FormSpec::new(&[
    Field::new(
        "gender",
        words::GENDER,
        Kind::Choice(&[
            ("woman", words::GENDER_WOMAN),
            ("man", words::GENDER_MAN),
            ("other", words::GENDER_OTHER),
            ("none", words::GENDER_NONE),
        ]),
    ),
    Field::new("birth_year", words::BIRTH_YEAR, Kind::BirthYear(YOUNGEST, OLDEST)).hint(words::BIRTH_YEAR_HINT),
]);

/// The page.
pub async fn group(cx: Cx) -> Answer {
    let row = mine(&cx).await?.row;
    page(&cx, &GROUP, Form::stored(&cx, &GROUP_FORM, [("gender", row.gender), ("birth_year", number(row.birth_year))]))
}

/// Saves it.
pub async fn save_group(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &GROUP_FORM, posted);
    let (command, later) = match form.read() {
        Err(faults) => return page(&cx, &GROUP, form.with_faults(faults)),
        Ok(v) => (SaveGroup { expert, gender: Gender::named(&v.text("gender")), birth_year: v.number("birth_year") }, is_later(&v)),
    };
    saved(&cx, &GROUP, form, later, cx.run(&command).await)
}

const VISIBILITY: Step = Step {
    title: words::VISIBILITY_TITLE,
    lead: words::VISIBILITY_LEAD,
    path: "/me/profile/visibility",
    next: "/me",
    number: None,
    halved: false,
    optional: false,
};

/// From whom the profile is hidden.
pub const VISIBILITY_FORM: FormSpec = FormSpec::new(&[Field::new("hidden", words::HIDDEN, Kind::Tick).hint(words::HIDDEN_HINT)]);

/// The page.
pub async fn visibility(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let notes = known_to(&cx, &profile).await?;
    let hidden = if profile.row.hidden_from_origin { "yes" } else { "" };
    page_noted(&cx, &VISIBILITY, Form::stored(&cx, &VISIBILITY_FORM, [("hidden", hidden.to_owned())]), notes)
}

/// Who in the countries of origin goes on reading the name whatever is answered here, and why.
async fn known_to(cx: &Cx, profile: &Profile) -> Result<Vec<String>, Door> {
    let w = Words(cx.lang);
    let is_origin = |country: &str| profile.origins.iter().any(|origin| origin.country == country);
    let mut tx = cx.read().await?;
    let placements = others::placements(&mut tx, profile.row.id).await?;
    let applications = others::applications(&mut tx, profile.row.id).await?;
    drop(tx);
    let placed = placements.iter().filter(|row| is_origin(&row.country) && row.state != placement::State::Withdrawn.name());
    let placed = placed.map(|row| w.visibility_placed(country_name(&row.country, cx.lang), &row.host_name));
    let applied = applications.iter().filter(|row| row.is_open()).filter_map(|row| {
        let country = row.country.as_deref().filter(|country| is_origin(country))?;
        Some(w.visibility_applied(country_name(country, cx.lang), &row.host_name))
    });
    Ok(placed.chain(applied).collect())
}

/// Saves it.
pub async fn save_visibility(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &VISIBILITY_FORM, posted);
    let hidden_from_origin = match form.read() {
        Err(faults) => return page(&cx, &VISIBILITY, form.with_faults(faults)),
        Ok(v) => v.ticked("hidden"),
    };
    let outcome = cx.run(&SaveVisibility { expert, hidden_from_origin }).await;
    let said = if hidden_from_origin { words::DONE_HIDDEN } else { words::DONE_SHOWN };
    form.finish(outcome, |()| cx.done(VISIBILITY.next, said), |form| page(&cx, &VISIBILITY, form))
}
