//! Who may sign, under which name, and what happens when somebody cannot sign yet.

use db::params;
use model::Role;
use testkit::engines;

use crate::actions::{MakeAgreement, Start};
use crate::fixtures::{DIRECTOR, EXPERT, World, grant};

#[tokio::test]
async fn nobody_signs_under_another_name() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.select().await;
        let organisation = "Test office".to_owned();
        world.run(&crate::actions::MakeAgreement { placement: id, organisation, special: String::new(), reason: String::new() }).await;
        let signed =
            async || -> i64 { world.stage.value("select count(*) as value from signature where signed_at is not null", params![]).await };

        let link = world.link(EXPERT, "sign the agreement").await;
        let mut expert = world.stage.visitor();
        expert.get(&link).await.shows("Amina Bello signs here").shows("No work plan stands in this agreement");
        for name in ["Somebody Else", "A", "Bello"] {
            let page = expert.fill(&link, &[("name", name), ("agree", "yes")]).await;
            page.is(422).shows("This is to be signed by Amina Bello");
            assert_eq!(page.field("name").as_deref(), Some(name));
        }
        assert_eq!(signed().await, 0);
        let page = expert.fill(&link, &[("name", "  amina BELLO "), ("agree", "yes")]).await;
        page.is(200).shows("You signed the agreement").shows("Amina Bello, signed electronically on").hides("amina BELLO");

        let link = world.link(DIRECTOR, "sign the agreement").await;
        let mut host = world.stage.visitor();
        host.fill(&link, &[("name", "Mickey Mouse"), ("agree", "yes")]).await.is(422).shows("Not Folake Adeyemi? Then say as what");
        assert_eq!(signed().await, 1);
        let deputy = [("name", "Sade Balogun"), ("position", "Deputy director"), ("agree", "yes")];
        let page = host.fill(&link, &deputy).await;
        page.is(200).shows("You signed the agreement").shows("Sade Balogun, signed electronically on").shows("(Deputy director)");
        host.post_raw(&link, &deputy).await.is(200).shows("You answered already");

        let mut officer = world.stage.person("Olga Officer", vec![grant(Role::Officer, None)], None).await;
        let path = format!("/en/work/placements/{id}/sign");
        officer.fill(&path, &[("name", "J"), ("agree", "yes")]).await.is(422).shows("This is to be signed by Olga Officer");
        officer.get(&format!("/en/work/placements/{id}/agreement")).await.shows("It is your turn: read the agreement");
        let page = officer.fill(&path, &[("name", "Olga Officer"), ("agree", "yes")]).await;
        page.is(200).shows("Signed by all").shows("Now all have signed");
        officer.get(&path).await.is(409).shows("This cannot be done at this point").shows("Back to P-0001");
        assert_eq!(signed().await, 3);
    }
}

#[tokio::test]
async fn who_cannot_sign_yet_says_what_must_change_and_can_still_sign() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.select().await;
        let organisation = "Test office".to_owned();
        world.run(&crate::actions::MakeAgreement { placement: id, organisation, special: String::new(), reason: String::new() }).await;
        let link = world.link(EXPERT, "sign the agreement").await;
        let mut expert = world.stage.visitor();
        let page = expert.post_raw(&link, &[("digest", "")]).await;
        page.is(422).shows("Your name: fill this in").shows("Do you agree?");
        expert.fill(&link, &[("agree", "not-yet")]).await.is(422).shows("Say what must change").hides("Your name:");
        let held = [("agree", "not-yet"), ("remark", "I cannot begin before Easter")];
        expert.fill(&link, &held).await.is(200).shows("Sent to the programme").shows("I cannot begin before Easter");
        let mut officer = world.stage.person("Olga Officer", vec![grant(Role::Officer, None)], None).await;
        let page = officer.get(&format!("/en/work/placements/{id}")).await;
        page.shows("Amina Bello says what must change before signing").shows("I cannot begin before Easter");
        page.shows("waiting for the programme office").shows("Not signed yet, something must change first: Expert");
        page.shows("then make a new version of the agreement");
        // Each reads it from the own side: the country office has no button for it, and the party itself knows who asked.
        let mut focal = world.stage.role(Role::FocalPoint, Some("NG")).await;
        let page = focal.get(&format!("/en/work/placements/{id}")).await;
        page.shows("The programme office settles it").hides("then make a new version of the agreement");
        let mut home = world.expert_browser().await;
        let page = home.get(&format!("/en/me/placements/{id}")).await;
        page.shows("You asked for a change before you sign").hides("A party asks for a change");
        expert.fill(&link, &[("name", "Amina Bello"), ("agree", "yes")]).await.is(200).shows("You signed the agreement");
        officer.get(&format!("/en/work/placements/{id}")).await.hides("says what must change before signing");
    }
}

#[tokio::test]
async fn a_version_with_the_same_text_is_not_called_changed_and_who_makes_it_reads_what_was_asked() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.select().await;
        let make = |special: &str| MakeAgreement {
            placement: id,
            organisation: "Test office".to_owned(),
            special: special.to_owned(),
            reason: String::new(),
        };
        world.run(&make("")).await;
        let link = world.link(EXPERT, "sign the agreement").await;
        let held = [("agree", "not-yet"), ("remark", "I cannot begin before Easter")];
        world.stage.visitor().fill(&link, &held).await.is(200);
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/placements/{id}/agreement/make")).await;
        page.shows("Amina Bello asked for this before signing: I cannot begin before Easter");
        world.run(&make("")).await;
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.text.contains("made again with the same text: this is version 2"), "{}", letter.text);
        world.run(&make("The work begins after Easter")).await;
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.text.contains("The agreement was changed: this is version 3"), "{}", letter.text);
    }
}

