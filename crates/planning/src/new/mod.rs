//! A new round: which requests, whom, and which rules, each with what it does.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use command::Stop;
use i18n::Msg;
use model::access::Verb;
use model::round::{self, Floor, Reach};
use model::text::Country;
use model::{PhaseId, RequestId};
use uuid::Uuid;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted, Values};

use crate::actions::{MakeFrom, MakeRound};
use crate::office;
use crate::plan;
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

/// The fields for the fewest places of a country.
const MINIMUMS: [&str; 4] = ["minimum_1", "minimum_2", "minimum_3", "minimum_4"];
/// The box that takes over the decisions of the round that this one is made from.
const TAKE_OVER: &str = "take_over";
/// More places than this are not offered as the fewest of one country.
const MOST: i64 = 50;

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("phase", words::FIELD_PHASE, Kind::Hidden(36)).required(),
    Field::new("from", words::COL_ROUND, Kind::Hidden(20)),
    Field::new("name", words::FIELD_NAME, Kind::Line(80)).required().hint(words::FIELD_NAME_HINT),
    Field::new("requests", words::FIELD_REQUESTS, Kind::Picks).required().hint(words::FIELD_REQUESTS_HINT),
    Field::new("reach", words::FIELD_REACH, Kind::Choice(REACHES)).required().hint(words::FIELD_REACH_HINT),
    Field::new("cap", words::FIELD_CAP, Kind::Number(1, 10)).required().hint(words::FIELD_CAP_HINT),
    Field::new(MINIMUMS[0], words::FIELD_MINIMUM_1, Kind::Pick).hint(words::FIELD_MINIMUM_HINT),
    Field::new(MINIMUMS[1], words::FIELD_MINIMUM_2, Kind::Pick),
    Field::new(MINIMUMS[2], words::FIELD_MINIMUM_3, Kind::Pick),
    Field::new(MINIMUMS[3], words::FIELD_MINIMUM_4, Kind::Pick),
    Field::new("floor", words::FIELD_FLOOR, Kind::Choice(FLOORS)).required().hint(words::FIELD_FLOOR_HINT),
    Field::new("floor_value", words::FIELD_FLOOR_VALUE, Kind::Line(20)).sometimes().hint(words::FIELD_FLOOR_VALUE_HINT),
    Field::new("keep", words::FIELD_KEEP, Kind::Number(0, 500)).required().hint(words::FIELD_KEEP_HINT),
    Field::new(TAKE_OVER, words::FIELD_TAKE_OVER, Kind::Tick).hint(words::FIELD_TAKE_OVER_HINT),
]);

#[derive(Template)]
#[template(path = "new/new.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    phases: Vec<Phase>,
    phase: Option<Phase>,
    none: bool,
    /// Requests for which nobody applied.
    nobody: Vec<String>,
    all: usize,
    /// The fields of the form that have a use here.
    fields: Vec<&'static str>,
    form: Form,
}

/// What can be chosen.
struct Offers {
    phases: Vec<Phase>,
    phase: Option<Phase>,
    /// The phase's requests that can be planned.
    requests: Vec<Request>,
    /// Case numbers of those for which nobody applied.
    nobody: Vec<String>,
    /// Whether the round is made from an earlier one.
    has_earlier: bool,
}

/// The phase that is asked for, or the newest, with its requests that can be planned.
async fn offers(cx: &Cx, asked: &str) -> Result<Offers, Door> {
    let scope = office(cx, Verb::Decide)?;
    let mut tx = cx.read().await?;
    let phases = store::phases(&mut tx, &scope).await?;
    let phase = phases.iter().find(|phase| phase.id.to_string() == asked).or(phases.first()).cloned();
    let requests = match &phase {
        Some(phase) => store::plannable(&mut tx, &scope, phase.id).await?,
        None => Vec::new(),
    };
    let applied: BTreeSet<Uuid> = tx.values::<Uuid>(store::APPLIED_FOR, Vec::new()).await?.into_iter().collect();
    let nobody = requests.iter().filter(|request| !applied.contains(&request.id.0)).map(Request::case).collect();
    Ok(Offers { phases, phase, requests, nobody, has_earlier: false })
}

