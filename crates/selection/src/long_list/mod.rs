//! The candidates of a request: who fits best and why, what is missing, and who is not in the ranking and why.
//!
//! The ranking is filtered and sorted by its address (`view`); who is not in it is named whatever the filter. The office
//! pins candidates and sets others aside (`mark`); how many of the pool are not here, and why, stands below (`absent`).
//! Reading it is reading profiles: it is written down for each person before it is shown.

mod absent;
mod asked;
pub mod mark;
pub(crate) mod view;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use matching::fit::{Assessment, Component};
use model::ApplicationId;
use model::access::Verb;
use model::application::{Decision, State};
use model::mark::Mark;
use pool::explain::{RulePart, SaidScore};
use web::{Answer, Cx, Door, Tag, Tone};

pub(crate) use self::absent::reads_experts;
use self::absent::{Absent, absent};
use self::asked::{WasAsked, was_asked};
use self::mark::Marks;
use self::view::{AGE, Chip, LEAST, NOTHING, View};
use crate::actions::Rescore;
use crate::candidate::{Action, actions, name_here, names_query};
use crate::explain::{self, Occupation};
use crate::finding::office_scope;
use crate::overview::days;
use crate::store::{self, CheckRow, Dossier, MarkRow, Profile, Request};
use crate::words::Words;

/// Somebody who applied, with what the list says of each.
pub(crate) struct Candidate {
    pub dossier: Dossier,
    pub profile: Option<Profile>,
    pub score: Option<Assessment>,
    pub mark: Option<MarkRow>,
}

/// Candidates on a page: as many as one reads before one decides.
const ON_A_PAGE: usize = 20;
/// From so many candidates on, one looks for some of them: then the filters stand open where there is room.
const MANY: usize = 10;

/// Everybody who applied for a request, as the long list and the comparison show them.
pub(crate) struct Candidates {
    pub list: Vec<Candidate>,
    /// The parts of the scores: name in addresses, and in words.
    pub parts: Vec<(String, String)>,
    pub rule_version: String,
}

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

/// A list of the filter form.
struct Choice {
    name: &'static str,
    label: String,
    options: Vec<(String, String, bool)>,
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
}

/// The request of a case number, for a reader of the programme.
pub(crate) async fn open(cx: &Cx, case: &str) -> Result<Request, Door> {
    let number = model::request::number_of(case).ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let request = store::request_numbered(&mut tx, number).await?.ok_or(Door::Gone)?;
    if office_scope(cx, Verb::See).reaches(request.office_place()) { Ok(request) } else { Err(Door::Gone) }
}

/// Everybody who applied. Scores are brought up to date first, where the inputs changed.
pub(crate) async fn candidates(cx: &Cx, request: &Request) -> Result<Candidates, Door> {
    cx.app.desk.run(&Rescore::actor(), &Rescore { request: request.id }).await?;
    let mut tx = cx.read().await?;
    let dossiers = store::candidates(&mut tx, request.id).await?;
    let profiles = store::profiles_of_request(&mut tx, request.id).await?;
    let mut profiles: BTreeMap<_, _> = profiles.into_iter().map(|profile| (profile.person.id, profile)).collect();
    let mut scores: BTreeMap<_, _> =
        store::scores(&mut tx, request.id).await?.into_iter().map(|score| (score.application_id, score)).collect();
    let mut marks: BTreeMap<_, _> = store::marks(&mut tx, request.id).await?.into_iter().map(|row| (row.application_id, row)).collect();
    let rule_version = scores.values().map(|score| score.rule_version.clone()).max().unwrap_or_default();
    let whole = |dossier: Dossier| {
        let profile = profiles.remove(&dossier.expert_id);
        let score = scores.remove(&dossier.id).and_then(|score| pool::explain::read(&score.components));
        Candidate { score, mark: marks.remove(&dossier.id), profile, dossier }
    };
    let list: Vec<Candidate> = dossiers.into_iter().map(whole).collect();
    let mut parts: Vec<(String, String)> = Vec::new();
    for component in list.iter().flat_map(Candidate::components) {
        let key = pool::explain::key(component);
        if !parts.iter().any(|(known, _)| *known == key) {
            parts.push((key, pool::explain::label(cx.lang, component)));
        }
    }
    Ok(Candidates { list, parts, rule_version })
}

impl Candidate {
    /// The mark as it counts now.
    pub fn marked(&self) -> Mark {
        self.mark.as_ref().map_or(Mark::Plain, MarkRow::mark).counted(self.dossier.state())
    }

