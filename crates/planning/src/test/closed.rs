//! A round is closed and opened again, and a new one takes over what was decided.

use model::access::Role;
use testkit::engines;

use crate::fixtures::World;

#[tokio::test]
async fn a_closed_round_waits_for_nothing_and_can_be_opened_again() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        world.planned(&mut officer, &[("name", "Summer")]).await;
        officer.get("/en/work/rounds/2").await.shows("Other rounds plan the same requests");
        let form = officer.get("/en/work/rounds/1/close").await;
        form.is(200).shows("Close the round Spring?");
        officer.fill_on(&form, &[("reason", "")]).await.is(422);
        let page = officer.fill_on(&form, &[("reason", "Summer replaces it")]).await;
        page.is(200).shows("The round is closed").shows("This round is closed").shows("Summer replaces it").hides("Decide otherwise");
        page.hides("Look at both before you go on").hides("Proposed: waiting for your decision");
        officer.get("/en/work/rounds/2").await.hides("Other rounds plan the same requests");
        let board = officer.get("/en/board").await;
        assert!(!board.body().contains("Spring") && board.body().contains("Summer"), "{}", board.body());
        officer.get("/en/work/rounds").await.shows("Closed");
        officer.get("/en/work/rounds/1/R-0001/1").await.is(409).shows("This round is closed");
        officer.post_raw("/en/work/rounds/1/plan", &[("_token", "stage-token")]).await.is(409);
        // The form of before cannot open it again.
        officer.fill_on(&form, &[("reason", "Once more")]).await.is(409);
        let form = officer.get("/en/work/rounds/1/close").await;
        form.shows("Open the round Spring again?");
        officer
            .fill_on(&form, &[("reason", "Summer fell through")])
            .await
            .is(200)
            .shows("The round is open again")
            .shows("Decide otherwise");
        let told: i64 = world
            .stage
            .value("select count(*) as value from audit_entry where action in ('planning.close', 'planning.reopen')", vec![])
            .await;
        assert_eq!(told, 2);
    }
}

#[tokio::test]
async fn a_round_from_an_earlier_one_takes_over_what_was_decided() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        let carla = world.carla.to_string();
        let seat = officer.get("/en/work/rounds/1/R-0002/1").await;
        let chosen = [("choice", "other"), ("expert", carla.as_str()), ("reason_code", "host-wish"), ("reason", "Asked by the matron")];
        officer.fill_on(&seat, &chosen).await.is(200);
        let form = officer.get("/en/work/rounds/new?from=1").await;
        form.is(200).shows("Take over the decisions");
        officer.fill_on(&form, &[("name", "Autumn"), ("floor", "share"), ("floor_value", "40%")]).await.is(200);
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/2").await;
        page.is(200).shows("At least 40% of the filled seats").shows("Taken over from round 1: Spring").shows("Asked by the matron");
        page.hides("Who moves").hides("Decisions that do not hold any more");
        officer.get("/en/work/rounds/new").await.hides("Take over the decisions");
    }
}
