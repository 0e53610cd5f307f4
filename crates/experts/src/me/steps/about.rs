//! Name, residence, what is asked for figures only, and from whom the profile is hidden.

use model::expert::{Gender, OLDEST, YOUNGEST};
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::countries::countries;
use super::super::step::{Step, mine, my_id, page, typed};
use super::{is_later, number, saved};
use crate::actions::{SaveGroup, SaveName, SaveResidence, SaveVisibility};
use crate::profile::state_of;
use crate::words;

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
    let may_return = row.may_return.map_or("", |may| if may { "yes" } else { "no" });
    let stored = [("country", row.residence_country), ("city", row.residence_city), ("may_return", may_return.to_owned())];
    page(&cx, &RESIDENCE, Form::stored(&cx, &RESIDENCE_FORM, stored).offer_groups("country", countries(&cx).await?))
}

/// Saves it.
pub async fn save_residence(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let state = mine(&cx).await?.state();
    let form = Form::typed(&cx, &RESIDENCE_FORM, posted).offer_groups("country", countries(&cx).await?);
    let (command, later) = match typed(&form, state) {
        Err(faults) => return page(&cx, &RESIDENCE, form.with_faults(faults)),
        Ok(v) => {
            let may_return = v.maybe("may_return").map(|answer| answer == "yes");
            (SaveResidence { expert, country: v.parse("country"), city: v.text("city"), may_return }, is_later(&v))
        }
    };
    saved(&cx, &RESIDENCE, form, later, cx.run(&command).await)
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
    let row = mine(&cx).await?.row;
    let hidden = if row.hidden_from_origin { "yes" } else { "" };
    page(&cx, &VISIBILITY, Form::stored(&cx, &VISIBILITY_FORM, [("hidden", hidden.to_owned())]))
}

/// Saves it.
pub async fn save_visibility(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &VISIBILITY_FORM, posted);
    let (command, later) = match form.read() {
        Err(faults) => return page(&cx, &VISIBILITY, form.with_faults(faults)),
        Ok(v) => (SaveVisibility { expert, hidden_from_origin: v.ticked("hidden") }, is_later(&v)),
    };
    saved(&cx, &VISIBILITY, form, later, cx.run(&command).await)
}
