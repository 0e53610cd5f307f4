//! Beginning a request in the browser, and copying one.

use db::params;
use model::{Grant, Role};
use testkit::engines;

use crate::fixtures::World;

#[tokio::test]
async fn a_host_contact_begins_a_request_for_the_own_host() {
    for test in engines().await {
        let world = World::on(test).await;
        let other = world.other_host().await.to_string();
        let grant = Grant { role: Role::HostContact, phase: None, country: None, host: Some(world.host) };
        let mut host = world.stage.person("Folasade Adewale", vec![grant], None).await;
        let page = host.get("/en/host/requests/new").await;
        assert_eq!(page.field("host"), Some(world.host.to_string()), "the only host is chosen already");
        host.fill_on(&page, &[("title", "")]).await.is(422).shows("Title in English: fill this in");
        host.fill_on(&page, &[("title", "Train nurses"), ("host", &other)]).await.is(422).shows("choose one from the list");
        let begun = host.fill_on(&page, &[("title", "Train <b>nurses</b>"), ("title_nl", "Leid verpleegkundigen op")]).await;
        begun.is(200).shows("Train <b>nurses</b>").shows("R-0001").shows("0 of 8 done").shows("Request begun");
        assert!(begun.path.contains("/host/requests/"), "{}", begun.path);
        host.get("/nl/host/requests").await.is(200).shows("Leid verpleegkundigen op");
    }
}

#[tokio::test]
async fn a_copy_has_the_text_and_neither_dates_nor_decisions() {
    for test in engines().await {
        let world = World::on(test).await;
        let old = world.published().await;
        // The sector of the request, not that of the host.
        world.stage.insert("update request set sector = '12220' where id = $1", params![old]).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/requests/{old}")).await;
        let copy = officer.press(&page, "/duplicate").await;
        copy.is(200)
            .shows("R-0002")
            .shows("Draft: not sent yet")
            .shows("Head nurse")
            .shows("A written procedure in use")
            .shows("7 of 8 done")
            .shows("Request begun with the text of R-0001");
        copy.shows("Open until filled").shows("Nobody has said how safe the place is");
        assert_eq!(world.state(old).await, "published");
        let sector: String = world.stage.value("select sector as value from request where number = 2", params![]).await;
        assert_eq!(sector, "12220");
    }
}
