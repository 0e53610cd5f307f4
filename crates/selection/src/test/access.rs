//! Who sees what: another country, another role, another person find nothing; waiting lists and search keep to the scope.

use crate::fixtures::{Who, World, grant, grant_in};
use model::{Grant, Role};
use testkit::engines;

const OFFICE_PAGES: [&str; 5] = [
    "/en/work/selection/R-0008",
    "/en/work/selection/R-0008/A-0001",
    "/en/work/selection/R-0008/A-0001/cv",
    "/en/work/selection/R-0008/A-0001/long-list",
    "/en/work/selection/R-0008/A-0001/undo",
];

#[tokio::test]
async fn what_one_may_not_know_of_is_not_there() {
    for db in engines().await {
        let world = World::on(db).await;
        world.sent(&Who::default()).await;
        let elsewhere = [Role::Officer, Role::Coordinator, Role::FocalPoint].map(|role| grant_in(role, "SO"));
        let outside = [Role::Administrator, Role::DonorReader, Role::Evaluator, Role::Partner].map(grant);
        let host = Grant { host: Some(world.host), ..grant(Role::HostDirector) };
        for grant in elsewhere.into_iter().chain(outside).chain([host]) {
            let role = grant.role;
            let mut browser = world.stage.person("Somebody", vec![grant], None).await;
            for path in OFFICE_PAGES {
                let page = browser.get(path).await;
                assert_eq!(page.status.as_u16(), 404, "{role:?} {path}");
                page.hides("Amina");
            }
            let posted = browser.post_raw(OFFICE_PAGES[3], &[("_token", "stage-token"), ("version", "4"), ("no_interest", "yes")]).await;
            assert_eq!(posted.status.as_u16(), 404, "{role:?}");
            browser.get("/en/work/selection").await.hides("Improve infection control");
        }
        for path in OFFICE_PAGES {
            world.stage.visitor().get(path).await.hides("Amina");
        }
        for path in
            ["/en/work/selection/R-0009", "/en/work/selection/8", "/en/work/selection/R-0008/A-0002", "/en/work/selection/R-0008/A-1"]
        {
            world.browser("Marit de Wit", Role::Officer).await.get(path).await.is(404);
        }
    }
}

#[tokio::test]
async fn a_focal_point_reads_and_does_not_decide() {
    for db in engines().await {
        let world = World::on(db).await;
        world.sent(&Who::default()).await;
        let mut focal = world.stage.person("Tobi Adeyinka", vec![grant_in(Role::FocalPoint, "NG")], None).await;
        focal.get("/en/work/selection").await.is(200).shows("Improve infection control");
        let list = focal.get("/en/work/selection/R-0008").await;
        list.is(200).shows("Amina Bello");
        assert!(!list.text().contains("Put on the long list"));
        focal.get("/en/work/selection/R-0008/A-0001").await.is(200).shows("Amina Bello");
        focal.get("/en/work/selection/R-0008/A-0001/long-list").await.is(404);
    }
}

#[tokio::test]
async fn an_expert_sees_the_own_applications_only() {
    for db in engines().await {
        let world = World::on(db).await;
        world.sent(&Who::default()).await;
        let other = world.expert(&Who { name: "Chidi Okonjo", ..Who::default() }).await;
        let mut browser = world.expert_browser(other).await;
        browser.get("/en/me/applications").await.is(200).shows("You have not applied yet").shows("Leave this page now");
        for path in ["/en/me/applications/A-0001", "/en/me/applications/A-0001/withdraw", "/en/work/selection/R-0008"] {
            browser.get(path).await.is(404);
        }
        browser.post_raw("/en/me/applications/A-0001/withdraw", &[("_token", "stage-token"), ("reason_code", "personal")]).await.is(404);
        browser.post_raw("/en/me/applications/A-0001/agree", &[("_token", "stage-token"), ("to", "share-cv")]).await.is(404);
    }
}

#[tokio::test]
async fn what_waits_and_what_is_found_keep_to_the_scope() {
    for db in engines().await {
        let world = World::on(db).await;
        world.sent(&Who::default()).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let board = officer.get("/en/board?q=amina").await.body();
        assert_eq!(
            board,
            "/work/selection/R-0008 1 application to look at: Improve infection control mine=true\nfound /work/selection/R-0008/A-0001 A-0001 Amina Bello"
        );
        assert!(officer.get("/en/board?q=a-0001").await.body().contains("found /work/selection/R-0008/A-0001"));
        assert!(!officer.get("/en/board?q=chidi").await.body().contains("found"));
        let host = Grant { host: Some(world.host), ..grant(Role::HostDirector) };
        for grant in [grant_in(Role::Officer, "SO"), grant(Role::DonorReader), host] {
            let mut stranger = world.stage.person("Somebody", vec![grant], None).await;
            assert_eq!(stranger.get("/en/board?q=amina").await.body(), "");
        }
        assert_eq!(world.stage.visitor().get("/en/board?q=amina").await.body(), "");
    }
}
