//! The page of a request, and its document for those who may not see everything.

use db::params;
use jiff::civil::date;
use model::request::Step;
use model::{Grant, Role};
use testkit::{Slice, engines};
use uuid::Uuid;

use crate::actions::{DraftRequest, Move};
use crate::fixtures::{SLICE, World};

#[tokio::test]
async fn a_page_says_where_it_stands_in_the_readers_language() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/nl/work/requests/{request}")).await;
        page.is(200).shows("Open voor sollicitaties").shows("Nu bij: experts die willen solliciteren");
        page.shows("Minder besmettingen onder personeel").shows("Nigeria").shows("Gepubliceerd");
        officer.get(&format!("/ar-XB/work/requests/{request}")).await.is(200);
    }
}

#[tokio::test]
async fn the_public_document_exists_only_once_it_is_published() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let slug: String = world.stage.value("select slug as value from request where id = $1", params![request]).await;
        world.stage.visitor().get(&format!("/en/assignments/{slug}/terms.pdf")).await.is(404);
        let request = world.published().await;
        let slug: String = world.stage.value("select slug as value from request where id = $1", params![request]).await;
        for lang in ["en", "nl", "ar-XB"] {
            let page = world.stage.visitor().get(&format!("/{lang}/assignments/{slug}/terms.pdf")).await;
            assert_eq!(page.status.as_u16(), if pdf::available() { 200 } else { 404 }, "{lang}");
            assert!(!pdf::available() || page.bytes.starts_with(b"%PDF-1.7"));
        }
        // The document tells the rules of the programme as they are on the day on which it is made.
        let sql = "insert into eligibility_rule (id, phase_id, country, rule, value, from_day, until_day, note, set_at) \
                   values ($1, $2, null, $3, $4, $5, $6, 'Test', $7)";
        let now = world.stage.clock_now();
        for (rule, value, until) in [("experience", "5", Some(date(2026, 2, 1))), ("experience", "3", None), ("residence", "NL,GB", None)] {
            let from = if until.is_some() { date(2025, 1, 1) } else { date(2026, 2, 2) };
            world.stage.insert(sql, params![Uuid::now_v7(), world.phase, rule, value, from, until, now]).await;
        }
        let mut tx = world.stage.app.read().await.expect("a snapshot");
        let terms = crate::store::terms(&mut tx, request).await.expect("read").expect("a request");
        for (day, years, residence) in [(date(2026, 1, 5), "at least 5 years", false), (date(2026, 3, 2), "at least 3 years", true)] {
            let rules = crate::terms::rules(&mut tx, i18n::Lang::En, &terms.request, day).await.expect("rules").join("; ");
            let rules = i18n::without_marks(&rules);
            assert!(rules.contains(years), "{rules}");
            assert_eq!(rules.contains("the Netherlands or the United Kingdom"), residence, "{rules}");
        }
    }
}

#[tokio::test]
async fn a_dutch_page_shows_the_dutch_title_and_without_a_last_day_none_is_promised() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/nl/work/requests/{request}")).await;
        page.is(200).shows("Verbeter de infectiepreventie op de tbc-afdeling");
        officer.get(&format!("/en/work/requests/{request}")).await.shows("After the deadline the programme office decides");
        world.stage.insert("update request set deadline = null where id = $1", params![request]).await;
        let page = officer.get(&format!("/en/work/requests/{request}")).await;
        page.shows("Experts can apply until the request is filled").hides("After the deadline");
    }
}

/// A page of the test's own that tells what waits.
async fn told(cx: web::Cx) -> web::Answer {
    use axum::response::IntoResponse;
    let lines: Vec<String> = crate::waiting(cx).await?.into_iter().map(|item| item.what).collect();
    Ok(format!("<main>{}</main>", lines.join("; ")).into_response())
}

#[tokio::test]
async fn who_works_on_a_request_reads_that_its_priority_has_ended() {
    let pages = Slice {
        routes: || web::Routes::new().page("/told", web::Who::STAFF, told),
        links: |_| {},
        on: SLICE.on,
        jobs: |_| {},
        room: &crate::words::ROOM,
    };
    for test in engines().await {
        let world = World::with(test, &[SLICE, pages]).await;
        let request = world.whole().await;
        world.run(&Move { request, step: Step::Submit, note: String::new() }).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let grant = Grant { role: Role::HostContact, phase: None, country: None, host: Some(world.host) };
        let mut host = world.stage.person("Folasade Adewale", vec![grant], None).await;
        let page = format!("/en/work/requests/{request}");
        officer.get(&page).await.is(200).hides("has ended");
        officer.get("/en/told").await.shows("Review: Improve infection control").hides("its priority has ended");
        world.stage.insert("update priority set state = 'retired'", params![]).await;
        officer.get(&page).await.is(200).shows("The priority that this request serves has ended: NG-1 Less tuberculosis").shows("Approve");
        officer.get("/en/told").await.shows("Review: Improve infection control").shows("(its priority has ended)");
        host.get(&format!("/en/host/requests/{request}")).await.is(200).shows("NG-1 Less tuberculosis");
        // What serves it already goes on; nothing new begins under it.
        let new = world.run(&DraftRequest { host: world.host, title: "Train".to_owned(), title_nl: String::new(), number: None }).await;
        let outcome = world.outcome.to_string();
        let choice = host.get(&format!("/en/host/requests/{new}/outcome")).await;
        choice.is(200).shows("its priority has ended");
        let refused = host.fill_on(&choice, &[("outcome", outcome.as_str())]).await;
        refused.is(422).shows("The priority of this plan has ended");
        // One of which the last day has passed has ended too.
        world.stage.insert("update priority set state = 'agreed'", params![]).await;
        officer.get(&page).await.hides("has ended");
        world.stage.insert("update priority_version set until_day = $1", params![date(2026, 3, 1)]).await;
        officer.get(&page).await.shows("has ended");
    }
}
