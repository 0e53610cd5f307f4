//! The expert's home: what waits, how far the profile is, what comes next, who read it.

use std::collections::BTreeMap;

use askama::Template;
use db::Tx;
use i18n::Msg;
use model::application::{self, Ball};
use model::expert::{Facts, Part, Purpose, State};
use model::{PlacementId, placement};
use web::{Answer, Cx, Door, Posted, RouteLine, Tag, Tone};

use super::openings::{self, Fit};
use super::readings::{reader, times};
use super::show;
use super::step::{mine, my_id};
use crate::actions::Pause;
use crate::profile::{self, Profile};
use crate::store::others;
use crate::waits::{Applications, Wait, waits};
use crate::words::{self, Words};

/// An application that is open.
struct Open {
    title: String,
    host: String,
    path: String,
    /// Where it stands, who has it, and since when.
    line: RouteLine,
    /// Other placements of the person in the days of the assignment, each in one sentence.
    overlaps: Vec<String>,
}

/// An application that does not meet the rules, while its assignment is open.
struct Unmet {
    title: String,
    host: String,
    path: String,
}

/// A placement, by what it means for its person.
struct Place {
    said: String,
    /// That the person must not travel, and why; empty while nothing is against it.
    stay: String,
    title: String,
    host: String,
    path: String,
    /// Whether it is still to be done or going on.
    is_now: bool,
}

/// A line of the task list.
struct Task {
    name: String,
    href: String,
    note: String,
    tag: Tag,
}

#[derive(Template)]
#[template(path = "me/overview/overview.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    call_name: String,
    state: Tag,
    said: String,
    done: usize,
    next: (String, String),
    /// Whether there is nothing to do but to look around where nothing fits.
    idle: bool,
    can_pause: bool,
    /// Every day on which the person has time is over: nobody looks for him or her, whatever the state.
    time_is_over: bool,
    is_paused: bool,
    /// Where the person has been selected, the newest first.
    places: Vec<Place>,
    /// Applications of the person that are open, and stay so when the profile is paused.
    open: Vec<Open>,
    unmet: Vec<Unmet>,
    /// The person took back that the programme keeps the profile.
    kept_no_more: bool,
    waits: Vec<Wait>,
    /// Drafts that wait for a country.
    resting: Vec<Wait>,
    /// What fits now; none before skills and languages are told.
    fit: Option<Fit>,
    parts: Vec<Task>,
    extras: Vec<Task>,
    readings: usize,
    last_reading: Option<String>,
}

/// The name of a part in words.
pub(super) fn part_name(part: Part) -> Msg {
    match part {
        Part::Name => words::PART_NAME,
        Part::Origin => words::PART_ORIGIN,
        Part::Residence => words::PART_RESIDENCE,
        Part::Work => words::PART_WORK,
        Part::Skills => words::PART_SKILLS,
        Part::Languages => words::PART_LANGUAGES,
        Part::Availability => words::PART_AVAILABILITY,
        Part::Consent => words::PART_CONSENT,
    }
}

/// The page on which a part is filled in; of availability, the half that is still open.
pub(super) fn part_path(part: Part, facts: &Facts) -> String {
    match part {
        Part::Availability if facts.has_mode && facts.periods == 0 => "/me/profile/periods".to_owned(),
        part => format!("/me/profile/{}", part.name()),
    }
}

/// The colour of a state.
pub(crate) fn tone(state: State) -> Tone {
    match state {
        State::Active => Tone::Ok,
        State::Draft | State::Unclaimed => Tone::Wait,
        State::Paused | State::Erased => Tone::Off,
    }
}

