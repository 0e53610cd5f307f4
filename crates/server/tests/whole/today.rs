//! Today and the search: what comes first in a programme that begins, and what is found.

use model::Role;

use crate::stage::Program;
use crate::story::signed_in;

#[tokio::test]
async fn today_says_what_comes_first_while_nothing_waits() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut coordinator = program.person(Role::Coordinator, None).await;
        coordinator.get("/en/work/today").await.is(200).shows("Add the countries of the phase").hides("others below");
        let mut focal = program.person(Role::FocalPoint, Some("NG")).await;
        focal.get("/en/work/today").await.is(200).shows("Wait until the coordinator adds your country").hides("Write the first priority");
        let mut officer = program.person(Role::Officer, None).await;
        officer.get("/nl/work/today").await.is(200).shows("Kijk hoever de gastinstellingen zijn");
    }
}

#[tokio::test]
async fn the_number_of_a_request_finds_its_placements_and_an_empty_search_answers() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let mut officer = signed_in(&program, "officer").await;
        let found = officer.get("/en/work/search?q=r-0009").await;
        found.is(200).shows("Placement").shows("R-0009");
        assert!(found.links().iter().any(|link| link.contains("/work/placements/")), "{:?}", found.links());
        officer.get("/en/work/search?q=").await.is(200).shows("Type what you look for");
        // Words find in any order, in every room: a request and a placement.
        for (words, found) in [("control ward tb", "/work/requests/"), ("ogunsola tunde", "/work/placements/")] {
            let links = officer.get(&format!("/en/work/search?q={}", words.replace(' ', "+"))).await.links();
            assert!(links.iter().any(|link| link.contains(found)), "{words}: {links:?}");
        }
        officer.get("/en/work/requests?q=control+ward+tb").await.is(200).shows("Improve TB ward infection control");
        officer.get("/en/work/placements?q=ogunsola+tunde").await.is(200).shows("Tunde Ogunsola");
        // Of two entries of the menu that lead to a page, one is where the reader is.
        let mut host = signed_in(&program, "host.hospital").await;
        let page = host.get("/en/host/candidates").await;
        assert_eq!(page.body().matches("aria-current=\"page\"").count(), 1, "{}", page.text());
        // A page that is reached from an entry of the menu, and lies elsewhere, is marked there.
        let mut admin = signed_in(&program, "admin").await;
        let upkeep = admin.get("/en/work/upkeep").await;
        assert!(upkeep.body().contains("href=\"/en/work/people\" aria-current=\"page\""), "{}", upkeep.text());
        // Whoever may not read requests finds them on the page of a host without a link.
        let hosts = admin.get("/en/work/hosts").await.links();
        let hospital = hosts.iter().find(|link| link.contains("/work/hosts/0")).expect("a host");
        let page = admin.get(hospital).await;
        page.is(200).shows("R-00");
        assert!(page.links().iter().all(|link| !link.contains("/work/requests/")), "{:?}", page.links());
        // A letter to the office stands under the address of the office.
        program.visitor().get("/en/demo/mail").await.is(200).hides("{{help}}");
        // The letters of one person are found among those of all.
        let letters = program.visitor().get("/en/demo/mail?to=host.hospital%40demo.example").await;
        let body = letters.body();
        let shown: Vec<&str> = body.split("<span class=\"note\"><bdi>").skip(1).collect();
        assert!(!shown.is_empty() && shown.iter().all(|rest| rest.starts_with("host.hospital@demo.example")), "{}", letters.text());
    }
}
