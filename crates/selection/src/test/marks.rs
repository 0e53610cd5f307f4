//! Pins and candidates set aside: seen by the programme, told to nobody, undone by a press, and never half-stored.

use db::params;
use model::Role;
use model::application::{OWN_APPLICATION, SET_ASIDE_LATE, State};
use model::mark::Mark;
use testkit::{Page, engines};

use crate::actions::*;
use crate::fixtures::{DIRECTOR, Who, World, address, grant_in};

const LIST: &str = "/en/work/selection/R-0008";

/// Two candidates: A-0001 fits less well, A-0002 better.
async fn two(world: &World) {
    world.sent(&Who { name: "Chidi Okonjo", level: 3, years: 3, english: "B2", ..Who::default() }).await;
    world.sent(&Who::default()).await;
}

fn before(page: &Page, first: &str, second: &str) {
    let text = page.text();
    assert!(text.find(first).expect(first) < text.find(second).expect(second), "{first} stands before {second}");
}

async fn marks(world: &World) -> i64 {
    world.stage.value("select count(*) as value from long_list_mark", vec![]).await
}

#[tokio::test]
async fn a_pinned_candidate_stands_first_with_the_place_of_the_score() {
    for db in engines().await {
        let world = World::on(db).await;
        two(&world).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let list = officer.get(&format!("{LIST}?sort=experience")).await;
        before(&list, "Amina Bello", "Chidi Okonjo");
        let pinned = officer.press(&list, "A-0001/pin").await;
        pinned
            .is(200)
            .shows("Pinned: everybody in the programme sees this candidate first")
            .shows("Pinned by Marit de Wit")
            .shows("On top because of the pin. By the points it takes place 2")
            .shows("no host and no expert sees it");
        assert!(pinned.path.contains("sort=experience"), "the list stays as it was: {}", pinned.path);
        before(&pinned, "Chidi Okonjo", "Amina Bello");
        assert!(pinned.body().contains("data-place=\"2\""), "the place by the score stays");
        // Nobody is told to stand before somebody who stands above.
        officer.get(LIST).await.shows("On top because of the pin").hides("Before Chidi Okonjo");
        // A focal point sees the mark and cannot change it.
        let mut focal = world.stage.person("Tobi Adeyinka", vec![grant_in(Role::FocalPoint, "NG")], None).await;
        let seen = focal.get(LIST).await;
        seen.is(200).shows("Pinned by Marit de Wit");
        assert!(!seen.body().contains("/unpin"));
        focal.post_raw(&format!("{LIST}/A-0001/unpin"), &[("_token", "stage-token"), ("seen", "1")]).await.is(404);
        // Taken away; the audit trail holds both.
        let plain = officer.press(&pinned, "A-0001/unpin").await;
        plain.is(200).shows("The pin is gone").hides("Pinned by");
        before(&plain, "Amina Bello", "Chidi Okonjo");
        // A pin that moves nobody says nothing: the sentence is that of the score.
        let list = officer.get(LIST).await;
        officer.press(&list, "A-0002/pin").await.shows("Before Chidi Okonjo").hides("On top because of the pin");
        let sql = "select count(*) as value from audit_entry where action in ('selection.pin', 'selection.unpin')";
        assert_eq!(world.stage.value::<i64>(sql, vec![]).await, 3);
        assert!(world.stage.letters(&address("Chidi Okonjo")).await.len() <= 1, "nobody is written to because of a mark");
    }
}

