//! Who sees and does what; everybody else learns nothing.

use model::{Grant, HostId, Role};
use testkit::engines;
use uuid::Uuid;

use crate::fixtures::{DIRECTOR, EXPERT, World, grant};

#[tokio::test]
async fn others_do_not_learn_that_a_placement_exists() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let id = world.select().await;
        let (work, me, host) =
            (format!("/en/work/placements/{id}"), format!("/en/me/placements/{id}"), format!("/en/host/placements/{id}"));
        let country = |code: &str| Grant { role: Role::FocalPoint, phase: None, country: code.parse().ok(), host: None };
        let mut own = world.stage.person("Focal", vec![country("NG")], None).await;
        own.get(&work).await.is(200);
        own.get(&format!("{work}/suspend")).await.is(404);
        let mut other = world.stage.person("Focal", vec![country("SO")], None).await;
        other.get(&work).await.is(404);
        other.get("/en/work/placements").await.hides("P-0001");
        let mut foreign = world.stage.person("Other host", vec![grant(Role::HostDirector, Some(HostId(Uuid::now_v7())))], None).await;
        foreign.get(&host).await.is(404);
        foreign.get(&work).await.is(404);
        let (somebody, _) = world.selected_expert("Chidi Okonjo", "chidi@home.example", 66).await;
        let mut somebody = world.stage.person("Chidi", vec![grant(Role::Expert, None)], Some(somebody)).await;
        somebody.get(&me).await.is(404);
        somebody.get(&format!("{me}/tasks/work-plan")).await.is(404);
        somebody.post_raw(&format!("{me}/tasks/work-plan"), &[("_token", "stage-token"), ("done", "yes")]).await.is(404);
        let mut donor = world.stage.role(Role::DonorReader, None).await;
        donor.get(&work).await.is(404);

        let mut expert = world.expert_browser().await;
        expert.get(&me).await.shows("Your assignments").shows("What happens now").hides("What was done");
        expert.get(&work).await.is(404);
        expert.get(&format!("{me}/tasks/workspace")).await.is(404);
        expert.get("/en/me/placements").await.shows("P-0001");
        let mut contact = world.host_browser(Role::HostContact).await;
        contact.get(&format!("{host}/tasks/workspace")).await.is(200);
        contact.get(&format!("{host}/tasks/insurance")).await.is(404);
        contact.get(&format!("{host}/sign")).await.is(404);
        world.stage.visitor().get(&work).await.hides("P-0001");
    }
}

#[tokio::test]
async fn a_link_does_what_it_is_for_once_and_nothing_else() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let id = world.reported().await;
        let link = world.link(DIRECTOR, "confirm the report").await;
        let sign = world.link(DIRECTOR, "sign the agreement").await;
        let mut visitor = world.stage.visitor();
        for _ in 0..3 {
            visitor.get(&link).await.is(200);
        }
        assert_eq!(world.state(id).await, "reported", "opening a link changes nothing");
        visitor.get(&sign).await.is(410);
        let bent = link.replacen("/l/", "/l/A", 1);
        visitor.get(&bent).await.is(404);
        let answer = [("answer", "confirmed"), ("satisfaction", "5"), ("name", "Folake Adeyemi")];
        let sure = visitor.fill(&link, &answer).await;
        sure.is(200).shows("Confirm the work of Amina Bello?").shows("confirmed by Folake Adeyemi, with satisfaction 5 of 5");
        assert_eq!(world.state(id).await, "reported", "a yes is looked at once more");
        visitor.fill_on(&sure, &[]).await.shows("Your answer was sent");
        let other = [("answer", "missing"), ("remarks", "Much"), ("name", "Folake Adeyemi")];
        visitor.post_raw(&link, &other).await.shows("You answered already").shows("You confirmed the work");
        assert_eq!(world.state(id).await, "confirmed");
        let before = world.letter_count(EXPERT).await;
        world.stage.run_jobs().await;
        world.stage.run_jobs().await;
        assert_eq!(world.letter_count(EXPERT).await, before + 1, "one certificate, one letter");
    }
}
