//! What the country office and the programme owe to days on the spot: safety, arrival, and the days that a request asks for.

use command::Stop;
use db::params;
use jiff::civil::date;
use model::placement::{FEWER_DAYS, Stretch};
use model::request::Mode;
use model::{Actor, BlockId, Event, Role};
use testkit::engines;
use uuid::Uuid;

use crate::actions::{MakeAgreement, PutBlock};
use crate::fixtures::{Raise, World};

/// A focal point of a country, with the role stored as the accounts keep it; the address.
async fn focal_point(world: &World, country: &str) -> String {
    let account = world.stage.account("Ngozi Focal").await;
    world
        .stage
        .insert(
            "insert into role_grant (id, account_id, role, phase_id, country, host_id, from_day, until_day, granted_by, granted_at) \
             values ($1, $2, 'focal-point', null, $3, null, $4, null, null, $5)",
            params![Uuid::now_v7(), account, country, date(2026, 1, 1), world.stage.clock_now()],
        )
        .await;
    world.stage.value("select email as value from account where id = $1", params![account]).await
}

#[tokio::test]
async fn the_country_office_hears_who_is_selected_and_what_is_left_for_it_when_all_have_signed() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let (focal, other) = (focal_point(&world, "NG").await, focal_point(&world, "SO").await);
        let placement = world.select().await;
        let letter = world.stage.letters(&focal).await.remove(0);
        assert!(letter.subject.contains("an expert was selected for your country"), "{}", letter.subject);
        assert!(letter.text.contains("Amina Bello") && letter.text.contains("how to stay safe there"), "{}", letter.text);
        world.sign_all(placement).await;
        let letter = world.stage.letters(&focal).await.remove(0);
        assert!(letter.subject.contains("all have signed"), "{}", letter.subject);
        assert!(letter.text.contains("Safety briefing given by the country office"), "{}", letter.text);
        let (application, request, expert) = (world.application, world.request, world.expert);
        world.run(&Raise(Event::Unselected { application, request, expert })).await;
        let letter = world.stage.letters(&focal).await.remove(0);
        assert!(letter.subject.contains("not going ahead"), "{}", letter.subject);
        assert!(letter.text.contains("The placement of Amina Bello at Osun Teaching Hospital"), "{}", letter.text);
        assert!(letter.text.contains("does not count any more"), "{}", letter.text);
        assert!(world.stage.letters(&other).await.is_empty(), "another country is not told");
    }
}

#[tokio::test]
async fn of_whoever_closed_the_account_the_country_office_reads_no_empty_name() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let focal = focal_point(&world, "NG").await;
        world.select().await;
        let erased = "update expert set account_id = null, state = 'erased', name = '' where id = $1";
        world.stage.insert(erased, params![world.expert]).await;
        let (application, request, expert) = (world.application, world.request, world.expert);
        world.run(&Raise(Event::Unselected { application, request, expert })).await;
        let letter = world.stage.letters(&focal).await.remove(0);
        assert!(letter.subject.contains("not going ahead"), "{}", letter.subject);
        assert!(letter.text.contains("The placement for “") && !letter.text.contains("The placement of"), "{}", letter.text);
    }
}

#[tokio::test]
async fn the_country_office_reads_along_and_meets_nobody_before_the_journey_ends() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let work = format!("/en/work/placements/{}", world.select().await);
        let mut focal = world.stage.role(Role::FocalPoint, Some("NG")).await;
        let page = focal.get(&work).await;
        page.shows("The programme office makes the agreement, at the latest when the tasks are done").hides("You can make");
        world.stage.role(Role::Officer, None).await.get(&work).await.shows("You can make the agreement already");
        let (arrival, done) = (format!("{work}/tasks/arrival"), [("done", "yes")]);
        let early = focal.fill(&arrival, &done).await;
        early.is(422).shows("The first day on the spot is 1 April 2026: this can be done from the day before on");
        world.stage.days_pass(29);
        focal.fill(&arrival, &done).await.is(200).shows("Done on 31 March 2026");
    }
}

#[tokio::test]
async fn online_work_asks_nothing_of_the_country_office() {
    for test in engines().await {
        let world = World::on(test, "online").await;
        let focal = focal_point(&world, "NG").await;
        let placement = world.select().await;
        let letter = world.stage.letters(&focal).await.remove(0);
        assert!(!letter.text.contains("how to stay safe"), "{}", letter.text);
        world.sign_all(placement).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get(&format!("/en/work/placements/{placement}")).await.hides("Safety briefing").hides("Met on arrival");
    }
}

#[tokio::test]
async fn fewer_days_than_the_request_asks_for_are_agreed_on_with_a_reason_alone() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.select().await;
        let block = BlockId(world.stage.value::<Uuid>("select id as value from placement_block", params![]).await);
        let put = |until| PutBlock {
            placement,
            block: Some(block),
            stretch: Stretch { mode: Mode::Physical, from: date(2026, 4, 1), until, hours_per_week: None },
            place: "Osogbo".to_owned(),
        };
        world.run(&put(date(2026, 4, 1))).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let work = format!("/en/work/placements/{placement}");
        let told = "On the spot: one day is planned, and the request asks for 42";
        officer.get(&work).await.shows(told);
        world.expert_browser().await.get(&format!("/en/me/placements/{placement}")).await.shows(told);
        officer.get(&format!("{work}/blocks/{}", block.0)).await.shows("The request asks for: On the spot, 6 weeks");
        officer.get(&format!("{work}/blocks/{}/remove", block.0)).await.shows("On the spot: no day is planned");
        let make = |reason: &str| MakeAgreement {
            placement,
            organisation: "Test office".to_owned(),
            special: String::new(),
            reason: reason.to_owned(),
        };
        match world.stage.app.desk.run(&Actor::program(), &make("")).await {
            Err(Stop::Invalid(faults)) => assert_eq!((faults[0].field, faults[0].refusal.why), ("reason", FEWER_DAYS)),
            _ => panic!("fewer days need a reason"),
        }
        let page = officer.get(&format!("{work}/agreement/make")).await;
        page.shows(told).shows("Why are there fewer days than the request asks for?");
        let page = officer.fill(&format!("{work}/agreement/make"), &[("reason", "The ward has one free day")]).await;
        page.is(200).shows("the request asks for 42 days; one is agreed here").shows("The ward has one free day");
        page.shows("Fewer days are agreed on than the assignment asks for");
        let sql = "select count(*) as value from audit_entry where action = 'placements.agreement' and content like '%one free day%'";
        assert_eq!(world.stage.value::<i64>(sql, params![]).await, 1, "the trail keeps why");
        // What was explained was one day: two are another matter.
        world.run(&put(date(2026, 4, 2))).await;
        let open: i64 = world.stage.value("select count(*) as value from agreement where state = 'signing'", params![]).await;
        assert_eq!(open, 0, "the programme makes the next version");
        world.run(&put(date(2026, 5, 12))).await;
        world.run(&make("")).await;
        officer.get(&format!("{work}/agreement")).await.hides("The ward has one free day").hides("Fewer days are agreed on");
    }
}
