//! Readiness: asked by a letter, told through its link or with an account, read by others through the view.

use db::params;
use model::Role;

use crate::actions::TellReadiness;
use crate::fixtures::{Scene, answers};

const READY: [(&str, &str); 5] =
    [("workspace", "ready"), ("connection", "ready"), ("devices", "ready"), ("staff-time", "ready"), ("briefing", "ready")];

#[tokio::test]
async fn a_person_without_an_account_tells_it_through_a_link() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, contact) = scene.host("Osun Teaching Hospital").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.get(&format!("/en/work/hosts/{host}")).await.shows("Nobody has said yet").shows("0 of 5 ready");
        focal.fill(&format!("/en/work/hosts/{host}/ask-readiness"), &[("contact", &contact.to_string())]).await.is(200);
        let letter = scene.stage.letters("folake@osun.example").await.remove(0);
        let mut person = scene.stage.visitor();
        let page = person.get(&letter.links[0]).await;
        page.is(200).shows("Is Osun Teaching Hospital ready to receive an expert?");
        let untouched: i64 = scene.stage.value("select count(*) as value from host_readiness", params![]).await;
        assert_eq!(untouched, 0, "opening the link changes nothing");
        let mut told = READY.to_vec();
        told[2] = ("devices", "not-yet");
        told.extend([("devices_note", "Two laptops are missing"), ("name", "Folake Adebayo")]);
        person.fill_on(&page, &told).await.is(200).shows("your answers were stored").shows("4 of 5 ready").shows("Two laptops are missing");
        focal.get(&format!("/en/work/hosts/{host}")).await.shows("Asked by letter on 2 March 2026: Folake Adebayo.");
        let page = person.get(&letter.links[0]).await;
        page.is(200).shows("Change it below and send it again, until 1 April 2026").shows("4 of 5 ready");
        focal.fill(&format!("/en/work/hosts/{host}/ask-readiness"), &[("contact", &contact.to_string())]).await.is(200);
        let newer = scene.stage.letters("folake@osun.example").await.remove(0);
        let first = person.get(&newer.links[0]).await;
        first.is(200).shows("This was told for your institution").hides("send it again").hides("Send the changed answers");
        let page = first;
        person.fill_on(&page, &[("devices_note", "One laptop is missing")]).await.is(200).shows("One laptop is missing");
        let stale = person.fill_on(&page, &[("devices_note", "Three laptops are missing")]).await;
        stale.is(409).shows("One laptop is missing");
        assert_eq!(stale.field("devices_note").as_deref(), Some("Three laptops are missing"), "what was typed stays");
        person.fill_on(&stale, &[("devices_note", "Two laptops are missing")]).await.is(200).shows("Two laptops are missing");
        focal
            .get(&format!("/en/work/hosts/{host}"))
            .await
            .shows("Two laptops are missing")
            .shows("Reported by Folake Adebayo on 2 March 2026");
        let ready = || scene.stage.value::<bool>("select ready as value from view_host where id = $1", params![host]);
        assert!(!ready().await);
        let mut own = scene.at(host, Role::HostContact).await;
        own.get("/en/host").await.shows("Say what is ready for an expert");
        own.fill(&format!("/en/host/{host}/readiness"), &[("devices", "ready")]).await.is(200).shows("5 of 5 ready");
        assert!(ready().await, "the gate reads the same answers");
    }
}

#[tokio::test]
async fn two_people_tell_at_once_and_the_second_sees_the_first() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        scene.run(&TellReadiness { host, answers: answers(Some(0)), name: "Focal".to_owned(), version: 0 }).await;
        let mut staff = scene.stage.role(Role::Officer, None).await;
        let mut own = scene.at(host, Role::HostContact).await;
        let open = staff.get(&format!("/en/work/hosts/{host}/readiness")).await;
        own.fill(&format!("/en/host/{host}/readiness"), &[("connection", "not-yet"), ("connection_note", "Cable cut")]).await.is(200);
        let page = staff.fill_on(&open, &[("connection", "ready")]).await;
        page.is(409).shows("Cable cut").shows("Not yet");
    }
}

#[tokio::test]
async fn a_link_ends_with_the_address_that_it_went_to() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, contact) = scene.host("Osun Teaching Hospital").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let ask = format!("/en/work/hosts/{host}/ask-readiness");
        let change = |contact: &str| format!("/en/work/hosts/contacts/{contact}/edit");
        focal.fill(&ask, &[("contact", &contact.to_string())]).await.is(200);
        let first = scene.stage.letters("folake@osun.example").await.remove(0).links.remove(0);
        let mut person = scene.stage.visitor();
        let open = person.get(&first).await;
        open.is(200);
        focal.fill(&change(&contact.to_string()), &[("name", "Folake A. Adebayo")]).await.is(200);
        person.get(&first).await.is(200);
        focal.fill(&change(&contact.to_string()), &[("email", "f.adebayo@osun.example")]).await.is(200);
        person.get(&first).await.is(410).shows("This link does not work any more").hides("Osun");
        let told = [&READY[..], &[("name", "Folake Adebayo")]].concat();
        person.fill_on(&open, &told).await.is(410);
        let stored = || scene.stage.value::<i64>("select count(*) as value from host_readiness", params![]);
        assert_eq!(stored().await, 0, "nothing is taken either");

        focal.fill(&ask, &[("contact", &contact.to_string())]).await.is(200);
        let second = scene.stage.letters("f.adebayo@osun.example").await.remove(0).links.remove(0);
        let open = person.get(&second).await;
        open.is(200);
        focal.fill(&format!("/en/work/hosts/contacts/{contact}/remove"), &[]).await.is(200);
        person.get(&second).await.is(410).hides("Osun");
        person.fill_on(&open, &told).await.is(410);
        assert_eq!(stored().await, 0);
        // Whoever comes back gets new letters.
        let back = [
            ("name", "Folake Adebayo"),
            ("job", "Director"),
            ("role", "director"),
            ("email", "F.Adebayo@osun.example"),
            ("language", "en"),
        ];
        focal.fill(&format!("/en/work/hosts/{host}/contacts/new"), &back).await.is(200);
        for link in [&first, &second] {
            person.get(link).await.is(410);
        }
    }
}
