//! The journey of a request from draft to publication, in the browser, with its letters.

use db::params;
use jiff::ToSpan;
use model::request::Step;
use model::{Grant, Role};
use testkit::engines;

use crate::actions::Move;
use crate::fixtures::World;

#[tokio::test]
async fn a_request_is_sent_edited_sent_again_approved_and_published() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let grant = Grant { role: Role::HostDirector, phase: None, country: None, host: Some(world.host) };
        let mut host = world.stage.person("Folasade Adewale", vec![grant], None).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let (work, own) = (format!("/en/work/requests/{request}"), format!("/en/host/requests/{request}"));

        let page = host.get(&own).await;
        page.is(200).shows("8 of 8 done").shows("Now with: you").shows("Fill in the sections");
        host.press(&page, "/submit").await.is(200).shows("Waiting for the programme office");
        host.get(&format!("{own}/basics")).await.is(409).shows("The text can be changed only while it is being written");

        officer.fill(&format!("{work}/request-edits"), &[("note", "  ")]).await.is(422).shows("fill this in");
        officer
            .fill(&format!("{work}/request-edits"), &[("note", "Say how many nurses take part.\nAnd <when>.")])
            .await
            .is(200)
            .shows("Edits asked for");
        let letter = &world.stage.letters("director@hospital.example").await[0];
        assert_eq!(letter.subject, "R-0001: edits are asked for");
        assert!(letter.text.contains("Say how many nurses take part."), "{}", letter.text);
        let read = world.stage.visitor().get(&letter.links[0]).await;
        read.is(200)
            .shows("Waiting for the host and the focal point: edits requested")
            .shows("And <when>.")
            .shows("A written procedure in use");

        host.fill(&format!("{own}/basics"), &[("summary", "Twelve nurses take part.")]).await.is(200).shows("Twelve nurses take part.");
        let page = host.get(&own).await;
        host.press(&page, "/submit").await.is(200);
        let page = officer.get(&work).await;
        let page = officer.press(&page, "/approve").await;
        page.is(200).shows("Approved: waiting to be published");
        let page = officer.press(&page, "/publish").await;
        page.is(200).shows("Open for applications").shows("Now with: experts who want to apply").shows("Published");
        assert_eq!(world.stage.letters("director@hospital.example").await[0].subject, "R-0001 is published");
        let slug: String = world.stage.value("select slug as value from view_published where id = $1", params![request]).await;
        assert_eq!(slug, "improve-infection-control-on-the-tb-ward-1");
        officer.post_raw(&format!("{work}/publish"), &[("_token", "stage-token")]).await.is(409).shows("not at this point any more");
    }
}

#[tokio::test]
async fn what_is_missing_is_said_in_words_before_and_when_it_is_sent() {
    for test in engines().await {
        let world = World::on(test).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let host = world.host.to_string();
        let page = officer.fill("/en/work/requests/new", &[("host", &host), ("title", "Train nurses")]).await;
        page.shows("does not serve an outcome").shows("There is no block of time").shows("There is no objective with a deliverable");
        page.shows("Nobody at the host is named who learns");
        assert!(!page.body().contains("/submit\""), "what cannot be done is no button");
        let kept = officer.post_raw(&format!("{}/submit", page.path), &[("_token", "stage-token")]).await;
        kept.is(409).shows("This could not be done yet").shows("The summary in English is missing").shows("There is no block of time");
    }
}

#[tokio::test]
async fn a_host_that_is_not_ready_gets_nothing_published() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        world.stage.insert("update host_readiness set devices = 'not-yet' where host_id = $1", params![world.host]).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/requests/{request}");
        let page = officer.get(&work).await;
        page.shows("Before it can be published").shows("The host has no devices");
        let page = officer.press(&page, "/submit").await;
        page.shows("The request was sent to the programme office.").shows("The host has no devices");
        let page = officer.press(&page, "/approve").await;
        page.shows("Before it can be published").shows("The host has no devices").hides("The host has no workspace");
        page.shows("It can be published when the host is ready").shows("Approved: waiting for the host to be ready");
        page.shows("Now with: the host and the focal point").shows("The host gets ready first");
        officer.get("/en/work/requests").await.shows("Approved: waiting for the host to be ready");
        assert!(page.links().iter().any(|link| *link == format!("/en/work/hosts/{}/readiness", world.host)), "and where to mend it");
        assert!(!page.body().contains("/publish\""), "what cannot be done is no button");
        officer.post_raw(&format!("{work}/publish"), &[("_token", "stage-token")]).await.is(409).shows("The host has no devices");
        assert_eq!(world.state(request).await, "approved");
    }
}

#[tokio::test]
async fn a_plan_that_is_not_agreed_keeps_a_request_from_being_sent() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        world.stage.insert("update development_plan set state = 'draft' where host_id = $1", params![world.host]).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/requests/{request}");
        officer.get(&work).await.shows("Before it can be sent").shows("The development plan behind the outcome is not agreed yet");
        officer.post_raw(&format!("{work}/submit"), &[("_token", "stage-token")]).await.is(409).shows("is not agreed yet");
        assert_eq!(world.state(request).await, "draft");
    }
}

