//! What the page says when a plan, a request or a person is not what it was, and before a decision breaks a rule.

use db::params;
use model::access::Role;
use testkit::engines;

use crate::fixtures::World;

#[tokio::test]
async fn a_plan_says_what_has_changed_since_it_was_made() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        officer.get("/en/work/rounds/1").await.hides("Since then this has changed").hides("Value and proof are of");
        world.stage.insert("update request set seats = 2 where id = $1", params![world.requests[0]]).await;
        world.stage.insert("update request set state = 'cancelled' where id = $1", params![world.requests[2]]).await;
        // Who applies is read again by the pool, and has changed nothing in the profile.
        world.noted(world.amina).await;
        world.changed(world.bisi).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Since then this has changed").shows("R-0001: open seats 2 instead of 1").shows("R-0003 is not open any more");
        page.shows("The profile of Bisi Ade").hides("The profiles of").shows("Value and proof are of 2 March 2026");
        page.shows("This request was cancelled or withdrawn").shows("2 of 2 seats have somebody");
        // Planned again, nothing is proposed where nothing is open, and the plan is of today.
        officer.press(&page, "/plan").await.is(200);
        world.stage.run_jobs().await;
        officer.get("/en/work/rounds/1").await.hides("Since then this has changed").shows("3 of 3 seats have somebody");
    }
}

#[tokio::test]
async fn nobody_is_asked_to_apply_where_no_application_is_taken() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.efua_is_chosen(&mut officer).await;
        world.stage.insert("update request set state = 'selection' where id = $1", params![world.requests[1]]).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Closed for applications: nobody can be asked").hides("Ask for an application");
        let board = officer.get("/en/board").await;
        assert!(!board.body().contains("waits to be asked to apply"), "{}", board.body());
    }
}

#[tokio::test]
async fn whom_the_page_of_a_decision_names_can_read_that_it_was_read() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        let carla = world.carla.to_string();
        let seat = officer.get("/en/work/rounds/1/R-0002/1").await;
        let chosen = [("choice", "other"), ("expert", carla.as_str()), ("reason_code", "host-wish")];
        officer.fill_on(&seat, &chosen).await.is(200);
        // Not in the list any more, and still named as whom the office chose.
        world.pause(world.carla).await;
        let sql = "select count(*) as value from reading where expert_id = $1";
        let before: i64 = world.stage.value(sql, params![world.carla]).await;
        officer.get("/en/work/rounds/1/R-0002/1").await.is(200).shows("The decision as it stands").shows("Carla Obi");
        let after: i64 = world.stage.value(sql, params![world.carla]).await;
        assert_eq!(after, before + 1);
    }
}

#[tokio::test]
async fn a_seat_too_many_is_warned_of_before_and_nothing_is_dropped_in_silence() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        let (amina, carla) = (world.amina.to_string(), world.carla.to_string());
        let seat = officer.get("/en/work/rounds/1/R-0001/1").await;
        let both = [("choice", "accept"), ("expert", carla.as_str()), ("reason_code", "dates")];
        officer.fill_on(&seat, &both).await.is(422).shows("This does not go together with");
        let decided: i64 = world.stage.value("select count(*) as value from round_decision", vec![]).await;
        assert_eq!(decided, 0);
        let chosen = [("choice", "other"), ("expert", amina.as_str()), ("reason_code", "host-wish")];
        let page = officer.fill_on(&seat, &chosen).await;
        page.is(200).shows("Your decision was written down").shows("More seats than allowed: also in R-0002");
        // The seat that the plan gives her is not accepted with one press: the page warns first.
        let second = world.requests[1].to_string();
        let accepts = [("_token", "stage-token"), ("run", "1"), ("request", second.as_str()), ("seat", "1"), ("expert", amina.as_str())];
        officer.post_raw("/en/work/rounds/1/accept", &accepts).await;
        let decided: i64 = world.stage.value("select count(*) as value from round_decision", vec![]).await;
        assert_eq!(decided, 1);
        officer.get("/en/work/rounds/1/R-0002/1").await.shows("Amina Bello has a seat in R-0001 already");
        // What was decided stands on the page, and accepting instead needs nothing to be emptied.
        let seat = officer.get("/en/work/rounds/1/R-0001/1").await;
        seat.shows("The decision as it stands").shows("Chosen instead of the proposal").shows("Decided by Marit de Wit");
        officer.fill_on(&seat, &[("choice", "accept")]).await.is(200).shows("Accepted");
    }
}