#[tokio::test]
async fn who_is_set_aside_stands_below_with_the_reason_and_comes_back() {
    for db in engines().await {
        let world = World::on(db).await;
        two(&world).await;
        let letters = world.stage.letters(&address("Chidi Okonjo")).await.len();
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let form = officer.get(&format!("{LIST}/A-0001/set-aside?sort=time")).await;
        form.is(200).shows("Set Chidi Okonjo aside?").shows("Neither the host nor the expert is told");
        officer.fill_on(&form, &[("no_interest", "yes")]).await.is(422);
        let told = officer.fill_on(&form, &[("reason", "Asked for another ward")]).await;
        told.is(422).shows("no family, business or other personal interest");
        assert_eq!(told.field("reason"), Some("Asked for another ward".to_owned()));
        assert_eq!(marks(&world).await, 0);
        let list = officer.fill_on(&form, &[("reason", "Asked for another <b>ward</b>"), ("no_interest", "yes")]).await;
        list.is(200).shows("1 of 2 shown in the ranking").shows("Set aside by the office").shows("Asked for another <b>ward</b>");
        assert!(list.path.contains("sort=time") && !list.body().contains("another <b>ward"), "{}", list.path);
        before(&list, "Who is not in the ranking", "Chidi Okonjo");
        officer
            .get("/nl/work/selection/R-0008")
            .await
            .is(200)
            .shows("Terzijde gelegd door Marit de Wit")
            .shows("Terugzetten in de rangorde");
        // Nothing moved and nobody was told: not the expert, on pages or by letter, and not the host.
        let application = world.stage.value("select id as value from application where number = 1", vec![]).await;
        assert_eq!(world.state(application).await, State::Eligible);
        let expert = world.expert_of(application).await;
        world.expert_browser(expert).await.get("/en/me/applications/A-0001").await.is(200).hides("et aside").hides("another");
        assert_eq!(world.stage.letters(&address("Chidi Okonjo")).await.len(), letters);
        assert!(world.stage.letters(DIRECTOR).await.is_empty());
        officer.get(&format!("{LIST}/A-0001")).await.is(200).shows("Set aside by Marit de Wit").shows("Only the programme sees this");
        let back = officer.press(&list, "A-0001/put-back").await;
        back.is(200).shows("Back in the ranking").shows("2 of 2 shown in the ranking").hides("Set aside by the office");
    }
}

#[tokio::test]
async fn who_is_put_back_is_pinned_as_before() {
    for db in engines().await {
        let world = World::on(db).await;
        two(&world).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        let list = officer.get(LIST).await;
        let pinned = officer.press(&list, "A-0001/pin").await;
        assert!(!pinned.path.contains('#'), "what was done stands at the head: {}", pinned.path);
        let at = world.stage.clock_now();
        world.stage.days_pass(1);
        // A colleague puts the candidate back: the pin is whose it was, and since when it was.
        let mut colleague = world.browser("Joost Hendriks", Role::Officer).await;
        let form = colleague.get(&format!("{LIST}/A-0001/set-aside")).await;
        let list = colleague.fill_on(&form, &[("reason", "Too far"), ("no_interest", "yes")]).await;
        let back = colleague.press(&list, "A-0001/put-back").await;
        back.is(200).shows("and pinned as before").shows("Pinned by Marit de Wit").hides("Pinned by Joost");
        // Pressed twice, it does what pressing once does.
        colleague.press(&list, "A-0001/put-back").await.is(200).shows("Pinned by Marit de Wit");
        assert_eq!(marks(&world).await, 3);
        let sql = "select count(*) as value from long_list_mark where mark = 'pinned' and made_at = $1";
        assert_eq!(world.stage.value::<i64>(sql, params![at]).await, 2);
    }
}

#[tokio::test]
async fn of_two_who_mark_the_same_candidate_the_second_is_told() {
    for db in engines().await {
        let world = World::on(db).await;
        two(&world).await;
        let mut one = world.browser("Marit de Wit", Role::Officer).await;
        let mut two = world.browser("Joost Hendriks", Role::Officer).await;
        let form = one.get(&format!("{LIST}/A-0001/set-aside")).await;
        let list = two.get(LIST).await;
        two.press(&list, "A-0001/pin").await.is(200);
        // Pressed again on the old page: it does what pressing once does.
        two.press(&list, "A-0001/pin").await.is(200);
        assert_eq!(marks(&world).await, 1);
        let told = one.fill_on(&form, &[("reason", "Too far"), ("no_interest", "yes")]).await;
        told.is(409).shows("Pinned by Joost Hendriks").shows("Nothing of yours was stored");
        assert_eq!(told.field("reason"), Some("Too far".to_owned()));
        assert_eq!(marks(&world).await, 1);
        one.fill_on(&told, &[("reason", "Too far"), ("no_interest", "yes")]).await.is(200).shows("Too far");
        // A button of an old page changes nothing either.
        two.press(&list, "A-0002/pin").await.is(200);
        one.post_raw(&format!("{LIST}/A-0001/pin"), &[("_token", "stage-token"), ("seen", "1")]).await.is(409);
        assert_eq!(marks(&world).await, 3);
    }
}

