//! Who finds what: the wrong role, another country, nobody.

use model::Role;

use crate::fixtures::Scene;

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

#[tokio::test]
async fn what_waits_says_who_has_the_ball() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        scene.draft("NG", "Safer wards").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let country = format!("/en/work/strategy/{}/ng", scene.phase);
        let page = focal.get(&country).await;
        page.shows("Safer wards").shows("the country office");
        assert!(page.body().contains("class=\"ball you\""), "it is the focal point's own turn");
        let mut officer = scene.stage.role(Role::Officer, None).await;
        let page = officer.get(&country).await;
        assert!(!page.body().contains("class=\"ball you\""), "it is not the officer's turn");
    }
}
