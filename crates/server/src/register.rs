//! The register: what each slice offers to the house. One readable table for pages, navigation, words, links, jobs,
//! events, waiting lists, finders and statements.

use std::collections::HashMap;

use command::Register;
use i18n::Room;
use model::Role;
use web::{App, Finder, LinkPages, NavItem, Routes, WaitingList, Who};

use crate::words;

/// All pages.
pub fn routes(demo: bool) -> Routes {
    let routes = crate::home::routes()
        .and(accounts::routes())
        .and(strategy::routes())
        .and(hosts::routes())
        .and(requests::routes())
        .and(experts::routes())
        .and(selection::routes())
        .and(planning::routes())
        .and(placements::routes())
        .and(results::routes())
        .and(site::routes());
    if demo { routes.and(crate::demo::routes()) } else { routes }
}

/// The main navigation; each reader sees what it may open.
pub fn nav() -> Vec<NavItem> {
    const DONOR: Who = Who::Roles(&[Role::Coordinator, Role::Officer, Role::FocalPoint, Role::DonorReader, Role::Evaluator]);
    const PEOPLE: Who = Who::Roles(&[Role::Administrator, Role::Coordinator]);
    // The administrator opens, changes and removes phases.
    const STRATEGY: Who = Who::Roles(&[Role::Coordinator, Role::Officer, Role::FocalPoint, Role::Administrator]);
    let item = |label, path, who| NavItem { label, path, who, also: &[] };
    vec![
        item(words::NAV_TODAY, "/work/today", Who::STAFF),
        item(words::NAV_STRATEGY, "/work/strategy", STRATEGY),
        item(words::NAV_HOSTS, "/work/hosts", Who::STAFF),
        item(words::NAV_REQUESTS, "/work/requests", Who::STAFF),
        item(words::NAV_SELECTION, "/work/selection", Who::STAFF),
        item(words::NAV_ROUNDS, "/work/rounds", Who::OFFICE),
        item(words::NAV_EXPERTS, "/work/experts", Who::OFFICE),
        item(words::NAV_PLACEMENTS, "/work/placements", Who::STAFF),
        NavItem { also: &["/work/chain"], ..item(words::NAV_RESULTS, "/work/results", DONOR) },
        NavItem { also: &["/work/audit", "/work/upkeep"], ..item(words::NAV_PEOPLE, "/work/people", PEOPLE) },
        item(words::NAV_MY_HOST, "/host", Who::HOST),
        item(words::NAV_REQUESTS, "/host/requests", Who::HOST),
        item(words::NAV_CANDIDATES, "/host/candidates", Who::HOST),
        item(words::NAV_HOST_EXPERTS, "/host/placements", Who::HOST),
        item(words::NAV_MY_PROFILE, "/me", Who::EXPERT),
        item(words::NAV_MY_APPLICATIONS, "/me/applications", Who::EXPERT),
        item(words::NAV_MY_PLACEMENTS, "/me/placements", Who::EXPERT),
        item(words::NAV_PARTNER, "/partner", Who::Roles(&[Role::Partner])),
        item(words::NAV_ASSIGNMENTS, "/assignments", Who::Anyone),
        item(words::NAV_COUNTRIES, "/countries", Who::Anyone),
    ]
}

/// The words of every room.
pub fn rooms() -> HashMap<&'static str, &'static Room> {
    let rooms: [&'static Room; 14] = [
        &web::words::ROOM,
        &mail::words::ROOM,
        &pool::words::ROOM,
        &words::ROOM,
        &accounts::words::ROOM,
        &strategy::words::ROOM,
        &hosts::words::ROOM,
        &requests::words::ROOM,
        &experts::words::ROOM,
        &selection::words::ROOM,
        &planning::words::ROOM,
        &placements::words::ROOM,
        &results::words::ROOM,
        &site::words::ROOM,
    ];
    rooms.into_iter().map(|room| (room.name(), room)).collect()
}

/// The pages behind signed links.
pub fn links() -> LinkPages {
    let mut pages = LinkPages::default();
    accounts::links(&mut pages);
    strategy::links(&mut pages);
    hosts::links(&mut pages);
    requests::links(&mut pages);
    experts::links(&mut pages);
    selection::links(&mut pages);
    planning::links(&mut pages);
    placements::links(&mut pages);
    results::links(&mut pages);
    pages
}

