//! The long list of a request: who fits best and why, what is missing, and who is not here and why.
//!
//! Reading it is reading profiles: it is written down for each person before it is shown.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use model::ApplicationId;
use model::access::Verb;
use model::application::{Decision, State};
use web::{Answer, Cx, Door, Tag};

use crate::actions::Rescore;
use crate::candidate::{Action, actions, name_here, names_query};
use crate::explain;
use crate::finding::office_scope;
use crate::overview::days;
use crate::store::{self, CheckRow, Dossier, Request};
use crate::words::Words;
use pool::explain::SaidScore;

struct Row {
    case: String,
    name: String,
    line: String,
    tag: Tag,
    age: i64,
    score: SaidScore,
    rank: Option<i64>,
    actions: Vec<Action>,
}

struct Other {
    case: String,
    name: String,
    tag: Tag,
    reasons: Vec<String>,
    percent: Option<u32>,
}

/// Who may take a seat that is free.
struct FreeSeat {
    case: String,
    name: String,
}

#[derive(Template)]
#[template(path = "long_list/long_list.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    request: Request,
    title: String,
    country: String,
    taken: i64,
    total: usize,
    rows: Vec<Row>,
    others: Vec<Other>,
    free: Option<FreeSeat>,
    legend: Vec<(u8, String)>,
    rule_version: String,
    filter: Filter,
    states: Vec<(&'static str, String)>,
    names: &'static str,
}

/// What the visitor asked to see.
struct Filter {
    state: String,
    words: String,
}

/// The request of a case number, for a reader of the programme.
pub(crate) async fn open(cx: &Cx, case: &str) -> Result<Request, Door> {
    let number = store::request_number(case).ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let request = store::request_numbered(&mut tx, number).await?.ok_or(Door::Gone)?;
    if office_scope(cx, Verb::See).reaches(request.office_place()) { Ok(request) } else { Err(Door::Gone) }
}

/// The page. Scores are brought up to date first, where the inputs changed.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let request = open(&cx, &case).await?;
    cx.app.desk.run(&Rescore::actor(), &Rescore { request: request.id }).await?;
    let mut tx = cx.read().await?;
    let candidates = store::candidates(&mut tx, request.id).await?;
    let profiles = store::profiles_of_request(&mut tx, request.id).await?;
    let mut scores = BTreeMap::new();
    for score in store::scores(&mut tx, request.id).await? {
        scores.insert(score.application_id, score);
    }
    let failed = store::failed_checks(&mut tx, request.id).await?;
    let taken = store::taken(&mut tx, request.id).await?;
    let first = store::first_reserve(&mut tx, request.id).await?;
    drop(tx);
    let experts: Vec<_> = candidates.iter().map(|dossier| dossier.expert_id).collect();
    command::record_readings(&cx.app.desk, &cx.actor, &experts, cx.reader_name(), "list", &request.case()).await?;

    let lang = cx.lang;
    let w = Words(lang);
    let decides = office_scope(&cx, Verb::Decide).reaches(request.office_place());
    let names = names_query(&cx);
    let name = |dossier: &Dossier| name_here(&cx, dossier);
    let said = |dossier: &Dossier| {
        let held = profiles.iter().find(|profile| profile.person.id == dossier.expert_id).map_or(&[][..], |profile| &profile.skills);
        scores.get(&dossier.id).and_then(|score| pool::explain::score(lang, &score.components, held))
    };
    let filter = Filter { state: cx.query_value("state").unwrap_or_default(), words: cx.query_value("q").unwrap_or_default() };
    let occupation = |dossier: &Dossier| explain::occupation(lang, &dossier.occupation, &dossier.profession);
    let folded = i18n::fold(filter.words.trim());
    let asked = |dossier: &&Dossier| {
        (filter.state.is_empty() || dossier.state == filter.state)
            && (folded.is_empty() || i18n::fold(&format!("{} {} {}", dossier.case(), dossier.name, occupation(dossier))).contains(&folded))
    };
    let seat_is_free = taken < request.seats;
    let is_first = |dossier: &Dossier| first.as_ref().is_some_and(|first| first.id == dossier.id);
    let mut rows = Vec::new();
    let mut others = Vec::new();
    for dossier in candidates.iter().filter(asked) {
        let (state, score) = (dossier.state(), said(dossier));
        let tag = explain::tag_of(lang, dossier);
        if state.is_open() {
            let place = [occupation(dossier), dossier.residence_city.clone()].into_iter().filter(|part| !part.is_empty());
            rows.push(Row {
                case: dossier.case(),
                name: name(dossier),
                line: place.collect::<Vec<_>>().join(", "),
                tag,
                age: days(cx.now, dossier.state_since),
                score: score.unwrap_or_default(),
                rank: dossier.reserve_rank,
                actions: actions(&cx, dossier, decides, seat_is_free && (state != State::Reserve || is_first(dossier))),
            });
        } else {
            let reasons = why_not_here(&cx, dossier, &failed);
            others.push(Other { case: dossier.case(), name: name(dossier), tag, reasons, percent: score.map(|score| score.percent) });
        }
    }
    rows.sort_by(|a, b| (b.score.total, &a.case).cmp(&(a.score.total, &b.case)));
    let free = first.filter(|_| seat_is_free && decides).map(|first| FreeSeat { case: first.case(), name: name(&first) });
    let states = State::ALL.iter().filter(|&&state| candidates.iter().any(|dossier| dossier.state() == state));
    let page = Page {
        w,
        cx: &cx,
        title: request.title_in(lang).to_owned(),
        country: explain::country_name(lang, request.country.code()),
        taken,
        total: candidates.len(),
        rows,
        others,
        free,
        legend: pool::explain::legend(lang),
        rule_version: scores.values().map(|score| score.rule_version.clone()).max().unwrap_or_default(),
        filter,
        states: states.map(|&state| (state.name(), explain::state(lang, state))).collect(),
        names,
        request,
    };
    cx.sheet(w.plain().long_list_title(page.request.case())).private().show(&page)
}

/// Why somebody is not on the list: each rule that is not met, or the reason that was given.
fn why_not_here(cx: &Cx, dossier: &Dossier, failed: &[store::FailedCheck]) -> Vec<String> {
    let lang = cx.lang;
    let of = |id: ApplicationId| failed.iter().filter(move |check| check.application_id == id);
    if dossier.state() == State::Ineligible {
        let said = of(dossier.id).map(|check| {
            let row = CheckRow {
                rule: check.rule.clone(),
                rule_from: check.rule_from,
                holds: check.holds,
                asked: check.asked.clone(),
                found: check.found.clone(),
            };
            explain::check(lang, &row).in_one_line(lang)
        });
        return said.collect();
    }
    let kind = match dossier.state() {
        State::Declined => Decision::Decline.name(),
        State::Withdrawn => Decision::Withdraw.name(),
        State::NotLongListed => Decision::NotLongList.name(),
        _ => Decision::NotSelect.name(),
    };
    let coded = explain::reason(lang, kind, &dossier.reason_code);
    [coded, dossier.reason.clone()].into_iter().filter(|reason| !reason.is_empty()).collect()
}
