//! Many at once: two officers on one application, eight on the last seat.

use command::Stop;
use model::access::Via;
use model::application::{NO_SEAT, State};
use model::{Actor, Role};
use testkit::engines;

use crate::actions::*;
use crate::fixtures::{Who, World, grant};
use crate::store;

#[tokio::test]
async fn of_two_officers_at_once_one_decides_and_the_other_is_told() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let version = Some(world.version(application).await);
        let (first, second) = (world.stage.account("Marit de Wit").await, world.stage.account("Jan Smit").await);
        let officer = |account| Actor { via: Via::Account(account), grants: vec![grant(Role::Officer)], expert: None };
        let (one, two) = (officer(first), officer(second));
        let yes = LongList { application, version, no_interest: true };
        let reason_code = "dates".to_owned();
        let no = NotLongList { application, version, reason_code, reason: String::new(), no_interest: true };
        let (yes, no) = tokio::join!(world.run_as(&one, &yes), world.run_as(&two, &no));
        let expected = match (&yes, &no) {
            (Ok(()), Err(Stop::Stale)) => State::LongListed,
            (Err(Stop::Stale), Ok(())) => State::NotLongListed,
            other => panic!("{other:?}"),
        };
        assert_eq!(world.state(application).await, expected);
        let mut tx = world.stage.app.read().await.unwrap();
        let decisions = store::decisions(&mut tx, application).await.unwrap();
        assert_eq!(decisions.len(), 3, "sent, admitted, and one decision");
    }
}

/// Who comes second on the page sees what the first decided, with the own words kept.
#[tokio::test]
async fn the_second_officer_sees_what_the_first_decided() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let mut first = world.browser("Marit de Wit", Role::Officer).await;
        let mut second = world.browser("Jan Smit", Role::Officer).await;
        let open = second.get("/en/work/selection/R-0008/A-0001/not-long-list").await;
        first.fill("/en/work/selection/R-0008/A-0001/long-list", &[("no_interest", "yes")]).await.is(200);
        let told = second.fill_on(&open, &[("reason_code", "other"), ("reason", "Too far to travel"), ("no_interest", "yes")]).await;
        told.is(409).shows("Somebody else decided while this page was open").shows("Put on the long list").shows("Marit de Wit");
        assert_eq!(told.field("reason").as_deref(), Some("Too far to travel"));
        assert_eq!(world.state(application).await, State::LongListed);
        // With the newer version before the eyes, the decision can still be taken.
        second.fill_on(&told, &[("no_interest", "yes")]).await.is(200);
        assert_eq!(world.state(application).await, State::NotLongListed);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_seat_goes_to_one_of_eight() {
    const NAMES: [&str; 8] = ["Ada A", "Bisi B", "Chidi C", "Dayo D", "Efe E", "Femi F", "Gozie G", "Hadiza H"];
    for db in engines().await {
        let world = World::on(db).await;
        let mut applications = Vec::new();
        for name in NAMES {
            applications.push(world.accepted(&Who { name, ..Who::default() }).await);
        }
        let tasks: Vec<_> = applications
            .iter()
            .map(|&application| {
                let (desk, actor) = (world.stage.app.desk.clone(), world.officer());
                tokio::spawn(async move {
                    desk.run(&actor, &Select { application, version: None, reason: String::new(), no_interest: true }).await
                })
            })
            .collect();
        let (mut won, mut told) = (0, 0);
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => won += 1,
                Err(Stop::Refused(refusal)) => {
                    assert_eq!(refusal.why, NO_SEAT);
                    told += 1;
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!((won, told), (1, 7));
        let mut states = Vec::new();
        for &application in &applications {
            states.push(world.state(application).await);
        }
        assert_eq!(states.iter().filter(|&&state| state == State::Selected).count(), 1);
        assert_eq!(states.iter().filter(|&&state| state == State::Reserve).count(), 7, "whom the host accepted stays as a reserve");
    }
}