    /// Whether it stands in the ranking.
    pub fn is_ranked(&self) -> bool {
        self.dossier.state().is_open() && self.marked() != Mark::SetAside
    }

    /// What the person does.
    pub fn occupation(&self, cx: &Cx) -> Occupation {
        explain::occupation(cx.lang, &self.dossier.occupation, &self.dossier.profession)
    }

    /// Where the person lives; empty while the office looks without names.
    pub fn city(&self, cx: &Cx) -> String {
        if names_query(cx).is_empty() { self.dossier.residence_city.clone() } else { String::new() }
    }

    /// The score in words.
    pub fn said(&self, cx: &Cx) -> Option<SaidScore> {
        let held = self.profile.as_ref().map_or(&[][..], |profile| &profile.skills);
        Some(pool::explain::say(cx.lang, self.score.as_ref()?, held))
    }

    /// By what it stands before the next one.
    fn before(&self, cx: &Cx, next: &Candidate) -> Option<String> {
        let (w, name) = (Words(cx.lang), name_here(cx, &next.dossier));
        let (own, other) = (self.said(cx)?, next.said(cx)?);
        let ahead = pool::explain::ahead(cx.lang, &own, &other)?;
        if own.total == other.total {
            return Some(w.before_next_equal(name));
        }
        let before = w.before_next(name, &ahead.more, &ahead.points);
        Some(if ahead.less.is_empty() { before } else { format!("{before} {}", w.before_next_less(&ahead.less)) })
    }

    /// The parts of the score.
    fn components(&self) -> &[Component] {
        self.score.as_ref().map_or(&[], |assessment| &assessment.score.components)
    }

    /// A part of the score.
    fn component(&self, key: &str) -> Option<&Component> {
        self.components().iter().find(|component| pool::explain::key(component) == key)
    }

    /// Points earned and points that could be.
    fn points(&self) -> (u32, u32) {
        self.score.as_ref().map_or((0, 0), |assessment| (assessment.score.total, assessment.score.of))
    }

    /// The score as people read it, where there is one.
    pub fn said_points(&self, cx: &Cx) -> Option<String> {
        let (points, of) = self.points();
        self.score.as_ref().map(|_| pool::explain::in_hundred(cx.lang, points, of))
    }

    /// The order of the ranking: who has most points, and of equals who applied first.
    pub fn by_score(&self) -> (std::cmp::Reverse<u32>, i64) {
        (std::cmp::Reverse(self.points().0), self.dossier.number)
    }

    /// Points of a part, or of all, in ten-thousandths of what could be earned.
    fn share(&self, key: &str) -> u64 {
        let (points, of) = match key {
            "" => self.points(),
            key => self.component(key).map_or((0, 0), |component| (component.points, component.of)),
        };
        u64::from(points) * 10_000 / u64::from(of.max(1))
    }

