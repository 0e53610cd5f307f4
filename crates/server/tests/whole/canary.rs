//! Who must not know of somebody learns nothing: every page that anybody can open, asked for by everybody else.

use std::collections::{BTreeSet, VecDeque};

use axum::http::Method;
use model::Role;
use testkit::Browser;

use crate::stage::Program;
use crate::story::signed_in;

/// A person, and who may find the name; the administrator sees all accounts.
const PEOPLE: [(&str, &[&str]); 5] = [
    ("Amina Bello", &["focal.ng", "host.hospital", "expert.nurse"]),
    ("Ifeoma Nwosu", &["focal.ng"]),
    ("Chidi Okonjo", &["focal.ng", "expert.data"]),
    ("Tunde Ogunsola", &["focal.ng", "host.hospital"]),
    ("Sahra Jaamac", &["expert.hydro"]),
];

/// Those whose pages hold something about somebody.
const SOURCES: [&str; 7] = ["coordinator", "officer", "focal.ng", "focal.so", "host.hospital", "expert.nurse", "expert.data"];

/// Those who ask for all of them.
const READERS: [&str; 12] = [
    "",
    "focal.so",
    "focal.iq",
    "focal.ng",
    "host.hospital",
    "host.port",
    "expert.nurse",
    "expert.hydro",
    "expert.data",
    "partner",
    "donor",
    "evaluator",
];

/// Every address that somebody can reach by links, without the letters of the demonstration and public certificates,
/// which bear a name because their holder shows them.
async fn reachable(program: &Program, who: &str) -> BTreeSet<String> {
    let mut browser = signed_in(program, who).await;
    let infos = server::register::routes(false).infos().to_vec();
    let starts = infos.iter().filter(|info| info.method == "GET" && !info.path.contains('{')).map(|info| format!("/en{}", info.path));
    let mut todo: VecDeque<String> = starts.collect();
    let mut seen = BTreeSet::new();
    while let Some(path) = todo.pop_front() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        if path.contains("/verify/")
            || path.contains("/demo/")
            || path.contains("/sign-out")
            || !seen.insert(path.clone())
            || seen.len() > 600
        {
            continue;
        }
        let page = browser.get(&path).await;
        let html = page.headers.get("content-type").is_some_and(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/html")));
        if page.status.as_u16() == 200 && html {
            todo.extend(page.links().into_iter().filter(|link| link.starts_with("/en/")));
        }
    }
    seen
}

#[tokio::test]
async fn every_page_of_everybody_tells_others_nothing_of_a_person() {
    let program = Program::played(testkit::engines().await.remove(0)).await;
    let mut paths = BTreeSet::new();
    for who in SOURCES {
        paths.extend(reachable(&program, who).await);
    }
    assert!(paths.len() > 200, "{} pages", paths.len());
    for name in ["Amina", "Bello", "nurse", "A-0002", "R-0008"] {
        paths.insert(format!("/en/work/search?q={name}"));
        paths.insert(format!("/en/work/selection?q={name}"));
        paths.insert(format!("/en/work/placements.csv?q={name}"));
    }
    for who in READERS {
        let mut browser = if who.is_empty() { program.visitor() } else { signed_in(&program, who).await };
        for path in &paths {
            let page = browser.get(path).await;
            assert!(!page.status.is_server_error(), "{who} {path}: {}", page.status);
            for (name, known_to) in PEOPLE.iter().filter(|(_, known_to)| !known_to.contains(&who)) {
                assert!(
                    !page.body().contains(name),
                    "{} learns of {name} at {path} (known to {known_to:?})",
                    if who.is_empty() { "a visitor" } else { who }
                );
            }
        }
    }
}

#[tokio::test]
async fn forms_of_other_roles_are_not_there() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let id = "0199a0a0-0000-7000-8000-000000000000";
    let mut people: Vec<(Option<Role>, Browser)> = vec![(None, program.visitor())];
    for role in [Role::DonorReader, Role::Evaluator, Role::Partner, Role::Administrator, Role::Officer, Role::Coordinator] {
        people.push((Some(role), program.person(role, None).await));
    }
    people.push((Some(Role::FocalPoint), program.person(Role::FocalPoint, Some("SO")).await));
    let mut refused = 0;
    for info in server::register::routes(false).infos().iter().filter(|info| info.method == "POST") {
        let web::Who::Roles(roles) = info.who else { continue };
        let path: Vec<&str> = info.path.split('/').map(|part| if part.starts_with('{') { id } else { part }).collect();
        let path = format!("/en{}", path.join("/"));
        for (role, browser) in people.iter_mut().filter(|(role, _)| role.is_none_or(|role| !roles.contains(&role))) {
            let headers = [("content-type", "application/x-www-form-urlencoded"), ("origin", "http://localhost")];
            let page = browser.send(Method::POST, &path, &headers, "").await;
            let expected = if role.is_none() { [401, 403] } else { [404, 404] };
            assert!(expected.contains(&page.status.as_u16()), "{role:?} {path}: {}", page.status);
            refused += 1;
        }
    }
    assert!(refused > 200, "{refused}");
}