fn offered(cx: &Cx, form: Form, requests: &[Request]) -> Form {
    let w = Words(cx.lang);
    let label = |request: &Request| {
        let country = pool::explain::country_name(cx.lang, request.country.code());
        w.offer_request(country, request.case(), request.open_seats(), request.title_in(cx.lang))
    };
    let mut form = form.offer("requests", requests.iter().map(|request| (request.id.to_string(), label(request))).collect::<Vec<_>>());
    let fewest = fewest(cx, requests);
    for field in MINIMUMS {
        form = form.offer(field, fewest.clone());
    }
    form
}

/// Every country of the requests with every number of places that can be its fewest, by name.
fn fewest(cx: &Cx, requests: &[Request]) -> Vec<(String, String)> {
    let w = Words(cx.lang);
    let mut seats: BTreeMap<String, (Country, i64)> = BTreeMap::new();
    for request in requests {
        let name = pool::explain::country_name(cx.lang, request.country.code());
        seats.entry(name).or_insert((request.country, 0)).1 += request.open_seats();
    }
    let places = |(name, (country, seats)): (String, (Country, i64))| {
        (1..=seats.min(MOST)).map(move |places| (format!("{country} {places}"), w.offer_minimum(&name, places))).collect::<Vec<_>>()
    };
    seats.into_iter().flat_map(places).collect()
}

/// The fields that have a use: no more for countries than there are countries, and decisions are taken over only from a round.
fn fields(requests: &[Request], has_earlier: bool) -> Vec<&'static str> {
    let countries = requests.iter().map(|request| request.country).collect::<BTreeSet<_>>().len();
    let has_use = |name: &&str| match MINIMUMS.iter().position(|field| field == name) {
        Some(at) => at < countries,
        None => *name != TAKE_OVER || has_earlier,
    };
    FORM.fields.iter().map(|field| field.name).filter(has_use).collect()
}

fn page(cx: &Cx, offers: Offers, form: Form) -> Answer {
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let fields = fields(&offers.requests, offers.has_earlier);
    cx.sheet(w.plain().round_new()).private().faulty(faulty).show(&Page {
        w,
        cx,
        none: offers.requests.is_empty(),
        all: offers.requests.len(),
        phases: offers.phases,
        phase: offers.phase,
        nobody: offers.nobody,
        fields,
        form,
    })
}

/// The page; every request with an open seat is chosen already. With `from`, what an earlier round asked is filled in.
pub async fn get(cx: Cx) -> Answer {
    if let Some(number) = cx.query_value("from") {
        return copy(&cx, &number).await;
    }
    let offers = offers(&cx, &cx.query_value("phase").unwrap_or_default()).await?;
    let plain = [("reach", "applicants"), ("cap", "1"), ("floor", "none"), ("keep", "25")].map(|(name, value)| (name, value.to_owned()));
    let chosen = offers.requests.iter().map(|request| ("requests", request.id.to_string()));
    let of_phase = offers.phase.iter().map(|phase| ("phase", phase.id.to_string()));
    let form = Form::stored(&cx, &FORM, plain.into_iter().chain(chosen).chain(of_phase));
    let form = offered(&cx, form, &offers.requests);
    page(&cx, offers, form)
}

/// The page with the requests and rules of an earlier round, as far as they can be planned now.
async fn copy(cx: &Cx, number: &str) -> Answer {
    let round = plan::open(cx, number, Verb::Decide).await?;
    let mut tx = cx.read().await?;
    let old: Vec<RequestId> = store::requests(&mut tx, round.id).await?.into_iter().map(|request| request.id).collect();
    let minimums = store::minimums(&mut tx, round.id).await?;
    drop(tx);
    let offers = Offers { has_earlier: true, ..offers(cx, &round.phase_id.to_string()).await? };
    let floor = round.floor();
    let mut values = vec![
        ("phase", round.phase_id.to_string()),
        ("reach", round.reach.clone()),
        ("cap", round.cap.to_string()),
        ("floor", floor.name().to_owned()),
        ("keep", round.keep_points.to_string()),
        ("from", round.number.to_string()),
        (TAKE_OVER, "yes".to_owned()),
    ];
    if floor != Floor::None {
        values.push(("floor_value", floor.value().to_string()));
    }
    values.extend(offers.requests.iter().filter(|request| old.contains(&request.id)).map(|request| ("requests", request.id.to_string())));
    values.extend(MINIMUMS.into_iter().zip(&minimums).map(|(field, row)| (field, format!("{} {}", row.country, row.places))));
    let form = Form::stored(cx, &FORM, values);
    let form = offered(cx, form, &offers.requests);
    page(cx, offers, form)
}