    /// Whether the reader asked to see this candidate.
    fn is_asked(&self, cx: &Cx, view: &View) -> bool {
        let dossier = &self.dossier;
        let folded = i18n::fold(view.words.trim());
        // Words in any order: people write names in more than one.
        let text = i18n::fold(&format!("{} {} {} {}", dossier.case(), dossier.name, self.occupation(cx).words, self.city(cx)));
        let missing = || match view.missing.as_str() {
            "" => true,
            NOTHING => self.score.is_some() && self.components().iter().all(|component| component.points > 0),
            key => self.component(key).is_some_and(|component| component.points == 0),
        };
        let person = self.profile.as_ref().map(|profile| &profile.person);
        let lives = || view.lives.is_empty() || person.is_some_and(|person| person.residence_country == view.lives);
        let works = || match view.mode.as_str() {
            "online" => person.is_some_and(|person| person.online == Some(true)),
            "physical" => person.is_some_and(|person| person.travels == Some(true)),
            _ => true,
        };
        (view.state.is_empty() || dossier.state == view.state)
            && i18n::holds_words(&text, &folded)
            && self.share(&view.part) >= u64::from(view.least) * 100
            && missing()
            && lives()
            && works()
    }
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
        let state = dossier.state();
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
            actions: actions(&cx, dossier, decides, seat_is_free && (state != State::Reserve || is_first(dossier))),
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
    let free = first.filter(|_| seat_is_free && decides).map(|first| FreeSeat { case: first.case(), name: name_here(&cx, &first) });
    let chips = chips(&cx, &view, &parts);
    let page = Page {
        w,
        cx: &cx,
        filters_open: !chips.is_empty() || !view.sort.is_empty() || view.lacks_least() || ranked.len() >= MANY,
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

/// The lists of the filter form.
fn choices(cx: &Cx, view: &View, list: &[Candidate], parts: &[(String, String)], states: &[State], countries: &[String]) -> Vec<Choice> {
    let w = Words(cx.lang);
    let choice = |name, label, options: Vec<(String, String)>, chosen: &str| Choice {
        name,
        label,
        options: options.into_iter().map(|(value, words)| (value.clone(), words, value == chosen)).collect(),
    };
    let any = |words: String| vec![(String::new(), words)];
    let mut sorts = any(w.sort_score());
    sorts.extend(parts.iter().map(|(key, label)| (key.clone(), w.sort_part(label))));
    sorts.push((AGE.to_owned(), w.sort_age()));
    let mut of_state = any(w.filter_all());
    of_state.extend(states.iter().map(|&state| (state.name().to_owned(), explain::state(cx.lang, state))));
    let mut missing = any(w.missing_any());
    missing.push((NOTHING.to_owned(), w.missing_nothing()));
    let is_lacking = |key: &str| list.iter().any(|candidate| candidate.component(key).is_some_and(|component| component.points == 0));
    missing.extend(parts.iter().filter(|(key, _)| is_lacking(key)).map(|(key, label)| (key.clone(), w.missing_part(label))));
    let mut part = any(w.part_all());
    part.extend(parts.iter().cloned());
    let mut least = any(w.least_any());
    least.extend(LEAST.iter().map(|share| (share.to_string(), w.least(*share))));
    let mut all = vec![choice("sort", w.sort(), sorts, &view.sort), choice("state", w.col_state(), of_state, &view.state)];
    all.push(choice("missing", w.missing(), missing, &view.missing));
    all.push(choice("part", w.part(), part, &view.part));
    all.push(choice("least", w.least_label(), least, &if view.least == 0 { String::new() } else { view.least.to_string() }));
    let mode = [any(w.mode_any()), vec![("physical".to_owned(), w.mode_physical()), ("online".to_owned(), w.mode_online())]].concat();
    all.push(choice("mode", w.mode(), mode, &view.mode));
    if countries.len() > 1 || !view.lives.is_empty() {
        let mut lives = any(w.lives_any());
        lives.extend(countries.iter().map(|country| (country.clone(), explain::country_name(cx.lang, country))));
        all.push(choice("lives", w.lives(), lives, &view.lives));
    }
    let names = vec![(String::new(), w.filter_names_shown()), ("hidden".to_owned(), w.filter_names_hidden())];
    all.push(choice("names", w.filter_names(), names, if view.unnamed { "hidden" } else { "" }));
    all
}

/// The filters in use, each with the address without it.
fn chips(cx: &Cx, view: &View, parts: &[(String, String)]) -> Vec<Chip> {
    let w = Words(cx.lang);
    let label = |key: &str| parts.iter().find(|(known, _)| known == key).map_or_else(|| w.part_all(), |(_, label)| label.clone());
    let mut chips = Vec::new();
    let mut chip = |on: bool, words: &dyn Fn() -> String, take: &dyn Fn(&mut View)| {
        if on {
            let mut without = view.on(0);
            take(&mut without);
            chips.push(Chip { words: words(), without: without.query() });
        }
    };
    chip(!view.words.is_empty(), &|| view.words.clone(), &|view| view.words.clear());
    chip(!view.state.is_empty(), &|| State::named(&view.state).map(|state| explain::state(cx.lang, state)).unwrap_or_default(), &|view| {
        view.state.clear();
    });
    let missing = || if view.missing == NOTHING { w.missing_nothing() } else { w.missing_part(label(&view.missing)) };
    chip(!view.missing.is_empty(), &missing, &|view| view.missing.clear());
    chip(view.least > 0, &|| w.chip_least(label(&view.part), view.least), &|view| {
        view.least = 0;
        view.part.clear();
    });
    chip(!view.mode.is_empty(), &|| if view.mode == "online" { w.mode_online() } else { w.mode_physical() }, &|view| view.mode.clear());
    chip(!view.lives.is_empty(), &|| w.chip_lives(explain::country_name(cx.lang, &view.lives)), &|view| view.lives.clear());
    chips
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