#[tokio::test]
async fn a_cancelled_request_tells_the_host_and_the_coordinator_opens_it_again() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        let work = format!("/en/work/requests/{request}");
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.fill(&format!("{work}/cancel"), &[("note", "The host lacks devices.")]).await.is(200).shows("Cancelled by the programme");
        assert!(world.stage.letters("director@hospital.example").await[0].text.contains("The host lacks devices."));
        officer.get(&format!("{work}/undo")).await.is(404);
        let mut coordinator = world.stage.role(Role::Coordinator, None).await;
        coordinator.get(&work).await.shows("Open this request again").shows("The host lacks devices.");
        let again = coordinator.fill(&format!("{work}/undo"), &[("reason", "Devices have come.")]).await;
        again.is(200).shows("Approved: waiting to be published").shows("Devices have come.").shows("Decision undone");
        coordinator.get("/nl/work/requests").await.shows("Goedgekeurd: wacht op publicatie");
    }
}

#[tokio::test]
async fn closing_asks_first_and_what_nobody_applied_for_can_be_opened_again() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        let work = format!("/en/work/requests/{request}");
        let mut officer = world.stage.role(Role::Officer, None).await;
        let asked = officer.get(&format!("{work}/begin-selection")).await;
        asked.is(200).shows("Close R-0001 for applications?").shows("Nobody has applied yet.").shows("people can apply until");
        assert_eq!(world.state(request).await, "published", "asking closes nothing");
        let page = officer.press(&asked, "/begin-selection").await;
        page.is(200)
            .shows("nobody had applied")
            .shows("Now with: you")
            .shows("Closed for applications")
            .shows("Undo: Closed for applications");
        officer.fill(&format!("{work}/undo"), &[("reason", " ")]).await.is(422);
        let again = officer.fill(&format!("{work}/undo"), &[("reason", "Closed by mistake.")]).await;
        again.is(200).shows("Open for applications").shows("Closed by mistake.");
        // After the last day to apply nobody could come in: then it is published again, with another day.
        world.run(&Move { request, step: Step::BeginSelection, note: String::new() }).await;
        let yesterday = world.stage.app.desk.today().saturating_sub(1.day());
        world.stage.insert("update request set deadline = $2 where id = $1", params![request, yesterday]).await;
        officer.fill(&format!("{work}/undo"), &[("reason", "Nobody saw it.")]).await.is(200).shows("Approved: waiting to be published");
    }
}

#[tokio::test]
async fn an_undone_publication_is_named_and_told_to_those_who_heard_of_it() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        let work = format!("/en/work/requests/{request}");
        let mut coordinator = world.stage.role(Role::Coordinator, None).await;
        coordinator.get(&work).await.shows("Undo: Published");
        let asked = coordinator.get(&format!("{work}/undo")).await;
        asked.is(200).shows("Undo: Published").shows("goes back to “Approved: waiting to be published”");
        let page = coordinator.fill_on(&asked, &[("reason", "The block is too long.")]).await;
        page.is(200).shows("The decision was undone").shows("Published (undone since)");
        page.shows("Decision undone Published → Approved: waiting to be published");
        let letter = &world.stage.letters("director@hospital.example").await[0];
        assert_eq!(letter.subject, "R-0001: a decision was taken back");
        for words in ["“Published”", "Approved: waiting to be published", "The block is too long."] {
            assert!(letter.text.contains(words), "{}", letter.text);
        }
        coordinator.get(&work).await.shows("Undo: Approved");
        let letters = world.stage.letters("director@hospital.example").await.len();
        coordinator.fill(&format!("{work}/undo"), &[("reason", "Look again.")]).await.is(200);
        assert_eq!(world.stage.letters("director@hospital.example").await.len(), letters, "nobody was told of the approval");
    }
}

#[tokio::test]
async fn a_letter_about_edits_leads_everybody_to_where_they_can_act() {
    for test in engines().await {
        let world = World::on(test).await;
        let mut focal = world.stage.role(Role::FocalPoint, Some("NG")).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = focal.fill("/en/work/requests/new", &[("host", &world.host.to_string()), ("title", "Train nurses")]).await;
        let work = page.path.clone();
        let id = work.rsplit('/').next().expect("an id").to_owned();
        world.complete(&id).await;
        let page = focal.get(&work).await;
        focal.press(&page, "/submit").await.is(200);
        officer.fill(&format!("{work}/request-edits"), &[("note", "Say how many nurses.")]).await.is(200).shows("The edits were asked for");

        let email: String = world.stage.value("select email as value from account where name = 'focal-point'", params![]).await;
        let letter = &world.stage.letters(&email).await[0];
        assert_eq!(letter.links, [format!("http://localhost{work}")], "the focal point works where focal points work");
        focal.get(&letter.links[0]).await.is(200).shows("Say how many nurses.");

        let letter = &world.stage.letters("director@hospital.example").await[0];
        assert!(letter.text.contains("focal-point wrote the request"), "{}", letter.text);
        let mut director = world.stage.visitor();
        let page = director.get(&letter.links[0]).await;
        page.is(200)
            .shows("Say how many nurses.")
            .shows("Write what focal-point should change")
            .shows("No account yet? The country office can invite you");
        director.fill_on(&page, &[("answer", " ")]).await.is(422).shows("Your answer: fill this in");
        director.fill_on(&page, &[("answer", "Twelve nurses.\nAnd <two> matrons.")]).await.is(200).shows("your answer was sent");
        let told = &world.stage.letters(&email).await[0];
        assert!(told.subject.contains("Folasade Adewale answered") && told.text.contains("And <two> matrons."), "{}", told.text);
        let page = focal.get(&work).await;
        page.shows("Answer of the host to the edits").shows("Folasade Adewale, through a personal link").shows("And <two> matrons.");
        focal.press(&page, "/submit").await.is(200);
        director.get(&letter.links[0]).await.is(200).shows("was sent:").shows("And <two> matrons.");
        director.post_raw(&letter.links[0], &[("answer", "Too late")]).await.is(409).shows("not at this point any more");
    }
}
