//! Letting a country take part in a phase.

use axum::extract::Path;
use model::PhaseId;
use model::access::{Place, Subject, Verb};
use model::priority::Track;
use model::text::Country;
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::AddCountry;
use crate::store::{self, CountryRow, PhaseRow};
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
    Field::new("from", words::STATUS_FROM, Kind::Day).required().hint(words::ADD_FROM_HINT),
    Field::new("reason", words::REASON, Kind::Line(300)).required().hint(words::ADD_REASON_HINT),
]);

/// The phase, and the countries of all phases that the visitor may write.
async fn load(cx: &Cx, id: PhaseId) -> Result<(PhaseRow, Vec<CountryRow>), Door> {
    let (scope, place) = (cx.scope(Verb::Write, Subject::Phase), Place { phase: Some(id), ..Place::default() });
    if !scope.reaches(place) {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    let phase = store::phase(&mut tx, id).await?.ok_or(Door::Gone)?;
    let programme = store::countries(&mut tx, &scope).await?;
    Ok((phase, programme))
}

/// The list of countries in its groups, those of the programme first.
fn listed(cx: &Cx, programme: &[CountryRow]) -> Vec<(String, Vec<(String, String)>)> {
    let codes: Vec<String> = programme.iter().map(|row| row.country.code().to_owned()).collect();
    web::countries(cx.lang, &[&codes])
}

fn page(cx: &Cx, phase: &PhaseRow, form: Form) -> Answer {
    let w = Words(cx.lang);
    Ask::new(cx, w.country_add(), w.country_add_button(), form)
        .back("/work/strategy", w.strategy_title())
        .lead(w.country_add_lead(phase.from_day, &phase.name, phase.until_day))
        .show()
}

/// The form for a country that is to take part; what takes part in this phase already is not offered.
pub async fn get(cx: Cx, Path(id): Path<PhaseId>) -> Answer {
    let (phase, programme) = load(&cx, id).await?;
    let is_there = |code: &str| programme.iter().any(|row| row.phase_id == id && row.country.code() == code);
    let mut countries = listed(&cx, &programme);
    for (_, options) in &mut countries {
        options.retain(|(code, _)| !is_there(code));
    }
    let from = cx.today().max(phase.from_day).to_string();
    page(&cx, &phase, Form::stored(&cx, &FORM, [("from", from)]).offer_groups("country", countries))
}

/// Lets it take part.
pub async fn post(cx: Cx, Path(id): Path<PhaseId>, posted: Posted) -> Answer {
    let (phase, programme) = load(&cx, id).await?;
    let form = Form::typed(&cx, &FORM, posted).offer_groups("country", listed(&cx, &programme));
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