/// Who answers events, in this order: what grows from an event must exist before what refers to it.
pub fn listeners() -> Register {
    Register {
        listeners: vec![
            ("accounts", accounts::on),
            ("experts", experts::on),
            ("hosts", hosts::on),
            ("requests", requests::on),
            ("selection", selection::on),
            ("planning", planning::on),
            ("placements", placements::on),
            ("results", results::on),
            ("strategy", strategy::on),
        ],
    }
}

/// Who does which jobs.
pub fn jobs() -> jobs::Runner<App> {
    let mut runner = jobs::Runner::default();
    crate::serve::jobs(&mut runner);
    crate::sweep::jobs(&mut runner);
    accounts::jobs(&mut runner);
    strategy::jobs(&mut runner);
    hosts::jobs(&mut runner);
    requests::jobs(&mut runner);
    experts::jobs(&mut runner);
    selection::jobs(&mut runner);
    planning::jobs(&mut runner);
    placements::jobs(&mut runner);
    results::jobs(&mut runner);
    runner
}

/// Jobs that come again: kind and pause between two runs, in seconds.
pub const SCHEDULE: [(&str, i64); 3] =
    [(accounts::KEEP, 60), (crate::serve::REBUILD_POOL, 24 * 60 * 60), (crate::sweep::SWEEP, 24 * 60 * 60)];

/// Makes sure that every job that comes again waits for its next run.
pub async fn keep_scheduled(app: &App) -> db::Result<()> {
    let mut tx = app.read().await?;
    let mut missing = Vec::new();
    for (kind, pause) in SCHEDULE {
        if !jobs::is_waiting(&mut tx, kind).await? {
            missing.push((kind, pause));
        }
    }
    drop(tx);
    if missing.is_empty() {
        return Ok(());
    }
    let now = app.now();
    let mut tx = app.desk.db.write().await?;
    for (kind, pause) in missing {
        if !jobs::is_waiting(&mut tx, kind).await? {
            let at = now + jiff::SignedDuration::from_secs(pause);
            jobs::enqueue(&mut tx, app.desk.ids.id(now), kind, &serde_json::Value::Null, at, now).await?;
        }
    }
    tx.commit().await
}

/// What waits for staff.
pub fn waiting() -> Vec<WaitingList> {
    vec![
        strategy::waiting,
        hosts::waiting,
        requests::waiting,
        experts::waiting,
        selection::waiting,
        planning::waiting,
        placements::waiting,
        results::waiting,
    ]
}

/// Who finds what.
pub fn finders() -> Vec<Finder> {
    vec![requests::find, hosts::find, experts::find, selection::find, placements::find, strategy::find]
}

/// Every SQL statement, by room and name: a test prepares each on both engines and checks who writes which table.
pub fn statements() -> Vec<(&'static str, &'static [(&'static str, &'static str)])> {
    vec![
        ("command", command::AUDIT_STATEMENTS),
        ("command", command::LINK_STATEMENTS),
        ("command", command::QUARANTINE_STATEMENTS),
        ("command", command::READING_STATEMENTS),
        ("jobs", jobs::ALL),
        ("mail", mail::ALL),
        ("accounts", accounts::store::ALL),
        ("strategy", strategy::store::ALL),
        ("hosts", hosts::store::ALL),
        ("hosts", hosts::store::imports::ALL),
        ("hosts", hosts::store::waits::ALL),
        ("requests", requests::store::ALL),
        ("requests", requests::whole::ALL),
        ("experts", experts::store::ALL),
        ("experts", experts::store::parts::ALL),
        ("experts", experts::store::imports::ALL),
        ("experts", experts::store::others::ALL),
        ("experts", experts::store::whole::ALL),
        ("pool", pool::store::ALL),
        ("pool", pool::feed::ALL),
        ("selection", selection::store::ALL),
        ("planning", planning::store::ALL),
        ("placements", placements::store::ALL),
        ("results", results::store::ALL),
        ("site", site::store::ALL),
        ("server", crate::home::ALL),
        ("server", crate::home::partner::ALL),
        ("server", crate::commands::export::ALL),
    ]
}