/// A state as its own person reads it.
fn own_state(cx: &Cx, state: State, ready: bool) -> String {
    match state {
        State::Draft if ready => Words(cx.lang).own_state_ready(),
        State::Paused => Words(cx.lang).own_state_paused(),
        state => show::state(cx.lang, state.name()),
    }
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let mut tx = cx.read().await?;
    let readings = command::readings_of(&mut tx, profile.row.id).await?;
    let applications = Applications::of(&mut tx, &profile).await?;
    let waits = waits(&cx, &mut tx, &profile, &applications).await?;
    let overlaps = overlaps(&cx, &mut tx, &profile, &applications).await?;
    let open = open(&cx, &applications, overlaps);
    let kept_back = others::kept_back(&mut tx, profile.row.id, cx.today()).await?;
    let places = places(&cx, others::placements(&mut tx, profile.row.id).await?, &kept_back);
    let by_hand = profile.state() == State::Paused && profile::is_paused_by_hand(&mut tx, profile.row.id).await?;
    drop(tx);
    let w = Words(cx.lang);
    let facts = profile.facts(cx.today());
    let state = profile.state();
    let ready = state == State::Draft && facts.missing().is_empty();
    let kept_no_more = profile.consents.iter().find(|line| line.purpose == Purpose::StoreProfile.name()).is_some_and(|line| !line.given);
    let task = |&part: &Part| {
        let tag = match (facts.is_done(part), part.is_needed()) {
            (true, _) => Tag::new(w.task_done(), Tone::Ok),
            (false, true) => Tag::new(w.task_needed(), Tone::Wait),
            (false, false) => Tag::new(w.task_advised(), Tone::Info),
        };
        Task { name: cx.lang.say(part_name(part)), href: cx.to(&part_path(part, &facts)), note: String::new(), tag }
    };
    let place = places.iter().find(|place| place.is_now);
    let time_is_over = state == State::Active && place.is_none() && !facts.is_done(Part::Availability);
    let next = match (place, facts.missing().first(), state) {
        (Some(place), ..) => (cx.to(&place.path), w.next_placement()),
        (None, Some(&part), _) => (cx.to(&part_path(part, &facts)), w.next_part(cx.lang.say(part_name(part)))),
        (None, None, State::Active) => match waits.first() {
            Some(wait) => (cx.to(&wait.path), wait.what.clone()),
            None => (cx.to("/assignments"), w.next_assignments()),
        },
        (None, None, _) => (cx.to("/me/profile/check"), w.next_check()),
    };
    let is_known = !places.is_empty() || !open.is_empty();
    let is_told = facts.is_done(Part::Skills) && facts.is_done(Part::Languages) && !kept_no_more;
    let fit = if is_told { openings::fit(&cx).await? } else { None };
    let page = Page {
        w,
        cx: &cx,
        call_name: profile.row.call_name.clone(),
        state: if time_is_over {
            Tag::new(w.own_state_time_over(), Tone::Wait)
        } else {
            Tag::new(own_state(&cx, state, ready), tone(state))
        },
        said: match state {
            _ if kept_no_more => w.said_kept_no_more(),
            _ if ready => w.said_ready(),
            State::Active if place.is_some() => w.said_placed(),
            State::Active if time_is_over => w.said_time_over(),
            // The state above says it.
            State::Active => String::new(),
            State::Paused if !by_hand && !facts.is_done(Part::Consent) => w.said_consent_back(),
            State::Paused => w.said_paused(),
            _ => w.said_draft(),
        },
        done: facts.done(),
        idle: state == State::Active && place.is_none() && waits.is_empty() && fit.as_ref().is_none_or(|fit| fit.count() == 0),
        next,
        can_pause: state == State::Active,
        time_is_over,
        is_paused: state == State::Paused,
        places,
        open,
        unmet: unmet(&cx, &applications),
        kept_no_more,
        waits,
        resting: applications.resting(&cx),
        fit,
        parts: Part::ALL.iter().map(task).collect(),
        extras: extras(&cx, &profile, is_known),
        readings: times(&readings),
        last_reading: readings.first().map(|reading| w.last_reading(reader(&cx, reading), cx.moment(reading.at))),
    };
    cx.sheet(w.plain().my_profile()).private().show(&page)
}

/// The placements, the newest first; one that was given up is none. `kept_back` are those that lead to a country which is not open.
fn places(cx: &Cx, rows: Vec<others::Placement>, kept_back: &[PlacementId]) -> Vec<Place> {
    let w = Words(cx.lang);
    let one = |row: &others::Placement| {
        let is_kept_back = kept_back.contains(&row.id);
        let (said, is_now) = match placement::State::named(&row.state)? {
            placement::State::Withdrawn => return None,
            placement::State::Completed => (w.place_completed(), false),
            placement::State::EndedEarly => (w.place_ended(), false),
            placement::State::Suspended => (w.place_suspended(), true),
            state if state.is_before_start() && is_kept_back => (w.place_kept_back(), true),
            state if state.is_before_start() => (w.place_prepared(), true),
            _ => (w.place_going_on(), true),
        };
        let stay = match placement::State::named(&row.state)? {
            placement::State::Suspended => w.place_stay_suspended(),
            _ if is_now && is_kept_back => w.place_stay(),
            _ => String::new(),
        };
        Some(Place {
            said,
            stay,
            title: row.title_in(cx.lang).to_owned(),
            host: row.host_name.clone(),
            path: format!("/me/placements/{}", row.id),
            is_now,
        })
    };
    rows.iter().rev().filter_map(one).collect()
}

