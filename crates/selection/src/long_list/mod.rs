//! The candidates of a request: who fits best and why, what is missing, and who is not in the ranking and why.
//!
//! The ranking is filtered and sorted by its address (`view`); who is not in it is named whatever the filter. The office
//! pins candidates and sets others aside (`mark`); how many of the pool are not here, and why, stands below (`absent`).
//! Reading it is reading profiles: it is written down for each person before it is shown.

mod absent;
mod asked;
mod candidates;
mod filters;
pub mod mark;
pub(crate) mod view;

use askama::Template;
use axum::extract::Path;
use model::ApplicationId;
use model::access::Verb;
use model::application::{Decision, State};
use model::mark::Mark;
use pool::explain::{RulePart, SaidScore};
use web::{Answer, Cx, Door, Tag, Tone};

pub(crate) use self::absent::reads_experts;
use self::absent::{Absent, absent};
use self::asked::{WasAsked, was_asked};
pub(crate) use self::candidates::{Candidate, Candidates, candidates};
use self::filters::{Choice, chips, choices};
use self::mark::Marks;
use self::view::{AGE, Chip, View};
use crate::candidate::{Action, actions, name_here, names_query};
use crate::explain::{self, Occupation};
use crate::finding::office_scope;
use crate::overview::days;
use crate::store::{self, CheckRow, Dossier, Request};
use crate::words::Words;

/// Candidates on a page: as many as one reads before one decides.
const ON_A_PAGE: usize = 20;
/// From so many candidates on, one looks for some of them: then the filters stand open where there is room.
const MANY: usize = 10;

struct Row {
    case: String,
    name: String,
    occupation: Occupation,
    city: String,
    tag: Tag,
    /// The place by the score, whatever is shown.
    place: usize,
    /// Who pinned the candidate and when; empty where nobody did.
    mark: String,
    /// The person has paused the profile.
    paused: Option<Tag>,
    age: i64,
    score: SaidScore,
    /// The part by which the list is sorted: its name, points earned, and points that could be.
    sorted: Option<(String, String, String)>,
    /// Why it stands here: the pin where that moved it, or by what the score stands before the next one beneath it; empty
    /// for the last, and in another order than that of the scores.
    why_here: String,
    rank: Option<i64>,
    /// Other placements in the days of the request.
    overlaps: Vec<String>,
    actions: Vec<Action>,
    marks: Marks,
}

struct Other {
    case: String,
    name: String,
    tag: Tag,
    reasons: Vec<String>,
    points: Option<String>,
}

/// Somebody whom the office set aside.
struct Aside {
    case: String,
    name: String,
    reason: String,
    said: String,
    points: Option<String>,
    marks: Marks,
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
    /// How many stand in the ranking, whatever the filter.
    ranked: usize,
    /// How many of them pass the filter, on all pages.
    found: usize,
    /// How many of them the filter hides.
    hidden: usize,
    /// Its pages: number, query, and whether it is this one.
    pages: Vec<(usize, String, bool)>,
    rows: Vec<Row>,
    aside: Vec<Aside>,
    others: Vec<Other>,
    asked: Vec<WasAsked>,
    absent: Option<Absent>,
    free: Option<FreeSeat>,
    rule_version: String,
    rules: Vec<RulePart>,
    view: View,
    choices: Vec<Choice>,
    chips: Vec<Chip>,
    names: &'static str,
    compare: bool,
    /// Whether the filters stand open where there is room: while they are in use, or there are many candidates.
    filters_open: bool,
    /// Whether how the points come about stands open, for who comes from a score to read it.
    points_open: bool,
}

/// The request of a case number, for a reader of the programme.
pub(crate) async fn open(cx: &Cx, case: &str) -> Result<Request, Door> {
    let number = model::request::number_of(case).ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let request = store::request_numbered(&mut tx, number).await?.ok_or(Door::Gone)?;
    if office_scope(cx, Verb::See).reaches(request.office_place()) { Ok(request) } else { Err(Door::Gone) }
}

