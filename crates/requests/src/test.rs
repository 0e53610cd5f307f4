//! Words, access, hostile values, and what follows from other slices.

use db::params;
use i18n::Lang;
use model::request::{Ball, State, Step};
use model::{Actor, Event, Grant, HostId, Role};
use testkit::engines;
use uuid::Uuid;

use crate::actions::{Move, Undo};
use crate::fixtures::World;
use crate::naming::say;
use crate::section::Section;

fn host_grant(role: Role, host: HostId) -> Grant {
    Grant { role, phase: None, country: None, host: Some(host) }
}

#[tokio::test]
async fn every_statement_is_taken_by_both_engines() {
    for test in testkit::engines().await {
        let mut tx = test.db.read().await.unwrap();
        for (name, sql) in crate::store::ALL {
            tx.prepare(*sql).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

#[test]
fn every_code_has_its_words_in_every_language() {
    let mut keys: Vec<String> = Vec::new();
    for why in model::request::REFUSALS {
        keys.push(format!("refusal-{}", why.key()));
        keys.push(format!("refusal-{}-do", why.key()));
    }
    for state in State::ALL {
        keys.extend([format!("state-{}", state.name()), format!("next-{}", state.name())]);
        if state.is_closed() {
            keys.push(format!("stage-{}", state.name()));
        }
    }
    for step in Step::ALL {
        keys.push(format!("did-{}", step.name()));
        if step.is_decided() {
            keys.push(format!("do-{}", step.name()));
        }
        if step.needs_reason() {
            keys.push(format!("lead-{}", step.name()));
        }
    }
    for section in Section::ALL {
        keys.extend([format!("section-{}", section.name()), format!("about-{}", section.name())]);
    }
    for ball in [Ball::Writer, Ball::Office, Ball::Experts, Ball::OfficeAndHost, Ball::Placement, Ball::Nobody] {
        keys.push(format!("ball-{}", ball.name()));
    }
    for state in ["draft", "submitted", "edits-requested", "approved", "selection", "not-ready"] {
        keys.push(format!("waits-{state}"));
    }
    for state in ["draft", "submitted", "edits-requested", "approved"] {
        keys.push(format!("your-{state}"));
    }
    let known = crate::words::ROOM.keys();
    for key in keys {
        assert!(known.contains(&key), "{key}");
        assert_ne!(say(Lang::Nl, &key), key);
    }
}

#[tokio::test]
async fn others_do_not_learn_that_a_request_exists() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let other = world.other_host().await;
        let (work, host) = (format!("/en/work/requests/{request}"), format!("/en/host/requests/{request}"));
        let mut foreign_office = world.stage.role(Role::FocalPoint, Some("SO")).await;
        foreign_office.get(&work).await.is(404);
        foreign_office.get(&format!("{work}/basics")).await.is(404);
        foreign_office.get("/en/work/requests").await.is(200).hides("Improve infection control");
        foreign_office.get("/en/work/requests.csv").await.is(200).hides("Improve infection control");
        let mut foreign_host = world.stage.person("Other host", vec![host_grant(Role::HostDirector, other)], None).await;
        foreign_host.get(&host).await.is(404);
        foreign_host.get(&format!("{host}/terms.pdf")).await.is(404);
        foreign_host.get("/en/host/requests").await.is(200).hides("Improve infection control");
        foreign_host.get(&work).await.is(404);
        let posted = foreign_host.post_raw(&format!("{host}/submit"), &[("_token", "stage-token")]).await;
        posted.is(404);
        for role in [Role::Expert, Role::DonorReader, Role::Evaluator, Role::Administrator, Role::Partner] {
            world.stage.role(role, None).await.get(&work).await.is(404);
        }
        assert_eq!(world.state(request).await, "draft");
        let mut own = world.stage.person("Own host", vec![host_grant(Role::HostContact, world.host)], None).await;
        own.get(&host).await.is(200).shows("Improve infection control");
        let mut visitor = world.stage.visitor();
        assert!(visitor.get(&work).await.path.contains("/sign-in"), "a visitor is asked to sign in");
    }
}

#[tokio::test]
async fn the_focal_point_writes_and_does_not_decide() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let mut focal = world.stage.role(Role::FocalPoint, Some("NG")).await;
        let page = focal.get(&format!("/en/work/requests/{request}")).await;
        focal.press(&page, "/submit").await.is(200).shows("Waiting for the programme office");
        focal.post_raw(&format!("/en/work/requests/{request}/approve"), &[("_token", "stage-token")]).await.is(404);
        focal.get(&format!("/en/work/requests/{request}/reject")).await.is(404);
        assert_eq!(world.state(request).await, "submitted");
    }
}

