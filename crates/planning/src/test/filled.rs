//! Once a request is filled: nothing is decided on its seats, every figure counts them alike, and planning again says why a
//! decision does not hold any more. What somebody has elsewhere is said beside the name.

use db::params;
use model::ExpertId;
use model::access::Role;
use testkit::{Browser, Page, TestDb, engines};

use crate::fixtures::World;

/// A round that is planned, and the browser of an officer.
async fn planned(db: TestDb) -> (World, Browser) {
    let world = World::on(db).await;
    let mut officer = world.browser(Role::Officer).await;
    world.planned(&mut officer, &[]).await;
    (world, officer)
}

/// The same once the office accepted Bisi, whom the plan proposes for the first request, with the page of the round.
async fn accepted(db: TestDb) -> (World, Browser, Page) {
    let (world, mut officer) = planned(db).await;
    let page = officer.get("/en/work/rounds/1").await;
    let page = officer.press(&page, "/accept").await;
    page.is(200);
    (world, officer, page)
}

/// The application of Bisi or Carla for the first request stands so now.
async fn stands(world: &World, expert: ExpertId, state: &str) {
    let sql = "update application set state = $1 where expert_id = $2 and request_id = $3";
    world.stage.insert(sql, params![state, expert, world.requests[0]]).await;
}

/// One of them is selected for it, and it is filled.
async fn is_filled(world: &World, expert: ExpertId) {
    stands(world, expert, "selected").await;
    world.stage.insert("update request set state = 'filled' where id = $1", params![world.requests[0]]).await;
}

#[tokio::test]
async fn no_seat_of_a_filled_request_is_decided_on_and_the_figures_count_it_once() {
    for db in engines().await {
        let (world, mut officer, page) = accepted(db).await;
        page.shows("2 of 3 seats have somebody").shows("also those that are filled by now").shows("Change the decision");
        let form = officer.get("/en/work/rounds/1/R-0001/1").await;

        is_filled(&world, world.bisi).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.hides("Change the decision").shows("2 of 3 seats have somebody, you decided on 1").hides("As things stand:");
        officer.get("/en/work/rounds/1/R-0001/1").await.is(409).shows("no seat of it is to be decided on any more");
        officer.fill_on(&form, &[("choice", "open"), ("reason_code", "wait")]).await.is(409);
        let (request, bisi) = (world.requests[0].to_string(), world.bisi.to_string());
        let accepts = [("_token", "stage-token"), ("run", "1"), ("request", request.as_str()), ("seat", "1"), ("expert", bisi.as_str())];
        officer.post_raw("/en/work/rounds/1/accept", &accepts).await.is(409);
        let decided: i64 = world.stage.value("select count(*) as value from round_decision", vec![]).await;
        assert_eq!(decided, 1);
        // Who was selected has the seat: planned again, that decision came true and is not told as one that fell.
        officer.press(&page, "/plan").await.is(200);
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.hides("Decisions that do not hold any more").shows("Nobody moves").shows("2 of 3 seats have somebody");
    }
}

#[tokio::test]
async fn a_decision_that_fell_because_the_request_was_filled_says_so() {
    for db in engines().await {
        let (world, mut officer, _) = accepted(db).await;
        is_filled(&world, world.carla).await;
        // The one who is selected counts, and not the one whom the plan still names.
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("2 of 3 seats have somebody").shows("As things stand: together these people are worth");
        officer.press(&page, "/plan").await.is(200);
        world.stage.run_jobs().await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Bisi Ade: R-0001. The request was filled meanwhile").hides("Does not meet the rules of the request any more");
        page.shows("Selected already: Carla Obi").hides("Selected when this plan was made");
        // The seat goes to Bisi after all: who has it today is named, and the decision holds.
        stands(&world, world.carla, "reserve").await;
        is_filled(&world, world.bisi).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Selected already: Bisi Ade").shows("Selected when this plan was made, and not today: Carla Obi");
        assert!(!page.text().contains("Bisi Ade: R-0001. The request was filled meanwhile"), "{}", page.text());
    }
}

#[tokio::test]
async fn a_seat_that_somebody_else_got_shows_who_has_it() {
    for db in engines().await {
        let (world, mut officer, page) = accepted(db).await;
        page.shows("Go on with application A-0003").shows("Reserve: Carla Obi (");
        let form = officer.get("/en/work/rounds/1/R-0001/1").await;
        stands(&world, world.carla, "selected").await;
        officer.get("/en/work/rounds/1/R-0001/1").await.is(409).shows("Somebody was selected for this seat");
        officer.fill_on(&form, &[("choice", "open"), ("reason_code", "wait")]).await.is(409).shows("Somebody was selected for this seat");

        is_filled(&world, world.carla).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("Marit de Wit chose Bisi Ade for this seat").shows("That does not go on: somebody else was selected for it");
        page.shows("2 of 3 seats have somebody, you decided on 0").hides("Go on with application A-0003");
        page.hides("Reserve: Carla Obi (").hides("Selected already");
    }
}

#[tokio::test]
async fn a_request_that_was_stopped_counts_in_no_figure() {
    for db in engines().await {
        let (world, mut officer) = planned(db).await;
        officer.get("/en/work/rounds/1").await.shows("of 300 if every seat").hides("stopped since are left out");
        world.stage.insert("update request set state = 'cancelled' where id = $1", params![world.requests[1]]).await;
        let page = officer.get("/en/work/rounds/1").await;
        page.shows("1 of 2 seats have somebody").shows("of 200 if every seat").shows("Requests that were stopped since are left out");
        page.hides("As things stand:").hides("less than the proposal");
        officer.get("/en/work/rounds").await.shows("of 200 if every seat").hides("of 300 if every seat");
    }
}

#[tokio::test]
async fn what_somebody_has_in_other_rounds_is_said_beside_the_name() {
    for db in engines().await {
        let world = World::on(db).await;
        let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, \
                   reason_code, reason, started_on, ended_on, version) \
                   select $1, 2, a.id, a.request_id, r.host_id, a.expert_id, r.phase_id, 'NG', 'completed', $2, '', '', null, null, 1 \
                   from application a join request r on r.id = a.request_id where a.expert_id = $3";
        world.stage.insert(sql, params![uuid::Uuid::now_v7(), world.stage.clock_now(), world.bisi]).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        officer.get("/en/work/rounds/1").await.shows("Had a placement before: P-0002").hides("Has a seat in round");
        world.planned(&mut officer, &[("name", "Summer")]).await;
        let page = officer.get("/en/work/rounds/2").await;
        page.shows("Has a seat in round 1 as well: R-0001").shows("Has a seat in round 1 as well: R-0002");
        // Nobody is proposed for the third request: the form says what the reason is for.
        officer.get("/en/work/rounds/2/R-0003/1").await.is(200).shows("why the seat stays open").hides("do not accept who is proposed");
    }
}

#[tokio::test]
async fn a_person_waits_for_the_office_since_it_is_the_turn_of_the_office() {
    for db in engines().await {
        let (world, _, _) = accepted(db).await;
        world.stage.days_pass(4);
        // The host said yes today; the office decided on the seat four days ago.
        let now = world.stage.clock_now();
        world.stage.insert("update application set state = 'accepted', state_since = $1", params![now]).await;
        let mut officer = world.browser(Role::Officer).await;
        let board = officer.get("/en/board").await.body();
        let line = board.lines().find(|line| line.contains("has applied and waits for the next step")).expect("it waits");
        assert!(line.ends_with(&format!("since={now}")), "{board}");
    }
}
