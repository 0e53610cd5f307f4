//! The page of a request, and its document for those who may not see everything.

use db::params;
use model::Role;
use testkit::engines;

use crate::fixtures::World;

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