#[tokio::test]
async fn seats_and_placements_move_a_request_and_only_the_coordinator_takes_back() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        let (application, expert) = (Uuid::now_v7(), Uuid::now_v7());
        apply(&world, request, application, expert, "selected").await;
        raise(&world, Event::Selected { application: application.into(), request, expert: expert.into() }).await;
        assert_eq!(world.state(request).await, "filled");
        let refused = world.stage.app.desk.run(&Actor::program(), &Move { request, step: Step::Cancel, note: "No".to_owned() }).await;
        assert!(format!("{refused:?}").contains("has-placement"), "{refused:?}");
        raise(&world, Event::Unselected { application: application.into(), request, expert: expert.into() }).await;
        assert_eq!(world.state(request).await, "selection");
        raise(&world, Event::Selected { application: application.into(), request, expert: expert.into() }).await;
        let placement = place(&world, request, application, expert).await;
        raise(&world, Event::PlacementStarted { placement: placement.into() }).await;
        assert_eq!(world.state(request).await, "running");
        raise(&world, Event::PlacementCompleted { placement: placement.into() }).await;
        assert_eq!(world.state(request).await, "completed");
        let undone = world.stage.app.desk.run(&Actor::program(), &Undo { request, reason: "Wrong".to_owned() }).await;
        assert!(format!("{undone:?}").contains("has-placement"), "{undone:?}");

        let followed = world.run(&crate::actions::FollowUp { placement: placement.into() }).await;
        assert_eq!(world.state(followed).await, "draft");
        let follows: Uuid = world.stage.value("select follows_placement_id as value from request where id = $1", params![followed]).await;
        assert_eq!(follows, placement);
    }
}

#[tokio::test]
async fn a_request_with_two_seats_is_filled_by_the_second() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        world.stage.insert("update request set seats = 2 where id = $1", params![request]).await;
        for (expert, state) in [(Uuid::now_v7(), "published"), (Uuid::now_v7(), "filled")] {
            let application = Uuid::now_v7();
            apply(&world, request, application, expert, "selected").await;
            raise(&world, Event::Selected { application: application.into(), request, expert: expert.into() }).await;
            assert_eq!(world.state(request).await, state);
        }
    }
}

#[tokio::test]
async fn a_published_request_with_applications_does_not_silently_disappear() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        apply(&world, request, Uuid::now_v7(), Uuid::now_v7(), "submitted").await;
        let undone = world.stage.app.desk.run(&Actor::program(), &Undo { request, reason: "Typing error".to_owned() }).await;
        assert!(format!("{undone:?}").contains("has-applications"), "{undone:?}");
        assert_eq!(world.state(request).await, "published");
    }
}

#[tokio::test]
async fn what_is_sent_in_the_name_of_a_host_is_told_to_its_people_before_it_is_decided_on() {
    for test in engines().await {
        let world = World::on(test).await;
        let told = async || {
            let letters = world.stage.letters("director@hospital.example").await;
            letters.iter().filter(|letter| letter.subject.contains("written in your name")).count()
        };
        let own = world.whole().await;
        world.run(&Move { request: own, step: Step::Submit, note: String::new() }).await;
        assert_eq!(told().await, 0, "nobody of the programme wrote it");
        let officer = world.stage.account("Marit").await;
        let request = world.whole().await;
        world.stage.insert("update request set made_by = $2 where id = $1", params![request, officer]).await;
        world.run(&Move { request, step: Step::Submit, note: String::new() }).await;
        assert_eq!(told().await, 1);
        let letters = world.stage.letters("director@hospital.example").await;
        assert!(letters[0].text.contains("Marit wrote the request"), "{}", letters[0].text);
        world.run(&Move { request, step: Step::RequestEdits, note: "Say how many nurses".to_owned() }).await;
        world.run(&Move { request, step: Step::Submit, note: String::new() }).await;
        assert_eq!(told().await, 1, "sent again it is no news");
        // Somebody with a role at the host writes for the own host, also under an address that is not in the list of its people.
        let nurse = world.stage.account("Ngozi").await;
        let sql =
            "insert into role_grant (id, account_id, role, host_id, from_day, granted_at) values ($1, $2, 'host-contact', $3, $4, $5)";
        let (today, now) = (world.stage.app.desk.today(), world.stage.clock_now());
        world.stage.insert(sql, params![Uuid::now_v7(), nurse, world.host, today, now]).await;
        let request = world.whole().await;
        world.stage.insert("update request set made_by = $2 where id = $1", params![request, nurse]).await;
        world.run(&Move { request, step: Step::Submit, note: String::new() }).await;
        assert_eq!(told().await, 1, "nobody of the programme wrote it");
        world.run(&Move { request, step: Step::RequestEdits, note: "Say how many nurses".to_owned() }).await;
        let letters = world.stage.letters(&format!("{nurse}@example.org")).await;
        assert_eq!(letters[0].links, [format!("http://localhost/en/host/requests/{request}")], "and goes on where the host works");
    }
}