/// Makes it.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let asked = posted.one("phase").to_owned();
    let offers = Offers { has_earlier: !posted.one("from").is_empty(), ..offers(&cx, &asked).await? };
    // What the rules say is told together with what is wrong in each field.
    let ruled = ruled(&posted);
    let form = offered(&cx, Form::typed(&cx, &FORM, posted), &offers.requests);
    let outcome = match form.read() {
        Err(mut faults) => {
            let others: Vec<_> = ruled.into_iter().filter(|(field, _)| !faults.iter().any(|(other, _)| other == field)).collect();
            faults.extend(others);
            return page(&cx, offers, form.with_faults(faults));
        }
        Ok(values) => match read(&values) {
            Err(fault) => return page(&cx, offers, form.with_faults(if ruled.is_empty() { vec![fault] } else { ruled })),
            Ok(round) => match values.number("from").filter(|_| values.ticked(TAKE_OVER)) {
                Some(earlier) => cx.run(&MakeFrom { round, earlier }).await,
                None => cx.run(&round).await,
            },
        },
    };
    match outcome {
        Ok(number) => cx.go(&format!("/work/rounds/{number}")),
        Err(Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, Fault::Refused(fault.refusal))).collect();
            page(&cx, offers, form.with_faults(faults))
        }
        Err(other) => Err(Door::from(other)),
    }
}

/// What the rules of a round say about what was posted, whatever else is wrong with it.
fn ruled(posted: &Posted) -> Vec<(&'static str, Fault)> {
    let text = |field: &str| posted.one(field).trim().to_owned();
    let known = Some(text("floor")).filter(|name| Floor::NAMES.contains(&name.as_str()));
    let floor = known.and_then(|name| Floor::typed(&name, &text("floor_value")).err());
    let floor = floor.map(|refusal| ("floor_value", Fault::Refused(refusal)));
    let minimums = minimums(MINIMUMS.map(|field| (field, text(field)))).err();
    floor.into_iter().chain(minimums).collect()
}

fn read(values: &Values<'_>) -> Result<MakeRound, (&'static str, Fault)> {
    let floor =
        Floor::typed(&values.text("floor"), &values.text("floor_value")).map_err(|refusal| ("floor_value", Fault::Refused(refusal)))?;
    let minimums = minimums(MINIMUMS.map(|field| (field, values.text(field))))?;
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

/// What was chosen, such as "NG 2": each country once.
fn minimums(chosen: [(&'static str, String); 4]) -> Result<Vec<(Country, i64)>, (&'static str, Fault)> {
    let mut list: Vec<(Country, i64)> = Vec::new();
    for (field, text) in chosen.iter().filter(|(_, text)| !text.is_empty()) {
        let parts =
            text.split_once(' ').and_then(|(country, places)| Some((country.parse::<Country>().ok()?, places.parse::<i64>().ok()?)));
        let (country, places) = parts.filter(|(_, places)| *places > 0).ok_or((*field, Fault::NotOffered))?;
        if list.iter().any(|(other, _)| *other == country) {
            return Err((*field, Fault::Refused(round::MINIMUMS.into())));
        }
        list.push((country, places));
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minimums_are_a_country_and_a_number_each_and_each_country_once() {
        let read = |chosen: [&str; 4]| {
            let mut fields = MINIMUMS.into_iter();
            let chosen = chosen.map(|text| (fields.next().expect("a field"), text.to_owned()));
            minimums(chosen).map(|list| list.iter().map(|(c, n)| format!("{c}{n}")).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(read(["NG 2", "", "SO 1", ""]).ok(), Some("NG2 SO1".to_owned()));
        assert_eq!(read(["", "", "", ""]).ok(), Some(String::new()));
        for wrong in ["NG", "NG two", "Nigeria 2", "NG 0", "2 NG"] {
            assert!(read(["", wrong, "", ""]).is_err(), "{wrong}");
        }
        assert_eq!(read(["NG 1", "NG 2", "", ""]).unwrap_err().0, "minimum_2");
    }
}
