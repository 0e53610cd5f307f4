//! A new round: which requests, whom, and which rules, each with what it does.

use askama::Template;
use command::Stop;
use i18n::Msg;
use model::PhaseId;
use model::access::Verb;
use model::round::{self, Floor, Reach};
use model::text::Country;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted, Values};

use crate::actions::MakeRound;
use crate::office;
use crate::store::{self, Phase, Request};
use crate::words::{self, Words};

/// In the order of [`Reach::ALL`].
const REACHES: &[(&str, Msg)] = &[("applicants", words::REACH_APPLICANTS), ("pool", words::REACH_POOL)];
/// In the order of [`Floor::NAMES`].
const FLOORS: &[(&str, Msg)] = &[
    ("none", words::FLOOR_NONE),
    ("share", words::FLOOR_SHARE),
    ("number", words::FLOOR_NUMBER),
    ("share-keep-filled", words::FLOOR_SHARE_KEEP_FILLED),
];

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("phase", words::FIELD_PHASE, Kind::Hidden(36)).required(),
    Field::new("name", words::FIELD_NAME, Kind::Line(80)).required().hint(words::FIELD_NAME_HINT),
    Field::new("requests", words::FIELD_REQUESTS, Kind::Picks).required().hint(words::FIELD_REQUESTS_HINT),
    Field::new("reach", words::FIELD_REACH, Kind::Choice(REACHES)).required().hint(words::FIELD_REACH_HINT),
    Field::new("cap", words::FIELD_CAP, Kind::Number(1, 10)).required().hint(words::FIELD_CAP_HINT),
    Field::new("minimums", words::FIELD_MINIMUMS, Kind::Line(200)).hint(words::FIELD_MINIMUMS_HINT),
    Field::new("floor", words::FIELD_FLOOR, Kind::Choice(FLOORS)).required().hint(words::FIELD_FLOOR_HINT),
    Field::new("floor_value", words::FIELD_FLOOR_VALUE, Kind::Number(1, 1000)).hint(words::FIELD_FLOOR_VALUE_HINT),
    Field::new("keep", words::FIELD_KEEP, Kind::Number(0, 500)).required().hint(words::FIELD_KEEP_HINT),
]);

#[derive(Template)]
#[template(path = "new/new.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    phases: Vec<Phase>,
    phase: Option<Phase>,
    none: bool,
    form: Form,
}

/// The phase that is asked for, or the newest, with its requests that can be planned.
async fn offers(cx: &Cx, asked: &str) -> Result<(Vec<Phase>, Option<Phase>, Vec<Request>), Door> {
    let scope = office(cx, Verb::Decide)?;
    let mut tx = cx.read().await?;
    let phases = store::phases(&mut tx, &scope).await?;
    let phase = phases.iter().find(|phase| phase.id.to_string() == asked).or(phases.first()).cloned();
    let requests = match &phase {
        Some(phase) => store::plannable(&mut tx, &scope, phase.id).await?,
        None => Vec::new(),
    };
    Ok((phases, phase, requests))
}

fn offered(cx: &Cx, form: Form, requests: &[Request]) -> Form {
    let w = Words(cx.lang).plain();
    let label = |request: &Request| {
        let country = pool::explain::country_name(cx.lang, request.country.code());
        w.offer_request(country, request.case(), request.open_seats(), request.title_in(cx.lang))
    };
    form.offer("requests", requests.iter().map(|request| (request.id.to_string(), label(request))).collect::<Vec<_>>())
}

fn page(cx: &Cx, phases: Vec<Phase>, phase: Option<Phase>, none: bool, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    cx.sheet(w.plain().round_new()).private().faulty(faulty).show(&Page { w, cx, phases, phase, none, form })
}

/// The page; every request with an open seat is chosen already.
pub async fn get(cx: Cx) -> Answer {
    let (phases, phase, requests) = offers(&cx, &cx.query_value("phase").unwrap_or_default()).await?;
    let plain = [("reach", "applicants"), ("cap", "1"), ("floor", "none"), ("keep", "25")].map(|(name, value)| (name, value.to_owned()));
    let chosen = requests.iter().map(|request| ("requests", request.id.to_string()));
    let of_phase = phase.iter().map(|phase| ("phase", phase.id.to_string()));
    let form = Form::stored(&cx, &FORM, plain.into_iter().chain(chosen).chain(of_phase));
    page(&cx, phases, phase, requests.is_empty(), offered(&cx, form, &requests))
}

/// Makes it.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let asked = posted.one("phase").to_owned();
    let (phases, phase, requests) = offers(&cx, &asked).await?;
    let form = offered(&cx, Form::typed(&cx, &FORM, posted), &requests);
    let outcome = match form.read() {
        Err(faults) => return page(&cx, phases, phase, false, form.with_faults(faults)),
        Ok(values) => match read(&values) {
            Err(fault) => return page(&cx, phases, phase, false, form.with_faults(vec![fault])),
            Ok(round) => cx.run(&round).await,
        },
    };
    match outcome {
        Ok(number) => cx.go(&format!("/work/rounds/{number}")),
        Err(Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, Fault::Refused(fault.refusal))).collect();
            page(&cx, phases, phase, false, form.with_faults(faults))
        }
        Err(other) => Err(Door::from(other)),
    }
}

fn read(values: &Values<'_>) -> Result<MakeRound, (&'static str, Fault)> {
    let floor =
        Floor::read(&values.text("floor"), values.number("floor_value")).map_err(|refusal| ("floor_value", Fault::Refused(refusal)))?;
    let minimums = minimums(&values.text("minimums")).ok_or(("minimums", Fault::Refused(round::MINIMUMS.into())))?;
    Ok(MakeRound {
        phase: values.parse::<PhaseId>("phase").ok_or(("phase", Fault::NotOffered))?,
        name: values.text("name"),
        requests: values.picks("requests").iter().filter_map(|id| id.parse().ok()).collect(),
        reach: Reach::named(&values.text("reach")).unwrap_or(Reach::Applicants),
        cap: values.number("cap").unwrap_or(1),
        floor,
        minimums,
        keep_points: values.number("keep").unwrap_or_default(),
    })
}

/// "NG 2, SO 1", each country once.
fn minimums(text: &str) -> Option<Vec<(Country, i64)>> {
    let mut list: Vec<(Country, i64)> = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let (country, places) = part.split_once(|c: char| c.is_whitespace() || c == ':')?;
        let country: Country = country.trim().to_ascii_uppercase().parse().ok()?;
        let places = places.trim().parse().ok().filter(|places| (1..=1000).contains(places))?;
        if list.iter().any(|(other, _)| *other == country) {
            return None;
        }
        list.push((country, places));
    }
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minimums_are_a_country_and_a_number_each() {
        let read = |text: &str| minimums(text).map(|list| list.iter().map(|(c, n)| format!("{c}{n}")).collect::<Vec<_>>().join(" "));
        assert_eq!(read("ng 2, SO: 1,"), Some("NG2 SO1".to_owned()));
        assert_eq!(read(""), Some(String::new()));
        for wrong in ["NG", "NG two", "Nigeria 2", "NG 0", "NG 1, NG 2", "2 NG"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