#[tokio::test]
async fn a_suspended_country_freezes_what_is_public() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        let waiting = world.whole().await;
        for step in [Step::Submit, Step::Approve] {
            world.run(&Move { request: waiting, step, note: String::new() }).await;
        }
        let today = world.stage.app.desk.today();
        world.country_is("suspended", today).await;
        raise(&world, Event::CountrySuspended { phase: world.phase, country: "NG".parse().unwrap() }).await;
        let letters = world.stage.letters("director@hospital.example").await;
        assert!(letters[0].subject.contains("no applications for now"), "{}", letters[0].subject);
        let refused =
            world.stage.app.desk.run(&Actor::program(), &Move { request: waiting, step: Step::Publish, note: String::new() }).await;
        assert!(format!("{refused:?}").contains("country-not-open"), "{refused:?}");
        assert_eq!(world.state(request).await, "published", "it stays public; nobody can apply");
        let status: String = world.stage.value("select country_status as value from view_published where id = $1", params![request]).await;
        assert_eq!(status, "suspended");
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get("/en/work/requests").await.shows("Paused: the country is not open").hides("experts who want to apply");
        let page = officer.get(&format!("/en/work/requests/{request}")).await;
        page.shows("Paused: the country is not open").shows("Now with: the coordinator").shows("Nobody can apply while the country");
        world.country_is("active", today).await;
        raise(&world, Event::CountryReopened { phase: world.phase, country: "NG".parse().unwrap() }).await;
        let letters = world.stage.letters("director@hospital.example").await;
        assert!(letters[0].subject.contains("people can apply again"), "{}", letters[0].subject);
        let page = officer.get(&format!("/en/work/requests/{request}")).await;
        page.shows("Open for applications").shows("People can apply again: the country is open").hides("Paused");
    }
}

#[tokio::test]
async fn the_deadline_closes_a_request_for_applications() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.published().await;
        world.stage.days_pass(30);
        world.stage.run_jobs().await;
        assert_eq!(world.state(request).await, "published", "the last day is still a day to apply");
        world.stage.days_pass(1);
        world.stage.run_jobs().await;
        assert_eq!(world.state(request).await, "selection");
    }
}

async fn raise(world: &World, event: Event) {
    struct Raise(Event);
    impl command::Command for Raise {
        type Done = ();
        async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
            work.raise(self.0.clone()).await
        }
    }
    world.run(&Raise(event)).await;
}

async fn apply(world: &World, request: model::RequestId, application: Uuid, expert: Uuid, state: &'static str) {
    let now = world.stage.clock_now();
    let sql = "insert into expert (id, state, name, call_name, email, email_key, phone, gender, residence_country, residence_city, occupation, profession, summary, years, \
               employer_leave, motivation, hidden_from_origin, search_text, made_at, changed_at, version) \
               values ($1, 'active', 'Amina Bello', 'Amina', 'amina@example.org', '', '', '', 'NL', 'Leiden', '', '', '', 9, '', '', false, '', $2, $2, 1)";
    world.stage.insert(sql, params![expert, now]).await;
    let sql = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, referred_by, reason, reason_code, made_at, version) \
               values ($1, (select count(*) from application) + 1, $2, $3, $4, $5, '', '', '', '', $5, 1)";
    world.stage.insert(sql, params![application, request, expert, state, now]).await;
}

async fn place(world: &World, request: model::RequestId, application: Uuid, expert: Uuid) -> Uuid {
    let id = Uuid::now_v7();
    let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, reason, reason_code, version) \
               values ($1, 1, $2, $3, $4, $5, $6, 'NG', 'running', $7, '', '', 1)";
    world.stage.insert(sql, params![id, application, request, world.host, expert, world.phase, world.stage.clock_now()]).await;
    id
}
