//! What is not decided any more: while all seats are taken, once the request is over, and with a paused profile.

use command::Stop;
use model::application::{FULL, PAUSED, REQUEST_OVER, State};
use model::mark::Mark;
use model::{Actor, Role};
use testkit::engines;

use super::decide::refused;
use crate::actions::*;
use crate::fixtures::{DIRECTOR, Who, World, address};

const LIST: &str = "/en/work/selection/R-0008";

fn who(name: &'static str) -> Who {
    Who { name, ..Who::default() }
}

#[tokio::test]
async fn once_no_seat_is_given_nobody_is_brought_back_or_shown() {
    for db in engines().await {
        let world = World::on(db).await;
        let chosen = world.accepted(&who("Amina Bello")).await;
        let out = world.sent(&Who { name: "Chidi Okonjo", level: 1, ..Who::default() }).await;
        assert_eq!(world.state(out).await, State::Ineligible);
        let mut coordinator = world.browser("Els Bakker", Role::Coordinator).await;
        coordinator.get(&format!("{LIST}/A-0002")).await.is(200).shows("Undo the last decision");
        world.run(&Select { application: chosen, version: None, reason: String::new(), no_interest: true }).await;

        let undo = Undo { application: out, version: None, decision: None, reason: "A mistake".to_owned(), restore: false };
        assert_eq!(refused(world.run_as(&Actor::program(), &undo).await), FULL);
        coordinator.get(&format!("{LIST}/A-0002")).await.shows("All seats of this request are taken").hides("Undo the last decision");
        coordinator.get(&format!("{LIST}/A-0002/undo")).await.is(409).shows("All seats of this request are taken");

        // A seat is not taken away by this decision.
        coordinator.get(&format!("{LIST}/A-0001/not-select")).await.is(409).shows("does not fit the state");
        assert!(coordinator.get(&format!("{LIST}/A-0001")).await.body().contains("/A-0001/pin"));

        world.stage.insert("update request set state = 'completed'", vec![]).await;
        coordinator.get(&format!("{LIST}/A-0001/not-select")).await.is(409).shows("This request gives no seats any more");
        let version = world.version(chosen).await.to_string();
        let posted = [("_token", "stage-token"), ("version", version.as_str()), ("reason_code", "dates"), ("no_interest", "yes")];
        let page = coordinator.post_raw(&format!("{LIST}/A-0001/not-select"), &posted).await;
        page.is(409).shows("This request gives no seats any more").hides("You decided already");
        assert!(!coordinator.get(&format!("{LIST}/A-0001")).await.body().contains("/A-0001/pin"));
        let pin = PutMark::plain(chosen, Mark::Pinned, None);
        assert_eq!(refused(world.run_as(&world.officer(), &pin).await), REQUEST_OVER);
        for application in [chosen, out] {
            let undo = Undo { application, ..undo.clone() };
            assert_eq!(refused(world.run_as(&Actor::program(), &undo).await), REQUEST_OVER);
        }
        coordinator.get(&format!("{LIST}/A-0001")).await.shows("This request gives no seats any more").hides("end it early");
        coordinator.get(&format!("{LIST}/A-0002/undo")).await.is(409).shows("This request gives no seats any more");
        // As it was stored before this was refused: it can be ended, and nothing else.
        world.stage.insert("update application set state = 'long-listed' where id = $1", db::params![out]).await;
        let share = ShareCv { application: out, version: None, no_interest: true };
        assert_eq!(refused(world.run_as(&world.officer(), &share).await), REQUEST_OVER);
        let page = coordinator.get(&format!("{LIST}/A-0002")).await;
        page.hides("Show the profile to the host").shows("Do not select");
        coordinator.get(&format!("{LIST}/A-0002/share")).await.is(409).shows("This request gives no seats any more");
        let ended = [("reason_code", "dates"), ("no_interest", "yes")];
        coordinator.fill(&format!("{LIST}/A-0002/not-select"), &ended).await.is(200).shows("was not selected");
    }
}

#[tokio::test]
async fn nothing_of_a_paused_profile_goes_to_a_host() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        world.stage.insert("update expert set state = 'paused'", vec![]).await;
        let share = ShareCv { application, version: None, no_interest: true };
        assert_eq!(refused(world.run_as(&world.officer(), &share).await), PAUSED);
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get(&format!("{LIST}/A-0001")).await.is(200).hides("Show the profile to the host");
        officer.get(&format!("{LIST}/A-0001/share")).await.is(409).shows("The expert has paused the profile");
        world.stage.insert("update expert set state = 'active'", vec![]).await;
        world.run(&share).await;
        assert_eq!(world.state(application).await, State::Shared);
        // Nor is the host reminded of somebody who pauses while it looks.
        world.stage.insert("update expert set state = 'paused'", vec![]).await;
        world.stage.days_pass(8);
        world.stage.run_jobs().await;
        assert_eq!(world.stage.letters(DIRECTOR).await.len(), 1);
    }
}