/// The applications on which somebody still decides.
fn open(cx: &Cx, applications: &Applications, mut overlaps: BTreeMap<i64, Vec<String>>) -> Vec<Open> {
    let one = |row: &others::Application| {
        Some(Open {
            overlaps: overlaps.remove(&row.number).unwrap_or_default(),
            title: row.title_in(cx.lang).to_owned(),
            host: row.host_name.clone(),
            path: format!("/me/applications/{}", application::case_number(row.number)),
            line: line(cx, row, application::State::named(&row.state)?),
        })
    };
    applications.rows.iter().filter(|row| row.is_open()).filter_map(one).collect()
}

/// The applications that do not meet the rules: they are not gone while others apply for the same.
fn unmet(cx: &Cx, applications: &Applications) -> Vec<Unmet> {
    let today = cx.today();
    let is_told = |row: &&others::Application| {
        let is_open = applications.assignment(row).is_some_and(|one| one.is_open(today) || one.is_paused(today));
        row.state == application::State::Ineligible.name() && is_open
    };
    let one = |row: &others::Application| Unmet {
        title: row.title_in(cx.lang).to_owned(),
        host: row.host_name.clone(),
        path: format!("/me/applications/{}", application::case_number(row.number)),
    };
    applications.rows.iter().filter(is_told).map(one).collect()
}

/// Other placements of the person in the days of an assignment on whose application somebody still decides, each in one sentence, by the
/// number of the application.
async fn overlaps(cx: &Cx, tx: &mut Tx, own: &Profile, applications: &Applications) -> Result<BTreeMap<i64, Vec<String>>, Door> {
    let mut said = BTreeMap::new();
    let placed = pool::placed(tx, own.row.id).await?;
    let known = if placed.is_empty() { None } else { pool::profile(tx, own.row.id).await? };
    let Some(known) = known else { return Ok(said) };
    for row in applications.rows.iter().filter(|row| row.is_open()) {
        let Some(assignment) = applications.assignment(row) else { continue };
        let Some(demand) = pool::demand(tx, assignment.id, cx.today()).await? else { continue };
        let parts = pool::overlaps(&placed, &demand, &known, row.available_from, cx.today());
        said.insert(row.number, parts.into_iter().map(|part| part.said(cx.lang, true)).collect());
    }
    Ok(said)
}

/// The way of an open application, with whose turn it is and since when.
fn line(cx: &Cx, row: &others::Application, state: application::State) -> RouteLine {
    let w = Words(cx.lang);
    let names = vec![w.stop_sent(), w.stop_rules(), w.stop_compared(), w.stop_host(), w.stop_decision(), w.stop_seat()];
    let ball = match state.ball() {
        Ball::Office => Some(w.ball_office()),
        Ball::Host => Some(row.host_name.clone()),
        Ball::Expert | Ball::Placement | Ball::Nobody => None,
    };
    let now = state.stop();
    let mut line = RouteLine::at(cx.lang, row.country.as_deref().unwrap_or_default(), w.open_label(), names, now, ball);
    let since = cx.app.desk.zone.to_datetime(row.state_since).date();
    if let Some(stop) = line.stops.get_mut(now) {
        stop.when = Some(w.open_since(since));
    }
    line
}

/// What may be added, and is counted nowhere. Who applied or has a placement is known there, also when hidden elsewhere.
fn extras(cx: &Cx, profile: &Profile, is_known: bool) -> Vec<Task> {
    let w = Words(cx.lang);
    let row = &profile.row;
    let grouped = !row.gender.is_empty() || row.birth_year.is_some();
    let hidden = if row.hidden_from_origin { w.task_hidden() } else { w.task_shown() };
    let except = if row.hidden_from_origin && is_known { w.hidden_except() } else { String::new() };
    let tag = |there: bool| if there { Tag::new(w.task_done(), Tone::Ok) } else { Tag::new(w.task_optional(), Tone::Off) };
    let task = |name: String, path: &str, note: String, tag: Tag| Task { name, href: cx.to(path), note, tag };
    vec![
        task(w.experience_title(), "/me/profile/experience", w.entries(profile.experience.len()), tag(!profile.experience.is_empty())),
        task(w.cv_title(), "/me/profile/cv", profile.cv().map(|file| file.name.clone()).unwrap_or_default(), tag(profile.cv().is_some())),
        task(w.group_title(), "/me/profile/group", String::new(), tag(grouped)),
        task(w.visibility_title(), "/me/profile/visibility", except, Tag::new(hidden, Tone::Info)),
    ]
}

/// Pauses the profile.
pub async fn pause(cx: Cx, _posted: Posted) -> Answer {
    cx.run(&Pause { expert: my_id(&cx)? }).await?;
    cx.go("/me")
}