/// The page.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let request = open(&cx, &case).await?;
    let Candidates { list, parts, rule_version } = candidates(&cx, &request).await?;
    let mut tx = cx.read().await?;
    let failed = store::failed_checks(&mut tx, request.id).await?;
    let taken = store::taken(&mut tx, request.id).await?;
    let first = store::first_reserve(&mut tx, request.id).await?;
    drop(tx);
    let lang = cx.lang;
    let w = Words(lang);
    let decides = office_scope(&cx, Verb::Decide).reaches(request.office_place());
    let states: Vec<State> =
        State::ALL.iter().copied().filter(|&state| list.iter().any(|one| one.is_ranked() && one.dossier.state() == state)).collect();
    let mut countries: Vec<String> =
        list.iter().filter_map(|candidate| Some(candidate.profile.as_ref()?.person.residence_country.clone())).collect();
    countries.sort_unstable();
    countries.dedup();
    countries.retain(|country| !country.is_empty());
    let mut view = View::of(&cx).known(&parts, &states.iter().map(|state| state.name()).collect::<Vec<_>>(), &countries);
    let seat_is_free = taken < request.seats;
    let is_first = |dossier: &Dossier| first.as_ref().is_some_and(|first| first.id == dossier.id);

    let mut ranked: Vec<&Candidate> = list.iter().filter(|candidate| candidate.is_ranked()).collect();
    ranked.sort_by_key(|candidate| candidate.by_score());
    let mut placed: Vec<(usize, &Candidate)> =
        (1..).zip(ranked.iter().copied()).filter(|(_, candidate)| candidate.is_asked(&cx, &view)).collect();
    match view.sort.as_str() {
        "" => {}
        AGE => placed.sort_by_key(|(place, candidate)| (candidate.dossier.state_since, *place)),
        part => placed.sort_by_key(|(place, candidate)| (std::cmp::Reverse(candidate.share(part)), *place)),
    }
    let unpinned: Vec<ApplicationId> = placed.iter().map(|(_, candidate)| candidate.dossier.id).collect();
    placed.sort_by_key(|(_, candidate)| candidate.marked() != Mark::Pinned);
    let found = placed.len();
    view.page = view.page.min(found.saturating_sub(1) / ON_A_PAGE);
    let query = view.query();
    let begins = (view.page * ON_A_PAGE).min(found);
    let on_page = &placed[begins..(begins + ON_A_PAGE).min(found)];
    // Whoever is named on this page was read; who stands on another page was not.
    let named = list.iter().filter(|candidate| !candidate.is_ranked()).chain(on_page.iter().map(|(_, candidate)| *candidate));
    let experts: Vec<_> = named.map(|candidate| candidate.dossier.expert_id).collect();
    command::record_readings(&cx.app.desk, &cx.actor, &experts, cx.reader_name(), "list", &request.case()).await?;
    let row = |(at, &(place, candidate)): (usize, &(usize, &Candidate))| {
        let dossier = &candidate.dossier;
        let name = name_here(&cx, dossier);
        let pinned = candidate.marked() == Mark::Pinned;
        // A pin that moved nobody says nothing.
        let why_here = match pinned && unpinned.get(at) != Some(&dossier.id) {
            true => Some(w.pinned_here(place)),
            false if view.sort.is_empty() => placed.get(at + 1).and_then(|(_, next)| candidate.before(&cx, next)),
            false => None,
        };
        let score = candidate.said(&cx).unwrap_or_default();
        let sorted = score.parts.iter().find(|part| part.key == view.sort);
        Row {
            case: dossier.case(),
            occupation: candidate.occupation(&cx),
            city: candidate.city(&cx),
            tag: explain::tag_of(lang, dossier),
            place,
            mark: candidate.mark.as_ref().filter(|_| pinned).map(|row| mark::said(&cx, row)).unwrap_or_default(),
            paused: dossier.is_paused().then(|| Tag::new(w.paused(), Tone::Bad)),
            age: days(cx.now, dossier.state_since),
            sorted: sorted.map(|part| (part.label.clone(), part.said.0.clone(), part.said.1.clone())),
            score,
            why_here: why_here.unwrap_or_default(),
            rank: dossier.reserve_rank,
            overlaps: candidate.overlaps.clone(),
            actions: actions(&cx, dossier, decides, taken, is_first(dossier)),
            marks: Marks::of(&cx, dossier, candidate.mark.as_ref(), &name, decides, &query),
            name,
        }
    };
    let rows: Vec<Row> = (begins..).zip(on_page).map(row).collect();
    let last = found.saturating_sub(1) / ON_A_PAGE;
    let pages = (0..=last).map(|page| (page + 1, view.on(page).query(), page == view.page)).collect();
    let aside = list.iter().filter(|candidate| candidate.marked() == Mark::SetAside).filter_map(|candidate| {
        let row = candidate.mark.as_ref()?;
        let name = name_here(&cx, &candidate.dossier);
        Some(Aside {
            case: candidate.dossier.case(),
            reason: row.reason.clone(),
            said: mark::said(&cx, row),
            points: candidate.said_points(&cx),
            marks: Marks::of(&cx, &candidate.dossier, Some(row), &name, decides, &query),
            name,
        })
    });
    let others = list.iter().filter(|candidate| !candidate.dossier.state().is_open()).map(|candidate| Other {
        case: candidate.dossier.case(),
        name: name_here(&cx, &candidate.dossier),
        tag: explain::tag_of(lang, &candidate.dossier),
        reasons: why_not_here(&cx, &candidate.dossier, &failed),
        points: candidate.said_points(&cx),
    });
    let (aside, others) = (aside.collect(), others.collect());
    let free = first
        .filter(|first| seat_is_free && decides && first.check_request(Decision::StepIn).is_ok())
        .map(|first| FreeSeat { case: first.case(), name: name_here(&cx, &first) });
    let chips = chips(&cx, &view, &parts);
    let page = Page {
        w,
        cx: &cx,
        points_open: cx.query_value("points").is_some_and(|points| points == "open"),
        filters_open: !chips.is_empty() || view.lacks_least() || ranked.len() >= MANY,
        title: request.title_in(lang).to_owned(),
        country: explain::country_name(lang, request.country.code()),
        taken,
        total: list.len(),
        ranked: ranked.len(),
        found,
        hidden: ranked.len() - found,
        compare: found > 1,
        pages,
        rows,
        aside,
        others,
        asked: was_asked(&cx, &request).await?,
        absent: absent(&cx, request.id).await?,
        free,
        rule_version: pool::explain::rules_version(lang, &rule_version),
        rules: pool::explain::rules(lang),
        choices: choices(&cx, &view, &list, &parts, &states, &countries),
        chips,
        view,
        names: names_query(&cx),
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