#[tokio::test]
async fn whom_the_host_has_seen_is_not_set_aside_and_nobody_marks_the_own_application() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let aside = |reason: &str| PutMark { application, mark: Mark::SetAside, seen: None, reason: reason.to_owned(), no_interest: true };
        world.run(&aside("For now")).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        world.run(&ShareCv { application, version: None, no_interest: true }).await;
        let mut officer = world.browser("Marit de Wit", Role::Officer).await;
        officer.get(LIST).await.is(200).shows("1 of 1 shown in the ranking").hides("For now");
        officer.get(&format!("{LIST}/A-0001/set-aside")).await.is(409).shows("The host has seen this candidate");
        world.run(&PutMark::plain(application, Mark::Plain, None)).await;
        match world.run_as(&world.officer(), &aside("Later")).await {
            Err(command::Stop::Refused(refusal)) => assert_eq!(refusal.why, SET_ASIDE_LATE),
            other => panic!("{other:?}"),
        }
        let mut own = world.officer();
        own.expert = Some(world.expert_of(application).await);
        match world.run_as(&own, &PutMark::plain(application, Mark::Pinned, None)).await {
            Err(command::Stop::Refused(refusal)) => assert_eq!(refusal.why, OWN_APPLICATION),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_host_sees_no_mark_no_group_and_nobody_of_another_country() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        world.sent(&Who { name: "Chidi Okonjo", ..Who::default() }).await;
        world.run(&PutMark::plain(application, Mark::Pinned, None)).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        world.run(&ShareCv { application, version: None, no_interest: true }).await;
        let mut director = world.host_browser(Role::HostDirector, world.host).await;
        for path in ["/en/host/candidates", "/en/host/candidates/A-0001"] {
            let page = director.get(path).await;
            page.is(200).shows("Amina Bello").hides("Pinned").hides("Chidi").hides("1984").hides("woman").hides("Ghana");
            page.hides("In the whole pool");
        }
        for path in [LIST, "/en/work/selection/R-0008/compare?with=A-0001&with=A-0002", "/en/host/candidates/A-0002"] {
            director.get(path).await.is(404).hides("Amina").hides("Chidi");
        }
        for button in ["pin", "unpin", "put-back", "set-aside"] {
            let posted = [("_token", "stage-token"), ("seen", "1"), ("reason", "x"), ("no_interest", "yes")];
            director.post_raw(&format!("{LIST}/A-0001/{button}"), &posted).await.is(404);
        }
        let other = model::HostId(uuid::Uuid::now_v7());
        world.host_browser(Role::HostDirector, other).await.get("/en/host/candidates/A-0001").await.is(404).hides("Amina");
    }
}

#[tokio::test]
async fn an_erased_person_leaves_no_reason_behind() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        let aside = PutMark { application, mark: Mark::SetAside, seen: None, reason: "Knows the director".to_owned(), no_interest: true };
        world.run_as(&world.officer(), &aside).await.expect("set aside");
        let expert = world.expert_of(application).await;

        struct Leave(model::AccountId, model::ExpertId);
        impl command::Command for Leave {
            type Done = ();
            async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
                work.raise(model::Event::AccountClosed { account: self.0, expert: Some(self.1) }).await
            }
        }
        world.run(&Leave(world.officer, expert)).await;
        let sql = "select count(*) as value from long_list_mark where reason = '' and made_by_name = '' and application_id = $1";
        assert_eq!(world.stage.value::<i64>(sql, params![application]).await, 1);
    }
}
