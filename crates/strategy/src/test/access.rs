//! Who finds what: the wrong role, another country, nobody.

use axum::response::IntoResponse;
use model::Role;

use crate::fixtures::{SLICE, Scene};

#[tokio::test]
async fn another_country_is_not_there() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        scene.add("SO").await;
        let nigerian = scene.draft("NG", "Safer wards").await;
        let mut somali = scene.stage.role(Role::FocalPoint, Some("SO")).await;
        let overview = somali.get("/en/work/strategy").await;
        overview.is(200).shows("Somalia").hides("Nigeria");
        for page in ["", "/describe", "/consult", "/write"] {
            somali.get(&format!("/en/work/strategy/{}/ng{page}", scene.phase)).await.is(404);
        }
        for page in ["", "/change", "/record", "/ask", "/retire"] {
            somali.get(&format!("/en/work/strategy/priorities/{nigerian}{page}")).await.is(404);
        }
        for step in ["propose", "agree"] {
            let path = format!("/en/work/strategy/priorities/{nigerian}/{step}");
            somali.post_raw(&path, &[("_token", "stage-token"), ("version", "1")]).await.is(404);
        }
    }
}

#[tokio::test]
async fn roles_without_strategy_find_nothing() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.draft("NG", "Safer wards").await;
        for role in [Role::Expert, Role::HostDirector, Role::HostContact, Role::Partner, Role::DonorReader, Role::Evaluator] {
            let mut browser = scene.stage.role(role, None).await;
            browser.get("/en/work/strategy").await.is(404);
            browser.get(&format!("/en/work/strategy/priorities/{priority}")).await.is(404);
        }
        let page = scene.stage.visitor().get("/en/work/strategy").await;
        assert!(page.path.contains("/sign-in"), "a visitor is asked to sign in: {}", page.path);
    }
}

#[tokio::test]
async fn an_administrator_opens_phases_and_agrees_to_nothing() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.draft("NG", "Safer wards").await;
        let mut admin = scene.stage.role(Role::Administrator, None).await;
        admin
            .fill("/en/work/strategy/new", &[("name", "Phase three"), ("from", "2029-01-01"), ("until", "2031-12-31")])
            .await
            .is(200)
            .shows("Phase three");
        admin.get(&format!("/en/work/strategy/priorities/{priority}")).await.is(200).hides("/propose");
        admin.get(&format!("/en/work/strategy/{}/ng/status", scene.phase)).await.is(404);
        let propose = format!("/en/work/strategy/priorities/{priority}/propose");
        admin.post_raw(&propose, &[("_token", "stage-token"), ("version", "1")]).await.is(404);
        let mut officer = scene.stage.role(Role::Officer, None).await;
        officer.get("/en/work/strategy/new").await.is(404);
        officer.get(&format!("/en/work/strategy/priorities/{priority}/record")).await.is(404);
    }
}

/// A page of the test's own that tells what waits and what is found.
async fn told(cx: web::Cx) -> web::Answer {
    let mut lines = Vec::new();
    for item in crate::waiting(cx.clone()).await? {
        lines.push(format!("{} | {} | {} | {}", item.case, item.what, item.ball, item.mine));
    }
    for hit in crate::find(cx.clone(), cx.query_value("q").unwrap_or_default()).await? {
        lines.push(format!("found {} {} {}", hit.kind, hit.title, hit.note));
    }
    Ok(format!("<main>{}</main>", lines.join("; ")).into_response())
}

#[tokio::test]
async fn what_waits_and_what_is_found_follow_the_readers_scope() {
    let pages = testkit::Slice {
        routes: || web::Routes::new().page("/told", web::Who::STAFF, told),
        links: |_| {},
        on: SLICE.on,
        jobs: |_| {},
        room: &crate::words::ROOM,
    };
    for db in testkit::engines().await {
        let scene = Scene::with(db, &[SLICE, pages]).await;
        let priority = scene.draft("NG", "Safer wards").await;
        scene.agreed("NG", "Clean water").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let mut officer = scene.stage.role(Role::Officer, None).await;
        let told = focal.get("/en/told?q=water").await;
        told.shows("NG-1 | Finish and propose: Safer wards | the country office | true").shows("found Priority Clean water Nigeria NG-2");
        officer.get("/en/told?q=nothing").await.shows("| the country office | false").hides("found").hides("Clean water");

        let path = format!("/en/work/strategy/priorities/{priority}");
        let page = focal.get(&path).await;
        let page = focal.press(&page, "/propose").await;
        let told = focal.get("/en/told").await;
        told.shows("Ask the ministry: Safer wards | the country office, to ask the ministry | true").shows("Agree for the country office");
        focal.press(&page, "/agree").await.is(200);
        focal.get("/en/told").await.shows("Agreement of the ministry: Safer wards | the country office, to ask the ministry | true");
        let letter = [("organisation", "Ministry of Health"), ("name", "Ngozi Eze"), ("email", "ngozi@health.example"), ("language", "en")];
        focal.fill(&format!("{path}/ask"), &letter).await.is(200);
        focal.get("/en/told").await.shows("Agreement of the ministry: Safer wards | the ministry | false");
        scene.stage.days_pass(31);
        focal.get("/en/told").await.shows("Agreement of the ministry: Safer wards | the country office, to ask the ministry | true");

        let mut somali = scene.stage.role(Role::FocalPoint, Some("SO")).await;
        somali.get("/en/told?q=water").await.hides("Safer").hides("Clean water");
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let status = [("status", "suspended"), ("from", "2026-03-02"), ("reason", "Security")];
        coordinator.fill(&format!("/en/work/strategy/{}/ng/status", scene.phase), &status).await.is(200);
        coordinator.get("/en/told").await.shows("Nigeria | Nigeria is suspended: reopen or close it | the coordinator | true");
    }
}

#[tokio::test]
async fn a_priority_shows_the_hosts_that_work_on_it_and_how_far_they_are() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.agreed("NG", "Safer wards").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let path = format!("/en/work/strategy/priorities/{priority}");
        focal.get(&path).await.shows("No host works on it yet");
        scene.put_outcome(priority, 12, 2, 7).await;
        focal.get(&path).await.shows("Osun Teaching Hospital").shows("Fewer staff infected").shows("7, 50% of the way");
    }
}