#[tokio::test]
async fn who_passes_somebody_over_says_why_and_letters_say_what_is_so() {
    for db in engines().await {
        let world = World::on(db).await;
        let chosen = world.accepted(&who("Amina Bello")).await;
        world.accepted(&Who { name: "Chidi Okonjo", level: 5, years: 12, ..Who::default() }).await;
        let kept = world.accepted(&who("Bisi Ade")).await;
        world.run(&MakeReserve { application: kept, version: None, rank: None, no_interest: true }).await;
        let letters = world.stage.letters(&address("Bisi Ade")).await;
        assert!(letters[0].text.contains("has not given all places yet"), "{}", letters[0].text);
        assert!(!letters[0].text.contains("all places are taken"), "{}", letters[0].text);

        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        assert!(officer.get(&format!("{LIST}/A-0002/select")).await.field("reason").is_none(), "the best needs no reason");
        let page = officer.get(&format!("{LIST}/A-0001/select")).await;
        page.shows("A-0002 has more points and was accepted by the host as well");
        officer.fill_on(&page, &[("no_interest", "yes")]).await.is(422).shows("Give a reason");
        assert_eq!(world.state(chosen).await, State::Accepted);
        let after = officer.fill_on(&page, &[("reason", "Has worked on these wards"), ("no_interest", "yes")]).await;
        after.is(200).shows("The expert has the seat").shows("Has worked on these wards");
        let letters = world.stage.letters(&address("Chidi Okonjo")).await;
        assert!(letters[0].text.contains("all places are taken now"), "{}", letters[0].text);
    }
}

#[tokio::test]
async fn a_better_reserve_is_passed_over_with_a_reason_and_no_reserve_stands_beyond_the_next_place() {
    for db in engines().await {
        let world = World::on(db).await;
        let chosen = world.accepted(&who("Amina Bello")).await;
        let best = world.accepted(&Who { name: "Chidi Okonjo", level: 5, years: 12, ..Who::default() }).await;
        let reserve = |application, rank| MakeReserve { application, version: None, rank: Some(rank), no_interest: true };
        assert!(matches!(world.run_as(&world.officer(), &reserve(best, 7)).await, Err(Stop::Invalid(_))), "the first place is the next");
        world.run(&reserve(best, 1)).await;

        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let page = officer.get(&format!("{LIST}/A-0001/select")).await;
        page.shows("A-0002 has more points and was accepted by the host as well");
        officer.fill_on(&page, &[("no_interest", "yes")]).await.is(422).shows("Give a reason");
        // Nor by making both reserves, the weaker one first.
        world.run(&reserve(chosen, 1)).await;
        world.stage.insert("update application set reserve_rank = 2 where id = $1", db::params![best]).await;
        let page = officer.get(&format!("{LIST}/A-0001/select")).await;
        officer.fill_on(&page, &[("no_interest", "yes")]).await.is(422).shows("Give a reason");
        let said = [("reason", "Has worked on these wards"), ("no_interest", "yes")];
        officer.fill_on(&page, &said).await.is(200).shows("Has worked on these wards");
        assert_eq!(world.state(chosen).await, State::Selected);
    }
}

#[tokio::test]
async fn reserves_stand_in_the_order_in_which_somebody_is_passed_over() {
    for db in engines().await {
        let world = World::on(db).await;
        let chosen = world.accepted(&who("Amina Bello")).await;
        let second = world.accepted(&who("Bisi Ade")).await;
        let first = world.accepted(&who("Chidi Okonjo")).await;
        // Fewer points by other rules, and the greater part of what could be earned.
        for (application, total, of) in [(chosen, 90i64, 100i64), (second, 60, 100), (first, 40, 50)] {
            let sql = "update application_score set total = $2, total_of = $3 where application_id = $1";
            world.stage.insert(sql, db::params![application, total, of]).await;
        }
        world.run(&Select { application: chosen, version: None, reason: String::new(), no_interest: true }).await;
        for (application, rank) in [(first, 1), (second, 2)] {
            let stored: i64 =
                world.stage.value("select reserve_rank as value from application where id = $1", db::params![application]).await;
            assert_eq!(stored, rank);
        }
    }
}