#[tokio::test]
async fn the_expert_hears_when_the_host_asks_for_a_change_and_each_gets_the_address_of_the_other_at_the_end() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.select().await;
        let organisation = "Test office".to_owned();
        world.run(&MakeAgreement { placement: id, organisation, special: String::new(), reason: String::new() }).await;
        let mut expert = world.stage.visitor();
        let link = world.link(EXPERT, "sign the agreement").await;
        expert.fill(&link, &[("name", "Amina Bello"), ("agree", "yes")]).await.is(200);
        let link = world.link(DIRECTOR, "sign the agreement").await;
        let mut host = world.stage.visitor();
        let held = [("name", "Folake Adeyemi"), ("agree", "not-yet"), ("remark", "Week 3 is the exam week")];
        host.fill(&link, &held).await.is(200);
        let mut contact = world.host_browser(Role::HostContact).await;
        contact.get(&format!("/en/host/placements/{id}")).await.shows("Your institution asked for a change before it signs");
        let letter = world.stage.letters(EXPERT).await.remove(0);
        assert!(letter.subject.contains("asks for a change") && letter.text.contains("Week 3 is the exam week"), "{}", letter.text);
        world.do_tasks(id).await;
        let mut expert = world.expert_browser().await;
        let me = format!("/en/me/placements/{id}");
        let page = expert.get(&me).await;
        page.shows("A party asks for a change before it signs").shows("Week 3 is the exam week").hides("You have done your part");
        page.shows("reach each other through the programme office").hides(DIRECTOR);
        world.sign_all(id).await;
        expert.get(&me).await.shows("You reach Folake Adeyemi at director@osun.example");
        let mut host = world.host_browser(Role::HostContact).await;
        host.get(&format!("/en/host/placements/{id}")).await.shows("You reach Amina Bello at amina@home.example");
        let letter = world.stage.letters(DIRECTOR).await.remove(0);
        assert!(letter.text.contains("The work starts on 1 April 2026") && letter.text.contains(EXPERT), "{}", letter.text);
    }
}

#[tokio::test]
async fn the_agreement_shows_what_was_typed_when_a_name_was_left_out() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        world.stage.insert("update expert set name = 'Amina Zainab Bello' where id = $1", params![world.expert]).await;
        let id = world.select().await;
        let organisation = "Test office".to_owned();
        world.run(&crate::actions::MakeAgreement { placement: id, organisation, special: String::new(), reason: String::new() }).await;
        let link = world.link(EXPERT, "sign the agreement").await;
        let mut expert = world.stage.visitor();
        expert.get(&link).await.shows("Two words of it are enough");
        let page = expert.fill(&link, &[("name", "Zainab Bello"), ("agree", "yes")]).await;
        page.is(200).shows("Amina Zainab Bello, signed electronically as “Zainab Bello” on");
    }
}

#[tokio::test]
async fn nobody_confirms_the_work_under_another_name() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.reported().await;
        let link = world.link(DIRECTOR, "confirm the report").await;
        let mut host = world.stage.visitor();
        for name in ["X", "Adeyemi", "Mickey Mouse"] {
            let page = host.fill(&link, &[("answer", "confirmed"), ("satisfaction", "5"), ("name", name)]).await;
            page.is(422).shows("Not Folake Adeyemi? Then say as what");
        }
        assert_eq!(world.state(id).await, "reported");
        let deputy = [("answer", "missing"), ("remarks", "The list"), ("name", "Sade Balogun"), ("position", "Deputy director")];
        host.fill(&link, &deputy).await.is(200).shows("Your answer was sent");
        let mut expert = world.expert_browser().await;
        expert.get(&format!("/en/me/placements/{id}")).await.shows("Sade Balogun (Deputy director) said what is missing");
        world.run(&crate::actions::SendReport { placement: id }).await;
        let link = world.link(DIRECTOR, "confirm the report").await;
        let yes = [("answer", "confirmed"), ("satisfaction", "5"), ("name", " dr. folake ADEYEMI")];
        let sure = host.fill(&link, &yes).await;
        host.fill_on(&sure, &[]).await.is(200).shows("You confirmed the work");
        expert.get(&format!("/en/me/placements/{id}")).await.shows("Folake Adeyemi confirmed the work").hides("dr. folake");
    }
}

#[tokio::test]
async fn the_line_shows_the_stages_in_the_order_in_which_they_happen() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/placements/{id}");
        let in_order = |page: &testkit::Page, first: &str, second: &str| {
            let text = page.text();
            let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part} in {text}"));
            assert!(at(first) < at(second), "{first} before {second}: {text}");
        };
        in_order(&officer.get(&work).await, "Prepared (now)", "Agreement signed (to come)");
        world
            .run(&MakeAgreement { placement: id, organisation: "Test office".to_owned(), special: String::new(), reason: String::new() })
            .await;
        in_order(&officer.get(&work).await, "Agreement signed (now)", "Prepared (to come)");
        world.sign_all(id).await;
        in_order(&officer.get(&work).await, "Agreement signed (done)", "Prepared (now)");
        world.stage.days_pass(1);
        world.do_tasks(id).await;
        in_order(&officer.get(&work).await, "Agreement signed (done)", "Prepared (done)");
        world.run(&Start { placement: id, reason: "The ward asked for it".to_owned() }).await;
        in_order(&officer.get(&work).await, "Prepared (done)", "At work (now)");
    }
}
