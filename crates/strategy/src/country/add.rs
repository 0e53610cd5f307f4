//! Letting a country take part in a phase.

use axum::extract::Path;
use model::PhaseId;
use model::access::{Place, Subject, Verb};
use model::priority::Track;
use model::reference::country;
use model::text::Country;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::AddCountry;
use crate::store::{self, PhaseRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("country", words::COUNTRY, Kind::Pick).required(),
    Field::new(
        "track",
        words::TRACK,
        Kind::Choice(&[
            ("assignments", words::TRACK_ASSIGNMENTS),
            ("entrepreneurship", words::TRACK_ENTREPRENEURSHIP),
            ("alumni", words::TRACK_ALUMNI),
        ]),
    )
    .required(),
    Field::new("from", words::STATUS_FROM, Kind::Day).required().hint(words::STATUS_FROM_HINT),
    Field::new("reason", words::REASON, Kind::Line(300)).required().hint(words::ADD_REASON_HINT),
]);

async fn load(cx: &Cx, id: PhaseId) -> Result<PhaseRow, Door> {
    let place = Place { phase: Some(id), ..Place::default() };
    if !cx.scope(Verb::Write, Subject::Phase).reaches(place) {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    store::phase(&mut tx, id).await?.ok_or(Door::Gone)
}

fn offered(cx: &Cx, form: Form) -> Form {
    let mut countries: Vec<(String, String)> =
        country::ALL.iter().map(|country| (country.code.to_owned(), country.name.in_language(cx.lang.code()).to_owned())).collect();
    countries.sort_by_key(|(_, name)| i18n::sort_key(name));
    form.offer("country", countries)
}

fn page(cx: &Cx, phase: &PhaseRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    Ask::new(cx, w.country_add(), w.country_add_button(), form)
        .back("/work/strategy", w.strategy_title())
        .lead(w.country_add_lead(phase.from_day, &phase.name, phase.until_day))
        .show()
}

/// The form for a country that is to take part.
pub async fn get(cx: Cx, Path(id): Path<PhaseId>) -> Answer {
    let phase = load(&cx, id).await?;
    page(&cx, &phase, offered(&cx, Form::stored(&cx, &FORM, [("from", cx.today().max(phase.from_day).to_string())])))
}

/// Lets it take part.
pub async fn post(cx: Cx, Path(id): Path<PhaseId>, posted: Posted) -> Answer {
    let phase = load(&cx, id).await?;
    let form = offered(&cx, Form::typed(&cx, &FORM, posted));
    let command = match form.read() {
        Ok(values) => {
            let (country, track, from) = (values.parse::<Country>("country"), Track::named(&values.text("track")), values.day("from"));
            let (Some(country), Some(track), Some(from)) = (country, track, from) else { return Err(Door::Unreadable) };
            AddCountry { phase: id, country, track, from, reason: values.text("reason") }
        }
        Err(faults) => return page(&cx, &phase, form.with_faults(faults)),
    };
    let outcome = cx.run(&command).await;
    form.finish(outcome, |()| cx.done(&super::path(id, command.country), words::DONE_COUNTRY_ADDED), |form| page(&cx, &phase, form))
}
